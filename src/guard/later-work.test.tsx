import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { Browser } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { randomBytes } from "#test/chance.ts";
import { startChromium } from "#test/chromium.ts";
import { assets } from "#web/assets.ts";
import { editions } from "#web/editions.ts";
import { html } from "#web/html.ts";
import { keptPages } from "#web/kept-pages.ts";
import { Layout } from "#web/layout.tsx";
import { sealsOf } from "#web/seals.ts";

import { ChallengeField } from "./challenge-field.tsx";
import { formFilling, formInPlaces } from "./challenge-places.ts";
import { newWork } from "./challenge.ts";
import { guardKeys } from "./keys.ts";
import { readProof } from "./proof.ts";

const keys = guardKeys(Buffer.alloc(32, 5));
const now = () => new Date("2026-11-23T09:00:00+07:00");
const pages = keptPages(
  editions(async () => ({ mark: "1", topics: [] })),
  now,
  sealsOf("http://localhost"),
);
const asked: string[] = [];
let browser: Browser;
let origin = "";
const drawn = { times: 0 };

const app = new Hono()
  .route("/", assets())
  .get("/lam", async (c) => {
    asked.push(c.req.query("once") ?? "");
    return c.text(await newWork(keys, c.req.query("once") ?? "", now(), randomBytes(2)));
  })
  .get("/", (c) =>
    pages.answer(
      c,
      { by: ["form"], fill: () => formFilling(keys, now(), randomBytes, "vi") },
      () => {
        drawn.times += 1;
        const { once, challenge } = formInPlaces("/lam");
        return html(
          <Layout lang="vi" title="Bình luận" path="/" trial>
            <form method="post">
              <input type="hidden" name="once" value={once} />
              <label>
                Nội dung
                <textarea name="words" />
              </label>
              <ChallengeField ask={challenge} />
            </form>
          </Layout>,
        );
      },
    ),
  );

beforeAll(async () => {
  browser = await startChromium();
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return async () => {
    server.close();
    await browser.close();
  };
});

const opened = async (script = true) => {
  const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  const answer = await page.goto(origin);
  return { page, faults, headers: answer?.headers() ?? {} };
};

test("a browser unpacks a kept page with places, and every visitor has a key of their own", async () => {
  const [one, two] = [await opened(), await opened()];
  expect(one.headers["content-encoding"]).toBe("gzip");
  const keyOf = ({ page }: typeof one) => page.locator("[name=once]").inputValue();
  expect(await keyOf(one)).toMatch(/^[\w-]{16,}$/);
  expect(await keyOf(one)).not.toBe(await keyOf(two));
  expect([one.faults, two.faults]).toEqual([[], []]);
  expect(drawn.times).toBe(1);
});

test("reading asks for no work; beginning to write does, and the work holds for this form", async () => {
  const { page, faults } = await opened();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await page.locator("[name=words]").fill("Ngõ đã sáng đèn.");
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>("[name=altcha]")?.value !== "",
    undefined,
    { timeout: 30_000 },
  );
  const once = await page.locator("[name=once]").inputValue();
  expect(asked).toEqual([once]);
  const proof = await page.locator("[name=altcha]").inputValue();
  expect(await readProof(keys.proof, once, proof)).toMatchObject({ ok: true });
  expect(await page.locator("[data-question]").isHidden()).toBe(true);
  expect(faults).toEqual([]);
});

test("without scripts the question stands there to be answered", async () => {
  const { page } = await opened(false);
  expect(await page.locator("label[for=answer]").innerText()).not.toBe("");
  await page.locator("[name=answer]").waitFor();
});
