import { setTimeout as wait } from "node:timers/promises";

import { connect } from "#kernel/sql.ts";

/** A lock that was held on a table people use, and for how long, in seconds. */
export type HeldLock = { readonly table: string; readonly mode: string; readonly seconds: number };

/** How often it is looked, in milliseconds: no lock is known more exactly. */
const everyMs = 20;

/**
 * Looks at the locks of a database while `doing` is at work, over a connection of its own.
 *
 * @returns what was done, and the locks that keep writers out (or readers as well), the longest first
 */
export async function watchingLocks<Done>(
  adminUrl: string,
  tables: ReadonlySet<string>,
  doing: () => Promise<Done>,
): Promise<{ readonly done: Done; readonly locks: readonly HeldLock[] }> {
  const admin = connect(adminUrl, { max: 1 });
  const seen = new Map<string, { first: number; last: number }>();
  const ended = new AbortController();
  const look = async () => {
    while (!ended.signal.aborted) {
      const held = await admin<{ table: string; mode: string }[]>`
        select distinct l.relation::regclass::text as table, l.mode
          from pg_locks l
         where l.database = (select oid from pg_database where datname = current_database())
           and l.granted and l.pid <> pg_backend_pid() and l.relation is not null
           and l.mode in ('AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock')`;
      const now = performance.now();
      for (const { table, mode } of held) {
        if (!tables.has(table)) continue;
        const key = `${table} ${mode}`;
        seen.set(key, { first: seen.get(key)?.first ?? now, last: now });
      }
      await wait(everyMs);
    }
  };
  const looking = look();
  try {
    const done = await doing();
    ended.abort();
    await looking;
    const locks = [...seen].map(([key, { first, last }]) => {
      const [table = "", mode = ""] = key.split(" ");
      return { table, mode, seconds: Math.round(last - first + everyMs) / 1000 };
    });
    return { done, locks: locks.toSorted((a, b) => b.seconds - a.seconds) };
  } finally {
    ended.abort();
    await admin.end();
  }
}
