import fc from "fast-check";
import { expect, test } from "vitest";

import {
  levels,
  roles,
  type Level,
  type MatterFacts,
  type OfficerId,
  type Role,
  type Viewer,
} from "./model.ts";
import { decide, may, sees } from "./policy.ts";
import { actions, fields, rights, templateOf, type Action, type Field } from "./roles.ts";

const me = "me" as string as OfficerId;
const boss = "boss" as string as OfficerId;
const other = "other" as string as OfficerId;

/** A matter of unit 1 with nobody accountable, on a post nobody asks about. */
const matter: MatterFacts = {
  unit: 1,
  post: 99,
  offeredTo: null,
  accountable: other,
  helpers: [],
  named: [],
  level: "ordinary",
};
const viewer = (role: Role, unit = 1): Viewer => ({
  officer: me,
  posts: [{ post: 7, title: "", role, unit, unitName: "", department: null, tenure: "held" }],
  above: [me, boss],
});

/** Every way to stand to a matter, as its columns in docs/access.md: who looks, and at what. */
const stances = {
  accountable: { unit: 1, facts: { accountable: me } },
  "on the desk": { unit: 1, facts: { accountable: null, post: 7 } },
  "in the unit": { unit: 1, facts: {} },
  "offered to the unit": { unit: 2, facts: { offeredTo: 2 } },
  "helping from elsewhere": { unit: 2, facts: { helpers: [me] } },
  "no tie": { unit: 2, facts: {} },
  "named in it": { unit: 1, facts: { accountable: me, helpers: [me], named: [me] } },
  "under who is named": { unit: 1, facts: { accountable: me, helpers: [me], named: [boss] } },
} as const satisfies Record<string, { unit: number; facts: Partial<MatterFacts> }>;
type Stance = keyof typeof stances;
const stanceNames = Object.keys(stances).filter((name): name is Stance => name in stances);

const facts = (stance: Stance, level: Level): MatterFacts => ({
  ...matter,
  ...stances[stance].facts,
  level,
});

const marked = (allowed: (level: Level) => boolean): string =>
  allowed("restricted") ? "●" : allowed("ordinary") ? "○" : "";

const table = (
  rows: readonly (Action | Field)[],
  cell: (row: Action | Field, s: Stance) => string,
) =>
  [
    `| | ${stanceNames.join(" | ")} |`,
    `|---|${stanceNames.map(() => ":-:").join("|")}|`,
    ...rows
      .map((row) => [row, ...stanceNames.map((s) => cell(row, s))])
      .filter(([, ...cells]) => cells.some((one) => one !== ""))
      .map((cells) => `| ${cells.join(" | ")} |`),
  ].join("\n");

const partOf = (role: Role): string => {
  const see = table(fields, (field, s) =>
    marked((level) => sees(viewer(role, stances[s].unit), facts(s, level), field as Field)),
  );
  const take = table(actions, (action, s) =>
    marked(
      (level) => decide(viewer(role, stances[s].unit), facts(s, level), action as Action).allowed,
    ),
  );
  const { name, about } = templateOf(role);
  const rooms = rights.filter((right) => right !== "staff" && may(viewer(role), right));
  const nothing = !take.includes("○") && !take.includes("●");
  return [
    `## ${name.en} (${name.vi})`,
    "",
    `In words: ${about.en}. Rooms: ${rooms.join(", ") || "none beyond what every officer has"}.`,
    "",
    ...(nothing
      ? ["No matter, in no relation."]
      : ["What is seen:", "", see, "", "What can be done:", "", take]),
  ].join("\n");
};

test("role × action × relation, as people can read it", async () => {
  const page = `# Who may do what

This page is computed from \`src/access/roles.ts\` by asking the policy (\`src/access/policy.ts\`) about every role, action and
relation; a test compares it with what the policy says, so that a change of rights is a change somebody reads here.

● also when the matter is restricted · ○ only when it is not · empty: refused. When a step is open besides (stages,
deadlines, two persons) is in \`src/cases/steps.ts\`. Someone with several posts may do what any of them may.

${roles.map(partOf).join("\n\n")}
`;
  await expect(page).toMatchFileSnapshot("../../docs/access.md");
});

test("what is not written is refused: without a post there is nothing", () => {
  for (const action of actions) {
    for (const stance of stanceNames) {
      const nobody = { ...viewer("head"), posts: [] };
      expect(decide(nobody, facts(stance, "ordinary"), action).allowed).toBe(false);
    }
  }
  expect(may({ posts: [] }, "matters")).toBe(false);
  expect(may({ posts: [] }, "staff")).toBe(true);
});

const anyId = fc.constantFrom(me, boss, other);
const anyFacts: fc.Arbitrary<MatterFacts> = fc.record({
  unit: fc.constantFrom(1, 2),
  post: fc.constantFrom(7, 8, null),
  offeredTo: fc.constantFrom(1, 2, null),
  accountable: fc.option(anyId),
  helpers: fc.uniqueArray(anyId),
  named: fc.uniqueArray(anyId),
  level: fc.constantFrom(...levels),
});
const anyViewer: fc.Arbitrary<Viewer> = fc
  .array(
    fc.record({
      post: fc.constantFrom(7, 8),
      role: fc.constantFrom(...roles),
      unit: fc.constantFrom(1, 2),
    }),
  )
  .map((posts) => ({
    officer: me,
    posts: posts.map((post) => ({
      ...post,
      title: "",
      unitName: "",
      department: null,
      tenure: "held" as const,
    })),
    above: [me, boss],
  }));

test("whoever may do anything to a matter may see it, and sees no more than its facts allow", () => {
  fc.assert(
    fc.property(anyViewer, anyFacts, fc.constantFrom(...actions), (who, m, action) => {
      if (decide(who, m, action).allowed) expect(decide(who, m, "see").allowed).toBe(true);
      if (m.named.some((id) => who.above.includes(id)))
        expect(decide(who, m, action)).toEqual({ allowed: false, because: "named" });
      for (const field of fields) if (sees(who, m, field)) expect(sees(who, m, "facts")).toBe(true);
    }),
  );
});

test("restricting a matter, or naming somebody in it, never gives anyone a right", () => {
  fc.assert(
    fc.property(anyViewer, anyFacts, fc.constantFrom(...actions), (who, m, action) => {
      if (decide(who, { ...m, level: "restricted" }, action).allowed)
        expect(decide(who, { ...m, level: "ordinary" }, action).allowed).toBe(true);
      if (decide(who, { ...m, named: [...m.named, boss] }, action).allowed)
        expect(decide(who, m, action).allowed).toBe(true);
    }),
  );
});

test("one more post never takes a right away", () => {
  fc.assert(
    fc.property(anyViewer, anyViewer, anyFacts, fc.constantFrom(...actions), (a, b, m, action) => {
      const both = { ...a, posts: [...a.posts, ...b.posts] };
      if (decide(a, m, action).allowed) expect(decide(both, m, action).allowed).toBe(true);
    }),
  );
});

test("who sits in the unit but may only help is shown no notes, readings or sender", () => {
  for (const role of ["front", "mobilisation"] as const) {
    const asked = { ...matter, helpers: [me] };
    expect(sees(viewer(role), asked, "words")).toBe(true);
    for (const field of ["notes", "readings", "sender"] as const) {
      expect([role, field, sees(viewer(role), asked, field)]).toEqual([role, field, false]);
    }
  }
});
