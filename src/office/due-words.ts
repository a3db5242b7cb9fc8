import { dayOf, instantAt, plusDays, timeAt, type Day, type Instant } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { isWorkingDay, type Calendar } from "#law/calendar.ts";
import { leftWords, shortDateWords } from "#law/words.ts";
import { weekdayName } from "#law/weekdays.ts";
import type { DueLook } from "#web/parts/due-badge.tsx";

import type { Stage } from "#cases/model.ts";
import { dueTexts as t } from "./texts/list.ts";
import type { Now } from "#cases/worklist.store.ts";

/** A due date as a badge says it: how it stands, what is due, by when, how long still. */
export type Badge = {
  readonly look: DueLook;
  readonly label: Text;
  /** The same in two lines, for lists: how long still, then what and by when. */
  readonly short: readonly [Text, Text | null];
};

export type Due = {
  readonly stage: Stage;
  readonly appealOpen: boolean;
  readonly urgent: boolean;
  readonly dueAt: Instant;
  /** A duplicate owes nothing of its own while it points to the main one. */
  readonly merged?: boolean;
};

/** What is due next, and how that stands now. */
export function badgeOf(due: Due, when: Now, calendar: Calendar): Badge {
  if (due.merged) return { look: "done", label: t.merged, short: [t.merged, null] };
  const what = whatIsDue(due);
  if (what === null) return { look: "done", label: t.ended, short: [t.ended, null] };
  const day = dayShort(lastDayOf(due.dueAt));
  const time = isMidnight(due.dueAt) ? null : timeAt(due.dueAt);
  const whatBy = joined(what, time === null ? t.by(day) : t.before(time, day), " ");
  const brief = joined(
    what,
    time === null ? day : { vi: `${time} ${day.vi}`, en: `${time} ${day.en}` },
    ": ",
  );
  if (due.stage === "answered") return { look: "calm", label: whatBy, short: [t.answered, brief] };
  const late = when.now > due.dueAt;
  const look = late ? "late" : due.dueAt <= when.soonUntil ? "soon" : "calm";
  const left = stands(due.dueAt, when.now, calendar);
  return { look, label: joined(whatBy, left), short: [left, brief] };
}

/** The moments a list is measured against: now, and the end of the third working day from today. */
export function nowOf(now: Instant, calendar: Calendar): Now {
  let at = dayOf(now);
  for (let counted = 0; counted < soonDays + 1;) {
    at = plusDays(at, 1);
    if (isWorkingDay(calendar, at)) counted += 1;
  }
  return { now, soonUntil: instantAt(at, "00:00") };
}

/** As in `law/due.ts`: what is due within three working days is due soon. */
const soonDays = 3;

function whatIsDue({ stage, appealOpen, urgent, dueAt }: Due): Text | null {
  switch (stage) {
    case "received":
      // Accepted once before and handed on since: then the answer is what is due.
      return isMidnight(dueAt) ? t.answer : t.accept;
    case "accepted":
      return urgent && !isMidnight(dueAt) ? t.urgent : t.answer;
    case "reopened":
      return t.answer;
    case "answered":
      return t.confirm;
    case "declined":
      return appealOpen ? t.appeal : null;
    case "withdrawn":
    case "closed":
      return null;
    default:
      return unreachable(stage);
  }
}

function stands(due: Instant, now: Instant, calendar: Calendar): Text {
  const last = isMidnight(due) ? lastDayOf(due) : dayOf(due);
  const today = dayOf(now);
  if (today === last && !isMidnight(due)) return now > due ? t.over : t.today;
  return leftWords(today, last, calendar);
}

const isMidnight = (at: Instant): boolean => at.slice(11, 16) === "00:00";

/** A limit in days ends at 24:00 of its last day, which is kept as 00:00 of the next. */
const lastDayOf = (at: Instant): Day => (isMidnight(at) ? plusDays(dayOf(at), -1) : dayOf(at));

const dayShort = (day: Day): Text => {
  const [weekday, date] = [weekdayName(day), shortDateWords(day)];
  return { vi: `${weekday.vi} ${date.vi}`, en: `${weekday.en} ${date.en}` };
};

const joined = (a: Text, b: Text, by = " · "): Text => ({
  vi: `${a.vi}${by}${b.vi}`,
  en: `${a.en}${by}${b.en}`,
});
