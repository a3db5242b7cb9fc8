import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";

import type { LimitName } from "../model.ts";
import type { ComplaintNoticeKind } from "../notice-kinds.ts";
import type { ComplaintNoticeFacts } from "../notices.store.ts";

/** The subject of a notice, in both languages; the code is the only thing of the complaint in it. */
export const complaintNoticeSubject = ({ code, notice }: ComplaintNoticeFacts): string =>
  `${code}: ${subjects[notice].vi} / ${subjects[notice].en}`;

const subjects = {
  receipt: { vi: "đã vào sổ, và ngày phải trả lời", en: "registered, and when a reply is due" },
  accepted: { vi: "đã thụ lý", en: "accepted" },
  "not-accepted": { vi: "không được thụ lý, có nêu lý do", en: "not accepted, with the reason" },
  extended: { vi: "thời hạn giải quyết dài hơn", en: "more time to settle it" },
  "dialogue-called": { vi: "mời đối thoại", en: "a dialogue is called" },
  decided: { vi: "đã có quyết định", en: "there is a decision" },
  sent: { vi: "quyết định đã gửi cho ông/bà", en: "the decision was sent to you" },
  "second-complaint": { vi: "đã có khiếu nại lần hai", en: "complained of a second time" },
  "took-effect": { vi: "quyết định có hiệu lực", en: "the decision is in effect" },
  closed: { vi: "đã kết thúc", en: "closed" },
  suspended: { vi: "tạm đình chỉ", en: "suspended" },
  resumed: { vi: "tiếp tục giải quyết", en: "resumed" },
  terminated: { vi: "đình chỉ giải quyết", en: "terminated" },
  withdrawn: { vi: "đã ghi việc rút", en: "withdrawal recorded" },
  "withdrawal-asked": { vi: "đã nhận ý muốn rút", en: "your wish to withdraw was received" },
  "content-reopened": { vi: "xem xét lại nội dung đã rút", en: "a withdrawn content is reopened" },
  overdue: { vi: "đã quá hạn", en: "overdue" },
  moved: { vi: "đã chuyển cơ quan khác", en: "moved to another office" },
  "secret-reissued": { vi: "đã cấp lại mã bí mật", en: "a new secret was issued" },
  recalculated: { vi: "hạn sớm hơn ngày đã báo", en: "due earlier than you were told" },
} as const satisfies Record<ComplaintNoticeKind, Text>;

/** What happened, in plain sentences: who, what, by when; nothing anybody wrote. */
export function complaintNoticeSentences(facts: ComplaintNoticeFacts): readonly Text[] {
  const { code, unitName, event, notice } = facts;
  switch (notice) {
    case "receipt":
      return [
        {
          vi: `${unitName} đã vào sổ khiếu nại của ông/bà. Mã tra cứu: ${code}.`,
          en: `${unitName} has registered your complaint. Its code is ${code}.`,
        },
        ...by(facts, "acceptance", {
          vi: `${unitName} phải trả lời có thụ lý hay không`,
          en: `${unitName} has to say whether it accepts it`,
        }),
      ];
    case "accepted":
      return [
        { vi: `${unitName} đã thụ lý khiếu nại ${code}.`, en: `${unitName} has accepted ${code}.` },
        ...settleBy(facts),
      ];
    case "not-accepted":
      return [
        {
          vi: `${unitName} không thụ lý khiếu nại ${code}. Căn cứ, lý do và cách khiếu nại việc này có ở trang tra cứu.`,
          en: `${unitName} has not accepted ${code}. The ground, the reason and how to complain about that are on the page.`,
        },
      ];
    case "extended":
      return [
        {
          vi: `Khiếu nại ${code} được xác định là phức tạp hoặc ở vùng sâu, vùng xa, nên luật cho thêm thời gian.`,
          en: `${code} was found complex or remote, for which the law gives more time.`,
        },
        ...settleBy(facts),
      ];
    case "dialogue-called":
      return event.type === "dialogue-called"
        ? [
            {
              vi: `${unitName} mời đối thoại về khiếu nại ${code}, ${dayWords(event.plannedOn).vi}. Giờ và nơi có trong giấy mời.`,
              en: `${unitName} calls a dialogue on ${code}, on ${dayWords(event.plannedOn).en}. Hour and place are in the invitation.`,
            },
          ]
        : [];
    case "decided":
      return [
        {
          vi: `Đã có quyết định giải quyết khiếu nại ${code}; ${unitName} phải gửi cho ông/bà.`,
          en: `There is a decision on ${code}; ${unitName} has to send it to you.`,
        },
      ];
    case "sent":
      return [
        {
          vi: `${unitName} đã gửi quyết định giải quyết khiếu nại ${code}. Xem, tải quyết định và ghi ngày nhận được ở trang tra cứu: thời hạn khiếu nại lần hai tính từ ngày đó.`,
          en: `${unitName} has sent the decision on ${code}. It is on the page, where you can also say when it arrived: the time to complain again runs from that day.`,
        },
      ];
    case "second-complaint":
      return [
        {
          vi: `Khiếu nại lần hai về ${code} đã được vào sổ ở cấp trên.`,
          en: `A second complaint after ${code} was registered by the superior office.`,
        },
      ];
    case "took-effect":
      return [
        {
          vi: `Quyết định giải quyết khiếu nại ${code} đã có hiệu lực và phải được thi hành.`,
          en: `The decision on ${code} is in effect and has to be carried out.`,
        },
      ];
    case "closed":
      return [{ vi: `Hồ sơ khiếu nại ${code} đã kết thúc.`, en: `The file of ${code} is closed.` }];
    case "suspended":
      return [
        {
          vi: `Việc giải quyết khiếu nại ${code} tạm đình chỉ; lý do có ở trang tra cứu.`,
          en: `Settling ${code} is suspended; the reason is on the page.`,
        },
      ];
    case "resumed":
      return [
        {
          vi: `Việc giải quyết khiếu nại ${code} được tiếp tục.`,
          en: `Settling ${code} goes on.`,
        },
        ...settleBy(facts),
      ];
    case "terminated":
      return [
        {
          vi: `Việc giải quyết khiếu nại ${code} bị đình chỉ; lý do có ở trang tra cứu.`,
          en: `Settling ${code} was terminated; the reason is on the page.`,
        },
      ];
    case "withdrawn":
      return [
        {
          vi: `Đã ghi việc rút khiếu nại ${code}. Nếu không phải ông/bà rút, hoặc bị ép rút, hãy báo cho ${unitName} hoặc cấp trên.`,
          en: `The withdrawal of ${code} was recorded. If that was not you, or you were pressed, please tell ${unitName} or its superior.`,
        },
      ];
    case "withdrawal-asked":
      return [
        {
          vi: `Đã nhận ý muốn rút khiếu nại ${code} từ trang tra cứu; chưa có hiệu lực cho đến khi ký. Nếu không phải ông/bà, hãy báo cho ${unitName}.`,
          en: `A wish to withdraw ${code} came from its page; it holds only once signed. If that was not you, please tell ${unitName}.`,
        },
      ];
    case "content-reopened":
      return [
        {
          vi: `${unitName} xem xét lại một nội dung đã rút của khiếu nại ${code}.`,
          en: `${unitName} takes up a withdrawn content of ${code} again.`,
        },
      ];
    case "overdue":
      return event.type === "overdue"
        ? [
            {
              vi: `${unitName} phải ${duty[event.limit === "acceptance" ? "acceptance" : "settlement"].vi} khiếu nại ${code} chậm nhất hết ${dayWords(event.due).vi} và đã quá hạn.`,
              en: `${unitName} had to ${duty[event.limit === "acceptance" ? "acceptance" : "settlement"].en} ${code} by the end of ${dayWords(event.due).en}, and has not.`,
            },
            {
              vi: "Cách tính ngày, và điều ông/bà có thể làm lúc này, có ở trang tra cứu.",
              en: "How the day was counted, and what you can do now, is on the page.",
            },
          ]
        : [];
    case "moved":
      return [
        {
          vi: `Từ nay ${unitName} giải quyết khiếu nại ${code}; thời hạn không đổi.`,
          en: `From now on ${unitName} settles ${code}; its limits stay.`,
        },
      ];
    case "secret-reissued":
      return [
        {
          vi: `Mã bí mật của ${code} đã được cấp lại tại quầy của ${unitName}; mã cũ không dùng được nữa. Nếu không phải ông/bà yêu cầu, hãy báo ngay cho ${unitName}.`,
          en: `The secret of ${code} was issued anew at the counter of ${unitName}; the old one opens nothing any more. If you did not ask for it, please tell ${unitName} at once.`,
        },
      ];
    case "recalculated":
      return [
        {
          vi: `Lịch làm việc thay đổi; có hạn của khiếu nại ${code} sớm hơn ngày đã báo.`,
          en: `The calendar of working days changed; a limit of ${code} is earlier than you were told.`,
        },
        ...settleBy(facts),
      ];
    default:
      return unreachable(notice);
  }
}

const duty = {
  acceptance: { vi: "trả lời có thụ lý hay không", en: "say whether it accepts" },
  settlement: { vi: "giải quyết", en: "settle" },
} as const satisfies Partial<Record<LimitName, Text>>;

const settleBy = (facts: ComplaintNoticeFacts) =>
  by(facts, "settlement", {
    vi: `${facts.unitName} phải giải quyết`,
    en: `${facts.unitName} has to settle it`,
  });

/** "…, by the end of" the day that is owed; nothing where no day is known. */
function by({ dates }: ComplaintNoticeFacts, limit: LimitName, who: Text): readonly Text[] {
  const owed = dates[limit]?.owed ?? null;
  if (owed === null) return [];
  const day = dayWords(owed);
  return [{ vi: `${who.vi} chậm nhất hết ${day.vi}.`, en: `${who.en} by the end of ${day.en}.` }];
}
