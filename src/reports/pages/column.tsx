import type { Behind } from "#letters/behind.store.ts";
import { dateWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { paths } from "#web/paths.ts";

import { reportQuery, type AskedFor } from "../asked.ts";
import type { FormColumn } from "../forms.ts";
import { periodWords } from "../periods.ts";
import { formNames, reportTexts as t } from "../texts.ts";
import type { ReportFrame } from "./figures.tsx";

type ColumnPageProps = ReportFrame & {
  readonly asked: AskedFor;
  readonly column: FormColumn;
  readonly figure: number | undefined;
  /** The letters behind it that the reader may see; null where there is no list. */
  readonly behind: readonly Behind[] | null;
};

/** How one figure was counted, and the rows behind it as far as the reader may see them. */
export const ColumnPage = (props: ColumnPageProps) => {
  const { lang, trial, staff, asked, column, figure, behind } = props;
  const seen = (behind ?? []).reduce((sum, { counts }) => sum + counts, 0);
  const rest = (figure ?? 0) - seen;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={{
        vi: `${formNames[asked.form].vi}, cột ${column.n}`,
        en: `${formNames[asked.form].en}, column ${column.n}`,
      }}
      path={paths.reports.column.to({}, lang) + reportQuery(asked, { cot: column.n })}
      here={paths.reports.show.to({})}
    >
      <p class="lead">
        {say(lang, column.label)}: <strong>{figure ?? "–"}</strong>
      </p>
      <p>
        {asked.at.name}, {say(lang, periodWords(asked.period))}
      </p>
      <h2>{say(lang, t.how)}</h2>
      <p>{say(lang, column.how ?? t.notCounted)}</p>
      {behind === null ? (
        <p class="hint">{say(lang, t.onlyNumber)}</p>
      ) : (
        <>
          <DataTable<Behind>
            caption={t.behind}
            rows={behind}
            columns={[
              {
                key: "code",
                head: t.letter,
                cell: ({ code }) => <a href={paths.letters.show.to({ code }, lang)}>{code}</a>,
              },
              {
                key: "on",
                head: t.receivedOn,
                cell: ({ receivedOn }) => say(lang, dateWords(receivedOn)),
              },
              { key: "counts", head: t.counts, figures: true, cell: ({ counts }) => counts },
            ]}
          />
          {rest > 0 && <p class="hint">{say(lang, t.notSeen(rest))}</p>}
        </>
      )}
      <p class="actions">
        {asked.form === "TCD" && (
          <a href={paths.reception.register.to({}, lang)}>{say(lang, t.toRegister)}</a>
        )}
        <a href={paths.reports.show.to({}, lang) + reportQuery(asked)}>{say(lang, t.back)}</a>
      </p>
    </Layout>
  );
};
