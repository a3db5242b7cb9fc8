import type { Brand } from "./brand.ts";

/**
 * A calendar day in Việt Nam, written "2026-11-23".
 *
 * Text on purpose: days compare with `<`, equal with `===`, store as `date`,
 * and print as themselves. Only this file knows how the arithmetic is done.
 */
export type Day = Brand<"Day">;

/** A moment, written as ISO-8601 with the offset of Việt Nam: "2026-11-23T14:05:00+07:00". */
export type Instant = Brand<"Instant">;

const zone = "Asia/Ho_Chi_Minh";

/** The day written in `text`; throws a RangeError on anything that is not a real day. */
export const day = (text: string): Day =>
  Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as Day;

/** Whether `text` is a real day written YYYY-MM-DD, for the edges where people type. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return day(text) === text;
  } catch {
    return false;
  }
}

export const plusDays = (from: Day, count: number): Day =>
  Temporal.PlainDate.from(from).add({ days: count }).toString() as Day;

/** The corresponding day `count` months later, or the last day of that month where it has none. */
export const plusMonths = (from: Day, count: number): Day =>
  Temporal.PlainDate.from(from).add({ months: count }).toString() as Day;

export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;

/** 1 = Monday … 7 = Sunday. */
export const dayOfWeek = (d: Day): number => Temporal.PlainDate.from(d).dayOfWeek;

export const yearOf = (d: Day): number => Number(d.slice(0, 4));

/** The moment `at`, as it is written in Việt Nam, to the second. */
export const instant = (at: Date): Instant =>
  at.toTemporalInstant().toZonedDateTimeISO(zone).toString({
    smallestUnit: "second",
    timeZoneName: "never",
  }) as Instant;

/** The moment the clocks in Việt Nam show `time` ("08:00") on `d`. */
export const instantAt = (d: Day, time: string): Instant => `${d}T${time}:00+07:00` as Instant;

/** The calendar day on which `at` falls in Việt Nam. */
export const dayOf = (at: Instant): Day => dayAt(new Date(at));

export const dayAt = (at: Date): Day =>
  at.toTemporalInstant().toZonedDateTimeISO(zone).toPlainDate().toString() as Day;

/** The time of day on the clocks in Việt Nam, "14:05". */
export const timeAt = (at: Instant): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
