import { z } from "zod";

import { isKeepingRule, type KeepingRule } from "#cases/keeping.ts";
import { isDay, plusDays, type Day } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import { withErrors, type Form } from "#web/form.ts";
import { query } from "#web/path.ts";

import type { Verdict } from "./decide.ts";
import { keepAtMostYears, type After } from "./model.ts";
import { retentionTexts as t } from "./texts.ts";

/** What the address of the list asks for; what is made up counts as not asked. */
const listQuery = z.object({
  state: z.enum(["open", "decided"]).catch("open"),
  rule: z.string().max(40).nullable().catch(null),
  after: z
    .string()
    .transform((text): After | null => {
      const [on = "", id = ""] = text.split("_");
      return isDay(on) && /^\d{1,15}$/.test(id) ? { on, id: Number(id) } : null;
    })
    .nullable()
    .catch(null),
});

/** What the address of the list asks for, in the words of the address. */
export function readList(asked: Readonly<Record<string, string>>) {
  const { state, rule, after } = listQuery.parse({
    state: asked["tinh-trang"] === "da-quyet-dinh" ? "decided" : "open",
    rule: asked["quy-tac"] ?? null,
    after: asked["sau"] ?? null,
  });
  return { state, rule: rule !== null && isKeepingRule(rule) ? rule : null, after };
}

export type ListQuery = ReturnType<typeof readList>;

/** The same as an address; a filter changed begins at the top. */
export const listAddress = (q: ListQuery, change: Partial<ListQuery> = {}): string => {
  const { state, rule, after } = { ...q, after: null, ...change };
  return query({
    "tinh-trang": state === "decided" ? "da-quyet-dinh" : null,
    "quy-tac": rule,
    sau: after && placeOf(after),
  });
};

const placeOf = ({ on, id }: After): string => `${on}_${id}`;

export const decisionForm = z.object({
  ids: z.array(z.string()),
  scope: z.string().optional(),
  rule: z.string().optional(),
  verdict: z.string().optional(),
  until: z.string().optional(),
  reason: z.string().optional(),
  go: z.string().optional(),
});

export type DecisionField = Extract<keyof z.input<typeof decisionForm>, string>;

/** What was asked for in a posted decision; or the form with what is wrong. */
export type Decision = {
  readonly ids: readonly number[];
  readonly group: boolean;
  readonly rule: KeepingRule | null;
  readonly verdict: Verdict;
};

/** Reads a decision. @param today keeping begins tomorrow at the earliest */
export function readDecision(
  form: Form<DecisionField>,
  today: Day,
):
  | { readonly ok: true; readonly value: Decision }
  | { readonly ok: false; readonly form: Form<DecisionField> } {
  const { values } = form;
  const ids = [...new Set(form.lists?.ids)].filter((id) => /^\d{1,15}$/.test(id)).map(Number);
  const group = values.scope === "group";
  const rule = values.rule && isKeepingRule(values.rule) ? values.rule : null;
  const until = values.until ?? "";
  const reason = cleanLine(values.reason ?? "").slice(0, 500);
  const errors: Partial<Record<DecisionField, (typeof t)["untilUnfit"]>> = {};
  if (!group && ids.length === 0) errors.ids = t.chooseSome;
  if (values.verdict !== "erase" && values.verdict !== "keep") errors.verdict = t.verdictMissing;
  if (values.verdict === "keep") {
    if (!isDay(until) || until <= today || until > plusDays(today, keepAtMostYears * 366))
      errors.until = t.untilUnfit;
    if (reason.length < 3) errors.reason = t.reasonMissing;
  }
  if (Object.keys(errors).length > 0) return { ok: false, form: withErrors(form, errors) };
  const verdict: Verdict =
    values.verdict === "keep" && isDay(until) ? { do: "keep", until, reason } : { do: "erase" };
  return { ok: true, value: { ids, group, rule, verdict } };
}
