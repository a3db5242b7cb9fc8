import { dayOf, instantAt, isDay, type Day, type Instant } from "#kernel/day.ts";
import type { Answer, Given } from "#kernel/command.ts";
import type { Text } from "#kernel/text.ts";
import { circumstances, type Rule } from "./acts/rule.ts";
import { publishedCalendar } from "./calendars/published.ts";
import { deadlineRefused } from "./deadline-refusals.ts";
import { deadline, isMoment, type Suspended } from "./deadline.ts";
import { explain, type Explanation } from "./explanation.ts";
import { registry, versionOn, versionsOf } from "./registry.ts";
import { usageText } from "./usage.ts";

/** `dv law rules`: what is known, as data. */
export function rulesKnown({ positionals, options }: Given): Answer {
  if (positionals.length > 0 || !only(options, ["json"])) return wrong(usageText.rules);
  const text = registry
    .map(({ id, act, article, title, amount, unit, verified }) =>
      [id, `${amount} ${unit}`, verified, article, act, title.vi].filter(Boolean).join(" · "),
    )
    .join("\n");
  return { exit: 0, json: registry.map(told), text };
}

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

/** `dv law deadline`: one limit reckoned out. Refuses (exit 1) what the law refuses. */
export function deadlineOf({ positionals, options }: Given): Answer {
  const [id = "", ...more] = positionals;
  const flags = [...circumstances, "json"];
  const lists = ["from", "extend", "suspend"];
  const known = Object.entries(options).every(([name, value]) =>
    flags.includes(name) ? value === true : lists.includes(name) && value !== true,
  );
  const froms = listed(options, "from");
  if (id === "" || more.length > 0 || !known || froms.length !== 1)
    return wrong(usageText.deadline);
  const versions = versionsOf(id);
  const [newest] = versions.toReversed();
  if (!newest) return wrong(usageText.rule(id));
  const from = momentIn(froms[0] ?? "");
  if (!from) return wrong(usageText.moment(froms[0] ?? ""));

  const extensions = listed(options, "extend");
  const odd = extensions.find((typed) => !/^\d{1,3}$/.test(typed) || Number(typed) === 0);
  if (odd !== undefined) return wrong(usageText.extension(odd));
  const suspensions: Suspended[] = [];
  for (const typed of listed(options, "suspend")) {
    const span = spanIn(typed);
    if (!span) return wrong(usageText.suspension(typed));
    suspensions.push(span);
  }
  const facts = {
    circumstances: circumstances.filter((one) => options[one] === true),
    extensions: extensions.map(Number),
    suspensions,
  };
  const rule = versionOn(versions, isMoment(from) ? dayOf(from) : from) ?? newest;
  const found = deadline(rule, from, facts, publishedCalendar);
  if (!found.ok) {
    const { vi, en } = deadlineRefused(found.refusal);
    return { exit: 1, reason: `${vi} ${en}` };
  }
  return {
    exit: 0,
    json: reckoned(rule, found.value),
    text: explain(found.value)
      .map(({ vi }) => vi)
      .join("\n"),
  };
}

const reckoned = (rule: Rule, found: Explanation) => ({
  rule: rule.id,
  from: found.from,
  due: found.due,
  nominal: found.nominal,
  verified: found.verified,
  basis: [rule.article, rule.act].filter(Boolean).join(" "),
  source: rule.source,
  steps: found.steps.map(({ why, ...step }) => ({ ...step, why: why.vi })),
  calendar: found.calendar,
});

const listed = (options: Given["options"], name: string): readonly string[] => {
  const value = options[name];
  return value === undefined || value === true ? [] : value;
};

function momentIn(typed: string): Day | Instant | null {
  if (isDay(typed)) return inRange(typed) ? typed : null;
  const [on = "", time = ""] = typed.split("T");
  if (!isDay(on) || !inRange(on) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  return instantAt(on, time);
}

// So that no count runs past the last year that is written with four digits.
const inRange = (on: Day): boolean => on >= "1900-01-01" && on <= "9900-01-01";

function spanIn(typed: string): Suspended | null {
  const [from = "", to = "", ...more] = typed.split("..");
  return more.length === 0 && isDay(from) && isDay(to) && inRange(from) && inRange(to)
    ? { from, to }
    : null;
}

const only = (options: Given["options"], known: readonly string[]): boolean =>
  Object.entries(options).every(([name, value]) => known.includes(name) && value === true);

const wrong = ({ vi, en }: Text): Answer => ({ exit: 2, reason: `${vi} ${en}` });
