import type { Job } from "#kernel/job.ts";

import { backUpTonight, keepErasures, type NightlyHouse, proveWeekly } from "./nightly.ts";

/** Each night, before files nobody refers to are swept away, one backup. */
export const makeNightly: Job<NightlyHouse> = {
  name: "backup.make",
  when: { daily: "03:00" },
  run: (house) => backUpTonight(house),
};

/** Every ten minutes, the list of what was erased, so that a restore brings none of it back. */
export const keepErasureList: Job<NightlyHouse> = {
  name: "backup.erasures",
  when: { minutes: 10 },
  run: (house) => keepErasures(house),
};

/** Looks each night whether a week has passed since a backup was last proven. */
export const proveBackup: Job<NightlyHouse> = {
  name: "backup.prove",
  when: { daily: "04:30" },
  run: (house) => proveWeekly(house),
};
