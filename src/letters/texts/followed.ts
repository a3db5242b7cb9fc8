import type { Text } from "#kernel/text.ts";

import type { Stage } from "../model.ts";

/** What became of a letter, in plain words for whoever wrote it. */
export const followedTexts = {
  title: { vi: "Đơn của ông/bà", en: "Your letter" },
  stages: {
    received: {
      vi: "Đơn đã đến, chờ vào sổ.",
      en: "The letter has arrived and will be registered.",
    },
    registered: {
      vi: "Đơn đã vào sổ; cán bộ đang đọc và phân loại.",
      en: "The letter is registered; an officer reads and classifies it.",
    },
    classified: {
      vi: "Đơn đã được phân loại; cơ quan đang chuẩn bị bước tiếp theo.",
      en: "The letter is classified; the office prepares the next step.",
    },
    proposed: {
      vi: "Cơ quan đề xuất thụ lý. Theo dõi tiếp bằng mã của việc dưới đây, có mã bí mật riêng.",
      en: "The office proposes to accept it. Follow it by the code below, which has a secret of its own.",
    },
    split: {
      vi: "Đơn có nhiều nội dung nên được tách; mỗi việc dưới đây có mã bí mật riêng.",
      en: "The letter was about several things and was split; each has a secret of its own.",
    },
    transferred: {
      vi: "Đơn không thuộc thẩm quyền ở đây và đã chuyển đến nơi có thẩm quyền. Nơi nhận trả lời ông/bà.",
      en: "It is not for this office and was passed on to whoever is competent; they will answer you.",
    },
    urged: {
      vi: "Nơi có thẩm quyền đang giải quyết; cơ quan ở đây đã đôn đốc nơi đó.",
      en: "Whoever is competent has it; this office has urged them.",
    },
    guided: {
      vi: "Cơ quan đã hướng dẫn: ông/bà gửi đơn đến nơi có thẩm quyền, hoặc bổ sung điều còn thiếu.",
      en: "You were guided: send the letter to whoever is competent, or add what is missing.",
    },
    returned: {
      vi: "Đơn được trả lại, kèm lý do.",
      en: "The letter was returned, with the reason.",
    },
    refused: {
      vi: "Cơ quan từ chối xử lý đơn, kèm lý do. Nếu không đồng ý, ông/bà viết đơn đề nghị lãnh đạo đơn vị xem lại; một người khác sẽ trả lời bằng văn bản.",
      en: "The office refused the letter, with the reason. If you disagree, write to the head of the unit; another person answers in writing.",
    },
    kept: {
      vi: "Đơn chưa đủ điều kiện xử lý nên được lưu.",
      en: "The letter was not fit to be handled and is kept on file.",
    },
    destroyed: {
      vi: "Đơn đã hết thời gian lưu và đã tiêu hủy.",
      en: "The time to keep the letter is over and it was destroyed.",
    },
  } satisfies Record<Stage, Text>,
  merged: {
    vi: "Đơn này cùng nội dung với một đơn khác nên được giải quyết chung. Tình trạng của đơn chính:",
    en: "It is about the same thing as another letter, and both are handled together. The main one:",
  },
  became: { vi: "Việc được lập từ đơn", en: "What it became" },
  history: { vi: "Quá trình", en: "What happened" },
  readers: { vi: "Ai đã xem đơn của ông/bà", en: "Who looked at your letter" },
  tellBy: (day: Text): Text => ({
    vi: `Cơ quan phải báo cho ông/bà chậm nhất hết ${day.vi}.`,
    en: `The office has to tell you by the end of ${day.en}.`,
  }),
  person: { vi: "Người chịu trách nhiệm", en: "Accountable" },
};
