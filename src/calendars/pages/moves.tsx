import type { Text } from "#kernel/text.ts";
import { instant, isDay } from "#kernel/day.ts";
import { dateWords, instantWords } from "#law/words.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { DataTable, Pager, type Column } from "#web/parts/data-table.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { ListedMove, MovesOfUnit, Part } from "../recount.store.ts";
import { calendarTexts, officeTexts as t } from "../texts/pages.ts";

/** What a version moved, or would. */
export type MovesView = {
  readonly version: number;
  readonly done: boolean;
  readonly parts: readonly Part[];
  readonly units: readonly MovesOfUnit[];
  /** What a limit of a kind of thing is called. */
  readonly termOf: (kind: string, term: string) => Text;
  readonly only: { readonly unit: number; readonly name: string } | null;
  readonly rows: readonly ListedMove[];
  /** The address of the next page of the list, without the way to it. */
  readonly next: string | null;
  readonly first: boolean;
};

/** How many limits of which kind move in each unit, and the list of them. */
export const MovesPart = ({ view }: { readonly view: MovesView }) => {
  const tell = useSay();
  const lang = useLanguage();
  const here = paths.admin.calendarVersion.to({ id: String(view.version) }, lang);
  if (!view.done) {
    return (
      <p>
        {tell(t.counting)} <a href={here}>{tell(t.reload)}</a>
      </p>
    );
  }
  const sum = (of: (part: Part) => number) => view.parts.reduce((all, part) => all + of(part), 0);
  const moved = sum((part) => part.moved);
  return (
    <>
      <p>
        {tell(
          t.movedCount(
            sum((part) => part.seen),
            moved,
            sum((part) => part.earlier),
          ),
        )}
      </p>
      {moved === 0 ? (
        <p class="quiet-text">{tell(t.nothingMoves)}</p>
      ) : (
        <>
          <DataTable caption={t.dry} headed dense rows={view.units} columns={unitColumns(view)} />
          <h3 id="danh-sach">
            {tell(t.list)}: {view.only ? view.only.name : tell(t.all)}
          </h3>
          <p class="actions no-print">
            {(["csv", "xlsx"] as const).map((format) => (
              <a
                class="button quiet"
                href={
                  paths.admin.calendarMoves.to({ id: String(view.version), format }, lang) +
                  query({ "don-vi": view.only?.unit })
                }
              >
                {tell(t.export)} (.{format})
              </a>
            ))}
            {view.only && <a href={`${here}#danh-sach`}>{tell(t.all)}</a>}
          </p>
          <DataTable caption={t.list} headed dense rows={view.rows} columns={moveColumns(view)} />
          <Pager
            previous={view.first ? undefined : here + query({ "don-vi": view.only?.unit })}
            next={view.next === null ? undefined : here + view.next}
          />
        </>
      )}
    </>
  );
};

const unitColumns = (view: MovesView): readonly Column<MovesOfUnit>[] => [
  { key: "unit", head: calendarTexts.columns.unit, cell: (row) => <Unit view={view} row={row} /> },
  {
    key: "kind",
    head: calendarTexts.columns.kind,
    cell: ({ kind, term }) => <Told words={view.termOf(kind, term)} />,
  },
  { key: "count", head: calendarTexts.columns.count, cell: ({ count }) => count, figures: true },
  {
    key: "earlier",
    head: calendarTexts.columns.earlier,
    cell: ({ earlier }) => earlier,
    figures: true,
  },
  { key: "kept", head: calendarTexts.columns.kept, cell: ({ kept }) => kept, figures: true },
];

const Unit = ({ view, row }: { readonly view: MovesView; readonly row: MovesOfUnit }) => {
  const lang = useLanguage();
  const here = paths.admin.calendarVersion.to({ id: String(view.version) }, lang);
  return <a href={`${here}${query({ "don-vi": row.unit })}#danh-sach`}>{row.unitName}</a>;
};

const moveColumns = (view: MovesView): readonly Column<ListedMove>[] => [
  {
    key: "code",
    head: calendarTexts.columns.code,
    cell: ({ code }) => code ?? <Told words={t.restricted} />,
  },
  { key: "unit", head: calendarTexts.columns.unit, cell: ({ unitName }) => unitName },
  {
    key: "kind",
    head: calendarTexts.columns.kind,
    cell: ({ kind, term }) => <Told words={view.termOf(kind, term)} />,
  },
  {
    key: "counted",
    head: calendarTexts.columns.counted,
    cell: ({ counted }) => <FromTo {...counted} />,
  },
  { key: "owed", head: calendarTexts.columns.owed, cell: ({ owed }) => <FromTo {...owed} /> },
];

const Told = ({ words }: { readonly words: Text }) => {
  const tell = useSay();
  return <>{tell(words)}</>;
};

const FromTo = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const tell = useSay();
  return <>{from === to ? tell(atWords(to)) : `${tell(atWords(from))} → ${tell(atWords(to))}`}</>;
};

const atWords = (at: string): Text =>
  isDay(at) ? dateWords(at) : instantWords(instant(new Date(at)));
