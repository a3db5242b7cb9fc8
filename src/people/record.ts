import { audit } from "#audit/record.ts";
import type { Transaction } from "#kernel/sql.ts";

import type { OfficerId } from "./model.ts";

/** Who does it and when; null is whoever sits at the machine itself. */
export type Doing = { readonly by: OfficerId | null; readonly at: Date };

/**
 * One administrative act at a time. They are few, and two at once could together do what neither may:
 * take away the last administrator, close a circle of posts.
 */
export async function lockOffice(sql: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.office'))`;
}

/** Writes an administrative act into the record of the house. */
export async function record(
  sql: Transaction,
  { by, at }: Doing,
  event: Readonly<Record<string, string | number | null>> & { readonly did: string },
): Promise<void> {
  const { did, ...detail } = event;
  await audit(sql, { at, by: by ? { officer: by, post: null } : "operator", did, detail });
}
