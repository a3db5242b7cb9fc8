import { globSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { takeStep } from "#cases/actions.ts";
import { fileMatter } from "#cases/filing.ts";
import { requestIdentity } from "#cases/identity.ts";
import { receiptKeys, secretHash } from "#cases/receipt.ts";
import { takeResidentStep } from "#cases/resident.ts";
import { indexMatter } from "#cases/search.store.ts";
import { sightOf } from "#cases/sight.ts";
import { matterByCode } from "#cases/store.ts";
import type { Transaction } from "#kernel/sql.ts";
import { withhold } from "#kernel/withheld.ts";
import { testDatabase } from "#test/database.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";
import { parametersOf, reached } from "#test/reached.ts";

const db = testDatabase();
const src = import.meta.dirname;

/** Stores that ask for anything of a matter or its sender: every one of their reads is walked. */
const asks =
  /\b(from|join|into|update)\s+(words|matters|matter_[a-z]+|publications|identity\.[a-z_]+)\b/;
const stores = globSync("{api,cases,office,residents,retention,unit-pages,vault}/**/*store.ts", {
  cwd: src,
})
  .filter((file) => asks.test(readFileSync(path.join(src, file), "utf8")))
  .toSorted();

/** They write, or only make a piece of a query; what they give back are counts and whether it worked. */
const notReads = new Set(
  `insertMatter saveStep writeMoved savePublication noteReadingOnce indexMatter opened
   oweNotice askToTell noteTold replaceSecret
   oweReminders claimReminder settleReminder forgetReminders eraseDenunciation
   decideRequest takeBack eraseIdentity saveRules
   factsShape instantOf visible foundByWords`.split(/\s+/),
);

/** Everything private of one matter, each part unlike any other. */
const canary = (part: string) => `chimyến-${part}`;
const written = [
  "title",
  "body",
  "place",
  "note",
  "question",
  "reply",
  "answer",
  "rating",
  "request",
] as const;
const contact = { name: canary("name"), phone: "0987 654 321", email: "chimyen@example.org" };
const secrets = /chimyến-|0987 ?654 ?321|chimyen@/u;

/** A matter to which everything that can be written was written, and who may read it. */
async function aMatterWithEverything() {
  const house = aHouse(db());
  const { ward, province } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head");
  const officer = await anOfficer(db.owner(), ward, "case-officer", { reportsTo: head.post });
  const filing = { title: canary("title"), body: canary("body"), place: canary("place") };
  const filed = await fileMatter(house)(aFiling(ward, { ...filing, contact, publish: true }));
  if (!filed.ok || !filed.value.secret) throw new Error("not filed");
  const { code, id, secret } = filed.value;
  await indexMatter(db(), id);
  const now = async () => (await matterByCode(db(), code))?.seq ?? 0;
  const step = async (input: Parameters<ReturnType<typeof takeStep>>[2]) => {
    const taken = await takeStep(house)(code, officer.staff, input, await now());
    if (!taken.ok) throw new Error(`${input.step}: ${taken.refusal.because}`);
  };
  const reply = async (input: Parameters<ReturnType<typeof takeResidentStep>>[2]) => {
    const taken = await takeResidentStep(house)(code, secret, input);
    if (!taken.ok) throw new Error(`${input.step}: ${taken.refusal.because}`);
  };
  await step({ step: "accept", officer: officer.officer });
  const wanted = { reason: canary("request"), kinds: ["contact"] } as const;
  expect(await requestIdentity(house)(code, head.staff, wanted)).toMatchObject({ ok: true });
  await step({ step: "note", text: canary("note") });
  await step({ step: "ask", text: canary("question") });
  await reply({ step: "reply", text: canary("reply") });
  await step({ step: "answer", text: canary("answer") });
  const masked = { title: "Đã che", content: "Đã che", answer: "Đã che" };
  await step({ step: "publish", masked });
  await reply({ step: "rate", rating: "unsatisfied", text: canary("rating") });
  return { house, ward, province, head, officer, code, id, secret };
}

type World = Awaited<ReturnType<typeof aMatterWithEverything>>;

/** What a store function is asked with, by the names of its parameters. */
async function askedWith(world: World): Promise<Readonly<Record<string, unknown>>> {
  const { house, ward, province, head, code, id, secret } = world;
  const day = "2026-11-20";
  const now = "2026-11-20T16:00:00+07:00";
  const wide = { scope: "unit", state: "reopened", area: null, due: null, unit: null, words: [] };
  const filter = { ...wide, code: null };
  const hash = secretHash(receiptKeys(house.master), secret);
  const m = await matterByCode(db(), code);
  return {
    id,
    matter: id,
    matterId: id,
    code,
    hash,
    lock: false,
    seq: 2,
    line: 2,
    seen: 1,
    m,
    of: m,

    sight: sightOf(head.staff),
    viewer: head.staff,
    staff: head.staff,
    filter,
    when: { now, soonUntil: now },
    after: null,
    limit: 500,
    page: { after: null, limit: 500, lock: false },

    scope: "unit",
    most: 100,
    unit: ward,
    units: [ward, province],
    area: "duong-sa",
    narrowed: {},
    on: day,
    today: day,
    day,
    now: house.clock(),
    since: new Date(0),
    before: day,
    until: new Date("2100-01-01"),
    soonUntil: "2100-01-01T00:00:00+07:00",
    year: 2026,

    officer: world.officer.officer,
    by: { officer: head.officer, post: head.post },
    position: 1,
    onceHash: hash,
    text: canary("answer"),
    why: "thử",
    kinds: ["contact"],
    request: id,
    holder: id,

    desk: m?.desk,
    record: [],
    named: [],
    wanted: { unit: ward, area: "duong-sa", on: day, named: [], to: "desk" },
    rule: null,
    ids: [1],
    matters: [id],
    typed: code,
    role: "head",
    ms: 0,
    keys: [],
    words: ["chim"],
    asked: { units: [ward], state: "open", rule: null, after: null },
    key: 1,
    count: 10,
  };
}

test("a text planted anywhere in an answer is found, a withheld one is told apart", () => {
  const planted = {
    rows: [new Map([["a", { deep: [canary("x")], bytes: Buffer.from(canary("y")) }]])],
  };
  const { texts, held } = reached([planted, { title: withhold(canary("z")) }]);
  expect(texts.filter((text) => secrets.test(text))).toEqual([canary("x"), canary("y")]);
  expect(held).toEqual([canary("z")]);
});

const rollback = new Error("nothing of this stays");

test("of every question a store can be asked, what people wrote comes back withheld", async () => {
  const world = await aMatterWithEverything();
  const values = await askedWith(world);
  const walked: string[] = [];
  const unknown: string[] = [];
  const leaks: string[] = [];
  const held = new Set<string>();
  for (const file of stores) {
    const rooms = (await import(path.join(src, file))) as Record<string, unknown>;
    for (const [name, ask] of Object.entries(rooms)) {
      if (typeof ask !== "function" || notReads.has(name)) continue;
      const parameters = parametersOf(ask as never);
      if (parameters[0] !== "sql") continue;
      const missing = parameters.slice(1).filter((one) => !(one in values));
      if (missing.length > 0) unknown.push(`${file}: ${name}(${missing.join(", ")})`);
      const args = parameters.slice(1).map((one) => values[one]);
      await db()
        .begin(async (sql: Transaction) => {
          const came: unknown = await (ask as (...all: unknown[]) => unknown)(sql, ...args);
          const { texts, held: inside } = reached(came);
          leaks.push(
            ...texts.filter((text) => secrets.test(text)).map((text) => `${file} ${name}: ${text}`),
          );
          inside.forEach((text) => held.add(text));
          walked.push(name);
          throw rollback;
        })
        .catch((thrown: unknown) => {
          if (thrown !== rollback) unknown.push(`${file}: ${name} – ${String(thrown)}`);
        });
    }
  }
  expect(unknown, "teach askedWith() these, or say that they write").toEqual([]);
  expect(leaks).toEqual([]);
  // And everything private was really met on the way.
  for (const part of written) expect([...held]).toContain(canary(part));
  for (const name of [
    "wordsOf",
    "workList",
    "offersTo",
    "readingsOf",
    "publicationsOf",
    "openAccountable",
  ]) {
    expect(walked).toContain(name);
  }
});

test("nothing withheld goes back into the database as text, or into the record as JSON", async () => {
  const held = withhold(canary("x"));
  const loose = held as unknown as string;
  await expect(db()`select ${loose}::text as t`).rejects.toThrow(/withheld/);
  await expect(db()`select ${db().json({ loose })}::jsonb as t`).rejects.toThrow(/withheld/);
  await expect(db()`select ${[loose]}::text[] as t`).rejects.toThrow(/withheld/);
});
