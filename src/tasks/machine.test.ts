import fc from "fast-check";
import { expect, test } from "vitest";

import { day, plusDays, type Day } from "#kernel/day.ts";

import { evolve } from "./evolve.ts";
import { stages, standings, type Actor, type Command, type Stage, type Task } from "./model.ts";
import { taskRefusalText, type TaskReason } from "./refusals.ts";
import { decide } from "./rules.ts";
import { countStandings, isOpen, standingOf } from "./standing.ts";
import { aTask, boss, doer, said, taskId, theBoss, theDoer, theHouse } from "./task.fixture.ts";

const there = { unit: 10, department: null, post: 100 };
const elsewhere = { unit: 20, department: null, post: 200 };
const other = taskId(2);

/**
 * What is written of each step a second time, in another way: at which stages it is open, what must be so
 * and must not be, and what it leaves. The machine is held to this table under random commands.
 */
type Fact =
  | "dated"
  | "asked"
  | "by-doer"
  | "handed"
  | "waits"
  | "late"
  | "past-asked"
  | "public"
  | "series";
type Rule = {
  readonly by: Actor;
  readonly make: (on: Day, task: Task) => Command;
  readonly at: readonly Stage[];
  readonly needs?: readonly Fact[];
  readonly lacks?: readonly Fact[];
  readonly adds?: readonly Fact[];
  readonly drops?: readonly Fact[];
  readonly to?: Stage;
};
const inHand = ["given", "running"] as const;
const open = ["given", "running", "submitted"] as const;

const table: Readonly<Record<string, Rule>> = {
  "take from nobody": {
    by: doer,
    make: (on) => ({ do: "take", officer: theDoer, holder: there, on }),
    at: ["given"],
    drops: ["handed"],
    to: "running",
  },
  "name another": {
    by: boss,
    make: (on, task) => ({
      do: "assign",
      officer: "officer" in task.progress && task.progress.officer === theDoer ? theBoss : theDoer,
      holder: there,
      on,
    }),
    at: inHand,
    drops: ["handed"],
    to: "running",
  },
  "set a date": {
    by: doer,
    make: (on) => ({ do: "set-due", due: plusDays(on, 10), on }),
    at: inHand,
    lacks: ["dated"],
    adds: ["dated"],
  },
  "set a date that passed": {
    by: doer,
    make: (on) => ({ do: "set-due", due: plusDays(on, -1), on }),
    at: [],
  },
  progress: {
    by: doer,
    make: (on) => ({ do: "progress", percent: 40, said, on }),
    at: ["running"],
  },
  "more than all": {
    by: doer,
    make: (on) => ({ do: "progress", percent: 101, said, on }),
    at: [],
  },
  evidence: {
    by: doer,
    make: (on) => ({ do: "evidence", link: { kind: "address", target: "x", label: "" }, on }),
    at: open,
  },
  "ask for time": {
    by: doer,
    make: (on, { due }) => ({
      do: "ask-extension",
      until: plusDays(due.is === "dated" && due.now > on ? due.now : on, 3),
      said,
      on,
    }),
    at: ["running"],
    needs: ["dated"],
    lacks: ["asked"],
    adds: ["asked"],
  },
  "ask for no time": {
    by: doer,
    make: (on, { due }) => ({
      do: "ask-extension",
      until: due.is === "dated" ? due.now : on,
      said,
      on,
    }),
    at: [],
  },
  "grant time": {
    by: boss,
    make: (on) => ({ do: "grant-extension", on }),
    at: open,
    needs: ["asked"],
    lacks: ["past-asked"],
    drops: ["asked"],
  },
  "refuse time": {
    by: boss,
    make: (on) => ({ do: "refuse-extension", said, on }),
    at: open,
    needs: ["asked"],
    drops: ["asked"],
  },
  submit: {
    by: doer,
    make: (on) => ({ do: "submit", said, on }),
    at: ["running"],
    lacks: ["waits"],
    to: "submitted",
  },
  accept: {
    by: boss,
    make: (on) => ({ do: "accept", said: null, on }),
    at: ["submitted"],
    lacks: ["asked"],
    to: "done",
  },
  return: {
    by: boss,
    make: (on) => ({ do: "return", said, on }),
    at: ["submitted"],
    to: "running",
  },
  split: {
    by: doer,
    make: (on) => ({ do: "split", children: [taskId(9)], on }),
    at: inHand,
  },
  "split into nothing": {
    by: doer,
    make: (on) => ({ do: "split", children: [], on }),
    at: [],
  },
  "hand over": {
    by: boss,
    make: (on, task) => ({
      do: "hand-over",
      holder: task.holder.unit === 10 ? elsewhere : there,
      said,
      on,
    }),
    at: inHand,
    adds: ["handed"],
    drops: ["asked"],
    to: "given",
  },
  "hand over to itself": {
    by: boss,
    make: (on, task) => ({ do: "hand-over", holder: task.holder, said, on }),
    at: [],
  },
  "change who works along": {
    by: boss,
    make: (on, task) => ({
      do: "cooperate",
      units: task.cooperating.includes(30) ? [living(40)] : [living(30), living(40)],
      said,
      on,
    }),
    at: inHand,
  },
  "change nothing along": {
    by: boss,
    make: (on, task) => ({ do: "cooperate", units: task.cooperating.map(living), said, on }),
    at: [],
  },
  "work along with itself": {
    by: boss,
    make: (on, task) => ({ do: "cooperate", units: [living(task.holder.unit)], said, on }),
    at: [],
  },
  depend: {
    by: doer,
    make: (on) => ({ do: "depend", upon: upon(other), on }),
    at: inHand,
    lacks: ["waits"],
    adds: ["waits"],
  },
  "depend on itself": {
    by: doer,
    make: (on, task) => ({ do: "depend", upon: upon(task.id), on }),
    at: [],
  },
  "depend in a circle": {
    by: doer,
    make: (on) => ({ do: "depend", upon: { ...upon(taskId(3)), waitsForThis: true }, on }),
    at: [],
  },
  "depend no more": {
    by: doer,
    make: (on) => ({ do: "undepend", upon: upon(other), on }),
    at: inHand,
    needs: ["waits"],
    drops: ["waits"],
  },
  explain: {
    by: doer,
    make: (on) => ({ do: "explain", said, on }),
    at: ["given", "running", "submitted", "done"],
    needs: ["late"],
  },
  "make public": {
    by: boss,
    make: (on) => ({ do: "show", visibility: "public", on }),
    at: stages,
    lacks: ["public"],
    adds: ["public"],
  },
  drop: {
    by: boss,
    make: (on) => ({ do: "drop", said, on }),
    at: open,
    to: "dropped",
    drops: ["asked"],
  },
  repeat: {
    by: theHouse,
    make: (on) => ({ do: "repeat", next: taskId(8), on }),
    at: ["given", "running", "submitted", "done"],
    needs: ["series"],
    drops: ["series"],
  },
  "repeat by hand": {
    by: boss,
    make: (on) => ({ do: "repeat", next: taskId(8), on }),
    at: [],
  },
};

function living(unit: number) {
  return { unit, lives: true };
}

function upon(id: Task["id"]) {
  return { id, code: "NV-0000-0002" as Task["code"], open: true, waitsForThis: false };
}

// The facts as the reference keeps them: beside the machine, from the table alone, but for the days.
type Kept = { stage: Stage; readonly facts: Set<Fact> };

const anyStart: fc.Arbitrary<Task> = fc
  .record({
    dated: fc.boolean(),
    given: fc.boolean(),
    series: fc.boolean(),
  })
  .map(({ dated, given, series }) =>
    aTask({
      due: dated
        ? { is: "dated", original: day("2026-11-10"), now: day("2026-11-10") }
        : { is: "undated", setBy: day("2026-11-06") },
      ...(given ? { progress: { stage: "given" as const } } : {}),
      ...(series
        ? {
            series: {
              series: "s" as never,
              rule: "FREQ=MONTHLY",
              anchor: day("2026-11-10"),
              turn: 1,
              nextMade: false,
            },
          }
        : {}),
    }),
  );
const anyRun = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(table)),
    days: fc.constantFrom(0, 0, 0, 1, 5, 40),
  }),
  { minLength: 1, maxLength: 40 },
);

test("under random commands the machine does what the table says, and every task stands in exactly one place", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(anyStart, anyRun, (start, run) => {
      let task = start;
      let on = day("2026-11-01");
      const kept: Kept = {
        stage: start.progress.stage,
        facts: new Set([
          ...(start.due.is === "dated" ? (["dated"] as const) : []),
          ...(start.series ? (["series"] as const) : []),
        ]),
      };
      for (const { name, days } of run) {
        on = plusDays(on, days);
        const rule = table[name];
        if (!rule) throw new Error("no such rule");
        dayFacts(kept.facts, task, on);
        const expected =
          rule.at.includes(kept.stage) &&
          (rule.needs ?? []).every((fact) => kept.facts.has(fact)) &&
          !(rule.lacks ?? []).some((fact) => kept.facts.has(fact));
        const decision = decide(task, rule.make(on, task), rule.by);
        expect([name, kept.stage, [...kept.facts], decision.ok]).toEqual([
          name,
          kept.stage,
          [...kept.facts],
          expected,
        ]);
        if (decision.ok) {
          const before = task;
          task = evolve(task, decision.value);
          kept.stage = rule.to ?? kept.stage;
          for (const fact of rule.adds ?? []) kept.facts.add(fact);
          for (const fact of rule.drops ?? []) kept.facts.delete(fact);
          expect(task.progress.stage).toBe(kept.stage);
          expect(task.seq).toBe(before.seq + 1);
          // The first date there was stays for ever.
          if (before.due.is === "dated" && task.due.is === "dated")
            expect(task.due.original).toBe(before.due.original);
        } else {
          expect(Object.keys(taskRefusalText)).toContain(decision.refusal.because);
        }
        const stands = standingOf(task, on);
        reached.add(stands).add(task.progress.stage);
        expect(standings.filter((one) => one === stands)).toHaveLength(1);
        expect(isOpen(task)).toBe(!["done-on-time", "done-late", "dropped"].includes(stands));
      }
    }),
    { numRuns: 3000 },
  );
  expect([...standings, ...stages].filter((one) => !reached.has(one))).toEqual([]);
});

// What depends on the day is asked of the task by its dates alone.
function dayFacts(facts: Set<Fact>, task: Task, on: Day): void {
  const { due, progress, asked } = task;
  const judged = "on" in progress ? progress.on : on;
  const late = due.is === "dated" && judged > due.now && progress.stage !== "dropped";
  if (late) facts.add("late");
  else facts.delete("late");
  if (asked && asked.until < on) facts.add("past-asked");
  else facts.delete("past-asked");
}

test("counts of any tasks add up to how many there are", () => {
  const anyTask = fc
    .record({
      start: anyStart,
      stage: fc.constantFrom(...stages),
      on: fc.integer({ min: -40, max: 80 }),
      updated: fc.integer({ min: -80, max: 0 }),
      extensions: fc.nat(2),
      handed: fc.boolean(),
    })
    .map(({ start, stage, on, updated, extensions, handed }): Task => {
      const at = plusDays(day("2026-11-01"), on);
      const officer = theDoer;
      return {
        ...start,
        extensions,
        updatedOn: plusDays(day("2026-11-23"), updated),
        handedOver: handed ? { from: 3, on: at } : null,
        progress:
          stage === "given"
            ? { stage }
            : stage === "running"
              ? { stage, officer }
              : stage === "submitted"
                ? { stage, officer, on: at }
                : stage === "done"
                  ? { stage, officer, on: at, checkedOn: at }
                  : { stage, on: at },
      };
    });
  fc.assert(
    fc.property(fc.array(anyTask, { maxLength: 60 }), (tasks) => {
      const counts = countStandings(tasks, day("2026-11-23"));
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(tasks.length);
    }),
  );
});

test("what has to be acted on comes before what is in order", () => {
  const today = day("2027-02-01");
  const all = aTask({ extensions: 1, handedOver: { from: 3, on: day("2026-11-02") } });
  const later = { is: "dated", original: day("2026-12-01"), now: day("2027-03-01") } as const;
  expect(standingOf(all, today)).toBe("overdue");
  expect(standingOf({ ...all, due: later }, today)).toBe("handed-over");
  expect(standingOf({ ...all, due: later, handedOver: null }, today)).toBe("not-updated");
  const fresh = { ...all, due: later, handedOver: null, updatedOn: day("2027-01-02") };
  expect(standingOf(fresh, today)).toBe("extended");
  expect(standingOf({ ...fresh, extensions: 0 }, today)).toBe("running");
});

test("whoever checks late makes nobody late: the day it was handed in counts", () => {
  const handedIn = aTask({
    progress: { stage: "submitted", officer: theDoer, on: day("2026-12-01") },
  });
  expect(standingOf(handedIn, day("2027-06-01"))).toBe("running");
  const decision = decide(handedIn, { do: "accept", said: null, on: day("2027-06-01") }, boss);
  if (!decision.ok) throw new Error(decision.refusal.because);
  expect(standingOf(evolve(handedIn, decision.value), day("2027-06-01"))).toBe("done-on-time");
});

const because = (task: Task, command: Command, by: Actor): TaskReason | null => {
  const decision = decide(task, command, by);
  return decision.ok ? null : decision.refusal.because;
};

test("nobody grants their own request or checks their own product, but for what they set themselves", () => {
  const on = day("2026-11-20");
  const asked = aTask({ asked: { until: day("2026-12-24"), officer: theDoer, on, said } });
  expect(because(asked, { do: "grant-extension", on }, doer)).toBe("own-request");
  const done = aTask({ progress: { stage: "submitted", officer: theDoer, on } });
  expect(because(done, { do: "accept", said: null, on }, doer)).toBe("own-work");
  const own = { unit: 10, officer: theDoer, post: 100 };
  expect(because({ ...asked, assigner: own }, { do: "grant-extension", on }, doer)).toBeNull();
  expect(because({ ...done, assigner: own }, { do: "accept", said: null, on }, doer)).toBeNull();
});

test("who works along is changed to exactly what was asked; refusals say why, and nobody is added who ended", () => {
  const on = day("2026-11-20");
  const units = fc.uniqueArray(fc.integer({ min: 8, max: 14 }), { maxLength: 5 });
  const anyAlong = fc.record({ before: units, asked: units, ended: units });
  const reached = new Set<string>();
  fc.assert(
    fc.property(anyAlong, ({ before, asked, ended }) => {
      const cooperating = before.filter((unit) => unit !== 10).toSorted((a, b) => a - b);
      const task = aTask({ cooperating, updatedOn: day("2026-11-03") });
      const along = asked.map((unit) => ({ unit, lives: !ended.includes(unit) }));
      const expected = asked.includes(10)
        ? "along-itself"
        : asked.some((unit) => ended.includes(unit) && !cooperating.includes(unit))
          ? "unit-ended"
          : [...asked].toSorted((a, b) => a - b).join(",") === cooperating.join(",")
            ? "nothing-new"
            : "changed";
      reached.add(expected);
      const decision = decide(task, { do: "cooperate", units: along, said, on }, boss);
      expect(decision.ok ? "changed" : decision.refusal.because).toBe(expected);
      if (!decision.ok) return;
      expect(decision.value).toMatchObject({ type: "cooperation-changed", from: cooperating });
      const after = evolve(task, decision.value);
      expect(after.cooperating).toEqual([...asked].toSorted((a, b) => a - b));
      // It is the assigner's doing: nothing was heard from whoever has the task.
      expect(after).toEqual({ ...task, cooperating: after.cooperating, seq: task.seq + 1 });
    }),
    { numRuns: 1000 },
  );
  expect([...reached].toSorted()).toEqual(["along-itself", "changed", "nothing-new", "unit-ended"]);
});

test("every refusal is said in both languages", () => {
  for (const [reason, text] of Object.entries(taskRefusalText)) {
    expect([reason, text.vi.length > 5, text.en.length > 5]).toEqual([reason, true, true]);
    expect(text.vi).not.toMatch(/\bbạn\b/i);
  }
});
