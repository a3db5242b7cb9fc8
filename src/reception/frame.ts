import type { Context } from "hono";

import type { UnitId } from "#access/model.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Unit } from "#units/model.ts";
import { unitById } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import type { StaffHeader } from "#web/header.tsx";
import type { Site } from "#web/site.ts";

import { actorAt, deskPosts } from "./desk.ts";
import type { Actor } from "./model.ts";

/** What every page of the desk needs for its frame. */
export type DeskFrame = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
};

export const frameOf = (site: Site, staff: Staff, lang: Lang): DeskFrame => ({
  lang,
  trial: site.trial,
  staff: headerOf(staff),
});

/** The same answer for what is not there and for what this officer may not know of. */
export const notThere = (c: Context, site: Site, staff: Staff): Response =>
  failure(c, 404, site.trial, { staff: headerOf(staff) });

/** The desk an officer works at: the one named in the address, else their first. */
export type AtDesk = {
  readonly unit: Unit;
  readonly by: Actor;
  /** All desks they work at, this one too. */
  readonly desks: readonly Unit[];
};

export async function deskOf(
  sql: Sql,
  staff: Staff,
  slug: string | undefined,
): Promise<AtDesk | null> {
  const ids: readonly UnitId[] = [...new Set(deskPosts(staff).map(({ unit }) => unit))];
  const desks = (await Promise.all(ids.map((id) => unitById(sql, id)))).filter(
    (one) => one !== undefined,
  );
  const unit = slug === undefined ? desks[0] : desks.find((one) => one.slug === slug);
  const by = unit && actorAt(staff, unit.id);
  return unit && by ? { unit, by, desks } : null;
}

/** The query that keeps an officer of several desks at this one. */
export const deskQuery = ({ unit, desks }: Pick<AtDesk, "unit" | "desks">) => ({
  ban: desks[0]?.id === unit.id ? null : unit.slug,
});
