import { useLanguage, useSay, type Words } from "../language.ts";
import { chartTexts as t } from "../texts.ts";

import { share } from "./chart-scale.ts";
import { SuppressedCell } from "./figure.tsx";

export type BarRow = {
  readonly label: Words;
  /** Null where so few were counted that the number would point at somebody. */
  readonly value: number | null;
  /** What it is a part of: the bar is then its share of that. */
  readonly of?: number;
};

export type TableHeads = { readonly label: Words; readonly value: Words; readonly of?: Words };

type TableProps = {
  readonly caption: Words;
  readonly heads: TableHeads;
  readonly rows: readonly BarRow[];
  readonly percents?: readonly number[];
};

/** What a chart was drawn from, in full: whole names, numbers, of how many. */
export const ChartTable = ({ caption, heads, rows, percents }: TableProps) => {
  const say = useSay();
  const number = useNumber();
  const whole = rows.some(({ of }) => of !== undefined);
  return (
    <table class="chart-table">
      <caption class="unseen">{say(caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(heads.label)}</th>
          <th scope="col">{say(heads.value)}</th>
          {heads.of && whole && <th scope="col">{say(heads.of)}</th>}
          {whole && <th scope="col">{say(t.share)}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, value, of }, at) => (
          <tr>
            <th scope="row">{say(label)}</th>
            <td>{value === null ? <SuppressedCell /> : number(value)}</td>
            {heads.of && whole && <td>{of === undefined ? "–" : number(of)}</td>}
            {whole && (
              <td>
                {value === null || of === undefined || of === 0
                  ? "–"
                  : `${number(percents?.[at] ?? Math.round(share(value, of)))}\u00a0%`}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Numbers as the language of the page writes them: 1.234,5 and 1,234.5. */
export function useNumber(): (value: number) => string {
  const format = new Intl.NumberFormat(useLanguage() === "vi" ? "vi-VN" : "en-GB", {
    maximumFractionDigits: 1,
  });
  return (value) => format.format(value);
}
