import { existsSync, readFileSync } from "node:fs";

import { serve, type ServerType } from "@hono/node-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { lookFaults } from "#test/look.ts";
import { aHouse, anOfficer } from "#test/make.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";
import { provinceUnit } from "#units/store.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { directiveRoutes } from "./routes.tsx";
import { sampleDirective } from "./sample.ts";

const db = testDatabase();
const chromium = browser();
let server: ServerType | undefined;
let at = "";
let cookie = "";

beforeAll(async () => {
  await loadProvince(db.owner(), await readRegister(), "01");
  const house = aHouse(db(), "2026-11-23T09:00:00+07:00");
  const site = { trial: true, origin: "http://localhost", province: "01" };
  const city = await provinceUnit(db());
  if (!city) throw new Error("no province");
  const { officer } = await anOfficer(db.owner(), city.id, "head", { title: "Chánh Văn phòng" });
  at = await new Promise((resolve) => {
    const open = doors(enter(house, site));
    server = serve({ fetch: open.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      resolve(`http://localhost:${port}`);
    });
    directiveRoutes(open, house, site);
    open.app.route("/", assets());
  });
  const id = newSessionId(house.noise(32));
  await saveSession(db(), id, officer, house.clock());
  cookie = cookieWith(id, at).split(";")[0] ?? "";
});
afterAll(() => new Promise<void>((done) => (server ? void server.close(() => done()) : done())));

const sizes = { phone: { width: 390, height: 800 }, desktop: { width: 1280, height: 900 } };

async function signedIn(size: keyof typeof sizes): Promise<Page> {
  const context = await (await chromium()).newContext({ viewport: sizes[size] });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: at }]);
  const page = await context.newPage();
  return page;
}

async function takenIn(page: Page, words: string, over: Readonly<Record<string, string>> = {}) {
  await page.goto(`${at}/can-bo/van-ban/nhap`);
  await page.locator("[name=pasted]").fill(words);
  await page.getByRole("button", { name: "Nhập và đọc" }).click();
  for (const [name, value] of Object.entries(over))
    await page.locator(`[name=${name}]`).fill(value);
  await page.getByRole("button", { name: "Xác nhận và đọc nội dung" }).click();
  await page.waitForURL(/\/doc$/);
}

/** Decides everything by keys alone: j to the first, then a until nothing waits. @returns how many keys were pressed */
async function acceptedByKeys(page: Page): Promise<number> {
  await page.locator("body").press("j");
  let pressed = 1;
  for (; pressed < 120; pressed += 1) {
    if ((await page.locator(".finding-item.proposed").count()) === 0) break;
    const focused = page.locator(".finding-item:focus");
    expect(await focused.count()).toBe(1);
    const isWaiting = (await focused.getAttribute("class"))?.includes("proposed") ?? false;
    if (!isWaiting) {
      await page.keyboard.press("j");
      continue;
    }
    await Promise.all([page.waitForNavigation(), page.keyboard.press("a")]);
  }
  return pressed;
}

/** Gives every task to one ward: which unit a plural means is for a person to say. */
async function givenAll(page: Page): Promise<number> {
  await page.getByRole("link", { name: "Giao việc", exact: true }).click();
  const units = page.locator("[name='unit[]']");
  const count = await units.count();
  for (let i = 0; i < count; i += 1) {
    await units.nth(i).fill("Phường Ba Đình");
    const box = page.locator("[name='include[]']").nth(i);
    if (!(await box.isChecked())) await box.press("Space");
    expect(await box.isChecked()).toBe(true);
  }
  await page.getByRole("button", { name: "Giao các việc đã chọn" }).click();
  await page.waitForURL(/da-giao=/);
  return count;
}

describe.each(["phone", "desktop"] as const)("on a %s", (size) => {
  test("a directive is taken in, its findings accepted by keys alone, its tasks given", async () => {
    const page = await signedIn(size);
    // Two sizes, two documents: the second one has another number.
    const words =
      size === "phone" ? sampleDirective : sampleDirective.replace("412-TB/TU", "413-TB/TU");
    await takenIn(page, words);
    expect(await page.locator(".finding-issue").textContent()).toContain("217-QĐ/TW");
    expect(await lookFaults(page)).toBeNull();
    expect(await acceptedByKeys(page)).toBeLessThan(40);
    await page.getByText("Đã xem hết các phát hiện.").waitFor();
    const given = await givenAll(page);
    expect(given).toBe(13);
    await page.getByText(`Đã giao ${given} nhiệm vụ.`).waitFor();
    expect(await lookFaults(page)).toBeNull();
  });
});

test("x rejects, e opens the correction, and what is typed into a field is no key", async () => {
  const page = await signedIn("desktop");
  await takenIn(page, sampleDirective.replace("412-TB/TU", "414-TB/TU"));
  await page.locator("body").press("j");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("x")]);
  expect(await page.locator("#p1").getAttribute("class")).toContain("rejected");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await page.keyboard.press("e");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  // What is typed into a field is no key.
  await page.keyboard.type("a x");
  expect(await page.locator(".finding-item.accepted").count()).toBe(0);
});

test("at 320 pixels nothing is cut off", async () => {
  const page = await signedIn("phone");
  await page.setViewportSize({ width: 320, height: 700 });
  await takenIn(page, sampleDirective.replace("412-TB/TU", "415-TB/TU"));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});

const notice = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/notice-1186.txt`;

test.skipIf(!existsSync(notice))(
  "the notice of 2018 ends in about two dozen tasks, with its three misprinted symbols found",
  async () => {
    const page = await signedIn("desktop");
    await takenIn(page, readFileSync(notice, "utf8"), { term: "2015-2020" });
    const issues = (await page.locator(".finding-issue").allTextContents()).join(" ");
    for (const right of ["217-QĐ/TW", "218-QĐ/TW", "39-NQ/TW"]) expect(issues).toContain(right);
    await acceptedByKeys(page);
    const given = await givenAll(page);
    expect(given).toBeGreaterThanOrEqual(22);
    expect(given).toBeLessThanOrEqual(30);
    await page.getByText(`Đã giao ${given} nhiệm vụ.`).waitFor();
  },
  180_000,
);
