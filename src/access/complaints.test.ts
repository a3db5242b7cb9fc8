import fc from "fast-check";
import { expect, test } from "vitest";

import { newId } from "#kernel/id.ts";

import {
  complaintActions,
  complaintPowers,
  complaintRelations,
  complaintSightOf,
  decideComplaint,
  type ComplaintFacts,
} from "./complaints.ts";
import { roles, type ActingPost, type OfficerId } from "./model.ts";
import { templateOf } from "./roles.ts";

const ids = ["me", "boss", "other"].map((name) =>
  newId<"officer">(0, Buffer.from(name.padEnd(10))),
);
const [me, boss] = ids as [OfficerId, OfficerId];

const anyFacts: fc.Arbitrary<ComplaintFacts> = fc.record({
  unit: fc.constantFrom(1, 2),
  verifier: fc.option(fc.constantFrom(...ids)),
  named: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
});
const anyPosts: fc.Arbitrary<readonly ActingPost[]> = fc.array(
  fc.record({
    post: fc.constantFrom(7, 8),
    role: fc.constantFrom(...roles),
    unit: fc.constantFrom(1, 2),
  }),
  { maxLength: 3 },
);
const anyAction = fc.constantFrom(...complaintActions);
const asking = (posts: readonly ActingPost[]) => ({ officer: me, posts, above: [me, boss] });

test("role × action × relation, as people can read it", async () => {
  const rows = roles.map((role) => {
    const cells = complaintRelations.map((relation) =>
      (complaintPowers[role][relation] ?? []).join(", "),
    );
    return `| ${templateOf(role).name.en} (${templateOf(role).name.vi}) | ${cells.join(" | ")} |`;
  });
  const page = `# Who may do what to a complaint

Computed from \`src/access/complaints.ts\`; a test compares it, so that a change of rights is a change somebody reads here.
Whoever is complained of, everyone under them and whoever stands in for them may do nothing and is told nothing. When a step
is open besides (stages, notices, limits) is in \`src/complaints/steps.ts\`.

| role | assigned to verify it | in the unit that settles it |
|---|---|---|
${rows.join("\n")}
`;
  await expect(page).toMatchFileSnapshot("../../docs/access-complaints.md");
});

test("whoever may do anything to a complaint may see it", () => {
  fc.assert(
    fc.property(anyPosts, anyFacts, anyAction, (posts, c, action) => {
      if (decideComplaint(asking(posts), c, action).allowed)
        expect(decideComplaint(asking(posts), c, "see").allowed).toBe(true);
    }),
  );
});

test("right 7: whoever is complained of, or under them, is told nothing, whatever posts they hold", () => {
  fc.assert(
    fc.property(
      anyPosts,
      anyFacts,
      anyAction,
      fc.constantFrom(me, boss),
      (posts, c, action, who) => {
        expect(decideComplaint(asking(posts), { ...c, named: [...c.named, who] }, action)).toEqual({
          allowed: false,
          because: "named",
        });
      },
    ),
  );
});

test("one more post never takes a right away, and none gives nothing", () => {
  fc.assert(
    fc.property(anyPosts, anyPosts, anyFacts, anyAction, (a, b, c, action) => {
      if (decideComplaint(asking(a), c, action).allowed)
        expect(decideComplaint(asking([...a, ...b]), c, action).allowed).toBe(true);
      expect(decideComplaint(asking([]), c, action).allowed).toBe(false);
    }),
  );
});

test("the units of a list are those in which the policy lets one see", () => {
  fc.assert(
    fc.property(anyPosts, anyFacts, (posts, facts) => {
      const c = { ...facts, named: [] };
      const { units, verifierUnits } = complaintSightOf(posts);
      const listed =
        units.includes(c.unit) || (c.verifier === me && verifierUnits.includes(c.unit));
      expect(decideComplaint(asking(posts), c, "see").allowed).toBe(listed);
    }),
  );
});

test("an administrator, an editor, an auditor, mobilisation and the Front see no complaint", () => {
  for (const role of ["administrator", "editor", "auditor", "mobilisation", "front"] as const)
    expect(complaintPowers[role]).toEqual({});
});
