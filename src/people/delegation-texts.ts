import type { Text } from "#kernel/text.ts";

/** Words of the page on which a head lets somebody stand in. */
export const delegationTexts = {
  title: (post: string): Text => ({ vi: `Ủy quyền: ${post}`, en: `Stand-in for ${post}` }),
  about: {
    vi: "Trong thời gian ủy quyền, người được chọn làm mọi việc của chức vụ này, trừ việc ủy quyền tiếp. Vụ việc nêu tên ông/bà thì người ấy cũng không xem được. Hết ngày cuối cùng thì tự chấm dứt; mỗi lần đều ghi vào nhật ký.",
    en: "While it lasts, whoever is chosen does all that this post does, except delegating it on. A matter that names you is closed to them too. It ends by itself after the last day; each time is on record.",
  },
  now: { vi: "Đang hoặc sẽ được ủy quyền", en: "Standing in, now or later" },
  nobody: { vi: "Chưa ủy quyền cho ai", en: "Nobody stands in" },
  another: { vi: "Ủy quyền cho", en: "Delegate to" },
  who: { vi: "Người được ủy quyền", en: "Who stands in" },
  choose: { vi: "Chọn một người trong đơn vị", en: "Choose somebody of the unit" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến hết ngày", en: "Until" },
  delegate: { vi: "Ủy quyền", en: "Delegate" },
  end: (name: string): Text => ({
    vi: `Thôi ủy quyền cho ${name}`,
    en: `${name} no longer stands in`,
  }),
} as const;
