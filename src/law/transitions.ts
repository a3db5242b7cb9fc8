import { day, type Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Mark } from "./acts/rule.ts";

type Version = { readonly id: string; readonly from: Day };

/** What a new law says about limits that were running when it came into force. */
export type Transition = {
  readonly id: string;
  /** The version such a limit kept until then. */
  readonly of: Version;
  /** The version that takes it over, counted from the same first day; null where the old one goes on. */
  readonly to: Version | null;
  /** From this day on. */
  readonly on: Day;
  readonly title: Text;
  readonly verified: Mark;
  readonly source: string;
};

/** Every transition rule that was seen. Where there is none, a limit keeps the version it began with. */
export const transitions: readonly Transition[] = [
  {
    id: "TC-TR",
    of: { id: "TC11-21", from: day("2012-07-01") },
    to: null,
    on: day("2019-01-01"),
    title: {
      vi: "Tố cáo thụ lý trước 01/01/2019 mà chưa có kết luận được giải quyết tiếp theo Luật Tố cáo 2011",
      en: "A denunciation accepted before 1 January 2019 and not concluded goes on under the law of 2011",
    },
    verified: "V",
    source: "luatducthanh.com",
  },
];
