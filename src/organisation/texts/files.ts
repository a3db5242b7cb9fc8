import type { Text } from "#kernel/text.ts";

/** Words of the page that takes the organisation out and in. */
export const fileTexts = {
  title: { vi: "Sơ đồ tổ chức: tải về, nhập tệp", en: "The organisation as files" },
  out: { vi: "Tải về", en: "Out" },
  outAbout: {
    vi: "Sáu bảng CSV mở được bằng Excel: đơn vị, kế thừa, bộ phận, phục vụ chung, chức vụ, bổ nhiệm, qua mọi thời kỳ.",
    en: "Six CSV tables that Excel opens: units, successions, departments, joint offices, posts, appointments, of all time.",
  },
  download: { vi: "Tải tất cả (zip)", en: "Download all (zip)" },
  in: { vi: "Nhập", en: "In" },
  inAbout: {
    vi: "Mỗi dòng được kiểm tra trước; chỉ cần một dòng sai thì không có gì thay đổi. Dòng không có trong tệp vẫn giữ nguyên: lịch sử không xóa được.",
    en: "Every line is checked first; with one of them wrong nothing changes. Rows left out stay: history cannot be removed.",
  },
  files: { vi: "Các tệp", en: "Files" },
  filesHint: {
    vi: "Một tệp zip, hoặc các tệp CSV với tên như khi tải về.",
    en: "One zip, or CSV files named as when they were downloaded.",
  },
  tryOut: { vi: "Kiểm tra và chạy thử", en: "Check and try out" },
  apply: { vi: "Nhập thật", en: "Import for good" },
  none: {
    vi: "Hãy chọn ít nhất một tệp CSV có tên như khi tải về.",
    en: "Choose at least one CSV file named as when it was downloaded.",
  },
  problems: (count: number): Text => ({
    vi: `${count} chỗ sai; chưa có gì thay đổi`,
    en: `${count} things are wrong; nothing has changed`,
  }),
  would: (count: number): Text => ({
    vi: `Sẽ thêm hoặc sửa ${count} dòng; chưa có gì thay đổi`,
    en: `${count} rows would be added or changed; nothing has changed yet`,
  }),
  applied: (count: number): Text => ({
    vi: `Đã thêm hoặc sửa ${count} dòng`,
    en: `${count} rows were added or changed`,
  }),
  nothing: { vi: "Không có gì khác với hệ thống", en: "Nothing differs from the house" },
  changes: { vi: "Những dòng thay đổi", en: "Rows that change" },
  file: { vi: "Tệp", en: "File" },
  line: { vi: "Dòng", en: "Line" },
  what: { vi: "Việc gì", en: "What" },
  row: { vi: "Dòng về", en: "About" },
  added: { vi: "thêm", en: "added" },
  changed: { vi: "sửa", en: "changed" },
} as const;
