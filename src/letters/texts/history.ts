import type { Text } from "#kernel/text.ts";

import type { Channel, Notice, Outside } from "../model.ts";

/** One sentence for each line of the record, as officers and senders read it. */
export const historyTexts = {
  received: (unit: string, channel: Text): Text => ({
    vi: `${unit} nhận đơn ${channel.vi}.`,
    en: `${unit} received the letter ${channel.en}.`,
  }),
  channels: {
    "in-person": { vi: "nộp trực tiếp", en: "handed in" },
    post: { vi: "qua bưu điện", en: "by post" },
    portal: { vi: "qua cổng thông tin", en: "through the portal" },
    transferred: { vi: "do nơi khác chuyển đến", en: "passed on by another body" },
  } satisfies Record<Channel, Text>,
  registered: (who: string): Text => ({
    vi: who === "" ? "Vào sổ." : `Vào sổ. ${who} chịu trách nhiệm.`,
    en: who === "" ? "Registered." : `Registered. ${who} is accountable.`,
  }),
  assigned: (who: string): Text => ({
    vi: `Người chịu trách nhiệm bây giờ là ${who}.`,
    en: `${who} is accountable now.`,
  }),
  noted: { vi: "Ghi chú của cán bộ.", en: "A note by an officer." },
  reworded: { vi: "Sửa phần tóm tắt.", en: "The summary was corrected." },
  classified: (kind: Text, fit: Text): Text => ({
    vi: `Phân loại: ${kind.vi}; ${fit.vi}.`,
    en: `Classified: ${kind.en}; ${fit.en}.`,
  }),
  fit: {
    ours: { vi: "đủ điều kiện, thuộc thẩm quyền", en: "fit to be handled, within our competence" },
    elsewhere: {
      vi: "đủ điều kiện, không thuộc thẩm quyền",
      en: "fit to be handled, not within our competence",
    },
    unfit: { vi: "không đủ điều kiện xử lý", en: "not fit to be handled" },
  },
  proposed: (codes: string): Text => ({
    vi: `Đề xuất thụ lý, thành ${codes}.`,
    en: `Proposed to be accepted, as ${codes}.`,
  }),
  split: (codes: string): Text => ({
    vi: `Tách thành từng việc: ${codes}.`,
    en: `Split into ${codes}.`,
  }),
  guided: {
    vi: "Hướng dẫn người gửi đến nơi có thẩm quyền.",
    en: "The sender was guided to whoever is competent.",
  },
  returned: { vi: "Trả lại đơn.", en: "The letter was returned." },
  refused: { vi: "Từ chối xử lý đơn.", en: "The letter was refused." },
  transferred: (to: Outside): Text => ({
    vi: `Chuyển đến ${to.body}${to.number === "" ? "" : `, phiếu số ${to.number}`}.`,
    en: `Passed on to ${to.body}${to.number === "" ? "" : `, slip no. ${to.number}`}.`,
  }),
  urged: (to: Outside): Text => ({
    vi: `Đôn đốc ${to.body}${to.number === "" ? "" : `, văn bản số ${to.number}`}.`,
    en: `${to.body} was urged${to.number === "" ? "" : `, document no. ${to.number}`}.`,
  }),
  kept: (until: Text): Text => ({
    vi: `Lưu đơn đến ${until.vi}; sau đó lãnh đạo quyết định có tiêu hủy hay không.`,
    en: `Kept on file until ${until.en}; then the head decides whether it is destroyed.`,
  }),
  offered: (from: string, to: string): Text => ({
    vi: `${from} đề nghị chuyển sang ${to}.`,
    en: `${from} offers it to ${to}.`,
  }),
  taken: (unit: string): Text => ({
    vi: `${unit} nhận đơn và vào sổ của mình.`,
    en: `${unit} has taken it, into its own register.`,
  }),
  givenBack: (unit: string): Text => ({
    vi: `${unit} trả lại nơi chuyển, có nêu lý do.`,
    en: `${unit} gave it back, with a reason.`,
  }),
  replied: { vi: "Nhận được trả lời của nơi nhận.", en: "Whoever got it has replied." },
  merged: {
    vi: "Ghép vào một đơn cùng nội dung; kết quả của đơn đó cũng là kết quả ở đây.",
    en: "Merged into a letter about the same thing; what comes of that one holds here too.",
  },
  mergedInto: (code: string): Text => ({
    vi: `Ghép vào đơn chính ${code}.`,
    en: `Merged into the main letter ${code}.`,
  }),
  unmerged: { vi: "Bỏ ghép: đơn trở lại như trước.", en: "Taken out: it is as it was before." },
  named: (who: string): Text => ({
    vi: `${who} được nêu trong đơn: không được giao và không mở được nữa.`,
    en: `${who} is named in it: cannot be given it nor open it.`,
  }),
  restricted: { vi: "Hạn chế người xem trong đơn vị.", en: "Who may see it is restricted." },
  unrestricted: { vi: "Thôi hạn chế người xem.", en: "The restriction is lifted." },
  handoverProposed: {
    vi: "Đề nghị bàn giao trên giấy; chờ người thứ hai xác nhận.",
    en: "A paper handover is proposed; a second person confirms.",
  },
  handoverCancelled: { vi: "Hủy đề nghị bàn giao.", en: "The handover was cancelled." },
  handedOver: { vi: "Đã bàn giao trên giấy.", en: "Handed over on paper." },
  destroyed: {
    vi: "Lãnh đạo quyết định tiêu hủy; nội dung và trang quét đã xóa.",
    en: "The head decided that it is destroyed; words and pages are erased.",
  },
  told: (how: Text, on: Text): Text => ({
    vi: `Đã báo người gửi ${how.vi}, ${on.vi}.`,
    en: `The sender was told ${how.en}, ${on.en}.`,
  }),
  ways: {
    handed: { vi: "bằng văn bản giao tận tay", en: "by a paper handed over" },
    posted: { vi: "bằng văn bản gửi bưu điện", en: "by a paper sent by post" },
    online: { vi: "trên trang tra cứu", en: "on the follow-up page" },
  } satisfies Record<Notice["how"], Text>,
  filesCount: (n: number): Text => ({
    vi: `Kèm ${n} trang quét.`,
    en: `With ${n} scanned ${n === 1 ? "page" : "pages"}.`,
  }),
  house: { vi: "Hệ thống", en: "The system" },
  someone: { vi: "cán bộ", en: "an officer" },
  erased: { vi: "(Lời này đã được xóa.)", en: "(These words were erased.)" },
};

/** What a letter, or a part of one, is called. */
export const kindTexts = {
  complaint: { vi: "Khiếu nại", en: "Complaint" },
  feedback: { vi: "Kiến nghị, phản ánh", en: "Proposal or feedback" },
  mixed: { vi: "Đơn có nhiều nội dung khác nhau", en: "Letter about several things" },
} as const;
