import type { Text } from "#kernel/text.ts";

type Entrance = { readonly title: Text; readonly what: Text; readonly example: Text };

/** What a complaint is, told beside what it is taken for. */
export const aboutTexts = {
  title: { vi: "Khiếu nại", en: "Complaints" },
  lead: {
    vi: "Một quyết định hay việc làm của cơ quan nhà nước ảnh hưởng đến chính ông/bà và ông/bà cho là trái luật? Ông/bà có quyền đề nghị xem lại.",
    en: "A decision or act of a public office touches you, and you hold it unlawful? You have the right to have it reviewed.",
  },
  which: { vi: "Việc của ông/bà là việc nào?", en: "Which of these is it?" },
  complaint: {
    title: { vi: "Khiếu nại", en: "A complaint" },
    what: {
      vi: "Đề nghị xem lại một quyết định, việc làm ảnh hưởng trực tiếp đến quyền lợi của mình (Luật Khiếu nại 2011, Điều 2 khoản 1).",
      en: "Asking for review of a decision or act that touches your own rights (Law on Complaints 2011, Article 2.1).",
    },
    example: {
      vi: "Ví dụ: tôi bị phạt sai, giấy tờ của tôi bị từ chối, đất của tôi bị thu hồi.",
      en: "For example: I was fined wrongly, my papers were refused, my land was taken.",
    },
  },
  feedback: {
    title: { vi: "Phản ánh, kiến nghị", en: "Feedback or a proposal" },
    what: {
      vi: "Báo một việc cần sửa hoặc đề xuất một cách làm, không đòi xem lại quyết định nào.",
      en: "Telling of something to be put right or proposing something, without asking for a review.",
    },
    example: {
      vi: "Ví dụ: đèn đường hỏng, rác không được dọn, nên có vạch sang đường.",
      en: "For example a broken street light, rubbish left, a crossing that is missing.",
    },
  },
  denunciation: {
    title: { vi: "Tố cáo", en: "A denunciation" },
    what: {
      vi: "Báo một người vi phạm pháp luật để họ bị xử lý (Luật Tố cáo 2018, Điều 2 khoản 1). Không nhận qua mạng, vì người tố cáo được giữ bí mật.",
      en: "Reporting that somebody broke the law (Law on Denunciations 2018, Article 2.1). Never taken over the Internet, because who denounces is kept secret.",
    },
    example: {
      vi: "Ví dụ: một người nhận hối lộ, lấy tiền công.",
      en: "For example somebody takes bribes or public money.",
    },
  },
  toFeedback: { vi: "Gửi phản ánh, kiến nghị", en: "Send feedback" },
  toDenunciation: { vi: "Tố cáo thì đi đâu?", en: "Where does a denunciation go?" },
  start: { vi: "Trả lời vài câu hỏi trước", en: "Answer a few questions first" },
  startAbout: {
    vi: "Còn hạn không, gửi đến đâu, cần giấy tờ gì. Không lưu câu trả lời.",
    en: "Whether it is in time, where it goes, which papers it takes. Answers are not kept.",
  },
  prepare: { vi: "Soạn đơn để in", en: "Prepare the letter to print" },
  prepareAbout: {
    vi: "Điền các mục của đơn, in ra có mã vuông, ký rồi nộp. Nơi nhận quét mã là có đủ.",
    en: "Fill in the letter, print it with a square code, sign it, hand it in. The desk scans the code and has it all.",
  },
  open: { vi: "Mở đơn đã soạn", en: "Open one already prepared" },
  blank: { vi: "Mẫu đơn trống để viết tay", en: "A blank letter to fill in by hand" },
  after: { vi: "Nộp rồi thì sao?", en: "What happens then?" },
  afterLines: [
    {
      vi: "Trong 10 ngày: cơ quan thụ lý, hoặc nói rõ vì sao không (Điều 27).",
      en: "Within 10 days the office accepts it, or says why not (Article 27).",
    },
    {
      vi: "Trong 30 ngày từ khi thụ lý: giải quyết; phức tạp hoặc vùng xa thì 45 ngày, cả hai thì 60 ngày (Điều 28).",
      en: "Within 30 days of acceptance it is settled; 45 in complex cases or remote areas, 60 when both (Article 28).",
    },
    {
      vi: "Không đồng ý, hoặc quá hạn không có quyết định: khiếu nại lần hai trong 30 ngày, vùng xa 45 ngày (Điều 33), hoặc kiện ra tòa trong 1 năm (Luật Tố tụng hành chính 2015, Điều 116).",
      en: "If you disagree, or no decision came in time: a second complaint within 30 days, 45 in remote areas (Article 33), or a lawsuit within a year (Law on Administrative Procedure 2015, Article 116).",
    },
    {
      vi: "Lúc nào cũng có thể rút đơn, cả đơn hoặc một phần (Luật 136/2025/QH15).",
      en: "You may withdraw it at any time, whole or in part (Law 136/2025/QH15).",
    },
  ],
  reckon: { vi: "Tự tính một thời hạn", en: "Work out a time limit" },
  source: {
    vi: "Nguồn: Luật Khiếu nại 02/2011/QH13, sửa đổi bởi Luật 136/2025/QH15; Nghị định 124/2020/NĐ-CP; Thông tư 05/2021/TT-TTCP. Trang này chỉ để hướng dẫn, không thay cho tư vấn pháp lý.",
    en: "Sources: Law on Complaints 02/2011/QH13, amended by Law 136/2025/QH15; Decree 124/2020/NĐ-CP; Circular 05/2021/TT-TTCP. Guidance only, not legal advice.",
  },
} as const satisfies Record<string, Text | Entrance | readonly Text[]>;
