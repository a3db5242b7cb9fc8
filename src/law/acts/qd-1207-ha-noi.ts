import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

const act = "QĐ 1207/QĐ-UBND";
const source =
  "Quyết định 1207/QĐ-UBND ngày 28/02/2025 của UBND thành phố Hà Nội, theo báo chí (Lao động Thủ đô, Tiền Phong 03/3/2025)";
/** The day it was signed; the day it took effect was not seen, nor were the articles' numbers. */
const signed = day("2025-02-28");
const haNoi = "01";

/** Hà Nội, feedback: the office accepts or refuses within 8 working hours, site check included. */
export const haNoiAcceptance: Rule = {
  id: "HN-ACCEPT",
  act,
  article: null,
  title: {
    vi: "Tiếp nhận phản ánh, kiến nghị tại Hà Nội",
    en: "Accepting feedback in Hà Nội",
  },
  amount: 8,
  unit: "working-hour",
  verified: "V",
  source,
  from: signed,
  to: null,
  province: haNoi,
};

/** Hà Nội, feedback of the level "khẩn": handled within 4 working hours of its acceptance. */
export const haNoiUrgent: Rule = {
  id: "HN-URGENT",
  act,
  article: null,
  title: {
    vi: "Xử lý phản ánh khẩn tại Hà Nội, tính từ khi tiếp nhận",
    en: "Handling urgent feedback in Hà Nội, from its acceptance",
  },
  amount: 4,
  unit: "working-hour",
  verified: "V",
  source,
  from: signed,
  to: null,
  province: haNoi,
};
