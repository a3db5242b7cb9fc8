import type { HeldPost, Staff } from "#people/model.ts";
import type { UnitId } from "#access/model.ts";
import { templateOf } from "#access/roles.ts";

type Posts = Pick<Staff, "posts">;

/** The posts by which somebody posts for a unit, the heaviest first. */
const postingPosts = ({ posts }: Posts): readonly HeldPost[] =>
  posts
    .filter(({ role }) => templateOf(role).rights.includes("postings"))
    .toSorted((a, b) => templateOf(b.role).weight - templateOf(a.role).weight);

/** The units whose items somebody keeps: those of their own posts, none above or below. */
export const postingUnits = (staff: Posts): readonly UnitId[] => [
  ...new Set(postingPosts(staff).map(({ unit }) => unit)),
];

/** As whom somebody acts for a unit; undefined when it is not theirs. */
export const postingPost = (staff: Posts, unit: UnitId): HeldPost | undefined =>
  postingPosts(staff).find((post) => post.unit === unit);
