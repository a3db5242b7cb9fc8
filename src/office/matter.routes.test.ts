import { expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";

import { aStaffedOffice, anOffice, hidden } from "./office.fixture.ts";
import { readingsOf } from "#cases/store.ts";

const db = testDatabase();

test("an officer finds a new matter on the list, opens it, accepts it, answers it", async () => {
  const office = await anOffice(db());
  const { ward, people, cookies } = await aStaffedOffice(db.owner(), office);
  const { code, id } = await office.filed(ward);

  const list = await (await office.get("/can-bo", cookies.reception)).text();
  expect(list).toContain(`/can-bo/vu-viec/${code}`);
  expect(list).toContain("Nắp cống vỡ trước số 12");

  const page = await office.get(`/can-bo/vu-viec/${code}?buoc=thu-ly`, cookies.reception);
  const form = await page.text();
  expect(page.status).toBe(200);
  expect(form).toContain("buổi tối rất nguy hiểm");
  const accepted = await office.post(
    `/can-bo/vu-viec/${code}/thu-ly`,
    { seq: hidden(form, "seq"), officer: people.officer.officer },
    cookies.reception,
  );
  expect(accepted.status).toBe(303);
  expect(accepted.headers.get("location")).toBe(`/can-bo/vu-viec/${code}?xong=thu-ly`);

  const seq = hidden(
    await (await office.get(`/can-bo/vu-viec/${code}?buoc=tra-loi`, cookies.officer)).text(),
    "seq",
  );
  const preview = await office.post(
    `/can-bo/vu-viec/${code}/tra-loi`,
    { seq, text: "Đã thay nắp cống sáng nay.", go: "preview" },
    cookies.officer,
  );
  const shown = await preview.text();
  expect(preview.status).toBe(200);
  expect(shown).toContain("Chưa gửi gì cả");
  const sent = await office.post(
    `/can-bo/vu-viec/${code}/tra-loi`,
    { seq: hidden(shown, "seq"), text: hidden(shown, "text"), go: "send" },
    cookies.officer,
  );
  expect(sent.status).toBe(303);
  const after = await (await office.get(`/can-bo/vu-viec/${code}`, cookies.officer)).text();
  expect(after).toContain("Đã thay nắp cống sáng nay.");
  expect(after).toContain("Đã trả lời");

  // One line for each reader, however often the page was opened.
  const readers = (await readingsOf(db(), id)).map(({ officer }) => officer);
  expect(new Set(readers)).toEqual(new Set([people.reception.officer, people.officer.officer]));
  expect(readers).toHaveLength(2);
});
