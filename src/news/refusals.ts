import type { Text } from "#kernel/text.ts";

import { farthestDays, mostAttachments, type ArticleReason } from "./rules.ts";

/** What is said when a step is refused. */
export const refusalText = {
  "no-such-article": { vi: "Không có bài viết này.", en: "There is no such article." },
  "not-your-unit": {
    vi: "Ông/bà chỉ soạn bài cho đơn vị của mình.",
    en: "You write for your own unit only.",
  },
  "changed-meanwhile": {
    vi: "Có người vừa lưu bài này. Bản của họ ở trên, bản của ông/bà còn nguyên ở dưới; gộp lại rồi lưu.",
    en: "Somebody has just saved this article. Theirs is above, yours is below, complete; bring them together and save.",
  },
  "wrong-state": {
    vi: "Bài đã sang trạng thái khác, không làm bước này được nữa.",
    en: "The article stands differently now; this step cannot be taken any more.",
  },
  "not-ready": {
    vi: "Bài cần có tóm tắt và nội dung trước khi đăng. Hãy sửa bài rồi đăng.",
    en: "An article needs a summary and a text before it is published. Edit it first.",
  },
  "time-passed": {
    vi: "Giờ hẹn đã qua. Hãy chọn giờ sau, hoặc đăng ngay.",
    en: "That time has passed. Choose a later one, or publish now.",
  },
  "time-too-far": {
    vi: `Chỉ hẹn trước nhiều nhất ${farthestDays} ngày.`,
    en: `At most ${farthestDays} days ahead.`,
  },
  "nothing-changed": {
    vi: "Chưa có gì khác bản đang đăng, nên chưa có gì để đính chính.",
    en: "Nothing differs from what is published, so there is nothing to correct.",
  },
  "not-said": {
    vi: "Hãy viết một câu (ít nhất 10 chữ cái) nói đã sửa gì; người đọc sẽ thấy câu này.",
    en: "Write a sentence (ten letters at least) of what was put right; readers will see it.",
  },
  "no-such-file": { vi: "Tệp này không còn ở bài nữa.", en: "This file is no longer there." },
  "too-many-files": {
    vi: `Một bài kèm nhiều nhất ${mostAttachments} trang hoặc ảnh.`,
    en: `At most ${mostAttachments} pages or pictures go with an article.`,
  },
} as const satisfies Record<ArticleReason, Text>;
