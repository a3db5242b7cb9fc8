import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";

import { stagedHours } from "#files/sweep.ts";
import { linkMinutes } from "#files/links.ts";
import { newId } from "#kernel/id.ts";
import { oneReadingMinutes } from "#cases/store.ts";
import { sessionPolicy } from "#accounts/session.ts";
import { windowMinutes } from "#news/views.store.ts";
import { may } from "#access/policy.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { browser } from "#test/browser.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";
import { paths } from "#web/paths.ts";

import { aboutRoutes } from "./routes.ts";
import { accessibility } from "./texts/accessibility.ts";
import { privacy } from "./texts/privacy.ts";

const open: Open = doors(
  async (): Promise<Staff | Response> => new Response(null, { status: 303 }),
);
aboutRoutes(open, { trial: false, origin: "http://localhost:8080", province: "01" });
const { app } = open;

const pages = [paths.about.accessibility, paths.about.privacy].flatMap((at) =>
  (["vi", "en"] as const).map((lang) => at.to({}, lang)),
);

test.each(pages)("%s answers everyone, with sound HTML and without a cookie", async (address) => {
  const response = await app.request(address);
  expect(response.status).toBe(200);
  expect(response.headers.get("set-cookie")).toBeNull();
  const report = await new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    elements: ["html5"],
    rules: { "void-style": "off", "long-title": "off" },
  }).validateString(await response.text());
  const complaints = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
  );
  expect(complaints).toEqual([]);
});

describe("in a browser", () => {
  const started = browser();
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const markup = new Map<string, string>();
  beforeAll(async () => {
    for (const address of pages) markup.set(address, await (await app.request(address)).text());
  });

  test.each(pages)("axe finds nothing on %s, and nothing overflows at 320 px", async (address) => {
    const page = await (await started()).newPage({ viewport: { width: 320, height: 800 } });
    await page.route("**/*", async (route) => {
      const { pathname } = new URL(route.request().url());
      const found = await (pathname.startsWith("/assets/") ? assets() : app).request(pathname);
      await route.fulfill({
        status: found.status,
        headers: Object.fromEntries(found.headers),
        body: Buffer.from(await found.arrayBuffer()),
      });
    });
    await page.goto(`http://localhost:8080${address}`);
    await page.evaluate(axe);
    const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
    expect(
      await page.evaluate(
        `axe.run({ runOnly: ${JSON.stringify(rules)} }).then((r) => r.violations.map((v) => v.id))`,
      ),
    ).toEqual([]);
    const over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(over)).toBe(0);
    await page.close();
  });
});

const said = (lang: "vi" | "en", page = privacy) =>
  page.sections.flatMap(({ lines }) => lines.map((line) => line[lang])).join("\n");

test("the times the privacy page names are those of the code", () => {
  const hour = 3_600_000;
  for (const [vi, en] of [
    [`sau ${stagedHours} giờ`, `after ${stagedHours} hours`],
    [`ảnh: ${linkMinutes} phút`, `picture: ${linkMinutes} minutes`],
    [`trong ${windowMinutes} phút rồi xóa`, `for ${windowMinutes} minutes and then`],
    [`trong ${oneReadingMinutes} phút`, `within ${oneReadingMinutes} minutes`],
    [
      `${sessionPolicy.idleMs / hour} giờ không dùng`,
      `${sessionPolicy.idleMs / hour} hours without`,
    ],
    [
      `dài nhất ${sessionPolicy.longestMs / hour} giờ`,
      `${sessionPolicy.longestMs / hour} hours at most`,
    ],
  ] as const) {
    expect(said("vi")).toContain(vi);
    expect(said("en")).toContain(en);
  }
});

const src = path.join(import.meta.dirname, "..");
const sources = (pattern: string) =>
  globSync(pattern, { cwd: src }).map((file) => [file, readFileSync(path.join(src, file), "utf8")]);

test("only what somebody pressed to keep is kept in a browser: one script touches its stores, only sign-in sets a cookie", () => {
  const scripts = sources("*/browser/*.ts");
  expect(scripts.length).toBeGreaterThan(5);
  const keeping = /localStorage|sessionStorage|indexedDB|\.cookie\b|serviceWorker|\bcaches\b/;
  const keepers = scripts.filter(([, text = ""]) => keeping.test(text)).map(([file]) => file);
  // That it writes nothing before the button is pressed: src/residents/interrupted.test.ts.
  expect(keepers).toEqual(["sending/browser/parked-store.ts"]);
  const writers = scripts.flatMap(([file = "", text = ""]) =>
    /\bpark\(/.test(text) ? [file] : [],
  );
  expect(new Set(writers)).toEqual(
    new Set(["sending/browser/parked-store.ts", "sending/browser/parking.ts"]),
  );

  // Asking whether an answer leaves a cookie, as kept pages do, is not leaving one.
  const setting = /cookieWith\(|(?<!get)setCookie\(|(?<!headers\.has\(")set-cookie/i;
  const setters = sources("**/*.{ts,tsx}")
    .filter(([file = "", text = ""]) => !/\.(test|fixture)\./.test(file) && setting.test(text))
    .map(([file]) => file);
  // The doors let out what accounts leave with them; nobody else makes a cookie.
  const others = setters.filter((file) => !file?.startsWith("accounts/") && file !== "web/door.ts");
  expect(others).toEqual([]);
  expect(setters).toContain("accounts/come-in.ts");
});

test("administrators see no matter, as the privacy page says", () => {
  const staff: Staff = {
    officer: newId<"officer">(0, Buffer.alloc(10)),
    name: "",
    signIn: "",
    language: "vi",
    singleKeys: true,
    posts: [
      {
        post: 1,
        title: "",
        role: "administrator",
        unit: 1,
        unitName: "",
        department: null,
        tenure: "held",
      },
    ],
    above: [],
  };
  expect(may(staff, "matters")).toBe(false);
  expect(may(staff, "administer")).toBe(true);
});

test("both pages say everything in both languages", () => {
  for (const page of [accessibility, privacy]) {
    const all = [page.title, page.lead, ...page.sections.flatMap((s) => [s.title, ...s.lines])];
    expect(all.every(({ vi, en }) => vi.length > 3 && en.length > 3 && vi !== en)).toBe(true);
  }
});
