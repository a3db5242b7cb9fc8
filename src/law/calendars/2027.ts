import { day } from "#kernel/day.ts";
import { provisionalYear } from "./ahead.ts";

/** 2027 ahead of its notice. */
export const year2027 = provisionalYear(2027, {
  tet: day("2027-02-06"),
  hungKings: day("2027-04-16"),
});
