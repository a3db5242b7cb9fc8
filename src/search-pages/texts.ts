import type { Text } from "#kernel/text.ts";
import type { DocumentKind } from "#search/model.ts";

/** The words of the search page. */
export const searchTexts = {
  title: { vi: "Tìm kiếm", en: "Search" },
  titleOf: (words: string): Text => ({ vi: `Tìm “${words}”`, en: `Search for “${words}”` }),
  box: { vi: "Tìm phường, xã, vụ việc, bài viết", en: "Find a ward, a matter, an article" },
  hint: {
    vi: "Có dấu hay không dấu đều được; tên phường, xã cũ cũng tìm được. Lời tìm không được ghi lại.",
    en: "With or without accents; old names of wards work too. What you look for is not recorded.",
  },
  find: { vi: "Tìm", en: "Search" },
  kinds: { vi: "Loại nội dung", en: "Kind" },
  all: { vi: "Tất cả", en: "All" },
  narrow: { vi: "Thu hẹp theo đơn vị, ngày", en: "Narrow by unit or day" },
  narrowed: { vi: "Đang thu hẹp theo đơn vị, ngày", en: "Narrowed by unit or day" },
  unit: { vi: "Đơn vị", en: "Unit" },
  everyUnit: { vi: "Mọi đơn vị", en: "Every unit" },
  from: { vi: "Từ ngày", en: "From day" },
  to: { vi: "Đến ngày", en: "To day" },
  units: { vi: "Đơn vị mang tên này", en: "Units of this name" },
  was: (name: string): Text => ({ vi: `${name} (cũ)`, en: `${name} (former)` }),
  nowPart: (old: string): Text => ({
    vi: `Nhận một phần hoặc toàn bộ ${old} cũ`,
    en: `Took all or a part of the former ${old}`,
  }),
  open: { vi: "Trang của đơn vị", en: "Page of the unit" },
  fileHere: (name: string): Text => ({
    vi: `Gửi phản ánh đến ${name}`,
    en: `Send a matter to ${name}`,
  }),
  count: (total: number, more: boolean): Text =>
    more
      ? {
          vi: `Hơn ${total.toLocaleString("vi-VN")} kết quả`,
          en: `More than ${total.toLocaleString("en-GB")} results`,
        }
      : {
          vi: `${total.toLocaleString("vi-VN")} kết quả`,
          en: `${total.toLocaleString("en-GB")} ${total === 1 ? "result" : "results"}`,
        },
  capped: {
    vi: "Các từ này có trong rất nhiều nội dung nên chỉ xếp thứ tự một phần trong số đó. Thêm một từ riêng hơn sẽ tìm chính xác hơn.",
    en: "These words are in a great many places, so only some of them were put in order. One more particular word finds more exactly.",
  },
  relaxed: {
    vi: "Ít nội dung có đủ mọi từ, nên có cả những nội dung chỉ có một phần các từ.",
    en: "Few have all the words, so those with some of them are shown as well.",
  },
  cut: {
    vi: "Câu tìm quá dài: chỉ mười từ đầu được dùng.",
    en: "The question is too long: only its first ten words were used.",
  },
  missing: (words: readonly string[]): Text => ({
    vi: `Không có nội dung nào chứa: ${words.join(", ")}.`,
    en: `Nothing contains: ${words.join(", ")}.`,
  }),
  meant: { vi: "Có phải ông/bà tìm:", en: "Did you mean:" },
  results: { vi: "Kết quả", en: "Results" },
  more: { vi: "Xem thêm kết quả", en: "More results" },
  first: { vi: "Về đầu kết quả", en: "Back to the first results" },
  noneTitle: (words: string): Text => ({
    vi: `Không tìm thấy “${words}”`,
    en: `Nothing was found for “${words}”`,
  }),
  noneAbout: {
    vi: "Chỉ tìm trong những gì đã công khai. Vụ việc của riêng ông/bà không có ở đây.",
    en: "Only what is public is searched. A matter of your own is not here.",
  },
  elsewhere: { vi: "Có thể thử", en: "You could try" },
  tries: [
    {
      vi: "bớt từ, hoặc dùng từ khác cùng nghĩa;",
      en: "fewer words, or others that mean the same;",
    },
    { vi: "bỏ thu hẹp theo loại, đơn vị, ngày;", en: "without narrowing by kind, unit or day;" },
  ],
  withoutFilters: { vi: "Tìm trong tất cả", en: "Search everything" },
  toFollow: { vi: "Tra cứu vụ việc bằng mã biên nhận", en: "Look up a matter by its receipt" },
  toUnits: { vi: "Danh bạ phường, xã", en: "All wards and communes" },
  toFiling: { vi: "Gửi phản ánh, kiến nghị", en: "Send a matter" },
  broadTitle: { vi: "Câu tìm quá rộng", en: "The question is too broad" },
  broadAbout: {
    vi: "Tìm như vậy lâu hơn hai giây. Xin thêm một từ riêng hơn, hoặc chọn loại, đơn vị.",
    en: "That would take more than two seconds. Please add a more particular word, or choose a kind or unit.",
  },
  startTitle: { vi: "Tìm trong tất cả những gì đã công khai", en: "Search everything public" },
  startAbout: {
    vi: "Gõ vài từ vào ô trên. Ví dụ:",
    en: "Type a few words above. For example:",
  },
  emptyQuestion: {
    vi: "Trong câu tìm chưa có chữ hay số nào để tìm.",
    en: "There are no letters or digits to look for.",
  },
} as const;

/** Words to try, for whoever comes without any. */
export const examples: readonly string[] = ["đèn đường", "rác thải", "phường Ba Đình", "khiếu nại"];

export const kindTexts = {
  unit: { vi: "Phường, xã, cơ quan", en: "Wards and bodies" },
  article: { vi: "Bài viết", en: "Articles" },
  posting: { vi: "Niêm yết, công khai", en: "Postings" },
  matter: { vi: "Vụ việc đã trả lời", en: "Answered matters" },
  decision: { vi: "Quyết định giải quyết khiếu nại", en: "Decisions on complaints" },
  directive: { vi: "Văn bản chỉ đạo", en: "Directives" },
  rule: { vi: "Thời hạn theo luật", en: "Time limits of law" },
} as const satisfies Record<DocumentKind, Text>;

/** The same on the links that narrow. */
export const kindShortTexts = {
  unit: { vi: "Đơn vị", en: "Units" },
  article: { vi: "Bài viết", en: "Articles" },
  posting: { vi: "Niêm yết", en: "Postings" },
  matter: { vi: "Vụ việc", en: "Matters" },
  decision: { vi: "Quyết định", en: "Decisions" },
  directive: { vi: "Văn bản", en: "Directives" },
  rule: { vi: "Luật", en: "Law" },
} as const satisfies Record<DocumentKind, Text>;
