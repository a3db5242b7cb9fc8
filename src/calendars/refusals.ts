import type { Text } from "#kernel/text.ts";

/** What is said when a change of the calendar is refused. A new reason without words does not compile. */
export const refusalTexts = {
  "no-such-version": { vi: "Không có bản lịch nào mang số này.", en: "There is no such version." },
  "one-waits": {
    vi: "Đang có một bản lịch chờ xác nhận. Hãy xác nhận hoặc bỏ bản đó trước, vì bản mới phải so với lịch đang dùng.",
    en: "A version is waiting to be confirmed. Confirm or drop it first: a new one is compared with the calendar in force.",
  },
  "second-person": {
    vi: "Người khai lịch không tự xác nhận được. Lịch làm đổi hạn của mọi người, nên cần người thứ hai xem lại.",
    en: "Whoever declared it cannot confirm it. It moves everyone’s dates, so that a second person has to look.",
  },
  "decided-already": {
    vi: "Bản lịch này đã được xác nhận hoặc đã bỏ. Hãy tải lại trang.",
    en: "This version was confirmed or dropped already. Load the page again.",
  },
  "calendar-moved-on": {
    vi: "Lịch đang dùng đã thay đổi sau khi bản này được khai. Hãy bỏ bản này và khai lại, để so với lịch mới.",
    en: "The calendar in force changed after this was declared. Drop it and declare it again, compared with the new one.",
  },
  "not-counted-yet": {
    vi: "Hệ thống chưa tính thử xong. Hãy đợi rồi tải lại trang, để thấy hạn nào thay đổi trước khi xác nhận.",
    en: "The trial counting is not finished. Wait and load the page again, to see what moves before confirming.",
  },
  "nothing-changes": {
    vi: "Bản này không khác lịch đang dùng ngày nào.",
    en: "It differs from the calendar in force on no day.",
  },
  "no-such-closure": {
    vi: "Không có ngày nghỉ riêng nào mang số này trong đơn vị của ông/bà.",
    en: "There is no such closure in your unit.",
  },
  "withdrawn-already": {
    vi: "Ngày nghỉ này đã được bỏ.",
    en: "This closure was taken back already.",
  },
  "over-already": {
    vi: "Những ngày nghỉ này đã qua nên không bỏ được nữa.",
    en: "These days are over and cannot be taken back.",
  },
  "too-far-back": {
    vi: "Chỉ khai được ngày nghỉ từ 7 ngày trước trở lại đây: hạn của những ngày trước đó đã qua.",
    en: "Closures can be declared up to 7 days back: what was due before is past.",
  },
  "too-far-ahead": {
    vi: "Chỉ khai được ngày nghỉ trong vòng một năm tới.",
    en: "Closures can be declared up to one year ahead.",
  },
  "too-long": {
    vi: "Một lần khai tối đa 31 ngày. Nghỉ lâu hơn thì khai thêm, kèm văn bản.",
    en: "At most 31 days at once. Declare more with another document.",
  },
  "wrong-order": {
    vi: "Ngày cuối phải từ ngày đầu trở đi.",
    en: "The last day comes before the first.",
  },
} as const satisfies Record<string, Text>;

export type Reason = keyof typeof refusalTexts;
export type Refusal = { readonly because: Reason };
