import type { Text } from "#kernel/text.ts";

/** The words around a published matter. */
export const publicTexts = {
  said: { vi: "Người gửi viết", en: "The sender wrote" },
  answered: (unit: string): Text => ({ vi: `${unit} trả lời`, en: `${unit} answered` }),
  pictures: { vi: "Ảnh", en: "Pictures" },
  picture: (n: number): Text => ({
    vi: `Ảnh ${n}, thông tin riêng đã che`,
    en: `Picture ${n}, private details masked`,
  }),
};
