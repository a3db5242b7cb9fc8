import { download } from "./download.ts";
import type { FileName } from "./file-name.ts";
import type { Leaving, LongTable, Row, Table } from "./leaving.ts";

/**
 * A table as a CSV file that Excel opens as it is: UTF-8 with a byte-order mark, commas, CRLF
 * (RFC 4180). A long table is sent while it is still being read.
 */
export const csvFile = (name: FileName, table: Table | LongTable): Response =>
  download(isLong(table) ? streamed(table) : csv(table), "text/csv; charset=utf-8", name);

/** The text of the file. */
export const csv = (table: Table): string =>
  head(table) + table.rows.map(line).join("") + foot(table);

const isLong = (table: Table | LongTable): table is LongTable => Symbol.asyncIterator in table.rows;

const head = ({ columns, lang }: Table | LongTable): string =>
  `\uFEFF${line(columns.map((column) => column.head[lang]))}`;

const foot = ({ note, lang }: Table | LongTable): string => (note ? line([note[lang]]) : "");

const line = (row: Row): string => `${row.map(cell).join(",")}\r\n`;

/** A cell that a spreadsheet would run as a formula begins with an apostrophe instead. */
function cell(value: Leaving): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[\s\p{Cc}]*[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function streamed(table: LongTable): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = partsOf(table);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return();
    },
  });
}

async function* partsOf(table: LongTable): AsyncGenerator<string, void> {
  yield head(table);
  for await (const batch of table.rows) yield batch.map(line).join("");
  yield foot(table);
}
