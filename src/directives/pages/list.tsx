import { dateWords } from "#law/words.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { type Column, DataTable, Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { type Look, StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import { fieldNames, listAddress, type ListQuery, stageSlugs } from "../filter.ts";
import type { Listed, Stage } from "../model.ts";
import { kindText } from "../texts/kinds.ts";
import { directiveTexts as t, stageTexts } from "../texts/pages.ts";
import type { DirectiveFrame } from "./frame.ts";

type ListProps = DirectiveFrame & {
  readonly q: ListQuery;
  readonly rows: readonly Listed[];
  readonly next: string | null;
  readonly singleKeys: boolean;
};

export const stageLook = {
  proposed: "soon",
  confirmed: "done",
  dropped: "closed",
} as const satisfies Record<Stage, Look>;

/** The directives an officer may see, the newest first. */
export const DirectiveListPage = (props: ListProps) => {
  const { lang, trial, staff, q, rows, next, singleKeys } = props;
  const here = paths.directives.list.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here + listAddress(q, q.after)}
      here={paths.directives.list.to({})}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <p class="actions no-print">
        <a class="button primary" href={paths.directives.new.to({}, lang)}>
          {say(lang, t.new)}
        </a>
        <a class="button quiet" href={paths.directives.precision.to({}, lang)}>
          {say(lang, t.precision)}
        </a>
      </p>
      <Filters q={q} />
      {rows.length === 0 ? (
        <EmptyState
          title={t.empty}
          action={{ href: paths.directives.new.to({}, lang), label: t.new }}
        >
          <p>{say(lang, t.emptyAbout)}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          headed
          columns={columns}
          rows={rows}
          href={({ code }) => paths.directives.show.to({ code }, lang)}
          keys={{ off: !singleKeys, help: paths.staff.keys.to({}, lang) }}
        />
      )}
      <Pager
        previous={q.after === null ? undefined : here + listAddress(q)}
        next={next === null ? undefined : here + listAddress(q, next)}
        {...(rows.length > 0 ? { note: t.shown(rows.length) } : {})}
        labels={{ previous: t.first, next: t.next }}
      />
    </Layout>
  );
};

const Filters = ({ q }: { readonly q: ListQuery }) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <search>
      <form class="actions" method="get" action={paths.directives.list.to({}, lang)}>
        <div class="field">
          <label for="tinh-trang">{tell(t.state)}</label>
          <select id="tinh-trang" name={fieldNames.stage}>
            <option value="">{tell(t.all)}</option>
            {(["proposed", "confirmed"] as const).map((stage) => (
              <option value={stageSlugs[stage]} selected={stage === q.stage}>
                {tell(stageTexts[stage])}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="tim">{tell(t.search)}</label>
          <input
            type="search"
            id="tim"
            name={fieldNames.text}
            value={q.text}
            maxLength={100}
            data-search
          />
        </div>
        <button type="submit" class="button quiet">
          {tell(t.apply)}
        </button>
      </form>
    </search>
  );
};

const columns: readonly Column<Listed>[] = [
  { key: "directive", head: t.columns.directive, cell: (row) => <Title row={row} /> },
  {
    key: "stage",
    head: t.columns.stage,
    cell: ({ stage }) => <StatusChip look={stageLook[stage]} label={stageTexts[stage]} />,
  },
  { key: "dated", head: t.columns.dated, cell: (row) => <Dated row={row} /> },
  { key: "findings", head: t.columns.findings, cell: (row) => <Counts row={row} /> },
];

const Title = ({ row }: { readonly row: Listed }) => {
  const tell = useSay();
  const { canonical, kind, issuer, title, unitName, code } = row;
  return (
    <>
      {title}
      <small class="under">
        {tell(kindText(kind))} {canonical ?? ""} · {issuer ?? unitName} · {code}
      </small>
    </>
  );
};

const Dated = ({ row: { dated } }: { readonly row: Listed }) => {
  const tell = useSay();
  return <>{tell(dated === null ? t.noDate : dateWords(dated))}</>;
};

const Counts = ({ row: { tasks, given, open } }: { readonly row: Listed }) => {
  const tell = useSay();
  return <>{tell(t.counts(tasks, given, open))}</>;
};
