import { existsSync, readFileSync } from "node:fs";

import { beforeAll, expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";
import { loadBoundaries } from "#units/boundaries.store.ts";
import { outlinesIn } from "#units/boundaries.ts";
import { contactsListed } from "#units/contacts.ts";
import { loadContacts } from "#units/contacts.store.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";
import { day } from "#kernel/day.ts";

import { initialOf } from "./book.ts";
import { somePages } from "./unit-pages.fixture.ts";

const folder = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/units`;
const db = testDatabase();
let pages: Awaited<ReturnType<typeof somePages>>;

beforeAll(async () => {
  const loaded = await loadProvince(db.owner(), await readRegister(), "01");
  if (!loaded.ok) throw new Error("Hà Nội was not loaded");
  pages = await somePages(db());
});

const text = async (address: string) => (await pages.get(address)).text();
const entered = (markup: string) =>
  [...markup.matchAll(/href="\/don-vi\/((?:phuong|xa)-[a-z0-9-]+)">([^<]+)</g)].map(
    ([, slug = "", name = ""]) => ({ slug, name }),
  );

test.each([
  ["Ứng Hòa", "Ư"],
  ["Đại Mỗ", "Đ"],
  ["Ô Chợ Dừa", "Ô"],
  ["An Khánh", "A"],
  ["Yên Hoà".normalize("NFD"), "Y"],
])("%s stands under %s", (name, letter) => {
  expect(initialOf(name)).toBe(letter);
});

test("the book goes by the Vietnamese alphabet: Đ after all of D, Ô after O", async () => {
  const markup = await text("/don-vi");
  const letters = [...markup.matchAll(/<h3 id="chu-[^"]+">([^<]+)</g)].map(([, one]) => one ?? "");
  expect(letters).toEqual(letters.toSorted(new Intl.Collator("vi").compare));
  expect(letters).toEqual([...new Set(letters)]);
  expect(letters.indexOf("Đ")).toBe(letters.indexOf("D") + 1);
  expect(entered(markup)).toHaveLength(126);
});

test("page by page it is the same book", async () => {
  const all = entered(await text("/don-vi"));
  const middle = all[60];
  const rest = entered(await text(`/don-vi?sau=${middle?.slug}`));
  expect(rest).toEqual(all.slice(61));
});

test("it is narrowed by kind and by former district; what makes no sense narrows nothing", async () => {
  expect(entered(await text("/don-vi?loai=phuong"))).toHaveLength(51);
  expect(entered(await text("/don-vi?loai=xa"))).toHaveLength(75);
  expect(entered(await text("/don-vi?loai=lang&quan=x"))).toHaveLength(126);
  const some = entered(await text("/don-vi?quan=quan-ba-dinh")).map(({ name }) => name);
  expect(some).toContain("Phường Ba Đình");
  expect(some.length).toBeLessThan(15);
  expect(entered(await text("/don-vi?quan=quan-ba-dinh&loai=xa"))).toEqual([]);
});

test("the same rows leave as CSV and for Excel, with source and day of what they say", async () => {
  const rows = contactsListed("code,office_address,telephone\n00004,=Số 2,024 000 0001");
  if (!rows.ok) throw new Error(rows.refusal.because);
  const about = { source: "Danh sách thử", checkedOn: day("2026-11-01"), at: new Date() };
  await db().begin((tx) => loadContacts(tx, rows.value, about));
  const response = await pages.get("/don-vi.csv?quan=quan-ba-dinh&loai=phuong");
  const csv = await response.text();
  expect(response.headers.get("content-disposition")).toContain("phuong-xa-2026-11-23.csv");
  const line = csv.split("\r\n").find((one) => one.startsWith("00004"));
  expect(line).toMatch(
    /^00004,Phường Ba Đình,Phường,.*Quận Ba Đình.*,'=Số 2,024 000 0001,,,Danh sách thử,2026-11-01,http/,
  );
  expect((await text("/en/don-vi.csv")).split("\r\n")[0]).toContain("Code,Name,Kind");
  const xlsx = await pages.get("/don-vi.xlsx?loai=xa");
  expect(xlsx.headers.get("content-type")).toContain("spreadsheetml");
});

const spellings = `${folder}/name-variants-tone-placement.csv`;
test.skipIf(!existsSync(spellings))(
  "either place of the tone mark finds the unit: every published variant of Hà Nội",
  async () => {
    const names = new Map(
      (
        await db()<{ code: string; slug: string }[]>`
        select code, slug from units where level = 'commune' and valid_to is null`
      ).map(({ code, slug }) => [code, slug]),
    );
    const lines = readFileSync(spellings, "utf8").trim().split("\n").slice(1);
    let asked = 0;
    for (const line of lines) {
      const [code = "", , ...both] = line.split(",");
      const slug = names.get(code);
      if (slug === undefined) continue;
      for (const name of both) {
        asked += 1;
        expect(await text(`/don-vi?tim=${encodeURIComponent(name)}`)).toContain(
          `href="/don-vi/${slug}"`,
        );
      }
    }
    expect(asked).toBeGreaterThan(4);
  },
);

const misspelt = `${folder}/name-variants-spelling.csv`;
test.skipIf(!existsSync(misspelt))(
  "an old name in either of two published spellings finds where it went",
  async () => {
    const lines = readFileSync(misspelt, "utf8").trim().split("\n").slice(1);
    const old = new Map(
      (
        await db()<{ code: string; slugs: readonly string[] }[]>`
        select o.code, array_agg(distinct n.slug) as slugs
          from units o join unit_successors s on s.old_id = o.id join units n on n.id = s.new_id
         where o.valid_to is not null and n.valid_to is null and o.level = 'commune' group by o.code`
      ).map(({ code, slugs }) => [code, slugs]),
    );
    let [asked, found] = [0, 0];
    for (const line of lines) {
      const [code = "", , other = ""] = line.split(",");
      const slugs = old.get(code);
      if (slugs === undefined) continue;
      asked += 1;
      const markup = await text(`/don-vi?tim=${encodeURIComponent(other)}`);
      if (slugs.some((slug) => markup.includes(`href="/don-vi/${slug}"`))) found += 1;
    }
    expect(asked).toBeGreaterThan(1);
    expect(found).toBe(asked);
  },
);

test("without outlines there is no map, and pages say nothing of one", async () => {
  expect((await pages.get("/don-vi/phuong-ba-dinh/ban-do.svg")).status).toBe(404);
  expect(await text("/don-vi/phuong-ba-dinh")).not.toContain("ban-do.svg");
});

const square = (code: string, west: number) => ({
  type: "Feature",
  properties: { code },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 21],
        [west + 0.02, 21],
        [west + 0.02, 21.02],
        [west, 21.02],
        [west, 21],
      ],
    ],
  },
});

test("a map shows the unit among its neighbours, says what it is not, and runs nothing", async () => {
  const file = JSON.stringify({
    type: "FeatureCollection",
    features: [square("00004", 105.82), square("00008", 105.84)],
  });
  const outlines = outlinesIn(file);
  if (!outlines.ok) throw new Error(outlines.refusal.because);
  const about = { source: "Bản <thử>", licence: "để thử", at: new Date(), text: file };
  await db().begin((tx) => loadBoundaries(tx, outlines.value, about));

  const answer = await pages.get("/don-vi/phuong-ba-dinh/ban-do.svg");
  const picture = await answer.text();
  expect(answer.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(picture).toContain('<title id="ten">Bản đồ Phường Ba Đình</title>');
  expect(picture).toContain("giáp hoặc gần Phường Ngọc Hà");
  expect(picture).toContain("không phải địa giới pháp lý. Nguồn: Bản &lt;thử> (để thử).");
  expect(picture).not.toMatch(/NaN|undefined|Infinity|<script/);
  // The same lines give the same picture, and it weighs little.
  expect(await text("/don-vi/phuong-ba-dinh/ban-do.svg")).toBe(picture);
  expect(picture.length).toBeLessThan(6000);

  const page = await text("/en/don-vi/phuong-ba-dinh");
  expect(page).toContain('src="/en/don-vi/phuong-ba-dinh/ban-do.svg"');
  expect(page).toContain("not a legal boundary");
});
