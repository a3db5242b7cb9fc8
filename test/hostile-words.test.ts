import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { storedScripts, storedTexts } from "../tools/adversaries/corpus.ts";
import { filled } from "../tools/adversaries/recorded.ts";
import { patternOf } from "./addresses.ts";
import { aliveIn } from "./alive.ts";
import { browser } from "./browser.ts";
import { crawl, type Crawled } from "./crawl.ts";
import { endHouse, startHouse, type TestHouse } from "./house.ts";
import { signIn, type Came, type Visitor, visitor } from "./visitor.ts";

// Words that would be a script anywhere else, in every parameter of every public page and in every field of
// every form of nobody and of those who write in public. Each answer is read by an HTML parser; and looked
// at in a browser that notices dialogs, what runs, what the policy had to stop and who else is asked.
const payloads = [...storedScripts, ...storedTexts];
const started: { house?: TestHouse } = {};
const who: Record<string, Visitor> = {};
const crawled: Record<string, Crawled> = {};
const open = browser();

/** Everybody comes from many places, or they would be asked to slow down. */
let place = 0;
const elsewhere = () => ({ "x-forwarded-for": `10.${(place >> 8) & 255}.${(place += 1) & 255}.9` });

beforeAll(async () => {
  const house = await startHouse({ DANVAN_TRUSTED_PROXIES: "127.0.0.1/32,::1/128" });
  started.house = house;
  const password = (await house.says(/mật khẩu chung/)).split(": ").at(-1)?.trim() ?? "";
  who["nobody"] = visitor(house.url);
  for (const name of ["ba-dinh.bien-tap", "ba-dinh.chu-tich"]) {
    const one = visitor(house.url, elsewhere());
    await signIn(one, name, password);
    who[name] = one;
  }
  for (const [name, one] of Object.entries(who)) crawled[name] = await crawl(one, 1);
}, 240_000);
afterAll(async () => {
  if (started.house) await endHouse(started.house);
});

const visiting = (name: string): Visitor => who[name] ?? visitor(started.house?.url ?? "");
const isPage = ({ headers }: Came): boolean =>
  (headers["content-type"] ?? "").startsWith("text/html");

test("the parser finds every payload where one is left as it is", () => {
  const missed = storedScripts.filter(
    (payload) => aliveIn(`<p title="${payload}">${payload}</p>`).length === 0,
  );
  expect(missed).toEqual([]);
});

/** As many as a browser looks at in a few seconds, from the whole list. */
const someOf = <One>(all: readonly One[]): readonly One[] =>
  all.filter((_, nth) => nth % Math.ceil(all.length / 25) === 0);

/** A page in which whatever runs, asks or is stopped is noticed. */
async function watched(look: (go: (answer: Came, at: string) => Promise<void>) => Promise<void>) {
  const origin = started.house?.url ?? "";
  const context = await (await open()).newContext();
  const page: Page = await context.newPage();
  const noise: string[] = [];
  const at = () => page.url().slice(origin.length, origin.length + 120);
  await context.exposeFunction("dvhit", () => noise.push(`ran at ${at()}`));
  page.on("dialog", (dialog) => {
    noise.push(`dialog at ${at()}`);
    void dialog.dismiss();
  });
  page.on("console", (said) => {
    if (/content.security.policy|refused to/i.test(said.text()))
      noise.push(`${at()} ${said.text()}`);
  });
  page.on("request", (asked) => {
    if (!asked.url().startsWith(origin) && !/^(data|blob):/.test(asked.url()))
      noise.push(`${at()} asked ${asked.url()}`);
  });
  await look(async (answer, address) => {
    // As it came, under its own address and policy.
    const url = origin + (address.split("?")[0] ?? "");
    const is = (one: URL): boolean => one.href === url;
    await page.route(is, (route) =>
      route.fulfill({
        status: answer.status,
        body: answer.body,
        contentType: "text/html; charset=utf-8",
        headers: { "content-security-policy": String(answer.headers["content-security-policy"]) },
      }),
    );
    await page.goto(url, { waitUntil: "load" });
    await page.unroute(is);
  });
  await context.close();
  return noise;
}

test("in every parameter of every public page", async () => {
  const nobody = visiting("nobody");
  const { seen = [], forms = [], pages = [] } = crawled["nobody"] ?? {};
  const inPublic = pages.filter((one) => isPage(one) && one.status === 200);
  const wrong: unknown[] = [];
  const shown: { answer: Came; address: string }[] = [];
  const asked = new Map<string, readonly string[]>();
  for (const { address } of inPublic) {
    const pattern = `${/^\/en(\/|\?|$)/.test(address) ? "en " : ""}${patternOf(address) ?? address}`;
    if (asked.has(pattern)) continue;
    const [path = "/"] = address.split(/[?#]/);
    const names = [
      ...new Set([
        ...seen
          .filter((one) => patternOf(one) === patternOf(path))
          .flatMap((one) => [...new URL(one, "http://house").searchParams.keys()]),
        ...forms
          .filter(({ method, action }) => method === "get" && patternOf(action) === patternOf(path))
          .flatMap(({ fields }) => fields.map(({ name }) => name)),
        // What pages might take without any link saying so.
        "ma",
        "tu",
        "tim",
        "sau",
        "trang",
        "ky",
        "giao-dien",
        "buoc",
        "once",
      ]),
    ];
    asked.set(pattern, names);
    for (const [nth, payload] of payloads.entries()) {
      const query = new URLSearchParams(names.map((name) => [name, payload])).toString();
      const answer = await nobody.ask(`${path}?${query}`, { headers: elsewhere() });
      const alive = isPage(answer) ? aliveIn(answer.body) : [];
      if (answer.status >= 500 || alive.length > 0)
        wrong.push([path, payload, answer.status, alive]);
      if (nth % payloads.length === asked.size % payloads.length && isPage(answer))
        shown.push({ answer, address: path });
    }
  }
  expect(wrong).toEqual([]);
  expect(asked.size).toBeGreaterThan(60);
  const noise = await watched(async (go) => {
    for (const { answer, address } of someOf(shown)) await go(answer, address);
  });
  expect(noise).toEqual([]);
}, 180_000);

/** Ends a visit, or what would have to be looked at afterwards. */
const ends = /ket-thuc|dang-xuat|phien|mat-khau|dang-nhap|khoi-phuc|chuyen-don-vi/;

describe.each(["nobody", "ba-dinh.bien-tap", "ba-dinh.chu-tich"])(
  "in every field shown to %s",
  (name) => {
    test("what comes back is words", async () => {
      const wrong: unknown[] = [];
      const shown: { answer: Came; address: string }[] = [];
      const forms = (crawled[name]?.forms ?? []).filter(
        ({ method, action }) => method === "post" && !ends.test(action),
      );
      expect(forms.length).toBeGreaterThan(10);
      for (const [nth, form] of forms.entries()) {
        // Each form gets some; all of them together get every one.
        const some = Array.from(
          { length: name === "nobody" ? 6 : 3 },
          (_, at) => payloads[(nth * 5 + at * 4) % payloads.length] ?? "",
        );
        for (const [i, payload] of some.entries()) {
          const fields = await filled(form, ({ name: field, value }) =>
            field === "seq" || /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : payload,
          );
          const answer = await visiting(name).send(form.action, fields, elsewhere());
          const alive = isPage(answer) ? aliveIn(answer.body) : [];
          if (answer.status >= 500 || alive.length > 0)
            wrong.push([form.action, payload, answer.status, alive]);
          const echoes = isPage(answer) && answer.body.includes("dvhit");
          if (echoes && i === nth % some.length) shown.push({ answer, address: form.action });
        }
      }
      expect(wrong).toEqual([]);
      expect(shown.length).toBeGreaterThan(5);
      const noise = await watched(async (go) => {
        for (const { answer, address } of someOf(shown)) await go(answer, address);
      });
      expect(noise).toEqual([]);
    }, 180_000);
  },
);

test("and wherever what was kept of them is shown", async () => {
  const wrong: unknown[] = [];
  const shown: { answer: Came; address: string }[] = [];
  for (const name of Object.keys(who)) {
    const { pages } = await crawl(visiting(name), 1);
    for (const page of pages.filter(isPage)) {
      const alive = aliveIn(page.body);
      if (page.status >= 500 || alive.length > 0) wrong.push([name, page.address, alive]);
      if (page.body.includes("dvhit")) shown.push({ answer: page, address: page.address });
    }
  }
  expect(wrong).toEqual([]);
  expect(shown.length).toBeGreaterThan(10);
  const noise = await watched(async (go) => {
    for (const { answer, address } of someOf(shown)) await go(answer, address);
  });
  expect(noise).toEqual([]);
}, 180_000);
