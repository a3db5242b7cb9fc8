import type { Text } from "#kernel/text.ts";

/** Why something about units was refused. */
export type Refusal =
  | { readonly because: "no-such-province" | "another-province"; readonly code: string }
  | { readonly because: Exclude<Reason, "no-such-province" | "another-province"> };

export type Reason = keyof typeof refusalText;

/** What we say then. A new reason without words does not compile. */
export const refusalText = {
  "no-such-province": {
    vi: "Không có tỉnh, thành phố nào mang mã này.",
    en: "There is no province with this code.",
  },
  "another-province": {
    vi: "Hệ thống này đã được lập cho một tỉnh, thành phố khác.",
    en: "This house was already set up for another province.",
  },
  "no-such-unit": { vi: "Không có đơn vị này.", en: "There is no such unit." },
  "name-unfit": {
    vi: "Tên đơn vị phải có từ 2 đến 200 ký tự.",
    en: "The name of a unit has 2 to 200 characters.",
  },
  "type-and-name-differ": {
    vi: "Tên đầy đủ phải bắt đầu bằng đúng loại đơn vị, ví dụ “Phường Ba Đình”.",
    en: "The full name must begin with the type of the unit, such as “Phường Ba Đình”.",
  },
  "type-not-of-level": {
    vi: "Loại đơn vị này không thuộc cấp đã chọn.",
    en: "This type of unit does not belong to that level.",
  },
  "superior-unfit": {
    vi: "Đơn vị cấp trên không có hoặc không còn hoạt động vào ngày bắt đầu.",
    en: "The superior unit is missing or not in force on the first day.",
  },
  "same-name-in-force": {
    vi: "Cấp trên này đã có một đơn vị cùng tên đang hoạt động.",
    en: "A unit of that name is already in force there.",
  },
  "already-ended": { vi: "Đơn vị này đã kết thúc.", en: "This unit has already ended." },
  "ends-before-it-begins": {
    vi: "Ngày cuối cùng không thể trước ngày bắt đầu.",
    en: "The last day cannot be before the first.",
  },
  "province-stays": {
    vi: "Không thể kết thúc tỉnh, thành phố mà hệ thống đang phục vụ.",
    en: "The province this house serves cannot be ended.",
  },
  "has-subordinates": {
    vi: "Còn đơn vị trực thuộc đang hoạt động sau ngày đó.",
    en: "There are subordinate units in force after that day.",
  },
  "successor-missing": {
    vi: "Hãy chọn ít nhất một đơn vị tiếp nhận: người dân của đơn vị cũ cần biết đến đâu.",
    en: "Choose at least one successor: residents of the old unit need to know where to go.",
  },
  "successor-unfit": {
    vi: "Đơn vị tiếp nhận phải là đơn vị khác và hoạt động từ ngày tiếp theo.",
    en: "A successor must be another unit, in force from the next day.",
  },
  "full-means-one": {
    vi: "Nếu toàn bộ thuộc về một đơn vị thì không thể có đơn vị tiếp nhận khác.",
    en: "When all of it goes to one unit there can be no other successor.",
  },
  "source-missing": {
    vi: "Hãy ghi văn bản làm căn cứ.",
    en: "Name the document this is based on.",
  },
  "mapping-unreadable": {
    vi: "Bảng đối chiếu phải có các cột old_code, new_code, extent, mã gồm 5 chữ số.",
    en: "The mapping needs the columns old_code, new_code, extent, with codes of 5 digits.",
  },
  "history-unreadable": {
    vi: "Danh sách các thời kỳ phải có các cột code, level, full_name, parent_code, valid_from, valid_to.",
    en: "The list of versions needs the columns code, level, full_name, parent_code, valid_from, valid_to.",
  },
  "name-unchanged": { vi: "Tên mới giống tên cũ.", en: "The new name is the old one." },
} as const satisfies Record<string, Text>;
