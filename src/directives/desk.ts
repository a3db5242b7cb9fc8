import type { Context } from "hono";

import { templateOf } from "#access/roles.ts";
import type { House } from "#cases/house.ts";
import type { Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import { failure } from "#web/errors.tsx";
import type { Site } from "#web/site.ts";

import type { Doing } from "./actions.ts";
import { type Directive, isDirectiveCode } from "./model.ts";
import { directiveByCode } from "./store.ts";

/** What every address of directives works with. */
export type Desk = ReturnType<typeof deskOf>;

export function deskOf(house: House, site: Site) {
  const frame = (staff: Staff, lang: Lang) => ({
    lang,
    trial: site.trial,
    staff: headerOf(staff),
  });
  const nothing = (c: Context, staff: Staff) =>
    failure(c, 404, site.trial, { staff: headerOf(staff) });
  /** The directive in the address, if they may see it; `keeper`: only if their unit keeps it. */
  const directive = async (
    c: Context,
    staff: Staff,
    keeper: boolean,
  ): Promise<{ readonly directive: Directive; readonly doing: Doing } | undefined> => {
    const asking = doing(staff);
    const code = c.req.param("code") ?? "";
    if (!asking || !isDirectiveCode(code)) return undefined;
    const found = await directiveByCode(house.sql, code, asking);
    if (!found) return undefined;
    const keeping = doing(staff, found.unit);
    return keeper && !keeping ? undefined : { directive: found, doing: keeping ?? asking };
  };
  return { house, site, frame, doing, nothing, directive };
}

/** The units whose directives an officer takes in. */
export const unitsOf = (staff: Staff) => [
  ...new Map(
    staff.posts
      .filter(({ role }) => templateOf(role).rights.includes("directives"))
      .map(({ unit, unitName }) => [unit, { id: unit, name: unitName }]),
  ).values(),
];

/** Under which post they act: the heaviest that gives the right, in `unit` where one is asked for. */
function doing(staff: Staff, unit?: number): Doing | undefined {
  const posts = staff.posts
    .filter(({ role }) => templateOf(role).rights.includes("directives"))
    .toSorted((a, b) => templateOf(b.role).weight - templateOf(a.role).weight);
  const post = posts.find((one) => unit === undefined || one.unit === unit);
  return (
    post && {
      officer: staff.officer,
      post: post.post,
      unit: post.unit,
      units: [...new Set(posts.map((one) => one.unit))],
    }
  );
}
