import type { Text } from "#kernel/text.ts";

import type { Stage } from "#cases/model.ts";

/** What a stage is called among officers. */
export const stageText = {
  received: { vi: "Mới đến", en: "New" },
  accepted: { vi: "Đang giải quyết", en: "Under way" },
  answered: { vi: "Đã trả lời", en: "Answered" },
  reopened: { vi: "Mở lại", en: "Reopened" },
  declined: { vi: "Đã từ chối", en: "Declined" },
  withdrawn: { vi: "Người gửi rút", en: "Withdrawn" },
  closed: { vi: "Đã xong", en: "Closed" },
} as const satisfies Record<Stage, Text>;

/** The words of the work list. */
export const listTexts = {
  keeping: (n: number): Text => ({
    vi: `${n >= 500 ? "500 việc trở lên" : `${n} việc`} hết thời gian lưu giữ, chờ quyết định`,
    en: `${n >= 500 ? "500 or more" : n} no longer need to be kept and wait for a decision`,
  }),
  retention: { vi: "Lưu giữ và xóa", en: "Keeping and erasing" },
  keepingSee: { vi: "Xem và quyết định", en: "Look and decide" },
  keepingSince: (day: Text): Text => ({ vi: `chờ từ ${day.vi}`, en: `since ${day.en}` }),
  title: { vi: "Việc của tôi", en: "My work" },
  filters: { vi: "Thu hẹp danh sách", en: "Narrow the list" },
  scope: { vi: "Việc của", en: "Whose" },
  scopes: {
    mine: { vi: "Của tôi", en: "Mine" },
    department: { vi: "Bộ phận", en: "Department" },
    unit: { vi: "Đơn vị", en: "Unit" },
  },
  state: { vi: "Tình trạng", en: "State" },
  open: { vi: "Đang mở", en: "Open" },
  area: { vi: "Lĩnh vực", en: "Area" },
  allAreas: { vi: "Mọi lĩnh vực", en: "All areas" },
  place: { vi: "Nơi xảy ra", en: "Place" },
  allPlaces: { vi: "Mọi nơi", en: "All places" },
  search: { vi: "Tìm theo chữ hoặc mã", en: "Find by words or code" },
  searchHint: { vi: "Có dấu hay không dấu đều được", en: "With or without accents" },
  apply: { vi: "Lọc", en: "Apply" },
  clear: { vi: "Bỏ mọi bộ lọc", en: "Clear all filters" },
  figures: {
    late: { vi: "Quá hạn", en: "Overdue" },
    soon: { vi: "Sắp đến hạn", en: "Due soon" },
    waiting: { vi: "Chờ tôi", en: "Waiting for me" },
  },
  figuresOf: {
    late: { vi: "việc đang mở", en: "open matters" },
    soon: { vi: "trong 3 ngày làm việc tới", en: "within 3 working days" },
    waiting: {
      vi: "cần tiếp nhận, mở lại hoặc xem xét lại",
      en: "to accept, take over or decide again",
    },
  },
  more: (n: number): string => (n >= 1000 ? "1.000+" : n.toLocaleString("vi-VN")),
  columns: {
    title: { vi: "Việc", en: "Matter" },
    due: { vi: "Hạn", en: "Due" },
    stage: { vi: "Tình trạng", en: "State" },
    age: { vi: "Tuổi", en: "Age" },
    person: { vi: "Chịu trách nhiệm", en: "Accountable" },
  },
  nobody: { vi: "Chưa giao ai", en: "Nobody yet" },
  urgent: { vi: "Khẩn", en: "Urgent" },
  restricted: { vi: "Vụ việc hạn chế người xem", en: "Restricted matter" },
  merged: { vi: "Đã ghép", en: "Merged" },
  offered: { vi: "Chờ chuyển giao", en: "Transfer offered" },
  waitsForReply: { vi: "Chờ người gửi", en: "Waits for the sender" },
  appeal: { vi: "Xin xem xét lại", en: "Appeal" },
  age: (days: number): Text =>
    days === 0
      ? { vi: "hôm nay", en: "today" }
      : { vi: `${days} ngày`, en: `${days} ${days === 1 ? "day" : "days"}` },
  shown: (n: number): Text => ({
    vi: `${n} việc ở trang này`,
    en: `${n} ${n === 1 ? "matter" : "matters"} on this page`,
  }),
  first: { vi: "Về đầu danh sách", en: "Back to the top of the list" },
  next: { vi: "Trang sau", en: "Next page" },
  offers: (n: number): Text => ({
    vi: `${n} vụ việc chuyển đến đang chờ nhận`,
    en: `${n} ${n === 1 ? "matter" : "matters"} offered to this unit, waiting to be taken`,
  }),
  offerFrom: (unit: string): Text => ({ vi: `từ ${unit}`, en: `from ${unit}` }),
  empty: {
    mine: {
      title: {
        vi: "Không có việc nào đang chờ ông/bà.",
        en: "Nothing is waiting for you.",
      },
      about: {
        vi: "Ở đây sẽ hiện việc được giao cho ông/bà, việc gửi đến chức vụ ông/bà đang giữ và việc ông/bà phối hợp.",
        en: "Matters given to you, matters sent to a post you hold, and matters you help with will be here.",
      },
      action: { vi: "Xem việc của cả đơn vị", en: "See the whole unit" },
    },
    department: {
      title: { vi: "Bộ phận không có việc nào đang mở.", en: "The department has nothing open." },
      about: {
        vi: "Ở đây sẽ hiện việc được phân cho bộ phận ông/bà đang làm.",
        en: "Matters routed to your department will be here.",
      },
    },
    unit: {
      title: { vi: "Đơn vị không có việc nào đang mở.", en: "The unit has nothing open." },
      about: {
        vi: "Phản ánh, kiến nghị mới gửi đến đơn vị sẽ hiện ở đây, việc gấp nhất đứng đầu.",
        en: "New feedback and proposals sent to the unit will be here, the most urgent first.",
      },
    },
    filtered: {
      title: { vi: "Không có việc nào khớp bộ lọc này.", en: "No matter fits these filters." },
      about: {
        vi: "Thử bỏ bớt một bộ lọc, hoặc tìm bằng ít chữ hơn.",
        en: "Try fewer filters, or fewer words.",
      },
    },
  },
  keys: { vi: "Phím tắt", en: "Keys" },
  routing: { vi: "Phân tuyến", en: "Routing" },
};

/** What a due date is for, before the date itself. */
export const dueTexts = {
  accept: { vi: "Thụ lý", en: "Accept" },
  answer: { vi: "Trả lời", en: "Answer" },
  urgent: { vi: "Xử lý khẩn", en: "Urgent" },
  appeal: { vi: "Xem xét lại", en: "Decide the appeal" },
  confirm: { vi: "Người gửi xác nhận", en: "Sender confirms" },
  over: { vi: "quá hạn", en: "overdue" },
  today: { vi: "hôm nay", en: "today" },
  answered: { vi: "chờ người gửi", en: "with the sender" },
  merged: { vi: "Theo vụ việc chính", en: "Follows the main matter" },
  ended: { vi: "Không còn hạn", en: "No longer due" },
  before: (time: string, day: Text): Text => ({
    vi: `trước ${time} ${day.vi}`,
    en: `by ${time} ${day.en}`,
  }),
  by: (day: Text): Text => ({ vi: `chậm nhất ${day.vi}`, en: `by ${day.en}` }),
};
