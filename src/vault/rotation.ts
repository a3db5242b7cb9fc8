import { randomBytes } from "node:crypto";

import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database, Transaction } from "#kernel/sql.ts";

import type { KeyRing } from "./keys.ts";
import type { SealedRecord } from "./person.ts";
import { keyNumberOf, openRecord, sealRecord, type NumberedKey } from "./seal.ts";

/** Where sealing anew stands; `broken` are records that did not open and stay as they are. */
export type Progress = { readonly sealed: number; readonly broken: number };

/**
 * Seals every record under the newest key, in batches of their own transactions: it may be stopped
 * anywhere and started again, and the house goes on meanwhile.
 *
 * @param sql works as danvan_identity; nobody else sees a record
 * @param tell is told after each batch
 */
export async function sealAnew(
  sql: Database,
  ring: KeyRing,
  tell: (progress: Progress) => void = () => {},
  atOnce = 500,
): Promise<Progress> {
  const newest = ring.newest();
  let progress: Progress = { sealed: 0, broken: 0 };
  let after: Place = { number: -1, holder: nobody, kind: "" };
  for (;;) {
    const from = after;
    const batch = await sql.begin((one) => sealBatch(one, ring, newest, from, atOnce));
    if (batch.last === null) return progress;
    after = batch.last;
    progress = {
      sealed: progress.sealed + batch.sealed,
      broken: progress.broken + batch.broken,
    };
    tell(progress);
  }
}

type Place = { readonly number: number; readonly holder: string; readonly kind: string };

const nobody = "00000000-0000-0000-0000-000000000000";

async function sealBatch(
  sql: Transaction,
  ring: KeyRing,
  newest: NumberedKey,
  after: Place,
  atOnce: number,
): Promise<Progress & { readonly last: Place | null }> {
  const rows = await sql<SealedRecord[]>`
    select holder, kind, sealed from identity.records
     where sealed is not null and key_number < ${newest.number}
       and (key_number, holder, kind) > (${after.number}, ${after.holder}, ${after.kind})
     order by key_number, holder, kind
     limit ${atOnce}
       for update`;
  const last = rows.at(-1);
  if (!last) return { sealed: 0, broken: 0, last: null };
  const anew = rows.flatMap((row) => {
    const plain = opened(ring, row);
    return plain ? [{ ...row, sealed: sealRecord(newest, randomBytes(12), row, plain) }] : [];
  });
  await sql`
    update identity.records r set sealed = decode(n.sealed, 'hex')
      from unnest(${anew.map((one) => one.holder)}::uuid[], ${anew.map((one) => one.kind)}::text[],
                  ${anew.map((one) => one.sealed.toString("hex"))}::text[]) n (holder, kind, sealed)
     where r.holder = n.holder and r.kind = n.kind`;
  return {
    sealed: anew.length,
    broken: rows.length - anew.length,
    last: { number: keyNumberOf(last.sealed), holder: last.holder, kind: last.kind },
  };
}

function opened(ring: KeyRing, row: SealedRecord): Buffer | null {
  try {
    return openRecord(ring.numbered(keyNumberOf(row.sealed)), row, row.sealed);
  } catch {
    return null;
  }
}

/** Opens every record that is kept and counts those that do not open. */
export async function verifyRecords(
  sql: Database,
  ring: KeyRing,
): Promise<{ readonly whole: number; readonly broken: number }> {
  let whole = 0;
  let broken = 0;
  let after: Pick<Place, "holder" | "kind"> = { holder: nobody, kind: "" };
  for (;;) {
    const rows = await sql<SealedRecord[]>`
      select holder, kind, sealed from identity.records
       where sealed is not null and (holder, kind) > (${after.holder}, ${after.kind})
       order by holder, kind limit 1000`;
    for (const row of rows) {
      if (opened(ring, row)) whole += 1;
      else broken += 1;
    }
    const last = rows.at(-1);
    if (!last) return { whole, broken };
    after = last;
  }
}

export type RetireRefusal = { readonly because: "newest" | "needed" | "too-soon" };

/** The newest key must have been known for this long: every process of the house seals under it by then. */
const settledSeconds = 60;

/**
 * Retires a key: from then on nothing can be sealed under it. Refused while any record needs it.
 * Holds the records while it looks, so that none is sealed under it in between.
 */
export const retireKey = (
  sql: Database,
  ring: KeyRing,
  number: number,
): Promise<Result<null, RetireRefusal>> =>
  sql.begin(async (one): Promise<Result<null, RetireRefusal>> => {
    const newest = ring.newest().number;
    if (number >= newest) return refuse({ because: "newest" });
    const [settled] = await one`
      select from identity.keys
       where number = ${newest} and made_at < now() - make_interval(secs => ${settledSeconds})`;
    if (!settled) return refuse({ because: "too-soon" });
    await one`lock table identity.records in share row exclusive mode`;
    const needed = await one`
      select from identity.records where sealed is not null and key_number = ${number} limit 1`;
    if (needed.length > 0) return refuse({ because: "needed" });
    await one`
      insert into identity.keys (number, retired_at) values (${number}, now())
      on conflict (number) do update set retired_at = now()`;
    return ok(null);
  });

/** One key of the vault as an operator sees it. */
export type KeyState = {
  readonly number: number;
  readonly present: boolean;
  readonly newest: boolean;
  readonly records: number;
  readonly retired: boolean;
};

/** Every key that is there or that something says of. */
export async function keyStates(sql: Database, ring: KeyRing): Promise<readonly KeyState[]> {
  const rows = await sql<{ number: number; records: number; retired: boolean }[]>`
    select coalesce(k.number, u.number) as number, coalesce(u.records, 0)::int as records,
           k.retired_at is not null as retired
      from identity.keys k full join identity.keys_in_use() u on u.number = k.number`;
  const numbers = new Set([...ring.numbers(), ...rows.map(({ number }) => number)]);
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((number) => {
      const row = rows.find((one) => one.number === number);
      return {
        number,
        present: ring.numbers().includes(number),
        newest: number === ring.newest().number,
        records: row?.records ?? 0,
        retired: row?.retired ?? false,
      };
    });
}

/** Writes down that a key is in use from now on; the same key twice changes nothing. */
export const noteKey = (sql: Database, number: number) =>
  sql`insert into identity.keys (number) values (${number}) on conflict do nothing`;
