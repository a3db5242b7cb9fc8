import type { HeldPost, UnitId, Viewer } from "#access/model.ts";
import { templateOf } from "#access/roles.ts";

import type { Actor } from "./model.ts";

/** The posts from which an officer works at reception desks, those of the desk itself first. */
export const deskPosts = ({ posts }: Pick<Viewer, "posts">): readonly HeldPost[] =>
  posts
    .filter(({ role }) => templateOf(role).rights.includes("reception"))
    .toSorted((a, b) => Number(b.role === "reception") - Number(a.role === "reception"));

/** As whom an officer works at the desk of a unit; null when it is not theirs. */
export function actorAt(viewer: Pick<Viewer, "officer" | "posts">, unit: UnitId): Actor | null {
  const held = deskPosts(viewer).find((one) => one.unit === unit);
  return held ? { officer: viewer.officer, post: held.post } : null;
}

/** As which head an officer signs for a unit; null when they are none. */
export function headAt(viewer: Pick<Viewer, "officer" | "posts">, unit: UnitId): Actor | null {
  const held = viewer.posts.find((one) => one.unit === unit && one.role === "head");
  return held ? { officer: viewer.officer, post: held.post } : null;
}
