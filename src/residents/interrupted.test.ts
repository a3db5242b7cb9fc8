import { createHash } from "node:crypto";

import { serve, type ServerType } from "@hono/node-server";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { connect } from "#kernel/sql.ts";
import { halves } from "#files/pictures.fixture.ts";
import type { Right } from "#access/roles.ts";
import type { Staff } from "#people/model.ts";
import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { lookFaults } from "#test/look.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { filingRoutes } from "./filing.routes.tsx";
import { answered, aPortal, haNoi, post } from "./portal.fixture.ts";
import { uncertain } from "./uncertain.fixture.ts";

// What a resident's browser does while the house or the way to it is away for a while.
const db = testDatabase();
const chromium = browser();
let world: Awaited<ReturnType<typeof aPortal>>;
let way: Awaited<ReturnType<typeof uncertain>>;
let photo: Buffer;
let housePort = 0;
let awayPort = 0;
const servers: ServerType[] = [];

beforeAll(async () => {
  await haNoi(db.owner());
  world = await aPortal(db());
  photo = await halves(800, 600).jpeg().toBuffer();
  // Time passes in this house: challenges grow old and are not met at once.
  const [start, zero] = [world.house.clock().getTime(), Date.now()];
  Object.assign(world.house, { clock: () => new Date(start + ahead + Date.now() - zero) });
  housePort = await served(world.app.fetch);

  const lonely = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  const sql = connect("postgres://nobody@127.0.0.1:1/none");
  filingRoutes(lonely, { ...world.portal, house: { ...world.house, sql } });
  lonely.app.route("/", assets());
  awayPort = await served(lonely.app.fetch);
  way = await uncertain(housePort);
});
let ahead = 0;

const served = (fetch: (request: Request) => Response | Promise<Response>): Promise<number> =>
  new Promise((resolve) => {
    servers.push(serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => resolve(port)));
  });

afterAll(async () => {
  await way.close();
  for (const one of servers) await new Promise((done) => one.close(done));
});
beforeEach(() => {
  way.turn("open");
});

async function visitor(
  options: Parameters<Awaited<ReturnType<typeof chromium>>["newContext"]>[0] = {},
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await (
    await chromium()
  ).newContext({ viewport: { width: 390, height: 800 }, ...options });
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  const faults: string[] = [];
  context.on("weberror", (fault) => faults.push(fault.error().message));
  page.on("dialog", (dialog) => void dialog.accept());
  return { page, context, faults };
}

const anImage = () => ({ name: "anh.jpg", mimeType: "image/jpeg", buffer: photo });

let nth = 0;
async function write(page: Page, content = "Nắp cống vỡ trước số 12, tối rất nguy hiểm.") {
  nth += 1;
  const title = `Nắp cống vỡ ${nth}`;
  await page.goto(`${way.url}/phan-anh/moi`);
  await page.getByText("Phản ánh", { exact: true }).click();
  await page.getByLabel("Tóm tắt trong một câu").fill(title);
  await page.getByLabel("Chuyện xảy ra thế nào?").fill(content);
  await page.getByLabel("Thuộc lĩnh vực").selectOption({ label: "Đường sá, vỉa hè, thoát nước" });
  await page.getByLabel("Phường, xã nơi xảy ra").fill("phường Ba Đình");
  await page.locator("#files").setInputFiles(anImage());
  return title;
}

/** Fills the form and waits until the challenge may be met. */
async function ready(page: Page, content?: string): Promise<string> {
  const title = await write(page, content);
  await page.getByText("Đã kiểm tra xong.").waitFor();
  await page.waitForTimeout(3_200);
  await page.waitForLoadState("networkidle");
  return title;
}

const send = (page: Page) => page.getByRole("button", { name: "Gửi", exact: true }).last().click();
const again = (page: Page) => page.getByRole("button", { name: "Thử lại ngay" }).click();
const press = (tab: Page) =>
  tab.locator("dv-parked").getByRole("button", { name: "Gửi", exact: true }).click();
const waits = (page: Page) => page.getByText("Chưa gửi xong").first().waitFor();

async function receipt(page: Page) {
  // It comes by itself, at the longest after the pause that has just begun.
  await page.locator("#secret").waitFor({ timeout: 30_000 });
  return {
    code: await page.locator("#code").textContent(),
    secret: await page.locator("#secret").textContent(),
  };
}

/** The matters of this title, with the SHA-256 of every file of theirs. */
const filed = (title: string) => db.owner()<{ code: string; files: string[] }[]>`
  select m.code, array_remove(array_agg(encode(f.sha256, 'hex')), null) as files
    from matters m join words w on w.matter_id = m.id
    left join matter_files mf on mf.matter_id = m.id left join files f on f.id = mf.file_id
   where w.title = ${title} group by m.code`;

const kept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (known.length === 0) return 0;
    const store = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open("danvan-parked");
      asked.addEventListener("success", () => resolve(asked.result));
    });
    const count = await new Promise<number>((resolve) => {
      const asked = store.transaction("forms").objectStore("forms").count();
      asked.addEventListener("success", () => resolve(asked.result));
    });
    store.close();
    return count;
  });

const sha = () => createHash("sha256").update(photo).digest("hex");

test("refused for a while: everything stays, it is sent again by itself, once, and the receipt is a page like any", async () => {
  const { page, context, faults } = await visitor();
  const title = await ready(page);
  way.turn("refused");
  await send(page);
  await waits(page);
  expect(await page.getByLabel("Tóm tắt trong một câu").inputValue()).toBe(title);
  expect(await page.locator(".chosen li").count()).toBe(1);
  await page.getByText(/Thử lại sau \d+ giây/).waitFor();
  await again(page);
  await page.getByText(/Thử lại sau \d+ giây/).waitFor();
  // Only asked whether the house is there; the form itself is not sent into nothing again and again.
  expect(way.posts).toEqual(["refused /phan-anh/moi"]);
  way.turn("open");

  const { code } = await receipt(page);
  expect(await filed(title)).toEqual([{ code, files: [sha()] }]);
  expect(way.posts).toEqual(["open /phan-anh/moi"]);
  expect(page.url()).toBe(`${way.url}/phan-anh/moi`);
  expect(await page.title()).toMatch(/^Đã nhận/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await kept(page)).toBe(0);

  await page.evaluate(() => location.reload());
  await page.waitForTimeout(500);
  expect((await receipt(page)).code).toBe(code);
  await page.goBack();
  await page.getByLabel("Tóm tắt trong một câu").waitFor();
  expect(await page.locator("#secret").count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test.each(["deaf", "half"] as const)(
  "an answer that was lost (%s) after the house had taken it in: the same receipt, one matter",
  async (how) => {
    const { page, context, faults } = await visitor();
    const title = await ready(page);
    way.turn(how);
    await send(page);
    await waits(page);
    const [before] = await filed(title);
    expect(before?.files).toEqual([sha()]);
    way.turn("open");
    expect((await receipt(page)).code).toBe(before?.code);
    expect(await filed(title)).toHaveLength(1);
    expect(faults).toEqual([]);
    await context.close();
  },
);

test("nobody there, the words changed while waiting, and the challenge gone stale: sent as they stand then", async () => {
  const { page, context, faults } = await visitor();
  await page.clock.install();
  const title = await write(page);
  await page.getByText("Đã kiểm tra xong.").waitFor();
  way.turn("nobody");
  await send(page);
  await waits(page);
  await page.getByLabel("Chuyện xảy ra thế nào?").fill("Đã có người vấp ngã.");
  ahead += 2 * 3_600_000;
  await page.clock.fastForward("02:00:00");
  await page.getByText(/Thử lại sau \d+ giây/).waitFor();
  way.turn("open");
  await again(page);
  await receipt(page);
  await page.getByText("Đã có người vấp ngã.").waitFor();
  expect(await filed(title)).toHaveLength(1);
  expect(faults).toEqual([]);
  await context.close();
});

test("what the house refuses is shown as it drew it: a missing field, and everything else kept", async () => {
  const { page, context, faults } = await visitor();
  await ready(page);
  await page.getByLabel("Chuyện xảy ra thế nào?").fill("");
  await send(page);
  const link = page.getByRole("link", { name: /Hãy kể lại chuyện gì xảy ra/ });
  await link.click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  await page.getByText("Ảnh đã nhận, không cần chọn lại").waitFor();
  await page.getByLabel("Chuyện xảy ra thế nào?").fill("Vẫn hỏng.");
  await send(page);
  await receipt(page);
  expect(faults).toEqual([]);
  await context.close();
});

test("kept on the device only when pressed; two tabs send it once; erased when the receipt has been shown", async () => {
  const { page, context, faults } = await visitor();
  const title = await ready(page);
  way.turn("nobody");
  expect(await page.getByRole("button", { name: /Giữ lại trên máy này/ }).count()).toBe(0);
  await send(page);
  await waits(page);
  expect(await kept(page)).toBe(0);
  await page.getByRole("button", { name: /Giữ lại trên máy này/ }).click();
  await page.getByText(/Đã giữ trên máy này lúc/).waitFor();
  expect(await kept(page)).toBe(1);
  way.turn("open", housePort);
  way.turn("nobody");
  await page.close();
  way.turn("open");

  const [one, two] = [await context.newPage(), await context.newPage()];
  const lookup = await context.newPage();
  await lookup.goto(`${way.url}/tra-cuu`);
  await lookup.getByText(/Có một phản ánh chưa gửi/).waitFor();
  for (const tab of [one, two]) await tab.goto(`${way.url}/phan-anh/moi`);
  await Promise.all([press(one), press(two)]);
  await Promise.race([receipt(one), receipt(two)]);
  await one.waitForTimeout(500);
  expect(way.posts).toEqual(["open /phan-anh/moi"]);
  const [matter, ...more] = await filed(title);
  expect([matter?.files, more]).toEqual([[sha()], []]);
  expect(await kept(lookup)).toBe(0);
  await lookup.getByText(/Có một phản ánh chưa gửi/).waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await context.close();
});

test("kept, sent, the answer lost and the page closed: sent once more it gives the same receipt and is erased", async () => {
  const { page, context, faults } = await visitor();
  const title = await ready(page);
  way.turn("deaf");
  await send(page);
  await waits(page);
  await page.getByRole("button", { name: /Giữ lại trên máy này/ }).click();
  await page.getByText(/Đã giữ trên máy này lúc/).waitFor();
  way.turn("deaf");
  await page.reload();
  await page.getByText(/Có một phản ánh chưa gửi/).waitFor();
  await page.getByRole("button", { name: "Xem lại" }).click();
  await expect.poll(() => page.getByLabel("Tóm tắt trong một câu").inputValue()).toBe(title);
  await expect.poll(() => page.locator(".chosen li").count()).toBe(1);
  way.turn("open");
  await send(page);
  const { code } = await receipt(page);
  expect(await filed(title)).toEqual([{ code, files: [sha()] }]);
  await expect.poll(() => kept(page)).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test("kept longer than a week it is asked about, and erased with two presses", async () => {
  const { page, context, faults } = await visitor();
  await ready(page);
  way.turn("nobody");
  await send(page);
  await waits(page);
  await page.getByRole("button", { name: /Giữ lại trên máy này/ }).click();
  await page.getByText(/Đã giữ trên máy này lúc/).waitFor();
  way.turn("open");
  const later = await context.newPage();
  await later.clock.install({ time: Date.now() + 8 * 24 * 3_600_000 });
  await later.goto(`${way.url}/phan-anh/moi`);
  await later.getByText(/đã quá 7 ngày. Ông\/bà còn muốn gửi không/).waitFor();
  await later.getByRole("button", { name: "Xóa", exact: true }).click();
  expect(await kept(later)).toBe(1);
  await later.getByRole("button", { name: "Bấm lần nữa để xóa hẳn" }).click();
  await later.getByText("Đã xóa bản giữ trên máy này.").waitFor();
  expect(await kept(later)).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test("what looks like a denunciation is not kept on the device either", async () => {
  const { page, context, faults } = await visitor();
  await ready(page, "Tôi tố cáo ông A nhận hối lộ 20 triệu đồng.");
  way.turn("nobody");
  await send(page);
  await waits(page);
  await page.getByRole("button", { name: /Giữ lại trên máy này/ }).click();
  await page.getByText(/Nội dung này có vẻ là tố cáo, nên không được giữ lại/).waitFor();
  expect(await page.getByRole("link", { name: "Tố cáo: không gửi qua mạng" }).isVisible()).toBe(
    true,
  );
  expect(await kept(page)).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test("without scripts: the words come back with the same once-key, what to do is said, and it counts once", async () => {
  const { page, context, faults } = await visitor({ javaScriptEnabled: false });
  const title = await write(page);
  const once = await page.locator("input[name=once]").inputValue();
  const answer = answered(world.portal, await page.content()).answer;
  await page.locator("#answer").fill(answer);
  await page.waitForTimeout(3_200);
  way.turn("open", awayPort);
  await send(page);
  const problem = await page.getByRole("alert").textContent();
  expect(problem).toContain("ảnh vừa chọn thì phải chọn lại");
  expect(problem).toContain("chỉ tính một lần");
  expect(await page.getByLabel("Tóm tắt trong một câu").inputValue()).toBe(title);
  expect(await page.locator("input[name=once]").inputValue()).toBe(once);
  way.turn("open");
  await page.locator("#answer").fill(answered(world.portal, await page.content()).answer);
  await page.waitForTimeout(3_200);
  await send(page);
  const { code } = await receipt(page);
  expect(await filed(title)).toMatchObject([{ code }]);
  expect(faults).toEqual([]);
  await context.close();
});

test("a reply on the follow-up page waits with its page too, and counts once", async () => {
  const { page, context, faults } = await visitor();
  await ready(page);
  await send(page);
  await receipt(page);
  await page.getByRole("button", { name: "Mở trang theo dõi" }).click();
  await page.getByLabel("Điều muốn nói thêm").fill("Đã có người vấp ngã.");
  await page.locator("#files").setInputFiles(anImage());
  way.turn("deaf");
  await send(page);
  await waits(page);
  expect(await page.getByRole("button", { name: /Giữ lại trên máy này/ }).count()).toBe(0);
  way.turn("open");
  await again(page);
  await page.getByText("Đã gửi lời của ông/bà.").waitFor();
  expect(await page.getByText("Đã có người vấp ngã.").count()).toBe(1);
  const replies =
    await db.owner()`select id from words where body = 'Đã có người vấp ngã.' and role = 'reply'`;
  expect(replies).toHaveLength(1);
  expect(faults).toEqual([]);
  await context.close();
});

test("usable by everyone while it waits and when it is kept: both languages, 320 pixels, letters twice as large", async () => {
  const shots = process.env["DANVAN_SCREENSHOTS"];
  const wrong: unknown[] = [];
  const { page, context, faults } = await visitor();
  for (const lang of ["", "/en"]) {
    await page.goto(`${way.url}${lang}/phan-anh/moi`);
    await page.locator("#title").fill("Nắp cống vỡ");
    await page.locator("#content").fill("Nắp cống vỡ trước số 12.");
    await page.waitForLoadState("networkidle");
    way.turn("nobody");
    await page.locator("main form.page button.primary").click();
    await page.locator("[data-park]").click();
    await page.locator("[data-erase]").waitFor();
    const looked = async (what: string) => {
      for (const [width, size] of [
        [1280, ""],
        [390, ""],
        [320, ""],
        [390, "200%"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate((letters) => (document.documentElement.style.fontSize = letters), size);
        if (shots && size === "" && width > 320)
          await page.screenshot({
            path: `${shots}/${what}${lang ? "-en" : ""}-${width}.png`,
            fullPage: true,
          });
        const faulty = await lookFaults(page);
        if (faulty) wrong.push([what, lang, width, size, faulty]);
      }
      await page.evaluate(() => (document.documentElement.style.fontSize = ""));
    };
    await looked("waiting");
    way.turn("open");
    await page.goto(`${way.url}${lang}/phan-anh/moi`);
    await page.locator("dv-parked .notice").waitFor();
    await looked("parked");
    await page.goto(`${way.url}${lang}/tra-cuu`);
    await page.locator("dv-parked .notice").waitFor();
    await looked("parked-follow");
    await page.locator("[data-do=erase]").click();
    await page.locator("[data-do=erase]").click();
    await page.locator("dv-parked .notice").waitFor({ state: "detached" });
  }
  expect(wrong).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("told to wait, every word and every chosen picture is in the form that comes back", async () => {
  const peer = { "x-test-peer": "203.0.113.9" };
  const { page, context, faults } = await visitor({ extraHTTPHeaders: peer });
  const title = await ready(page);
  for (let i = 0; i < 31; i += 1) await post(world.app, "/phan-anh/moi", { title: "x" }, peer);
  await send(page);
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("Tóm tắt trong một câu").inputValue()).toBe(title);
  expect(await page.locator(".chosen li").count()).toBe(1);
  expect(
    await page.evaluate(() => document.querySelector<HTMLInputElement>("#files")?.files?.length),
  ).toBe(1);
  expect(await filed(title)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
