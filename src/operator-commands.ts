import type { Command } from "#kernel/command.ts";
import type { Database } from "#kernel/sql.ts";

/** What somebody who runs the house wants to know at a glance; counts only. */
export const operatorCommands: readonly Command<Database>[] = [
  {
    noun: "jobs",
    verb: "waiting",
    usage: "[--json]",
    summary: "How many jobs wait, and how many gave up.",
    run: async (_, sql) => {
      const [row] = await sql<{ waiting: number; failed: number }[]>`
        select count(*) filter (where attempts < max_attempts)::int
                 + (select count(*)::int from job_outbox) as waiting,
               count(*) filter (where attempts >= max_attempts)::int as failed
          from graphile_worker.jobs where run_at <= now() + interval '1 minute'`;
      const { waiting = 0, failed = 0 } = row ?? {};
      return {
        exit: 0,
        json: { waiting, failed },
        text: `Việc đang chờ / jobs waiting: ${waiting}\nViệc đã bỏ cuộc / jobs given up: ${failed}`,
      };
    },
  },
  {
    noun: "matters",
    verb: "count",
    usage: "[--json]",
    summary: "How many matters, events and searchable matters there are.",
    run: async (_, sql) => {
      const [row] = await sql<{ matters: number; events: number; searchable: number }[]>`
        select (select count(*)::int from matters) as matters, (select count(*)::int from matter_events) as events,
               (select count(*)::int from matter_search) as searchable`;
      const { matters = 0, events = 0, searchable = 0 } = row ?? {};
      return {
        exit: 0,
        json: { matters, events, searchable },
        text: `Vụ việc / matters: ${matters}\nSự kiện / events: ${events}\nTìm được / searchable: ${searchable}`,
      };
    },
  },
];
