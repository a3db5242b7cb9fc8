import { instantAt, type Day, type Instant } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { circumstances, type Circumstance, type Rule } from "#law/acts/rule.ts";
import type { Calendar } from "#law/calendar.ts";
import { answer, type Answered } from "#law/answer.ts";
import { national, profileNamed } from "#law/profiles/known.ts";
import { versionsOf } from "#law/registry.ts";
import { termRefused } from "#law/term-refusals.ts";
import { dayTyped } from "#web/day-typed.ts";
import type { Form } from "#web/form.ts";

import { lawTexts as t } from "./texts.ts";

/** The fields of the calculator, as they stand in its address. */
export type Field =
  | "viec"
  | "tu"
  | "gio"
  | "truong_hop"
  | "gia_han"
  | "dung_tu"
  | "dung_den"
  | "noi"
  | "rieng";

/** What the calculator shows: its form, and what came of it. */
export type Reckoned = {
  readonly form: Form<Field>;
  readonly rule: Rule | null;
  readonly found: Answered | null;
  readonly refused: Text | null;
};

/** Reads the calculator's address and works the date out; whatever is typed is shown again. */
export function reckon(search: URLSearchParams, calendar: Calendar, today: Day): Reckoned {
  const typed = (name: Field): string => (search.get(name) ?? "").trim().slice(0, 60);
  const names: readonly Field[] = [
    "viec",
    "tu",
    "gio",
    "gia_han",
    "dung_tu",
    "dung_den",
    "noi",
    "rieng",
  ];
  const chosen = circumstances.filter((one) => search.getAll("truong_hop").includes(one));
  const values = Object.fromEntries(names.map((name) => [name, typed(name)]));
  const form = { values, errors: {}, lists: { truong_hop: chosen } };
  if (names.every((name) => typed(name) === ""))
    return { form, rule: null, found: null, refused: null };

  const errors: Partial<Record<Field, Text>> = {};
  const versions = versionsOf(typed("viec"));
  const [oldest, ...later] = versions;
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
  const own = typed("rieng");
  if (own !== "" && !isCount(own)) errors.rieng = t.badOwn;
  if (!oldest || !newest || !on || !extensions || !suspensions || Object.keys(errors).length > 0)
    return { form: { ...form, errors }, rule: newest ?? null, found: null, refused: null };

  if (calendar.unread) return { form, rule: newest, found: null, refused: t.calendarUnread };

  const from: Day | Instant = hours && time ? instantAt(on, time) : on;
  const asked = {
    versions: [oldest, ...later],
    from,
    circumstances: chosen,
    extensions,
    suspensions,
    place: profileNamed(typed("noi")) ?? national,
    own: own === "" ? null : Number(own),
    asOf: today,
  } as const;
  const result = answer(asked, calendar);
  return result.ok
    ? { form, rule: result.value.rule, found: result.value, refused: null }
    : { form, rule: newest, found: null, refused: termRefused(result.refusal) };
}

/** What of the circumstances makes a difference to a rule; all of them while none is chosen. */
export const circumstancesOf = (rule: Rule | null): readonly Circumstance[] =>
  circumstances.filter(
    (one) =>
      rule === null ||
      [...(rule.variants ?? []), ...(rule.extensions ?? [])].some(({ when }) => when.includes(one)),
  );

const timeTyped = (typed: string): string | null => {
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[:h.](\d{2}))?$/.exec(typed) ?? [];
  const time = `${hour.padStart(2, "0")}:${minute}`;
  return hour !== "" && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null;
};

function extensionsTyped(typed: string): readonly number[] | null {
  const parts = typed.split(/[\s,;+]+/).filter((part) => part !== "");
  return parts.every(isCount) ? parts.map(Number) : null;
}

const isCount = (typed: string): boolean => /^\d{1,3}$/.test(typed) && Number(typed) > 0;

/** Without its last day it is a suspension nobody has ended. */
function suspensionsTyped(
  from: string,
  to: string,
): readonly { readonly from: Day; readonly to: Day | null }[] | null {
  if (from === "" && to === "") return [];
  const [first, last] = [dayTyped(from), dayTyped(to)];
  if (!first || (to !== "" && !last)) return null;
  return [{ from: first, to: last }];
}
