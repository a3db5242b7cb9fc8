import type { HeldPost, OfficerId, UnitId, Viewer } from "#access/model.ts";
import { templateOf } from "#access/roles.ts";

import type { Comment } from "./model.ts";

/** What moderators do, in the order it is offered. */
export const moderatorSteps = [
  "approve",
  "refuse",
  "overturn",
  "uphold",
  "pass-up",
  "answer",
  "matter",
  "handover",
  "handover-confirm",
  "handover-cancel",
] as const;
export type ModeratorStep = (typeof moderatorSteps)[number];

export const writerSteps = ["withdraw", "appeal"] as const;
export type WriterStep = (typeof writerSteps)[number];

/** Why a step is not open. */
export type Because =
  | "withdrawn"
  | "erased"
  | "approved"
  | "refused"
  | "not-refused"
  | "not-public"
  | "appeal-open"
  | "appeal-over"
  | "no-appeal"
  | "other-person"
  | "passed-up"
  | "looked-at-again"
  | "is-a-matter"
  | "handed-over"
  | "not-handed-over"
  | "second-person";

/**
 * Whether a moderator can take a step with a comment as it stands; null when they can. That they are
 * a moderator of it is `standing`.
 */
export function whyNot(c: Comment, step: ModeratorStep, officer: OfficerId): Because | null {
  if (step === "handover-confirm") {
    if (c.handoverBy === null) return "not-handed-over";
    return c.handoverBy === officer ? "second-person" : null;
  }
  if (step === "handover-cancel") return c.handoverBy === null ? "not-handed-over" : null;
  if (c.handoverBy !== null) return "handed-over";
  if (c.erased) return "erased";
  if (c.state === "withdrawn") return "withdrawn";
  return ordinary(c, step, officer);
}

type Ordinary = Exclude<ModeratorStep, "handover-confirm" | "handover-cancel">;

function ordinary(c: Comment, step: Ordinary, officer: OfficerId): Because | null {
  switch (step) {
    case "approve":
      if (c.appeal === "open") return "appeal-open";
      return c.state === "approved" ? "approved" : null;
    case "refuse":
      // What a second person said is to be published is not taken down by the first.
      if (c.appeal === "overturned") return "looked-at-again";
      return c.state === "refused" ? "refused" : null;
    case "overturn":
    case "uphold":
      if (c.appeal !== "open") return "no-appeal";
      return c.decidedBy === officer ? "other-person" : null;
    case "pass-up":
      if (c.appeal !== "open") return "no-appeal";
      return c.appealUnit === c.unit ? null : "passed-up";
    case "answer":
      return c.state === "approved" ? null : "not-public";
    case "matter":
    case "handover":
      return c.matterCode === null ? null : "is-a-matter";
    default:
      return step satisfies never;
  }
}

/** Whether its writer can take a step; null when they can. */
export function whyNotWriter(c: Comment, step: WriterStep): Because | null {
  if (c.state === "withdrawn") return "withdrawn";
  if (step === "withdraw") return null;
  if (c.erased) return "erased";
  if (c.appeal !== null) return "appeal-over";
  return c.state === "refused" ? null : "not-refused";
}

/**
 * The post from which this officer stands before this comment; null when it is none of theirs. Moderators
 * of the unit whose article it is see it; those of the unit that looks at it again see it once it was
 * brought there, and decide there.
 */
export function standing(viewer: Viewer, c: Comment, step: ModeratorStep | "see"): HeldPost | null {
  const again = step === "overturn" || step === "uphold";
  const units: readonly (UnitId | null)[] = again
    ? [c.appealUnit]
    : step === "see"
      ? [c.unit, c.appealUnit]
      : [c.unit];
  return moderatingPosts(viewer).find(({ unit }) => units.includes(unit)) ?? null;
}

/** The posts that give the right to moderate, the heaviest first. */
const moderatingPosts = (viewer: Pick<Viewer, "posts">): readonly HeldPost[] =>
  viewer.posts
    .filter(({ role }) => templateOf(role).rights.includes("comments"))
    .toSorted((a, b) => templateOf(b.role).weight - templateOf(a.role).weight);

/** The units whose comments this officer moderates. */
export const unitsModerated = (viewer: Pick<Viewer, "posts">): readonly UnitId[] => [
  ...new Set(moderatingPosts(viewer).map(({ unit }) => unit)),
];
