import { ClosedDays } from "#calendars/pages/calendar.tsx";
import { periodKey, quarterOf } from "#cases/statistics.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { listTexts, unitTexts as t } from "../texts.ts";
import type { UnitView } from "../unit-view.ts";
import { FiguresSection } from "./figures.tsx";
import { Reached } from "./unit-reached.tsx";
import { Predecessors, sentence, Successors } from "./unit-kin.tsx";
import { Answers, Articles, Postings, Promises } from "./unit-public.tsx";

type UnitPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly view: UnitView;
};

/** The public page of a unit: whom to ask, what it promised and kept, what it says in public. */
export const UnitPage = ({ lang, trial, view }: UnitPageProps) => {
  const { unit, successors, figures, today } = view;
  const { slug, name } = unit;
  return (
    <Layout
      lang={lang}
      title={name}
      path={paths.unit.show.to({ slug }) + query({ ky: figures && periodKey(figures.period) })}
      here={paths.unit.list.to({})}
      crumbs={[{ href: paths.unit.list.to({}, lang), label: listTexts.title }]}
      lead={aboutUnit(view)}
      styles={["chart.css", "unit.css"]}
      trial={trial}
      wide
    >
      <ClosedDays closures={view.closures} />
      {successors ? (
        <Successors unit={unit} successors={successors} />
      ) : (
        <>
          <p class="actions">
            <a
              class="button primary"
              href={paths.filing.form.to({}, lang) + query({ "don-vi": name })}
            >
              {say(lang, t.file)}
            </a>
            <a class="button quiet" href={paths.follow.show.to({}, lang)}>
              {say(lang, t.follow)}
            </a>
          </p>
          <Reached view={view} />
        </>
      )}
      {figures && (
        <FiguresSection
          slug={slug}
          shown={figures}
          periods={view.periods}
          running={periodKey(quarterOf(today))}
        />
      )}
      <div class="unit-public">
        <Answers view={view} />
        <Promises view={view} />
        <Postings view={view} />
        <Articles view={view} />
      </div>
      <Predecessors past={view.past} predecessors={view.predecessors} />
    </Layout>
  );
};

function aboutUnit({ above, unit }: UnitView): Text {
  const parts = [
    ...(unit.formerDistrict ? [t.of(unit.formerDistrict)] : above ? [t.of(above.name)] : []),
    ...(unit.validFrom ? [t.inForce(unit.validFrom)] : []),
  ];
  const joined = (lang: Lang) => sentence(parts.map((part) => part[lang]).join(" · "));
  return { vi: joined("vi"), en: joined("en") };
}
