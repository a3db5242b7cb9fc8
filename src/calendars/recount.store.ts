import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { UnitId } from "#people/model.ts";

import type { Change, Move, Running, Moved } from "./recounter.ts";

/** One counting of all running deadlines, as it was asked for. */
export type Recount = {
  readonly id: number;
  readonly cause: Change["cause"];
  readonly causeId: number | null;
  /** Only to see what would move. */
  readonly dry: boolean;
  readonly before: string;
  readonly after: string;
  readonly done: boolean;
};

/** How far a recount has come with one kind of thing. */
export type Part = {
  readonly kind: string;
  readonly seen: number;
  readonly moved: number;
  readonly earlier: number;
  readonly done: boolean;
};

/** Asks for a recount, which the worker then does. @returns its number */
export async function askRecount(
  sql: Sql,
  asked: Pick<Recount, "cause" | "causeId" | "dry" | "before" | "after">,
  at: Date,
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into calendar_recounts (cause, cause_id, dry, calendar_before, calendar_after, asked_at)
    values (${asked.cause}, ${asked.causeId}, ${asked.dry}, ${asked.before}, ${asked.after}, ${at})
    returning id`;
  if (!row) throw new Error("a recount was not asked for");
  await sql`
    insert into job_outbox (task, payload)
    values ('recount-deadlines', ${sql.json({ recount: row.id })}::json)`;
  return row.id;
}

export async function recountById(sql: Sql, id: number): Promise<Recount | null> {
  const [row] = await sql<
    Recount[]
  >`select ${recountShape(sql)} from calendar_recounts r where r.id = ${id}`;
  return row ?? null;
}

/** The recount a change led to; null before it was asked for. */
export async function recountOf(
  sql: Sql,
  cause: Recount["cause"],
  causeId: number,
  dry: boolean,
): Promise<Recount | null> {
  const [row] = await sql<Recount[]>`
    select ${recountShape(sql)} from calendar_recounts r
     where r.cause = ${cause} and r.cause_id = ${causeId} and r.dry = ${dry}`;
  return row ?? null;
}

/** Recounts nobody finished, the oldest first. */
export const undoneRecounts = (sql: Sql): Promise<readonly Recount[]> =>
  sql<Recount[]>`
    select ${recountShape(sql)} from calendar_recounts r where r.done_at is null order by r.id`;

export const recountDone = (sql: Sql, id: number, at: Date) =>
  sql`update calendar_recounts set done_at = ${at} where id = ${id} and done_at is null`;

export const partsOf = (sql: Sql, recount: number): Promise<readonly Part[]> =>
  sql<Part[]>`
    select kind, seen, moved, earlier, done_at is not null as done
      from calendar_recount_parts where recount_id = ${recount} order by kind`;

/** Where a recount stands with one kind: the last thing it counted, and whether that was the last. */
export async function standingOf(
  sql: Sql,
  recount: number,
  kind: string,
): Promise<{ readonly after: string | null; readonly done: boolean }> {
  const [row] = await sql<{ after: string | null; done: boolean }[]>`
    select at_id as after, done_at is not null as done
      from calendar_recount_parts where recount_id = ${recount} and kind = ${kind}`;
  return row ?? { after: null, done: false };
}

/** Adds one batch to what a recount has done. */
export const advance = (
  sql: Sql,
  recount: number,
  kind: string,
  step: {
    readonly last: string | null;
    readonly seen: number;
    readonly moved: number;
    readonly earlier: number;
    readonly doneAt: Date | null;
  },
) => sql`
  insert into calendar_recount_parts as p (recount_id, kind, at_id, seen, moved, earlier, done_at)
  values (${recount}, ${kind}, ${step.last}, ${step.seen}, ${step.moved}, ${step.earlier}, ${step.doneAt})
  on conflict (recount_id, kind) do update
     set at_id = coalesce(excluded.at_id, p.at_id), seen = p.seen + excluded.seen,
         moved = p.moved + excluded.moved, earlier = p.earlier + excluded.earlier,
         done_at = excluded.done_at`;

/** Keeps which dates moved, or would. */
export async function keepMoves(
  sql: Transaction,
  recount: number,
  kind: string,
  moved: readonly Moved<Running>[],
): Promise<void> {
  const rows = moved.flatMap(({ thing, moves }) => moves.map((move) => ({ thing, move })));
  const column = (of: (row: { thing: Running; move: Move }) => string) => rows.map(of);
  await sql`
    insert into calendar_moves (recount_id, kind, ref, code, unit_id, term,
                                counted_from, counted_to, owed_from, owed_to)
    select ${recount}, ${kind}, v.* from unnest(
      ${column(({ thing }) => thing.id)}::uuid[], ${rows.map(({ thing }) => thing.code)}::text[],
      ${rows.map(({ thing }) => thing.unit)}::int[], ${column(({ move }) => move.term)}::text[],
      ${column(({ move }) => move.counted.from)}::text[], ${column(({ move }) => move.counted.to)}::text[],
      ${column(({ move }) => move.owed.from)}::text[], ${column(({ move }) => move.owed.to)}::text[]) v
    on conflict do nothing`;
}

/** How many dates of which kind moved in each unit. */
export type MovesOfUnit = {
  readonly unit: UnitId;
  readonly unitName: string;
  readonly kind: string;
  readonly term: string;
  readonly count: number;
  /** Owed earlier than was told. */
  readonly earlier: number;
  /** Counted later, while what was told stands. */
  readonly kept: number;
};

export const movesByUnit = (sql: Sql, recount: number): Promise<readonly MovesOfUnit[]> =>
  sql<MovesOfUnit[]>`
    select m.unit_id as unit, u.name as "unitName", m.kind, m.term, count(*)::int as count,
           count(*) filter (where m.owed_to < m.owed_from)::int as earlier,
           count(*) filter (where m.owed_to = m.owed_from)::int as kept
      from calendar_moves m join units u on u.id = m.unit_id
     where m.recount_id = ${recount}
     group by m.unit_id, u.name, m.kind, m.term
     order by u.name, m.kind, m.term`;

/** One date that moved, for a list. */
export type ListedMove = {
  readonly kind: string;
  readonly ref: string;
  readonly code: string | null;
  readonly unitName: string;
  readonly term: string;
  readonly counted: Move["counted"];
  readonly owed: Move["owed"];
};

/** A place in such a list. */
export type MovesAfter = {
  readonly unit: number;
  readonly kind: string;
  readonly ref: string;
  readonly term: string;
};

/** A page of what moved, unit by unit. */
export const movesListed = (
  sql: Sql,
  recount: number,
  asked: {
    readonly unit: UnitId | null;
    readonly after: MovesAfter | null;
    readonly limit: number;
  },
): Promise<readonly (ListedMove & { readonly unit: UnitId })[]> =>
  sql<(ListedMove & { unit: UnitId })[]>`
    select m.kind, m.ref, m.code, m.unit_id as unit, u.name as "unitName", m.term,
           jsonb_build_object('from', m.counted_from, 'to', m.counted_to) as counted,
           jsonb_build_object('from', m.owed_from, 'to', m.owed_to) as owed
      from calendar_moves m join units u on u.id = m.unit_id
     where m.recount_id = ${recount} ${asked.unit === null ? sql`` : sql`and m.unit_id = ${asked.unit}`}
       ${
         asked.after
           ? sql`and (m.unit_id, m.kind, m.ref, m.term) >
                     (${asked.after.unit}, ${asked.after.kind}, ${asked.after.ref}::uuid, ${asked.after.term})`
           : sql``
       }
     order by m.unit_id, m.kind, m.ref, m.term limit ${asked.limit}`;

/** Forgets what a dry recount found, once the real one is asked for. */
export const forgetDry = (sql: Sql, version: number) =>
  sql`delete from calendar_recounts where cause = 'version' and cause_id = ${version} and dry`;

/** Nightly countings that moved nothing say nothing: they are not kept. */
export const forgetEmptyNightly = (sql: Sql, before: Day) => sql`
  delete from calendar_recounts r
   where r.cause = 'nightly' and r.done_at < ${before}::date
     and not exists (select from calendar_moves m where m.recount_id = r.id)`;

const recountShape = (sql: Sql) => sql`
  r.id, r.cause, r.cause_id as "causeId", r.dry, r.calendar_before as before, r.calendar_after as after,
  r.done_at is not null as done`;
