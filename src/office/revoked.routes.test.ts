import { beforeAll, expect, test } from "vitest";

import { endSessionsOf } from "#accounts/session.store.ts";
import { recordOf } from "#cases/store.ts";
import { testDatabase } from "#test/database.ts";

import { anOffice, aStaffedOffice, hidden, type Office } from "./office.fixture.ts";

// What is taken away is gone with the very next request, whatever page is still open.
const db = testDatabase();
let office: Office;
let who: Awaited<ReturnType<typeof aStaffedOffice>>;

beforeAll(async () => {
  office = await anOffice(db());
  who = await aStaffedOffice(db.owner(), office);
});

async function anOpenPage() {
  const filed = await office.filed(who.ward);
  const at = `/can-bo/vu-viec/${filed.code}`;
  const page = await office.get(`${at}?buoc=ghi-chu`, who.cookies.second);
  expect(page.status).toBe(200);
  const seq = hidden(await page.text(), "seq");
  const note = () =>
    office.post(`${at}/ghi-chu`, { seq, text: "Đã gọi người gửi." }, who.cookies.second);
  const lines = async () => (await recordOf(db(), filed.id)).length;
  return { at, note, lines };
}

test("a session ended elsewhere posts nothing from a page that is still open", async () => {
  const { at, note, lines } = await anOpenPage();
  await endSessionsOf(db(), who.people.second.officer);
  const came = await note();
  expect([came.status, came.headers.get("location")]).toMatchObject([
    303,
    expect.stringContaining("/can-bo/dang-nhap"),
  ]);
  expect((await office.get(at, who.cookies.second)).status).toBe(303);
  expect(await lines()).toBe(1);
  who = {
    ...who,
    cookies: { ...who.cookies, second: await office.cookieOf(who.people.second.officer) },
  };
});

test("an appointment that ended opens and posts nothing with the next request", async () => {
  const { at, note, lines } = await anOpenPage();
  await db.owner()`
    update appointments set valid_to = valid_from where officer_id = ${who.people.second.officer}`;
  expect((await note()).status).toBe(404);
  expect((await office.get(at, who.cookies.second)).status).toBe(404);
  expect(await lines()).toBe(1);
});
