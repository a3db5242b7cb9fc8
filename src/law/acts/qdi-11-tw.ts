import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

/** Quy định 11-QĐi/TW: what a Party secretary owes whoever brings a matter to them. */
export const secretaryNotice: Rule = {
  id: "BT-11",
  act: "Quy định 11-QĐi/TW",
  article: null,
  title: {
    vi: "Bí thư cấp ủy thông báo việc thụ lý hoặc chuyển đơn",
    en: "A Party secretary tells of the acceptance or transfer",
  },
  trigger: { vi: "từ ngày nhận", en: "from receipt" },
  amount: 10,
  unit: "working-day",
  verified: "V",
  source: "thuvienphapluat.vn 22971; luatvietnam.vn 19088",
  from: day("2019-02-18"),
  to: null,
  province: null,
};
