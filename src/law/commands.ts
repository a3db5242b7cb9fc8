import { type Day, isDay } from "#kernel/day.ts";
import type { Answer, Command, Given } from "#kernel/command.ts";
import type { Text } from "#kernel/text.ts";
import { calendarYear } from "./calendar.ts";
import { publishedCalendar } from "./calendars/published.ts";
import { yearTold } from "./calendars/told.ts";
import type { CalendarYear } from "./calendars/year.ts";
import { countWorkingDays } from "./clock.ts";
import { deadlineOf, rulesKnown } from "./deadline-command.ts";
import { usageText } from "./usage.ts";
import { dayWords } from "./words.ts";

/** What the command line can ask the law, told what day it is: `dv law rules`, `deadline`, `days`, `calendar`. */
export const lawCommands: readonly Command<Day>[] = [
  {
    noun: "law",
    verb: "rules",
    usage: "[--json]",
    summary: "every time limit of law that is known, with its source and how far it is verified",
    run: (given) => rulesKnown(given),
  },
  {
    noun: "law",
    verb: "deadline",
    usage:
      "RULE --from DAY|DAYThh:mm [--complex] [--very-complex] [--remote] [--several-places] [--extend N]… [--suspend A..[B]]… [--place ha-noi|da-nang] [--local N] [--as-of DAY] [--json]",
    summary: "by when a rule has to be met, and every step of why",
    run: (given, today) => deadlineOf(given, today),
  },
  {
    noun: "law",
    verb: "days",
    usage: "DAY N --working [--json]",
    summary: "the Nth working day after DAY",
    run: (given) => workingDays(given),
  },
  {
    noun: "law",
    verb: "calendar",
    usage: "YEAR [--json]",
    summary: "the days off and the working Saturdays of a year",
    run: (given) => yearOff(given),
  },
];

/** More than forty years of working days: beyond it somebody mistyped. */
const mostDays = 10_000;
const firstYear = 1900;
/** So that no count runs past the last year that is written with four digits. */
const lastYear = 9900;

function workingDays({ positionals, options }: Given): Answer {
  const [from = "", count = "", ...more] = positionals;
  if (more.length > 0 || !onlyFlags(options, ["working", "json"])) return wrong(usageText.days);
  if (!isDay(from) || !isYear(from.slice(0, 4))) return wrong(usageText.day(from));
  if (!/^\d{1,5}$/.test(count)) return wrong(usageText.count(count, mostDays));
  const n = Number(count);
  if (n < 1 || n > mostDays) return wrong(usageText.count(count, mostDays));
  if (options["working"] !== true) return wrong(usageText.days);

  const { due } = countWorkingDays(from, n, publishedCalendar);
  return { exit: 0, json: { from, n, day: due }, text: dayWords(due).vi };
}

function yearOff({ positionals, options }: Given): Answer {
  const [year = "", ...more] = positionals;
  if (more.length > 0 || !onlyFlags(options, ["json"])) return wrong(usageText.calendar);
  if (!isYear(year)) return wrong(usageText.year(year));

  const known = calendarYear(publishedCalendar, Number(year));
  return { exit: 0, json: yearTold(known), text: printed(known) };
}

const printed = ({ year, status, off, workingSaturdays }: CalendarYear): string =>
  [
    `${year}: ${usageText.status[status].vi}`,
    ...off.map(({ day, name, source }) => `${dayWords(day).vi}: ${name.vi} (${source})`),
    ...workingSaturdays.map(({ day }) => `${dayWords(day).vi}: ${usageText.worked.vi}`),
  ].join("\n");

const isYear = (text: string): boolean =>
  /^\d{4}$/.test(text) && Number(text) >= firstYear && Number(text) <= lastYear;

const onlyFlags = (options: Given["options"], known: readonly string[]): boolean =>
  Object.entries(options).every(([name, value]) => known.includes(name) && value === true);

const wrong = ({ vi, en }: Text): Answer => ({ exit: 2, reason: `${vi} ${en}` });
