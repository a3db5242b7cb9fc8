import { type Day, type Instant, instantAt, isDay } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { circumstances } from "./acts/rule.ts";
import type { Question } from "./answer.ts";
import { national, profileNamed } from "./profiles/known.ts";
import { versionsOf } from "./registry.ts";
import { usageText } from "./usage.ts";

/** A question as it is typed on the command line or stands in an address of the API. */
export type Typed = {
  readonly rule: string;
  readonly from: string;
  readonly circumstances: readonly string[];
  readonly extensions: readonly string[];
  /** "2026-09-15..2026-10-05"; without the second day while nobody has ended it. */
  readonly suspensions: readonly string[];
  readonly place: string | undefined;
  readonly own: string | undefined;
  readonly asOf: string | undefined;
};

/** Reads a typed question; refused is what cannot be read, in words. */
export function questionTyped(typed: Typed, today: Day): Result<Question, Text> {
  const [first, ...others] = versionsOf(typed.rule);
  if (!first) return refuse(usageText.rule(typed.rule));
  const from = momentTyped(typed.from);
  if (!from) return refuse(usageText.moment(typed.from));
  if (typed.extensions.length > mostTyped || typed.suspensions.length > mostTyped)
    return refuse(usageText.tooMany(mostTyped));
  const odd = typed.extensions.find((one) => !isCount(one));
  if (odd !== undefined) return refuse(usageText.extension(odd));
  const strange = typed.circumstances.find((one) => circumstances.every((known) => known !== one));
  if (strange !== undefined) return refuse(usageText.circumstance(strange));
  const suspensions: { readonly from: Day; readonly to: Day | null }[] = [];
  for (const one of typed.suspensions) {
    const span = spanTyped(one);
    if (!span) return refuse(usageText.suspension(one));
    suspensions.push(span);
  }
  const place = typed.place === undefined ? national : profileNamed(typed.place);
  if (!place) return refuse(usageText.place(typed.place ?? ""));
  if (typed.own !== undefined && !isCount(typed.own)) return refuse(usageText.own(typed.own));
  const asOf = typed.asOf ?? today;
  if (!isDay(asOf) || !inRange(asOf)) return refuse(usageText.day(asOf));
  return ok({
    versions: [first, ...others],
    from,
    circumstances: circumstances.filter((one) => typed.circumstances.includes(one)),
    extensions: typed.extensions.map(Number),
    suspensions,
    place,
    own: typed.own === undefined ? null : Number(typed.own),
    asOf,
  });
}

/** More extensions or suspensions than any law knows; anybody may ask, so there is an end. */
const mostTyped = 20;

const isCount = (typed: string): boolean => /^\d{1,3}$/.test(typed) && Number(typed) > 0;

function momentTyped(typed: string): Day | Instant | null {
  if (isDay(typed)) return inRange(typed) ? typed : null;
  const [on = "", time = ""] = typed.split("T");
  if (!isDay(on) || !inRange(on) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  return instantAt(on, time);
}

// So that no count runs past the last year that is written with four digits.
const inRange = (on: Day): boolean => on >= "1900-01-01" && on <= "9900-01-01";

function spanTyped(typed: string): { readonly from: Day; readonly to: Day | null } | null {
  const [from = "", to, ...more] = typed.split("..");
  if (more.length > 0 || to === undefined || !isDay(from) || !inRange(from)) return null;
  if (to === "") return { from, to: null };
  return isDay(to) && inRange(to) ? { from, to } : null;
}
