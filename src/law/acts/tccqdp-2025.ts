import { day } from "#kernel/day.ts";
import type { Rule } from "./rule.ts";

// Luật Tổ chức chính quyền địa phương 72/2025/QH15, Article 43: dialogues of a commune with its people.

const base = {
  act: "Luật Tổ chức chính quyền địa phương 72/2025/QH15",
  article: "Điều 43",
  unit: "day",
  verified: "V",
  source:
    "vietnam.vn “Hỏi đáp số 20” (daibieunhandan.vn); ngày bắt đầu áp dụng là ngày ghi trên luật",
  from: day("2025-06-16"),
  to: null,
  province: null,
} as const;

const dialogueAnnounced: Rule = {
  ...base,
  id: "TCCQDP-43-BEFORE",
  title: {
    vi: "Thông báo thời gian, địa điểm, nội dung hội nghị đối thoại với Nhân dân",
    en: "Announcing time, place and content of a dialogue with the people",
  },
  trigger: { vi: "trước ngày đối thoại", en: "before the dialogue" },
  amount: 7,
  counts: "before",
};

const dialogueResults: Rule = {
  ...base,
  id: "TCCQDP-43-AFTER",
  title: { vi: "Công bố kết quả đối thoại", en: "Publishing the results of a dialogue" },
  trigger: { vi: "từ ngày kết thúc đối thoại", en: "from the dialogue" },
  amount: 10,
};

export const dialogueRules: readonly Rule[] = [dialogueAnnounced, dialogueResults];
