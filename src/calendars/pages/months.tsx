import {
  dayNumber,
  dayNumbered,
  dayOfWeek,
  plusMonths,
  day as toDay,
  type Day,
} from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { workedWeekdays } from "#law/calendar.ts";
import type { CalendarYear } from "#law/calendars/year.ts";
import { useSay } from "#web/language.ts";

import { calendarTexts as t } from "../texts/pages.ts";

/** The twelve months of a year, each a table: days off and days worked in exchange stand out and say why. */
export const Months = ({ year, today }: { readonly year: CalendarYear; readonly today: Day }) => {
  const say = useSay();
  const kinds = kindsOf(year);
  return (
    <>
      <ul class="month-legend" aria-hidden="true">
        {(["off", "worked", "rest", "today"] as const).map((kind) => (
          <li class="month">
            <span class={kind}>12</span> {say(t.legend[kind])}
          </li>
        ))}
      </ul>
      <div class="months">
        {Array.from({ length: 12 }, (_, nth) => (
          <Month
            first={toDay(`${year.year}-${twoDigits(nth + 1)}-01`)}
            kinds={kinds}
            today={today}
          />
        ))}
      </div>
    </>
  );
};

type Kind = { readonly look: "off" | "worked" | "rest" | null; readonly said: Text | null };
type Kinds = (day: Day) => Kind;

function kindsOf(year: CalendarYear): Kinds {
  const off = new Map(year.off.map(({ day, name }) => [day, name]));
  const worked = new Set(year.workingSaturdays.map(({ day }) => day));
  const week = workedWeekdays(year);
  return (day) => {
    const name = off.get(day);
    if (name) return { look: "off", said: t.offDay(name) };
    if (worked.has(day)) return { look: "worked", said: t.workedDay };
    return { look: week.includes(dayOfWeek(day)) ? null : "rest", said: null };
  };
}

const Month = (props: { readonly first: Day; readonly kinds: Kinds; readonly today: Day }) => {
  const { first, kinds, today } = props;
  const say = useSay();
  return (
    <table class="month">
      <caption>{say(t.month(Number(first.slice(0, 4)), Number(first.slice(5, 7))))}</caption>
      <thead>
        <tr>
          {t.weekdays.map(({ short, long }) => (
            <th scope="col">
              <abbr title={say(long)}>{say(short)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map((week) => (
          <tr>
            {week.map((day) => (
              <td class={day === null ? undefined : lookOf(kinds(day), day === today)}>
                {day !== null && (
                  <>
                    {Number(day.slice(8))}
                    <Said kind={kinds(day)} />
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Said = ({ kind }: { readonly kind: Kind }) => {
  const say = useSay();
  return kind.said && <span class="unseen">{say(kind.said)}</span>;
};

const lookOf = ({ look }: Kind, isToday: boolean): string | undefined =>
  [look, isToday && "today"].filter(Boolean).join(" ") || undefined;

/** The days of a month in rows from Monday to Sunday; null where a row has none of them. */
function weeksOf(first: Day): readonly (readonly (Day | null)[])[] {
  const from = dayNumber(first);
  const to = dayNumber(plusMonths(first, 1));
  const monday = from - dayOfWeek(first) + 1;
  const weeks = Math.ceil((to - monday) / 7);
  return upTo(weeks).map((week) =>
    upTo(7).map((nth) => {
      const number = monday + week * 7 + nth;
      return number < from || number >= to ? null : dayNumbered(number);
    }),
  );
}

const upTo = (count: number): readonly number[] => [...Array(count).keys()];

const twoDigits = (count: number): string => String(count).padStart(2, "0");
