import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

// Luật Tố cáo 25/2018/QH14, from 01/01/2019. Here only so that people can know the dates: no
// denunciation is ever kept in this house. What was accepted before 2019 goes on under the old law
// (ltc-2011.ts).

const base = {
  act: "Luật Tố cáo 25/2018/QH14",
  unit: "working-day",
  verified: "V",
  from: day("2019-01-01"),
  to: null,
  province: null,
} as const;
const remembered = "ghi theo trí nhớ";
const social = "gialai.baohiemxahoi.gov.vn 21/5/2025 “Thời hạn trong giải quyết tố cáo”";

const denunciationChecked: Rule = {
  ...base,
  id: "TC-24.1",
  article: "Điều 24 khoản 1",
  title: {
    vi: "Vào sổ, phân loại, kiểm tra điều kiện tố cáo",
    en: "Registering, sorting and checking a denunciation",
  },
  trigger: { vi: "từ ngày nhận", en: "from receipt" },
  amount: 7,
  variants: [{ when: ["several-places"], amount: 10 }],
  source: social,
};

const denunciationPassedOn: Rule = {
  ...base,
  id: "TC-24.2",
  article: "Điều 24 khoản 2",
  title: {
    vi: "Chuyển tố cáo không thuộc thẩm quyền và báo cho người tố cáo",
    en: "Passing on a denunciation that is for another office, and telling so",
  },
  trigger: { vi: "từ ngày nhận", en: "from receipt" },
  amount: 5,
  source: social,
};

const denunciationTold: Rule = {
  ...base,
  id: "TC-26.2",
  article: "Điều 26 khoản 2",
  title: {
    vi: "Báo kết quả cho cơ quan báo chí, đại biểu, cơ quan đã chuyển tố cáo đến",
    en: "Telling the press, deputy or office that passed a denunciation on",
  },
  trigger: { vi: "từ ngày nhận", en: "from receipt" },
  amount: 20,
  unit: "day",
  source: social,
};

const acceptanceNotified: Rule = {
  ...base,
  id: "TC-29.3",
  article: "Điều 29 khoản 3",
  title: {
    vi: "Báo việc thụ lý cho người tố cáo và báo nội dung cho người bị tố cáo",
    en: "Telling of the acceptance, and the denounced person of its content",
  },
  trigger: { vi: "từ ngày quyết định thụ lý", en: "from the acceptance" },
  amount: 5,
  source: "thuvienphapluat.vn 3D826 (Điều 29)",
};

/** Complex and specially complex: Nghị định 31/2019/NĐ-CP, Article 3. */
const denunciationSettled: Rule = {
  ...base,
  id: "TC-30",
  article: "Điều 30",
  title: { vi: "Giải quyết tố cáo", en: "Settling a denunciation" },
  trigger: { vi: "từ ngày thụ lý", en: "from acceptance" },
  amount: 30,
  unit: "day",
  extensions: [
    { when: ["complex"], times: 1, most: 30 },
    { when: ["very-complex"], times: 2, most: 30 },
  ],
  source: "luatsubaoho.com; thuvienphapluat.vn 451C1; thanhtravietnam.vn 188908",
};

const conclusionSent: Rule = {
  ...base,
  id: "TC-35",
  article: "Điều 35",
  title: {
    vi: "Gửi kết luận nội dung tố cáo và báo cho người tố cáo",
    en: "Sending the conclusion and telling the denouncer",
  },
  trigger: { vi: "từ ngày kết luận", en: "from the conclusion" },
  amount: 5,
  verified: "M",
  source: remembered,
};

const conclusionActedOn: Rule = {
  ...base,
  id: "TC-36",
  article: "Điều 36",
  title: { vi: "Xử lý kết luận nội dung tố cáo", en: "Acting on the conclusion" },
  trigger: { vi: "từ ngày kết luận", en: "from the conclusion" },
  amount: 7,
  verified: "M",
  source: remembered,
};

const furtherDenunciation: Rule = {
  ...base,
  id: "TC-37",
  article: "Điều 37",
  title: {
    vi: "Cấp trên xem xét tố cáo tiếp",
    en: "The superior looks at a further denunciation",
  },
  trigger: { vi: "từ ngày nhận tố cáo tiếp", en: "from receiving it" },
  amount: 20,
  unit: "day",
  verified: "M",
  source: remembered,
};

/** Twice: the superior demands a report within it, and the settler reports within it of the demand. */
const overdueDemand: Rule = {
  ...base,
  id: "TC-38",
  article: "Điều 38",
  title: {
    vi: "Quá hạn: cấp trên yêu cầu báo cáo, và người giải quyết báo cáo",
    en: "Overdue: the superior demands a report, and the report is given",
  },
  trigger: {
    vi: "từ ngày nhận tố cáo tiếp; báo cáo thì từ ngày nhận yêu cầu",
    en: "from the further denunciation; the report from the demand",
  },
  amount: 5,
  source: "vnubw.org.vn; lawnet.vn 111515 (Điều 38)",
};

const conclusionPublished: Rule = {
  ...base,
  id: "TC-40",
  article: "Điều 40",
  title: {
    vi: "Công khai kết luận, quyết định xử lý, không có thông tin người tố cáo",
    en: "Making the conclusion public, without anything of the denouncer",
  },
  trigger: { vi: "từ ngày ký", en: "from the signing" },
  amount: 7,
  verified: "M",
  source: remembered,
};

export const denunciationRules: readonly Rule[] = [
  denunciationChecked,
  denunciationPassedOn,
  denunciationTold,
  acceptanceNotified,
  denunciationSettled,
  conclusionSent,
  conclusionActedOn,
  furtherDenunciation,
  overdueDemand,
  conclusionPublished,
];
