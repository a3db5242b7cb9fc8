import type { Text } from "#kernel/text.ts";

export const reviewTexts = {
  title: { vi: "Đơn vị tự đánh giá", en: "Self-review of a unit" },
  lead: {
    vi: "Số liệu lấy từ chính nhiệm vụ của đơn vị; đơn vị ghi thêm lời rồi nộp. Không chấm điểm, không xếp hạng.",
    en: "The figures come from the unit’s own tasks; the unit adds its words and hands it in. No scores, no ranking.",
  },
  unit: { vi: "Đơn vị", en: "Unit" },
  period: { vi: "Kỳ", en: "Period" },
  show: { vi: "Xem", en: "Show" },
  window: (from: string, to: string): Text => ({
    vi: `Từ ${from} đến hết ${to}, cùng ngày với báo cáo định kỳ`,
    en: `From ${from} to the end of ${to}, the same days as periodic reports`,
  }),
  asOf: {
    vi: "Tình trạng tính đến ngày xem; bản đã nộp giữ tình trạng của ngày nộp.",
    en: "Standings are of the day one looks; a version handed in keeps those of its day.",
  },
  counts: { vi: "Nhiệm vụ theo tình trạng", en: "Tasks by standing" },
  standing: { vi: "Tình trạng", en: "Standing" },
  count: { vi: "Số nhiệm vụ", en: "Tasks" },
  all: { vi: "Tổng cộng", en: "All" },
  late: { vi: "Nhiệm vụ chậm và lý do đã ghi", en: "Late tasks and the written reasons" },
  done: { vi: "Nhiệm vụ đã làm xong", en: "Tasks that were done" },
  rows: { vi: "Mọi nhiệm vụ đứng sau các con số", en: "All tasks behind the figures" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  due: { vi: "Hạn", en: "Due" },
  doneOn: { vi: "Nộp ngày", en: "Handed in" },
  reason: { vi: "Lý do", en: "Reason" },
  noReason: { vi: "chưa giải trình", en: "not explained yet" },
  noDate: { vi: "chưa đặt ngày", en: "no date set" },
  none: { vi: "Không có nhiệm vụ nào.", en: "There are none." },
  words: { vi: "Đơn vị tự đánh giá", en: "What the unit says" },
  saidDone: { vi: "Đã làm được gì", en: "What was done" },
  saidUndone: { vi: "Việc gì chưa được, vì sao", en: "What was not, and why" },
  saidNext: { vi: "Kỳ tới làm gì", en: "What comes next" },
  why: { vi: "Vì sao nộp lại", en: "Why another version" },
  handIn: { vi: "Nộp bản tự đánh giá", en: "Hand it in" },
  notOver: (to: string): Text => ({
    vi: `Kỳ này còn đến hết ${to}; qua ngày ấy mới nộp được.`,
    en: `This period lasts until the end of ${to}; it can be handed in after that.`,
  }),
  versions: { vi: "Các bản đã nộp", en: "Versions handed in" },
  version: (n: number): Text => ({ vi: `Bản ${n}`, en: `Version ${n}` }),
  by: { vi: "Người nộp", en: "Handed in by" },
  at: { vi: "Nộp lúc", en: "At" },
  frozen: {
    vi: "Bản này giữ nguyên như lúc nộp; số liệu về sau có đổi cũng không đổi ở đây.",
    en: "This version stands as it was handed in, whatever changes later.",
  },
  below: { vi: "Bản tự đánh giá của các đơn vị", en: "Self-reviews of the units below" },
  belowLead: {
    vi: "Xếp theo tên đơn vị. Đây không phải bảng xếp hạng.",
    en: "In the order of names. This is not a ranking.",
  },
  notYet: { vi: "chưa nộp", en: "not handed in" },
  ofThese: (late: number, all: number): Text => ({
    vi: `${late} chậm trên ${all}`,
    en: `${late} late of ${all}`,
  }),
  figure: { vi: "Nhiệm vụ", en: "Tasks" },
  tooShort: {
    vi: "Hãy viết ít nhất một câu (10 ký tự).",
    en: "Please write at least a sentence (10 characters).",
  },
  needsReason: {
    vi: "Hãy ghi vì sao nộp lại, từ 10 đến 500 ký tự.",
    en: "Please say why, in 10 to 500 characters.",
  },
  another: (n: number): Text => ({
    vi: `Bản ${n} vừa được nộp. Hãy xem bản ấy trước khi nộp bản mới.`,
    en: `Version ${n} has just been handed in. Please read it before handing in another.`,
  }),
  notYours: {
    vi: "Chỉ người đứng đầu hoặc cán bộ dân vận của đơn vị nộp được bản này.",
    en: "Only the head or a mobilisation officer of the unit can hand it in.",
  },
} as const;
