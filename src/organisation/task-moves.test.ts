import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { createTasks } from "#tasks/creating.ts";
import { taskByCode, taskRecordOf } from "#tasks/store.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";

import { carryOut } from "./moves.ts";
import { aCity, anOffice, aReviewedPlan } from "./plans.fixture.ts";

const db = testDatabase();

test("two wards merge: their open tasks lie with the new one's head, dates as they were, and it gives what they gave", async () => {
  const house = aHouse(db(), "2026-11-24T16:00:00+07:00");
  const { wards, author, second, head } = await aCity(db.owner(), [
    "Phường Một",
    "Phường Hai",
    "Phường Mới",
  ]);
  const [a = 0, b = 0, c = 0] = wards;
  const inA = await anOffice(db.owner(), a);
  const inC = await anOffice(db.owner(), c);
  const draft = {
    key: "1",
    title: "Công khai lịch đối thoại",
    product: "Lịch đối thoại",
    unit: a,
    due: day("2026-12-20"),
    source: { from: "office" },
  } as const;
  const made = await Promise.all([
    createTasks(house)(head.staff, [draft], { once: randomUUID() }),
    createTasks(house)(inA.head.staff, [draft], { once: randomUUID() }),
  ]);
  const codes = made.flatMap((one) => (one.ok ? one.value.tasks.map(({ code }) => code) : []));
  expect(codes).toHaveLength(2);

  const changes = [{ kind: "merge" as const, units: [a, b], into: c }];
  const plan = await aReviewedPlan(house, changes, author.staff, second.staff);
  house.setClock("2026-12-01T08:00:00+07:00");
  expect(await carryOut(house, plan, null)).toMatchObject({ value: { state: "done" } });
  for (const [n, code] of codes.entries()) {
    const task = (await taskByCode(db(), code))?.task;
    expect(task).toMatchObject({
      holder: { unit: c, post: inC.head.post },
      handedOver: { from: a },
      due: { original: "2026-12-20", now: "2026-12-20" },
    });
    expect(task?.assigner.unit === c).toBe(n === 1);
    const record = task ? await taskRecordOf(db(), task.id) : [];
    expect(record[1]?.event).toMatchObject({
      type: "reorganised",
      document: { number: "Nghị quyết 12/NQ-HĐND" },
    });
  }
});
