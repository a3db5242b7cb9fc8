import type { Text } from "#kernel/text.ts";

import type { Stage } from "#cases/model.ts";

/** The words of the follow-up page. */
export const followTexts = {
  title: { vi: "Tra cứu việc của tôi", en: "Follow my matter" },
  lead: {
    vi: "Nhập hai mã trên biên nhận. Viết hoa hay thường, có hay không có dấu cách đều được.",
    en: "Enter the two codes of your receipt. Capitals and blanks do not matter.",
  },
  code: { vi: "Mã tra cứu", en: "Code" },
  codeHint: {
    vi: "Ví dụ: DV-7K3M-9QXD, hoặc KN-7K3M-9QXD với khiếu nại",
    en: "For example: DV-7K3M-9QXD, or KN-7K3M-9QXD for a complaint",
  },
  secret: { vi: "Mã bí mật", en: "Secret" },
  secretHint: {
    vi: "Sáu nhóm bốn chữ và số. Mất mã thì mang giấy tờ đến quầy để được cấp lại.",
    en: "Six groups of four letters and digits. If it is lost, the counter can issue a new one.",
  },
  open: { vi: "Mở", en: "Open" },
  keyring: {
    vi: "Có nhiều biên nhận? Mở chùm biên nhận",
    en: "Many receipts? Open your keyring",
  },
  notFound: {
    vi: "Không có việc nào khớp với hai mã này. Hãy xem lại từng nhóm chữ trên biên nhận.",
    en: "No matter fits these two codes. Please check each group on the receipt.",
  },
  codeMissing: { vi: "Hãy nhập mã tra cứu.", en: "Please enter the code." },
  secretMissing: { vi: "Hãy nhập mã bí mật.", en: "Please enter the secret." },

  stages: {
    received: { vi: "Đã nhận, chờ tiếp nhận", en: "Received, waiting for acceptance" },
    accepted: { vi: "Đang giải quyết", en: "Being handled" },
    answered: { vi: "Đã trả lời", en: "Answered" },
    reopened: { vi: "Mở lại, lãnh đạo đang xem", en: "Reopened, with the head of the unit" },
    declined: { vi: "Bị từ chối", en: "Declined" },
    withdrawn: { vi: "Đã rút", en: "Withdrawn" },
    closed: { vi: "Đã đóng", en: "Closed" },
  } satisfies Record<Stage, Text>,

  mergedTitle: {
    vi: "Việc này cùng nội dung với một việc khác nên được giải quyết chung",
    en: "This is about the same thing as another matter, and both are handled together",
  },
  mergedAbout: {
    vi: "Ông/bà theo dõi tiến độ của việc chính ở đây; người gửi kia không thấy lời của ông/bà và ngược lại.",
    en: "You follow the main one’s progress here; neither sender sees what the other wrote.",
  },
  mainStage: { vi: "Việc chính", en: "The main matter" },
  mainUnit: { vi: "Đơn vị giải quyết", en: "Handled by" },
  mainBy: { vi: "Hạn trả lời", en: "Answer due" },
  mainAnswered: { vi: "Đã trả lời", en: "Answered" },
  mainAnswer: { vi: "Câu trả lời đã công bố", en: "The published answer" },
  who: { vi: "Ai đang giữ việc này?", en: "Who has it now?" },
  accountable: { vi: "Người chịu trách nhiệm", en: "Accountable" },
  notAccepted: {
    vi: "Chưa có người nhận; đơn vị và chức vụ dưới đây phải tiếp nhận.",
    en: "Nobody has accepted it yet; the unit and post below have to.",
  },
  acceptDue: (when: Text): Text => ({
    vi: `Hạn tiếp nhận: ${when.vi}`,
    en: `Acceptance due: ${when.en}`,
  }),
  answerDue: (day: Text, left: Text): Text => ({
    vi: `Hạn trả lời: ${day.vi} · ${left.vi}`,
    en: `Answer due: ${day.en} · ${left.en}`,
  }),
  acceptedAt: (when: Text): Text => ({
    vi: `Tiếp nhận lúc ${when.vi}`,
    en: `Accepted at ${when.en}`,
  }),
  answeredOn: (day: Text): Text => ({ vi: `Đã trả lời ${day.vi}`, en: `Answered on ${day.en}` }),
  promised: (day: Text): Text => ({
    vi: `Ngày hứa lúc đầu: hết ${day.vi}.`,
    en: `First promised: by the end of ${day.en}.`,
  }),
  onTime: { vi: "Trả lời đúng hạn đã hứa.", en: "Answered within the time promised." },
  tooLate: { vi: "Trả lời trễ hạn đã hứa.", en: "Answered later than promised." },
  rateUntil: (day: Text): Text => ({
    vi: `Đánh giá được đến hết ${day.vi}.`,
    en: `You can rate it until the end of ${day.en}.`,
  }),
  offered: (unit: string): Text => ({
    vi: `Đang chờ ${unit} nhận chuyển giao. Hạn trả lời không đổi.`,
    en: `Waiting for ${unit} to take it. The dates stay as they are.`,
  }),

  question: { vi: "Cơ quan cần ông/bà trả lời", en: "The office needs an answer from you" },
  questionNote: {
    vi: "Hạn trả lời của cơ quan vẫn chạy trong lúc chờ.",
    en: "The office's own time goes on running meanwhile.",
  },
  answer: { vi: "Câu trả lời", en: "The answer" },
  answerPhotos: { vi: "Ảnh trước và sau khi giải quyết", en: "Pictures before and after" },
  refusal: { vi: "Vì sao bị từ chối?", en: "Why was it declined?" },
  ground: { vi: "Căn cứ", en: "Ground" },
  article: { vi: "Điều khoản", en: "Article" },
  reason: { vi: "Lý do cán bộ ghi", en: "The officer's reason" },
  history: { vi: "Đã diễn ra những gì?", en: "What has happened?" },
  sent: { vi: "Ông/bà đã gửi", en: "What you sent" },
  photos: { vi: "Ảnh đã gửi", en: "Your pictures" },
  photo: (n: number): Text => ({ vi: `Ảnh ${n}`, en: `Picture ${n}` }),

  rate: { vi: "Ông/bà thấy thế nào?", en: "How do you find it?" },
  rateLabel: { vi: "Chọn một mức", en: "Choose one" },
  ratings: {
    satisfied: { vi: "Hài lòng", en: "Satisfied" },
    accepted: { vi: "Chấp nhận được", en: "Acceptable" },
    unsatisfied: { vi: "Chưa hài lòng", en: "Not satisfied" },
  },
  ratingHints: {
    satisfied: { vi: "Việc được đóng lại.", en: "The matter is closed." },
    accepted: { vi: "Việc được đóng lại.", en: "The matter is closed." },
    unsatisfied: {
      vi: "Việc mở lại một lần, lãnh đạo đơn vị phải xem. Xin ghi lý do.",
      en: "It is reopened once, and the head of the unit has to look at it. Please say why.",
    },
  },
  ratingMissing: { vi: "Hãy chọn một mức.", en: "Please choose one." },
  ratingReason: { vi: "Lý do", en: "Why" },
  reasonMissing: {
    vi: "Hãy ghi lý do, để lãnh đạo đơn vị biết cần làm gì thêm.",
    en: "Please say why, so that the head of the unit knows what is still to be done.",
  },
  sendRating: { vi: "Gửi đánh giá", en: "Send the rating" },

  reply: { vi: "Nói thêm với cơ quan", en: "Add something" },
  replyLabel: { vi: "Điều muốn nói thêm", en: "What you want to add" },
  answerQuestion: { vi: "Trả lời của ông/bà", en: "Your answer" },
  replyMissing: { vi: "Hãy viết vài lời.", en: "Please write a few words." },
  sendReply: { vi: "Gửi", en: "Send" },

  appeal: { vi: "Đề nghị xem xét lại", en: "Ask for another look" },
  appealAbout: {
    vi: "Lãnh đạo đơn vị, không phải người đã từ chối, sẽ xem và trả lời bằng văn bản. Được đề nghị một lần.",
    en: "The head of the unit, not whoever declined it, looks at it and answers in writing. This can be asked once.",
  },
  appealUntil: (day: Text): Text => ({
    vi: `Nên gửi chậm nhất hết ${day.vi}; đây là mức của hệ thống, không phải hạn của luật.`,
    en: `Best sent by the end of ${day.en}; this is a policy of this system, not a limit of law.`,
  }),
  appealLabel: { vi: "Vì sao nên xem lại", en: "Why it should be looked at again" },
  sendAppeal: { vi: "Gửi đề nghị", en: "Send the request" },
  appealOpen: {
    vi: "Đề nghị xem xét lại đang chờ lãnh đạo đơn vị.",
    en: "Your request waits for the head of the unit.",
  },
  appealUpheld: {
    vi: "Đã xem xét lại: việc từ chối được giữ nguyên.",
    en: "Looked at again: the refusal stands.",
  },

  readings: { vi: "Ai đã xem hồ sơ này?", en: "Who has read this?" },
  readingsNone: { vi: "Chưa cán bộ nào mở xem.", en: "No officer has opened it yet." },
  readingsAbout: {
    vi: "Mỗi lần mở đều được ghi lại, không ai xóa được.",
    en: "Every opening is recorded, and nobody can erase it.",
  },
  readingWhat: {
    filed: { vi: "nhập hồ sơ", en: "entered it" },
    matter: { vi: "xem nội dung", en: "read it" },
    "original-file": { vi: "mở ảnh gốc", en: "opened an original picture" },
    identity: { vi: "mở thông tin liên hệ", en: "opened your contact" },
  },
  readingReason: (reason: string): Text => ({ vi: `lý do: ${reason}`, en: `reason: ${reason}` }),
  readingApproved: (who: string): Text => ({
    vi: `người thứ hai duyệt: ${who}`,
    en: `approved by a second person: ${who}`,
  }),
  ownRead: { vi: "Chính ông/bà, để tải dữ liệu", en: "You yourself, taking out your data" },
  houseRead: { vi: "Hệ thống, để gửi thông báo", en: "The system, to send a notice" },

  choices: { vi: "Quyền của ông/bà", en: "Your choices" },
  consentIs: {
    vi: "Ông/bà đang đồng ý công bố việc này sau khi che tên, địa chỉ.",
    en: "You agree to publication, with names and addresses removed.",
  },
  consentIsNot: {
    vi: "Ông/bà không đồng ý công bố việc này.",
    en: "You do not agree to publication.",
  },
  published: { vi: "Việc này đang được công bố.", en: "It is published now." },
  giveConsent: { vi: "Đồng ý công bố", en: "Agree to publication" },
  takeConsent: { vi: "Thôi không đồng ý công bố", en: "Withdraw this consent" },
  withdraw: { vi: "Rút việc này", en: "Withdraw this matter" },
  withdrawWill: [
    {
      vi: "Việc này sẽ dừng lại, cơ quan không phải trả lời nữa.",
      en: "It ends; the office no longer owes an answer.",
    },
    {
      vi: "Bản đã công bố, nếu có, được gỡ xuống.",
      en: "What was public, if anything, is taken down.",
    },
    {
      vi: "Lịch sử vẫn còn và ông/bà vẫn xem được bằng hai mã này.",
      en: "The history stays, and you can still see it with these codes.",
    },
    {
      vi: "Không mở lại được; muốn tiếp tục thì gửi một việc mới.",
      en: "It cannot be taken up again; to go on, send a new one.",
    },
  ],
  withdrawButton: { vi: "Tôi chắc chắn, rút việc này", en: "I am sure: withdraw it" },

  done: {
    reply: { vi: "Đã gửi lời của ông/bà.", en: "Your words have been sent." },
    rate: {
      vi: "Đã ghi nhận đánh giá. Cảm ơn ông/bà.",
      en: "Your rating has been recorded. Thank you.",
    },
    withdraw: { vi: "Đã rút việc này.", en: "It has been withdrawn." },
    consent: {
      vi: "Đã ghi nhận lựa chọn về công bố.",
      en: "Your choice about publication has been recorded.",
    },
    appeal: { vi: "Đã gửi đề nghị xem xét lại.", en: "Your request has been sent." },
    erasure: {
      vi: "Đã xóa hẳn tên và cách liên hệ.",
      en: "Your name and contact have been erased for good.",
    },
  },
  refresh: { vi: "Xem lại bây giờ", en: "Look again now" },
  leave: {
    vi: "Dùng máy chung? Đóng trang này khi xong: ai mở lại phải nhập mã.",
    en: "On a shared machine? Close this page when done: to open it again the codes are needed.",
  },
  unavailableTitle: { vi: "Hệ thống đang gián đoạn", en: "The system is interrupted" },
  unavailable: {
    vi: "Hệ thống đang gián đoạn nên chưa biết chắc đã nhận được hay chưa. Chữ đã viết vẫn còn; ảnh vừa chọn thì phải chọn lại. Xin gửi lại sau một phút: gửi lại mấy lần cũng chỉ tính một lần.",
    en: "The system is interrupted, so it is not certain whether this was received. What you wrote is still here; pictures just chosen have to be chosen again. Please send again in a minute: however often you send it, it counts once.",
  },
  tryAgain: { vi: "Thử lại", en: "Try again" },
};
