import type { Text } from "#kernel/text.ts";

const count = (n: number, lang: "vi" | "en"): string =>
  n.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB");

/** What everybody reads about what hangs in a unit. */
export const publicTexts = {
  title: (unit: string): Text => ({
    vi: `Niêm yết, công khai của ${unit}`,
    en: `Public postings of ${unit}`,
  }),
  lead: {
    vi: "Những gì đơn vị phải công khai để ai cũng biết: đăng ở đây, treo tại bảng tin, đọc trên loa và gửi đến tổ dân phố, thôn. Mỗi mục ghi rõ phải để ít nhất đến bao giờ và đã làm những gì.",
    en: "What the unit has to make public so that everybody knows: here, on the board, over the loudspeakers and through the heads of groups and villages. Each says until when it must stay and what was done.",
  },
  up: (n: number): Text => ({
    vi: `Đang niêm yết (${count(n, "vi")})`,
    en: `Posted now (${count(n, "en")})`,
  }),
  past: (n: number): Text => ({
    vi: `Đã gỡ xuống (${count(n, "vi")})`,
    en: `Taken down (${count(n, "en")})`,
  }),
  ways: { vi: "Xem", en: "Show" },
  kind: { vi: "Loại", en: "Kind" },
  allKinds: { vi: "Mọi loại", en: "Every kind" },
  year: { vi: "Năm", en: "Year" },
  allYears: { vi: "Mọi năm", en: "Every year" },
  filter: { vi: "Lọc", en: "Filter" },
  narrowed: (matching: number, all: number): Text => ({
    vi: `${count(matching, "vi")} trên ${count(all, "vi")} mục`,
    en: `${count(matching, "en")} of ${count(all, "en")}`,
  }),
  item: { vi: "Nội dung", en: "What" },
  since: { vi: "Từ ngày", en: "Since" },
  until: { vi: "Ít nhất đến hết ngày", en: "At least until" },
  downOn: { vi: "Gỡ ngày", en: "Taken down" },
  none: { vi: "Chưa có gì ở đây", en: "Nothing here yet" },
  noneAbout: {
    vi: "Khi đơn vị niêm yết, nội dung sẽ hiện ở đây cùng thời gian phải để.",
    en: "When the unit posts something it will be here, with how long it must stay.",
  },
  decisions: {
    vi: "Quyết định giải quyết khiếu nại được công khai ở trang riêng",
    en: "Decisions on complaints are public on a page of their own",
  },
  back: (unit: string): Text => ({ vi: `Trang của ${unit}`, en: `The page of ${unit}` }),
  all: (unit: string): Text => ({
    vi: `Mọi niêm yết của ${unit}`,
    en: `All postings of ${unit}`,
  }),
  next: { vi: "Xem tiếp", en: "More" },
  first: { vi: "Về đầu danh sách", en: "To the beginning" },

  postedSince: { vi: "Niêm yết từ", en: "Posted since" },
  minimumIs: { vi: "Mức tối thiểu này:", en: "This minimum:" },
  noUntil: {
    vi: "Không có mức tối thiểu nào được biết",
    en: "No minimum is known",
  },
  upUntil: (day: string, lang: "vi" | "en"): string =>
    lang === "vi" ? `Phải để ít nhất đến hết ${day}` : `Stays at least until the end of ${day}`,
  wasUntil: (day: string, lang: "vi" | "en"): string =>
    lang === "vi" ? `Đã phải để ít nhất đến hết ${day}` : `Had to stay until the end of ${day}`,
  downNote: {
    vi: "Mục này đã được gỡ xuống. Nội dung vẫn xem được để tra cứu.",
    en: "This was taken down. It can still be read here.",
  },
  downBecause: { vi: "Lý do ghi khi gỡ", en: "Reason written down" },
  withdrawn: {
    vi: "Nội dung này đã được thu hồi",
    en: "This was withdrawn",
  },
  withdrawnAbout: (posted: string, down: string, lang: "vi" | "en"): string =>
    lang === "vi"
      ? `Đã niêm yết ${posted} và thu hồi ${down} vì có dữ liệu cá nhân không được công khai. Đơn vị sẽ niêm yết lại bản đã che nếu vẫn phải công khai.`
      : `Posted on ${posted} and withdrawn on ${down}, because it held personal data that must not be public. The unit posts a masked version if it still has to be public.`,
  document: { vi: "Số văn bản", en: "Document" },
  issued: { vi: "Ngày ban hành", en: "Issued" },
  audience: { vi: "Dành cho", en: "For" },
  place: { vi: "Nơi niêm yết", en: "Where it hangs" },
  forms: { vi: "Hình thức", en: "Forms" },
  event: { vi: "Ngày họp, đối thoại", en: "Day of the meeting" },
  period: { vi: "Kỳ", en: "Period" },
  basis: { vi: "Căn cứ", en: "Basis" },
  paragraph: (n: number): Text => ({
    vi: `khoản ${n} (theo đơn vị ghi)`,
    en: `paragraph ${n} (as the unit says)`,
  }),
  why: { vi: "Vì sao đến ngày này?", en: "Why until then?" },
  code: { vi: "Mã", en: "Code" },
  record: { vi: "Đã làm những gì", en: "What was done" },
  recordAbout: {
    vi: "Bản ghi không sửa được: mỗi việc do ai (theo chức vụ) ghi và ghi lúc nào.",
    en: "A record that cannot be changed: what was done, written down by which post and when.",
  },
  lacking: { vi: "Còn thiếu so với hình thức đã chọn hoặc luật đòi hỏi", en: "Still lacking" },
  versions: { vi: "Các bản trước khi đính chính", en: "Versions before corrections" },
  versionOf: (n: number, day: string, lang: "vi" | "en"): string =>
    lang === "vi" ? `Bản ${n}, từ ${day}` : `Version ${n}, from ${day}`,
  corrected: (day: string, lang: "vi" | "en"): string =>
    lang === "vi" ? `Đính chính ${day}` : `Corrected on ${day}`,
  pages: { vi: "Văn bản, hình ảnh kèm theo", en: "Attached pages and pictures" },
  page: (n: number): Text => ({ vi: `Trang ${n} của văn bản kèm theo`, en: `Attached page ${n}` }),
  wrong: {
    vi: "Thấy nội dung sai, thiếu, hoặc không thấy treo ở bảng tin?",
    en: "Something wrong or missing, or not on the board?",
  },
  say: { vi: "Gửi phản ánh cho đơn vị", en: "Tell the unit" },
} as const;
