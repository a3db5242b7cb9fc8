import type { AlsoInDigest } from "#cases/digest.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";

import { soonEnds, thirdToHead } from "./follow-up.ts";
import {
  digestSections,
  taskDigestOf,
  type DigestSection,
  type TaskLine,
} from "./follow-up.store.ts";

/** Tasks in the one digest a person gets in a day: codes, units and dates, nothing that anybody wrote. */
export const tasksInDigest: AlsoInDigest = async (
  { sql, calendar, clock },
  { officer, language },
) => {
  const today = dayAt(clock());
  const soon = soonEnds(today, calendar);
  const lines = await taskDigestOf(sql, officer, today, soon);
  return digestSections.flatMap((section) => {
    const here = lines.filter((line) => line.section === section);
    const all = here[0]?.of ?? 0;
    if (all === 0) return [];
    return [
      {
        heading: headings[section][language],
        count: all,
        late: section === "late" ? all : 0,
        lines: [
          ...(section === "third" ? [thirdToHead[language]] : []),
          ...here.map((line) => lineWords(line, language)),
          ...(all > here.length ? [more(all - here.length)[language]] : []),
        ],
      },
    ];
  });
};

const headings = {
  third: {
    vi: "Nhiệm vụ đã đôn đốc lần thứ ba, gửi người đứng đầu (chính sách)",
    en: "Tasks reminded of for the third time, to the head (policy)",
  },
  late: {
    vi: "Nhiệm vụ quá hạn: làm xong, hoặc giải trình bằng văn bản ở trang nhiệm vụ",
    en: "Tasks overdue: finish them, or explain in writing on the page of the task",
  },
  soon: {
    vi: "Nhiệm vụ đến hạn trong 3 ngày làm việc",
    en: "Tasks due within 3 working days",
  },
  unnamed: {
    vi: "Nhiệm vụ chưa rõ người chịu trách nhiệm",
    en: "Tasks nobody is accountable for yet",
  },
  check: { vi: "Nhiệm vụ chờ ông/bà nghiệm thu", en: "Tasks handed in, waiting for your check" },
  extension: {
    vi: "Xin gia hạn, chờ ông/bà quyết định",
    en: "More time asked for, waiting for your decision",
  },
  undated: { vi: "Nhiệm vụ chưa đặt thời hạn", en: "Tasks without a date" },
} as const satisfies Record<DigestSection, Text>;

function lineWords({ code, unit, dueOn, section, nth, explained }: TaskLine, lang: Lang): string {
  const due = dueOn && dateWords(dueOn)[lang];
  const said: readonly (string | null)[] = [
    code,
    unit,
    due && (lang === "vi" ? `hạn ${due}` : `due ${due}`),
    section === "late" && nth ? (lang === "vi" ? `lần nhắc ${nth}` : `reminder ${nth}`) : null,
    section === "late" && explained ? (lang === "vi" ? "đã giải trình" : "explained") : null,
  ];
  return said.filter((one) => one).join(" · ");
}

const more = (n: number): Text => ({ vi: `và ${n} nhiệm vụ khác`, en: `and ${n} more` });
