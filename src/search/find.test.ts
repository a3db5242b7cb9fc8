import { beforeAll, beforeEach, expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";

import { countWords } from "./count.ts";
import { dropDocument, putDocument, type Document } from "./documents.ts";
import { find, type Asked } from "./find.ts";
import { suggest } from "./suggest.ts";

const db = testDatabase();
const now = new Date("2026-11-23T08:00:00+07:00");
let place = { here: 0, there: 0 };

beforeAll(async () => {
  place = { here: await unit("a", "Phường A"), there: await unit("b", "Phường B") };
});

const unit = async (slug: string, name: string) => {
  const [row] = await db.owner()<{ id: number }[]>`
    insert into units (slug, province_code, level, type, name, key, source)
    values (${slug}, '01', 'province', 'thanh-pho', ${name}, ${slug}, 'x') returning id`;
  return row?.id ?? 0;
};

beforeEach(() => db.owner()`truncate search_documents, search_words, search_counted`);

let nth = 0;
const put = async (title: string, more: Partial<Document> = {}): Promise<string> => {
  const id = more.id ?? `d${(nth += 1)}`;
  const document: Document = {
    kind: "matter",
    unit: null,
    title,
    body: "",
    href: `/x/${id}`,
    day: day("2026-11-01"),
    ...more,
    id,
  };
  await db().begin((sql) => putDocument(sql, document));
  return id;
};
const ids = async (words: string, more: Omit<Asked, "words"> = {}): Promise<readonly string[]> =>
  (await find(db(), { words, ...more })).results.map(({ id }) => id);

test("spelt as typed comes before the same letters, a row before all words, all before some", async () => {
  const most = await put("hỏng đèn ở ngõ", { day: day("2026-11-20") });
  const all = await put("đường tối vì đèn hỏng", { day: day("2026-11-19") });
  const letters = await put("den duong hong", { day: day("2026-11-02") });
  const exact = await put("đèn đường hỏng", { day: day("2026-11-01") });
  expect(await ids("đèn đường hỏng")).toEqual([exact, letters, all, most]);
  expect(await ids("den duong hong")).toEqual([letters, exact, all, most]);
});

test("where nothing has all the words, other accents are no answer", async () => {
  await put("Phường Cầu Dền");
  await put("Xã Dương Liễu");
  const plain = await put("den hong roi");
  expect(await ids("đèn đường")).toEqual([plain]);
});

test("two syllables of one word side by side tell more than all words here and there", async () => {
  const scattered = await put("Sinh ra, hạn hán, khai thác và đi qua cầu");
  const near = await put("Khai sinh quá hẹn");
  for (const word of ["khai báo", "sinh hoạt", "qua cầu", "thời hạn"]) {
    for (let i = 0; i < 12; i += 1) await put(`${word} ${i}`);
  }
  await countWords(db(), now);
  expect((await ids("khai sinh qua han")).slice(0, 2)).toEqual([near, scattered]);
});

test("one rare word tells more than two common ones, and a text about it more than one that mentions it", async () => {
  for (let i = 0; i < 60; i += 1) await put(`ồn ${i} ban đêm`, { day: day("2026-11-20") });
  const mentions = await put("Quán mở muộn", { body: "Gần nhà có quán karaoke." });
  const about = await put("Quán karaoke", {
    body: "Quán karaoke mở muộn.",
    day: day("2026-01-01"),
  });
  await countWords(db(), now);
  expect((await ids("karaoke ồn đêm")).slice(0, 2)).toEqual([about, mentions]);
});

test("pages of what has only some of the words follow one another, too", async () => {
  const all: string[] = [];
  for (let i = 0; i < 25; i += 1) all.push(await put(`karaoke ngõ ${i}`));
  await put("ồn ào");
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const found = await find(db(), { words: "karaoke ồn", limit: 10, after });
    expect(found.relaxed).toBe(true);
    seen.push(...found.results.map(({ id }) => id));
    after = found.next;
  } while (after !== null);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((id) => all.includes(id))).toEqual(all.toReversed());
});

test("among equals the newest comes first", async () => {
  const old = await put("rác ở đầu ngõ", { day: day("2026-01-01") });
  const recent = await put("rác ở đầu ngõ", { day: day("2026-10-01") });
  expect(await ids("rác đầu ngõ")).toEqual([recent, old]);
});

test("accents, case, form and tone place do not matter to what is found", async () => {
  const id = await put("Nhà văn hoá khoá cửa");
  for (const typed of ["nha van hoa", "NHÀ VĂN HÓA", "nhà văn hoá".normalize("NFD"), "khóa"]) {
    expect(await ids(typed)).toEqual([id]);
  }
});

test("a document symbol is found whole, in part, and in words", async () => {
  const id = await put("Nghị quyết 23/2024/NQ-HĐND về phí");
  await put("Nghị quyết 24/2023/NQ-HĐND về phí");
  for (const typed of ["23/2024/NQ-HĐND", "23/2024/nq-hdnd", "23/2024"]) {
    expect((await ids(typed))[0]).toBe(id);
  }
  expect((await find(db(), { words: "23/2024/NQ-HĐND" })).results[0]?.title).toEqual([
    { text: "Nghị quyết ", found: false },
    { text: "23", found: true },
    { text: "/", found: false },
    { text: "2024", found: true },
    { text: "/", found: false },
    { text: "NQ", found: true },
    { text: "-", found: false },
    { text: "HĐND", found: true },
    { text: " về phí", found: false },
  ]);
});

test("abbreviations and what they stand for find each other", async () => {
  const long = await put("Ủy ban nhân dân trả lời");
  const short = await put("UBND trả lời");
  expect((await ids("ubnd")).toSorted()).toEqual([long, short].toSorted());
  expect((await ids("uỷ ban nhân dân")).toSorted()).toEqual([long, short].toSorted());
});

test("filters narrow by kind, unit, area and day", async () => {
  const a = await put("rác", { unit: place.here, area: "moi-truong", day: day("2026-03-01") });
  const b = await put("rác", { unit: place.there, kind: "article", day: day("2026-09-01") });
  expect(await ids("rác", { units: [place.here] })).toEqual([a]);
  expect(await ids("rác", { kinds: ["article"] })).toEqual([b]);
  expect(await ids("rác", { kinds: ["article", "matter"] })).toEqual([b, a]);
  expect(await ids("rác", { area: "moi-truong" })).toEqual([a]);
  expect(await ids("rác", { from: day("2026-04-01") })).toEqual([b]);
  expect(await ids("rác", { to: day("2026-04-01") })).toEqual([a]);
});

test("a name of a place finds what belongs to its units, whatever is written there", async () => {
  const id = await put("Nước thải chảy ra mương", { unit: place.here });
  await put("Nước thải chảy ra mương", { unit: place.there });
  const places = [{ from: 0, length: 2, units: [place.here] }];
  expect((await ids("Minh Khai nước thải", { places }))[0]).toBe(id);
});

test("pages follow one another without a gap or a repetition, also when something new comes", async () => {
  const all: string[] = [];
  for (let i = 0; i < 45; i += 1) all.push(await put(`rác ngõ ${i}`));
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 5; page += 1) {
    const found = await find(db(), { words: "rác ngõ", limit: 10, after });
    seen.push(...found.results.map(({ id }) => id));
    expect(found.total).toBeGreaterThanOrEqual(45);
    await put("rác ngõ mới", { day: day("2026-11-22") });
    after = found.next;
    if (after === null) break;
  }
  expect(seen).toEqual(all.toReversed());
});

test("what was typed is never an operator, and anything is answered", async () => {
  await put("rác ở ngõ");
  const hostile = [
    "rác & !ngõ | ':*'",
    "rác\u0000ngõ",
    "🗑️🗑️",
    "'); drop table search_documents; --",
    "rác ".repeat(3000),
    "!!! ((( <-> :*",
    "\\' \\\\",
    "của và là",
    "a".repeat(10_000),
    "\u0301\u0301",
  ];
  for (const words of hostile) {
    const found = await find(db(), { words });
    expect(["found", "empty"]).toContain(found.kind);
    expect(await suggest(db(), words)).toBeInstanceOf(Array);
  }
  expect((await find(db(), { words: "🗑️" })).kind).toBe("empty");
  expect((await find(db(), { words: "rác ".repeat(3000) })).cut).toBe(true);
  for (const after of [
    "x",
    "0.1",
    "0.9999999999.2026-01-01.1",
    "1.1.2026-13-01.1",
    "0.1.2026-01-01.1.1",
  ]) {
    expect((await find(db(), { words: "rác", after })).results).toHaveLength(1);
  }
});

test("what is dropped is neither found nor suggested, also before words are counted again", async () => {
  const a = await put("kanarienvogel bay");
  const b = await put("kanarienvogel đậu");
  await countWords(db(), now);
  expect(await suggest(db(), "kanarienvogl")).toEqual(["kanarienvogel"]);
  await db().begin((sql) => dropDocument(sql, "matter", a));
  expect(await suggest(db(), "kanarienvogl")).toEqual([]);
  await db().begin((sql) => dropDocument(sql, "matter", b));
  expect(await find(db(), { words: "kanarienvogel" })).toMatchObject({
    total: 0,
    missing: ["kanarienvogel"],
  });
});

test("misspelt words, words run together and keystrokes are suggested, in their usual spelling", async () => {
  for (const text of ["đèn đường hỏng", "sửa đèn đường", "tiếng ồn", "tiếng ồn đêm"])
    await put(text);
  await countWords(db(), now);
  expect(await suggest(db(), "tieengs ồn")).toEqual(["tiếng ồn"]);
  expect((await suggest(db(), "ddeenf dduwowngf"))[0]).toBe("đèn đường");
  expect((await suggest(db(), "d9en2 d9u7o7ng2"))[0]).toBe("đèn đường");
  expect((await suggest(db(), "denduong"))[0]).toBe("đèn đường");
  expect((await suggest(db(), "đèn đươnng"))[0]).toBe("đèn đường");
  // "hỏng" stands in one document only: whoever guesses is not told.
  expect(await suggest(db(), "hongg")).toEqual([]);
  expect(await suggest(db(), "đèn đường")).toEqual([]);
  // A word that is there is meant, though only one has it and others are near.
  expect(await suggest(db(), "sửa")).toEqual([]);
});

test("the excerpt is the part that answers, and marks are runs", async () => {
  const filler = "Chữ nghĩa khác nhau kể lể dài dòng cho đủ. ".repeat(20);
  await put("Phản ánh", { body: `${filler}Nhà tôi bị nứt tường do đào móng. ${filler}` });
  const [one] = (await find(db(), { words: "nứt tường do đào móng" })).results;
  const text = one?.excerpt.map((run) => run.text).join("") ?? "";
  expect(text).toContain("nứt tường do đào móng");
  expect(text.startsWith("… ")).toBe(true);
  expect(text.length).toBeLessThan(260);
  expect(one?.excerpt.find(({ found }) => found)?.text).toBe("nứt tường do đào móng");
});
