import type { Text } from "#kernel/text.ts";
import type { Mark, Policy } from "#law/acts/rule.ts";

import type { PostingForm, PostingKind } from "./model.ts";

/** How long at least: a rule of law by its id, something we set ourselves, or nothing known. */
type Minimum =
  | { readonly by: "law"; readonly rule: string }
  | { readonly by: "policy"; readonly policy: Policy };

/** One kind of thing that is made public, with what is known of the duty and how well. */
export type Duty = {
  readonly kind: PostingKind;
  readonly name: Text;
  readonly about: Text;
  /** The article it is based on; null for what units post of their own accord. */
  readonly article: Text | null;
  /** How far that it must be public was checked; "policy" where no law is claimed. */
  readonly mark: Mark | "policy";
  readonly source: string;
  /** Whom it is for, where the unit says nothing narrower. */
  readonly audience: Text;
  readonly minimum: Minimum | null;
  /** By when, counted from the issue of the document or from (or back from) the event. */
  readonly due: { readonly rule: string; readonly from: "issue" | "event" } | null;
  /** Forms the law itself wants, beside the ones a unit chooses. */
  readonly forms: readonly PostingForm[];
  /** Days on end over the loudspeakers, by the rule named; null where the law asks none. */
  readonly loudspeaker: string | null;
  /** Whether the law names periods of it (quarter, six months, year). It gives no day for them. */
  readonly periods: boolean;
  readonly asks: readonly ("item" | "event")[];
};

const article11 = (paragraph: string): Text => ({
  vi: `${paragraph} Điều 11 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15`,
  en: `${paragraph.replace("Khoản", "Paragraph").replace("đến khoản", "to")}, Article 11, Law on Grassroots Democracy 10/2022/QH15`,
});
const seen = "hethongphapluat.vn (chương 2 mục 1); Công báo 905+906/2022";
const everybody: Text = { vi: "toàn thể Nhân dân trên địa bàn", en: "everybody who lives here" };

/** The posting of what Article 11 names; its twenty days are from memory and bind nothing here. */
const ofArticle11 = {
  source: seen,
  audience: everybody,
  minimum: { by: "law", rule: "THDCCS-13-POSTING" },
  due: { rule: "THDCCS-12", from: "issue" },
  forms: [],
  loudspeaker: null,
  periods: false,
  asks: [],
} as const;

/** For what no law we have seen sets a time: long enough to be found, and ours. */
const ownMinimum: Policy = {
  policy: "posting-minimum",
  title: { vi: "Thời gian niêm yết ít nhất", en: "Posted for at least" },
  amount: 7,
  unit: "day",
  why: {
    vi: "Một tuần để ai đi qua bảng tin cũng kịp đọc.",
    en: "A week, so that everybody who passes the board can read it.",
  },
};

/**
 * What units make public here. Of Article 11 only paragraphs 1 to 3 were seen word by word; of the others
 * only that they exist, so whoever posts under them names the paragraph from the law itself. Conclusions
 * on denunciations are not here: nothing of a denunciation touches this house.
 */
export const duties: readonly Duty[] = [
  {
    ...ofArticle11,
    kind: "plan",
    name: {
      vi: "Kế hoạch phát triển kinh tế – xã hội và kết quả thực hiện",
      en: "Socio-economic plan and its result",
    },
    about: {
      vi: "Kế hoạch hằng năm của xã, phường và việc thực hiện đến đâu.",
      en: "The plan of the commune or ward and how far it was carried out.",
    },
    article: article11("Khoản 1"),
    mark: "V",
  },
  {
    ...ofArticle11,
    kind: "budget",
    name: {
      vi: "Ngân sách: dự thảo, dự toán, thực hiện, quyết toán",
      en: "Budget: draft, approved, execution, settlement",
    },
    about: {
      vi: "Dự thảo dự toán; dự toán đã được quyết định; thực hiện theo quý, 6 tháng, năm; quyết toán; việc thực hiện kiến nghị của kiểm toán.",
      en: "The draft; the approved budget; execution by quarter, six months and year; the settlement; what was done after an audit.",
    },
    article: article11("Khoản 2"),
    mark: "V",
    periods: true,
  },
  {
    ...ofArticle11,
    kind: "land",
    name: {
      vi: "Dự án, công trình; thu hồi đất, bồi thường; quỹ đất, quy hoạch",
      en: "Projects and works; land recovery and compensation; land fund and planning",
    },
    about: {
      vi: "Dự án, công trình và tiến độ; phương án thu hồi đất, bồi thường; quản lý quỹ đất; thông tin quy hoạch.",
      en: "Projects and their progress; land recovery and compensation; the land fund; planning.",
    },
    article: article11("Khoản 3"),
    mark: "V",
  },
  {
    ...ofArticle11,
    kind: "paragraph-4-6",
    name: {
      vi: "Nội dung khác thuộc khoản 4 đến khoản 6",
      en: "Other matters of paragraphs 4 to 6",
    },
    about: {
      vi: "Hệ thống chưa đối chiếu được lời văn các khoản này: cán bộ đọc luật và ghi rõ khoản.",
      en: "The words of these paragraphs have not been checked here: read the law and name the paragraph.",
    },
    article: article11("Khoản 4 đến khoản 6"),
    mark: "?",
    asks: ["item"],
  },
  {
    ...ofArticle11,
    kind: "paragraph-7-12",
    name: {
      vi: "Nội dung thuộc khoản 7 đến khoản 12 (phải phát loa)",
      en: "Matters of paragraphs 7 to 12 (also on the loudspeakers)",
    },
    about: {
      vi: "Ngoài niêm yết còn phát trên hệ thống truyền thanh ít nhất 3 ngày liên tục và gửi trưởng thôn, tổ trưởng tổ dân phố (Điều 13 khoản 3, 4). Lời văn từng khoản chưa đối chiếu được: cán bộ ghi rõ khoản.",
      en: "Beside the posting also at least 3 days on end over the loudspeakers and to the heads of villages and groups (Article 13.3–4). The words of each paragraph have not been checked here: name the paragraph.",
    },
    article: article11("Khoản 7 đến khoản 12"),
    mark: "V",
    forms: ["loudspeaker", "village-heads"],
    loudspeaker: "THDCCS-13-LOUDSPEAKER",
    asks: ["item"],
  },
  {
    ...ofArticle11,
    kind: "village-rules",
    name: {
      vi: "Dự thảo hương ước, quy ước của cộng đồng dân cư",
      en: "Draft of a village’s own rules",
    },
    about: {
      vi: "Để bà con góp ý trước khi bàn và quyết định.",
      en: "For people to comment on before they decide.",
    },
    article: { vi: "Nghị định 61/2023/NĐ-CP", en: "Decree 61/2023/NĐ-CP" },
    mark: "P",
    source: "bản sao thuvienphapluat (hương ước)",
    minimum: { by: "law", rule: "ND61-POSTING" },
    due: null,
  },
  {
    kind: "dialogue-notice",
    name: {
      vi: "Thông báo hội nghị đối thoại với Nhân dân",
      en: "Notice of a dialogue with the people",
    },
    about: {
      vi: "Thời gian, địa điểm, nội dung và cách tham gia, báo trước ít nhất 7 ngày.",
      en: "Time, place, subject and how to join, at least 7 days before.",
    },
    article: {
      vi: "Điều 43 Luật Tổ chức chính quyền địa phương 72/2025/QH15",
      en: "Article 43, Law on Local Government 72/2025/QH15",
    },
    mark: "V",
    source: "vietnam.vn “Hỏi đáp số 20” (daibieunhandan.vn)",
    audience: everybody,
    minimum: { by: "policy", policy: ownMinimum },
    due: { rule: "TCCQDP-43-BEFORE", from: "event" },
    forms: [],
    loudspeaker: null,
    periods: false,
    asks: ["event"],
  },
  {
    kind: "dialogue-results",
    name: {
      vi: "Kết quả hội nghị đối thoại với Nhân dân",
      en: "Results of a dialogue with the people",
    },
    about: {
      vi: "Công bố, niêm yết và gửi trưởng thôn, tổ trưởng tổ dân phố chậm nhất 10 ngày sau đối thoại.",
      en: "Published, posted and sent to the heads of villages and groups within 10 days of the dialogue.",
    },
    article: {
      vi: "Điều 43 Luật Tổ chức chính quyền địa phương 72/2025/QH15",
      en: "Article 43, Law on Local Government 72/2025/QH15",
    },
    mark: "V",
    source: "vietnam.vn “Hỏi đáp số 20” (daibieunhandan.vn)",
    audience: everybody,
    minimum: { by: "policy", policy: ownMinimum },
    due: { rule: "TCCQDP-43-AFTER", from: "event" },
    forms: ["board", "portal", "village-heads"],
    loudspeaker: null,
    periods: false,
    asks: ["event"],
  },
  {
    kind: "decision",
    name: {
      vi: "Quyết định giải quyết khiếu nại do nơi khác gửi đến niêm yết",
      en: "Decision on a complaint sent here to be posted",
    },
    about: {
      vi: "Bản đã che dữ liệu cá nhân. Quyết định của chính đơn vị niêm yết từ hồ sơ khiếu nại, không lập lại ở đây.",
      en: "With personal data masked. The unit’s own decisions are posted from the complaint and not made again here.",
    },
    article: { vi: "Điều 29 Nghị định 124/2020/NĐ-CP", en: "Article 29, Decree 124/2020/NĐ-CP" },
    mark: "V",
    source: "baokhanhhoa.vn 13/01/2022; lawnet.vn 114264 (Điều 29)",
    audience: everybody,
    minimum: { by: "law", rule: "KN-29-POSTING" },
    due: { rule: "KN-29", from: "issue" },
    forms: [],
    loudspeaker: null,
    periods: false,
    asks: [],
  },
  {
    kind: "decision-meeting",
    name: {
      vi: "Thông báo cuộc họp công bố quyết định giải quyết khiếu nại",
      en: "Notice of a meeting at which a decision on a complaint is read out",
    },
    about: {
      vi: "Báo trước ít nhất 3 ngày; không nêu tên người khiếu nại.",
      en: "At least 3 days before; without the name of whoever complained.",
    },
    article: { vi: "Điều 29 Nghị định 124/2020/NĐ-CP", en: "Article 29, Decree 124/2020/NĐ-CP" },
    mark: "V",
    source: "baokhanhhoa.vn 13/01/2022; lawnet.vn 114264 (Điều 29)",
    audience: everybody,
    minimum: null,
    due: { rule: "KN-29-MEETING", from: "event" },
    forms: [],
    loudspeaker: null,
    periods: false,
    asks: ["event"],
  },
  {
    kind: "other",
    name: { vi: "Thông báo khác của đơn vị", en: "Other notice of the unit" },
    about: {
      vi: "Đơn vị tự đặt ra, không phải nghĩa vụ theo luật mà hệ thống biết.",
      en: "Of the unit’s own accord; no duty of law known here.",
    },
    article: null,
    mark: "policy",
    source: "",
    audience: everybody,
    minimum: { by: "policy", policy: ownMinimum },
    due: null,
    forms: [],
    loudspeaker: null,
    periods: false,
    asks: [],
  },
];

const byKind = new Map(duties.map((duty) => [duty.kind, duty]));

/** The duty of a kind; every kind has one. */
export function dutyOf(kind: PostingKind): Duty {
  const duty = byKind.get(kind);
  if (!duty) throw new Error(`no duty for ${kind}`);
  return duty;
}
