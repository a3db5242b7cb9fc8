import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";

/** The words of the tree of a task and of the summary by unit. */
export const treeTexts = {
  title: (title: string): Text => ({ vi: `Cây nhiệm vụ: ${title}`, en: `Tree: ${title}` }),
  back: { vi: "Về nhiệm vụ", en: "Back to the task" },
  whole: { vi: "Xem cả cây từ gốc", en: "The whole tree from its top" },
  asOf: (on: Day): Text => ({
    vi: `Tính đến ${dayWords(on).vi}`,
    en: `As of ${dayWords(on).en}`,
  }),
  under: (n: number): Text => ({
    vi: `${n} nhiệm vụ bên dưới`,
    en: `${n} ${n === 1 ? "task" : "tasks"} below`,
  }),
  late: (n: number): Text => ({ vi: `${n} quá hạn`, en: `${n} overdue` }),
  lateHere: (n: number, all: number): Text => ({
    vi: `${n} trên ${all} nhiệm vụ trong cây đang quá hạn`,
    en: `${n} of ${all} tasks in the tree are overdue`,
  }),
  none: { vi: "Chưa giao xuống việc nào.", en: "Nothing was given down." },
  why: { vi: "Vì sao chậm:", en: "Why it is late:" },
  unexplained: { vi: "Chưa có giải trình.", en: "Nobody has explained why." },
  nobody: { vi: "chưa có người", en: "nobody yet" },
  undated: { vi: "chưa có hạn", en: "no date yet" },
  due: (on: Text): Text => ({ vi: `hạn ${on.vi}`, en: `due ${on.en}` }),
  wasDue: (on: Text): Text => ({ vi: `hạn ban đầu ${on.vi}`, en: `first due ${on.en}` }),
  rest: (n: number): Text => ({ vi: `Còn ${n} việc nữa`, en: `${n} more` }),
  shown: (from: number, to: number, all: number): Text => ({
    vi: `Việc giao xuống ${from}–${to} trên ${all}`,
    en: `${from}–${to} of ${all} given down`,
  }),
  first: { vi: "Về đầu", en: "Back to the top" },
  next: { vi: "Trang sau", en: "Next page" },
  cut: (n: number): Text => ({
    vi: `Cây này lớn hơn ${n.toLocaleString("vi-VN")} nhiệm vụ; chỉ những việc gần gốc nhất đứng ở đây.`,
    en: `This tree has more than ${n.toLocaleString("en-GB")} tasks; only those nearest to the top stand here.`,
  }),
} as const;

export const summaryTexts = {
  title: { vi: "Tổng hợp nhiệm vụ theo đơn vị", en: "Tasks by unit" },
  lead: (unit: string, year: number): Text => ({
    vi: `Nhiệm vụ giao trong năm ${year} cho ${unit} và các đơn vị cấp dưới được xem, theo tình trạng hôm nay. Mỗi nhiệm vụ đứng ở đúng một cột; mỗi con số mở ra danh sách của nó.`,
    en: `Tasks given in ${year} to ${unit} and the units below that may be seen, as they stand today. Each task stands in exactly one column; each figure opens to its list.`,
  }),
  order: {
    vi: "Đơn vị đứng theo tên, không phải theo kết quả; đây không phải bảng xếp hạng.",
    en: "Units stand in the order of their names, not of results; this is no ranking.",
  },
  unit: { vi: "Đơn vị", en: "Unit" },
  total: { vi: "Cả thảy", en: "In all" },
  sum: { vi: "Cộng", en: "Sum" },
  means: { vi: "Mỗi cột đếm gì", en: "What each column counts" },
  year: { vi: "Năm giao", en: "Given in" },
  top: { vi: "Đơn vị", en: "Unit" },
  show: { vi: "Xem", en: "Show" },
  noneAt: { vi: "Không có nhiệm vụ nào trong năm này.", en: "There is no task in this year." },
  noneAbout: {
    vi: "Nhiệm vụ giao trong năm được chọn sẽ được đếm ở đây, theo từng đơn vị.",
    en: "Tasks given in the year chosen will be counted here, unit by unit.",
  },
  opens: (n: number, what: Text, unit: Text): Text => ({
    vi: `${n} nhiệm vụ ${what.vi.toLowerCase()}, ${unit.vi}`,
    en: `${n} tasks: ${what.en.toLowerCase()}, ${unit.en}`,
  }),
  shown: (from: number, to: number, all: number): Text => ({
    vi: `Đơn vị ${from}–${to} trên ${all}; dòng cộng tính cả ${all}`,
    en: `Units ${from}–${to} of ${all}; the sum is of all ${all}`,
  }),
  first: { vi: "Về đầu", en: "Back to the top" },
  next: { vi: "Trang sau", en: "Next page" },
  xlsx: { vi: "Tải .xlsx", en: "Download .xlsx" },
  fileName: { vi: "tong-hop-nhiem-vu", en: "tasks-by-unit" },
} as const;
