import type { Text } from "#kernel/text.ts";

/** The words of the page of a complaint. */
export const complaintTexts = {
  title: (code: string): Text => ({ vi: `Khiếu nại ${code}`, en: `Complaint ${code}` }),
  backToComplaint: { vi: "Về khiếu nại", en: "Back to the complaint" },
  back: { vi: "Danh sách khiếu nại", en: "Complaints" },
  done: (step: Text): Text => ({ vi: `Đã ghi: ${step.vi}.`, en: `Recorded: ${step.en}.` }),
  suspended: { vi: "Đang tạm đình chỉ", en: "Suspended" },
  overdue: { vi: "Quá hạn", en: "Overdue" },
  todo: { vi: "Việc có thể làm bây giờ", en: "What can be done now" },
  writing: { vi: "Đang soạn", en: "Being written" },
  nothing: {
    vi: "Hồ sơ này đã xong; không còn bước nào.",
    en: "This file is over; no step is left.",
  },
  waiting: {
    vi: "Chức vụ đang giữ không có bước nào phải làm lúc này.",
    en: "There is no step for your post now.",
  },
  closedSteps: (n: number): Text => ({
    vi: `${n} bước chưa mở, và vì sao`,
    en: `${n} ${n === 1 ? "step is" : "steps are"} not open, and why`,
  }),
  otherSteps: { vi: "Bước khác", en: "Other steps" },
  accountable: { vi: "Người chịu trách nhiệm xác minh", en: "Answers for the verification" },
  nobody: { vi: "Chưa giao người xác minh", en: "Nobody verifies it yet" },
  nobodyAbout: (unit: string): Text => ({
    vi: `${unit} phải quyết định thụ lý hay không và giao người xác minh.`,
    en: `${unit} has to decide on acceptance and assign somebody.`,
  }),
  people: { vi: "Ai chịu trách nhiệm", en: "Who answers for it" },
  unit: { vi: "Nơi giải quyết", en: "Settled by" },
  respondent: { vi: "Bị khiếu nại", en: "Complained of" },
  against: { vi: "Khiếu nại", en: "What" },
  number: { vi: "Số, ngày quyết định", en: "Decision" },
  learnedOn: { vi: "Biết được ngày", en: "Learned of on" },
  receivedOn: { vi: "Ngày nhận đơn", en: "Received on" },
  channel: { vi: "Đến bằng", en: "Came by" },
  transferor: { vi: "Ai chuyển đến", en: "Passed on by" },
  first: { vi: "Khiếu nại lần đầu", en: "First complaint" },
  second: { vi: "Khiếu nại lần hai", en: "Second complaint" },
  facts: { vi: "Lá đơn", en: "The letter" },
  contents: { vi: "Nội dung khiếu nại", en: "What is complained about" },
  content: (n: number): Text => ({ vi: `Nội dung ${n}`, en: `Content ${n}` }),
  withdrawn: (day: Text): Text => ({ vi: `Đã rút ${day.vi}`, en: `Withdrawn on ${day.en}` }),
  withdrawalAsked: {
    vi: "Người khiếu nại muốn rút trên trang tra cứu. Việc rút có hiệu lực khi có đơn rút ký tên hoặc biên bản.",
    en: "The complainant asked on their page to withdraw. It holds once there is a signed paper or minutes.",
  },
  handedOver: {
    vi: "Phần này không phải khiếu nại; đã bàn giao trên giấy và xóa khỏi đây.",
    en: "This part was no complaint; it was handed over on paper and erased here.",
  },
  handoverWaits: {
    vi: "Có đề nghị bàn giao một nội dung tố cáo trên giấy rồi xóa. Người thứ hai phải xác nhận hoặc hủy; chưa xong thì không làm bước khác.",
    en: "Somebody proposed to hand a denunciation over on paper and erase it. A second person has to confirm or cancel before anything else is done.",
  },
  erased: {
    vi: "Lời văn đã xóa theo quy định lưu giữ.",
    en: "The words were erased as retention demands.",
  },
  lawyer: {
    vi: "Có điểm luật chưa rõ, cần hỏi người am hiểu pháp luật trước khi quyết định.",
    en: "A point of law is not clear; ask somebody who knows before deciding.",
  },

  dates: { vi: "Các thời hạn", en: "Time limits" },
  why: { vi: "Vì sao ngày này?", en: "Why this date?" },
  nextBy: (what: Text, day: Text, left: Text): Text => ({
    vi: `${what.vi}: hết ${day.vi} · ${left.vi}`,
    en: `${what.en}: by ${day.en} · ${left.en}`,
  }),
  standing: (what: Text, day: Text): Text => ({
    vi: `${what.vi}: đang dừng; sớm nhất còn đến ${day.vi}`,
    en: `${what.en}: standing still; ${day.en} at the earliest`,
  }),
  doneOn: (what: Text, day: Text): Text => ({
    vi: `${what.vi}: xong ${day.vi}`,
    en: `${what.en}: done on ${day.en}`,
  }),
  lateDoneOn: (what: Text, day: Text, due: Text): Text => ({
    vi: `${what.vi}: xong ${day.vi}, trễ (hạn ${due.vi})`,
    en: `${what.en}: done on ${day.en}, late (due ${due.en})`,
  }),
  byLaw: { vi: "Hạn theo luật", en: "The law’s date" },
  byLocal: (whose: Text): Text => ({
    vi: `Hạn của ${whose.vi}, ngắn hơn luật`,
    en: `The shorter date of ${whose.en}`,
  }),
  lawNow: (day: Text): Text => ({
    vi: `Đây là ngày đã báo và được giữ. Tính lại theo lịch hiện nay thì là ${day.vi}.`,
    en: `This is the day that was told, and it stays. Counted on today’s calendar it would be ${day.en}.`,
  }),
  unverified: {
    vi: "Quy định này chưa kiểm chứng được nguyên văn; chỉ để nhắc, không chặn bước nào.",
    en: "The text of this rule has not been verified; it only reminds and closes no step.",
  },
  noDates: { vi: "Chưa có thời hạn nào.", en: "No limit has begun yet." },

  history: { vi: "Đã diễn ra", en: "What happened" },
  scans: { vi: "Bản chụp đơn và tài liệu", en: "Scans of the letter and papers" },
  scan: (n: number): Text => ({ vi: `Trang ${n}`, en: `Page ${n}` }),
  addScans: { vi: "Thêm trang", en: "Add pages" },
  chooseScans: { vi: "Ảnh chụp hoặc tệp PDF", en: "Pictures or PDF files" },
  scansHint: {
    vi: "Chỉ người mở được khiếu nại này mới xem được. Đã thêm thì không gỡ ra.",
    en: "Only those who may open this complaint see them. What was added stays.",
  },
  sendScans: { vi: "Thêm", en: "Add" },
  papers: { vi: "Văn bản", en: "Papers" },
  papersAbout: {
    vi: "Tải về dạng .docx đã điền sẵn, mở bằng Word hoặc LibreOffice.",
    en: "Filled .docx files for Word or LibreOffice.",
  },
  answers: { vi: "Trả lời lúc vào sổ", en: "Answers at registration" },
  answersNone: {
    vi: "Không câu trả lời nào gợi ý căn cứ không thụ lý.",
    en: "No answer points to a ground of non-acceptance.",
  },
  answersSome: {
    vi: "Có câu trả lời gợi ý căn cứ sau. Người có thẩm quyền xem đơn và quyết định; máy không quyết định.",
    en: "Some answers point to the following. Whoever is competent reads the letter and decides; the machine does not.",
  },

  parties: { vi: "Người khiếu nại là ai", en: "Who complains" },
  partiesCount: (people: number, represent: number, agents: number): Text => ({
    vi: [
      people === 1 ? "Một người khiếu nại" : `${people} người khiếu nại`,
      ...(represent > 0 ? [`${represent} người đại diện`] : []),
      ...(agents > 0 ? ["có người được ủy quyền"] : []),
    ].join(", "),
    en: [
      people === 1 ? "One complainant" : `${people} complainants`,
      ...(represent > 0 ? [`${represent} representing`] : []),
      ...(agents > 0 ? ["somebody authorised"] : []),
    ].join(", "),
  }),
  partiesAbout: {
    vi: "Họ tên, địa chỉ được niêm riêng. Mở ra phải ghi lý do; người khiếu nại thấy ai đã mở, lúc nào, vì sao.",
    en: "Names and addresses are sealed apart. Opening takes a reason; the complainant sees who did, when and why.",
  },
  partiesWhy: { vi: "Lý do cần xem", en: "Why you need to see it" },
  partiesOpen: { vi: "Mở danh tính", en: "Open the identities" },
  partiesOpened: {
    vi: "Đang mở trên trang này. Rời trang là đóng lại.",
    en: "Open on this page only; leaving it closes them.",
  },
  partiesMayNot: {
    vi: "Chức vụ đang giữ không mở được danh tính ở khiếu nại này.",
    en: "Your post does not open the identities here.",
  },
  partiesErased: { vi: "Họ tên, địa chỉ đã xóa.", en: "Names and addresses were erased." },
  address: { vi: "Địa chỉ", en: "Address" },
  phone: { vi: "Điện thoại", en: "Telephone" },
  idNumber: { vi: "Số định danh", en: "Identity number" },
  partyWords: {
    complainant: { vi: "Người khiếu nại", en: "Complainant" },
    represents: { vi: "Người khiếu nại, đại diện", en: "Complainant, represents the others" },
    authorised: { vi: "Người được ủy quyền", en: "Authorised" },
  },
  reasonShort: {
    vi: "Hãy ghi lý do, từ 3 đến 500 ký tự.",
    en: "Give a reason of 3 to 500 characters.",
  },
  openedNames: { vi: "mở họ tên, địa chỉ", en: "opened names and addresses" },
  readers: { vi: "Ai đã xem", en: "Who has read it" },
  readersAbout: {
    vi: "Người khiếu nại thấy đúng danh sách này.",
    en: "The complainant sees this very list.",
  },
} as const;
