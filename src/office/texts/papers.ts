import type { Text } from "#kernel/text.ts";

/** The words of what is printed at the counter. */
export const paperTexts = {
  reissueTitle: { vi: "Mã bí mật mới", en: "The new secret" },
  reissueOnce: {
    vi: "Chỉ hiện lần này. In và đưa tận tay người gửi, sau khi đã xem giấy biên nhận hoặc xác minh đúng người.",
    en: "Shown this once. Print it and hand it to the sender in person, once it is clear who they are.",
  },
  reissueAbout: {
    vi: "Mã cũ không mở được gì nữa. Giữ tờ này như giữ biên nhận: ai có cả hai mã đều xem được vụ việc.",
    en: "The old secret opens nothing any more. Keep this like the receipt: whoever has both can see the matter.",
  },
  code: { vi: "Mã tra cứu", en: "Code" },
  secret: { vi: "Mã bí mật mới", en: "New secret" },
  issued: (when: Text, unit: string): Text => ({
    vi: `Cấp lại lúc ${when.vi}, tại ${unit}.`,
    en: `Re-issued at ${when.en}, by ${unit}.`,
  }),
  scan: {
    vi: "Quét để mở trang tra cứu; mã bí mật không nằm trong hình này.",
    en: "Scan to open the follow-up page; the secret is not in this picture.",
  },
  print: { vi: "In", en: "Print" },
  printTitle: (code: string): Text => ({
    vi: `Toàn bộ vụ việc ${code}`,
    en: `The whole matter ${code}`,
  }),
  printLead: {
    vi: "Để bàn giao tận tay trên giấy. Sau khi giao, người thứ hai xác nhận và hệ thống xóa tất cả.",
    en: "To be handed over in person, on paper. After that a second person confirms and all of it is erased.",
  },
  printedBy: (who: string, when: Text): Text => ({
    vi: `In lúc ${when.vi} bởi ${who}`,
    en: `Printed at ${when.en} by ${who}`,
  }),
  received: { vi: "Người nhận bàn giao (ký, ghi rõ họ tên)", en: "Received by (signature, name)" },
  given: { vi: "Người bàn giao (ký, ghi rõ họ tên)", en: "Handed over by (signature, name)" },
  withSender: {
    vi: "In kèm tên và liên hệ người gửi",
    en: "Print with the sender's name and contact",
  },
  picture: (n: number): Text => ({ vi: `Ảnh ${n}`, en: `Picture ${n}` }),
};
