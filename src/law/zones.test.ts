import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { expect, test } from "vitest";

// What has a zone in it goes wrong where the machine is set to another: an hour lost on the night the
// clocks change, a day where the offset of today is used for a date of the past (Việt Nam's own was
// +08:00 and +09:00 before 1975). So the same questions are asked in processes set to six zones.
const zones = [
  "Asia/Ho_Chi_Minh",
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Pacific/Apia",
  "Australia/Lord_Howe",
];

const questions = `
  const { day, dayOf, dayAt, instant, instantAt, timeAt, plusDays, daysBetween, dayOfWeek } = await import("#kernel/day.ts");
  const { publishedCalendar } = await import("#law/calendars/published.ts");
  const { countWorkingDays, countDays } = await import("#law/clock.ts");
  const { countWorkingMinutes } = await import("#law/working-hours.ts");
  const { openingHours } = await import("#law/acts/policy.ts");
  const { answer, toldAnswer } = await import("#law/answer.ts");
  const { questionTyped } = await import("#law/question.ts");
  const out = [];
  for (let n = 0; n < 800; n += 1) {
    const d = plusDays(day("2026-01-01"), n);
    const at = instantAt(d, "23:59");
    out.push(countWorkingDays(d, 7, publishedCalendar).due, countDays(d, 30, publishedCalendar).due,
      countWorkingMinutes(at, 480, openingHours, publishedCalendar).due, dayOf(at), timeAt(at),
      dayAt(new Date(at)), instant(new Date(at)), dayOfWeek(d));
  }
  for (const old of ["1945-03-10", "1954-07-21", "1968-01-01", "1975-06-13", "1900-01-01"])
    out.push(plusDays(day(old), 1), daysBetween(day(old), day("2026-11-23")), countDays(day(old), 90, publishedCalendar).due);
  const typed = { rule: "KN-28", from: "2026-09-03", circumstances: [], extensions: [], suspensions: ["2026-09-15.."], place: undefined, own: undefined, asOf: undefined };
  const question = questionTyped(typed, dayAt(new Date("2026-11-22T17:00:00Z")));
  out.push(question.ok && toldAnswer(answer(question.value, publishedCalendar).value));
  process.stdout.write(JSON.stringify(out));
`;

const asked = async (zone: string): Promise<readonly unknown[]> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "-e", questions],
    {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: "" },
      maxBuffer: 10_000_000,
      cwd: new URL("../..", import.meta.url).pathname,
    },
  );
  return JSON.parse(stdout) as readonly unknown[];
};

test("a process in New York, Berlin or Apia, over its nights of changed clocks, gives the dates of Hà Nội", async () => {
  const [home, ...abroad] = await Promise.all(zones.map(asked));
  expect(home?.length).toBe(800 * 8 + 16);
  for (const [i, answers] of abroad.entries()) expect(answers, zones[i + 1]).toEqual(home);
});

test("seventeen hours UTC is already tomorrow in Hà Nội", async () => {
  // On 23/11 nineteen days are left; from 24/11 they end on Saturday 12/12.
  expect((await asked("UTC")).at(-1)).toMatchObject({
    suspended: { since: "2026-09-15", left: 19, earliest: "2026-12-14" },
  });
});
