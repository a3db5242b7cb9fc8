import { randomBytes } from "node:crypto";

import type { House as CasesHouse } from "#cases/house.ts";

import type { House } from "./world.ts";

/** The running house as the actions on matters know it. */
export const casesHouse = ({ sql, master, vault, clock, calendars }: House): CasesHouse => ({
  sql,
  master,
  vault,
  clock,
  get calendar() {
    return calendars.now().national;
  },
  calendarOf: (unit) => calendars.now().of(unit),
  noise: (bytes) => randomBytes(bytes),
});
