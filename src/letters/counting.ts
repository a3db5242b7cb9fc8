import { plusMonths, type Day } from "#kernel/day.ts";

import type { Settlement, Signers } from "./model.ts";

/** What becomes of a denunciation on paper: handed to who is competent here, or one of the form's three ways. */
export const handings = ["competent", "guided", "transferred", "urged"] as const;
export type Handing = (typeof handings)[number];

/**
 * All that is kept of a denunciation: it adds one, under these columns of form 01/XLD. Not fit to be
 * handled, it has no further columns.
 */
export type Counted =
  | {
      readonly signers: Signers;
      readonly eligible: true;
      readonly settlement: Settlement;
      readonly handing: Handing;
    }
  | { readonly signers: Signers; readonly eligible: false };

/**
 * The report month a day falls in: windows run from the 15th to the 14th (TT 01/2024/TT-TTCP), and a
 * month is named after the one in which its window ends.
 *
 * @returns the first of that month
 */
export const reportMonthOf = (day: Day): Day => {
  const first = firstOf(day);
  return Number(day.slice(8)) <= 14 ? first : plusMonths(first, 1);
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the first of a month that has days
const firstOf = (day: Day): Day => `${day.slice(0, 8)}01` as Day;
