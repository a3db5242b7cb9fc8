import { daysBetween, isDay, plusDays, type Day } from "#kernel/day.ts";
import { keyFor, seal, unseal } from "#kernel/secret.ts";
import type { Text } from "#kernel/text.ts";
import { isWorkingDay, type Calendar } from "#law/calendar.ts";
import { dueState } from "#law/due.ts";
import { weekdayName } from "#law/weekdays.ts";
import { leftWords, shortDateWords } from "#law/words.ts";
import type { OfficerId } from "#people/model.ts";
import { z } from "zod";

import { listAddress, type ListQuery } from "./filter.ts";
import { isEnded, limits, type LimitName } from "./model.ts";
import type { After, ListRow, When } from "./pages.store.ts";
import type { ListedComplaint } from "./pages/list.tsx";
import { listTexts as t } from "./texts/list-page.ts";
import { limitWords, stageWords } from "./texts/standing.ts";

/** As in `law/due.ts`: what is due within three working days is due soon. */
const soonDays = 3;

/** The days a list is measured against: today, and the third working day from it. */
export function whenOf(today: Day, calendar: Calendar): When {
  let at = today;
  for (let counted = 0; counted < soonDays;) {
    at = plusDays(at, 1);
    if (isWorkingDay(calendar, at)) counted += 1;
  }
  return { today, soonUntil: at };
}

/** The limit a row's next day belongs to; null where none runs. */
export function dutyOf({ dueOn, dates }: Pick<ListRow, "dueOn" | "dates">): LimitName | null {
  const order: readonly LimitName[] = ["acceptance", "settlement", "publication", ...limits];
  return order.find((limit) => dueOn !== null && dates[limit]?.owed === dueOn) ?? null;
}

/** A row in the words of the list. */
export function listedOf(row: ListRow, today: Day, calendar: Calendar): ListedComplaint {
  const { code, level, stage, suspended, receivedOn, dueOn, unitName, verifierName } = row;
  const duty = dutyOf(row);
  const owed = duty !== null && duty !== "posting" && duty !== "effect";
  const standing = dueOn === null ? null : dueState(today, dueOn, calendar);
  const what = duty && dueOn ? by(limitWords[duty], dueOn) : null;
  const base = {
    code,
    level,
    stage,
    suspended,
    receivedOn,
    age: daysBetween(receivedOn, today),
    unitName,
    verifierName,
    overdue: owed && standing === "late",
  };
  if (isEnded(stage)) return { ...base, look: "done", left: stageWords[stage], whatBy: null };
  if (suspended) return { ...base, look: "paused", left: t.standsStill, whatBy: what };
  if (!dueOn || !standing) return { ...base, look: "calm", left: t.noDue, whatBy: null };
  return owed
    ? { ...base, look: looks[standing], left: leftWords(today, dueOn, calendar), whatBy: what }
    : { ...base, look: "calm", left: what ?? t.noDue, whatBy: null };
}

const looks = { "in-time": "calm", soon: "soon", late: "late" } as const;

const by = (what: Text, on: Day): Text => {
  const [weekday, date] = [weekdayName(on), shortDateWords(on)];
  return {
    vi: `${what.vi}: ${weekday.vi} ${date.vi}`,
    en: `${what.en}: ${weekday.en} ${date.en}`,
  };
};

/** Where the next page begins, for the address: sealed, and bound to the officer and the filters. */
export const sealPlace = (master: Buffer, whose: OfficerId, q: ListQuery, after: After): string =>
  seal(keyFor(master, "list-place"), JSON.stringify(after), about(whose, q)).toString("base64url");

/** Opens what `sealPlace` made; anything else is the top of the list. */
export function openPlace(master: Buffer, whose: OfficerId, q: ListQuery): After | null {
  if (q.after === null) return null;
  try {
    const sealed = Buffer.from(q.after, "base64url");
    const { on, id } = shape.parse(
      JSON.parse(unseal(keyFor(master, "list-place"), sealed, about(whose, q))),
    );
    return { on: on !== null && isDay(on) ? on : null, id };
  } catch {
    return null;
  }
}

const shape = z.object({ on: z.string().nullable(), id: z.string() });

const about = (whose: OfficerId, q: ListQuery): string => `khieu-nai ${whose} ${listAddress(q)}`;

/** The place behind a row, in the order of the list it stands in. */
export const placeOf = (q: ListQuery, row: ListRow): After => ({
  on: q.state === "open" ? row.dueOn : row.receivedOn,
  id: row.id,
});
