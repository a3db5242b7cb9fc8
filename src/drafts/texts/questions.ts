import type { Text } from "#kernel/text.ts";

/** The questions before a complaint is prepared. */
export const questionTexts = {
  title: { vi: "Khiếu nại được không, đến khi nào?", en: "Can I complain, and until when?" },
  lead: {
    vi: "Trả lời những câu ông/bà biết. Câu trả lời chỉ dùng cho trang này, không lưu, không quyết định thay nơi nhận.",
    en: "Answer what you know. Answers serve this page only; they are not kept, and decide nothing for the office.",
  },
  answer: { vi: "Xem luật nói gì", en: "See what the law says" },
  result: { vi: "Luật nói gì với việc này", en: "What the law says to this" },
  why: { vi: "Vì sao là ngày này?", en: "Why this day?" },
  again: { vi: "Sửa câu trả lời", en: "Change the answers" },
  prepare: { vi: "Soạn đơn với những gì đã trả lời", en: "Prepare the letter with these answers" },
  toStop: { vi: "Tố cáo thì đi đâu?", en: "Where does a denunciation go?" },
  toFeedback: { vi: "Gửi phản ánh, kiến nghị", en: "Send feedback" },
  grounds: {
    vi: "Chín lý do luật cho phép không thụ lý",
    en: "The nine grounds on which the law lets an office not accept",
  },

  what: { vi: "Việc gì?", en: "What is it about?" },
  about: { vi: "Ông/bà muốn gì?", en: "What do you want?" },
  abouts: {
    decision: { vi: "Xem lại một quyết định", en: "A decision reviewed" },
    act: {
      vi: "Xem lại một việc cơ quan, cán bộ đã làm hoặc không làm",
      en: "An act of an office or officer reviewed, or something not done",
    },
    discipline: {
      vi: "Xem lại một quyết định kỷ luật cán bộ, công chức",
      en: "A disciplinary decision reviewed",
    },
    person: {
      vi: "Một người vi phạm pháp luật bị xử lý",
      en: "Somebody who broke the law dealt with",
    },
    other: { vi: "Một việc được sửa, một đề xuất", en: "Something put right, or a proposal" },
  },
  own: {
    vi: "Việc đó có ảnh hưởng trực tiếp đến ông/bà không?",
    en: "Does it touch you directly?",
  },
  level: { vi: "Khiếu nại lần thứ mấy?", en: "Which time is it?" },
  firstTime: { vi: "Lần đầu", en: "The first time" },
  secondTime: {
    vi: "Lần hai, sau khi đã được giải quyết hoặc quá hạn",
    en: "The second, after it was settled or the time ran out",
  },
  internal: {
    vi: "Có phải quyết định nội bộ, chỉ đạo điều hành, văn bản quy phạm pháp luật hoặc bí mật nhà nước không?",
    en: "Is it an internal or command decision, a normative act, or a state secret?",
  },
  second: {
    vi: "Đã có quyết định giải quyết khiếu nại lần hai chưa?",
    en: "Is there a second settlement decision already?",
  },
  court: { vi: "Tòa án đã nhận hoặc đã xử việc này chưa?", en: "Has a court taken or judged it?" },
  terminatedOn: {
    vi: "Nếu từng bị đình chỉ giải quyết: ngày nào?",
    en: "If its handling was terminated before: on which day?",
  },

  when: { vi: "Từ khi nào?", en: "Since when?" },
  learnedOn: { vi: "Ngày nhận được hoặc biết được", en: "Day it was received or learned of" },
  learnedOnHint: {
    vi: "Lần hai: ngày nhận quyết định lần đầu, hoặc ngày hết hạn giải quyết.",
    en: "Second time: the day the first decision came, or the time to settle ended.",
  },
  obstacleFrom: { vi: "Không thể khiếu nại từ ngày", en: "Could not complain from" },
  obstacleTo: { vi: "đến hết ngày", en: "until the end of" },
  obstacleHint: {
    vi: "Vì ốm đau, thiên tai, đi công tác hoặc học tập ở xa, trở ngại khách quan khác. Không có thì để trống.",
    en: "Through illness, disaster, a mission or study far away, another obstacle. Leave empty if none.",
  },
  evidence: { vi: "Có giấy tờ chứng minh trở ngại không?", en: "Is there a paper that shows it?" },

  who: { vi: "Ai khiếu nại?", en: "Who complains?" },
  standing: { vi: "Ông/bà khiếu nại", en: "You complain" },
  people: { vi: "Số người cùng khiếu nại", en: "How many complain together" },
  capacity: { vi: "Người khiếu nại", en: "The complainant" },
  capacities: {
    full: { vi: "tự mình làm được", en: "can act alone" },
    represented: {
      vi: "có cha mẹ, người giám hộ làm thay",
      en: "is represented by a parent or guardian",
    },
    missing: {
      vi: "không tự làm được và chưa có người đại diện",
      en: "cannot act alone and has no representative yet",
    },
  },

  where: { vi: "Gửi đến đâu?", en: "To whom?" },
  unit: {
    vi: "Phường, xã hoặc cơ quan đã ra quyết định",
    en: "Ward, commune or office that decided",
  },
  unitHint: {
    vi: "Tên mới hay tên cũ đều được. Lần hai: ghi nơi sẽ nộp.",
    en: "The new name or the old one. Second time: where it is to go.",
  },
  head: {
    vi: "Khiếu nại chính người đứng đầu nơi đó?",
    en: "Is it against the head of that place in person?",
  },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
} as const;

/** What is said beside an answer that has to be put right. */
export const questionFaults = {
  about: { vi: "Hãy chọn điều ông/bà muốn.", en: "Please say what you want." },
  obstacleTo: { vi: "Hãy ghi cả ngày kết thúc.", en: "Please give the last day as well." },
  obstacleFrom: { vi: "Hãy ghi cả ngày bắt đầu.", en: "Please give the first day as well." },
  obstacleBackwards: {
    vi: "Ngày kết thúc phải sau ngày bắt đầu.",
    en: "The last day must come after the first.",
  },
} as const satisfies Record<string, Text>;
