import type { MatterCode } from "#cases/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import type { DirectiveId, Source, TaskId } from "./model.ts";

/** Where a task comes from, as lists show it. */
export type TaskOrigin = {
  readonly source: Source["from"];
  readonly directive: DirectiveId | null;
  /** Until when more time was asked for. */
  readonly askedUntil: Day | null;
};

/** Where these tasks come from; asked about rows a list was allowed to show. */
export async function originsOf(
  sql: Sql,
  ids: readonly TaskId[],
): Promise<ReadonlyMap<TaskId, TaskOrigin>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<(TaskOrigin & { readonly id: TaskId })[]>`
    select id, source, directive_id as directive, (asked ->> 'until')::date as "askedUntil"
      from tasks where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, ...origin }) => [id, origin]));
}

/** The code of a matter a task was started from; null where it was erased since. */
export async function codeOfMatter(sql: Sql, id: string): Promise<MatterCode | null> {
  const [row] = await sql<{ code: MatterCode }[]>`select code from matters where id = ${id}`;
  return row?.code ?? null;
}
