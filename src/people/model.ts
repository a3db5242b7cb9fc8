import type { Day } from "#kernel/day.ts";
import type { DepartmentId, OfficerId, PostId, Role, UnitId, Viewer } from "#access/model.ts";
import type { Lang } from "#kernel/text.ts";

export type {
  DepartmentId,
  HeldPost,
  OfficerId,
  PostId,
  Role,
  Tenure,
  UnitId,
} from "#access/model.ts";
export { roles } from "#access/model.ts";

/** A signed-in officer, with what they hold today. */
export type Staff = Viewer & {
  readonly name: string;
  readonly signIn: string;
  readonly language: Lang;
  readonly singleKeys: boolean;
};

/** From its first to its last day, both included; null = it lasts. */
export type InForce = { readonly validFrom: Day; readonly validTo: Day | null };

export type Department = InForce & {
  readonly id: DepartmentId;
  readonly unit: UnitId;
  readonly name: string;
};

export type Post = InForce & {
  readonly id: PostId;
  readonly unit: UnitId;
  readonly department: DepartmentId | null;
  readonly title: string;
  readonly role: Role;
  readonly reportsTo: PostId | null;
};

/** Somebody who works here, whether they hold a post or not. */
export type Officer = {
  readonly id: OfficerId;
  readonly signIn: string;
  readonly name: string;
  readonly email: string | null;
  readonly ended: boolean;
};

export type Appointment = InForce & {
  readonly id: number;
  readonly officer: OfficerId;
  readonly post: PostId;
};

/** Whether it is in force on a day. */
export const isInForce = (thing: InForce, on: Day): boolean =>
  thing.validFrom <= on && (thing.validTo === null || on <= thing.validTo);

/** Whether it was over before a day began. */
export const isOver = (thing: InForce, on: Day): boolean =>
  thing.validTo !== null && thing.validTo < on;

/** What was typed as a sign-in name, as it is kept. */
export const signInName = (typed: string): string => typed.trim().toLowerCase();
