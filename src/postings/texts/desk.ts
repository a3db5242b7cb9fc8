import type { Text } from "#kernel/text.ts";

import type { PostingStep } from "../decide.ts";

/** The steps as addresses and buttons. */
export const stepWords: Readonly<
  Record<PostingStep, { readonly slug: string; readonly name: Text; readonly button: Text }>
> = {
  write: {
    slug: "noi-dung",
    name: { vi: "Soạn nội dung", en: "Write" },
    button: { vi: "Lưu nội dung", en: "Save" },
  },
  attach: {
    slug: "tep",
    name: { vi: "Thêm tệp", en: "Attach pages" },
    button: { vi: "Thêm tệp", en: "Attach" },
  },
  detach: {
    slug: "bo-tep",
    name: { vi: "Bỏ tệp", en: "Remove a page" },
    button: { vi: "Bỏ tệp", en: "Remove" },
  },
  post: {
    slug: "niem-yet",
    name: { vi: "Niêm yết", en: "Post" },
    button: { vi: "Niêm yết ngay", en: "Post now" },
  },
  record: {
    slug: "ghi-nhan",
    name: { vi: "Ghi đã thực hiện", en: "Record what was done" },
    button: { vi: "Ghi vào bản ghi", en: "Write it down" },
  },
  interrupt: {
    slug: "gian-doan",
    name: { vi: "Ghi gián đoạn", en: "Note an interruption" },
    button: { vi: "Ghi gián đoạn", en: "Note it" },
  },
  extend: {
    slug: "gia-han",
    name: { vi: "Để thêm thời gian", en: "Keep up longer" },
    button: { vi: "Để thêm", en: "Keep up" },
  },
  correct: {
    slug: "dinh-chinh",
    name: { vi: "Đính chính", en: "Correct" },
    button: { vi: "Đăng bản đính chính", en: "Publish the correction" },
  },
  "take-down": {
    slug: "go-xuong",
    name: { vi: "Gỡ xuống", en: "Take down" },
    button: { vi: "Gỡ xuống", en: "Take down" },
  },
  withdraw: {
    slug: "thu-hoi",
    name: { vi: "Thu hồi vì dữ liệu cá nhân", en: "Withdraw for personal data" },
    button: { vi: "Thu hồi ngay", en: "Withdraw now" },
  },
  drop: {
    slug: "bo",
    name: { vi: "Bỏ mục này", en: "Drop it" },
    button: { vi: "Bỏ mục này", en: "Drop it" },
  },
};

export const deskTexts = {
  title: { vi: "Niêm yết, công khai", en: "Public postings" },
  make: { vi: "Lập mục mới", en: "New item" },
  export: { vi: "Tải bảng tính (.xlsx)", en: "Spreadsheet (.xlsx)" },
  show: { vi: "Xem", en: "Show" },
  states: {
    todo: { vi: "Phải niêm yết", en: "To be posted" },
    lacking: { vi: "Còn thiếu hình thức", en: "A form is lacking" },
    up: { vi: "Đang niêm yết", en: "Posted now" },
    down: { vi: "Sắp hoặc đã được gỡ", en: "May come down" },
    past: { vi: "Đã qua", en: "Past" },
    all: { vi: "Tất cả", en: "All" },
  },
  figures: {
    late: { vi: "quá hạn niêm yết", en: "overdue" },
    soon: { vi: "đến hạn trong 7 ngày", en: "due within 7 days" },
    lacking: { vi: "còn thiếu hình thức", en: "with a form lacking" },
    down: { vi: "được gỡ trong 3 ngày tới", en: "may come down within 3 days" },
  },
  ofTodo: (n: number): Text => ({
    vi: `trong ${n} mục phải niêm yết`,
    en: `of ${n} to be posted`,
  }),
  ofUp: (n: number): Text => ({ vi: `trong ${n} mục đang niêm yết`, en: `of ${n} posted now` }),
  what: { vi: "Nội dung", en: "What" },
  code: { vi: "Mã", en: "Code" },
  kind: { vi: "Loại", en: "Kind" },
  allKinds: { vi: "Mọi loại", en: "Every kind" },
  unit: { vi: "Đơn vị", en: "Unit" },
  allUnits: { vi: "Mọi đơn vị của ông/bà", en: "All your units" },
  filter: { vi: "Lọc", en: "Filter" },
  stage: { vi: "Trạng thái", en: "Stage" },
  dates: { vi: "Thời hạn", en: "Dates" },
  lacking: { vi: "Còn thiếu", en: "Lacking" },
  due: { vi: "Phải niêm yết chậm nhất", en: "To be posted by" },
  dueBy: { vi: "Căn cứ của hạn", en: "Basis of the date" },
  dueLaw: { vi: "theo luật", en: "by law" },
  dueUnit: { vi: "đơn vị tự đặt (chính sách)", en: "set by the unit (policy)" },
  posted: { vi: "Niêm yết ngày", en: "Posted on" },
  until: { vi: "Ít nhất đến hết ngày", en: "At least until" },
  mark: { vi: "Mức kiểm chứng", en: "How sure" },
  down: { vi: "Gỡ ngày", en: "Taken down" },
  dueOn: (day: string): Text => ({
    vi: `Chậm nhất ${day}`,
    en: `By ${day}`,
  }),
  untilOn: (day: string): Text => ({ vi: `Để đến hết ${day}`, en: `Up until ${day}` }),
  mayDown: (day: string): Text => ({
    vi: `Được gỡ (hết ${day})`,
    en: `May come down (${day} is over)`,
  }),
  downOn: (day: string): Text => ({ vi: `Gỡ ${day}`, en: `Down on ${day}` }),
  sinceOn: (day: string): Text => ({ vi: `Từ ${day}`, en: `Since ${day}` }),
  late: { vi: "Quá hạn", en: "Overdue" },
  noDate: { vi: "Chưa có hạn", en: "No date" },
  ownDecision: {
    vi: "Quyết định giải quyết khiếu nại của đơn vị",
    en: "The unit’s own decision on a complaint",
  },
  ownDecisionDue: (code: string): Text => ({
    vi: `Quyết định của vụ ${code} chưa công khai`,
    en: `The decision of ${code} is not public yet`,
  }),
  none: { vi: "Không có mục nào", en: "Nothing here" },
  noneAbout: {
    vi: "Đổi cách xem, hoặc lập mục mới khi có điều phải công khai.",
    en: "Look another way, or make an item when something has to be public.",
  },
  next: { vi: "Xem tiếp", en: "More" },
  first: { vi: "Về đầu danh sách", en: "To the beginning" },
  onlyFirst: (n: number): Text => ({
    vi: `Chỉ có ${n} mục đầu; hãy lọc hẹp hơn để lấy phần còn lại.`,
    en: `Only the first ${n}; narrow the list for the rest.`,
  }),
  periods: {
    vi: "Ngân sách theo kỳ: chưa thấy niêm yết",
    en: "Budget by period: not posted yet",
  },
  periodsAbout: {
    vi: "Luật nêu thực hiện ngân sách theo quý, 6 tháng, năm (khoản 2 Điều 11) nhưng hệ thống chưa đối chiếu được ngày phải công khai từng kỳ, nên đây là lời nhắc của 12 tháng qua, không phải hạn.",
    en: "The law names budget execution by quarter, six months and year (Article 11.2); the day for each was not seen, so this reminds of the last 12 months and is no deadline.",
  },
  makePeriod: { vi: "Lập mục", en: "Make it" },

  newTitle: { vi: "Lập mục niêm yết, công khai", en: "New item to be posted" },
  newLead: {
    vi: "Chưa có nội dung thì để trống phần lời: mục được giữ làm việc phải làm, kèm hạn.",
    en: "Leave the words empty when there are none yet: the item is kept as something to do, with its date.",
  },
  notHere: {
    vi: "Không lập ở đây",
    en: "Not here",
  },
  notHereAbout: {
    vi: "Kết luận nội dung tố cáo: công khai trên giấy theo Điều 40 Luật Tố cáo, không đưa vào hệ thống nối mạng này. Quyết định giải quyết khiếu nại của chính đơn vị: công khai từ hồ sơ khiếu nại, hiện cùng danh sách.",
    en: "Conclusions on denunciations are made public on paper (Article 40 of the Law on Denunciations) and never in this networked system. The unit’s own decisions on complaints are made public from the complaint and stand in the same list.",
  },
  postWill: {
    public: {
      vi: "hiện công khai trên trang của đơn vị và trong tìm kiếm, ngay lập tức",
      en: "be public on the page of the unit and in search at once",
    },
    kept: (day: string): Text => ({
      vi: `phải để ít nhất đến hết ${day}`,
      en: `stay at least until the end of ${day}`,
    }),
    noMinimum: {
      vi: "không có mức tối thiểu nào được biết",
      en: "have no minimum that is known",
    },
    forms: {
      vi: "còn phải ghi nhận từng hình thức đã chọn sau khi thực hiện",
      en: "still need each chosen form to be recorded once it is done",
    },
  },
  withdrawWill: {
    vi: "ẩn ngay mọi lời và tệp, chỉ còn một dòng báo đã thu hồi; nghĩa vụ niêm yết vẫn còn, hãy lập lại mục với bản đã che",
    en: "hide every word and page at once, leaving a line that it was withdrawn; the duty remains: post a masked version anew",
  },
  publicPage: { vi: "Trang công khai", en: "Public page" },
  paper: { vi: "Bản in A4 có mã QR", en: "A4 print with QR" },
  loudspeaker: { vi: "Lời đọc loa", en: "Words for the loudspeakers" },
  backToItem: { vi: "Về mục này", en: "Back to the item" },
  done: (step: Text): Text => ({ vi: `Xong: ${step.vi}.`, en: `Done: ${step.en}.` }),
  made: { vi: "Đã lập mục.", en: "The item was made." },
  now: { vi: "Việc có thể làm", en: "What can be done" },
  wordsTitle: { vi: "Nội dung", en: "Words" },
  noWords: { vi: "Chưa có lời niêm yết.", en: "No words yet." },
  evidence: { vi: "Ảnh bằng chứng (nội bộ)", en: "Proof (internal)" },
  evidencePicture: (n: number): Text => ({ vi: `Ảnh bằng chứng ${n}`, en: `Proof ${n}` }),
  missed: (n: number, day: string, lang: "vi" | "en"): string =>
    lang === "vi"
      ? `Gián đoạn ${n} ngày; nên để bù đến hết ${day} (chính sách).`
      : `Interrupted for ${n} days; better up until ${day} (policy).`,
  keptUntil: { vi: "Đơn vị hẹn để đến hết", en: "The unit keeps it until" },
  theirs: {
    vi: "Bản đang có (người khác vừa sửa)",
    en: "As it is now (somebody changed it meanwhile)",
  },

  notPostable: {
    vi: "Mục này đã kết thúc; không làm gì thêm được.",
    en: "This item is over; nothing more can be done.",
  },
} as const;
