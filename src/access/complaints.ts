import type { ActingPost, OfficerId, Role, UnitId } from "./model.ts";
import { templateOf } from "./roles.ts";

/** Everything an officer can do to a complaint, in the order in which the steps are shown. */
export const complaintActions = [
  "see",
  "accept",
  "refuse",
  "assign",
  "circumstance",
  "report",
  "call-dialogue",
  "hold-dialogue",
  "settle",
  "send",
  "record-receipt",
  "publish",
  "unpublish",
  "record-court",
  "enforce",
  "close",
  "suspend",
  "resume",
  "terminate",
  "withdraw",
  "reopen-content",
  "name",
  "note",
  "reissue",
  "handover",
  "handover-confirm",
  "handover-cancel",
  "open-identity",
] as const;
export type ComplaintAction = (typeof complaintActions)[number];

/** How an officer stands to a complaint through a post: it is theirs to verify, or it is in their unit. */
export const complaintRelations = ["verifier", "unit"] as const;
export type ComplaintRelation = (typeof complaintRelations)[number];

/** What the policy has to know of a complaint, and nothing more. */
export type ComplaintFacts = {
  /** The unit that settles it. */
  readonly unit: UnitId;
  readonly verifier: OfficerId | null;
  readonly named: readonly OfficerId[];
};

type Powers = Partial<Record<ComplaintRelation, readonly ComplaintAction[]>>;

// Whoever keeps the register writes down what came and what was sent out; they decide nothing.
const register = [
  "see",
  "send",
  "record-receipt",
  "publish",
  "unpublish",
  "record-court",
  "withdraw",
  "name",
  "note",
  "reissue",
  "handover",
  "handover-confirm",
  "handover-cancel",
  "open-identity",
] as const;
const verify = [
  "see",
  "circumstance",
  "report",
  "call-dialogue",
  "send",
  "record-receipt",
  "publish",
  "unpublish",
  "record-court",
  "withdraw",
  "name",
  "note",
  "handover",
  "open-identity",
] as const;

// A secret is given out anew where the register is kept and somebody stands at the counter.
const heads = complaintActions.filter((action) => action !== "reissue");

/**
 * What each role may do to a complaint. A case officer sees only what they verify: who complains of
 * whom is nobody else's to know. Whatever is not written here is refused.
 */
export const complaintPowers: Readonly<Record<Role, Powers>> = {
  reception: { unit: register, verifier: verify },
  "case-officer": { verifier: verify },
  head: {
    unit: heads.filter((action) => action !== "report" && action !== "open-identity"),
    verifier: heads,
  },
  mobilisation: {},
  front: {},
  editor: {},
  auditor: {},
  administrator: {},
};

/** Whether a role can be given a complaint to verify. */
export const canVerify = (role: Role): boolean =>
  (complaintPowers[role].verifier ?? []).includes("report");

/** Roles that write complaints into the register. */
export const registrars = ["reception", "head"] as const satisfies readonly Role[];

type Asking<Post extends ActingPost> = {
  readonly officer: OfficerId;
  readonly posts: readonly Post[];
  readonly above: readonly OfficerId[];
};

/** What the policy says: under which post, or why not. */
export type ComplaintDecision<Post extends ActingPost> =
  | { readonly allowed: true; readonly post: Post; readonly relation: ComplaintRelation }
  | { readonly allowed: false; readonly because: "named" | "not-yours" | "role" };

/**
 * May this officer, with the posts held now, do this to this complaint? Default deny. Whoever is
 * complained of, whoever is under them and whoever stands in for them may do nothing and is told
 * nothing. Lists ask the same as an SQL condition (complaints/visible.store.ts); a test holds the two
 * together.
 */
export function decideComplaint<Post extends ActingPost>(
  asking: Asking<Post>,
  complaint: ComplaintFacts,
  action: ComplaintAction,
): ComplaintDecision<Post> {
  if (complaint.named.some((named) => asking.above.includes(named)))
    return { allowed: false, because: "named" };
  const standings = complaintStandings(asking, complaint).filter(({ post, relation }) =>
    complaintPowersOf(post.role, relation).includes("see"),
  );
  if (standings.length === 0) return { allowed: false, because: "not-yours" };
  const [standing] = standings
    .filter(({ post, relation }) => complaintPowersOf(post.role, relation).includes(action))
    .toSorted((a, b) => templateOf(b.post.role).weight - templateOf(a.post.role).weight);
  return standing ? { allowed: true, ...standing } : { allowed: false, because: "role" };
}

const complaintPowersOf = (role: Role, relation: ComplaintRelation): readonly ComplaintAction[] =>
  complaintPowers[role][relation] ?? [];

function complaintStandings<Post extends ActingPost>(
  { officer, posts }: Pick<Asking<Post>, "officer" | "posts">,
  { unit, verifier }: ComplaintFacts,
): readonly { readonly post: Post; readonly relation: ComplaintRelation }[] {
  return posts
    .filter((post) => post.unit === unit)
    .flatMap((post) => [
      ...(verifier === officer ? [{ post, relation: "verifier" as const }] : []),
      { post, relation: "unit" as const },
    ]);
}

/** The posts through which somebody sees complaints: of a whole unit, and only those they verify. */
export const complaintSightOf = (
  posts: readonly Pick<ActingPost, "role" | "unit">[],
): { readonly units: readonly UnitId[]; readonly verifierUnits: readonly UnitId[] } => {
  const seeing = (relation: ComplaintRelation) => [
    ...new Set(
      posts
        .filter(({ role }) => complaintPowersOf(role, relation).includes("see"))
        .map(({ unit }) => unit),
    ),
  ];
  return { units: seeing("unit"), verifierUnits: seeing("verifier") };
};
