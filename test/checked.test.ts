import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { checkHouse } from "#checking/check.ts";
import { findingKinds, type FindingKind } from "#checking/model.ts";
import { openDisk } from "#files/disk.ts";
import type { Sql } from "#kernel/sql.ts";
import { sha256 } from "#kernel/secret.ts";
import { logFolder } from "#register/folder.ts";
import { publicKeyOf, signerFrom } from "#register/notes.ts";
import { sequence } from "#register/sequencer.ts";
import { rebuildSearch } from "#search/check.ts";
import { loadTrial } from "#trial/load.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";

import { sources } from "../src/searched.ts";
import { testDatabase } from "./database.ts";
import { aHouse } from "./make.ts";

const db = testDatabase();
const made = await mkdtemp(path.join(tmpdir(), "danvan-checked-"));
afterAll(() => rm(made, { recursive: true, force: true }));
const disk = await openDisk({ kind: "folder", root: path.join(made, "files") });
const signer = signerFrom("log.example/log", "note", sha256("the key of this test"));
const folder = logFolder(path.join(made, "log"));

beforeAll(async () => {
  await loadProvince(db.owner(), await readRegister(), "01");
  await sequence({ sql: db(), folder, signer, clock: () => new Date() });
  await loadTrial(aHouse(db(), new Date().toISOString()), "no password", async () => {});
  await sequence({ sql: db(), folder, signer, clock: () => new Date() });
  await rebuildSearch(db(), sources);
  // No worker runs here.
  await db()`delete from job_outbox`;
  await db()`insert into matter_search (matter_id, unit_id, keys) select id, unit_id, ''::tsvector from matters on conflict do nothing`;
}, 180_000);

/** Looked at as the command does it: in transactions that can only read. */
const check = async () =>
  (
    await checkHouse({
      sql: db.owner(),
      disk,
      log: folder.root,
      logKey: () => publicKeyOf(signer),
      sources,
      now: new Date(),
      deep: true,
      since: null,
      progress: () => {},
    })
  ).findings;

test("a trial house has no disagreement, whatever is looked at", async () => {
  expect(await check()).toEqual([]);
});

/** Only the role of the vault touches what is in it. */
async function asVault(sql: Sql, plant: Promise<unknown>): Promise<void> {
  await sql`set local role danvan_identity`;
  await plant;
  await sql`set local role danvan_owner`;
}

/** What is planted, in the words of its row: [finding, about, statement]; undone with the transaction. */
const planted: readonly (readonly [FindingKind, RegExp, (sql: Sql) => Promise<unknown>])[] = [
  [
    "row-differs",
    /^NV-/,
    (sql) =>
      sql`update tasks set percent = 99 where id = (select min(id::text)::uuid from tasks where stage = 'running' and percent < 99)`,
  ],
  [
    "row-differs",
    /^NV-/,
    (sql) => sql`
      update tasks set due_on = due_on + 1
       where id = (select id from tasks where stage = 'running' and due_on is not null order by id limit 1)`,
  ],
  [
    "row-differs",
    /^NV-/,
    (sql) => sql`
      update tasks set stage = 'given', officer_id = null
       where id = (select id from tasks where stage = 'running' and handed_from is null order by id limit 1)`,
  ],
  [
    "events-broken",
    /^NV-/,
    (sql) => sql`
      delete from task_events where (task_id, seq) = (
        select task_id, seq from task_events where seq > 1 order by task_id, seq limit 1)`,
  ],
  [
    "row-differs",
    /^DT-/,
    (sql) => sql`
      update letters set received_on = received_on - 1
       where id = (select id from letters order by id limit 1)`,
  ],
  [
    "row-differs",
    /^DT-/,
    (sql) => sql`
      update letters set merged_into = (select max(id::text)::uuid from letters)
       where id = (select id from letters where merged_into is null order by id limit 1)`,
  ],
  [
    "row-differs",
    /^comment BL-/,
    (sql) => sql`
      update comments set handover_by = (select min(id::text)::uuid from officers)
       where id = (select id from comments where handover_by is null and state = 'approved' order by id limit 1)`,
  ],
  [
    "copy-differs",
    /^published_comments BL-/,
    (sql) => sql`
      delete from published_comments
       where comment_id = (select comment_id from published_comments order by comment_id limit 1)`,
  ],
  [
    "row-differs",
    /^posting /,
    (sql) => sql`
      update postings set posted_on = posted_on - 1
       where id = (select id from postings where stage = 'posted' order by id limit 1)`,
  ],
  [
    "row-differs",
    /^reception /,
    (sql) => sql`
      update reception_sessions set state = 'cancelled', reason = 'Không ai biết'
       where id = (select id from reception_sessions where state = 'published' and sat is null order by id limit 1)`,
  ],
  [
    "events-broken",
    /^visit /,
    (sql) => sql`
      update reception_visits set seq = seq + 1
       where id = (select id from reception_visits order by id limit 1)`,
  ],
  [
    "number-differs",
    /^task_tallies /,
    (sql) => sql`
      update task_tallies set done_on_time = done_on_time + 1
       where (unit_id, year) = (select unit_id, year from task_tallies order by 1, 2 limit 1)`,
  ],
  ["number-differs", /^reception_numbers /, (sql) => sql`update reception_numbers set last = 0`],
  [
    "number-differs",
    /^letter_entries DT-/,
    (sql) => sql`
      delete from letter_entries where letter_id = (select id from letters order by id limit 1)`,
  ],
  [
    "number-differs",
    /^articles /,
    (sql) => sql`
      update articles set version = version + 1 where id = (select min(id) from articles)`,
  ],
  [
    "number-differs",
    /^postings /,
    (sql) => sql`
      insert into posting_versions (posting_id, version, title, body, document, on_day, because)
      select id, version + 1, title, body, document, posted_on, 'Sửa lời cho rõ hơn'
        from postings where stage = 'posted' order by id limit 1`,
  ],
  [
    "number-differs",
    /^article_views /,
    (sql) => sql`
      insert into article_views (article_id, views)
      select id, 7 from articles where published_at is null order by id limit 1
      on conflict (article_id) do update set views = 7`,
  ],
  [
    "number-differs",
    /^denunciations_handed_over /,
    (sql) => sql`
      insert into denunciations_handed_over (unit_id, month, count)
      select min(id), date '2026-01-01', 100000 from units`,
  ],
  [
    "find-missing",
    /^article /,
    (sql) => sql`
      delete from search_documents where (kind, id) = (
        select kind, id from search_documents where kind = 'article' order by id limit 1)`,
  ],
  [
    "find-stray",
    /^matter /,
    (sql) => sql`
      update search_documents set id = gen_random_uuid()::text where (kind, id) = (
        select kind, id from search_documents where kind = 'matter' order by id limit 1)`,
  ],
  [
    "find-differs",
    /^posting /,
    (sql) => sql`
      update search_documents set body = body || ' 0912 345 678' where (kind, id) = (
        select kind, id from search_documents where kind = 'posting' order by id limit 1)`,
  ],
  [
    "find-missing",
    /^matter_search DV-/,
    (sql) => sql`
      delete from matter_search where matter_id = (select min(matter_id::text)::uuid from matter_search)`,
  ],
  [
    "find-missing",
    /^letter_search DT-/,
    (sql) => sql`
      delete from letter_search where letter_id = (select min(letter_id::text)::uuid from letter_search)`,
  ],
  [
    "seal-stray",
    /^[0-9a-f-]{36}$/,
    (sql) =>
      asVault(
        sql,
        sql`
      insert into identity.records (holder, kind, sealed)
      values (gen_random_uuid(), 'contact', '\\x0200010203'::bytea)`,
      ),
  ],
  [
    "seal-missing",
    /^matter DV-/,
    (sql) =>
      asVault(
        sql,
        sql`
      delete from identity.records where holder = (
        select identity_id from matters where identity_id is not null order by id limit 1)`,
      ),
  ],
  [
    "overdue",
    /^articles /,
    (sql) => sql`
      update articles set publish_at = now() - interval '1 hour'
       where id = (select id from articles where state = 'scheduled' order by id limit 1)`,
  ],
  [
    "overdue",
    /^notices /,
    (sql) => sql`
      insert into notices (matter_id, seq, kind, state, made_at)
      select id, 1, 'accepted', 'queued', now() - interval '2 days' from matters order by id limit 1
      on conflict (matter_id, seq) do update set state = 'queued', made_at = excluded.made_at`,
  ],
  [
    "overdue",
    /^reminders /,
    (sql) => sql`
      insert into reminders (officer_id, day, state, made_at)
      select id, date '2026-01-05', 'sending', now() - interval '2 days' from officers order by id limit 1`,
  ],
  [
    "file-unused",
    /^files /,
    (sql) => sql`
      insert into files (id, kind, sha256, bytes, width, height, original_key, view_key, thumb_key, created_at)
      values (gen_random_uuid(), 'photo', sha256('x'), 1, 1, 1, 'original/00/x', 'copy/00/y', 'copy/00/z',
              now() - interval '3 days')`,
  ],
  [
    "object-changed",
    /^directive_originals /,
    (sql) => sql`
      update directive_originals set bytes = bytes || '.'::bytea
       where directive_id = (select min(directive_id::text)::uuid from directive_originals)`,
  ],
  [
    "audit-broken",
    /^batch 1$/,
    (sql) => sql`
      insert into audit_roots (batch, from_n, to_n, root, head, at)
      values (1, 0, 0, sha256('x'), sha256('y'), now())`,
  ],
];

test.each(planted.map(([kind, about, plant]) => ({ kind, about, plant })))(
  "$kind of $about is found, and said in a sentence",
  async ({ kind, about, plant }) => {
    const undo = new Error("undone");
    const found: { readonly kind: string; readonly about: string }[] = [];
    await db
      .owner()
      .begin(async (sql) => {
        await plant(sql);
        // The check opens transactions of its own; here they are parts of the one that is undone.
        const within = new Proxy(sql, {
          get: (tx, name) =>
            name === "begin"
              ? async (...given: readonly unknown[]) => {
                  const run = given.at(-1);
                  if (typeof run !== "function") throw new TypeError("nothing to do");
                  const came: unknown = await tx.savepoint((point) => run(point));
                  // A role lasts as long as the transaction, and this one goes on.
                  await tx`set local role danvan_owner`;
                  return came;
                }
              : Reflect.get(tx, name),
        });
        const { findings } = await checkHouse({
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a transaction that stands for the whole database
          sql: within as never,
          disk: null,
          log: folder.root,
          logKey: () => publicKeyOf(signer),
          sources,
          now: new Date(),
          deep: true,
          since: null,
          progress: () => {},
        });
        found.push(...findings);
        throw undo;
      })
      .catch((thrown: unknown) => {
        if (thrown !== undo) throw thrown;
      });
    expect(found.map((one) => `${one.kind} ${one.about}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${kind} ${about.source.replace(/^\^/, "")}`)),
    );
    expect(findingKinds[kind].says.vi).not.toBe("");
  },
  60_000,
);
