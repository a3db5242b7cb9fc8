import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Rule } from "./acts/rule.ts";
import { deadlineRefused, type DeadlineRefusal } from "./deadline-refusals.ts";
import type { LocalRefusal } from "./local.ts";
import { dateWords } from "./words.ts";

/** Why a log, an act in it or a local limit changes nothing. */
export type TermRefusal =
  | DeadlineRefusal
  | LocalRefusal
  | { readonly because: "not-started" }
  | {
      readonly because: "unknown-rule";
      readonly pinned: { readonly id: string; readonly from: Day };
    }
  | { readonly because: "in-hours" | "other-place"; readonly rule: Rule }
  | {
      readonly because: "already-started" | "already-done" | "before-start" | "nothing-suspended";
      readonly on: Day;
    }
  | { readonly because: "after-the-end" | "late-by-transition"; readonly due: Day }
  | { readonly because: "no-transition"; readonly transition: string };

/** The refusal in words. */
export function termRefused(refusal: TermRefusal): Text {
  switch (refusal.because) {
    case "not-started":
      return {
        vi: "Chưa có ngày bắt đầu nên chưa có thời hạn.",
        en: "It has not begun, so there is no limit yet.",
      };
    case "unknown-rule":
      return {
        vi: `Không có quy định ${refusal.pinned.id} áp dụng từ ${refusal.pinned.from}.`,
        en: `There is no rule ${refusal.pinned.id} in force from ${refusal.pinned.from}.`,
      };
    case "in-hours":
      return {
        vi: "Thời hạn này tính theo giờ làm việc, không ghi sổ theo ngày.",
        en: "This limit is in working hours and has no log of days.",
      };
    case "other-place":
      return {
        vi: `${refusal.rule.act} chỉ áp dụng tại nơi ban hành.`,
        en: `${refusal.rule.act} holds only where it was issued.`,
      };
    case "already-started":
      return onDay(
        refusal.on,
        "Thời hạn này đã bắt đầu từ ngày",
        "This limit began already, on",
        "một thời hạn chỉ bắt đầu một lần",
        "a limit begins once",
      );
    case "already-done":
      return onDay(
        refusal.on,
        "Việc này đã xong ngày",
        "This was done on",
        "sau đó không gia hạn, không tạm đình chỉ nữa",
        "after that nothing is extended or suspended",
      );
    case "before-start":
      return onDay(
        refusal.on,
        "Thời hạn này chỉ bắt đầu từ ngày",
        "This limit began only on",
        "trước đó chưa có gì để tính",
        "before that there was nothing to count",
      );
    case "nothing-suspended":
      return onDay(
        refusal.on,
        "Không có tạm đình chỉ nào vào ngày",
        "Nothing stood still on",
        "nên không có gì để tiếp tục",
        "so nothing can go on again",
      );
    case "after-the-end":
      return onDay(
        refusal.due,
        "Thời hạn đã hết ngày",
        "The time was over on",
        "quyết định sau ngày đó không kéo dài thêm: việc đã trễ vẫn là trễ",
        "what is decided later adds nothing: what is late stays late",
      );
    case "late-by-transition":
      return onDay(
        refusal.due,
        "Tính theo quy định mới thì hạn đã hết ngày",
        "Under the new rule the time would have been over on",
        "nên giữ quy định cũ; cần người có thẩm quyền xem",
        "so the old rule stays; somebody in charge has to look at it",
      );
    case "no-transition":
      return {
        vi: `Không có quy định chuyển tiếp “${refusal.transition}” đưa thời hạn này sang luật mới; thời hạn giữ quy định của ngày bắt đầu.`,
        en: `No transition rule “${refusal.transition}” takes this limit to a new law; it keeps the rule of the day it began.`,
      };
    case "local-longer":
      return {
        vi: `Hạn của địa phương (${refusal.amount}) không được dài hơn hạn theo luật (${refusal.most}) và ít nhất là 1.`,
        en: `A local limit (${refusal.amount}) is never longer than the law's (${refusal.most}), and at least 1.`,
      };
    case "local-not-in-force":
      return {
        vi: "Hạn của địa phương không áp dụng cho việc bắt đầu ngày này.",
        en: "The local limit does not hold for what began on this day.",
      };
    case "local-other-unit":
      return {
        vi: "Hạn của địa phương phải tính theo cùng đơn vị (ngày, ngày làm việc…) với hạn theo luật.",
        en: "A local limit is counted in the same unit (days, working days …) as the law's.",
      };
    case "local-not-here":
      return {
        vi: "Thời hạn này là mức tối thiểu hoặc tính lùi từ sự kiện, nên không có hạn riêng ngắn hơn.",
        en: "This limit is a minimum or counts back from an event, so a shorter local one has no meaning.",
      };
    case "local-other-rule":
      return {
        vi: `Hạn của địa phương này dành cho ${refusal.rule}.`,
        en: `This local limit is for ${refusal.rule}.`,
      };
    default:
      return deadlineRefused(refusal);
  }
}

function onDay(on: Day, vi: string, en: string, viThen: string, enThen: string): Text {
  const day = dateWords(on);
  return { vi: `${vi} ${day.vi}, ${viThen}.`, en: `${en} ${day.en}; ${enThen}.` };
}
