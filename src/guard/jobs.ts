import type { Job } from "#kernel/job.ts";
import type { Sql } from "#kernel/sql.ts";

import { sweepGuard } from "./limit.ts";

/** Each hour, forgets what the limits no longer need, above all the salt of every day gone by. */
export const forgetKnocks: Job<{ readonly sql: Sql }> = {
  name: "guard.forget",
  when: { minutes: 60 },
  run: ({ sql }, _, now) => sweepGuard(sql, now),
};
