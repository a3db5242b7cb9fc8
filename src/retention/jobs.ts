import { dayAt } from "#kernel/day.ts";
import type { Job } from "#kernel/job.ts";
import type { Database } from "#kernel/sql.ts";

import { proposeAll } from "./propose.ts";

/** Each night proposes what need not be kept any longer. It never erases. */
export const proposeRetention: Job<{ readonly sql: Database }> = {
  name: "propose-retention",
  when: { daily: "02:40" },
  async run({ sql }, _, now) {
    await proposeAll(sql, dayAt(now), now);
  },
};
