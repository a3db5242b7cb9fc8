import type { Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { versionsOf } from "#law/registry.ts";

import type { PostingRefusal } from "./decide.ts";

/** What is said of a step that was not taken, with the rule and the day where there are some. */
export function postingRefusalText(refusal: PostingRefusal): Text {
  switch (refusal.because) {
    case "too-early": {
      const day = dayWords(refusal.until);
      const rule = versionsOf(refusal.rule).at(-1);
      const cited = rule ? `${rule.article ?? ""} ${rule.act}`.trim() : refusal.rule;
      return {
        vi: `Chưa được gỡ: phải để đến hết ${day.vi} theo ${cited} (${refusal.rule}). Nếu có dữ liệu cá nhân, hãy dùng bước thu hồi.`,
        en: `It may not come down yet: it stays until the end of ${day.en} under ${cited} (${refusal.rule}). If it holds personal data, withdraw it.`,
      };
    }
    case "reason-missing": {
      const day = refusal.until && dayWords(refusal.until);
      return day
        ? {
            vi: `Gỡ trước khi hết ${day.vi} thì phải ghi lý do, ít nhất 10 ký tự; ai cũng đọc được.`,
            en: `Before the end of ${day.en} it takes a written reason of at least 10 characters, which is public.`,
          }
        : {
            vi: "Còn thiếu hình thức: hãy ghi nhận, hoặc ghi lý do, ít nhất 10 ký tự.",
            en: "A form is lacking: record it, or give a reason of at least 10 characters.",
          };
    }
    case "private":
      return {
        vi: `Có chỗ giống dữ liệu cá nhân: ${refusal.found.map((one) => `“${one}”`).join(", ")}. Hãy che đi, hoặc xác nhận đã đọc lại và được công khai.`,
        en: `Some places look like personal data: ${refusal.found.map((one) => `“${one}”`).join(", ")}. Mask them, or confirm that they may be public.`,
      };
    default:
      return plain[refusal.because];
  }
}

const plain: Readonly<
  Record<Exclude<PostingRefusal["because"], "too-early" | "reason-missing" | "private">, Text>
> = {
  "not-there": { vi: "Không có mục này.", en: "There is no such item." },
  "not-your-unit": {
    vi: "Ông/bà không niêm yết cho đơn vị này.",
    en: "You do not post for this unit.",
  },
  "changed-meanwhile": {
    vi: "Người khác vừa sửa mục này. Dưới đây là bản mới nhất và những gì ông/bà đã nhập; hãy xem lại rồi gửi lần nữa.",
    en: "Somebody changed this item meanwhile. Below are the newest version and what you typed; look again and send it once more.",
  },
  "wrong-stage": {
    vi: "Mục này không còn ở bước ấy.",
    en: "This item is no longer at that step.",
  },
  "due-missing": {
    vi: "Chưa có lời niêm yết thì phải có hạn: ghi ngày ban hành, hoặc ngày đơn vị tự hẹn.",
    en: "Without words it needs a date: the day of issue, or one the unit sets itself.",
  },
  "text-missing": {
    vi: "Hãy viết lời niêm yết trước.",
    en: "Write the words first.",
  },
  "item-missing": {
    vi: "Hãy ghi đúng số khoản của Điều 11 (4 đến 6, hoặc 7 đến 12).",
    en: "Name the paragraph of Article 11 (4 to 6, or 7 to 12).",
  },
  "event-missing": {
    vi: "Hãy ghi ngày họp hoặc đối thoại.",
    en: "Give the day of the meeting or dialogue.",
  },
  "day-wrong": {
    vi: "Ngày chưa đúng: không sau hôm nay, ngày cuối không trước ngày đầu, và gián đoạn không trước ngày niêm yết.",
    en: "The day is not right: not after today, the last not before the first, and no interruption before the posting.",
  },
  "too-many-days": {
    vi: "Một lần ghi nhiều nhất 31 ngày.",
    en: "At most 31 days at a time.",
  },
  "not-longer": {
    vi: "Ngày để thêm phải sau hôm nay và sau ngày đang phải để.",
    en: "The day must be after today and after the day it stays up anyway.",
  },
  "says-why": {
    vi: "Hãy ghi lý do, ít nhất 10 ký tự.",
    en: "Give a reason of at least 10 characters.",
  },
  "nothing-changed": {
    vi: "Chưa có gì khác bản đang niêm yết.",
    en: "Nothing differs from what is posted.",
  },
  "no-such-file": { vi: "Hãy chọn tệp.", en: "Choose a file." },
  "too-many-files": {
    vi: "Một mục có nhiều nhất 20 trang và ảnh.",
    en: "An item has at most 20 pages and pictures.",
  },
};
