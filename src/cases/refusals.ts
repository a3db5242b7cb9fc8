import type { Text } from "#kernel/text.ts";

/** Why a step is refused or not open. A new reason without words does not compile. */
export const refusalText = {
  "no-such-matter": {
    vi: "Không tìm thấy vụ việc với mã này.",
    en: "No matter was found with this code.",
  },
  "moved-on": {
    vi: "Vụ việc đã sang bước khác. Đây là trang mới nhất; điều vừa nhập vẫn còn bên dưới.",
    en: "The matter has moved on. This is the newest page; what was typed is kept below.",
  },
  "wrong-stage": {
    vi: "Bước này không mở ở giai đoạn hiện tại.",
    en: "This step is not open at this stage.",
  },
  "not-your-role": {
    vi: "Chức vụ đang giữ không làm bước này.",
    en: "The post held does not take this step.",
  },
  "not-your-unit": {
    vi: "Vụ việc đang ở đơn vị khác.",
    en: "The matter is with another unit.",
  },
  "not-accountable": {
    vi: "Chỉ người chịu trách nhiệm hoặc lãnh đạo đơn vị làm bước này.",
    en: "Only the accountable person or the head of the unit takes this step.",
  },
  "head-only": {
    vi: "Vụ việc mở lại do lãnh đạo đơn vị giải quyết.",
    en: "A reopened matter is for the head of the unit.",
  },
  "transfer-pending": {
    vi: "Đang chờ đơn vị khác tiếp nhận chuyển giao.",
    en: "Waiting for another unit to take the transfer.",
  },
  "no-transfer": {
    vi: "Không có đề nghị chuyển giao nào đang chờ.",
    en: "No transfer is waiting.",
  },
  "same-unit": {
    vi: "Vụ việc đã ở đơn vị này.",
    en: "The matter is already with this unit.",
  },
  "returned-once": {
    vi: "Vụ việc đã bị trả lại một lần nên lần này phải tiếp nhận.",
    en: "It has been returned once already, so this time it must be taken.",
  },
  "already-urgent": { vi: "Đã đánh dấu khẩn.", en: "Already marked urgent." },
  "already-helping": { vi: "Người này đã phối hợp.", en: "This person already helps." },
  "not-helping": { vi: "Người này không phối hợp.", en: "This person does not help." },
  "accountable-already": {
    vi: "Người này đang chịu trách nhiệm chính.",
    en: "This person is the accountable one.",
  },
  "already-named": { vi: "Người này đã được ghi nhận.", en: "This person is already recorded." },
  "named-officer": {
    vi: "Người này được nêu trong vụ việc nên không thể được giao.",
    en: "This person is named in the matter and cannot be given it.",
  },
  "already-restricted": {
    vi: "Vụ việc đã hạn chế người xem.",
    en: "Who may see this matter is restricted already.",
  },
  "not-restricted": {
    vi: "Vụ việc không hạn chế người xem.",
    en: "Who may see this matter is not restricted.",
  },
  "no-consent": {
    vi: "Người gửi không đồng ý công bố.",
    en: "The sender did not agree to publication.",
  },
  "already-published": { vi: "Đã công bố.", en: "Already published." },
  "not-published": { vi: "Chưa công bố.", en: "Not published." },
  "already-reopened": {
    vi: "Vụ việc chỉ được mở lại một lần.",
    en: "A matter is reopened only once.",
  },
  "appeal-used": {
    vi: "Đề nghị xem xét lại đã được gửi.",
    en: "An appeal has been sent already.",
  },
  "no-appeal": { vi: "Không có đề nghị xem xét lại.", en: "There is no open appeal." },
  "own-refusal": {
    vi: "Người đã từ chối không được tự xem xét lại.",
    en: "Whoever refused cannot decide the appeal.",
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
  "window-open": {
    vi: "Người gửi vẫn còn thời gian xác nhận.",
    en: "The sender still has time to confirm.",
  },
  "reason-missing": {
    vi: "Hãy ghi lý do, vì người gửi sẽ đọc nó.",
    en: "Give a reason: the sender will read it.",
  },
  "unverified-ground": {
    vi: "Căn cứ này chưa kiểm chứng nên chưa dùng được.",
    en: "This ground is not verified and cannot be used.",
  },
  "no-such-officer": {
    vi: "Người này hiện không giữ chức vụ ở đơn vị.",
    en: "This person holds no post in the unit today.",
  },
  "two-persons": {
    vi: "Chỉ người đang chịu trách nhiệm tự mở được. Người khác đề nghị, và một người thứ hai của đơn vị duyệt.",
    en: "Only the accountable person opens it alone. Anybody else asks, and a second person of the unit approves.",
  },
  "request-gone": {
    vi: "Đề nghị này không còn chờ: đã được quyết định, đã rút, đã dùng hoặc đã quá hạn.",
    en: "This request no longer waits: it was decided, taken back, used, or it lapsed.",
  },
  "own-request": {
    vi: "Người đề nghị không tự duyệt được; cần một người thứ hai của đơn vị.",
    en: "Whoever asks cannot approve; it takes a second person of the unit.",
  },
  "asked-already": {
    vi: "Ông/bà đã có một đề nghị đang chờ hoặc đã được duyệt.",
    en: "You have a request that waits, or one that was approved.",
  },
  merged: {
    vi: "Vụ việc đã ghép vào vụ việc chính; mọi bước làm ở vụ việc chính. Có thể bỏ ghép.",
    en: "The matter is merged; steps are taken on the main one. It can be taken out again.",
  },
  "not-merged": {
    vi: "Vụ việc không ghép vào việc nào.",
    en: "The matter is not merged.",
  },
  itself: {
    vi: "Một vụ việc không ghép vào chính nó.",
    en: "A matter is not merged into itself.",
  },
  "main-merged": {
    vi: "Vụ việc được chọn làm việc chính lại đang ghép vào việc khác.",
    en: "The matter chosen as the main one is merged itself.",
  },
  "has-duplicates": {
    vi: "Có vụ việc khác đang ghép vào đây nên nó không ghép đi đâu được.",
    en: "Others are merged into this matter, so it cannot be merged itself.",
  },
  "other-unit": {
    vi: "Chỉ ghép các vụ việc của cùng một đơn vị.",
    en: "Only matters of one unit are merged.",
  },
  "other-kind": {
    vi: "Chỉ ghép phản ánh với phản ánh, kiến nghị với kiến nghị.",
    en: "Feedback is merged with feedback, a petition with a petition.",
  },
  published: {
    vi: "Vụ việc đang được công bố: hãy ngừng công bố trước khi ghép.",
    en: "The matter is public: stop publishing it before it is merged.",
  },
  "no-such-main": {
    vi: "Không tìm thấy vụ việc chính với mã này, hoặc nó đang được xử lý ở nơi khác.",
    en: "No main matter was found with this code, or somebody is at work on it.",
  },
  "nothing-new": { vi: "Không có gì thay đổi.", en: "Nothing would change." },
} as const satisfies Record<string, Text>;

export type Reason = keyof typeof refusalText;
export type Refusal = { readonly because: Reason };
