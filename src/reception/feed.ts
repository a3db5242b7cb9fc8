import { instantAt, type Instant } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { Diary, DiaryEntry } from "#outlets/ics.ts";
import type { Unit } from "#units/model.ts";
import { paths } from "#web/paths.ts";

import type { Session } from "./model.ts";
import { scheduleTexts as t } from "./texts/schedule.ts";

/**
 * The published sessions of a unit for people's own calendars. A session keeps its name for ever; what
 * was changed has a higher sequence, and what was cancelled stays in the feed as cancelled.
 */
export const sessionDiary = (
  origin: string,
  unit: Unit,
  sessions: readonly Session[],
  now: Instant,
  lang: Lang,
): Diary => ({
  title: t.titleOf(unit.name)[lang],
  author: unit.name,
  at: now,
  entries: sessions.map((session) => entryOf(origin, unit, session, lang)),
});

const entryOf = (origin: string, { slug }: Unit, session: Session, lang: Lang): DiaryEntry => ({
  id: `tiep-dan-${session.id}@${new URL(origin).hostname}`,
  title: t.feedTitle(session.postTitle)[lang],
  when: {
    from: instantAt(session.day, session.starts),
    to: instantAt(session.day, session.ends),
  },
  place: session.place,
  text: [
    t.kinds[session.kind][lang],
    ...(session.reason === null ? [] : [t.why(session.reason)[lang]]),
  ].join("\n"),
  page: origin + paths.reception.unit.to({ slug }, lang),
  // The sequence of a calendar begins at nought.
  sequence: session.seq - 1,
  cancelled: session.state === "cancelled",
});
