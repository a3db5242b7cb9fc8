import { may } from "#access/policy.ts";
import type { Right } from "#access/roles.ts";
import type { Context } from "hono";
import { routePath } from "hono/route";

import { doerOf, noteRefusal } from "#audit/record.ts";
import { failure, languageOf } from "#web/errors.tsx";
import { inLanguage, query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { headerOf } from "#people/header.ts";
import type { AccountsHouse } from "./house.ts";
import type { Staff } from "#people/model.ts";
import { ownPath, startOf } from "./next.ts";
import { sessionIn } from "./session.ts";
import { staffOf } from "./who.store.ts";
import { takesRight } from "./texts.ts";

/**
 * Who is at a staff door; for `doors(enter(house, site))`.
 *
 * Not signed in: on to the sign-in page, and from there back. Signed in without the right: an address
 * that names one thing (a matter, a file) is not there at all, because that it exists is confidential
 * already; a page everybody knows of says whom it is for.
 */
export const enter =
  (house: Pick<AccountsHouse, "sql" | "clock">, site: Site) =>
  async (c: Context, right: Right): Promise<Staff | Response> => {
    const session = sessionIn(c, site.origin);
    const staff = session && (await staffOf(house.sql, session, house.clock()));
    if (!staff) return toSignIn(c);
    if (may(staff, right)) return staff;
    // The address as it is written in the house: a loop over codes is one line of the record.
    const note = (by: Staff) =>
      void noteRefusal(house.sql, {
        by: doerOf(by),
        did: "door.refused",
        about: { kind: "address", id: inLanguage(routePath(c), "vi") },
      });
    if (isAboutOneThing(c)) {
      note(staff);
      return failure(c, 404, site.trial, { staff: headerOf(staff) });
    }
    // Where the name of the house leads to: nobody is refused there, only led on.
    if (c.req.method === "GET" && inLanguage(c.req.path, "vi") === paths.staff.list.pattern)
      return c.redirect(startOf(staff), 303);
    note(staff);
    return failure(c, 403, site.trial, { reason: takesRight(right), staff: headerOf(staff) });
  };

const isAboutOneThing = (c: Context): boolean => Object.keys(c.req.param()).length > 0;

function toSignIn(c: Context): Response {
  const lang = languageOf(c);
  const { pathname, search } = new URL(c.req.url);
  const sent = c.req.method === "POST";
  const next = sent ? refererOf(c) : ownPath(pathname + search);
  return c.redirect(paths.staff.signIn.to({}, lang) + query({ next, het: sent }), 303);
}

/** The page a form stood on, where somebody can go on after signing in again. */
function refererOf(c: Context): string | undefined {
  const referer = c.req.header("referer") ?? "";
  if (!URL.canParse(referer)) return undefined;
  const { pathname, search } = new URL(referer);
  return ownPath(pathname + search);
}
