import type { Text } from "#kernel/text.ts";

import type { Family, FindingKind, FindingState, Source, Stage } from "../model.ts";
import type { Confidence } from "../reader/findings.ts";

/** What officers read on the pages of directives. */
export const directiveTexts = {
  title: { vi: "Văn bản chỉ đạo", en: "Directives" },
  lead: {
    vi: "Văn bản của cấp trên được đọc thành việc: ai phải làm gì, khi nào xong. Máy chỉ đề xuất; người quyết định.",
    en: "Documents from above are read into tasks: who must do what by when. The machine proposes; people decide.",
  },
  new: { vi: "Nhập văn bản", en: "Take a directive in" },
  precision: { vi: "Máy đọc đúng đến đâu", en: "How well the reader reads" },
  empty: { vi: "Chưa có văn bản nào.", en: "No directive yet." },
  emptyAbout: {
    vi: "Hãy nhập văn bản từ tệp hoặc dán chữ vào.",
    en: "Take one in from a file, or paste its words.",
  },
  state: { vi: "Tình trạng", en: "State" },
  all: { vi: "Tất cả", en: "All" },
  search: { vi: "Tìm theo số, tiêu đề hoặc nơi ban hành", en: "Find by number, title or issuer" },
  apply: { vi: "Lọc", en: "Filter" },
  first: { vi: "Về đầu", en: "To the top" },
  next: { vi: "Tiếp", en: "Next" },
  shown: (n: number): Text => ({ vi: `${n} văn bản`, en: `${n} directives` }),
  columns: {
    directive: { vi: "Văn bản", en: "Directive" },
    stage: { vi: "Tình trạng", en: "State" },
    dated: { vi: "Ngày ban hành", en: "Date" },
    findings: { vi: "Việc", en: "Tasks" },
  },
  counts: (tasks: number, given: number, open: number): Text => ({
    vi: `${tasks} việc, đã giao ${given}, còn ${open} phát hiện chưa xem`,
    en: `${tasks} tasks, ${given} given, ${open} findings not looked at`,
  }),
  noDate: { vi: "chưa rõ ngày", en: "no date" },
  file: { vi: "Tệp văn bản", en: "File" },
  fileHint: {
    vi: "Nhận .txt, .docx, .pdf có chữ, trang web đã lưu (.html); đến 15 MB. Bản quét không có chữ vẫn được giữ làm bản gốc.",
    en: ".txt, .docx, .pdf with text, saved web page (.html); up to 15 MB. A scan without text is kept as the original.",
  },
  pasted: { vi: "Hoặc dán nội dung", en: "Or paste the words" },
  pastedHint: {
    vi: "Với bản quét: gõ lại hoặc dán chữ vào đây, kèm tệp quét ở trên.",
    en: "For a scan: type or paste its words here, with the scan above.",
  },
  unit: { vi: "Đơn vị giữ văn bản", en: "Unit that keeps it" },
  chooseAgain: {
    vi: "Trình duyệt không giữ tệp đã chọn; nếu dùng tệp, hãy chọn lại.",
    en: "Browsers do not keep a chosen file; if you use one, choose it again.",
  },
  takeIn: { vi: "Nhập và đọc", en: "Take in and read" },
  nothing: { vi: "Hãy chọn một tệp hoặc dán nội dung.", en: "Choose a file or paste the words." },
  already: {
    vi: "Tệp này đã được nhập trước đây.",
    en: "This very file was taken in before.",
  },
  open: { vi: "Mở văn bản đã có", en: "Open the one that is there" },
  confirmTitle: { vi: "Xác nhận đầu văn bản", en: "Confirm the head" },
  confirmLead: {
    vi: "Máy đọc được như dưới đây. Hãy đối chiếu với văn bản bên cạnh, sửa chỗ sai rồi xác nhận.",
    en: "This is what was read. Compare it with the words beside it, put right what is wrong, and confirm.",
  },
  fields: {
    canonical: { vi: "Số và ký hiệu", en: "Number and symbol" },
    kind: { vi: "Loại văn bản", en: "Kind" },
    family: { vi: "Cách đánh số", en: "How it is numbered" },
    issuer: { vi: "Nơi ban hành", en: "Issuer" },
    signer: { vi: "Người ký", en: "Signer" },
    dated: { vi: "Ngày ban hành", en: "Date" },
    term: { vi: "Nhiệm kỳ", en: "Term" },
    title: { vi: "Trích yếu", en: "Title" },
    recipients: { vi: "Nơi nhận", en: "Recipients" },
  },
  canonicalHint: { vi: "Ví dụ 412-TB/TU, 12/KH-UBND", en: "Such as 412-TB/TU, 12/KH-UBND" },
  termHint: {
    vi: "Với văn bản của Đảng, ví dụ 2025-2030. Năm đại hội có thể thuộc hai nhiệm kỳ nên phải tự chọn.",
    en: "For Party documents, such as 2025-2030. In a year of a congress both terms are possible: say which.",
  },
  recipientsHint: { vi: "Mỗi dòng một nơi nhận", en: "One a line" },
  notADay: { vi: "Ngày viết như 02/11/2026.", en: "A day is written as 02/11/2026." },
  notATerm: { vi: "Nhiệm kỳ viết như 2025-2030.", en: "A term is written as 2025-2030." },
  confirm: { vi: "Xác nhận và đọc nội dung", en: "Confirm and read" },
  dropIt: { vi: "Bỏ bản nhập này", en: "Drop this one" },
  duplicate: (unit: string): Text => ({
    vi: `Văn bản này đã có trong hệ thống (${unit} đã nhập).`,
    en: `This directive is in the house already (taken in by ${unit}).`,
  }),
  words: { vi: "Nội dung", en: "The words" },
  noWords: {
    vi: "Bản quét không có chữ. Tệp gốc được giữ; muốn giao việc, hãy nhập lại kèm nội dung đã gõ.",
    en: "A scan without text. The original is kept; to give tasks, take it in again with its words typed.",
  },
  original: { vi: "Tải bản gốc", en: "Download the original" },
  hash: { vi: "Mã băm SHA-256 của bản gốc", en: "SHA-256 of the original" },
  read: { vi: "Xem và quyết định từng phát hiện", en: "Look at the findings and decide" },
  publication: { vi: "Cho mọi người xem", en: "What everybody may read" },
  assign: { vi: "Giao việc", en: "Give tasks" },
  references: { vi: "Văn bản được dẫn", en: "Documents cited" },
  cited: { vi: "Được dẫn trong", en: "Cited by" },
  replaces: { vi: "được văn bản này thay thế", en: "replaced by this one" },
  replacedBy: { vi: "thay thế văn bản này", en: "replaces this one" },
  noReferences: { vi: "Không có.", en: "None." },
  tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  notGiven: { vi: "Chưa giao nhiệm vụ nào.", en: "No task was given yet." },
  findings: { vi: "Phát hiện trong văn bản", en: "Findings" },
  readLead: {
    vi: "Phím: j/k sang phát hiện sau/trước, a nhận, e sửa, x bỏ. Mỗi phát hiện có số; số đó đứng ngay trong văn bản.",
    en: "Keys: j/k to the next or previous finding, a accept, e correct, x reject. The number of a finding stands in the text.",
  },
  acceptCertain: (n: number): Text => ({
    vi: `Nhận cả ${n} phát hiện chắc chắn`,
    en: `Accept all ${n} that are certain`,
  }),
  accept: { vi: "Nhận", en: "Accept" },
  correct: { vi: "Sửa", en: "Correct" },
  reject: { vi: "Bỏ", en: "Reject" },
  undo: { vi: "Xem lại", en: "Take back" },
  save: { vi: "Lưu bản sửa", en: "Save the correction" },
  left: (n: number): Text => ({
    vi: n === 0 ? "Đã xem hết các phát hiện." : `Còn ${n} phát hiện chưa xem.`,
    en: n === 0 ? "All findings were looked at." : `${n} findings not looked at yet.`,
  }),
  responsible: { vi: "Chịu trách nhiệm", en: "Responsible" },
  cooperating: { vi: "Phối hợp", en: "Cooperating" },
  due: { vi: "Thời hạn", en: "Due" },
  noDue: { vi: "văn bản không định ngày", en: "no date in the text" },
  nobody: { vi: "chưa rõ ai", en: "nobody named" },
  what: { vi: "Việc phải làm", en: "What is to be done" },
  partiesHint: { vi: "Cách nhau bằng dấu chấm phẩy", en: "Separated by semicolons" },
  misprint: { vi: "Ký hiệu không khớp nơi ban hành", en: "The symbol does not fit the issuer" },
  shouldRead: (canonical: string): Text => ({
    vi: `đúng ra là ${canonical}`,
    en: `should read ${canonical}`,
  }),
  rule: { vi: "Quy tắc", en: "Rule" },
  assignLead: {
    vi: "Mỗi việc đã nhận thành một nhiệm vụ. Đơn vị đề xuất theo tên trong văn bản; người chịu trách nhiệm do đơn vị phân công. Không có ngày thì nhiệm vụ được lập và chờ định hạn.",
    en: "Each accepted finding becomes a task. The unit is proposed from the name in the text; the unit names the person. Without a date the task is made and waits for one.",
  },
  toUnit: { vi: "Giao cho đơn vị", en: "To unit" },
  toPost: (post: string): Text => ({ vi: `Đầu mối: ${post}`, en: `Accountable post: ${post}` }),
  include: { vi: "Giao việc này", en: "Give this task" },
  noUnit: {
    vi: "Chưa rõ đơn vị nào. Hãy ghi tên một đơn vị trong hệ thống.",
    en: "Which unit is not clear. Write the name of one in the house.",
  },
  manyUnits: (names: string): Text => ({
    vi: `Có nhiều đơn vị tên gần như vậy: ${names}. Hãy ghi rõ.`,
    en: `Several units have a name like this: ${names}. Say which.`,
  }),
  noneChosen: {
    vi: "Hãy chọn ít nhất một việc và ghi đơn vị.",
    en: "Choose at least one, with its unit.",
  },
  give: { vi: "Giao các việc đã chọn", en: "Give the chosen tasks" },
  given: (n: number): Text => ({ vi: `Đã giao ${n} nhiệm vụ.`, en: `${n} tasks were given.` }),
  nothingToAssign: {
    vi: "Không còn việc nào đã nhận mà chưa giao.",
    en: "No accepted task is waiting to be given.",
  },
  product: { vi: "Sản phẩm", en: "Product" },
  repeats: { vi: "Định kỳ", en: "Recurring" },
  precisionLead: {
    vi: "Tính từ quyết định của người: nhận nguyên, sửa hoặc bỏ. Không kể tên văn bản hay tên người.",
    en: "Counted from what people decided: accepted as read, corrected, or rejected. No document and no person is named.",
  },
  month: { vi: "Tháng", en: "Month" },
  kind: { vi: "Loại", en: "Kind" },
  share: { vi: "Đúng", en: "Right" },
  noPrecision: { vi: "Chưa có quyết định nào.", en: "Nothing was decided yet." },
  done: { vi: "Đã lưu.", en: "Saved." },
} as const;

export const stageTexts = {
  proposed: { vi: "Chờ xác nhận", en: "To be confirmed" },
  confirmed: { vi: "Đã xác nhận", en: "Confirmed" },
  dropped: { vi: "Đã bỏ", en: "Dropped" },
} as const satisfies Record<Stage, Text>;

export const familyTexts = {
  party: { vi: "Văn bản của Đảng: theo nhiệm kỳ", en: "Of the Party: per term" },
  "state-normative": {
    vi: "Văn bản quy phạm pháp luật: theo năm",
    en: "Of the State, making rules: per year",
  },
  "state-individual": {
    vi: "Văn bản hành chính: theo ngày ban hành",
    en: "Of the State, others: by date",
  },
} as const satisfies Record<Family, Text>;

export const findingTexts = {
  ref: { vi: "Văn bản dẫn", en: "Reference" },
  task: { vi: "Việc", en: "Task" },
  campaign: { vi: "Phong trào", en: "Campaign" },
} as const satisfies Record<FindingKind, Text>;

export const stateTexts = {
  proposed: { vi: "Máy đề xuất", en: "Proposed" },
  accepted: { vi: "Đã nhận", en: "Accepted" },
  corrected: { vi: "Đã sửa", en: "Corrected" },
  rejected: { vi: "Đã bỏ", en: "Rejected" },
} as const satisfies Record<FindingState, Text>;

export const confidenceTexts = {
  certain: { vi: "chắc chắn", en: "certain" },
  likely: { vi: "có thể đúng", en: "likely" },
  doubtful: { vi: "cần xem kỹ", en: "doubtful" },
} as const satisfies Record<Confidence, Text>;

export const sourceTexts = {
  text: { vi: "tệp chữ", en: "text file" },
  docx: { vi: "tệp Word", en: "Word file" },
  pdf: { vi: "tệp PDF", en: "PDF file" },
  html: { vi: "trang web đã lưu", en: "saved web page" },
  pasted: { vi: "nội dung dán vào", en: "pasted words" },
} as const satisfies Record<Source, Text>;
