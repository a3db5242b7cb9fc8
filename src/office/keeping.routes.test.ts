import { expect, test } from "vitest";

import { halves } from "#files/pictures.fixture.ts";
import type { Id } from "#kernel/id.ts";
import { testDatabase } from "#test/database.ts";
import { anOfficer } from "#test/make.ts";

import { aStaffedOffice, anOffice, hidden } from "./office.fixture.ts";
import { readingsOf, recordOf } from "#cases/store.ts";

const db = testDatabase();

const filled = {
  channel: "phone",
  kind: "phan-anh",
  title: "Đèn đường ngõ 12 hỏng",
  content: "Đèn đường ngõ 12 hỏng hai tuần nay, tối đi lại khó.",
  area: "duong-sa",
  phone: "0912 345 678",
};

async function aCounter() {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${who.ward}`;
  const enter = (fields: Parameters<typeof office.post>[1], cookie = who.cookies.reception) =>
    office.post("/can-bo/tiep-nhan", { ...filled, unit: unit?.slug ?? "", ...fields }, cookie);
  return { office, who, enter };
}

test("a call taken at the counter: channel and officer on record, a receipt to print, picture kept", async () => {
  const { office, who, enter } = await aCounter();
  const form = await (await office.get("/can-bo/tiep-nhan", who.cookies.reception)).text();
  const once = hidden(form, "once");
  const picture = new File([new Uint8Array(await halves(640, 480).jpeg().toBuffer())], "anh.jpg", {
    type: "image/jpeg",
  });
  const missing = await enter({ once, title: "", files: [picture] });
  const again = await missing.text();
  expect([missing.status, again.includes("0912 345 678"), /data:image\/webp/.test(again)]).toEqual([
    422,
    true,
    true,
  ]);
  const done = await enter({ once });
  const receipt = await done.text();
  expect(done.status).toBe(201);
  const code = /DV-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(receipt)?.[0] ?? "";
  const [kept] = await db()<
    { id: Id<"matter">; channel: string; files: number; sealed: boolean }[]
  >`
    select m.id, m.channel, m.identity_id is not null as sealed,
           (select count(*)::int from matter_files f where f.matter_id = m.id) as files
      from matters m where m.code = ${code}`;
  expect(kept).toMatchObject({ channel: "phone", files: 1, sealed: true });
  if (!kept) throw new Error("nothing was kept");
  const { id } = kept;
  expect(await recordOf(db(), id)).toMatchObject([
    { by: "officer", officer: who.people.reception.officer },
  ]);
  expect(await readingsOf(db(), id)).toMatchObject([{ what: "filed" }]);
  const secret = /id="secret">([^<]+)</.exec(receipt)?.[1] ?? "";
  expect((await office.post("/tra-cuu", { code, secret }, "")).status).toBe(200);
  // Sent twice, it is the same matter and the same receipt.
  expect(await (await enter({ once })).text()).toContain(code);
  const others = await enter({ once, content: "Chuyện khác hẳn, ở chỗ khác." });
  expect(others.status).toBe(409);
});

/** Everything that could have been kept. */
const count = async () => {
  const [row] = await db()<{ n: number }[]>`
    select ((select count(*) from matters) + (select count(*) from staged_files)
            + (select count(*) from files))::int as n`;
  return row?.n;
};

test("of a complaint or a denunciation the counter keeps nothing and shows where it belongs", async () => {
  const { office, who, enter } = await aCounter();
  const before = await count();
  for (const kind of ["to-cao", "khieu-nai"]) {
    const led = await enter({ kind });
    expect([led.status, led.headers.get("location")]).toEqual([303, `/phan-anh/dung-lai/${kind}`]);
  }
  const text =
    "Tôi tố cáo ông Nguyễn Văn A, cán bộ địa chính phường, nhận hối lộ 20 triệu đồng để cấp sổ đỏ sai quy định.";
  const asked = await enter({ content: text });
  expect(asked.status).toBe(422);
  expect(await asked.text()).toContain('name="legal"');
  const led = await enter({ content: text, legal: "denunciation" });
  expect(led.headers.get("location")).toBe("/phan-anh/dung-lai/to-cao");
  expect(await count()).toBe(before);
  expect((await office.get("/can-bo/tiep-nhan", who.cookies.officer)).status).toBe(403);
});

test("a unit's templates: saved, put behind what is written, changed, ended; no other unit's", async () => {
  const { office, who } = await aCounter();
  const here = "/can-bo/mau-tra-loi";
  const save = { title: "Cảm ơn", body: "Cảm ơn ông/bà đã phản ánh." };
  expect((await office.post(here, { ...save, title: "" }, who.cookies.head)).status).toBe(422);
  expect((await office.post(here, save, who.cookies.head)).status).toBe(303);
  const [kept] = await db()<{ id: string }[]>`
    select id from reply_templates where unit_id = ${who.ward} and ended_at is null`;
  const id = kept?.id ?? "";

  const { code } = await office.filed(who.ward);
  const officer = who.people.officer.officer;
  await office.post(`/can-bo/vu-viec/${code}/thu-ly`, { seq: "1", officer }, who.cookies.head);
  const at = `/can-bo/vu-viec/${code}`;
  const begun = await (
    await office.get(`${at}?buoc=tra-loi&mau=${id}`, who.cookies.officer)
  ).text();
  expect(begun).toContain("Cảm ơn ông/bà đã phản ánh.</textarea>");
  const inserted = await office.post(
    `${at}/tra-loi`,
    { seq: "2", text: "Đã sửa xong.", template: id, go: "template" },
    who.cookies.officer,
  );
  expect(await inserted.text()).toContain("Đã sửa xong.\n\nCảm ơn ông/bà đã phản ánh.</textarea>");

  expect(await (await office.get(here, who.cookies.foreign)).text()).not.toContain("Cảm ơn");
  await office.post(here, { id, go: "end" }, who.cookies.foreign);
  const changed = await office.post(
    here,
    { id, ...save, body: "Xin cảm ơn." },
    who.cookies.officer,
  );
  expect(changed.status).toBe(303);
  // Somebody changed it in between: what was written is not lost.
  const late = await office.post(here, { id, ...save, body: "Lời của tôi." }, who.cookies.head);
  expect([late.status, (await late.text()).includes("Lời của tôi.</textarea>")]).toEqual([
    409,
    true,
  ]);
  const texts = await db()<{ body: string }[]>`
    select body from reply_templates where unit_id = ${who.ward} and ended_at is null`;
  expect(texts.map(({ body }) => body)).toEqual(["Xin cảm ơn."]);
});

test("a head routes an area of the own unit, and the next filing goes there by the new promise", async () => {
  const { office, who } = await aCounter();
  const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${who.ward}`;
  const [other] = await db()<{ slug: string }[]>`select slug from units where id = ${who.other.id}`;
  const here = "/can-bo/quan-tri/phan-tuyen";
  const page = await (await office.get(here, who.cookies.head)).text();
  expect(page).toContain("→ cán bộ tiếp dân");
  const { post } = who.people.second;
  const rule = { unit: unit?.slug ?? "", "post-duong-sa": String(post), "days-duong-sa": "3" };
  expect((await office.post(here, rule, who.cookies.head)).status).toBe(303);
  const receipt = await office.filed(who.ward);
  expect([receipt.desk.post, receipt.answer.due]).toEqual([post, "2026-11-26"]);
  const [recorded] = await db()<{ n: number }[]>`
    select count(*)::int as n from audit_events where did = 'routing.changed'
       and officer_id = ${who.people.head.officer}`;
  expect(recorded?.n).toBe(1);

  const foreign = { ...rule, "post-duong-sa": String(who.people.foreign.post) };
  expect((await office.post(here, foreign, who.cookies.head)).status).toBe(422);
  expect((await office.post(here, rule, who.cookies.foreign)).status).toBe(404);
  expect((await office.get(`${here}?don-vi=${other?.slug}`, who.cookies.head)).status).toBe(404);
  expect((await office.get(here, who.cookies.officer)).status).toBe(403);
  expect((await office.post(here, { unit: unit?.slug ?? "" }, who.cookies.head)).status).toBe(303);
  expect((await office.filed(who.ward)).desk.post).toBe(who.people.reception.post);
});

test("an administrator keeps the subject areas; an ended one takes no new matter and keeps its name", async () => {
  const { office, who } = await aCounter();
  const admin = await anOfficer(db.owner(), who.province, "administrator", { title: "Quản trị" });
  const cookie = await office.cookieOf(admin.officer);
  const here = "/can-bo/quan-tri/linh-vuc";
  const old = await office.filed(who.ward, { area: "y-te" });
  const post = (fields: Record<string, string>) => office.post(here, fields, cookie);
  expect((await post({ go: "add", code: "cay-xanh", vi: "Cây xanh", en: "Trees" })).status).toBe(
    303,
  );
  expect((await post({ go: "add", code: "cay-xanh", vi: "Khác", en: "Other" })).status).toBe(422);
  expect((await post({ go: "add", code: "Cây!", vi: "Khác", en: "Other" })).status).toBe(422);
  expect(
    (await post({ go: "rename", code: "y-te", vi: "Y tế, sức khoẻ", en: "Health" })).status,
  ).toBe(303);
  expect((await post({ go: "end", code: "y-te", vi: "Y tế", en: "Health" })).status).toBe(303);
  await expect(office.filed(who.ward, { area: "y-te" })).rejects.toThrow("not filed");
  const page = await office.get(`/can-bo/vu-viec/${old.code}`, who.cookies.head);
  expect(await page.text()).toContain("Y tế, sức khoẻ");
  expect((await office.get(here, who.cookies.head)).status).toBe(403);
  expect((await office.get("/can-bo/vu-viec/" + old.code, cookie)).status).toBe(404);
});
