import type { Text } from "#kernel/text.ts";

/** What of a matter can be taken out for good without breaking its record. */
export const erasables = ["identity", "words", "files"] as const;
export type Erasable = (typeof erasables)[number];

export const erasableNames = {
  identity: { vi: "tên, cách liên hệ và giấy tờ", en: "name, contact and papers" },
  words: { vi: "lời đã viết", en: "the words written" },
  files: { vi: "ảnh và giấy tờ kèm theo", en: "pictures and papers" },
} as const satisfies Record<Erasable, Text>;

/** Where a rule comes from. Nothing here is law that was verified: law/acts says how that is told. */
type Basis = { readonly by: "policy" | "unverified-law"; readonly words: Text };

type Rule = {
  readonly name: Text;
  readonly what: readonly Erasable[];
  /** Of matters that ended so… */
  readonly stages: readonly ("closed" | "withdrawn" | "declined")[];
  /** …this many months ago. */
  readonly months: number;
  readonly basis: Basis;
};

const policy: Basis = {
  by: "policy",
  words: {
    vi: "quy định của hệ thống, không phải luật",
    en: "policy of this system, not law",
  },
};

/**
 * How long what is kept for: the whole of it, as data. A job proposes by it, a named person decides,
 * nothing is erased by itself. What waits with a form that was never sent is no matter yet and goes
 * within a day (src/files/sweep.ts); drafts of answers are not kept at all.
 */
export const keepingRules = {
  "identity-ended": {
    name: {
      vi: "liên hệ của vụ việc đã kết thúc, 24 tháng",
      en: "contact of a matter that ended, 24 months",
    },
    what: ["identity"],
    stages: ["closed", "withdrawn", "declined"],
    months: 24,
    basis: policy,
  },
  "words-withdrawn": {
    name: {
      vi: "nội dung của vụ việc đã rút, 12 tháng",
      en: "words of a withdrawn matter, 12 months",
    },
    what: ["words", "files"],
    stages: ["withdrawn"],
    months: 12,
    basis: policy,
  },
  "files-ended": {
    name: {
      vi: "ảnh, giấy tờ của vụ việc đã kết thúc, 36 tháng",
      en: "pictures and papers of a matter that ended, 36 months",
    },
    what: ["files"],
    stages: ["closed", "declined"],
    months: 36,
    basis: policy,
  },
  "words-ended": {
    name: {
      vi: "nội dung của vụ việc đã kết thúc, 120 tháng",
      en: "words of a matter that ended, 120 months",
    },
    what: ["words"],
    stages: ["closed", "declined"],
    months: 120,
    basis: {
      by: "unverified-law",
      words: {
        vi: "pháp luật về lưu trữ có thể đặt thời hạn khác: chưa kiểm chứng",
        en: "the law on archives may set another time: not verified",
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type KeepingRule = keyof typeof keepingRules;

export const isKeepingRule = (text: string): text is KeepingRule =>
  Object.hasOwn(keepingRules, text);

export const ruleOf = (rule: KeepingRule): Rule => keepingRules[rule];

/** Policy, not law: a reply, a reopening or an appeal within this time, and nothing is erased. */
export const quietDays = 90;
