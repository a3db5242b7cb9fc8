import fc from "fast-check";

import { roles, tenures, type Role, type Tenure } from "#access/model.ts";

/** What happens to a matter, from its filing to where it stands when the readers come. */
export const courses = [
  "received",
  "accepted",
  "asked",
  "answered",
  "published",
  "unpublished",
  "closed",
  "reopened",
  "declined",
  "appealed",
  "upheld",
  "overturned",
  "withdrawn",
  "offered",
  "taken",
  "returned",
  "handover",
  "erased",
] as const;
export type Course = (typeof courses)[number];

/** What is done to it besides. */
export const extras = [
  "note",
  "urgent",
  "restrict",
  "unrestrict",
  "help",
  "help-front",
  "name-holder",
  "name-any",
  "identity",
] as const;
export type Extra = (typeof extras)[number];

export type PlannedMatter = {
  /** 0 is the province, 1 to 3 its wards. */
  readonly unit: number;
  readonly kind: "feedback" | "petition";
  readonly area: string;
  readonly contact: boolean;
  readonly photo: boolean;
  readonly course: Course;
  readonly extras: readonly Extra[];
};

export type PlannedPost = {
  readonly unit: number;
  readonly role: Role;
  readonly reportsTo: "head" | "above" | "nobody";
  readonly inOffice: boolean;
};

/** An appointment beside the one everybody has. */
export type PlannedSecond = {
  readonly officer: number;
  readonly post: number;
  readonly tenure: Tenure;
  readonly ended: boolean;
};

export type Plan = {
  readonly posts: readonly PlannedPost[];
  readonly seconds: readonly PlannedSecond[];
  readonly matters: readonly PlannedMatter[];
  /** Which units the joint office of ward 1 serves beside its own. */
  readonly serves: readonly number[];
};

/** The plan of one random world; the same seed always gives the same. */
export function planOf(seed: number, matters = 25): Plan {
  const [plan] = fc.sample(plans(matters), { seed, numRuns: 1 });
  if (!plan) throw new Error("nothing was drawn");
  return plan;
}

// Every role is there at least once, and every unit can take in, work and decide.
const staffed: readonly (readonly [number, Role])[] = [0, 1, 2, 3].flatMap((unit) =>
  (["head", "reception", "case-officer"] as const).map((role) => [unit, role] as const),
);
const special = roles
  .filter((role) => !staffed.some(([, usual]) => usual === role))
  .map((role, i) => [i % 4, role] as const);

const post = (unit: number, role: Role): fc.Arbitrary<PlannedPost> =>
  fc.record({
    unit: fc.constant(unit),
    role: fc.constant(role),
    reportsTo: fc.constantFrom("head", "head", "above", "nobody"),
    inOffice: unit === 1 ? fc.boolean() : fc.constant(false),
  });

const plans = (many: number): fc.Arbitrary<Plan> =>
  fc.record({
    posts: fc.tuple(
      ...[...staffed, ...special].map(([unit, role]) => post(unit, role)),
      ...Array.from({ length: 3 }, () =>
        fc
          .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(...roles))
          .chain(([unit, role]) => post(unit, role)),
      ),
    ),
    seconds: fc.array(
      fc.record({
        officer: fc.nat({ max: 19 }),
        post: fc.nat({ max: 19 }),
        tenure: fc.constantFrom(...tenures),
        ended: fc.boolean(),
      }),
      { minLength: 5, maxLength: 8 },
    ),
    serves: fc.subarray([0, 2, 3], { minLength: 1, maxLength: 2 }),
    matters: fc
      .tuple(
        fc.shuffledSubarray([...courses], { minLength: courses.length }),
        fc.array(fc.constantFrom(...courses), { minLength: many, maxLength: many }),
      )
      .chain(([once, more]) =>
        fc.tuple(...[...once, ...more].slice(0, many).map((course) => matter(course))),
      ),
  });

const matter = (course: Course): fc.Arbitrary<PlannedMatter> =>
  fc.record({
    unit: fc.constantFrom(0, 1, 1, 2, 2, 3),
    kind: fc.constantFrom("feedback", "petition"),
    area: fc.constantFrom("duong-sa", "moi-truong", "dat-dai"),
    contact: fc.boolean(),
    photo: fc.boolean(),
    course: fc.constant(course),
    extras: fc.subarray([...extras], { maxLength: 4 }),
  });
