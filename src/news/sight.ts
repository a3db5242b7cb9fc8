import type { UnitId } from "#access/model.ts";
import { templateOf } from "#access/roles.ts";
import type { HeldPost, Staff } from "#people/model.ts";

/** The posts this officer writes news under: editors and heads, each for their own unit alone. */
const newsPosts = ({ posts }: Pick<Staff, "posts">): readonly HeldPost[] =>
  posts.filter(({ role }) => templateOf(role).rights.includes("news"));

/** The post under which they write for this unit; undefined where it is not theirs. */
export const newsPostIn = (staff: Pick<Staff, "posts">, unit: UnitId): HeldPost | undefined =>
  newsPosts(staff).find((post) => post.unit === unit);

/** The units they write for, each once. */
export const newsUnits = (
  staff: Pick<Staff, "posts">,
): readonly { readonly unit: UnitId; readonly name: string }[] => [
  ...new Map(
    newsPosts(staff).map(({ unit, unitName }) => [unit, { unit, name: unitName }]),
  ).values(),
];

/** Those who look at what was changed and never change it: the auditors. */
export const auditsNews = ({ posts }: Pick<Staff, "posts">): boolean =>
  posts.some(({ role }) => templateOf(role).rights.includes("audit"));
