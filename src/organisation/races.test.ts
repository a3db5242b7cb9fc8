import { expect, test } from "vitest";

import { matterByCode } from "#cases/store.ts";
import { testDatabase } from "#test/database.ts";
import { whileHeld } from "#test/held.ts";
import { aHouse } from "#test/make.ts";

import { carryOut } from "./moves.ts";
import { review, reopen } from "./plans.ts";
import { aCity, aDraft, anOffice, filed, step } from "./plans.fixture.ts";

const db = testDatabase();
const evening = "2026-11-30T16:00:00+07:00";
const theDay = "2026-12-01T08:00:00+07:00";

async function aMerger() {
  const house = aHouse(db(), evening);
  const city = await aCity(db.owner(), ["Phường Đông", "Phường Tây"]);
  const [a = 0, c = 0] = city.wards;
  const from = await anOffice(db.owner(), a);
  const to = await anOffice(db.owner(), c);
  const code = await filed(house, a);
  await step(house, code, from.reception.staff, { step: "accept", officer: from.officer.officer });
  const change = { kind: "merge", units: [a], into: c } as const;
  const id = await aDraft(house, [change], city.author.staff);
  return { house, ...city, from, to, code, id };
}

test("two second persons agree to a plan at once: it is agreed to once", async () => {
  const m = await aMerger();
  const came = await whileHeld<{ readonly ok: boolean }>(db, m.id, async (start) => {
    await start(() => review(m.house, m.id, m.second.staff));
    await start(() => review(m.house, m.id, m.head.staff));
  });
  expect(came.map(({ ok }) => ok)).toEqual([true, false]);
  const [plan] = await db()<{ by: string }[]>`
    select reviewed_by as by from reorganisations where id = ${m.id}`;
  expect(plan?.by).toBe(m.second.officer);
  const lines = await db()`select 1 from audit_events where did = 'reorganisation.reviewed'`;
  expect(lines).toHaveLength(1);
});

test("taken back and carried out at once: what was taken back is not carried out", async () => {
  const m = await aMerger();
  expect(await review(m.house, m.id, m.second.staff)).toMatchObject({ ok: true });
  m.house.setClock(theDay);
  const came = await whileHeld<{ readonly ok: boolean }>(db, m.id, async (start) => {
    await start(() => reopen(m.house, m.id, m.author.staff));
    await start(() => carryOut(m.house, m.id, m.second.officer));
  });
  expect(came.map(({ ok }) => ok)).toEqual([true, false]);
  expect(await matterByCode(db(), m.code)).toMatchObject({
    progress: { officer: m.from.officer.officer },
  });
});

test("named while the move waits for the matter: it comes to nobody who is named or under them", async () => {
  const m = await aMerger();
  expect(await review(m.house, m.id, m.second.staff)).toMatchObject({ ok: true });
  m.house.setClock(theDay);
  const [carried] = await whileHeld(db, m.code, async (start, holder) => {
    await holder`
      insert into matter_named (matter_id, officer_id)
      select id, ${m.to.reception.officer} from matters where code = ${m.code}`;
    await start(() => carryOut(m.house, m.id, null));
  });
  expect(carried).toMatchObject({ ok: true, value: { moved: 1 } });
  const after = await matterByCode(db(), m.code);
  expect(after?.named).toContain(m.to.reception.officer);
  expect(after?.progress).not.toMatchObject({ officer: m.to.reception.officer });
  expect(after?.desk.post).not.toBe(m.to.reception.post);
});
