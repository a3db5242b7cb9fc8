import fc from "fast-check";
import { expect, test } from "vitest";

import { newId } from "#kernel/id.ts";

import { roles, type ActingPost, type OfficerId } from "./model.ts";
import { templateOf } from "./roles.ts";
import { decideTask, taskActions, taskPowers, taskRelations, type TaskFacts } from "./tasks.ts";

const [me, other] = ["me", "other"].map((name) =>
  newId<"officer">(0, Buffer.from(name.padEnd(10))),
) as [OfficerId, OfficerId];

const anyUnit = fc.constantFrom(1, 2, 3);
const anyFacts: fc.Arbitrary<TaskFacts> = fc.record({
  unit: anyUnit,
  superiors: fc.uniqueArray(anyUnit, { maxLength: 2 }),
  post: fc.option(fc.constantFrom(7, 8)),
  accountable: fc.option(fc.constantFrom(me, other)),
  assigner: fc.record({ unit: anyUnit, officer: fc.option(fc.constantFrom(me, other)) }),
  involved: fc.uniqueArray(anyUnit, { maxLength: 2 }),
});
const anyPosts: fc.Arbitrary<readonly ActingPost[]> = fc.array(
  fc.record({
    post: fc.constantFrom(7, 8),
    role: fc.constantFrom(...roles),
    unit: anyUnit,
  }),
  { maxLength: 3 },
);
const anyAction = fc.constantFrom(...taskActions);

test("role × action × relation, as people can read it", async () => {
  const rows = roles.map((role) => {
    const cells = taskRelations.map((relation) => (taskPowers[role][relation] ?? []).join(", "));
    return `| ${templateOf(role).name.en} (${templateOf(role).name.vi}) | ${cells.join(" | ")} |`;
  });
  const page = `# Who may do what to a task

Computed from \`src/access/tasks.ts\`; a test compares it, so that a change of rights is a change somebody reads here.
When a step is open besides (stages, dates, what waits) is in \`src/tasks/steps.ts\`; to which units a post gives tasks, in
\`src/tasks/drafts.ts\`. Nobody grants their own request or checks their own product, but for what they set themselves.

| role | accountable for it | its unit gave it | in the unit that has it | their unit works along | their unit is above |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
  await expect(page).toMatchFileSnapshot("../../docs/access-tasks.md");
});

test("whoever may do anything to a task may see it", () => {
  fc.assert(
    fc.property(anyPosts, anyFacts, anyAction, (posts, task, action) => {
      const asking = { officer: me, posts };
      if (decideTask(asking, task, action).allowed)
        expect(decideTask(asking, task, "see").allowed).toBe(true);
    }),
  );
});

test("one more post never takes a right away, and without a post there is none", () => {
  fc.assert(
    fc.property(anyPosts, anyPosts, anyFacts, anyAction, (a, b, task, action) => {
      if (decideTask({ officer: me, posts: a }, task, action).allowed)
        expect(decideTask({ officer: me, posts: [...a, ...b] }, task, action).allowed).toBe(true);
      expect(decideTask({ officer: me, posts: [] }, task, action).allowed).toBe(false);
    }),
  );
});

test("only the unit that gave a task decides about its date, its product and its end", () => {
  fc.assert(
    fc.property(anyPosts, anyFacts, (posts, task) => {
      for (const action of [
        "grant-extension",
        "refuse-extension",
        "accept",
        "return",
        "drop",
      ] as const)
        if (posts.every(({ unit }) => unit !== task.assigner.unit))
          expect(decideTask({ officer: me, posts }, task, action).allowed).toBe(false);
    }),
  );
});
