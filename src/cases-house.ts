import { randomBytes } from "node:crypto";

import type { House as CasesHouse } from "#cases/house.ts";
import { publishedCalendar } from "#law/calendars/published.ts";

import type { House } from "./world.ts";

/** The running house as the actions on matters know it. */
export const casesHouse = ({ sql, master, vault, clock }: House): CasesHouse => ({
  sql,
  master,
  vault,
  clock,
  calendar: publishedCalendar,
  noise: (bytes) => randomBytes(bytes),
});
