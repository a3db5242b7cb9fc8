import { expect, test } from "vitest";

import { takeStep } from "#cases/actions.ts";
import { testDatabase } from "#test/database.ts";

import { aStaffedOffice, anOffice } from "./office.fixture.ts";

const db = testDatabase();

test("to whom a matter is offered reads it, without its unit's notes, its readers and its sender", async () => {
  const office = await anOffice(db());
  const { ward, other, people, cookies } = await aStaffedOffice(db.owner(), office);
  const contact = { name: "Lê Thị Bưởi", phone: "0912345678", email: "" };
  const { code } = await office.filed(ward, { contact });
  const step = takeStep(office.house);
  const { officer } = people.officer;
  await step(code, people.reception.staff, { step: "accept", officer }, 1);
  await step(code, people.officer.staff, { step: "note", text: "Chỉ trong phường đọc." }, 2);
  const reason = "Thuộc địa bàn nơi khác.";
  const offered = { step: "transfer", unit: other.id, text: reason } as const;
  expect(await step(code, people.officer.staff, offered, 3)).toMatchObject({ ok: true });

  const page = `/can-bo/vu-viec/${code}`;
  const inside = await (await office.get(page, cookies.officer)).text();
  const outside = await (await office.get(page, cookies.foreignDesk)).text();
  for (const one of [inside, outside]) {
    expect(one).toContain("buổi tối rất nguy hiểm");
    expect(one).toContain(reason);
  }
  const closed = [
    "Chỉ trong phường đọc.",
    "Ghi chú của cán bộ",
    "Ai đã xem hồ sơ này",
    "Người gửi</h2>",
  ];
  expect(closed.filter((text) => inside.includes(text))).toEqual(closed);
  expect(closed.filter((text) => outside.includes(text))).toEqual([]);
  expect(outside).not.toContain("Không để lại tên");

  const list = await (await office.get("/can-bo", cookies.foreignDesk)).text();
  expect(list).toContain("Nắp cống vỡ trước số 12");
});
