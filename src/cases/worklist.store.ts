import type { Day, Instant } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";
import { unreachable } from "#kernel/result.ts";

import { withholdIf, type Withheld } from "#kernel/withheld.ts";

import type { Level, MatterFacts } from "#access/model.ts";
import type { Kind, MatterCode, Scope, Stage } from "./model.ts";
import { foundByWords } from "./search.store.ts";
import { factsShape, instantOf } from "./store.ts";
import { visible, type Sight } from "./visible.store.ts";

/** What a work list is narrowed to; every part comes from the address and is optional there. */
export type WorkFilter = {
  readonly scope: Scope;
  /** "open" = an office still has something to do. */
  readonly state: "open" | Stage;
  readonly area: string | null;
  readonly due: "late" | "soon" | "waiting" | null;
  readonly unit: number | null;
  /** Folded words, matched from their beginnings; empty for none. */
  readonly words: readonly string[];
  readonly code: MatterCode | null;
};

/** Where a page of the list begins: after this row. */
export type After = { readonly dueAt: string; readonly id: string };

/** The moments a list is measured against. */
export type Now = { readonly now: Instant; readonly soonUntil: Instant };

export type WorkRow = {
  readonly id: string;
  readonly code: MatterCode;
  readonly kind: Kind;
  readonly area: string;
  readonly stage: Stage;
  readonly appealOpen: boolean;
  readonly urgent: boolean;
  readonly level: Level;
  /** Null for a restricted matter: its words are read on its own page only. */
  readonly title: Withheld | null;
  readonly place: Withheld | null;
  /** For the mask, which asks the policy about each row again. */
  readonly facts: MatterFacts;
  readonly unitName: string;
  readonly officerName: string | null;
  readonly postTitle: string | null;
  readonly receivedOn: Day;
  readonly dueAt: Instant;
  readonly offered: boolean;
  readonly waitsForReply: boolean;
  /** Points to a main matter: nothing is owed here. */
  readonly merged: boolean;
  /** The exact place in the order, for the next page. */
  readonly key: After;
};

/** One page of the work list, the most urgent first. */
export async function workList(
  sql: Sql,
  sight: Sight,
  filter: WorkFilter,
  when: Now,
  after: After | null,
  limit: number,
): Promise<readonly WorkRow[]> {
  const forward = filter.state === "open";
  // Written out, not passed: of a limit it cannot see the planner expects a tenth of all rows, and sorts.
  const top = sql.unsafe(String(Math.trunc(limit)));
  const order = forward ? sql`due_at, id` : sql`due_at desc, id desc`;
  const beyond = after
    ? forward
      ? sql`and (m.due_at, m.id) > (${after.dueAt}::timestamptz, ${after.id}::uuid)`
      : sql`and (m.due_at, m.id) < (${after.dueAt}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const inOrder = forward ? sql`m.due_at, m.id` : sql`m.due_at desc, m.id desc`;
  const wanted = sql`${narrowed(sql, sight, filter, when)} ${beyond}`;
  const cut = sql`order by ${inOrder} limit ${top}`;
  const parts =
    filter.words.length > 0
      ? [searched(sql, sight, filter, wanted, cut)]
      : sources(sql, sight, filter).map((source) => page(sql, source, sql`${wanted} ${cut}`));
  if (parts.length === 0) return [];
  const rows = await sql<Unmasked<WorkRow>[]>`
    with page as (
      select id, due_at from (${either(sql, parts)}) as found order by ${order} limit ${top}
    )
    select m.id, m.code, m.kind, m.area, m.stage, coalesce(m.appeal = 'open', false) as "appealOpen", m.urgent, m.level,
           w.title, w.place, ${factsShape(sql)} as facts, u.name as "unitName", o.name as "officerName", p.title as "postTitle",
           m.received_on as "receivedOn", ${instantOf(sql, "m.due_at")} as "dueAt",
           m.transfer_to is not null as offered, m.waits_for_reply as "waitsForReply",
           m.merged_into is not null as merged,
           jsonb_build_object('dueAt', m.due_at, 'id', m.id) as key
      from page
      join matters m on m.id = page.id
      join units u on u.id = m.unit_id
      left join words w on w.id = m.id
      left join officers o on o.id = m.officer_id
      left join posts p on p.id = m.post_id
     order by ${forward ? sql`m.due_at, m.id` : sql`m.due_at desc, m.id desc`}`;
  return rows.map((row) => ({
    ...row,
    title: withholdIf(row.title),
    place: withholdIf(row.place),
  }));
}

type Unmasked<Row> = Omit<Row, "title" | "place"> & {
  readonly title: string | null;
  readonly place: string | null;
};

/** How many matters fall under each of the three figures above the list; counted up to `most`. */
export async function workFigures(
  sql: Sql,
  sight: Sight,
  scope: Scope,
  when: Now,
  most = 1000,
): Promise<{ readonly late: number; readonly soon: number; readonly waiting: number }> {
  const count = (due: "late" | "soon" | "waiting") => {
    const filter = { ...wide, scope, due };
    const wanted = sql`${narrowed(sql, sight, filter, when)} limit ${most}`;
    const parts = sources(sql, sight, filter).map((source) => page(sql, source, wanted));
    return parts.length === 0
      ? sql`0`
      : sql`(select count(*)::int from (select id from (${either(sql, parts)}) as f limit ${most}) as g)`;
  };
  const [row] = await sql<{ late: number; soon: number; waiting: number }[]>`
    select ${count("late")} as late, ${count("soon")} as soon, ${count("waiting")} as waiting`;
  return row ?? { late: 0, soon: 0, waiting: 0 };
}

const wide = { state: "open", area: null, unit: null, words: [], code: null } as const;

/** One way into a list: an index range of its own, or one for each of several units, posts, departments. */
type Source = { readonly where: Fragment; readonly each?: readonly number[] };

// Each source is read by its own index and cut off by itself; the list is their union, so that no source
// hides another. One range for each unit stands in a lateral join: the condition is written and planned
// once, and not once for each of the forty-one units of somebody with forty-one posts.
function page(sql: Sql, { where, each }: Source, wanted: Fragment): Fragment {
  const one = sql`select m.id, m.due_at from matters m where ${where} and ${wanted}`;
  return each === undefined
    ? sql`(${one})`
    : sql`(select found.id, found.due_at from unnest(${[...each]}::int[]) as at (one)
            cross join lateral (${one}) as found)`;
}

/**
 * The same for a search: what has the words is looked up first, in the lists of all units at once, and
 * each hit is held against the list that was asked for.
 */
function searched(
  sql: Sql,
  sight: Sight,
  filter: WorkFilter,
  wanted: Fragment,
  cut: Fragment,
): Fragment {
  const open = filter.state === "open" ? sql`m.open` : sql`true`;
  return sql`
    (select m.id, m.due_at from ${foundByWords(sql, sight.units, filter.words)} as hit
       cross join lateral (
         select m.id, m.due_at from matters m
          where m.id = hit.matter_id and ${open} and ${inScope(sql, sight, filter.scope)} and ${wanted}
         offset 0) as m
      ${cut})`;
}

function inScope(sql: Sql, sight: Sight, scope: Scope): Fragment {
  const among = (numbers: readonly number[]) => sql`any(${[...numbers]}::int[])`;
  switch (scope) {
    case "mine":
      return sql`(m.officer_id = ${sight.officer}
        or (m.officer_id is null and m.post_id = ${among(sight.posts)})
        or exists (select from matter_helpers h
                    where h.matter_id = m.id and h.officer_id = ${sight.officer}))`;
    case "department":
      return sql`m.department_id = ${among(sight.departments)}`;
    case "unit":
      return sql`m.unit_id = ${among(sight.units)}`;
    default:
      return unreachable(scope);
  }
}

function sources(sql: Sql, sight: Sight, filter: WorkFilter): readonly Source[] {
  const open = filter.state === "open" ? sql`m.open` : sql`true`;
  switch (filter.scope) {
    case "mine":
      return [
        { where: sql`${open} and m.officer_id = ${sight.officer}` },
        { where: sql`${open} and m.post_id = at.one and m.officer_id is null`, each: sight.posts },
        {
          where: sql`${open} and m.id in (
            select h.matter_id from matter_helpers h where h.officer_id = ${sight.officer})`,
        },
      ];
    case "department":
      return [{ where: sql`${open} and m.department_id = at.one`, each: sight.departments }];
    case "unit":
      return [
        { where: sql`${open} and m.unit_id = at.one`, each: sight.units },
        // An offer waits only while the matter is open; its index holds nothing else.
        ...(filter.state === "open"
          ? [{ where: sql`m.open and m.transfer_to = at.one`, each: sight.receives }]
          : []),
      ];
    default:
      return unreachable(filter.scope);
  }
}

function narrowed(sql: Sql, sight: Sight, filter: WorkFilter, when: Now): Fragment {
  const parts = [visible(sql, sight)];
  if (filter.state !== "open") parts.push(sql`m.stage = ${filter.state}`);
  if (filter.area) parts.push(sql`m.area = ${filter.area}`);
  if (filter.unit) parts.push(sql`m.place_unit_id = ${filter.unit}`);
  if (filter.code) parts.push(sql`m.code = ${filter.code}`);
  if (filter.due === "late") parts.push(sql`m.due_at < ${when.now}`);
  if (filter.due === "soon")
    parts.push(sql`m.due_at >= ${when.now} and m.due_at <= ${when.soonUntil}`);
  if (filter.due === "waiting") {
    parts.push(
      sql`(m.stage in ('received', 'reopened') or m.transfer_to is not null or m.appeal = 'open')`,
    );
  }
  return parts.reduce((all, part) => sql`${all} and ${part}`);
}

const either = (sql: Sql, parts: readonly Fragment[]): Fragment =>
  parts.reduce((all, part) => sql`${all} union ${part}`);
