import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

// Luật Tiếp cận thông tin 104/2016/QH13, Article 31: requests by post or fax.

const base = {
  act: "Luật Tiếp cận thông tin 104/2016/QH13",
  article: "Điều 31",
  unit: "working-day",
  trigger: { vi: "từ ngày nhận yêu cầu hợp lệ", en: "from receiving a proper request" },
  verified: "V",
  source: "thuvienphapluat.vn 83A2A57; tuvanmienphi.vn (Điều 31)",
  from: day("2018-07-01"),
  to: null,
  province: null,
} as const;

const informationSimple: Rule = {
  ...base,
  id: "TTCC-31",
  title: {
    vi: "Cung cấp thông tin đơn giản theo yêu cầu gửi qua bưu chính, fax",
    en: "Giving simple information asked for by post or fax",
  },
  amount: 5,
};

const informationNotice: Rule = {
  ...base,
  id: "TTCC-31-NOTICE",
  title: {
    vi: "Thông tin phức tạp: báo thời hạn trả lời",
    en: "Complex information: telling by when it is answered",
  },
  amount: 3,
};

const informationAnswer: Rule = {
  ...base,
  id: "TTCC-31-COMPLEX",
  title: {
    vi: "Thông tin phức tạp: cung cấp hoặc từ chối",
    en: "Complex information: giving or refusing it",
  },
  amount: 15,
};

const informationExtension: Rule = {
  ...base,
  id: "TTCC-31-EXTENSION",
  title: {
    vi: "Thông tin phức tạp: gia hạn, nhiều nhất",
    en: "Complex information: extension, at most",
  },
  trigger: { vi: "từ ngày hết hạn trả lời", en: "from the end of the time to answer" },
  amount: 15,
  unit: "day",
};

export const informationRules: readonly Rule[] = [
  informationSimple,
  informationNotice,
  informationAnswer,
  informationExtension,
];
