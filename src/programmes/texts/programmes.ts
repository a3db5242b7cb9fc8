import type { Text } from "#kernel/text.ts";

import type { ProgrammeKind } from "../model.ts";

export const kindWords = {
  programme: { vi: "Chương trình", en: "Programme" },
  topic: { vi: "Chuyên đề", en: "Topic" },
} as const satisfies Record<ProgrammeKind, Text>;

export const programmeTexts = {
  title: { vi: "Chương trình, chuyên đề", en: "Programmes and topics" },
  lead: {
    vi: "Gom nhiệm vụ của nhiều văn bản lên một bảng, có người phụ trách và thời gian.",
    en: "Tasks of several directives on one board, with who leads it and when.",
  },
  make: { vi: "Lập chương trình mới", en: "Make a programme" },
  none: { vi: "Chưa có chương trình nào", en: "There is no programme yet" },
  name: { vi: "Tên", en: "Name" },
  kind: { vi: "Loại", en: "Kind" },
  owner: { vi: "Chức vụ phụ trách", en: "Post that leads it" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến ngày", en: "To" },
  about: { vi: "Mục tiêu, nội dung", en: "What it is for" },
  quality: { vi: "Nhận xét về chất lượng", en: "Notes on quality" },
  save: { vi: "Lưu", en: "Save" },
  edit: { vi: "Sửa", en: "Change" },
  unit: { vi: "Đơn vị", en: "Unit" },
  period: { vi: "Thời gian", en: "Period" },
  periodOf: (from: string, to: string): Text => ({ vi: `${from} – ${to}`, en: `${from} – ${to}` }),
  tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  overdue: { vi: "Quá hạn", en: "Overdue" },
  seen: (n: number): Text => ({
    vi: `${n} nhiệm vụ trong phạm vi ông/bà được xem`,
    en: n === 1 ? "1 task you may see" : `${n} tasks you may see`,
  }),
  board: { vi: "Bảng theo tình trạng", en: "Board by standing" },
  timeline: { vi: "Tiến trình theo thời gian", en: "Timeline" },
  timelineOf: (n: number, today: string): Text => ({
    vi: `Biểu đồ thời gian của ${n} nhiệm vụ, vạch dọc là hôm nay ${today}; bảng ngay dưới ghi đúng các ngày ấy.`,
    en: `A chart of ${n} tasks over time, the upright line is today, ${today}; the table below gives the same dates.`,
  }),
  timelineFirst: (n: number): Text => ({
    vi: `Biểu đồ vẽ ${n} nhiệm vụ có hạn sớm nhất.`,
    en: `The chart shows the ${n} that are due first.`,
  }),
  task: { vi: "Nhiệm vụ", en: "Task" },
  directive: { vi: "Văn bản", en: "Directive" },
  start: { vi: "Bắt đầu", en: "Start" },
  due: { vi: "Hạn", en: "Due" },
  noDate: { vi: "chưa đặt ngày", en: "no date set" },
  standing: { vi: "Tình trạng", en: "Standing" },
  nothing: { vi: "Chưa có nhiệm vụ nào ở đây", en: "No task here yet" },
  put: { vi: "Đưa nhiệm vụ vào hoặc ra", en: "Put tasks in or take them out" },
  codes: {
    vi: "Mã nhiệm vụ (NV-…) hoặc mã văn bản (VB-…)",
    en: "Codes of tasks (NV-…) or directives (VB-…)",
  },
  codesHint: {
    vi: "Mỗi mã một dòng. Mã văn bản đưa vào mọi nhiệm vụ của văn bản ấy mà ông/bà được xem.",
    en: "One on each line. The code of a directive stands for all its tasks that you may see.",
  },
  putIn: { vi: "Đưa vào", en: "Put in" },
  takeOut: { vi: "Đưa ra", en: "Take out" },
  moved: (n: number): Text => ({ vi: `Đã chuyển ${n} nhiệm vụ.`, en: `Moved ${n} tasks.` }),
  left: (n: number): Text => ({
    vi: `${n} mã không chuyển được: không có, không thuộc quyền, hoặc đang ở chương trình khác.`,
    en: `${n} codes were left: not there, not yours, or on another board.`,
  }),
  saved: { vi: "Đã lưu.", en: "Saved." },
  xlsx: { vi: "Tải về .xlsx", en: "Take out as .xlsx" },
  next: { vi: "Trang sau", en: "Next" },
  percent: { vi: "Tiến độ (%)", en: "Percent" },
  ended: { vi: "Kết thúc", en: "Ended" },
  wrong: {
    name: {
      vi: "Hãy đặt tên, từ 3 đến 200 ký tự.",
      en: "Please give a name of 3 to 200 characters.",
    },
    day: {
      vi: "Hãy ghi ngày, ví dụ 31/12/2026.",
      en: "Please give a day, for example 31/12/2026.",
    },
    order: { vi: "Ngày cuối phải sau ngày đầu.", en: "The last day must come after the first." },
    codes: { vi: "Hãy ghi ít nhất một mã.", en: "Please give at least one code." },
    form: {
      vi: "Mẫu này đã cũ. Hãy mở lại trang.",
      en: "This form is out of date. Please open the page again.",
    },
    "not-your-role": {
      vi: "Chỉ người đứng đầu hoặc cán bộ dân vận của đơn vị làm được việc này.",
      en: "Only the head or a mobilisation officer of the unit can do this.",
    },
    "no-such-owner": {
      vi: "Chức vụ ấy không còn trong đơn vị.",
      en: "There is no such post in the unit any more.",
    },
    "changed-meanwhile": {
      vi: "Người khác vừa sửa. Hãy mở lại trang rồi sửa tiếp; chữ ông/bà gõ vẫn còn dưới đây.",
      en: "Somebody else has just changed it. Open the page again; what you typed still stands below.",
    },
  },
} as const;
