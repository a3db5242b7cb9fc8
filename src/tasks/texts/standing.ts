import type { Text } from "#kernel/text.ts";
import type { Look } from "#web/parts/status-chip.tsx";

import type { Source, Standing } from "../model.ts";

/** Where a task stands, in a word. */
export const standingWords = {
  "done-on-time": { vi: "Xong đúng hạn", en: "Done on time" },
  "done-late": { vi: "Xong chậm", en: "Done late" },
  running: { vi: "Đang làm", en: "Running" },
  overdue: { vi: "Quá hạn", en: "Overdue" },
  "not-updated": { vi: "Chưa cập nhật", en: "Not updated" },
  extended: { vi: "Đã gia hạn", en: "Extended" },
  "handed-over": { vi: "Chuyển giao, chưa nhận", en: "Handed over, not taken" },
  dropped: { vi: "Thôi giao", en: "Dropped" },
} as const satisfies Record<Standing, Text>;

/** What each of them counts, for whoever reads a figure. */
export const standingMeans = {
  "done-on-time": {
    vi: "đã nghiệm thu, sản phẩm nộp trong hạn hoặc việc không có hạn",
    en: "accepted; handed in by its date, or it had none",
  },
  "done-late": {
    vi: "đã nghiệm thu, sản phẩm nộp sau hạn",
    en: "accepted; handed in after its date",
  },
  running: { vi: "còn trong hạn, có cập nhật", en: "within its date and reported on" },
  overdue: { vi: "đã quá hạn mà chưa nghiệm thu", en: "past its date and not accepted" },
  "not-updated": {
    vi: "quá 30 ngày chưa có báo cáo nào (mức do phần mềm đặt, không phải quy định)",
    en: "no report for more than 30 days (set by this software, not by an act)",
  },
  extended: {
    vi: "còn trong thời hạn đã được gia thêm",
    en: "within a date that was moved with consent",
  },
  "handed-over": {
    vi: "chuyển từ đơn vị khác đến, chưa ai nhận",
    en: "came from another unit; nobody took it yet",
  },
  dropped: { vi: "bên giao đã thôi giao", en: "the assigner dropped it" },
} as const satisfies Record<Standing, Text>;

export const standingLooks = {
  "done-on-time": "done",
  "done-late": "soon",
  running: "info",
  overdue: "late",
  "not-updated": "soon",
  extended: "info",
  "handed-over": "soon",
  dropped: "closed",
} as const satisfies Record<Standing, Look>;

/** Where a task comes from. */
export const sourceWords = {
  directive: { vi: "Văn bản chỉ đạo", en: "A directive" },
  matter: { vi: "Vụ việc", en: "A matter" },
  topic: { vi: "Điểm nóng theo lĩnh vực", en: "A hot topic" },
  meeting: { vi: "Cuộc họp", en: "A meeting" },
  office: { vi: "Đơn vị tự đặt ra", en: "Set by the office" },
} as const satisfies Record<Source["from"], Text>;
