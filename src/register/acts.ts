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
  /** Which line of its own record it is: where the words it pins are found again. */
  readonly seq: number;
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
 * Commits to the first act of a record, in its own transaction. Its salt is the one the receipt’s
 * secret gives, so it is not kept. Does nothing in a house whose log has not begun.
 */
export async function commitFirst(sql: Transaction, act: Act, salt: Buffer): Promise<void> {
  const [log] = await sql<{ origin: string }[]>`select origin from register_log`;
  if (!log) return;
  const statement = statementOf(log.origin, act, salt, null);
  await keepActs(sql, [{ act, nth: 1, statement, entry: entryOf(salt, statement), box: null }]);
}

/**
 * Commits to a later act of a record whose first act is in the log, in the transaction of the act.
 * The salt is drawn here, so that no caller can choose it, sealed to the receipt, and kept nowhere
 * else. Does nothing for a record that began before the log did.
 *
 * @param publicKey of the receipt, from the filing
 */
export const commitAct = (sql: Transaction, act: Act, publicKey: Buffer): Promise<void> =>
  commitActs(sql, [{ act, publicKey }]);

/** The same for acts of many records at once: at most one of each record. */
export async function commitActs(
  sql: Transaction,
  acts: readonly { readonly act: Act; readonly publicKey: Buffer }[],
): Promise<void> {
  if (acts.length === 0) return;
  const [log] = await sql<{ origin: string }[]>`select origin from register_log`;
  if (!log) return;
  const before = await lastActs(
    sql,
    acts.map(({ act }) => act),
  );
  const made = acts.flatMap(({ act, publicKey }): Made[] => {
    const last = before.get(`${act.kind} ${act.about}`);
    if (!last) return [];
    const salt = randomBytes(32);
    const statement = statementOf(log.origin, act, salt, last);
    const box = sealedTo(publicKey, salt, randomBytes(32));
    return [{ act, nth: last.nth + 1, statement, entry: entryOf(salt, statement), box }];
  });
  await keepActs(sql, made);
}

type Last = { readonly nth: number; readonly entry: Buffer };

const statementOf = (origin: string, act: Act, salt: Buffer, last: Last | null): string =>
  writeStatement({
    log: origin,
    act: act.act,
    about: act.code,
    nth: (last?.nth ?? 0) + 1,
    at: act.at,
    unit: act.unit,
    due: act.due,
    content: Uint8Array.from(contentOf(salt, act.said)),
    previous: last && Uint8Array.from(leafOf(last.entry)),
  });

type Made = {
  readonly act: Act;
  readonly nth: number;
  readonly statement: string;
  readonly entry: Buffer;
  readonly box: Buffer | null;
};

// Joined by the entry itself: no two are ever the same, since each has a salt of its own.
async function keepActs(sql: Transaction, made: readonly Made[]): Promise<void> {
  if (made.length === 0) return;
  const rows = made.map(({ act, nth, statement, entry, box }) => {
    const { kind, about, seq } = act;
    return { kind, about, seq, nth, statement, entry: hex(entry), box: box && hex(box) };
  });
  await sql`
    with given as (
      select decode(g.entry, 'hex') as entry, decode(g.box, 'hex') as box, g.kind, g.about, g.nth, g.seq, g.statement
        from jsonb_to_recordset(${sql.json(rows)}) as g
             (kind text, about uuid, nth int, seq int, statement text, entry text, box text)
    ), made as (
      insert into register_entries (entry) select entry from given returning id, entry
    )
    insert into register_acts (kind, about, nth, seq, entry_id, statement, box)
    select g.kind, g.about, g.nth, g.seq, m.id, g.statement, g.box from given g join made m using (entry)`;
}

const hex = (bytes: Buffer): string => bytes.toString("hex");

async function lastActs(sql: Sql, acts: readonly Act[]): Promise<ReadonlyMap<string, Last>> {
  const rows = await sql<(Last & { readonly kind: string; readonly about: string })[]>`
    select distinct on (a.kind, a.about) a.kind, a.about, a.nth, e.entry
      from register_acts a join register_entries e on e.id = a.entry_id
     where (a.kind, a.about) in (
       select k, b from unnest(${acts.map(({ kind }) => kind)}::text[],
                               ${acts.map(({ about }) => about)}::uuid[]) as v (k, b))
     order by a.kind, a.about, a.nth desc`;
  return new Map(rows.map(({ kind, about, ...last }) => [`${kind} ${about}`, last]));
}

/** An act with where it stands in the log; `place` is null until it has one. */
export type CommittedAct = {
  readonly nth: number;
  /** Which line of its own record it is. */
  readonly seq: number;
  readonly entry: Buffer;
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
    select a.nth, a.seq, a.statement, a.box, e.entry, e.place
      from register_acts a join register_entries e on e.id = a.entry_id
     where a.kind = ${kind} and a.about = ${about} order by a.nth`;
}
