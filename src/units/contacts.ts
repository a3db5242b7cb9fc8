import type { Day } from "#kernel/day.ts";
import { parseCsv } from "#kernel/csv-records.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { cleanLine } from "#kernel/text.ts";

/** The ways in which a unit is reached. */
export const contactKinds = ["office", "telephone", "email", "hours"] as const;
export type ContactKind = (typeof contactKinds)[number];

/** A place on the earth, in degrees (WGS 84). */
export type Point = { readonly lat: number; readonly lon: number };

/** One way to reach a unit, where that is from, and when somebody last made sure of it. */
export type ContactLine = {
  readonly kind: ContactKind;
  readonly value: string;
  readonly source: string;
  readonly checkedOn: Day;
  /** "kept" by the unit itself; "list": loaded at the machine. */
  readonly origin: "kept" | "list";
  /** Where the office stands. */
  readonly point: Point | null;
};

/** All ways to reach a unit. `seq` counts the changes; 0 where nobody ever wrote one down. */
export type Contacts = { readonly seq: number; readonly lines: readonly ContactLine[] };

export const noContacts: Contacts = { seq: 0, lines: [] };

export const lineOf = ({ lines }: Contacts, kind: ContactKind): ContactLine | undefined =>
  lines.find((line) => line.kind === kind);

/** What a person may write down of one way; `value` null takes it away. */
export type Typed = {
  readonly value: string | null;
  readonly source: string;
  readonly checkedOn: Day | null;
};

export type ContactFault =
  | "value-unfit"
  | "telephone-unfit"
  | "email-unfit"
  | "source-missing"
  | "checked-missing"
  | "checked-ahead";

/** One line as typed, or what is wrong with it. An empty value takes the line away. */
export function contactTyped(
  kind: ContactKind,
  typed: Typed,
  today: Day,
): Result<Omit<ContactLine, "point" | "origin"> | null, ContactFault> {
  const value = cleanLine(typed.value ?? "");
  if (value === "") return ok(null);
  const source = cleanLine(typed.source);
  const { checkedOn } = typed;
  const unfit = valueFault(kind, value);
  if (unfit) return refuse(unfit);
  if (source.length < 3 || source.length > 300) return refuse("source-missing");
  if (checkedOn === null) return refuse("checked-missing");
  if (checkedOn > today) return refuse("checked-ahead");
  return ok({ kind, value, source, checkedOn });
}

function valueFault(kind: ContactKind, value: string): ContactFault | null {
  if (kind === "telephone") return isTelephone(value) ? null : "telephone-unfit";
  if (kind === "email") return isEmail(value) ? null : "email-unfit";
  return value.length >= 3 && value.length <= 300 ? null : "value-unfit";
}

/** "024 3733 1234", "(024) 3733.1234 – 102", "1022": digits with what people put between them. */
const isTelephone = (text: string): boolean =>
  /^[+()\d][\d\s().\-–/,+]{2,79}$/.test(text) && (text.match(/\d/g) ?? []).length >= 3;

const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@,;<>"]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text);

/** The number to dial for `tel:`: the first one written, digits only. */
export const dialled = (telephone: string): string =>
  (/^[+()\d\s.]+/.exec(telephone)?.[0] ?? "").replaceAll(/[^+\d]/g, "");

/** A row of a list of contacts: the unit by its code, and what the list says of it. */
export type ListedContacts = {
  readonly code: string;
  readonly lines: readonly (Pick<ContactLine, "kind" | "value"> & {
    readonly point: Point | null;
  })[];
};

export type ListFault =
  | { readonly because: "columns-missing" }
  | { readonly because: "row-unreadable"; readonly line: number; readonly column: string };

const columns = {
  office: ["office_address", "office"],
  telephone: ["telephone", "phone"],
  email: ["email"],
  hours: ["opening_hours", "hours"],
} as const satisfies Record<ContactKind, readonly string[]>;

/**
 * A list of contacts (CSV with a header): `code` and at least one of `office_address`, `telephone`,
 * `email`, `opening_hours`; `office_lat` and `office_lon` where the office stands. An empty cell says
 * nothing. Refuses the whole list for one row that cannot be read: half a list is worse than none.
 */
export function contactsListed(csv: string): Result<readonly ListedContacts[], ListFault> {
  const [head, ...records] = parseCsv(csv);
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const at = (...called: readonly string[]) => names.findIndex((name) => called.includes(name));
  const [code, lat, lon] = [at("code"), at("office_lat"), at("office_lon")];
  const found = contactKinds.map((kind) => ({ kind, at: at(...columns[kind]) }));
  if (code < 0 || found.every((one) => one.at < 0) || records.length === 0)
    return refuse({ because: "columns-missing" });
  const rows: ListedContacts[] = [];
  for (const { cells, line } of records) {
    const fault = (column: string) =>
      refuse({ because: "row-unreadable", line, column } as const satisfies ListFault);
    const cell = (nth: number) => cleanLine(cells[nth] ?? "");
    if (!/^\d{2,5}$/.test(cell(code))) return fault("code");
    const point = pointIn(cell(lat), cell(lon));
    if (point === undefined) return fault("office_lat, office_lon");
    const lines: ListedContacts["lines"][number][] = [];
    for (const { kind, at: nth } of found) {
      const value = nth < 0 ? "" : cell(nth);
      if (value === "") continue;
      if (valueFault(kind, value)) return fault(columns[kind][0]);
      lines.push({ kind, value, point: kind === "office" ? point : null });
    }
    rows.push({ code: cell(code), lines });
  }
  const codes = new Set(rows.map((row) => row.code));
  if (codes.size < rows.length) {
    const seen = new Set<string>();
    const again = records.find(({ cells }) => {
      const one = cleanLine(cells[code] ?? "");
      return seen.has(one) || !seen.add(one);
    });
    return refuse({ because: "row-unreadable", line: again?.line ?? 1, column: "code" });
  }
  return ok(rows);
}

/** Null where nothing is said, undefined where it is no place in Việt Nam. */
function pointIn(lat: string, lon: string): Point | null | undefined {
  if (lat === "" && lon === "") return null;
  const point = { lat: Number(lat), lon: Number(lon) };
  const here =
    lat !== "" &&
    lon !== "" &&
    point.lat >= 6 &&
    point.lat <= 24 &&
    point.lon >= 102 &&
    point.lon <= 118;
  return here ? point : undefined;
}
