import * as fc from "fast-check";
import { expect, test } from "vitest";

import { csv, csvFile } from "./csv.ts";
import { fileName } from "./file-name.ts";
import type { Row, Table } from "./leaving.ts";

const table = (rows: readonly Row[]): Table => ({
  lang: "vi",
  title: { vi: "Đơn vị", en: "Units" },
  columns: [{ head: { vi: "Tên", en: "Name" } }, { head: { vi: "Số", en: "Count" } }],
  rows,
});
const headed = "\uFEFFTên,Số\r\n";

test("Excel reads Vietnamese because the file says it is UTF-8", () => {
  expect(csv(table([["Phường Ba Đình", 5]]))).toBe(`${headed}Phường Ba Đình,5\r\n`);
});

test.each(["=1+1", "+84", "-2", "@sum", "\tx", "＝1", "  =1+1", "\n=cmd", "\u0000=1", "\u00A0@x"])(
  "%j does not run as a formula",
  (evil) => {
    expect(csv(table([[evil, 1]]))).toContain(`'${evil}`);
  },
);

test("a number below zero stays a number", () => {
  expect(csv(table([["x", -2]]))).toBe(`${headed}x,-2\r\n`);
});

const formula = /^[\s\p{Cc}]*[=+\-@\t\r\n＝＋－＠]/u;

test("quotes, commas and line ends come back as they were", () => {
  const text = fc.string().filter((one) => !formula.test(one));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (row) => {
      expect(parse(csv(table([row]))).slice(1)).toEqual([row]);
    }),
  );
});

test("a long table is the same file, in pieces, with its note", async () => {
  const note = { vi: "Còn nữa", en: "There are more" };
  const batches = [[["a", 1]], [], [["b", 2]]] as const;
  async function* rows() {
    for (const batch of batches) yield await Promise.resolve(batch);
  }
  const name = fileName(["Đơn vị"], "csv");
  const long = csvFile(name, { ...table([]), rows: rows(), note });
  const short = csvFile(name, { ...table(batches.flat()), note });
  const whole = await bytes(short);
  expect(await bytes(long)).toBe(whole);
  expect(whole).toBe(`${headed}a,1\r\nb,2\r\nCòn nữa\r\n`);
  expect(short.headers.get("content-disposition")).toBe(
    `attachment; filename="don-vi.csv"; filename*=UTF-8''%C4%90%C6%A1n%20v%E1%BB%8B.csv`,
  );
});

/** The text with its byte-order mark, which `response.text()` takes away. */
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer()).toString();

/** RFC 4180, read back. */
function parse(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gy;
  for (const [, cell = "", end] of file.slice(1).matchAll(cells)) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
