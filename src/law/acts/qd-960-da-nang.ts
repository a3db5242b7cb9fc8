import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

// Đà Nẵng 1022: QĐ 960/QĐ-UBND, 25/3/2021.

const base = {
  act: "QĐ 960/QĐ-UBND (Đà Nẵng)",
  article: null,
  unit: "working-day",
  verified: "V",
  source: "1022.vn 29/4/2021; báo Đà Nẵng",
  /** The day it was signed; the day it took effect was not seen. */
  from: day("2021-03-25"),
  to: null,
  province: "48",
} as const;

const daNangEmergency: Rule = {
  ...base,
  id: "DN-EMERGENCY",
  title: { vi: "Xử lý phản ánh khẩn cấp tại Đà Nẵng", en: "Handling an emergency in Đà Nẵng" },
  trigger: { vi: "từ ngày tiếp nhận", en: "from acceptance" },
  amount: 1,
};

const daNangQuick: Rule = {
  ...base,
  id: "DN-QUICK",
  title: {
    vi: "Xử lý phản ánh kiểm tra được ngay tại Đà Nẵng (hạ tầng, vệ sinh, trật tự)",
    en: "Handling what can be checked at once in Đà Nẵng (infrastructure, sanitation, order)",
  },
  trigger: { vi: "từ ngày tiếp nhận", en: "from acceptance" },
  amount: 3,
};

export const daNangRules: readonly Rule[] = [daNangEmergency, daNangQuick];
