import type { Day, Instant } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Calendar } from "#law/calendar.ts";
import type { CalendarYear } from "#law/calendars/year.ts";
import type { OfficerId, UnitId } from "#people/model.ts";

/** The paper a change of days rests on. */
export type Document = { readonly number: string; readonly date: Day };

/** Who declared or decided something, under which post. */
export type By = { readonly officer: OfficerId; readonly post: number };

/**
 * Years as somebody declared them. A version is never changed: another one supersedes it. It moves
 * everyone's dates, so that it counts only once a second person has confirmed it.
 */
export type Version = {
  readonly id: number;
  readonly years: readonly CalendarYear[];
  readonly document: Document;
  readonly note: string;
  /** The calendar it was compared with; it is not confirmed where another one is in force by then. */
  readonly base: string;
  readonly declaredBy: By;
  readonly declaredAt: Instant;
  readonly outcome:
    | { readonly kind: "waiting" }
    | { readonly kind: "confirmed"; readonly by: By; readonly at: Instant }
    | { readonly kind: "dropped"; readonly by: By; readonly at: Instant };
};

/** Days on which one unit is closed: flood, moving house. Published with its reason. */
export type Closure = {
  readonly id: number;
  readonly unit: UnitId;
  readonly from: Day;
  readonly to: Day;
  readonly reason: string;
  readonly document: Document;
  readonly declaredBy: By;
  readonly declaredAt: Instant;
  /** Taken back: the days count again for whatever comes after. */
  readonly withdrawn: { readonly by: By; readonly at: Instant } | null;
};

/** A version with the names of who declared and who decided it. */
export type NamedVersion = Version & {
  readonly declaredName: string;
  readonly decidedName: string | null;
};

/** A closure with the unit's name and address, for the public calendar. */
export type NamedClosure = Closure & { readonly unitName: string; readonly slug: string };

/** A day that a change made a day off, or a day worked. */
export type ChangedDay = { readonly day: Day; readonly off: boolean; readonly why: Text | null };

/** What a deadline is counted with: the calendar of all offices, and the one of each unit. */
export type Calendars = {
  /** In force now, for limits of law. */
  readonly national: Calendar;
  /** The same with the unit's own closures, for our policies and its opening hours. */
  readonly of: (unit: UnitId) => Calendar;
};
