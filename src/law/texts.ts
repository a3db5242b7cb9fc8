import { type Day, dayOf, type Instant, timeAt } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Basis } from "./acts/rule.ts";
import {
  dateWords,
  daysWords,
  dayWords,
  instantWords,
  minutesWords,
  workingDaysWords,
} from "./words.ts";

type Span = { readonly from: Day; readonly to: Day };

/** The sentences of a reckoning, one for each kind of step. */
export const stepWords = {
  started: (from: Day): Text => {
    const day = dayWords(from);
    return {
      vi: `Ngày bắt đầu, ${day.vi}, không tính.`,
      en: `The day it began, ${day.en}, is not counted.`,
    };
  },

  workingDays: (
    run: Span & { readonly days: number; readonly saturdays: readonly Day[] },
  ): Text => {
    const span = spanWords(run);
    const count = workingDaysWords(run.days);
    const saturdays = run.saturdays.map(dateWords);
    if (saturdays.length === 0)
      return { vi: `${span.vi}: ${count.vi}.`, en: `${span.en}: ${count.en}.` };
    return {
      vi: `${span.vi}: ${count.vi}, kể cả thứ Bảy làm bù ${saturdays.map((day) => day.vi).join(", ")}.`,
      en: `${span.en}: ${count.en}, with the Saturday worked on ${saturdays.map((day) => day.en).join(", ")}.`,
    };
  },

  days: (run: Span & { readonly days: number }): Text => {
    const span = spanWords(run);
    const count = daysWords(run.days);
    return {
      vi: `${span.vi}: ${count.vi}, tính cả ngày nghỉ.`,
      en: `${span.en}: ${count.en}, days off included.`,
    };
  },

  daysBefore: (run: Span & { readonly days: number }): Text => {
    const span = spanWords(run);
    const count = daysWords(run.days);
    return {
      vi: `${span.vi}: ${count.vi} tính lùi, tính cả ngày nghỉ.`,
      en: `${span.en}: ${count.en} counted back, days off included.`,
    };
  },

  suspended: (run: Span & { readonly days: number; readonly article: string }): Text => {
    const span = spanWords(run);
    const count = daysWords(run.days);
    return {
      vi: `${span.vi}: tạm dừng ${count.vi}, không tính (${run.article}).`,
      en: `${span.en}: suspended for ${count.en}, not counted (${run.article}).`,
    };
  },

  extended: (run: Span & { readonly days: number; readonly nth: number }): Text => {
    const span = spanWords(run);
    const count = daysWords(run.days);
    return {
      vi: `${span.vi}: gia hạn lần ${run.nth}, thêm ${count.vi}, tính tiếp từ ngày hết hạn trước khi chuyển sang ngày làm việc.`,
      en: `${span.en}: extension ${run.nth}, ${count.en} more, from the end before it moved to a working day.`,
    };
  },

  months: (run: Span & { readonly amount: number; readonly unit: "month" | "year" }): Text => {
    const span = spanWords(run);
    return {
      vi: `${span.vi}: ${run.amount} ${units[run.unit].vi}, đến ngày tương ứng.`,
      en: `${span.en}: ${run.amount} ${units[run.unit].en}, to the corresponding day.`,
    };
  },

  atLeast: (run: Span & { readonly days: number }): Text => {
    const span = spanWords(run);
    const count = daysWords(run.days);
    return {
      vi: `${span.vi}: ${count.vi} liên tục, không được kết thúc sớm hơn.`,
      en: `${span.en}: ${count.en} on end; it may not be over sooner.`,
    };
  },

  skipped: (run: Span & { readonly reasons: readonly Text[] }): Text => {
    const span = spanWords(run);
    const reasons = list(run.reasons);
    return {
      vi: `${span.vi}: không tính (${reasons.vi}).`,
      en: `${span.en}: not counted (${reasons.en}).`,
    };
  },

  moved: (move: {
    readonly nominal: Day;
    readonly due: Day;
    readonly reasons: readonly Text[];
  }): Text => {
    const nominal = dateWords(move.nominal);
    const due = dateWords(move.due);
    const reasons = list(move.reasons);
    return {
      vi: `${nominal.vi} là ngày nghỉ (${reasons.vi}), nên hạn chuyển sang ngày làm việc kế tiếp, ${due.vi}.`,
      en: `${nominal.en} is a day off (${reasons.en}), so it moves to the next working day, ${due.en}.`,
    };
  },

  movedEarlier: (move: {
    readonly nominal: Day;
    readonly due: Day;
    readonly reasons: readonly Text[];
  }): Text => {
    const nominal = dateWords(move.nominal);
    const due = dateWords(move.due);
    const reasons = list(move.reasons);
    return {
      vi: `${nominal.vi} là ngày nghỉ (${reasons.vi}), nên phải xong trước đó, chậm nhất ${due.vi}.`,
      en: `${nominal.en} is a day off (${reasons.en}), so it must be done before, at the latest on ${due.en}.`,
    };
  },

  due: (due: Day): Text => {
    const day = dayWords(due);
    return { vi: `Hạn: hết ${day.vi}.`, en: `Due: by the end of ${day.en}.` };
  },

  startedAt: (from: Instant): Text => {
    const at = instantWords(from);
    return { vi: `Bắt đầu lúc ${at.vi}.`, en: `It began at ${at.en}.` };
  },

  minutes: (run: {
    readonly from: Instant;
    readonly to: Instant;
    readonly minutes: number;
  }): Text => {
    const day = dateWords(dayOf(run.from));
    const hours = `${timeAt(run.from)}–${timeAt(run.to)}`;
    const count = minutesWords(run.minutes);
    return {
      vi: `${hours}, ${day.vi}: ${count.vi} làm việc.`,
      en: `${hours}, ${day.en}: ${count.en} of work.`,
    };
  },

  closed: (run: { readonly to: Instant; readonly reasons: readonly Text[] }): Text => {
    const opens = instantWords(run.to);
    const reasons = list(run.reasons);
    const because =
      run.reasons.length === 0
        ? { vi: "", en: "" }
        : { vi: ` (${reasons.vi})`, en: ` (${reasons.en})` };
    return {
      vi: `Ngoài giờ làm việc${because.vi}, tính tiếp từ ${opens.vi}.`,
      en: `Outside opening hours${because.en}; it goes on at ${opens.en}.`,
    };
  },

  dueAt: (due: Instant): Text => {
    const at = instantWords(due);
    return { vi: `Hạn: ${at.vi}.`, en: `Due: ${at.en}.` };
  },
};

const units = {
  "working-day": { vi: "ngày làm việc", en: "working days" },
  "working-hour": { vi: "giờ làm việc", en: "working hours" },
  day: { vi: "ngày", en: "days" },
  month: { vi: "tháng", en: "months" },
  year: { vi: "năm", en: "years" },
} as const satisfies Record<string, Text>;

/** The sentences around a reckoning: what it rests on, and what is not sure about it. */
export const explanationWords = {
  basis: (basis: Basis): Text => {
    if (basis.kind === "law") {
      const { act, article, title, amount, unit } = basis.rule;
      const cited = article === null ? act : `${article} ${act}`;
      return {
        vi: `${title.vi}: ${amount} ${units[unit].vi}, theo ${cited}.`,
        en: `${title.en}: ${amount} ${units[unit].en}, under ${cited}.`,
      };
    }
    const { title, amount, unit, why } = basis.policy;
    return {
      vi: `${title.vi}: ${amount} ${units[unit].vi}. Mức này do đơn vị tự đặt, không phải quy định của pháp luật. ${why.vi}`,
      en: `${title.en}: ${amount} ${units[unit].en}. The unit set this itself; it is not a rule of law. ${why.en}`,
    };
  },

  unverifiedRule: {
    vi: "Quy định này chưa kiểm chứng với văn bản gốc.",
    en: "This rule has not been checked against its text.",
  },

  unsureCalendar: {
    provisional: {
      vi: "Hạn này là tạm tính: lịch nghỉ trong thời gian này mới là dự kiến, chưa có thông báo chính thức; khi có, hạn sẽ được tính lại.",
      en: "This date is provisional: the days off in this time have not been announced; once they are announced the date is counted again.",
    },
    statutory: {
      vi: "Hạn này là tạm tính: lịch nghỉ trong thời gian này chưa kiểm chứng, mới có các ngày lễ theo dương lịch, chưa có Tết, Giỗ Tổ và các ngày hoán đổi.",
      en: "This date is provisional: the days off in this time are unverified, only holidays of the solar calendar are in, without Tết, Giỗ Tổ and exchanged days.",
    },
  },
} as const;

/** "thứ Ba, 08/12/2026" for one day, "24/11/2026–26/11/2026" for several. */
function spanWords({ from, to }: Span): Text {
  const first = dateWords(from);
  const last = dateWords(to);
  if (from === to) return first;
  return { vi: `${first.vi}–${last.vi}`, en: `${first.en} – ${last.en}` };
}

const list = (reasons: readonly Text[]): Text => ({
  vi: reasons.map((reason) => reason.vi).join(", "),
  en: reasons.map((reason) => reason.en).join(", "),
});
