import type { Text } from "#kernel/text.ts";

/** The words of the list of complaints. */
export const listTexts = {
  title: { vi: "Khiếu nại", en: "Complaints" },
  register: { vi: "Vào sổ khiếu nại", en: "Register a complaint" },
  filters: { vi: "Thu hẹp danh sách", en: "Narrow the list" },
  scope: { vi: "Của ai", en: "Whose" },
  scopes: { mine: { vi: "Của tôi", en: "Mine" }, unit: { vi: "Đơn vị", en: "Unit" } },
  state: { vi: "Giai đoạn", en: "Stage" },
  open: { vi: "Đang mở", en: "Open" },
  level: { vi: "Lần", en: "Level" },
  anyLevel: { vi: "Cả hai lần", en: "Both levels" },
  figures: {
    late: { vi: "Quá hạn", en: "Overdue" },
    soon: { vi: "Sắp đến hạn", en: "Due soon" },
    suspended: { vi: "Tạm đình chỉ", en: "Suspended" },
  },
  figuresOf: {
    late: { vi: "khiếu nại đang mở", en: "open complaints" },
    soon: { vi: "trong 3 ngày làm việc tới", en: "within 3 working days" },
    suspended: { vi: "thời hạn đang dừng", en: "their time stands still" },
  },
  columns: {
    code: { vi: "Khiếu nại", en: "Complaint" },
    due: { vi: "Việc tiếp theo và hạn", en: "Next duty and date" },
    stage: { vi: "Giai đoạn", en: "Stage" },
    level: { vi: "Lần", en: "Level" },
    person: { vi: "Chịu trách nhiệm", en: "Accountable" },
    age: { vi: "Đã nhận", en: "Received" },
    unit: { vi: "Nơi giải quyết", en: "Settled by" },
    receivedOn: { vi: "Ngày nhận", en: "Received on" },
    duty: { vi: "Việc tiếp theo", en: "Next duty" },
    dueOn: { vi: "Hạn", en: "Due" },
    standing: { vi: "Thời hạn", en: "Standing" },
  },
  nobody: { vi: "Chưa giao ai", en: "Nobody yet" },
  noDue: { vi: "Không có hạn đang chạy", en: "No limit is running" },
  standsStill: { vi: "Đang dừng", en: "Standing still" },
  late: { vi: "Quá hạn", en: "Overdue" },
  age: (days: number): Text =>
    days === 0
      ? { vi: "hôm nay", en: "today" }
      : { vi: `${days} ngày trước`, en: `${days} ${days === 1 ? "day" : "days"} ago` },
  shown: (n: number): Text => ({
    vi: `${n} khiếu nại ở trang này`,
    en: `${n} ${n === 1 ? "complaint" : "complaints"} on this page`,
  }),
  first: { vi: "Về đầu danh sách", en: "Back to the top of the list" },
  next: { vi: "Trang sau", en: "Next page" },
  code: { vi: "Tìm theo mã", en: "Find by code" },
  codeHint: { vi: "Ví dụ KN-7K3M-9QXD", en: "For example KN-7K3M-9QXD" },
  find: { vi: "Mở", en: "Open" },
  clear: { vi: "Bỏ mọi bộ lọc", en: "Clear all filters" },
  more: (n: number): string => (n >= 1000 ? "1.000+" : n.toLocaleString("vi-VN")),
  csv: { vi: "Tải .csv", en: "Download .csv" },
  xlsx: { vi: "Tải .xlsx", en: "Download .xlsx" },
  fileName: { vi: "khieu-nai", en: "complaints" },
  onlyFirst: (n: number): Text => ({
    vi: `Tệp này chỉ có ${n.toLocaleString("vi-VN")} khiếu nại đầu tiên. Hãy thu hẹp danh sách để có đủ.`,
    en: `This file holds the first ${n.toLocaleString("en-GB")} complaints only. Narrow the list to have all.`,
  }),
  empty: {
    mine: {
      title: {
        vi: "Không có khiếu nại nào giao cho ông/bà.",
        en: "No complaint is assigned to you.",
      },
      about: {
        vi: "Khiếu nại được giao xác minh sẽ nằm ở đây, gần hạn nhất trước.",
        en: "Complaints you verify will stand here, the most urgent first.",
      },
      action: { vi: "Xem khiếu nại của đơn vị", en: "Show those of the unit" },
    },
    unit: {
      title: { vi: "Đơn vị chưa có khiếu nại nào đang mở.", en: "The unit has no open complaint." },
      about: {
        vi: "Khiếu nại vào sổ tại quầy hoặc từ sổ đơn sẽ nằm ở đây.",
        en: "Complaints registered at the counter or from a letter will stand here.",
      },
    },
    filtered: {
      title: { vi: "Không có khiếu nại nào khớp.", en: "No complaint fits." },
      about: { vi: "Bớt bộ lọc để thấy nhiều hơn.", en: "Fewer filters show more." },
    },
  },
} as const;
