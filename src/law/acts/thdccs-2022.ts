import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

// Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15: what has to be made public at the grassroots.

const base = {
  act: "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15",
  from: day("2023-07-01"),
  to: null,
  province: null,
} as const;

const publicInformation: Rule = {
  ...base,
  id: "THDCCS-12",
  article: "Điều 12",
  title: {
    vi: "Công khai thông tin sau khi văn bản được ban hành",
    en: "Making information public after it was issued",
  },
  trigger: { vi: "từ ngày ban hành", en: "from its issue" },
  amount: 5,
  unit: "working-day",
  verified: "M",
  source: "ghi theo trí nhớ",
};

const publicPosting: Rule = {
  ...base,
  id: "THDCCS-13-POSTING",
  article: "Điều 13",
  title: { vi: "Niêm yết thông tin công khai, ít nhất", en: "Posting information, at least" },
  trigger: { vi: "từ ngày niêm yết", en: "from the posting" },
  amount: 20,
  unit: "day",
  bound: "at-least",
  verified: "M",
  source: "ghi theo trí nhớ",
};

const loudspeaker: Rule = {
  ...base,
  id: "THDCCS-13-LOUDSPEAKER",
  article: "Điều 13 khoản 3",
  title: {
    vi: "Phát trên hệ thống truyền thanh, ít nhất (liên tục)",
    en: "On the loudspeakers, at least (running)",
  },
  trigger: { vi: "từ ngày phát", en: "from the first day" },
  amount: 3,
  unit: "day",
  bound: "at-least",
  verified: "V",
  source: "hethongphapluat.vn (chương 2 mục 1); Công báo 905+906/2022",
};

const villageRules: Rule = {
  ...base,
  id: "ND61-POSTING",
  act: "Nghị định 61/2023/NĐ-CP",
  article: null,
  title: {
    vi: "Niêm yết dự thảo hương ước, quy ước, ít nhất",
    en: "Posting the draft of a village's own rules, at least",
  },
  trigger: { vi: "từ ngày niêm yết", en: "from the posting" },
  amount: 30,
  unit: "day",
  bound: "at-least",
  verified: "P",
  source: "bản sao thuvienphapluat (hương ước); ngày bắt đầu áp dụng chưa kiểm chứng",
};

export const grassrootsRules: readonly Rule[] = [
  publicInformation,
  publicPosting,
  loudspeaker,
  villageRules,
];
