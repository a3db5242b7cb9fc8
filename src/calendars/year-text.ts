import { type Day, dayOfWeek, daysBetween, yearOf } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { cleanLine, fold, type Text } from "#kernel/text.ts";
import { holidays } from "#law/calendars/holidays.ts";
import type { CalendarYear, DayOff, WorkingSaturday } from "#law/calendars/year.ts";
import { dayTyped } from "#web/day-typed.ts";

import { yearFaults as t } from "./texts/year.ts";

/** How a year is declared: its lines, and what is said of it as a whole. */
export type YearTyped = {
  readonly year: number;
  readonly status: "announced" | "provisional";
  /** Weekdays worked, 1 = Monday. */
  readonly week: readonly number[];
  readonly lines: string;
};

/** No year of offices has fewer days of work: below it a list was cut off or pasted twice. */
const fewestWorked = 150;

/**
 * Reads a year from lines as people type or export them, a day each:
 *
 *     24/11/2026; nghỉ; Ngày Văn hóa Việt Nam; Nghị quyết 28/2026/QH16
 *     22/08/2026; làm bù; 31/08/2026; Thông báo 9441/TB-BNV
 *
 * Semicolons, commas or tabs between; quotes around what holds one; a first line with names of columns
 * is passed over. Refuses with every fault, each with its line.
 */
export function readYear(typed: YearTyped): Result<CalendarYear, readonly Text[]> {
  const faults: Text[] = [];
  const off: DayOff[] = [];
  const worked: WorkingSaturday[] = [];
  for (const [at, line] of typed.lines.split(/\r?\n/).entries()) {
    if (line.trim() === "" || (at === 0 && isHead(line))) continue;
    const read = readLine(line, at + 1, typed.year);
    if (!read.ok) faults.push(read.refusal);
    else if ("insteadOf" in read.value) worked.push(read.value);
    else off.push(read.value);
  }
  const week = [...new Set(typed.week)]
    .filter((one) => one >= 1 && one <= 7)
    .toSorted((one, other) => one - other);
  if (week.length === 0) faults.push(t.noWeek);
  if (off.length === 0 && faults.length === 0) faults.push(t.noDays);
  faults.push(...twice([...off, ...worked].map(({ day }) => day)));
  for (const saturday of worked) {
    if (week.includes(dayOfWeek(saturday.day))) faults.push(t.worksAnyway(saturday.day));
    const { insteadOf } = saturday;
    if (yearOf(insteadOf) === typed.year && !off.some(({ day }) => day === insteadOf)) {
      faults.push(t.insteadOfNothing(saturday.day, insteadOf));
    }
  }
  const days = (week.length / 7) * 365 - off.length;
  if (week.length > 0 && days < fewestWorked) faults.push(t.tooFew);
  if (faults.length > 0) return refuse(faults);
  return ok({
    year: typed.year,
    status: typed.status,
    ...(isUsual(week) ? {} : { week }),
    off: off.toSorted(byDay),
    workingSaturdays: worked.toSorted(byDay),
  });
}

/** The lines of a year, as `readYear` reads them. */
export const yearLines = ({ off, workingSaturdays }: CalendarYear): string =>
  [
    ...off.map(({ day, name, source }) => ({ day, cells: [t.off.vi, name.vi, source] })),
    ...workingSaturdays.map(({ day, insteadOf, source }) => ({
      day,
      cells: [t.worked.vi, digits(insteadOf), source],
    })),
  ]
    .toSorted(byDay)
    .map(({ day, cells }) => [digits(day), ...cells].map(quoted).join("; "))
    .join("\n");

const byDay = (one: { readonly day: Day }, other: { readonly day: Day }): number =>
  one.day < other.day ? -1 : 1;

const isHead = (line: string): boolean => /^\W*(ngay|day|date)\b/.test(fold(line));

const isUsual = (week: readonly number[]): boolean => week.join("") === "12345";

function readLine(line: string, at: number, year: number): Result<DayOff | WorkingSaturday, Text> {
  const [first = "", kind = "", third = "", ...rest] = cellsOf(line);
  const day = dayTyped(first);
  if (day === null) return refuse(t.notADay(at, first.slice(0, 40)));
  if (yearOf(day) !== year) return refuse(t.otherYear(at, day, year));
  const source = rest.join(", ").slice(0, 200);
  if (source.length < 3) return refuse(t.noSource(at));
  const said = fold(kind);
  if (["nghi", "off", "holiday"].includes(said)) {
    if (third.length < 2) return refuse(t.noName(at));
    return ok({ day, name: named(third.slice(0, 120)), source });
  }
  if (["lam bu", "lam", "worked", "work"].includes(said)) {
    const insteadOf = dayTyped(third);
    if (insteadOf === null) return refuse(t.notInstead(at, third.slice(0, 40)));
    if (Math.abs(daysBetween(day, insteadOf)) > 90) return refuse(t.farInstead(at));
    return ok({ day, insteadOf, source });
  }
  return refuse(t.notAKind(at, kind.slice(0, 40)));
}

/** A name in both languages where it is one we know; what else is typed is said as it is. */
const named = (vi: string): Text =>
  Object.values(holidays).find((holiday) => fold(holiday.vi) === fold(vi)) ?? { vi, en: vi };

/** The cells of a line: by tabs, else by semicolons, else by commas. */
function cellsOf(line: string): readonly string[] {
  const by = line.includes("\t") ? "\t" : line.includes(";") ? ";" : ",";
  const cells: string[] = [];
  let cell = "";
  let inside = false;
  for (const letter of line) {
    if (letter === '"') inside = !inside;
    if (letter === by && !inside) {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell].map((one) =>
    cleanLine(
      one
        .trim()
        .replace(/^"([\s\S]*)"$/, "$1")
        .replaceAll('""', '"'),
    ),
  );
}

const quoted = (cell: string): string =>
  /[";\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const digits = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

function twice(days: readonly Day[]): readonly Text[] {
  const seen = new Set<Day>();
  const again = new Set<Day>();
  for (const day of days) (seen.has(day) ? again : seen).add(day);
  return [...again].map(t.twice);
}

/**
 * The lines of a file: CSV as it is, or JSON as `dv law calendar --json` and `/api/v1/law/calendar` say
 * a year. Null for what is neither.
 */
export function linesOfFile(text: string): string | null {
  const plain = text.replace(/^\uFEFF/, "").trim();
  if (!plain.startsWith("{")) return plain === "" ? null : plain;
  try {
    const read: unknown = JSON.parse(plain);
    return jsonLines(read);
  } catch {
    return null;
  }
}

function jsonLines(read: unknown): string | null {
  const off = inside(read, "off");
  const worked = inside(read, "workingSaturdays");
  if (!Array.isArray(off)) return null;
  return [
    ...off.map((one: unknown) => {
      const name = inside(one, "name");
      const said = typeof name === "string" ? name : inside(name, "vi");
      return joined([inside(one, "day"), t.off.vi, said, inside(one, "source")]);
    }),
    ...(Array.isArray(worked) ? worked : []).map((one: unknown) =>
      joined([
        typeof one === "string" ? one : inside(one, "day"),
        t.worked.vi,
        inside(one, "insteadOf"),
        inside(one, "source"),
      ]),
    ),
  ].join("\n");
}

const joined = (cells: readonly unknown[]): string =>
  cells.map((cell) => quoted(typeof cell === "string" ? cleanLine(cell) : "")).join("; ");

const inside = (given: unknown, name: string): unknown =>
  typeof given === "object" && given !== null ? Reflect.get(given, name) : undefined;
