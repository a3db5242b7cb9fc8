import { eraseFilesOf } from "#files/erase.ts";
import type { Transaction } from "#kernel/sql.ts";
import { eraseIdentity } from "#vault/store.ts";

import { evolve } from "./evolve.ts";
import type { Erasable, KeepingRule } from "./keeping.ts";
import type { Actor, Event, Matter } from "./model.ts";
import { opened, saveStep } from "./store.ts";

/**
 * Takes parts of a matter out for good, in the caller's transaction, which holds the matter's lock.
 * The record says what went, under which rule and by whom (a tombstone); the ledger of erasures
 * keeps it gone when an older copy is restored. Figures do not change: they count rows and days,
 * never words. What was published stays, as its own decision, until it is ended.
 *
 * @returns what there was to erase; nothing is recorded when it was gone already
 */
export async function eraseParts(
  sql: Transaction,
  matter: Matter,
  asked: { readonly what: readonly Erasable[]; readonly rule: KeepingRule | null },
  by: Actor,
  at: Date,
): Promise<{ readonly what: readonly Erasable[]; readonly after: Matter }> {
  await opened(sql, matter.id);
  const what: Erasable[] = [];
  for (const part of asked.what) if (await gone[part](sql, matter, at)) what.push(part);
  if (what.length === 0) return { what, after: matter };
  const event: Event = { type: "erased", what, rule: asked.rule };
  const after = evolve(matter, event);
  await saveStep(sql, after, event, by, at, null);
  await sql`
    insert into erasures (matter_id, what, at)
    select ${matter.id}, part, ${at} from unnest(${what}::text[]) part
    on conflict do nothing`;
  return { what, after };
}

// Each answers whether there was anything.
const gone: Readonly<
  Record<Erasable, (sql: Transaction, matter: Matter, at: Date) => Promise<boolean>>
> = {
  async identity(sql, { id }) {
    const [row] = await sql<{ holder: string }[]>`
      update matters set notify = false where id = ${id} and identity_id is not null
      returning identity_id as holder`;
    return row !== undefined && (await eraseIdentity(sql, row.holder)).length > 0;
  },
  async words(sql, { id }) {
    await sql`delete from matter_search where matter_id = ${id}`;
    return (await sql`delete from words where matter_id = ${id}`).count > 0;
  },
  async files(sql, { id }, at) {
    const kept = ["filed", "reply", "before", "after", "proof"] as const;
    return (await eraseFilesOf(sql, id, at, kept)).length > 0;
  },
};
