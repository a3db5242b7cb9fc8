import type { Text } from "#kernel/text.ts";

/**
 * What a part of a letter is (TT 05/2021 Art. 6.1). A denunciation is no kind of a letter here: it is
 * counted (counting.ts) and handed over on paper, and nothing of it is kept.
 */
export const partKinds = ["complaint", "feedback"] as const;
export type PartKind = (typeof partKinds)[number];
/** What a letter must have to be handled (TT 05/2021/TT-TTCP Art. 6.2), and what makes it unfit (6.2b). */
export const conditionIds = [
  "vietnamese",
  "date",
  "name-address",
  "signature",
  "complaint-parts",
  "denunciation-parts",
  "content",
  "attack-or-insult",
  "illegible",
] as const;
export type ConditionId = (typeof conditionIds)[number];

/** Grounds known from memory only: they can be noted, and decide nothing. */
export const notedIds = ["sent-to-several", "already-guided"] as const;
export type NotedId = (typeof notedIds)[number];

/** What a letter can be before a denunciation is taken out of it. */
export type AnyKind = PartKind | "denunciation";

type Condition = {
  readonly id: ConditionId;
  /** What is wrong with the letter, as a sentence that can be chosen. */
  readonly title: Text;
  readonly source: string;
  /** Of which letters it is asked. */
  readonly of: readonly AnyKind[];
};

const all: readonly AnyKind[] = ["complaint", "feedback", "denunciation"];
const article = "Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2";

/**
 * Everything a named person may find missing. All of it is verified ("V"), so each may be chosen; what
 * is known from memory only stands in `noted`.
 */
export const conditions: readonly Condition[] = [
  {
    id: "vietnamese",
    title: {
      vi: "Viết bằng tiếng nước ngoài mà không có bản dịch công chứng",
      en: "In a foreign language, without a notarised translation",
    },
    source: article,
    of: all,
  },
  {
    id: "date",
    title: { vi: "Không ghi ngày, tháng, năm viết đơn", en: "Not dated" },
    source: article,
    of: all,
  },
  {
    id: "name-address",
    title: { vi: "Không ghi họ tên, địa chỉ người viết", en: "No name and address of the writer" },
    source: article,
    of: all,
  },
  {
    id: "signature",
    title: { vi: "Không có chữ ký hoặc điểm chỉ", en: "Neither signed nor fingerprinted" },
    source: article,
    of: all,
  },
  {
    id: "complaint-parts",
    title: {
      vi: "Khiếu nại nhưng thiếu tên, địa chỉ bên bị khiếu nại, nội dung, lý do hoặc yêu cầu",
      en: "A complaint without the respondent’s name and address, its content, reason or request",
    },
    source: article,
    of: ["complaint"],
  },
  {
    id: "denunciation-parts",
    title: {
      vi: "Tố cáo nhưng thiếu tên, địa chỉ người bị tố cáo, hành vi hoặc cách liên hệ",
      en: "A denunciation without the denounced person’s name and address, the act, or a way to answer",
    },
    source: article,
    of: ["denunciation"],
  },
  {
    id: "content",
    title: {
      vi: "Kiến nghị, phản ánh nhưng không nêu nội dung",
      en: "A proposal or feedback that says nothing that could be looked into",
    },
    source: article,
    of: ["feedback"],
  },
  {
    id: "attack-or-insult",
    title: {
      vi: "Nội dung chống đối chủ trương của Đảng, pháp luật của Nhà nước, chia rẽ đoàn kết dân tộc, tôn giáo hoặc xúc phạm người khác",
      en: "Content against Party and State policy, dividing ethnic or religious unity, or insulting",
    },
    source: `${article} điểm b`,
    of: all,
  },
  {
    id: "illegible",
    title: { vi: "Đơn rách nát, không đọc được", en: "Torn, or cannot be read" },
    source: `${article} điểm b`,
    of: all,
  },
];

/** Grounds nobody has verified, shown as what they are. */
export const noted: readonly {
  readonly id: NotedId;
  readonly title: Text;
  readonly source: string;
}[] = [
  {
    id: "sent-to-several",
    title: {
      vi: "Gửi nhiều nơi, trong đó đã có cơ quan có thẩm quyền",
      en: "Sent to several bodies, the competent one among them",
    },
    source: `${article} điểm b`,
  },
  {
    id: "already-guided",
    title: {
      vi: "Trùng nội dung đã được hướng dẫn một lần",
      en: "The same content, guided once already",
    },
    source: `${article} điểm b`,
  },
];

/** What a named person ticked of one letter. */
export type Finding = {
  readonly parts: readonly AnyKind[];
  readonly missing: readonly ConditionId[];
  /** Names the violator, has concrete evidence, and can be checked. */
  readonly evidenced: boolean;
};

/** What an unnamed letter may lack and still be handled, when it denounces with evidence. */
const forgiven: readonly ConditionId[] = ["name-address", "signature", "denunciation-parts"];

/**
 * Whether a letter is to be handled, from what a person found missing. An unnamed letter that clearly
 * denounces, names the violator and brings evidence is (TT 05/2021 Art. 6.2a); nothing else is forgiven.
 */
export function isEligible({ parts, missing, evidenced }: Finding): boolean {
  const asked = missing.filter((id) => isAskedOf(id, parts));
  if (asked.length === 0) return true;
  return evidenced && parts.includes("denunciation") && asked.every((id) => forgiven.includes(id));
}

/** Whether a condition is asked of a letter with these parts at all. */
const isAskedOf = (id: ConditionId, parts: readonly AnyKind[]): boolean =>
  conditions.some((one) => one.id === id && one.of.some((kind) => parts.includes(kind)));

export const isConditionId = (text: string): text is ConditionId =>
  conditionIds.some((id) => id === text);
export const isNotedId = (text: string): text is NotedId => notedIds.some((id) => id === text);
