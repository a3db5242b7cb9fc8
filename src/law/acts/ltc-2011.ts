import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

// Luật Tố cáo 03/2011/QH13: of the 2018 state. What was accepted before 01/01/2019 and not concluded
// goes on under it (danchuphapluat.vn and lawnet.vn on the transition).

const base = {
  act: "Luật Tố cáo 03/2011/QH13",
  unit: "day",
  from: day("2012-07-01"),
  to: day("2018-12-31"),
  province: null,
} as const;

const oldDenunciationChecked: Rule = {
  ...base,
  id: "TC11-20",
  article: "Điều 20",
  title: {
    vi: "Kiểm tra và quyết định thụ lý tố cáo (luật cũ)",
    en: "Checking and accepting a denunciation (old law)",
  },
  trigger: { vi: "từ ngày nhận", en: "from receipt" },
  amount: 10,
  variants: [{ when: ["several-places"], amount: 15 }],
  verified: "M",
  source: "ghi theo trí nhớ",
};

const oldDenunciationSettled: Rule = {
  ...base,
  id: "TC11-21",
  article: "Điều 21",
  title: { vi: "Giải quyết tố cáo (luật cũ)", en: "Settling a denunciation (old law)" },
  trigger: { vi: "từ ngày thụ lý", en: "from acceptance" },
  amount: 60,
  variants: [{ when: ["complex"], amount: 90 }],
  extensions: [
    { when: [], times: 1, most: 30 },
    { when: ["complex"], times: 1, most: 60 },
  ],
  verified: "V",
  source: "dichvucong.gov.vn thủ tục 216429, 7636; thuvienphapluat.vn 20767",
};

export const oldDenunciationRules: readonly Rule[] = [
  oldDenunciationChecked,
  oldDenunciationSettled,
];
