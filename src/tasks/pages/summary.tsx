import type { Text } from "#kernel/text.ts";
import { Select, SubmitButton } from "#web/fields.tsx";
import { filled } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { UnitChoice } from "../choices.store.ts";
import { bareQuery, taskAddress, type TaskQuery } from "../filter.ts";
import type { Figures, RollUp, UnitFigures } from "../figures.store.ts";
import { standings } from "../model.ts";
import { standingMeans, standingWords } from "../texts/standing.ts";
import { summaryTexts as t } from "../texts/tree-page.ts";
import type { OfficeFrame } from "./frame.ts";

export type SummaryProps = OfficeFrame & {
  readonly top: { readonly unit: number; readonly name: string };
  /** Whether everything below the top may be seen, so that its sum opens to all of it. */
  readonly below: boolean;
  readonly year: number;
  readonly years: readonly number[];
  readonly tops: readonly UnitChoice[];
  readonly rollUp: RollUp;
  /** Which units this page shows, from 0. */
  readonly from: number;
  readonly to: number;
};

/** How the tasks of units stand: counts that partition, each of which opens to its rows. */
export const SummaryPage = (props: SummaryProps) => {
  const { lang, trial, staff, top, year, rollUp, from, to } = props;
  const asked = { "don-vi": top.unit, nam: year };
  const here = paths.tasks.summary.to({}, lang);
  const all = rollUp.units.length;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here + query(asked)}
      here={paths.tasks.list.to({})}
      wide
    >
      <p class="lead">{t.lead(top.name, year)[lang]}</p>
      <Choose {...props} />
      {all === 0 ? (
        <EmptyState title={t.noneAt}>
          <p>{t.noneAbout[lang]}</p>
        </EmptyState>
      ) : (
        <Counted {...props} />
      )}
      <Pager
        previous={from === 0 ? undefined : here + query(asked)}
        next={to >= all ? undefined : here + query({ ...asked, tu: to })}
        {...(all > to - from ? { note: t.shown(from + 1, to, all) } : {})}
        labels={{ previous: t.first, next: t.next }}
      />
      <p class="hint">{t.order[lang]}</p>
      <details>
        <summary>{t.means[lang]}</summary>
        <dl class="facts">
          {standings.map((standing) => (
            <div>
              <dt>{standingWords[standing][lang]}</dt>
              <dd>{standingMeans[standing][lang]}</dd>
            </div>
          ))}
        </dl>
      </details>
      {all > 0 && (
        <p class="hint no-print">
          <a href={paths.tasks.summaryXlsx.to({}, lang) + query(asked)} download>
            {t.xlsx[lang]}
          </a>
        </p>
      )}
    </Layout>
  );
};

const Choose = ({ lang, top, tops, year, years }: SummaryProps) => {
  const form = filled({ "don-vi": String(top.unit), nam: String(year) });
  return (
    <search class="no-print">
      <form class="search-form across" method="get" action={paths.tasks.summary.to({}, lang)}>
        <Select
          form={form}
          name="don-vi"
          label={t.top}
          options={tops.map(({ unit, name }) => ({ value: String(unit), label: name }))}
        />
        <Select
          form={form}
          name="nam"
          label={t.year}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <SubmitButton label={t.show} look="quiet" />
      </form>
    </search>
  );
};

const Counted = ({ top, below, year, rollUp, from, to }: SummaryProps) => {
  const say = useSay();
  return (
    <section class="wide-table" aria-label={say(t.title)}>
      <table class="table dense counts">
        <caption class="unseen">{say(t.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(t.unit)}</th>
            {standings.map((standing) => (
              <th scope="col" class="figures">
                {say(standingWords[standing])}
              </th>
            ))}
            <th scope="col" class="figures">
              {say(t.total)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rollUp.units.slice(from, to).map((unit: UnitFigures) => (
            <Line
              name={unit.name}
              figures={unit}
              q={{ ...bareQuery, scope: "all", unit: unit.unit, year }}
            />
          ))}
        </tbody>
        <tbody class="sum">
          <Line
            name={t.sum}
            figures={rollUp.all}
            q={{ ...bareQuery, scope: "all", unit: top.unit, below, year }}
          />
        </tbody>
      </table>
    </section>
  );
};

const Line = ({
  name,
  figures,
  q,
}: {
  readonly name: string | Text;
  readonly figures: Figures;
  readonly q: TaskQuery;
}) => {
  const say = useSay();
  const lang = useLanguage();
  const here = paths.tasks.list.to({}, lang);
  const unit = typeof name === "string" ? { vi: name, en: name } : name;
  const figure = (count: number, what: Text, state: TaskQuery["state"]) => (
    <td class="figures">
      <span class="cell-name" aria-hidden="true">
        {say(what)}
      </span>
      {count === 0 ? (
        <span class="quiet-text">0</span>
      ) : (
        <a href={here + taskAddress(q, { state })} aria-label={say(t.opens(count, what, unit))}>
          {count.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB")}
        </a>
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">{say(unit)}</th>
      {standings.map((standing) =>
        figure(figures.counts[standing], standingWords[standing], standing),
      )}
      {figure(figures.total, t.total, "everything")}
    </tr>
  );
};
