import type { Text } from "#kernel/text.ts";

type Section = { readonly title: Text; readonly lines: readonly Text[] };

type Stop = {
  readonly title: Text;
  readonly lead: Text;
  readonly sections: readonly Section[];
  readonly letter: Text;
  readonly source: Text;
};

/** What to do instead: said before anything is kept. Every rule carries its article, or says it is not verified yet. */
export const stopTexts = {
  "to-cao": {
    title: { vi: "Tố cáo: xin dừng lại ở đây", en: "A denunciation: please stop here" },
    lead: {
      vi: "Trang này không nhận tố cáo và chưa lưu gì của ông/bà. Thông tin về người tố cáo là bí mật nhà nước độ Mật; máy nối mạng không được giữ bí mật ấy.",
      en: "This site does not take denunciations, and nothing of yours was kept. Who denounces is a state secret; a machine on the Internet may not hold it.",
    },
    sections: [
      {
        title: { vi: "Tố cáo là gì?", en: "What is a denunciation?" },
        lines: [
          {
            vi: "Cá nhân báo cho cơ quan có thẩm quyền biết một người, một cơ quan vi phạm pháp luật gây thiệt hại hoặc đe dọa gây thiệt hại (Luật Tố cáo 2018, Điều 2 khoản 1).",
            en: "A person reports to the competent office that someone breaks the law and causes or threatens damage (Law on Denunciations 2018, Article 2.1).",
          },
          {
            vi: "Nếu chỉ muốn một việc được sửa, không nhằm vào người vi phạm, hãy gửi phản ánh.",
            en: "If you only want something put right, and do not accuse a person, send feedback instead.",
          },
        ],
      },
      {
        title: { vi: "Gửi ở đâu?", en: "Where does it go?" },
        lines: [
          {
            vi: "Đến trình bày trực tiếp tại nơi tiếp công dân, hoặc gửi đơn có chữ ký hay điểm chỉ (Luật Tố cáo 2018, Điều 22).",
            en: "In person at a citizen reception office, or by a signed or fingerprinted letter (Law on Denunciations 2018, Article 22).",
          },
          {
            vi: "Nơi nhận vào sổ và xử lý ban đầu trong 7 ngày làm việc, phức tạp thì 10 ngày (Điều 24 khoản 1). Không thuộc thẩm quyền thì chuyển đi trong 5 ngày làm việc và báo cho ông/bà (Điều 24 khoản 2).",
            en: "The office registers and checks it within 7 working days, 10 in difficult cases (Article 24.1). If it is not competent it passes it on within 5 working days and tells you (Article 24.2).",
          },
          {
            vi: "Không muốn gửi ở nơi người bị tố cáo làm việc thì gửi cấp trên của nơi đó (chưa kiểm chứng).",
            en: "If you would rather not go where that person works, go to the level above (not verified yet).",
          },
        ],
      },
      {
        title: { vi: "Giữ an toàn", en: "Staying safe" },
        lines: [
          {
            vi: "Ông/bà có quyền được giữ bí mật họ tên, địa chỉ, bút tích (Luật Tố cáo 2018, Điều 9 khoản 1); gia đình cũng được bảo vệ (Điều 47).",
            en: "You have the right to secrecy of your name, address and handwriting (Law on Denunciations 2018, Article 9.1); your family is protected too (Article 47).",
          },
          {
            vi: "Cần bảo vệ gấp thì nói trực tiếp hoặc gọi điện trước, viết đơn sau (Điều 50 khoản 3).",
            en: "If protection is urgent, ask in person or by telephone first and write later (Article 50.3).",
          },
          {
            vi: "Đừng viết đơn trên máy hay điện thoại của cơ quan, đừng gửi qua mạng xã hội; nếu đang dùng máy chung, hãy xóa lịch sử duyệt web.",
            en: "Do not write it on a machine or telephone of your workplace, nor send it by social media; on a shared machine, clear the browsing history.",
          },
          {
            vi: "Giữ bản gốc chứng cứ, chỉ nộp bản chụp.",
            en: "Keep the originals of what proves it; hand in copies.",
          },
        ],
      },
      {
        title: { vi: "Cần ghi gì?", en: "What has to be in it?" },
        lines: [
          {
            vi: "Ngày tháng năm; họ tên, địa chỉ, cách liên hệ của ông/bà; hành vi vi phạm; người bị tố cáo và các thông tin khác có liên quan; chữ ký hoặc điểm chỉ (Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2).",
            en: "The date; your name, address and how to reach you; the violation; who is denounced and other relevant facts; your signature or fingerprint (Circular 05/2021/TT-TTCP, Article 6.2).",
          },
          {
            vi: "Đơn không ghi tên thì không được xử lý là tố cáo, nhưng nếu rõ người, rõ việc, có chứng cứ thì vẫn được dùng để kiểm tra (Điều 25).",
            en: "A letter without a name is not handled as a denunciation, but when it is clear and has evidence it is still used for inspection (Article 25).",
          },
        ],
      },
    ],
    letter: {
      vi: "Mở mẫu đơn trống để in và viết tay",
      en: "Open a blank letter to print and fill in by hand",
    },
    source: {
      vi: "Nguồn: Luật Tố cáo 25/2018/QH14; Thông tư 05/2021/TT-TTCP; Quyết định 774/QĐ-TTg ngày 05/6/2020. Trang này chỉ để hướng dẫn, không thay cho tư vấn pháp lý.",
      en: "Sources: Law on Denunciations 25/2018/QH14; Circular 05/2021/TT-TTCP; Decision 774/QĐ-TTg of 5 June 2020. Guidance only, not legal advice.",
    },
  },
  "khieu-nai": {
    title: { vi: "Khiếu nại: có đường đi riêng", en: "A complaint has its own way" },
    lead: {
      vi: "Khiếu nại có thủ tục và thời hạn theo luật, bảo vệ ông/bà tốt hơn phản ánh. Biểu mẫu phản ánh không nhận khiếu nại và chưa lưu gì của ông/bà; ông/bà có thể soạn đơn ở đây rồi in, ký và nộp.",
      en: "A complaint has a procedure and time limits by law, which protect you better than feedback. The feedback form does not take it, and nothing of yours was kept; you can prepare the letter here, then print, sign and hand it in.",
    },
    sections: [
      {
        title: { vi: "Khiếu nại là gì?", en: "What is a complaint?" },
        lines: [
          {
            vi: "Đề nghị xem lại một quyết định hành chính, hành vi hành chính khi cho rằng nó trái luật và xâm phạm quyền lợi của chính mình (Luật Khiếu nại 2011, Điều 2 khoản 1).",
            en: "Asking for review of an administrative decision or act that you hold unlawful and that infringes your own rights (Law on Complaints 2011, Article 2.1).",
          },
          {
            vi: "Nếu việc không xâm phạm quyền lợi riêng của ông/bà, hãy gửi phản ánh, kiến nghị.",
            en: "If it does not touch your own rights, send feedback or a proposal.",
          },
        ],
      },
      {
        title: { vi: "Gửi ở đâu, đến khi nào?", en: "Where, and until when?" },
        lines: [
          {
            vi: "Lần đầu gửi chính người đã ra quyết định hoặc cơ quan của người đã làm việc đó: nộp đơn, hoặc đến trình bày tại nơi tiếp công dân (chưa kiểm chứng).",
            en: "First to whoever made the decision, or the office of whoever did the act: by letter, or in person at the citizen reception office (not verified yet).",
          },
          {
            vi: "Trong 90 ngày từ khi nhận hoặc biết quyết định, việc làm đó (Luật Khiếu nại 2011, Điều 9); thời gian ốm đau, thiên tai, đi xa không tính.",
            en: "Within 90 days of receiving or learning of it (Law on Complaints 2011, Article 9); times of illness, disaster or being far away do not count.",
          },
          {
            vi: "Cơ quan phải thụ lý hoặc nói rõ vì sao không trong 10 ngày (Điều 27), giải quyết trong 30 ngày, phức tạp thì 45 ngày (Điều 28).",
            en: "The office has 10 days to accept it or say why not (Article 27), and 30 days to settle it, 45 in complex cases (Article 28).",
          },
          {
            vi: "Không đồng ý kết quả, hoặc quá hạn không được giải quyết: khiếu nại lần hai trong 30 ngày (Điều 33), hoặc kiện ra tòa.",
            en: "If you disagree, or there is no decision in time: a second complaint within 30 days (Article 33), or a lawsuit.",
          },
        ],
      },
      {
        title: { vi: "Cần ghi gì?", en: "What has to be in it?" },
        lines: [
          {
            vi: "Ngày tháng năm; tên, địa chỉ người khiếu nại và người, cơ quan bị khiếu nại; nội dung, lý do; yêu cầu giải quyết; giấy tờ kèm theo; chữ ký hoặc điểm chỉ (Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2).",
            en: "The date; names and addresses of both sides; what it is about and why; what you ask for; the papers enclosed; signature or fingerprint (Circular 05/2021/TT-TTCP, Article 6.2).",
          },
        ],
      },
    ],
    letter: {
      vi: "Mở mẫu đơn trống để in và viết tay",
      en: "Open a blank letter to print and fill in by hand",
    },
    source: {
      vi: "Nguồn: Luật Khiếu nại 02/2011/QH13, sửa đổi bởi Luật 136/2025/QH15; Thông tư 05/2021/TT-TTCP. Trang này chỉ để hướng dẫn, không thay cho tư vấn pháp lý.",
      en: "Sources: Law on Complaints 02/2011/QH13, amended by Law 136/2025/QH15; Circular 05/2021/TT-TTCP. Guidance only, not legal advice.",
    },
  },
} as const satisfies Record<string, Stop>;

export type StopKind = keyof typeof stopTexts;

export const stopPageTexts = {
  complaint: { vi: "Xem và soạn đơn khiếu nại", en: "Read on and prepare the complaint" },
  feedback: { vi: "Quay lại gửi phản ánh, kiến nghị", en: "Back to feedback and proposals" },
  nothingKept: { vi: "Chưa có gì được lưu", en: "Nothing was kept" },
};

/** The blank letters. Lines to write on; only fields the law names. They are Vietnamese, as the law asks. */
export const letterTexts = {
  motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  dated: "…………………, ngày …… tháng …… năm ………",
  addressee: "Kính gửi: ",
  signature: "Người viết đơn",
  signed: "(ký tên hoặc điểm chỉ, ghi rõ họ tên)",
  "to-cao": {
    title: "ĐƠN TỐ CÁO",
    fields: [
      { label: "Họ và tên người tố cáo", lines: 1 },
      { label: "Địa chỉ", lines: 1 },
      { label: "Cách thức liên hệ", lines: 1 },
      { label: "Người bị tố cáo, nơi làm việc hoặc nơi ở", lines: 2 },
      { label: "Hành vi vi phạm pháp luật bị tố cáo", lines: 9 },
      { label: "Thông tin, tài liệu khác có liên quan", lines: 4 },
    ],
    source: "Các mục theo Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2.",
  },
  "khieu-nai": {
    title: "ĐƠN KHIẾU NẠI",
    fields: [
      { label: "Họ và tên người khiếu nại", lines: 1 },
      { label: "Địa chỉ", lines: 1 },
      { label: "Người, cơ quan bị khiếu nại và địa chỉ", lines: 2 },
      { label: "Khiếu nại về quyết định, việc làm nào", lines: 2 },
      { label: "Nội dung, lý do khiếu nại", lines: 7 },
      { label: "Yêu cầu giải quyết", lines: 3 },
      { label: "Giấy tờ kèm theo", lines: 2 },
    ],
    source: "Các mục theo Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2.",
  },
  how: {
    vi: "In trang này khổ A4 rồi viết tay. Đừng điền trên máy.",
    en: "Print this page on A4 and fill it in by hand; letters are written in Vietnamese. Do not fill it in on a machine.",
  },
} as const;
