import type { Text } from "#kernel/text.ts";

/** What the house says when it cannot enter its own home. */
export const refusals = {
  inUse: (home: string): Text => ({
    vi: `Dữ liệu trong ${home} đang được một tiến trình Dân Vận khác sử dụng. Hãy dừng tiến trình đó trước, hoặc đặt DANVAN_HOME sang thư mục khác.`,
    en: `The data in ${home} is being used by another Dân Vận process. Stop that one first, or set DANVAN_HOME to another folder.`,
  }),
  restoring: (home: string): Text => ({
    vi: `Việc khôi phục bản sao lưu vào ${home} chưa xong. Hãy chạy lại "dv restore" với đúng tệp đó; hệ thống không khởi động trên dữ liệu dở dang.`,
    en: `Restoring a backup into ${home} was not finished. Run "dv restore" again with the same file; the house does not start on half of its data.`,
  }),
  lostKey: (at: string): Text => ({
    vi: `Không tìm thấy khoá chính ${at}. Nếu thiếu khoá này, dữ liệu đã niêm phong không mở được. Hãy chép lại khoá từ bản sao lưu.`,
    en: `The master key ${at} is missing. Without it, what was sealed cannot be opened. Put it back from your backup.`,
  }),
  lostIdentityKey: (at: string, number: number): Text => ({
    vi: `Không tìm thấy khoá danh tính số ${number} ở ${at}. Nếu thiếu khoá này, tên và cách liên hệ đã niêm phong không mở được. Hãy chép lại khoá từ bản sao lưu.`,
    en: `Identity key number ${number} is missing at ${at}. Without it, names and contacts that were sealed cannot be opened. Put it back from your backup.`,
  }),
  brokenKey: (at: string): Text => ({
    vi: `Khoá chính ${at} không đúng: phải có đúng 32 byte.`,
    en: `The master key ${at} is broken: it must be exactly 32 bytes.`,
  }),
} as const;
