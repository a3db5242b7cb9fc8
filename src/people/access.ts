import type { HeldPost, Role, Staff } from "./model.ts";

/** What an address may ask for. "staff" is any signed-in officer, also one without a post today. */
export type Right = "staff" | "matters" | "intake" | "templates" | "routing" | "administer";

/**
 * Role → rights, as data. An administrator keeps units, posts and sign-ins and sees no matter:
 * who can create officers must not be able to read what residents wrote.
 */
const rights = {
  reception: ["matters", "intake", "templates"],
  "case-officer": ["matters", "templates"],
  head: ["matters", "intake", "templates", "routing"],
  administrator: ["routing", "administer"],
} as const satisfies Record<Role, readonly Right[]>;

/** Whether this officer, with the posts held today, may open addresses that ask for `right`. */
export const may = (staff: Staff, right: Right): boolean =>
  right === "staff" || staff.posts.some((held) => gives(held.role, right));

const gives = (role: Role, right: Right): boolean =>
  (rights[role] as readonly Right[]).includes(right);

const weight = {
  head: 3,
  reception: 2,
  "case-officer": 1,
  administrator: 0,
} as const satisfies Record<Role, number>;

/** The post under which an officer acts in `unit`: the weightiest one held there, never an administrator's. */
export const actingPost = (staff: Staff, unit: number): HeldPost | null =>
  staff.posts
    .filter((held) => held.unit === unit && held.role !== "administrator")
    .toSorted((a, b) => weight[b.role] - weight[a.role])[0] ?? null;

/** The units whose matters this officer works on. */
export const unitsOf = (staff: Staff): readonly number[] => [
  ...new Set(staff.posts.filter((held) => held.role !== "administrator").map((held) => held.unit)),
];
