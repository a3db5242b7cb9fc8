import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { dayWords, shortDateWords } from "#law/words.ts";
import { weekdayName } from "#law/weekdays.ts";

import { remindBefore } from "../follow-up.ts";
import type { TaskScope } from "../lists.ts";

/** The words of the list of tasks. */
export const listTexts = {
  title: { vi: "Nhiệm vụ", en: "Tasks" },
  give: { vi: "Giao nhiệm vụ mới", en: "Give a new task" },
  summary: { vi: "Tổng hợp theo đơn vị", en: "Summary by unit" },
  narrow: { vi: "Thu hẹp danh sách", en: "Narrow the list" },
  scope: { vi: "Của ai", en: "Whose" },
  scopes: {
    mine: { vi: "Của tôi", en: "Mine" },
    "given-by-me": { vi: "Tôi giao", en: "Given by me" },
    given: { vi: "Đơn vị giao", en: "Given by my unit" },
    "to-check": { vi: "Chờ nghiệm thu", en: "To be checked" },
    unit: { vi: "Của đơn vị", en: "My unit’s" },
    cooperating: { vi: "Phối hợp", en: "Working along" },
    all: { vi: "Tất cả được xem", en: "All I may see" },
  } satisfies Record<TaskScope, Text>,
  changesAlong: {
    vi: "Đơn vị được thêm vào hoặc thôi phối hợp trong 30 ngày qua",
    en: "Your unit was added or let go in the last 30 days",
  },
  changedOn: (on: Day): Text => shortDateWords(on),
  state: { vi: "Tình trạng", en: "Standing" },
  open: { vi: "Đang mở", en: "Open" },
  everything: { vi: "Mọi tình trạng", en: "Any standing" },
  figures: {
    overdue: { vi: "Quá hạn", en: "Overdue" },
    "not-updated": { vi: "Chưa cập nhật", en: "Not updated" },
    "handed-over": { vi: "Chưa ai nhận", en: "Not taken" },
    open: { vi: "Đang mở", en: "Open" },
  },
  figuresOf: {
    overdue: { vi: "nhiệm vụ đã qua hạn", en: "tasks past their date" },
    "not-updated": { vi: "quá 30 ngày không báo cáo", en: "no report for 30 days" },
    "handed-over": { vi: "chuyển từ đơn vị khác đến", en: "came from another unit" },
    open: { vi: "nhiệm vụ cả thảy", en: "tasks in all" },
  },
  soonOnly: {
    vi: `Sắp đến hạn (trong ${remindBefore.amount} ngày làm việc)`,
    en: `Due within ${remindBefore.amount} working days`,
  },
  undatedOnly: { vi: "Chưa có hạn", en: "No date yet" },
  columns: {
    task: { vi: "Việc gì", en: "What" },
    due: { vi: "Đến khi nào", en: "By when" },
    standing: { vi: "Tình trạng", en: "Standing" },
    person: { vi: "Ai chịu trách nhiệm", en: "Who is accountable" },
    from: { vi: "Từ đâu", en: "Where from" },
    code: { vi: "Mã", en: "Code" },
    title: { vi: "Nhiệm vụ", en: "Task" },
    product: { vi: "Sản phẩm", en: "Product" },
    unit: { vi: "Đơn vị", en: "Unit" },
    percent: { vi: "Phần trăm", en: "Percent" },
    originalDue: { vi: "Hạn ban đầu", en: "First date" },
    dueOn: { vi: "Hạn hiện nay", en: "Date now" },
    setDueBy: { vi: "Đặt hạn trước ngày", en: "Date to be set by" },
    givenOn: { vi: "Ngày giao", en: "Given on" },
    handedInOn: { vi: "Ngày nộp sản phẩm", en: "Handed in on" },
    assigner: { vi: "Bên giao", en: "Given by" },
  },
  nobody: { vi: "Chưa có người", en: "Nobody yet" },
  percent: (n: number): Text => ({ vi: `đạt ${n} %`, en: `${n} % done` }),
  by: (on: Day): Text => {
    const [weekday, date] = [weekdayName(on), shortDateWords(on)];
    return { vi: `Hạn: ${weekday.vi} ${date.vi}`, en: `Due: ${weekday.en} ${date.en}` };
  },
  undated: { vi: "Chưa có hạn", en: "No date yet" },
  setBy: (on: Day): Text => ({
    vi: `đặt trước ngày ${shortDateWords(on).vi}`,
    en: `set one by ${shortDateWords(on).en}`,
  }),
  handedIn: (on: Day): Text => ({
    vi: `Nộp ${shortDateWords(on).vi}`,
    en: `Handed in ${shortDateWords(on).en}`,
  }),
  waitsForCheck: { vi: "chờ bên giao nghiệm thu", en: "waits for the assigner’s check" },
  noLonger: { vi: "Không còn phải làm", en: "No longer owed" },
  askedUntil: (on: Day): Text => ({
    vi: `xin đến ${shortDateWords(on).vi}`,
    en: `asks until ${shortDateWords(on).en}`,
  }),
  shown: (n: number): Text => ({
    vi: `${n} nhiệm vụ ở trang này`,
    en: `${n} ${n === 1 ? "task" : "tasks"} on this page`,
  }),
  narrowedTo: (unit: string, below: boolean, year: number | null): Text => ({
    vi: `Chỉ nhiệm vụ của ${unit}${below ? " và các đơn vị cấp dưới" : ""}${year === null ? "" : `, giao năm ${year}`}`,
    en: `Only tasks of ${unit}${below ? " and the units below" : ""}${year === null ? "" : `, given in ${year}`}`,
  }),
  first: { vi: "Về đầu danh sách", en: "Back to the top of the list" },
  next: { vi: "Trang sau", en: "Next page" },
  code: { vi: "Tìm theo mã", en: "Find by code" },
  codeHint: { vi: "Ví dụ NV-7K3M-9QXD", en: "For example NV-7K3M-9QXD" },
  find: { vi: "Mở", en: "Open" },
  clear: { vi: "Bỏ mọi bộ lọc", en: "Clear all filters" },
  csv: { vi: "Tải .csv", en: "Download .csv" },
  xlsx: { vi: "Tải .xlsx", en: "Download .xlsx" },
  fileName: { vi: "nhiem-vu", en: "tasks" },
  onlyFirst: (n: number): Text => ({
    vi: `Tệp này chỉ có ${n.toLocaleString("vi-VN")} nhiệm vụ đầu tiên. Hãy thu hẹp danh sách để có đủ.`,
    en: `This file holds the first ${n.toLocaleString("en-GB")} tasks only. Narrow the list to have all.`,
  }),
  printed: (on: Day): Text => ({
    vi: `Tính đến ${dayWords(on).vi}`,
    en: `As of ${dayWords(on).en}`,
  }),
  more: (n: number): string => (n >= 1000 ? "1.000+" : n.toLocaleString("vi-VN")),
  empty: {
    mine: {
      title: { vi: "Không có nhiệm vụ nào trên tay ông/bà.", en: "No task lies with you." },
      about: {
        vi: "Việc được giao cho ông/bà hoặc cho chức vụ của ông/bà sẽ nằm ở đây, gần hạn nhất trước.",
        en: "Tasks given to you or to your post will stand here, the nearest date first.",
      },
    },
    "given-by-me": {
      title: { vi: "Chưa giao nhiệm vụ nào còn đang mở.", en: "Nothing that you gave is open." },
      about: {
        vi: "Việc ông/bà giao đi sẽ nằm ở đây đến khi nghiệm thu xong.",
        en: "Tasks you gave will stand here until they are accepted.",
      },
    },
    "to-check": {
      title: { vi: "Không có sản phẩm nào chờ nghiệm thu.", en: "No product waits for a check." },
      about: {
        vi: "Việc đơn vị giao mà bên thực hiện đã nộp sản phẩm sẽ nằm ở đây.",
        en: "Tasks your unit gave stand here once their product was handed in.",
      },
    },
    cooperating: {
      title: {
        vi: "Đơn vị không phối hợp việc nào đang mở.",
        en: "Your unit works along on no open task.",
      },
      about: {
        vi: "Việc của đơn vị khác mà đơn vị mình phối hợp sẽ nằm ở đây.",
        en: "Tasks of other units on which yours works along will stand here.",
      },
    },
    given: {
      title: {
        vi: "Chưa giao nhiệm vụ nào còn đang mở.",
        en: "Nothing that was given out is open.",
      },
      about: {
        vi: "Việc đơn vị giao đi sẽ nằm ở đây đến khi nghiệm thu xong.",
        en: "Tasks your unit gave will stand here until they are accepted.",
      },
    },
    unit: {
      title: { vi: "Đơn vị không có nhiệm vụ nào đang mở.", en: "The unit has no open task." },
      about: {
        vi: "Việc giao cho đơn vị sẽ nằm ở đây, gần hạn nhất trước.",
        en: "Tasks given to the unit will stand here, the nearest date first.",
      },
    },
    all: {
      title: { vi: "Chưa có nhiệm vụ nào đang mở.", en: "There is no open task." },
      about: {
        vi: "Mọi nhiệm vụ ông/bà được xem sẽ nằm ở đây.",
        en: "Every task you may see will stand here.",
      },
    },
    filtered: {
      title: { vi: "Không có nhiệm vụ nào khớp.", en: "No task fits." },
      about: { vi: "Bớt bộ lọc để thấy nhiều hơn.", en: "Fewer filters show more." },
    },
  },
} as const;
