import type { Text } from "#kernel/text.ts";

export type GroundId =
  | "no-content"
  | "illegible"
  | "complaint"
  | "excluded"
  | "attack-or-insult"
  | "already-guided"
  | "sent-to-several";

/**
 * A reason for which a law lets an office not handle a letter, with its source and how far that
 * source is verified. Only verified ("V") grounds can be chosen; the others are shown as what they
 * are. Whoever chooses one gives a written reason, and the resident can appeal to another person.
 */
export type Ground = {
  readonly id: GroundId;
  readonly title: Text;
  readonly source: string;
  readonly verified: "V" | "M";
  /** Statistics-office code of the only province where it holds; absent = everywhere. */
  readonly province?: string;
};

export const grounds: readonly Ground[] = [
  {
    id: "no-content",
    title: {
      vi: "Không nêu nội dung phản ánh, kiến nghị",
      en: "Says nothing that could be looked into",
    },
    source: "Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2",
    verified: "V",
  },
  {
    id: "illegible",
    title: { vi: "Đơn rách nát, không đọc được", en: "The letter is torn or cannot be read" },
    source: "Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2 điểm b",
    verified: "V",
  },
  {
    id: "complaint",
    title: {
      vi: "Nội dung là khiếu nại: hướng dẫn gửi đơn khiếu nại đến nơi có thẩm quyền",
      en: "It is a complaint in the law's sense: guidance on where to lodge it",
    },
    source: "Thông tư 05/2021/TT-TTCP, Điều 6 khoản 1; Luật Khiếu nại 2011, Điều 2",
    verified: "V",
  },
  {
    id: "excluded",
    title: {
      vi: "Thuộc bí mật nhà nước: không xử lý qua hệ thống này",
      en: "A state secret: cannot be handled through this system",
    },
    source: "Quyết định 1207/QĐ-UBND ngày 28/02/2025 của UBND thành phố Hà Nội",
    verified: "V",
    province: "01",
  },
  {
    id: "attack-or-insult",
    title: {
      vi: "Nội dung chống đối chủ trương của Đảng, pháp luật của Nhà nước, chia rẽ đoàn kết dân tộc, tôn giáo hoặc xúc phạm người khác",
      en: "Content against Party and State policy, dividing ethnic or religious unity, or insulting",
    },
    source: "Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2 điểm b",
    verified: "V",
  },
  {
    id: "already-guided",
    title: {
      vi: "Trùng nội dung đã được hướng dẫn một lần",
      en: "Same content, already answered with guidance once",
    },
    source: "Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2 điểm b",
    verified: "M",
  },
  {
    id: "sent-to-several",
    title: {
      vi: "Đơn gửi nhiều nơi, trong đó đã có cơ quan có thẩm quyền",
      en: "Sent to several bodies, the competent one among them",
    },
    source: "Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2 điểm b",
    verified: "M",
  },
];

/** The ground with this id that can be chosen in this province; null when there is none. */
export const usableGround = (id: string, province: string): Ground | null =>
  grounds.find(
    (g) =>
      g.id === id && g.verified === "V" && (g.province === undefined || g.province === province),
  ) ?? null;
