import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Calendar } from "#law/calendar.ts";
import { dueState } from "#law/due.ts";
import type { TermReading } from "#law/term.ts";
import { dayWords, leftWords } from "#law/words.ts";
import type { DueLook } from "#web/parts/due-badge.tsx";

import type { LimitName } from "./model.ts";
import { complaintTexts as t } from "./texts/complaint-page.ts";
import { limitWords } from "./texts/standing.ts";

/** One limit as pages show it: how it stands in one line, and the whole reckoning behind it. */
export type ShownLimit = {
  readonly limit: LimitName;
  readonly look: DueLook;
  readonly label: Text;
  /** The reckoning line by line, the date last. */
  readonly lines: readonly Text[];
  readonly due: Day | null;
  /** The shorter date of the place, beside the law's. */
  readonly local: Text | null;
  /** What the law gives on today's calendar, where another day was told and is kept. */
  readonly law: Day | null;
  /** Whether the rule behind it was seen in the act itself. */
  readonly verified: boolean;
  readonly open: boolean;
};

/** What a reading says on a day. @param told the day people were told, which stays owed */
export function shownLimit(
  limit: LimitName,
  reading: TermReading,
  told: Day | null,
  today: Day,
  calendar: Calendar,
): ShownLimit {
  const { doneOn, standing, local, rule } = reading;
  const what = limitWords[limit];
  const isOpen = doneOn === null && !fixed.includes(limit);
  const due = isOpen && reading.due !== null ? (told ?? reading.due) : reading.due;
  const base = {
    limit,
    lines: reading.words,
    due,
    local: local?.due ? labelled(t.byLocal(local.whose), dayWords(local.due)) : null,
    law: due !== reading.due ? reading.due : null,
    verified: rule.verified === "V",
    open: isOpen,
  };
  if (standing) {
    return { ...base, look: "paused", label: t.standing(what, dayWords(standing.earliest)) };
  }
  if (due === null) return { ...base, look: "calm", label: what };
  if (doneOn !== null && !fixed.includes(limit)) {
    const label = reading.late
      ? t.lateDoneOn(what, dayWords(doneOn), dayWords(due))
      : t.doneOn(what, dayWords(doneOn));
    return { ...base, look: reading.late ? "late" : "done", label };
  }
  if (!isOpen) return { ...base, look: "calm", label: labelled(what, dayWords(due)) };
  const label = t.nextBy(what, dayWords(due), leftWords(today, due, calendar));
  return { ...base, look: looks[dueState(today, due, calendar)], label };
}

const labelled = (what: Text, when: Text): Text => ({
  vi: `${what.vi}: ${when.vi}`,
  en: `${what.en}: ${when.en}`,
});

/** Dates that come by themselves and are nobody's duty. */
const fixed: readonly LimitName[] = ["effect", "posting"];

const looks = { "in-time": "calm", soon: "soon", late: "late" } as const;

/** The duty that is due first; null while none runs. The complainant's own window is nobody's duty. */
export const nextLimit = (limits: readonly ShownLimit[]): ShownLimit | null =>
  limits
    .filter(({ open, limit }) => open && limit !== "second-window")
    .toSorted((a, b) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1))[0] ?? null;
