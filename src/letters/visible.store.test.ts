import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { levels, roles, type HeldPost, type OfficerId, type Viewer } from "#access/model.ts";
import { sightOf } from "#cases/sight.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aWard, anOfficer } from "#test/make.ts";

import type { LetterId } from "./model.ts";
import { actorFor } from "./sight.ts";
import { letterById } from "./store.ts";
import { visibleLetters } from "./visible.store.ts";
import { letterList } from "./worklist.store.ts";

const db = testDatabase();

type Town = {
  readonly posts: readonly HeldPost[];
  readonly officers: readonly OfficerId[];
  readonly letters: readonly LetterId[];
};
let town: Town;

/** Three units, a post of every role in each, and letters in every relation to them. */
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
  const some = fc.sample(
    fc.record({
      unit: fc.constantFrom(ward, other, province),
      post: fc.option(fc.constantFrom(...posts)),
      officer: fc.option(fc.constantFrom(...officers)),
      to: fc.option(fc.constantFrom(ward, other, province)),
      level: fc.constantFrom(...levels),
      named: fc.uniqueArray(fc.constantFrom(...officers), { maxLength: 1 }),
    }),
    { numRuns: 120, seed: 5 },
  );
  const letters: LetterId[] = [];
  for (const [n, l] of some.entries()) {
    const id = randomUUID() as string as LetterId;
    await owner`
      insert into letters (id, code, channel, signers, has_sender, area, place_unit_id, unit_id, post_id, officer_id,
                           progress, received_at, received_on, offered_to, level, secret_hash, once_hash, content_mark)
      values (${id}, ${`DT-0000-${String(n).padStart(4, "0")}`}, 'post', 'one', false, 'khac', ${ward}, ${l.unit},
              ${l.post?.post ?? null}, ${l.officer}, '{"stage": "registered"}', now(), '2026-11-20', ${l.to},
              ${l.level}, ${Buffer.from(`s${n}`)}, ${Buffer.from(`o${n}`)}, ${Buffer.from("c")})`;
    for (const named of l.named)
      await owner`insert into letter_named (letter_id, officer_id) values (${id}, ${named})`;
    letters.push(id);
  }
  town = { posts, officers, letters };
});

const anyViewer = (): fc.Arbitrary<Viewer> =>
  fc.record({
    officer: fc.constantFrom(...town.officers),
    posts: fc.uniqueArray(fc.constantFrom(...town.posts), { maxLength: 3 }),
    above: fc.uniqueArray(fc.constantFrom(...town.officers), { maxLength: 3 }),
  });

test("a list of letters holds exactly what the policy lets the officer open", async () => {
  const all = await Promise.all(town.letters.map((id) => letterById(db(), id)));
  await fc.assert(
    fc.asyncProperty(anyViewer(), async (someone) => {
      const viewer = { ...someone, above: [someone.officer, ...someone.above] };
      const sight = sightOf(viewer);
      const rows = await db()<{ id: string }[]>`
        select l.id from letters l where ${visibleLetters(db(), sight)}`;
      const allowed = all.flatMap((l) => (l && actorFor(viewer, l) ? [l.id as string] : []));
      expect(rows.map(({ id }) => id).toSorted()).toEqual(allowed.toSorted());
      const filter = { state: "open", mine: false, channel: null, words: [], code: null } as const;
      const list = await letterList(db(), sight, filter, null, 500);
      for (const { letter } of list) expect(allowed).toContain(letter.id);
    }),
    { numRuns: 100 },
  );
});
