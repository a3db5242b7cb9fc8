import { z } from "zod";

import type { OfficerId, PostId } from "#access/model.ts";
import { type ActName, type FamilyName, isAct, isFamily } from "#audit/acts.ts";
import { type Day, daysBetween, isDay, plusDays } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import { query } from "#web/path.ts";

/**
 * What the address of the record asks for. A part that is missing, misspelt or made up counts as not
 * asked: a list is never an error.
 */
export type LogQuery = {
  readonly from: Day;
  readonly to: Day;
  readonly officer: OfficerId | null;
  readonly post: PostId | null;
  readonly did: ActName | FamilyName | null;
  readonly outcome: "done" | "refused" | null;
  /** As typed: the code of a matter or the name of a unit. */
  readonly about: string;
  readonly after: Place | null;
};

/** Where a page begins: microseconds since 1970 and the id of the last line before it. */
export type Place = { readonly at: string; readonly id: number };

/** Policy: so many days are shown unless asked otherwise, and never more than `mostDays` at once. */
export const usualDays = 30;
export const mostDays = 366;

/** The names the parts have in the address. */
export const fieldNames = {
  from: "tu",
  to: "den",
  officer: "ai",
  post: "chuc-vu",
  did: "viec",
  outcome: "ket-qua",
  about: "ve",
  after: "sau",
} as const satisfies Record<keyof LogQuery, string>;

export const outcomeSlugs = { done: "xong", refused: "tu-choi" } as const;

/**
 * Reads the query of an address.
 *
 * @param today the last day there can be anything of
 */
export function readLogQuery(asked: Readonly<Record<string, string>>, today: Day): LogQuery {
  const of = (part: keyof LogQuery): string => asked[fieldNames[part]] ?? "";
  const to = earlier(dayIn(of("to")) ?? today, today);
  const from = earlier(dayIn(of("from")) ?? plusDays(to, 1 - usualDays), to);
  const did = of("did");
  const outcome = of("outcome");
  return {
    from: daysBetween(from, to) < mostDays ? from : plusDays(to, 1 - mostDays),
    to,
    officer: officerIn(of("officer")),
    post: /^[1-9]\d{0,8}$/.test(of("post")) ? Number(of("post")) : null,
    did: isAct(did) || isFamily(did) ? did : null,
    outcome:
      outcome === outcomeSlugs.done ? "done" : outcome === outcomeSlugs.refused ? "refused" : null,
    about: cleanLine(of("about").slice(0, 400)).slice(0, 100),
    after: placeIn(of("after")),
  };
}

/** The query of the address that asks for this; what is usual is left out. A change begins at the top. */
export function logAddress(of: LogQuery, today: Day, over: Partial<LogQuery> = {}): string {
  const q: LogQuery = { ...of, after: null, ...over };
  const usual = q.to === today && q.from === plusDays(today, 1 - usualDays);
  return query({
    [fieldNames.from]: usual ? null : q.from,
    [fieldNames.to]: q.to === today ? null : q.to,
    [fieldNames.officer]: q.officer,
    [fieldNames.post]: q.post,
    [fieldNames.did]: q.did,
    [fieldNames.outcome]: q.outcome && outcomeSlugs[q.outcome],
    [fieldNames.about]: q.about,
    [fieldNames.after]: q.after && `${q.after.at}-${q.after.id}`,
  });
}

/** Everything as it is without asking. */
export const everything = (today: Day): LogQuery => readLogQuery({}, today);

const dayIn = (text: string): Day | null => (isDay(text) ? text : null);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

function placeIn(text: string): Place | null {
  const [, at, id] = /^(\d{1,17})-(\d{1,15})$/.exec(text) ?? [];
  return at !== undefined && id !== undefined ? { at, id: Number(id) } : null;
}

const officerId = z.custom<OfficerId>(
  (id) => typeof id === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id),
);

const officerIn = (text: string): OfficerId | null => officerId.safeParse(text).data ?? null;
