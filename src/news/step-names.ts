import type { Text } from "#kernel/text.ts";

import { articleSteps, type ArticleStep } from "./rules.ts";

/** What each step is called, and where it is posted to. */
export const stepNames = {
  save: { slug: "sua", name: { vi: "Sửa bài", en: "Edit" } },
  correct: { slug: "dinh-chinh", name: { vi: "Đính chính", en: "Correct" } },
  picture: { slug: "anh", name: { vi: "Ảnh đầu bài", en: "Lead picture" } },
  unpicture: { slug: "bo-anh", name: { vi: "Bỏ ảnh", en: "Take the picture away" } },
  attach: { slug: "tep", name: { vi: "Tệp kèm theo", en: "Attachments" } },
  detach: { slug: "bo-tep", name: { vi: "Bỏ tệp", en: "Take a file away" } },
  publish: { slug: "dang", name: { vi: "Đăng ngay", en: "Publish now" } },
  schedule: { slug: "hen-gio", name: { vi: "Hẹn giờ đăng", en: "Schedule" } },
  unschedule: { slug: "bo-hen-gio", name: { vi: "Bỏ hẹn giờ", en: "Take back the time" } },
  comments: { slug: "binh-luan", name: { vi: "Bình luận", en: "Comments" } },
  archive: { slug: "luu-tru", name: { vi: "Lưu trữ", en: "Archive" } },
  restore: { slug: "khoi-phuc", name: { vi: "Đưa trở lại", en: "Bring back" } },
  remove: { slug: "go", name: { vi: "Gỡ bài", en: "Take down" } },
  drop: { slug: "xoa", name: { vi: "Xóa bản nháp", en: "Delete the draft" } },
} as const satisfies Record<ArticleStep, { readonly slug: string; readonly name: Text }>;

/** The step posted to an address; null for any other. */
export const stepAt = (slug: string): ArticleStep | null =>
  articleSteps.find((step) => stepNames[step].slug === slug) ?? null;

/** Taking away stands beside adding: it has no form of its own in the bar. */
export const formOf = (step: ArticleStep): ArticleStep =>
  step === "unpicture" ? "picture" : step === "detach" ? "attach" : step;
