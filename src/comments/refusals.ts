import type { Text } from "#kernel/text.ts";

import type { Because } from "./rules.ts";

/** Why something asked of a comment is not done. */
export type Refusal = {
  readonly because:
    | Because
    | "no-such-comment"
    | "moved-on"
    | "put-in"
    | "no-name"
    | "no-such-place";
};

/** The same in words, for moderators and for whoever wrote it. */
export const refusalText = {
  "no-such-comment": { vi: "Không có bình luận nào như vậy.", en: "There is no such comment." },
  "moved-on": {
    vi: "Vừa có người khác làm một việc với bình luận này. Hãy xem lại bên dưới rồi quyết định; chữ đã gõ vẫn còn.",
    en: "Somebody else has just dealt with this comment. Look again below before deciding; what you typed is kept.",
  },
  "put-in": {
    vi: "Phần sẽ hiện chỉ được che bớt bằng “[đã che …]”, không được thêm hay đổi chữ của người viết.",
    en: "What will be shown may only leave parts out with “[đã che …]”; the writer’s words may not be changed or added to.",
  },
  "no-name": {
    vi: "Tên người viết đã được xóa nên không đăng được nữa.",
    en: "The writer’s name was erased, so it can no longer be published.",
  },
  "no-such-place": {
    vi: "Đơn vị hoặc lĩnh vực này không còn nhận vụ việc. Hãy chọn lĩnh vực khác.",
    en: "This unit or subject takes no matters any more. Please choose another subject.",
  },
  withdrawn: {
    vi: "Người viết đã rút bình luận này.",
    en: "Its writer has withdrawn this comment.",
  },
  erased: {
    vi: "Nội dung bình luận đã được xóa vì hết thời gian lưu.",
    en: "What it said was erased because its time was over.",
  },
  approved: { vi: "Bình luận này đã được đăng.", en: "This comment is published already." },
  refused: { vi: "Bình luận này đã không được đăng.", en: "This comment was refused already." },
  "not-refused": {
    vi: "Chỉ đề nghị xem lại được khi bình luận không được đăng.",
    en: "A second look can only be asked for when the comment was not published.",
  },
  "not-public": {
    vi: "Chỉ trả lời dưới bình luận đã đăng.",
    en: "Only a published comment can be answered in public.",
  },
  "appeal-open": {
    vi: "Người viết đã đề nghị xem lại: người khác sẽ quyết định, có trả lời bằng chữ.",
    en: "Its writer asked for a second look: another person decides, with a written answer.",
  },
  "appeal-over": {
    vi: "Chỉ đề nghị xem lại được một lần.",
    en: "A second look can be asked for once.",
  },
  "no-appeal": { vi: "Không có đề nghị xem lại nào đang chờ.", en: "No second look is waiting." },
  "other-person": {
    vi: "Người đã quyết định không đăng không được tự xem lại. Việc này thuộc người khác; nếu đơn vị không còn ai, hãy chuyển lên đơn vị cấp trên.",
    en: "Whoever refused it may not look at it again. It is for another person; if the unit has nobody else, pass it up.",
  },
  "passed-up": {
    vi: "Đề nghị này đã ở đơn vị cấp trên.",
    en: "This is with the superior unit already.",
  },
  "looked-at-again": {
    vi: "Người thứ hai đã quyết định đăng; không gỡ xuống bằng bước này được nữa.",
    en: "A second person decided to publish it; it cannot be refused again.",
  },
  "is-a-matter": {
    vi: "Bình luận này đã thành vụ việc. Việc tiếp theo làm ở vụ việc đó.",
    en: "This comment became a matter; go on there.",
  },
  "handed-over": {
    vi: "Bình luận này đang được bàn giao như tố cáo: chỉ xác nhận hoặc bỏ việc bàn giao.",
    en: "It is being handed over as a denunciation: that can only be confirmed or cancelled.",
  },
  "not-handed-over": {
    vi: "Không có việc bàn giao nào đang chờ.",
    en: "Nothing is being handed over.",
  },
  "second-person": {
    vi: "Người phát hiện không được tự xác nhận. Cần một người thứ hai.",
    en: "Whoever found it may not confirm it. A second person is needed.",
  },
} as const satisfies Record<Refusal["because"], Text>;
