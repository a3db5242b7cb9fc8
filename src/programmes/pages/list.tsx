import { dateWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { AfterProgramme, ListedProgramme } from "../programmes.store.ts";
import { kindWords, programmeTexts as t } from "../texts/programmes.ts";
import type { Frame } from "./frame.ts";

type ListProps = Frame & {
  readonly rows: readonly ListedProgramme[];
  readonly next: AfterProgramme | null;
  readonly mayMake: boolean;
};

/** The programmes an officer may see. */
export const ProgrammesPage = ({ lang, trial, staff, rows, next, mayMake }: ListProps) => {
  const here = paths.programmes.list.to({}, lang);
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.title}
      path={here}
      here={paths.programmes.list.to({})}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      {mayMake && (
        <p class="actions">
          <a class="button" href={paths.programmes.new.to({}, lang)}>
            {say(lang, t.make)}
          </a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <DataTable<ListedProgramme>
          caption={t.title}
          headed
          rows={rows}
          href={({ id }) => paths.programmes.show.to({ id: String(id) }, lang)}
          columns={[
            { key: "name", head: t.name, cell: ({ name }) => name },
            { key: "kind", head: t.kind, cell: ({ kind }) => say(lang, kindWords[kind]) },
            { key: "unit", head: t.unit, cell: ({ unitName }) => unitName },
            {
              key: "period",
              head: t.period,
              cell: ({ from, to }) =>
                say(lang, t.periodOf(say(lang, dateWords(from)), say(lang, dateWords(to)))),
            },
            { key: "tasks", head: t.tasks, figures: true, cell: ({ tasks }) => tasks },
            { key: "overdue", head: t.overdue, figures: true, cell: ({ overdue }) => overdue },
          ]}
        />
      )}
      <Pager
        next={next ? here + query({ sau: `${next.to}.${next.id}` }) : undefined}
        labels={{ previous: t.next, next: t.next }}
      />
    </Layout>
  );
};
