import type { Ground, GroundId } from "#complaints/eligibility.ts";
import type { Text } from "#kernel/text.ts";

import type { Level } from "../model.ts";

type Said = { readonly title: Text; readonly lines: readonly Text[] };

/** What the law says to answers, in plain words; every rule with its article, and what is not verified says so. */
export const adviceTexts = {
  person: {
    title: {
      vi: "Đây là tố cáo, không phải khiếu nại",
      en: "This is a denunciation, not a complaint",
    },
    lines: [
      {
        vi: "Báo một người vi phạm pháp luật để họ bị xử lý là tố cáo (Luật Tố cáo 2018, Điều 2 khoản 1). Xin đừng viết qua mạng. Chưa có gì được lưu.",
        en: "Reporting that somebody broke the law is a denunciation (Law on Denunciations 2018, Article 2.1). Please do not write it online. Nothing was kept.",
      },
    ],
  },
  other: {
    title: { vi: "Đây là phản ánh hoặc kiến nghị", en: "This is feedback or a proposal" },
    lines: [
      {
        vi: "Không đòi xem lại một quyết định, việc làm thì không cần đơn khiếu nại.",
        en: "Where no decision or act is to be reviewed, no complaint is needed.",
      },
    ],
  },
  complaint: {
    title: { vi: "Việc này có thể khiếu nại", en: "This can be complained of" },
    lines: [
      {
        vi: "Đề nghị xem lại một quyết định, việc làm ảnh hưởng đến quyền lợi của mình là khiếu nại (Luật Khiếu nại 2011, Điều 2 khoản 1).",
        en: "Asking for review of a decision or act that touches your own rights is a complaint (Law on Complaints 2011, Article 2.1).",
      },
    ],
  },
  notOwn: {
    title: {
      vi: "Việc không ảnh hưởng trực tiếp đến ông/bà thì có thể không được thụ lý",
      en: "What does not touch your own rights may not be accepted",
    },
    lines: [
      {
        vi: "Luật cho phép nơi nhận không thụ lý (Luật Khiếu nại 2011, Điều 11). Ông/bà vẫn gửi phản ánh, kiến nghị được.",
        en: "The law lets the office not accept it (Law on Complaints 2011, Article 11). Feedback or a proposal can still be sent.",
      },
    ],
  },
  inTime: (day: Text): Text => ({
    vi: `Còn hạn: nộp chậm nhất ${day.vi}`,
    en: `In time: hand it in by ${day.en}`,
  }),
  tooLate: (day: Text): Text => ({
    vi: `Thời hạn đã hết ${day.vi}`,
    en: `The time was over on ${day.en}`,
  }),
  late: {
    vi: "Thời gian ốm đau, thiên tai, đi công tác hoặc học tập ở xa, trở ngại khách quan khác không tính, nếu có giấy tờ (Điều 9). Ông/bà vẫn nộp được; nơi nhận quyết định.",
    en: "Illness, disaster, a mission or study far away and other obstacles do not count, with a paper to show it (Article 9). You may still hand it in; the office decides.",
  },
  noEvidence: {
    vi: "Chưa có giấy tờ chứng minh trở ngại nên những ngày ấy vẫn tính. Có giấy tờ thì hãy tính lại.",
    en: "Without a paper that shows the obstacle its days count. With one, ask again.",
  },
  obstacleSecond: {
    vi: "Trở ngại ở đây chỉ trừ được cho khiếu nại lần đầu; với lần hai, hãy hỏi nơi nhận (chưa kiểm chứng).",
    en: "Here an obstacle is left out for a first complaint only; for a second one, please ask the office (not verified yet).",
  },
  limitUnknown: {
    first: {
      title: { vi: "Nộp trong 90 ngày", en: "Hand it in within 90 days" },
      lines: [
        {
          vi: "Tính từ ngày nhận hoặc biết được quyết định, việc làm (Luật Khiếu nại 2011, Điều 9). Ghi ngày ấy vào câu hỏi để biết ngày cuối. Quyết định kỷ luật thì 15 ngày (chưa kiểm chứng).",
          en: "From the day it was received or learned of (Law on Complaints 2011, Article 9). Give that day to see the last one. Disciplinary decisions: 15 days (not verified yet).",
        },
      ],
    },
    second: {
      title: { vi: "Nộp trong 30 ngày", en: "Hand it in within 30 days" },
      lines: [
        {
          vi: "Tính từ ngày nhận quyết định lần đầu, hoặc ngày hết hạn giải quyết mà chưa có quyết định; vùng xa 45 ngày (Luật Khiếu nại 2011, Điều 33).",
          en: "From receiving the first decision, or the end of the time to settle without one; 45 days in remote areas (Law on Complaints 2011, Article 33).",
        },
      ],
    },
  } satisfies Record<Level, Said>,
  groundBy: ({ article, act }: Pick<Ground, "article" | "act">): Text => ({
    vi: `${article} ${act}. Người đứng đầu nơi nhận quyết định và phải nói rõ lý do; ông/bà vẫn soạn và nộp được.`,
    en: `${article} ${act}. The head of the office decides and has to say why; you may still prepare it and hand it in.`,
  }),
  few: {
    title: { vi: "Nhiều người cùng khiếu nại", en: "Several people complain together" },
    lines: [
      {
        vi: "Dưới 5 người: luật không nói đến việc cử đại diện; mỗi người ký tên vào đơn.",
        en: "Fewer than five: the law does not speak of representatives; each signs the letter.",
      },
    ],
  },
  group: (people: number, most: number): Said => ({
    title: {
      vi: `${people} người cùng khiếu nại: cử nhiều nhất ${most} người đại diện`,
      en: `${people} people complain together: at most ${most} may represent them`,
    },
    lines: [
      {
        vi: "Người đại diện phải là một trong những người khiếu nại; kèm văn bản cử đại diện (Nghị định 124/2020/NĐ-CP, Điều 6).",
        en: "Each must be one of the complainants, with a paper that appoints them (Decree 124/2020/NĐ-CP, Article 6).",
      },
    ],
  }),
  authorised: {
    title: { vi: "Cần giấy ủy quyền", en: "An authorisation is needed" },
    lines: [
      {
        vi: "Bằng văn bản, có công chứng hoặc chứng thực; một nội dung chỉ ủy quyền cho một người (Nghị định 124/2020/NĐ-CP, Điều 5).",
        en: "In writing, notarised or certified; one content to one person only (Decree 124/2020/NĐ-CP, Article 5).",
      },
    ],
  },
  represented: {
    title: {
      vi: "Cần giấy tờ của người đại diện theo pháp luật",
      en: "A paper of the legal representative",
    },
    lines: [
      {
        vi: "Cha mẹ, người giám hộ khiếu nại thay thì kèm giấy tờ cho thấy điều đó (Luật Khiếu nại 2011, Điều 11).",
        en: "A parent or guardian encloses a paper that shows it (Law on Complaints 2011, Article 11).",
      },
    ],
  },
  toWhom: {
    first: (unit: string | null): Said => ({
      title: unit
        ? { vi: `Nộp tại ${unit}`, en: `Hand it in at ${unit}` }
        : {
            vi: "Nộp cho người đã ra quyết định",
            en: "Hand it in to whoever made the decision",
          },
      lines: [
        {
          vi: "Lần đầu gửi người đã ra quyết định, hoặc người đứng đầu cơ quan có người đã làm việc đó (chưa kiểm chứng). Từ 7/2025, quyết định của phường, xã do chủ tịch phường, xã giải quyết lần đầu (chưa kiểm chứng).",
          en: "The first time it goes to whoever made the decision, or the head of the office (not verified yet). Since July 2025 the chair of a ward or commune settles first complaints there (not verified yet).",
        },
      ],
    }),
    second: (unit: string | null): Said => ({
      title: unit
        ? { vi: `Nộp tại ${unit}, hoặc kiện ra tòa`, en: `Hand it in at ${unit}, or go to court` }
        : { vi: "Nộp cho cấp trên, hoặc kiện ra tòa", en: "To the level above, or to court" },
      lines: [
        {
          vi: "Lần hai gửi cấp trên trực tiếp của người đã giải quyết lần đầu; với phường, xã là chủ tịch tỉnh, thành phố (chưa kiểm chứng). Hoặc kiện trong 1 năm từ khi nhận, biết (Luật Tố tụng hành chính 2015, Điều 116).",
          en: "The second time it goes to the level above; for wards and communes the chair of the province (not verified yet). Or to court within a year of receiving or learning of it (Law on Administrative Procedure 2015, Article 116).",
        },
      ],
    }),
  } satisfies Record<Level, (unit: string | null) => Said>,
  /** What this house does by itself: policy, labelled so. */
  head: (superior: string | null): Text => ({
    vi: `Khiếu nại chính người đứng đầu: trong hệ thống này người ấy và người dưới quyền không mở được hồ sơ; hồ sơ do ${superior ?? "cấp trên trực tiếp"} giữ. Đây là quy tắc của hệ thống, không phải điều luật.`,
    en: `Against the head in person: in this system neither they nor their subordinates can open the file; ${superior ?? "the level above"} keeps it. This is a rule of the system, not of the law.`,
  }),
  enclosed: {
    title: { vi: "Cần kèm theo", en: "What to enclose" },
    always: {
      vi: "Đơn có ngày tháng, tên, địa chỉ hai bên, nội dung, lý do, yêu cầu, chữ ký hoặc điểm chỉ; bản chụp giấy tờ chứng minh (Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2).",
      en: "The letter with date, names and addresses of both sides, what, why, what you ask for, and your signature or fingerprint; copies of what shows it (Circular 05/2021/TT-TTCP, Article 6.2).",
    },
    first: { vi: "Bản chụp quyết định bị khiếu nại.", en: "A copy of the decision complained of." },
    second: {
      vi: "Bản chụp quyết định giải quyết lần đầu, nếu đã có.",
      en: "A copy of the first settlement decision, if there is one.",
    },
    authorised: {
      vi: "Giấy ủy quyền đã công chứng hoặc chứng thực.",
      en: "The notarised or certified authorisation.",
    },
    group: {
      vi: "Văn bản cử người đại diện và danh sách có chữ ký.",
      en: "The paper that appoints the representatives, and the signed list.",
    },
    evidence: {
      vi: "Giấy tờ chứng minh trở ngại: giấy ra viện, xác nhận thiên tai, lệnh công tác.",
      en: "What shows the obstacle: a hospital paper, a certificate of disaster, a mission order.",
    },
  },
} as const;

/** What each ground means for who has it before them. */
export const groundAdvice = {
  "internal-or-secret": {
    vi: "Việc nội bộ, chỉ đạo điều hành, văn bản quy phạm pháp luật hoặc bí mật nhà nước thì không khiếu nại theo thủ tục này.",
    en: "Internal or command matters, normative acts and state secrets are not complained of in this way.",
  },
  "not-own-right": {
    vi: "Việc ấy phải ảnh hưởng trực tiếp đến quyền lợi của người khiếu nại.",
    en: "It has to touch the complainant’s own rights.",
  },
  "no-capacity": {
    vi: "Người chưa thành niên, người không tự mình làm được cần cha mẹ, người giám hộ khiếu nại thay.",
    en: "A minor, or someone who cannot act alone, needs a parent or guardian.",
  },
  "unlawful-representative": {
    vi: "Người đại diện phải có giấy tờ đúng luật.",
    en: "A representative needs the papers the law asks for.",
  },
  "no-signature": {
    vi: "Nhớ ký tên hoặc điểm chỉ vào đơn đã in.",
    en: "Remember to sign the printed letter or put a fingerprint.",
  },
  "limitation-passed": {
    vi: "Thời hạn đã hết; có lý do chính đáng thì nêu trong đơn và kèm giấy tờ.",
    en: "The time is over; with a good reason, say it in the letter and enclose a paper.",
  },
  "second-decision-exists": {
    vi: "Đã có quyết định lần hai thì không khiếu nại tiếp, chỉ còn đường kiện ra tòa nếu còn hạn.",
    en: "After a second decision there is no further complaint; only a lawsuit, while there is time.",
  },
  "terminated-over-30-days": {
    vi: "Việc đã bị đình chỉ và quá 30 ngày không tiếp tục khiếu nại.",
    en: "It was terminated, and more than 30 days went by without going on.",
  },
  court: {
    vi: "Tòa án đã nhận hoặc đã xử thì cơ quan hành chính không giải quyết nữa.",
    en: "What a court has taken or judged is not settled by the office any more.",
  },
} as const satisfies Record<GroundId, Text>;
