import type { Text } from "#kernel/text.ts";

import type { Field, Form } from "./model.ts";

/** The words of the pages under `/can-bo/mau-van-ban`. */
export const paperTexts = {
  title: { vi: "Mẫu văn bản", en: "Paper templates" },
  lead: {
    vi: "Quyết định, thông báo, biên bản được lập từ các mẫu này. Đơn vị có thể thay bằng mẫu của mình: một tệp Word bình thường, chỗ cần điền ghi trong hai dấu ngoặc nhọn.",
    en: "Decisions, notices and minutes are made from these templates. A unit can use its own instead: an ordinary Word file with what is filled in between double braces.",
  },
  unit: { vi: "Đơn vị", en: "Unit" },
  show: { vi: "Xem", en: "Show" },
  kind: { vi: "Loại giấy tờ", en: "Kind of paper" },
  source: { vi: "Theo mẫu nào", en: "Form" },
  used: { vi: "Mẫu đang dùng", en: "Template in use" },
  listOf: (unit: string): Text => ({
    vi: `Mẫu văn bản của ${unit}`,
    en: `Paper templates of ${unit}`,
  }),
  own: (version: number): Text => ({
    vi: `Của đơn vị, phiên bản ${version}`,
    en: `The unit’s own, version ${version}`,
  }),
  above: (unit: string, version: number): Text => ({
    vi: `Của ${unit}, phiên bản ${version}`,
    en: `Of ${unit}, version ${version}`,
  }),
  byDefault: { vi: "Mặc định của hệ thống", en: "The default of the system" },
  formOf: ({ number, act, verified }: Form): Text => ({
    vi: `${number}, ${act}${verified === "V" ? "" : " (chưa kiểm chứng)"}`,
    en: `${number}, ${act}${verified === "V" ? "" : " (not verified)"}`,
  }),
  ourOwn: { vi: "Mẫu của hệ thống", en: "Our own layout" },
  unchecked: {
    vi: "Cách trình bày mặc định là của hệ thống, chưa đối chiếu với mẫu ban hành.",
    en: "The default layout is our own; it has not been compared with the issued form.",
  },
  downloads: { vi: "Tải về", en: "Download" },
  sample: {
    vi: "Xem thử mẫu đang dùng (đã điền dữ liệu mẫu)",
    en: "Preview of the one in use (with sample data)",
  },
  inUse: { vi: "Mẫu đang dùng (để sửa)", en: "The template in use (to change it)" },
  theDefault: { vi: "Mẫu mặc định của hệ thống", en: "The default of the system" },
  noLongerFits: {
    vi: "Mẫu đang dùng không còn hợp với loại giấy tờ này:",
    en: "The template in use no longer fits this kind of paper:",
  },
  upload: { vi: "Thay mẫu của đơn vị", en: "Replace the unit’s template" },
  file: { vi: "Tệp mẫu (.docx)", en: "Template (.docx)" },
  fileHint: {
    vi: "Tối đa 1 MB. Không macro, không đối tượng nhúng, không liên kết tải từ nơi khác.",
    en: "1 MB at most. No macros, no embedded objects, nothing loaded from elsewhere.",
  },
  reason: { vi: "Lý do", en: "Reason" },
  reasonHint: {
    vi: "Ví dụ: theo quy chế văn thư của phường.",
    en: "For example: as the ward’s office rules say.",
  },
  check: { vi: "Kiểm tra và lưu", en: "Check and save" },
  faults: { vi: "Chưa nhận tệp này vì:", en: "This file was not taken:" },
  saved: (version: number): Text => ({
    vi: `Đã kiểm tra và lưu phiên bản ${version}. Phiên bản này chưa được dùng: hãy tải bản xem thử, rồi chọn dùng ở dưới.`,
    en: `Version ${version} was checked and saved. It is not used yet: look at the preview, then choose it below.`,
  }),
  chosen: {
    vi: "Đã đổi mẫu. Văn bản lập từ bây giờ dùng mẫu này.",
    en: "Changed. Papers made from now on use it.",
  },
  versions: { vi: "Các phiên bản của đơn vị", en: "The unit’s versions" },
  noVersions: { vi: "Đơn vị chưa có mẫu riêng.", en: "The unit has no template of its own." },
  version: { vi: "Phiên bản", en: "Version" },
  versionName: (version: number): Text => ({
    vi: `Phiên bản ${version}`,
    en: `Version ${version}`,
  }),
  versionInUse: (version: number): Text => ({
    vi: `Phiên bản ${version} (đang dùng)`,
    en: `Version ${version} (in use)`,
  }),
  by: { vi: "Người tải lên", en: "Uploaded by" },
  at: { vi: "Lúc", en: "At" },
  files: { vi: "Tệp", en: "Files" },
  tryIt: { vi: "Xem thử", en: "Preview" },
  tryOf: (version: number): Text => ({
    vi: `Xem thử phiên bản ${version}`,
    en: `Preview of version ${version}`,
  }),
  fetchOf: (version: number): Text => ({
    vi: `Tải tệp phiên bản ${version}`,
    en: `Download version ${version}`,
  }),
  fetch: { vi: "Tải tệp", en: "Download" },
  choose: { vi: "Chọn mẫu để dùng", en: "Choose the template to use" },
  without: {
    vi: "Không dùng mẫu riêng (theo cấp trên hoặc mặc định)",
    en: "None of our own (the superior’s, or the default)",
  },
  chooseButton: { vi: "Dùng mẫu này", en: "Use this one" },
  chooseMissing: { vi: "Hãy chọn một mẫu.", en: "Choose one." },
  reasonMissing: {
    vi: "Hãy ghi lý do (ít nhất 3 chữ cái).",
    en: "Please give a reason (3 letters or more).",
  },
  history: { vi: "Đã dùng mẫu nào, khi nào", en: "What was used when" },
  chosenBy: { vi: "Người chọn", en: "Chosen by" },
  none: { vi: "Không dùng mẫu riêng", en: "None of its own" },
  fields: { vi: "Các mục điền được", en: "What can be filled in" },
  fieldsAbout: {
    vi: "Ghi đúng tên mục trong hai dấu ngoặc nhọn; viết hoa hay thường, có dấu hay không đều được. Đoạn có {{?tên mục}} sẽ bị bỏ khi mục đó trống.",
    en: "Write the name between double braces; capitals and accents do not matter. A paragraph with {{?name}} is left out where that field is empty.",
  },
  field: { vi: "Ghi trong mẫu", en: "In the template" },
  needed: { vi: "Bắt buộc", en: "Required" },
  how: { vi: "Điền thế nào", en: "How it is filled in" },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  back: { vi: "Tất cả mẫu văn bản", en: "All paper templates" },
  unsuited: { vi: "Không có tệp này.", en: "There is no such file." },
  fileName: { vi: "Mẫu", en: "Template" },
  previewName: { vi: "Xem thử", en: "Preview" },
} as const satisfies Record<string, Text | ((...given: never[]) => Text)>;

/** How a field of each shape is filled in. */
export const shapeText: Readonly<Record<Field["as"], Text>> = {
  text: { vi: "chữ, có thể nhiều dòng", en: "text, several lines if need be" },
  day: { vi: "ngày, như 23/11/2026", en: "a day, as 23/11/2026" },
  "long-day": { vi: "ngày viết đủ: ngày 23 tháng 11 năm 2026", en: "a day in words" },
  list: { vi: "đoạn văn được lặp lại cho mỗi dòng", en: "its paragraph is repeated for each line" },
  table: { vi: "hàng của bảng được lặp lại", en: "its row of a table is repeated" },
};
