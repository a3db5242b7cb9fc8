import type { Text } from "#kernel/text.ts";

/** The words of the forms of every step. */
export const stepTexts = {
  cancel: { vi: "Thôi", en: "Cancel" },
  today: (day: Text): Text => ({
    vi: `Ghi với ngày hôm nay, ${day.vi}.`,
    en: `Recorded with today’s date, ${day.en}.`,
  }),

  notices: { vi: "Đã báo cho ai", en: "Who was told" },
  noticesHint: {
    vi: "Luật buộc phải báo, nên bước này chỉ ghi được khi đã báo đủ. Chưa báo thì để trống và quay lại sau.",
    en: "The law demands these notices, so the step is recorded only once they went out. Leave empty what did not, and come back.",
  },
  toldOn: (who: Text): Text => ({ vi: `${who.vi}: báo ngày`, en: `${who.en}: told on` }),
  toldHow: { vi: "bằng cách", en: "how" },
  chooseWay: { vi: "Chọn cách báo", en: "Choose how" },

  ground: { vi: "Căn cứ không thụ lý (Điều 11)", en: "Ground of non-acceptance (Article 11)" },
  groundHint: {
    vi: "Chỉ có chín căn cứ này. Người có thẩm quyền chọn một và ghi rõ lý do.",
    en: "There are only these nine. Whoever decides chooses one and says why.",
  },
  apparent: {
    vi: "Trả lời lúc vào sổ gợi ý căn cứ này",
    en: "The answers at registration point to this one",
  },
  reason: { vi: "Lý do và căn cứ", en: "Reason and basis" },
  reasonHint: {
    vi: "Người khiếu nại sẽ đọc những lời này.",
    en: "The complainant will read this.",
  },
  number: { vi: "Số, ký hiệu văn bản", en: "Number of the document" },
  numberHint: { vi: "Ví dụ: 07/QĐ-UBND", en: "For example: 07/QĐ-UBND" },
  proposed: (number: string): Text => ({
    vi: `Số tiếp theo trong sổ của đơn vị: ${number}`,
    en: `The next one in the unit’s row: ${number}`,
  }),
  paper: (title: Text): Text => ({
    vi: `Soạn sẵn: ${title.vi} (.docx)`,
    en: `Prepare: ${title.en} (.docx)`,
  }),
  paperAbout: {
    vi: "Điền từ hồ sơ và những gì đang nhập ở trên; chỗ chưa biết để trống. In, ký, gửi rồi mới ghi bước này.",
    en: "Filled from the file and from what is typed above; what is not known is left blank. Print, sign and send it, then record the step.",
  },
  paperNames: {
    vi: "Điền họ tên, địa chỉ người khiếu nại (lần mở này được ghi lại cho họ thấy)",
    en: "With the complainant’s name and address (this opening is recorded for them to see)",
  },
  paperKeep: {
    vi: "Đây là bản phát hành: lưu vào hồ sơ và giữ số",
    en: "This is the one that goes out: keep it and its number",
  },
  paperGet: { vi: "Tải văn bản", en: "Download the paper" },
  paperReason: (title: string): string => `Soạn văn bản: ${title}`,
  officer: { vi: "Người xác minh", en: "Who verifies" },
  officerEmpty: { vi: "Chọn người", en: "Choose a person" },
  named: { vi: "Người bị khiếu nại", en: "The person complained of" },

  circumstance: { vi: "Xác định là", en: "It is" },
  verified: { vi: "Kết quả xác minh", en: "Result of the verification" },
  differs: {
    vi: "Yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau?",
    en: "Do the claim and the verification still differ?",
  },
  differsHint: {
    vi: "Còn khác nhau thì phải đối thoại trước khi ra quyết định (Điều 30). Lần hai luôn phải đối thoại.",
    en: "If they do, a dialogue comes before the decision (Article 30). At the second level always.",
  },
  yes: { vi: "Còn khác nhau", en: "They differ" },
  no: { vi: "Không khác", en: "They do not" },
  plannedOn: { vi: "Ngày đối thoại", en: "Day of the dialogue" },
  heldOn: { vi: "Đối thoại ngày", en: "Held on" },
  chair: { vi: "Người chủ trì", en: "Chair" },
  attended: { vi: "Người khiếu nại có dự", en: "The complainant attended" },
  attendedHint: {
    vi: "Đã mời đúng mà không dự thì việc giải quyết vẫn tiếp tục (từ 01/7/2026).",
    en: "Properly invited and absent, the settlement goes on (since 01/7/2026).",
  },
  minutes: { vi: "Nội dung và kết quả đối thoại", en: "What was said and what came of it" },

  finding: { vi: "Kết luận về khiếu nại", en: "Finding" },
  outcome: { vi: "Quyết định, hành vi bị khiếu nại", en: "What was complained of is" },
  forGroup: {
    vi: "Một quyết định cho cả nhóm, kèm danh sách",
    en: "One decision for the whole group, with the list",
  },
  settleHint: {
    vi: "Các phần theo Điều 31 Luật Khiếu nại. Chữ ở đây được đưa nguyên vào văn bản quyết định.",
    en: "The parts of Article 31. What is written here goes into the decision as it is.",
  },
  partHints: {
    verified: null,
    dialogue: {
      vi: "Bắt buộc khi đã đối thoại.",
      en: "Required once a dialogue was held.",
    },
    basis: { vi: "Điều, khoản của văn bản được áp dụng.", en: "Articles of the acts applied." },
    conclusion: {
      vi: "Nói rõ từng nội dung đúng, đúng một phần hay sai, và việc phải làm.",
      en: "Say of each content whether it is right, partly right or wrong, and what has to be done.",
    },
    compensation: null,
  },

  receivedOn: { vi: "Người khiếu nại nhận ngày", en: "The complainant received it on" },

  form: { vi: "Hình thức công khai", en: "How it is made public" },
  from: { vi: "Công khai từ ngày", en: "Public since" },
  announcedOn: {
    vi: "Cuộc họp: đã báo trước ngày",
    en: "Meeting: announced on",
  },
  times: { vi: "Phát sóng, báo in: số lần", en: "Broadcast or print: how many times" },
  portalOn: { vi: "Đăng trên cổng từ ngày", en: "On the portal since" },
  masked: {
    vi: "Bản đưa lên trang công khai của đơn vị",
    en: "The text for the unit’s public page",
  },
  maskedHint: {
    vi: "Đã bỏ họ tên, địa chỉ, số giấy tờ và mọi điều cho biết là ai. Để trống thì trang này không đăng gì.",
    en: "Names, addresses, numbers and everything that says who it is are taken out. Left empty, nothing is posted here.",
  },
  maskedTitle: { vi: "Quyết định về việc gì", en: "What the decision is about" },
  maskedOk: {
    vi: "Tôi đã đọc lại: bản này không cho biết người khiếu nại là ai.",
    en: "I have read it again: it does not say who the complainant is.",
  },
  found: {
    vi: "Máy thấy những chỗ này giống thông tin riêng và đã che; xin đọc lại cả bản:",
    en: "These looked private and were masked; please read the whole text again:",
  },
  earliest: (day: Text): Text => ({
    vi: `Gỡ sớm nhất: sau ${day.vi}.`,
    en: `May come down after ${day.en} at the earliest.`,
  }),

  suspension: { vi: "Vì sao tạm đình chỉ", en: "Why it is suspended" },
  suspendFrom: { vi: "Tạm đình chỉ từ ngày", en: "Suspended from" },
  termination: { vi: "Vì sao đình chỉ", en: "Why it is terminated" },
  contents: { vi: "Rút nội dung nào", en: "Which contents are withdrawn" },
  how: { vi: "Rút bằng", en: "Withdrawn by" },
  hows: {
    signed: { vi: "Đơn rút có chữ ký hoặc điểm chỉ", en: "A signed or fingerprinted paper" },
    minutes: { vi: "Biên bản ghi lời người khiếu nại", en: "Minutes of what they said" },
  },
  printFirst: {
    vi: "In và bàn giao bằng giấy trước đã: xóa xong thì không còn gì ở đây. Tố cáo không được giữ trên hệ thống này.",
    en: "Print it and hand it over on paper first: once erased nothing is left here. No denunciation is kept in this system.",
  },
  which: { vi: "Nội dung nào", en: "Which content" },
  coercion: { vi: "Bị ép buộc, đe dọa thế nào", en: "How coercion or a threat was shown" },
  court: { vi: "Tòa án nào, vụ án gì", en: "Which court, which case" },
  courtOn: { vi: "Ngày khởi kiện", en: "Sued on" },
  enforcement: { vi: "Ai thi hành, việc gì", en: "Who carries out what" },
  closingNote: { vi: "Ghi chú khi kết thúc", en: "Note on closing" },
  checked: { vi: "Đã đối chiếu thế nào?", en: "How was it checked?" },
  checkedHint: {
    vi: "Ví dụ: đã xem thẻ căn cước tại quầy, trùng với họ tên, địa chỉ đã mở. Không ghi số giấy tờ. Người khiếu nại đọc được câu này.",
    en: "Such as: identity card seen at the counter, same name and address as on file. No numbers of papers. The complainant reads this.",
  },
  note: { vi: "Ghi chú nội bộ", en: "Internal note" },
  noteHint: {
    vi: "Người khiếu nại không thấy ghi chú này.",
    en: "The complainant does not see this note.",
  },

  errors: {
    officer: { vi: "Hãy chọn một người.", en: "Choose a person." },
    choose: { vi: "Hãy chọn một.", en: "Choose one." },
    text: { vi: "Hãy viết vài lời.", en: "Please write a few words." },
    date: {
      vi: "Hãy ghi ngày có thật, ví dụ 23/11/2026.",
      en: "Enter a real date, such as 2026-11-23.",
    },
    way: { vi: "Hãy chọn đã báo bằng cách nào.", en: "Choose how they were told." },
    times: { vi: "Hãy ghi một số.", en: "Enter a number." },
    contents: { vi: "Hãy chọn ít nhất một nội dung.", en: "Choose at least one content." },
    maskedOk: {
      vi: "Hãy đọc lại bản công khai rồi đánh dấu ô này.",
      en: "Read the public text again, then tick this box.",
    },
    maskedBoth: {
      vi: "Hãy ghi cả việc gì và nội dung công khai, hoặc để trống cả hai.",
      en: "Give both the title and the text, or leave both empty.",
    },
  },
} as const;
