import fc from "fast-check";
import { expect, test } from "vitest";

import { takeStep } from "#cases/actions.ts";
import { evolve } from "#cases/evolve.ts";
import { fileMatter } from "#cases/filing.ts";
import { historyFor } from "#cases/history.ts";
import { namesOf } from "#cases/names.store.ts";
import { noticeOf } from "#cases/notices.ts";
import { matterRecounter } from "#cases/recount.ts";
import { closeMatter } from "#cases/resident.ts";
import { matterByCode, recordOf } from "#cases/store.ts";
import type { MatterCode } from "#cases/model.ts";
import { day, dayAt, type Day } from "#kernel/day.ts";
import { calendarYear, isWorkingDay } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import type { CalendarYear } from "#law/calendars/year.ts";
import { testDatabase } from "#test/database.ts";
import { aFiling, aWard } from "#test/make.ts";

import {
  confirmVersion,
  declareClosure,
  declareVersion,
  dropVersion,
  takeBackClosure,
} from "./actions.ts";
import { calendarHouse, document, mourning, with2026 } from "./house.fixture.ts";
import { readCalendars } from "./live.ts";
import { recounting, runRecount } from "./recount.ts";
import { movesByUnit, movesListed, partsOf, recountOf, undoneRecounts } from "./recount.store.ts";

const db = testDatabase();

const year2026 = calendarYear(publishedCalendar, 2026);
const recounters = [recounting(matterRecounter)];
const aCalendarHouse = (now?: string) => calendarHouse(db, now);

async function filed({ house, ward }: Awaited<ReturnType<typeof aCalendarHouse>>, unit = ward) {
  const done = await fileMatter(house)(aFiling(unit));
  if (!done.ok) throw new Error("not filed");
  return done.value;
}

const matter = async (code: MatterCode) => {
  const found = await matterByCode(db(), code);
  if (!found) throw new Error("gone");
  return found;
};

test("a day off that is declared later (zammad#4353, #4359: open tickets kept the old date) is counted, and the date told stands beside it", async () => {
  const world = await aCalendarHouse();
  const { code, id } = await filed(world);
  const before = await matter(code);
  expect(before.answerBy).toBe("2026-12-07");

  await world.change(with2026([day("2026-12-01"), day("2026-12-02")]));
  const after = await matter(code);
  expect(after.answerBy).toBe("2026-12-07");
  expect(after.promisedBy).toBe("2026-12-07");
  expect(after.counted).toEqual({ answer: "2026-12-09" });
  const record = await recordOf(db(), id);
  expect(record.map(({ event }) => event.type)).toEqual(["filed", "recalculated"]);
  expect(record[1]?.event).toMatchObject({
    cause: "version",
    document: "123/TB-BNV",
    before: "vn-2026-11-23",
    moves: [
      {
        term: "answer",
        counted: { from: "2026-12-07", to: "2026-12-09" },
        owed: { from: "2026-12-07", to: "2026-12-07" },
      },
    ],
    days: [
      { day: "2026-12-01", off: true, why: mourning },
      { day: "2026-12-02", off: true, why: mourning },
    ],
  });
  // Nothing changes for the sender, so nobody writes to them.
  expect(record[1] && noticeOf(record[1].event)).toBeNull();
  const [, line] = historyFor(record, new Map(), await namesOf(db(), after, record), "resident");
  expect(line?.what.vi).toBe("Lịch làm việc thay đổi (123/TB-BNV); hạn được tính lại.");
  expect(line?.more.map(({ vi }) => vi)).toEqual([
    "Nay là ngày nghỉ: thứ Ba, 01/12/2026 (Quốc tang).",
    "Nay là ngày nghỉ: thứ Tư, 02/12/2026 (Quốc tang).",
    "Hạn trả lời theo lịch mới là hết thứ Tư, 09/12/2026; ngày đã báo là hết thứ Hai, 07/12/2026 vẫn được giữ.",
  ]);
});

test("a day off that is taken away brings the date nearer, and the sender is told", async () => {
  const world = await aCalendarHouse();
  const { code, id } = await filed(world);
  await world.change(with2026([], [day("2026-11-24")]));
  expect((await matter(code)).answerBy).toBe("2026-12-04");
  const record = await recordOf(db(), id);
  const event = record.at(-1)?.event;
  expect(event && noticeOf(event)).toBe("recalculated");
  const jobs = await db()`select from job_outbox where task = 'matter-stepped'`;
  expect(jobs).toHaveLength(1);
  const [due] = await db()<{ late: boolean }[]>`
    select due_at = accept_by as late from matters where code = ${code}`;
  expect(due?.late).toBe(true);
});

test("a date does not come nearer than the next working day, whatever the calendar says", async () => {
  const world = await aCalendarHouse();
  const { code } = await filed(world);
  world.house.setClock("2026-12-04T15:00:00+07:00");
  // Two days off are worked: by the new calendar the answer was due on 03 December.
  await world.change(with2026([], [day("2026-11-24")]));
  expect(await matter(code)).toMatchObject({
    answerBy: "2026-12-07",
    counted: { answer: "2026-12-04" },
  });
});

const facts = async (code: MatterCode) => {
  const { answeredOn, promisedBy, answerBy } = await matter(code);
  return { answeredOn, promisedBy, answerBy };
};

test("a late answer stays late and one in time stays in time, whatever changes afterwards", async () => {
  const world = await aCalendarHouse();
  const late = await filed(world);
  const timely = await filed(world);
  const answer = async (code: MatterCode, at: string) => {
    world.house.setClock(at);
    const { staff, officer } = world.officer;
    const accepted = await takeStep(world.house)(code, staff, { step: "accept", officer }, 1);
    expect(accepted.ok).toBe(true);
    const text = "Đã thay nắp cống.";
    const answered = await takeStep(world.house)(code, staff, { step: "answer", text }, 2);
    expect(answered.ok).toBe(true);
  };
  await answer(timely.code, "2026-12-07T10:00:00+07:00");
  await answer(late.code, "2026-12-08T10:00:00+07:00");
  const [one, other] = [await facts(late.code), await facts(timely.code)];
  await world.change(with2026([day("2026-12-03"), day("2026-12-04")], [day("2026-11-24")]));
  expect(await facts(late.code)).toEqual(one);
  expect(await facts(timely.code)).toEqual(other);
});

test("the sender's own time only grows: a day off lengthens it, a day worked does not shorten it", async () => {
  const world = await aCalendarHouse();
  const { code } = await filed(world);
  const { staff, officer } = world.officer;
  await takeStep(world.house)(code, staff, { step: "accept", officer }, 1);
  await takeStep(world.house)(code, staff, { step: "answer", text: "Đã thay nắp cống." }, 2);
  const until = async () => {
    const { progress } = await matter(code);
    return progress.stage === "answered" ? progress.confirmUntil : null;
  };
  expect(await until()).toBe("2026-12-07");
  await world.change(with2026([day("2026-12-01")]));
  expect(await until()).toBe("2026-12-08");
  await world.change(with2026([], [day("2026-11-24")]));
  expect(await until()).toBe("2026-12-08");
  world.house.setClock("2026-12-08T23:00:00+07:00");
  expect(await closeMatter(world.house)(code)).toMatchObject({ ok: false });
});

test("whoever declares a calendar cannot confirm it, and nothing counts by it before", async () => {
  const world = await aCalendarHouse();
  const { code } = await filed(world);
  const years = [with2026([day("2026-12-01")])];
  const declared = await declareVersion(world.calendarsHouse)(world.first, {
    years,
    document,
    note: "",
  });
  if (!declared.ok) throw new Error("refused");
  const confirm = confirmVersion(world.calendarsHouse);
  expect(await confirm(world.first, declared.value)).toMatchObject({
    refusal: { because: "second-person" },
  });
  expect(await confirm(world.second, declared.value)).toMatchObject({
    refusal: { because: "not-counted-yet" },
  });
  await world.recountAll();
  const dry = await recountOf(db(), "version", declared.value, true);
  expect(await movesByUnit(db(), dry?.id ?? 0)).toMatchObject([
    { unit: world.ward, kind: "matter", term: "answer", count: 1, earlier: 0, kept: 1 },
  ]);
  expect((await matter(code)).counted).toEqual({});
  expect(world.house.calendar.id).toBe("vn-2026-11-23");
  expect(
    await declareVersion(world.calendarsHouse)(world.second, { years, document, note: "" }),
  ).toMatchObject({ refusal: { because: "one-waits" } });
  expect(await confirm(world.second, declared.value)).toMatchObject({ ok: true });
  expect(world.house.calendar.id).toBe(`vn-2026-11-23+${declared.value}`);
  expect(await confirm(world.second, declared.value)).toMatchObject({
    refusal: { because: "decided-already" },
  });
  await expect(
    db()`update calendar_versions set outcome = 'dropped' where id = ${declared.value}`,
  ).rejects.toThrow("never changed");
  await expect(
    db()`update calendar_versions set years = '[]' where id = ${declared.value}`,
  ).rejects.toThrow("permission denied");
});

test("a version that was dropped, or says nothing new, moves nothing", async () => {
  const world = await aCalendarHouse();
  const declare = (year: CalendarYear) =>
    declareVersion(world.calendarsHouse)(world.first, { years: [year], document, note: "" });
  expect(await declare(year2026)).toMatchObject({ refusal: { because: "nothing-changes" } });
  const declared = await declare(with2026([day("2026-12-01")]));
  if (!declared.ok) throw new Error("refused");
  expect(await dropVersion(world.calendarsHouse)(world.first, declared.value)).toMatchObject({
    ok: true,
  });
  expect(await undoneRecounts(db())).toEqual([]);
  expect(isWorkingDay((await readCalendars(db())).national, day("2026-12-01"))).toBe(true);
});

test("a closure of one unit moves what that unit promised and no other, and nothing the law sets (frappe/helpdesk#2449: open tickets kept their dates when their holiday list changed)", async () => {
  const world = await aCalendarHouse();
  const other = await aWard(db.owner());
  const mine = await filed(world);
  const theirs = await filed(world, other.ward);
  const acceptBy = (await matter(mine.code)).acceptBy;
  const declared = await declareClosure(world.calendarsHouse)(world.head, world.ward, {
    from: day("2026-11-23"),
    to: day("2026-11-25"),
    reason: "ngập lụt",
    document,
  });
  if (!declared.ok) throw new Error("refused");
  await world.recountAll();
  // 24 November is a holiday anyway.
  expect((await matter(mine.code)).counted).toEqual({ answer: "2026-12-09" });
  // In Hà Nội the time to accept is law: eight working hours of the national calendar.
  expect((await matter(mine.code)).acceptBy).toBe(acceptBy);
  expect((await matter(theirs.code)).seq).toBe(1);
  const later = await filed(world);
  expect((await matter(later.code)).answerBy).toBe("2026-12-09");

  const back = takeBackClosure(world.calendarsHouse);
  expect(await back(world.head, other.ward, declared.value)).toMatchObject({
    refusal: { because: "no-such-closure" },
  });
  expect(await back(world.head, world.ward, declared.value)).toMatchObject({ ok: true });
  await world.recountAll();
  expect(await matter(mine.code)).toMatchObject({ answerBy: "2026-12-07", counted: {} });
  expect(await matter(later.code)).toMatchObject({ answerBy: "2026-12-07", counted: {} });
});

test("a recount that died goes on where it was and writes each line once", async () => {
  const world = await aCalendarHouse();
  for (let i = 0; i < 5; i += 1) await filed(world);
  const declared = await declareVersion(world.calendarsHouse)(world.first, {
    years: [with2026([day("2026-12-01")])],
    document,
    note: "",
  });
  if (!declared.ok) throw new Error("refused");
  await world.recountAll();
  await confirmVersion(world.calendarsHouse)(world.second, declared.value);
  const [recount] = await undoneRecounts(db());
  if (!recount) throw new Error("nothing asked for");
  let left = 3;
  // Reads two at a time and dies in the third batch.
  const dying = recounting({
    ...matterRecounter,
    read: (sql, asked) => matterRecounter.read(sql, { ...asked, limit: 2 }),
    write: async (...given) => {
      if ((left -= 1) === 0) throw new Error("the power went");
      await matterRecounter.write(...given);
    },
  });
  const inTwos = { sql: db(), recounters: [dying] };
  await expect(runRecount(inTwos, recount, world.house.clock())).rejects.toThrow("the power went");
  const [half] = await partsOf(db(), recount.id);
  expect(half).toMatchObject({ seen: 4, moved: 4, done: false });
  await world.recountAll();
  const [part] = await partsOf(db(), recount.id);
  expect(part).toMatchObject({ kind: "matter", seen: 5, moved: 5, earlier: 0, done: true });
  const lines = await db()<{ n: number }[]>`
    select count(*)::int as n from matter_events where event ->> 'type' = 'recalculated' group by matter_id`;
  expect(lines.map(({ n }) => n)).toEqual([1, 1, 1, 1, 1]);
  expect(await movesListed(db(), recount.id, { unit: null, after: null, limit: 9 })).toHaveLength(
    5,
  );
});

test("whatever is filed, answered, declared and taken back, every running date is as the calendar in force gives it, no promise grew, and the record adds up to the row", async () => {
  const days = ["2026-11-24", "2026-11-26", "2026-12-01", "2026-12-04", "2026-12-07"] as const;
  const step = fc.oneof(
    fc.record({ do: fc.constant("file" as const) }),
    fc.record({ do: fc.constant("accept" as const), nth: fc.nat(5) }),
    fc.record({ do: fc.constant("answer" as const), nth: fc.nat(5) }),
    fc.record({ do: fc.constant("calendar" as const), off: fc.subarray([...days]) }),
    fc.record({ do: fc.constant("closure" as const), from: fc.constantFrom(...days) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const world = await aCalendarHouse();
      const codes: MatterCode[] = [];
      const told = new Map<MatterCode, Day>();
      const { staff, officer } = world.officer;
      for (const one of steps) {
        const nth = "nth" in one ? codes[one.nth % Math.max(1, codes.length)] : undefined;
        const seq = nth ? (await matter(nth)).seq : 0;
        if (one.do === "file") {
          const { code, answer } = await filed(world);
          codes.push(code);
          told.set(code, answer.due);
        } else if (one.do === "accept" && nth) {
          await takeStep(world.house)(nth, staff, { step: "accept", officer }, seq);
        } else if (one.do === "answer" && nth) {
          await takeStep(world.house)(nth, staff, { step: "answer", text: "Xong." }, seq);
        } else if (one.do === "calendar") {
          const off = one.off.map((text) => day(text));
          const worked = off.includes(day("2026-11-24")) ? [] : [day("2026-11-24")];
          const year = with2026(
            off.filter((on) => on !== day("2026-11-24")),
            worked,
          );
          await world.change(year).catch((thrown: unknown) => {
            if (!String(thrown).includes("nothing-changes")) throw thrown;
          });
        } else if (one.do === "closure") {
          await declareClosure(world.calendarsHouse)(world.head, world.ward, {
            from: day(one.from),
            to: day(one.from),
            reason: "mất điện",
            document,
          });
          await world.recountAll();
        }
      }
      const calendars = await readCalendars(db());
      for (const recounter of recounters) {
        const { wrong } = await recounter.check(db(), calendars, dayAt(world.house.clock()));
        expect(wrong).toEqual([]);
      }
      for (const code of codes) {
        const row = await matter(code);
        expect(row.answerBy <= (told.get(code) ?? "")).toBe(true);
        const record = await recordOf(db(), row.id);
        const [start] = record;
        if (start?.event.type !== "filed") throw new Error("no filing");
        const first: typeof row = {
          ...row,
          seq: 1,
          progress: { stage: "received" },
          acceptBy: start.event.acceptBy,
          answerBy: start.event.answerBy,
          acceptedAt: null,
          answeredOn: null,
          urgentBy: null,
          counted: {},
          desk: start.event.desk,
        };
        const folded = record.slice(1).reduce((m, { event }) => evolve(m, event), first);
        expect(row).toEqual({ ...folded, term: row.term });
      }
    }),
    { numRuns: 15 },
  );
});
