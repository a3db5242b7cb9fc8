import type { Text } from "#kernel/text.ts";

export const endingTexts = {
  when: { vi: "Từ khi nào", en: "From when" },
  now: { vi: "Ngay bây giờ", en: "At once" },
  nowHint: {
    vi: "Có hiệu lực từ trang tiếp theo của người liên quan.",
    en: "Whoever it concerns feels it on their next page.",
  },
  later: { vi: "Sau một ngày", en: "After a day" },
  dayMissing: {
    vi: "Hãy chọn ngày cuối cùng, hoặc chọn kết thúc ngay bây giờ.",
    en: "Choose the last day, or choose to end it at once.",
  },
  lastDay: { vi: "Ngày cuối cùng còn hiệu lực", en: "Last day in force" },
  holders: (n: number): Text => ({
    vi: `${n} người thôi giữ chức vụ này và mất quyền đi kèm.`,
    en: `${n} ${n === 1 ? "person loses" : "people lose"} this post and what it may do.`,
  }),
  matters: (n: number): Text => ({
    vi: `${n} vụ việc đang chờ ở chức vụ này vẫn thuộc đơn vị, nhưng cần có người nhận: lãnh đạo đơn vị phải phân công lại.`,
    en: `${n} ${n === 1 ? "matter waits" : "matters wait"} at this post: they stay with the unit, but its head must assign them anew.`,
  }),
  areas: (n: number): Text => ({
    vi: `${n} lĩnh vực đang chuyển thẳng đến chức vụ này sẽ về bộ phận tiếp nhận cho đến khi sửa phân tuyến.`,
    en: `${n} subject ${n === 1 ? "area that comes" : "areas that come"} straight to this post go to reception until the routing is changed.`,
  }),
  below: (n: number): Text => ({
    vi: `${n} chức vụ đang nhận chức vụ này làm cấp trên: hãy chọn cấp trên mới cho chúng.`,
    en: `${n} ${n === 1 ? "post answers" : "posts answer"} to this one: choose a new superior for them.`,
  }),
  lastTaker: (to: string, unit: string): Text => ({
    vi: `Không còn ai khác tiếp nhận ở đơn vị: phản ánh mới sẽ về ${to}, ${unit}, ở cấp trên.`,
    en: `Nobody else takes in matters in the unit: new ones go to ${to}, ${unit}, in the superior unit.`,
  }),
  lastTakerNobody: {
    vi: "Không còn ai khác tiếp nhận, kể cả ở cấp trên: phản ánh mới sẽ nằm ở đơn vị mà không có ai nhận. Hãy bổ nhiệm người khác trước.",
    en: "Nobody else takes in matters, not even above: new ones would lie in the unit with nobody. Appoint somebody else first.",
  },
  nextTaker: (to: string): Text => ({
    vi: `Phản ánh mới của đơn vị sẽ đến: ${to}.`,
    en: `New matters of the unit go to: ${to}.`,
  }),
  officersMatters: (n: number): Text => ({
    vi: `${n} vụ việc đang mở do người này phụ trách cần được phân công lại.`,
    en: `${n} open ${n === 1 ? "matter" : "matters"} this person is responsible for must be assigned anew.`,
  }),
  stays: {
    vi: "Những gì đã làm dưới chức vụ này vẫn giữ nguyên tên và ngày.",
    en: "What was done under it keeps its name and date.",
  },
};
