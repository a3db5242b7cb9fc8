import { day } from "#kernel/day.ts";
import type { Rule, Suspension } from "./rule.ts";

// Luật Khiếu nại 02/2011/QH13, from 01/7/2012. Amended by Luật 136/2025/QH15 from 01/7/2026, which
// brought the suspension of Article 11a; the amounts stayed.

const act = "Luật Khiếu nại 02/2011/QH13";
const base = {
  act,
  unit: "day",
  verified: "V",
  from: day("2012-07-01"),
  to: null,
  province: null,
} as const;
/** Law 136/2025, Article 11a: time during which settling was suspended is not counted. */
const article11a: Suspension = {
  from: day("2026-07-01"),
  article: "Điều 11a (Luật 136/2025/QH15)",
};
const settled =
  "thuvienphapluat.vn, hỏi đáp “Thời hạn thụ lý giải quyết khiếu nại” (Điều 27, 28, 37)";

/** How long a person has to complain; time in which they could not is not counted. */
const complaintWindow: Rule = {
  ...base,
  id: "KN-9",
  article: "Điều 9",
  title: { vi: "Thời hiệu khiếu nại", en: "Time within which to complain" },
  trigger: {
    vi: "từ ngày nhận hoặc biết được quyết định, hành vi",
    en: "from receiving or learning of the decision or act",
  },
  amount: 90,
  // Illness, disaster, a mission far away and other objective obstacles, with evidence.
  suspension: { from: day("2012-07-01"), article: "Điều 9" },
  source: "khdlaw.vn (Điều 9)",
};

const complaintWindowDiscipline: Rule = {
  ...base,
  id: "KN-47",
  article: null,
  title: {
    vi: "Thời hiệu khiếu nại lần đầu quyết định kỷ luật cán bộ, công chức",
    en: "Time within which to complain of a disciplinary decision",
  },
  trigger: { vi: "từ ngày nhận quyết định", en: "from receiving the decision" },
  amount: 15,
  verified: "M",
  source: "ghi theo trí nhớ",
};

const complaintAcceptance: Rule = {
  ...base,
  id: "KN-27",
  article: "Điều 27",
  title: {
    vi: "Thụ lý khiếu nại lần đầu và báo tin, hoặc từ chối có lý do",
    en: "Accepting a first complaint and telling so, or refusing with reasons",
  },
  trigger: { vi: "từ ngày nhận khiếu nại", en: "from receiving the complaint" },
  amount: 10,
  source: settled,
};

const firstSettlement: Rule = {
  ...base,
  id: "KN-28",
  article: "Điều 28",
  title: { vi: "Giải quyết khiếu nại lần đầu", en: "Settling a first complaint" },
  trigger: { vi: "từ ngày thụ lý", en: "from acceptance" },
  amount: 30,
  variants: [
    { when: ["complex"], amount: 45 },
    { when: ["remote"], amount: 45 },
    { when: ["complex", "remote"], amount: 60 },
  ],
  suspension: article11a,
  source: settled,
};

const firstDecisionSent: Rule = {
  ...base,
  id: "KN-32",
  article: "Điều 32",
  title: {
    vi: "Gửi quyết định giải quyết khiếu nại lần đầu",
    en: "Sending the decision on a first complaint",
  },
  trigger: { vi: "từ ngày có quyết định", en: "from the decision" },
  amount: 3,
  unit: "working-day",
  verified: "M",
  source: "ghi theo trí nhớ",
};

const secondComplaintWindow: Rule = {
  ...base,
  id: "KN-33",
  article: "Điều 33",
  title: { vi: "Khiếu nại lần hai", en: "Complaining a second time" },
  trigger: {
    vi: "từ ngày hết hạn giải quyết mà chưa có quyết định, hoặc từ ngày nhận quyết định lần đầu",
    en: "from the end of the time to settle without a decision, or from receiving the first decision",
  },
  amount: 30,
  variants: [{ when: ["remote"], amount: 45 }],
  source: "chuyentuvanphapluat.com 2017 (Điều 33, 36)",
};

const secondAcceptance: Rule = {
  ...base,
  id: "KN-36",
  article: "Điều 36",
  title: {
    vi: "Thụ lý khiếu nại lần hai và báo tin, hoặc từ chối có lý do",
    en: "Accepting a second complaint and telling so, or refusing with reasons",
  },
  trigger: { vi: "từ ngày nhận khiếu nại lần hai", en: "from receiving the second complaint" },
  amount: 10,
  source: "chuyentuvanphapluat.com 2017 (Điều 33, 36)",
};

const secondSettlement: Rule = {
  ...base,
  id: "KN-37",
  article: "Điều 37",
  title: { vi: "Giải quyết khiếu nại lần hai", en: "Settling a second complaint" },
  trigger: { vi: "từ ngày thụ lý", en: "from acceptance" },
  amount: 45,
  variants: [
    { when: ["complex"], amount: 60 },
    { when: ["remote"], amount: 60 },
    { when: ["complex", "remote"], amount: 70 },
  ],
  suspension: article11a,
  source: settled,
};

const secondDecisionSent: Rule = {
  ...base,
  id: "KN-41",
  article: "Điều 41",
  title: {
    vi: "Gửi quyết định giải quyết khiếu nại lần hai",
    en: "Sending the decision on a second complaint",
  },
  trigger: { vi: "từ ngày có quyết định", en: "from the decision" },
  amount: 7,
  verified: "M",
  source: "ghi theo trí nhớ",
};

/** The decision takes effect from the day after this one. */
const legalEffect: Rule = {
  ...base,
  id: "KN-44",
  article: "Điều 44",
  title: {
    vi: "Quyết định giải quyết khiếu nại có hiệu lực từ ngày sau khi hết thời hạn này",
    en: "The decision takes effect on the day after this time",
  },
  trigger: { vi: "từ ngày ban hành quyết định", en: "from the issue of the decision" },
  amount: 30,
  variants: [{ when: ["remote"], amount: 45 }],
  source: "thuvienphapluat.vn “Quyết định giải quyết khiếu nại có hiệu lực…” (Điều 44)",
};

export const complaintRules: readonly Rule[] = [
  complaintWindow,
  complaintWindowDiscipline,
  complaintAcceptance,
  firstSettlement,
  firstDecisionSent,
  secondComplaintWindow,
  secondAcceptance,
  secondSettlement,
  secondDecisionSent,
  legalEffect,
];
