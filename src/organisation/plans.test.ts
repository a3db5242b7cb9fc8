import { expect, test } from "vitest";

import { historyFor } from "#cases/history.ts";
import { namesOf } from "#cases/names.store.ts";
import { matterByCode, recordOf } from "#cases/store.ts";
import { takeStep } from "#cases/actions.ts";
import { deskIn } from "#cases/routing.store.ts";
import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, anOfficer } from "#test/make.ts";
import { versionOn } from "#units/versions.store.ts";

import { dryRun, goingPage, inThought } from "./dry-run.ts";
import type { Change } from "./model.ts";
import { carryOut } from "./moves.ts";
import { addChange, decide, draftPlan, reopen, review } from "./plans.ts";
import { planById } from "./plans.store.ts";
import {
  aCity,
  aDraft,
  anOffice,
  appoint,
  aReviewedPlan,
  document,
  effectiveOn,
  filed,
  step,
} from "./plans.fixture.ts";

const db = testDatabase();
const evening = "2026-11-24T16:00:00+07:00";
const theDay = "2026-12-01T08:00:00+07:00";

const matter = async (code: Awaited<ReturnType<typeof filed>>) => {
  const found = await matterByCode(db(), code);
  if (!found) throw new Error("no matter");
  return found;
};

const dueOf = async (code: Awaited<ReturnType<typeof filed>>) => {
  const [row] = await db()<{ due: Date }[]>`select due_at as due from matters where code = ${code}`;
  return row?.due.getTime();
};

const planOf = async (id: number) => {
  const plan = await planById(db(), id);
  if (!plan) throw new Error("no plan");
  return plan;
};

test("two wards merge: every open matter is somebody's in the new one, with the same dates", async () => {
  const house = aHouse(db(), evening);
  const { wards, author, second } = await aCity(db.owner(), [
    "Phường Một",
    "Phường Hai",
    "Phường Mới",
  ]);
  const [a = 0, b = 0, c = 0] = wards;
  const [inA, inB, inC] = [
    await anOffice(db.owner(), a),
    await anOffice(db.owner(), b),
    await anOffice(db.owner(), c),
  ];
  // The case officer of A goes along; B's does not.
  const placeInC = await anOfficer(db.owner(), c, "case-officer", { title: "Hạ tầng" });
  await appoint(db.owner(), inA.officer.officer, placeInC.post, "2026-12-01");
  const received = await filed(house, a);
  const along = await filed(house, a);
  await step(house, along, inA.reception.staff, { step: "accept", officer: inA.officer.officer });
  const left = await filed(house, b);
  await step(house, left, inB.reception.staff, { step: "accept", officer: inB.officer.officer });
  const answered = await filed(house, b);
  await step(house, answered, inB.reception.staff, {
    step: "accept",
    officer: inB.officer.officer,
  });
  await step(house, answered, inB.officer.staff, { step: "answer", text: "Đã sửa xong." });
  const before = await matter(along);
  const dueBefore = await dueOf(along);

  const changes: Change[] = [{ kind: "merge", units: [a, b], into: c }];
  const id = await aDraft(house, changes, author.staff);
  expect(await review(house, id, author.staff)).toMatchObject({
    refusal: { because: "second-person" },
  });
  expect(await review(house, id, inA.head.staff)).toMatchObject({ refusal: { because: "no-say" } });
  expect(await review(house, id, second.staff)).toMatchObject({ ok: true });
  expect(await carryOut(house, id, null)).toMatchObject({ refusal: { because: "too-early" } });

  house.setClock(theDay);
  expect(await carryOut(house, id, null)).toEqual({
    ok: true,
    value: { state: "done", moved: 3, waiting: 0 },
  });
  expect((await matter(received)).desk).toMatchObject({ unit: c, post: inC.reception.post });
  expect(await matter(along)).toMatchObject({
    desk: { unit: c, post: placeInC.post },
    progress: { stage: "accepted", officer: inA.officer.officer },
    promisedBy: before.promisedBy,
    answerBy: before.answerBy,
    acceptBy: before.acceptBy,
  });
  expect((await matter(left)).progress).toEqual({
    stage: "accepted",
    officer: inC.reception.officer,
  });
  expect(await matter(answered)).toMatchObject({
    desk: { unit: b },
    progress: { stage: "answered" },
  });
  expect(await dueOf(along)).toEqual(dueBefore);

  // Residents read it in plain words; the units keep their time.
  const moved = await matter(along);
  const record = await recordOf(db(), moved.id);
  const told = historyFor(record, new Map(), await namesOf(db(), moved, record), "resident");
  expect(told.at(-1)?.what.vi).toBe(
    "Từ ngày 01/12/2026, Phường Mới trả lời thay Phường Một theo Nghị quyết 12/NQ-HĐND ngày 10/11/2026. Hạn trả lời không đổi.",
  );
  expect(record[0]?.event).toMatchObject({ type: "filed", desk: { unit: a } });
  expect(await versionOn(db(), a, day("2026-11-30"))).toMatchObject({ name: "Phường Một" });
  expect(await versionOn(db(), a, day("2026-12-01"))).toBeUndefined();

  // Asked again it does nothing; and what was answered before comes back to who answers now.
  expect(await carryOut(house, id, null)).toMatchObject({ refusal: { because: "not-reviewed" } });
  const [edge] = await db()<{ kind: string; doc: string }[]>`
    select kind, doc_number as doc from unit_successors where old_id = ${a}`;
  expect(edge).toEqual({ kind: "merge", doc: document.number });
});

test("what the dry run shows is what is done, with its bars for conflicts of interest, and it leaves no trace", async () => {
  const house = aHouse(db(), evening);
  const {
    wards,
    author,
    second,
    head: cityHead,
  } = await aCity(db.owner(), ["Phường Một", "Phường Ba"]);
  const [a = 0, c = 0] = wards;
  const inA = await anOffice(db.owner(), a);
  const inC = await anOffice(db.owner(), c);
  const codes = [];
  for (const area of ["duong-sa", "dat-dai", "khac", "moi-truong"])
    codes.push(await filed(house, a, area));
  const [first = codes[0], other = codes[1]] = codes;
  if (!first || !other) throw new Error("not filed");
  await db.owner()`
    insert into routing_rules (unit_id, area, post_id) values (${c}, 'dat-dai', ${inC.officer.post}), (${a}, 'khac', ${inA.officer.post})`;
  // The head of the taking ward is named in one of them: it may not land under that head.
  await db.owner()`
    insert into matter_named (matter_id, officer_id) values (${(await matter(first)).id}, ${inC.head.officer})`;

  const id = await aReviewedPlan(
    house,
    [{ kind: "merge", units: [a], into: c }],
    author.staff,
    second.staff,
  );
  const audits = async () => (await db.owner()`select from audit_events`).length;
  const counted = await audits();
  const run = await dryRun(db(), await planOf(id), house.clock());
  if (!run.ok) throw new Error(run.refusal.because);
  expect(run.value).toMatchObject({ open: 0, offers: 0 });
  expect(run.value.reshaped.posts.map(({ title }) => title)).toEqual([
    "Chủ tịch",
    "Tiếp dân",
    "Chuyên viên",
  ]);
  expect(run.value.reshaped.rules).toMatchObject([{ area: "khac" }]);
  const seen = await inThought(db(), await planOf(id), house.clock(), async (sql) =>
    goingPage(sql, await planOf(id), effectiveOn, null, 50),
  );
  if (!seen.ok) throw new Error(seen.refusal.because);
  expect(await audits()).toBe(counted);
  expect(await versionOn(db(), a, effectiveOn)).toMatchObject({ id: a });
  expect((await matter(other)).desk.unit).toBe(a);

  house.setClock(theDay);
  await carryOut(house, id, author.officer);
  for (const going of seen.value) {
    const now = await matter(going.code);
    expect("desk" in going.landing ? going.landing.desk : null).toEqual(now.desk);
  }
  expect((await matter(first)).desk).toMatchObject({ post: cityHead.post });
  expect((await matter(other)).desk).toMatchObject({ unit: c, post: inC.officer.post });
});

test("a split asks a person: a group at once, a matter alone; what comes in later waits and is then moved", async () => {
  const house = aHouse(db(), evening);
  const { wards, author, second } = await aCity(db.owner(), [
    "Phường Một",
    "Phường Bốn",
    "Phường Năm",
  ]);
  const [a = 0, b = 0, c = 0] = wards;
  await anOffice(db.owner(), a);
  const [inB, inC] = [await anOffice(db.owner(), b), await anOffice(db.owner(), c)];
  const land = await filed(house, a, "dat-dai");
  const road = await filed(house, a, "duong-sa");
  const road2 = await filed(house, a, "duong-sa");
  const other = await filed(house, a, "khac");
  const id = await aDraft(
    house,
    [
      {
        kind: "split",
        unit: a,
        into: [
          { unit: b, areas: ["dat-dai"], places: [] },
          { unit: c, areas: [], places: [] },
        ],
      },
    ],
    author.staff,
  );
  const open = async () => {
    const run = await dryRun(db(), await planOf(id), house.clock());
    return run.ok
      ? [run.value.open, run.value.groups.map(({ area, count }) => [area, count])]
      : run;
  };
  expect(await open()).toEqual([
    3,
    [
      ["duong-sa", 2],
      ["khac", 1],
    ],
  ]);
  expect(await review(house, id, second.staff)).toMatchObject({
    refusal: { because: "undecided" },
  });
  expect(
    await decide(house, id, { old: a, about: { area: "duong-sa" }, to: 999 }, author.staff),
  ).toMatchObject({ refusal: { because: "not-a-part" } });
  await decide(house, id, { old: a, about: { area: "duong-sa" }, to: b }, author.staff);
  await decide(
    house,
    id,
    { old: a, about: { matter: (await matter(other)).id }, to: c },
    author.staff,
  );
  await decide(
    house,
    id,
    { old: a, about: { matter: (await matter(road2)).id }, to: c },
    author.staff,
  );
  expect(await open()).toEqual([0, []]);
  expect(await review(house, id, second.staff)).toMatchObject({ ok: true });
  expect(
    await decide(house, id, { old: a, about: { area: "duong-sa" }, to: c }, author.staff),
  ).toMatchObject({ refusal: { because: "decided-already" } });

  const late = await filed(house, a, "khac");
  house.setClock(theDay);
  expect(await carryOut(house, id, null)).toEqual({
    ok: true,
    value: { state: "moving", moved: 4, waiting: 1 },
  });
  expect((await matter(land)).desk).toMatchObject({ unit: b, post: inB.reception.post });
  expect((await matter(road)).desk.unit).toBe(b);
  expect((await matter(road2)).desk.unit).toBe(c);
  expect((await matter(other)).desk).toMatchObject({ unit: c, post: inC.reception.post });
  expect((await matter(late)).desk.unit).toBe(a);
  await decide(house, id, { old: a, about: { area: "khac" }, to: c }, second.staff);
  expect(await carryOut(house, id, null)).toMatchObject({ value: { state: "done", moved: 1 } });
  expect((await matter(late)).desk.unit).toBe(c);
});

test("a function handed over takes its open matters along, and new ones go to the new unit at once", async () => {
  const house = aHouse(db(), evening);
  const { wards, author, second } = await aCity(db.owner(), ["Phường Một", "Phường Sáu"]);
  const [a = 0, b = 0] = wards;
  const inA = await anOffice(db.owner(), a);
  const inB = await anOffice(db.owner(), b);
  const land = await filed(house, a, "dat-dai");
  const road = await filed(house, a, "duong-sa");
  const id = await aReviewedPlan(
    house,
    [
      { kind: "transfer-function", from: a, to: b, areas: ["dat-dai"] },
      { kind: "rename", unit: a, name: "Phường Một Mới" },
    ],
    author.staff,
    second.staff,
  );
  house.setClock(theDay);
  expect(await carryOut(house, id, null)).toMatchObject({ value: { state: "done", moved: 1 } });
  expect((await matter(land)).desk).toMatchObject({ unit: b, post: inB.reception.post });
  expect((await matter(road)).desk).toMatchObject({ unit: a, post: inA.reception.post });
  const later = await matter(await filed(house, a, "dat-dai"));
  expect(later).toMatchObject({ placeUnit: a, desk: { unit: b, post: inB.reception.post } });
  expect(await versionOn(db(), a, day("2026-11-30"))).toMatchObject({ name: "Phường Một" });
  expect(await versionOn(db(), a, effectiveOn)).toMatchObject({ name: "Phường Một Mới" });
});

test("an abolished unit's matters go up; an offer to a unit that ended is over or goes to its taker", async () => {
  const house = aHouse(db(), evening);
  const { province, wards, author, second, head } = await aCity(db.owner(), [
    "Phường Một",
    "Phường Bảy",
  ]);
  const [a = 0, b = 0] = wards;
  await anOffice(db.owner(), a);
  const inB = await anOffice(db.owner(), b);
  const mine = await filed(house, a);
  const offered = await filed(house, b);
  await step(house, offered, inB.reception.staff, {
    step: "transfer",
    unit: a,
    text: "Thuộc phường Một.",
  });
  const id = await aReviewedPlan(house, [{ kind: "abolish", unit: a }], author.staff, second.staff);
  house.setClock(theDay);
  expect(await carryOut(house, id, null)).toMatchObject({ value: { state: "done", moved: 2 } });
  expect((await matter(mine)).desk).toMatchObject({ unit: province, post: head.post });
  expect(await matter(offered)).toMatchObject({ desk: { unit: b }, transfer: { to: province } });
});

test("an answer given at the same moment counts; a matter moved at the same moment does not take it", async () => {
  const house = aHouse(db(), evening);
  const { wards, author, second } = await aCity(db.owner(), ["Phường Một", "Phường Tám"]);
  const [a = 0, c = 0] = wards;
  const inA = await anOffice(db.owner(), a);
  const inC = await anOffice(db.owner(), c);
  const both = [await filed(house, a), await filed(house, a)];
  for (const code of both)
    await step(house, code, inA.reception.staff, { step: "accept", officer: inA.officer.officer });
  const [answering, moving] = both;
  if (!answering || !moving) throw new Error("not filed");
  const seen = (await matter(moving)).seq;
  const id = await aReviewedPlan(
    house,
    [{ kind: "merge", units: [a], into: c }],
    author.staff,
    second.staff,
  );
  house.setClock(theDay);

  const held = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const answer = takeStep(house)(
    answering,
    inA.officer.staff,
    { step: "answer", text: "Đã sửa xong nắp cống." },
    (await matter(answering)).seq,
    async () => {
      locked.resolve();
      await held.promise;
    },
  );
  await locked.promise;
  const carried = carryOut(house, id, null);
  // The mover waits for the row the answer holds; give it time to get there.
  await new Promise((resolve) => setTimeout(resolve, 150));
  held.resolve();
  expect(await answer).toMatchObject({ ok: true });
  expect(await carried).toMatchObject({ value: { state: "done", moved: 1 } });
  expect(await matter(answering)).toMatchObject({
    desk: { unit: a },
    progress: { stage: "answered" },
  });
  expect(await matter(moving)).toMatchObject({
    desk: { unit: c },
    progress: { stage: "accepted", officer: inC.reception.officer },
  });
  const tooLate = await takeStep(house)(
    moving,
    inA.officer.staff,
    { step: "answer", text: "Đã sửa xong." },
    seen,
  );
  expect(tooLate.ok).toBe(false);
});

test("stopped halfway and asked again, every matter moves exactly once", async () => {
  const house = aHouse(db(), evening);
  const { wards, author, second } = await aCity(db.owner(), ["Phường Một", "Phường Chín"]);
  const [a = 0, c = 0] = wards;
  await anOffice(db.owner(), a);
  await anOffice(db.owner(), c);
  const count = 130;
  for (let n = 0; n < count; n += 1) await filed(house, a);
  const id = await aReviewedPlan(
    house,
    [{ kind: "merge", units: [a], into: c }],
    author.staff,
    second.staff,
  );
  house.setClock(theDay);
  let left = 115;
  const failing = {
    ...house,
    clock: () => {
      if ((left -= 1) < 0) throw new Error("the machine stopped");
      return house.clock();
    },
  };
  await expect(carryOut(failing, id, null)).rejects.toThrow("the machine stopped");
  const moved = async () => {
    const [row] = await db()<{ matters: number; events: number }[]>`
      select count(*)::int as matters,
             (select count(*)::int from matter_events e join matters n on n.id = e.matter_id
               where n.place_unit_id = ${a} and e.event ->> 'type' = 'reorganised') as events
        from matters m where m.place_unit_id = ${a} and m.unit_id = ${c}`;
    return row;
  };
  expect(await moved()).toEqual({ matters: 100, events: 100 });
  const [one, two] = await Promise.all([carryOut(house, id, null), carryOut(house, id, null)]);
  expect([one, two].some((done) => done.ok && done.value.state === "done")).toBe(true);
  expect(await moved()).toEqual({ matters: count, events: count });
});

test("what cannot be carried out cannot be written", async () => {
  const house = aHouse(db(), evening);
  const { province, wards, author, second, head } = await aCity(db.owner(), [
    "Phường Một",
    "Phường Mười",
    "Phường X",
  ]);
  const [a = 0, b = 0, c = 0] = wards;
  const id = await aDraft(house, [{ kind: "merge", units: [a], into: b }], author.staff);
  const refused = async (change: Change, by = author.staff) => {
    const added = await addChange(house, id, change, by);
    return added.ok ? "taken" : added.refusal.because;
  };
  expect(await refused({ kind: "abolish", unit: a })).toBe("ends-already");
  expect(await refused({ kind: "abolish", unit: b })).toBe("takes-already");
  expect(await refused({ kind: "abolish", unit: province })).toBe("province-stays");
  expect(await refused({ kind: "merge", units: [c], into: c })).toBe("itself");
  expect(await refused({ kind: "merge", units: [c], into: a })).toBe("ends-already");
  expect(await refused({ kind: "merge", units: [], into: c })).toBe("units-missing");
  expect(await refused({ kind: "merge", units: [999_999], into: c })).toBe("no-such-unit");
  expect(await refused({ kind: "rename", unit: c, name: "X" })).toBe("name-unfit");
  expect(
    await refused({ kind: "split", unit: c, into: [{ unit: b, areas: [], places: [] }] }),
  ).toBe("parts-missing");
  expect(await refused({ kind: "transfer-function", from: c, to: b, areas: [] })).toBe(
    "areas-missing",
  );
  expect(await refused({ kind: "transfer-function", from: c, to: b, areas: ["khac"] })).toBe(
    "taken",
  );
  expect(await refused({ kind: "transfer-function", from: b, to: c, areas: ["khac"] })).toBe(
    "twice",
  );
  const stranger = await anOffice(db.owner(), c);
  expect(await refused({ kind: "rename", unit: c, name: "Phường Khác" }, stranger.head.staff)).toBe(
    "no-say",
  );
  expect(await refused({ kind: "rename", unit: c, name: "Phường Khác" }, head.staff)).toBe("taken");
  expect(
    await draftPlan(
      house,
      { title: "Muộn", document, effectiveOn: day("2026-11-01") },
      author.staff,
    ),
  ).toMatchObject({ refusal: { because: "in-the-past" } });
  expect(await reopen(house, id, author.staff)).toMatchObject({
    refusal: { because: "not-reviewed" },
  });
  expect(await review(house, id, second.staff)).toMatchObject({ ok: true });
  expect(await refused({ kind: "rename", unit: c, name: "Phường Nữa" })).toBe("not-a-draft");
  expect(await reopen(house, id, head.staff)).toMatchObject({ ok: true });
  const desk = await deskIn(db(), {
    unit: c,
    area: "khac",
    on: effectiveOn,
    named: [],
    to: "desk",
  });
  expect(desk.unit).toBe(c);
});
