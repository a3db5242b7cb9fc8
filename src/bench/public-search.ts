import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { once } from "node:events";

import { day, plusDays, type Day } from "#kernel/day.ts";
import type { Database, Sql } from "#kernel/sql.ts";
import { countWords } from "#search/count.ts";
import { putDocument, type Document } from "#search/documents.ts";
import { find } from "#search/find.ts";
import { documentKinds } from "#search/model.ts";
import { vectorsOf, type Vectors } from "#search/vector.ts";
import { placesIn } from "#units/named-in.ts";
import { unitSource } from "#units/documents.ts";

import { round, scratch, spread, type Scratch } from "./scratch.ts";
import { generated, type Vocabulary, vocabulary } from "./public-words.ts";

/**
 * Search over `count` public documents of plausible Vietnamese, with the published queries and what is
 * relevant to them mixed in where there are fixtures: how long questions take, how much of what is
 * relevant stands among the first ten, how large the index is, what one more document costs.
 */
export async function benchPublicSearch(count = 1_000_000, rounds = 300) {
  const place = await scratch();
  try {
    const units = await place.owner<{ id: number; name: string; code: string }[]>`
      select id, name, code from units where level = 'commune' and valid_to is null order by id`;
    const words = vocabulary(units.map(({ name }) => name));
    const began = performance.now();
    const fixtures = await fill(place, words, units, count);
    const loaded = performance.now();
    const kinds = await countWords(place.app, new Date());
    const counted = performance.now();
    await place.owner.unsafe("vacuum analyze search_documents");
    return {
      bench: "public, search",
      documents: count,
      secondsToLoad: round((loaded - began) / 1000),
      secondsToCountWords: round((counted - loaded) / 1000),
      words: kinds,
      megabytes: await sizes(place.owner),
      questions: await questions(place.app, words, rounds),
      recall: fixtures === null ? "skipped: no fixtures" : await recall(place.app, fixtures),
      put: await puts(place.app, words, units, rounds),
    };
  } finally {
    await place.close();
  }
}

const newest = day("2026-11-23");

type Fixtures = {
  readonly documents: readonly Document[];
  readonly queries: readonly { readonly query: string; readonly relevant: readonly string[] }[];
};

type At = { readonly id: number; readonly code: string };

/** Loads everything by COPY, the index afterwards, as a backup is restored. */
async function fill(
  { owner }: Scratch,
  words: Vocabulary,
  units: readonly At[],
  count: number,
): Promise<Fixtures | null> {
  const fixtures = fixturesFor(units);
  await owner.unsafe("drop index search_documents_keys");
  await owner.unsafe("delete from search_documents");
  await copy(owner, rows(words, units, count));
  const known = [...(fixtures?.documents ?? []), ...(await unitSource(owner).page(null, 10_000))];
  await copy(
    owner,
    known.map((document) => ({ document, vectors: vectorsOf(document) })),
  );
  await owner.begin(async (sql) => {
    await sql`set local maintenance_work_mem = '1GB'`;
    await sql`create index search_documents_keys on search_documents using gin (keys) with (fastupdate = off)`;
  });
  return fixtures;
}

type Row = { readonly document: Document; readonly vectors: Vectors };

function* rows(words: Vocabulary, units: readonly At[], count: number): Generator<Row> {
  const days = Array.from({ length: 1_500 }, (_, back) => plusDays(newest, -back));
  for (let n = 0; n < count; n += 1) {
    const on = days[Math.floor(((count - 1 - n) / count) * days.length)] ?? newest;
    const text = generated(words, n);
    const document = documentOf(text, units, n, on);
    const vectors = vectorsOf(document, text.read.title, text.read.body);
    // What was read beforehand is what would be read: looked at now and then, so that nothing drifts.
    if (n % 10_000 === 0 && vectors.keys !== vectorsOf(document).keys) {
      throw new Error(`document ${n} is read differently`);
    }
    yield { document, vectors };
  }
}

function documentOf(
  { title, body }: Pick<Document, "title" | "body">,
  units: readonly At[],
  n: number,
  on: Day,
): Document {
  return {
    kind: documentKinds[1 + (n % 5)] ?? "matter",
    id: `g${n}`,
    unit: units[(n * 7919) % units.length]?.id ?? null,
    area: null,
    title,
    body,
    href: `/x/${n}`,
    day: on,
  };
}

async function copy(sql: Sql, from: Iterable<Row>): Promise<void> {
  const into = await sql`
    copy search_documents (kind, id, unit_id, area, title, body, href, day, keys, spelt) from stdin`.writable();
  let lines: string[] = [];
  const flush = async () => {
    if (!into.write(lines.join(""))) await once(into, "drain");
    lines = [];
  };
  for (const { document, vectors } of from) {
    const { kind, id, unit, area = null, title, body, href, day: on } = document;
    const cells = [kind, id, unit, area, title, body, href, on, vectors.keys, vectors.spelt];
    lines.push(`${cells.map(cell).join("\t")}\n`);
    if (lines.length >= 500) await flush();
  }
  await flush();
  into.end();
  await once(into, "finish");
}

const cell = (value: string | number | null): string =>
  value === null ? "\\N" : String(value).replaceAll(/[\\\t\n\r]/g, (c) => escapes[c] ?? c);

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

/** The published matters and queries, spread over the years among the generated documents. */
function fixturesFor(units: readonly At[]): Fixtures | null {
  const folder = path.join(process.env["DANVAN_FIXTURES"] ?? "../shared/data", "vietnamese-text");
  if (!existsSync(folder)) return null;
  const unitOf = new Map(units.map(({ id, code }) => [code, id]));
  const lines = readFileSync(path.join(folder, "feedback-fixtures.jsonl"), "utf8").trim();
  const read = lines.split("\n").map((line, n): Document => {
    const one: { readonly id: string; readonly unit_code: string; readonly text: string } =
      JSON.parse(line);
    return {
      kind: "matter",
      id: one.id,
      unit: unitOf.get(one.unit_code) ?? null,
      title: one.text.split(/[,.]/)[0] ?? one.text,
      body: one.text,
      href: `/x/${one.id}`,
      day: plusDays(newest, -n * 30),
    };
  });
  const { queries }: Pick<Fixtures, "queries"> = JSON.parse(
    readFileSync(path.join(folder, "feedback-queries.json"), "utf8"),
  );
  return { documents: read, queries };
}

/** Each kind of question so many times, never the same one twice in a row. */
async function questions(sql: Database, words: Vocabulary, rounds: number) {
  const { rare, medium, common } = words;
  const kinds: Readonly<Record<string, (n: number) => string>> = {
    "one uncommon word": (n) => pick(rare, n * 13),
    "an uncommon word and two common": (n) =>
      `${pick(common, n)} ${pick(rare, n * 17)} ${pick(common, n + 3)}`,
    "an uncommon word, misspelt place in it": (n) => `${pick(medium, n * 5)} ${pick(rare, n * 7)}`,
    "two of middling": (n) => `${pick(medium, n * 3)} ${pick(medium, n * 11 + 5)}`,
    "three common": (n) => [0, 1, 2].map((i) => pick(common, n * 7 + i * 5)).join(" "),
    "five common": (n) => [0, 1, 2, 3, 4].map((i) => pick(common, n * 3 + i * 7)).join(" "),
    "one that nearly all have": (n) => pick(common, n % 8),
    "everyday questions": (n) => pick(everyday, n),
  };
  const out: Record<
    string,
    ReturnType<typeof spread> & {
      readonly p95: number;
      readonly capped: number;
      readonly relaxed: number;
    }
  > = {};
  for (const [name, make] of Object.entries(kinds)) {
    const ms: number[] = [];
    let capped = 0;
    let relaxed = 0;
    for (let n = -20; n < rounds; n += 1) {
      const typed = make(n + 20);
      const from = performance.now();
      const places = await placesIn(sql, typed, newest);
      const found = await find(sql, { words: typed, places });
      if (n < 0) continue;
      ms.push(performance.now() - from);
      if (found.kind === "too-broad") throw new Error(`too broad: ${typed}`);
      if (found.capped) capped += 1;
      if (found.relaxed) relaxed += 1;
    }
    const sorted = ms.toSorted((a, b) => a - b);
    const p95 = round(sorted[Math.floor(sorted.length * 0.95)] ?? 0);
    out[name] = { ...spread(ms), p95, capped, relaxed };
  }
  return out;
}

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? "";

const everyday = [
  "đèn đường hỏng",
  "rac thai",
  "ngập nước khi mưa to",
  "tiếng ồn ban đêm",
  "hồ sơ đất đai chậm trả kết quả",
  "cây xanh gãy cành",
  "phường Ba Đình rác thải",
  "lấn chiếm vỉa hè",
  "via he phuong hoan kiem",
  "trường học thiếu chỗ gửi xe",
];

async function recall(sql: Database, { queries }: Fixtures) {
  let wanted = 0;
  let found = 0;
  const missed: string[] = [];
  const ms: number[] = [];
  for (const { query, relevant } of queries) {
    const from = performance.now();
    const places = await placesIn(sql, query, newest);
    const { results } = await find(sql, { words: query, places, limit: 10 });
    ms.push(performance.now() - from);
    const ids = results.map(({ id }) => id);
    const here = relevant.filter((id) => ids.includes(id));
    wanted += relevant.length;
    found += here.length;
    missed.push(...relevant.filter((id) => !ids.includes(id)).map((id) => `${query}: ${id}`));
  }
  return { at10: round(found / wanted), of: wanted, missed, ms: ms.map(round) };
}

async function sizes(sql: Sql) {
  const [row] = await sql<{ table: number; index: number; all: number }[]>`
    select pg_table_size('search_documents') / 1048576 as table,
           pg_relation_size('search_documents_keys') / 1048576 as index,
           pg_total_relation_size('search_documents') / 1048576 as all`;
  return row;
}

/** One more document, each in a transaction of its own. */
async function puts(sql: Database, words: Vocabulary, units: readonly At[], rounds: number) {
  const ms: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const one = { ...documentOf(generated(words, n), units, n, newest), id: `put${n}` };
    const from = performance.now();
    await sql.begin((tx) => putDocument(tx, one));
    ms.push(performance.now() - from);
  }
  return spread(ms);
}
