import { serve, type ServerType } from "@hono/node-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { haNoi } from "#residents/portal.fixture.ts";
import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { anOfficer } from "#test/make.ts";
import { unitBySlug } from "#units/store.ts";

import { aDesk, type Desk } from "./desk.fixture.ts";
import { filledDraft } from "./draft.fixture.ts";

const db = testDatabase();
const chromium = browser();
let desk: Desk;
let server: ServerType | undefined;
let at = "";

beforeAll(async () => {
  await haNoi(db.owner());
  desk = await aDesk(db());
  at = await new Promise((resolve) => {
    server = serve({ fetch: desk.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve(`http://localhost:${port}`),
    );
  });
});
afterAll(() => new Promise<void>((done) => (server ? void server.close(() => done()) : done())));

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first().click();

async function fillIn(page: Page): Promise<void> {
  const { name, address, respondent, respondent_address, content, reason, request } = filledDraft;
  const words = { name, address, respondent, respondent_address, content, reason, request };
  for (const [field, text] of Object.entries(words)) {
    await page.locator(`[name=${field}]`).fill(text);
  }
}

test("without scripts, on a telephone: from the question to the letter, and at the desk the scanner reads it", async () => {
  const context = await (await chromium()).newContext(phone);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));

  await page.goto(`${at}/phan-anh/dung-lai/khieu-nai`);
  await page.getByRole("link", { name: "Xem và soạn đơn khiếu nại" }).click();
  expect(await heading(page)).toBe("Khiếu nại");
  await page.getByRole("link", { name: "Trả lời vài câu hỏi trước" }).click();
  await page.getByText("Xem lại một quyết định", { exact: true }).click();
  await page.getByLabel("Lần đầu", { exact: true }).check({ force: true });
  await page.locator("[name=learned_on]").fill("2026-11-02");
  await page.locator("[name=standing][value=self]").check({ force: true });
  await page.locator("[name=unit]").fill("truc bach");
  await press(page, "Xem luật nói gì");
  await page.getByText("Còn hạn: nộp chậm nhất thứ Hai, 01/02/2027").waitFor();
  await page.getByText("Vì sao là ngày này?").first().click();
  await page.getByText("Điều 9 Luật Khiếu nại").first().waitFor();

  await press(page, "Soạn đơn với những gì đã trả lời");
  expect(await page.locator("[name=learned_on]").inputValue()).toBe("2026-11-02");
  expect(await page.locator("[name=against][value=decision]").isChecked()).toBe(true);
  await press(page, "Xem đơn và lấy mã");
  await page.getByRole("link", { name: "Hãy ghi họ và tên." }).click();
  await fillIn(page);
  await press(page, "Xem đơn và lấy mã");

  expect(await heading(page)).toBe("Đơn khiếu nại đã soạn");
  const code = (await page.locator("#draft-code").textContent()) ?? "";
  expect(await page.locator(".prepared .qr").getAttribute("aria-label")).toContain(code);
  expect(page.url()).toBe(`${at}/khieu-nai/chuan-bi`);

  // Change a word, under the same code.
  await press(page, "Sửa đơn");
  await page.locator("[name=request]").fill("Hủy quyết định và xin lỗi.");
  await press(page, "Lưu và xem đơn");
  expect(await page.locator("#draft-code").textContent()).toBe(code);
  expect(await page.locator("article.prepared").textContent()).toContain("xin lỗi");
  expect(await page.evaluate(`document.cookie`)).toBe("");
  await context.close();

  // At the desk, a scanner is a keyboard that ends with Enter.
  const ward = await unitBySlug(db(), "phuong-ba-dinh");
  const { officer } = await anOfficer(db.owner(), ward?.id ?? 0, "reception");
  const [name = "", value = ""] = (await desk.cookieOf(officer)).split("=");
  const counter = await (await chromium()).newContext({ javaScriptEnabled: false });
  await counter.addCookies([{ name, value, url: at }]);
  const screen = await counter.newPage();
  screen.on("request", (request) => asked.push(request.url()));
  await screen.goto(`${at}/can-bo/ban-nhap`);
  await screen.getByLabel("Mã bản nhập sẵn").focus();
  await screen.keyboard.type(code);
  await screen.keyboard.press("Enter");
  await screen.locator("article.prepared").waitFor();
  const read = await screen.locator("article.prepared").textContent();
  for (const said of [filledDraft.name, filledDraft.content, "Hủy quyết định và xin lỗi."])
    expect(read).toContain(said);

  // And from there into the register of complaints, without typing a word again.
  await press(screen, "Vào sổ khiếu nại với nội dung này");
  expect(await screen.locator("form [name=name]").inputValue()).toBe(filledDraft.name);
  expect(await screen.locator("[name=content_1]").inputValue()).toContain(filledDraft.reason);
  expect(await screen.locator("[name=channel][value=draft]").isChecked()).toBe(true);
  expect(await screen.locator("[name=learned_on]").inputValue()).toBe("2026-11-02");
  await counter.close();

  expect(asked.filter((url) => !url.startsWith(at))).toEqual([]);
  expect(asked.filter((url) => /SD-|Chim|Y%E1%BA%BFn/.test(url))).toEqual([]);
});

test("every page and every way of being shown again is sound: axe, HTML, 320 pixels, both schemes", async () => {
  const context = await (await chromium()).newContext({ viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const faults: Record<string, unknown> = {};
  let markup: Promise<string> | undefined;
  page.on("response", (answer) => {
    const asked = answer.request();
    // A form is sent by the page's own program where scripts run.
    if (asked.isNavigationRequest() || asked.method() === "POST") markup = answer.text();
  });
  const look = async (name: string) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await lookFaults(page);
      if (found) faults[`${name} ${colorScheme}`] = found;
    }
    const html = await htmlFaults((await markup) ?? "");
    if (html.length > 0) faults[`${name} html`] = html;
  };
  const go = async (name: string, address: string) => {
    await page.goto(at + address);
    await look(name);
  };
  const send = async () => {
    await page.locator("h1").evaluate((one) => one.setAttribute("data-before", ""));
    await page.locator("main form.page button[type=submit]").last().click();
    await page.locator("h1:not([data-before])").waitFor();
  };
  for (const lang of ["", "/en"]) {
    await go(`about${lang}`, `${lang}/khieu-nai`);
    await go(`questions${lang}`, `${lang}/khieu-nai/hoi-dap`);
    await page.locator("[name=about][value=decision]").check({ force: true });
    await page.locator("[name=own][value=no]").check({ force: true });
    await page.locator("[name=court][value=yes]").check({ force: true });
    await page.locator("[name=head][value=yes]").check({ force: true });
    await page.locator("[name=learned_on]").fill("2026-01-02");
    await page.locator("[name=people]").fill("7");
    await send();
    await look(`answers${lang}`);
    await go(`form${lang}`, `${lang}/khieu-nai/chuan-bi`);
    await send();
    await look(`faults${lang}`);
    await go(`open${lang}`, `${lang}/khieu-nai/ban-nhap`);
    await send();
    await look(`no code${lang}`);
    await page.goto(`${at}${lang}/khieu-nai/chuan-bi`);
    await fillIn(page);
    for (const [name, value] of [
      ["level", "first"],
      ["against", "decision"],
      ["standing", "self"],
    ])
      await page.locator(`[name=${name}][value=${value}]`).check({ force: true });
    await page.locator("[name=learned_on]").fill("2026-11-02");
    await page.locator("[name=unit]").fill("Phường Ba Đình");
    await page.locator("[name=documents]").fill("W".repeat(150));
    await send();
    await page.locator("#draft-code").waitFor();
    await look(`letter${lang}`);
    const erase = `form[action="${lang}/khieu-nai/ban-nhap/xoa"] button`;
    await page.locator(erase).click();
    await look(`erasure${lang}`);
    await page.locator(erase).click();
    await look(`erased${lang}`);
  }
  expect(faults).toEqual({});
  await context.close();
}, 240_000);

test("a usual letter prints on one sheet of A4, a long one on several, without anything around it", async () => {
  const page = await (await chromium()).newPage();
  const sheets = async (over: Readonly<Record<string, string>>) => {
    const { body } = await desk.ask("/khieu-nai/chuan-bi", { ...filledDraft, ...over });
    await page.goto(`${at}/khieu-nai`);
    await page.setContent(body);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    return [...printed.matchAll(/\/MediaBox \[0 0 ([\d.]+) /g)].map(([, points]) =>
      Math.round((Number(points) / 72) * 25.4),
    );
  };
  expect(await sheets({})).toEqual([210]);
  const long = await sheets({ content: "Tôi kể lại sự việc từng ngày một. ".repeat(200) });
  expect(long.length).toBeGreaterThan(1);
  expect(new Set(long)).toEqual(new Set([210]));
  await page.close();
});
