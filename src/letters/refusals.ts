import type { Text } from "#kernel/text.ts";

/** Why a step with a letter is refused or not open. A new reason without words does not compile. */
export const refusalText = {
  "no-such-letter": {
    vi: "Không tìm thấy đơn với mã này.",
    en: "No letter was found with this code.",
  },
  "moved-on": {
    vi: "Đơn đã sang bước khác. Đây là trang mới nhất; điều vừa nhập vẫn còn bên dưới.",
    en: "The letter has moved on. This is the newest page; what was typed is kept below.",
  },
  "wrong-stage": {
    vi: "Bước này không mở ở giai đoạn hiện tại.",
    en: "This step is not open at this stage.",
  },
  "not-your-role": {
    vi: "Chức vụ đang giữ không làm bước này.",
    en: "The post held does not take this step.",
  },
  "not-your-unit": { vi: "Đơn đang ở đơn vị khác.", en: "The letter is with another unit." },
  "not-accountable": {
    vi: "Chỉ người chịu trách nhiệm hoặc lãnh đạo đơn vị làm bước này.",
    en: "Only the accountable person or the head of the unit takes this step.",
  },
  "transfer-pending": {
    vi: "Đang chờ đơn vị khác nhận chuyển.",
    en: "Waiting for another unit to take it.",
  },
  "no-transfer": { vi: "Không có đề nghị chuyển nào đang chờ.", en: "No transfer is waiting." },
  "same-unit": { vi: "Đơn đã ở đơn vị này.", en: "The letter is already with this unit." },
  "returned-once": {
    vi: "Đơn đã bị trả lại một lần nên lần này phải nhận.",
    en: "It has been given back once already, so this time it must be taken.",
  },
  "not-eligible": {
    vi: "Đơn chưa đủ điều kiện xử lý nên không đề xuất thụ lý, tách hay chuyển được.",
    en: "The letter is not fit to be handled, so it can be neither proposed, split nor passed on.",
  },
  eligible: {
    vi: "Đơn đủ điều kiện xử lý nên không từ chối, trả lại hay lưu được.",
    en: "The letter is fit to be handled, so it can be neither refused, returned nor kept.",
  },
  competent: {
    vi: "Việc thuộc thẩm quyền của đơn vị nên không chuyển, hướng dẫn hay đôn đốc nơi khác.",
    en: "It is within the unit’s own competence, so it is not passed on, guided or urged elsewhere.",
  },
  "not-competent": {
    vi: "Việc không thuộc thẩm quyền của đơn vị: hướng dẫn, chuyển hoặc đôn đốc nơi có thẩm quyền.",
    en: "It is not within the unit’s competence: guide, pass on or urge whoever has it.",
  },
  mixed: {
    vi: "Đơn có nhiều nội dung khác nhau: hãy tách thành từng việc.",
    en: "The letter is about several things: split it.",
  },
  "not-mixed": {
    vi: "Đơn chỉ có một nội dung nên không cần tách.",
    en: "The letter is about one thing and need not be split.",
  },
  "parts-differ": {
    vi: "Mỗi nội dung đã phân loại phải thành đúng một việc.",
    en: "Each part that was classified becomes exactly one thing.",
  },
  "no-parts": { vi: "Hãy chọn đơn nói về việc gì.", en: "Choose what the letter is about." },
  "wrong-finding": {
    vi: "Kết luận về điều kiện xử lý không khớp với những điều còn thiếu đã chọn.",
    en: "Whether it is fit to be handled does not follow from what was found missing.",
  },
  "notice-missing": {
    vi: "Người gửi có tên và địa chỉ, nên phải báo cho họ biết: chọn cách báo và ngày báo.",
    en: "The sender left a name and address and has to be told: choose how and on which day.",
  },
  "nobody-to-tell": {
    vi: "Đơn không có tên, địa chỉ nên không báo cho ai được.",
    en: "The letter has no name and address, so there is nobody to tell.",
  },
  "notice-day": {
    vi: "Ngày báo phải từ ngày nhận đơn đến hôm nay.",
    en: "The day of the notice lies between the receipt and today.",
  },
  "too-early": {
    vi: "Chưa đến ngày được quyết định tiêu hủy.",
    en: "The day from which it may be destroyed has not come.",
  },
  "not-later": {
    vi: "Ngày lưu mới phải muộn hơn ngày cũ.",
    en: "The new day must be later than the one before.",
  },
  merged: {
    vi: "Đơn đã ghép vào đơn chính; mọi bước làm ở đơn chính. Có thể bỏ ghép.",
    en: "The letter is merged; steps are taken on the main one. It can be taken out again.",
  },
  "not-merged": { vi: "Đơn không ghép vào đơn nào.", en: "The letter is not merged." },
  itself: { vi: "Một đơn không ghép vào chính nó.", en: "A letter is not merged into itself." },
  "main-merged": {
    vi: "Đơn được chọn làm đơn chính lại đang ghép vào đơn khác.",
    en: "The letter chosen as the main one is merged itself.",
  },
  "has-duplicates": {
    vi: "Có đơn khác đang ghép vào đơn này nên nó không ghép đi đâu được.",
    en: "Others are merged into this letter, so it cannot be merged itself.",
  },
  "other-unit": {
    vi: "Chỉ ghép các đơn của cùng một đơn vị.",
    en: "Only letters of one unit are merged.",
  },
  "already-named": { vi: "Người này đã được ghi nhận.", en: "This person is already recorded." },
  "named-officer": {
    vi: "Người này được nêu trong đơn nên không thể được giao.",
    en: "This person is named in the letter and cannot be given it.",
  },
  "already-restricted": {
    vi: "Đơn đã hạn chế người xem.",
    en: "Who may see this letter is restricted already.",
  },
  "not-restricted": {
    vi: "Đơn không hạn chế người xem.",
    en: "Who may see this letter is not restricted.",
  },
  "handover-pending": {
    vi: "Đang chờ người thứ hai xác nhận bàn giao đơn tố cáo trên giấy.",
    en: "Waiting for a second person to confirm the paper handover.",
  },
  "no-handover": { vi: "Chưa ai đề nghị bàn giao.", en: "Nobody has proposed a handover." },
  "second-person": {
    vi: "Người thứ hai, không phải người đề nghị, xác nhận bước này.",
    en: "A second person, not the one who proposed it, confirms this step.",
  },
  "nothing-new": { vi: "Không có gì thay đổi.", en: "Nothing would change." },
  "no-such-officer": {
    vi: "Người này hiện không giữ chức vụ ở đơn vị.",
    en: "This person holds no post in the unit today.",
  },
  "no-such-main": {
    vi: "Không tìm thấy đơn chính với mã này.",
    en: "The main letter was not found with this code.",
  },
  "complaint-role": {
    vi: "Khiếu nại do bộ phận tiếp nhận hoặc lãnh đạo của đơn vị ghi sổ: hãy giao đơn cho người đó.",
    en: "A complaint is registered by reception or the head of the unit: assign the letter to them.",
  },
  "child-refused": {
    vi: "Không lập được việc từ nội dung này: hãy xem lại lĩnh vực, địa điểm và lời tóm tắt.",
    en: "Nothing could be made of this part: check its area, place and summary.",
  },
} as const satisfies Record<string, Text>;

export type Reason = keyof typeof refusalText;
export type Refusal = { readonly because: Reason };
