import type { Text } from "#kernel/text.ts";

const shown = (value: string | null): string => (value === null ? "(trống)" : `“${value}”`);
const shownEn = (value: string | null): string => (value === null ? "(empty)" : `“${value}”`);

/** What can be wrong with a line of an imported table, in plain words. */
export const sheetTexts = {
  slugUnfit: (slug: string | null): Text => ({
    vi: `Mã đơn vị ${shown(slug)} chỉ gồm chữ thường không dấu, số và gạch nối.`,
    en: `The unit ${shownEn(slug)} may hold small letters, digits and hyphens only.`,
  }),
  refUnfit: (ref: string | null): Text => ({
    vi: `Mã ${shown(ref)} phải có từ 3 đến 60 chữ thường không dấu, số hoặc gạch nối.`,
    en: `The handle ${shownEn(ref)} has 3 to 60 small letters, digits or hyphens.`,
  }),
  signInUnfit: (name: string | null): Text => ({
    vi: `Tên đăng nhập ${shown(name)} phải có từ 3 đến 60 chữ thường không dấu, số, dấu chấm hoặc gạch nối.`,
    en: `The sign-in name ${shownEn(name)} has 3 to 60 small letters, digits, dots or hyphens.`,
  }),
  notOneOf: (value: string | null, all: readonly string[]): Text => ({
    vi: `${shown(value)} không có trong danh sách: ${all.join(", ")}.`,
    en: `${shownEn(value)} is none of these: ${all.join(", ")}.`,
  }),
  unknown: (value: string | null): Text => ({
    vi: `Không có ${shown(value)} trong các tệp và trong hệ thống.`,
    en: `There is no ${shownEn(value)} in the files or in the house.`,
  }),
  notADay: (value: string | null): Text => ({
    vi: `${shown(value)} không phải là ngày; viết 2026-12-01 hoặc 01/12/2026.`,
    en: `${shownEn(value)} is not a day; write 2026-12-01 or 01/12/2026.`,
  }),
  anotherPerson: (signIn: string | null, name: string): Text => ({
    vi: `Tên đăng nhập ${shown(signIn)} là của ${name}. Một tên đăng nhập chỉ của một người.`,
    en: `The sign-in name ${shownEn(signIn)} belongs to ${name}. One name is one person's.`,
  }),
  accountEnded: (signIn: string | null): Text => ({
    vi: `Tài khoản ${shown(signIn)} đã kết thúc nên không nhận chức vụ.`,
    en: `The account ${shownEn(signIn)} has ended and cannot be given a post.`,
  }),
  nameUnfit: {
    vi: "Tên phải có từ 2 đến 200 ký tự.",
    en: "A name has 2 to 200 characters.",
  },
  typeAndName: {
    vi: "Tên đầy đủ phải bắt đầu bằng đúng loại đơn vị, ví dụ “Phường Ba Đình”.",
    en: "The full name must begin with the type of the unit.",
  },
  sourceMissing: { vi: "Thiếu căn cứ.", en: "The source is missing." },
  superiorAndLevel: {
    vi: "Chỉ cấp tỉnh không có cấp trên; mọi đơn vị khác phải có.",
    en: "Only a province has no superior; every other unit has one.",
  },
  ownSuperior: {
    vi: "Một đơn vị không thể ở trên hoặc thay chính mình.",
    en: "A unit cannot be above itself or follow itself.",
  },
  ownUnit: {
    vi: "Bộ phận vốn thuộc đơn vị này nên không cần ghi là phục vụ chung.",
    en: "The department belongs to this unit; there is nothing to serve jointly.",
  },
  levelStays: {
    vi: "Cấp của một đơn vị không đổi được.",
    en: "The level of a unit cannot change.",
  },
  unitStays: {
    vi: "Bộ phận, chức vụ không chuyển sang đơn vị khác; hãy kết thúc và lập mới.",
    en: "A department or post does not move to another unit; end it and make a new one.",
  },
  oneProvince: {
    vi: "Chỉ có một tỉnh, thành phố đang hoạt động.",
    en: "Only one province is in force.",
  },
  versionsGap: {
    vi: "Các thời kỳ của một đơn vị phải nối tiếp nhau từng ngày, xếp từ cũ đến mới.",
    en: "The versions of a unit follow each other day by day, the oldest first.",
  },
  versionForgotten: {
    vi: "Hệ thống đã ghi một tên cũ của đơn vị này mà tệp không có. Không xóa được lịch sử.",
    en: "The house knows an earlier version of this unit that the file lacks. History cannot be removed.",
  },
  areaMissing: {
    vi: "Chuyển nhiệm vụ phải ghi lĩnh vực.",
    en: "A transfer of function names its area.",
  },
  documentWhole: {
    vi: "Văn bản phải có đủ số, ngày và trích yếu, hoặc để trống cả ba.",
    en: "A document has number, date and title, or none of them.",
  },
  departmentUnfit: {
    vi: "Bộ phận không thuộc đơn vị của chức vụ.",
    en: "The department is not of the post's unit.",
  },
  circle: {
    vi: "Chức vụ này cuối cùng lại báo cáo chính mình.",
    en: "This post would answer to itself in the end.",
  },
  notOneself: {
    vi: "Không ai tự bổ nhiệm mình hoặc tự đổi vai trò chức vụ của mình.",
    en: "Nobody appoints themself or changes the role of their own post.",
  },
  standingInEnds: {
    vi: "Quyền, ủy quyền phải có ngày kết thúc.",
    en: "Acting and delegated appointments end.",
  },
  outsidePost: {
    vi: "Thời gian giữ chức vụ nằm ngoài thời gian của chức vụ.",
    en: "The appointment lies outside the days of the post.",
  },
  endsBefore: { vi: "Ngày cuối cùng trước ngày bắt đầu.", en: "The last day is before the first." },
  twice: { vi: "Dòng này lặp lại một dòng trước.", en: "This line repeats an earlier one." },
  columnsMissing: (missing: readonly string[]): Text => ({
    vi: `Tệp thiếu cột: ${missing.join(", ")}.`,
    en: `The file lacks columns: ${missing.join(", ")}.`,
  }),
  lastAdministrator: {
    vi: "Sau khi nhập sẽ không còn ai quản trị hệ thống.",
    en: "After the import nobody could administer the house.",
  },
} as const;
