import { randomBytes } from "node:crypto";

import { sha256 } from "#kernel/secret.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

import { sealedTo } from "./boxes.ts";
import { leafOf } from "./merkle.ts";
import { writeStatement } from "./browser/log-statement.ts";

/** An act somebody relies on, to be committed to. */
export type Act = {
  /** "matter", "complaint", … with the id there. */
  readonly kind: string;
  readonly about: string;
  /** What it is called on the receipt: a code. */
  readonly code: string;
  readonly act: string;
  readonly at: string;
  readonly unit: string;
  readonly due: string | null;
  /** The exact text the receipt will show of what was said. */
  readonly said: string;
};

/** The entry for a statement under a salt: what the verifier computes as `commitment`. */
export const entryOf = (salt: Buffer, statement: string): Buffer =>
  sha256("danvan.commitment/v1\n", salt, statement);

/** What pins down words without saying them: what the verifier computes as `contentOf`. */
export const contentOf = (salt: Buffer, said: string): Buffer =>
  sha256("danvan.content/v1\n", salt, said);

/**
 * Commits to a later act of a record whose first act is in the log, in the transaction of the act.
 * The salt is drawn here, so that no caller can choose it, sealed to the receipt, and kept nowhere
 * else. Does nothing for a record that began before the log did.
 *
 * @param publicKey of the receipt, from the filing
 */
export async function commitAct(sql: Transaction, act: Act, publicKey: Buffer): Promise<void> {
  const before = await lastAct(sql, act.kind, act.about);
  const [log] = await sql<{ origin: string }[]>`select origin from register_log`;
  if (!before || !log) return;
  const salt = randomBytes(32);
  const statement = writeStatement({
    log: log.origin,
    act: act.act,
    about: act.code,
    nth: before.nth + 1,
    at: act.at,
    unit: act.unit,
    due: act.due,
    content: Uint8Array.from(contentOf(salt, act.said)),
    previous: Uint8Array.from(leafOf(before.entry)),
  });
  const box = sealedTo(publicKey, salt, randomBytes(32));
  await sql`
    with made as (
      insert into register_entries (entry) values (${entryOf(salt, statement)}) returning id
    )
    insert into register_acts (kind, about, nth, entry_id, statement, box)
    select ${act.kind}, ${act.about}, ${before.nth + 1}, id, ${statement}, ${box} from made`;
}

async function lastAct(sql: Sql, kind: string, about: string) {
  const [found] = await sql<{ nth: number; entry: Buffer }[]>`
    select a.nth, e.entry from register_acts a join register_entries e on e.id = a.entry_id
     where a.kind = ${kind} and a.about = ${about} order by a.nth desc limit 1`;
  return found;
}

/** An act with where it stands in the log; `place` is null until it has one. */
export type CommittedAct = {
  readonly nth: number;
  readonly statement: string;
  readonly box: Buffer | null;
  readonly place: number | null;
};

/** The acts of a record, the first one first. */
export async function actsOf(
  sql: Sql,
  kind: string,
  about: string,
): Promise<readonly CommittedAct[]> {
  return sql<CommittedAct[]>`
    select a.nth, a.statement, a.box, e.place
      from register_acts a join register_entries e on e.id = a.entry_id
     where a.kind = ${kind} and a.about = ${about} order by a.nth`;
}
