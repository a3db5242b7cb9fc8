import type { Job } from "#kernel/job.ts";
import type { Sql } from "#kernel/sql.ts";

import { sweepSessions } from "./session.store.ts";

/** Each hour, throws away sessions that are over and sign-in codes nobody used in time. */
export const endSessions: Job<{ readonly sql: Sql }> = {
  name: "people.sessions",
  when: { minutes: 60 },
  run: ({ sql }, _, now) => sweepSessions(sql, now),
};
