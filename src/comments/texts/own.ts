import type { Text } from "#kernel/text.ts";

import { keptDays } from "../model.ts";

/** The words of the page on which a writer sees what became of their comment. */
export const ownTexts = {
  lookup: { vi: "Bình luận của tôi", en: "My comment" },
  lead: {
    vi: "Nhập mã bình luận và mã bí mật để xem bình luận đang chờ duyệt, đã đăng, hay vì sao không đăng.",
    en: "Enter the code of the comment and the secret code to see whether it waits, was published, or why it was not.",
  },
  code: { vi: "Mã bình luận", en: "Code of the comment" },
  codeHint: { vi: "Ví dụ BL-7K3M-9QXD.", en: "Such as BL-7K3M-9QXD." },
  codeMissing: { vi: "Hãy nhập mã bình luận.", en: "Enter the code of the comment." },
  secret: { vi: "Mã bí mật", en: "Secret code" },
  secretHint: {
    vi: "24 chữ và số trên biên nhận.",
    en: "The 24 letters and digits of the receipt.",
  },
  secretMissing: { vi: "Hãy nhập mã bí mật.", en: "Enter the secret code." },
  open: { vi: "Xem", en: "Open" },
  notFound: {
    vi: "Không có bình luận nào với hai mã này. Hãy xem lại biên nhận.",
    en: "There is no comment with these two codes. Please check the receipt.",
  },

  title: (code: string): Text => ({ vi: `Bình luận ${code}`, en: `Comment ${code}` }),
  under: { vi: "Dưới bài", en: "Under the article" },
  states: {
    waiting: { vi: "Đang chờ duyệt", en: "Waiting to be looked at" },
    approved: { vi: "Đã đăng", en: "Published" },
    refused: { vi: "Không đăng", en: "Not published" },
    withdrawn: { vi: "Đã rút", en: "Withdrawn" },
  },
  waitingAbout: (unit: string): Text => ({
    vi: `${unit} chưa xem đến bình luận này. Các bình luận được xem theo thứ tự nhận.`,
    en: `${unit} has not looked at it yet. Comments are looked at in the order they came.`,
  }),
  approvedAbout: {
    vi: "Mọi người đọc được bình luận dưới bài, kèm tên ông/bà đã ghi.",
    en: "Everybody can read it under the article, with the name you gave.",
  },
  maskedAbout: {
    vi: "Vài chỗ đã được che trước khi đăng; chỗ che ghi “[đã che …]”.",
    en: "Some parts were hidden before it was published; they read “[đã che …]”.",
  },
  refusedBecause: (ground: Text): Text => ({
    vi: `Không đăng, lý do: ${ground.vi.toLowerCase()}.`,
    en: `Not published because: ${ground.en.toLowerCase()}.`,
  }),
  withdrawnAbout: {
    vi: "Ông/bà đã rút bình luận này; không ai đọc được nữa.",
    en: "You withdrew this comment; nobody can read it any more.",
  },
  matterAbout: (code: string): Text => ({
    vi: `Đây là một việc cần giải quyết, nên đã thành vụ việc ${code}.`,
    en: `This is something that has to be dealt with, so it became matter ${code}.`,
  }),
  matterHow: {
    vi: "Theo dõi vụ việc bằng mã ấy và chính mã bí mật của bình luận này. Tên và số điện thoại ông/bà đã để lại đi cùng vụ việc, vẫn được niêm phong.",
    en: "Follow it with that code and the very secret of this comment. The name and telephone you left went along, still sealed.",
  },
  matterOpen: { vi: "Mở vụ việc", en: "Open the matter" },
  matterNotPublic: {
    vi: "Bình luận chỉ hiện dưới bài nếu còn được duyệt đăng.",
    en: "The comment appears under the article only if it is approved as well.",
  },
  handedOver: {
    vi: "Bình luận đang được xem xét riêng nên tạm không hiện.",
    en: "The comment is being looked at apart and is not shown meanwhile.",
  },
  erased: {
    vi: "Nội dung và tên đã được xóa vì hết thời gian lưu.",
    en: "What it said and the name were erased because their time was over.",
  },
  erasedOn: (day: Text): Text => ({
    vi: `Nội dung và tên sẽ được xóa sau ${day.vi}.`,
    en: `What it says and the name will be erased after ${day.en}.`,
  }),

  wrote: { vi: "Ông/bà đã viết", en: "What you wrote" },
  said: { vi: "Lời của người duyệt", en: "What the moderator says" },
  appealed: { vi: "Ông/bà đề nghị xem lại", en: "You asked for a second look" },
  second: { vi: "Trả lời của người xem lại", en: "The answer of whoever looked again" },
  answers: { vi: "Trả lời dưới bình luận", en: "Answers under the comment" },

  now: { vi: "Ông/bà có thể làm gì?", en: "What can you do?" },
  nothing: { vi: "Lúc này không cần làm gì thêm.", en: "Nothing more is needed now." },
  withdraw: { vi: "Rút bình luận", en: "Withdraw the comment" },
  withdrawAbout: {
    vi: `Rút thì bình luận không hiện nữa, kể cả khi đã đăng; nội dung và tên được xóa sau ${keptDays.withdrawn} ngày. Rút rồi không đăng lại được; có thể viết bình luận khác.`,
    en: `A withdrawn comment is shown no more, even if it was published; what it says and the name are erased after ${keptDays.withdrawn} days. It cannot come back; you can write another.`,
  },
  withdrawMatter: {
    vi: "Vụ việc đã lập không bị rút theo; rút vụ việc ở trang theo dõi vụ việc.",
    en: "The matter made of it is not withdrawn with it; that is done on the page of the matter.",
  },
  appeal: { vi: "Đề nghị người khác xem lại", en: "Ask another person to look again" },
  appealAbout: {
    vi: "Một lần. Người đã quyết định không được tự xem lại; đơn vị không còn ai thì đơn vị cấp trên xem. Ông/bà được trả lời bằng chữ ở trang này.",
    en: "Once. Whoever decided may not look again; where the unit has nobody else, the superior unit does. You get a written answer on this page.",
  },
  appealReason: { vi: "Vì sao nên đăng?", en: "Why should it be published?" },
  appealMissing: {
    vi: "Hãy viết lý do đề nghị xem lại.",
    en: "Write why it should be looked at again.",
  },
  appealSend: { vi: "Gửi đề nghị xem lại", en: "Ask for a second look" },
  appealOpen: (unit: string): Text => ({
    vi: `Đề nghị xem lại đang ở ${unit}, chờ một người khác quyết định.`,
    en: `The second look is with ${unit}, waiting for another person to decide.`,
  }),
  upheld: { vi: "Đã xem lại: giữ nguyên, không đăng", en: "Looked at again: still not published" },
  overturned: { vi: "Đã xem lại: đồng ý đăng", en: "Looked at again: published" },
  done: {
    withdraw: { vi: "Đã rút bình luận.", en: "The comment is withdrawn." },
    appeal: { vi: "Đã gửi đề nghị xem lại.", en: "The request for a second look is sent." },
  },

  history: { vi: "Đã diễn ra những gì?", en: "What has happened?" },
  events: {
    sent: { vi: "Đã nhận bình luận", en: "The comment was received" },
    approved: { vi: "Đã duyệt và đăng", en: "It was approved and published" },
    refused: { vi: "Quyết định không đăng", en: "It was decided not to publish it" },
    appealed: { vi: "Đề nghị xem lại", en: "A second look was asked for" },
    "passed-up": { vi: "Chuyển đề nghị lên đơn vị cấp trên", en: "Passed up to the superior unit" },
    upheld: { vi: "Người khác xem lại: giữ nguyên", en: "Another person looked: it stays" },
    overturned: { vi: "Người khác xem lại: đăng", en: "Another person looked: published" },
    answered: { vi: "Trả lời dưới bình luận", en: "It was answered in public" },
    "became-matter": { vi: "Thành vụ việc", en: "It became a matter" },
    "handover-begun": { vi: "Xem xét riêng", en: "Taken apart to be looked at" },
    "handover-cancelled": { vi: "Trả về hàng chờ", en: "Put back in the queue" },
    withdrawn: { vi: "Đã rút", en: "It was withdrawn" },
  },
  you: { vi: "ông/bà", en: "you" },
  readers: {
    vi: "Ai đã mở tên, số điện thoại của ông/bà?",
    en: "Who has opened your name or telephone?",
  },
  readersNone: { vi: "Chưa có ai.", en: "Nobody yet." },
  leave: {
    vi: "Hai mã không nằm trong địa chỉ trang. Xong việc thì đóng trang này.",
    en: "The two codes are not in the address. Close this page when you are done.",
  },
  reload: { vi: "Tải lại", en: "Reload" },

  figures: {
    vi: "Bao nhiêu bình luận không được đăng, vì sao?",
    en: "How many comments were not published, and why?",
  },
  figuresAbout: {
    vi: "Trong 12 tháng qua, của mọi đơn vị. Số từ 1 đến 4 không nêu, để không nhận ra ai. Trong danh sách lý do không có lý do nào về quan điểm.",
    en: "Of the last 12 months, all units together. Counts of 1 to 4 are not given, so that nobody is recognised. No reason on the list is about opinions.",
  },
  figureApproved: { vi: "Đã đăng", en: "Published" },
  figureRefused: { vi: "Không đăng, tất cả", en: "Not published, in all" },
  figureWhat: { vi: "Kết quả", en: "Outcome" },
  figureCount: { vi: "Số bình luận", en: "Comments" },
  few: { vi: "dưới 5", en: "under 5" },
  many: { vi: "từ 5 trở lên", en: "5 or more" },
  withheld: { vi: "không nêu", en: "not given" },
} as const;
