import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { levels, roles, type HeldPost, type OfficerId, type Viewer } from "#access/model.ts";
import { randomUUID } from "#test/chance.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";
import { testDatabase } from "#test/database.ts";

import { takeStep } from "./actions.ts";
import { fileMatter } from "./filing.ts";
import { indexMatter } from "./search.store.ts";
import { actorFor, sightOf } from "./sight.ts";
import { matterById, matterByCode, opened, recordOf, wordsOf } from "./store.ts";
import { visible } from "./visible.store.ts";
import { scopes } from "./model.ts";
import { workFigures, workList, type WorkFilter } from "./worklist.store.ts";

const db = testDatabase();
const when = { now: "2026-11-20T16:00:00+07:00", soonUntil: "2026-11-26T00:00:00+07:00" } as never;

type Town = {
  readonly posts: readonly HeldPost[];
  readonly officers: readonly OfficerId[];
  readonly matters: readonly string[];
};
let town: Town;

/** Three units, a post of every role in each, and matters in every relation to them. */
beforeAll(async () => {
  const owner = db.owner();
  const { ward, province } = await aWard(owner);
  const other = (await aWard(owner)).ward;
  const posts: HeldPost[] = [];
  const officers: OfficerId[] = [];
  for (const unit of [ward, other, province]) {
    for (const role of roles) {
      const { staff, officer } = await anOfficer(owner, unit, role);
      posts.push(...staff.posts);
      officers.push(officer);
    }
  }
  const numbers = fc.sample(
    fc.record({
      unit: fc.constantFrom(ward, other, province),
      post: fc.option(fc.constantFrom(...posts)),
      officer: fc.option(fc.constantFrom(...officers)),
      to: fc.option(fc.constantFrom(ward, other, province)),
      level: fc.constantFrom(...levels),
      stage: fc.constantFrom("received", "accepted"),
      helpers: fc.uniqueArray(fc.constantFrom(...officers), { maxLength: 2 }),
      named: fc.uniqueArray(fc.constantFrom(...officers), { maxLength: 1 }),
    }),
    { numRuns: 120, seed: 3 },
  );
  const matters: string[] = [];
  for (const m of numbers) {
    const receipt = await fileMatter(aHouse(db()))(aFiling(m.unit));
    if (!receipt.ok) throw new Error("not filed");
    const { id } = (await matterByCode(db(), receipt.value.code)) ?? {};
    if (!id) throw new Error("not there");
    const officer = m.stage === "accepted" ? (m.officer ?? officers[0] ?? null) : null;
    await owner`
      update matters set unit_id = ${m.unit}, post_id = ${m.post?.post ?? null}, stage = ${m.stage},
             officer_id = ${officer}, transfer_to = ${m.to}, level = ${m.level}
       where id = ${id}`;
    for (const helper of m.helpers)
      await owner`insert into matter_helpers (matter_id, officer_id) values (${id}, ${helper})`;
    for (const named of m.named)
      await owner`insert into matter_named (matter_id, officer_id) values (${id}, ${named})`;
    matters.push(id);
  }
  town = { posts, officers, matters };
});

const anyViewer = (): fc.Arbitrary<Viewer> =>
  fc.record({
    officer: fc.constantFrom(...town.officers),
    posts: fc.uniqueArray(fc.constantFrom(...town.posts), { maxLength: 3 }),
    above: fc.uniqueArray(fc.constantFrom(...town.officers), { maxLength: 3 }),
  });

test("a list holds exactly what the policy lets the officer open", async () => {
  const all = await Promise.all(town.matters.map((id) => matterById(db(), id)));
  await fc.assert(
    fc.asyncProperty(anyViewer(), async (someone) => {
      const viewer = { ...someone, above: [someone.officer, ...someone.above] };
      const rows = await db()<{ id: string }[]>`
        select m.id from matters m where ${visible(db(), sightOf(viewer))}`;
      const allowed = all.flatMap((m) => (m && actorFor(viewer, m) ? [m.id as string] : []));
      expect(rows.map(({ id }) => id).toSorted()).toEqual(allowed.toSorted());

      // Whatever scope a list is narrowed to, and whatever its figures count, stays within that.
      for (const scope of scopes) {
        const list = await workList(db(), sightOf(viewer), { ...open, scope }, when, null, 500);
        for (const row of list) expect(allowed).toContain(row.id);
        const figures = await workFigures(db(), sightOf(viewer), scope, when);
        expect(figures.late + figures.soon).toBeLessThanOrEqual(list.length);
      }
    }),
    { numRuns: 100 },
  );
});

const open: WorkFilter = {
  scope: "unit",
  state: "open",
  area: null,
  due: null,
  unit: null,
  words: [],
  code: null,
};

async function aRestrictedMatter() {
  const owner = db.owner();
  const { ward } = await aWard(owner);
  const head = await anOfficer(owner, ward, "head");
  const hand = await anOfficer(owner, ward, "case-officer");
  const colleague = await anOfficer(owner, ward, "case-officer");
  const reception = await anOfficer(owner, ward, "reception");
  const house = aHouse(db());
  const body = `Chuyện riêng ${randomUUID()}`;
  const receipt = await fileMatter(house)(aFiling(ward, { title: "Chuyện riêng", body }));
  if (!receipt.ok || !receipt.value.secret) throw new Error("not filed");
  const { code } = receipt.value;
  const step = takeStep(house);
  const accepted = await step(code, head.staff, { step: "accept", officer: hand.officer }, 1);
  if (!accepted.ok || !accepted.value.matter) throw new Error("not accepted");
  const { id } = accepted.value.matter;
  await indexMatter(db(), id);
  const text = "Người gửi sợ bị trả thù";
  const restricted = await step(code, reception.staff, { step: "restrict", text }, 2);
  expect(restricted.ok).toBe(true);
  return { ward, house, head, hand, colleague, reception, code, id, body, step };
}

test("a restricted matter is there only for whoever has it, helps, or heads the unit", async () => {
  const { head, hand, colleague, reception, code, step } = await aRestrictedMatter();
  const m = await matterByCode(db(), code);
  if (!m) throw new Error("gone");
  expect(actorFor(head.staff, m)?.role).toBe("head");
  expect(actorFor(hand.staff, m)?.officer).toBe(hand.officer);
  expect(actorFor(colleague.staff, m)).toBeNull();
  expect(actorFor(reception.staff, m)).toBeNull();

  const later = { step: "unrestrict", text: "Đã xong" } as const;
  expect(await step(code, hand.staff, later, 3)).toEqual({
    ok: false,
    refusal: { because: "not-your-role" },
  });
  expect(await step(code, reception.staff, later, 3)).toEqual({
    ok: false,
    refusal: { because: "no-such-matter" },
  });
  expect((await step(code, head.staff, later, 3)).ok).toBe(true);
  const lifted = await matterByCode(db(), code);
  expect(lifted && actorFor(colleague.staff, lifted)?.officer).toBe(colleague.officer);
});

test("restricted words stay in the database until the matter was opened under the policy", async () => {
  const { ward, head, id, body } = await aRestrictedMatter();
  const sight = sightOf(head.staff);
  const list = await workList(db(), sight, open, when, null, 50);
  expect(list.map(({ level, title }) => [level, title])).toEqual([["restricted", null]]);
  const words = ["chuyen", "rieng"];
  expect(await workList(db(), sight, { ...open, words }, when, null, 50)).toEqual([]);

  // Every statement that forgets to ask gets none of them, also the one with all the rights of the app.
  expect((await wordsOf(db(), id)).size).toBe(0);
  expect(await db()`select id from words where body like ${`%${body}%`}`).toEqual([]);
  expect((await db()`delete from words where matter_id = ${id}`).count).toBe(0);
  await indexMatter(db(), id);
  expect(await db()`select unit_id from matter_search where unit_id = ${ward}`).toEqual([]);

  const read = await db().begin(async (sql) => {
    await opened(sql, id);
    return wordsOf(sql, id);
  });
  expect(read.size).toBe(2);
  expect((await recordOf(db(), id)).at(-1)?.event.type).toBe("restricted");
  // What was opened in one transaction is not open in the next on the same connection.
  expect((await wordsOf(db(), id)).size).toBe(0);
});

test("the app cannot switch the lock off", async () => {
  const { id } = await aRestrictedMatter();
  const tries = [
    "alter table words disable row level security",
    "alter table words no force row level security",
    "drop policy words_read on words",
    "update words set restricted = false",
    "truncate words",
  ];
  for (const attempt of tries)
    await expect(db().unsafe(attempt), attempt).rejects.toThrow(/permission denied|must be owner/);
  expect((await wordsOf(db(), id)).size).toBe(0);
});
