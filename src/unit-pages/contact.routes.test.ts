import { beforeAll, expect, test } from "vitest";
import { Hono } from "hono";

import { may } from "#access/policy.ts";
import type { Right } from "#access/roles.ts";
import type { Staff } from "#people/model.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults } from "#test/look.ts";
import { aHouse, anOfficer } from "#test/make.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";
import { unitBySlug } from "#units/store.ts";
import { doors } from "#web/door.ts";

import { contactRoutes } from "./contact.routes.tsx";
import { here, somePages } from "./unit-pages.fixture.ts";

const db = testDatabase();
const who: { now?: Staff } = {};
let app: Hono;
let head: Staff;
let stranger: Staff;
let admin: Staff;
let publicly: Awaited<ReturnType<typeof somePages>>;
const room = "/can-bo/lien-he-don-vi/phuong-ba-dinh";

beforeAll(async () => {
  const loaded = await loadProvince(db.owner(), await readRegister(), "01");
  if (!loaded.ok) throw new Error("Hà Nội was not loaded");
  const unitOf = async (slug: string) => (await unitBySlug(db(), slug))?.id ?? 0;
  const ward = await unitOf("phuong-ba-dinh");
  head = (await anOfficer(db.owner(), ward, "head")).staff;
  stranger = (await anOfficer(db.owner(), await unitOf("phuong-cua-nam"), "head")).staff;
  admin = (await anOfficer(db.owner(), await unitOf("thanh-pho-ha-noi"), "administrator")).staff;
  await anOfficer(db.owner(), ward, "reception");
  publicly = await somePages(db());
  const open = doors<Staff, Right>(async (_, right) =>
    who.now && may(who.now, right) ? who.now : new Response("401", { status: 401 }),
  );
  contactRoutes(open, aHouse(db(), "2026-11-23T09:00:00+07:00"), {
    trial: true,
    origin: here,
    province: "01",
  });
  app = open.app;
});

const get = async (as: Staff, address = room) => {
  who.now = as;
  return app.request(here + address);
};
const post = async (as: Staff, fields: Readonly<Record<string, string>>, address = room) => {
  who.now = as;
  return app.request(here + address, {
    method: "POST",
    headers: { origin: here, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
};
const seqOf = (markup: string) => /name="seq" value="(\d+)"/.exec(markup)?.[1] ?? "";
const telephone = {
  telephone: "024 0000 0001",
  telephone_source: "Thông báo 12/TB-UBND",
  telephone_checked: "20/11/2026",
};

test("a head keeps how the unit is reached, and everybody reads it with source and day", async () => {
  const form = await (await get(head)).text();
  expect(seqOf(form)).toBe("0");
  expect(await htmlFaults(form)).toEqual([]);
  const done = await post(head, { seq: "0", ...telephone });
  expect([done.status, done.headers.get("location")]).toEqual([303, `${room}?xong=1`]);
  const page = await (await publicly.get("/don-vi/phuong-ba-dinh")).text();
  expect(page).toContain('<a href="tel:02400000001">024\u00A00000\u00A00001</a>');
  expect(page).toContain(
    'Theo: <span lang="vi">Thông báo 12/TB-UBND</span>. Kiểm tra ngày 20/11/2026.',
  );
  expect(await (await publicly.get("/don-vi")).text()).toContain('href="tel:02400000001"');
});

test("what cannot be kept comes back with what was typed, said beside each field", async () => {
  const seq = seqOf(await (await get(head)).text());
  const answer = await post(head, {
    seq,
    ...telephone,
    telephone_checked: "24/11/2026",
    email: "hộp thư",
    email_source: "",
  });
  const markup = await answer.text();
  expect(answer.status).toBe(422);
  expect(markup).toContain("Ngày kiểm tra chưa tới.");
  expect(markup).toContain("Địa chỉ thư điện tử viết như");
  expect(markup).toContain('value="hộp thư"');
  expect(await htmlFaults(markup)).toEqual([]);
});

test("a sheet somebody else changed meanwhile is shown beside what was typed, and kept when sent again", async () => {
  const seq = seqOf(await (await get(head)).text());
  const first = await post(admin, { seq, ...telephone, telephone: "024 0000 0002" });
  expect(first.status).toBe(303);
  const second = await post(head, { seq, ...telephone, telephone: "024 0000 0003" });
  const markup = await second.text();
  expect(second.status).toBe(409);
  expect(markup).toContain("024 0000 0002");
  expect(markup).toContain('value="024 0000 0003"');
  expect(await htmlFaults(markup)).toEqual([]);
  const third = await post(head, { seq: seqOf(markup), ...telephone, telephone: "024 0000 0003" });
  expect(third.status).toBe(303);
});

test("to the head of another unit the page is not there, as for a unit that never was", async () => {
  const answers = await Promise.all([
    (await get(stranger)).text(),
    (await get(stranger, "/can-bo/lien-he-don-vi/khong-co")).text(),
  ]);
  expect(answers[0]).toBe(answers[1].replaceAll("khong-co", "phuong-ba-dinh"));
  expect((await post(stranger, { seq: "0", ...telephone })).status).toBe(404);
  expect((await get(head, "/can-bo/lien-he-don-vi/phuong-truc-bach-quan-ba-dinh-cu")).status).toBe(
    404,
  );
});
