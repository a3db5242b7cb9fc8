import type { Context } from "hono";

import { encodingsIn } from "./compress.ts";
import type { Editions } from "./editions.ts";
import { type Draw, drawPage, type Kept } from "./kept-page.ts";
import type { Filling } from "./places.ts";

export type { Draw } from "./kept-page.ts";

/** Pages kept in memory that are never older than what was committed when they were asked for. */
export type KeptPages = {
  /**
   * Answers with the kept page, or draws it and keeps it.
   *
   * @param page which page is asked for
   * @param draw draws it anew; it tells `from` what it reads before it reads it. Only a page that was
   *   answered with 200 and leaves no cookie is kept; a fault is thrown to everybody who waited for it.
   */
  readonly answer: (c: Context, page: Asked, draw: Draw) => Promise<Response>;
  /** How many pages are kept and how many bytes they take. */
  readonly size: () => { readonly pages: number; readonly bytes: number };
};

/** Which page, and for whom it differs. */
export type Asked = {
  /** Everything the page depends on besides the database: its name, language, slug, day, filter as read. */
  readonly by: readonly (string | number | undefined)[];
  /** The questions in the address this page knows; with any other it is drawn and not kept. */
  readonly query?: readonly string[];
  /** What goes into the `place`s of the page, made anew for everybody who asks. */
  readonly fill?: () => Promise<Filling> | Filling;
};

/**
 * Keeps drawn pages, the least recently asked for going first when they are too many.
 *
 * @param seals what every answer of the house carries besides what its page says
 * @param mostBytes how much memory they may take together
 */
export function keptPages(
  editions: Editions,
  clock: () => Date,
  seals: Readonly<Record<string, string>>,
  mostBytes = 64 * 2 ** 20,
): KeptPages {
  const kept = new Map<string, Kept>();
  const drawing = new Map<string, Promise<Kept | undefined>>();
  let bytes = 0;

  const drop = (key: string): void => {
    bytes -= kept.get(key)?.bytes() ?? 0;
    kept.delete(key);
  };

  const keep = (key: string, page: Kept): void => {
    drop(key);
    kept.set(key, page);
    bytes += page.bytes();
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) break;
      drop(oldest);
    }
  };

  /** Whether a page may answer somebody who came before that look. */
  const answers = (page: Kept, look: number): boolean =>
    (page.until === undefined || clock() < page.until) &&
    (page.look >= look || !editions.editedSince(page.look, page.topics));

  /** Draws a page and keeps it; everybody who asks for it meanwhile may wait for it. */
  const drawOnce = async (key: string, draw: () => Promise<Kept | Response>) => {
    const mine = draw();
    const shared = mine.then((page) => (page instanceof Response ? undefined : page));
    // Who waits is told as well; nobody may be waiting.
    shared.catch(() => {});
    drawing.set(key, shared);
    try {
      const page = await mine;
      if (!(page instanceof Response)) keep(key, page);
      return page;
    } finally {
      drawing.delete(key);
    }
  };

  const find = async (key: string, draw: () => Promise<Kept | Response>) => {
    const look = await editions.now();
    // One drawing may have begun too early for us; whoever begins the next one begins after our look.
    for (let waited = 0; waited < 3; waited += 1) {
      const page = kept.get(key);
      if (page !== undefined && answers(page, look)) {
        kept.delete(key);
        kept.set(key, page);
        return page;
      }
      const under = drawing.get(key);
      if (under === undefined) return drawOnce(key, draw);
      const shared = await under;
      if (shared === undefined) break;
      if (answers(shared, look)) return shared;
    }
    return draw();
  };

  return {
    size: () => ({ pages: kept.size, bytes }),
    answer: async (c, page, draw) => {
      const run = () => drawPage(draw, editions.last(), seals);
      const found = isKeepable(c, page) ? await find(JSON.stringify(page.by), run) : await run();
      if (found instanceof Response) return found;
      const filling = page.fill === undefined ? {} : await page.fill();
      return found.answer(
        c.req.header("if-none-match"),
        encodingsIn(c.req.header("accept-encoding") ?? ""),
        filling,
      );
    },
  };
}

/** Asked for as anybody may ask: with no question in the address the page does not know, none twice. */
function isKeepable(c: Context, { query = [] }: Asked): boolean {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return false;
  const at = c.req.url.indexOf("?");
  if (at < 0) return true;
  const asked = [...new URLSearchParams(c.req.url.slice(at + 1)).keys()];
  return asked.every((name, i) => query.includes(name) && asked.indexOf(name) === i);
}
