import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";

import { answer } from "./answer.ts";
import { publishedCalendar } from "./calendars/published.ts";
import { questionTyped, type Typed } from "./question.ts";
import { termRefused } from "./term-refusals.ts";

type Example = {
  readonly title: string;
  readonly story: string;
  readonly asked: Pick<Typed, "rule" | "from"> & Partial<Typed>;
  readonly typed: string;
  /** In docs/screenshots, without its width. */
  readonly picture: string;
};

const examples: readonly Example[] = [
  {
    title: "A last day that is a new holiday",
    story:
      "A ward issues its decision on a complaint on Monday 9 November 2026. Fifteen days later is 24 November, since 2026 a public holiday. A calendar written in 2025 would be one day early.",
    asked: { rule: "KN-29", from: "2026-11-09" },
    typed: "dv law deadline KN-29 --from 2026-11-09",
    picture: "law-deadline-holiday",
  },
  {
    title: "A settlement that stood still",
    story:
      "A complaint is accepted on 3 September 2026. From 15 September to 5 October the complainant is in hospital and the office suspends the settlement, as the law allows since 1 July 2026. The 21 days are left out.",
    asked: { rule: "KN-28", from: "2026-09-03", suspensions: ["2026-09-15..2026-10-05"] },
    typed: "dv law deadline KN-28 --from 2026-09-03 --suspend 2026-09-15..2026-10-05",
    picture: "law-deadline",
  },
  {
    title: "Working days over Tết",
    story:
      "A visitor leaves a petition at citizen reception on Monday 9 February 2026. The office has ten working days to say what becomes of it, and Tết lies between.",
    asked: { rule: "LTCD-28", from: "2026-02-09" },
    typed: "dv law deadline LTCD-28 --from 2026-02-09",
    picture: "law-deadline-tet",
  },
  {
    title: "Still suspended: no date, and why",
    story:
      "A complaint is accepted on 2 November 2026 by an office that promises 29 days where the law gives 30. On 10 November the settlement is suspended and nobody knows until when. A date would be a guess; what is left is known, for the law and for the promise.",
    asked: { rule: "KN-28", from: "2026-11-02", suspensions: ["2026-11-10.."], own: "29" },
    typed:
      "dv law deadline KN-28 --from 2026-11-02 --suspend 2026-11-10.. --local 29 --as-of 2026-11-23",
    picture: "law-deadline-suspended",
  },
];

const worked = ({ title, story, asked, typed, picture }: Example): string => {
  const nothing = { circumstances: [], extensions: [], suspensions: [], place: undefined };
  const question = questionTyped(
    { ...nothing, own: undefined, asOf: undefined, ...asked },
    day("2026-11-23"),
  );
  if (!question.ok) throw new Error(question.refusal.en);
  const found = answer(question.value, publishedCalendar);
  if (!found.ok) throw new Error(termRefused(found.refusal).en);
  return [
    `## ${title}`,
    "",
    story,
    "",
    `\`${typed}\` and the page \`/luat/tinh-han\` say:`,
    "",
    ...found.value.words.map(({ vi, en }, i) => `${i + 1}. ${vi}\n   *${en}*`),
    "",
    `![${title}, on a telephone](../screenshots/${picture}-390.png)`,
  ].join("\n");
};

test("four dates worked out in words, as the page shows them", async () => {
  const page = `# Why a date is that date

Nobody should have to know the law to check a date of it. Every date this house shows can be unfolded into the steps below; they are
computed, never written by hand, and their days add up to the date. A test compares this page with what the house says today.

${examples.map(worked).join("\n\n")}

What stands behind: the limits with article and source (\`src/law/acts/\`, \`dv law rules\`), the days off of each year with the paper that
says so (\`src/law/calendars/\`, \`dv law calendar 2026\`), the counting itself (\`src/law/deadline.ts\`), and the log of what was done
about one limit (\`src/law/term.ts\`). Programs ask \`/api/v1/law/deadline\` and get the same object.
`;
  await expect(page).toMatchFileSnapshot("../../docs/law/README.md");
});
