import type { Deadline } from "./findings.ts";

/** A passage written for these tests, and what a careful reader finds in it. */
export type Passage = {
  readonly says: string;
  readonly text: string;
  readonly refs?: readonly (readonly [
    canonical: string,
    date: string | null,
    issuer: string | null,
  ])[];
  readonly tasks?: readonly {
    readonly begins: string;
    readonly responsible: readonly string[];
    readonly cooperating?: readonly string[];
    readonly executing?: readonly string[];
    readonly reportTo?: string;
    readonly deadline?: Partial<Deadline> & { readonly type: Deadline["type"] };
  }[];
};

export const passages: readonly Passage[] = [
  {
    says: "who leads, who cooperates, and a report with a day of its own",
    text: "Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, UBND các phường, xã rà soát toàn bộ công trình vi phạm; báo cáo UBND Thành phố trước ngày 15/12/2026.",
    tasks: [
      {
        begins: "Giao Sở Xây dựng",
        responsible: ["Sở Xây dựng"],
        cooperating: ["Sở Tài chính", "UBND các phường, xã"],
      },
      {
        begins: "báo cáo UBND",
        responsible: ["Sở Xây dựng"],
        reportTo: "UBND Thành phố Hà Nội",
        deadline: { type: "before", date: "2026-12-15" },
      },
    ],
  },
  {
    says: "a heading names who must do what the lines below it say",
    text: "2. UBND các phường, xã:\na) Thường xuyên kiểm tra việc thu gom rác thải; định kỳ hàng tháng báo cáo kết quả về Sở Nông nghiệp và Môi trường.\nb) Hoàn thành việc niêm yết trong quý I/2027.",
    tasks: [
      { begins: "Thường xuyên", responsible: ["UBND các phường, xã"] },
      {
        begins: "định kỳ",
        responsible: ["UBND các phường, xã"],
        reportTo: "Sở Nông nghiệp và Môi trường",
        deadline: { type: "recurring", rule: "FREQ=MONTHLY" },
      },
      {
        begins: "Hoàn thành",
        responsible: ["UBND các phường, xã"],
        deadline: { type: "period", from: "2027-01-01", to: "2027-03-31" },
      },
    ],
  },
  {
    says: "one is asked to direct others",
    text: "Đề nghị Ủy ban MTTQ Việt Nam Thành phố chỉ đạo các tổ chức thành viên tăng cường giám sát.",
    tasks: [
      {
        begins: "Đề nghị",
        responsible: ["Ủy ban MTTQ Việt Nam Thành phố"],
        executing: ["Các tổ chức thành viên"],
      },
    ],
  },
  {
    says: "days from an event, and a document to be made that is none yet dated otherwise",
    text: "Giám đốc Sở Nội vụ có trách nhiệm tham mưu việc thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND Thành phố trong thời hạn 10 ngày làm việc, kể từ ngày nhận được văn bản này.",
    refs: [["12/KH-UBND", "2026-01-05", "UBND Thành phố Hà Nội"]],
    tasks: [
      {
        begins: "Giám đốc Sở Nội vụ",
        responsible: ["Giám đốc Sở Nội vụ"],
        deadline: {
          type: "duration",
          amount: 10,
          unit: "working-day",
          counted_from: "ngày nhận được văn bản này",
        },
      },
    ],
  },
  {
    says: "parties one after the other, parted by a semicolon",
    text: "Yêu cầu Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các phường, xã nghiêm túc triển khai thực hiện.",
    tasks: [
      {
        begins: "Yêu cầu",
        responsible: ["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các phường, xã"],
      },
    ],
  },
  {
    says: "soon is no date",
    text: "Công an Thành phố khẩn trương xác minh, làm rõ.",
    tasks: [
      {
        begins: "Công an",
        responsible: ["Công an Thành phố"],
        deadline: { type: "vague", surface: "khẩn trương" },
      },
    ],
  },
  {
    says: "what somebody did is no order, what they cite is",
    text: "Ngày 5/3/2026, UBND Thành phố đã ban hành Chỉ thị số 07/CT-UBND về trật tự đô thị.",
    refs: [["07/CT-UBND", "2026-03-05", "UBND Thành phố Hà Nội"]],
    tasks: [],
  },
  {
    says: "two documents, one date, one issuer, and letters that are not theirs",
    text: "Căn cứ Quyết định 301, 302-QĐ/TU ngày 04/5/2020 của Bộ Chính trị; Chỉ thị số 9-CT/TW và Kết luận số 31-KL/TW ngày 01/02/2021 của Ban Bí thư.",
    refs: [
      ["301-QĐ/TW", "2020-05-04", "Bộ Chính trị"],
      ["302-QĐ/TW", "2020-05-04", "Bộ Chính trị"],
      ["9-CT/TW", "2021-02-01", "Ban Bí thư"],
      ["31-KL/TW", "2021-02-01", "Ban Bí thư"],
    ],
    tasks: [],
  },
  {
    says: "a symbol left out, a letter with its office, a joint paper, marks a scan has spoiled",
    text: "Căn cứ Chỉ thị 21 của Ban Thường vụ Thành ủy, Công văn số 88/UBND-NC&PC ngày 2 tháng 4 năm 2026, Nghị quyết liên tịch số 05/2019/NQLT/CP-UBTUMTTQVN và Nghị định số 90 /2021/NÐ–CP.",
    refs: [
      ["21-CT/TU", null, "Ban Thường vụ Thành ủy Hà Nội"],
      ["88/UBND-NC&PC", "2026-04-02", "UBND Thành phố Hà Nội"],
      ["05/2019/NQLT/CP-UBTUMTTQVN", null, "Chính phủ"],
      ["90/2021/NĐ-CP", null, "Chính phủ"],
    ],
    tasks: [],
  },
  {
    says: "what looks like a number of a document and is none",
    text: "Nhiệm kỳ 2025-2030, giai đoạn 2026 - 2030, bản đồ 1/500, phòng chống COVID-19, quốc lộ QL1A, trực 24/7, số 66, đường Cao Lỗ, ngày lễ 30/4 và 2 quy tắc ứng xử.",
    refs: [],
    tasks: [],
  },
  {
    says: "an office whose name joins two, and a part of one with a comma in its name",
    text: "1. Văn phòng HĐND và UBND phường niêm yết lịch tiếp công dân trước ngày 10/10/2027.\n2. Giao Phòng Kinh tế, Hạ tầng và Đô thị phối hợp với Công an phường kiểm tra các điểm ngập.",
    tasks: [
      {
        begins: "Văn phòng HĐND và UBND phường niêm yết",
        responsible: ["Văn phòng HĐND và UBND phường"],
        deadline: { type: "before", date: "2027-10-10" },
      },
      {
        begins: "Giao Phòng Kinh tế",
        responsible: ["Phòng Kinh tế, Hạ tầng và Đô thị"],
        cooperating: ["Công an phường"],
      },
    ],
  },
  {
    says: "the head of a document in capitals tells nobody anything",
    text: "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHƯỜNG SEN Độc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\n\n1. Công an phường tập hợp ý kiến tại các tổ dân phố.",
    tasks: [{ begins: "Công an phường tập hợp", responsible: ["Công an phường"] }],
  },
];
