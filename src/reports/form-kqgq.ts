import type { Form } from "./forms.ts";

/**
 * Form 03/KQGQ: results of denunciations. This house keeps none of them, so nothing here is counted: the
 * form is filled in on paper, and its formulas say whether it adds up.
 */
export const kqgq: Form = {
  id: "03-KQGQ",
  title: {
    vi: "Biểu 03/KQGQ: Kết quả giải quyết tố cáo",
    en: "Form 03/KQGQ: results of denunciations",
  },
  source: {
    vi: "Thông tư 01/2024/TT-TTCP. Công thức đọc được trên biểu lưu trữ; tên cột suy ra từ đó, cột 2, 3, 7 và 8 không thấy tên.",
    en: "Circular 01/2024/TT-TTCP. The formulas were read on a stored form; the names follow from them; those of columns 2, 3, 7 and 8 were not seen.",
  },
  verified: "P",
  columns: [
    { n: 1, label: { vi: "Tổng số đơn tố cáo thuộc thẩm quyền", en: "Denunciations in all" } },
    { n: 2, label: { vi: "Cột 2", en: "Column 2" } },
    { n: 3, label: { vi: "Cột 3", en: "Column 3" } },
    { n: 4, label: { vi: "Số vụ việc", en: "Matters" } },
    { n: 5, label: { vi: "Trong đó tố cáo tiếp", en: "Of which repeated" } },
    { n: 6, label: { vi: "Đã giải quyết", en: "Settled" } },
    { n: 7, label: { vi: "Cột 7", en: "Column 7" } },
    { n: 8, label: { vi: "Cột 8", en: "Column 8" } },
    { n: 9, label: { vi: "Rút toàn bộ", en: "Withdrawn wholly" } },
    { n: 10, label: { vi: "Đình chỉ vì lý do khác", en: "Terminated otherwise" } },
    {
      n: 11,
      label: { vi: "Thu hồi cho Nhà nước (triệu đồng)", en: "For the State (million đồng)" },
    },
    { n: 12, label: { vi: "Thu hồi cho Nhà nước (m² đất)", en: "For the State (m² of land)" } },
    ...[13, 14, 15, 16, 17, 18].map((n) => ({
      n,
      label: { vi: `Trả lại tổ chức, cá nhân (cột ${n})`, en: `Returned to others (column ${n})` },
    })),
    { n: 19, label: { vi: "Số người kiến nghị xử lý", en: "Persons proposed for discipline" } },
    { n: 20, label: { vi: "Trong đó cán bộ, công chức", en: "Of which officials" } },
    ...[21, 22, 23].map((n) => ({
      n,
      label: { vi: `Chuyển cơ quan điều tra (cột ${n})`, en: `Sent to the police (column ${n})` },
    })),
    { n: 24, label: { vi: "Tố cáo đúng", en: "True" } },
    { n: 25, label: { vi: "Đúng: tố cáo tiếp", en: "True: repeated" } },
    { n: 26, label: { vi: "Tố cáo sai", en: "False" } },
    { n: 27, label: { vi: "Sai: tố cáo tiếp", en: "False: repeated" } },
    { n: 28, label: { vi: "Có đúng, có sai", en: "Partly true" } },
    { n: 29, label: { vi: "Có đúng, có sai: tố cáo tiếp", en: "Partly true: repeated" } },
    { n: 30, label: { vi: "Đúng thời hạn", en: "In time" } },
    { n: 31, label: { vi: "Quá thời hạn", en: "Late" } },
    { n: 32, label: { vi: "Ghi chú", en: "Notes" } },
  ],
  sums: [
    { left: [1], is: "equal", right: [2, 3] },
    { left: [6], is: "equal", right: [7, 8, 9, 10] },
    { left: [6], is: "equal", right: [24, 26, 28] },
    { left: [6], is: "equal", right: [30, 31] },
    { left: [8], is: "equal", right: [25, 27, 29] },
  ],
};
