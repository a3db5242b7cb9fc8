import type { Text } from "#kernel/text.ts";
import type { Local } from "#law/local.ts";

import type {
  Closing,
  ComplaintCircumstance,
  ComplaintLevel,
  Finding,
  LawyerQuestion,
  LimitName,
  Notice,
  Outcome,
  PublicationForm,
  Recipient,
  SuspensionGround,
  TerminationGround,
} from "../model.ts";
import {
  findingWords,
  formWords,
  limitWords,
  outcomeWords,
  recipientWords,
  suspensionWords,
  wayWords,
} from "./standing.ts";

const lower = (text: Text): Text => ({
  vi: text.vi.charAt(0).toLowerCase() + text.vi.slice(1),
  en: text.en.charAt(0).toLowerCase() + text.en.slice(1),
});

const listed = (contents: readonly number[]): string => contents.join(", ");

/** One sentence for each line of the record, as complainants and officers read it. */
export const historyTexts = {
  registered: (level: ComplaintLevel, received: Text, unit: string): Text => ({
    vi: `Khiếu nại ${level === 1 ? "lần đầu" : "lần hai"} nhận ngày ${received.vi}, đã vào sổ; nơi giải quyết: ${unit}.`,
    en: `${level === 1 ? "First" : "Second"} complaint, received on ${received.en}, was registered; ${unit} settles it.`,
  }),
  accepted: { vi: "Khiếu nại được thụ lý.", en: "The complaint was accepted." },
  refused: (ground: Text, article: string): Text => ({
    vi: `Khiếu nại không được thụ lý: ${lower(ground).vi} (${article}, Luật Khiếu nại).`,
    en: `The complaint was not accepted: ${lower(ground).en} (${article}, Law on complaints).`,
  }),
  assigned: (who: string): Text => ({
    vi: `${who} được giao xác minh.`,
    en: `${who} was assigned to verify it.`,
  }),
  circumstance: {
    complex: (document: string): Text => ({
      vi: `Xác định là vụ việc phức tạp (văn bản ${document}); thời hạn dài hơn.`,
      en: `Found to be complex (document ${document}); the limit is longer.`,
    }),
    remote: (document: string): Text => ({
      vi: `Xác định ở vùng sâu, vùng xa (văn bản ${document}); thời hạn dài hơn.`,
      en: `Found to be in a remote area (document ${document}); the limit is longer.`,
    }),
  } satisfies Record<ComplaintCircumstance, (document: string) => Text>,
  verifiedDiffers: {
    vi: "Đã xác minh: kết quả còn khác với yêu cầu khiếu nại, nên phải đối thoại.",
    en: "Verified: the result still differs from the claim, so a dialogue follows.",
  },
  verifiedAgrees: {
    vi: "Đã xác minh: kết quả và yêu cầu khiếu nại thống nhất.",
    en: "Verified: the result and the claim agree.",
  },
  dialogueCalled: (on: Text): Text => ({
    vi: `Mời đối thoại ngày ${on.vi}.`,
    en: `A dialogue was called for ${on.en}.`,
  }),
  dialogueHeld: (on: Text, chair: string, attended: boolean): Text => ({
    vi: `Đối thoại ngày ${on.vi}, ${chair} chủ trì${attended ? "" : "; người khiếu nại vắng mặt"}.`,
    en: `The dialogue took place on ${on.en}, chaired by ${chair}${attended ? "" : "; the complainant did not come"}.`,
  }),
  absent: {
    vi: "Từ ngày 01/7/2026, việc vắng mặt không làm dừng việc giải quyết (Luật 136/2025/QH15).",
    en: "Since 1 July 2026 staying away does not stop the settlement (Law 136/2025/QH15).",
  },
  settled: (number: string, on: Text, finding: Finding, outcome: Outcome): Text => ({
    vi: `Quyết định giải quyết số ${number} ngày ${on.vi}: ${lower(findingWords[finding]).vi}; ${lower(outcomeWords[outcome]).vi}.`,
    en: `Decision no. ${number} of ${on.en}: ${lower(findingWords[finding]).en}; ${lower(outcomeWords[outcome]).en}.`,
  }),
  sent: { vi: "Quyết định đã được gửi.", en: "The decision was sent." },
  received: (on: Text): Text => ({
    vi: `Người khiếu nại nhận quyết định ngày ${on.vi}.`,
    en: `The complainant received the decision on ${on.en}.`,
  }),
  published: (form: PublicationForm, from: Text): Text => ({
    vi: `Quyết định được công khai từ ngày ${from.vi}: ${lower(formWords[form]).vi}.`,
    en: `The decision is public since ${from.en}: ${lower(formWords[form]).en}.`,
  }),
  atLeastUntil: (day: Text): Text => ({
    vi: `Không được gỡ trước khi hết ngày ${day.vi}.`,
    en: `It may not be taken down before the end of ${day.en}.`,
  }),
  announcedOn: (day: Text): Text => ({
    vi: `Cuộc họp được thông báo ngày ${day.vi}.`,
    en: `The meeting was announced on ${day.en}.`,
  }),
  portalOn: (day: Text): Text => ({
    vi: `Đăng trên cổng thông tin điện tử ngày ${day.vi}.`,
    en: `Posted on the portal on ${day.en}.`,
  }),
  publicationEnded: { vi: "Việc công khai đã xong.", en: "The publication is over." },
  second: { vi: "Đã có khiếu nại lần hai.", en: "A second complaint followed." },
  court: (on: Text): Text => ({
    vi: `Người khiếu nại khởi kiện ra Tòa án ngày ${on.vi}.`,
    en: `The complainant went to court on ${on.en}.`,
  }),
  tookEffect: (on: Text): Text => ({
    vi: `Quyết định có hiệu lực từ 00:00 ngày ${on.vi}.`,
    en: `The decision is in effect from 00:00 of ${on.en}.`,
  }),
  enforcing: { vi: "Bắt đầu thi hành quyết định.", en: "The decision is being enforced." },
  closed: {
    enforced: {
      vi: "Kết thúc: quyết định đã thi hành xong.",
      en: "Closed: the decision was enforced.",
    },
    "nothing-to-do": {
      vi: "Kết thúc: quyết định giữ nguyên nên không có gì phải thi hành.",
      en: "Closed: the decision kept what was complained of, so nothing had to be enforced.",
    },
    "second-complaint": {
      vi: "Kết thúc ở cấp này: đã có khiếu nại lần hai.",
      en: "Closed at this level: a second complaint followed.",
    },
    court: { vi: "Kết thúc: việc đã chuyển ra Tòa án.", en: "Closed: it went to court." },
  } satisfies Record<Closing, Text>,
  suspended: (ground: SuspensionGround, document: string, from: Text): Text => ({
    vi: `Tạm đình chỉ giải quyết từ ngày ${from.vi} theo quyết định ${document}: ${lower(suspensionWords[ground]).vi}. Thời gian này không tính vào thời hạn.`,
    en: `Settlement is suspended from ${from.en} by decision ${document}: ${lower(suspensionWords[ground]).en}. This time is not counted.`,
  }),
  resumed: (document: string, on: Text): Text => ({
    vi: `Tiếp tục giải quyết từ ngày ${on.vi} theo quyết định ${document}.`,
    en: `Settlement goes on from ${on.en} by decision ${document}.`,
  }),
  terminated: {
    withdrawn: {
      vi: "Đình chỉ giải quyết vì người khiếu nại đã rút toàn bộ.",
      en: "Terminated because the whole complaint was withdrawn.",
    },
    "died-without-heir": {
      vi: "Đình chỉ giải quyết vì người khiếu nại đã chết mà quyền, nghĩa vụ không được thừa kế.",
      en: "Terminated because the complainant died and the right is not inherited.",
    },
    "dissolved-without-successor": {
      vi: "Đình chỉ giải quyết vì tổ chức khiếu nại đã giải thể mà không có tổ chức kế thừa.",
      en: "Terminated because the organisation was dissolved without a successor.",
    },
  } satisfies Record<TerminationGround, Text>,
  withdrawn: (contents: readonly number[], how: "signed" | "minutes"): Text => ({
    vi: `Rút nội dung ${listed(contents)}, ${how === "signed" ? "bằng đơn có chữ ký hoặc điểm chỉ" : "ghi trong biên bản"}.`,
    en: `Contents ${listed(contents)} were withdrawn, ${how === "signed" ? "by a signed paper" : "as the minutes say"}.`,
  }),
  withdrawalAsked: (contents: readonly number[]): Text => ({
    vi: `Người khiếu nại muốn rút nội dung ${listed(contents)}.`,
    en: `The complainant wants to withdraw contents ${listed(contents)}.`,
  }),
  signToWithdraw: {
    vi: "Việc rút có hiệu lực khi người khiếu nại ký hoặc điểm chỉ vào đơn rút, hoặc trình bày và được ghi biên bản.",
    en: "The withdrawal holds once the complainant signs or fingerprints it, or states it for the minutes.",
  },
  contentReopened: (n: number): Text => ({
    vi: `Xem xét lại nội dung ${n} đã rút, vì có căn cứ người khiếu nại bị ép buộc hoặc đe dọa.`,
    en: `Content ${n}, withdrawn before, is looked at again: there is ground to believe in coercion or a threat.`,
  }),
  overdue: (limit: LimitName, due: Text): Text => ({
    vi: `Quá hạn: ${lower(limitWords[limit]).vi}, hạn cuối ${due.vi}.`,
    en: `Overdue: ${lower(limitWords[limit]).en}, due on ${due.en}.`,
  }),
  lawyer: {
    "partial-withdrawal-before-2026-07": {
      vi: "Xin rút một phần trước ngày 01/7/2026, khi luật chỉ có rút toàn bộ: cần ý kiến người am hiểu pháp luật.",
      en: "A part was to be withdrawn before 1 July 2026, when the law knew the whole only: a question for a lawyer.",
    },
    "absence-before-2026-07": {
      vi: "Vắng mặt khi đối thoại trước ngày 01/7/2026: cần ý kiến người am hiểu pháp luật.",
      en: "Absent from a dialogue before 1 July 2026: a question for a lawyer.",
    },
  } satisfies Record<LawyerQuestion, Text>,
  named: (who: string, unit: string): Text => ({
    vi: `Ghi ${who} là người bị khiếu nại; nơi giải quyết: ${unit}.`,
    en: `${who} was recorded as complained of; ${unit} settles it.`,
  }),
  handoverProposed: (n: number): Text => ({
    vi: `Đề nghị bàn giao nội dung ${n} trên giấy vì là tố cáo; chờ người thứ hai xác nhận.`,
    en: `Content ${n} is to be handed over on paper as a denunciation; a second person confirms.`,
  }),
  handoverCancelled: { vi: "Hủy đề nghị bàn giao.", en: "The handover was cancelled." },
  handedOver: (n: number): Text => ({
    vi: `Nội dung ${n} đã được bàn giao trên giấy và xóa khỏi hệ thống.`,
    en: `Content ${n} was handed over on paper and erased from the system.`,
  }),
  movedTo: (from: string, unit: string): Text => ({
    vi: `Do sắp xếp đơn vị, ${unit} giải quyết thay ${from}. Thời hạn không đổi.`,
    en: `After a reorganisation ${unit} settles it instead of ${from}. The limits stay.`,
  }),
  reissued: {
    vi: "Mã bí mật được cấp lại tại quầy, sau khi đối chiếu người nhận; mã cũ không mở được nữa.",
    en: "The secret was re-issued at the counter, after a check of who received it; the old one opens nothing.",
  },
  noted: { vi: "Ghi chú của cán bộ.", en: "A note by an officer." },
  recalculated: (document: string | null): Text => ({
    vi: `Lịch làm việc thay đổi${document === null ? "" : ` (${document})`}; hạn được tính lại.`,
    en: `The calendar of working days changed${document === null ? "" : ` (${document})`}; the dates were counted again.`,
  }),
  moved: (limit: LimitName, counted: Text, owed: Text): Text =>
    counted.vi === owed.vi
      ? {
          vi: `${limitWords[limit].vi}: nay là ngày ${owed.vi}.`,
          en: `${limitWords[limit].en}: now ${owed.en}.`,
        }
      : {
          vi: `${limitWords[limit].vi}: theo lịch mới là ngày ${counted.vi}; ngày phải giữ là ${owed.vi}.`,
          en: `${limitWords[limit].en}: ${counted.en} by the new calendar; the day that stands is ${owed.en}.`,
        },
  localLimit: ({ whose, amount, source }: Local): Text => ({
    vi: `Hạn riêng của ${whose.vi}: ${amount} ngày (${source}); không thay hạn của luật.`,
    en: `The limit of ${whose.en}: ${amount} days (${source}); it does not replace the law’s.`,
  }),
  notice: (to: Recipient, on: Text, way: Notice["way"]): Text => ({
    vi: `Đã thông báo cho ${lower(recipientWords[to]).vi} ngày ${on.vi} (${lower(wayWords[way]).vi}).`,
    en: `${recipientWords[to].en} was told on ${on.en} (${lower(wayWords[way]).en}).`,
  }),
  you: { vi: "Ông/bà", en: "You" },
  complainant: { vi: "Người khiếu nại", en: "The complainant" },
  house: { vi: "Hệ thống", en: "The system" },
  someone: { vi: "Cán bộ", en: "An officer" },
} as const;
