import type { CalendarYear } from "./year.ts";

/** A year as data, the same for `dv law calendar --json` and the API. */
export const yearTold = ({ year, status, off, workingSaturdays }: CalendarYear) => ({
  year,
  status,
  off,
  workingSaturdays: workingSaturdays.map(({ day }) => day),
});
