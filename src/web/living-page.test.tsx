import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { HtmlValidate } from "html-validate";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Lang } from "#kernel/text.ts";
import { browser } from "#test/browser.ts";
import { lookFaults } from "#test/look.ts";

import { asset, assets } from "./assets.ts";
import { compressed } from "./compress.ts";
import { html } from "./html.ts";
import { LivingPage } from "./living-page.tsx";

const staff = {
  name: "Trần Văn Sơn",
  post: { vi: "Công chức tiếp nhận", en: "Intake officer" },
  unit: { vi: "UBND phường Ba Đình", en: "People's Committee of Ba Đình ward" },
  admin: true,
};

const app = new Hono()
  .use(compressed)
  .route("/", assets())
  .get("/vi", () => html(<LivingPage lang="vi" trial />))
  .get("/en", () => html(<LivingPage lang="en" trial={false} staff={staff} />));

let origin = "";
let close: () => void = () => undefined;

beforeAll(async () => {
  await new Promise<void>((listening) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      origin = `http://127.0.0.1:${port}`;
      close = () => server.close();
      listening();
    });
  });
});
afterAll(() => close());

const open = browser();

test.each(["vi", "en"] satisfies Lang[])("the living page is sound HTML (%s)", async (lang) => {
  const markup = await (await app.request(`/${lang}`)).text();
  const report = await new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    elements: ["html5"],
    // Our elements are boxes that scripts improve; Preact writes void elements with a slash.
    rules: { "void-style": "off", "no-inline-style": "error", "long-title": "off" },
  }).validateString(markup);
  expect(
    report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
    ),
  ).toEqual([]);
});

test("nothing runs or is styled inline, and the policy of the page forbids it", async () => {
  const page = await app.request("/vi");
  expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
  expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
  const markup = await page.text();
  expect(markup).not.toMatch(/ style="| on\w+="|<style|javascript:/);
  expect(markup.startsWith("<!DOCTYPE html>")).toBe(true);
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test.each([320, 390, 1280])("axe finds nothing and nothing overflows at %i px", async (width) => {
    const page = await (await open()).newPage({ colorScheme, viewport: { width, height: 900 } });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`${origin}${width === 1280 ? "/en" : "/vi"}`, { waitUntil: "networkidle" });
    const pictures = process.env["DANVAN_SCREENSHOTS"];
    if (pictures !== undefined) {
      await page.screenshot({ path: `${pictures}/${colorScheme}-${width}.png`, fullPage: true });
    }

    const faults = await lookFaults(page);
    expect(faults).toBeNull();
    expect(complaints).toEqual([]);
    const over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    // Text at twice its size, as people who see badly set it (WCAG 1.4.4).
    await page.evaluate('document.documentElement.style.fontSize = "200%"');
    expect(await page.evaluate(over)).toBe(0);
    await page.close();
  });
});

test("without scripts the page shows everything but the buttons that need them", async () => {
  const context = await (await open()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/vi`);
  expect(await page.getByText("47/5.000 ký tự").isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Sao chép" }).count()).toBe(0);
  await page.getByText("Hạn: thứ Ba, 08/12/2026").first().click();
  expect(await page.getByText("Ngày nhận không tính").isVisible()).toBe(true);
  await context.close();
});

test("scripts count letters, walk the list with j and k, and bring errors into view", async () => {
  const page = await (await open()).newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${origin}/vi`, { waitUntil: "networkidle" });
  expect(await page.evaluate("document.activeElement?.className")).toBe("error-summary");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  expect(await page.evaluate("document.activeElement?.textContent")).toContain("Đèn đường");
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  expect(page.url()).toContain("#HN26-4K7PQ2");
  await page.getByLabel("Chuyện xảy ra thế nào?").fill("ba");
  expect(await page.getByText("2/5.000 ký tự", { exact: true }).count()).toBe(1);
  await page.close();
});

test("chosen pictures are shown, and large ones made smaller before they are sent", async () => {
  const size = { width: 3000, height: 2000, channels: 3, background: "green" } as const;
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  const large = await sharp({ create: { ...size, noise } })
    .jpeg()
    .toBuffer();
  const page = await (await open()).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(`${origin}/vi`, { waitUntil: "networkidle" });
  await page.locator("#files").setInputFiles([
    { name: "rác.jpg", mimeType: "image/jpeg", buffer: large },
    { name: "thư.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") },
  ]);
  await page.getByText("thư.pdf").waitFor();
  expect(await page.locator(".chosen img").count()).toBe(1);
  const sizes = await page.evaluate(`Promise.all([...document.getElementById("files").files]
    .map(async (f) => f.type === "image/jpeg" ? (await createImageBitmap(f)).width : f.size))`);
  expect(sizes).toEqual([2048, 8]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("style and page together stay well under the 30 KB a filing page may cost", async () => {
  const headers = { "accept-encoding": "br" };
  const sizes = await Promise.all(
    ["/vi", asset("site.css")].map(
      async (at) => (await (await app.request(at, { headers })).arrayBuffer()).byteLength,
    ),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000);
});
