import { expect, test } from "vitest";

import { anOffice, aStaffedOffice, hidden } from "../office/office.fixture.ts";
import { htmlFaults as faultsOf } from "#test/look.ts";
import { testDatabase } from "#test/database.ts";

import { letterRoutes } from "./routes.tsx";

const db = testDatabase();

/** Boxes of one question share their name. */
const htmlFaults = (markup: string) =>
  faultsOf(markup, { "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }] });

async function aDesk() {
  const office = await anOffice(db());
  letterRoutes(office.open, office.portal);
  const who = await aStaffedOffice(db.owner(), office);
  const page = async (address: string, cookie: string) =>
    (await office.get(address, cookie)).text();
  return { ...office, ...who, page };
}

const typed = {
  contains: "no",
  channel: "in-person",
  signers: "one",
  received_on: "2026-11-16",
  title: "Cống tắc, mưa là ngập",
  summary: "Cống trước nhà tắc ba tuần, đề nghị thông cống.",
  area: "duong-sa",
  unit: "",
  name: "Nguyễn Thị Kiểm Thử",
  address: "Số 1 ngõ Thử",
} as const;

test("a letter is registered, classified and proposed through its pages, and each page is sound", async () => {
  const { post, page, cookies, get, ward } = await aDesk();
  const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${ward}`;
  const form = await page("/can-bo/don/moi", cookies.reception);
  expect(await htmlFaults(form)).toEqual([]);
  const fields = { ...typed, unit: unit?.slug ?? "", once: hidden(form, "once") };
  const wrong = await post("/can-bo/don/moi", { ...fields, title: "" }, cookies.reception);
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain("đề nghị thông cống");
  expect(again).toContain("Nguyễn Thị Kiểm Thử");

  const done = await post("/can-bo/don/moi", fields, cookies.reception);
  expect(done.status).toBe(201);
  const receipt = await done.text();
  expect(await htmlFaults(receipt)).toEqual([]);
  const code = /DT-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(receipt)?.[0] ?? "";
  expect(receipt).toContain("01/12/2026");

  const list = await page("/can-bo/don", cookies.reception);
  expect(list).toContain(code);
  expect(list).not.toContain("Kiểm Thử");
  expect(await htmlFaults(list)).toEqual([]);

  const at = `/can-bo/don/${code}`;
  const sound = async (step: string) => {
    const drawn = await page(`${at}?buoc=${step}`, cookies.reception);
    expect(await htmlFaults(drawn), step).toEqual([]);
    return hidden(drawn, "seq");
  };
  const classify = {
    complaints: "0",
    feedbacks: "1",
    competent: "yes",
    settled: "not",
    text: "Thuộc phường.",
  };
  const seq = await sound("phan-loai");
  const missing = await post(`${at}/phan-loai`, { ...classify, text: "", seq }, cookies.reception);
  expect(missing.status).toBe(422);
  const classified = await post(`${at}/phan-loai`, { ...classify, seq }, cookies.reception);
  expect(classified.headers.get("location")).toContain("xong=phan-loai");

  const now = await sound("de-xuat-thu-ly");
  const propose = {
    seq: now,
    p0_kind: "feedback",
    p0_title: "Cống tắc",
    p0_body: "Cống tắc ba tuần.",
    p0_area: "duong-sa",
    p0_unit: unit?.slug ?? "",
    text: "Đề xuất thụ lý.",
  };
  const untold = await post(`${at}/de-xuat-thu-ly`, propose, cookies.reception);
  expect(untold.status).toBe(422);
  expect(await untold.text()).toContain("phải báo cho họ biết");
  const told = { ...propose, how: "handed", told_on: "2026-11-20" };
  const made = await post(`${at}/de-xuat-thu-ly`, told, cookies.reception);
  expect(made.status).toBe(201);
  expect(await made.text()).toMatch(/DV-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  expect(await htmlFaults(await page(at, cookies.reception))).toEqual([]);
  expect((await get(at, cookies.foreign)).status).toBe(404);
});

test("who wrote a letter is shown once, to its accountable person, for a reason that is kept", async () => {
  const { post, page, cookies, ward } = await aDesk();
  const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${ward}`;
  const form = await page("/can-bo/don/moi", cookies.reception);
  const fields = { ...typed, unit: unit?.slug ?? "", once: hidden(form, "once") };
  const receipt = await (await post("/can-bo/don/moi", fields, cookies.reception)).text();
  const code = /DT-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(receipt)?.[0] ?? "";
  const at = `/can-bo/don/${code}/nguoi-gui`;
  const ask = { reason: "Gửi giấy mời" };
  expect((await post(at, { reason: "" }, cookies.reception)).status).toBe(422);
  const opened = await post(at, ask, cookies.reception);
  expect(await opened.text()).toContain("Nguyễn Thị Kiểm Thử");
  expect((await post(at, ask, cookies.head)).status).toBe(404);
  const after = await page(`/can-bo/don/${code}`, cookies.reception);
  expect(after).toContain("Gửi giấy mời");
  expect(after).not.toContain("Nguyễn Thị Kiểm Thử");
});

test("a letter that is nothing but a denunciation is never kept: it is counted and its slip printed", async () => {
  const { post, page, cookies, ward } = await aDesk();
  const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${ward}`;
  const form = await page("/can-bo/don/moi", cookies.reception);
  const fields = {
    ...typed,
    contains: "whole",
    unit: unit?.slug ?? "",
    once: hidden(form, "once"),
  };
  const sent = await post("/can-bo/don/moi", fields, cookies.reception);
  expect(sent.headers.get("location")).toBe("/can-bo/don/to-cao");
  expect(await db()`select id from letters where unit_id = ${ward}`).toEqual([]);

  const count = await page("/can-bo/don/to-cao", cookies.reception);
  expect(await htmlFaults(count)).toEqual([]);
  const slip = {
    signers: "one",
    eligible: "yes",
    settlement: "not",
    handing: "transferred",
    receiver: "Thanh tra thành phố",
    place: "Phòng tiếp công dân",
  };
  expect(
    (await post("/can-bo/don/to-cao", { ...slip, handing: "" }, cookies.reception)).status,
  ).toBe(422);
  const done = await post("/can-bo/don/to-cao", slip, cookies.reception);
  expect(done.status).toBe(201);
  expect(await htmlFaults(await done.text())).toEqual([]);
  const file = await post("/can-bo/don/to-cao/phieu", { ...slip, at: "10 giờ" }, cookies.reception);
  expect(file.headers.get("content-type")).toContain("wordprocessingml");
  expect(await db()`select count from denunciation_counts where unit_id = ${ward}`).toEqual([
    { count: 1 },
  ]);
});

test("words of a denunciation in the summary are asked about before anything is kept", async () => {
  const { post, page, cookies, ward } = await aDesk();
  const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${ward}`;
  const form = await page("/can-bo/don/moi", cookies.reception);
  const fields = {
    ...typed,
    unit: unit?.slug ?? "",
    once: hidden(form, "once"),
    summary: "Tôi làm đơn tố cáo ông Nguyễn Văn A nhận hối lộ.",
  };
  const asked = await post("/can-bo/don/moi", fields, cookies.reception);
  expect(asked.status).toBe(422);
  expect(await db()`select id from letters where unit_id = ${ward}`).toEqual([]);
});

test("papers are made of a letter, kept, and taken out again; its sender follows it with both codes", async () => {
  const { post, page, get, cookies, ward } = await aDesk();
  const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${ward}`;
  const form = await page("/can-bo/don/moi", cookies.reception);
  const fields = { ...typed, unit: unit?.slug ?? "", once: hidden(form, "once") };
  const receipt = await (await post("/can-bo/don/moi", fields, cookies.reception)).text();
  const code = /DT-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(receipt)?.[0] ?? "";
  const secret = /(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}/.exec(receipt)?.[0] ?? "";
  const at = `/can-bo/don/${code}`;
  const made = await post(`${at}/van-ban`, { paper_kind: "receipt" }, cookies.reception);
  expect(made.status).toBe(303);
  const shown = await page(at, cookies.reception);
  const paper = new RegExp(`${at}/van-ban/[0-9a-f-]{36}`).exec(shown)?.[0] ?? "";
  const file = await get(paper, cookies.reception);
  expect(file.headers.get("content-type")).toContain("wordprocessingml");
  expect((await get(paper, cookies.foreign)).status).toBe(404);

  const followed = await post("/tra-cuu", { code, secret }, "");
  expect(followed.status).toBe(200);
  const own = await followed.text();
  expect(own).toContain("Đơn đã vào sổ");
  expect(own).toContain("văn bản gửi người có đơn");
  expect(await htmlFaults(own)).toEqual([]);
  expect((await post("/tra-cuu", { code, secret: secret.replace(/^./, "Z") }, "")).status).toBe(
    404,
  );
});

test("the sender of a merged matter follows the main one and reads none of its words", async () => {
  const { post, page, cookies, filed, ward } = await aDesk();
  const main = await filed(ward, { title: "Nắp cống vỡ", body: "Lời riêng của người thứ nhất." });
  const twin = await filed(ward, { title: "Cống không nắp", body: "Lời của người thứ hai." });
  const at = `/can-bo/vu-viec/${twin.code}`;
  const drawn = await page(`${at}?buoc=ghep`, cookies.reception);
  const merge = { seq: hidden(drawn, "seq"), main: main.code, text: "Cùng một nắp cống." };
  const merged = await post(`${at}/ghep`, merge, cookies.reception);
  expect(merged.headers.get("location")).toContain("xong=ghep");
  const own = await (await post("/tra-cuu", { code: twin.code, secret: twin.secret }, "")).text();
  expect(own).toContain("cùng nội dung với một việc khác");
  expect(own).not.toContain("người thứ nhất");
  expect(own).not.toContain(main.code);
});
