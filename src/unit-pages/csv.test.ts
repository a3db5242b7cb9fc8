import * as fc from "fast-check";
import { expect, test } from "vitest";

import { csv } from "./csv.ts";

test("Excel reads Vietnamese because the file says it is UTF-8", () => {
  expect(csv([["Phường Ba Đình", 5]])).toBe("\uFEFFPhường Ba Đình,5\r\n");
});

test.each(["=1+1", "+84", "-2", "@sum", "\tx", "＝1"])("%j does not run as a formula", (evil) => {
  expect(csv([[evil]])).toContain(`'${evil}`);
});

test("quotes, commas and line ends come back as they were", () => {
  const text = fc.string().filter((one) => !/^[=+\-@\t\r\n＝＋－＠]/u.test(one));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (row) => {
      expect(parse(csv([row]))).toEqual([row]);
    }),
  );
});

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
