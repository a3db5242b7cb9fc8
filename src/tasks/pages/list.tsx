import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager, type Column } from "#web/parts/data-table.tsx";
import { FigureWithDenominator, Figures } from "#web/parts/figure.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { SideLinks } from "#web/parts/side-links.tsx";
import { paths } from "#web/paths.ts";

import {
  bareQuery,
  isNarrowed,
  states,
  taskAddress,
  type State,
  type TaskQuery,
} from "../filter.ts";
import type { AlongChange } from "../along.store.ts";
import type { TaskOrigin } from "../origins.store.ts";
import type { TaskRow } from "../lists.store.ts";
import { taskScopes } from "../lists.ts";
import type { Standing } from "../model.ts";
import type { DueShown } from "../list-view.ts";
import { listTexts as t } from "../texts/list-page.ts";
import { sourceWords, standingWords } from "../texts/standing.ts";
import { ChangesAlong } from "./along.tsx";
import type { OfficeFrame } from "./frame.ts";
import { DueCell, Say, StandingChip } from "./say.tsx";

/** A task as the list shows it. */
export type ListedTask = TaskRow &
  Pick<TaskOrigin, "source"> & {
    readonly due: DueShown;
    /** The document it comes from, as people call it: "Thông báo 12-TB/TU". */
    readonly directiveName: string | null;
  };

export type ListProps = OfficeFrame & {
  readonly singleKeys: boolean;
  readonly q: TaskQuery;
  readonly rows: readonly ListedTask[];
  /** How the open tasks of this scope stand. */
  readonly counts: Readonly<Partial<Record<Standing, number>>>;
  /** The sealed beginning of the next page, if there is one. */
  readonly next: string | null;
  readonly unitName: string | null;
  readonly mayGive: boolean;
  /** Where their units were added or let go lately; told above what they work along on. */
  readonly changes: readonly AlongChange[];
  readonly today: Day;
};

/** The tasks of an officer: what is due next and when, the nearest date first. */
export const ListPage = (props: ListProps) => {
  const { lang, trial, staff, q, rows, next, singleKeys, today } = props;
  const here = paths.tasks.list.to({}, lang);
  const keys = { off: !singleKeys, help: paths.staff.keys.to({}, lang) };
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here + taskAddress(q, { after: q.after })}
      here={paths.tasks.list.to({})}
      wide
    >
      <div class="triptych">
        <Filters {...props} />
        <div>
          <Tally {...props} />
          {props.unitName && (
            <Notice look="quiet" title={t.narrowedTo(props.unitName, q.below, q.year)}>
              <p>
                <a href={here + taskAddress(q, { unit: null, below: false, year: null })}>
                  {say(lang, t.clear)}
                </a>
              </p>
            </Notice>
          )}
          <ChangesAlong changes={props.changes} />
          <p class="hint print-only">{say(lang, t.printed(today))}</p>
          {rows.length === 0 ? (
            <dv-keys {...(singleKeys ? {} : { off: true })} help={keys.help}>
              <Nothing {...props} />
            </dv-keys>
          ) : (
            <DataTable
              caption={t.title}
              headed
              dense
              rows={rows}
              columns={columns}
              href={({ code }) => paths.tasks.show.to({ code }, lang)}
              keys={keys}
            />
          )}
          <Pager
            previous={q.after === null ? undefined : here + taskAddress(q)}
            next={next === null ? undefined : here + taskAddress(q, { after: next })}
            {...(rows.length > 0 ? { note: t.shown(rows.length) } : {})}
            labels={{ previous: t.first, next: t.next }}
          />
          {rows.length > 0 && <Take {...props} />}
        </div>
      </div>
    </Layout>
  );
};

const Tally = ({ lang, q, counts }: ListProps) => {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return (
    <Figures>
      {(["overdue", "not-updated", "handed-over", "open"] as const).map((name) => {
        const count = name === "open" ? all : (counts[name] ?? 0);
        return (
          <FigureWithDenominator
            value={t.more(count)}
            label={t.figures[name]}
            of={t.figuresOf[name]}
            look={count === 0 || name === "open" ? "neutral" : name === "overdue" ? "late" : "soon"}
            href={
              paths.tasks.list.to({}, lang) +
              taskAddress({ ...bareQuery, scope: q.scope }, { state: name })
            }
            current={q.state === name && !q.undated && !q.soon}
          />
        );
      })}
    </Figures>
  );
};

const columns: readonly Column<ListedTask>[] = [
  { key: "task", head: t.columns.task, cell: ({ title }) => title },
  { key: "due", head: t.columns.due, cell: ({ due }) => <DueCell due={due} /> },
  {
    key: "standing",
    head: t.columns.standing,
    cell: ({ standing, percent }) => (
      <>
        <StandingChip standing={standing} />
        <small class="under">
          <Say words={t.percent(percent)} />
        </small>
      </>
    ),
  },
  {
    key: "person",
    head: t.columns.person,
    cell: ({ officerName, unitName }) => (
      <>
        {officerName ?? (
          <span class="quiet-text">
            <Say words={t.nobody} />
          </span>
        )}
        <small class="under">{unitName}</small>
      </>
    ),
  },
  {
    key: "from",
    head: t.columns.from,
    cell: ({ source, directiveName, assignerUnitName, code }) => (
      <>
        {directiveName ?? <Say words={sourceWords[source]} />}
        <small class="under">{assignerUnitName}</small>
        <small class="under code">{code}</small>
      </>
    ),
  },
];

/** Whose list, which standing, what needs doing: links all of them; and the way to one by its code. */
const Filters = ({ q, mayGive }: ListProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const here = paths.tasks.list.to({}, lang);
  return (
    <div class="filters-side no-print">
      {mayGive && (
        <p>
          <a class="button primary" href={paths.tasks.new.to({}, lang)}>
            {tell(t.give)}
          </a>
        </p>
      )}
      <SideLinks
        label={t.scope}
        links={taskScopes.map((scope) => ({
          href: here + taskAddress(q, { scope }),
          label: t.scopes[scope],
          current: q.scope === scope,
        }))}
      />
      <p class="small-links">
        <a href={paths.tasks.summary.to({}, lang)}>{tell(t.summary)}</a>
      </p>
      <details class="narrow" open={isNarrowed(q)}>
        <summary>{tell(t.narrow)}</summary>
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
                  <a href={here + taskAddress({ ...bareQuery, scope: q.scope })}>{tell(t.clear)}</a>
                )}
              </div>
            </form>
          </search>
          <SideLinks
            label={t.state}
            links={[
              ...states.map((state) => ({
                href: here + taskAddress(q, { state, undated: false, soon: false }),
                label: stateWords(state),
                current: q.state === state && !q.undated && !q.soon,
              })),
              {
                href: here + taskAddress(q, { state: "open", soon: true, undated: false }),
                label: t.soonOnly,
                current: q.soon,
              },
              {
                href: here + taskAddress(q, { state: "open", undated: true, soon: false }),
                label: t.undatedOnly,
                current: q.undated,
              },
            ]}
          />
        </div>
      </details>
    </div>
  );
};

const stateWords = (state: State): Text =>
  state === "open" ? t.open : state === "everything" ? t.everything : standingWords[state];

/** The list as a file, with the filters chosen now. */
const Take = ({ lang, q }: ListProps) => (
  <p class="hint no-print">
    {(["xlsx", "csv"] as const).map((format, at) => (
      <>
        {at > 0 && " · "}
        <a href={paths.tasks.export.to({ format }, lang) + taskAddress(q)} download>
          {say(lang, t[format])}
        </a>
      </>
    ))}
  </p>
);

/** What will be here, and what can be done about its being empty. */
const Nothing = ({ lang, q }: ListProps) => {
  const clear = paths.tasks.list.to({}, lang) + taskAddress({ ...bareQuery, scope: q.scope });
  const words = isNarrowed(q) ? t.empty.filtered : t.empty[q.scope];
  return (
    <EmptyState
      title={words.title}
      {...(isNarrowed(q) ? { action: { href: clear, label: t.clear } } : {})}
    >
      <p>{say(lang, words.about)}</p>
    </EmptyState>
  );
};
