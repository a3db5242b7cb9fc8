import type { Day } from "#kernel/day.ts";

/**
 * The columns of form 01/XLD that letters fill (law.md names them by number; TT 01/2024/TT-TTCP). Our
 * reading, and policy where the form is silent: a letter about several things counts as one letter for
 * each of them, because each is then handled by itself; before it is classified it counts as one.
 */
export const columns = {
  "carried-one": 2,
  "carried-many": 3,
  "carried-other": 4,
  "received-one": 5,
  "received-many": 6,
  "received-other": 7,
  processed: 8,
  eligible: 9,
  matters: 10,
  complaints: 11,
  denunciations: 12,
  feedback: 13,
  "settled-once": 14,
  "settled-several": 15,
  "being-settled": 16,
  "not-settled": 17,
  competent: 18,
  "competent-complaints": 19,
  "competent-denunciations": 20,
  "competent-feedback": 21,
  "not-competent": 22,
  guided: 23,
  transferred: 24,
  urged: 25,
  replies: 26,
} as const;
export type Column = keyof typeof columns;

/** What is counted of one unit in one window. Column 1, the total, is the sum of 2 to 7. */
export type LetterFigures = Readonly<Record<Column, number>>;

/** Both days included; reports run from the 15th of a month to the 14th of another. */
export type Window = { readonly from: Day; readonly to: Day };

/** Sums which the form says are equal; each side is a sum of columns. */
const invariants: readonly {
  readonly left: readonly Column[];
  readonly right: readonly Column[];
}[] = [
  { left: ["eligible"], right: ["complaints", "denunciations", "feedback"] },
  {
    left: ["eligible"],
    right: ["settled-once", "settled-several", "being-settled", "not-settled"],
  },
  { left: ["eligible"], right: ["competent", "not-competent"] },
  {
    left: ["competent"],
    right: ["competent-complaints", "competent-denunciations", "competent-feedback"],
  },
  { left: ["not-competent"], right: ["guided", "transferred", "urged"] },
];

export const total = (f: LetterFigures): number =>
  f["carried-one"] +
  f["carried-many"] +
  f["carried-other"] +
  f["received-one"] +
  f["received-many"] +
  f["received-other"];

/** What of the form does not add up; nothing, by the way it is counted. */
export const broken = (f: LetterFigures) =>
  invariants.filter(({ left, right }) => sum(f, left) !== sum(f, right));

const sum = (f: LetterFigures, of: readonly Column[]): number =>
  of.reduce((all, column) => all + f[column], 0);
