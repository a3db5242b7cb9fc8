import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { HtmlValidate } from "html-validate";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Lang } from "#kernel/text.ts";
import { browser } from "#test/browser.ts";
import { lookFaults } from "#test/look.ts";

import { assets } from "./assets.ts";
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
  .get("/vi", (c) => html(<LivingPage lang="vi" trial at="/vi" look={c.req.query("giao-dien")} />))
  .get("/en", () => html(<LivingPage lang="en" trial={false} staff={staff} at="/en" />));

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

const every = [320, 390, 768, 1280, 1920] as const;
const looks = [
  { name: "light", widths: every, colorScheme: "light" },
  { name: "dark", widths: every, colorScheme: "dark" },
  { name: "light with more contrast", widths: [390, 1280], colorScheme: "light", contrast: "more" },
  { name: "dark with more contrast", widths: [390, 1280], colorScheme: "dark", contrast: "more" },
  { name: "forced colours", widths: every, colorScheme: "dark", forcedColors: "active" },
] as const;

describe.each(looks)("in $name", ({ name, widths, ...media }) => {
  test.each(widths)(
    "axe finds nothing and nothing overflows at %i px, also with text twice its size",
    async (width) => {
      const context = await (await open()).newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.goto(`${origin}${width === 1280 ? "/en" : "/vi"}`, { waitUntil: "networkidle" });
      const pictures = process.env["DANVAN_SCREENSHOTS"];
      if (pictures !== undefined) {
        const path = `${pictures}/${name.replaceAll(" ", "-")}-${width}.png`;
        await page.screenshot({ path, fullPage: true });
      }
      expect(await lookFaults(page)).toBeNull();
      expect(complaints).toEqual([]);

      // Text at twice its size, as people who see badly set it (WCAG 1.4.4).
      await page.evaluate('document.documentElement.style.fontSize = "200%"');
      expect(await page.evaluate(over)).toBe(0);
      await context.close();
    },
  );
});

const over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

test("a look can be asked for in the address, whatever the browser prefers", async () => {
  const page = await (await open()).newPage({ colorScheme: "dark" });
  const paper = async (look: string) => {
    await page.goto(`${origin}/vi?giao-dien=${look}`);
    return page.evaluate("getComputedStyle(document.body).backgroundColor");
  };
  expect(await paper("sang")).toBe("rgb(251, 250, 246)");
  expect(await paper("toi")).toBe("rgb(18, 24, 21)");
  expect(await paper("tuong-phan")).toBe("rgb(255, 255, 255)");
  expect(await paper("khong-co")).toBe("rgb(18, 24, 21)");
  await page.close();
});

test("the menu of a phone opens without scripts; on a desk every way is there already", async () => {
  const context = await (await open()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${origin}/vi`);
  const way = page.getByRole("navigation", { name: "Các trang chính" }).getByText("Tra cứu");
  expect(await way.isVisible()).toBe(false);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await way.waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Gửi phản ánh");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await way.waitFor();
  expect(await page.getByText("Danh mục", { exact: true }).isVisible()).toBe(false);
  await context.close();
});

test("what is pressed on a phone is at least 44 px high or wide, or stands in a sentence", async () => {
  const page = await (await open()).newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(`${origin}/vi`, { waitUntil: "networkidle" });
  await page.locator(".menu > summary").click();
  const small =
    await page.evaluate(`[...document.querySelectorAll("header a, header summary, footer a, button, .button, summary, select, .choice, .side-links a, .periods a, .step-bar a")]
    .map((one) => ({ what: one.textContent.trim().slice(0, 40), box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height < 43.5 )
    .map(({ what, box }) => what + " " + Math.round(box.height))`);
  expect(small).toEqual([]);
  await page.close();
});

test("without scripts the page shows everything but the buttons that need them", async () => {
  const context = await (await open()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/vi`);
  await page.getByText("47/5.000 ký tự").waitFor();
  expect(await page.getByRole("button", { name: "Sao chép" }).count()).toBe(0);
  await page.getByText("Hạn: thứ Ba, 08/12/2026").first().click();
  await page.getByText("Ngày nhận không tính").waitFor();
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
