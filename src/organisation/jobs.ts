import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import type { Job } from "#kernel/job.ts";
import { log } from "#kernel/log.ts";

import { carryOut } from "./moves.ts";
import { plansToDo } from "./plans.store.ts";

/** Carries out reviewed plans whose day has come, and goes on with those that were stopped. */
export const carryOutPlans: Job<{ readonly house: House }> = {
  name: "carry-out-plans",
  when: { minutes: 10 },
  async run({ house }, _, now) {
    for (const id of await plansToDo(house.sql, dayAt(now))) {
      const done = await carryOut(house, id, null);
      if (!done.ok) log("warn", "plan-not-carried-out", { why: done.refusal.because });
    }
  },
};
