import type { Transaction } from "#kernel/sql.ts";

import type { OfficerId } from "./model.ts";

/** Who does it and when. */
export type Doing = { readonly by: OfficerId | null; readonly at: Date };

/**
 * One administrative act at a time. They are few, and two at once could together do what neither may:
 * take away the last administrator, close a circle of posts.
 */
export async function lockOffice(sql: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.office'))`;
}

/** Writes down an act; rows are only ever added. */
export async function record(
  sql: Transaction,
  { by, at }: Doing,
  event: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  await sql`
    insert into office_events (at, officer_id, event) values (${at}, ${by}, ${sql.json(event)})`;
}
