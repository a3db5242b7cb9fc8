import type { Day, Instant } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Rule, Unit } from "./acts/rule.ts";
import { isMoment } from "./deadline.ts";
import { type DayExplanation, explain } from "./explanation.ts";
import type { RefusedEvent } from "./term-events.ts";
import { dateWords, dayWords, instantWords } from "./words.ts";

/** What is said of a limit, from the reading of its log. */
type Told = {
  readonly rule: Rule;
  readonly explanation: DayExplanation;
  readonly due: Day | null;
  readonly doneOn: Day | null;
  readonly breachedOn: Day | null;
  readonly standing: {
    readonly since: Day;
    readonly left: number;
    readonly unit: Unit;
    readonly earliest: Day;
  } | null;
  readonly refused: readonly RefusedEvent[];
  readonly local: LocalTold | null;
};

type LocalTold = {
  readonly whose: Text;
  readonly amount: number;
  readonly due: Day | null;
  readonly nominal: Day | null;
  readonly breachedOn: Day | null;
  readonly standing: { readonly left: number; readonly unit: Unit } | null;
};

/** The reading line by line: the reckoning, what was refused, how it went, and last the date or why there is none. */
export function termWords(told: Told, asOf: Day): readonly Text[] {
  const { refused, due } = told;
  return reckonedWords(told, asOf, [
    ...refused.map(({ event, words }) => notCounted(event.on, words)),
    ...(due ? outcome(told, due) : []),
  ]);
}

/** The reckoning alone, for whoever asks without a log; `more` comes before the date. */
export function reckonedWords(
  { explanation, standing, due, local }: Pick<Told, "explanation" | "standing" | "due" | "local">,
  asOf: Day,
  more: readonly Text[] = [],
): readonly Text[] {
  const lines = explain(standing ? untilSuspended(explanation, asOf) : explanation);
  const last = standing ? standingWords(standing, asOf) : lines.at(-1);
  return [
    ...lines.slice(0, -1),
    ...more,
    ...(last ? [last] : []),
    ...(local ? [bothWords({ due, standing }, local)] : []),
  ];
}

/** Without the days after the suspension that is open: nobody knows yet which they are. */
function untilSuspended(explanation: DayExplanation, asOf: Day): DayExplanation {
  const last = explanation.steps.findLastIndex(
    ({ kind, from }) => kind === "suspended" && from <= asOf,
  );
  const known = last < 0 ? explanation.steps.slice(0, -1) : explanation.steps.slice(0, last + 1);
  return { ...explanation, steps: [...known, ...explanation.steps.slice(-1)] };
}

/** "Đang tạm đình chỉ từ …, còn N ngày khi tiếp tục." */
function standingWords(standing: NonNullable<Told["standing"]>, asOf: Day): Text {
  const { left, earliest } = standing;
  const since = dateWords(standing.since);
  const soonest = dateWords(earliest);
  const unit = unitWords(standing.unit, left);
  const head =
    standing.since <= asOf
      ? { vi: `Đang tạm đình chỉ từ ${since.vi}`, en: `Suspended since ${since.en}` }
      : { vi: `Sẽ tạm đình chỉ từ ${since.vi}`, en: `To be suspended from ${since.en}` };
  return {
    vi: `${head.vi}, còn ${left} ${unit.vi} khi tiếp tục; chưa có ngày hết hạn. Nếu tiếp tục ngay sau ngày ${dateWords(asOf).vi} thì hạn là ${soonest.vi}.`,
    en: `${head.en}, ${left} ${unit.en} left once it goes on; there is no due date yet. If it went on right after ${dateWords(asOf).en}, it would be due on ${soonest.en}.`,
  };
}

const notCounted = (on: Day, words: Text): Text => ({
  vi: `Ngày ${dateWords(on).vi}, không được tính: ${words.vi}`,
  en: `On ${dateWords(on).en}, not counted: ${words.en}`,
});

function outcome({ rule, doneOn, breachedOn }: Told, due: Day): readonly Text[] {
  const done = doneOn ? dateWords(doneOn) : null;
  const breached = breachedOn ? dateWords(breachedOn) : null;
  if (rule.bound === "at-least") {
    if (!done) return [];
    return breached
      ? [
          {
            vi: `Kết thúc ngày ${done.vi}, sớm hơn luật cho phép.`,
            en: `Ended on ${done.en}, sooner than the law allows.`,
          },
        ]
      : [{ vi: `Kết thúc ngày ${done.vi}, đủ thời gian.`, en: `Ended on ${done.en}, in full.` }];
  }
  if (done && !breached)
    return [{ vi: `Đã xong ngày ${done.vi}, đúng hạn.`, en: `Done on ${done.en}, in time.` }];
  if (done)
    return [
      {
        vi: `Đã xong ngày ${done.vi}, trễ: quá hạn từ ${breached?.vi}.`,
        en: `Done on ${done.en}, late: overdue from ${breached?.en}.`,
      },
    ];
  if (!breached) return [];
  const end = dateWords(due);
  return [
    {
      vi: `Quá hạn từ ${breached.vi}; hạn đã hết ngày ${end.vi}.`,
      en: `Overdue from ${breached.en}; the time was over on ${end.en}.`,
    },
  ];
}

/** "Theo luật: …; hạn của thành phố: …": both dates, whichever holds. */
export function bothWords(law: Ending, local: Ending & Pick<LocalTold, "whose">): Text {
  const [end, shorter] = [endingWords(law), endingWords(local)];
  return {
    vi: `Theo luật: ${end.vi}; hạn của ${local.whose.vi} (không dài hơn hạn theo luật): ${shorter.vi}.`,
    en: `By law: ${end.en}; the limit of ${local.whose.en} (never longer than the law's): ${shorter.en}.`,
  };
}

type Ending = {
  readonly due: Day | Instant | null;
  readonly standing: { readonly left: number; readonly unit: Unit } | null;
};

function endingWords({ due, standing }: Ending): Text {
  if (due) return endWords(due);
  const left = standing?.left ?? 0;
  const unit = unitWords(standing?.unit ?? "day", left);
  return {
    vi: `còn ${left} ${unit.vi} khi tiếp tục`,
    en: `${left} ${unit.en} left once it goes on`,
  };
}

const endWords = (due: Day | Instant): Text => (isMoment(due) ? instantWords(due) : dayWords(due));

/** "ngày làm việc", "working days". */
function unitWords(unit: Unit, count: number): Text {
  const words = {
    day: { vi: "ngày", en: "day" },
    "working-day": { vi: "ngày làm việc", en: "working day" },
    "working-hour": { vi: "giờ làm việc", en: "working hour" },
    month: { vi: "tháng", en: "month" },
    year: { vi: "năm", en: "year" },
  } as const satisfies Record<Unit, Text>;
  return { vi: words[unit].vi, en: `${words[unit].en}${count === 1 ? "" : "s"}` };
}
