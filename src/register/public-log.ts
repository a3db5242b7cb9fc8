import { randomBytes } from "node:crypto";

import { instant } from "#kernel/day.ts";
import type { Database, Sql } from "#kernel/sql.ts";

import { contentOf, entryOf } from "./acts.ts";
import type { LogFolder } from "./folder.ts";
import { leafOf } from "./merkle.ts";
import { receiptText } from "./proofs.ts";
import { logState } from "./store.ts";
import { writeStatement } from "./browser/log-statement.ts";

/** Something public that must not be changed in silence. */
export type PublicThing = {
  /** One row of versions, each following the one before: "rules", "calendar-2026", "audit-root". */
  readonly kind: string;
  /** What the house calls this version. */
  readonly name: string;
  /** Of the very bytes anybody can fetch. */
  readonly sha256: Buffer;
};

/** What the entry of a public thing pins down, as one exact text. */
const saidOfPublic = ({ kind, name, sha256 }: PublicThing): string =>
  JSON.stringify([kind, name, sha256.toString("hex")]);

/**
 * Commits to what is public and has changed since it was last committed to. What is the same as the
 * last of its kind is left as it is, so that it may be called again and again.
 *
 * @param unit who answers for them
 * @returns how many were new
 */
export const commitPublic = (
  sql: Database,
  things: readonly PublicThing[],
  unit: string,
  at: Date,
): Promise<number> =>
  sql.begin(async (tx) => {
    const log = await logState(tx);
    if (!log) return 0;
    await tx`select pg_advisory_xact_lock(hashtext('danvan-register-public'))`;
    let count = 0;
    const known = await lastSums(
      tx,
      things.map(({ kind }) => kind),
    );
    for (const thing of things) {
      if (known.get(thing.kind)?.equals(thing.sha256)) continue;
      const last = await lastOf(tx, { kind: thing.kind });
      const nth = (last?.nth ?? 0) + 1;
      const salt = randomBytes(32);
      const statement = writeStatement({
        log: log.origin,
        act: "made-public",
        about: `${thing.kind} ${nth}`,
        nth,
        at: instant(at),
        unit,
        due: null,
        content: Uint8Array.from(contentOf(salt, saidOfPublic(thing))),
        previous: last ? Uint8Array.from(leafOf(last.entry)) : null,
      });
      await tx`
        with made as (
          insert into register_entries (entry) values (${entryOf(salt, statement)}) returning id
        )
        insert into register_public (kind, nth, name, sha256, entry_id, statement, salt)
        select ${thing.kind}, ${nth}, ${thing.name}, ${thing.sha256}, id, ${statement}, ${salt}
          from made`;
      count += 1;
    }
    return count;
  });

async function lastSums(sql: Sql, kinds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await sql<{ readonly kind: string; readonly sha256: Buffer }[]>`
    select k.kind, p.sha256
      from unnest(${[...new Set(kinds)]}::text[]) k (kind)
      cross join lateral (select sha256 from register_public r where r.kind = k.kind
                           order by r.nth desc limit 1) p`;
  return new Map(rows.map(({ kind, sha256 }) => [kind, sha256]));
}

type Committed = PublicThing & {
  readonly nth: number;
  readonly statement: string;
  readonly salt: Buffer;
  readonly entry: Buffer;
  readonly place: number | null;
};

/** Which version of its kind: the newest, a numbered one, or the newest of these very bytes. */
type Which = { readonly kind: string; readonly nth?: number; readonly sha256?: Buffer };

async function lastOf(sql: Sql, { kind, nth, sha256 }: Which): Promise<Committed | undefined> {
  const [found] = await sql<Committed[]>`
    select p.kind, p.nth, p.name, p.sha256, p.statement, p.salt, e.entry, e.place
      from register_public p join register_entries e on e.id = p.entry_id
     where p.kind = ${kind} ${nth === undefined ? sql`` : sql`and p.nth = ${nth}`}
           ${sha256 === undefined ? sql`` : sql`and p.sha256 = ${sha256}`}
     order by p.nth desc limit 1`;
  return found;
}

/** What of public things is committed to: the newest of each kind. */
export const publicThings = (sql: Sql) =>
  sql<{ readonly kind: string; readonly nth: number; readonly name: string }[]>`
    select distinct on (kind) kind, nth, name from register_public order by kind, nth desc`;

/**
 * The proof of a public thing as a file, the newest of its kind unless one is named. Null where there
 * is none; without a proof where no checkpoint holds it yet.
 */
export async function publicProof(
  sql: Sql,
  folder: LogFolder,
  of: Which,
  witnesses: number,
): Promise<{ readonly proof: string | null } | null> {
  const found = await lastOf(sql, of);
  if (!found) return null;
  const shown = { salt: found.salt, said: saidOfPublic(found), promise: null };
  const { nth, statement, entry, place } = found;
  const act = { nth, seq: nth, statement, box: null, entry, place };
  const text = await receiptText(sql, folder, act, shown, witnesses);
  return { proof: text.startsWith("c2sp.org/tlog-proof") ? text : null };
}
