import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

import type { Browser, Page, Response } from "playwright-core";
import sharp from "sharp";

import { startChromium } from "../test/chromium.ts";
import { endHouse, startHouse } from "../test/house.ts";
import { type Officer, type Picture, type Seen, signIns } from "./picture.ts";
import { pictures } from "./pictured-pages.ts";

// npm run screenshots [NAME…]: a throw-away trial, every page of the list, small pictures for the
// docs. A page that is not there yet is named and left out; then this ends with 1.
const folder = new URL("../docs/screenshots/", import.meta.url).pathname;
const wanted = process.argv.slice(2);
const widths = [390, 1280] as const;
/** A page longer than this is cut: nobody reads a picture of five screens. */
const tallest = 1500;

await mkdir(folder, { recursive: true });
const house = await startHouse();
const browser = await startChromium();
const missing: string[] = [];
try {
  const password = (await house.says(/mật khẩu chung/)).split(": ").at(-1)?.trim() ?? "";
  const chosen = pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const cookies = new Map<Officer, Awaited<ReturnType<typeof signedIn>>>();
  const seen: Seen = {};
  for (const picture of chosen) {
    const { as } = picture;
    if (as && !cookies.has(as)) cookies.set(as, await signedIn(browser, as, password));
    const context = await browser.newContext({ baseURL: house.url, locale: "vi-VN" });
    const known = as && cookies.get(as);
    if (known) await context.addCookies(known);
    context.setDefaultTimeout(8000);
    try {
      await take(await context.newPage(), picture, seen);
      process.stdout.write(`${picture.name}\n`);
    } catch (thrown) {
      missing.push(picture.name);
      await rm(path.join(folder, `${picture.name}-${widths[0]}.png`), { force: true });
      process.stdout.write(`${picture.name}: ${String(thrown).split("\n")[0]}\n`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await endHouse(house);
}

const files = (await readdir(folder)).filter((file) => file.endsWith(".png"));
const sizes = await Promise.all(files.map(async (file) => (await stat(folder + file)).size));
const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1024 ** 2;
process.stdout.write(`${files.length} pictures, ${megabytes.toFixed(1)} MB\n`);
if (missing.length > 0) process.stdout.write(`not there: ${missing.join(", ")}\n`);
process.exitCode = missing.length === 0 && megabytes < 10 ? 0 : 1;

async function signedIn(with_: Browser, as: Officer, password: string) {
  const context = await with_.newContext({ baseURL: house.url });
  const page = await context.newPage();
  await page.goto("/can-bo/dang-nhap");
  await page.locator("[name=name]").fill(signIns[as]);
  await page.locator("[name=password]").fill(password);
  await page.locator("main button.primary[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/dang-nhap"));
  const found = await context.cookies();
  await context.close();
  return found;
}

async function take(page: Page, { name, at, dark, status = 200 }: Picture, seen: Seen) {
  await page.setViewportSize({ width: 1280, height: 800 });
  const answer = await (typeof at === "string" ? page.goto(at) : at(page, seen));
  const came = isResponse(answer) ? answer.status() : 0;
  if (came !== status) throw new Error(`answered ${came}, not ${status}`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colours of dark ? (["light", "dark"] as const) : (["light"] as const)) {
      await page.emulateMedia({ colorScheme: colours, reducedMotion: "reduce" });
      await page.waitForLoadState("networkidle");
      const shot = await page.screenshot({ fullPage: true });
      const suffix = colours === "dark" ? "-dark" : "";
      await writeFile(path.join(folder, `${name}-${width}${suffix}.png`), await small(shot));
    }
  }
}

async function small(shot: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(shot).metadata();
  return sharp(shot)
    .extract({ left: 0, top: 0, width, height: Math.min(height, tallest) })
    .png({ palette: true, colours: 48, effort: 8, compressionLevel: 9, dither: 0 })
    .toBuffer();
}

function isResponse(answer: unknown): answer is Response {
  return typeof answer === "object" && answer !== null && "status" in answer;
}
