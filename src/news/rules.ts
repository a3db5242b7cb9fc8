import { fold, type Text } from "#kernel/text.ts";

import type { Article, ArticleState, Tag } from "./model.ts";

/** Everything an editor can do to an article; the address of a step is its slug. */
export const articleSteps = [
  "save",
  "publish",
  "schedule",
  "unschedule",
  "correct",
  "comments",
  "picture",
  "unpicture",
  "attach",
  "detach",
  "archive",
  "restore",
  "remove",
  "drop",
] as const;
export type ArticleStep = (typeof articleSteps)[number];

const steps = {
  draft: ["save", "picture", "unpicture", "attach", "detach", "publish", "schedule", "drop"],
  scheduled: ["save", "picture", "unpicture", "attach", "detach", "publish", "unschedule"],
  published: [
    "correct",
    "picture",
    "unpicture",
    "attach",
    "detach",
    "comments",
    "archive",
    "remove",
  ],
  archived: ["correct", "restore", "remove"],
  // What was taken down stays down: it would come back under an address that said it was gone.
  removed: [],
} as const satisfies Record<ArticleState, readonly ArticleStep[]>;

/** The steps open at this state; the desk draws its ways from this and nothing else. */
export const nextSteps = (state: ArticleState): readonly ArticleStep[] => steps[state];

/** The steps that readers would notice: on a public article they take a sentence of correction. */
export const changesWhatReadersSee = (step: ArticleStep, state: ArticleState): boolean =>
  step === "correct" ||
  (state === "published" && ["picture", "unpicture", "attach", "detach"].includes(step));

/** Why a step was refused; the words are in refusals.ts. */
export type ArticleReason =
  | "no-such-article"
  | "not-your-unit"
  | "changed-meanwhile"
  | "wrong-state"
  | "not-ready"
  | "time-passed"
  | "time-too-far"
  | "nothing-changed"
  | "not-said"
  | "no-such-file"
  | "too-many-files";

/** Policy: so far ahead an article may be scheduled. */
export const farthestDays = 366;

/** Policy: pages and pictures beside one article. */
export const mostAttachments = 20;

/** What an article lacks before everybody may read it; empty when it is ready. */
export function missing(
  article: Pick<Article, "title" | "summary" | "body" | "byline">,
): readonly ("summary" | "body")[] {
  return [
    ...(article.summary === "" ? (["summary"] as const) : []),
    ...(article.body === "" ? (["body"] as const) : []),
  ];
}

/** Whether an article may become public at `at`, as seen from `now`. */
export function whenFault(at: Date, now: Date): "time-passed" | "time-too-far" | null {
  if (at <= now) return "time-passed";
  return at.getTime() > now.getTime() + farthestDays * 86_400_000 ? "time-too-far" : null;
}

/** The end of an address made of a title: "Nước sạch về ngõ 12" → "nuoc-sach-ve-ngo-12". */
export function slugOf(title: string): string {
  const whole = fold(title)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  const short = whole.length <= 90 ? whole : whole.slice(0, 91).replace(/-[^-]*$/, "");
  return short.slice(0, 90) || "bai-viet";
}

/** The first of "x", "x-2", "x-3", … that is not taken. */
export function freeSlug(base: string, taken: readonly string[]): string {
  const used = new Set(taken);
  if (!used.has(base)) return base;
  for (let nth = 2; ; nth += 1) if (!used.has(`${base}-${nth}`)) return `${base}-${nth}`;
}

const longestTag = 40;

/** Tags as somebody typed them, with commas between: each once, at most ten, in order. */
export function tagsIn(typed: string): readonly Tag[] {
  const found = new Map<string, Tag>();
  for (const one of typed.split(/[,;\n]/)) {
    const label = one
      .replaceAll(/\s+/g, " ")
      .replace(/^[\s#]+/, "")
      .trim()
      .slice(0, longestTag)
      .toWellFormed();
    const key = tagKey(label);
    if (key !== "" && !found.has(key)) found.set(key, { key, label });
  }
  return [...found.values()].slice(0, 10);
}

/** A tag as it stands in addresses. */
export const tagKey = (label: string): string =>
  fold(label)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");

/** What each state is called. */
export const stateWords = {
  draft: { vi: "Bản nháp", en: "Draft" },
  scheduled: { vi: "Hẹn giờ", en: "Scheduled" },
  published: { vi: "Đã đăng", en: "Published" },
  archived: { vi: "Đã lưu trữ", en: "Archived" },
  removed: { vi: "Đã gỡ", en: "Taken down" },
} as const satisfies Record<ArticleState, Text>;
