import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";

import { publishedCalendar } from "./calendars/published.ts";
import { deadline, plainFacts, type Facts } from "./deadline.ts";
import { explain } from "./explanation.ts";
import { versionOn, versionsOf } from "./registry.ts";

type Example = {
  readonly title: string;
  readonly story: string;
  readonly rule: string;
  readonly from: string;
  readonly facts: Partial<Facts>;
  readonly typed: string;
};

const examples: readonly Example[] = [
  {
    title: "A last day that is a new holiday",
    story:
      "A ward issues its decision on a complaint on Monday 9 November 2026. Fifteen days later is 24 November, since 2026 a public holiday. A calendar written in 2025 would be one day early.",
    rule: "KN-29",
    from: "2026-11-09",
    facts: {},
    typed: "dv law deadline KN-29 --from 2026-11-09",
  },
  {
    title: "A settlement that stood still",
    story:
      "A complaint is accepted on 3 September 2026. From 15 September to 5 October the complainant is in hospital and the office suspends the settlement, as the law allows since 1 July 2026. The 21 days are left out.",
    rule: "KN-28",
    from: "2026-09-03",
    facts: { suspensions: [{ from: day("2026-09-15"), to: day("2026-10-05") }] },
    typed: "dv law deadline KN-28 --from 2026-09-03 --suspend 2026-09-15..2026-10-05",
  },
  {
    title: "Working days over Tết",
    story:
      "A visitor leaves a petition at citizen reception on Monday 9 February 2026. The office has ten working days to say what becomes of it, and Tết lies between.",
    rule: "LTCD-28",
    from: "2026-02-09",
    facts: {},
    typed: "dv law deadline LTCD-28 --from 2026-02-09",
  },
];

const worked = ({ title, story, rule, from, facts, typed }: Example): string => {
  const found = versionOn(versionsOf(rule), day(from));
  const reckoned =
    found && deadline(found, day(from), { ...plainFacts, ...facts }, publishedCalendar);
  if (!reckoned?.ok) throw new Error(`${rule} gives no date`);
  const lines = explain(reckoned.value);
  return [
    `## ${title}`,
    "",
    story,
    "",
    `\`${typed}\` and the page \`/luat/tinh-han\` say:`,
    "",
    ...lines.map(({ vi, en }, i) => `${i + 1}. ${vi}\n   *${en}*`),
  ].join("\n");
};

test("three dates worked out in words, as the page shows them", async () => {
  const page = `# Why a date is that date

Nobody should have to know the law to check a date of it. Every date this house shows can be unfolded into the steps below; they are
computed, never written by hand, and their days add up to the date. A test compares this page with what the house says today.

${examples.map(worked).join("\n\n")}

![The calculator on a telephone](../screenshots/law-deadline-390.png)

What stands behind: the limits with article and source (\`src/law/acts/\`, \`dv law rules\`), the days off of each year with the paper that
says so (\`src/law/calendars/\`, \`dv law calendar 2026\`), and the counting itself (\`src/law/deadline.ts\`).
`;
  await expect(page).toMatchFileSnapshot("../../docs/law/README.md");
});
