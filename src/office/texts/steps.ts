import type { Text } from "#kernel/text.ts";

import type { OfficerStep } from "#access/roles.ts";

/** The words of the forms of an officer's steps. */
export const stepFormTexts = {
  /** The button that takes the step, as a verb. */
  buttons: {
    take: { vi: "Nhận vụ việc này", en: "Take this matter" },
    return: { vi: "Trả lại nơi chuyển", en: "Return it" },
    accept: { vi: "Thụ lý", en: "Accept" },
    answer: { vi: "Xem trước câu trả lời", en: "Preview the answer" },
    ask: { vi: "Gửi câu hỏi", en: "Send the question" },
    decline: { vi: "Từ chối", en: "Decline" },
    "decide-appeal": { vi: "Quyết định", en: "Decide" },
    transfer: { vi: "Đề nghị chuyển", en: "Offer the transfer" },
    assign: { vi: "Giao", en: "Assign" },
    urgent: { vi: "Đánh dấu khẩn", en: "Mark urgent" },
    help: { vi: "Thêm người phối hợp", en: "Add the helper" },
    unhelp: { vi: "Bớt người phối hợp", en: "Remove the helper" },
    note: { vi: "Lưu ghi chú", en: "Keep the note" },
    publish: { vi: "Xem trước bản công bố", en: "Preview the publication" },
    unpublish: { vi: "Ngừng công bố", en: "Stop publishing" },
    merge: { vi: "Ghép vào vụ việc chính", en: "Merge into the main matter" },
    unmerge: { vi: "Bỏ ghép", en: "Take out of the merge" },
    name: { vi: "Ghi người bị nêu", en: "Record the officer named" },
    restrict: { vi: "Hạn chế người xem", en: "Restrict who may see it" },
    unrestrict: { vi: "Thôi hạn chế", en: "Lift the restriction" },
    reissue: { vi: "Cấp mã bí mật mới", en: "Issue a new secret" },
    handover: { vi: "Đề nghị bàn giao giấy và xóa", en: "Propose paper handover and erasure" },
    "handover-confirm": { vi: "Đã bàn giao giấy, xóa ngay", en: "Handed over on paper, erase now" },
    "handover-cancel": { vi: "Hủy đề nghị bàn giao", en: "Cancel the handover" },
  } satisfies Record<OfficerStep, Text>,
  /** What follows, said before the step is taken. */
  consequences: {
    accept: [
      {
        vi: "ghi tên người chịu trách nhiệm; người gửi thấy tên đó và ngày phải trả lời",
        en: "record who is accountable; the sender sees the name and the day of the answer",
      },
    ],
    take: [
      {
        vi: "đưa vụ việc về đơn vị này; đơn vị cũ không còn giữ",
        en: "bring the matter here; the giving unit no longer has it",
      },
      {
        vi: "giữ nguyên mọi thời hạn: đồng hồ không chạy lại",
        en: "leave every date as it is: the clock does not start again",
      },
    ],
    return: [
      {
        vi: "để vụ việc ở lại đơn vị đã chuyển; chỉ trả lại được một lần",
        en: "leave the matter with the unit that offered it; it can be returned only once",
      },
      { vi: "cho người gửi đọc lý do", en: "show the sender the reason" },
    ],
    transfer: [
      {
        vi: "mời đơn vị kia nhận; cho đến khi họ nhận, vụ việc vẫn ở đây",
        en: "ask the other unit to take it; until then it stays here",
      },
      { vi: "giữ nguyên mọi thời hạn", en: "leave every date as it is" },
      { vi: "cho người gửi đọc lý do", en: "show the sender the reason" },
    ],
    decline: [
      {
        vi: "đóng vụ việc; người gửi đọc căn cứ và lý do",
        en: "close the matter; the sender reads ground and reason",
      },
      {
        vi: "cho người gửi quyền đề nghị xem xét lại, do một lãnh đạo khác quyết định",
        en: "let the sender appeal, decided by another head",
      },
      { vi: "được đếm công khai theo căn cứ", en: "be counted in public by ground" },
    ],
    unpublish: [
      {
        vi: "gỡ bản công bố và xóa bản ảnh đã công bố",
        en: "take the publication down and erase its copies of pictures",
      },
    ],
    merge: [
      {
        vi: "dừng mọi việc ở đây: vụ việc không bị tính quá hạn và không đếm thêm một lần trong số liệu",
        en: "stop all work here: the matter is not shown as overdue and is not counted a second time",
      },
      {
        vi: "cho người gửi theo dõi tiến độ của vụ việc chính, không thấy lời của người gửi kia",
        en: "let its sender follow the main one’s progress, without the other sender’s words",
      },
      {
        vi: "giữ nguyên quyền xem của từng vụ việc; bỏ ghép lúc nào cũng được, không mất gì",
        en: "leave who may see either as it is; it can be taken out again at any time, nothing lost",
      },
    ],
    unmerge: [
      {
        vi: "trả vụ việc về đúng như trước khi ghép, với thời hạn của chính nó (có thể đã quá hạn)",
        en: "bring the matter back exactly as it was, with its own dates (which may be past)",
      },
    ],
    name: [
      {
        vi: "làm người này và mọi cấp dưới của họ không mở được vụ việc nữa, ở bất cứ đâu",
        en: "close the matter to this person and everyone under them, everywhere",
      },
      {
        vi: "chuyển vụ việc sang người khác nếu họ đang giữ; nếu là lãnh đạo đơn vị thì chuyển lên cấp trên",
        en: "move the matter on if they have it; if they head the unit, to the superior unit",
      },
      { vi: "không bỏ được sau khi đã ghi", en: "stay: it cannot be taken back" },
    ],
    restrict: [
      {
        vi: "chỉ còn người chịu trách nhiệm, người phối hợp và lãnh đạo đơn vị mở được vụ việc; không ai khác tìm thấy",
        en: "leave it open only to the accountable person, helpers and the head of the unit; nobody else finds it",
      },
      { vi: "chỉ lãnh đạo đơn vị bỏ được", en: "stay until the head of the unit lifts it" },
    ],
    unrestrict: [
      {
        vi: "cho cán bộ tiếp nhận và giải quyết của đơn vị mở được vụ việc như thường",
        en: "let the unit’s officers open it again as any other",
      },
    ],
    reissue: [
      { vi: "làm mã bí mật cũ không mở được gì nữa", en: "make the old secret open nothing" },
      {
        vi: "hiện mã mới một lần để in; được ghi lại trong quá trình",
        en: "show the new one once, to print; it is on the record",
      },
    ],
    handover: [
      {
        vi: "khóa mọi bước khác cho đến khi người thứ hai xác nhận hoặc hủy",
        en: "close every other step until a second person confirms or cancels",
      },
      {
        vi: "sau khi xác nhận: xóa nội dung, ảnh, liên hệ; chỉ còn một con số",
        en: "after that: erase words, pictures and contact; only a number stays",
      },
    ],
    "handover-confirm": [
      {
        vi: "xóa vĩnh viễn nội dung, ảnh, liên hệ và quá trình; không lấy lại được",
        en: "erase words, pictures, contact and record for good; nothing can be recovered",
      },
      {
        vi: "cộng một vào số tố cáo đã bàn giao của tháng",
        en: "add one to the month's count of handovers",
      },
    ],
    "handover-cancel": [
      {
        vi: "mở lại các bước; ghi trong quá trình là không phải tố cáo",
        en: "open the steps again; the record says it is no denunciation",
      },
    ],
    urgent: [
      {
        vi: "đưa lên hạn khẩn: 4 giờ làm việc kể từ khi thụ lý",
        en: "set the urgent limit: 4 working hours from acceptance",
      },
    ],
  } satisfies Partial<Record<OfficerStep, readonly Text[]>>,
  printFirst: {
    vi: "In toàn bộ vụ việc và giao tận tay người có thẩm quyền trước khi xác nhận.",
    en: "Print the whole matter and hand it over in person before confirming.",
  },
  emergency: {
    vi: "Nguy hiểm đến người: gọi ngay 113 công an · 114 chữa cháy, cứu nạn · 115 cấp cứu. Đánh dấu khẩn không thay cuộc gọi.",
    en: "Danger to people: call 113 police · 114 fire and rescue · 115 ambulance at once. Marking it urgent does not replace the call.",
  },
  officer: {
    accept: { vi: "Người chịu trách nhiệm", en: "Accountable person" },
    assign: { vi: "Người chịu trách nhiệm mới", en: "New accountable person" },
    help: { vi: "Người phối hợp", en: "Helper" },
    unhelp: { vi: "Bớt ai", en: "Whom to remove" },
    name: { vi: "Ai được nêu trong vụ việc", en: "Who is named in it" },
  },
  choose: { vi: "Chọn một người", en: "Choose one" },
  officerMissing: { vi: "Hãy chọn một người.", en: "Please choose one person." },
  urgentToo: {
    vi: "Việc này khẩn? Đánh dấu khẩn là bước riêng, làm được trước hoặc sau khi thụ lý.",
    en: "Is it urgent? Marking it urgent is a step of its own, before or after accepting.",
  },
  text: {
    note: { vi: "Ghi chú", en: "Note" },
    ask: { vi: "Câu hỏi gửi người gửi", en: "Question to the sender" },
    reason: { vi: "Lý do", en: "Reason" },
    answer: { vi: "Câu trả lời", en: "Answer" },
  },
  hint: {
    note: {
      vi: "Chỉ cán bộ xem được, người gửi không thấy.",
      en: "Only officers see it; the sender does not.",
    },
    ask: {
      vi: "Người gửi đọc và trả lời ở trang tra cứu. Thời hạn vẫn chạy.",
      en: "The sender reads and answers it on the follow-up page. The dates run on.",
    },
    reason: { vi: "Người gửi đọc lý do này.", en: "The sender reads this reason." },
    answer: {
      vi: "Đã làm gì, ai làm, khi nào; việc nào chưa xong thì bao giờ xong. Viết như nói với người gửi.",
      en: "What was done, by whom and when; what is still to come and by when. Write as you would speak.",
    },
  },
  textMissing: {
    note: { vi: "Hãy viết ghi chú.", en: "Please write the note." },
    ask: { vi: "Hãy viết câu hỏi.", en: "Please write the question." },
    answer: { vi: "Hãy viết câu trả lời.", en: "Please write the answer." },
  },
  unit: { vi: "Chuyển đến đơn vị nào", en: "To which unit" },
  unitHint: {
    vi: "Tên mới hay tên cũ, có dấu hay không dấu đều được.",
    en: "The new name or the old one, with or without accents.",
  },
  unitWhich: { vi: "Là đơn vị nào?", en: "Which one is it?" },
  unitVia: (old: string): Text => ({
    vi: `gồm địa bàn cũ: ${old}`,
    en: `includes the former ${old}`,
  }),
  main: { vi: "Mã vụ việc chính", en: "Code of the main matter" },
  mainHint: {
    vi: "Ví dụ DV-7K3M-9QXD. Vụ việc nào được nhận trước thường là vụ việc chính.",
    en: "For example DV-7K3M-9QXD. The one received first is usually the main one.",
  },
  mainMissing: {
    vi: "Hãy chọn một vụ việc được gợi ý hoặc nhập mã của vụ việc chính.",
    en: "Choose one that is suggested, or enter the code of the main matter.",
  },
  likely: { vi: "Có thể cùng một việc", en: "Possibly about the same thing" },
  likelyHint: {
    vi: "Gợi ý theo nơi, lĩnh vực, thời gian và chữ giống nhau; không theo người gửi. Ông/bà đọc rồi quyết định.",
    en: "Suggested by place, area, time and like words, never by sender. Read them and decide.",
  },
  likelyNone: { vi: "Không phải các việc này: tôi nhập mã", en: "None of these: I enter a code" },
  ground: { vi: "Căn cứ", en: "Ground" },
  groundMissing: { vi: "Hãy chọn một căn cứ.", en: "Please choose a ground." },
  unverified: { vi: "chưa kiểm chứng, chưa chọn được", en: "not verified, cannot be chosen" },
  elsewhere: { vi: "chỉ áp dụng ở tỉnh, thành phố khác", en: "holds in another province only" },
  outcome: { vi: "Quyết định", en: "Decision" },
  outcomes: {
    upheld: { vi: "Giữ nguyên việc từ chối", en: "The refusal stands" },
    overturned: { vi: "Bãi bỏ, giải quyết tiếp", en: "Overturn it and go on" },
  },
  publishedMissing: {
    vi: "Phần này còn trống. Công bố cần cả tiêu đề, nội dung và câu trả lời.",
    en: "This is empty. A publication has a title, a content and an answer.",
  },
  outcomeMissing: { vi: "Hãy chọn một quyết định.", en: "Please choose a decision." },
  cancel: { vi: "Thôi", en: "Not now" },
  typedBefore: {
    vi: "Điều vừa nhập, để chép lại nếu cần",
    en: "What was typed, to copy if needed",
  },
};
