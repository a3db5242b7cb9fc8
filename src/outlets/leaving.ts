import type { Lang, Text } from "#kernel/text.ts";

/**
 * What an outlet takes: plain values. What a resident wrote is `Withheld` wherever it is read from a
 * store (kernel/withheld.ts) and none of these, so that it comes here only through the mask.
 */
export type Leaving = string | number | boolean | null;

/** How a spreadsheet understands a column. "day": a `Day`; "moment": an `Instant`. */
export type ColumnKind = "text" | "number" | "day" | "moment";

export type Column = {
  readonly head: Text;
  /** "text" unless said. */
  readonly as?: ColumnKind;
  /** In characters, for spreadsheets; worked out from the kind unless said. */
  readonly width?: number;
};

/** One line of a table, a value for each column. */
export type Row = readonly Leaving[];

/** What leaves as a table. The title names the sheet. */
export type Table<Rows = readonly Row[]> = {
  readonly lang: Lang;
  readonly title: Text;
  readonly columns: readonly Column[];
  readonly rows: Rows;
  /** Said plainly under the last row, such as that there are more. */
  readonly note?: Text | undefined;
};

/** A table too long to hold at once: its rows come in batches, as they are read. */
export type LongTable = Table<AsyncIterable<readonly Row[]>>;
