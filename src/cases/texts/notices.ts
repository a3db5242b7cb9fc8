import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { dayWords, instantWords } from "#law/words.ts";
import type { Page } from "#mail/letter.ts";
import { pagesOfNotice, type Sender } from "#mail/notice-page.ts";

import type { NoticeFacts, NoticeKind } from "../notices.store.ts";
import { recalculatedMore, recalculatedWords } from "./recalculated.ts";

/** The subject of a notice, in both languages; the code is the only thing of the matter in it. */
export const noticeSubject = (facts: NoticeFacts): string => {
  const subject = subjects[facts.notice];
  return `${facts.code}: ${subject.vi} / ${subject.en}`;
};

/** What a notice says: dates and the unit, nothing that anybody wrote. */
export const noticePages = (facts: NoticeFacts, from: Sender): readonly Page[] =>
  pagesOfNotice(
    { code: facts.code, sentences: sentences(facts), first: facts.notice === "receipt" },
    from,
  );

const kindWords = {
  feedback: { vi: "phản ánh", en: "feedback" },
  petition: { vi: "kiến nghị", en: "proposal" },
} as const satisfies Record<NoticeFacts["kind"], Text>;

const subjects = {
  receipt: { vi: "đã nhận, và ngày phải trả lời", en: "received, and when an answer is due" },
  accepted: { vi: "đã thụ lý", en: "accepted" },
  asked: { vi: "cán bộ hỏi thêm ông/bà", en: "a question for you" },
  answered: { vi: "đã có trả lời", en: "answered" },
  declined: { vi: "bị từ chối, có nêu lý do", en: "declined, with the reason" },
  transferred: { vi: "đã chuyển đơn vị khác", en: "moved to another unit" },
  reopened: { vi: "được xem xét lại", en: "reopened" },
  appealed: { vi: "đã nhận đề nghị xem xét lại", en: "request to look again received" },
  "appeal-decided": { vi: "đã xem xét lại việc từ chối", en: "refusal looked at again" },
  closed: { vi: "đã kết thúc", en: "closed" },
  withdrawn: { vi: "đã rút", en: "withdrawn" },
  published: { vi: "đã công bố, đã che thông tin riêng", en: "published, private details masked" },
  unpublished: { vi: "đã thôi công bố", en: "no longer public" },
  "secret-reissued": { vi: "đã cấp lại mã bí mật", en: "a new secret was issued" },
  recalculated: { vi: "hạn trả lời sớm hơn ngày đã báo", en: "due earlier than you were told" },
} as const satisfies Record<NoticeKind, Text>;

/** What happened, in plain sentences: who, what, by when. */
function sentences(facts: NoticeFacts): readonly Text[] {
  const { code, unitName, event } = facts;
  const kind = kindWords[facts.kind];
  const owed = dayWords(facts.answerBy);
  switch (facts.notice) {
    case "receipt": {
      const at = instantWords(facts.receivedAt);
      const by = instantWords(event.type === "filed" ? event.acceptBy : facts.acceptBy);
      const due = dayWords(event.type === "filed" ? event.answerBy : facts.answerBy);
      return [
        {
          vi: `Hệ thống đã nhận ${kind.vi} của ông/bà lúc ${at.vi}. Mã tra cứu: ${code}.`,
          en: `Your ${kind.en} was received at ${at.en}. Its code is ${code}.`,
        },
        {
          vi: `${unitName} phải cho biết có thụ lý hay không chậm nhất ${by.vi}.`,
          en: `${unitName} has to say whether it takes it up by ${by.en}.`,
        },
        {
          vi: `${unitName} phải trả lời chậm nhất hết ${due.vi}.`,
          en: `${unitName} has to answer by the end of ${due.en}.`,
        },
      ];
    }
    case "accepted":
      return [
        {
          vi: `${unitName} đã thụ lý ${kind.vi} ${code} và phải trả lời chậm nhất hết ${owed.vi}.`,
          en: `${unitName} has accepted ${kind.en} ${code} and has to answer by the end of ${owed.en}.`,
        },
      ];
    case "asked":
      return [
        {
          vi: `Cán bộ của ${unitName} có câu hỏi về ${kind.vi} ${code}. Câu trả lời của ông/bà giúp việc được giải quyết đúng.`,
          en: `An officer of ${unitName} has a question about ${kind.en} ${code}. Your reply helps to settle it.`,
        },
      ];
    case "answered": {
      const until = event.type === "answered" ? dayWords(event.confirmUntil) : owed;
      return [
        {
          vi: `${unitName} đã trả lời ${kind.vi} ${code}.`,
          en: `${unitName} has answered ${kind.en} ${code}.`,
        },
        {
          vi: `Ông/bà có thể cho biết việc đã xong hay chưa đến hết ${until.vi}; sau ngày đó việc tự kết thúc.`,
          en: `You can say whether it is settled until the end of ${until.en}; after that it closes by itself.`,
        },
      ];
    }
    case "declined":
      return [
        {
          vi: `${unitName} không thụ lý ${kind.vi} ${code}. Lý do và cách đề nghị người khác xem xét lại có ở trang tra cứu.`,
          en: `${unitName} has declined ${kind.en} ${code}. The reason, and how to have somebody else look again, is on the page.`,
        },
      ];
    case "transferred":
      return [
        {
          vi: `${unitName} đã nhận ${kind.vi} ${code} từ đơn vị khác và phải trả lời chậm nhất hết ${owed.vi}.`,
          en: `${unitName} has taken over ${kind.en} ${code} from another unit and has to answer by the end of ${owed.en}.`,
        },
      ];
    case "reopened":
      return [
        {
          vi: `Ông/bà chưa hài lòng với trả lời về ${kind.vi} ${code}, nên người đứng đầu phải xem xét lại và trả lời chậm nhất hết ${owed.vi}.`,
          en: `You were not satisfied with the answer to ${kind.en} ${code}, so the head has to look again and answer by the end of ${owed.en}.`,
        },
      ];
    case "appealed":
      return [
        {
          vi: `Đã nhận đề nghị xem xét lại việc từ chối ${kind.vi} ${code}. Một người khác phải trả lời chậm nhất hết ${owed.vi}.`,
          en: `Your request to look again at declining ${kind.en} ${code} was received. Another person has to answer by the end of ${owed.en}.`,
        },
      ];
    case "appeal-decided":
      return event.type === "appeal-decided" && event.outcome === "overturned"
        ? [
            {
              vi: `Việc từ chối ${kind.vi} ${code} đã được bỏ; ${unitName} phải trả lời chậm nhất hết ${owed.vi}.`,
              en: `Declining ${kind.en} ${code} was overturned; ${unitName} has to answer by the end of ${owed.en}.`,
            },
          ]
        : [
            {
              vi: `Việc từ chối ${kind.vi} ${code} đã được xem xét lại và giữ nguyên; lý do có ở trang tra cứu.`,
              en: `Declining ${kind.en} ${code} was looked at again and stands; the reason is on the page.`,
            },
          ];
    case "closed":
      return [
        {
          vi: `${upper(kind.vi)} ${code} đã kết thúc, vì đã hết thời hạn cho ý kiến về trả lời.`,
          en: `${upper(kind.en)} ${code} is closed, because the time to say something about the answer is over.`,
        },
      ];
    case "withdrawn":
      return [
        {
          vi: `${upper(kind.vi)} ${code} đã được rút từ trang tra cứu. Nếu không phải ông/bà rút, hãy báo cho ${unitName}.`,
          en: `${upper(kind.en)} ${code} was withdrawn on its page. If that was not you, please tell ${unitName}.`,
        },
      ];
    case "published":
      return [
        {
          vi: `${unitName} đã công bố ${kind.vi} ${code} và trả lời, sau khi che tên, số điện thoại và địa chỉ. Ông/bà có thể cho ngừng công bố bất cứ lúc nào.`,
          en: `${unitName} has published ${kind.en} ${code} and its answer, with names, numbers and addresses masked. You can have it taken down at any time.`,
        },
      ];
    case "unpublished":
      return [
        {
          vi: `${upper(kind.vi)} ${code} không còn được công bố.`,
          en: `${upper(kind.en)} ${code} is no longer public.`,
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
      return event.type === "recalculated"
        ? [recalculatedWords(event), ...recalculatedMore(event)]
        : [];
    default:
      return unreachable(facts.notice);
  }
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
