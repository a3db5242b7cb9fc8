import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import type { Transaction } from "#kernel/sql.ts";

import { datesAfter } from "./dates.ts";
import type { Command } from "./command.ts";
import { evolve } from "./evolve.ts";
import { limits } from "./model.ts";
import { decide } from "./rules.ts";
import { saveComplaintStep, type KeptComplaint } from "./store.ts";

type Step = Omit<Parameters<typeof saveComplaintStep>[1], "dates" | "calendar">;

/** Writes a step with the dates that follow from it; the complaint as it is now kept. */
export async function save(
  sql: Transaction,
  house: House,
  before: KeptComplaint,
  step: Step,
): Promise<KeptComplaint> {
  const { calendar } = house;
  const dates = datesAfter(step.after, before.dates, { calendar, asOf: dayAt(step.at) });
  await saveComplaintStep(sql, { ...step, dates, calendar: calendar.id });
  return { complaint: step.after, dates };
}

/** Writes down, before anything else is done, every limit that has passed unnoticed. */
export async function passLimits(
  sql: Transaction,
  house: House,
  before: KeptComplaint,
  at: Date,
): Promise<KeptComplaint> {
  let kept = before;
  const today = dayAt(at);
  for (const limit of limits) {
    const owed = kept.dates[limit]?.owed ?? null;
    if (owed !== null && owed < today)
      kept = await byHouse(sql, house, kept, { do: "overdue", limit, today, owed }, at);
  }
  return kept;
}

/** Takes a step of the house's own, where the rules allow it. */
export async function byHouse(
  sql: Transaction,
  house: House,
  kept: KeptComplaint,
  command: Command,
  at: Date,
): Promise<KeptComplaint> {
  const by = { kind: "house" } as const;
  const decided = decide(kept.complaint, command, by, house.calendar);
  if (!decided.ok) return kept;
  const after = evolve(kept.complaint, decided.value);
  return save(sql, house, kept, { after, event: decided.value, by, at, words: [] });
}
