import { z } from "zod";

import { dayAt, yearOf, type Day } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import { calendarYear, workedWeekdays, type Calendar } from "#law/calendar.ts";
import { dayTyped } from "#web/day-typed.ts";
import { withErrors, type Form } from "#web/form.ts";
import { words } from "#web/wording.ts";

import type { Declared, DeclaredClosure } from "./actions.ts";
import { officeTexts as t } from "./texts/pages.ts";
import { linesOfFile, readYear, yearLines } from "./year-text.ts";

const aDay = z
  .string()
  .refine((typed) => dayTyped(typed) !== null, words(t.notADay))
  .transform((typed): Day => {
    const day = dayTyped(typed);
    if (day === null) throw new Error("a day that was checked is none");
    return day;
  });

const documentFields = {
  document: z.string().trim().min(3).max(200),
  document_date: aDay,
};

/** The form that declares a year. */
export const versionForm = z.object({
  year: z.string().regex(/^20\d\d$/),
  status: z.enum(["announced", "provisional"]),
  week: z.array(z.string()),
  days: z.string().max(20_000).optional(),
  ...documentFields,
  note: z.string().max(500).optional(),
});

export type VersionField = Extract<keyof z.input<typeof versionForm>, string> | "file";

/** The form of a year, filled with what is in force. */
export function versionFormOf(calendar: Calendar, year: number): Form<VersionField> {
  const known = calendarYear(calendar, year);
  return {
    values: {
      year: String(year),
      status: known.status === "announced" ? "announced" : "provisional",
      days: yearLines(known),
    },
    lists: { week: workedWeekdays(known).map(String) },
    errors: {},
  };
}

/** What a form declares; or the form again, with every fault of its lines. */
export function readVersion(
  value: z.output<typeof versionForm>,
  form: Form<VersionField>,
  file: string | null,
):
  | { readonly ok: true; readonly value: Declared }
  | { readonly ok: false; readonly form: Form<VersionField> } {
  const lines = file === null ? (value.days ?? "") : linesOfFile(file);
  if (lines === null) return { ok: false, form: withErrors(form, { file: t.fileUnreadable }) };
  const shown = { ...form, values: { ...form.values, days: lines } };
  const read = readYear({
    year: Number(value.year),
    status: value.status,
    week: value.week.map(Number),
    lines,
  });
  if (!read.ok) {
    const said = (lang: "vi" | "en") =>
      read.refusal
        .slice(0, 12)
        .map((fault) => fault[lang])
        .join(" ");
    return { ok: false, form: withErrors(shown, { days: { vi: said("vi"), en: said("en") } }) };
  }
  return {
    ok: true,
    value: {
      years: [read.value],
      document: { number: cleanLine(value.document), date: value.document_date },
      note: cleanLine(value.note ?? ""),
    },
  };
}

/** The years that can be declared: the last one, this one and the two after it. */
export const yearsToDeclare = (now: Date): readonly number[] => {
  const year = yearOf(dayAt(now));
  return [year, year + 1, year + 2, year - 1];
};

/** The form of a head who declares that the unit is closed. */
export const closureForm = z.object({
  unit: z.string().regex(/^\d{1,9}$/),
  from: aDay,
  to: aDay,
  reason: z.string().trim().min(3).max(200),
  ...documentFields,
});

export type ClosureField = Extract<keyof z.input<typeof closureForm>, string>;

export const closureIn = (value: z.output<typeof closureForm>): DeclaredClosure => ({
  from: value.from,
  to: value.to,
  reason: cleanLine(value.reason),
  document: { number: cleanLine(value.document), date: value.document_date },
});
