import { Hono } from "hono";
import { beforeAll, expect, test } from "vitest";

import { guardKeys } from "#guard/keys.ts";
import { sourceAt } from "#guard/model.ts";
import { day } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";
import type { Right } from "#access/roles.ts";
import { countWords } from "#search/count.ts";
import { dropDocument, putDocument } from "#search/documents.ts";
import { aHouse } from "#test/make.ts";
import { testDatabase } from "#test/database.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";
import { doors } from "#web/door.ts";

import { searchRoutes } from "./routes.tsx";

const db = testDatabase();
const now = "2026-11-23T09:00:00+07:00";
let app: Hono;

beforeAll(async () => {
  const loaded = await loadProvince(db(), await readRegister(), "01");
  if (!loaded.ok) throw new Error(loaded.refusal.because);
  const open = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  const source = sourceAt({ bits: 32, value: 0x7f000001n });
  searchRoutes(open, {
    house: aHouse(db(), now),
    site: { trial: true, origin: "http://localhost", province: "01" },
    guard: guardKeys(Buffer.alloc(32, 7)),
    source: () => source,
  });
  app = new Hono().route("/", open.app);
});

const page = async (address: string) => {
  const answer = await app.request(address);
  return { status: answer.status, text: await answer.text() };
};

const put = (id: string, title: string, body: string, unit: number | null = null) =>
  db().begin((sql) =>
    putDocument(sql, {
      kind: "matter",
      id,
      unit,
      title,
      body,
      href: `/x/${id}`,
      day: day("2026-11-01"),
    }),
  );

test("results name their kind, unit and day, mark what was found, and keep out of robots", async () => {
  const [unit] = await db()<{ id: number }[]>`select id from units where slug = 'phuong-ba-dinh'`;
  await put("m1", "Đèn <b>đường</b> hỏng", "Đã thay 5 bóng đèn đường.", unit?.id ?? null);
  const { status, text } = await page("/tim-kiem?tu=den+duong");
  expect(status).toBe(200);
  expect(text).toContain('<meta name="robots" content="noindex"');
  expect(text).toContain("<mark>Đèn</mark> &lt;b><mark>đường");
  expect(text).toContain("<mark>đèn đường</mark>");
  expect(text).toContain("Vụ việc đã trả lời · Phường Ba Đình · 01/11/2026");
});

test("a filter stays in the address and in the form", async () => {
  const { text } = await page(
    "/tim-kiem?tu=den&loai=vu-viec&don-vi=phuong-ba-dinh&tu-ngay=2026-10-01",
  );
  expect(text).toContain('<input type="hidden" name="loai" value="vu-viec"');
  expect(text).toMatch(/<option value="phuong-ba-dinh" selected/);
  expect(text).toContain('value="2026-10-01"');
  expect(text).toContain("/tim-kiem?tu=den&amp;don-vi=phuong-ba-dinh&amp;tu-ngay=2026-10-01");
});

test("a unit stands first, with the door to write to it; an old name leads to who took it", async () => {
  const { text } = await page("/tim-kiem?tu=phuong+ba+dinh");
  expect(text).toContain("/phan-anh/moi?don-vi=phuong-ba-dinh");
  const old = await page("/tim-kiem?tu=xã+Minh+Khai");
  expect(old.text).toContain("/phan-anh/moi?don-vi=xa-duong-hoa");
});

test("nothing found says where else to look, and offers only what two public documents have", async () => {
  await put("m2", "quagvien lạ", "");
  await put("m3", "quagvien khác", "");
  await countWords(db(), new Date(now));
  const found = await page("/tim-kiem?tu=quagvien2");
  expect(found.text).toContain("Không tìm thấy");
  expect((await page("/tim-kiem?tu=quagvie")).text).toContain("tu=quagvien");
  await db().begin((sql) => dropDocument(sql, "matter", "m3"));
  const gone = await page("/tim-kiem?tu=quagvie");
  expect(gone.text).not.toContain("quagvien");
  expect(gone.text).toContain("/tra-cuu");
});

test("whatever is typed is answered, in both languages", async () => {
  for (const typed of [
    "",
    "%00",
    "%F0%9F%97%91",
    "!!!",
    "a%27%3A*%26%7C",
    "x".repeat(10_000),
    "của",
    "%ED%A0%80",
    "<script>",
  ]) {
    for (const prefix of ["", "/en"]) {
      const { status, text } = await page(
        `${prefix}/tim-kiem?tu=${typed}&sau=x&loai=y&don-vi=z&tu-ngay=0`,
      );
      expect(status).toBe(200);
      expect(text).not.toContain("<script>");
    }
  }
});

test("one source may ask often, and is told when to come again", async () => {
  let last = 200;
  for (let n = 0; n < 120 && last === 200; n += 1) last = (await page("/tim-kiem?tu=den")).status;
  expect(last).toBe(429);
});
