import { expect, onTestFinished, test } from "vitest";

import { mailServer } from "#mail/server.fixture.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";

import { requestIdentity } from "./identity.ts";
import { ask, aStaffedWard, filed, mailOf, settled, step, working } from "./jobs.fixture.ts";

const db = testDatabase();
const anonymous = { contact: null };

async function aMorning() {
  const house = aHouse(db());
  const people = await aStaffedWard(db);
  const mail = await mailServer();
  onTestFinished(mail.stop);
  await working(db, house, mail.port);
  // Other tests' officers are out of it.
  await db.owner()`
    update officers set reminders = false
     where id not in (${people.head.officer}, ${people.reception.officer}, ${people.officer.officer})`;
  const to = (officer: string) =>
    mail.letters.filter((_, i) => mail.recipients[i] === mailOf(officer));
  const remind = async () => {
    await ask(db, "remind-officers");
    await settled(db);
  };
  return { house, mail, to, remind, ...people };
}

test("the morning's reminder says what is late, soon due, waiting and offered, in codes and dates only", async () => {
  const { house, mail, to, remind, ward, province, head, reception, officer } = await aMorning();
  const late = await filed(house, ward, anonymous);
  const soon = await filed(house, ward, anonymous);
  for (const { code } of [late, soon]) {
    await step(house, code, head.staff, { step: "accept", officer: officer.officer });
  }
  await db.owner()`update matters set due_at = '2026-11-24T00:00:00+07:00' where id = ${late.id}`;
  await db.owner()`update matters set due_at = '2026-11-28T00:00:00+07:00' where id = ${soon.id}`;
  house.setClock("2026-11-23T09:00:00+07:00");
  const waiting = await filed(house, ward, anonymous);
  await db.owner()`update matters set due_at = '2026-12-01T09:00:00+07:00' where id = ${waiting.id}`;
  const offered = await filed(house, province, anonymous);
  await db.owner()`update matters set transfer_to = ${ward} where id = ${offered.id}`;

  house.setClock("2026-11-25T07:30:00+07:00");
  await remind();
  const [letter] = to(officer.officer);
  expect(to(officer.officer)).toHaveLength(1);
  expect(letter?.subject).toBe("Dân Vận: 1 việc quá hạn, 2 việc cần làm");
  const text = letter?.text ?? "";
  expect(text).toContain(
    `${late.code} · Đường sá, vỉa hè, thoát nước · Phường Thử · hạn hết 23/11/2026`,
  );
  expect(text.indexOf("QUÁ HẠN (1)")).toBeLessThan(text.indexOf(late.code));
  expect(text.indexOf("ĐẾN HẠN TRONG 3 NGÀY LÀM VIỆC (1)")).toBeLessThan(text.indexOf(soon.code));
  expect(text).not.toContain(waiting.code);
  expect(text).toContain("https://dv.example/can-bo");

  const desk = to(reception.officer)[0]?.text ?? "";
  expect(desk).toContain(waiting.code);
  expect(desk).toContain("ĐƠN VỊ KHÁC CHUYỂN ĐẾN, CHỜ NHẬN (1)");
  expect(desk).toContain(offered.code);
  expect(desk).toContain("hạn 09:00 ngày 01/12/2026");
  for (const { text: all } of mail.letters) expect(all).not.toMatch(/Nắp cống|Trúc Bạch|Nguyễn/);
});

test("run twice a day it sends once; on a day off, with reminders off, or with nothing to say, not at all", async () => {
  const { house, to, remind, ward, head, officer, reception } = await aMorning();
  const { code } = await filed(house, ward, anonymous);
  await step(house, code, head.staff, { step: "accept", officer: officer.officer });
  await db.owner()`update officers set reminders = false where id = ${reception.officer}`;
  house.setClock("2026-12-05T07:30:00+07:00");
  await remind();
  expect(to(officer.officer)).toHaveLength(0);
  house.setClock("2026-12-07T07:30:00+07:00");
  await remind();
  house.setClock("2026-12-07T08:30:00+07:00");
  await remind();
  expect(to(officer.officer)).toHaveLength(1);
  expect(to(reception.officer)).toHaveLength(0);
  // The head has nothing of their own; the day is settled all the same.
  expect(to(head.officer)).toHaveLength(0);
  const days = await db()`
    select state from reminders where officer_id = ${head.officer} and day = '2026-12-07'`;
  expect(days).toEqual([{ state: "nothing" }]);
  house.setClock("2026-12-08T07:30:00+07:00");
  await remind();
  expect(to(officer.officer)).toHaveLength(2);
});

test("a matter is in nobody's mail who is named in it or answers to who is", async () => {
  const { house, to, remind, ward, head, officer } = await aMorning();
  const { id, code } = await filed(house, ward, anonymous);
  await step(house, code, head.staff, { step: "accept", officer: officer.officer });
  await db.owner()`insert into matter_named (matter_id, officer_id) values (${id}, ${head.officer})`;
  house.setClock("2026-12-07T07:30:00+07:00");
  await remind();
  expect(to(officer.officer)).toEqual([]);
});

test("an officer reads reminders in their own language, and a long list is cut with its number", async () => {
  const { house, to, remind, ward, reception } = await aMorning();
  await db.owner()`update officers set language = 'en' where id = ${reception.officer}`;
  for (let i = 0; i < 23; i += 1) await filed(house, ward, anonymous);
  house.setClock("2026-12-09T07:30:00+07:00");
  await remind();
  const letter = to(reception.officer).at(-1);
  expect(letter?.subject).toBe("Dân Vận: 23 overdue, 23 to do");
  expect(letter?.text).toContain("OVERDUE (23)");
  expect(letter?.text?.match(/DV-[0-9A-Z]{4}-[0-9A-Z]{4}/g)).toHaveLength(20);
  expect(letter?.text).toContain("and 3 more");
});

test("what waits for a decision is told as numbers: a second person wanted, something to erase or keep", async () => {
  const { house, to, remind, ward, head, reception, officer } = await aMorning();
  const contact = { name: "Nguyễn Thị Chim Yến", phone: "", email: "" };
  const asked = await filed(house, ward, { contact });
  await step(house, asked.code, head.staff, { step: "accept", officer: officer.officer });
  const wanted = { reason: "gọi hẹn khảo sát", kinds: ["contact"] as const };
  expect(await requestIdentity(house)(asked.code, reception.staff, wanted)).toMatchObject({
    ok: true,
  });
  const old = await filed(house, ward, { contact });
  await db.owner()`
    update matters set stage = 'closed', ended_on = '2024-01-10', ended_because = 'confirmed' where id = ${old.id}`;
  await db.owner()`
    insert into retention_proposals (matter_id, rule, unit_id, due_on, proposed_at)
    values (${old.id}, 'identity-ended', ${ward}, '2026-01-10', now())`;
  house.setClock("2026-11-23T07:30:00+07:00");
  await remind();
  const letter = to(head.officer)[0]?.text ?? "";
  expect(letter).toContain("1 đề nghị xem người gửi cần người thứ hai");
  expect(letter).toContain("1 việc hết thời gian lưu giữ");
  expect(letter).not.toMatch(/Chim Yến|gọi hẹn/);
  // The asker is not their own second person, and nobody but a head decides what is kept.
  expect(to(reception.officer)[0]?.text ?? "").not.toMatch(/người thứ hai|lưu giữ/);
  expect(to(officer.officer)[0]?.text ?? "").toContain("1 đề nghị xem người gửi");
});
