import type { ChangedDay } from "#calendars/model.ts";
import { instant, isDay } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { dayWords, instantWords } from "#law/words.ts";

import type { Event, Matter, Recalculated, TermKind } from "../model.ts";

type Recalculation = Extract<Event, { type: "recalculated" }>;

/** What each limit is called. */
export const termNames = {
  acceptance: { vi: "hạn cho biết có thụ lý hay không", en: "the limit to accept it or refuse" },
  urgent: { vi: "hạn xử lý việc khẩn", en: "the limit for urgent handling" },
  answer: { vi: "hạn trả lời", en: "the limit to answer" },
  confirmation: {
    vi: "thời gian người gửi cho ý kiến về trả lời",
    en: "the sender’s time to say whether it is settled",
  },
} as const satisfies Record<TermKind, Text>;

/** What happened, in one sentence. */
export const recalculatedWords = ({ cause, document }: Recalculation): Text => {
  const by = document === null ? "" : ` (${document})`;
  return {
    vi: `${causes[cause].vi}${by}; hạn được tính lại.`,
    en: `${causes[cause].en}${by}; the dates were counted again.`,
  };
};

const causes = {
  version: { vi: "Lịch làm việc thay đổi", en: "The calendar of working days changed" },
  closure: { vi: "Cơ quan có ngày nghỉ riêng", en: "The office has days on which it is closed" },
  withdrawal: {
    vi: "Cơ quan bỏ ngày nghỉ riêng đã báo",
    en: "The office took back days on which it was to be closed",
  },
  nightly: {
    vi: "Hạn được đối chiếu với lịch đang dùng",
    en: "The dates were compared with the calendar in force",
  },
} as const satisfies Record<Recalculation["cause"], Text>;

/** Which day changed and why, and what became of each date. */
export const recalculatedMore = ({ moves, days }: Recalculation): readonly Text[] => [
  ...days.map(dayChanged),
  ...moves.map(movedWords),
];

const dayChanged = ({ day, off, why }: ChangedDay): Text => {
  const at = dayWords(day);
  const [vi, en] = why === null ? ["", ""] : [` (${why.vi})`, ` (${why.en})`];
  return off
    ? { vi: `Nay là ngày nghỉ: ${at.vi}${vi}.`, en: `Now a day off: ${at.en}${en}.` }
    : { vi: `Nay là ngày làm việc: ${at.vi}${vi}.`, en: `Now a working day: ${at.en}${en}.` };
};

function movedWords({ term, counted, owed }: Recalculated): Text {
  const name = { vi: upper(termNames[term].vi), en: upper(termNames[term].en) };
  const [was, now, right] = [endWords(owed.from), endWords(owed.to), endWords(counted.to)];
  if (owed.to < owed.from) {
    return {
      vi: `${name.vi} sớm hơn: từ ${was.vi} thành ${now.vi}.`,
      en: `${name.en} is earlier: ${now.en} instead of ${was.en}.`,
    };
  }
  if (owed.to > owed.from) {
    return {
      vi: `${name.vi} dài thêm: từ ${was.vi} thành ${now.vi}.`,
      en: `${name.en} is longer: ${now.en} instead of ${was.en}.`,
    };
  }
  if (counted.to === owed.to) {
    return {
      vi: `${name.vi} theo lịch mới trùng với ngày đã báo: ${now.vi}.`,
      en: `${name.en} by the new calendar is the date that was told: ${now.en}.`,
    };
  }
  return {
    vi: `${name.vi} theo lịch mới là ${right.vi}; ngày đã báo là ${now.vi} vẫn được giữ.`,
    en: `${name.en} by the new calendar is ${right.en}; the date that was told, ${now.en}, stands.`,
  };
}

/** For each date that differs from what the calendar in force gives: both, and which one stands. */
export const keptWords = (m: Pick<Matter, "counted" | "answerBy" | "acceptBy">): readonly Text[] =>
  (["acceptance", "answer"] as const).flatMap((term) => {
    const right = m.counted[term];
    if (right === undefined) return [];
    const [is, stands] = [endWords(right), endWords(term === "answer" ? m.answerBy : m.acceptBy)];
    return [
      {
        vi: `Theo lịch làm việc hiện nay, ${termNames[term].vi} là ${is.vi}. Ngày đã báo cho người gửi là ${stands.vi}; cơ quan giữ ngày đã báo.`,
        en: `By the calendar now in force, ${termNames[term].en} is ${is.en}. The sender was told ${stands.en}, and that date stands.`,
      },
    ];
  });

/** A day ends at its end; a moment is said as it is. */
const endWords = (at: string): Text => {
  if (!isDay(at)) return instantWords(instant(new Date(at)));
  const day = dayWords(at);
  return { vi: `hết ${day.vi}`, en: `the end of ${day.en}` };
};

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
