import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { savePublication } from "#cases/publication.store.ts";
import { keepRow } from "#cases/statistics.fixture.ts";
import { aMatter, anOfficer, aWard } from "#test/make.ts";
import { testDatabase } from "#test/database.ts";
import { checkSearch, rebuildSearch } from "#search/check.ts";
import { countWords } from "#search/count.ts";
import { find } from "#search/find.ts";
import { suggest } from "#search/suggest.ts";
import { syncRules } from "#search-pages/limits-of-law.ts";
import { renameUnit } from "#units/actions.ts";

import { prepareSearch, sources } from "./searched.ts";

const db = testDatabase();
const now = new Date("2026-11-23T09:00:00+07:00");
const at = { ward: 0, slug: "", officer: "" };

beforeAll(async () => {
  const { ward } = await aWard(db.owner());
  const { officer } = await anOfficer(db.owner(), ward, "case-officer");
  const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${ward}`;
  Object.assign(at, { ward, officer, slug: unit?.slug ?? "" });
  await prepareSearch(db(), now);
});

type Act =
  | { readonly do: "publish"; readonly nth: number; readonly words: string }
  | { readonly do: "end"; readonly nth: number }
  | { readonly do: "erase"; readonly nth: number }
  | { readonly do: "rename"; readonly name: string };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant("publish" as const),
    nth: fc.nat(5),
    words: fc.constantFrom("rác thải đầu ngõ", "đèn đường hỏng", "ngập nước", "tiếng ồn đêm"),
  }),
  fc.record({ do: fc.constant("end" as const), nth: fc.nat(5) }),
  fc.record({ do: fc.constant("erase" as const), nth: fc.nat(5) }),
  fc.record({
    do: fc.constant("rename" as const),
    name: fc.constantFrom("Phường Một", "Phường Hai", "Phường Ba"),
  }),
);

test("after whatever became public, ended or was erased, exactly what is public can be found", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      const matters = await Promise.all(
        Array.from({ length: 6 }, () => keepRow(db(), { unit: at.ward, officer: at.officer })),
      );
      for (const one of acts) await perform(one, matters);
      const { disagreements } = await checkSearch(db(), sources);
      expect(disagreements).toEqual([]);
      for (const { id } of matters) await db.owner()`delete from matters where id = ${id}`;
      expect((await checkSearch(db(), sources)).documents.matter).toBe(0);
      expect((await find(db(), { words: "rác thải", kinds: ["matter"] })).total).toBe(0);
    }),
    { numRuns: 12 },
  );
});

async function perform(one: Act, matters: readonly { readonly id: string }[]): Promise<void> {
  if (one.do === "rename") {
    await renameUnit(db())(at.slug, one.name, { by: null, at: now });
    return;
  }
  const id = matters[one.nth]?.id ?? "";
  if (one.do === "erase") {
    await db.owner()`delete from matters where id = ${id}`;
  } else if (one.do === "end") {
    await db()`update publications set ended_at = now() where matter_id = ${id} and ended_at is null`;
  } else await publish(id, one.words);
}

const publish = (id: string, words: string) =>
  db().begin(async (sql) => {
    const [there] = await sql`select from matters where id = ${id}`;
    if (!there) return;
    const made = aMatter({ id: id as never });
    const m = { ...made, desk: { ...made.desk, unit: at.ward as never } };
    const masked = { title: words, content: words, answer: "Đã xử lý xong." };
    await savePublication(sql, m, masked, at.officer as never, now);
  });

test("words that are not public are neither found, nor suggested, nor said to be missing otherwise than any", async () => {
  const [first, second] = await Promise.all([
    keepRow(db(), { unit: at.ward, officer: at.officer }),
    keepRow(db(), { unit: at.ward, officer: at.officer }),
  ]);
  for (const { id } of [first, second]) {
    await db.owner()`
      insert into words (id, matter_id, role, title, body, place, salt, at)
      values (${id}, ${id}, 'filing', 'zebrafink', 'zebrafink', 'zebrafink', ''::bytea, now())`;
    await publish(id, "ngập nước");
  }
  await countWords(db(), now);
  const secret = await find(db(), { words: "zebrafink" });
  const never = await find(db(), { words: "zebrafunk" });
  expect(secret).toEqual({ ...never, missing: ["zebrafink"] });
  expect(await suggest(db(), "zebrafnk")).toEqual([]);
  const [known] = await db.owner()<{ some: boolean }[]>`
    select exists (select from search_words where key like 'zebra%')
        or exists (select from search_documents where body like '%zebra%' or title like '%zebra%') as some`;
  expect(known?.some).toBe(false);
});

test("a rebuild puts right what was lost, changed and left over", async () => {
  await db.owner()`delete from search_documents where kind = 'unit'`;
  await db.owner()`update search_documents set title = 'x' where kind = 'matter'`;
  await db.owner()`
    insert into search_documents (kind, id, title, body, href, day, keys, spelt)
    values ('posting', 'NY-0000-0000', 'x', '', '/x', '2026-01-01', '', '')`;
  const whats = new Set((await checkSearch(db(), sources)).disagreements.map(({ what }) => what));
  expect(whats).toEqual(new Set(["missing", "stale", "left-over"]));
  const { written, dropped } = await rebuildSearch(db(), sources);
  expect(written).toBeGreaterThan(2);
  expect(dropped).toBe(1);
  expect((await checkSearch(db(), sources)).disagreements).toEqual([]);
});

test("the rules of law are put in once and again only when they change", async () => {
  expect((await find(db(), { words: "thụ lý khiếu nại", kinds: ["rule"] })).total).toBeGreaterThan(
    0,
  );
  await db.owner()`delete from search_documents where kind = 'rule'`;
  await syncRules(db(), now);
  expect((await find(db(), { words: "thụ lý khiếu nại", kinds: ["rule"] })).total).toBe(0);
  await db.owner()`update search_counted set rules = 'older'`;
  await syncRules(db(), now);
  expect((await find(db(), { words: "khiếu nại", kinds: ["rule"] })).total).toBeGreaterThan(0);
});
