import { createHash } from "node:crypto";

import { serve, type ServerType } from "@hono/node-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { instant } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { logInMemory } from "#register/log.fixture.ts";
import { contentOf, entryOf } from "#register/acts.ts";
import { promiseText, writeSlip, writeStatement } from "#register/browser/log-statement.ts";
import { compactOf } from "#register/compact.ts";
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
import { qrPng } from "#web/qr-picture.ts";

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
receiptPageRoutes(
  open,
  { trial: false, origin: "http://localhost:8080", province: "01" },
  async () => policy,
);
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

/** What the office signed at once, of something received at this moment. */
function promise(received: string): string {
  const salt = seed("salt");
  const statement = writeStatement({
    log: origin,
    act: "filed",
    about: "PA-7K3M-9TQ2",
    nth: 1,
    at: received,
    unit: "phuong-ba-dinh",
    due: null,
    content: Uint8Array.from(contentOf(salt, "Đèn hỏng")),
    previous: null,
  });
  const text = promiseText(origin, Uint8Array.from(entryOf(salt, statement)));
  const signed = signedNote(text, [signatureLine(text, house)]);
  const plain = Uint8Array.from(salt);
  const slip = writeSlip({ salt: plain, statement, said: null, promise: signed, before: null });
  return Buffer.from(slip).toString("utf8");
}

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
  expect(words).toContain("đã ghi vào sổ công khai đúng lúc đó, và không ai lùi được ngày");
  expect(words).toContain("không bị sửa từ đó đến nay");
  expect(words).toContain("3 nhân chứng đã ký: a.example, b.example, c.example.");
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
  expect(words).toContain("entered in the public log at that time");
  expect(words).toContain("nothing was changed since");
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

/** A picture with the QR code of a receipt, as somebody saved it. */
async function asPicture(file: string) {
  const text = await compactOf(file);
  if (text === null) throw new Error("not packed");
  return { text, file: { name: "ma.png", mimeType: "image/png", buffer: qrPng(text) } };
}

test("the text of a QR code says the same as the file, but for the words, which are not in it", async () => {
  const { page, asked, close } = await opened("/kiem-chung");
  const { text, file } = await asPicture(await receipt("Đèn hỏng"));
  await page.locator("#dan").fill(text);
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).press("Enter");
  const words = await verdict(page, "proven");
  expect(words).toContain("Hẹn trả lời chậm nhất: 08/12/2026.");
  expect(words).toContain("Mã này không kèm lời văn");
  expect(words).not.toContain("không bị sửa từ đó");
  expect(await lookFaults(page)).toBeNull();
  // A picture is read by the browser itself; one that cannot says what to do instead.
  if (await page.evaluate(() => !("BarcodeDetector" in globalThis))) {
    await page.locator("#tep").setInputFiles(file);
    expect(await verdict(page, "rejected")).toContain("không đọc được mã QR trong ảnh");
  }
  expect(asked).toEqual([]);
  await close();
});

test("where the browser reads pictures of codes, the picture is enough", async () => {
  const { page, asked, close } = await opened("/kiem-chung");
  const { text, file } = await asPicture(await receipt("Đèn hỏng", "08:00:00"));
  // What the platform would read: no browser of the tests has the Shape Detection API.
  await page.evaluate((read) => {
    Object.assign(globalThis, {
      BarcodeDetector: class {
        async detect({ width }: ImageBitmap) {
          return width > 100 ? [{ rawValue: read }] : [];
        }
      },
    });
  }, text);
  await page.locator("#tep").setInputFiles(file);
  expect(await verdict(page, "rejected")).toContain("Bị lùi ngày");
  const blank = { name: "a.png", mimeType: "image/png", buffer: qrPng("A", 1) };
  await page.locator("#tep").setInputFiles(blank);
  await page.getByText("Không thấy mã QR trong ảnh").waitFor();
  await page.locator("#tep").setInputFiles({ ...blank, buffer: Buffer.from("no picture") });
  await page.getByText("Không thấy mã QR trong ảnh").waitFor();
  expect(asked).toEqual([]);
  await close();
});

test("a promise that came true by no line within a day is said to be broken", async () => {
  const { page, asked, close } = await opened("/kiem-chung");
  await page.locator("#dan").fill(promise("2026-11-20T09:00:00.000+07:00"));
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).press("Enter");
  const late = await verdict(page, "promised");
  expect(late).toContain("hơn 24 giờ trước");
  expect(late).toContain("đưa cho một nhân chứng hoặc cơ quan giám sát");
  await page.locator("#dan").fill(promise(instant(new Date())));
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).press("Enter");
  await page.getByText("chưa vào sổ. Hãy tải lại biên nhận sau vài phút").waitFor();
  expect(asked).toEqual([]);
  await close();
});

test("no field of it could be posted: the page has nowhere to send a receipt, a salt or a secret", async () => {
  const { page, close } = await opened("/kiem-chung");
  const form = page.locator("dv-check-receipt form");
  expect(await form.getAttribute("action")).toBeNull();
  expect(await form.getAttribute("method")).toBeNull();
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll("main [name]")].map((field) => field.getAttribute("name")),
    ),
  ).toEqual(["file", "receipt", "policy"]);
  await close();
});

test("without scripts it explains, hands out the verifier and the keys, and asks for nothing", async () => {
  const { page, close } = await opened("/kiem-chung", false);
  const explained = page.locator("noscript p");
  await explained.waitFor();
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
