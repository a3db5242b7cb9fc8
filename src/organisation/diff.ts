import { keyOfAppointment } from "./check.ts";
import { type Organisation, type RowOf, type SheetName, sheetNames } from "./sheets.ts";

/** One line that an import would add or change. */
export type Difference<Name extends SheetName = SheetName> = {
  readonly sheet: Name;
  /** What it is about, as people name it. */
  readonly about: string;
  readonly before: RowOf<Name> | null;
  readonly after: RowOf<Name>;
};

/** What an import would do: nothing is ever taken away, so that a row left out stays. */
export type Differences = { readonly [Name in SheetName]: readonly Difference<Name>[] };

/** Compares what was read with what the house has, row by row. Pure. */
export const differences = (read: Organisation, house: Organisation): Differences => ({
  units: changed("units", read, house),
  successions: changed("successions", read, house),
  departments: changed("departments", read, house),
  serves: changed("serves", read, house),
  posts: changed("posts", read, house),
  appointments: changed("appointments", read, house),
});

export const countOf = (found: Differences): number =>
  sheetNames.reduce((sum, name) => sum + found[name].length, 0);

/** What one row is known by within its table. */
const keyOf: { readonly [Name in SheetName]: (row: RowOf<Name>) => string } = {
  // The present version of a unit is one row, whatever its first day is; the past are known by their last.
  units: (row) => `${row.slug} ${row.to ?? ""}`,
  successions: (row) => [row.old, row.new, row.area, row.from].join(" "),
  departments: (row) => row.ref ?? "",
  serves: (row) => [row.department, row.unit, row.from].join(" "),
  posts: (row) => row.ref ?? "",
  appointments: keyOfAppointment,
};

function changed<Name extends SheetName>(
  sheet: Name,
  read: Organisation,
  house: Organisation,
): readonly Difference<Name>[] {
  const key: (row: RowOf<Name>) => string = keyOf[sheet];
  const before = new Map(lines(house, sheet).map((row) => [key(row), row]));
  return lines(read, sheet).flatMap((row): readonly Difference<Name>[] => {
    const was = before.get(key(row)) ?? null;
    return was && sameCells(was, row) ? [] : [{ sheet, about: key(row), before: was, after: row }];
  });
}

const lines = <Name extends SheetName>(all: Organisation, sheet: Name): readonly RowOf<Name>[] =>
  all[sheet];

const sameCells = (one: object, other: object): boolean =>
  Object.entries(one).every(([key, value]) => key === "line" || Reflect.get(other, key) === value);
