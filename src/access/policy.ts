import type { ActingPost, MatterFacts, OfficerId, Relation, Role, Viewer } from "./model.ts";
import { roles } from "./model.ts";
import { type Action, type Field, type Right, templateOf } from "./roles.ts";

/** Whether this officer, with the posts held today, may open addresses that ask for `right`. */
export const may = (viewer: Pick<Viewer, "posts">, right: Right): boolean =>
  right === "staff" || viewer.posts.some((held) => templateOf(held.role).rights.includes(right));

/** Who asks: an officer, the posts to ask with, and those whose being named shuts them out. */
type Asking<Post extends ActingPost> = {
  readonly officer: OfficerId;
  readonly posts: readonly Post[];
  readonly above: readonly OfficerId[];
};

/** One way an officer stands to a matter: through which post, in which relation. */
export type Standing<Post extends ActingPost> = {
  readonly post: Post;
  readonly relation: Relation;
};

/** Why something is refused. Only where the matter may be seen is an officer told anything. */
export type Because = "named" | "not-yours" | "restricted" | "role";

/** What the policy says: under which post, or why not. */
export type Decision<Post extends ActingPost> =
  | { readonly allowed: true; readonly post: Post; readonly relation: Relation }
  | { readonly allowed: false; readonly because: Because };

/**
 * The one policy of this house: may this officer, with the posts held now, do this to this matter?
 * Default deny. Whoever is named in a matter, whoever is under them and whoever stands in for them
 * may do nothing and is told nothing. Of several posts the heaviest that may speaks.
 *
 * lists ask the same as an SQL condition (cases/visible.store.ts); a test holds the two together.
 */
export function decide<Post extends ActingPost>(
  asking: Asking<Post>,
  matter: MatterFacts,
  action: Action,
): Decision<Post> {
  if (matter.named.some((named) => asking.above.includes(named)))
    return { allowed: false, because: "named" };
  const standings = standingsOf(asking, matter).filter(hasPowers);
  if (standings.length === 0) return { allowed: false, because: "not-yours" };
  const open = standings.filter((standing) => isOpen(standing, matter));
  if (open.length === 0) return { allowed: false, because: "restricted" };
  const [standing] = open
    .filter(({ post, relation }) => powersOf(post.role, relation).includes(action))
    .toSorted((a, b) => templateOf(b.post.role).weight - templateOf(a.post.role).weight);
  return standing ? { allowed: true, ...standing } : { allowed: false, because: "role" };
}

/** Every way an officer stands to a matter, before anything is said about what that allows. */
export function standingsOf<Post extends ActingPost>(
  asking: Pick<Asking<Post>, "officer" | "posts">,
  matter: MatterFacts,
): readonly Standing<Post>[] {
  const mine = matter.accountable === asking.officer;
  const helps = matter.helpers.includes(asking.officer);
  return asking.posts.flatMap((post) => {
    const here = post.unit === matter.unit;
    const onDesk =
      here &&
      matter.accountable === null &&
      (post.post === matter.post || post.role === "reception");
    const relations: readonly (Relation | false)[] = [
      here && mine && "accountable",
      onDesk && "desk",
      here && "colleague",
      post.unit === matter.offeredTo && "receiver",
      helps && "helper",
    ];
    return relations.flatMap((relation) => (relation ? [{ post, relation }] : []));
  });
}

/** What a post of this role may do to a matter in this relation. */
export const powersOf = (role: Role, relation: Relation): readonly Action[] =>
  templateOf(role).powers[relation] ?? [];

/** Roles whose posts can be given a matter, and those that can be asked to help with one. */
export const handlingRoles = roles.filter((role) => powersOf(role, "accountable").length > 0);
export const helpingRoles = roles.filter((role) => powersOf(role, "helper").length > 0);

/** Whether a role can be accountable for a matter; others can only help. */
export const canHandle = (role: Role): boolean => handlingRoles.includes(role);

const hasPowers = ({ post, relation }: Standing<ActingPost>): boolean =>
  powersOf(post.role, relation).length > 0;

const isOpen = ({ post, relation }: Standing<ActingPost>, matter: MatterFacts): boolean =>
  matter.level === "ordinary" || templateOf(post.role).restricted.includes(relation);

/**
 * What of a matter this officer may see. Facts are code, kind, stage and dates; `sender` is whether
 * there is a name and contact to ask for, never the name itself.
 */
export function sees(viewer: Viewer, matter: MatterFacts, field: Field): boolean {
  const decision = decide(viewer, matter, "see");
  if (!decision.allowed) return false;
  if (field === "notes" || field === "readings" || field === "sender")
    return standingsOf(viewer, matter).some(
      (standing) =>
        isInside[standing.relation] &&
        powersOf(standing.post.role, standing.relation).includes("see") &&
        isOpen(standing, matter),
    );
  return true;
}

// To whom a matter is only offered, or who only helps from outside, its unit's own notes are not shown.
const isInside: Record<Relation, boolean> = {
  accountable: true,
  desk: true,
  colleague: true,
  receiver: false,
  helper: false,
};

/** The units whose matters this officer works on. */
export const unitsWorked = (viewer: Pick<Viewer, "posts">): readonly number[] => [
  ...new Set(
    viewer.posts
      .filter(({ role }) => powersOf(role, "colleague").includes("see"))
      .map(({ unit }) => unit),
  ),
];
