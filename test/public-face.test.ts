import { readdirSync, readFileSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { paths } from "#web/paths.ts";

import { patternOf } from "./addresses.ts";
import { browser } from "./browser.ts";
import { crawl, type Page } from "./crawl.ts";
import { endHouse, startHouse, type TestHouse } from "./house.ts";
import { tagsIn } from "./markup.ts";
import { langOf, untranslated } from "./tongue.ts";
import { visitor } from "./visitor.ts";
import { counted, weigh } from "./weight.ts";

// What everybody sees of a trial house, over HTTP and in a browser: what it weighs, whom it asks for
// anything, in which language it speaks, and whether its sheets know what it draws.
const started: { house?: TestHouse } = {};
let pages: readonly Page[] = [];

beforeAll(async () => {
  started.house = await startHouse();
  const crawled = await crawl(visitor(started.house.url), 2);
  pages = crawled.pages.filter(
    ({ status, headers, address }) =>
      status === 200 &&
      (headers["content-type"] ?? "").startsWith("text/html") &&
      patternOf(address) !== paths.design.pattern,
  );
}, 240_000);

afterAll(async () => {
  if (started.house) await endHouse(started.house);
});

const open = browser();

/** The kinds of public page, each as the trial house shows one of them. */
const kinds = [
  paths.home,
  paths.filing.form,
  paths.filing.stop,
  paths.filing.letter,
  paths.follow.show,
  paths.drafts.about,
  paths.drafts.questions,
  paths.drafts.prepare,
  paths.keyring.show,
  paths.unit.list,
  paths.unit.show,
  paths.unit.matters,
  paths.unit.matter,
  paths.unit.complaints,
  paths.reception.overview,
  paths.reception.unit,
  paths.reception.booking,
  paths.news.list,
  paths.news.show,
  paths.comments.own,
  paths.search,
  paths.programmes.publicList,
  paths.programmes.publicShow,
  paths.law.rules,
  paths.law.deadline,
  paths.law.calendar,
  paths.about.accessibility,
  paths.about.privacy,
  paths.staff.signIn,
].map(({ pattern }) => pattern);

/** Bytes, of 1,000 a kilobyte. */
const most = { page: 60_000, fonts: 120_000 };

/**
 * Not compressed a page stays under 68 KB, of which 41 KB are the sheets that come once for all pages;
 * these are longer: two are whole tables of law and days; the others are forms with the programs that send
 * them until somebody answers, of which the one for filing also keeps what cannot be sent. All of it has to be
 * there before the network is gone.
 */
const long: Readonly<Record<string, number>> = {
  [paths.law.rules.pattern]: 102_000,
  [paths.law.calendar.pattern]: 75_000,
  [paths.keyring.show.pattern]: 100_000,
  [paths.news.show.pattern]: 88_000,
  [paths.filing.form.pattern]: 95_000,
  [paths.follow.show.pattern]: 75_000,
  [paths.drafts.prepare.pattern]: 79_000,
};

describe.each(["vi", "en"])("in %s", (lang) => {
  test.each(kinds)("%s is light, asks nobody else and breaks no policy", async (pattern) => {
    const one = pages.find(
      ({ address, body }) => patternOf(address) === pattern && langOf(body) === lang,
    );
    expect(one, "the trial house shows such a page").toBeDefined();
    const weight = await weigh(await open(), `${started.house?.url}${one?.address ?? ""}`);
    expect(weight.status).toBe(200);
    expect([weight.foreign, weight.complaints]).toEqual([[], []]);
    expect(counted(weight.sent)).toBeLessThanOrEqual(most.page);
    expect(counted(weight.plain)).toBeLessThanOrEqual(long[pattern] ?? 68_000);
    expect(weight.sent.fonts).toBeGreaterThan(0);
    expect(weight.sent.fonts).toBeLessThanOrEqual(most.fonts);
  });
});

const kindsIn = (lang: string) =>
  new Set(
    pages.filter(({ body }) => langOf(body) === lang).map(({ address }) => patternOf(address)),
  );

test("every page in Vietnamese has its like in English, and says which it is", () => {
  expect([...kindsIn("vi")].filter((pattern) => !kindsIn("en").has(pattern))).toEqual([]);
  for (const { address, body } of pages)
    expect([address, langOf(body)]).toEqual([
      address,
      /^\/en(\/|\?|$)/.test(address) ? "en" : "vi",
    ]);
});

test("no Vietnamese sentence stands on an English page without saying so", () => {
  const found = pages
    .filter(({ body }) => langOf(body) === "en")
    .flatMap(({ address, body }) =>
      untranslated(body).map((text) => `${patternOf(address)} ${text}`),
    );
  expect([...new Set(found)]).toEqual([]);
});

test("a sheet the page loads knows every class on it that any sheet knows", () => {
  const folder = new URL("../src/web/style/", import.meta.url).pathname;
  const classesOf = (names: readonly string[]) =>
    new Set(
      names.flatMap((name) =>
        [
          ...readFileSync(`${folder}${name}.css`, "utf8").matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g),
        ].map(([, found = ""]) => found),
      ),
    );
  const all = readdirSync(folder).flatMap((file) => /^(.*)\.css$/.exec(file)?.[1] ?? []);
  const everywhere = ["tokens", "base", "layout", "form", "parts", "table", "ledger", "resident"];
  const known = classesOf(all);
  const strange = pages.flatMap(({ address, body }) => {
    const tags = tagsIn(body);
    const asked = tags.flatMap(
      ({ attributes }) =>
        /\/assets\/([\w-]+?)\.[\w-]{10}\.css$/.exec(attributes["href"] ?? "")?.[1] ?? [],
    );
    const here = classesOf([...everywhere, ...asked.filter((name) => all.includes(name))]);
    const drawn = tags.flatMap(({ attributes }) => (attributes["class"] ?? "").split(" "));
    return [...new Set(drawn)]
      .filter((name) => known.has(name) && !here.has(name))
      .map((name) => `${patternOf(address)} ${name}`);
  });
  expect([...new Set(strange)]).toEqual([]);
});
