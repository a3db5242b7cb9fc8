import { dayNumber, dayNumbered, daysBetween, type Day } from "#kernel/day.ts";
import { dateWords } from "#law/words.ts";
import { useSay } from "#web/language.ts";

import type { BoardTask } from "../model.ts";
import { programmeTexts as t } from "../texts/programmes.ts";

/** As many bars as can be told apart. */
export const mostBars = 40;

type ChartProps = { readonly tasks: readonly BoardTask[]; readonly today: Day };

const width = 900;
const left = 110;
const bar = 22;

/** Each task as a bar from its first day to its date; the table beside it says the same in figures. */
export const SpanChart = ({ tasks, today }: ChartProps) => {
  const tell = useSay();
  const shown = tasks.slice(0, mostBars);
  const first = dayNumbered(
    Math.min(dayNumber(today), ...shown.map((one) => dayNumber(one.startOn))),
  );
  const last = dayNumbered(
    Math.max(dayNumber(today), ...shown.map((one) => dayNumber(endOf(one)))) + 1,
  );
  const days = Math.max(1, daysBetween(first, last));
  const x = (day: Day) => left + (daysBetween(first, day) / days) * (width - left);
  const height = 30 + shown.length * bar;
  return (
    <svg
      class="span-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={tell(t.timelineOf(shown.length, tell(dateWords(today))))}
    >
      {monthsIn(first, last).map((day) => (
        <g>
          <line x1={x(day)} x2={x(day)} y1="20" y2={height} class="month" />
          <text x={x(day) + 3} y="14">
            {`${day.slice(5, 7)}/${day.slice(0, 4)}`}
          </text>
        </g>
      ))}
      {shown.map((one, at) => (
        <g>
          <text x="0" y={30 + at * bar + 13}>
            {one.code}
          </text>
          <rect
            x={x(one.startOn)}
            y={30 + at * bar}
            width={Math.max(4, x(endOf(one)) - x(one.startOn))}
            height={bar - 6}
            rx="3"
            class={`bar ${one.standing}`}
          />
        </g>
      ))}
      <line x1={x(today)} x2={x(today)} y1="18" y2={height} class="today" />
    </svg>
  );
};

const endOf = ({ dueOn, setBy, startOn }: BoardTask): Day => dueOn ?? setBy ?? startOn;

function monthsIn(first: Day, last: Day): readonly Day[] {
  const all: Day[] = [];
  for (let n = dayNumber(first); n <= dayNumber(last); n += 1) {
    const day = dayNumbered(n);
    if (day.endsWith("-01")) all.push(day);
  }
  // Of many years every so many months is enough.
  const step = Math.ceil(all.length / 12);
  return all.filter((_, at) => at % step === 0);
}
