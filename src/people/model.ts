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
