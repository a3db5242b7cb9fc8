import type { Text } from "#kernel/text.ts";
import { columns, total, type LetterFigures } from "#letters/figures.ts";

import type { Figures, Form } from "./forms.ts";

const carried = (vi: string, en: string): Text => ({
  vi: `Nhận trước kỳ báo cáo, chưa xử lý xong trước kỳ; ${vi}.`,
  en: `Received before the period and not dealt with before it; ${en}.`,
});
const received = (vi: string, en: string): Text => ({
  vi: `Ngày nhận nằm trong kỳ; ${vi}.`,
  en: `Received on a day of the period; ${en}.`,
});
const kind = (vi: string, en: string): Text => ({
  vi: `Trong cột 9, các nội dung được phân loại là ${vi}.`,
  en: `Of column 9, what was classified as ${en}.`,
});
const settlement: Text = {
  vi: "Trong cột 9, theo tình trạng giải quyết mà người phân loại ghi trong sổ.",
  en: "Of column 9, by the state of settlement that whoever classified it wrote in the register.",
};
const elsewhere: Text = {
  vi: "Trong cột 9, theo kết quả xử lý ghi trong sổ; bộ đếm tố cáo cộng vào.",
  en: "Of column 9, by the outcome in the register; the counters of denunciations are added.",
};

/** Form 01/XLD: letters received and dealt with. */
export const xld: Form = {
  id: "01-XLD",
  title: { vi: "Biểu 01/XLD: Xử lý đơn", en: "Form 01/XLD: letters dealt with" },
  source: {
    vi: "Thông tư 01/2024/TT-TTCP. Công thức giữa các cột đọc được trên biểu lưu trữ; tên và thứ tự cột suy ra từ công thức, chưa kiểm chứng với bản gốc.",
    en: "Circular 01/2024/TT-TTCP. The formulas among the columns were read on a stored form; names and order of the columns follow from them and were not checked against the original.",
  },
  verified: "P",
  columns: [
    {
      n: 1,
      label: { vi: "Tổng số đơn", en: "Letters in all" },
      how: {
        vi: "Cột 2 đến cột 7 cộng lại. Một đơn có nhiều nội dung được tính theo từng nội dung, vì mỗi nội dung được xử lý riêng.",
        en: "Columns 2 to 7 together. A letter about several things counts once for each, as each is dealt with by itself.",
      },
    },
    {
      n: 2,
      label: { vi: "Kỳ trước chuyển sang: một người đứng tên", en: "Carried over: one signer" },
      how: carried("một người đứng tên", "signed by one person"),
    },
    {
      n: 3,
      label: { vi: "Kỳ trước chuyển sang: nhiều người đứng tên", en: "Carried over: many signers" },
      how: carried("nhiều người đứng tên", "signed by many"),
    },
    {
      n: 4,
      label: { vi: "Kỳ trước chuyển sang: đơn khác", en: "Carried over: other" },
      how: carried("đơn khác (nặc danh…)", "other (unsigned …)"),
    },
    {
      n: 5,
      label: { vi: "Tiếp nhận trong kỳ: một người đứng tên", en: "Received: one signer" },
      how: received("một người đứng tên", "signed by one person"),
    },
    {
      n: 6,
      label: { vi: "Tiếp nhận trong kỳ: nhiều người đứng tên", en: "Received: many signers" },
      how: received("nhiều người đứng tên", "signed by many"),
    },
    {
      n: 7,
      label: { vi: "Tiếp nhận trong kỳ: đơn khác", en: "Received: other" },
      how: received("đơn khác (nặc danh…)", "other (unsigned …)"),
    },
    {
      n: 8,
      label: { vi: "Đã xử lý", en: "Dealt with" },
      how: {
        vi: "Có kết quả xử lý ghi trong sổ vào một ngày trong kỳ.",
        en: "The register has an outcome on a day of the period.",
      },
    },
    {
      n: 9,
      label: { vi: "Đủ điều kiện xử lý", en: "Eligible" },
      how: {
        vi: "Đã xử lý trong kỳ và được phân loại là đủ điều kiện.",
        en: "Dealt with in the period and classified as eligible.",
      },
    },
    {
      n: 10,
      label: { vi: "Số vụ việc", en: "Matters" },
      how: {
        vi: "Như cột 9, nhưng đơn trùng đã ghép chỉ tính một lần.",
        en: "As column 9, but duplicates that were merged count once.",
      },
    },
    { n: 11, label: { vi: "Khiếu nại", en: "Complaints" }, how: kind("khiếu nại", "complaints") },
    {
      n: 12,
      label: { vi: "Tố cáo", en: "Denunciations" },
      how: {
        vi: "Chỉ là số đếm: hệ thống không lưu tố cáo, mỗi lần bàn giao trên giấy bộ đếm tăng một.",
        en: "A counter only: no denunciation is kept; it goes up by one with each handing over on paper.",
      },
    },
    {
      n: 13,
      label: { vi: "Kiến nghị, phản ánh", en: "Petitions and feedback" },
      how: kind("kiến nghị, phản ánh", "petitions and feedback"),
    },
    {
      n: 14,
      label: { vi: "Đã được giải quyết lần đầu", en: "Settled once" },
      how: settlement,
    },
    {
      n: 15,
      label: { vi: "Đã được giải quyết nhiều lần", en: "Settled several times" },
      how: settlement,
    },
    { n: 16, label: { vi: "Đang giải quyết", en: "Being settled" }, how: settlement },
    { n: 17, label: { vi: "Chưa giải quyết", en: "Not settled" }, how: settlement },
    {
      n: 18,
      label: { vi: "Thuộc thẩm quyền", en: "Competent" },
      how: {
        vi: "Trong cột 9, phần đơn vị này có thẩm quyền giải quyết.",
        en: "Of column 9, what this unit is competent for.",
      },
    },
    { n: 19, label: { vi: "Thuộc thẩm quyền: khiếu nại", en: "Competent: complaints" } },
    { n: 20, label: { vi: "Thuộc thẩm quyền: tố cáo", en: "Competent: denunciations" } },
    {
      n: 21,
      label: { vi: "Thuộc thẩm quyền: kiến nghị, phản ánh", en: "Competent: petitions, feedback" },
    },
    {
      n: 22,
      label: { vi: "Không thuộc thẩm quyền", en: "Not competent" },
      how: { vi: "Cột 23, 24 và 25 cộng lại.", en: "Columns 23, 24 and 25 together." },
    },
    { n: 23, label: { vi: "Hướng dẫn", en: "Guided" }, how: elsewhere },
    { n: 24, label: { vi: "Chuyển đơn", en: "Transferred" }, how: elsewhere },
    { n: 25, label: { vi: "Đôn đốc giải quyết", en: "Urged" }, how: elsewhere },
    {
      n: 26,
      label: { vi: "Nhận được văn bản phúc đáp", en: "Replies received" },
      how: {
        vi: "Ngày nhận văn bản trả lời của nơi được chuyển nằm trong kỳ.",
        en: "The reply of whoever it was passed to came in on a day of the period.",
      },
    },
    { n: 27, label: { vi: "Ghi chú", en: "Notes" } },
  ],
  sums: [
    { left: [1], is: "equal", right: [2, 3, 4, 5, 6, 7] },
    { left: [9], is: "equal", right: [11, 12, 13] },
    { left: [9], is: "equal", right: [14, 15, 16, 17] },
    { left: [9], is: "equal", right: [18, 22] },
    { left: [18], is: "equal", right: [19, 20, 21] },
    { left: [22], is: "equal", right: [23, 24, 25] },
  ],
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of a constant
const named = Object.keys(columns) as (keyof typeof columns)[];

/** What the register of letters counts, by the numbers of the form. */
export function xldFigures(letters: LetterFigures): Figures {
  const figures: Record<number, number> = { 1: total(letters) };
  for (const name of named) figures[columns[name]] = letters[name];
  return figures;
}
