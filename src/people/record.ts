import { audit } from "#audit/record.ts";
import type { ActName } from "#audit/acts.ts";
import type { Transaction } from "#kernel/sql.ts";

import type { OfficerId, PostId } from "./model.ts";

/** Who does it, under which post, and when; null is whoever sits at the machine itself. */
export type Doing = {
  readonly by: OfficerId | null;
  readonly post?: PostId | null;
  readonly at: Date;
};

/**
 * One administrative act at a time. They are few, and two at once could together do what neither may:
 * take away the last administrator, close a circle of posts.
 */
export async function lockOffice(sql: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.office'))`;
}

/**
 * Writes an administrative act into the record of the house: about the thing its family is named
 * after ("post.ended" about `post`), else about the unit.
 */
export async function record(
  sql: Transaction,
  { by, post = null }: Pick<Doing, "by" | "post">,
  event: Readonly<Record<string, string | number | null>> & { readonly did: ActName },
): Promise<void> {
  const { did, ...detail } = event;
  const [family = ""] = did.split(".");
  const kind = detail[family] === undefined ? "unit" : family;
  const id = detail[kind] ?? null;
  const about = id === null ? null : { kind, id };
  await audit(sql, { by: by ? { officer: by, post } : "operator", did, about, detail });
}
