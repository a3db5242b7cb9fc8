import type { Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { byPolicy, type Circumstance, type Rule, type Unit } from "./acts/rule.ts";
import { amountOf } from "./deadline.ts";
import type { Explanation } from "./explanation.ts";

/**
 * A limit a city, a ward or a unit sets itself for a rule of law: shorter, never longer. A policy, not
 * law, even where a paper of the place sets it; `source` names the paper.
 */
export type Local = {
  /** Whose limit it is: "thành phố Đà Nẵng", "UBND phường A". */
  readonly whose: Text;
  readonly rule: string;
  readonly amount: number;
  readonly unit: Unit;
  /** What it is in these circumstances; in others that change the law's limit, the law's holds. */
  readonly variants?: readonly {
    readonly when: readonly Circumstance[];
    readonly amount: number;
  }[];
  readonly source: string;
  readonly from: Day;
  readonly to: Day | null;
};

export type LocalRefusal =
  | { readonly because: "local-longer"; readonly amount: number; readonly most: number }
  | { readonly because: "local-not-in-force" | "local-other-unit" | "local-not-here" }
  | { readonly because: "local-other-rule"; readonly rule: string };

/**
 * The rule with the amounts of the place, to be reckoned beside the law's own.
 *
 * Refused is a limit that is longer than the law's in any circumstance, or in another unit, and one
 * for a rule that sets a minimum or counts back from an event: there shorter would mean less.
 */
export function localRule(local: Local, rule: Rule, on: Day): Result<Rule, LocalRefusal> {
  if (local.rule !== rule.id) return refuse({ because: "local-other-rule", rule: local.rule });
  if (local.unit !== rule.unit) return refuse({ because: "local-other-unit" });
  if (rule.bound === "at-least" || rule.counts === "before")
    return refuse({ because: "local-not-here" });
  if (on < local.from || (local.to !== null && on > local.to))
    return refuse({ because: "local-not-in-force" });
  const asked = [{ when: [], amount: local.amount }, ...(local.variants ?? [])];
  for (const { when, amount } of asked) {
    const most = amountOf(rule, when);
    if (!(Number.isInteger(amount) && amount >= 1 && amount <= most))
      return refuse({ because: "local-longer", amount, most });
  }
  const variants = (rule.variants ?? []).map(({ when, amount }) => ({
    when,
    amount: (local.variants ?? []).find((one) => sameSet(one.when, when))?.amount ?? amount,
  }));
  return ok({ ...rule, amount: local.amount, variants });
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** A reckoning by the amounts of the place says that it is the place's, and not law. */
export function asLocal<Found extends Explanation>(found: Found, local: Local): Found {
  if (found.basis.kind !== "law") return found;
  const { title, amount, unit } = found.basis.rule;
  const why: Text = {
    vi: `Nơi đặt: ${local.whose.vi} (${local.source}).`,
    en: `Set by: ${local.whose.en} (${local.source}).`,
  };
  const policy = { policy: "LOCAL", title, amount, unit, why };
  return { ...found, basis: byPolicy(policy), verified: "policy" };
}
