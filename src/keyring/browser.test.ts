import { serve, type ServerType } from "@hono/node-server";
import { HtmlValidate } from "html-validate";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { aPortal, drawForm, filled, haNoi, hidden, post } from "#residents/portal.fixture.ts";
import { browser } from "#test/browser.ts";
import { lookFaults } from "#test/look.ts";
import { testDatabase } from "#test/database.ts";
import { pageHeaders } from "#web/html.ts";

import { everythingIn, textOf } from "./keyring.fixture.ts";
import { keyringRoutes } from "./routes.tsx";

const db = testDatabase();
const chromium = browser();
let world: Awaited<ReturnType<typeof aPortal>>;
let server: ServerType | undefined;
let at = "";
let receipt = { code: "", secret: "" };

beforeAll(async () => {
  await haNoi(db.owner());
  world = await aPortal(db(), "2026-11-23T09:00:00+07:00");
  keyringRoutes(world.open, world.portal);
  const form = await drawForm(world);
  const page = await (await post(world.app, "/phan-anh/moi", { ...filled, ...form })).text();
  receipt = { code: hidden(page, "code"), secret: hidden(page, "secret") };
  at = await new Promise((resolve) => {
    server = serve({ fetch: world.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve(`http://localhost:${port}`),
    );
  });
});
afterAll(() => new Promise<void>((done) => (server ? void server.close(() => done()) : done())));

const chosen = "song mai vuon chuoi 1987";
const aCode = (n: number) => `DV-0000-000${n}`;
const aSecret = (n: number) => `${n}`.repeat(24);

async function newPage(
  options: Parameters<Awaited<ReturnType<typeof chromium>>["newContext"]>[0] = {},
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await (
    await chromium()
  ).newContext({ viewport: { width: 320, height: 800 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (line) => {
    // Refusals are statuses, which the browser notes.
    if (line.type() === "error" && !/status of (4\d\d)/.test(line.text())) faults.push(line.text());
  });
  page.on("pageerror", (fault) => faults.push(fault.message));
  return { page, context, faults };
}

/** Makes a ring in the page and goes on to it. */
async function makeRing(page: Page, passphrase = chosen): Promise<string> {
  await page.goto(`${at}/chum-bien-nhan`);
  await page.locator("#chosen").fill(passphrase);
  await page.getByRole("button", { name: "Lập chùm", exact: true }).click();
  await page.getByRole("heading", { name: "Chép lại hai điều này" }).waitFor();
  const ring = (await page.locator("#ring-code").textContent()) ?? "";
  await page.getByRole("button", { name: /Tôi đã chép/ }).click();
  await page.getByRole("heading", { name: "Biên nhận trong chùm" }).waitFor();
  return ring;
}

async function openRing(page: Page, ring: string, passphrase = chosen): Promise<void> {
  await page.goto(`${at}/chum-bien-nhan`);
  await page.locator("#ring").fill(ring);
  await page.locator("#passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Mở chùm", exact: true }).click();
  await page.getByRole("heading", { name: "Biên nhận trong chùm" }).waitFor();
}

async function keep(page: Page, n: number, label: string): Promise<void> {
  await page.locator("#code").fill(aCode(n).toLowerCase());
  await page.locator("#secret").fill(aSecret(n));
  await page.locator("#label").fill(label);
  await page.getByRole("button", { name: "Cất vào chùm", exact: true }).click();
  await page.getByText("Đã cất biên nhận vào chùm.").waitFor();
}

const names = (page: Page) => page.locator("[data-line] h3").allTextContents();

test("with scripts nothing leaves unencrypted: no request, log line or row has a code, secret, label or passphrase", async () => {
  const { page, context, faults } = await newPage();
  const sent: string[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/tra-cuu")) return;
    sent.push(request.url(), request.postData() ?? "", JSON.stringify(request.headers()));
  });
  const logged: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    logged.push(String(line));
    return true;
  });

  await page.goto(`${at}/tra-cuu`);
  await page.getByLabel("Mã tra cứu").fill(receipt.code);
  await page.getByLabel("Mã bí mật").fill(receipt.secret);
  await page.getByRole("button", { name: "Mở", exact: true }).click();
  await page.getByRole("button", { name: "Cất vào chùm biên nhận" }).click();
  await page.getByLabel("Tên gợi nhớ").fill("Đèn nhà tôi");
  await page.getByText("Lập chùm mới").click();
  const suggested = await page.locator("#chosen").inputValue();
  expect(suggested.split(" ")).toHaveLength(10);
  await page.getByRole("button", { name: "Lập chùm", exact: true }).click();
  await page.getByText("Đã cất biên nhận vào chùm.").waitFor();
  const ring = (await page.locator("#ring-code").textContent()) ?? "";
  expect(await page.locator("#ring-passphrase").textContent()).toBe(suggested);
  await page.getByRole("button", { name: /Tôi đã chép/ }).click();
  await page.getByRole("link", { name: "Đến trang chùm biên nhận" }).click();

  await openRing(page, ring, suggested);
  expect(await names(page)).toEqual(["Đèn nhà tôi"]);
  await keep(page, 5, "Việc thứ hai");
  expect(await names(page)).toEqual(["Đèn nhà tôi", "Việc thứ hai"]);
  const [matter] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: `Xem việc này ${receipt.code}` }).click(),
  ]);
  await matter.waitForLoadState();
  expect(await matter.getByRole("heading", { level: 1 }).textContent()).toBe(filled.title);
  spy.mockRestore();

  const all = await everythingIn(db.owner());
  const place = { sent: sent.join("\n"), log: logged.join("\n"), tables: all };
  expect(sent.some((one) => one.includes("/chum-bien-nhan/hop/noi-dung"))).toBe(true);
  for (const [name, text] of Object.entries(place)) {
    for (const plain of [
      ...(name === "tables" ? [] : [receipt.code]),
      receipt.secret,
      aCode(5),
      aSecret(5),
      "Đèn nhà tôi",
      encodeURIComponent("Đèn nhà tôi"),
      "Việc thứ hai",
      suggested,
      suggested.replaceAll(" ", "+"),
      encodeURIComponent(suggested),
      ring,
      ring.replaceAll(" ", ""),
    ]) {
      expect([name, text.includes(plain), plain]).toEqual([name, false, plain]);
    }
  }
  expect(faults).toEqual([]);
  await context.close();
});

test("made in the browser, opened without scripts; made without scripts, opened in the browser", async () => {
  const { page, context } = await newPage();
  const plain = await newPage({ javaScriptEnabled: false });
  const ring = await makeRing(page);
  await keep(page, 1, "từ trình duyệt");
  await openRing(plain.page, ring);
  expect(await names(plain.page)).toEqual(["từ trình duyệt"]);
  await plain.page.getByText(/Trang này mở được thêm 30 phút/).waitFor();

  await plain.page.goto(`${at}/chum-bien-nhan`);
  await plain.page.getByText(/không chạy JavaScript/).waitFor();
  const other = await makeRing(plain.page, "mot cum khac han 2026");
  await keep(plain.page, 2, "không kịch bản");
  await openRing(page, other, "mot cum khac han 2026");
  expect(await names(page)).toEqual(["không kịch bản"]);
  expect(await page.getByText(/không chạy JavaScript/).count()).toBe(0);
  await context.close();
  await plain.context.close();
});

test("two tabs with the same ring: what each adds and takes out is in the ring", async () => {
  const one = await newPage();
  const two = await newPage();
  const ring = await makeRing(one.page);
  await keep(one.page, 1, "một");
  await openRing(two.page, ring);
  await keep(one.page, 2, "hai");
  await keep(two.page, 3, "ba");
  expect(new Set(await names(two.page))).toEqual(new Set(["một", "hai", "ba"]));
  await one.page.getByRole("button", { name: `Bỏ ra ${aCode(1)}` }).click();
  await one.page.getByText("Đã bỏ biên nhận ra khỏi chùm.").waitFor();
  expect(new Set(await names(one.page))).toEqual(new Set(["hai", "ba"]));
  await one.context.close();
  await two.context.close();
});

test("the ring goes home as a file, is deleted here for good, and the file still opens", async () => {
  const { page, context, faults } = await newPage();
  const ring = await makeRing(page);
  await keep(page, 1, "ở nhà");
  await page.getByText("Giữ một bản ở nhà").click();
  const [down] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải tệp về" }).click(),
  ]);
  const file = await down.path();
  await page.getByText("Xóa chùm này").click();
  await page.getByRole("button", { name: "Xóa chùm…" }).click();
  await page.getByRole("link", { name: "Quay lại" }).click();
  expect(await names(page)).toEqual(["ở nhà"]);
  await page.getByText("Xóa chùm này").click();
  await page.getByRole("button", { name: "Xóa chùm…" }).click();
  await page.getByRole("button", { name: "Xóa hẳn chùm" }).click();
  await page.getByText("Đã xóa hẳn chùm.").waitFor();

  await page.goto(`${at}/chum-bien-nhan`);
  await page.locator("#ring").fill(ring);
  await page.locator("#passphrase").fill(chosen);
  await page.getByRole("button", { name: "Mở chùm", exact: true }).click();
  await page.getByText(/Không mở được/).waitFor();

  await context.setOffline(true);
  await page.getByText("Mở chùm từ tệp đã tải về").click();
  await page.locator("#file").setInputFiles(file);
  await page.locator("#file_ring").fill(ring);
  await page.locator("#file_passphrase").fill(chosen);
  await page.getByRole("button", { name: "Mở tệp" }).click();
  await page.getByText(/không nằm trên máy chủ/).waitFor();
  expect(await names(page)).toEqual(["ở nhà"]);
  await keep(page, 2, "thêm vào tệp");
  await context.setOffline(false);

  // Into a ring of another passphrase, with the file's own.
  await makeRing(page, "mot cum khac han 2026");
  await page.getByText("Nhập biên nhận từ một tệp").click();
  await page.locator("#file").setInputFiles(file);
  await page.locator("#file_ring").fill(ring);
  await page.locator("#file_passphrase").fill(chosen);
  await page.getByRole("button", { name: "Nhập vào chùm" }).click();
  await page.getByText("Đã nhập biên nhận từ tệp.").waitFor();
  expect(await names(page)).toEqual(["ở nhà"]);
  expect(faults).toEqual([]);
  await context.close();
});

test("another passphrase opens the ring, the old one does not; a weak one is refused in the device", async () => {
  const { page, context } = await newPage();
  const ring = await makeRing(page);
  await keep(page, 1, "một");
  await page.locator("summary", { hasText: "Đổi cụm mật khẩu" }).click();
  await page.locator("#chosen").fill("matkhau matkhau");
  await page.getByRole("button", { name: "Đổi cụm mật khẩu" }).click();
  await page.getByText(/dễ đoán/).waitFor();
  await page.locator("#chosen").fill("mot cum khac han 2026");
  await page.getByRole("button", { name: "Đổi cụm mật khẩu" }).click();
  await page.getByRole("heading", { name: "Chép lại hai điều này" }).waitFor();
  expect(await page.locator("#ring-code").textContent()).toBe(ring);
  await page.goto(`${at}/chum-bien-nhan`);
  await page.locator("#ring").fill(ring);
  await page.locator("#passphrase").fill(chosen);
  await page.getByRole("button", { name: "Mở chùm", exact: true }).click();
  await page.getByText(/Không mở được/).waitFor();
  await openRing(page, ring, "mot cum khac han 2026");
  expect(await names(page)).toEqual(["một"]);
  await context.close();
});

test("a passkey opens the ring without typing, and the server never hears of it", async () => {
  const { page, context, faults } = await newPage();
  const devices = await context.newCDPSession(page);
  await devices.send("WebAuthn.enable");
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await makeRing(page);
  await keep(page, 1, "bằng vân tay");
  const sent: string[] = [];
  context.on("request", (request) => sent.push(request.postData() ?? ""));
  await page.locator("summary", { hasText: "Mở bằng khóa truy cập" }).click();
  await page.getByRole("button", { name: "Thêm khóa truy cập" }).click();
  await page.getByText("Đã thêm khóa truy cập.").waitFor();

  await page.goto(`${at}/chum-bien-nhan`);
  await page.getByRole("button", { name: "Mở bằng khóa truy cập" }).click();
  await page.getByRole("heading", { name: "Biên nhận trong chùm" }).waitFor();
  expect(await names(page)).toEqual(["bằng vân tay"]);
  // The ring's code stands in the ring, for whoever came without it.
  expect(await page.locator("#ring-code").textContent()).toMatch(/^(?:\w{4} ){5}\w{4}$/);
  const fields = new Set(sent.flatMap((one) => [...new URLSearchParams(one).keys()]));
  expect(fields).toEqual(new Set(["name", "locator", "write", "door"]));
  expect(faults).toEqual([]);
  await context.close();
});

/** What is wrong with how the page looks, and where. */
async function looked(page: Page, where: string): Promise<unknown[]> {
  // Evaluated by the browser's debugger, which the page's own policy does not reach.
  const faults = await lookFaults(page);
  return faults ? [{ where, ...faults }] : [];
}

test.each([
  ["light", 320, "vi"],
  ["dark", 1280, "en"],
] as const)(
  "in %s at %i px, %s: axe finds nothing and nothing overflows",
  async (colorScheme, width, lang) => {
    const { page, context } = await newPage({ colorScheme, viewport: { width, height: 900 } });
    const wrong: unknown[] = [];
    const under = lang === "vi" ? at : `${at}/en`;
    await page.goto(`${under}/chum-bien-nhan`);
    await page.locator("dv-keyring details summary").first().click();
    wrong.push(...(await looked(page, "entrance")));
    await page.locator("#chosen").fill("ngan");
    await page.locator("[data-do=make] [type=submit]").click();
    await page.locator(".said .notice").waitFor();
    wrong.push(...(await looked(page, "refused")));
    await page.locator("#chosen").fill(chosen);
    await page.locator("[data-do=make] [type=submit]").click();
    await page.locator("#ring-passphrase").waitFor();
    wrong.push(...(await looked(page, "made")));
    await page.locator("[data-do=go-on] [type=submit]").click();
    await page.locator("#code").fill(aCode(1));
    await page.locator("#secret").fill(aSecret(1));
    await page
      .locator("#label")
      .fill("Một cái tên rất dài để xem có tràn ra ngoài trang hay không");
    await page.locator("[data-do=keep] [type=submit]").click();
    await page.locator("[data-line]").waitFor();
    for (const summary of await page.locator("summary:visible").all()) await summary.click();
    wrong.push(...(await looked(page, "ring")));
    await page.locator("[data-do=erase] [type=submit]").click();
    await page.locator(".confirm").waitFor();
    wrong.push(...(await looked(page, "erase")));

    await page.goto(`${under}/tra-cuu`);
    await page.locator("#code").fill(receipt.code);
    await page.locator("#secret").fill(receipt.secret);
    await page.locator("main form [type=submit]").click();
    await page.locator("[data-do=begin] button").click();
    for (const summary of await page.locator("dv-keyring summary:visible").all())
      await summary.click();
    wrong.push(...(await looked(page, "follow")));
    expect(wrong).toEqual([]);
    await context.close();
  },
);

test("every page without scripts is sound HTML", async () => {
  const valid = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    elements: ["html5"],
    rules: { "void-style": "off", "no-inline-style": "error", "long-title": "off" },
  });
  const made = await (await post(world.app, "/chum-bien-nhan/moi", { chosen })).text();
  const token = hidden(made, "token");
  const pages = {
    entrance: await (await world.app.request(`${at}/chum-bien-nhan`)).text(),
    made,
    ring: await (
      await post(world.app, "/chum-bien-nhan/bien-nhan", { ...receipt, token, label: "một" })
    ).text(),
    wrong: await (
      await post(world.app, "/chum-bien-nhan/bien-nhan", { code: "x", secret: "y", token })
    ).text(),
    refused: await (
      await post(world.app, "/chum-bien-nhan", { ring: textOf(made, "ring-code"), passphrase: "" })
    ).text(),
    erase: await (await post(world.app, "/chum-bien-nhan/xoa", { token })).text(),
  };
  const wrong: string[] = [];
  for (const [name, page] of Object.entries(pages)) {
    const report = await valid.validateString(page);
    for (const { messages } of report.results)
      for (const { ruleId, message, selector } of messages)
        wrong.push(`${name}: ${ruleId}: ${message} ${selector}`);
  }
  expect(wrong).toEqual([]);
  expect(pageHeaders["content-security-policy"]).not.toContain("unsafe");
});

/** Two frames: what there is to draw was drawn. */
const painted = (page: Page) =>
  page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

test.each([360, 390, 1280])("nothing moves while the page comes, at %i px", async (width) => {
  const { page, context } = await newPage({ viewport: { width, height: 800 } });
  // The script comes after the page was drawn, as over a slow line: it must push nothing aside.
  await page.route(/keyring\.[\w-]+\.js$/, async (route) => {
    await painted(page);
    await route.continue();
  });
  await page.addInitScript(`
    window.moved = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) moved += value; })
      .observe({ type: "layout-shift", buffered: true });`);
  await page.goto(`${at}/chum-bien-nhan`, { waitUntil: "commit" });
  await page.getByRole("button", { name: "Mười từ khác" }).waitFor();
  await painted(page);
  await page.getByText("được mã hóa ngay trong máy này").waitFor();
  expect(await page.getByText("Trình duyệt này không chạy JavaScript").count()).toBe(0);
  expect(await page.evaluate<number>("moved")).toBeLessThan(0.01);
  await context.close();
});

test("where the script does not come, the page says that the server reads along", async () => {
  const { page, context } = await newPage();
  await page.route(/keyring\.[\w-]+\.js$/, (route) => route.abort());
  await page.goto(`${at}/chum-bien-nhan`);
  await page.getByText("máy chủ đọc được cụm mật khẩu").waitFor();
  expect(await page.getByText("được mã hóa ngay trong máy này").isVisible()).toBe(false);
  await context.close();
});
