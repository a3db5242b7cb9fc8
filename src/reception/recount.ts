import type { Calendars } from "#calendars/model.ts";
import {
  owedByOffice,
  soonestFrom,
  type Change,
  type Move,
  type Recounter,
} from "#calendars/recounter.ts";
import type { Day } from "#kernel/day.ts";
import type { Transaction } from "#kernel/sql.ts";

import { runningNotices, writeMovedNotices, type RunningNotice } from "./recount.store.ts";
import { noticeTerm } from "./rules.ts";

/**
 * How the notices of Article 28 are counted again when a calendar changes. They are a limit of law: the
 * closure of one unit moves none of them.
 */
export const noticeRecounter: Recounter<RunningNotice> = {
  kind: "visit",
  name: { vi: "lượt tiếp công dân", en: "visits at the desk" },
  terms: {
    notice: { vi: "thông báo sau khi tiếp công dân", en: "the notice after a reception" },
  },
  read: runningNotices,
  count: movesOfNotice,
  write: (sql: Transaction, moved, change: Change, at: Date) =>
    writeMovedNotices(sql, moved, change, at),
};

/** The date of a notice, where it is not what this calendar gives. Pure. */
function movesOfNotice(
  notice: RunningNotice,
  { national }: Calendars,
  today: Day,
): readonly Move[] {
  const { due } = noticeTerm(notice.receivedOn, national);
  if (due === notice.counted) return [];
  const owed = owedByOffice(notice.owed, due, soonestFrom(today, national));
  return [
    {
      term: "notice",
      counted: { from: notice.counted, to: due },
      owed: { from: notice.owed, to: owed },
    },
  ];
}
