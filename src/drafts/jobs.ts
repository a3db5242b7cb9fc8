import { dayAt } from "#kernel/day.ts";
import type { Job } from "#kernel/job.ts";
import type { Sql } from "#kernel/sql.ts";

import { deleteExpired } from "./store.ts";

/** Each night, soon after midnight in Việt Nam, erases the drafts whose last day is over. */
export const eraseDrafts: Job<{ readonly sql: Sql }> = {
  name: "drafts.erase",
  when: { daily: "00:20" },
  run: async ({ sql }, _, now) => {
    await deleteExpired(sql, dayAt(now));
  },
};
