import { day, yearOf, type Day } from "#kernel/day.ts";
import { type Relation, type Shown, suppress } from "#disclosure/suppress.ts";

import { grounds, type GroundId } from "./grounds.ts";

export const quarters = ["q1", "q2", "q3", "q4"] as const;
export type Quarter = (typeof quarters)[number];

/** A quarter of a year, or the whole of it. */
export type Span = Quarter | "year";
export type Period = { readonly year: number; readonly span: Span };

/**
 * What is counted of one unit, each over the matters it has now; see `statistics.store.ts`.
 *
 * The punctual half is one cohort: the matters whose first promised day fell in the period and is
 * over. It is divided in two ways, by answer and by what the senders said of the answer.
 */
export const measures = [
  "received",
  "merged",
  "due",
  "answered",
  "on-time",
  "late",
  "unanswered",
  "rated",
  "satisfied",
  "accepted",
  "unsatisfied",
  "unrated",
  "reopened",
  "not-reopened",
  "declined",
  "appealed",
  "not-appealed",
  "appeal-open",
  "appeal-upheld",
  "appeal-overturned",
] as const;
export type Measure = (typeof measures)[number];
export type Count = Measure | `ground-${GroundId}`;

/** All that is counted in a period, the grounds of refusals among it. */
export const counted: readonly Count[] = [
  ...measures,
  ...grounds.map(({ id }) => `ground-${id}` as const),
];

/** What readers could add up within one period. Every remainder has a name, or it would be one. */
export const breakdowns: readonly Relation<Count>[] = [
  { total: "due", parts: ["answered", "unanswered"] },
  { total: "answered", parts: ["on-time", "late"] },
  { total: "answered", parts: ["rated", "unrated"] },
  { total: "answered", parts: ["reopened", "not-reopened"] },
  { total: "rated", parts: ["satisfied", "accepted", "unsatisfied"] },
  { total: "declined", parts: grounds.map(({ id }) => `ground-${id}` as const) },
  { total: "declined", parts: ["appealed", "not-appealed"] },
  { total: "appealed", parts: ["appeal-open", "appeal-upheld", "appeal-overturned"] },
];

/** The counts of one year, as they are; for nobody's eyes before `publishYear`. */
export type YearCounts = Readonly<Record<Quarter, Readonly<Record<Count, number>>>> & {
  /** Today, whatever the period: with an office, and of these past the day the answer is owed. */
  readonly now: { readonly open: number; readonly overdue: number };
};

export type Figures = Readonly<Record<Count, Shown>>;
export type PublishedYear = Readonly<Record<Span, Figures>> & {
  readonly now: { readonly open: Shown; readonly overdue: Shown; readonly "in-time": Shown };
};

/**
 * A year as everyone may read it: its quarters and its sum, with nothing below five in it and
 * nothing from which that could be worked out, across breakdowns and between quarters and year.
 */
export function publishYear(year: YearCounts): PublishedYear {
  const { open, overdue } = year.now;
  const counts = new Map<string, number>([
    ["now open", open],
    ["now overdue", overdue],
    ["now in-time", open - overdue],
  ]);
  for (const count of counted) {
    for (const quarter of quarters) counts.set(`${quarter} ${count}`, year[quarter][count]);
    const sum = quarters.reduce((all, quarter) => all + year[quarter][count], 0);
    counts.set(`year ${count}`, sum);
  }
  const shown = suppress({ counts, relations: yearRelations, worth });
  const at = (name: string): Shown => shown.get(name) ?? { kind: "withheld" };
  const span = (of: Span): Figures =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the list of all counts
    Object.fromEntries(counted.map((count) => [count, at(`${of} ${count}`)])) as Figures;
  return {
    q1: span("q1"),
    q2: span("q2"),
    q3: span("q3"),
    q4: span("q4"),
    year: span("year"),
    now: { open: at("now open"), overdue: at("now overdue"), "in-time": at("now in-time") },
  };
}

const yearRelations: readonly Relation<string>[] = [
  { total: "now open", parts: ["now overdue", "now in-time"] },
  ...counted.map((count) => ({
    total: `year ${count}`,
    parts: quarters.map((quarter) => `${quarter} ${count}`),
  })),
  ...[...quarters, "year"].flatMap((of) =>
    breakdowns.map(({ total, parts }) => ({
      total: `${of} ${total}`,
      parts: parts.map((part) => `${of} ${part}`),
    })),
  ),
];

// Rests are missed least; what rates are made of, and the year, most.
function worth(name: string): number {
  const [of = "", count = ""] = name.split(" ");
  const rest = /^(unrated|not-|in-time)/.test(count) ? 1 : 4;
  const base = /^(received|due|answered|declined|on-time|rated|satisfied|open|overdue)$/.test(count)
    ? 8
    : rest;
  return of === "year" ? base * 2 : base;
}

/** First and last day of a period. */
export function daysOf({ year, span }: Period): { readonly from: Day; readonly to: Day } {
  const [from, to] = limits[span];
  return { from: day(`${year}-${from}`), to: day(`${year}-${to}`) };
}

const limits = {
  q1: ["01-01", "03-31"],
  q2: ["04-01", "06-30"],
  q3: ["07-01", "09-30"],
  q4: ["10-01", "12-31"],
  year: ["01-01", "12-31"],
} as const satisfies Record<Span, readonly [string, string]>;

/** The quarter a day is in. */
export const quarterOf = (on: Day): Period => ({
  year: yearOf(on),
  span: quarters[Math.floor((Number(on.slice(5, 7)) - 1) / 3)] ?? "q4",
});

/** A period as addresses write it: "2026-q4", "2026". */
export const periodKey = ({ year, span }: Period): string =>
  span === "year" ? String(year) : `${year}-${span}`;

/** The first year there is anything to ask for. */
const firstYear = 2025;

/** The period an address asks for; this quarter for anything unreadable, too early or to come. */
export function periodAt(key: string | undefined, today: Day): Period {
  const [, digits = "", span = "year"] = /^(\d{4})(?:-(q[1-4]))?$/.exec(key ?? "") ?? [];
  const asked = spans.find((one) => one === span);
  const period = { year: Number(digits), span: asked ?? "year" } as const;
  const offered = digits !== "" && period.year >= firstYear && daysOf(period).from <= today;
  return offered ? period : quarterOf(today);
}

const spans = [...quarters, "year"] as const satisfies readonly Span[];

/** The periods a page leads to: this quarter and the `back` before it, then this year and the last. */
export function periodsTo(today: Day, back = 3): readonly Period[] {
  const now = quarterOf(today);
  const nth = now.year * 4 + spans.indexOf(now.span);
  const past = Array.from({ length: back + 1 }, (_, i) => ({
    year: Math.floor((nth - i) / 4),
    span: quarters[(nth - i) % 4] ?? "q1",
  }));
  const years = [now.year, now.year - 1].map((year) => ({ year, span: "year" as const }));
  return [...past, ...years].filter(({ year }) => year >= firstYear);
}

/** A share in whole per cent, when both its numbers are public; never half a number. */
export function shareOf(part: Shown, whole: Shown): number | null {
  if (part.kind !== "exact" || whole.kind !== "exact" || whole.value === 0) return null;
  return Math.round((part.value / whole.value) * 100);
}
