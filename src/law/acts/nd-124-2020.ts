import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

// How decisions on complaints are made public: NĐ 124/2020/NĐ-CP from 10/12/2020, and NĐ 75/2012/NĐ-CP
// before it, which asked it of decisions of the second level only.

const now = {
  act: "Nghị định 124/2020/NĐ-CP",
  article: "Điều 29",
  unit: "day",
  verified: "V",
  source: "baokhanhhoa.vn 13/01/2022; lawnet.vn 114264 (Điều 29)",
  from: day("2020-12-10"),
  to: null,
  province: null,
} as const;

const decisionPublished: Rule = {
  ...now,
  id: "KN-29",
  title: {
    vi: "Công khai quyết định giải quyết khiếu nại",
    en: "Making a decision on a complaint public",
  },
  trigger: { vi: "từ ngày có quyết định", en: "from the decision" },
  amount: 15,
};

const decisionPublishedBefore: Rule = {
  ...now,
  id: "KN-29",
  act: "Nghị định 75/2012/NĐ-CP",
  article: null,
  title: {
    vi: "Công khai quyết định giải quyết khiếu nại lần hai (lần đầu không bắt buộc)",
    en: "Making a decision of the second level public (of the first it was not asked)",
  },
  trigger: { vi: "từ ngày có quyết định", en: "from the decision" },
  amount: 15,
  source: "kinhtedothi.vn 2012; scic.vn (Nghị định 75/2012)",
  from: day("2012-11-20"),
  to: day("2020-12-09"),
};

const decisionPosted: Rule = {
  ...now,
  id: "KN-29-POSTING",
  title: {
    vi: "Niêm yết quyết định giải quyết khiếu nại, ít nhất",
    en: "Posting a decision on a complaint, at least",
  },
  trigger: { vi: "từ ngày niêm yết", en: "from the day it is posted" },
  amount: 15,
  bound: "at-least",
};

const publicationMeeting: Rule = {
  ...now,
  id: "KN-29-MEETING",
  title: {
    vi: "Báo trước cuộc họp công bố quyết định giải quyết khiếu nại",
    en: "Announcing the meeting at which a decision is made public",
  },
  trigger: { vi: "trước ngày họp", en: "before the meeting" },
  amount: 3,
  counts: "before",
};

export const publicationRules: readonly Rule[] = [
  decisionPublished,
  decisionPublishedBefore,
  decisionPosted,
  publicationMeeting,
];
