import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { day, plusDays } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";
import { loadProvince } from "#units/load.ts";
import { placesIn } from "#units/named-in.ts";
import { readRegister } from "#units/source.ts";

import { countWords } from "#search/count.ts";
import { putDocuments, type Document } from "#search/documents.ts";
import { find } from "#search/find.ts";

const db = testDatabase();
const folder = path.join(process.env["DANVAN_FIXTURES"] ?? "../shared/data", "vietnamese-text");
const have = existsSync(folder);
if (!have) console.warn("skipped: DANVAN_FIXTURES has no vietnamese-text");

type Fixture = { readonly id: string; readonly unit_code: string; readonly text: string };
type Query = { readonly query: string; readonly relevant: readonly string[] };

const today = day("2026-11-23");

test.skipIf(!have)("what is relevant to the published queries is among the first ten", async () => {
  const loaded = await loadProvince(db(), await readRegister(), "01");
  expect(loaded.ok).toBe(true);
  const units = await db()<{ id: number; code: string }[]>`
    select id, code from units where level = 'commune' and valid_to is null`;
  const unitOf = new Map(units.map(({ id, code }) => [code, id]));
  const lines = readFileSync(path.join(folder, "feedback-fixtures.jsonl"), "utf8")
    .trim()
    .split("\n");
  const fixtures = lines.map((line, i): Document => {
    const { id, unit_code, text }: Fixture = JSON.parse(line);
    const title = text.split(/[,.]/)[0] ?? text;
    const unit = unitOf.get(unit_code) ?? null;
    return {
      kind: "matter",
      id,
      unit,
      title,
      body: text,
      href: `/x/${id}`,
      day: plusDays(today, -i),
    };
  });
  await db().begin((sql) => putDocuments(sql, fixtures));
  await countWords(db(), new Date());

  const { queries }: { readonly queries: readonly Query[] } = JSON.parse(
    readFileSync(path.join(folder, "feedback-queries.json"), "utf8"),
  );
  const missed: string[] = [];
  let relevant = 0;
  for (const { query, relevant: wanted } of queries) {
    const places = await placesIn(db(), query, today);
    const { kind, results } = await find(db(), { words: query, places, limit: 10 });
    expect(kind).toBe("found");
    const ids = results.map(({ id }) => id);
    relevant += wanted.length;
    missed.push(...wanted.filter((id) => !ids.includes(id)).map((id) => `${query}: ${id}`));
  }
  expect(missed).toEqual([]);
  expect(relevant).toBe(27);
});
