import type { Text } from "#kernel/text.ts";

/** Why something at the desk is refused; a new reason without words does not compile. */
export type Reason = keyof typeof refusalText;
export type Refusal = { readonly because: Reason };

/** What people read when a step is refused. */
export const refusalText = {
  "no-such-session": {
    vi: "Không có buổi tiếp nào như vậy.",
    en: "There is no such session.",
  },
  stale: {
    vi: "Có người vừa thay đổi nội dung này. Hãy xem lại rồi làm tiếp.",
    en: "Somebody changed this meanwhile. Please look again, then go on.",
  },
  "wrong-state": {
    vi: "Bước này không còn làm được nữa. Hãy tải lại trang.",
    en: "This step can no longer be taken. Please reload the page.",
  },
  "day-off": {
    vi: "Ngày này cơ quan nghỉ. Hãy chọn ngày khác, hoặc cho dời sang ngày làm việc kế tiếp.",
    en: "Offices are closed on this day. Choose another, or let it move to the next working day.",
  },
  "in-the-past": {
    vi: "Ngày giờ này đã qua.",
    en: "This day and time are over.",
  },
  "not-over": {
    vi: "Buổi tiếp chưa bắt đầu nên chưa ghi được ai đã tiếp.",
    en: "The session has not begun, so nobody can have sat yet.",
  },
  "no-slot": {
    vi: "Giờ bắt đầu và kết thúc chưa đủ cho một lượt tiếp.",
    en: "The hours are too short for even one visit.",
  },
  "taken-time": {
    vi: "Chức vụ này đã có buổi tiếp khác trùng giờ. Chưa có buổi nào được lập.",
    en: "This post has another session at that time. Nothing was planned.",
  },
  "has-appointments": {
    vi: "Đã có người hẹn buổi này nên không đổi ngày giờ được. Hãy hủy buổi này, nêu lý do, rồi lập buổi mới.",
    en: "People have appointments in this session, so its day and hours stay. Cancel it with a reason and plan a new one.",
  },
  "reason-missing": {
    vi: "Hãy ghi lý do, vì người dân sẽ đọc.",
    en: "Please give the reason; the public will read it.",
  },
  "not-a-head": {
    vi: "Buổi tiếp của lãnh đạo phải gắn với một chức vụ lãnh đạo của đơn vị.",
    en: "A head’s session needs a post of a head in this unit.",
  },
  "no-such-place": {
    vi: "Giờ này không còn nhận hẹn. Hãy chọn giờ khác.",
    en: "This time can no longer be had. Please choose another.",
  },
  full: {
    vi: "Giờ này vừa có người hẹn hết chỗ. Hãy chọn giờ khác.",
    en: "The last place at this time was just taken. Please choose another.",
  },
  "other-content": {
    vi: "Biểu mẫu này đã được gửi với nội dung khác. Hãy kiểm tra rồi gửi lại.",
    en: "This form was sent before with other content. Please check and send it again.",
  },
  "no-such-booking": {
    vi: "Không tìm thấy lịch hẹn với mã và mã bí mật này.",
    en: "There is no appointment with this code and secret.",
  },
  "somebody-called": {
    vi: "Đang có số được gọi. Hãy ghi lượt tiếp, báo vắng hoặc đưa về cuối hàng trước.",
    en: "A number is being served. Record the visit, or mark it absent or send it back first.",
  },
  "nobody-waits": {
    vi: "Không còn số nào đang chờ.",
    en: "No number is waiting.",
  },
  "no-such-visit": {
    vi: "Không có lượt tiếp nào như vậy.",
    en: "There is no such visit.",
  },
  "ticket-used": {
    vi: "Số này đã được ghi vào sổ rồi.",
    en: "This number is in the register already.",
  },
  "where-missing": {
    vi: "Hãy ghi cơ quan được hướng dẫn đến hoặc được chuyển đơn.",
    en: "Please say which body the person was guided to or the letter was sent to.",
  },
  "refuse-apart": {
    vi: "Từ chối tiếp có bước riêng, với căn cứ của luật. Hãy lưu lượt tiếp trước.",
    en: "A refusal is a step of its own, with a ground of law. Save the visit first.",
  },
  "notice-not-owed": {
    vi: "Lượt tiếp này không phải thông báo bằng văn bản.",
    en: "No written notice is owed for this visit.",
  },
  "notice-sent": {
    vi: "Thông báo đã được gửi rồi.",
    en: "The notice has been sent already.",
  },
  "notice-too-early": {
    vi: "Ngày gửi thông báo không thể trước ngày tiếp hoặc sau hôm nay.",
    en: "The day of the notice cannot be before the visit or after today.",
  },
  "paper-missing": {
    vi: "Hãy ghi số văn bản.",
    en: "Please give the number of the paper.",
  },
  "explanation-missing": {
    vi: "Hãy ghi đã giải thích cho người dân thế nào.",
    en: "Please write how it was explained to the person.",
  },
  "report-missing": {
    vi: "Hãy chọn người phụ trách đã được báo cáo.",
    en: "Please choose the superior it was reported to.",
  },
  "papers-missing": {
    vi: "Căn cứ này phải có đủ ba văn bản: quyết định đã giải quyết, thông báo kiểm tra rà soát, biên bản giải thích.",
    en: "This ground needs all three papers: the decision, the notice of its review, and the minutes of the explanation.",
  },
  "provision-missing": {
    vi: "Hãy ghi rõ điều khoản của luật cho phép từ chối.",
    en: "Please name the provision of law that allows the refusal.",
  },
  "not-the-head": {
    vi: "Chỉ lãnh đạo đơn vị ký được bước này; bộ phận tiếp dân đề xuất.",
    en: "Only a head of the unit can sign this; the desk proposes.",
  },
  "own-proposal": {
    vi: "Người đề xuất không tự ký. Hãy để lãnh đạo khác ký.",
    en: "Whoever proposed it cannot sign it. Another head has to.",
  },
  "became-already": {
    vi: "Lượt tiếp này đã có hồ sơ, hoặc đã bị từ chối.",
    en: "This visit has become a letter or matter already, or was refused.",
  },
  "no-such-file": {
    vi: "Không có đơn, vụ việc hay khiếu nại nào mang mã này.",
    en: "No letter, matter or complaint has this code.",
  },
  "no-letter": {
    vi: "Chưa ghi được vào sổ đơn. Hãy chọn lại lĩnh vực.",
    en: "The letter could not be registered. Please choose the area again.",
  },
  "already-refused": {
    vi: "Lượt tiếp này đã có đề xuất từ chối.",
    en: "A refusal of this visit has been proposed already.",
  },
} as const satisfies Readonly<Record<string, Text>>;
