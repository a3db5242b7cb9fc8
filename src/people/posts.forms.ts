import { z } from "zod";

import { type Form, withErrors, withProblem } from "#web/form.ts";

import { aDay, numberIn } from "./admin-view.ts";
import { tenures } from "#access/model.ts";

import { type Role, roles } from "./model.ts";
import { type OfficeRefusal, officeRefusalText } from "./refusals.ts";
import type { WantedPost } from "./rules.ts";

export const postForm = z.object({
  title: z.string().min(1),
  role: z.enum(roles),
  department: z.string().optional(),
  reports_to: z.string().optional(),
});

/** What the form asks for; a choice that is no number is nobody's. */
export const wantedPost = (typed: z.output<typeof postForm>): WantedPost => ({
  title: typed.title,
  role: typed.role,
  department: typed.department === undefined ? null : (numberIn(typed.department) ?? 0),
  reportsTo: typed.reports_to === undefined ? null : (numberIn(typed.reports_to) ?? 0),
});

export const appointForm = z.object({
  sign_in: z.string().min(1).max(100),
  tenure: z.enum(tenures).default("held"),
  from: aDay,
  to: aDay.optional(),
});

/** A role asked for in an address; anything else asks for all. */
export const roleIn = (given: string | undefined): Role | undefined =>
  roles.find((role) => role === given);

/** The same form with the refusal beside the field it is about, or above all. */
export function besideField<Field extends string>(
  form: Form<Field>,
  { because }: OfficeRefusal,
): Form<Field> {
  const text = officeRefusalText[because];
  const field = fields[because];
  if (field === undefined || !(field in form.values)) return withProblem(form, text);
  return withErrors<string>(form, { [field]: text });
}

const fields: Readonly<Partial<Record<OfficeRefusal["because"], string>>> = {
  "title-unfit": "title",
  "title-taken": "title",
  "department-unfit": "department",
  "superior-unfit": "reports_to",
  circle: "reports_to",
  "no-such-officer": "sign_in",
  "officer-ended": "sign_in",
  "not-oneself": "sign_in",
  "already-holds": "sign_in",
  "post-not-in-force": "from",
  "ends-before-it-begins": "to",
  "standing-in-ends": "to",
  "held-by-somebody": "tenure",
  "nobody-to-stand-in-for": "tenure",
  "not-a-colleague": "sign_in",
  "sign-in-unfit": "sign_in",
  "sign-in-taken": "sign_in",
  "name-unfit": "name",
};
