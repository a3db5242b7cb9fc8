import type { House } from "#cases/house.ts";
import type { Job } from "#kernel/job.ts";

import { moveComplaints, passDays } from "./passing.ts";

/** All day: complaints follow their units, limits that passed are written down, decisions take effect on their day. */
export const passComplaintDays: Job<{ readonly house: House }> = {
  name: "complaints-pass-days",
  when: { minutes: 20 },
  run: async ({ house }) => {
    await moveComplaints(house);
    await passDays(house);
  },
};
