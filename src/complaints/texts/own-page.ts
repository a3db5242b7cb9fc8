import type { Text } from "#kernel/text.ts";

import type { Stage } from "../model.ts";

/** The words of the page on which a complainant follows their complaint. */
export const ownTexts = {
  title: (code: string): Text => ({ vi: `Khiếu nại ${code}`, en: `Complaint ${code}` }),
  level: {
    1: { vi: "Khiếu nại lần đầu", en: "First complaint" },
    2: { vi: "Khiếu nại lần hai", en: "Second complaint" },
  },
  /** What a stage means, in a sentence. */
  stages: {
    "awaiting-acceptance": {
      vi: "Đơn đã vào sổ. Cơ quan phải trả lời có thụ lý hay không.",
      en: "The letter is registered. The office has to say whether it accepts it.",
    },
    "not-accepted": {
      vi: "Cơ quan không thụ lý khiếu nại này. Căn cứ và lý do ở bên dưới.",
      en: "The office did not accept this complaint. The ground and the reason stand below.",
    },
    accepted: {
      vi: "Khiếu nại đã được thụ lý và đang chờ giao người xác minh.",
      en: "The complaint is accepted and waits for somebody to verify it.",
    },
    verifying: {
      vi: "Cơ quan đang xác minh nội dung khiếu nại.",
      en: "The office is verifying what is complained about.",
    },
    dialogue: {
      vi: "Cơ quan mời đối thoại trước khi ra quyết định.",
      en: "The office calls a dialogue before it decides.",
    },
    decided: {
      vi: "Đã có quyết định giải quyết.",
      en: "There is a decision.",
    },
    published: {
      vi: "Đã có quyết định giải quyết; quyết định đang được công khai, không nêu tên ông/bà.",
      en: "There is a decision; it is public, without your name.",
    },
    "awaiting-effect": {
      vi: "Đã có quyết định giải quyết; quyết định chưa có hiệu lực.",
      en: "There is a decision; it is not in effect yet.",
    },
    "in-effect": {
      vi: "Quyết định giải quyết đã có hiệu lực và phải được thi hành ngay.",
      en: "The decision is in effect and has to be carried out at once.",
    },
    enforcing: {
      vi: "Quyết định giải quyết đang được thi hành.",
      en: "The decision is being carried out.",
    },
    closed: { vi: "Hồ sơ khiếu nại đã kết thúc.", en: "The file of the complaint is closed." },
    terminated: {
      vi: "Việc giải quyết khiếu nại đã bị đình chỉ. Lý do ở bên dưới.",
      en: "The settlement was terminated. The reason stands below.",
    },
  } satisfies Record<Stage, Text>,
  suspended: {
    vi: "Việc giải quyết đang tạm đình chỉ. Thời hạn dừng lại và tính tiếp khi có quyết định tiếp tục.",
    en: "Settlement is suspended. The time stands still and runs on once it is resumed.",
  },

  atLatest: (day: Text): Text => ({
    vi: `Chậm nhất hết ${day.vi}.`,
    en: `By the end of ${day.en} at the latest.`,
  }),
  way: {
    received: { vi: "Nhận đơn", en: "Received" },
    accepted: { vi: "Thụ lý", en: "Accepted" },
    settled: { vi: "Xác minh, giải quyết", en: "Verified and settled" },
    inEffect: { vi: "Quyết định có hiệu lực", en: "Decision in effect" },
    carriedOut: { vi: "Thi hành", en: "Carried out" },
  },
  until: (day: Text): Text => ({ vi: `hạn ${day.vi}`, en: `due ${day.en}` }),
  who: { vi: "Ai chịu trách nhiệm?", en: "Who is responsible?" },
  verifier: { vi: "Người xác minh", en: "Who verifies" },
  unit: { vi: "Cơ quan giải quyết", en: "Settled by" },
  head: { vi: "Người đứng đầu", en: "The head" },
  notAssigned: {
    vi: "Chưa giao người xác minh; người đứng đầu cơ quan chịu trách nhiệm.",
    en: "Nobody verifies it yet; the head of the office is responsible.",
  },

  dates: { vi: "Đến khi nào?", en: "By when?" },
  datesAbout: {
    vi: "Mở từng dòng để xem ngày được tính thế nào, theo điều nào.",
    en: "Open a line to see how the date was counted, and by which article.",
  },

  now: { vi: "Ông/bà có thể làm gì lúc này?", en: "What can you do now?" },
  nothingNow: {
    vi: "Lúc này chưa cần làm gì. Cơ quan phải làm trước ngày ở trên.",
    en: "Nothing is needed now. The office has to act by the date above.",
  },
  secondTitle: { vi: "Khiếu nại lần hai", en: "Complain a second time" },
  secondUntil: (day: Text, left: Text): Text => ({
    vi: `Chậm nhất hết ${day.vi} (${left.vi}).`,
    en: `By the end of ${day.en} (${left.en}).`,
  }),
  secondWhere: (unit: string): Text => ({
    vi: `Gửi đơn đến ${unit}, kèm quyết định lần đầu. Ghi mã khiếu nại này trên đơn.`,
    en: `Send the letter to ${unit} with the first decision, and write the code of this complaint on it.`,
  }),
  secondSuperior: {
    vi: "Gửi đơn đến cấp trên trực tiếp của người đã giải quyết lần đầu, kèm quyết định lần đầu.",
    en: "Send the letter to the direct superior of whoever settled first, with the first decision.",
  },
  secondWhy: {
    vi: "Không đồng ý với quyết định lần đầu, hoặc quá hạn mà chưa được giải quyết.",
    en: "If you do not agree with the first decision, or there was none in time.",
  },
  secondUnknown: {
    vi: "Thời hạn tính từ ngày nhận được quyết định. Hãy ghi ngày nhận ở dưới để trang này tính ngày cuối.",
    en: "The time runs from the day the decision arrived. Enter that day below and this page will count the last day.",
  },
  secondOver: (day: Text): Text => ({
    vi: `Thời hạn khiếu nại lần hai đã hết ngày ${day.vi}. Vẫn có thể khởi kiện tại tòa án.`,
    en: `The time to complain a second time ended on ${day.en}. Going to court is still possible.`,
  }),
  secondDone: { vi: "Đã có khiếu nại lần hai.", en: "There is a second complaint." },
  courtTitle: { vi: "Khởi kiện tại tòa án", en: "Go to court" },
  court: {
    vi: "Có thể khởi kiện vụ án hành chính trong 1 năm kể từ ngày nhận hoặc biết được quyết định, hành vi bị khiếu nại (Luật Tố tụng hành chính 2015, Điều 116).",
    en: "An administrative lawsuit is possible within 1 year of receiving or learning of the decision or act (Law on Administrative Procedure 2015, Article 116).",
  },
  refusedTitle: {
    vi: "Không đồng ý việc không thụ lý",
    en: "If you do not agree with the refusal",
  },
  refused: {
    vi: "Có thể khiếu nại chính việc không thụ lý này, hoặc khởi kiện tại tòa án. Nơi tiếp công dân sẽ hướng dẫn, không mất phí.",
    en: "You can complain about this refusal itself, or go to court. The reception desk helps, free of charge.",
  },

  receipt: { vi: "Ghi ngày nhận được quyết định", en: "Say when the decision arrived" },
  receiptAbout: {
    vi: "Ngày này là mốc tính thời hạn khiếu nại lần hai. Ghi một lần, không sửa được.",
    en: "From this day the time to complain a second time is counted. It is entered once and cannot be changed.",
  },
  receiptDay: { vi: "Nhận được quyết định ngày", en: "The decision arrived on" },
  receiptSend: { vi: "Ghi ngày nhận", en: "Record the day" },
  receiptMissing: {
    vi: "Hãy ghi ngày có thật, ví dụ 23/11/2026.",
    en: "Enter a real date, such as 2026-11-23.",
  },
  receiptKnown: (day: Text): Text => ({
    vi: `Ngày nhận được quyết định: ${day.vi}.`,
    en: `The decision arrived on ${day.en}.`,
  }),

  withdraw: { vi: "Rút khiếu nại", en: "Withdraw the complaint" },
  withdrawAbout: {
    vi: "Rút được bất cứ lúc nào trước khi có quyết định, toàn bộ hoặc từng nội dung. Ở đây chỉ báo ý muốn rút; việc rút có hiệu lực khi ông/bà ký đơn rút, hoặc cơ quan lập biên bản. Nội dung đã rút không được giải quyết lại, trừ khi bị ép buộc, đe dọa.",
    en: "Possible at any time before the decision, wholly or in part. Here you say that you want to; it holds once you sign a paper or the office takes minutes. What is withdrawn is not taken up again, unless there was coercion or a threat.",
  },
  withdrawWhich: { vi: "Muốn rút nội dung nào", en: "Which contents" },
  withdrawSend: { vi: "Báo muốn rút", en: "Say that I want to withdraw" },
  withdrawMissing: { vi: "Hãy chọn ít nhất một nội dung.", en: "Choose at least one content." },
  withdrawAsked: {
    vi: "Ông/bà đã báo muốn rút. Xin đến cơ quan ký đơn rút; chưa ký thì việc giải quyết vẫn tiếp tục.",
    en: "You said that you want to withdraw. Please sign a paper at the office; until then the settlement goes on.",
  },
  pressured: {
    vi: "Bị ép rút? Đừng ký. Hãy báo nơi tiếp công dân hoặc cấp trên của cơ quan này.",
    en: "Somebody presses you to withdraw? Do not sign. Tell the reception desk or the superior office.",
  },

  dialogue: { vi: "Đối thoại", en: "Dialogue" },
  dialogueOn: (day: Text): Text => ({
    vi: `Ngày đối thoại: ${day.vi}. Không dự được thì báo trước cho cơ quan; việc giải quyết vẫn tiếp tục.`,
    en: `The dialogue is on ${day.en}. If you cannot come, tell the office beforehand; the settlement goes on.`,
  }),
  decision: { vi: "Quyết định giải quyết", en: "The decision" },
  decisionNumber: (number: string, day: Text): Text => ({
    vi: `Số ${number}, ${day.vi}`,
    en: `No. ${number}, ${day.en}`,
  }),
  decidedNotSent: {
    vi: "Đã có quyết định giải quyết, đang gửi cho ông/bà.",
    en: "There is a decision; it is being sent to you.",
  },
  decisionSoon: {
    vi: "Nội dung hiện ở đây khi cơ quan đã gửi quyết định cho ông/bà.",
    en: "It will be shown here once the office has sent it to you.",
  },
  finding: { vi: "Kết luận", en: "Finding" },
  outcome: { vi: "Điều bị khiếu nại", en: "What was complained of" },
  reason: { vi: "Lý do", en: "Reason" },
  ground: { vi: "Căn cứ", en: "Ground" },
  papers: { vi: "Văn bản gửi cho ông/bà", en: "Papers issued to you" },
  paperRead: { vi: "Xem và in", en: "Read and print" },
  paperFile: { vi: "Tải tệp Word (.docx)", en: "Word file (.docx)" },
  paperPrint: { vi: "In", en: "Print" },
  paperBack: { vi: "Về trang khiếu nại", en: "Back to the complaint" },
  paperAbout: {
    vi: "Lời văn đúng như tệp đã gửi; cách trình bày của tệp Word là bản chính.",
    en: "The words are those of the file that went out; the layout that counts is the Word file's.",
  },
  papersNone: { vi: "Chưa có văn bản nào.", en: "None yet." },
  contents: { vi: "Ông/bà khiếu nại", en: "What you complained about" },
  history: { vi: "Đã diễn ra những gì?", en: "What has happened?" },
  mail: { vi: "Thông báo qua email", en: "Notices by e-mail" },
  mailOn: {
    vi: "Đang bật: mỗi bước, hệ thống gửi một thư chỉ có mã và ngày. Tắt thì địa chỉ email không được mở để gửi thư nữa.",
    en: "On: each step brings a letter with the code and days only. Once off, your address is not opened for letters any more.",
  },
  mailOff: {
    vi: "Đang tắt. Muốn biết kết quả, ông/bà tự mở trang này.",
    en: "Off. To learn of the outcome, open this page yourself.",
  },
  turnOff: { vi: "Tắt thông báo", en: "Turn them off" },
  turnOn: { vi: "Bật thông báo", en: "Turn them on" },
  readers: { vi: "Ai đã xem hồ sơ này?", en: "Who has read this file?" },
  readersAbout: {
    vi: "Mọi lần cán bộ mở hồ sơ hoặc mở họ tên, địa chỉ của ông/bà, kèm lý do.",
    en: "Every time an officer opened the file, or your name and address, with the reason.",
  },
  readersNone: { vi: "Chưa có ai mở.", en: "Nobody yet." },
  house: { vi: "Hệ thống", en: "The system" },
  readMail: { vi: "mở địa chỉ email", en: "opened the e-mail address" },
  readFile: { vi: "mở hồ sơ", en: "opened the file" },
  readIdentity: { vi: "mở họ tên, địa chỉ", en: "opened names and addresses" },
  because: (reason: string): Text => ({ vi: `lý do: ${reason}`, en: `reason: ${reason}` }),
  refresh: { vi: "Tải lại", en: "Reload" },
  leave: {
    vi: "Hai mã không nằm trong địa chỉ trang. Xong việc thì đóng trang này.",
    en: "The two codes are not in the address. Close this page when you are done.",
  },
  done: {
    withdrawal: {
      vi: "Đã ghi: ông/bà muốn rút. Xin đến ký đơn rút.",
      en: "Recorded: you want to withdraw. Please come to sign.",
    },
    receipt: { vi: "Đã ghi ngày nhận quyết định.", en: "The day is recorded." },
    mailOn: { vi: "Đã bật thông báo qua email.", en: "Notices are on." },
    mailOff: { vi: "Đã tắt thông báo qua email.", en: "Notices are off." },
  },
} as const;
