import type { Database } from "#kernel/sql.ts";

import { edition, editionIn, type BenchArticle } from "./public-articles.ts";
import { spread } from "./scratch.ts";

export type Edited = {
  readonly edits: number;
  readonly compared: number;
  /** Answers that said an older edition than was committed before they were asked for. */
  readonly stale: number;
  readonly latencyOfCompared: ReturnType<typeof spread>;
};

/**
 * Edits articles one after the other while eight readers ask for them and hold every answer against
 * the ledger: the edition whose commit had come back before the request was sent.
 */
export async function editWhileRead(
  sql: Database,
  port: number,
  articles: readonly BenchArticle[],
  seconds: number,
): Promise<Edited> {
  const until = performance.now() + seconds * 1000;
  const ledger = new Map(articles.map(({ id }) => [id, 1]));
  const ms: number[] = [];
  let edits = 0;
  let stale = 0;

  const editing = async (): Promise<void> => {
    while (performance.now() < until) {
      const one = articles[edits % articles.length];
      if (!one) throw new Error("no articles to edit");
      const next = (ledger.get(one.id) ?? 0) + 1;
      await sql`update articles set title = ${`${edition(next)}, sửa trong lúc đọc`} where id = ${one.id}`;
      ledger.set(one.id, next);
      edits += 1;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  const reading = async (nth: number): Promise<void> => {
    for (let n = nth; performance.now() < until; n += 1) {
      const one = articles[(n * 7) % articles.length];
      if (!one) throw new Error("no articles to read");
      const least = ledger.get(one.id) ?? 0;
      const from = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}/tin-tuc/${one.slug}`);
      const said = editionIn(await answer.text());
      ms.push(performance.now() - from);
      if (said < least) stale += 1;
    }
  };
  await Promise.all([editing(), ...Array.from({ length: 8 }, (_, nth) => reading(nth))]);
  return { edits, compared: ms.length, stale, latencyOfCompared: spread(ms) };
}
