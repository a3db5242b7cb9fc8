import { expect, onTestFinished, test } from "vitest";

import { instantAt, day } from "#kernel/day.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { dueStateAt } from "#law/due.ts";
import { mailServer } from "#mail/server.fixture.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";

import { whenToTell } from "./jobs.ts";
import { aStaffedWard, filed, hurry, mailOf, settled, working } from "./jobs.fixture.ts";

const db = testDatabase();

test.each([
  ["at ten in the evening", "2026-11-20T22:00:00+07:00", "2026-11-23T08:00:00+07:00"],
  ["on a Saturday", "2026-11-21T10:00:00+07:00", "2026-11-23T08:00:00+07:00"],
  ["on the eve of the holiday of 24/11", "2026-11-23T16:45:00+07:00", "2026-11-25T08:00:00+07:00"],
  ["in the lunch break", "2026-11-20T11:45:00+07:00", "2026-11-20T13:00:00+07:00"],
  ["while the doors are open", "2026-11-20T09:00:00+07:00", "2026-11-20T09:30:00+07:00"],
  ["at the turn of the year", "2026-12-31T23:50:00+07:00", "2027-01-04T08:00:00+07:00"],
])(
  "no notice goes out at night: a matter filed %s is told at the next opening",
  (_, filedAt, told) => {
    expect(whenToTell(new Date(filedAt), publishedCalendar)).toBe(told);
  },
);

test("what breaches at night is in breach at once, not when the offices open", () => {
  const due = instantAt(day("2026-11-20"), "22:00");
  expect(dueStateAt(due, due, publishedCalendar)).toBe("soon");
  expect(dueStateAt(instantAt(day("2026-11-20"), "22:01"), due, publishedCalendar)).toBe("late");
});

test("a matter filed on Friday night waits in the queue until Monday, and is told then with its code", async () => {
  const house = aHouse(db(), "2026-11-20T22:00:00+07:00");
  const { ward, reception } = await aStaffedWard(db);
  const mail = await mailServer();
  onTestFinished(mail.stop);
  await working(db, house, mail.port);
  const { code } = await filed(house, ward, { contact: null });
  await settled(db);
  const waiting = await db()<{ hours: number }[]>`
    select round(extract(epoch from run_at - now()) / 3600)::int as hours
      from graphile_worker.jobs where task_identifier = 'new-matters'`;
  expect(waiting).toEqual([{ hours: 58 }]);
  house.setClock("2026-11-23T08:00:00+07:00");
  await hurry(db, "new-matters");
  await settled(db);
  const [letter] = mail.letters.filter((_, i) => mail.recipients[i] === mailOf(reception.officer));
  expect(letter?.text).toContain(code);
});
