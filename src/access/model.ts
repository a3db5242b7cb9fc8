import type { Id } from "#kernel/id.ts";

export type OfficerId = Id<"officer">;
/** Units, departments and posts are numbered inside the house; the numbers are never public. */
export type UnitId = number;
export type DepartmentId = number;
export type PostId = number;

/** What a post is there for. What each may do is data: roles.ts. People get roles only through posts. */
export const roles = [
  "reception",
  "case-officer",
  "head",
  "mobilisation",
  "front",
  "editor",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/**
 * How a post is held: "held" is the ordinary appointment, also beside another one (kiêm nhiệm);
 * "acting" fills a post nobody holds; "delegated" stands in for its holder. The last two always end.
 */
export const tenures = ["held", "acting", "delegated"] as const;
export type Tenure = (typeof tenures)[number];

/** A post someone holds today. */
export type HeldPost = {
  readonly post: PostId;
  readonly title: string;
  readonly role: Role;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly department: DepartmentId | null;
  readonly tenure: Tenure;
};

/** What the policy has to know of a post. */
export type ActingPost = Pick<HeldPost, "post" | "unit" | "role">;

/** Whoever looks or acts: an officer with what they hold today. */
export type Viewer = {
  readonly officer: OfficerId;
  readonly posts: readonly HeldPost[];
  /**
   * The officers whose being named in a matter takes it from this one: themself, everyone above any
   * of their posts, and whoever they stand in for.
   */
  readonly above: readonly OfficerId[];
};

/** How far a matter may be known inside its unit. */
export const levels = ["ordinary", "restricted"] as const;
export type Level = (typeof levels)[number];

/** What the policy has to know of a matter, and nothing more. */
export type MatterFacts = {
  readonly unit: UnitId;
  readonly post: PostId | null;
  /** The unit a transfer is offered to. */
  readonly offeredTo: UnitId | null;
  readonly accountable: OfficerId | null;
  readonly helpers: readonly OfficerId[];
  readonly named: readonly OfficerId[];
  readonly level: Level;
};

/**
 * How an officer stands to a matter through one of their posts; there can be several.
 *
 * accountable: it is theirs · desk: nobody is accountable yet and it lies on their post, or at the
 * reception they keep · colleague: it is in their unit · receiver: it is offered to their unit ·
 * helper: they were asked to help.
 */
export const relations = ["accountable", "desk", "colleague", "receiver", "helper"] as const;
export type Relation = (typeof relations)[number];
