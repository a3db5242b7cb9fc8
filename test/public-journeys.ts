import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";

import { vietnameseNumber } from "#guard/number-words.ts";

import { enter, focusOf, tabTo, write } from "./keyboard.ts";
import { publicPages } from "./public-pages.ts";

/** What everybody can do here without a mouse; registers its tests. */
export function publicJourneys(open: () => Promise<Browser>, house: () => string): void {
  const through = async (
    how: Parameters<Browser["newContext"]>[0],
    go: (page: Page) => Promise<void>,
  ): Promise<void> => {
    const context: BrowserContext = await (await open()).newContext({ ...how, baseURL: house() });
    try {
      await go(await context.newPage());
    } finally {
      await context.close();
    }
  };

  test.concurrent.each([
    ["with scripts, the machine does the work", true],
    ["without scripts, the question is read and answered", false],
  ])("from the first page to a comment and its own page; %s", async (_, javaScriptEnabled) =>
    through({ javaScriptEnabled, viewport: { width: 390, height: 844 } }, async (page) => {
      const title = await titleOfOpenArticle(page);
      await page.goto("/");
      await write(page, "tu", title);
      expect(await enter(page)).toBe(200);
      await tabTo(page, ({ inMain, text }) => inMain && text.includes(title));
      expect(await enter(page)).toBe(200);
      expect(page.url()).toContain("/tin-tuc/");
      await write(page, "name", "Bác Tư");
      await write(page, "phone", "0912 000 145");
      await write(page, "title", "Một lời viết bằng bàn phím");
      await write(page, "content", "Bài dễ đọc. Mong có thêm lịch của từng ngõ.");
      // Nobody writes in under three seconds.
      await page.waitForTimeout(3500);
      if (!javaScriptEnabled) await answerTheQuestion(page);
      await tabTo(page, ({ tag, text }) => tag === "BUTTON" && text.startsWith("Gửi"));
      expect(await enter(page)).toBe(201);
      expect(await page.locator("main").innerText()).toMatch(/BL-[0-9A-Z]{4}-[0-9A-Z]{4}/);
      await tabTo(
        page,
        ({ tag, inMain, text }) => inMain && tag === "BUTTON" && !/chép|in /i.test(text),
      );
      expect(await enter(page)).toBe(200);
      const own = await page.locator("main").innerText();
      expect(own).toContain("Một lời viết bằng bàn phím");
      expect(own).toMatch(/chờ duyệt/i);
    }),
  );

  test.concurrent("from the first page to my ward and what it posted", async () =>
    through({ viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.goto("/");
      await tabTo(page, ({ inMain, href }) => inMain && href === "/don-vi");
      await enter(page);
      await write(page, "tim", "truc bach");
      await enter(page);
      await tabTo(page, ({ inMain, href }) => inMain && href === "/don-vi/phuong-ba-dinh");
      await enter(page);
      await tabTo(page, ({ href }) => href.endsWith("/phuong-ba-dinh/niem-yet"));
      await enter(page);
      const { text } = await tabTo(page, ({ inMain, href }) => inMain && /\/NY-/.test(href));
      await enter(page);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(text);
    }));

  test.concurrent("the first key leads past the menus", async () =>
    through({}, async (page) => {
      for (const address of ["/", "/en/tin-tuc", "/don-vi/phuong-ba-dinh"]) {
        await page.goto(address);
        await page.keyboard.press("Tab");
        expect(await focusOf(page)).toMatchObject({ href: "#noi-dung", shows: true });
        await page.keyboard.press("Enter");
        expect(await focusOf(page)).toMatchObject({ tag: "MAIN", id: "noi-dung" });
        await page.keyboard.press("Tab");
        expect(await focusOf(page)).toMatchObject({ inMain: true });
      }
    }));

  test.concurrent.each([true, false])(
    "a telephone's menu opens by key; scripts: %s",
    async (javaScriptEnabled) =>
      through({ javaScriptEnabled, viewport: { width: 390, height: 844 } }, async (page) => {
        await page.goto("/");
        const links = page.getByRole("navigation", { name: "Các trang chính" }).getByRole("link");
        expect(await links.count()).toBe(0);
        await tabTo(page, ({ tag, text }) => tag === "SUMMARY" && text === "Danh mục");
        await page.keyboard.press("Space");
        const names = await links.allInnerTexts();
        expect(names.length).toBeGreaterThan(4);
        for (const name of names) {
          await page.keyboard.press("Tab");
          expect(await focusOf(page)).toMatchObject({ text: name, shows: true });
        }
        await tabTo(page, ({ tag }) => tag === "SUMMARY");
        await page.keyboard.press("Enter");
        expect(await links.count()).toBe(0);
      }),
  );

  test.concurrent.each([
    "filing with mistakes",
    "comment with mistakes",
    "complaints, preparing with mistakes",
  ])(
    "after a %s the summary is read first and each of its lines leads to its field, in the order of the form",
    async (name) =>
      through({}, async (page) => {
        await publicPages.find((one) => one.name === name)?.open(page, "");
        expect(await focusOf(page)).toMatchObject({ isSummary: true });
        const order = z.array(z.number()).parse(await page.evaluate(fieldsOfSummary));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        const lines = await page.locator(".error-summary a").count();
        expect(lines).toBeGreaterThan(1);
        for (let line = 0; line < lines; line += 1) {
          await page.locator(".error-summary").focus();
          for (let press = 0; press <= line; press += 1) await page.keyboard.press("Tab");
          const { href, tag } = await focusOf(page);
          expect(tag).toBe("A");
          await page.keyboard.press("Enter");
          const field = await focusOf(page);
          expect(["INPUT", "TEXTAREA", "SELECT"]).toContain(field.tag);
          expect(`#${field.id}`.startsWith(href) || `#${field.name}` === href).toBe(true);
        }
      }),
  );
}

/** Where in the document the fields stand that the summary names, line by line. */
const fieldsOfSummary = `(() => {
  const all = [...document.querySelectorAll("*")];
  return [...document.querySelectorAll(".error-summary a")].map((one) =>
    all.indexOf(document.querySelector(one.getAttribute("href"))));
})()`;

/** The title of an article that takes comments. */
async function titleOfOpenArticle(page: Page): Promise<string> {
  await publicPages.find(({ name }) => name === "article")?.open(page, "");
  return page.getByRole("heading", { level: 1 }).innerText();
}

/** Reads the question under the form as a person does; asks for another where it is one of days of the week. */
async function answerTheQuestion(page: Page): Promise<void> {
  for (let asked = 0; asked < 30; asked += 1) {
    await tabTo(page, ({ name }) => name === "answer");
    const answer = answerTo((await focusOf(page)).text);
    if (answer !== undefined) return page.keyboard.type(answer);
    await tabTo(page, ({ name }) => name === "renew");
    await enter(page);
    expect(await page.locator("[name=content]").inputValue()).toContain("lịch của từng ngõ");
    await page.waitForTimeout(3500);
  }
  throw new Error("no question that can be read");
}

function answerTo(question: string): string | undefined {
  const said = question.toLowerCase();
  const [, a = "", how, b = ""] = /^(.+) (cộng|trừ) (.+) (?:bằng|còn) mấy\?/.exec(said) ?? [];
  if (how) return String(numberIn(a) + (how === "cộng" ? 1 : -1) * numberIn(b));
  const [, which, one = "", other = ""] = /^số nào (lớn|nhỏ) hơn: (.+) hay (.+)\?/.exec(said) ?? [];
  if (which) {
    const both = [numberIn(one), numberIn(other)];
    return String(which === "lớn" ? Math.max(...both) : Math.min(...both));
  }
  const [, place = "", row = ""] = /^từ (thứ .+) trong bốn từ sau là gì: (.+)\?/.exec(said) ?? [];
  return row.split(", ")[["thứ nhất", "thứ hai", "thứ ba", "thứ tư"].indexOf(place)];
}

function numberIn(words: string): number {
  for (let n = 0; n < 200; n += 1) if (vietnameseNumber(n) === words.trim()) return n;
  throw new Error(`no number: ${words}`);
}
