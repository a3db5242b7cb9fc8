import type { UnitId } from "#access/model.ts";
import { suppress, type Shown } from "#disclosure/suppress.ts";
import { plusDays, plusMonths, type Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import { dutyOf, monthOf, mondayOf, ruleFor, type DutyKept, type Month } from "./duties.ts";
import { countVisits, type VisitCounts, type Window } from "./figures.store.ts";
import { dutySessions, receivingPosts, type SatSession } from "./sessions.store.ts";

/** The duty of one post in one month. */
export type PostDuty = { readonly post: number; readonly title: string } & DutyKept;

export type SessionCounts = {
  /** Published sessions of heads, cancelled ones apart. */
  readonly planned: number;
  /** A session took place, whoever sat. */
  readonly held: number;
  /** The head sat; a deputy or a delegate does not count. */
  readonly inPerson: number;
};

/** Everything reports need of the desk: visits, sessions, and duties for every whole month in the window. */
export type VisitFigures = VisitCounts & {
  readonly sessions: SessionCounts;
  readonly duties: readonly PostDuty[];
};

/** The figures of a unit's desk in a window of days, for reports inside the house. */
export async function visitFigures(sql: Sql, unit: UnitId, window: Window): Promise<VisitFigures> {
  const [counts, sessions, duties] = await Promise.all([
    countVisits(sql, unit, window),
    dutySessions(sql, unit, window),
    dutiesKept(sql, unit, wholeMonths(window)),
  ]);
  return { ...counts, sessions: sessionCounts(sessions), duties };
}

/** What everybody reads: sessions as they are, visits and refusals only where they point at nobody. */
export type PublicFigures = {
  readonly window: Window;
  readonly sessions: SessionCounts;
  readonly duties: readonly PostDuty[];
  readonly counts: ReadonlyMap<PublicCount, Shown>;
};
export const publicCounts = [
  "visits",
  "answered",
  "accepted",
  "needsCheck",
  "guided",
  "transferred",
  "refused",
  "refused1",
  "refused2",
  "refused3",
  "refused4",
] as const;
export type PublicCount = (typeof publicCounts)[number];

/**
 * The figures of the last whole month for the public page, suppressed as every published count is. Whole
 * months never overlap, so nobody can work a count out from two days of this page; the duties of heads
 * are no counts of residents, and stand there for the running month too.
 */
export async function publicFigures(sql: Sql, unit: UnitId, today: Day): Promise<PublicFigures> {
  const window = { from: plusMonths(monthOf(today), -1), to: plusDays(monthOf(today), -1) };
  const figures = await visitFigures(sql, unit, window);
  const running = await dutiesKept(sql, unit, [monthOf(today)]);
  return {
    window,
    sessions: figures.sessions,
    duties: [...figures.duties, ...running],
    counts: suppress<PublicCount>({
      counts: new Map(publicCounts.map((name) => [name, figures[name]])),
      relations: [
        {
          total: "visits",
          parts: ["answered", "accepted", "needsCheck", "guided", "transferred", "refused"],
        },
        { total: "refused", parts: ["refused1", "refused2", "refused3", "refused4"] },
      ],
      worth: (name) => (name === "visits" ? 3 : name === "refused" ? 2 : 1),
    }),
  };
}

/** Every duty of law of a unit's posts in these months, with what was held and what in person. */
export async function dutiesKept(
  sql: Sql,
  unit: UnitId,
  months: readonly Month[],
): Promise<readonly PostDuty[]> {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  // A week belongs to the month of its Thursday, so days beside the months may count.
  const around = { from: mondayOf(first), to: plusDays(plusMonths(last, 1), 6) };
  const [sessions, posts] = await Promise.all([
    dutySessions(sql, unit, around),
    receivingPosts(sql, unit, last),
  ]);
  return months.flatMap((month) =>
    posts.flatMap(({ post, title, duty, dutySince }) => {
      const rule = duty ? ruleFor(duty, month) : undefined;
      // Of a month before the house was told of the duty nothing can be said.
      if (!rule || !dutySince || monthOf(dutySince) > month) return [];
      const sittings = sessions
        .filter((one) => one.post === post && one.sat !== null && one.sat !== "nobody")
        .map((one) => ({ day: one.day, inPerson: one.sat === "head" }));
      return [{ post, title, ...dutyOf(rule, month, sittings) }];
    }),
  );
}

const sessionCounts = (sessions: readonly SatSession[]): SessionCounts => ({
  planned: sessions.length,
  held: sessions.filter(({ sat }) => sat !== null && sat !== "nobody").length,
  inPerson: sessions.filter(({ sat }) => sat === "head").length,
});

/** The calendar months that lie in a window as a whole. */
export function wholeMonths({ from, to }: Window): readonly Month[] {
  const months: Month[] = [];
  for (
    let month = monthOf(from);
    plusDays(plusMonths(month, 1), -1) <= to;
    month = plusMonths(month, 1)
  )
    if (month >= from) months.push(month);
  return months;
}
