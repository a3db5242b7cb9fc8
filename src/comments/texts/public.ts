import type { Text } from "#kernel/text.ts";

import { keptDays, type Ground } from "../model.ts";

/** Why a comment is not published, as its writer and everybody reads it. */
export const groundWords = {
  spam: { vi: "Thư rác, quảng cáo", en: "Spam, advertising" },
  "personal-data": {
    vi: "Lộ thông tin riêng của người khác",
    en: "It gives away somebody’s personal data",
  },
  insult: { vi: "Xúc phạm, lăng mạ một người", en: "It insults or abuses a person" },
  "off-subject": { vi: "Không liên quan đến bài", en: "It is not about the article" },
} as const satisfies Record<Ground, Text>;

/** What stands under an article: comments and the form for another. */
export const publicTexts = {
  title: (n: number): Text => ({
    vi: n === 0 ? "Bình luận" : `Bình luận (${n.toLocaleString("vi-VN")})`,
    en: n === 0 ? "Comments" : `Comments (${n.toLocaleString("en-GB")})`,
  }),
  none: {
    vi: "Chưa có bình luận nào được đăng.",
    en: "No comment has been published yet.",
  },
  closed: {
    vi: "Bài này không nhận bình luận.",
    en: "This article takes no comments.",
  },
  closedNow: {
    vi: "Bài này vừa thôi nhận bình luận. Chữ đã viết vẫn còn ở dưới; nếu là việc cần giải quyết, hãy gửi phản ánh.",
    en: "This article has just stopped taking comments. What you wrote is kept below; if something has to be done, send feedback.",
  },
  matterInstead: { vi: "Gửi phản ánh, kiến nghị", en: "Send feedback or a petition" },
  answered: { vi: "Trả lời", en: "Answer" },
  by: (post: string, unit: string): Text => ({ vi: `${post}, ${unit}`, en: `${post}, ${unit}` }),
  older: { vi: "Về đầu các bình luận", en: "To the first comments" },
  more: { vi: "Các bình luận sau", en: "Later comments" },

  wait: { vi: "Chưa gửi được, xin chờ một lát", en: "Not sent yet, please wait a little" },
  write: { vi: "Viết bình luận", en: "Write a comment" },
  about: {
    vi: "Bình luận được người của đơn vị xem trước khi đăng. Không đăng thì ông/bà được biết lý do và có thể đề nghị người khác xem lại. Ý kiến trái chiều không phải là lý do để không đăng.",
    en: "Somebody at the unit looks at a comment before it is published. If it is not, you are told why and may ask another person to look again. Disagreement is never a reason.",
  },
  needed: {
    vi: "Điện thoại không bắt buộc; các ô còn lại cần điền.",
    en: "The telephone is optional; the other fields are needed.",
  },
  name: { vi: "Tên", en: "Name" },
  nameHint: {
    vi: "Tên hiện cùng bình luận; số điện thoại không bao giờ hiện.",
    en: "The name is shown with the comment; the telephone number never is.",
  },
  nameMissing: {
    vi: "Hãy ghi tên sẽ hiện cùng bình luận.",
    en: "Enter the name to be shown with the comment.",
  },
  phone: { vi: "Điện thoại", en: "Telephone" },
  phoneHint: {
    vi: "Chỉ để đơn vị gọi lại khi cần; mỗi lần mở đều ghi lại.",
    en: "Only for the unit to call back; every time it is opened is written down.",
  },
  phoneUnfit: {
    vi: "Số điện thoại có từ 8 đến 15 chữ số. Không muốn để lại số thì để trống.",
    en: "A telephone number has 8 to 15 digits. Leave it empty if you would rather not give one.",
  },
  titleOf: { vi: "Tiêu đề", en: "Title" },
  titleMissing: { vi: "Hãy ghi tiêu đề.", en: "Enter a title." },
  content: { vi: "Nội dung", en: "What you want to say" },
  contentHint: {
    vi: "Đường dẫn và số điện thoại trong bài viết được che cho đến khi có người xem. Không nhận tố cáo ở đây.",
    en: "Links and telephone numbers in the text are hidden until somebody has looked. No denunciations here.",
  },
  contentMissing: { vi: "Hãy viết nội dung.", en: "Write what you want to say." },
  send: { vi: "Gửi bình luận", en: "Send the comment" },
  kept: {
    vi: `Không đăng thì nội dung và tên được xóa sau ${keptDays.refused} ngày; rút lại thì sau ${keptDays.withdrawn} ngày.`,
    en: `If it is not published, what you wrote and your name are erased after ${keptDays.refused} days; if you withdraw it, after ${keptDays.withdrawn}.`,
  },
  busy: {
    vi: "Lúc này có quá nhiều bình luận cùng gửi đến nên chưa nhận được. Chữ đã viết vẫn còn ở dưới; xin gửi lại sau ít giây.",
    en: "Too many comments are arriving at this moment, so this one was not taken yet. What you wrote is kept below; please send it again in a few seconds.",
  },
  unavailable: {
    vi: "Hệ thống đang gián đoạn nên chưa nhận được. Chữ đã viết vẫn còn ở dưới; xin gửi lại sau một phút.",
    en: "The site is interrupted and could not take this. What you wrote is kept below; please send it again in a minute.",
  },
  notAForm: {
    vi: "Trang này chỉ nhận biểu mẫu gửi từ trình duyệt.",
    en: "This page only takes forms sent by a browser.",
  },

  legalQuestion: {
    vi: "Những gì ông/bà viết là gì?",
    en: "What is it that you wrote?",
  },
  legalDenunciation: { vi: "Là tố cáo", en: "It is a denunciation" },
  legalDenunciationHint: {
    vi: "Không lưu gì ở đây; trang sau chỉ nơi gửi an toàn.",
    en: "Nothing is kept; the next page says where it can go safely.",
  },
  legalComplaint: { vi: "Là khiếu nại", en: "It is a complaint" },
  legalComplaintHint: {
    vi: "Không lưu gì ở đây; trang sau nói về thủ tục khiếu nại.",
    en: "Nothing is kept; the next page explains how complaints work.",
  },
  legalComment: { vi: "Chỉ là bình luận", en: "It is only a comment" },
  legalCommentHint: {
    vi: "Gửi như bình luận; hãy bấm gửi lại.",
    en: "It is sent as a comment; please press send again.",
  },

  earlier: {
    vi: "Bình luận gửi từ chính biểu mẫu này đã được nhận với nội dung khác.",
    en: "A comment sent from this very form was already received, with other words.",
  },
  earlierAbout: {
    vi: "Bấm gửi thêm lần nữa để gửi phần dưới như một bình luận mới, hoặc mở bình luận đã gửi.",
    en: "Press send once more to send the words below as another comment, or open the one already sent.",
  },
  earlierOpen: { vi: "Mở bình luận đã gửi", en: "Open the one already sent" },

  receipt: {
    vi: "Đã nhận bình luận, đang chờ duyệt",
    en: "Comment received, waiting to be looked at",
  },
  again: {
    vi: "Bình luận này đã được nhận trước đó; đây là biên nhận của nó.",
    en: "This comment had been received before; this is its receipt.",
  },
  keep: { vi: "Hãy giữ hai mã này", en: "Keep these two codes" },
  keepHow: {
    vi: "Có cả hai mã mới biết được bình luận ra sao, rút lại hay đề nghị xem lại. Mã bí mật chỉ hiện một lần.",
    en: "Only with both can you see what became of it, withdraw it or ask for a second look. The secret code is shown once.",
  },
  code: { vi: "Mã bình luận", en: "Code of the comment" },
  secret: { vi: "Mã bí mật", en: "Secret code" },
  secretNote: {
    vi: "Không đưa cho ai; không có trong mã QR.",
    en: "Give it to nobody; it is not in the QR code.",
  },
  scan: { vi: "Mở trang xem bình luận", en: "Open the page of comments" },
  next: { vi: "Tiếp theo là gì?", en: "What happens next?" },
  nextWords: (unit: string): Text => ({
    vi: `${unit} xem bình luận theo thứ tự nhận. Được duyệt thì bình luận hiện dưới bài, kèm tên ông/bà đã ghi; không được duyệt thì lý do hiện ở trang xem bình luận.`,
    en: `${unit} looks at comments in the order they came. If approved it appears under the article with the name you gave; if not, the reason is on the page of your comment.`,
  }),
  article: { vi: "Bài", en: "Article" },
  open: { vi: "Xem tình trạng bình luận", en: "See how it stands" },
  print: { vi: "Có thể in trang này.", en: "This page can be printed." },
  backToArticle: { vi: "Về bài viết", en: "Back to the article" },
} as const;
