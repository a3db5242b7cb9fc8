import { readFile } from "node:fs/promises";

import { serve } from "@hono/node-server";
import { strFromU8, unzipSync } from "fflate";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

import { takeStep } from "#cases/actions.ts";
import { dayAt } from "#kernel/day.ts";
import { proposeAll } from "#retention/propose.ts";
import { browser } from "#test/browser.ts";
import { lookFaults } from "#test/look.ts";
import { testDatabase } from "#test/database.ts";

import { aStaffedOffice, anOffice } from "./office.fixture.ts";

const db = testDatabase();
const open = browser();
const contact = { name: "Nguyễn Thị Hoàng Yến", phone: "0912345678", email: "" };
const small = { viewport: { width: 320, height: 700 } };

let office: Awaited<ReturnType<typeof anOffice>>;
let who: Awaited<ReturnType<typeof aStaffedOffice>>;
let server: { readonly at: string; readonly close: () => void };

beforeAll(async () => {
  office = await anOffice(db());
  who = await aStaffedOffice(db.owner(), office);
  server = await new Promise((listening) => {
    const made = serve({ fetch: office.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      listening({ at: `http://localhost:${port}`, close: () => made.close() }),
    );
  });
});
afterAll(() => server.close());

async function tab(
  whose: keyof (typeof who)["cookies"] | null,
  options: BrowserContextOptions = { ...small, javaScriptEnabled: false },
): Promise<Page> {
  const context = await (await open()).newContext(options);
  onTestFinished(() => context.close());
  if (whose) {
    const [name = "", value = ""] = who.cookies[whose].split("=");
    await context.addCookies([{ name, value, url: server.at }]);
  }
  const page = await context.newPage();
  return page;
}

async function accepted() {
  const filed = await office.filed(who.ward, { contact });
  const officer = who.people.officer.officer;
  const reception = who.people.reception.staff;
  await takeStep(office.house)(filed.code, reception, { step: "accept", officer }, 1);
  return filed;
}

const matter = (code: string) => `${server.at}/can-bo/vu-viec/${code}`;

test("two persons, without scripts, on a small telephone: asked, seen on the list, approved, opened once", async () => {
  const { code, secret } = await accepted();
  const desk = await tab("reception");
  await desk.goto(matter(code));
  await desk.getByText("Đề nghị xem người gửi").first().click();
  await desk.getByLabel("Lý do cần xem").fill("gọi hẹn giờ khảo sát");
  await desk.getByRole("button", { name: "Đề nghị xem người gửi" }).click();
  await desk.getByText("Đã gửi đề nghị.").waitFor();
  await desk.getByText("đang chờ người thứ hai").waitFor();

  const head = await tab("head");
  await head.goto(`${server.at}/can-bo`);
  await head.getByText("đề nghị xem người gửi đang chờ người thứ hai").waitFor();
  await head.getByRole("link", { name: code, exact: true }).click();
  await head.getByText("gọi hẹn giờ khảo sát").first().waitFor();
  // Without a reason it is refused, and what stands there stays.
  await head.getByRole("button", { name: "Duyệt", exact: true }).click();
  await head.getByText("Hãy ghi lý do").first().waitFor();
  await head.getByLabel("Vì sao duyệt hay không duyệt").fill("việc gấp, đúng là cần");
  await head.getByRole("button", { name: "Duyệt", exact: true }).click();
  await head.getByText("Đã ghi quyết định.").waitFor();
  expect(await head.content()).not.toContain(contact.name);

  await desk.goto(matter(code));
  await desk.getByRole("button", { name: "Mở, một lần" }).click();
  await desk.getByText(contact.name).waitFor();
  expect(desk.url()).not.toContain(contact.phone);
  await desk.goto(matter(code));
  expect(await desk.content()).not.toContain(contact.name);
  expect(await desk.getByRole("button", { name: "Mở, một lần" }).count()).toBe(0);

  const resident = await tab(null);
  await resident.goto(`${server.at}/tra-cuu`);
  await resident.getByLabel(/Mã/).first().fill(code);
  await resident.getByLabel(/bí mật/).fill(secret);
  await resident
    .getByRole("button", { name: /Xem|Mở|Tra/ })
    .last()
    .click();
  await resident.getByText("gọi hẹn giờ khảo sát").waitFor();
  await resident.getByText(/người thứ hai duyệt: Cán bộ Chủ tịch/).waitFor();
});

test("the sender's own data, without scripts: an archive, then the name erased after one more question", async () => {
  const { code, secret } = await accepted();
  const page = await tab(null, { ...small, javaScriptEnabled: false, acceptDownloads: true });
  await page.goto(`${server.at}/tra-cuu`);
  await page.getByLabel(/Mã/).first().fill(code);
  await page.getByLabel(/bí mật/).fill(secret);
  await page
    .getByRole("button", { name: /Xem|Mở|Tra/ })
    .last()
    .click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải dữ liệu của tôi" }).click();
  const came = await coming;
  expect(came.suggestedFilename()).toMatch(/^Dữ liệu của tôi DV-.{9}\.zip$/);
  const files = unzipSync(new Uint8Array(await readFile(await came.path())));
  expect(strFromU8(files["doc.html"] ?? new Uint8Array())).toContain(contact.name);

  await page.getByRole("button", { name: "Xóa tên và cách liên hệ của tôi" }).click();
  await page.getByText("Không khôi phục được").waitFor();
  await page.getByRole("button", { name: "Tôi chắc chắn, xóa hẳn" }).click();
  await page.getByText("Đã xóa hẳn tên và cách liên hệ.").waitFor();
  expect(page.url()).toBe(`${server.at}/tra-cuu/xoa-lien-he`);

  const officer = await tab("officer");
  await officer.goto(matter(code));
  await officer.getByText("Liên hệ đã được xóa.").waitFor();
});

test("retention, without scripts: filtered, one kept, the rest as a group erased after a preview", async () => {
  const ids: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    const { id } = await office.filed(who.ward, { contact });
    ids.push(id);
  }
  await db.owner()`
    update matters set stage = 'closed', ended_on = '2024-06-01', ended_because = 'confirmed'
     where id = any(${ids}::uuid[])`;
  const now = office.house.clock();
  await proposeAll(db(), dayAt(now), now);

  const head = await tab("head");
  await head.goto(`${server.at}/can-bo`);
  await head.getByRole("link", { name: "Xem và quyết định" }).click();
  await head.getByLabel("Quy tắc").selectOption("identity-ended");
  await head.getByRole("button", { name: "Lọc" }).click();
  expect(head.url()).toContain("quy-tac=identity-ended");
  expect(await head.getByRole("row").count()).toBe(5);
  await head.getByRole("button", { name: "Xem trước" }).click();
  await head.getByText("Hãy chọn ít nhất một việc").first().waitFor();

  await head.getByRole("checkbox").first().check();
  await head.getByText("Giữ đến một ngày", { exact: true }).click();
  await head.getByLabel(/Giữ đến hết ngày/).fill("2027-05-01");
  await head.getByLabel(/Lý do/).fill("đang có việc liên quan");
  await head.getByRole("button", { name: "Xem trước" }).click();
  await head.getByRole("button", { name: "Tôi quyết định giữ tiếp" }).click();
  await head.getByText("Đã quyết định 1 việc.").waitFor();

  await head.getByText("Cả nhóm đang lọc").click();
  await head.getByText("Xóa hẳn", { exact: true }).click();
  await head.getByRole("button", { name: "Xem trước" }).click();
  await head.getByText("Không khôi phục được").waitFor();
  await head.getByRole("button", { name: "Tôi quyết định xóa hẳn" }).click();
  await head.getByText("Đã quyết định 3 việc.").waitFor();
  await head.goto(`${server.at}/can-bo/luu-giu?tinh-trang=da-quyet-dinh`);
  await head.getByText("đang có việc liên quan").waitFor();
  expect((await head.content()).match(/Đã xóa</g)).toHaveLength(3);
  // Nobody else has this page.
  const desk = await tab("reception");
  expect((await desk.goto(`${server.at}/can-bo/luu-giu`))?.status()).toBe(403);
});

test.each([320, 1280])(
  "axe finds nothing on these pages and nothing overflows (%i px)",
  async (width) => {
    const { code } = await accepted();
    const closed = await office.filed(who.ward, { contact });
    await db.owner()`
    update matters set stage = 'closed', ended_on = '2024-06-01', ended_because = 'confirmed' where id = ${closed.id}`;
    const now = office.house.clock();
    await proposeAll(db(), dayAt(now), now);
    const at = `/can-bo/vu-viec/${code}/nguoi-gui-de-nghi`;
    const asked = { reason: "gọi hẹn", kinds: "contact" };
    expect((await office.post(at, asked, who.cookies.reception)).status).toBe(303);
    const viewport = { width, height: 900 };
    for (const [whose, path] of [
      ["reception", `/can-bo/vu-viec/${code}`],
      ["head", `/can-bo/vu-viec/${code}`],
      ["officer", `/can-bo/vu-viec/${code}`],
      ["head", "/can-bo"],
      ["head", "/can-bo/luu-giu"],
      ["head", "/en/can-bo/luu-giu?tinh-trang=da-quyet-dinh"],
      ["reception", "/can-bo/tiep-nhan"],
    ] as const) {
      const page = await tab(whose, { viewport });
      await page.goto(server.at + path);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => (one.open = true))",
      );
      const faults = await lookFaults(page);
      expect([whose, path, faults]).toEqual([whose, path, null]);
      const pictures = process.env["DANVAN_SCREENSHOTS"];
      if (pictures)
        await page.screenshot({
          path: `${pictures}/${whose}-${path.replaceAll(/[^a-z]+/gi, "-").slice(0, 40)}-${width}.png`,
          fullPage: true,
        });
    }
  },
);
