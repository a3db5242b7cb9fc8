import type { Answer, Given } from "#kernel/command.ts";
import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { circumstances } from "./acts/rule.ts";
import { answer, toldAnswer } from "./answer.ts";
import { publishedCalendar } from "./calendars/published.ts";
import { questionTyped } from "./question.ts";
import { registry } from "./registry.ts";
import { rulesTold } from "./rules-told.ts";
import { termRefused } from "./term-refusals.ts";
import { usageText } from "./usage.ts";

/** `dv law rules`: what is known, as data. */
export function rulesKnown({ positionals, options }: Given): Answer {
  if (positionals.length > 0 || !only(options, ["json"])) return wrong(usageText.rules);
  const text = registry
    .map(({ id, act, article, title, amount, unit, verified }) =>
      [id, `${amount} ${unit}`, verified, article, act, title.vi].filter(Boolean).join(" · "),
    )
    .join("\n");
  return { exit: 0, json: rulesTold(), text };
}

/** `dv law deadline`: one limit reckoned out. Refuses (exit 1) what the law refuses. */
export function deadlineOf({ positionals, options }: Given, today: Day): Answer {
  const [id = "", ...more] = positionals;
  const flags = [...circumstances, "json"];
  const lists = ["from", "extend", "suspend", "place", "local", "as-of"];
  const known = Object.entries(options).every(([name, value]) =>
    flags.includes(name) ? value === true : lists.includes(name) && value !== true,
  );
  const froms = listed(options, "from");
  const once = ["place", "local", "as-of"].every((name) => listed(options, name).length <= 1);
  if (id === "" || more.length > 0 || !known || !once || froms.length !== 1)
    return wrong(usageText.deadline);
  const question = questionTyped(
    {
      rule: id,
      from: froms[0] ?? "",
      circumstances: circumstances.filter((one) => options[one] === true),
      extensions: listed(options, "extend"),
      suspensions: listed(options, "suspend"),
      place: listed(options, "place")[0],
      own: listed(options, "local")[0],
      asOf: listed(options, "as-of")[0],
    },
    today,
  );
  if (!question.ok) return wrong(question.refusal);
  const found = answer(question.value, publishedCalendar);
  if (!found.ok) {
    const { vi, en } = termRefused(found.refusal);
    return { exit: 1, reason: `${vi} ${en}` };
  }
  return {
    exit: 0,
    json: toldAnswer(found.value),
    text: found.value.words.map(({ vi }) => vi).join("\n"),
  };
}

const listed = (options: Given["options"], name: string): readonly string[] => {
  const value = options[name];
  return value === undefined || value === true ? [] : value;
};

const only = (options: Given["options"], known: readonly string[]): boolean =>
  Object.entries(options).every(([name, value]) => known.includes(name) && value === true);

const wrong = ({ vi, en }: Text): Answer => ({ exit: 2, reason: `${vi} ${en}` });
