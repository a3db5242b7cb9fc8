import type { Text } from "#kernel/text.ts";

import type { Did } from "../desk.store.ts";
import type { ArticleStep } from "../rules.ts";

/** Words of the desk where editors write. */
export const deskTexts = {
  title: { vi: "Tin bài", en: "News desk" },
  lead: {
    vi: "Bài của đơn vị mình: nháp, hẹn giờ, đã đăng, lưu trữ. Người đọc chỉ thấy bài đã đăng.",
    en: "The articles of your unit: drafts, scheduled, published, archived. Readers see published ones only.",
  },
  make: { vi: "Viết bài mới", en: "Write an article" },
  none: { vi: "Chưa có bài nào như vậy", en: "No article like this yet" },
  noneHint: {
    vi: "Bỏ bớt điều kiện lọc, hoặc viết bài mới.",
    en: "Loosen the filter, or write one.",
  },
  all: { vi: "Tất cả", en: "All" },
  states: { vi: "Trạng thái", en: "State" },
  unit: { vi: "Đơn vị", en: "Unit" },
  tag: { vi: "Nhãn", en: "Tag" },
  words: { vi: "Tìm trong bài", en: "Words in the article" },
  find: { vi: "Lọc", en: "Filter" },
  head: { vi: "Bài viết", en: "Article" },
  state: { vi: "Trạng thái", en: "State" },
  when: { vi: "Lúc đăng", en: "Published" },
  changed: { vi: "Sửa lần cuối", en: "Last change" },
  older: { vi: "Bài cũ hơn", en: "Older" },
  due: (when: Text): Text => ({ vi: `sẽ đăng ${when.vi}`, en: `due ${when.en}` }),
  notYet: { vi: "chưa đăng", en: "not yet" },
  preview: { vi: "Như người đọc sẽ thấy", en: "As readers will see it" },
  previewed: { vi: "Xem thử (chưa lưu)", en: "Preview (not saved)" },
  toPreview: { vi: "Xem thử", en: "Preview" },
  save: { vi: "Lưu bản nháp", en: "Save the draft" },
  address: { vi: "Địa chỉ", en: "Address" },
  history: { vi: "Các lần sửa", en: "Versions" },
  theirs: { vi: "Bản vừa được lưu", en: "What was just saved" },
  yours: { vi: "Bản của ông/bà", en: "Yours" },
  empty: { vi: "Chưa có nội dung.", en: "No text yet." },
  todo: { vi: "Làm gì với bài này", en: "What to do with this article" },
  over: {
    vi: "Bài đã gỡ thì không đưa trở lại. Cần nói lại thì viết bài mới.",
    en: "What was taken down does not come back. To say it again, write a new one.",
  },
  removedBecause: { vi: "Lý do gỡ", en: "Why it was taken down" },
  lacks: {
    vi: "Chưa đăng được: bài còn thiếu tóm tắt hoặc nội dung.",
    en: "Not ready: it lacks a summary or a text.",
  },
  made: { vi: "Đã lưu bản nháp.", en: "The draft is saved." },
  done: (name: Text): Text => ({ vi: `Đã xong: ${name.vi}.`, en: `Done: ${name.en}.` }),
  said: { vi: "Đã sửa gì", en: "What was put right" },
  saidHint: {
    vi: "Một câu cho người đọc, hiện dưới bài cùng ngày. Ví dụ: Bản đầu ghi nhầm giờ họp; đúng là 19 giờ.",
    en: "A sentence for readers, shown below the article with its day. For example: The first version had the wrong hour.",
  },
  day: { vi: "Ngày đăng", en: "Day" },
  time: { vi: "Giờ đăng", en: "Time" },
  timeHint: { vi: "Giờ Việt Nam, ví dụ 07:30", en: "Vietnamese time, such as 07:30" },
  reason: { vi: "Lý do gỡ bài", en: "Why it is taken down" },
  reasonHint: {
    vi: "Người mở địa chỉ của bài sẽ đọc câu này; đừng nhắc lại điều không nên công khai.",
    en: "Whoever opens the address reads this; do not repeat what should not be public.",
  },
  file: { vi: "Chọn ảnh (JPEG, PNG, WebP)", en: "Choose a picture (JPEG, PNG, WebP)" },
  fileHint: {
    vi: "Ảnh được vẽ lại, bỏ nơi chụp và máy chụp. Đừng đăng mặt người, biển số, giấy tờ khi chưa được đồng ý.",
    en: "The picture is drawn anew, without where and with what it was taken. No faces, plates or papers without consent.",
  },
  alt: { vi: "Ảnh cho thấy gì", en: "What the picture shows" },
  altHint: {
    vi: "Cho người không nhìn thấy ảnh và khi ảnh không tải được. Bắt buộc, trừ khi đánh dấu bên dưới.",
    en: "For those who do not see it, and when it does not load. Needed, unless ticked below.",
  },
  decorative: {
    vi: "Ảnh chỉ để trang trí, không nói thêm điều gì",
    en: "Decoration only: it says nothing more",
  },
  caption: { vi: "Chú thích dưới ảnh", en: "Caption" },
  files: { vi: "Chọn ảnh hoặc PDF", en: "Choose pictures or a PDF" },
  filesHint: {
    vi: "Mỗi trang PDF thành một ảnh; tệp gốc không đưa ra ngoài. Nhiều nhất 5 trang một lần.",
    en: "Every page of a PDF becomes a picture; the original does not go out. At most 5 pages at a time.",
  },
  label: { vi: "Tên của tệp", en: "Name of the file" },
  page: (label: string, nth: number, of: number): string =>
    of === 1 ? label : `${label} (trang ${nth}/${of})`,
  upload: { vi: "Tải lên", en: "Upload" },
  takeAway: (label: string): Text => ({ vi: `Bỏ “${label}”`, en: `Take “${label}” away` }),
  open: { vi: "Mở cho gửi bình luận", en: "Open comments" },
  close: { vi: "Đóng bình luận", en: "Close comments" },
  attachments: { vi: "Tệp kèm theo", en: "Attachments" },
  source: { vi: "Văn bản nguồn", en: "Source" },
  version: (nth: number): Text => ({ vi: `Lần ${nth}`, en: `Version ${nth}` }),
  versions: { vi: "Mọi lần sửa của bài", en: "Every version of the article" },
  who: { vi: "Ai", en: "Who" },
  at: { vi: "Lúc", en: "When" },
  what: { vi: "Làm gì", en: "What" },
  house: { vi: "Hệ thống, đúng giờ hẹn", en: "The house, on time" },
  look: { vi: "Xem bản này", en: "Look at it" },
  back: { vi: "Về bài viết", en: "Back to the article" },
  wrong: {
    day: { vi: "Hãy ghi ngày, ví dụ 25/11/2026.", en: "Write a day, such as 25/11/2026." },
    time: { vi: "Hãy ghi giờ từ 00:00 đến 23:59.", en: "Write a time from 00:00 to 23:59." },
    reason: {
      vi: "Hãy viết lý do, ít nhất 10 chữ cái, nhiều nhất 1.000.",
      en: "Write the reason, 10 to 1,000 letters.",
    },
    said: {
      vi: "Hãy viết một câu nói đã sửa gì, ít nhất 10 chữ cái, nhiều nhất 1.000.",
      en: "Write a sentence of what was put right, 10 to 1,000 letters.",
    },
    alt: {
      vi: "Hãy viết ảnh cho thấy gì, hoặc đánh dấu ảnh chỉ để trang trí.",
      en: "Write what the picture shows, or tick that it is decoration.",
    },
    both: {
      vi: "Ảnh trang trí thì để trống phần này; ảnh có điều để nói thì bỏ dấu ở dưới.",
      en: "Leave this empty for decoration, or untick the box below.",
    },
    file: { vi: "Hãy chọn một tệp.", en: "Choose a file." },
    label: { vi: "Hãy đặt tên cho tệp.", en: "Give the file a name." },
    picture: {
      vi: "Ảnh đầu bài phải là ảnh, không phải PDF.",
      en: "The lead picture must be a picture, not a PDF.",
    },
  },
} as const;

/** What will follow, said before the step. */
export const follows: Partial<Record<ArticleStep, readonly Text[]>> = {
  publish: [
    {
      vi: "đưa bài ra danh sách tin, nguồn tin và tìm kiếm ngay lập tức",
      en: "put the article into lists, feeds and search at once",
    },
    {
      vi: "cho bài một địa chỉ không đổi; từ đó mọi sửa đổi đều là đính chính có ngày",
      en: "give it an address that stays; from then on every change is a dated correction",
    },
  ],
  archive: [
    {
      vi: "đưa bài ra khỏi danh sách và tìm kiếm; địa chỉ vẫn mở được, có ghi là bài đã lưu trữ",
      en: "take it out of lists and search; its address answers still and says it is archived",
    },
  ],
  restore: [
    { vi: "đưa bài trở lại danh sách và tìm kiếm", en: "put it back into lists and search" },
  ],
  remove: [
    {
      vi: "thay bài bằng thông báo đã gỡ và lý do; không lấy lại được",
      en: "replace it by a notice with the reason; this cannot be taken back",
    },
    { vi: "ghi vào nhật ký ai đã gỡ", en: "write into the record who did it" },
  ],
  unschedule: [
    {
      vi: "đưa bài về bản nháp, không tự đăng nữa",
      en: "make it a draft again that does not publish itself",
    },
  ],
  drop: [
    {
      vi: "xóa hẳn bản nháp cùng ảnh và tệp của nó",
      en: "delete the draft with its pictures and files for good",
    },
  ],
};

/** What was done, as the history tells it. */
export const didWords = {
  made: { vi: "Soạn", en: "Begun" },
  saved: { vi: "Lưu", en: "Saved" },
  scheduled: { vi: "Hẹn giờ", en: "Scheduled" },
  unscheduled: { vi: "Bỏ hẹn giờ", en: "Time taken back" },
  published: { vi: "Đăng", en: "Published" },
  corrected: { vi: "Đính chính", en: "Corrected" },
  archived: { vi: "Lưu trữ", en: "Archived" },
  restored: { vi: "Đưa trở lại", en: "Brought back" },
  removed: { vi: "Gỡ", en: "Taken down" },
  comments: { vi: "Mở hoặc đóng bình luận", en: "Comments opened or closed" },
  files: { vi: "Đổi ảnh hoặc tệp", en: "Picture or files changed" },
} as const satisfies Record<Did, Text>;

/** Words of the editor that scripts put in place of the plain box. */
export const editorTexts = {
  toolbar: { vi: "Định dạng", en: "Formatting" },
  heading: { vi: "Tiêu đề nhỏ", en: "Heading" },
  paragraph: { vi: "Đoạn văn", en: "Paragraph" },
  bold: { vi: "Đậm", en: "Bold" },
  italic: { vi: "Nghiêng", en: "Slanted" },
  list: { vi: "Danh sách", en: "List" },
  numbers: { vi: "Đánh số", en: "Numbered" },
  quote: { vi: "Trích dẫn", en: "Quotation" },
  link: { vi: "Đường dẫn", en: "Link" },
  linkAddress: {
    vi: "Địa chỉ của đường dẫn, để trống để bỏ",
    en: "Address of the link; empty to take it away",
  },
  apply: { vi: "Đặt", en: "Set" },
  source: { vi: "Xem chữ gốc", en: "Plain box" },
  keys: {
    vi: "Ctrl+B đậm, Ctrl+I nghiêng, Ctrl+K đường dẫn; Alt+F10 tới thanh định dạng.",
    en: "Ctrl+B bold, Ctrl+I slanted, Ctrl+K link; Alt+F10 to the toolbar.",
  },
} as const;
