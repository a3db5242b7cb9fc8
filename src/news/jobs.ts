import type { Job } from "#kernel/job.ts";
import type { Database } from "#kernel/sql.ts";

import { publishDue } from "./actions.ts";

/** Every minute, publishes the articles whose time has come, missed ones too. */
export const publishArticles: Job<{ readonly sql: Database }> = {
  name: "news.publish",
  when: { minutes: 1 },
  run: async ({ sql }, _, now) => {
    await publishDue(sql, now);
  },
};
