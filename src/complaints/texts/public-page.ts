import type { Text } from "#kernel/text.ts";

/** The words of the public page of decisions on complaints. */
export const publicTexts = {
  title: (unit: string): Text => ({
    vi: `Quyết định giải quyết khiếu nại – ${unit}`,
    en: `Decisions on complaints – ${unit}`,
  }),
  lead: {
    vi: "Luật buộc công khai quyết định giải quyết khiếu nại. Họ tên, địa chỉ và mọi điều cho biết là ai đã được bỏ ra, có người đọc lại.",
    en: "The law wants decisions on complaints made public. Names, addresses and whatever says who it is are taken out and read again by a person.",
  },
  now: { vi: "Đang công khai", en: "Public now" },
  none: {
    vi: "Hiện không có quyết định nào đang công khai.",
    en: "No decision is public at the moment.",
  },
  noneAbout: {
    vi: "Quyết định mới hiện ở đây từ ngày được công khai.",
    en: "New decisions will stand here from the day they are made public.",
  },
  since: (day: Text): Text => ({ vi: `Công khai từ ${day.vi}`, en: `Public since ${day.en}` }),
  until: (day: Text): Text => ({ vi: `ít nhất đến hết ${day.vi}`, en: `at least until ${day.en}` }),
  read: { vi: "Đọc quyết định", en: "Read the decision" },
  figures: { vi: "Kết quả giải quyết từ trước đến nay", en: "How complaints ended so far" },
  figuresOf: {
    vi: "Đếm mọi quyết định giải quyết của đơn vị này. Số từ 1 đến 4 không ghi rõ, để không đoán được là ai.",
    en: "Counts every decision of this unit. Numbers from 1 to 4 are not given, so that nobody can be guessed.",
  },
  total: { vi: "Tất cả quyết định", en: "All decisions" },
  few: { vi: "dưới 5", en: "fewer than 5" },
  many: { vi: "từ 5 trở lên", en: "5 or more" },
  withheld: { vi: "không công bố", en: "not published" },
  back: (unit: string): Text => ({ vi: `Về trang của ${unit}`, en: `Back to ${unit}` }),
  first: { vi: "Về đầu danh sách", en: "Back to the top" },
  next: { vi: "Trang sau", en: "Next page" },
} as const;
