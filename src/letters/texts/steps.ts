import type { Text } from "#kernel/text.ts";

import type { Concern } from "../children.ts";
import type { Step } from "../model.ts";

/** The words of the forms of the steps with a letter. */
export const stepTexts = {
  reason: { vi: "Lý do", en: "Reason" },
  reasonHint: { vi: "Người gửi đọc lý do này.", en: "The sender reads this reason." },
  reasonMissing: { vi: "Hãy ghi lý do.", en: "Please give a reason." },
  note: { vi: "Ghi chú", en: "Note" },
  noteHint: { vi: "Chỉ cán bộ xem được.", en: "Only officers see it." },
  replyText: {
    vi: "Nơi nhận trả lời thế nào, văn bản nào",
    en: "What was replied, by which document",
  },
  officer: { vi: "Người chịu trách nhiệm mới", en: "New accountable person" },
  namedOfficer: { vi: "Ai được nêu trong đơn", en: "Who is named in it" },
  chooseOne: { vi: "Chọn một người", en: "Choose one" },
  officerMissing: { vi: "Hãy chọn một người.", en: "Please choose one person." },
  choose: { vi: "Hãy chọn.", en: "Please choose." },
  dayMissing: { vi: "Hãy ghi một ngày có thật.", en: "Please give a real day." },
  kinds: {
    vi: "Đơn nói về việc gì? Theo nội dung và yêu cầu, không theo tên gọi của đơn.",
    en: "What is the letter about? By content and request, not by what it is called.",
  },
  complaints: { vi: "Số nội dung khiếu nại", en: "Complaints in it" },
  complaintsHint: {
    vi: "Đề nghị xem lại quyết định, hành vi hành chính xâm phạm quyền, lợi ích của chính người viết",
    en: "Asks to review an administrative decision or act that infringes the writer’s own rights",
  },
  feedbacks: { vi: "Số nội dung kiến nghị, phản ánh", en: "Proposals or feedback in it" },
  feedbacksHint: {
    vi: "Tố cáo không chọn ở đây: dùng bước Sửa tóm tắt để tách phần tố cáo ra giấy",
    en: "A denunciation is not chosen here: take it out on paper by correcting the summary",
  },
  missing: { vi: "Đơn còn thiếu gì?", en: "What does the letter lack?" },
  missingHint: {
    vi: "Không chọn mục nào nghĩa là đủ điều kiện xử lý. Người chọn chịu trách nhiệm; máy không tự đánh giá.",
    en: "Nothing chosen means it is fit to be handled. Whoever chooses answers for it; no machine judges.",
  },
  noted: {
    vi: "Ghi nhận thêm (chưa kiểm chứng, không quyết định gì)",
    en: "Noted (not verified, decides nothing)",
  },
  unverified: { vi: "chưa kiểm chứng", en: "not verified" },
  competent: { vi: "Thuộc thẩm quyền của đơn vị?", en: "Is it within the unit’s competence?" },
  yes: { vi: "Thuộc thẩm quyền", en: "It is" },
  no: { vi: "Không thuộc thẩm quyền", en: "It is not" },
  settled: { vi: "Việc này đã được giải quyết chưa?", en: "Was it settled before?" },
  told: { vi: "Báo người gửi", en: "Telling the sender" },
  toldHint: {
    vi: "Pháp luật buộc báo cho người gửi biết; không có bước này thì không ghi được.",
    en: "The law wants the sender told; without it the step cannot be taken.",
  },
  how: { vi: "Báo bằng cách nào", en: "How" },
  ways: {
    handed: { vi: "Giao văn bản tận tay", en: "A paper handed over" },
    posted: { vi: "Gửi văn bản qua bưu điện", en: "A paper sent by post" },
    online: { vi: "Trên trang tra cứu", en: "On the follow-up page" },
  },
  toldOn: { vi: "Ngày báo", en: "On" },
  nobodyToTell: {
    vi: "Đơn không có tên, địa chỉ nên không báo cho ai.",
    en: "The letter has no name and address, so nobody is told.",
  },
  body: { vi: "Cơ quan nhận", en: "Body" },
  bodyMissing: { vi: "Hãy ghi cơ quan nhận.", en: "Say which body." },
  number: { vi: "Số phiếu, văn bản", en: "Number of the slip or document" },
  unit: { vi: "Chuyển đến đơn vị nào", en: "To which unit" },
  noTransfer: {
    vi: "Khiếu nại của cá nhân thường chỉ được hướng dẫn, không chuyển (chưa kiểm chứng).",
    en: "Complaints of individuals are usually guided and not passed on (not verified).",
  },
  part: (n: number, kind: Text): Text => ({
    vi: `Nội dung ${n}: ${kind.vi}`,
    en: `Part ${n}: ${kind.en}`,
  }),
  partBody: {
    vi: "Viết lại riêng nội dung này, không nhắc tới nội dung khác của đơn",
    en: "This part in words of its own, without the other parts of the letter",
  },
  bodyOfPartMissing: { vi: "Hãy viết nội dung của phần này.", en: "Please write this part." },
  partKind: { vi: "Là", en: "It is" },
  feedback: { vi: "Phản ánh", en: "Feedback" },
  petition: { vi: "Kiến nghị", en: "Proposal" },
  partUnit: { vi: "Việc ở đâu", en: "Where it is" },
  againstUnit: { vi: "Đơn vị có quyết định, hành vi bị khiếu nại", en: "Unit complained of" },
  against: { vi: "Khiếu nại về", en: "Complains of" },
  againsts: {
    decision: { vi: "Quyết định hành chính", en: "An administrative decision" },
    act: { vi: "Hành vi hành chính", en: "An administrative act" },
    discipline: { vi: "Quyết định kỷ luật", en: "A disciplinary decision" },
  },
  decisionNumber: { vi: "Số quyết định", en: "Number of the decision" },
  decisionDate: { vi: "Ngày quyết định", en: "Date of the decision" },
  learned: { vi: "Ngày nhận hoặc biết", en: "Received or learned on" },
  concerns: { vi: "Có điều nào sau đây không?", en: "Does any of these hold?" },
  concernsOf: {
    internal: {
      vi: "Nội bộ, chỉ đạo điều hành, văn bản quy phạm hoặc bí mật",
      en: "Internal, command, normative or secret",
    },
    "not-own-right": {
      vi: "Không liên quan quyền, lợi ích của chính người viết",
      en: "Not the writer’s own right",
    },
    "no-capacity": {
      vi: "Người viết không có năng lực và không có người đại diện",
      en: "No capacity and no representative",
    },
    second: { vi: "Đã có quyết định giải quyết lần hai", en: "A second decision exists" },
    court: { vi: "Tòa án đã thụ lý hoặc xét xử", en: "A court has it or has judged" },
  } satisfies Record<Concern, Text>,
  partPages: { vi: "Trang quét đi cùng", en: "Pages that go with it" },
  contentGoes: {
    vi: "Sau bước này, lời tóm tắt và các trang không đi cùng việc nào sẽ xóa khỏi đơn: mỗi nội dung chỉ nằm ở một chỗ.",
    en: "After this step the summary, and pages that go with nothing, are erased here: what was said stands in one place.",
  },
  main: { vi: "Mã đơn chính", en: "Code of the main letter" },
  mainHint: { vi: "Ví dụ DT-7K3M-9QXD", en: "For example DT-7K3M-9QXD" },
  mainMissing: { vi: "Hãy chọn hoặc nhập mã đơn chính.", en: "Choose or enter the main letter." },
  likely: { vi: "Có thể cùng một việc", en: "Possibly about the same thing" },
  likelyHint: {
    vi: "Gợi ý theo nơi, lĩnh vực, thời gian và chữ giống nhau; không theo người gửi.",
    en: "Suggested by place, area, time and like words, never by sender.",
  },
  likelyNone: { vi: "Tôi nhập mã", en: "I enter a code" },
  remove: { vi: "Bỏ trang quét nào", en: "Which scanned pages go" },
  denounces: {
    vi: "Tách phần tố cáo ra khỏi đơn: đã in, bàn giao trên giấy",
    en: "A denunciation is taken out: printed and handed over on paper",
  },
  denouncesHint: {
    vi: "Chỉ ghi thêm một con số. Quá trình của đơn không nói gì về việc này.",
    en: "Only a count goes up. The record of the letter says nothing of it.",
  },
  keepHint: {
    vi: "Lưu một năm (Thông tư 05/2021/TT-TTCP, Điều 28), rồi lãnh đạo quyết định ở trang Lưu giữ và xóa.",
    en: "Kept for a year (Circular 05/2021, Art. 28); then the head decides on the page of keeping and erasing.",
  },
  printFirst: {
    vi: "In toàn bộ đơn và giao tận tay người có thẩm quyền trước khi xác nhận.",
    en: "Print the whole letter and hand it over in person before confirming.",
  },
  go: (name: Text): Text => ({ vi: name.vi, en: name.en }),
  cancel: { vi: "Thôi", en: "Not now" },
  made: { vi: "Đã lập từ đơn", en: "Made of the letter" },
  madeHow: {
    vi: "In giao cho người gửi: mã bí mật không hiện lại.",
    en: "Print this for the sender: the secrets are not shown again.",
  },
};

/** Steps most letters never need; one press away. */
export const seldom: readonly Step[] = [
  "assign",
  "name",
  "restrict",
  "unrestrict",
  "handover",
  "merge",
  "reword",
  "note",
];
/** What cannot be taken back, or shuts somebody out. */
export const grave: readonly Step[] = ["refuse", "name", "handover", "handover-confirm", "destroy"];
