import { expect, onTestFinished, test } from "vitest";

import { unsubscribing } from "#accounts/unsubscribe.ts";
import { switchRemindersOff } from "#accounts/profile.store.ts";
import { postTo } from "#cases/jobs.fixture.ts";
import { sendReminder } from "#cases/reminders.ts";
import { oweReminders } from "#cases/reminders.store.ts";
import { day, dayAt } from "#kernel/day.ts";
import { mailServer } from "#mail/server.fixture.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { createTasks } from "./creating.ts";
import { tasksInDigest } from "./follow-up.digest.ts";
import { followTasks } from "./follow-up.jobs.ts";
import { remindersOf } from "./follow-up.store.ts";

const db = testDatabase();
const origin = "https://dv.example";

async function anOffice() {
  const house = aHouse(db(), "2026-11-02T09:00:00+07:00");
  const { ward } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch" });
  const officer = await anOfficer(db.owner(), ward, "case-officer", { title: "Chuyên viên" });
  for (const { officer: id } of [head, officer])
    await db.owner()`update officers set email = ${`${id.slice(0, 8)}@ubnd.example`} where id = ${id}`;
  const made = await createTasks(house)(
    head.staff,
    [
      {
        key: "a",
        title: "Rà soát đơn thư tồn đọng",
        product: "Báo cáo",
        unit: ward,
        officer: officer.officer,
        due: day("2026-11-10"),
        source: { from: "office" },
      },
    ],
    { once: randomUUID() },
  );
  if (!made.ok) throw new Error(made.refusal.because);
  const [task] = made.value.tasks;
  if (!task) throw new Error("no task");
  const mail = await mailServer();
  onTestFinished(mail.stop);
  const post = postTo(mail.port);
  const to = (id: string) =>
    mail.letters.filter((_, i) => mail.recipients[i] === `${id.slice(0, 8)}@ubnd.example`);
  /** What the timetable does of a morning, for these two. */
  const morning = async (at: string) => {
    house.setClock(at);
    const today = dayAt(house.clock());
    await followTasks.run({ house }, {}, house.clock());
    await oweReminders(db(), today);
    for (const one of [head, officer])
      await sendReminder(house, post, origin, { officer: one.officer, day: today }, [
        tasksInDigest,
      ]);
  };
  return { house, head, officer, task, mail, to, morning };
}

test("before the date, after it, and the third time to the head: one letter a day, restarts send nothing", async () => {
  const { head, officer, task, to, morning } = await anOffice();
  await morning("2026-11-06T07:30:00+07:00");
  await morning("2026-11-06T07:45:00+07:00");
  expect(to(officer.officer)).toHaveLength(1);
  expect(to(officer.officer)[0]?.text).toContain("NHIỆM VỤ ĐẾN HẠN TRONG 3 NGÀY LÀM VIỆC (1)");
  expect(to(officer.officer)[0]?.text).not.toContain("Rà soát");
  expect(to(head.officer)).toHaveLength(0);
  for (let on = 11; on <= 30; on += 1) {
    const at = `2026-11-${String(on).padStart(2, "0")}T07:30:00+07:00`;
    await morning(at);
    await morning(at);
  }
  const letters = to(officer.officer);
  const days = letters.map(({ date }) => String(date?.toISOString()).slice(0, 10));
  expect(new Set(days).size).toBe(letters.length);
  expect(letters.some(({ text }) => text?.includes("giải trình bằng văn bản".toUpperCase()))).toBe(
    true,
  );
  const sent = await remindersOf(db(), task.id);
  expect(sent.map(({ nth }) => nth).toReversed()).toEqual([0, 1, 2, 3]);
  const [third] = to(head.officer).filter(({ text }) => text?.includes("LẦN THỨ BA"));
  expect(to(head.officer)).toHaveLength(1);
  expect(third?.text).toContain(task.code);
  expect(third?.subject).toBe("Dân Vận: 1 việc cần làm");
});

test("off means off: by the address in the header, which works for them alone and not for ever", async () => {
  const { house, head, officer, to, morning } = await anOffice();
  await morning("2026-11-11T07:30:00+07:00");
  const [letter] = to(officer.officer);
  const headers = new Map(letter?.headerLines.map(({ key, line }) => [key, line]));
  expect(headers.get("list-unsubscribe-post")).toMatch(/List-Unsubscribe=One-Click$/);
  const token =
    /thoi-nhan-thu\/([\w-]+)>/.exec(
      headers.get("list-unsubscribe")?.replaceAll(/\s/g, "") ?? "",
    )?.[1] ?? "";
  expect(unsubscribing(house, token)).toBe(officer.officer);
  expect(unsubscribing(house, `A${token.slice(1)}`)).toBe(null);
  expect(await switchRemindersOff(db(), officer.officer)).toBe(true);
  await morning("2026-11-12T07:30:00+07:00");
  await morning("2026-11-18T07:30:00+07:00");
  expect(to(officer.officer)).toHaveLength(1);
  expect(to(head.officer)).toHaveLength(0);
  house.setClock("2027-02-11T07:30:00+07:00");
  expect(unsubscribing(house, token)).toBe(null);
});

test("never in the evening or at night: a digest that could not go out in the day is given up", async () => {
  const { officer, to, morning } = await anOffice();
  await morning("2026-11-11T19:30:00+07:00");
  expect(to(officer.officer)).toEqual([]);
  const [row] =
    await db()`select state, error from reminders where officer_id = ${officer.officer}`;
  expect(row).toEqual({ state: "failed", error: "too-late" });
});
