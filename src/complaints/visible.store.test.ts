import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { roles, type HeldPost, type OfficerId, type Viewer } from "#access/model.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { registerComplaint } from "./register.ts";
import { aRegistration } from "./registration.fixture.ts";
import { complaintActor, complaintSight } from "./sight.ts";
import type { Complaint } from "./model.ts";
import { complaintById } from "./store.ts";
import { visibleComplaints } from "./visible.store.ts";

const db = testDatabase();

type Town = {
  readonly posts: readonly HeldPost[];
  readonly officers: readonly OfficerId[];
  readonly complaints: readonly Complaint[];
};
let town: Town;

/** Three units with a post of every role, and complaints in every relation to them. */
beforeAll(async () => {
  const owner = db.owner();
  const { ward, province } = await aWard(owner);
  const other = (await aWard(owner)).ward;
  const posts: HeldPost[] = [];
  const officers: OfficerId[] = [];
  const desks = new Map<number, Viewer>();
  for (const unit of [ward, other, province]) {
    for (const role of roles) {
      const { staff, officer } = await anOfficer(owner, unit, role);
      if (role === "reception") desks.set(unit, staff);
      posts.push(...staff.posts);
      officers.push(officer);
    }
  }
  const wanted = fc.sample(
    fc.record({
      unit: fc.constantFrom(ward, other, province),
      verifier: fc.option(fc.constantFrom(...officers)),
      named: fc.uniqueArray(fc.constantFrom(...officers), { maxLength: 2 }),
    }),
    { numRuns: 80, seed: 3 },
  );
  const complaints: Complaint[] = [];
  for (const { unit, verifier, named } of wanted) {
    const desk = desks.get(unit);
    if (!desk) throw new Error("no desk");
    const made = await registerComplaint(aHouse(db()))(aRegistration(unit), desk as never);
    if (!made.ok) throw new Error(made.refusal.because);
    const { id } = made.value;
    await owner`update complaints set verifier_id = ${verifier} where id = ${id}`;
    for (const one of named)
      await owner`insert into complaint_named (complaint_id, officer_id) values (${id}, ${one})`;
    const kept = await complaintById(db(), id);
    if (!kept) throw new Error("not there");
    complaints.push({ ...kept.complaint, verifier, named });
  }
  town = { posts, officers, complaints };
});

const anyViewer = (): fc.Arbitrary<Viewer> =>
  fc.record({
    officer: fc.constantFrom(...town.officers),
    posts: fc.uniqueArray(fc.constantFrom(...town.posts), { maxLength: 3 }),
    above: fc.uniqueArray(fc.constantFrom(...town.officers), { maxLength: 3 }),
  });

test("a list holds exactly what the policy lets the officer open", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyViewer(), async (someone) => {
      const viewer = { ...someone, above: [someone.officer, ...someone.above] };
      const rows = await db()<{ id: string }[]>`
        select c.id from complaints c where ${visibleComplaints(db(), complaintSight(viewer))}`;
      const allowed = town.complaints
        .filter((c) => complaintActor(viewer, c))
        .map(({ id }) => String(id));
      for (const id of allowed) seen.add(id);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(allowed.toSorted());
    }),
    { numRuns: 300 },
  );
  // And the property was not true for want of anything to see.
  expect(seen.size).toBeGreaterThan(40);
});
