import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

/** Luật Tiếp công dân 42/2013/QH13, Article 28: what becomes of a matter taken in at a reception desk. */
export const receptionNotice: Rule = {
  id: "LTCD-28",
  act: "Luật Tiếp công dân 42/2013/QH13",
  article: "Điều 28",
  title: {
    vi: "Báo kết quả xử lý nội dung đã tiếp nhận tại nơi tiếp công dân",
    en: "Telling what becomes of a matter taken in at citizen reception",
  },
  trigger: { vi: "từ ngày tiếp nhận", en: "from taking it in" },
  amount: 10,
  unit: "working-day",
  verified: "V",
  source: "luatsutran.vn (Điều 28)",
  from: day("2014-07-01"),
  to: null,
  province: null,
};
