import type { AlsoInDigest } from "#cases/digest.ts";
import { complaintSight } from "#complaints/sight.ts";
import { dayAt } from "#kernel/day.ts";
import { viewerOf } from "#people/store.ts";

import { deskCounts } from "./desk.store.ts";
import { postingUnits } from "./sight.ts";

/** What is owed or lacking of postings, in the one digest a person gets in a day: counts and nothing else. */
export const postingsInDigest: AlsoInDigest = async ({ sql, clock }, { officer, language }) => {
  const today = dayAt(clock());
  const viewer = await viewerOf(sql, officer, today);
  const units = postingUnits(viewer);
  if (units.length === 0) return [];
  const counts = await deskCounts(sql, units, { sight: complaintSight(viewer), today });
  const { late, soon, lacking } = counts;
  const total = late + soon + lacking;
  if (total === 0) return [];
  const lines = {
    vi: [
      late > 0 && `${late} mục quá hạn niêm yết`,
      soon > 0 && `${soon} mục phải niêm yết trong 7 ngày tới`,
      lacking > 0 && `${lacking} mục đang niêm yết còn thiếu hình thức`,
    ],
    en: [
      late > 0 && `${late} overdue to be posted`,
      soon > 0 && `${soon} to be posted within 7 days`,
      lacking > 0 && `${lacking} posted with a form lacking`,
    ],
  }[language].filter((line) => line !== false);
  return [
    {
      heading: language === "vi" ? "Niêm yết, công khai" : "Public postings",
      count: total,
      late,
      lines,
    },
  ];
};
