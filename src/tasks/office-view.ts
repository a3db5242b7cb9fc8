import type { Context } from "hono";

import type { Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import { failure } from "#web/errors.tsx";
import type { Site } from "#web/site.ts";

import { isTaskCode, type TaskCode } from "./model.ts";
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
export function codeIn(c: Context): TaskCode | null {
  const code = c.req.param("code") ?? "";
  return isTaskCode(code) ? code : null;
}

/** A code as people type it, "nv 7k3m 9qxd"; null for anything else. */
export function taskCodeTyped(typed: string): TaskCode | null {
  const letters = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  const code = `NV-${letters.slice(2, 6)}-${letters.slice(6)}`;
  return letters.startsWith("NV") && isTaskCode(code) ? code : null;
}
