import { taskPowersOf, type TaskPost } from "#access/tasks.ts";
import type { DepartmentId, OfficerId, PostId, UnitId } from "#access/model.ts";
import { isDay, type Day } from "#kernel/day.ts";
import { cleanLine, clean } from "#kernel/text.ts";

import type { Source, TaskCode, TaskId, Visibility } from "./model.ts";
import { readRecurrence } from "./recurrence.ts";
import type { TaskReason } from "./refusals.ts";

/** A task somebody wants to give, read at the edge. */
export type TaskDraft = {
  /** Its own name within the form: what refusals, parents and the answer point at. */
  readonly key: string;
  readonly title: string;
  readonly product: string;
  readonly unit: UnitId;
  /** Who is accountable; left out, the head of the unit says so. They hold a post there today. */
  readonly officer?: OfficerId | null;
  readonly cooperating?: readonly UnitId[];
  readonly executing?: readonly UnitId[];
  readonly reportTo?: UnitId | null;
  readonly startOn?: Day | null;
  /** Null: no date was given, and one is to be set. */
  readonly due: Day | null;
  /** "FREQ=MONTHLY;BYMONTHDAY=25": then `due` is the first, and counted from the start where it is null. */
  readonly repeats?: string | null;
  /** A task that is there already, or another one of the same form. */
  readonly parent?: { readonly task: TaskCode } | { readonly draft: string } | null;
  readonly source: Source;
  readonly programme?: number | null;
  readonly visibility?: Visibility;
};

/** A unit as far as giving it something asks. */
export type GivenUnit = {
  readonly unit: UnitId;
  /** Whether it is in force today. */
  readonly lives: boolean;
  readonly superiors: readonly UnitId[];
};

/**
 * Whether a post gives tasks to a unit. Everybody who works gives to their own unit; a head and a
 * mobilisation officer also to every unit below. A body of a level (a department of the city) gives on
 * behalf of that level: to whatever is below it and beside it.
 *
 * @param own the post's unit; `level` the unit it is a body of, where it is one
 */
export function givesTo(
  post: TaskPost,
  own: { readonly level: UnitId | null },
  to: GivenUnit,
): boolean {
  if (taskPowersOf(post.role, "accountable").length === 0) return false;
  if (post.unit === to.unit) return true;
  if (!taskPowersOf(post.role, "assigner").includes("accept")) return false;
  const from = own.level ?? post.unit;
  return to.superiors.includes(post.unit) || to.superiors.includes(from);
}

/** What is wrong with a draft by itself; null when nothing is. */
export function faultOf(draft: TaskDraft): TaskReason | null {
  const title = cleanLine(draft.title);
  if (title.length < 3 || title.length > 2000) return "title-missing";
  if (draft.repeats && !readRecurrence(draft.repeats)) return "no-such-rule";
  if (draft.due !== null && !isDay(draft.due)) return "due-passed";
  return draft.due !== null && draft.startOn && draft.due < draft.startOn ? "due-passed" : null;
}

/** When work begins: as it says, else today; a date that has passed already began before it did. */
export const startOf = ({ startOn, due }: TaskDraft, today: Day): Day =>
  startOn ?? (due !== null && due < today ? due : today);

/** The draft as it is kept: one spelling, nothing left out. */
export const cleaned = (draft: TaskDraft) => ({
  ...draft,
  title: cleanLine(draft.title),
  product: clean(draft.product).trim().slice(0, 2000),
  cooperating: others(draft.cooperating, draft.unit),
  executing: others(draft.executing, draft.unit),
});

// Who is accountable does not work along with itself.
const others = (units: readonly UnitId[] | undefined, unit: UnitId): readonly UnitId[] =>
  [...new Set(units)].filter((one) => one !== unit).toSorted((a, b) => a - b);

/** Where somebody stands who is made accountable. */
export type Seat = {
  readonly officer: OfficerId;
  readonly post: PostId;
  readonly department: DepartmentId | null;
};

/** A parent as far as its children must know it. */
export type Above = {
  readonly id: TaskId;
  readonly root: TaskId;
  readonly path: readonly TaskId[];
  readonly source: Source;
  readonly programme: number | null;
  readonly visibility: Visibility;
};
