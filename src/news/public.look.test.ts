import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { aWard, anOfficer } from "#test/make.ts";

import { aFileOf, anArticle, newsPages } from "./public.fixture.ts";

const db = testDatabase();
const open = browser();
let pages: Awaited<ReturnType<typeof newsPages>>;
let house = "";
let close: () => void = () => undefined;

const addresses = {
  list: "/tin-tuc",
  "list-narrowed": "/tin-tuc?the=nuoc-sach&ngay=2026-11-20",
  "list-empty": "/en/tin-tuc?ngay=2020-01-01",
  article: "/tin-tuc/nuoc-sach-ve-ngo-12",
  "article-en": "/en/tin-tuc/nuoc-sach-ve-ngo-12",
  "article-archived": "/tin-tuc/bai-luu-tru",
  "article-removed": "/tin-tuc/bai-da-go",
} as const;
const names = Object.keys(addresses).filter(
  (name): name is keyof typeof addresses => name in addresses,
);

/** Every kind of thing the sanitiser lets through. */
const body = `<p>Từ thứ Hai, 23/11/2026, <strong>40 hộ</strong> ở ngõ 12 và ngõ 14 có nước sạch. Việc này phường đã hứa tại buổi đối thoại ngày 12/10.</p>
<h2>Đã làm được gì</h2><ul><li>Lắp 420 mét ống.</li><li>Thử nước hai lần, có biên bản.</li></ul>
<blockquote><p>Nhà tôi không còn phải dậy từ bốn giờ để hứng nước.</p></blockquote>
<h3>Còn lại</h3><ol><li>Hoàn trả mặt đường trước 30/11.</li><li>Kiểm tra áp lực nước giờ cao điểm.</li></ol>
<table><thead><tr><th scope="col">Ngõ</th><th scope="col">Số hộ</th><th scope="col">Ngày có nước</th><th scope="col">Người kiểm tra</th></tr></thead><tbody><tr><td>Ngõ 12</td><td>26</td><td>23/11/2026</td><td>Công chức địa chính, xây dựng</td></tr><tr><td>Ngõ 14</td><td>14</td><td>25/11/2026</td><td>Công chức địa chính, xây dựng</td></tr></tbody></table>
<p>Xem <a href="https://example.org/mot-dia-chi-rat-dai-khong-co-dau-cach-de-xuong-dong/va-con-dai-hon-nua">văn bản của công ty cấp nước</a>.</p>`;

beforeAll(async () => {
  const { ward: unit } = await aWard(db.owner());
  const { officer } = await anOfficer(db.owner(), unit, "editor", { title: "Biên tập" });
  pages = await newsPages(db());
  const put = (slug: string, over: object) => anArticle(db(), { unit, officer, slug, ...over });
  for (let i = 10; i < 20; i += 1) {
    await put(`lich-cat-nuoc-${i}`, {
      title: `Lịch tạm ngừng cấp nước để sửa ống ở tổ dân phố ${i}, từ 8 giờ đến 11 giờ`,
      at: `2026-11-${i}T08:00:00+07:00`,
    });
  }
  const id = await put("nuoc-sach-ve-ngo-12", {
    title: "Nước sạch đã về ngõ 12 và ngõ 14 sau 6 tuần kể từ buổi đối thoại",
    summary: "40 hộ có nước từ thứ Hai; mặt đường được hoàn trả trước ngày 30/11.",
    body,
    byline: "Phòng Kinh tế, Hạ tầng và Đô thị",
    tags: { "nuoc-sach": "Nước sạch", "doi-thoai": "Đối thoại" },
    source: "Thông báo 214/TB-UBND ngày 12/10/2026",
    at: "2026-11-20T14:05:00+07:00",
  });
  await aFileOf(db(), pages.disk, id, {
    nth: 1,
    purpose: "lead",
    words: "Thợ nối ống nước ở đầu ngõ",
  });
  await aFileOf(db(), pages.disk, id, {
    nth: 2,
    purpose: "attachment",
    words: "Biên bản thử nước, trang 1",
  });
  await db()`insert into article_corrections (article_id, version, at, said)
             values (${id}, 2, '2026-11-21T09:30:00+07:00', 'Bản đầu viết 14 hộ; số đúng là 40 hộ.')`;
  await put("bai-luu-tru", { state: "archived" });
  await put("bai-da-go", { state: "removed" });
  await new Promise<void>((listening) => {
    const server = serve({ fetch: pages.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      house = `http://127.0.0.1:${port}`;
      close = () => server.close();
      listening();
    });
  });
});
afterAll(() => close());

test.each(names)("%s is sound HTML", async (name) => {
  const markup = await (await pages.get(addresses[name])).text();
  expect(await htmlFaults(markup)).toEqual([]);
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test.each([320, 390, 1280])(
    "axe finds nothing, nothing overflows and no policy is broken at %i px",
    async (width) => {
      const page = await (await open()).newPage({ colorScheme, viewport: { width, height: 900 } });
      const wrong: unknown[] = [];
      page.on("console", (message) => {
        if (!/status of 410/.test(message.text())) wrong.push(message.text());
      });
      page.on("pageerror", (thrown) => wrong.push(thrown.message));
      await page.addInitScript(
        "document.addEventListener('securitypolicyviolation', (e) => console.error('policy: ' + e.violatedDirective))",
      );
      for (const name of names) {
        await page.goto(house + addresses[name], { waitUntil: "networkidle" });
        const pictures = process.env["DANVAN_SCREENSHOTS"];
        if (pictures !== undefined) {
          await page.screenshot({
            path: `${pictures}/news-${name}-${colorScheme}-${width}.png`,
            fullPage: true,
          });
        }
        const faults = await lookFaults(page);
        if (faults) wrong.push({ name, ...faults });
      }
      expect(wrong).toEqual([]);
      await page.close();
    },
  );
});

test("with letters twice as large the page still fits a telephone", async () => {
  const page = await (await open()).newPage({ viewport: { width: 320, height: 900 } });
  await page.goto(house + addresses.article, { waitUntil: "networkidle" });
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  expect(
    await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    ),
  ).toBe(0);
  await page.close();
});

test("on paper stand the words, the address and its square code, and not what leads elsewhere", async () => {
  const page = await (await open()).newPage({ viewport: { width: 794, height: 1123 } });
  await page.goto(house + addresses.article, { waitUntil: "networkidle" });
  await page.emulateMedia({ media: "print" });
  await page.getByText("40 hộ", { exact: true }).waitFor();
  expect(
    await page.getByText("https://danvan.example/tin-tuc/nuoc-sach-ve-ngo-12").isVisible(),
  ).toBe(true);
  expect(await page.getByRole("img", { name: "Quét để mở bài trên điện thoại" }).isVisible()).toBe(
    true,
  );
  expect(await page.getByText("Các bài đã đăng").isVisible()).toBe(false);
  const sheet = await page.pdf({ format: "A4" });
  const pictures = process.env["DANVAN_SCREENSHOTS"];
  if (pictures !== undefined) {
    await page.screenshot({ path: `${pictures}/news-print.png`, fullPage: true });
  }
  expect((sheet.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length).toBeLessThanOrEqual(2);
  await page.close();
});

test("without scripts the list is narrowed and an article opened by keyboard alone", async () => {
  const context = await (await open()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${house}/tin-tuc`);
  await page.getByText("Chọn bài theo đơn vị").press("Enter");
  await page.getByLabel("Chủ đề").selectOption("nuoc-sach");
  await page.getByLabel("Chủ đề").press("Tab");
  await page.getByRole("button", { name: "Xem" }).press("Enter");
  await page.waitForURL(/the=nuoc-sach/);
  const link = page.getByRole("link", { name: /Nước sạch đã về ngõ 12/ });
  await link.focus();
  await link.press("Enter");
  await page.waitForURL(/nuoc-sach-ve-ngo-12$/);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(
    "Nước sạch đã về ngõ 12",
  );
  const headings = await page
    .locator("h1, h2, h3")
    .evaluateAll((all) => all.map((one) => one.tagName));
  expect(headings.filter((tag) => tag === "H1")).toHaveLength(1);
  expect(headings[0]).toBe("H1");
  await context.close();
});
