import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

/**
 * Luật Tố tụng hành chính 2015, Article 116.2a: how long a person can go to court instead. The day it
 * took effect was not seen.
 */
export const lawsuitWindow: Rule = {
  id: "KN-SUE",
  act: "Luật Tố tụng hành chính 2015",
  article: "Điều 116 khoản 2 điểm a",
  title: {
    vi: "Khởi kiện vụ án hành chính",
    en: "Bringing an administrative lawsuit",
  },
  trigger: {
    vi: "từ ngày nhận hoặc biết được quyết định, hành vi",
    en: "from receiving or learning of the decision or act",
  },
  amount: 1,
  unit: "year",
  verified: "V",
  source: "everest.org.vn (Điều 116); ngày bắt đầu áp dụng ghi theo trí nhớ",
  from: day("2016-07-01"),
  to: null,
  province: null,
};
