import type { Text } from "#kernel/text.ts";

/** Why a challenge is not met. Every one of them draws the form again with a new challenge. */
export type ChallengeRefusal = { readonly because: ChallengeReason };

export type ChallengeReason = "unanswered" | "wrong" | "expired" | "spent" | "too-soon";

/** Too many knocks from one source: seconds to wait, for `Retry-After`. */
export type TooMany = { readonly because: "too-many"; readonly retryAfter: number };

/** What we say above the question; what was typed stays in the form. */
export const challengeRefusalText = {
  unanswered: {
    vi: "Xin ông/bà trả lời câu hỏi kiểm tra. Những gì đã viết vẫn còn nguyên.",
    en: "Please answer the check question. What you wrote is still here.",
  },
  wrong: {
    vi: "Câu trả lời chưa đúng. Đây là một câu hỏi khác; những gì đã viết vẫn còn nguyên.",
    en: "That answer is not right. Here is another question; what you wrote is still here.",
  },
  expired: {
    vi: "Câu hỏi kiểm tra đã quá một giờ. Đây là câu hỏi mới; những gì đã viết vẫn còn nguyên.",
    en: "The check question is over an hour old. Here is a new one; what you wrote is still here.",
  },
  spent: {
    vi: "Câu hỏi này đã được trả lời một lần. Đây là câu hỏi mới; những gì đã viết vẫn còn nguyên.",
    en: "This question was answered once already. Here is a new one; what you wrote is still here.",
  },
  "too-soon": {
    vi: "Phiếu được gửi nhanh hơn người thường viết. Xin ông/bà trả lời câu hỏi rồi gửi lại.",
    en: "The form came back faster than people usually write. Please answer the question and send it again.",
  },
} as const satisfies Record<ChallengeReason, Text>;

/** What we say on the 429 page. */
export const tooManyText = (retryAfter: number): Text => {
  const minutes = Math.ceil(retryAfter / 60);
  return {
    vi: `Có quá nhiều lần gửi từ cùng một đường truyền. Xin thử lại sau ${minutes} phút. Nếu gấp, ông/bà có thể đến hoặc gọi bộ phận tiếp công dân.`,
    en: `Too many attempts came from the same connection. Please try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}. If it is urgent, visit or call the reception desk.`,
  };
};
