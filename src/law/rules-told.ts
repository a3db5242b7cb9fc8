import type { Rule } from "./acts/rule.ts";
import { registry } from "./registry.ts";

/** Every rule as data, the same for `dv law rules --json` and the API. */
export const rulesTold = () => registry.map(told);

const told = (rule: Rule) => ({
  id: rule.id,
  act: rule.act,
  article: rule.article,
  title: rule.title.vi,
  title_en: rule.title.en,
  amount: rule.amount,
  unit: rule.unit,
  counts: rule.counts ?? "after",
  bound: rule.bound ?? "at-most",
  trigger: rule.trigger?.vi ?? null,
  variants: rule.variants ?? [],
  extensions: rule.extensions ?? [],
  suspension: rule.suspension ?? null,
  from: rule.from,
  to: rule.to,
  province: rule.province,
  verified: rule.verified,
  source: rule.source,
});
