import { serve, type ServerType } from "@hono/node-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";

import { answered, aPortal, haNoi } from "./portal.fixture.ts";

const db = testDatabase();
const chromium = browser();
let world: Awaited<ReturnType<typeof aPortal>>;
let server: ServerType | undefined;
let at = "";

beforeAll(async () => {
  await haNoi(db.owner());
  world = await aPortal(db());
  at = await new Promise((resolve) => {
    server = serve({ fetch: world.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve(`http://localhost:${port}`),
    );
  });
});
afterAll(() => new Promise<void>((done) => (server ? void server.close(() => done()) : done())));

/** Answers the check question as someone who read it. */
async function answer(page: Page): Promise<void> {
  world.house.setClock(new Date(world.house.clock().getTime() + 10_000).toISOString());
  await page
    .getByLabel(/\?$/)
    .last()
    .fill(answered(world.portal, await page.content()).answer);
}

test("on a small telephone without scripts: a mistake, a receipt, a reply, a withdrawal", async () => {
  const context = await (
    await chromium()
  ).newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  await page.goto(`${at}/phan-anh/moi`);
  await page.getByText("Phản ánh", { exact: true }).click();
  await page.getByLabel("Tóm tắt trong một câu").fill("Nắp cống vỡ");
  await page.getByLabel("Thuộc lĩnh vực").selectOption({ label: "Đường sá, vỉa hè, thoát nước" });
  await page.getByLabel("Phường, xã nơi xảy ra").fill("truc bach");
  await answer(page);
  await page.getByRole("button", { name: "Gửi", exact: true }).click();

  // The content was forgotten: said at the top, with a link to the field, and all else is kept.
  await page.getByRole("link", { name: /Hãy kể lại chuyện gì xảy ra/ }).click();
  expect(await page.getByLabel("Tóm tắt trong một câu").inputValue()).toBe("Nắp cống vỡ");
  await page
    .getByLabel("Chuyện xảy ra thế nào?")
    .fill("Nắp cống vỡ trước số 12, tối rất nguy hiểm.");
  await page.getByRole("button", { name: "Gửi", exact: true }).click();

  expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/^Đã nhận/);
  const code = await page.locator("#code").textContent();
  const secret = await page.locator("#secret").textContent();
  expect(page.url()).toBe(`${at}/phan-anh/moi`);

  await page.goto(`${at}/tra-cuu`);
  await page.getByLabel("Mã tra cứu").fill(code ?? "");
  await page.getByLabel("Mã bí mật").fill((secret ?? "").toLowerCase());
  await page.getByRole("button", { name: "Mở", exact: true }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Nắp cống vỡ");
  expect(page.url()).toBe(`${at}/tra-cuu`);

  await page.getByLabel("Điều muốn nói thêm").fill("Đã có người vấp ngã.");
  await page.getByRole("button", { name: "Gửi", exact: true }).click();
  await page.getByText("Đã gửi lời của ông/bà.").waitFor();
  await page.getByText("Đã có người vấp ngã.").waitFor();

  await page.getByText("Rút việc này", { exact: true }).click();
  await page.getByRole("button", { name: "Tôi chắc chắn, rút việc này" }).click();
  await page.getByText("Đã rút việc này.").waitFor();
  await context.close();
});

test("with scripts the telephone does the check itself: nobody has to answer the question", async () => {
  const context = await (await chromium()).newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  page.on("pageerror", (fault) => faults.push(fault.message));
  await page.goto(`${at}/phan-anh/moi`);
  await page.getByText("Phản ánh", { exact: true }).click();
  await page.getByLabel("Tóm tắt trong một câu").fill("Đèn đường hỏng");
  await page.getByLabel("Chuyện xảy ra thế nào?").fill("Năm bóng không sáng đã hai tuần.");
  await page.getByLabel("Thuộc lĩnh vực").selectOption({ label: "Đường sá, vỉa hè, thoát nước" });
  await page.getByLabel("Phường, xã nơi xảy ra").fill("phường Ba Đình");
  await page.getByText("Đã kiểm tra xong.").waitFor();
  expect(await page.locator("#answer").isVisible()).toBe(false);
  world.house.setClock(new Date(world.house.clock().getTime() + 10_000).toISOString());
  await page.getByRole("button", { name: "Gửi", exact: true }).click();
  await page.locator("#secret").waitFor();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/^Đã nhận/);
  expect(faults).toEqual([]);
  await context.close();
});
