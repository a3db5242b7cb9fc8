import type { Job } from "#kernel/job.ts";
import type { Sql } from "#kernel/sql.ts";

import { sweepEdits } from "./store.ts";

/** Each hour, forgets which public things were edited more than a day ago. */
export const forgetEdits: Job<{ readonly sql: Sql }> = {
  name: "edits.forget",
  when: { minutes: 60 },
  run: ({ sql }, _, now) => sweepEdits(sql, now),
};
