import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";

import { erasableNames, keepingRules, type Erasable, type KeepingRule } from "../keeping.ts";
import type { Recorded } from "../model.ts";
import { dateWords } from "#law/words.ts";
import { citationWords } from "#units/texts.ts";

/** By what, and from when, a reorganisation moved something. */
type Reorganised = {
  readonly on: Day;
  readonly document: { readonly number: string; readonly date: Day };
};

/** One sentence for each line of the record, as residents and officers read it. */
export const historyTexts = {
  filed: (kind: Text, unit: string, channel: Text): Text => ({
    vi: `${kind.vi} được nhận ${channel.vi}, giao ${unit}.`,
    en: `${kind.en} received ${channel.en}, given to ${unit}.`,
  }),
  channels: {
    web: { vi: "qua trang này", en: "through this site" },
    counter: { vi: "tại quầy", en: "at the counter" },
    phone: { vi: "qua điện thoại", en: "by telephone" },
    hotline: { vi: "qua đường dây nóng", en: "through the hotline" },
    letter: { vi: "bằng đơn thư", en: "by letter" },
    api: { vi: "qua một ứng dụng khác", en: "through another program" },
  },
  kinds: {
    feedback: { vi: "Phản ánh", en: "Feedback" },
    petition: { vi: "Kiến nghị", en: "Proposal" },
  },
  accepted: (who: string, unit: string): Text => ({
    vi: `Đã tiếp nhận. ${who}, ${unit}, chịu trách nhiệm.`,
    en: `Accepted. ${who}, ${unit}, is accountable.`,
  }),
  assigned: (who: string, unit: string): Text => ({
    vi: `Người chịu trách nhiệm bây giờ là ${who}, ${unit}.`,
    en: `${who}, ${unit}, is accountable now.`,
  }),
  urgent: { vi: "Được đánh dấu là việc khẩn.", en: "Marked urgent." },
  helperAdded: (who: string): Text => ({
    vi: `${who} cùng phối hợp.`,
    en: `${who} helps with it.`,
  }),
  helperRemoved: (who: string): Text => ({
    vi: `${who} thôi phối hợp.`,
    en: `${who} no longer helps with it.`,
  }),
  restricted: {
    vi: "Hạn chế người xem trong đơn vị: chỉ người đang giữ việc, người phối hợp và lãnh đạo.",
    en: "Who may see it in the unit is restricted: whoever has it, helpers and the head.",
  },
  unrestricted: { vi: "Thôi hạn chế người xem.", en: "The restriction is lifted." },
  noted: { vi: "Ghi chú của cán bộ.", en: "A note by an officer." },
  asked: { vi: "Cơ quan hỏi thêm.", en: "The office asks for more." },
  replied: { vi: "Người gửi trả lời.", en: "The sender replied." },
  youReplied: { vi: "Ông/bà đã trả lời.", en: "You replied." },
  transferOffered: (from: string, to: string): Text => ({
    vi: `${from} đề nghị chuyển sang ${to}. Hạn trả lời không đổi.`,
    en: `${from} offers it to ${to}. The dates stay as they are.`,
  }),
  transferTaken: (unit: string): Text => ({
    vi: `${unit} nhận việc. Hạn trả lời không đổi.`,
    en: `${unit} has taken it. The dates stay as they are.`,
  }),
  reorganised: (from: string, to: string, by: Reorganised): Text => ({
    vi: `Từ ngày ${dateWords(by.on).vi}, ${to} trả lời thay ${from} theo ${citationWords(by.document).vi}. Hạn trả lời không đổi.`,
    en: `From ${dateWords(by.on).en}, ${to} answers in place of ${from}, by ${citationWords(by.document).en}. The dates stay as they are.`,
  }),
  offerReorganised: (to: string | null, by: Reorganised): Text => ({
    vi: to
      ? `Từ ngày ${dateWords(by.on).vi}, việc này đang đề nghị chuyển sang ${to}, theo ${citationWords(by.document).vi}.`
      : `Đơn vị được đề nghị nhận chuyển không còn từ ngày ${dateWords(by.on).vi}, theo ${citationWords(by.document).vi}; đơn vị đang giữ tiếp tục giải quyết.`,
    en: to
      ? `From ${dateWords(by.on).en} it is offered to ${to}, by ${citationWords(by.document).en}.`
      : `The unit it was offered to ended on ${dateWords(by.on).en}, by ${citationWords(by.document).en}; the unit that has it goes on.`,
  }),
  accountableNow: (who: string): Text => ({
    vi: `${who} chịu trách nhiệm.`,
    en: `${who} is accountable.`,
  }),
  transferReturned: (unit: string): Text => ({
    vi: `${unit} trả lại nơi chuyển, có nêu lý do.`,
    en: `${unit} returned it, with a reason.`,
  }),
  declined: (ground: Text, source: string): Text => ({
    vi: `Từ chối giải quyết. Căn cứ: ${ground.vi} (${source}).`,
    en: `Declined. Ground: ${ground.en} (${source}).`,
  }),
  appealed: (unit: string): Text => ({
    vi: `Đề nghị xem xét lại việc từ chối; lãnh đạo ${unit} quyết định.`,
    en: `An appeal against the refusal; the head of ${unit} decides.`,
  }),
  upheld: { vi: "Việc từ chối được giữ nguyên.", en: "The refusal stands." },
  overturned: (who: string): Text => ({
    vi: `Việc từ chối bị bãi bỏ; ${who} giải quyết tiếp.`,
    en: `The refusal was overturned; ${who} goes on with it.`,
  }),
  answered: (on: Text): Text => ({
    vi: `Đã trả lời ngày ${on.vi}.`,
    en: `Answered on ${on.en}.`,
  }),
  confirmUntil: (day: Text): Text => ({
    vi: `Đánh giá được đến hết ${day.vi}; sau đó việc tự đóng.`,
    en: `It can be rated until the end of ${day.en}; after that it closes by itself.`,
  }),
  rated: {
    satisfied: { vi: "Đánh giá: hài lòng.", en: "Rated: satisfied." },
    accepted: { vi: "Đánh giá: chấp nhận được.", en: "Rated: acceptable." },
    unsatisfied: { vi: "Đánh giá: chưa hài lòng.", en: "Rated: not satisfied." },
  },
  reopened: (unit: string, day: Text): Text => ({
    vi: `Mở lại, lãnh đạo ${unit} phải trả lời chậm nhất hết ${day.vi}.`,
    en: `Reopened; the head of ${unit} has to answer by the end of ${day.en}.`,
  }),
  newDay: (day: Text): Text => ({
    vi: `Phải trả lời chậm nhất hết ${day.vi}.`,
    en: `An answer is owed by the end of ${day.en}.`,
  }),
  closed: {
    confirmed: { vi: "Đã đóng theo đánh giá của người gửi.", en: "Closed as the sender rated it." },
    "window-passed": {
      vi: "Tự đóng vì đã hết thời gian đánh giá.",
      en: "Closed by itself: the time to rate has passed.",
    },
  },
  withdrawn: { vi: "Người gửi đã rút.", en: "The sender withdrew it." },
  consentGiven: { vi: "Người gửi đồng ý công bố.", en: "The sender agreed to publication." },
  consentTaken: {
    vi: "Người gửi không đồng ý công bố nữa; bản đã công bố được gỡ.",
    en: "The sender no longer agrees to publication; what was public has been taken down.",
  },
  published: {
    vi: "Đã công bố, sau khi che tên và địa chỉ.",
    en: "Published, names and addresses removed.",
  },
  merged: {
    vi: "Ghép vào một vụ việc cùng nội dung; kết quả của việc đó cũng là kết quả ở đây.",
    en: "Merged into a matter about the same thing; what comes of that one holds here too.",
  },
  mergedInto: (code: string): Text => ({
    vi: `Ghép vào vụ việc chính ${code}.`,
    en: `Merged into the main matter ${code}.`,
  }),
  unmerged: {
    vi: "Bỏ ghép: vụ việc trở lại như trước, với thời hạn của chính nó.",
    en: "Taken out of the merge: it is as it was before, with its own dates.",
  },
  unpublished: { vi: "Đã ngừng công bố.", en: "No longer published." },
  named: (who: string): Text => ({
    vi: `${who} được nêu trong vụ việc: không được giao và không mở được nữa.`,
    en: `${who} is named in it: cannot be given it nor open it.`,
  }),
  handoverProposed: {
    vi: "Đề nghị bàn giao trên giấy vì là tố cáo; chờ người thứ hai xác nhận.",
    en: "A paper handover is proposed because it is a denunciation; a second person confirms.",
  },
  handoverCancelled: { vi: "Hủy đề nghị bàn giao.", en: "The handover was cancelled." },
  handedOver: { vi: "Đã bàn giao trên giấy.", en: "Handed over on paper." },
  reissued: {
    vi: "Mã bí mật được cấp lại tại quầy; mã cũ không mở được nữa.",
    en: "The secret was re-issued at the counter; the old one opens nothing.",
  },
  erasedParts: (
    what: readonly Erasable[],
    rule: KeepingRule | null,
    by: Recorded["by"],
    audience: "resident" | "officer",
  ): Text => {
    const parts = what.map((one) => erasableNames[one]);
    const vi = parts.map((one) => one.vi).join(", ");
    const en = parts.map((one) => one.en).join(", ");
    if (rule !== null) {
      const { name } = keepingRules[rule];
      return {
        vi: `Đã xóa hẳn ${vi}. Quy tắc lưu giữ: ${name.vi}.`,
        en: `Erased for good: ${en}. Rule of retention: ${name.en}.`,
      };
    }
    if (by === "house") {
      return {
        vi: `Đã xóa lại ${vi}, vốn đã được xóa trước khi khôi phục bản sao lưu.`,
        en: `Erased again: ${en}, which had been erased before a backup was restored.`,
      };
    }
    return audience === "resident"
      ? { vi: `Ông/bà đã xóa hẳn ${vi}.`, en: `You erased for good: ${en}.` }
      : { vi: `Người gửi đã xóa hẳn ${vi}.`, en: `The sender erased for good: ${en}.` };
  },
  filesCount: (n: number): Text => ({
    vi: `Kèm ${n} ảnh hoặc trang.`,
    en: `With ${n} ${n === 1 ? "picture or page" : "pictures or pages"}.`,
  }),
  sender: { vi: "Người gửi", en: "The sender" },
  you: { vi: "Ông/bà", en: "You" },
  house: { vi: "Hệ thống", en: "The system" },
  client: { vi: "Ứng dụng gửi thay", en: "A program, for the sender" },
  someone: { vi: "cán bộ", en: "an officer" },
  erased: { vi: "(Lời này đã được xóa.)", en: "(These words were erased.)" },
};
