import type { Job } from "#kernel/job.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Post } from "#mail/post.ts";

import { sendNews } from "./news.ts";
import { sweepSessions } from "./session.store.ts";

/** Each hour, throws away sessions that are over and everything else at the door that nobody used in time. */
export const endSessions: Job<{ readonly sql: Sql }> = {
  name: "people.sessions",
  when: { minutes: 60 },
  run: ({ sql }, _, now) => sweepSessions(sql, now),
};

type NewsWork = {
  readonly sql: Sql;
  readonly master: Buffer;
  /** "https://hanoi.example": where links in mail lead. */
  readonly origin: string;
  /** Null where no mail server is set. */
  readonly post: Post | null;
};

/** Tells an officer by mail what happened to the ways into their account. */
export const accountNews: Job<NewsWork> = {
  name: "account-news",
  async run({ sql, master, origin, post }, given, now) {
    const news = typeof given === "object" && given !== null ? Reflect.get(given, "news") : null;
    if (typeof news !== "number" || !Number.isSafeInteger(news)) {
      throw new Error("a letter to an officer about nothing");
    }
    if (post) await sendNews({ sql, master, origin }, post, news, now);
  },
};
