import type { Context } from "hono";

import type { HeldPost } from "#access/model.ts";
import { templateOf } from "#access/roles.ts";
import type { Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import { failure } from "#web/errors.tsx";
import type { Site } from "#web/site.ts";

import { isLetterCode, type LetterCode } from "./model.ts";
import type { OfficeFrame } from "./pages/frame.ts";

/** The frame of an officer's page. */
export const frameOf = (site: Site, staff: Staff, lang: Lang): OfficeFrame => ({
  lang,
  trial: site.trial,
  staff: headerOf(staff),
});

/** The same answer for what is not there and for what this officer may not know of. */
export const notThere = (c: Context, site: Site, staff: Staff): Response =>
  failure(c, 404, site.trial, { staff: headerOf(staff) });

/** The code in an address; anything else names nothing. */
export function codeIn(c: Context): LetterCode | null {
  const code = c.req.param("code") ?? "";
  return isLetterCode(code) ? code : null;
}

/** The post from which an officer registers: reception before head before any other that may. */
export const registrarPost = (staff: Staff): HeldPost | undefined =>
  ["reception", "head", "case-officer"]
    .flatMap((role) => staff.posts.filter((held) => held.role === role))
    .find((held) => templateOf(held.role).rights.includes("letters"));
