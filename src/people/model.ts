import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Lang } from "#kernel/text.ts";

export type OfficerId = Id<"officer">;
/** Units, departments and posts are numbered inside the house; the numbers are never public. */
export type UnitId = number;
export type DepartmentId = number;
export type PostId = number;

/** What a post may do. Meanings stand in access.ts; people get roles only through posts. */
export type Role = "reception" | "case-officer" | "head" | "administrator";
export const roles = [
  "reception",
  "case-officer",
  "head",
  "administrator",
] as const satisfies readonly Role[];

/** A post someone holds today. */
export type HeldPost = {
  readonly post: PostId;
  readonly title: string;
  readonly role: Role;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly department: DepartmentId | null;
};

/** A signed-in officer, with what they hold today. */
export type Staff = {
  readonly officer: OfficerId;
  readonly name: string;
  readonly signIn: string;
  readonly language: Lang;
  readonly singleKeys: boolean;
  readonly posts: readonly HeldPost[];
  /**
   * The officers whose being named in a matter takes it from this one: themself and everyone above
   * any of their posts.
   */
  readonly above: readonly OfficerId[];
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
