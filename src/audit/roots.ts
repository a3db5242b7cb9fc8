import type { Database, Sql, Transaction } from "#kernel/sql.ts";

import { nodeOf, rootOf } from "./merkle.ts";

/** What stands for a batch of leaves, and for everything before it. */
export type Root = {
  readonly batch: number;
  /** Its first and last leaf, both included; leaves are counted from 0 without gaps. */
  readonly from: number;
  readonly to: number;
  /** RFC 6962 over these leaves. */
  readonly root: Buffer;
  /** sha256(0x01, the head before, root): whoever keeps this one can be shown all the others. */
  readonly head: Buffer;
  readonly at: Date;
};

/** The head before the first root. */
export const noHead: Buffer = Buffer.alloc(32);

/** The head after another root. */
export const headAfter = (head: Buffer, root: Buffer): Buffer => nodeOf(head, root);

/** The newest root there is: what is to be kept outside this database. Null in a new house. */
export async function newestRoot(sql: Sql): Promise<Root | null> {
  const [root] = await sql<Root[]>`
    select batch, from_n as "from", to_n as "to", root, head, at
      from audit_roots order by batch desc limit 1`;
  return root ?? null;
}

/**
 * How long a transaction may take to commit its lines, in minutes. A line that appears later than
 * this after the time it bears was slipped in, and `verify` says so.
 */
export const slowestCommitMinutes = 60;

/**
 * Takes in every line that has no place yet and sums them up in one root.
 *
 * Lines are taken as they are found and not in the order of ids: a transaction that drew its id
 * early may commit late, and is then found the next time.
 *
 * @returns how many lines were taken in
 */
export const sumUp = (db: Database): Promise<number> =>
  db.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('audit.roots'))`;
    const before = await newestRoot(sql);
    const from = before ? before.to + 1 : 0;
    const leaves = await placed(sql, before, from);
    if (leaves.length === 0) return 0;
    const root = rootOf(leaves);
    await sql`
      insert into audit_roots (batch, from_n, to_n, root, head)
      values (${(before?.batch ?? 0) + 1}, ${from}, ${from + leaves.length - 1}, ${root},
              ${headAfter(before?.head ?? noHead, root)})`;
    return leaves.length;
  });

// All of them at once: a batch that left some for later would leave them behind its own time.
async function placed(
  sql: Transaction,
  before: Root | null,
  from: number,
): Promise<readonly Buffer[]> {
  const leaves = await sql<{ readonly leaf: Buffer }[]>`
    with placed as (
      insert into audit_leaves (n, event_id, at, leaf)
      select ${from}::bigint + row_number() over (order by e.id) - 1, e.id, e.at, e.leaf
        from audit_events e
       where e.at > coalesce(${before?.at ?? null}::timestamptz
                               - make_interval(mins => ${slowestCommitMinutes}), '-infinity')
         and not exists (select from audit_leaves l where l.event_id = e.id)
      returning n, leaf
    )
    select leaf from placed order by n`;
  return leaves.map(({ leaf }) => leaf);
}
