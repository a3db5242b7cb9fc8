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

export const plusDays = (from: Day, count: number): Day => dayNumbered(dayNumber(from) + count);

/** The corresponding day `count` months later, or the last day of that month where it has none. */
export const plusMonths = (from: Day, count: number): Day =>
  Temporal.PlainDate.from(from).add({ months: count }).toString() as Day;

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 = Monday … 7 = Sunday. */
export const dayOfWeek = (d: Day): number => ((((dayNumber(d) + 3) % 7) + 7) % 7) + 1;

/**
 * The days from 1970-01-01 to `d`, as one number: what counting over many days is done with. Whole
 * lists are counted day by day, and a calendar object for each of them cost twenty times as much.
 */
export function dayNumber(d: Day): number {
  const year = digits(d, 0, 4);
  const month = digits(d, 5, 7);
  // The proleptic Gregorian calendar, in eras of 400 years that begin on 1 March (H. Hinnant,
  // "chrono-Compatible Low-Level Date Algorithms").
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(d, 8, 10) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with this number. Throws a RangeError outside the years 0000 to 9999. */
export function dayNumbered(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * dayOfYear + 2) / 153);
  const d = dayOfYear - Math.floor((153 * part + 2) / 5) + 1;
  const month = part < 10 ? part + 3 : part - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`no day has the number ${number}`);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(d, 2)}` as Day;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

const padded = (value: number, length: number): string => String(value).padStart(length, "0");

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
