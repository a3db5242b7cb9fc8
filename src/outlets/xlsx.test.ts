import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import { fileName } from "./file-name.ts";
import type { Row, Table } from "./leaving.ts";
import { xlsx, xlsxFile } from "./xlsx.ts";

const table = (rows: readonly Row[]): Table => ({
  lang: "vi",
  title: { vi: "Vụ việc: quá hạn / tất cả các đơn vị", en: "Matters" },
  columns: [
    { head: { vi: "Tên", en: "Name" } },
    { head: { vi: "Số", en: "Count" }, as: "number" },
    { head: { vi: "Ngày", en: "Day" }, as: "day" },
    { head: { vi: "Lúc", en: "At" }, as: "moment" },
  ],
  rows,
});

/** The parts of the workbook by their names. */
const partsOf = async (of: Table) =>
  Object.fromEntries(
    Object.entries(unzipSync(await xlsx(of))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

test("numbers are numbers, days are days, the clock is that of Việt Nam", async () => {
  const parts = await partsOf(table([["x", 7, "2026-11-23", "2026-11-23T12:00:00+07:00"]]));
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  // Days since 1899-12-30: 46349 is 23 November 2026.
  expect(sheet).toMatch(/<c r="B2"[^>]*><v>7<\/v>/);
  expect(sheet).toMatch(/<c r="C2"[^>]*><v>46349<\/v>/);
  expect(sheet).toMatch(/<c r="D2"[^>]*><v>46349.5<\/v>/);
  expect(parts["xl/styles.xml"]).toContain("dd/mm/yyyy hh:mm");
  expect(parts["[Content_Types].xml"]).toContain("spreadsheetml.sheet.main+xml");
});

test("what looks like a formula is a text, and no text breaks the file", async () => {
  const evil = ["=1+1", "@sum(A1)", "+84", "<c><f>1</f></c>", "a\u0000b\u0008c", "]]>&amp;"];
  const parts = await partsOf(table(evil.map((one) => [one, 1, null, null])));
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).not.toContain("<f>");
  expect(sheet).toMatch(/<c r="A2"[^>]* t="s"/);
  const strings = parts["xl/sharedStrings.xml"] ?? "";
  expect(strings).toContain("=1+1");
  expect(strings).toContain("&lt;f&gt;");
  // oxlint-disable-next-line no-control-regex -- exactly what XML does not allow
  expect(strings).not.toMatch(/[\u0000-\u0008]/);
});

test("a text longer than a cell is cut, the name of a sheet is allowed, the note comes last", async () => {
  const note = { vi: "Chỉ 1 dòng đầu.", en: "Only the first row." };
  const parts = await partsOf({ ...table([["đ".repeat(40_000), 1, null, null]]), note });
  const longest = /<t[^>]*>(đ+…)<\/t>/.exec(parts["xl/sharedStrings.xml"] ?? "")?.[1];
  expect(longest).toHaveLength(32_767);
  expect(parts["xl/workbook.xml"]).toContain('name="Vụ việc  quá hạn   tất cả các đ"');
  expect(parts["xl/sharedStrings.xml"]).toContain(note.vi);
});

test("the answer says what it is and how to save it", async () => {
  const response = await xlsxFile(fileName(["vu-viec"], "xlsx"), table([]));
  expect(response.headers.get("content-type")).toContain("spreadsheetml");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="vu-viec.xlsx"');
  expect(response.headers.get("cache-control")).toBe("no-store");
});
