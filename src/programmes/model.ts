import type { PostId, UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Standing, TaskCode, TaskId } from "#tasks/model.ts";

export const programmeKinds = ["programme", "topic"] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

/** Tasks of several directives on one board. It owns none of them. */
export type Programme = {
  readonly id: number;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly kind: ProgrammeKind;
  readonly name: string;
  readonly about: string;
  /** What is said about how well it goes. */
  readonly quality: string;
  readonly from: Day;
  readonly to: Day;
  readonly ownerPost: PostId;
  readonly ownerTitle: string;
  readonly seq: number;
};

/** A task as a board shows it. */
export type BoardTask = {
  readonly id: TaskId;
  readonly code: TaskCode;
  readonly title: string;
  readonly unitName: string;
  /** The document it comes from, "12-TB/TU"; null where it comes from none. */
  readonly directive: string | null;
  readonly startOn: Day;
  readonly dueOn: Day | null;
  readonly setBy: Day | null;
  readonly endedOn: Day | null;
  readonly percent: number;
  readonly standing: Standing;
};

/** A task a review speaks of: how it stood, and what was written about why it is late. */
export type ReviewedTask = {
  readonly code: TaskCode;
  readonly title: string;
  readonly standing: Standing;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  /** The written reason; null where none was given. */
  readonly reason: string | null;
};

/** What a unit's own record says of a period. The counts add up to the number of tasks. */
export type ReviewRecord = {
  readonly counts: Readonly<Record<Standing, number>>;
  readonly tasks: readonly ReviewedTask[];
};
