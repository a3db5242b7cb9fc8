import { day, dayOfWeek, plusDays, plusMonths, type Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Mark } from "#law/acts/rule.ts";

/** Posts the law (or a Party rule) obliges to receive citizens in person; "none" owes no days. */
export const duties = [
  "province-chair",
  "district-chair",
  "commune-chair",
  "agency-head",
  "secretary-province",
  "secretary-commune",
] as const;
export type Duty = (typeof duties)[number];

/** How often one post has to receive citizens, during one stretch of time. */
export type DutyRule = {
  readonly id: string;
  readonly duty: Duty;
  readonly act: string;
  /** Null where the article was not seen. */
  readonly article: string | null;
  /** At least so many different days … */
  readonly days: number;
  /** … in every calendar month, or in every ISO week. */
  readonly per: "month" | "week";
  readonly from: Day;
  readonly to: Day | null;
  readonly verified: Mark;
  readonly source: string;
};

const ltcd = "Luật Tiếp công dân 42/2013/QH13";
const amended = "Luật Tiếp công dân 42/2013/QH13, sửa đổi bởi Luật 136/2025/QH15";
const party = "Quy định 11-QĐi/TW";
const s27 = "thuvienphapluat.vn 555F5; plo.vn; thoidai.com.vn 128200; lawnet.vn 1003519";
const s33 = "kienthuc.net.vn 10/12/2025; news.laodong.vn 1623290; Báo Đại biểu Nhân dân 10/12/2025";
const s40 = "thuvienphapluat.vn 22971; luatvietnam.vn 19088";

/** The duty days of heads, in every version this house knows; an article that was not seen is null. */
// oxfmt-ignore
export const dutyRules: readonly DutyRule[] = [
  { id: "TCD-tinh", duty: "province-chair", act: ltcd, article: null, days: 1, per: "month",
    from: day("2014-07-01"), to: null, verified: "V", source: s27 },
  { id: "TCD-huyen", duty: "district-chair", act: ltcd, article: null, days: 2, per: "month",
    from: day("2014-07-01"), to: day("2025-06-30"), verified: "V", source: s27 },
  { id: "TCD-xa", duty: "commune-chair", act: ltcd, article: "Điều 15 khoản 2 điểm d", days: 1, per: "week",
    from: day("2014-07-01"), to: day("2026-06-30"), verified: "V", source: s27 },
  { id: "TCD-xa-2026", duty: "commune-chair", act: amended, article: null, days: 2, per: "month",
    from: day("2026-07-01"), to: null, verified: "V", source: s33 },
  { id: "TCD-co-quan", duty: "agency-head", act: ltcd, article: "Điều 18 khoản 2", days: 1, per: "month",
    from: day("2014-07-01"), to: null, verified: "V", source: s27 },
  { id: "BT-tinh", duty: "secretary-province", act: party, article: null, days: 1, per: "month",
    from: day("2019-02-18"), to: null, verified: "V", source: s40 },
  { id: "BT-xa", duty: "secretary-commune", act: party, article: null, days: 2, per: "month",
    from: day("2019-02-18"), to: null, verified: "V", source: s40 },
];

/** A calendar month, named by its first day. */
export type Month = Day;
export const monthOf = (on: Day): Month => day(`${on.slice(0, 7)}-01`);
const lastOf = (month: Month): Day => plusDays(plusMonths(month, 1), -1);

/** The rule that binds a duty during the whole of a month; undefined where there is none. */
export const ruleFor = (duty: Duty, month: Month): DutyRule | undefined =>
  dutyRules.find(
    (rule) =>
      rule.duty === duty && rule.from <= month && (rule.to === null || lastOf(month) <= rule.to),
  );

/** What a month asks for and what there was of it: days, or weeks with enough days in them. */
export type Kept = {
  readonly wanted: number;
  readonly had: number;
  readonly met: boolean;
  /** Mondays of the weeks in which a day is missing; only for weekly duties. */
  readonly missing: readonly Day[];
};

/**
 * Whether a duty was met in a month by these days; days are counted once, whatever sat on them.
 *
 * A weekly duty asks for every ISO week of the month. Convention of this house: a week belongs to the
 * month of its Thursday, so that every week counts once and in one month only.
 */
export function dutyMet(rule: DutyRule, month: Month, days: readonly Day[]): Kept {
  const once = [...new Set(days)];
  if (rule.per === "month") {
    const had = once.filter((on) => monthOf(on) === month).length;
    return { wanted: rule.days, had, met: had >= rule.days, missing: [] };
  }
  const weeks = weeksOf(month);
  const missing = weeks.filter(
    (monday) => once.filter((on) => mondayOf(on) === monday).length < rule.days,
  );
  return {
    wanted: weeks.length,
    had: weeks.length - missing.length,
    met: missing.length === 0,
    missing,
  };
}

/** One session that took place. A deputy or whoever was delegated sat: then it was not in person. */
export type Sitting = { readonly day: Day; readonly inPerson: boolean };

/**
 * The two indicators of a month, never mixed: "held" counts days on which a session took place, "in
 * person" only those on which the head sat. The duty is the head's own: it is met in person or not.
 */
export function dutyOf(rule: DutyRule, month: Month, sittings: readonly Sitting[]) {
  const days = (some: readonly Sitting[]) => some.map(({ day: on }) => on);
  const held = dutyMet(rule, month, days(sittings));
  const inPerson = dutyMet(rule, month, days(sittings.filter((one) => one.inPerson)));
  return { rule, month, held, inPerson, met: inPerson.met } as const;
}
export type DutyKept = ReturnType<typeof dutyOf>;

/** Monday of the ISO week a day is in. */
export const mondayOf = (on: Day): Day => plusDays(on, 1 - dayOfWeek(on));

/** The ISO weeks whose Thursday lies in the month, by their Mondays. */
export function weeksOf(month: Month): readonly Day[] {
  const thursdays: Day[] = [];
  for (let on = plusDays(mondayOf(month), 3); on <= lastOf(month); on = plusDays(on, 7))
    if (on >= month) thursdays.push(on);
  return thursdays.map((thursday) => plusDays(thursday, -3));
}

export const dutyText: Readonly<Record<Duty, Text>> = {
  "province-chair": { vi: "Chủ tịch UBND tỉnh, thành phố", en: "Chair of a province or city" },
  "district-chair": {
    vi: "Chủ tịch UBND huyện (đến 30/6/2025)",
    en: "Chair of a district (until 30 June 2025)",
  },
  "commune-chair": { vi: "Chủ tịch UBND xã, phường", en: "Chair of a commune or ward" },
  "agency-head": { vi: "Thủ trưởng cơ quan khác", en: "Head of another agency" },
  "secretary-province": { vi: "Bí thư tỉnh ủy, thành ủy", en: "Party secretary of a province" },
  "secretary-commune": { vi: "Bí thư đảng ủy xã, phường", en: "Party secretary of a commune" },
};

/** "ít nhất 2 ngày mỗi tháng". */
export const owesText = ({ days, per }: DutyRule): Text => ({
  vi: `ít nhất ${days} ngày mỗi ${per === "month" ? "tháng" : "tuần"}`,
  en: `at least ${days} ${days === 1 ? "day" : "days"} a ${per}`,
});
