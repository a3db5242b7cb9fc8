import type { Text } from "#kernel/text.ts";
import type { Policy } from "./rule.ts";

// Nothing in this file is law. Each value is a promise or a habit of offices, named as such
// wherever people read a date that rests on it.

const noLimitInLaw: Text = {
  vi: "Với phản ánh, kiến nghị, luật không đặt thời hạn trả lời.",
  en: "For feedback and proposals the law sets no time limit for the answer.",
};

/** The unit's own promise; a unit may promise fewer days for an area. */
export const answerPromise: Policy = {
  policy: "ANSWER",
  title: { vi: "Trả lời người gửi", en: "Answering the sender" },
  amount: 10,
  unit: "working-day",
  why: noLimitInLaw,
};

export const confirmationWindow: Policy = {
  policy: "CONFIRM",
  title: {
    vi: "Người gửi xác nhận việc đã được giải quyết hay chưa",
    en: "The sender says whether it has been settled",
  },
  amount: 10,
  unit: "working-day",
  why: {
    vi: "Luật không có bước này; đây là thời gian để người gửi xem việc đã xong thật hay chưa.",
    en: "The law has no such step; it gives the sender time to see whether the work is really done.",
  },
};

export const reopenedAnswer: Policy = {
  policy: "REOPENED",
  title: { vi: "Trả lời việc được mở lại", en: "Answering a reopened matter" },
  amount: 10,
  unit: "working-day",
  why: noLimitInLaw,
};

export const refusalAppeal: Policy = {
  policy: "APPEAL",
  title: {
    vi: "Người gửi đề nghị xem lại việc từ chối",
    en: "The sender asks to have a refusal looked at again",
  },
  amount: 10,
  unit: "working-day",
  why: {
    vi: "Luật không đặt thời hạn cho bước này; đủ thời gian để người gửi đọc và cân nhắc.",
    en: "The law sets no limit for this step; it leaves time to read and think it over.",
  },
};

/** Where no act of the province sets the hours: the same as in Hà Nội. */
export const acceptanceElsewhere: Policy = {
  policy: "ACCEPT",
  title: { vi: "Tiếp nhận phản ánh, kiến nghị", en: "Accepting feedback" },
  amount: 8,
  unit: "working-hour",
  why: {
    vi: "Nơi này chưa có văn bản đặt thời hạn tiếp nhận mà hệ thống biết; dùng mức 8 giờ làm việc như Hà Nội.",
    en: "No act we know of sets this limit here; the 8 working hours of Hà Nội are used.",
  },
};

export const urgentElsewhere: Policy = {
  policy: "URGENT",
  title: {
    vi: "Xử lý phản ánh khẩn, tính từ khi tiếp nhận",
    en: "Handling urgent feedback, from its acceptance",
  },
  amount: 4,
  unit: "working-hour",
  why: {
    vi: "Nơi này chưa có văn bản đặt thời hạn cho việc khẩn mà hệ thống biết; dùng mức 4 giờ làm việc như Hà Nội.",
    en: "No act we know of sets this limit here; the 4 working hours of Hà Nội are used.",
  },
};

/** One stretch of opening hours, "08:00" to "12:00". */
export type Opening = { readonly from: string; readonly to: string };

/** When the doors are open on a working day. What arrives outside counts from the next opening. */
export type OpeningHours = {
  readonly policy: string;
  readonly title: Text;
  readonly openings: readonly [Opening, ...Opening[]];
};

export const openingHours: OpeningHours = {
  policy: "OPENING-HOURS",
  title: {
    vi: "Giờ làm việc 08:00–12:00 và 13:00–17:00 là quy ước của hệ thống.",
    en: "Office hours 08:00–12:00 and 13:00–17:00 are a convention of this system.",
  },
  openings: [
    { from: "08:00", to: "12:00" },
    { from: "13:00", to: "17:00" },
  ],
};
