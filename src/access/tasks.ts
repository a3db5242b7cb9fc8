import type { ActingPost, OfficerId, PostId, Role, UnitId } from "./model.ts";
import { roles } from "./model.ts";
import { templateOf } from "./roles.ts";

export type TaskPost = ActingPost;

/** Everything an officer can do to a task, in the order in which the steps are shown. */
export const taskActions = [
  "see",
  "take",
  "assign",
  "progress",
  "evidence",
  "submit",
  "ask-extension",
  "explain",
  "split",
  "set-due",
  "depend",
  "undepend",
  "hand-over",
  "cooperate",
  "accept",
  "return",
  "grant-extension",
  "refuse-extension",
  "show",
  "drop",
] as const;
export type TaskAction = (typeof taskActions)[number];

/**
 * How an officer stands to a task through one of their posts; there can be several.
 *
 * accountable: it is theirs, or it lies on their post and nobody is named yet · assigner: they gave it,
 * or it was given by their unit · unit: it is in their unit · cooperating: their unit works along or acts
 * under the direction of the one accountable · above: their unit stands above the one that has it.
 */
export const taskRelations = ["accountable", "assigner", "unit", "cooperating", "above"] as const;
export type TaskRelation = (typeof taskRelations)[number];

/** What the policy has to know of a task, and nothing more. */
export type TaskFacts = {
  readonly unit: UnitId;
  /** The units above it, of any height. */
  readonly superiors: readonly UnitId[];
  readonly post: PostId | null;
  readonly accountable: OfficerId | null;
  readonly assigner: { readonly unit: UnitId; readonly officer: OfficerId | null };
  /** Cooperating and executing units alike, and the one it is reported to. */
  readonly involved: readonly UnitId[];
};

type Powers = Partial<Record<TaskRelation, readonly TaskAction[]>>;

const working = [
  "see",
  "take",
  "progress",
  "evidence",
  "submit",
  "ask-extension",
  "explain",
  "set-due",
  "depend",
  "undepend",
] as const;
const assigning = [
  "see",
  "set-due",
  "accept",
  "return",
  "grant-extension",
  "refuse-extension",
  "show",
  "drop",
  "hand-over",
  "cooperate",
] as const;
const along = ["see", "evidence"] as const;
const worker: Powers = {
  accountable: working,
  // Whoever gave it to somebody decides about it, whatever their post is for.
  assigner: ["see"],
  unit: ["see"],
  cooperating: along,
};

/**
 * What each role may do to a task. In the unit that has it, its head says who is accountable, splits it
 * down and hands it over; in the unit that gave it, its head and its mobilisation officers decide on
 * extensions and check the product. Whatever is not written here is refused.
 */
export const taskPowers: Readonly<Record<Role, Powers>> = {
  reception: worker,
  "case-officer": worker,
  head: {
    accountable: [...working, "assign", "split", "hand-over"],
    assigner: assigning,
    unit: [...working, "assign", "split", "hand-over"],
    cooperating: along,
    above: ["see"],
  },
  mobilisation: {
    accountable: [...working, "split"],
    assigner: assigning,
    unit: ["see"],
    cooperating: along,
    above: ["see"],
  },
  front: worker,
  editor: worker,
  auditor: {},
  administrator: {},
};

/** Whether a role can be accountable for a task. */
const canDoTasks = (role: Role): boolean =>
  (taskPowers[role].accountable ?? []).includes("progress");

/** Roles that can be made accountable. */
export const taskRoles = roles.filter(canDoTasks);

type Asking<Post extends TaskPost> = {
  readonly officer: OfficerId;
  readonly posts: readonly Post[];
};

/** What the policy says: under which post, or why not. Only who may see a task is told anything of it. */
export type TaskDecision<Post extends TaskPost> =
  | { readonly allowed: true; readonly post: Post; readonly relation: TaskRelation }
  | { readonly allowed: false; readonly because: "not-yours" | "role" };

/**
 * May this officer, with the posts held now, do this to this task? Default deny. Of several posts the
 * heaviest that may speaks. Lists ask the same as an SQL condition (tasks/visible.store.ts); a test
 * holds the two together.
 */
export function decideTask<Post extends TaskPost>(
  asking: Asking<Post>,
  task: TaskFacts,
  action: TaskAction,
): TaskDecision<Post> {
  const standings = taskStandings(asking, task).filter(({ post, relation }) =>
    taskPowersOf(post.role, relation).includes("see"),
  );
  if (standings.length === 0) return { allowed: false, because: "not-yours" };
  const [standing] = standings
    .filter(({ post, relation }) => taskPowersOf(post.role, relation).includes(action))
    .toSorted((a, b) => templateOf(b.post.role).weight - templateOf(a.post.role).weight);
  return standing ? { allowed: true, ...standing } : { allowed: false, because: "role" };
}

/** What a post of this role may do to a task in this relation. */
export const taskPowersOf = (role: Role, relation: TaskRelation): readonly TaskAction[] =>
  taskPowers[role][relation] ?? [];

function taskStandings<Post extends TaskPost>(
  { officer, posts }: Asking<Post>,
  task: TaskFacts,
): readonly { readonly post: Post; readonly relation: TaskRelation }[] {
  return posts.flatMap((post) => {
    const here = post.unit === task.unit;
    const theirs =
      task.accountable === null ? post.post === task.post : task.accountable === officer;
    const relations: readonly (TaskRelation | false)[] = [
      here && theirs && "accountable",
      post.unit === task.assigner.unit && "assigner",
      here && "unit",
      task.involved.includes(post.unit) && "cooperating",
      task.superiors.includes(post.unit) && "above",
    ];
    return relations.flatMap((relation) => (relation ? [{ post, relation }] : []));
  });
}

/** By relation, the units through which somebody sees tasks: what the SQL condition is made from. */
export type TaskSight = {
  readonly officer: OfficerId;
  /** Units whose tasks they see because they are theirs (or lie on a post of theirs) and no further. */
  readonly accountable: readonly UnitId[];
  readonly desks: readonly { readonly post: PostId; readonly unit: UnitId }[];
  readonly assigner: readonly UnitId[];
  readonly unit: readonly UnitId[];
  readonly cooperating: readonly UnitId[];
  /** Units below which they see everything. */
  readonly above: readonly UnitId[];
};

/** The same policy as lists ask it: made from whoever is signed in, never from an address. */
export function taskSightOf({ officer, posts }: Asking<TaskPost>): TaskSight {
  const seeing = (relation: TaskRelation) =>
    posts.filter(({ role }) => taskPowersOf(role, relation).includes("see"));
  const units = (relation: TaskRelation) => [...new Set(seeing(relation).map(({ unit }) => unit))];
  return {
    officer,
    accountable: units("accountable"),
    desks: seeing("accountable").map(({ post, unit }) => ({ post, unit })),
    assigner: units("assigner"),
    unit: units("unit"),
    cooperating: units("cooperating"),
    above: units("above"),
  };
}
