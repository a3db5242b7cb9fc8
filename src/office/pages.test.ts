import { serve } from "@hono/node-server";
import { HtmlValidate } from "html-validate";
import type { BrowserContextOptions } from "playwright-core";
import { beforeAll, expect, onTestFinished, test } from "vitest";

import { halves } from "#files/pictures.fixture.ts";
import { browser } from "#test/browser.ts";
import { lookFaults } from "#test/look.ts";
import { testDatabase } from "#test/database.ts";

import { takeStep } from "#cases/actions.ts";
import { aStaffedOffice, anOffice, hidden } from "./office.fixture.ts";

const db = testDatabase();
const open = browser();

type Ready = Awaited<ReturnType<typeof ready>>;
let world: Ready;
beforeAll(async () => {
  world = await ready();
});

async function ready() {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const first = await office.filed(who.ward, {
    publish: true,
    body: "Nắp cống vỡ, gọi tôi số 0912345678.",
    contact: { name: "Lê Thị Bưởi", phone: "", email: "" },
  });
  await office.filed(who.ward, { title: "Quán mở loa lớn", area: "an-ninh" });
  const third = await office.filed(who.ward, { title: "Đèn đường hỏng", publish: true });
  const step = takeStep(office.house);
  const officer = who.people.officer.officer;
  await step(third.code, who.people.reception.staff, { step: "accept", officer }, 1);
  const server = await new Promise<{ port: number; close: () => void }>((listening) => {
    const made = serve({ fetch: office.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      listening({ port, close: () => made.close() }),
    );
  });
  return { office, who, first, third, server };
}

async function page(whose: keyof Ready["who"]["cookies"], options: BrowserContextOptions = {}) {
  const context = await (
    await open()
  ).newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  onTestFinished(() => context.close());
  const [name = "", value = ""] = world.who.cookies[whose].split("=");
  await context.addCookies([{ name, value, url: `http://127.0.0.1:${world.server.port}` }]);
  const opened = await context.newPage();
  const complaints: string[] = [];
  opened.on("pageerror", (error) => complaints.push(String(error)));
  const go = (path: string) => opened.goto(`http://127.0.0.1:${world.server.port}${path}`);
  return { page: opened, go, complaints };
}

const at = (code: string) => `/can-bo/vu-viec/${code}`;

/** The pages officers see most, with the texts of an answer's preview. */
async function pages(): Promise<Readonly<Record<string, string>>> {
  const { office, who, first, third } = world;
  const text = async (path: string, cookie: string) => (await office.get(path, cookie)).text();
  const form = await text(`${at(third.code)}?buoc=tra-loi`, who.cookies.officer);
  const preview = await office.post(
    `${at(third.code)}/tra-loi`,
    {
      seq: hidden(form, "seq"),
      once: hidden(form, "once"),
      text: "Đã thay bóng.",
      after: [
        new File([new Uint8Array(await halves(640, 480).jpeg().toBuffer())], "a.jpg", {
          type: "image/jpeg",
        }),
      ],
      go: "preview",
    },
    who.cookies.officer,
  );
  const refused = await office.post(`${at(first.code)}/tu-choi`, { seq: "1" }, who.cookies.head);
  return {
    list: await text("/can-bo?cua=don-vi", who.cookies.head),
    empty: await text("/can-bo?tim=khong+co+gi", who.cookies.head),
    matter: await text(at(first.code), who.cookies.reception),
    ...Object.fromEntries(
      await Promise.all(
        ["thu-ly", "tu-choi", "chuyen-don-vi", "khan", "nguoi-bi-neu", "ban-giao-to-cao"].map(
          async (slug) => [
            slug,
            await text(`${at(first.code)}?buoc=${slug}`, who.cookies.reception),
          ],
        ),
      ),
    ),
    answer: form,
    preview: await preview.text(),
    refused: await refused.text(),
    paper: await text(`${at(first.code)}/in`, who.cookies.reception),
    intake: await text("/can-bo/tiep-nhan", who.cookies.reception),
    templates: await text("/can-bo/mau-tra-loi", who.cookies.head),
    routing: await text("/can-bo/quan-tri/phan-tuyen", who.cookies.head),
    keys: await text("/en/can-bo/phim-tat", who.cookies.head),
  };
}

test("the officers' pages are sound HTML, nothing inline", async () => {
  const validate = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    elements: ["html5"],
    rules: { "void-style": "off", "no-inline-style": "error", "long-title": "off" },
  });
  const said: string[] = [];
  for (const [name, markup] of Object.entries(await pages())) {
    expect(markup).toContain("<!DOCTYPE html>");
    expect(markup).not.toMatch(/ style="| on\w+="|<style|javascript:/);
    const report = await validate.validateString(markup);
    said.push(
      ...report.results.flatMap(({ messages }) =>
        messages.map((one) => `${name} ${one.ruleId}: ${one.message} ${one.selector}`),
      ),
    );
  }
  expect(said).toEqual([]);
});

test.each([
  ["light", 1280],
  ["dark", 390],
  ["light", 320],
] as const)("axe finds nothing and nothing overflows (%s, %i px)", async (colorScheme, width) => {
  const {
    page: shown,
    go,
    complaints,
  } = await page("reception", {
    colorScheme,
    viewport: { width, height: 900 },
  });
  const { first } = world;
  const pictures = process.env["DANVAN_SCREENSHOTS"];
  for (const [name, path] of [
    ["list", "/can-bo?cua=don-vi"],
    ["matter", `/can-bo/vu-viec/${first.code}?buoc=tu-choi`],
    ["paper", `/can-bo/vu-viec/${first.code}/in`],
    ["intake", "/can-bo/tiep-nhan"],
    ["templates", "/en/can-bo/mau-tra-loi"],
    ["keys", "/can-bo/phim-tat"],
  ] as const) {
    await go(path);
    if (pictures)
      await shown.screenshot({ path: `${pictures}/office-${name}-${width}.png`, fullPage: true });
    const faults = await lookFaults(shown);
    expect([name, faults]).toEqual([name, null]);
    const over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    // Text at twice its size, as people who see badly set it (WCAG 1.4.4).
    await shown.evaluate('document.documentElement.style.fontSize = "200%"');
    expect([name, await shown.evaluate(over)]).toEqual([name, 0]);
  }
  expect(complaints).toEqual([]);
});

test("with the keyboard alone: j, k, Enter, / and ?, and none of them when switched off", async () => {
  const { page: shown, go } = await page("head");
  await go("/can-bo?cua=don-vi");
  const rows = await shown
    .locator(".row-link")
    .evaluateAll((all) => all.map((one) => one.textContent));
  const active = () => shown.evaluate("document.activeElement?.textContent");
  await shown.keyboard.press("j");
  await shown.keyboard.press("j");
  expect(await active()).toBe(rows[1]);
  await shown.keyboard.press("k");
  expect(await active()).toBe(rows[0]);
  await shown.keyboard.press("/");
  expect(await shown.evaluate("document.activeElement?.id")).toBe("tim");
  await shown.keyboard.type("j?");
  expect(await shown.inputValue("#tim")).toBe("j?");
  await shown.keyboard.press("Escape");
  await go("/can-bo?cua=don-vi");
  await shown.keyboard.press("j");
  await shown.keyboard.press("Enter");
  await shown.waitForURL(/vu-viec\/DV-/);
  await go("/can-bo?tim=khong+co+gi");
  await shown.keyboard.press("?");
  await shown.waitForURL(/phim-tat/);

  await db.owner()`update officers set single_keys = false where id = ${world.who.people.head.officer}`;
  await go("/can-bo?cua=don-vi");
  await shown.keyboard.press("j");
  expect(await shown.evaluate("document.activeElement?.tagName")).toBe("BODY");
});

test("without scripts: found, accepted, answered through the preview, read by its sender", async () => {
  const { office, who } = world;
  const filed = await office.filed(who.ward, { title: "Vỉa hè sụt lún" });
  const { page: desk, go } = await page("reception", { javaScriptEnabled: false });
  await go("/can-bo");
  await desk.getByRole("link", { name: /Vỉa hè sụt lún/ }).click();
  await desk.getByRole("link", { name: "Thụ lý", exact: true }).click();
  await desk.getByLabel("Người chịu trách nhiệm").selectOption(who.people.officer.officer);
  await desk.getByRole("button", { name: "Thụ lý" }).click();
  await desk.getByText("Đã ghi: Thụ lý.").waitFor();

  const { page: mine, go: goMine } = await page("officer", { javaScriptEnabled: false });
  await goMine("/can-bo");
  await mine.getByRole("link", { name: /Vỉa hè sụt lún/ }).click();
  await mine.getByRole("link", { name: "Trả lời", exact: true }).click();
  await mine.getByLabel("Câu trả lời").fill("Đã lát lại\nđoạn sụt lún.");
  await mine.getByRole("button", { name: "Xem trước câu trả lời" }).click();
  await mine.getByRole("button", { name: "Sửa lại" }).click();
  expect(await mine.getByLabel("Câu trả lời").inputValue()).toBe("Đã lát lại\nđoạn sụt lún.");
  await mine.getByRole("button", { name: "Xem trước câu trả lời" }).click();
  await mine.getByRole("button", { name: "Gửi câu trả lời" }).click();
  await mine.getByText("Đã ghi: Trả lời.").waitFor();
  const seen = await office.post("/tra-cuu", { code: filed.code, secret: filed.secret }, "");
  expect(await seen.text()).toContain("Đã lát lại\nđoạn sụt lún.");
});
