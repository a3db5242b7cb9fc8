import { decideTask } from "#access/tasks.ts";
import { audit } from "#audit/record.ts";
import { contentMark, onceHash, receiptKeys } from "#cases/receipt.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { readable, sameBytes } from "#kernel/secret.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { HeldPost, Staff } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";
import type { House } from "#cases/house.ts";
import { templateOf } from "#access/roles.ts";

import {
  batchBefore,
  givenUnits,
  insertTasks,
  keepBatch,
  levelsOf,
  seatsIn,
  type NewTask,
} from "./creating.store.ts";
import { cleaned, faultOf, givesTo, startOf, type Above, type TaskDraft } from "./drafts.ts";
import { evolve } from "./evolve.ts";
import { taskCode, type Actor, type TaskCode, type TaskId } from "./model.ts";
import { dueOfTurn, firstDue, readRecurrence } from "./recurrence.ts";
import type { TaskReason } from "./refusals.ts";
import { decide } from "./rules.ts";
import { isOpen } from "./standing.ts";
import { taskFactsOf, type Placed } from "./steps.ts";
import { lockTask, saveTaskStep } from "./store.ts";
import { dueToBeSetBy } from "./terms.ts";

export type MadeTask = { readonly key: string; readonly id: TaskId; readonly code: TaskCode };
/** The same form sent before gives the same tasks again. */
export type Made = { readonly tasks: readonly MadeTask[]; readonly repeated: boolean };
/** `draft` is the key of the draft it is about; null where it is about the form. */
export type MakingRefusal = { readonly because: TaskReason; readonly draft: string | null };

/**
 * Gives tasks, all of them or none, in one transaction; at most `mostDrafts`. With a parent that is there
 * already it is the giving down of that task, and stands in its record.
 *
 * @param once the form's own key: the same form sent twice makes its tasks once
 */
export const createTasks =
  (house: House) =>
  (
    staff: Staff,
    drafts: readonly TaskDraft[],
    form: { readonly once: string },
  ): Promise<Result<Made, MakingRefusal>> =>
    house.sql.begin((sql) => createTasksIn(sql, house, staff, drafts, form));

const mostDrafts = 5000;

/**
 * The same within a transaction that does more, such as accepting what a directive asks. Refuses before
 * anything was written but the key of the form: the caller rolls back what it did before.
 */
export async function createTasksIn(
  sql: Transaction,
  house: House,
  asking: Staff,
  drafts: readonly TaskDraft[],
  { once }: { readonly once: string },
): Promise<Result<Made, MakingRefusal>> {
  if (drafts.length === 0 || drafts.length > mostDrafts) return refused("no-children", null);
  const at = house.clock();
  const today = dayAt(at);
  const batch = {
    onceHash: onceHash(receiptKeys(house.master), `tasks ${once}`),
    contentMark: contentMark(once, [drafts]),
  };
  const earlier = async () => {
    const before = await batchBefore(sql, batch.onceHash);
    if (!before) return null;
    return before.officer === asking.officer && sameBytes(before.contentMark, batch.contentMark)
      ? ok({ tasks: before.tasks, repeated: true })
      : refused("other-content", null);
  };
  const before = await earlier();
  if (before) return before;
  const made = await newTasks(sql, house, asking, drafts, { at, today });
  if (!made.ok) return made;
  // Sent twice at once: whoever comes second waits here, and gets what the first one made.
  if (!(await keepBatch(sql, batch, asking.officer)))
    return (await earlier()) ?? refused("other-content", null);
  await insertTasks(sql, made.value.tasks, batch.onceHash, at);
  for (const { parent, by, children } of made.value.parents) {
    const decision = decide(parent.task, { do: "split", children, on: today }, by);
    if (!decision.ok)
      throw new Error(`a parent was let in and refuses: ${decision.refusal.because}`);
    await saveTaskStep(sql, evolve(parent.task, decision.value), decision.value, by, at, null);
  }
  const tasks = made.value.tasks.map(({ key, id, code }) => ({ key, id, code }));
  const [first] = made.value.tasks;
  if (first) {
    await audit(sql, {
      by: { officer: asking.officer, post: first.assigner.post },
      did: "task.given",
      about: { kind: "task", id: first.id },
      detail: { count: tasks.length },
    });
  }
  return ok({ tasks, repeated: false });
}

const refused = (because: TaskReason, draft: string | null) => refuse({ because, draft });

type OfficerActor = Extract<Actor, { kind: "officer" }>;
type Split = {
  readonly parent: Placed;
  readonly by: OfficerActor;
  readonly children: readonly TaskId[];
};

// Reads what the drafts name, and builds the rows: nothing is written here.
async function newTasks(
  sql: Transaction,
  house: House,
  asking: Staff,
  drafts: readonly TaskDraft[],
  { at, today }: { readonly at: Date; readonly today: Day },
): Promise<
  Result<{ readonly tasks: readonly NewTask[]; readonly parents: readonly Split[] }, MakingRefusal>
> {
  const viewer = await viewerOf(sql, asking.officer, today);
  const units = await givenUnits(
    sql,
    drafts.flatMap(({ unit, cooperating = [], executing = [], reportTo }) => [
      unit,
      ...cooperating,
      ...executing,
      ...(reportTo ? [reportTo] : []),
    ]),
    today,
  );
  const levels = await levelsOf(
    sql,
    viewer.posts.map(({ unit }) => unit),
  );
  const seats = await seatsIn(sql, [...new Set(drafts.map(({ unit }) => unit))], today);
  const parents = await parentsOf(sql, viewer, drafts);
  if (!parents.ok) return parents;

  const tasks = new Map<string, NewTask>();
  const children = new Map<string, TaskId[]>();
  for (const raw of inOrder(drafts)) {
    const draft = cleaned(raw);
    const fault = faultOf(draft);
    if (fault) return refused(fault, draft.key);
    const named = [
      draft.unit,
      ...draft.cooperating,
      ...draft.executing,
      draft.reportTo ?? draft.unit,
    ];
    if (named.some((unit) => units.get(unit)?.lives !== true))
      return refused("no-such-unit", draft.key);
    const to = units.get(draft.unit);
    const post = to && postGiving(viewer.posts, levels, to);
    if (!to || !post) return refused("not-below", draft.key);
    const seat = draft.officer
      ? seats.find((one) => one.unit === draft.unit && one.officer === draft.officer)
      : seats.find((one) => one.unit === draft.unit && one.role === "head");
    if (draft.officer && !seat) return refused("no-such-officer", draft.key);

    const id = newId<"task">(at.getTime(), house.noise(10));
    const above = aboveOf(draft, parents.value, tasks);
    if (above === "missing" || tasks.has(draft.key)) return refused("no-such-parent", draft.key);
    if (draft.parent && "task" in draft.parent)
      children.set(draft.parent.task, [...(children.get(draft.parent.task) ?? []), id]);
    const startOn = startOf(draft, today);
    const rule = draft.repeats ? readRecurrence(draft.repeats) : null;
    const due = draft.due ?? (rule ? firstDue(rule, startOn) : null);
    tasks.set(draft.key, {
      key: draft.key,
      id,
      code: taskCode(readable(house.noise(5))),
      title: draft.title,
      product: draft.product,
      holder: {
        unit: draft.unit,
        department: seat?.department ?? null,
        post: seat?.post ?? null,
      },
      officer: draft.officer ?? null,
      assigner: { unit: post.unit, officer: viewer.officer, post: post.post },
      cooperating: draft.cooperating,
      executing: draft.executing,
      reportTo: draft.reportTo ?? null,
      givenOn: today,
      startOn,
      due: due
        ? { is: "dated", original: due, now: due }
        : { is: "undated", setBy: dueToBeSetBy(today, house.calendar) },
      series:
        rule && due && draft.repeats
          ? {
              series: newId<"task-series">(at.getTime(), house.noise(10)),
              rule: draft.repeats,
              anchor: due,
              turn: 1,
              nextMade: false,
            }
          : null,
      parent: above?.id ?? null,
      root: above?.root ?? id,
      path: above ? [...above.path, above.id] : [],
      source: above?.source ?? draft.source,
      programme: draft.programme ?? above?.programme ?? null,
      visibility: draft.visibility ?? above?.visibility ?? "internal",
      by: { officer: viewer.officer, post: post.post },
    });
  }
  return ok({
    tasks: [...tasks.values()],
    parents: [...parents.value].map(([code, { placed, by }]) => ({
      parent: placed,
      by,
      children: children.get(code) ?? [],
    })),
  });
}

/** The next one of a series, as a row to be made by the house; null when the rule cannot be read any more. */
export function nextInSeries(house: House, { task }: Placed, at: Date): NewTask | null {
  const { series } = task;
  const rule = series && readRecurrence(series.rule);
  if (!series || !rule) return null;
  const turn = series.turn + 1;
  const due = dueOfTurn(rule, series.anchor, turn);
  const id = newId<"task">(at.getTime(), house.noise(10));
  const today = dayAt(at);
  return {
    key: "next",
    id,
    code: taskCode(readable(house.noise(5))),
    title: task.title,
    product: task.product,
    holder: task.holder,
    officer: "officer" in task.progress ? task.progress.officer : null,
    assigner: task.assigner,
    cooperating: task.cooperating,
    executing: task.executing,
    reportTo: task.reportTo,
    givenOn: today,
    startOn: due < today ? due : today,
    due: { is: "dated", original: due, now: due },
    series: { ...series, turn, nextMade: false },
    parent: task.parent,
    root: task.parent ? task.root : id,
    path: task.path,
    source: task.source,
    programme: task.programme,
    visibility: task.visibility,
    by: null,
  };
}

// Of the posts that give to this unit the heaviest: it stands as the one who gave it.
const postGiving = (
  posts: readonly HeldPost[],
  levels: ReadonlyMap<number, number>,
  to: Parameters<typeof givesTo>[2],
): HeldPost | undefined =>
  posts
    .filter((post) => givesTo(post, { level: levels.get(post.unit) ?? null }, to))
    .toSorted((a, b) => templateOf(b.role).weight - templateOf(a.role).weight)[0];

// Parents among the drafts come first, whatever order the form had them in.
function inOrder(drafts: readonly TaskDraft[]): readonly TaskDraft[] {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const depth = (draft: TaskDraft, seen: number): number => {
    const parent =
      draft.parent && "draft" in draft.parent ? byKey.get(draft.parent.draft) : undefined;
    return parent && seen < 50 ? 1 + depth(parent, seen + 1) : 0;
  };
  const depths = new Map(drafts.map((draft) => [draft, depth(draft, 0)]));
  return drafts.toSorted((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
}

function aboveOf(
  draft: TaskDraft,
  parents: ReadonlyMap<string, { readonly placed: Placed }>,
  made: ReadonlyMap<string, NewTask>,
): Above | null | "missing" {
  if (!draft.parent) return null;
  if ("draft" in draft.parent) return made.get(draft.parent.draft) ?? "missing";
  return parents.get(draft.parent.task)?.placed.task ?? "missing";
}

// Parents that are there already, each held until the end: whoever gives them down must be let to.
async function parentsOf(
  sql: Transaction,
  viewer: { readonly officer: Staff["officer"]; readonly posts: readonly HeldPost[] },
  drafts: readonly TaskDraft[],
): Promise<
  Result<ReadonlyMap<string, { readonly placed: Placed; readonly by: OfficerActor }>, MakingRefusal>
> {
  const codes = new Map<TaskCode, string>();
  for (const { key, parent } of drafts) if (parent && "task" in parent) codes.set(parent.task, key);
  const parents = new Map<string, { readonly placed: Placed; readonly by: OfficerActor }>();
  for (const [code, key] of [...codes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const placed = await lockTask(sql, code);
    const sees = placed && decideTask(viewer, taskFactsOf(placed), "see").allowed;
    if (!placed || !sees || !isOpen(placed.task)) return refused("no-such-parent", key);
    const may = decideTask(viewer, taskFactsOf(placed), "split");
    if (!may.allowed) return refused("not-your-role", key);
    if (placed.task.progress.stage === "submitted") return refused("wrong-stage", key);
    const { post, unit } = may.post;
    const { officer, posts } = viewer;
    parents.set(code, { placed, by: { kind: "officer", officer, post, unit, posts } });
  }
  return ok(parents);
}
