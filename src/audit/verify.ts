import type { Database, Sql } from "#kernel/sql.ts";

import { type KeptRow, leafOf } from "./leaf.ts";
import { rootOf } from "./merkle.ts";
import { headAfter, noHead, type Root, slowestCommitMinutes } from "./roots.ts";

/**
 * Policy, not law: lines are kept for so many years. The app cannot take one out; whoever owns the
 * database takes out whole months, and their leaves stay (docs/operations/database.md).
 */
const yearsKept = 5;

/** Something that does not fit, named so that it can be looked for in a backup. */
export type Finding =
  | { readonly wrong: "changed" | "missing" | "added"; readonly event: number }
  | { readonly wrong: "place"; readonly leaf: number }
  | { readonly wrong: "root" | "head"; readonly batch: number };

/** What came of looking at every line. */
export type Verdict = {
  readonly leaves: number;
  readonly roots: number;
  /** Lines too young to have a place yet. */
  readonly waiting: number;
  /** Lines taken out after their time; their leaves still count. */
  readonly gone: number;
  /** The newest head, in hexadecimal: to compare with what was kept elsewhere. */
  readonly head: string | null;
  readonly findings: readonly Finding[];
};

/**
 * Looks at every line, leaf and root there is and names what was changed, taken out or slipped in.
 * Reads in batches: the record may be larger than the memory.
 *
 * Whoever owns the database can write everything anew so that it fits; then the head differs from
 * every head that was kept outside.
 */
export async function verify(db: Database): Promise<Verdict> {
  const findings: Finding[] = [];
  let head = noHead;
  let next = 0;
  let gone = 0;
  const roots = await db<Root[]>`
    select batch, from_n as "from", to_n as "to", root, head, at from audit_roots order by batch`;

  for (const [i, root] of roots.entries()) {
    const leaves: Buffer[] = [];
    for await (const rows of leavesOf(db, root)) {
      for (const row of rows) {
        if (row.n !== next) findings.push({ wrong: "place", leaf: next });
        next = row.n + 1;
        leaves.push(row.kept);
        if (row.leaf === null && row.old) gone += 1;
        else if (row.leaf === null) findings.push({ wrong: "missing", event: row.event });
        else if (!fits(row)) findings.push({ wrong: "changed", event: row.event });
      }
    }
    const whole = root.batch === i + 1 && leaves.length === root.to - root.from + 1;
    if (!whole || !rootOf(leaves).equals(root.root))
      findings.push({ wrong: "root", batch: root.batch });
    head = headAfter(head, root.root);
    if (!head.equals(root.head)) findings.push({ wrong: "head", batch: root.batch });
    head = root.head;
  }

  const { added, waiting, stray } = await unplaced(db, roots.at(-1) ?? null);
  return {
    leaves: next,
    roots: roots.length,
    waiting,
    gone,
    head: roots.length > 0 ? head.toString("hex") : null,
    findings: [
      ...findings,
      ...added.map((event) => ({ wrong: "added", event }) as const),
      ...stray.map((leaf) => ({ wrong: "place", leaf }) as const),
    ],
  };
}

type Placed = {
  readonly n: number;
  readonly event: number;
  /** Past the time for which lines are kept. */
  readonly old: boolean;
  readonly kept: Buffer;
  /** Null when the line is not there. */
  readonly leaf: Buffer | null;
  readonly salt: Buffer;
  readonly row: KeptRow;
};

const fits = ({ kept, leaf, salt, row }: Placed): boolean =>
  leaf !== null && kept.equals(leaf) && leafOf(salt, row).equals(kept);

const leavesOf = (sql: Sql, { from, to }: Root): AsyncIterable<readonly Placed[]> =>
  sql<Placed[]>`
    select l.n, l.event_id as event, l.at < now() - make_interval(years => ${yearsKept}) as old, l.leaf as kept,
           e.leaf, e.salt, ${keptRow(sql)} as row
      from audit_leaves l left join audit_events e on e.id = l.event_id
     where l.n between ${from} and ${to}
     order by l.n`.cursor(1000);

/** Every field as text, and nothing on the way that could round it. */
export const keptRow = (sql: Sql) => sql`
  jsonb_build_object(
    'id', e.id::text, 'at', (extract(epoch from e.at) * 1000000)::bigint::text, 'actor', e.actor,
    'officer', e.officer_id::text, 'post', e.post_id::text, 'client', e.client, 'did', e.did,
    'outcome', e.outcome, 'kind', e.kind, 'thing', e.thing, 'detail', e.detail::text)`;

async function unplaced(sql: Sql, newest: Root | null) {
  const found = await sql<{ readonly id: number; readonly late: boolean }[]>`
    select e.id, coalesce(e.at <= ${newest?.at ?? null}::timestamptz
                               - make_interval(mins => ${slowestCommitMinutes}), false) as late
      from audit_events e
     where not exists (select from audit_leaves l where l.event_id = e.id)
     order by e.id`;
  const stray = await sql<{ readonly n: number }[]>`
    select n from audit_leaves where n > ${newest?.to ?? -1} order by n limit 100`;
  return {
    added: found.filter(({ late }) => late).map(({ id }) => id),
    waiting: found.filter(({ late }) => !late).length,
    stray: stray.map(({ n }) => n),
  };
}
