import type { Text } from "#kernel/text.ts";

import type { Fault, FormId, Sum } from "./forms.ts";

const names: Readonly<Record<FormId, Text>> = {
  "01-XLD": { vi: "Biểu 01/XLD", en: "Form 01/XLD" },
  "03-KQGQ": { vi: "Biểu 03/KQGQ", en: "Form 03/KQGQ" },
  TCD: { vi: "Bảng tiếp công dân", en: "The reception table" },
};

/** What does not add up, in words: which columns, and what they are. */
export function faultWords(fault: Fault): Text {
  if (fault.because === "not-a-count")
    return {
      vi: `${names[fault.form].vi}: cột ${fault.column} phải là số nguyên từ 0.`,
      en: `${names[fault.form].en}: column ${fault.column} must be a whole number from 0.`,
    };
  if (fault.because === "forms-differ") {
    const { left, right } = fault;
    return {
      vi: `${names[left.form].vi} cột ${left.column} là ${left.value} nhưng ${lower(names[right.form].vi)} cột ${right.column} là ${right.value}; hai bên phải bằng nhau.`,
      en: `${names[left.form].en} column ${left.column} is ${left.value} but ${lower(names[right.form].en)} column ${right.column} is ${right.value}; they must be equal.`,
    };
  }
  const { form, sum, left, right } = fault;
  const must = sum.is === "equal" ? equal : atMost;
  return {
    vi: `${names[form].vi}: cột ${sum.left.join(" + ")} là ${left} nhưng cột ${sum.right.join(" + ")} là ${right}; ${must.vi}.`,
    en: `${names[form].en}: column ${sum.left.join(" + ")} is ${left} but column ${sum.right.join(" + ")} is ${right}; ${must.en}.`,
  };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const equal = { vi: "hai bên phải bằng nhau", en: "they must be equal" };
const atMost = { vi: "bên trái không được lớn hơn", en: "the first must not be greater" };

/** "Cột 9 = 11 + 12 + 13". */
export const sumWords = ({ left, is, right }: Sum): Text => {
  const sign = is === "equal" ? "=" : "≤";
  const said = `${left.join(" + ")} ${sign} ${right.join(" + ")}`;
  return { vi: `Cột ${said}`, en: `Columns ${said}` };
};

export const formNames = names;

/** The words of the pages of reports. */
export const reportTexts = {
  title: { vi: "Báo cáo định kỳ", en: "Periodic reports" },
  lead: {
    vi: "Số liệu được đếm từ sổ đơn và sổ tiếp công dân. Bấm vào một số để xem cách đếm.",
    en: "Figures are counted from the registers of letters and reception. Choose a figure to see how.",
  },
  form: { vi: "Biểu", en: "Form" },
  period: { vi: "Kỳ báo cáo", en: "Period" },
  unit: { vi: "Đơn vị", en: "Unit" },
  scope: { vi: "Phạm vi", en: "Scope" },
  scopes: {
    unit: { vi: "chỉ đơn vị này", en: "this unit alone" },
    sum: { vi: "cộng mọi đơn vị bên dưới", en: "with every unit below it" },
  },
  show: { vi: "Xem", en: "Show" },
  window: (from: Text, to: Text): Text => ({
    vi: `Từ ${from.vi} đến hết ${to.vi}`,
    en: `From ${from.en} to the end of ${to.en}`,
  }),
  unitsIn: (count: number): Text => ({
    vi: `Cộng số liệu của ${count} đơn vị`,
    en: `The figures of ${count} units together`,
  }),
  columns: {
    n: { vi: "Cột", en: "Column" },
    column: { vi: "Cột của biểu", en: "Column of the form" },
    label: { vi: "Nội dung", en: "What" },
    figure: { vi: "Số liệu", en: "Figure" },
  },
  marks: {
    P: { vi: "biểu kiểm chứng một phần", en: "form verified in part" },
    ours: { vi: "bảng của hệ thống", en: "a table of this house" },
  },
  faults: {
    vi: "Số liệu chưa khớp, nên chưa nộp và chưa tải về được",
    en: "The figures do not add up, so the report is not handed in and not taken out",
  },
  holds: { vi: "Mọi phép cộng của biểu đều khớp", en: "Every sum of the form holds" },
  sums: { vi: "Các phép cộng được kiểm tra", en: "The sums that are checked" },
  xlsx: { vi: "Tải .xlsx", en: "Take out .xlsx" },
  docx: { vi: "Tải .docx", en: "Take out .docx" },
  counted: { vi: "Đếm lúc này, chưa nộp", en: "Counted now, not handed in" },
  kqgq: {
    vi: "Cột 1 của biểu 03/KQGQ (lập trên giấy)",
    en: "Column 1 of form 03/KQGQ (made on paper)",
  },
  kqgqHint: {
    vi: "Hệ thống không lưu tố cáo. Nếu ghi số này, nó phải bằng cột 20 của biểu 01/XLD.",
    en: "No denunciation is kept here. If given, it must be column 20 of form 01/XLD.",
  },
  badCount: { vi: "Hãy ghi một số nguyên từ 0.", en: "Please give a whole number from 0." },
  badPeriod: { vi: "Hãy chọn một kỳ báo cáo.", en: "Please choose a period." },
  badForm: {
    vi: "Trang đã cũ, hãy mở lại báo cáo.",
    en: "The page is old; open the report again.",
  },
  reason: { vi: "Vì sao nộp lại", en: "Why it is handed in again" },
  reasonHint: {
    vi: "Ít nhất 10 ký tự. Bản đã nộp vẫn được giữ nguyên bên cạnh bản mới.",
    en: "At least 10 characters. What was handed in stays beside the new version.",
  },
  noReason: {
    vi: "Hãy ghi lý do nộp lại, từ 10 đến 500 ký tự.",
    en: "Please say why, in 10 to 500 characters.",
  },
  handIn: { vi: "Nộp báo cáo", en: "Hand it in" },
  handInAbout: {
    vi: "Số liệu được đếm lại một lần nữa rồi giữ nguyên: con số, kỳ, lịch làm việc, người nộp và lúc nộp.",
    en: "It is counted once more and then kept as it is: figures, days, calendar, who and when.",
  },
  notOver: (to: Text): Text => ({
    vi: `Kỳ này đến hết ${to.vi} mới xong; sau đó mới nộp được.`,
    en: `This period ends with ${to.en}; it can be handed in after that.`,
  }),
  anotherVersion: (version: number): Text => ({
    vi: `Có người vừa nộp bản thứ ${version}. Hãy xem bản đó trước.`,
    en: `Somebody has just handed in version ${version}. Please look at it first.`,
  }),
  handedIn: { vi: "Đã nộp", en: "Handed in" },
  version: (n: number): Text => ({ vi: `Bản thứ ${n}`, en: `Version ${n}` }),
  by: (name: string, post: string): Text => ({ vi: `${name}, ${post}`, en: `${name}, ${post}` }),
  who: { vi: "Người nộp", en: "Handed in by" },
  when: { vi: "Lúc", en: "At" },
  calendar: { vi: "Lịch làm việc dùng khi đếm", en: "Calendar it was counted with" },
  why: { vi: "Lý do nộp lại", en: "Why again" },
  kept: {
    vi: "Bản này được giữ đúng như khi nộp; số liệu sửa sau đó nằm ở bản mới hơn, nếu có.",
    en: "This version is as it was handed in; what was corrected later is in a newer one, if there is one.",
  },
  current: { vi: "Xem số liệu đếm lúc này", en: "See what is counted now" },
  how: { vi: "Đếm thế nào", en: "How it is counted" },
  behind: { vi: "Các đơn đứng sau con số này", en: "The letters behind this figure" },
  letter: { vi: "Đơn", en: "Letter" },
  receivedOn: { vi: "Ngày nhận", en: "Received" },
  counts: { vi: "Tính là", en: "Counts as" },
  notSeen: (count: number): Text => ({
    vi: `Còn ${count} nữa là đơn mà ông/bà không được xem, hoặc chỉ là số đếm.`,
    en: `${count} more are letters that are not yours to see, or counters only.`,
  }),
  onlyNumber: {
    vi: "Con số này cộng từ nhiều đơn vị hoặc chỉ là bộ đếm, nên không có danh sách phía sau.",
    en: "This figure is a sum of several units or a counter, so there is no list behind it.",
  },
  toRegister: { vi: "Mở sổ tiếp công dân", en: "Open the register of reception" },
  back: { vi: "Về báo cáo", en: "Back to the report" },
  notCounted: {
    vi: "Cột này do biểu cộng từ các cột khác, hoặc để ghi chú.",
    en: "This column is a sum of others, or for notes.",
  },
  footer: (at: Text): Text => ({
    vi: `In từ Dân Vận, ${at.vi}`,
    en: `Printed from Dân Vận, ${at.en}`,
  }),
} as const;
