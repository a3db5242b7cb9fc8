import type { House } from "#cases/house.ts";
import type { Job } from "#kernel/job.ts";

import { passDays } from "./passing.ts";

/** All day: limits that passed are written down, decisions take effect on their day. */
export const passComplaintDays: Job<{ readonly house: House }> = {
  name: "complaints-pass-days",
  when: { minutes: 20 },
  run: async ({ house }) => {
    await passDays(house);
  },
};
