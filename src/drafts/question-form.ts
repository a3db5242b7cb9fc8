import { z } from "zod";

import type { Day } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import { dayTyped } from "#web/day-typed.ts";
import type { Form } from "#web/form.ts";
import { line } from "#web/lines.ts";
import { words } from "#web/wording.ts";

import type { Answers } from "./advice.ts";
import { levels, standings } from "./model.ts";
import { formFaults as t } from "./texts/form.ts";
import { questionFaults as q } from "./texts/questions.ts";

const yesNo = z.enum(["yes", "no"]).optional();
const day = z
  .string()
  .transform((typed) => dayTyped(typed))
  .pipe(z.custom<Day>((read) => read !== null, words(t.day)))
  .optional();

/** The questions of `/khieu-nai/hoi-dap`. Any may be left open; nothing of it is kept. */
export const questionForm = z.object({
  about: z.enum(["decision", "act", "discipline", "person", "other"], words(q.about)),
  own: yesNo,
  level: z.enum(levels).optional(),
  learned_on: day,
  obstacle_from: day,
  obstacle_to: day,
  evidence: yesNo,
  standing: z.enum(standings).optional(),
  capacity: z.enum(["full", "represented", "missing"]).optional(),
  people: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().regex(/^0*[1-9]\d{0,4}$/, words(t.people)))
    .transform(Number)
    .optional(),
  internal: yesNo,
  second: yesNo,
  terminated_on: day,
  court: yesNo,
  unit: line(200, null).optional(),
  unit_choice: z.string().max(100).optional(),
  unit_asked: z.string().max(1000).optional(),
  head: yesNo,
});

export type QuestionField = Extract<keyof z.input<typeof questionForm>, string>;

/** What only the whole form or the day can tell to be wrong. */
export function moreQuestionFaults(
  values: Form<QuestionField>["values"],
  today: Day,
): Form<QuestionField>["errors"] {
  const [learned, from, to, ended] = [
    values.learned_on,
    values.obstacle_from,
    values.obstacle_to,
    values.terminated_on,
  ].map((typed) => dayTyped(typed ?? ""));
  return {
    ...(learned && learned > today ? { learned_on: t.future } : {}),
    ...(ended && ended > today ? { terminated_on: t.future } : {}),
    ...(from && !to ? { obstacle_to: q.obstacleTo } : {}),
    ...(to && !from ? { obstacle_from: q.obstacleFrom } : {}),
    ...(from && to && to < from ? { obstacle_to: q.obstacleBackwards } : {}),
  };
}

/** The answers of a whole form. @param unit where it would go; null while that is open */
export const answersIn = (said: z.output<typeof questionForm>, unit: Answers["unit"]): Answers => ({
  about: said.about,
  own: said.own ?? null,
  level: said.level ?? "first",
  learnedOn: said.learned_on ?? null,
  obstacle:
    said.obstacle_from && said.obstacle_to
      ? { from: said.obstacle_from, to: said.obstacle_to, evidence: said.evidence === "yes" }
      : null,
  standing: said.standing ?? "self",
  capacity: said.capacity ?? "full",
  people: said.people ?? 1,
  internal: said.internal === "yes",
  second: said.second === "yes",
  terminatedOn: said.terminated_on ?? null,
  court: said.court === "yes",
  unit,
  head: said.head === "yes",
});
