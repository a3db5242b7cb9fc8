import { dayOf, type Day, type Instant } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { dateWords, dayWords, timeWords } from "#law/words.ts";

/** "thứ Ba, 08/12/2026, 14:05": as a newspaper says when something stood in it. */
export function postedWords(at: Instant): Text {
  const day = dayWords(dayOf(at));
  return { vi: `${day.vi}, ${timeWords(at)}`, en: `${day.en}, ${timeWords(at)}` };
}

/** "1.204 lượt xem", "1,204 views". */
export function viewsWords(views: number): Text {
  return {
    vi: `${counted(views, "vi")} lượt xem`,
    en: `${counted(views, "en")} ${views === 1 ? "view" : "views"}`,
  };
}

const counted = (count: number, lang: Lang): string =>
  count.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB");

/** What narrows a list, as people are told. */
export type Told = {
  readonly unit: string | undefined;
  readonly tag: string | undefined;
  readonly day: Day | undefined;
};

/** "Tin tức của Phường Ba Đình về “Nước sạch”, ngày 23/11/2026". */
export function listTitle({ unit, tag, day }: Told): Text {
  const on = day === undefined ? undefined : dateWords(day);
  return {
    vi: `Tin tức${unit === undefined ? "" : ` của ${unit}`}${tag === undefined ? "" : ` về “${tag}”`}${on ? `, ngày ${on.vi}` : ""}`,
    en: `News${unit === undefined ? "" : ` of ${unit}`}${tag === undefined ? "" : ` about “${tag}”`}${on ? `, ${on.en}` : ""}`,
  };
}

export const newsTexts = {
  lead: {
    vi: "Bài do các đơn vị viết cho mọi người đọc: việc đã làm, việc sắp làm, điều cần biết.",
    en: "What the offices write for everybody: what was done, what is coming, what to know. The articles are in Vietnamese.",
  },
  list: { vi: "Tin tức", en: "News" },
  newest: { vi: "Các bài mới đăng", en: "Newest articles" },
  earlier: { vi: "Các bài đã đăng", en: "Earlier articles" },
  narrow: { vi: "Chọn bài theo đơn vị, chủ đề, ngày", en: "Choose by unit, subject, day" },
  unit: { vi: "Đơn vị", en: "Unit" },
  everyUnit: { vi: "Mọi đơn vị", en: "Every unit" },
  tag: { vi: "Chủ đề", en: "Subject" },
  everyTag: { vi: "Mọi chủ đề", en: "Every subject" },
  day: { vi: "Ngày đăng", en: "Day" },
  show: { vi: "Xem", en: "Show" },
  all: { vi: "Xem tất cả bài", en: "Show all articles" },
  noneTitle: { vi: "Chưa có bài nào ở đây", en: "There is no article here yet" },
  noneChosen: {
    vi: "Không có bài nào hợp với cả đơn vị, chủ đề và ngày đã chọn.",
    en: "No article fits the unit, subject and day that were chosen.",
  },
  none: {
    vi: "Bài đầu tiên sẽ hiện ở đây khi một đơn vị đăng tin.",
    en: "The first one will stand here when an office publishes it.",
  },
  older: { vi: "Bài cũ hơn", en: "Earlier ones" },
  toNewest: { vi: "Về các bài mới nhất", en: "Back to the newest" },
  feeds: { vi: "Nhận bài mới qua trình đọc tin:", en: "Follow in a feed reader:" },
  correctedOn: { vi: "Có đính chính", en: "Corrected" },
  corrections: { vi: "Đính chính", en: "Corrections" },
  attachments: { vi: "Tài liệu kèm theo", en: "Attached pages" },
  attachment: (width: number, height: number): Text => ({
    vi: `ảnh WebP, ${width} × ${height} điểm ảnh`,
    en: `WebP picture, ${width} × ${height} pixels`,
  }),
  source: { vi: "Văn bản gốc", en: "Source document" },
  tags: { vi: "Chủ đề", en: "Subjects" },
  archived: (at: Instant): Text => ({
    vi: `Bài này đã được lưu trữ ngày ${dateWords(dayOf(at)).vi}. Nội dung có thể không còn đúng với hiện nay.`,
    en: `This article was archived on ${dateWords(dayOf(at)).en}. It may no longer describe how things are.`,
  }),
  beside: { vi: "Bài khác", en: "Other articles" },
  around: { vi: "Bài trước và bài sau", en: "Previous and next article" },
  previous: { vi: "Bài trước", en: "Previous article" },
  next: { vi: "Bài sau", en: "Next article" },
  printed: { vi: "Địa chỉ của bài", en: "Address of this article" },
  scan: { vi: "Quét để mở bài trên điện thoại", en: "Scan to open on a phone" },
  removedTitle: { vi: "Bài này đã được gỡ xuống", en: "This article was taken down" },
  removed: (at: Instant): Text => ({
    vi: `Bài ở địa chỉ này đã được gỡ lúc ${postedWords(at).vi}. Lý do:`,
    en: `The article at this address was taken down on ${postedWords(at).en}. The reason given:`,
  }),
  toList: { vi: "Xem các bài khác", en: "Read other articles" },
  inVietnamese: {
    vi: "Bài viết bằng tiếng Việt.",
    en: "This article is written in Vietnamese.",
  },
} as const;
