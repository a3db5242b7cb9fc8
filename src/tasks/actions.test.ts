import { beforeAll, expect, test } from "vitest";

import { taskSightOf } from "#access/tasks.ts";
import { day } from "#kernel/day.ts";
import { fileMatter } from "#cases/filing.ts";
import type { Staff } from "#people/model.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";

import { changesAlong } from "./along.store.ts";
import { takeTaskStep } from "./actions.ts";
import { createTasks } from "./creating.ts";
import type { TaskDraft } from "./drafts.ts";
import { evidenceFor } from "./evidence.ts";
import { evolve } from "./evolve.ts";
import type { Task, TaskCode } from "./model.ts";
import { moveGiving, moveTask } from "./moving.ts";
import { repeatTasks } from "./series.ts";
import { standingOf } from "./standing.ts";
import type { TaskStepInput } from "./step-input.ts";
import { taskByCode, taskRecordOf, taskWordsOf } from "./store.ts";

const db = testDatabase();

type Town = {
  readonly province: number;
  readonly ward: number;
  readonly otherWard: number;
  readonly boss: Staff;
  readonly wardHead: Staff;
  readonly clerk: Staff;
  readonly stranger: Staff;
};
let town: Town;

beforeAll(async () => {
  const owner = db.owner();
  const { ward, province } = await aWard(owner);
  const [other] = await owner<{ id: number }[]>`
    insert into units (slug, province_code, level, type, name, key, parent_id, source)
    values ('phuong-khac', '01', 'commune', 'phuong', 'Phường Khác', 'khac', ${province}, 'test') returning id`;
  const otherWard = other?.id ?? 0;
  town = {
    province,
    ward,
    otherWard,
    boss: (await anOfficer(owner, province, "head")).staff,
    wardHead: (await anOfficer(owner, ward, "head")).staff,
    clerk: (await anOfficer(owner, ward, "case-officer")).staff,
    stranger: (await anOfficer(owner, otherWard, "case-officer")).staff,
  };
});

const house = (now = "2026-11-20T09:00:00+07:00") => aHouse(db(), now);

const aDraft = (over: Partial<TaskDraft> = {}): TaskDraft => ({
  key: "1",
  title: "Tự rà soát việc tiếp dân và đối thoại",
  product: "Báo cáo kết quả tự rà soát",
  unit: town.ward,
  due: day("2026-12-15"),
  source: { from: "office" },
  ...over,
});

async function given(over: Partial<TaskDraft> = {}, by: Staff = town.boss): Promise<TaskCode> {
  const made = await createTasks(house())(by, [aDraft(over)], { once: randomUUID() });
  const [task] = made.ok ? made.value.tasks : [];
  if (!task) throw new Error(made.ok ? "nothing made" : made.refusal.because);
  return task.code;
}

const now = async (code: TaskCode): Promise<Task> => {
  const placed = await taskByCode(db(), code);
  if (!placed) throw new Error("gone");
  return placed.task;
};

async function step(code: TaskCode, by: Staff, input: TaskStepInput, at?: string) {
  return takeTaskStep(house(at))(code, by, input, (await now(code)).seq);
}

test("a task goes its way: given, taken, reported, handed in, returned, handed in again, accepted", async () => {
  const code = await given();
  expect(await now(code)).toMatchObject({
    progress: { stage: "given" },
    holder: { unit: town.ward, post: town.wardHead.posts[0]?.post },
    assigner: { unit: town.province, officer: town.boss.officer },
  });
  const clerk = town.clerk.officer;
  const taken: readonly (readonly [Staff, TaskStepInput])[] = [
    [town.wardHead, { step: "assign", officer: clerk }],
    [town.clerk, { step: "progress", percent: 40, text: "Đã rà soát xong 4 trên 10 tổ dân phố." }],
    [town.clerk, { step: "ask-extension", until: day("2026-12-31"), text: "Còn chờ số liệu." }],
    [town.boss, { step: "grant-extension" }],
    [town.clerk, { step: "submit", text: "Đã gửi báo cáo." }],
    [town.boss, { step: "return", text: "Còn thiếu phần đối thoại." }],
    [town.clerk, { step: "submit", text: "Đã bổ sung phần đối thoại." }],
    [town.boss, { step: "accept", text: "" }],
  ];
  for (const [by, input] of taken) {
    expect([input.step, await step(code, by, input)]).toMatchObject([input.step, { ok: true }]);
  }
  const task = await now(code);
  expect(task).toMatchObject({
    progress: { stage: "done", officer: clerk, on: "2026-11-20" },
    due: { is: "dated", original: "2026-12-15", now: "2026-12-31" },
    percent: 100,
    returned: 1,
    extensions: 1,
  });
  expect(standingOf(task, day("2027-01-01"))).toBe("done-on-time");
  const record = await taskRecordOf(db(), task.id);
  expect(record.map(({ event }) => event.type)).toEqual([
    "given",
    "assigned",
    "progressed",
    "extension-asked",
    "extension-granted",
    "submitted",
    "returned",
    "submitted",
    "accepted",
  ]);
  expect(
    [...(await taskWordsOf(db(), task.id)).values()].map(({ role }) => role).toSorted(),
  ).toEqual(["extension", "product", "product", "progress", "return"]);
});

test("the row is what its events add up to", async () => {
  const code = await given({ due: null });
  const first = await now(code);
  await step(code, town.wardHead, { step: "take" });
  await step(code, town.wardHead, { step: "set-due", due: day("2026-12-20") });
  await step(code, town.wardHead, { step: "progress", percent: 10, text: "Đã bắt đầu." });
  await step(code, town.boss, {
    step: "hand-over",
    unit: town.otherWard,
    text: "Thuộc địa bàn này.",
  });
  await step(code, town.boss, { step: "show", visibility: "public" });
  const record = await taskRecordOf(db(), first.id);
  expect(record).toHaveLength(6);
  const folded = record.slice(1).reduce((task, { event }) => evolve(task, event), first);
  expect(await now(code)).toEqual(folded);
  expect(folded).toMatchObject({ handedOver: { from: town.ward }, progress: { stage: "given" } });
});

test("a task without a date waits for one; a date that is there is moved by an extension only", async () => {
  const code = await given({ due: null });
  // Five working days after Friday the 20th; Tuesday the 24th is a day off.
  expect((await now(code)).due).toEqual({ is: "undated", setBy: "2026-11-30" });
  expect(await step(code, town.wardHead, { step: "take" })).toMatchObject({ ok: true });
  expect(
    await step(code, town.wardHead, { step: "ask-extension", until: day("2027-01-01"), text: "?" }),
  ).toMatchObject({ refusal: { because: "undated" } });
  await step(code, town.wardHead, { step: "set-due", due: day("2026-12-20") });
  expect(await step(code, town.boss, { step: "set-due", due: day("2027-12-20") })).toMatchObject({
    refusal: { because: "due-stands" },
  });
});

test("the same form sent twice, also at once, gives its tasks once; other content is refused", async () => {
  const form = { once: randomUUID() };
  const drafts = [aDraft(), aDraft({ key: "2", unit: town.otherWard })];
  const make = createTasks(house());
  const [a, b] = await Promise.all([make(town.boss, drafts, form), make(town.boss, drafts, form)]);
  if (!a.ok || !b.ok) throw new Error("refused");
  expect(a.value.repeated).toBe(!b.value.repeated);
  const codes = (made: typeof a.value) => made.tasks.map(({ code }) => code).toSorted();
  expect(codes(a.value)).toEqual(codes(b.value));
  expect(await make(town.boss, [aDraft({ title: "Việc khác hẳn" })], form)).toMatchObject({
    refusal: { because: "other-content" },
  });
});

test("all drafts of a form are given, or none; what is wrong is said of the draft", async () => {
  const make = createTasks(house());
  const wrong: readonly (readonly [Staff, Partial<TaskDraft>, string])[] = [
    [town.boss, { unit: 0 }, "no-such-unit"],
    [town.boss, { cooperating: [0] }, "no-such-unit"],
    [town.boss, { title: " " }, "title-missing"],
    [town.boss, { repeats: "FREQ=HOURLY" }, "no-such-rule"],
    [town.boss, { officer: town.stranger.officer }, "no-such-officer"],
    [town.boss, { parent: { draft: "none" } }, "no-such-parent"],
    [town.boss, { parent: { task: "NV-0000-0000" as TaskCode } }, "no-such-parent"],
    [town.boss, { startOn: day("2026-12-20"), due: day("2026-12-19") }, "due-passed"],
    [town.wardHead, { unit: town.otherWard }, "not-below"],
    [town.wardHead, { unit: town.province }, "not-below"],
    [town.clerk, { unit: town.otherWard }, "not-below"],
  ];
  const before = await db()`select id from tasks`;
  for (const [by, over, because] of wrong) {
    const good = { ...aDraft(), unit: by === town.boss ? town.ward : (by.posts[0]?.unit ?? 0) };
    const made = await make(by, [good, aDraft({ ...over, key: "2" })], { once: randomUUID() });
    expect([because, made]).toEqual([because, { ok: false, refusal: { because, draft: "2" } }]);
  }
  expect((await db()`select id from tasks`).length).toBe(before.length);
});

test("one action gives a city task down to every ward, to any depth, and the record says so", async () => {
  const top = await given({ unit: town.province });
  const make = createTasks(house());
  const down = await make(
    town.boss,
    [town.ward, town.otherWard].map((unit) =>
      aDraft({ key: String(unit), unit, parent: { task: top } }),
    ),
    { once: randomUUID() },
  );
  if (!down.ok) throw new Error(down.refusal.because);
  const wards = down.value.tasks.find(({ key }) => key === String(town.ward));
  if (!wards) throw new Error("none for the ward");
  const further = await make(
    town.wardHead,
    [
      aDraft({ officer: town.clerk.officer, parent: { task: wards.code } }),
      aDraft({ key: "2", parent: { draft: "1" } }),
    ],
    { once: randomUUID() },
  );
  if (!further.ok) throw new Error(further.refusal.because);
  const root = await now(top);
  expect(root).toMatchObject({ children: 2, openChildren: 2 });
  const deepest = further.value.tasks.find(({ key }) => key === "2");
  const leaf = await now(deepest?.code ?? ("" as TaskCode));
  expect(leaf.root).toBe(root.id);
  expect(leaf.path).toHaveLength(3);
  expect((await taskRecordOf(db(), root.id)).at(-1)?.event).toMatchObject({ type: "split" });

  // Dropping it drops everything that was given down, each with the reason.
  await step(top, town.boss, { step: "drop", text: "Thành phố thôi giao." });
  expect((await now(leaf.code)).progress).toEqual({ stage: "dropped", on: "2026-11-20" });
  expect((await taskWordsOf(db(), leaf.id)).size).toBe(1);
});

test("who may not see a task is told there is none; who sees it and may not, that it is not their step", async () => {
  const code = await given();
  expect(await step(code, town.stranger, { step: "take" })).toMatchObject({
    refusal: { because: "no-such-task" },
  });
  expect(await step(code, town.clerk, { step: "drop", text: "x" })).toMatchObject({
    refusal: { because: "not-your-role" },
  });
});

test("nobody overwrites what they have not read; a button pressed twice is one step", async () => {
  const code = await given();
  await step(code, town.wardHead, { step: "take" });
  const { seq } = await now(code);
  const report: TaskStepInput = { step: "progress", percent: 20, text: "Đã họp triển khai." };
  expect(await takeTaskStep(house())(code, town.wardHead, report, seq)).toMatchObject({ ok: true });
  expect(await takeTaskStep(house())(code, town.wardHead, report, seq)).toMatchObject({ ok: true });
  expect((await now(code)).seq).toBe(seq + 1);
  const other: TaskStepInput = { step: "progress", percent: 30, text: "Khác." };
  expect(await takeTaskStep(house())(code, town.wardHead, other, seq)).toMatchObject({
    refusal: { because: "moved-on" },
  });
});

test("tasks wait for one another, never in a circle", async () => {
  const [a, b, c] = [await given(), await given(), await given()];
  for (const code of [a, b, c]) await step(code, town.wardHead, { step: "take" });
  expect(await step(a, town.wardHead, { step: "depend", task: b })).toMatchObject({ ok: true });
  expect(await step(b, town.wardHead, { step: "depend", task: c })).toMatchObject({ ok: true });
  expect(await step(c, town.wardHead, { step: "depend", task: a })).toMatchObject({
    refusal: { because: "circle" },
  });
  expect(await step(a, town.wardHead, { step: "submit", text: "Xong." })).toMatchObject({
    refusal: { because: "waits" },
  });
  await step(b, town.wardHead, { step: "undepend", task: c });
  await step(b, town.wardHead, { step: "submit", text: "Xong." });
  await step(b, town.boss, { step: "accept", text: "" });
  expect(await step(a, town.wardHead, { step: "submit", text: "Xong." })).toMatchObject({
    ok: true,
  });
});

test("evidence names a matter only for whoever may see that matter", async () => {
  const code = await given();
  const receipt = await fileMatter(house())(aFiling(town.ward));
  if (!receipt.ok) throw new Error("not filed");
  const link = {
    kind: "matter",
    target: receipt.value.code,
    label: "Vụ việc đã giải quyết",
  } as const;
  expect(await step(code, town.boss, { step: "evidence", link })).toMatchObject({
    refusal: { because: "not-your-role" },
  });
  expect(await step(code, town.wardHead, { step: "evidence", link })).toMatchObject({ ok: true });
  expect(await step(code, town.wardHead, { step: "evidence", link })).toMatchObject({
    refusal: { because: "nothing-new" },
  });
  const bad = { kind: "address", target: "javascript:alert(1)", label: "" } as const;
  expect(await step(code, town.wardHead, { step: "evidence", link: bad })).toMatchObject({
    refusal: { because: "no-such-link" },
  });
  const task = await now(code);
  expect(await evidenceFor(db(), town.wardHead, task)).toMatchObject([
    { shown: true, target: receipt.value.code },
  ]);
  const [hidden] = await evidenceFor(db(), town.boss, task);
  expect(hidden).toEqual({ shown: false, id: hidden?.id, kind: "matter" });
});

const to = (
  units: readonly number[],
  text = "Việc thuộc địa bàn của thành phố.",
): TaskStepInput => ({ step: "cooperate", units, text });

test("who works along is changed by the assigner alone, with a reason; the row is the fold of the record", async () => {
  const code = await given({ cooperating: [town.otherWard] });
  const before = await now(code);
  const since = new Date("2026-11-01T00:00:00+07:00");
  const told = (staff: Staff) => changesAlong(db(), taskSightOf(staff), since);
  // Whoever works along sees the task and changes nothing of it; the unit that has it neither.
  for (const by of [town.stranger, town.wardHead])
    expect(await step(code, by, to([]))).toMatchObject({ refusal: { because: "not-your-role" } });

  const [ended] = await db.owner()<{ id: number }[]>`
    insert into units (slug, province_code, level, type, name, key, parent_id, valid_to, source)
    values ('phuong-het', '01', 'commune', 'phuong', 'Phường Đã Hết', 'het', ${town.province}, '2026-06-30', 'test')
    returning id`;
  const wrong: readonly (readonly [readonly number[], string])[] = [
    [[town.otherWard], "nothing-new"],
    [[town.otherWard, town.ward], "along-itself"],
    [[town.otherWard, ended?.id ?? 0], "unit-ended"],
    [[0], "no-such-unit"],
  ];
  for (const [units, because] of wrong)
    expect([because, await step(code, town.boss, to(units))]).toMatchObject([
      because,
      { ok: false, refusal: { because } },
    ]);
  expect(await step(code, town.boss, to([town.province], " "))).toMatchObject({
    refusal: { because: "reason-missing" },
  });
  expect(await now(code)).toEqual(before);

  const change = takeTaskStep(house());
  const { seq } = before;
  expect(await change(code, town.boss, to([town.province]), seq)).toMatchObject({ ok: true });
  // A button pressed twice is one step; the same words for other units are not the same.
  expect(await change(code, town.boss, to([town.province]), seq)).toMatchObject({ ok: true });
  expect(await change(code, town.boss, to([]), seq)).toMatchObject({
    refusal: { because: "moved-on" },
  });
  const after = await now(code);
  expect(after).toMatchObject({ cooperating: [town.province], seq: seq + 1 });
  const record = await taskRecordOf(db(), after.id);
  expect(record.slice(1).reduce((task, { event }) => evolve(task, event), before)).toEqual(after);
  expect(record.at(-1)).toMatchObject({
    officer: town.boss.officer,
    event: { type: "cooperation-changed", from: [town.otherWard], to: [town.province] },
  });
  // It hinders nobody at work: a page opened before it still takes their step.
  expect(await change(code, town.wardHead, { step: "take" }, seq)).toMatchObject({ ok: true });

  // Both units are told, with the reason; who was let go sees the task no more.
  const reason = "Việc thuộc địa bàn của thành phố.";
  const name = expect.any(String) as string;
  expect((await told(town.stranger)).filter((one) => one.code === code)).toEqual([
    { code, unitName: name, title: null, added: [], letGo: [name], reason, on: "2026-11-20" },
  ]);
  expect((await told(town.boss)).filter((one) => one.code === code)).toMatchObject([
    { title: before.title, added: [name], letGo: [], reason },
  ]);
  expect((await told(town.clerk)).filter((one) => one.code === code)).toEqual([]);
  expect(await step(code, town.stranger, { step: "take" })).toMatchObject({
    refusal: { because: "no-such-task" },
  });
  const [audited] = await db.owner()<{ count: number }[]>`
    select count(*)::int as count from audit_events
     where did = 'task.step' and detail ->> 'step' = 'cooperate' and thing = ${after.id} and outcome = 'done'`;
  expect(audited?.count).toBe(1);
});

test("what repeats is made once: when the former is accepted, or past its day", async () => {
  const code = await given({
    due: null,
    repeats: "FREQ=MONTHLY;BYMONTHDAY=25",
    officer: town.clerk.officer,
  });
  expect((await now(code)).due).toMatchObject({ original: "2026-11-25" });
  await step(code, town.clerk, { step: "submit", text: "Báo cáo tháng 11." });
  await step(code, town.boss, { step: "accept", text: "" });
  const turns = () => db()<{ code: TaskCode; due: string; turn: number }[]>`
    select code, due_on as due, series_turn as turn from tasks
     where series_id = (select series_id from tasks where code = ${code}) order by series_turn`;
  expect(await turns()).toMatchObject([{ turn: 1 }, { turn: 2, due: "2026-12-25" }]);
  const later = house("2026-12-26T06:00:00+07:00");
  expect(await repeatTasks(later, day("2026-12-26"))).toBe(1);
  expect(await repeatTasks(later, day("2026-12-26"))).toBe(0);
  const [, , third] = await turns();
  expect(third).toMatchObject({ turn: 3, due: "2027-01-25" });
  expect((await now(third?.code ?? code)).progress).toMatchObject({ officer: town.clerk.officer });
});

test("a reorganisation brings open tasks to the unit that answers, dates as they were", async () => {
  const code = await given({ officer: town.clerk.officer });
  const own = await given({}, town.wardHead);
  const move = {
    plan: 1,
    target: town.otherWard,
    on: day("2026-12-01"),
    document: { number: "1/NQ", date: day("2026-11-01") },
  };
  await db().begin(async (sql) => {
    await moveTask(sql, code, move, new Date());
    await moveGiving(sql, own, move, new Date());
  });
  const moved = await now(code);
  expect(moved).toMatchObject({
    holder: { unit: town.otherWard },
    progress: { stage: "given" },
    due: { original: "2026-12-15", now: "2026-12-15" },
  });
  expect(standingOf(moved, day("2026-12-02"))).toBe("handed-over");
  expect((await now(own)).assigner.unit).toBe(town.otherWard);
});

test("the record is added to and never changed", async () => {
  await expect(db()`update task_events set seq = 9`).rejects.toThrow(/permission denied/);
  await expect(db()`delete from task_events`).rejects.toThrow(/permission denied/);
  await expect(db()`update task_tallies set dropped = 0`).rejects.toThrow(/permission denied/);
});
