import { setTimeout as wait } from "node:timers/promises";

import { fault, log } from "#kernel/log.ts";
import type { Database } from "#kernel/sql.ts";

/** How often the outbox is looked into; a job waits this long at most before it is in the queue. */
const everyMs = 250;
/** Rows moved at once. */
const batch = 1000;

/**
 * Moves what transactions left in `job_outbox` into the job queue, until stopped. Several processes
 * may do so at once: each takes rows no other has.
 */
export function emptying(sql: Database): { readonly stop: () => Promise<void> } {
  const ended = new AbortController();
  const done = (async () => {
    while (!ended.signal.aborted) {
      const moved = await moveToQueue(sql).catch((thrown: unknown) => {
        log("error", "outbox", fault(thrown));
        return 0;
      });
      if (moved < batch) await wait(everyMs, undefined, { signal: ended.signal }).catch(() => {});
    }
  })();
  return {
    stop: async () => {
      ended.abort();
      await done;
    },
  };
}

/** Moves one batch, all of it or nothing. @returns how many rows were moved */
async function moveToQueue(sql: Database): Promise<number> {
  const [row] = await sql<{ moved: number }[]>`
    with taken as (
      delete from job_outbox where id in (
        select id from job_outbox order by id limit ${batch} for update skip locked)
      returning id, task, payload
    ), queued as (
      select graphile_worker.add_jobs(
               array_agg((task, payload, null, null, null, null, null, null)::graphile_worker.job_spec order by id)) as job
        from taken having count(*) > 0
    )
    select count(*)::int as moved from queued`;
  return row?.moved ?? 0;
}
