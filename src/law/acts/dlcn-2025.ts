import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

/** Luật 91/2025/QH15 and NĐ 356/2025/NĐ-CP: whoever is concerned asks for their own data. */
export const dataSubject: Rule = {
  id: "DLCN-2",
  act: "Nghị định 356/2025/NĐ-CP",
  article: null,
  title: {
    vi: "Trả lời yêu cầu của chủ thể dữ liệu cá nhân",
    en: "Answering a request about one's own personal data",
  },
  trigger: { vi: "từ ngày nhận yêu cầu", en: "from the request" },
  amount: 2,
  unit: "working-day",
  verified: "V",
  source: "plo.vn 889644; vneconomy.vn 01/01/2026",
  from: day("2026-01-01"),
  to: null,
  province: null,
};
