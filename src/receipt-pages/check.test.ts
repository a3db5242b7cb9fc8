import { createHash } from "node:crypto";

import { serve, type ServerType } from "@hono/node-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { logInMemory } from "#register/log.fixture.ts";
import { contentOf, entryOf } from "#register/acts.ts";
import { writeSlip, writeStatement } from "#register/browser/log-statement.ts";
import { policyOf } from "#register/house-log.ts";
import {
  checkpointText,
  cosignatureLine,
  proofText,
  publicKeyOf,
  signatureLine,
  signedNote,
  signerFrom,
} from "#register/notes.ts";
import { browser } from "#test/browser.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { receiptPageRoutes } from "./routes.tsx";

const seed = (name: string) => createHash("sha256").update(name).digest();
const origin = "log.example/danvan";
const house = signerFrom(origin, "note", seed("house"));
const witnesses = ["a", "b", "c"].map((name) =>
  signerFrom(`${name}.example`, "witness", seed(name)),
);
const policy = policyOf([publicKeyOf(house)], witnesses.map(publicKeyOf));

const open: Open = doors(
  async (): Promise<Staff | Response> => new Response(null, { status: 303 }),
);
receiptPageRoutes(open, { trial: false, origin: "http://localhost:8080", province: "01" }, policy);
open.app.route("/", assets());

const chromium = browser();
let server: ServerType | undefined;
let at = "";
beforeAll(async () => {
  at = await new Promise((resolve) => {
    server = serve({ fetch: open.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve(`http://localhost:${port}`),
    );
  });
});
afterAll(() => new Promise<void>((done) => (server ? void server.close(() => done()) : done())));

/** The receipt of something received at 09:00:30, which three witnesses saw between 09:00 and 09:01. */
async function receipt(shown: string, received = "09:00:30"): Promise<string> {
  const salt = seed("salt");
  const statement = writeStatement({
    log: origin,
    act: "filed",
    about: "PA-7K3M-9TQ2",
    nth: 1,
    at: `2026-11-23T${received}.000+07:00`,
    unit: "phuong-ba-dinh",
    due: "2026-12-08",
    content: Uint8Array.from(contentOf(salt, "Đèn hỏng")),
    previous: null,
  });
  const log = logInMemory([seed("other"), entryOf(salt, statement), seed("another")]);
  const checkpoint = (size: number, time: string) => {
    const text = checkpointText(origin, size, log.rootAt(size));
    const seen = new Date(`2026-11-23T${time}+07:00`);
    return signedNote(text, [
      signatureLine(text, house),
      ...witnesses.map((one) => cosignatureLine(text, one, seen)),
    ]);
  };
  const before = checkpoint(1, "09:00:00");
  const plain = Uint8Array.from(salt);
  const slip = writeSlip({ salt: plain, statement, said: shown, promise: null, before });
  return proofText(1, await log.inclusion(1, 3), checkpoint(3, "09:01:00"), slip);
}

const asFile = (text: string) => ({
  name: "01-filed.tlog-proof",
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

/** The page as somebody opens it, at the narrowest, with everything it asks for written down. */
async function opened(address: string, scripts = true) {
  const context = await (
    await chromium()
  ).newContext({ viewport: { width: 320, height: 800 }, javaScriptEnabled: scripts });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (line) => {
    if (line.type() === "error") faults.push(line.text());
  });
  page.on("pageerror", (fault) => faults.push(fault.message));
  await page.goto(at + address, { waitUntil: "networkidle" });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  return { page, faults, asked, close: () => context.close() };
}

const verdict = async (page: Page, outcome: string): Promise<string> => {
  const output = page.locator(`output[data-outcome="${outcome}"]`);
  await output.waitFor();
  return output.innerText();
};

test("a receipt is checked in the browser, in plain words, and nothing is sent anywhere", async () => {
  const { page, faults, asked, close } = await opened("/kiem-chung");
  await page.locator("#tep").setInputFiles(asFile(await receipt("Đèn hỏng")));
  const words = await verdict(page, "proven");
  expect(words).toContain("nội dung chưa bị sửa từ lúc ghi");
  expect(words).toContain("PA-7K3M-9TQ2: đã nhận lúc 09:00 ngày 23/11/2026");
  expect(words).toContain("Hẹn trả lời chậm nhất: 08/12/2026.");
  expect(words).toContain("giữa 09:00 ngày 23/11/2026 và 09:01 ngày 23/11/2026");
  expect(await lookFaults(page)).toBeNull();

  await page.locator("#tep").setInputFiles(asFile(await receipt("Đèn sáng")));
  expect(await verdict(page, "rejected")).toContain("đã bị sửa sau đó");
  await page.locator("#tep").setInputFiles(asFile(await receipt("Đèn hỏng", "08:00:00")));
  await page.getByText("Bị lùi ngày").waitFor();
  expect(await lookFaults(page)).toBeNull();
  expect(asked).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test("pasted and by keyboard too, in English; with another key it is of another log", async () => {
  const { page, faults, asked, close } = await opened("/en/kiem-chung");
  await page.locator("#dan").fill((await receipt("Đèn hỏng")).replaceAll("\n", "\r\n"));
  await page.getByRole("button", { name: "Check", exact: true }).press("Enter");
  const words = await verdict(page, "proven");
  expect(words).toContain("nothing was changed since it was recorded");
  expect(words).toContain("Answer promised by 08/12/2026.");

  const other = signerFrom("other.example/log", "note", seed("other"));
  await page.locator("main summary").click();
  await page.locator("#khoa").fill(policyOf([publicKeyOf(other)], []));
  await page.getByRole("button", { name: "Check", exact: true }).press("Enter");
  expect(await verdict(page, "rejected")).toContain("another log");
  await page.locator("#khoa").fill("quorum maybe");
  await page.getByRole("button", { name: "Check", exact: true }).press("Enter");
  await page.getByText("The keys to trust cannot be read.").waitFor();
  expect(await lookFaults(page)).toBeNull();
  expect(asked).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test("without scripts it explains, hands out the verifier and the keys, and asks for nothing", async () => {
  const { page, close } = await opened("/kiem-chung", false);
  const explained = page.locator("noscript p");
  expect(await explained.isVisible()).toBe(true);
  expect(await explained.textContent()).toContain("không chạy chương trình trong trang");
  expect(await page.locator("main form:visible").count()).toBe(0);
  for (const name of ["Tải trình kiểm chứng", "Tải tệp khóa tin cậy"])
    expect(await page.getByRole("link", { name, exact: true }).count()).toBe(1);
  await close();
  const verifier = await (await open.app.request("/kiem-chung/verify-receipt.mjs")).text();
  expect(verifier.startsWith("#!/usr/bin/env node\n")).toBe(true);
});

test.each(["/kiem-chung", "/en/kiem-chung"])(
  "%s is sound HTML, and sets no cookie",
  async (address) => {
    const response = await open.app.request(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("set-cookie")).toBeNull();
    const html = await response.text();
    // It never asks for the secret.
    expect(html).not.toContain('name="secret"');
    expect(await htmlFaults(html)).toEqual([]);
  },
);
