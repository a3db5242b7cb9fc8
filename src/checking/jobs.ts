import type { Part } from "./model.ts";

/** A job is in the queue within a quarter of a second; after this long something does not run. */
const queuedWithin = "5 minutes";
/** The longest job takes minutes; graphile-worker takes one up again after four hours. */
const heldAtMost = "30 minutes";

/** Jobs that wait too long to be queued, that somebody dead holds, and that gave up. */
export const checkJobs: Part = async ({ sql, now }, found) => {
  // The outbox keeps no time: its oldest row is as old as the matter it speaks of, or younger than this look.
  const stuck = await sql<{ id: number; task: string }[]>`
    select o.id, o.task from job_outbox o
      left join matters m on m.id::text = o.payload ->> 'matter'
     where m.received_at < ${now}::timestamptz - ${queuedWithin}::interval
       and o.task = 'matter-filed'
     order by o.id limit 100`;
  for (const { id, task } of stuck)
    found({ kind: "job-stuck", about: `job_outbox ${id}`, details: [task] });
  const jobs = await sql<{ id: string; task: string; held: boolean; failed: boolean }[]>`
    select j.id::text as id, t.identifier as task,
           coalesce(j.locked_at < ${now}::timestamptz - ${heldAtMost}::interval, false) as held,
           j.attempts >= j.max_attempts and j.locked_at is null as failed
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.locked_at < ${now}::timestamptz - ${heldAtMost}::interval
        or (j.attempts >= j.max_attempts and j.locked_at is null)
     order by j.id limit 1000`;
  for (const { id, task, held } of jobs)
    found({ kind: held ? "job-locked" : "job-failed", about: `job ${id}`, details: [task] });
  const [count] = await sql<{ n: number }[]>`
    select (select count(*) from job_outbox)::int
         + (select count(*) from graphile_worker._private_jobs)::int as n`;
  return count?.n ?? 0;
};
