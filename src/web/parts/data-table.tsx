import type { Children } from "../jsx.ts";

import { useSay, type Words } from "../language.ts";
import { partTexts } from "../texts.ts";

export type Column<Row> = {
  readonly key: string;
  readonly head: Words;
  readonly cell: (row: Row) => Children;
  /** Figures stand right, so that their digits line up. */
  readonly figures?: boolean;
  readonly sort?: { readonly href: string; readonly now?: "ascending" | "descending" | undefined };
  /** A control for the filter row; `form="ID"` ties it to the form around or beside the table. */
  readonly filter?: Children;
};

type DataTableProps<Row> = {
  readonly caption: Words;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Where a row leads; the first column becomes the link, the whole row takes the click. */
  readonly href?: (row: Row) => string;
  /** Closer rows, for people who read lists all day. */
  readonly dense?: boolean;
  /** Shows the caption only to screen readers, where a heading stands above. */
  readonly headed?: boolean;
  /** Switches single keys off for those who asked for it; `help` is where "?" leads. */
  readonly keys?: { readonly off: boolean; readonly help: string };
};

/**
 * A list as a table; on narrow screens every row becomes a card that names its cells.
 * j, k and Enter move through rows that lead somewhere (`dv-keys`).
 */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { caption, columns, rows, href, dense = false, headed = false } = props;
  const say = useSay();
  const filtered = columns.some((column) => column.filter !== undefined);
  const table = (
    <table class={dense ? "table dense" : "table"}>
      <caption class={headed ? "unseen" : undefined}>{say(caption)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head column={column} />
          ))}
        </tr>
        {filtered && (
          <tr class="filters">
            {columns.map((column) => (
              <td>{column.filter}</td>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr data-row={href ? "" : undefined}>
            {columns.map((column, at) => (
              <td class={column.figures ? "figures" : undefined}>
                <span class="cell-name" aria-hidden="true">
                  {say(column.head)}
                </span>
                {at === 0 && href ? (
                  <a class="row-link" href={href(row)}>
                    {column.cell(row)}
                  </a>
                ) : (
                  <div>{column.cell(row)}</div>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return href ? (
    <dv-keys
      {...(props.keys?.off ? { off: true } : {})}
      {...(props.keys ? { help: props.keys.help } : {})}
    >
      {table}
    </dv-keys>
  ) : (
    table
  );
};

const Head = <Row,>({ column }: { readonly column: Column<Row> }) => {
  const say = useSay();
  const now = column.sort?.now;
  return (
    <th
      scope="col"

      class={column.figures ? "figures" : undefined}
      aria-sort={now}
    >
      {column.sort ? (
        <a href={column.sort.href}>
          {say(column.head)}
          <span aria-hidden="true">{now === "ascending" ? " ↑" : now ? " ↓" : ""}</span>
          <span class="unseen"> ({say(partTexts.sort)})</span>
        </a>
      ) : (
        say(column.head)
      )}
    </th>
  );
};

type PagerProps = {
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** What is shown: "40 trong 1.204 vụ việc". */
  readonly note?: Words;
  /** Other words for the two ways, where "previous" would not be true. */
  readonly labels?: { readonly previous: Words; readonly next: Words };
};

/** Onwards and back through a list paged by key; there are no page numbers to go stale. */
export const Pager = ({ previous, next, note, labels = partTexts }: PagerProps) => {
  const say = useSay();
  if (previous === undefined && next === undefined && note === undefined) return null;
  return (
    <nav class="pager" aria-label={say(partTexts.pages)}>
      {previous && (
        <a class="button quiet" rel="prev" href={previous}>
          {say(labels.previous)}
        </a>
      )}
      {note && <p>{say(note)}</p>}
      {next && (
        <a class="button quiet" rel="next" href={next}>
          {say(labels.next)}
        </a>
      )}
    </nav>
  );
};
