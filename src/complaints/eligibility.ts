import { type Day, daysBetween } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Calendar } from "#law/calendar.ts";
import { deadline, plainFacts, type Suspended } from "#law/deadline.ts";
import type { DayExplanation } from "#law/explanation.ts";
import { versionOn, versionsOf } from "#law/registry.ts";

export const groundIds = [
  "internal-or-secret",
  "not-own-right",
  "no-capacity",
  "unlawful-representative",
  "no-signature",
  "limitation-passed",
  "second-decision-exists",
  "terminated-over-30-days",
  "court",
] as const;
export type GroundId = (typeof groundIds)[number];

/** A reason for which the law lets an office not accept a complaint, with what is asked to find it. */
export type Ground = {
  readonly id: GroundId;
  readonly title: Text;
  readonly act: string;
  readonly article: string;
  readonly source: string;
  readonly verified: "V";
};

const article11 = {
  act: "Luật Khiếu nại 02/2011/QH13",
  article: "Điều 11",
  source: "luatthaian.vn, chiakhoaphapluat.vn, lawnet.vn 173041 (Điều 11)",
  verified: "V",
} as const;

/** The nine grounds of non-acceptance (KN-11). There is no tenth. */
export const grounds: readonly Ground[] = [
  {
    ...article11,
    id: "internal-or-secret",
    title: {
      vi: "Quyết định, hành vi trong nội bộ hoặc chỉ đạo điều hành; văn bản quy phạm pháp luật; hoặc thuộc bí mật nhà nước về quốc phòng, an ninh, ngoại giao theo danh mục",
      en: "An internal or command decision or act, a normative act, or one within the list of secrets of defence, security and foreign affairs",
    },
  },
  {
    ...article11,
    id: "not-own-right",
    title: {
      vi: "Quyết định, hành vi không liên quan trực tiếp đến quyền, lợi ích của người khiếu nại",
      en: "It does not touch the complainant’s own rights and interests",
    },
  },
  {
    ...article11,
    id: "no-capacity",
    title: {
      vi: "Người khiếu nại không có năng lực hành vi dân sự đầy đủ mà không có người đại diện hợp pháp",
      en: "The complainant lacks legal capacity and has no lawful representative",
    },
  },
  {
    ...article11,
    id: "unlawful-representative",
    title: { vi: "Người đại diện không hợp pháp", en: "The representative is not a lawful one" },
  },
  {
    ...article11,
    id: "no-signature",
    title: {
      vi: "Đơn không có chữ ký hoặc điểm chỉ của người khiếu nại",
      en: "The letter bears no signature or fingerprint of the complainant",
    },
  },
  {
    ...article11,
    id: "limitation-passed",
    title: {
      vi: "Thời hiệu khiếu nại đã hết mà không có lý do chính đáng",
      en: "The time within which to complain is over, without a good reason",
    },
  },
  {
    ...article11,
    id: "second-decision-exists",
    title: {
      vi: "Đã có quyết định giải quyết khiếu nại lần hai",
      en: "A decision at the second level exists already",
    },
  },
  {
    ...article11,
    id: "terminated-over-30-days",
    title: {
      vi: "Đã đình chỉ giải quyết, quá 30 ngày người khiếu nại không tiếp tục khiếu nại",
      en: "It was terminated, and for more than 30 days the complainant did not go on with it",
    },
  },
  {
    ...article11,
    id: "court",
    title: {
      vi: "Tòa án đã thụ lý hoặc đã giải quyết bằng bản án, quyết định",
      en: "A court has accepted it or has judged it",
    },
  },
];

export const groundOf = (id: GroundId): Ground => {
  const found = grounds.find((one) => one.id === id);
  if (!found) throw new Error(`no ground ${id}`);
  return found;
};

/** Days on which somebody could not complain, the first and the last included. */
export type Obstacle = {
  readonly from: Day;
  readonly to: Day;
  /** A certificate or another paper shows it; without one the days count. */
  readonly evidence: boolean;
};

/** What is complained of, and since when it was known. */
export type Contested = {
  readonly of: "decision" | "act" | "discipline";
  readonly learnedOn: Day;
};

/** What was answered about a complaint before anybody decides on it. */
export type EligibilityAnswers = {
  /** Internal, command, normative, or on the list of secrets. */
  readonly internalOrSecret: boolean;
  readonly ownRight: boolean;
  /** Of full capacity, or represented by law (a parent, a guardian). */
  readonly capacity: "full" | "represented" | "missing";
  readonly representationLawful: boolean;
  readonly signed: boolean;
  readonly secondDecision: boolean;
  /** When an earlier handling of the same was terminated. */
  readonly terminatedOn: Day | null;
  readonly court: boolean;
  readonly obstacles: readonly Obstacle[];
};

/** What is asked, in this order, at the desk and when a complaint is prepared at home. */
export const questions = {
  internalOrSecret: {
    vi: "Việc khiếu nại là quyết định nội bộ, chỉ đạo điều hành, văn bản quy phạm pháp luật hoặc bí mật nhà nước?",
    en: "Is it about an internal or command decision, a normative act, or a state secret?",
  },
  ownRight: {
    vi: "Quyết định hoặc hành vi đó ảnh hưởng trực tiếp đến quyền, lợi ích của chính người khiếu nại?",
    en: "Does the decision or act touch the complainant’s own rights and interests?",
  },
  capacity: {
    vi: "Người khiếu nại tự mình thực hiện được, hay có người đại diện theo pháp luật?",
    en: "Can the complainant act alone, or is there a representative by law?",
  },
  signed: {
    vi: "Đơn đã có chữ ký hoặc điểm chỉ?",
    en: "Is the letter signed or fingerprinted?",
  },
  learnedOn: {
    vi: "Nhận hoặc biết được quyết định, hành vi đó vào ngày nào?",
    en: "On which day was the decision or act received or learned of?",
  },
  obstacles: {
    vi: "Có thời gian nào không thể khiếu nại vì ốm đau, thiên tai, địch họa, đi công tác hoặc học tập ở nơi xa, hay trở ngại khách quan khác? Có giấy tờ chứng minh không?",
    en: "Was there a time in which complaining was impossible because of illness, disaster, enemy action, a mission or study far away, or another obstacle? Is there a paper that shows it?",
  },
  secondDecision: {
    vi: "Việc này đã có quyết định giải quyết khiếu nại lần hai?",
    en: "Is there a decision at the second level on this already?",
  },
  terminatedOn: {
    vi: "Việc này từng bị đình chỉ giải quyết? Ngày nào?",
    en: "Was the handling of this terminated before? When?",
  },
  court: {
    vi: "Tòa án đã thụ lý hoặc đã xử việc này?",
    en: "Has a court accepted or judged this?",
  },
} as const satisfies Record<string, Text>;

/** A ground that seems to hold, and for the limitation how its last day was reckoned. */
export type Apparent = { readonly ground: GroundId; readonly reckoning: DayExplanation | null };

/**
 * The grounds of non-acceptance that the answers point to, in the order of the law. They are for the
 * head to read, who chooses one or none: an answer at the desk decides nothing. A disciplinary
 * decision has a limitation of its own (KN-47) that is not verified, so time is no ground there.
 */
export function apparentGrounds(
  answers: EligibilityAnswers,
  respondent: Contested,
  receivedOn: Day,
  calendar: Calendar,
): readonly Apparent[] {
  const late = limitation(answers, respondent, calendar);
  const holds: Readonly<Record<GroundId, boolean>> = {
    "internal-or-secret": answers.internalOrSecret,
    "not-own-right": !answers.ownRight,
    "no-capacity": answers.capacity === "missing",
    "unlawful-representative": !answers.representationLawful,
    "no-signature": !answers.signed,
    "limitation-passed": late !== null && respondent.of !== "discipline" && receivedOn > late.due,
    "second-decision-exists": answers.secondDecision,
    "terminated-over-30-days":
      answers.terminatedOn !== null && daysBetween(answers.terminatedOn, receivedOn) > 30,
    court: answers.court,
  };
  return groundIds
    .filter((ground) => holds[ground])
    .map((ground) => ({ ground, reckoning: ground === "limitation-passed" ? late : null }));
}

/**
 * The last day to complain (KN-9, or KN-47 for discipline), without the days an evidenced obstacle
 * took. Null where no act we know was in force when it began.
 */
export function limitation(
  answers: Pick<EligibilityAnswers, "obstacles">,
  respondent: Contested,
  calendar: Calendar,
): DayExplanation | null {
  const from = respondent.learnedOn;
  const rule = versionOn(versionsOf(respondent.of === "discipline" ? "KN-47" : "KN-9"), from);
  if (!rule) return null;
  let suspensions: readonly Suspended[] = [];
  let reckoned = deadline(rule, from, plainFacts, calendar);
  // One after the other, earliest first: an obstacle that began when the time was over brings nothing back.
  const shown = answers.obstacles
    .filter(({ evidence, to }) => evidence && to > from)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const { from: first, to } of rule.suspension ? shown : []) {
    const more = [...suspensions, { from: first, to }];
    const again = deadline(rule, from, { ...plainFacts, suspensions: more }, calendar);
    if (!again.ok) continue;
    suspensions = more;
    reckoned = again;
  }
  if (!reckoned.ok || !isDays(reckoned.value)) return null;
  return reckoned.value;
}

const isDays = (one: { readonly from: string }): one is DayExplanation => !one.from.includes("T");
