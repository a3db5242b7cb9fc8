import type { UnitId } from "#access/model.ts";
import type { ComplaintSight } from "#complaints/visible.store.ts";
import { visibleComplaints } from "#complaints/visible.store.ts";
import { plusDays, type Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { AfterRow, DeskState } from "./desk-states.ts";
import type { MinimumMark, PostingForm, PostingKind, PostingStage } from "./model.ts";

export type DeskFilter = {
  readonly state: DeskState;
  readonly kind: PostingKind | null;
  readonly units: readonly UnitId[];
};

/** A line of the list: an item of the unit, or a decision on a complaint that is or must be public. */
export type DeskRow = {
  readonly source: "posting" | "decision";
  /** "NY-…" or, of a decision that is owed, "KN-…"; of one that is public, its place in the list of them. */
  readonly code: string;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly slug: string;
  readonly kind: PostingKind | "own-decision";
  readonly title: string;
  readonly stage: PostingStage;
  readonly dueOn: Day | null;
  readonly dueBy: "law" | "unit" | null;
  readonly postedOn: Day | null;
  readonly untilOn: Day | null;
  readonly untilMark: MinimumMark | null;
  readonly downOn: Day | null;
  readonly lacking: readonly PostingForm[];
  readonly orderOn: Day;
};

/** Items that come down within so many days are shown as such. Policy. */
const downWithin = 3;
/** Items that are owed within so many days are counted as soon. Policy. */
const soonWithin = 7;

type Eyes = {
  readonly sight: ComplaintSight;
  readonly today: Day;
};

/**
 * What the units post, have to post and posted, decisions on their complaints among it. A decision that is
 * not public yet is shown to those alone who may see the complaint; of a public one only what everybody
 * reads is told, and never which complaint it was about.
 */
const lines = (sql: Sql, units: readonly UnitId[], { sight }: Eyes): Fragment => sql`
  select 'posting' as source, p.code, p.unit_id, p.kind, p.title, p.stage, p.due_on, p.due_by, p.posted_on,
         p.until_on, p.until_mark, p.down_on, p.lacking, p.order_on
    from postings p where p.unit_id = any(${[...units]}::int[])
  union all
  select 'decision', d.id::text, d.unit_id, 'own-decision', d.title,
         case when d.ended_on is null then 'posted' else 'down' end, null, null, d.posted_on, d.at_least_until,
         case when d.at_least_until is null then null else 'V' end, d.ended_on, '{}'::text[],
         coalesce(d.ended_on, d.posted_on)
    from complaint_publications d where d.unit_id = any(${[...units]}::int[])
  union all
  select 'decision', c.code, c.unit_id, 'own-decision', c.code, 'expected',
         (c.dates -> 'publication' ->> 'owed')::date, 'law', null, null, null, null, '{}'::text[],
         (c.dates -> 'publication' ->> 'owed')::date
    from complaints c
   where c.unit_id = any(${[...units]}::int[]) and c.open and c.dates -> 'publication' ->> 'owed' is not null
     and not exists (select from complaint_publications d where d.complaint_id = c.id)
     and ${visibleComplaints(sql, sight)}`;

const inState = (sql: Sql, state: DeskState, today: Day): Fragment => {
  switch (state) {
    case "todo":
      return sql`l.stage in ('expected', 'draft')`;
    case "lacking":
      return sql`l.stage = 'posted' and cardinality(l.lacking) > 0`;
    case "up":
      return sql`l.stage = 'posted'`;
    case "down":
      return sql`l.stage = 'posted' and l.until_on <= ${plusDays(today, downWithin)}`;
    case "past":
      return sql`l.stage in ('down', 'withdrawn', 'dropped')`;
    case "all":
      return sql`true`;
    default:
      return unreachable(state);
  }
};

/** One page of the list: what is owed the nearest date first, everything else the newest first. */
export async function deskRows(
  sql: Sql,
  filter: DeskFilter,
  eyes: Eyes,
  after: AfterRow | null,
  limit: number,
): Promise<{ readonly rows: readonly DeskRow[]; readonly next: AfterRow | null }> {
  const { state, kind, units } = filter;
  const forward = state === "todo";
  const behind = after
    ? forward
      ? sql`and (l.order_on, l.code) > (${after.on}::date, ${after.code})`
      : sql`and (l.order_on, l.code) < (${after.on}::date, ${after.code})`
    : sql``;
  const rows = await sql<DeskRow[]>`
    select l.source, l.code, l.unit_id as unit, u.name as "unitName", u.slug, l.kind, l.title, l.stage,
           l.due_on as "dueOn", l.due_by as "dueBy", l.posted_on as "postedOn", l.until_on as "untilOn",
           l.until_mark as "untilMark", l.down_on as "downOn", l.lacking, l.order_on as "orderOn"
      from (${lines(sql, units, eyes)}) as l join units u on u.id = l.unit_id
     where ${inState(sql, state, eyes.today)}
       ${kind === null ? sql`` : sql`and l.kind = ${kind}`} ${behind}
     order by ${forward ? sql`l.order_on, l.code` : sql`l.order_on desc, l.code desc`}
     limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > limit && last ? { on: last.orderOn, code: last.code } : null,
  };
}

export type DeskCounts = {
  readonly todo: number;
  readonly late: number;
  readonly soon: number;
  readonly up: number;
  readonly lacking: number;
  readonly down: number;
};

/** How many are owed, late, soon, up, lacking a form, and may come down. */
export async function deskCounts(
  sql: Sql,
  units: readonly UnitId[],
  eyes: Eyes,
): Promise<DeskCounts> {
  const { today } = eyes;
  const [row] = await sql<DeskCounts[]>`
    select count(*) filter (where ${inState(sql, "todo", today)})::int as todo,
           count(*) filter (where ${inState(sql, "todo", today)} and l.due_on < ${today})::int as late,
           count(*) filter (where ${inState(sql, "todo", today)} and l.due_on >= ${today}
                              and l.due_on <= ${plusDays(today, soonWithin)})::int as soon,
           count(*) filter (where ${inState(sql, "up", today)})::int as up,
           count(*) filter (where ${inState(sql, "lacking", today)})::int as lacking,
           count(*) filter (where ${inState(sql, "down", today)})::int as down
      from (${lines(sql, units, eyes)}) as l`;
  return row ?? { todo: 0, late: 0, soon: 0, up: 0, lacking: 0, down: 0 };
}

/** A budget of a period that a commune has not posted nor begun. */
export type MissingPeriod = {
  readonly unit: UnitId;
  readonly slug: string;
  readonly unitName: string;
  readonly period: string;
};

/** Of these periods, those for which a commune among the units has nothing. */
export const missingPeriods = (
  sql: Sql,
  units: readonly UnitId[],
  periods: readonly string[],
): Promise<readonly MissingPeriod[]> => sql<MissingPeriod[]>`
  select u.id as unit, u.slug, u.name as "unitName", k.period
    from units u cross join unnest(${[...periods]}::text[]) with ordinality as k (period, nth)
   where u.id = any(${[...units]}::int[]) and u.level = 'commune'
     and not exists (select from postings p
                      where p.unit_id = u.id and p.period = k.period and p.kind = 'budget'
                        and p.stage in ('expected', 'draft', 'posted', 'down'))
   order by u.key, u.id, k.nth limit 60`;

/** Names and slugs of units, for whoever chooses among theirs. */
export const unitsNamed = (
  sql: Sql,
  units: readonly UnitId[],
): Promise<readonly { readonly id: UnitId; readonly slug: string; readonly name: string }[]> =>
  sql<{ id: UnitId; slug: string; name: string }[]>`
    select id, slug, name from units where id = any(${[...units]}::int[]) order by key, id`;
