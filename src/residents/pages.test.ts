import { writeFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

import { serve, type ServerType } from "@hono/node-server";
import { Hono } from "hono";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test } from "vitest";

import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";

import { aPortal, haNoi } from "./portal.fixture.ts";
import { everyState } from "./states.fixture.ts";

const db = testDatabase();
const chromium = browser();
let states: Awaited<ReturnType<typeof everyState>>;
let server: ServerType | undefined;
let at = "";

beforeAll(async () => {
  await haNoi(db.owner());
  const world = await aPortal(db());
  states = await everyState(world, db.owner());
  const app = new Hono()
    .get("/state/:name", (c) => c.html(states.get(c.req.param("name"))?.html ?? "", 200))
    .route("/", world.app);
  at = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (info) =>
      resolve(`http://127.0.0.1:${info.port}`),
    );
  });
});
afterAll(
  () => new Promise<void>((resolve) => (server ? void server.close(() => resolve()) : resolve())),
);

test("every state is what it should be", () => {
  const statuses = Object.fromEntries([...states].map(([name, { status }]) => [name, status]));
  expect(statuses).toMatchInlineSnapshot(`
  {
    "codes": 200,
    "codes-en": 200,
    "follow-answered": 200,
    "follow-appealed": 200,
    "follow-asked": 200,
    "follow-away": 503,
    "follow-closed": 200,
    "follow-declined": 200,
    "follow-rating-without-reason": 422,
    "follow-received": 200,
    "follow-reopened": 200,
    "follow-replied": 200,
    "follow-reply-denunciation": 422,
    "follow-reply-empty": 422,
    "follow-withdrawn": 200,
    "form": 200,
    "form-away": 503,
    "form-choose-unit": 422,
    "form-denunciation": 422,
    "form-earlier": 409,
    "form-empty": 422,
    "form-en": 200,
    "form-files": 422,
    "form-typing": 422,
    "form-unit": 200,
    "home": 200,
    "home-en": 200,
    "letter-complaint": 200,
    "letter-denunciation": 200,
    "lookup": 200,
    "lookup-empty": 422,
    "lookup-en": 200,
    "lookup-wrong": 404,
    "receipt": 201,
    "receipt-again": 201,
    "receipt-en": 201,
    "receipt-long": 201,
    "stop-complaint": 200,
    "stop-denunciation": 200,
  }
`);
});

test("every page in every state is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    elements: [
      "html5",
      ...["dv-counter", "dv-focus", "dv-photos", "dv-copy", "dv-keys", "dv-parked"].map((name) => ({
        [name]: { flow: true, phrasing: true, transparent: true, attributes: {} },
      })),
    ],
    rules: {
      "void-style": "off",
      "long-title": "off",
      "no-inline-style": "error",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "tel-non-breaking": "off",
      "no-trailing-whitespace": "off",
    },
  });
  const wrong: string[] = [];
  for (const [name, { html }] of states) {
    const report = await validator.validateString(html);
    for (const result of report.results) {
      for (const one of result.messages)
        wrong.push(`${name}: ${one.ruleId}: ${one.message} ${one.selector ?? ""}`);
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
});

test(
  "every page can be used by everyone: axe finds nothing, nothing sticks out at 320 pixels",
  { timeout: 240_000 },
  async () => {
    const axe = await readFile(
      createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
      "utf8",
    );
    const wrong: string[] = [];
    const shots = process.env["DANVAN_SCREENSHOTS"];
    if (shots) await mkdir(shots, { recursive: true });
    for (const scheme of ["light", "dark"] as const) {
      const context = await (
        await chromium()
      ).newContext({
        colorScheme: scheme,
        viewport: { width: 320, height: 800 },
      });
      const page = await context.newPage();
      for (const name of states.keys()) {
        await page.setViewportSize({ width: 320, height: 800 });
        await page.goto(`${at}/state/${name}`);
        const width = await page.evaluate("document.documentElement.scrollWidth");
        if (Number(width) > 320) wrong.push(`${name}: ${Number(width)} pixels wide`);
        await page.evaluate(axe);
        const found: unknown = await page.evaluate(
          "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')).join(' | ')))",
        );
        if (Array.isArray(found))
          for (const one of found) wrong.push(`${scheme} ${name}: ${String(one)}`);
        if (shots) {
          await page.screenshot({ path: `${shots}/${name}-${scheme}-320.png`, fullPage: true });
          if (scheme === "light") {
            await page.setViewportSize({ width: 1280, height: 800 });
            await page.screenshot({ path: `${shots}/${name}-1280.png`, fullPage: true });
            if (/^(receipt|letter)/.test(name)) {
              await writeFile(`${shots}/${name}.pdf`, await page.pdf({ preferCSSPageSize: true }));
            }
          }
        }
      }
      await context.close();
    }
    expect(wrong).toEqual([]);
  },
);

test("the form and the receipt weigh at most 30 KB on the wire, fonts aside", async () => {
  const css = await (
    await fetch(
      at + (/href="(\/assets\/site[^"]+)"/.exec(states.get("form")?.html ?? "")?.[1] ?? ""),
    )
  ).text();
  for (const name of ["form", "receipt"]) {
    const page = gzipSync(states.get(name)?.html ?? "", { level: 6 }).length;
    const style = gzipSync(css, { level: 9 }).length;
    console.log(name, page, style);
    expect(page + style).toBeLessThan(30 * 1024);
  }
});

test("the receipt prints on one sheet of A5, the blank letters on one of A4", async () => {
  const page = await (await chromium()).newPage();
  for (const [name, width] of [
    ["receipt", 148],
    ["receipt-en", 148],
    ["receipt-long", 148],
    ["letter-denunciation", 210],
    ["letter-complaint", 210],
  ] as const) {
    await page.goto(`${at}/state/${name}`);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const shots = process.env["DANVAN_SCREENSHOTS"];
    if (shots) await writeFile(`${shots}/${name}.pdf`, printed, "latin1");
    const sheets = [...printed.matchAll(/\/MediaBox \[0 0 ([\d.]+) /g)];
    const widths = sheets.map(([, points]) => Math.round((Number(points) / 72) * 25.4));
    expect([name, widths]).toEqual([name, [width]]);
  }
  await page.close();
});
