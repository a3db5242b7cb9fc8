import { beforeAll, expect, test } from "vitest";

import { migrate, migrationsFolder } from "#database/migrate.ts";
import { describeSchema } from "#database/schema.ts";
import type { Database } from "#kernel/sql.ts";
import { bareDatabase, templateDatabase } from "#test/bare-database.ts";
import { testDatabase } from "#test/database.ts";
import { lostFacts, lostRows, whatIsKept } from "#upgrades/compare.ts";
import { declared } from "#upgrades/declared.ts";
import { changedSince, frozenVersions, readFrozen } from "#upgrades/frozen.ts";
import { putRows } from "#upgrades/rows.ts";
import { schemaFacts } from "#upgrades/schema-facts.ts";
import { thawEmpty } from "#upgrades/thaw.ts";

import { edited, unlike, withMigration } from "./planted.ts";

const fresh = testDatabase();
const kept = await frozenVersions();
const releases = kept.map((version) => {
  const frozen = readFrozen(version);
  const empty = templateDatabase(async (url) => thawEmpty(url, await frozen));
  const filled = templateDatabase(async (url, admin) => {
    await putRows(url, await (await frozen).filled());
    before.set(version, await whatStands(admin));
  }, empty);
  return { version, frozen, empty, filled };
});

/** What stands in a database, as far as an upgrade could lose it. */
const whatStands = async (admin: Database) => ({
  facts: schemaFacts(await describeSchema(admin)),
  rows: await whatIsKept(admin),
});
const before = new Map<string, Awaited<ReturnType<typeof whatStands>>>();

let schemaOfNew = "";
beforeAll(async () => {
  schemaOfNew = await describeSchema(fresh());
});

test("0.1.0 is the first of the releases that are kept", () => {
  expect(kept[0]).toBe("0.1.0");
});

test.for(kept)("no migration of %s was edited since", async (version) => {
  const changed = await changedSince(await readFrozen(version), migrationsFolder);
  expect(changed, "a released migration never changes: write a new one").toEqual([]);
});

/** What an upgrade to `folder` did to a filled house of a release that it should not have done. */
async function faultsOf(
  { version, filled }: (typeof releases)[number],
  folder = migrationsFolder,
): Promise<readonly string[]> {
  const had = before.get(version);
  if (!had) throw new Error(`${version} was not looked at`);
  const { url, admin } = await bareDatabase(filled());
  await migrate(url, folder);
  const schema = await describeSchema(admin);
  return [
    ...lostFacts(had.facts, schemaFacts(schema), declared).map((fact) => `${fact}: gone`),
    ...lostRows(had.rows, await whatIsKept(admin, had.rows), declared),
    ...unlike(schema, schemaOfNew),
  ];
}

test.for(releases)("an empty house of $version becomes what a new one is", async ({ empty }) => {
  const { url, admin } = await bareDatabase(empty());
  await migrate(url);
  expect(unlike(await describeSchema(admin), schemaOfNew)).toEqual([]);
});

test.for(releases)("a filled house of $version keeps every row of it", async (release) => {
  expect(before.get(release.version)?.rows.get("public.matters")?.rows.length).toBeGreaterThan(50);
  expect(await faultsOf(release)).toEqual([]);
});

const [first] = releases;

test("a migration is found that drops a column, forgets an index, a right or a trigger, or touches rows", async () => {
  if (!first) throw new Error("nothing is kept");
  const folder = await withMigration(`
    alter table matters drop column urgent_by;
    create table articles_anew (like articles including all excluding indexes);
    insert into articles_anew overriding system value select * from articles;
    drop table articles cascade;
    alter table articles_anew rename to articles;
    grant select on articles to danvan_app;
    update comments set received_at = received_at + interval '1 s';
    delete from reception_words;
    insert into subject_areas (code, name_vi, name_en, position) values ('moi', 'Mới', 'New', 99);`);
  const faults = await faultsOf(first, folder);
  const all = faults.join("\n");

  expect(faults).toContain("column matters.urgent_by: gone");
  expect(faults).toContain("public.matters.urgent_by: gone");

  expect(faults).toContain("constraint articles.articles_pkey: gone");
  expect(all).toMatch(/^index article\S+: gone$/m);
  expect(all).toMatch(/^trigger .+ on public\.articles: gone$/m);
  expect(faults).toContain("grant insert on table articles to danvan_app: gone");
  expect(faults).not.toContain("grant select on table articles to danvan_app: gone");
  expect(all).not.toMatch(/^public\.articles/m);

  expect(faults).toContain("public.comments.received_at: not what it was");
  expect(all).toMatch(/^public\.reception_words: \d+ rows fewer$/m);
  expect(faults).toContain("public.subject_areas: 1 rows more");
});

test("an index put into a released migration instead of a new one is found", async () => {
  if (!first) throw new Error("nothing is kept");
  const folder = await edited("0005_matters.sql", "create index late on matters (rating);");
  expect(await changedSince(await first.frozen, folder)).toEqual(["0005_matters.sql"]);
  const anew = await bareDatabase(first.empty());
  await anew.admin`create index late on matters (rating)`;
  const { admin } = await bareDatabase(first.empty());
  expect(unlike(await describeSchema(admin), await describeSchema(anew.admin))).toEqual([
    "only new: CREATE INDEX late ON public.matters USING btree (rating);",
  ]);
});

test("a migration that fails halfway leaves nothing of it, nor of those that ran with it", async () => {
  if (!first) throw new Error("nothing is kept");
  const { url, admin } = await bareDatabase(first.empty());
  const stood = await describeSchema(admin);
  const folder = await withMigration("create table half (id int); select 1 / 0;");
  await expect(migrate(url, folder)).rejects.toThrow(/9000_planted.*division by zero/);
  expect(await describeSchema(admin)).toBe(stood);
  await migrate(url);
  expect(unlike(await describeSchema(admin), schemaOfNew)).toEqual([]);
});
