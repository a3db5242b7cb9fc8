import { type Day, dayOf, type Instant, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { Circumstance, Rule } from "./acts/rule.ts";
import type { Calendar } from "./calendar.ts";
import { amountOf, deadline, isMoment } from "./deadline.ts";
import { explain, type Explanation } from "./explanation.ts";
import { asLocal, type Local, localRule } from "./local.ts";
import { type Profile, shorterIn } from "./profiles/known.ts";
import { versionOn } from "./registry.ts";
import { readTerm, type Standing } from "./term.ts";
import type { TermEvent } from "./term-events.ts";
import { untilNow } from "./term-log.ts";
import type { TermRefusal } from "./term-refusals.ts";
import { bothWords, reckonedWords } from "./term-words.ts";

/** "By when?", as anybody may ask it: what happened, without a record of it. */
export type Question = {
  /** The versions of the rule, as `versionsOf` gives them. */
  readonly versions: readonly [Rule, ...Rule[]];
  readonly from: Day | Instant;
  readonly circumstances: readonly Circumstance[];
  readonly extensions: readonly number[];
  /** `to` is null where nobody has ended it yet. */
  readonly suspensions: readonly { readonly from: Day; readonly to: Day | null }[];
  readonly place: Profile;
  /** A shorter limit of the office that handles it, in the rule's unit; null without one. */
  readonly own: number | null;
  readonly asOf: Day;
};

/** The answer to a `Question`: what every page, command and program is told. */
export type Answered = {
  readonly rule: Rule;
  readonly explanation: Explanation;
  /** Null while something is suspended without an end. */
  readonly due: Day | Instant | null;
  readonly nominal: Day | Instant | null;
  readonly standing: Standing | null;
  readonly local: {
    readonly whose: Text;
    readonly amount: number;
    readonly explanation: Explanation;
    readonly due: Day | Instant | null;
    readonly nominal: Day | Instant | null;
    readonly standing: Standing | null;
  } | null;
  /** Line by line; the date, or why there is none yet, comes last, and after it the local one. */
  readonly words: readonly Text[];
};

/** Reckons a question out; refuses what the law refuses. */
export function answer(asked: Question, calendar: Calendar): Result<Answered, TermRefusal> {
  const { from, asOf, circumstances, extensions } = asked;
  const on = isMoment(from) ? dayOf(from) : from;
  const rule = ruleOf(asked, on);
  const suspensions = asked.suspensions.map((span) => ({
    from: span.from,
    to: span.to ?? untilNow(span.from, on, asOf),
  }));
  const facts = { circumstances, extensions, suspensions };
  const found = deadline(rule, from, facts, calendar);
  if (!found.ok) return found;
  if (rule.province !== null && ![null, rule.province].includes(asked.place.province))
    return refuse({ because: "other-place", rule });
  const most = amountOf(rule, circumstances);
  if (asked.own !== null && asked.own > most)
    return refuse({ because: "local-longer", amount: asked.own, most });
  const local = localOf(asked, rule, on);
  if (isMoment(from)) return inHours(rule, from, found.value, { asked, local, calendar });

  const log = logOf(asked, rule, from);
  const latest = [asOf, plusDays(from, 1)].toSorted().at(-1) ?? asOf;
  const by = { calendar, asOf: latest, rules: asked.versions };
  const reading = readTerm(log, local ? { ...by, local } : by);
  if (!reading.ok) return reading;
  const [no] = reading.value.refused;
  if (no) return refuse(no.refusal);
  const { explanation, due, nominal, standing, local: place } = reading.value;
  return ok({
    rule,
    explanation,
    due,
    nominal,
    standing,
    local: place,
    words: reckonedWords(reading.value, latest),
  });
}

const ruleOf = ({ versions }: Question, on: Day): Rule =>
  versionOn(versions, on) ?? versions.at(-1) ?? versions[0];

/** What was asked, as acts decided at the start: whoever asks gives no days of decisions. */
const logOf = (asked: Question, rule: Rule, on: Day): readonly TermEvent[] => [
  { did: "started", on, rule: { id: rule.id, from: rule.from } },
  { did: "found", on, circumstances: asked.circumstances, document: "" },
  ...asked.extensions.map((days) => ({ did: "extended", on, days, document: "" }) as const),
  ...asked.suspensions.map(
    ({ from, to }) =>
      ({
        did: "suspended",
        on,
        from,
        ...(to === null ? {} : { to }),
        ground: "",
        document: "",
      }) as const,
  ),
];

/** The office's own limit, else that of its city; undefined where neither is shorter. */
function localOf({ place, own }: Question, rule: Rule, on: Day): Local | undefined {
  if (own === null) return shorterIn(place, rule, on);
  return {
    whose: { vi: "nơi giải quyết", en: "the office that handles it" },
    rule: rule.id,
    amount: Math.min(rule.amount, own),
    unit: rule.unit,
    variants: (rule.variants ?? []).map(({ when, amount }) => ({
      when,
      amount: Math.min(amount, own),
    })),
    source: "người tính nhập",
    from: rule.from,
    to: null,
  };
}

function inHours(
  rule: Rule,
  from: Instant,
  explanation: Explanation,
  {
    local,
    calendar,
  }: { readonly asked: Question; readonly local: Local | undefined; readonly calendar: Calendar },
): Result<Answered, TermRefusal> {
  const { due, nominal } = explanation;
  const told = { rule, explanation, due, nominal, standing: null };
  const words = explain(explanation);
  if (!local) return ok({ ...told, local: null, words });
  const shorter = localRule(local, rule, dayOf(from));
  if (!shorter.ok) return shorter;
  const plain = { circumstances: [], extensions: [], suspensions: [] };
  const found = deadline(shorter.value, from, plain, calendar);
  if (!found.ok) return found;
  const place = {
    whose: local.whose,
    amount: shorter.value.amount,
    explanation: asLocal(found.value, local),
    due: found.value.due,
    nominal: found.value.nominal,
    standing: null,
  };
  return ok({ ...told, local: place, words: [...words, bothWords(told, place)] });
}

/** The answer as data, the same for `dv law deadline --json` and the API. */
export const toldAnswer = ({
  rule,
  explanation,
  due,
  nominal,
  standing,
  local,
  words,
}: Answered) => ({
  rule: rule.id,
  from: explanation.from,
  due,
  nominal,
  verified: explanation.verified,
  basis: [rule.article, rule.act].filter(Boolean).join(" "),
  source: rule.source,
  steps: stepsTold(explanation),
  calendar: explanation.calendar,
  suspended: standing,
  local: local && {
    whose: local.whose.vi,
    amount: local.amount,
    due: local.due,
    nominal: local.nominal,
    left: local.standing?.left ?? null,
    steps: stepsTold(local.explanation),
  },
  words: words.map(({ vi }) => vi),
  words_en: words.map(({ en }) => en),
});

const stepsTold = ({ steps }: Explanation) =>
  steps.map(({ why, ...step }) => ({ ...step, why: why.vi }));
