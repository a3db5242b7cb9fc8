import type { Text } from "#kernel/text.ts";

/** The words of what is printed at the counter. */
export const paperTexts = {
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
