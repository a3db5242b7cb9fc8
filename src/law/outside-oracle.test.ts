import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import fc from "fast-check";
import { expect, test } from "vitest";

import { day, dayOf, type Instant, instantAt, plusDays, timeAt, type Day } from "#kernel/day.ts";
import { openingHours } from "./acts/policy.ts";
import { publishedCalendar } from "./calendars/published.ts";
import { countWorkingDays } from "./clock.ts";
import { countWorkingMinutes } from "./working-hours.ts";

// Debian's Business::Hours (libbusiness-hours-perl) as somebody else's answer. It knows no make-up days
// and nothing beyond about thirty days (from 22 working days on it answers -1), so it is asked only
// within both. Where it is not installed the test says so; PERL5LIB may point to an unpacked copy.
const script = fileURLToPath(new URL("../../test/oracle/business-hours.pl", import.meta.url));
const installed =
  spawnSync("perl", ["-MBusiness::Hours", "-e", "1"], { stdio: "ignore" }).status === 0;
const title = installed ? "" : " (skipped: libbusiness-hours-perl is not installed)";

/** No Saturday is worked from here to there. */
const [first, days] = [day("2026-01-12"), 150];
const holidays = publishedCalendar.years.flatMap(({ off }) => off.map((one) => one.day));

const epoch = (at: Instant): number => Date.parse(`${dayOf(at)}T${timeAt(at)}:00Z`) / 1000;

/** It takes some thirty milliseconds a question. */
const cases = 150;

/**
 * Where a span ends as the doors close, Business::Hours says the next opening and we the closing (the last
 * minute worked is the same): it is asked for one second less, which is then given back.
 */
function ask(lines: readonly (readonly [number, number])[]): readonly number[] {
  const input = [
    holidays.join(" "),
    ...lines.map(([from, seconds]) => `${from} ${seconds - 1}`),
  ].join("\n");
  const { stdout, status, stderr } = spawnSync("perl", [script], { input, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split("\n")
    .map((at) => Number(at) + 1);
}

const anyStart = fc
  .tuple(fc.nat(days), fc.integer({ min: 0, max: 24 * 60 - 1 }))
  .map(([nth, minute]): Instant => {
    const time = [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, "0"));
    return instantAt(plusDays(first, nth), time.join(":"));
  });

test.skipIf(!installed)(
  `Business::Hours ends spans of up to 15 working days at the same minute${title}`,
  () => {
    const asked = fc.sample(fc.tuple(anyStart, fc.integer({ min: 1, max: 15 * 480 })), {
      numRuns: cases,
      seed: 20_261_123,
    });
    const theirs = ask(asked.map(([from, minutes]) => [epoch(from), minutes * 60]));
    const ours = asked.map(([from, minutes]) =>
      epoch(countWorkingMinutes(from, minutes, openingHours, publishedCalendar).due),
    );
    expect(ours).toEqual(theirs);
  },
);

const dayAfter = (nth: number): Day => plusDays(first, nth);

test.skipIf(!installed)(`Business::Hours ends working days on the same day${title}`, () => {
  const asked = fc.sample(fc.tuple(fc.nat(days), fc.integer({ min: 1, max: 15 })), {
    numRuns: cases,
    seed: 20_261_123,
  });
  const theirs = ask(
    asked.map(([nth, count]) => [epoch(instantAt(dayAfter(nth), "23:00")), count * 8 * 3600]),
  );
  const ours = asked.map(
    ([nth, count]) => countWorkingDays(dayAfter(nth), count, publishedCalendar).due,
  );
  expect(ours).toEqual(theirs.map((at) => new Date(at * 1000).toISOString().slice(0, 10)));
});
