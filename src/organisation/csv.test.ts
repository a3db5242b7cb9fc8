import fc from "fast-check";
import { expect, test } from "vitest";

import { cleanLine } from "#kernel/text.ts";

import { parseCsv } from "#kernel/csv-records.ts";
import { rowsIn, sheetText } from "./sheets.ts";

test("quotes, line breaks in cells, CRLF and the semicolons of some Excels are read", () => {
  expect(parseCsv('\uFEFFa,b\r\n"x, ""y""\r\nz",2\r\n\r\n3,4')).toEqual([
    { cells: ["a", "b"], line: 1 },
    { cells: ['x, "y"\r\nz', "2"], line: 2 },
    { cells: ["3", "4"], line: 5 },
  ]);
  expect(parseCsv("a;b\n1;2,5")).toEqual([
    { cells: ["a", "b"], line: 1 },
    { cells: ["1", "2,5"], line: 2 },
  ]);
  expect(parseCsv('a,"b')).toEqual([{ cells: ["a", "b"], line: 1 }]);
});

const cell = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc.constantFrom("=1+1", "'=1", "''", "'", "@x", "-3", '"', 'a"b,c', " x", "Phường Bưởi"),
  )
  .map((text) => cleanLine(text))
  .map((text) => (text === "" ? null : text));
const row = fc.record({ ref: cell, unit: cell, name: cell, from: cell, to: cell });

test("whatever a cell holds, it is the same when it is read again; and none of them is a formula", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const kept = rows.filter((one) => Object.values(one).some((value) => value !== null));
      const text = sheetText("departments", kept);
      const read = rowsIn("departments", text);
      if ("missing" in read) throw new Error("columns missing");
      expect(read).toMatchObject(kept);
      expect(read).toHaveLength(kept.length);
      for (const { cells } of parseCsv(text))
        for (const one of cells) expect(one).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});

test("columns may stand in another order and be headed in English; one that lacks is named", () => {
  const text =
    "Last day,Name,Unit,Department,First day,More\n,Văn phòng,phuong-a,vp-a,2026-01-01,x\n";
  expect(rowsIn("departments", text)).toEqual([
    { ref: "vp-a", unit: "phuong-a", name: "Văn phòng", from: "2026-01-01", to: null, line: 2 },
  ]);
  expect(rowsIn("departments", "Name,Unit\na,b\n")).toMatchObject({
    missing: [{ en: "Department" }, { en: "First day" }, { en: "Last day" }],
  });
});
