import type { Shown } from "#disclosure/suppress.ts";
import { periodKey } from "#cases/statistics.ts";
import type { Lang } from "#kernel/text.ts";
import type { Table } from "#outlets/leaving.ts";

import { countTexts, figureTexts } from "./figure-texts.ts";
import { listed, type UnitFigures } from "./figures.ts";

/** The figures of one unit and period as a table: one line a count, with what it counts. */
export function figuresTable(
  unit: { readonly slug: string; readonly name: string },
  shown: UnitFigures,
  lang: Lang,
): Table {
  const { period, from, to, until, figures, now } = shown;
  const line = (count: keyof typeof countTexts, mark: Shown, of: readonly string[]) => {
    const { name, what } = countTexts[count];
    return [unit.slug, unit.name, ...of, count, name[lang], valueOf(mark), what?.[lang] ?? ""];
  };
  const within = [periodKey(period), from, to, until];
  const today = ["now", "", "", ""];
  return {
    lang,
    title: figureTexts.title,
    columns: heads.map((head) => ({ head: { vi: head, en: head } })),
    rows: [
      ...listed(shown).map((count) => line(count, figures[count], within)),
      line("open", now.open, today),
      line("overdue", now.overdue, today),
      line("in-time", now["in-time"], today),
    ],
  };
}

/** The same in both languages: programs read them. */
const heads = [
  "unit",
  "unit_name",
  "period",
  "from",
  "to",
  "counted_until",
  "count",
  "count_name",
  "value",
  "what_is_counted",
] as const;

const valueOf = (shown: Shown): string | number => {
  if (shown.kind === "exact") return shown.value;
  if (shown.kind === "few") return "<5";
  return shown.kind === "many" ? ">=5" : "";
};
