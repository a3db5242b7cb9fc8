import type { Text } from "#kernel/text.ts";
import type { Mark } from "#law/acts/rule.ts";

/** One column of a form: its number, what it says, and how it is counted here. */
export type FormColumn = {
  readonly n: number;
  readonly label: Text;
  /** In plain words; left out where the figure is not counted by this house. */
  readonly how?: Text;
};

/** Two sums of columns that are equal, or the first of which is never greater. */
export type Sum = {
  readonly left: readonly number[];
  readonly is: "equal" | "at-most";
  readonly right: readonly number[];
};

export type FormId = "01-XLD" | "03-KQGQ" | "TCD";

/** A periodic report as data: its columns and what must hold among them. */
export type Form = {
  readonly id: FormId;
  readonly title: Text;
  /** Where the form is from, or that it is ours. */
  readonly source: Text;
  /** How far its columns were checked against the form itself; "ours" where no form of law is claimed. */
  readonly verified: Mark | "ours";
  readonly columns: readonly FormColumn[];
  readonly sums: readonly Sum[];
};

/** A figure for each column that has one. */
export type Figures = Readonly<Record<number, number>>;

/** Something in a report that does not add up. */
export type Fault =
  | { readonly because: "not-a-count"; readonly form: FormId; readonly column: number }
  | {
      readonly because: "sums-differ";
      readonly form: FormId;
      readonly sum: Sum;
      readonly left: number;
      readonly right: number;
    }
  | { readonly because: "forms-differ"; readonly left: Cell; readonly right: Cell };

/** One figure of one form. */
export type Cell = { readonly form: FormId; readonly column: number; readonly value: number };

/**
 * Everything that is wrong with a form's figures, by itself: figures that are no whole numbers from 0,
 * and sums that do not hold. A column without a figure counts as 0 in a sum.
 */
export function faultsOf(form: Form, figures: Figures): readonly Fault[] {
  const odd = form.columns.flatMap(({ n }): readonly Fault[] => {
    const value = figures[n];
    if (value === undefined || (Number.isSafeInteger(value) && value >= 0)) return [];
    return [{ because: "not-a-count", form: form.id, column: n }];
  });
  const uneven = form.sums.flatMap((sum): readonly Fault[] => {
    const [left, right] = [added(figures, sum.left), added(figures, sum.right)];
    const holds = sum.is === "equal" ? left === right : left <= right;
    return holds ? [] : [{ because: "sums-differ", form: form.id, sum, left, right }];
  });
  return [...odd, ...uneven];
}

/** Denunciations settled must be the denunciations that were ours: 03/KQGQ column 1 = 01/XLD column 20. */
export function crossFaults(xld: Figures, kqgq: Figures): readonly Fault[] {
  const [left, right] = [
    { form: "03-KQGQ", column: 1, value: kqgq[1] ?? 0 },
    { form: "01-XLD", column: 20, value: xld[20] ?? 0 },
  ] as const;
  return left.value === right.value ? [] : [{ because: "forms-differ", left, right }];
}

/** The figures of several units together, column by column: the city is the sum of its wards. */
export function together(form: Form, all: readonly Figures[]): Figures {
  const sums: Record<number, number> = {};
  for (const { n } of form.columns)
    if (all.some((one) => one[n] !== undefined))
      sums[n] = all.reduce((sum, one) => sum + (one[n] ?? 0), 0);
  return sums;
}

const added = (figures: Figures, columns: readonly number[]): number =>
  columns.reduce((sum, n) => sum + (figures[n] ?? 0), 0);
