import type { GuardKeys } from "#guard/keys.ts";
import type { Source } from "#guard/model.ts";
import { visit, type Visit } from "#guard/seen.ts";
import { fault, log } from "#kernel/log.ts";
import type { Database } from "#kernel/sql.ts";

import type { ArticleId } from "./model.ts";
import { addViews, windowMinutes } from "./views.store.ts";
import { isVisit } from "./visit.ts";

/** The counter of views of one process. */
export type Views = {
  /** Notes that an article was opened, if a person did. Writes nothing and waits for nothing. */
  readonly note: (request: Request, source: Source, article: ArticleId) => void;
  /** Writes what was noted. Whatever cannot be written now is kept for the next time. */
  readonly flush: () => Promise<void>;
  /** The last time; nothing is noted afterwards. */
  readonly stop: () => Promise<void>;
};

type World = {
  readonly sql: Database;
  readonly guard: GuardKeys;
  readonly clock: () => Date;
};

/** So many wait at most; a flood beyond it is not counted, and does not fill the memory. */
const most = 50_000;

/**
 * Counts how often articles are opened, in memory first and in batches into the database.
 *
 * @param every seconds between two batches; null where somebody else asks for them
 */
export function countViews(world: World, every: number | null = 5): Views {
  let waiting = new Map<string, Visit>();
  let keptUntil = 0;
  let ended = false;
  let running = Promise.resolve();

  const write = async (): Promise<void> => {
    const now = world.clock();
    if (waiting.size === 0 && now.getTime() > keptUntil) return;
    const batch = waiting;
    waiting = new Map();
    try {
      await addViews(world.sql, [...batch.values()], now);
      // Asked again until the last mark is over, so that none stays longer than it has to.
      if (batch.size > 0) keptUntil = now.getTime() + (windowMinutes + 1) * 60_000;
    } catch (thrown) {
      for (const [mark, one] of batch) keep(mark, one);
      log("warn", "views not written", fault(thrown));
    }
  };
  const keep = (mark: string, one: Visit): void => {
    if (waiting.size < most) waiting.set(mark, one);
  };
  // One after the other: two at once would gain nothing.
  const flush = (): Promise<void> => (running = running.then(write));
  const timer = every === null ? undefined : setInterval(() => void flush(), every * 1000).unref();

  return {
    note: (request, source, article) => {
      if (ended || !isVisit(request)) return;
      const one = visit(world.guard, "article", source, article, world.clock());
      keep(one.mark, one);
    },
    flush,
    stop: async () => {
      ended = true;
      clearInterval(timer);
      await flush();
    },
  };
}
