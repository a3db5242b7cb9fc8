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
import { askForProof } from "./ask.tsx";
import { whoIs } from "./who.store.ts";
import { takesRight } from "./texts.ts";

/** What the staff door needs; without a source nobody is told apart. */
export type EnterHouse = Pick<AccountsHouse, "sql" | "clock" | "master" | "noise"> & {
  readonly providers?: AccountsHouse["providers"];
};

/**
 * Who is at a staff door; for `doors(enter(house, site))`.
 *
 * Not signed in: on to the sign-in page, and from there back. Signed in without the right: an address
 * that names one thing (a matter, a file) is not there at all, because that it exists is confidential
 * already; a page everybody knows of says whom it is for. Fresh asked for and not given: the page that
 * asks for a proof, which carries what was sent.
 */
export const enter =
  (house: EnterHouse, site: Site) =>
  async (c: Context, right: Right, fresh = false): Promise<Staff | Response> => {
    const session = sessionIn(c, site.origin);
    const signed = session && (await whoIs(house.sql, session, house.clock()));
    if (!signed) return toSignIn(c);
    const { staff } = signed;
    if (signed.limited && !isForWaysIn(c))
      return c.redirect(paths.staff.profile.to({}, languageOf(c)), 303);
    if (may(staff, right))
      return fresh ? askForProof(house, site, c, { ...signed, session }) : staff;
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

/** All that a session begun with a one-time code may open: adding a way in. */
const isForWaysIn = (c: Context): boolean => {
  const at = inLanguage(routePath(c), "vi");
  return c.req.method === "POST"
    ? at === paths.staff.passkeys.pattern
    : at === paths.staff.profile.pattern || at === paths.staff.oidcBinding.pattern;
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
