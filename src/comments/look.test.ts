import { serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";

import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";

import { storedScripts } from "../../tools/adversaries/corpus.ts";
import { takeWriterStep } from "./own.ts";
import { aCommentedSite, hidden, typed } from "./site.fixture.ts";
import { commentByCode } from "./store.ts";

const db = testDatabase();
const open = browser();
let site: Awaited<ReturnType<typeof aCommentedSite>>;
let origin = "";
let close: () => void = () => undefined;

beforeAll(async () => {
  site = await aCommentedSite(db(), db.owner());
  await new Promise<void>((listening) => {
    const server = serve({ fetch: site.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      origin = `http://127.0.0.1:${port}`;
      listening();
    });
    close = () => void server.close();
  });
});
afterAll(() => close());

/** What each payload becomes when everything that takes words has been given it, in every state. */
async function everywhere(payload: string) {
  const said = { name: payload, title: payload, body: `${payload}\n${payload}` };
  const shown = { title: said.title.trim(), body: said.body.trim() };
  const approved = await site.send(said);
  await site.step(site.editor, approved.code, { step: "approve", shown });
  await site.step(site.head, approved.code, { step: "answer", text: payload });
  const refused = await site.send(said);
  await site.step(site.editor, refused.code, { step: "refuse", ground: "insult", text: payload });
  const appeal = { step: "appeal", text: payload } as const;
  await takeWriterStep(site.house)(refused.code, refused.secret, appeal);
  const second = { step: "uphold", text: payload } as const;
  expect((await site.step(site.head, refused.code, second)).ok).toBe(true);
  expect((await commentByCode(db(), approved.code))?.state).toBe("approved");
  return { approved, refused, waiting: await site.send(said) };
}

test("whatever is typed in any field runs nowhere: not in public, for its writer, for moderators", async () => {
  const made = [];
  for (const payload of storedScripts) made.push(await everywhere(payload));
  expect(made.length).toBeGreaterThan(5);
  const context = await (await open()).newContext();
  await context.addInitScript("globalThis.dvhit = () => alert('ran')");
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("dialog", (dialog) => {
    noise.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (said) => {
    if (/Content Security Policy|Refused to/.test(said.text())) noise.push(said.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:"))
      noise.push(`asked ${request.url()}`);
  });
  const go = async (html: string) => {
    // As it came, under the house's own address, with scripts on.
    await page.route(`${origin}/as-answered`, (route) =>
      route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
    );
    await page.goto(`${origin}/as-answered`);
    await page.unroute(`${origin}/as-answered`);
  };
  await page.goto(origin + site.at);
  expect(await page.locator(".comment").count()).toBe(Math.min(50, made.length));
  await context.addCookies([cookieOf(site.cookies.head)]);
  for (const shelf of ["", "?tinh-trang=da-dang", "?tinh-trang=khong-dang"])
    await page.goto(`${origin}/can-bo/binh-luan${shelf}`);
  for (const { approved, refused, waiting } of made) {
    for (const { code } of [approved, refused])
      await page.goto(`${origin}/can-bo/binh-luan/${code}`);
    await page.goto(`${origin}/can-bo/binh-luan/${waiting.code}?buoc=duyet`);
    for (const { code, secret } of [approved, refused, waiting])
      await go(await (await site.post("/binh-luan", { code, secret })).text());
  }
  for (const payload of storedScripts) {
    const fields = { name: payload, phone: payload, title: payload, content: payload };
    const answer = await site.post(site.at, {
      ...fields,
      once: payload,
      token: payload,
      solved: payload,
    });
    expect(answer.status).toBe(422);
    await go(await answer.text());
  }
  expect(noise).toEqual([]);
  await context.close();
});

test("pages of comments owe nobody anything: axe, HTML, 320 pixels", async () => {
  const { approved, refused, waiting } = await everywhere("Một câu dài vừa phải để xem dòng chữ.");
  const cookie = site.cookies.head;
  const own = (one: { readonly code: string; readonly secret: string }) =>
    text(site.post("/binh-luan", { code: one.code, secret: one.secret }));
  const at = (code: string, rest = "") =>
    text(site.get(`/can-bo/binh-luan/${code}${rest}`, cookie));
  const approving = await at(waiting.code, "?buoc=duyet");
  const drawn = await site.draw();
  const sights: Readonly<Record<string, string>> = {
    article: await text(site.get(site.at)),
    wrong: await text(site.post(site.at, { ...typed, title: "", once: drawn.once })),
    asked: await text(
      site.post(site.at, {
        ...typed,
        content: "Tôi tố cáo ông Nguyễn Văn A, cán bộ phường, nhận hối lộ.",
      }),
    ),
    receipt: await text(
      site.post(site.at, { ...typed, once: drawn.once, token: drawn.token, answer: drawn.answer }),
    ),
    lookup: await text(site.get("/binh-luan")),
    "own waiting": await own(waiting),
    "own published": await own(approved),
    "own refused": await own(refused),
    "own English": await text(
      site.post("/en/binh-luan", { code: refused.code, secret: refused.secret }),
    ),
    list: await text(site.get("/can-bo/binh-luan", cookie)),
    "slip form": await text(site.get("/can-bo/binh-luan/phieu-ban-giao", cookie)),
    slip: await text(
      site.post(
        "/can-bo/binh-luan/phieu-ban-giao",
        { receiver: "Thanh tra thành phố", place: "Phòng tiếp công dân" },
        { cookie },
      ),
    ),
    "list of none": await text(site.get("/can-bo/binh-luan?tinh-trang=ban-giao", cookie)),
    waiting: await at(waiting.code),
    approving,
    preview: await text(
      site.post(
        `/can-bo/binh-luan/${waiting.code}/duyet`,
        {
          seq: hidden(approving, "seq"),
          shown_title: "Một câu dài vừa phải để xem dòng chữ.",
          shown_content: "[đã che lời] để xem dòng chữ.",
        },
        { cookie },
      ),
    ),
    refusing: await at(waiting.code, "?buoc=khong-dang"),
    matter: await at(waiting.code, "?buoc=thanh-vu-viec"),
    handover: await at(waiting.code, "?buoc=ban-giao"),
    answering: await at(approved.code, "?buoc=tra-loi"),
  };
  const page = await (await open()).newPage({ viewport: { width: 320, height: 700 } });
  const faults: Record<string, unknown> = {};
  for (const [name, html] of Object.entries(sights)) {
    await page.route(`${origin}/as-answered`, (route) =>
      route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
    );
    await page.goto(`${origin}/as-answered`);
    await page.unroute(`${origin}/as-answered`);
    const looks = await lookFaults(page);
    const unsound = await htmlFaults(html);
    if (looks) faults[name] = looks;
    if (unsound.length > 0) faults[`${name}: HTML`] = unsound;
  }
  expect(faults).toEqual({});
  await page.close();
});

const text = async (answer: Promise<Response>) => (await answer).text();

function cookieOf(header: string) {
  const [name = "", value = ""] = header.split("=");
  return { name, value, url: origin };
}
