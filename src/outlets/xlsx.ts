import writeExcelFile, { type Cell, type SheetData } from "write-excel-file/node";

import { unreachable } from "#kernel/result.ts";

import { download } from "./download.ts";
import type { FileName } from "./file-name.ts";
import type { Column, ColumnKind, Leaving, Table } from "./leaving.ts";

/**
 * A table as an .xlsx workbook of one sheet: a heading that stays in sight, numbers and days as
 * spreadsheets know them, texts as texts, so that nothing in them runs.
 */
export async function xlsxFile(name: FileName, table: Table): Promise<Response> {
  return download(await xlsx(table), type, name);
}

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The bytes of the file. */
export async function xlsx(table: Table): Promise<Uint8Array<ArrayBuffer>> {
  const { lang, columns, rows, note } = table;
  const data: SheetData = [
    columns.map(({ head }) => ({ value: head[lang], type: String, ...heading })),
    ...rows.map((row) => row.map((value, i) => cell(value, columns[i]))),
    ...(note ? [[{ value: note[lang], type: String, fontStyle: "italic" as const }]] : []),
  ];
  const buffer = await writeExcelFile(data, {
    sheet: sheetName(table.title[lang]),
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: column.width ?? widths[column.as ?? "text"] })),
  }).toBuffer();
  return new Uint8Array(buffer);
}

const heading = { fontWeight: "bold", wrap: true, alignVertical: "top" } as const;

const widths: Readonly<Record<ColumnKind, number>> = { text: 24, number: 10, day: 12, moment: 18 };

function cell(value: Leaving, column: Column | undefined): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  // Anything that is not a text by now was never meant to be here; better no file than that.
  if (typeof value !== "string") return unreachable(value);
  const kind = column?.as ?? "text";
  if (kind === "day" && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" };
  // Spreadsheets know no time zones: the clocks of Việt Nam are written down as they stand.
  if (kind === "moment" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value))
    return { value: new Date(`${value.slice(0, 19)}Z`), type: Date, format: "dd/mm/yyyy hh:mm" };
  return { value: cut(value), type: String, wrap: value.length > 60, alignVertical: "top" };
}

/** What a cell of Excel can hold. */
const most = 32_767;
const cut = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Excel allows 31 characters and not all of them. */
const sheetName = (title: string): string => title.replaceAll(/[\\/*?:[\]]/g, " ").slice(0, 31);
