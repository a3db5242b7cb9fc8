import { serve } from "@hono/node-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { lookFaults } from "#test/look.ts";

import { isCommentCode, type CommentCode } from "./model.ts";
import { answered, aCommentedSite, typed } from "./site.fixture.ts";

// What somebody with a telephone does under an article, each way without scripts and with them.
const db = testDatabase();
const open = browser();
let site: Awaited<ReturnType<typeof aCommentedSite>>;
let origin = "";
let close: () => void = () => undefined;

beforeAll(async () => {
  site = await aCommentedSite(db(), db.owner());
  await new Promise<void>((listening) => {
    const server = serve({ fetch: site.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      origin = `http://localhost:${port}`;
      listening();
    });
    close = () => void server.close();
  });
});
afterAll(() => close());

async function codeOn(page: Page): Promise<CommentCode> {
  const said = await page.locator("main").innerText();
  const code = /BL-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(said)?.[0] ?? "";
  if (!isCommentCode(code)) throw new Error("the page shows no code");
  return code;
}

/** Presses a button and waits for what was answered, which scripts draw themselves. */
async function press(page: Page, name: string): Promise<number> {
  const came = page.waitForResponse((one) => one.request().method() === "POST");
  const old = page.locator("main > *").first();
  const before = await old.elementHandle();
  await page.locator("main").getByRole("button", { name }).click();
  const answer = await came;
  // Gone from the page is as good as hidden.
  await before.waitForElementState("hidden").catch(() => undefined);
  await page.locator("main h1").waitFor();
  return answer.status();
}

test.each([
  ["without scripts", false],
  ["with scripts", true],
])(
  "a comment by telephone, %s: a mistake, a receipt, sent twice, refused, looked at again",
  async (_, javaScriptEnabled) => {
    const context = await (
      await open()
    ).newContext({
      javaScriptEnabled,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    const sound = async (name: string) => {
      // Asking a page without scripts is not possible; it is the same page.
      if (javaScriptEnabled) expect(await lookFaults(page), name).toBeNull();
    };
    await page.goto(origin + site.at);
    const answer = async () => {
      site.house.setClock(new Date(site.house.clock().getTime() + 10_000).toISOString());
      if (javaScriptEnabled) return;
      await page.locator("[name=answer]").fill(answered(site.portal, await page.content()).answer);
    };

    // A mistake: nothing is lost, and the page says where it is.
    await page.locator("[name=name]").fill(typed.name);
    await page.locator("[name=phone]").fill("không có");
    await page.locator("[name=content]").fill(typed.content);
    await answer();
    await sound("typed");
    expect(await press(page, "Gửi bình luận")).toBe(422);
    await sound("mistake");
    expect(await page.locator("[name=content]").inputValue()).toBe(typed.content);
    await page.locator("[name=title]").fill(typed.title);
    await page.locator("[name=phone]").fill(typed.phone);
    expect(await press(page, "Gửi bình luận")).toBe(201);
    await sound("receipt");
    const code = await codeOn(page);

    // The page of the receipt loaded again sends the form again: the same receipt, one comment.
    if (!javaScriptEnabled) {
      await page.reload();
      expect(await codeOn(page)).toBe(code);
    }
    const [kept] = await db()<{ n: number }[]>`
    select count(*)::int as n from comments where unit_id = ${site.ward} and code = ${code}`;
    expect(kept?.n).toBe(1);

    // Refused for a reason in words, which its writer reads; and looked at again by somebody else.
    const because = "Bình luận nêu tên một người khác.";
    const refused = { step: "refuse", ground: "insult", text: because } as const;
    expect((await site.step(site.editor, code, refused)).ok).toBe(true);
    expect(await press(page, "Xem tình trạng bình luận")).toBe(200);
    await sound("own page");
    expect(await page.locator("main").innerText()).toContain(because);
    await page.getByText("Đề nghị người khác xem lại").first().click();
    expect(await press(page, "Gửi đề nghị xem lại")).toBe(422);
    await sound("appeal without a reason");
    expect(await page.locator("main").innerText()).toContain("Hãy viết lý do đề nghị xem lại.");
    await page.getByLabel("Vì sao nên đăng?").fill("Tôi chỉ nêu tên mình.");
    expect(await press(page, "Gửi đề nghị xem lại")).toBe(200);
    await sound("appealed");
    const said = await page.locator("main").innerText();
    expect(said).toContain("chờ một người khác quyết định");
    expect(said).toContain("Tôi chỉ nêu tên mình.");
    expect(await page.getByRole("button", { name: "Gửi đề nghị xem lại" }).count()).toBe(0);
    await context.close();
  },
);
