import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";

/**
 * How sure a year is: the yearly notice is out; it is computed ahead of the notice;
 * or only what the statute itself fixes is in it (shown as "chưa kiểm chứng").
 */
export type YearStatus = "announced" | "provisional" | "statutory";

/** One day off other than a plain Saturday or Sunday, and the paper that says so. */
export type DayOff = { readonly day: Day; readonly name: Text; readonly source: string };

/** A Saturday worked so that `insteadOf`, a working day, could be off. */
export type WorkingSaturday = {
  readonly day: Day;
  readonly insteadOf: Day;
  readonly source: string;
};

export type CalendarYear = {
  readonly year: number;
  readonly status: YearStatus;
  /** The weekdays worked, 1 = Monday; Monday to Friday unless said. */
  readonly week?: readonly number[];
  readonly off: readonly DayOff[];
  readonly workingSaturdays: readonly WorkingSaturday[];
};

/**
 * Which days the offices of the State work. Passed in wherever days are counted;
 * `id` changes with any change of its years, so that a date can name the calendar it was counted on.
 */
export type Calendar = {
  readonly id: string;
  /** What was declared cannot be read: no limit is shown on it, and nobody is kept from anything. */
  readonly unread?: true;
  readonly years: readonly CalendarYear[];
};
