import type { Text } from "#kernel/text.ts";

/** The words of files that leave the office: the work list as a table, a matter as a document. */
export const exportTexts = {
  listTitle: { vi: "Danh sách vụ việc", en: "List of matters" },
  take: { vi: "Tải danh sách này", en: "Take this list along" },
  csv: { vi: "CSV", en: "CSV" },
  xlsx: { vi: "Excel", en: "Excel" },
  takeAbout: {
    vi: "Đúng các bộ lọc đang chọn; lần tải được ghi vào nhật ký.",
    en: "With the filters chosen now; that it was taken is put on record.",
  },
  columns: {
    code: { vi: "Mã", en: "Code" },
    kind: { vi: "Loại", en: "Kind" },
    title: { vi: "Việc", en: "Matter" },
    place: { vi: "Ở đâu", en: "Where" },
    area: { vi: "Lĩnh vực", en: "Area" },
    unit: { vi: "Đơn vị", en: "Unit" },
    person: { vi: "Chịu trách nhiệm", en: "Accountable" },
    post: { vi: "Chức vụ", en: "Post" },
    stage: { vi: "Tình trạng", en: "State" },
    marks: { vi: "Ghi chú", en: "Marks" },
    receivedOn: { vi: "Ngày nhận", en: "Received" },
    dueAt: { vi: "Hạn", en: "Due" },
  },
  onlyFirst: (most: number): Text => ({
    vi: `Chỉ có ${most.toLocaleString("vi-VN")} việc đầu tiên theo thứ tự này; còn nhiều hơn. Hãy chọn thêm bộ lọc rồi tải lại.`,
    en: `Only the first ${most.toLocaleString("en-GB")} matters in this order; there are more. Choose more filters and take it again.`,
  }),
  paper: { vi: "Tải hồ sơ (Word)", en: "Take the file (Word)" },
  paperTitle: (code: string): Text => ({
    vi: `Hồ sơ vụ việc ${code}`,
    en: `File of matter ${code}`,
  }),
  paperName: { vi: "Hồ sơ vụ việc", en: "File of matter" },
  facts: { vi: "Thông tin chung", en: "In brief" },
  code: { vi: "Mã tra cứu", en: "Code" },
  desk: { vi: "Đang ở", en: "Now with" },
  stage: { vi: "Tình trạng", en: "State" },
  pictures: { vi: "Ảnh, tài liệu kèm theo", en: "Pictures and papers" },
  picturesCount: (n: number): Text => ({
    vi: `${n} tệp, xem trên hệ thống`,
    en: `${n} ${n === 1 ? "file" : "files"}, to be seen in the system`,
  }),
  answer: { vi: "Trả lời", en: "Answer" },
  notIn: {
    vi: "Văn bản này không có danh tính người gửi và không có ghi chú nội bộ. Lời người gửi được giữ nguyên như đã viết.",
    en: "Neither the sender's identity nor internal notes are in this paper. The sender's words stand as they were written.",
  },
  madeBy: (who: string, when: Text): Text => ({
    vi: `Lập lúc ${when.vi} bởi ${who}`,
    en: `Made at ${when.en} by ${who}`,
  }),
};
