import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager, type Column } from "#web/parts/data-table.tsx";
import { DueBadge, type DueLook } from "#web/parts/due-badge.tsx";
import { FigureWithDenominator, Figures } from "#web/parts/figure.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { SideLinks } from "#web/parts/side-links.tsx";
import { paths } from "#web/paths.ts";

import { isNarrowed, listAddress, scopes, states, type ListQuery } from "../filter.ts";
import type { ComplaintLevel, Stage } from "../model.ts";
import { listTexts as t } from "../texts/list-page.ts";
import { levelWords, stageLooks, stageWords } from "../texts/standing.ts";
import type { OfficeFrame } from "./frame.ts";

/** A complaint as the list shows it: never who complains, of whom, or about what. */
export type ListedComplaint = {
  readonly code: string;
  readonly level: ComplaintLevel;
  readonly stage: Stage;
  readonly suspended: boolean;
  readonly overdue: boolean;
  readonly receivedOn: Day;
  readonly age: number;
  readonly unitName: string;
  readonly verifierName: string | null;
  /** How long still, then what and by when. */
  readonly look: DueLook;
  readonly left: Text;
  readonly whatBy: Text | null;
};

export type ListProps = OfficeFrame & {
  readonly singleKeys: boolean;
  readonly q: ListQuery;
  readonly rows: readonly ListedComplaint[];
  readonly figures: { readonly late: number; readonly soon: number; readonly suspended: number };
  /** The sealed beginning of the next page, if there is one. */
  readonly next: string | null;
  readonly mayRegister: boolean;
  /** Whether more than one unit's complaints can stand here. */
  readonly severalUnits: boolean;
};

/** The complaints of an officer: what is due next and when, the most urgent first. */
export const ListPage = (props: ListProps) => {
  const { lang, trial, staff, q, rows, next, singleKeys } = props;
  const here = paths.complaints.list.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here + listAddress(q, { after: q.after })}
      here={paths.complaints.list.to({})}
      wide
    >
      <div class="triptych">
        <Filters {...props} />
        <div>
          <Tally {...props} />
          {rows.length === 0 ? (
            <dv-keys {...(singleKeys ? {} : { off: true })} help={paths.staff.keys.to({}, lang)}>
              <Nothing {...props} />
            </dv-keys>
          ) : (
            <DataTable
              caption={t.title}
              headed
              dense
              rows={rows}
              columns={columns.filter(({ key }) => key !== "unit" || props.severalUnits)}
              href={({ code }) => paths.complaints.show.to({ code }, lang)}
              keys={{ off: !singleKeys, help: paths.staff.keys.to({}, lang) }}
            />
          )}
          <Pager
            previous={q.after === null ? undefined : here + listAddress(q)}
            next={next === null ? undefined : here + listAddress(q, { after: next })}
            {...(rows.length > 0 ? { note: t.shown(rows.length) } : {})}
            labels={{ previous: t.first, next: t.next }}
          />
          {rows.length > 0 && <Take {...props} />}
        </div>
      </div>
    </Layout>
  );
};

const Tally = ({ lang, q, figures }: ListProps) => (
  <Figures>
    {(["late", "soon", "suspended"] as const).map((due) => (
      <FigureWithDenominator
        value={t.more(figures[due])}
        label={t.figures[due]}
        of={t.figuresOf[due]}
        look={figures[due] === 0 ? "neutral" : due === "suspended" ? "info" : due}
        href={
          paths.complaints.list.to({}, lang) +
          listAddress(q, { due: q.due === due ? null : due, state: "open" })
        }
        current={q.due === due}
      />
    ))}
  </Figures>
);

const columns: readonly Column<ListedComplaint>[] = [
  { key: "code", head: t.columns.code, cell: ({ code }) => <span class="code">{code}</span> },
  { key: "due", head: t.columns.due, cell: (row) => <Due row={row} /> },
  { key: "stage", head: t.columns.stage, cell: (row) => <Standing row={row} /> },
  { key: "level", head: t.columns.level, cell: (row) => <Say words={levelWords[row.level]} /> },
  { key: "person", head: t.columns.person, cell: (row) => <Person row={row} /> },
  { key: "unit", head: t.columns.unit, cell: ({ unitName }) => unitName },
  { key: "age", head: t.columns.age, cell: ({ age }) => <Say words={t.age(age)} /> },
];

const Say = ({ words }: { readonly words: Text }) => {
  const tell = useSay();
  return <>{tell(words)}</>;
};

const Due = ({ row }: { readonly row: ListedComplaint }) => {
  const tell = useSay();
  return (
    <>
      <DueBadge look={row.look} label={row.left} />
      {row.whatBy && <small class="under">{tell(row.whatBy)}</small>}
    </>
  );
};

const Standing = ({ row }: { readonly row: ListedComplaint }) => (
  <span class="chips">
    <StatusChip look={stageLooks[row.stage]} label={stageWords[row.stage]} />
    {row.suspended && <StatusChip look="neutral" label={t.figures.suspended} />}
    {row.overdue && <StatusChip look="late" label={t.late} />}
  </span>
);

const Person = ({ row }: { readonly row: ListedComplaint }) => {
  const tell = useSay();
  return row.verifierName === null ? (
    <span class="quiet-text">{tell(t.nobody)}</span>
  ) : (
    <>{row.verifierName}</>
  );
};

/** Whose list, which stage, which level: links all of them; and the way to one by its code. */
const Filters = ({ q, mayRegister }: ListProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const here = paths.complaints.list.to({}, lang);
  return (
    <div class="filters-side">
      {mayRegister && (
        <p class="no-print">
          <a class="button primary" href={paths.complaints.new.to({}, lang)}>
            {tell(t.register)}
          </a>
        </p>
      )}
      <SideLinks
        label={t.scope}
        links={scopes.map((scope) => ({
          href: here + listAddress(q, { scope }),
          label: t.scopes[scope],
          current: q.scope === scope,
        }))}
      />
      <details class="narrow" open={isNarrowed(q)}>
        <summary>{tell(t.filters)}</summary>
        <div class="narrow-by">
          <search>
            <form class="search-form" method="get" action={here}>
              <div class="field">
                <label for="ma">{tell(t.code)}</label>
                <input
                  type="search"
                  id="ma"
                  name="ma"
                  maxLength={40}
                  placeholder={tell(t.codeHint)}
                  data-search
                />
              </div>
              <div class="actions">
                <button type="submit" class="button quiet">
                  {tell(t.find)}
                </button>
                {isNarrowed(q) && (
                  <a href={here + listAddress({ ...bare, scope: q.scope })}>{tell(t.clear)}</a>
                )}
              </div>
            </form>
          </search>
          <SideLinks
            label={t.level}
            links={([null, 1, 2] as const).map((level) => ({
              href: here + listAddress(q, { level }),
              label: level === null ? t.anyLevel : levelWords[level],
              current: q.level === level,
            }))}
          />
          <SideLinks
            label={t.state}
            links={states.map((state) => ({
              // The figures count what is open; a stage that is over cannot be late.
              href: here + listAddress(q, { state, due: null }),
              label: state === "open" ? t.open : stageWords[state],
              current: q.state === state,
            }))}
          />
        </div>
      </details>
    </div>
  );
};

const bare: ListQuery = { scope: "unit", state: "open", due: null, level: null, after: null };

/** The list as a file, with the filters chosen now. */
const Take = ({ lang, q }: ListProps) => (
  <p class="hint no-print">
    {(["xlsx", "csv"] as const).map((format, at) => (
      <>
        {at > 0 && " · "}
        <a href={paths.complaints.export.to({ format }, lang) + listAddress(q)} download>
          {say(lang, t[format])}
        </a>
      </>
    ))}
  </p>
);

/** What will be here, and what can be done about its being empty. */
const Nothing = ({ lang, q }: ListProps) => {
  const here = paths.complaints.list.to({}, lang);
  if (isNarrowed({ ...q, scope: "unit" })) {
    const clear = here + listAddress({ ...bare, scope: q.scope });
    return (
      <EmptyState title={t.empty.filtered.title} action={{ href: clear, label: t.clear }}>
        <p>{say(lang, t.empty.filtered.about)}</p>
      </EmptyState>
    );
  }
  const words = t.empty[q.scope];
  return (
    <EmptyState
      title={words.title}
      {...("action" in words ? { action: { href: here, label: words.action } } : {})}
    >
      <p>{say(lang, words.about)}</p>
    </EmptyState>
  );
};
