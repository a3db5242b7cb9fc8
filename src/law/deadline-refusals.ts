import type { Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { Circumstance, Rule } from "./acts/rule.ts";
import { dateWords, daysWords } from "./words.ts";

/** Why the law gives no date for what was asked. */
export type DeadlineRefusal =
  | { readonly because: "moment-wanted" | "day-wanted" | "two-degrees"; readonly rule: Rule }
  | { readonly because: "not-in-force"; readonly rule: Rule; readonly on: Day }
  | {
      readonly because: "no-such-variant";
      readonly rule: Rule;
      readonly circumstance: Circumstance;
    }
  | { readonly because: "no-extension" | "no-suspension"; readonly rule: Rule }
  | { readonly because: "too-many-extensions"; readonly rule: Rule; readonly times: number }
  | { readonly because: "extension-too-long"; readonly rule: Rule; readonly most: number }
  | { readonly because: "suspension-backwards" | "suspension-before-start"; readonly rule: Rule }
  | { readonly because: "suspension-too-early"; readonly rule: Rule; readonly since: Day }
  | { readonly because: "suspension-too-late"; readonly due: Day };

export const circumstanceText = {
  complex: { vi: "phức tạp", en: "complex" },
  "very-complex": { vi: "đặc biệt phức tạp", en: "specially complex" },
  remote: { vi: "vùng sâu, vùng xa, đi lại khó khăn", en: "a remote area" },
  "several-places": {
    vi: "phải kiểm tra, xác minh ở nhiều nơi",
    en: "to be checked in several places",
  },
} as const satisfies Record<Circumstance, Text>;

/** The refusal in words. */
export function deadlineRefused(refusal: DeadlineRefusal): Text {
  switch (refusal.because) {
    case "moment-wanted":
      return {
        vi: "Thời hạn này tính theo giờ làm việc: hãy cho cả giờ bắt đầu, như 2026-11-20T16:00.",
        en: "This limit is in working hours: give the moment it begins too, like 2026-11-20T16:00.",
      };
    case "day-wanted":
      return {
        vi: "Thời hạn này tính theo ngày: chỉ cho ngày bắt đầu, như 2026-11-20.",
        en: "This limit is in days: give only the day it begins, like 2026-11-20.",
      };
    case "two-degrees":
      return {
        vi: "Một việc không thể vừa phức tạp vừa đặc biệt phức tạp.",
        en: "A case is not complex and specially complex at once.",
      };
    case "not-in-force": {
      const { act, from, to } = refusal.rule;
      const [on, since, until] = [refusal.on, from, to].map((day) => (day ? dateWords(day) : null));
      return {
        vi: `Ngày ${on?.vi} không thuộc thời gian áp dụng của ${act} (từ ${since?.vi}${until ? ` đến ${until.vi}` : ""}).`,
        en: `On ${on?.en} ${act} is not in force (from ${since?.en}${until ? ` to ${until.en}` : ""}).`,
      };
    }
    case "no-such-variant": {
      const named = circumstanceText[refusal.circumstance];
      return {
        vi: `Quy định này không có mức riêng cho trường hợp ${named.vi}.`,
        en: `This rule has no limit of its own for ${named.en}.`,
      };
    }
    case "no-extension":
      return {
        vi: "Trong trường hợp này luật không cho gia hạn.",
        en: "In this case the law allows no extension.",
      };
    case "too-many-extensions":
      return {
        vi: `Luật chỉ cho gia hạn ${refusal.times} lần.`,
        en: `The law allows ${refusal.times} ${refusal.times === 1 ? "extension" : "extensions"} only.`,
      };
    case "extension-too-long": {
      const most = daysWords(refusal.most);
      return {
        vi: `Mỗi lần gia hạn từ 1 ngày đến nhiều nhất ${most.vi}.`,
        en: `Each extension is from 1 day to ${most.en} at most.`,
      };
    }
    case "no-suspension":
      return {
        vi: "Quy định này không cho tạm dừng thời hạn.",
        en: "This rule knows no suspension.",
      };
    case "suspension-too-early": {
      const since = dateWords(refusal.since);
      return {
        vi: `Luật chỉ cho trừ thời gian tạm dừng từ ${since.vi}; trước đó thời hạn vẫn chạy.`,
        en: `Suspended time is left out only from ${since.en} on; before, the limit runs.`,
      };
    }
    case "suspension-backwards":
      return {
        vi: "Ngày hết tạm dừng phải từ ngày bắt đầu tạm dừng trở đi.",
        en: "A suspension ends on or after the day it begins.",
      };
    case "suspension-before-start":
      return {
        vi: "Thời gian tạm dừng này kết thúc trước khi thời hạn bắt đầu chạy.",
        en: "This suspension was over before the limit began to run.",
      };
    case "suspension-too-late": {
      const due = dateWords(refusal.due);
      return {
        vi: `Thời hạn đã hết ngày ${due.vi}, trước khi tạm dừng: việc đã trễ vẫn là trễ.`,
        en: `The time was over on ${due.en}, before the suspension: what is late stays late.`,
      };
    }
    default:
      return unreachable(refusal);
  }
}
