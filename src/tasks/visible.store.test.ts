import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { roles, type HeldPost, type OfficerId, type Viewer } from "#access/model.ts";
import { decideTask, taskSightOf } from "#access/tasks.ts";
import { day, plusDays } from "#kernel/day.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { createTasks } from "./creating.ts";
import { rollUp, summed, wholeYears } from "./figures.store.ts";
import { taskCounts, taskList } from "./lists.store.ts";
import { allTasks, taskScopes, type TaskFilter } from "./lists.ts";
import { standings, type Standing } from "./model.ts";
import { standingOf } from "./standing.ts";
import { taskById } from "./store.ts";
import { taskFactsOf, type Placed } from "./steps.ts";
import { grow } from "./tree.ts";
import { treeOf } from "./tree.store.ts";

const db = testDatabase();
const today = day("2026-11-23");

type Town = {
  readonly province: number;
  readonly units: readonly number[];
  readonly posts: readonly HeldPost[];
  readonly officers: readonly OfficerId[];
  readonly tasks: readonly Placed[];
};
let town: Town;

/** A province with two wards, a department of it, a post of every role in each, and tasks in every relation. */
beforeAll(async () => {
  const owner = db.owner();
  const { ward, province } = await aWard(owner);
  const under = async (slug: string, level: string, type: string) => {
    const [unit] = await owner<{ id: number }[]>`
      insert into units (slug, province_code, level, type, name, key, parent_id, source)
      values (${slug}, '01', ${level}, ${type}, ${slug}, ${slug}, ${province}, 'test') returning id`;
    return unit?.id ?? 0;
  };
  const units = [
    province,
    ward,
    await under("phuong-khac", "commune", "phuong"),
    await under("so-thu", "body", "co-quan"),
  ];
  const posts: HeldPost[] = [];
  const officers: OfficerId[] = [];
  let boss: Awaited<ReturnType<typeof anOfficer>>["staff"] | null = null;
  for (const unit of units) {
    for (const role of roles) {
      const { staff, officer } = await anOfficer(owner, unit, role);
      if (unit === province && role === "head") boss = staff;
      posts.push(...staff.posts);
      officers.push(officer);
    }
  }
  if (!boss) throw new Error("no head");
  const samples = fc.sample(
    fc.record({
      unit: fc.constantFrom(...units),
      along: fc.uniqueArray(fc.constantFrom(...units), { maxLength: 2 }),
      reportTo: fc.option(fc.constantFrom(...units)),
      post: fc.option(fc.constantFrom(...posts)),
      officer: fc.constantFrom(...officers),
      assigner: fc.constantFrom(...posts),
      stage: fc.constantFrom("given", "running", "submitted", "done", "dropped"),
      due: fc.option(fc.integer({ min: -60, max: 30 })),
      on: fc.integer({ min: -60, max: 0 }),
      updated: fc.integer({ min: -60, max: 0 }),
      givenOn: fc.integer({ min: -900, max: 0 }),
      extensions: fc.nat(1),
      handed: fc.boolean(),
    }),
    { numRuns: 150, seed: 5 },
  );
  const drafts = samples.map(({ unit, along, reportTo }, n) => ({
    key: String(n),
    title: `Việc ${n}`,
    product: "",
    unit,
    cooperating: along,
    reportTo,
    due: null,
    source: { from: "office" } as const,
  }));
  const made = await createTasks(aHouse(db()))(boss, drafts, { once: randomUUID() });
  if (!made.ok) throw new Error(made.refusal.because);
  for (const { key, id } of made.value.tasks) {
    const s = samples[Number(key)];
    if (!s) throw new Error("no sample");
    const on = plusDays(today, s.on);
    const due = s.due === null ? null : plusDays(today, s.due);
    const handed = ["submitted", "done"].includes(s.stage);
    await owner`
      update tasks set stage = ${s.stage}, post_id = ${s.post?.post ?? null},
             officer_id = ${["given", "dropped"].includes(s.stage) ? null : s.officer},
             assigner_unit = ${s.assigner.unit}, assigner_officer = ${s.officer},
             due_on = ${due}, due_original = ${due}, set_due_by = ${due ? null : today},
             handed_in_on = ${handed ? on : null}, checked_on = ${s.stage === "done" ? on : null},
             dropped_on = ${s.stage === "dropped" ? on : null}, updated_on = ${plusDays(today, s.updated)},
             given_on = ${plusDays(today, s.givenOn)}, extensions = ${s.extensions},
             handed_from = ${s.handed ? s.unit : null}, handed_on = ${s.handed ? on : null}
       where id = ${id}`;
  }
  const tasks: Placed[] = [];
  for (const { id } of made.value.tasks) {
    const placed = await taskById(db(), id);
    if (placed) tasks.push(placed);
  }
  town = { province, units, posts, officers, tasks };
});

const anyViewer = (): fc.Arbitrary<Pick<Viewer, "officer" | "posts">> =>
  fc.record({
    officer: fc.constantFrom(...town.officers),
    posts: fc.uniqueArray(fc.constantFrom(...town.posts), { maxLength: 3 }),
  });
const anyWindow = fc
  .tuple(fc.integer({ min: -1100, max: 0 }), fc.nat(1100), fc.boolean())
  .map(([from, length, whole]) =>
    whole
      ? { from: day("2025-01-01"), to: day("2026-12-31") }
      : { from: plusDays(today, from), to: plusDays(today, from + length) },
  );

test("a list holds exactly what the policy lets the officer see, whatever it is narrowed to", async () => {
  await fc.assert(
    fc.asyncProperty(anyViewer(), async (viewer) => {
      const sight = taskSightOf(viewer);
      const rows = await taskList(db(), sight, allTasks, today, null, 500);
      const allowed = town.tasks
        .filter((placed) => decideTask(viewer, taskFactsOf(placed), "see").allowed)
        .map(({ task }) => task.code);
      expect(rows.map(({ code }) => code).toSorted()).toEqual(allowed.toSorted());
      for (const scope of taskScopes) {
        const some = await taskList(db(), sight, { ...allTasks, scope }, today, null, 500);
        for (const { code } of some) expect(allowed).toContain(code);
      }
    }),
    { numRuns: 60 },
  );
});

test("where a task stands is the same in SQL as in the rule, and counts add up to the rows", async () => {
  const sight = taskSightOf({
    officer: town.officers[0] as OfficerId,
    posts: town.posts.filter(({ role }) => role === "head"),
  });
  const rows = await taskList(db(), sight, allTasks, today, null, 500);
  expect(rows).toHaveLength(town.tasks.length);
  const stands = new Map(town.tasks.map(({ task }) => [task.code, standingOf(task, today)]));
  expect(rows.map(({ code, standing }) => [code, standing])).toEqual(
    rows.map(({ code }) => [code, stands.get(code)]),
  );
  expect(new Set(stands.values())).toEqual(new Set(standings));
  const counts = await taskCounts(db(), sight, allTasks, today);
  expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(rows.length);
});

test("rolling up equals counting rows, and every figure opens to exactly its rows", async () => {
  const seen = new Set<Standing>();
  await fc.assert(
    fc.asyncProperty(
      anyViewer(),
      anyWindow,
      fc.nat(3),
      fc.constantFrom(...standings),
      async (viewer, window, n, standing) => {
        const sight = taskSightOf(viewer);
        const top = town.units[n] ?? 0;
        const rolled = await rollUp(db(), sight, top, window, today);
        expect(summed(rolled.units)).toEqual(rolled.all);
        for (const { unit, counts, total } of rolled.units) {
          const theirs = town.tasks
            .map(({ task }) => task)
            .filter(
              (t) => t.holder.unit === unit && t.givenOn >= window.from && t.givenOn <= window.to,
            );
          expect(total).toBe(theirs.length);
          const stand = theirs.filter((t) => standingOf(t, today) === standing);
          expect([standing, counts[standing]]).toEqual([standing, stand.length]);
          const filter: TaskFilter = { ...allTasks, unit, window, standing };
          const rows = await taskList(db(), sight, filter, today, null, 500);
          expect(rows.map(({ code }) => code).toSorted()).toEqual(
            stand.map(({ code }) => code).toSorted(),
          );
          if (stand.length > 0) seen.add(standing);
        }
      },
    ),
    { numRuns: 80, seed: 4 },
  );
  expect(seen).toEqual(new Set(standings));
});

test("pages of a list follow one another without a gap or a repetition", async () => {
  const sight = taskSightOf({
    officer: town.officers[0] as OfficerId,
    posts: town.posts.filter(({ role }) => role === "head"),
  });
  for (const state of ["open", "over", "all"] as const) {
    const filter = { ...allTasks, state };
    const whole = await taskList(db(), sight, filter, today, null, 500);
    const paged: string[] = [];
    let after: { orderOn: (typeof whole)[number]["orderOn"]; id: string } | null = null;
    for (;;) {
      const page: typeof whole = await taskList(db(), sight, filter, today, after, 7);
      paged.push(...page.map(({ code }) => code));
      const last = page.at(-1);
      if (!last) break;
      after = last;
    }
    expect(paged).toEqual(whole.map(({ code }) => code));
  }
});

test("a window falls into whole years and what is left, each day once", () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(1500), (offset, length) => {
      const from = plusDays(day("2020-01-01"), offset);
      const to = plusDays(from, length);
      const { years, parts } = wholeYears({ from, to });
      const days: string[] = [];
      const add = (a: typeof from, b: typeof from) => {
        for (let d = a; d <= b; d = plusDays(d, 1)) days.push(d);
      };
      for (const part of parts) add(part.from, part.to);
      for (let y = years.from; y <= years.to; y += 1) add(day(`${y}-01-01`), day(`${y}-12-31`));
      expect(days.length).toBe(length + 1);
      expect(new Set(days).size).toBe(days.length);
      expect(days.toSorted()[0]).toBe(from);
    }),
    { numRuns: 30 },
  );
});

test("tallies follow what is corrected and taken back", async () => {
  const owner = db.owner();
  const [done] = await owner<{ id: string; unit: number }[]>`
    select id, unit_id as unit from tasks where stage = 'done' and due_on is not null limit 1`;
  await owner`update tasks set due_on = handed_in_on - 1 where id = ${done?.id ?? ""}`;
  const off = await owner`
    select t.unit_id, extract(year from t.given_on)::int as year,
           count(*) filter (where closed_as = 'done-on-time')::int, count(*) filter (where closed_as = 'done-late')::int,
           count(*) filter (where closed_as = 'dropped')::int
      from tasks t where not t.open group by 1, 2
    except
    select unit_id, year, done_on_time, done_late, dropped from task_tallies`;
  expect(off).toHaveLength(0);
});

test("a tree shows everybody the public part, without a person", async () => {
  const owner = db.owner();
  const root = town.tasks[0]?.task;
  if (!root) throw new Error("no task");
  await owner`update tasks set visibility = 'public' where id = ${root.id}`;
  const rows = await treeOf(db(), { root: root.id }, today, "public");
  expect(rows).toMatchObject([{ code: root.code, officerName: null, why: null }]);
  expect(await treeOf(db(), { root: town.tasks[1]?.task.id ?? root.id }, today, "public")).toEqual(
    [],
  );
  const grown = grow([
    { id: "a" as never, parent: null, standing: "running" as const },
    { id: "b" as never, parent: "a" as never, standing: "overdue" as const },
    { id: "c" as never, parent: "b" as never, standing: "done-late" as const },
    { id: "d" as never, parent: "gone" as never, standing: "dropped" as const },
  ]);
  expect(grown.map(({ row, under }) => [row.id, under])).toEqual([
    ["a", 2],
    ["d", 0],
  ]);
  expect(grown[0]?.counts).toMatchObject({ overdue: 1, "done-late": 1, running: 0 });
});
