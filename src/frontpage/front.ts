import { newestPublications, type PublishedAnswer } from "#cases/publication.store.ts";
import { plusDays, type Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { ListedArticle } from "#news/model.ts";
import { publishedArticles } from "#news/store.ts";
import { type Kept, promisesKept } from "#programmes/promises.store.ts";
import { headsFirst } from "#reception/coming.ts";
import { comingSessions, type PublicSession } from "#reception/sessions.store.ts";

/** Everything the first page says, as of one day. */
export type Front = {
  readonly answers: readonly PublishedAnswer[];
  readonly articles: readonly ListedArticle[];
  /** Who receives citizens next. */
  readonly sessions: readonly PublicSession[];
  /** What was promised in public, and how much of it is done. */
  readonly promises: Kept;
};

const shown = { answers: 4, articles: 4, sessions: 4 } as const;

/** How far ahead the first page looks for days on which citizens are received. */
const ahead = 31;

/** Reads what the first page shows; all of it is public already. */
export async function readFront(sql: Sql, today: Day): Promise<Front> {
  const [answers, articles, coming, promises] = await Promise.all([
    newestPublications(sql, shown.answers),
    publishedArticles(sql, {}, null, shown.articles),
    comingSessions(sql, today, plusDays(today, ahead), null, 50),
    promisesKept(sql),
  ]);
  return { answers, articles, sessions: headsFirst(coming).slice(0, shown.sessions), promises };
}
