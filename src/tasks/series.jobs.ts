import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import type { Job } from "#kernel/job.ts";

import { repeatTasks } from "./series.ts";

/** Each morning, before anybody is reminded: makes the next one of every series whose former one is over or past its day. */
export const repeatSeries: Job<{ readonly house: House }> = {
  name: "repeat-tasks",
  when: { daily: "06:20" },
  async run({ house }, _, now) {
    await repeatTasks({ ...house, clock: () => now }, dayAt(now));
  },
};
