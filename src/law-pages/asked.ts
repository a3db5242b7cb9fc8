import { dayOf, instantAt, isDay, type Day, type Instant } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { circumstances, type Circumstance, type Rule } from "#law/acts/rule.ts";
import type { Calendar } from "#law/calendar.ts";
import { deadlineRefused } from "#law/deadline-refusals.ts";
import { deadline, isMoment, type Suspended } from "#law/deadline.ts";
import type { Explanation } from "#law/explanation.ts";
import { versionOn, versionsOf } from "#law/registry.ts";
import type { Form } from "#web/form.ts";

import { lawTexts as t } from "./texts.ts";

/** The fields of the calculator, as they stand in its address. */
export type Field = "viec" | "tu" | "gio" | "truong_hop" | "gia_han" | "dung_tu" | "dung_den";

/** What the calculator shows: its form, and what came of it. */
export type Reckoned = {
  readonly form: Form<Field>;
  readonly rule: Rule | null;
  readonly found: Explanation | null;
  readonly refused: Text | null;
};

/** Reads the calculator's address and works the date out; whatever is typed is shown again. */
export function reckon(search: URLSearchParams, calendar: Calendar): Reckoned {
  const typed = (name: Field): string => (search.get(name) ?? "").trim().slice(0, 60);
  const names: readonly Field[] = ["viec", "tu", "gio", "gia_han", "dung_tu", "dung_den"];
  const chosen = circumstances.filter((one) => search.getAll("truong_hop").includes(one));
  const values = Object.fromEntries(names.map((name) => [name, typed(name)]));
  const form = { values, errors: {}, lists: { truong_hop: chosen } };
  if (names.every((name) => typed(name) === ""))
    return { form, rule: null, found: null, refused: null };

  const errors: Partial<Record<Field, Text>> = {};
  const versions = versionsOf(typed("viec"));
  const newest = versions.at(-1);
  if (!newest) errors.viec = t.missingRule;
  // The address names a rule; the date fields may still be empty when somebody came from the list.
  if (newest && typed("tu") === "") return { form, rule: newest, found: null, refused: null };
  const on = dayTyped(typed("tu"));
  if (!on) errors.tu = t.missingFrom;
  const hours = newest?.unit === "working-hour";
  const time = typed("gio") === "" && !hours ? null : timeTyped(typed("gio"));
  if (hours && !time) errors.gio = t.badTime;
  const extensions = extensionsTyped(typed("gia_han"));
  if (!extensions) errors.gia_han = t.badExtensions;
  const suspensions = suspensionsTyped(typed("dung_tu"), typed("dung_den"));
  if (!suspensions) errors.dung_den = t.badSuspension;
  if (!newest || !on || !extensions || !suspensions || Object.keys(errors).length > 0)
    return { form: { ...form, errors }, rule: newest ?? null, found: null, refused: null };

  const from: Day | Instant = hours && time ? instantAt(on, time) : on;
  const rule = versionOn(versions, isMoment(from) ? dayOf(from) : from) ?? newest;
  const facts = { circumstances: chosen, extensions, suspensions };
  const result = deadline(rule, from, facts, calendar);
  return result.ok
    ? { form, rule, found: result.value, refused: null }
    : { form, rule, found: null, refused: deadlineRefused(result.refusal) };
}

/** What of the circumstances makes a difference to a rule; all of them while none is chosen. */
export const circumstancesOf = (rule: Rule | null): readonly Circumstance[] =>
  circumstances.filter(
    (one) =>
      rule === null ||
      [...(rule.variants ?? []), ...(rule.extensions ?? [])].some(({ when }) => when.includes(one)),
  );

/** "2026-11-23" as browsers send it, "23/11/2026" or "3-2-2027" as people write it. */
function dayTyped(typed: string): Day | null {
  const read = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const [, d = "", m = "", y = ""] = read ?? [];
  const iso = read ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : typed;
  return isDay(iso) && iso >= "1990-01-01" && iso <= "2100-01-01" ? iso : null;
}

const timeTyped = (typed: string): string | null => {
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[:h.](\d{2}))?$/.exec(typed) ?? [];
  const time = `${hour.padStart(2, "0")}:${minute}`;
  return hour !== "" && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null;
};

function extensionsTyped(typed: string): readonly number[] | null {
  const parts = typed.split(/[\s,;+]+/).filter((part) => part !== "");
  return parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) > 0)
    ? parts.map(Number)
    : null;
}

function suspensionsTyped(from: string, to: string): readonly Suspended[] | null {
  if (from === "" && to === "") return [];
  const [first, last] = [dayTyped(from), dayTyped(to)];
  return first && last ? [{ from: first, to: last }] : null;
}
