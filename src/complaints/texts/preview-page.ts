import type { Text } from "#kernel/text.ts";

/** The words of the page that shows what others are about to read. */
export const previewTexts = {
  title: { vi: "Xem lại trước khi ghi", en: "Look again before it is recorded" },
  lead: {
    complainant: {
      vi: "Người khiếu nại sẽ đọc đúng những lời này. Chưa có gì được ghi.",
      en: "The complainant will read exactly this. Nothing is recorded yet.",
    },
    public: {
      vi: "Mọi người sẽ đọc đúng những lời này. Chưa có gì được công khai. Hãy chắc rằng không ai nhận ra người khiếu nại.",
      en: "Everybody will read exactly this. Nothing is public yet. Make sure that nobody can tell who complains.",
    },
  },
  edit: { vi: "Sửa lại", en: "Change it" },
} as const satisfies Record<string, Text | Record<string, Text>>;
