import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { browser } from "#test/browser.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { testDatabase } from "#test/database.ts";
import { anOfficer } from "#test/make.ts";
import { loadBoundaries } from "#units/boundaries.store.ts";
import { outlinesIn } from "#units/boundaries.ts";
import { saveContacts } from "#units/contacts.store.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";
import { unitBySlug } from "#units/store.ts";

import { aPicture, aPublication, several, somePages } from "./unit-pages.fixture.ts";

const db = testDatabase();
const open = browser();
let pages: Awaited<ReturnType<typeof somePages>>;
let origin = "";
let close: () => void = () => undefined;
const addresses = new Map<string, string>();

beforeAll(async () => {
  const loaded = await loadProvince(db.owner(), await readRegister(), "01");
  if (!loaded.ok) throw new Error("Hà Nội was not loaded");
  const unit = (await unitBySlug(db(), "phuong-ba-dinh"))?.id ?? 0;
  const head = await anOfficer(db.owner(), unit, "head", { title: "Chủ tịch UBND phường" });
  await anOfficer(db.owner(), unit, "reception", { title: "Công chức tiếp công dân" });
  const at = { unit, officer: head.officer };
  pages = await somePages(db());
  const done = { stage: "closed", ended: "2026-10-30" } as const;
  await several(db(), at, 42, { ...done, answered: "2026-10-20", rating: "satisfied" });
  await several(db(), at, 12, { ...done, answered: "2026-10-20", rating: "accepted" });
  await several(db(), at, 16, { ...done, answered: "2026-10-22" });
  await several(db(), at, 2, {
    ...done,
    answered: "2026-10-20",
    rating: "unsatisfied",
    reopened: "2026-10-22",
  });
  await several(db(), at, 7, { stage: "accepted" });
  await several(db(), at, 9, { stage: "accepted", promised: "2026-12-10", answerBy: "2026-12-10" });
  await several(db(), at, 6, { stage: "declined", ground: "complaint", declined: "2026-10-08" });
  await several(db(), at, 1, {
    stage: "declined",
    ground: "no-content",
    declined: "2026-10-08",
    appeal: "open",
  });
  const made = await aPublication(db(), at, {
    title: "Đèn đường hỏng hai tuần ở ngõ gần chợ",
    content:
      "Đèn đường trong ngõ [đã che địa chỉ] hỏng hai tuần nay, buổi tối rất khó đi, nhất là với người già và trẻ em đi học thêm về.\n\nĐề nghị phường sửa sớm.",
    answer:
      "Đội quản lý đô thị đã thay ba bóng đèn và kiểm tra dây dẫn cả ngõ ngày 18/10. Nếu đèn còn tắt, xin ông/bà báo lại trong trang tra cứu.",
  });
  await aPicture(pages, db(), made.id, at.officer);
  await aPublication(
    db(),
    at,
    {
      title: "Rác để quá giờ ở đầu phố",
      content: "Rác để từ sáng tới tối.",
      answer: "Đã đổi giờ thu gom.",
    },
    { area: "moi-truong" },
  );
  await drawnAndReached(unit);
  const ward = "/don-vi/phuong-ba-dinh";
  for (const [name, address] of [
    ["list", "/don-vi"],
    ["search", "/don-vi?tim=truc%20bach"],
    ["narrowed", "/en/don-vi?quan=quan-ba-dinh"],
    ["nothing", "/en/don-vi?tim=zzzzqqq"],
    ["unit", ward],
    ["unit-en", `/en${ward}?ky=2026`],
    ["quiet", "/don-vi/phuong-hoan-kiem"],
    ["ended", "/don-vi/phuong-truc-bach-quan-ba-dinh-cu"],
    ["matters", `${ward}/vu-viec`],
    ["matter", `${ward}/vu-viec/${made.code}`],
  ] as const)
    addresses.set(name, address);
  await new Promise<void>((listening) => {
    const server = serve({ fetch: pages.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      origin = `http://127.0.0.1:${port}`;
      close = () => server.close();
      listening();
    });
  });
});
afterAll(() => close());

const line = (kind: "office" | "telephone" | "hours", value: string, source: string) => ({
  kind,
  value,
  source,
  checkedOn: day("2026-11-02"),
  origin: "kept" as const,
  point: kind === "office" ? { lat: 21.01, lon: 105.83 } : null,
});

const square = (code: string, west: number) => ({
  id: code,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 21],
        [west + 0.02, 21],
        [west + 0.02, 21.02],
        [west, 21.02],
        [west, 21],
      ],
    ],
  },
});

/** Contacts from two sources, an outline with a neighbour, a session its head will hold. */
async function drawnAndReached(unit: number): Promise<void> {
  const lines = [
    line("office", "Số 2, phố Ví Dụ, phường Ba Đình, thành phố Hà Nội", "Thông báo 12/TB-UBND"),
    line("telephone", "024 0000 0001, 024 0000 0002", "Văn phòng HĐND và UBND"),
    line("hours", "Thứ Hai đến thứ Sáu, 8:00–11:30 và 13:30–17:00", "Thông báo 12/TB-UBND"),
  ];
  const features = [square("00004", 105.82), square("00008", 105.84)];
  const text = JSON.stringify({ type: "FeatureCollection", features });
  const outlines = outlinesIn(text);
  if (!outlines.ok) throw new Error(outlines.refusal.because);
  const at = new Date("2026-11-02T02:00:00Z");
  const about = { source: "Bản vẽ thử", licence: "chỉ để thử", at, text };
  await db().begin(async (tx) => {
    await saveContacts(tx, unit, lines, null, at);
    await loadBoundaries(tx, outlines.value, about);
  });
  await db.owner()`
    insert into reception_sessions (id, unit_id, kind, post_id, day, starts, ends, place, slot_minutes, state, reason, changed_at)
    select gen_random_uuid(), ${unit}, 'duty', min(id), '2026-11-30', '08:00', '11:00', 'Phòng tiếp công dân', 20,
           'cancelled', 'họp đột xuất, dời sang tuần sau', now() from posts where unit_id = ${unit} and role = 'head'`;
}

const names = [
  "list",
  "search",
  "narrowed",
  "nothing",
  "unit",
  "unit-en",
  "quiet",
  "ended",
  "matters",
  "matter",
] as const;

test.each(names)("%s is sound HTML", async (name) => {
  const markup = await (await pages.get(addresses.get(name) ?? "")).text();
  expect(await htmlFaults(markup)).toEqual([]);
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test.each([320, 390, 1280])("axe finds nothing and nothing overflows at %i px", async (width) => {
    const page = await (await open()).newPage({ colorScheme, viewport: { width, height: 900 } });
    const wrong: unknown[] = [];
    page.on("console", (message) => wrong.push(message.text()));
    for (const name of names) {
      await page.goto(origin + (addresses.get(name) ?? ""), { waitUntil: "networkidle" });
      const pictures = process.env["DANVAN_SCREENSHOTS"];
      if (pictures !== undefined) {
        await page.screenshot({
          path: `${pictures}/${name}-${colorScheme}-${width}.png`,
          fullPage: true,
        });
      }
      await page.evaluate(
        'document.querySelectorAll("main details").forEach((d) => { d.open = true; })',
      );
      if (pictures !== undefined) {
        await page.screenshot({
          path: `${pictures}/${name}-open-${colorScheme}-${width}.png`,
          fullPage: true,
        });
      }
      const faults = await lookFaults(page);
      if (faults) wrong.push({ name, ...faults });
    }
    expect(wrong).toEqual([]);
    await page.close();
  });
});

test("without scripts a ward is found by its old name, and its year is one link away", async () => {
  const context = await (await open()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/don-vi`);
  await page.getByLabel("Tên phường, xã, mới hay cũ").fill("truc bach");
  await page.getByRole("button", { name: "Tìm" }).click();
  await page.getByRole("link", { name: "Phường Ba Đình", exact: true }).click();
  await page.getByRole("link", { name: "Cả năm 2026" }).click();
  expect(page.url()).toContain("ky=2026#so-lieu");
  await page.getByText("việc đã nhận").waitFor();
  await context.close();
});
