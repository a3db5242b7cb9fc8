import type { Text } from "#kernel/text.ts";

import type { WritingRefusal } from "./keep.ts";

/** What is said of a code that opens nothing and of a draft that cannot be written. */
export const draftRefusalText: Readonly<Record<WritingRefusal["because"], Text>> = {
  mistyped: {
    vi: "Mã này có chữ gõ nhầm hoặc thiếu. Hãy dò lại từng nhóm bốn chữ trên tờ đơn.",
    en: "A letter of this code is wrong or missing. Please compare it with the paper, four by four.",
  },
  "not-there": {
    vi: "Không mở được bản nhập sẵn nào bằng mã này. Có thể bản ấy đã được xóa, hoặc đã quá 30 ngày.",
    en: "This code opens no prepared complaint. It may have been erased, or be over 30 days old.",
  },
  "too-long": {
    vi: "Đơn dài quá, không lưu được. Hãy viết ngắn lại, hoặc viết phần còn lại vào giấy kèm theo.",
    en: "The letter is too long to be kept. Please shorten it, or put the rest on an enclosed sheet.",
  },
  "changed-since": {
    vi: "Bản này vừa được sửa ở một trang khác. Những gì ông/bà vừa viết vẫn còn ở dưới; hãy xem lại bản mới nhất trước khi lưu đè.",
    en: "This was changed on another page meanwhile. What you just wrote is still below; look at the newest version before saving over it.",
  },
};

/** The form of a draft that was changed since through its code came once more. */
export const madeBefore: Text = {
  vi: "Đơn soạn bằng biểu mẫu này đã được lưu và sửa sau đó. Nếu gửi lại, đây sẽ là một đơn khác với mã khác.",
  en: "What was prepared with this form has been kept, and changed since. Sent again, this becomes another letter with another code.",
};
