import { fault, log } from "#kernel/log.ts";
import type { Database, Sql } from "#kernel/sql.ts";

/** The sign of life of one process that works through jobs. */
export type Heart = { readonly beat: () => void; readonly stop: () => Promise<void> };

const everyMs = 20_000;
/** Who has not been seen for so long has died: three beats missed. */
const goneAfterMs = 60_000;

/**
 * Says every twenty seconds that whoever locks jobs under these names is alive, and lets go of jobs
 * locked by the dead. The queue by itself waits four hours before it gives such a job to another.
 *
 * @param names read at every beat, so that more may be added
 */
export async function beating(sql: Database, names: readonly string[]): Promise<Heart> {
  let last: Promise<void> = Promise.resolve();
  const beat = () => {
    last = last
      .then(() => round(sql, names))
      .catch((thrown: unknown) => {
        log("warn", "a heartbeat was missed", fault(thrown));
      });
  };
  beat();
  await last;
  const timer = setInterval(beat, everyMs);
  return {
    beat,
    stop: async () => {
      clearInterval(timer);
      await last;
      // A job that ends while its worker is stopping may stay locked: nobody is left to say so.
      await letGo(sql, names);
    },
  };
}

async function round(sql: Database, names: readonly string[]): Promise<void> {
  await sql`
    insert into workers (name, seen_at) select unnest(${[...names]}::text[]), now()
    on conflict (name) do update set seen_at = excluded.seen_at`;
  await releaseDead(sql);
}

/**
 * Lets go of jobs whose worker has not been seen, except those locked just now: a worker that is
 * only starting may not have said its name yet.
 *
 * @returns how many workers had died
 */
export async function releaseDead(sql: Sql): Promise<number> {
  const gone = `${goneAfterMs} ms`;
  const dead = await sql<{ name: string }[]>`
    select j.locked_by as name
      from graphile_worker.jobs j
     where j.locked_by is not null
       and not exists (select from workers w
                        where w.name = j.locked_by and w.seen_at > now() - ${gone}::interval)
     group by j.locked_by
    having max(j.locked_at) < now() - ${gone}::interval`;
  if (dead.length === 0) return 0;
  const names = dead.map(({ name }) => name);
  await letGo(sql, names);
  log("warn", "jobs of a worker that died are let go", { workers: names.length });
  return names.length;
}

async function letGo(sql: Sql, names: readonly string[]): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(${[...names]})`;
  await sql`delete from workers where name = any(${[...names]})`;
}
