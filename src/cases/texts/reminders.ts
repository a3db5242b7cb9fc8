import { dayOf, instant, type Instant } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { dateWords, timeWords } from "#law/words.ts";
import type { Part } from "#mail/letter.ts";
import { paths } from "#web/paths.ts";

import type { DigestPart } from "../digest.ts";
import { sections, type DigestLine, type Section } from "../reminders.store.ts";

/** A digest in the officer's own language. */
export type DigestText = { readonly subject: string; readonly parts: readonly Part[] };

/** What waits for a decision beside the matters themselves; numbers only. */
export type ToDecide = { readonly keeping: number; readonly seconds: number };

/** The reminder of a day: what is late, due soon, waiting, offered, each with how many; then what others add. */
export function reminderText(
  lines: readonly DigestLine[],
  origin: string,
  lang: Lang,
  also: ToDecide = { keeping: 0, seconds: 0 },
  more: readonly DigestPart[] = [],
): DigestText {
  const lateHere = lines.find((line) => line.section === "late")?.of ?? 0;
  const late = more.reduce((sum, part) => sum + part.late, lateHere);
  const listed = sections.reduce((sum, at) => sum + (inSection(lines, at)[0]?.of ?? 0), 0);
  const all = more.reduce((sum, { count }) => sum + count, listed + also.keeping + also.seconds);
  return {
    subject: subjects.reminder(late, all)[lang],
    parts: [
      ...sections.flatMap((at) => sectionParts(inSection(lines, at), headings[at], lang)),
      ...decisionParts(also, lang),
      ...more.flatMap(({ heading, count, lines: said }) => [
        { heading: `${heading} (${count})` },
        { list: said },
      ]),
      ...ending(origin, lang),
    ],
  };
}

function decisionParts({ keeping, seconds }: ToDecide, lang: Lang): readonly Part[] {
  if (keeping + seconds === 0) return [];
  return [
    { heading: toDecide.heading[lang] },
    {
      list: [
        ...(seconds > 0 ? [toDecide.seconds(seconds)[lang]] : []),
        ...(keeping > 0 ? [toDecide.keeping(keeping)[lang]] : []),
      ],
    },
  ];
}

const toDecide = {
  heading: { vi: "Chờ ông/bà quyết định", en: "Waiting for your decision" },
  seconds: (n: number): Text => ({
    vi: `${n} đề nghị xem người gửi cần người thứ hai`,
    en: `requests to see a sender that need a second person: ${n}`,
  }),
  keeping: (n: number): Text => ({
    vi: `${n} việc hết thời gian lưu giữ: xóa hay giữ tiếp`,
    en: `matters that need not be kept any longer, to erase or keep: ${n}`,
  }),
};

/** What came in since the officer was last told. */
export const newMattersText = (
  lines: readonly DigestLine[],
  origin: string,
  lang: Lang,
): DigestText => ({
  subject: subjects.newMatters(lines[0]?.of ?? 0)[lang],
  parts: [...sectionParts(lines, newHeading, lang), ...ending(origin, lang)],
});

const inSection = (lines: readonly DigestLine[], at: Section) =>
  lines.filter((line) => line.section === at);

function sectionParts(lines: readonly DigestLine[], heading: Text, lang: Lang): readonly Part[] {
  const all = lines[0]?.of ?? 0;
  if (all === 0) return [];
  const more = all - lines.length;
  return [
    { heading: `${heading[lang]} (${all})` },
    {
      list: [
        ...lines.map((line) => lineWords(line, lang)),
        ...(more > 0 ? [lang === "vi" ? `và ${more} việc khác` : `and ${more} more`] : []),
      ],
    },
  ];
}

const lineWords = (line: DigestLine, lang: Lang): string => {
  const area = lang === "vi" ? line.areaVi : line.areaEn;
  return `${line.code} · ${area} · ${line.place} · ${due(line.dueAt, lang)}`;
};

// A limit stored as midnight ends with the day before it.
function due(at: Instant, lang: Lang): string {
  const midnight = timeWords(at) === "00:00";
  const shown = midnight ? justBefore(at) : at;
  const day = dateWords(dayOf(shown))[lang];
  if (midnight) return lang === "vi" ? `hạn hết ${day}` : `due by the end of ${day}`;
  return lang === "vi" ? `hạn ${timeWords(at)} ngày ${day}` : `due ${timeWords(at)} on ${day}`;
}

const justBefore = (at: Instant): Instant => instant(new Date(new Date(at).getTime() - 1000));

const ending = (origin: string, lang: Lang): readonly Part[] => [
  whyCodes[lang],
  { link: `${origin}${paths.staff.list.to({}, lang)}` },
  howToStop[lang],
];

const subjects = {
  reminder: (late: number, all: number): Text =>
    late > 0
      ? {
          vi: `Dân Vận: ${late} việc quá hạn, ${all} việc cần làm`,
          en: `Dân Vận: ${late} overdue, ${all} to do`,
        }
      : { vi: `Dân Vận: ${all} việc cần làm`, en: `Dân Vận: ${all} to do` },
  newMatters: (count: number): Text => ({
    vi: `Dân Vận: ${count} việc mới gửi đến`,
    en: `Dân Vận: ${count} new ${count === 1 ? "matter" : "matters"}`,
  }),
};

const headings = {
  late: { vi: "Quá hạn", en: "Overdue" },
  soon: { vi: "Đến hạn trong 3 ngày làm việc", en: "Due within 3 working days" },
  waiting: { vi: "Chờ thụ lý hoặc xem xét lại", en: "Waiting to be accepted or looked at again" },
  offered: { vi: "Đơn vị khác chuyển đến, chờ nhận", en: "Offered by other units" },
} as const satisfies Record<Section, Text>;

const newHeading: Text = { vi: "Mới gửi đến, chờ thụ lý", en: "New, waiting to be accepted" };
const whyCodes: Text = {
  vi: "Thư chỉ ghi mã, lĩnh vực, nơi xảy ra và hạn, vì thư điện tử có thể bị người khác đọc. Xem đầy đủ trong danh sách việc:",
  en: "Only code, area, place and due day are written here, because others may be able to read e-mail. Everything is in the work list:",
};
const howToStop: Text = {
  vi: "Có thể tắt thư nhắc việc ở trang cá nhân.",
  en: "Reminder mail can be switched off on the profile page.",
};
