import type { Job } from "#kernel/job.ts";
import type { Database } from "#kernel/sql.ts";

import { commentsToForget, forgetComment } from "./erasing.store.ts";
import { keptDays } from "./model.ts";

/** How many are erased in one go. */
const atOnce = 500;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Each night, erases what was written, and who wrote it, of comments that were refused, withdrawn or
 * became a matter and whose time is over. The writer read of that time on the page of the comment.
 */
export const forgetComments: Job<{ readonly sql: Database }> = {
  name: "comments.forget",
  when: { daily: "00:35" },
  run: async ({ sql }, _, now) => {
    const before = (days: number) => new Date(now.getTime() - days * dayMs);
    const until = { refused: before(keptDays.refused), withdrawn: before(keptDays.withdrawn) };
    for (;;) {
      const ids = await commentsToForget(sql, until, atOnce);
      let gone = 0;
      for (const id of ids) gone += (await forgetComment(sql, id, now)) ? 1 : 0;
      if (ids.length < atOnce || gone === 0) return;
    }
  },
};
