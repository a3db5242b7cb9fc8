import { serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";

import { aTaskDesk, given, step, type TaskDesk } from "./desk.fixture.ts";

const db = testDatabase();
const open = browser();

let desk: TaskDesk;
let code: string;
let server: { readonly at: string; readonly close: () => void };

beforeAll(async () => {
  desk = await aTaskDesk(db(), db.owner());
  const { cityHead, head, officer } = desk.cookies;
  code = await given(desk, cityHead, {
    title: "Rà soát quy chế dân chủ ở cơ sở, báo cáo những nơi còn vướng và cách gỡ",
    product: "Báo cáo bằng văn bản",
    unit: String(desk.ward),
    due: "2026-11-30",
  });
  await given(desk, head, { title: "Việc chưa có hạn", unit: String(desk.ward) });
  await step(desk, head, code, "giao-nguoi", { officer: desk.officer.officer });
  const reason = { text: "Việc này cần thành phố cùng làm từ nay đến hết năm." };
  await step(desk, cityHead, code, "phoi-hop", { added: [String(desk.province)], ...reason });
  await step(desk, officer, code, "tien-do", { percent: "40", text: "Đã có số liệu." });
  await step(desk, head, code, "giao-xuong", {
    title: "Lập danh sách",
    due: "2026-11-30",
    units: [String(desk.ward)],
  });
  server = await new Promise((listening) => {
    const made = serve({ fetch: desk.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      listening({ at: `http://localhost:${port}`, close: () => made.close() }),
    );
  });
});
afterAll(() => server.close());

/** Pages of the one who gave it: the form for who works along, and what its units are told. */
const pagesOfGiver = () => [
  `/can-bo/nhiem-vu/${code}?buoc=phoi-hop`,
  `/en/can-bo/nhiem-vu/${code}?buoc=phoi-hop`,
  "/can-bo/nhiem-vu?cua=phoi-hop",
];

const pages = () => [
  "/can-bo/nhiem-vu?cua=don-vi",
  "/en/can-bo/nhiem-vu?cua=don-vi",
  "/can-bo/nhiem-vu?tinh-trang=thoi-giao",
  "/can-bo/nhiem-vu?sap-den-han=1",
  "/can-bo/nhiem-vu/moi",
  `/can-bo/nhiem-vu/${code}`,
  ...["tien-do", "minh-chung", "xin-gia-han", "giao-xuong", "chuyen-giao", "giao-nguoi"].map(
    (slug) => `/can-bo/nhiem-vu/${code}?buoc=${slug}`,
  ),
  `/en/can-bo/nhiem-vu/${code}?buoc=hoan-thanh`,
  `/can-bo/nhiem-vu/${code}/cay`,
  "/can-bo/nhiem-vu/tong-hop",
  "/en/can-bo/nhiem-vu/tong-hop",
];

// Check boxes of one question share a name, as radio buttons do.
const groups: Parameters<typeof htmlFaults>[1] = {
  "form-dup-name": ["error", { shared: ["radio", "submit", "checkbox"] }],
};

test("the pages of tasks are sound HTML", async () => {
  for (const at of pages()) {
    const markup = await (await desk.get(at, desk.cookies.head)).text();
    expect(await htmlFaults(markup, groups), at).toEqual([]);
  }
  for (const at of pagesOfGiver()) {
    const markup = await (await desk.get(at, desk.cookies.cityHead)).text();
    expect(markup, at).toContain(at.includes("buoc") ? 'name="staying"' : code);
    expect(await htmlFaults(markup, groups), at).toEqual([]);
  }
});

test.each([320, 390, 1280])(
  "nothing overflows and axe finds nothing at %i pixels",
  async (width) => {
    const context = await (
      await open()
    ).newContext({
      viewport: { width, height: 800 },
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const { head, cityHead } = desk.cookies;
    for (const [cookie, all] of [
      [head, pages()],
      [cityHead, pagesOfGiver()],
    ] as const) {
      const [name = "", value = ""] = cookie.split("=");
      await context.addCookies([{ name, value, url: server.at }]);
      for (const at of all) {
        await page.goto(server.at + at);
        expect(await lookFaults(page), at).toBeNull();
      }
    }
  },
);

test("a head gives, an officer reports, without scripts and by keyboard alone", async () => {
  const context = await (await open()).newContext({ javaScriptEnabled: false });
  onTestFinished(() => context.close());
  const as = async (cookie: string) => {
    const [name = "", value = ""] = cookie.split("=");
    await context.clearCookies();
    await context.addCookies([{ name, value, url: server.at }]);
  };
  const page = await context.newPage();
  await as(desk.cookies.head);
  await page.goto(`${server.at}/can-bo/nhiem-vu/moi`);
  await page.getByLabel("Việc gì?").fill("Gặp tổ dân phố số 4");
  await page.getByLabel("Đơn vị chủ trì").selectOption(String(desk.ward));
  await page.getByRole("button", { name: "Xem người của đơn vị này" }).press("Enter");
  await page.getByLabel("Người chịu trách nhiệm chính").selectOption(desk.officer.officer);
  await page.getByLabel("Thời hạn").fill("2026-11-27");
  await page.getByRole("button", { name: "Giao nhiệm vụ" }).press("Enter");
  expect(await page.textContent("main")).toContain("Đã giao nhiệm vụ.");
  const at = page.url().replace(/\?.*/, "");
  const go = async (who: string, slug: string, fill: Readonly<Record<string, string>> = {}) => {
    await as(who);
    await page.goto(`${at}?buoc=${slug}`);
    for (const [name, value] of Object.entries(fill))
      await page.locator(`.step-form [name=${name}]`).fill(value);
    await page.locator(".step-form button[type=submit]").press("Enter");
    expect(page.url()).toContain(`xong=${slug}`);
  };
  const { head, officer } = desk.cookies;
  await go(officer, "tien-do", { percent: "50", text: "Đã hẹn." });
  await go(officer, "xin-gia-han", { until: "2026-12-04", text: "Tổ họp tuần sau." });
  await go(head, "dong-y-gia-han");
  await go(officer, "hoan-thanh", { text: "Biên bản họp." });
  await go(head, "tra-lai", { text: "Thiếu chữ ký." });
  await go(officer, "hoan-thanh", { text: "Đã có chữ ký." });
  await go(head, "nghiem-thu");
  expect(await page.textContent("main")).toContain("Xong đúng hạn");
});
