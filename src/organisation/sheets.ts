import { parseCsv } from "#kernel/csv-records.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { csv } from "#outlets/csv.ts";
import type { Column, Table } from "#outlets/leaving.ts";

/**
 * The organisation as six tables that people can read and write in a spreadsheet. Every cell is text;
 * days are YYYY-MM-DD, inclusive; an empty cell is nothing. Rows name each other by stable handles: a
 * unit by its address, a department and a post by a handle of their own, a person by sign-in name.
 */
export const sheets = {
  units: {
    file: "don-vi",
    columns: {
      slug: { vi: "Mã đơn vị", en: "Unit" },
      level: { vi: "Cấp", en: "Level" },
      type: { vi: "Loại", en: "Type" },
      name: { vi: "Tên", en: "Name" },
      code: { vi: "Mã thống kê", en: "Statistics code" },
      parent: { vi: "Mã đơn vị cấp trên", en: "Superior unit" },
      district: { vi: "Quận, huyện cũ", en: "Former district" },
      from: { vi: "Từ ngày", en: "First day" },
      to: { vi: "Đến hết ngày", en: "Last day" },
      source: { vi: "Căn cứ", en: "Source" },
    },
  },
  successions: {
    file: "ke-thua",
    columns: {
      old: { vi: "Mã đơn vị cũ", en: "Old unit" },
      new: { vi: "Mã đơn vị trả lời thay", en: "Unit that answers" },
      kind: { vi: "Cách sắp xếp", en: "Kind" },
      extent: { vi: "Phạm vi", en: "Extent" },
      area: { vi: "Lĩnh vực", en: "Area" },
      from: { vi: "Từ ngày", en: "First day" },
      number: { vi: "Số văn bản", en: "Document number" },
      date: { vi: "Ngày văn bản", en: "Document date" },
      title: { vi: "Trích yếu", en: "Document title" },
      source: { vi: "Căn cứ", en: "Source" },
    },
  },
  departments: {
    file: "bo-phan",
    columns: {
      ref: { vi: "Mã bộ phận", en: "Department" },
      unit: { vi: "Mã đơn vị", en: "Unit" },
      name: { vi: "Tên", en: "Name" },
      from: { vi: "Từ ngày", en: "First day" },
      to: { vi: "Đến hết ngày", en: "Last day" },
    },
  },
  serves: {
    file: "phuc-vu-chung",
    columns: {
      department: { vi: "Mã bộ phận", en: "Department" },
      unit: { vi: "Mã đơn vị được phục vụ", en: "Unit served" },
      from: { vi: "Từ ngày", en: "First day" },
      to: { vi: "Đến hết ngày", en: "Last day" },
    },
  },
  posts: {
    file: "chuc-vu",
    columns: {
      ref: { vi: "Mã chức vụ", en: "Post" },
      unit: { vi: "Mã đơn vị", en: "Unit" },
      department: { vi: "Mã bộ phận", en: "Department" },
      title: { vi: "Tên chức vụ", en: "Title" },
      role: { vi: "Vai trò", en: "Role" },
      above: { vi: "Mã chức vụ cấp trên", en: "Answers to" },
      from: { vi: "Từ ngày", en: "First day" },
      to: { vi: "Đến hết ngày", en: "Last day" },
    },
  },
  appointments: {
    file: "bo-nhiem",
    columns: {
      signIn: { vi: "Tên đăng nhập", en: "Sign-in name" },
      name: { vi: "Họ và tên", en: "Name" },
      post: { vi: "Mã chức vụ", en: "Post" },
      tenure: { vi: "Hình thức", en: "Tenure" },
      from: { vi: "Từ ngày", en: "First day" },
      to: { vi: "Đến hết ngày", en: "Last day" },
    },
  },
} as const satisfies Record<
  string,
  { readonly file: string; readonly columns: Readonly<Record<string, Text>> }
>;

export type SheetName = keyof typeof sheets;
export const sheetNames = [
  "units",
  "successions",
  "departments",
  "serves",
  "posts",
  "appointments",
] as const satisfies readonly SheetName[];

type ColumnOf<Name extends SheetName> = keyof (typeof sheets)[Name]["columns"] & string;
/** One line of a table. */
export type RowOf<Name extends SheetName> = Readonly<Record<ColumnOf<Name>, string | null>>;

/** The whole organisation, of all time. */
export type Organisation = { readonly [Name in SheetName]: readonly RowOf<Name>[] };

/** A line as it was read, with where it stood. */
export type Read<Name extends SheetName> = RowOf<Name> & { readonly line: number };
export type ReadOrganisation = { readonly [Name in SheetName]: readonly Read<Name>[] };

/** One table as the text of a CSV file. */
export function sheetText<Name extends SheetName>(
  name: Name,
  rows: readonly RowOf<Name>[],
  lang: Lang = "vi",
): string {
  const columns: readonly (readonly [string, Text])[] = Object.entries(sheets[name].columns);
  const heads: readonly Column[] = columns.map(([, head]) => ({ head }));
  const table: Table = {
    lang,
    title: { vi: sheets[name].file, en: sheets[name].file },
    columns: heads,
    rows: rows.map((row) => columns.map(([key]) => kept(cellIn(row, key)))),
  };
  return csv(table);
}

const cellIn = (row: object, key: string): string | null => {
  const value: unknown = Reflect.get(row, key);
  return typeof value === "string" ? value : null;
};

/** The apostrophe of the outlet is taken off again when read; one that was there gets a second. */
const kept = (value: string | null): string | null =>
  value?.startsWith("'") ? `'${value}` : value;

/** Why a file could not be read as one of the tables. */
export type Unread = { readonly missing: readonly Text[] };

/** The lines of a table, from a file with its columns in any order; the heads may be in either language. */
export function rowsIn<Name extends SheetName>(
  name: Name,
  text: string,
): readonly Read<Name>[] | Unread {
  const [head, ...lines] = parseCsv(text);
  const heads = (head?.cells ?? []).map((cell) => cell.trim());
  const columns: readonly (readonly [string, Text])[] = Object.entries(sheets[name].columns);
  const at = columns.map(([key, words]) => {
    const place = heads.findIndex((cell) => cell === words.vi || cell === words.en || cell === key);
    return [key, place, words] as const;
  });
  const missing = at.flatMap(([, place, words]) => (place < 0 ? [words] : []));
  if (missing.length > 0) return { missing };
  return lines.map(({ cells, line }) => {
    const row = Object.fromEntries(
      at.map(([key, place]) => {
        const cell = (cells[place] ?? "").replace(/^'/, "");
        return [key, cell === "" ? null : cell];
      }),
    );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the columns of the sheet
    return { ...row, line } as unknown as Read<Name>;
  });
}
