import type { Mark, Unit } from "#law/acts/rule.ts";
import type { Text } from "#kernel/text.ts";

/** The words of the two public pages about limits of law. */
export const lawTexts = {
  rules: { vi: "Thời hạn theo luật", en: "Time limits of the law" },
  rulesLead: {
    vi: "Cơ quan nhà nước phải trả lời, thụ lý, giải quyết trong bao lâu. Mỗi dòng ghi điều luật, nơi chúng tôi đọc được và mức kiểm chứng.",
    en: "How long offices have to answer, accept and settle. Every line names the article, where we read it and how far it was verified.",
  },
  calendar: { vi: "Lịch ngày nghỉ, ngày làm bù", en: "Days off and days worked in exchange" },
  calendarUnread: {
    vi: "Lịch làm việc tạm thời không đọc được nên chưa tính được hạn. Xin thử lại sau.",
    en: "The calendar of working days cannot be read just now, so that no limit can be worked out. Please try again later.",
  },
  notLaw: {
    vi: "Trang này giúp tính ngày, không thay tư vấn pháp luật. Quy định “chưa kiểm chứng” không được hệ thống dùng để từ chối hay chặn việc gì.",
    en: "This page helps to work out dates; it is no legal advice. A rule that is “not verified” is never used here to refuse or stop anything.",
  },
  marks: {
    V: { vi: "đã kiểm chứng", en: "verified" },
    P: { vi: "kiểm chứng một phần", en: "verified in part" },
    M: { vi: "chưa kiểm chứng", en: "not verified" },
    "?": { vi: "chưa kiểm chứng", en: "not verified" },
  } satisfies Record<Mark, Text>,
  units: {
    day: { vi: "ngày", en: "days" },
    "working-day": { vi: "ngày làm việc", en: "working days" },
    "working-hour": { vi: "giờ làm việc", en: "working hours" },
    month: { vi: "tháng", en: "months" },
    year: { vi: "năm", en: "year" },
  } satisfies Record<Unit, Text>,
  groups: {
    feedback: { vi: "Phản ánh, kiến nghị", en: "Feedback and petitions" },
    complaint: { vi: "Khiếu nại", en: "Complaints" },
    reception: { vi: "Tiếp công dân, đối thoại", en: "Citizen reception, dialogue" },
    information: {
      vi: "Tiếp cận thông tin, dữ liệu của tôi, công khai ở cơ sở",
      en: "Information, my own data, openness at the grassroots",
    },
    denunciation: { vi: "Tố cáo", en: "Denunciations" },
  },
  denunciation: {
    vi: "Tố cáo không gửi qua mạng và không bao giờ được lưu ở đây. Các thời hạn này chỉ để biết.",
    en: "Denunciations are not sent over the net and are never kept here. These limits are only to be known.",
  },
  denunciationWhere: { vi: "Tố cáo ở đâu, thế nào", en: "Where and how to denounce" },
  limit: (amount: number, unit: Text, bound: "at-most" | "at-least", before: boolean): Text => ({
    vi: `${bound === "at-least" ? "ít nhất " : ""}${amount} ${unit.vi}${before ? " trước" : ""}`,
    en: `${bound === "at-least" ? "at least " : ""}${amount} ${unit.en}${before ? " before" : ""}`,
  }),
  variant: (when: Text, amount: number, unit: Text): Text => ({
    vi: `${when.vi}: ${amount} ${unit.vi}`,
    en: `${when.en}: ${amount} ${unit.en}`,
  }),
  extension: (when: Text | null, times: number, most: number, unit: Text): Text => ({
    vi: `${when ? `${when.vi}: ` : ""}được gia hạn ${times} lần, mỗi lần nhiều nhất ${most} ${unit.vi}`,
    en: `${when ? `${when.en}: ` : ""}may be extended ${times === 1 ? "once" : `${times} times`}, by ${most} ${unit.en} at most each time`,
  }),
  suspension: (article: string, since: Text): Text => ({
    vi: `thời gian tạm dừng không tính (${article}, từ ${since.vi})`,
    en: `suspended time is not counted (${article}, from ${since.en})`,
  }),
  inForce: (from: Text, to: Text | null): Text => ({
    vi: to ? `áp dụng từ ${from.vi} đến ${to.vi}` : `áp dụng từ ${from.vi}`,
    en: to ? `in force from ${from.en} to ${to.en}` : `in force from ${from.en}`,
  }),
  columns: {
    what: { vi: "Việc gì", en: "What" },
    limit: { vi: "Thời hạn", en: "Limit" },
    basis: { vi: "Căn cứ", en: "Basis" },
  },
  source: { vi: "Nguồn", en: "Source" },
  reckon: { vi: "Tính hạn này", en: "Work out this date" },

  transitions: { vi: "Khi luật thay đổi giữa chừng", en: "When the law changes on the way" },
  transitionsAbout: {
    vi: "Một thời hạn giữ quy định của ngày nó bắt đầu. Luật mới chỉ áp dụng cho việc đang dở khi có điều khoản chuyển tiếp nói rõ.",
    en: "A limit keeps the rule of the day it began. A new law takes over what is under way only where a transition rule says so.",
  },

  calculator: { vi: "Bao giờ phải trả lời tôi?", en: "When must they answer me?" },
  calculatorLead: {
    vi: "Chọn việc và ngày bắt đầu. Kết quả ghi từng ngày được tính, ngày nào không và vì sao. Không cần tài khoản, không lưu gì.",
    en: "Choose the matter and the day it began. The result says which days count, which do not and why. No account, nothing is kept.",
  },
  rule: { vi: "Việc gì", en: "What is it about" },
  chooseRule: { vi: "Chọn một việc", en: "Choose one" },
  from: { vi: "Bắt đầu từ ngày", en: "The day it began" },
  fromHint: {
    vi: "Ngày nhận đơn, ngày thụ lý, ngày có quyết định… Ngày này không tính; ngày thứ nhất là hôm sau.",
    en: "The day of receipt, acceptance, decision… It is not counted itself; the first day is the next one.",
  },
  time: { vi: "Lúc mấy giờ", en: "At what time" },
  timeHint: {
    vi: "Chỉ cần với thời hạn tính theo giờ làm việc, như 16:00.",
    en: "Only for limits in working hours, like 16:00.",
  },
  circumstances: { vi: "Trường hợp", en: "The case is" },
  extensions: { vi: "Đã gia hạn, số ngày mỗi lần", en: "Extensions, in days" },
  extensionsHint: {
    vi: "Để trống nếu không gia hạn. Hai lần thì viết 30, 30.",
    en: "Leave empty without one. Two are written 30, 30.",
  },
  suspendedFrom: { vi: "Tạm dừng từ ngày", en: "Suspended from" },
  suspendedTo: { vi: "đến hết ngày", en: "to the end of" },
  suspendedToHint: {
    vi: "Để trống nếu vẫn đang tạm dừng.",
    en: "Leave empty while it is still suspended.",
  },
  button: { vi: "Tính hạn", en: "Work it out" },
  result: { vi: "Hạn", en: "Due" },
  resultBefore: { vi: "Chậm nhất", en: "At the latest" },
  resultAtLeast: { vi: "Ít nhất đến hết", en: "At least to the end of" },
  how: { vi: "Vì sao là ngày đó", en: "Why that day" },
  whyNone: { vi: "Vì sao chưa có ngày", en: "Why there is none yet" },
  refused: { vi: "Không tính được như vậy", en: "It cannot be worked out so" },
  missingRule: { vi: "Hãy chọn một việc.", en: "Please choose one." },
  missingFrom: {
    vi: "Hãy cho ngày bắt đầu, như 23/11/2026.",
    en: "Please give the day it began, like 2026-11-23.",
  },
  badTime: { vi: "Hãy viết giờ như 16:00.", en: "Write the time like 16:00." },
  badExtensions: {
    vi: "Hãy viết số ngày, cách nhau bằng dấu phẩy, như 30, 30.",
    en: "Write days with commas between, like 30, 30.",
  },
  badSuspension: {
    vi: "Tạm dừng cần ngày đầu; ngày cuối để trống nếu chưa tiếp tục.",
    en: "A suspension has a first day; leave the last one empty while it is open.",
  },
  place: { vi: "Nơi giải quyết", en: "Where it is handled" },
  own: { vi: "Nơi giải quyết hẹn ngắn hơn", en: "The office promises a shorter time" },
  ownHint: {
    vi: "Ghi số, cùng đơn vị với hạn theo luật. Cả hai hạn đều được hiện; hạn riêng không bao giờ dài hơn luật.",
    en: "A number, in the same unit as the law's. Both dates are shown; a local one is never longer than the law's.",
  },
  badOwn: {
    vi: "Hãy ghi một số từ 1 đến 999, như 29.",
    en: "Please give a number from 1 to 999, like 29.",
  },
  noDate: { vi: "Chưa có ngày hết hạn", en: "No due date yet" },
  localResult: (whose: Text): Text => ({
    vi: `Hạn của ${whose.vi}`,
    en: `The limit of ${whose.en}`,
  }),
  lawResult: { vi: "Hạn theo luật", en: "Due by law" },
  all: { vi: "Xem mọi thời hạn", en: "See every limit" },
  share: {
    vi: "Địa chỉ trang này giữ nguyên kết quả, có thể gửi cho người khác hoặc in ra.",
    en: "The address of this page keeps the result; send it to somebody or print it.",
  },
};
