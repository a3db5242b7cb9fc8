import { expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";
import { htmlFaults } from "#test/look.ts";

import { aDesk, aStaffedWard, codesOn, hidden, registered, step } from "./desk.fixture.ts";

const db = testDatabase();
const said = { text: "Đã xem thẻ căn cước tại quầy, trùng họ tên và địa chỉ." };

test("a lost secret is given out anew once its owner was checked; the old one opens nothing", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { reception } = ward.cookies;
  const { code, secret } = await registered(desk, ward);

  const first = await step(desk, reception, code, "cap-lai-ma", said);
  expect(first.status).toBe(409);
  expect(await first.text()).toContain("Trước hết mở họ tên");
  const why = { reason: "Người khiếu nại mất biên nhận, đến xin cấp lại" };
  await desk.post(`/can-bo/khieu-nai/${code}/danh-tinh`, why, reception);
  const unsaid = await step(desk, reception, code, "cap-lai-ma", { text: "" });
  expect(unsaid.status).toBe(422);

  const seen = await (
    await desk.get(`/can-bo/khieu-nai/${code}?buoc=cap-lai-ma`, reception)
  ).text();
  const form = { seq: hidden(seen, "seq"), ...said };
  const answer = await desk.post(`/can-bo/khieu-nai/${code}/cap-lai-ma`, form, reception);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const sheet = await answer.text();
  expect(await htmlFaults(sheet)).toEqual([]);
  const fresh = codesOn(sheet);
  expect(fresh.code).toBe(code);
  expect(fresh.secret).not.toBe(secret);

  // Pressed twice: nothing new, and the sheet that was printed stays good.
  expect((await desk.post(`/can-bo/khieu-nai/${code}/cap-lai-ma`, form, reception)).status).toBe(
    409,
  );

  expect((await desk.post("/tra-cuu", { code, secret })).status).toBe(404);
  const own = await (await desk.post("/tra-cuu", fresh)).text();
  expect(own).toContain("Mã bí mật được cấp lại tại quầy");
  expect(own).toContain(said.text);
  expect(own).toContain(why.reason);
  const acts = await db.owner()<{ detail: { step?: string } }[]>`
    select detail from audit_events where did = 'complaint.step' and outcome = 'done'`;
  expect(acts.map(({ detail }) => detail.step)).toContain("reissue");
});

test("neither the head nor whoever verifies gives a secret out; nor anybody who cannot see it", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { code, secret } = await registered(desk, ward);
  const at = `/can-bo/khieu-nai/${code}/cap-lai-ma`;
  expect((await desk.post(at, { seq: "1", ...said }, ward.cookies.head)).status).toBe(409);
  expect((await desk.post(at, { seq: "1", ...said }, ward.cookies.cityDesk)).status).toBe(404);
  expect((await desk.post("/tra-cuu", { code, secret })).status).toBe(200);
});
