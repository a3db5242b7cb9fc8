import type { Text } from "#kernel/text.ts";

/** The sheet for the board and the words for the loudspeakers. */
export const paperTexts = {
  paperTitle: { vi: "Bản in niêm yết", en: "Print for the board" },
  paperFrom: (from: string, until: string): Text => ({
    vi: `Niêm yết từ ${from} đến hết ${until} (ít nhất)`,
    en: `Posted from ${from} until the end of ${until} (at least)`,
  }),
  paperFromOnly: (from: string): Text => ({
    vi: `Niêm yết từ ${from}`,
    en: `Posted from ${from}`,
  }),
  paperDraft: { vi: "BẢN NHÁP, chưa niêm yết", en: "DRAFT, not posted" },
  paperQr: { vi: "Quét mã để đọc trên điện thoại", en: "Scan to read it on a telephone" },
  paperPrint: {
    vi: "Dùng chức năng In của trình duyệt, khổ A4.",
    en: "Use your browser’s Print, size A4.",
  },
  paperForWhom: { vi: "Dành cho", en: "For" },

  loudTitle: { vi: "Lời đọc trên hệ thống truyền thanh", en: "Words for the loudspeakers" },
  loudLead: {
    vi: "Số, ngày giờ và chữ viết tắt đã chuyển thành lời. Người đọc xem trước một lượt.",
    en: "Numbers, dates and short forms are in words. Read it through once beforehand.",
  },
  loudMinutes: (minutes: number, syllables: number): Text => ({
    vi: `Khoảng ${minutes} phút (${syllables.toLocaleString("vi-VN")} tiếng, 150 tiếng một phút – mức tự đặt).`,
    en: `About ${minutes} minutes (${syllables.toLocaleString("en-GB")} syllables at 150 a minute, our own measure).`,
  }),
  loudUnknown: {
    vi: "Chữ viết tắt chưa rõ cách đọc",
    en: "Short forms nobody told us how to read",
  },
  loudDays: { vi: "Các ngày đã phát", en: "Days it was read out" },
  loudNoDays: { vi: "Chưa ghi ngày nào.", en: "None yet." },
  loudRun: (run: number, wanted: number | null): Text => ({
    vi:
      wanted === null
        ? `Dài nhất ${run} ngày liên tục.`
        : `Dài nhất ${run} ngày liên tục; luật cần ít nhất ${wanted} (Điều 13 khoản 3).`,
    en:
      wanted === null
        ? `At most ${run} days on end.`
        : `At most ${run} days on end; the law wants ${wanted} (Article 13.3).`,
  }),
  loudSay: (unit: string): string => `${unit} thông báo.`,
  loudEnd: (place: string): string =>
    place === ""
      ? "Toàn văn đăng trên trang thông tin của đơn vị."
      : `Toàn văn niêm yết tại ${place} và đăng trên trang thông tin của đơn vị.`,
} as const;
