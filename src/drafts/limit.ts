import { limitation, type Obstacle } from "#complaints/eligibility.ts";
import type { Calendar } from "#law/calendar.ts";
import { deadline, plainFacts } from "#law/deadline.ts";
import type { DayExplanation } from "#law/explanation.ts";
import { versionOn, versionsOf } from "#law/registry.ts";

import type { ComplaintDraft } from "./model.ts";

/**
 * The last day to hand a complaint in: of a first one KN-9 (discipline: KN-47) without the days of an
 * evidenced obstacle, of a second one KN-33. Null where no rule we know was in force.
 */
export function limitOf(
  { level, against, learnedOn }: Pick<ComplaintDraft, "level" | "against" | "learnedOn">,
  obstacles: readonly Obstacle[],
  calendar: Calendar,
): DayExplanation | null {
  if (level === "first") return limitation({ obstacles }, { of: against, learnedOn }, calendar);
  const rule = versionOn(versionsOf("KN-33"), learnedOn);
  const reckoned = rule && deadline(rule, learnedOn, plainFacts, calendar);
  return reckoned?.ok && isDays(reckoned.value) ? reckoned.value : null;
}

const isDays = (one: { readonly from: string }): one is DayExplanation => !one.from.includes("T");
