import type { Children } from "../jsx.ts";

import { useSay, type Words } from "../language.ts";
import {
  drawnLabels,
  marks,
  niceTop,
  share,
  shortened,
  starts,
  wholeShares,
} from "./chart-scale.ts";
import { ChartTable, useNumber, type BarRow, type TableHeads } from "./chart-table.tsx";

type ChartProps = {
  /** Unique on the page; what is inside is named after it. */
  readonly id: string;
  readonly caption: Words;
  /** What one sees in it, in a sentence: read out in place of the picture. */
  readonly said: Words;
  /** Heads of the table: what the rows are, and what is counted. */
  readonly heads: TableHeads;
  /** Where the figures come from and up to which day they count. */
  readonly source?: Words;
};

/** Bars under each other: of wards, areas, kinds. Each says its number, and of how many. */
export const BarChart = (props: ChartProps & { readonly rows: readonly BarRow[] }) => {
  const { rows } = props;
  const say = useSay();
  const number = useNumber();
  const top = niceTop(Math.max(0, ...rows.map(({ value }) => value ?? 0)));
  /** Height of one row in letters: a line for the name, a line for the bar. */
  const row = 3.25;
  const drawn = (
    <>
      {rows.map(({ label, value, of }, at) => {
        const y = at * row;
        const width = share(value ?? 0, of ?? top) * barRoom;
        return (
          <>
            <text x="0" y={`${y + 1.125}em`}>
              {shortened(say(label))}
            </text>
            <rect
              class="whole"
              x="0"
              y={`${y + 1.625}em`}
              width={`${barRoom * 100}%`}
              height="1em"
            />
            {value !== null && (
              <rect class="fill-0" x="0" y={`${y + 1.625}em`} width={`${width}%`} height="1em" />
            )}
            <text x={`${barRoom * 100 + 2}%`} y={`${y + 2.5}em`}>
              {value === null
                ? "< 5"
                : of === undefined
                  ? number(value)
                  : `${number(Math.round(share(value, of)))}\u00a0% · ${number(value)}/${number(of)}`}
            </text>
          </>
        );
      })}
    </>
  );
  return (
    <Chart {...props} height={rows.length * row} drawn={drawn}>
      <ChartTable {...props} rows={rows} />
    </Chart>
  );
};

/** How much of the width bars may take; the rest is for their numbers. */
const barRoom = 0.52;

export type ColumnRow = BarRow & {
  /** As it stands under its column: "T11", "Q4". */
  readonly short: string;
};

/** Columns beside each other over time, the newest on the right. */
export const ColumnChart = (props: ChartProps & { readonly rows: readonly ColumnRow[] }) => {
  const { rows } = props;
  const number = useNumber();
  const shares = rows.some(({ of }) => of !== undefined);
  const top = shares ? 100 : niceTop(Math.max(0, ...rows.map(({ value }) => value ?? 0)));
  const heightOf = ({ value, of }: ColumnRow) =>
    (shares ? share(value ?? 0, of ?? 0) : share(value ?? 0, top)) * (columnRoom / 100);
  const each = (100 - axisRoom) / rows.length;
  const labelled = drawnLabels(rows.length, 6);
  const drawn = (
    <>
      {marks(top).map((mark) => {
        const y = columnTop + columnRoom * (1 - mark / top);
        return (
          <>
            <line class="grid-line" x1={`${axisRoom}%`} x2="100%" y1={`${y}em`} y2={`${y}em`} />
            <text class="number" x={`${axisRoom - 2}%`} y={`${y + 0.35}em`}>
              {number(mark)}
            </text>
          </>
        );
      })}
      {rows.map((row, at) => {
        const x = axisRoom + each * at;
        const tall = heightOf(row);
        const y = columnTop + columnRoom - tall;
        return (
          <>
            {row.value === null ? (
              <rect
                class="few"
                x={`${x + each * 0.15}%`}
                y={`${columnTop + columnRoom - fewTall}em`}
                width={`${each * 0.7}%`}
                height={`${fewTall}em`}
              />
            ) : (
              <rect
                class="fill-0"
                x={`${x + each * 0.15}%`}
                y={`${y}em`}
                width={`${each * 0.7}%`}
                height={`${tall}em`}
              />
            )}
            {labelled[at] && (
              <text class="middle" x={`${x + each / 2}%`} y={`${columnTop + columnRoom + 1.5}em`}>
                {row.short}
              </text>
            )}
          </>
        );
      })}
    </>
  );
  return (
    <Chart {...props} height={columnTop + columnRoom + 2} drawn={drawn}>
      <ChartTable {...props} rows={rows} />
    </Chart>
  );
};

/** The room of a chart of columns: left of it for the numbers of the axis (percent), above it and in it (letters). */
const axisRoom = 14;
const columnTop = 1;
const columnRoom = 9;
/** Stands for a number too small to be told: as tall whatever it is. */
const fewTall = 0.75;

export type Share = { readonly label: Words; readonly value: number };

/** One bar cut into its parts, at most five; each has a pattern of its own, so that colour is never all there is. */
export const ShareChart = (props: ChartProps & { readonly rows: readonly Share[] }) => {
  const { rows, id } = props;
  const say = useSay();
  const number = useNumber();
  const values = rows.map(({ value }) => value);
  const sum = values.reduce((all, one) => all + one, 0);
  const from = starts(values);
  const percents = wholeShares(values);
  return (
    <Chart
      {...props}
      height={2.5}
      drawn={
        <>
          <Patterns id={id} />
          <rect class="whole" width="100%" height="100%" />
          {rows.map(({ value }, at) => (
            <rect
              class="cut"
              fill={`url(#${id}-${at % 5})`}
              x={`${from[at] ?? 0}%`}
              y="0"
              width={`${share(value, sum)}%`}
              height="100%"
            />
          ))}
        </>
      }
      legend={
        <ul class="chart-legend">
          {rows.map(({ label }, at) => (
            <li>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <rect class="cut" width="16" height="16" fill={`url(#${id}-${at % 5})`} />
              </svg>
              {say(label)} <b>{number(percents[at] ?? 0)} %</b>
            </li>
          ))}
        </ul>
      }
    >
      <ChartTable {...props} rows={rows.map((row) => ({ ...row, of: sum }))} percents={percents} />
    </Chart>
  );
};

/** Solid, slanted, dotted, crossed, empty: told apart without colours, on paper and by those who see few. */
const Patterns = ({ id }: { readonly id: string }) => (
  <defs>
    {patterns.map((inside, at) => (
      <pattern id={`${id}-${at}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class={`ground-${at}`} width="8" height="8" />
        {inside}
      </pattern>
    ))}
  </defs>
);

const patterns = [
  null,
  <path class="hatch" d="M-2 2 2-2M0 8 8 0M6 10l4-4" />,
  <circle class="dots" cx="4" cy="4" r="1.75" />,
  <path class="hatch" d="M0 4h8M4 0v8" />,
  null,
] as const;

type FrameProps = ChartProps & {
  /** In letters. */
  readonly height: number;
  readonly drawn: Children;
  readonly legend?: Children;
  readonly children: Children;
};

/**
 * The picture and, beside it, the table it was drawn from. Across it is measured in percent, down it in
 * letters: so its words stay as large as those of the page, at 320 px and at twice the size.
 */
const Chart = ({ id, caption, said, source, height, drawn, legend, children }: FrameProps) => {
  const say = useSay();
  return (
    <figure class="chart" aria-labelledby={`${id}-caption`}>
      <figcaption id={`${id}-caption`}>{say(caption)}</figcaption>
      <div>
        <div>
          <svg
            class="drawing"
            role="img"
            aria-labelledby={`${id}-title ${id}-desc`}
            width="100%"
            height={`${height}em`}
          >
            <title id={`${id}-title`}>{say(caption)}</title>
            <desc id={`${id}-desc`}>{say(said)}</desc>
            {drawn}
          </svg>
          {legend}
        </div>
        {children}
      </div>
      {source && <p class="source">{say(source)}</p>}
    </figure>
  );
};
