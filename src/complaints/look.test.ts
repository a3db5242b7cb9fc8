import { serve } from "@hono/node-server";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";

import {
  aDesk,
  aLetter,
  aStaffedWard,
  registered,
  taken,
  told,
  type Desk,
  type Ward,
} from "./desk.fixture.ts";

const db = testDatabase();
const open = browser();

let desk: Desk;
let ward: Ward;
let server: { readonly at: string; readonly close: () => void };

beforeAll(async () => {
  desk = await aDesk(db());
  ward = await aStaffedWard(db.owner(), desk);
  server = await new Promise((listening) => {
    const made = serve({ fetch: desk.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      listening({ at: `http://localhost:${port}`, close: () => made.close() }),
    );
  });
});
afterAll(() => server.close());

async function tab(
  whose: keyof Ward["cookies"] | null,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const small = { viewport: { width: 320, height: 700 }, javaScriptEnabled: false };
  const context = await (await open()).newContext({ ...small, ...options });
  onTestFinished(() => context.close());
  if (whose) {
    const [name = "", value = ""] = ward.cookies[whose].split("=");
    await context.addCookies([{ name, value, url: server.at }]);
  }
  const page = await context.newPage();
  return page;
}

const complaint = (code: string) => `${server.at}/can-bo/khieu-nai/${code}`;

test("without scripts, on a small telephone: registered, accepted, verified, talked over, settled, sent, made public, followed", async () => {
  const counter = await tab("reception");
  await counter.goto(`${server.at}/can-bo/khieu-nai`);
  await counter.getByRole("link", { name: "Vào sổ khiếu nại" }).click();
  await counter.getByLabel("Họ và tên", { exact: true }).fill("Trần Thị Ví Dụ");
  await counter.getByLabel("Địa chỉ", { exact: true }).fill("số 1 ngõ Ví Dụ");
  await counter.locator("[name=unit]").fill(ward.slug);
  await choose(counter, "against", "decision");
  await counter.locator("[name=learned_on]").fill("2026-10-22");
  await counter.getByLabel("Nội dung 1").fill("Quyết định phạt ghi sai số nhà. Đề nghị hủy.");
  for (const [name, value] of Object.entries(aLetter(""))) {
    const radio = counter.locator(`[name=${name}][type=radio][value="${String(value)}"]`);
    if ((await radio.count()) > 0) await choose(counter, name, String(value));
  }
  await counter.getByRole("button", { name: "Vào sổ và in biên nhận" }).click();
  const code = await counter.locator("#code").innerText();
  const secret = await counter.locator("#secret").innerText();
  expect(code).toMatch(/^KN-/);

  const chair = await tab("head");
  await chair.goto(`${server.at}/can-bo/khieu-nai`);
  await chair.getByRole("link", { name: code }).click();
  await chair.getByRole("link", { name: "Thụ lý khiếu nại" }).click();
  // Nobody was told yet: the step says what is missing.
  await chair.getByRole("button", { name: "Thụ lý", exact: true }).click();
  await chair.getByText("Phải ghi việc thông báo").first().waitFor();
  await tell(chair, "complainant", "inspectorate");
  await chair.getByRole("button", { name: "Thụ lý", exact: true }).click();
  await chair.getByText("Đã ghi: Thụ lý khiếu nại.").waitFor();
  await chair.getByRole("link", { name: "Giao người xác minh" }).click();
  await chair.locator("select[name=officer]").selectOption(ward.people.officer.officer);
  await chair.getByRole("button", { name: "Giao", exact: true }).click();

  const clerk = await tab("officer");
  await clerk.goto(complaint(code));
  await clerk.getByRole("link", { name: "Ghi kết quả xác minh" }).click();
  await clerk.locator("[name=text]").fill("Số nhà trên quyết định là 12, không phải 1.");
  await choose(clerk, "differs", "yes");
  await clerk.getByRole("button", { name: "Ghi kết quả" }).click();
  await clerk.getByRole("link", { name: "Mời đối thoại" }).click();
  await clerk.locator("[name=on]").fill("2026-11-20");
  await tell(clerk, "complainant", "respondent");
  await clerk.getByRole("button", { name: "Mời đối thoại" }).click();

  await chair.goto(complaint(code));
  await chair.getByRole("link", { name: "Ghi biên bản đối thoại" }).click();
  await chair.locator("[name=on]").fill("2026-11-20");
  await chair.locator("select[name=officer]").selectOption(ward.people.head.officer);
  await chair.locator("label[for=attended]").click();
  await chair.locator("[name=text]").fill("Hai bên thống nhất số nhà.");
  await chair.getByRole("button", { name: "Ghi biên bản" }).click();
  await chair.getByRole("link", { name: "Ra quyết định giải quyết" }).click();
  // What was verified and said stands in the form already.
  expect(await chair.locator("[name=verified]").inputValue()).toContain("không phải 1");
  expect(await chair.locator("[name=dialogue]").inputValue()).toContain("thống nhất");
  await chair.locator("[name=number]").fill("12/QĐ-UBND");
  await chair.locator("[name=basis]").fill("Điều 31 Luật Khiếu nại");
  await chair.locator("[name=conclusion]").fill("Khiếu nại đúng; hủy quyết định xử phạt.");
  await choose(chair, "finding", "right");
  await choose(chair, "outcome", "annulled");
  await chair.getByRole("button", { name: "Ra quyết định" }).click();
  // What the complainant will read, once more; nothing is lost on the way back.
  await chair.getByText("Chưa có gì được ghi.").waitFor();
  await chair.getByRole("button", { name: "Sửa lại" }).click();
  expect(await chair.locator("[name=conclusion]").inputValue()).toContain("hủy quyết định");
  await chair.getByRole("button", { name: "Ra quyết định" }).click();
  await chair.getByRole("button", { name: "Ra quyết định" }).click();
  await chair.getByText("Đã ghi: Ra quyết định giải quyết.").waitFor();

  await counter.goto(complaint(code));
  await counter.getByRole("link", { name: "Gửi quyết định" }).click();
  await tell(counter, "complainant");
  await counter.getByRole("button", { name: "Ghi đã gửi" }).click();
  await counter.getByRole("link", { name: "Công khai quyết định" }).click();
  await choose(counter, "form", "posting");
  await counter.locator("[name=masked_title]").fill("Xử phạt ghi sai số nhà");
  await counter.locator("label[for=masked_ok]").click();
  await counter.getByRole("button", { name: "Công khai", exact: true }).click();
  await counter.getByText("Mọi người sẽ đọc đúng những lời này.").waitFor();
  await counter.getByRole("button", { name: "Công khai", exact: true }).click();
  await counter.getByText("Đã ghi: Công khai quyết định.").waitFor();

  const outside = await tab(null);
  await outside.goto(`${server.at}/don-vi/${ward.slug}/khieu-nai`);
  await outside.getByText("Xử phạt ghi sai số nhà").waitFor();
  await outside.goto(`${server.at}/tra-cuu`);
  await outside.locator("[name=code]").fill(code);
  await outside.locator("[name=secret]").fill(secret);
  await outside.getByRole("button", { name: "Mở" }).click();
  await outside.getByText("Khiếu nại đúng; hủy quyết định").waitFor();
  await outside.getByRole("heading", { name: "Khiếu nại lần hai" }).waitFor();
});

/** Chooses as people do, on the words beside the button. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const id = await page.locator(`[name=${name}][value="${value}"]`).getAttribute("id");
  await page.locator(`label[for="${id}"]`).click();
}

async function tell(page: Page, ...whom: readonly string[]): Promise<void> {
  for (const to of whom) {
    await page.locator(`[name=${to}_on]`).fill("2026-11-20");
    await page.locator(`[name=${to}_way]`).selectOption("handed");
  }
}

test("nothing for axe to find and nothing that overflows, at three widths, in both languages; the HTML is sound", async () => {
  const { head, officer } = ward.cookies;
  const { code, secret } = await registered(desk, ward, { content_2: "Trả lại tiền phạt." });
  await taken(desk, head, code, "thu-ly", told("2026-11-20", "complainant", "inspectorate"));
  await taken(desk, head, code, "giao-xac-minh", { officer: ward.people.officer.officer });
  await taken(desk, officer, code, "ket-qua-xac-minh", { text: "Đúng.", differs: "yes" });
  const waiting = await registered(desk, ward, { signed: "no" });
  const looks: readonly (readonly [keyof Ward["cookies"] | null, string])[] = [
    ["head", "/can-bo/khieu-nai"],
    ["head", "/can-bo/khieu-nai?giai-doan=dinh-chi"],
    ["officer", "/can-bo/khieu-nai?cua=toi"],
    ["reception", "/can-bo/khieu-nai/moi"],
    ["head", at(waiting.code, "thu-ly")],
    ["head", at(waiting.code, "khong-thu-ly")],
    ["head", at(code)],
    ["head", at(code, "tam-dinh-chi")],
    ["head", at(code, "rut-don")],
    ["officer", at(code, "moi-doi-thoai")],
    ["officer", at(code, "tinh-chat-vu-viec")],
    [null, `/don-vi/${ward.slug}/khieu-nai`],
  ];
  for (const width of [320, 390, 1280]) {
    const view = { viewport: { width, height: 800 }, javaScriptEnabled: true };
    // Other words may be longer: English on the narrowest screen.
    for (const lang of width === 320 ? ["", "/en"] : [""]) {
      for (const [whose, address] of looks) {
        const page = await tab(whose, view);
        await page.goto(server.at + lang + address);
        expect(await lookFaults(page), `${width} ${lang}${address}`).toBeNull();
        if (width === 320)
          expect(await htmlFaults(await markup(whose, lang + address), boxes), address).toEqual([]);
        await page.context().close();
      }
      const own = await tab(null, view);
      await own.goto(`${server.at}${lang}/tra-cuu`);
      await own.locator("[name=code]").fill(code);
      await own.locator("[name=secret]").fill(secret);
      await own.locator("main form button[type=submit]").click();
      await own.getByText(code).first().waitFor();
      expect(await lookFaults(own), `${width} ${lang} own`).toBeNull();
      await own.context().close();
    }
  }
  const own = await (await desk.post("/tra-cuu", { code, secret })).text();
  expect(await htmlFaults(own, boxes)).toEqual([]);
}, 180_000);

const at = (of: string, step = "") => `/can-bo/khieu-nai/${of}${step && `?buoc=${step}`}`;

// Boxes of one group share their name, as radio buttons do.
const boxes: Parameters<typeof htmlFaults>[1] = {
  "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
};

const markup = async (whose: keyof Ward["cookies"] | null, address: string): Promise<string> =>
  (await desk.get(address, whose ? ward.cookies[whose] : "")).text();

test("by keyboard alone: down the list with j, into a complaint with Enter", async () => {
  const { code } = await registered(desk, ward);
  const page = await tab("head", {
    viewport: { width: 1280, height: 800 },
    javaScriptEnabled: true,
  });
  await page.goto(`${server.at}/can-bo/khieu-nai`);
  await page.locator("tr[data-row]").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/khieu-nai\/KN-/);
  expect(code).toMatch(/^KN-/);
});
