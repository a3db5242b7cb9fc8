import type { Text } from "#kernel/text.ts";
import { instantWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { paths } from "#web/paths.ts";

import { reportQuery, type AskedFor } from "../asked.ts";
import type { Form } from "../forms.ts";
import type { HandedIn } from "../model.ts";
import { formNames, reportTexts as t } from "../texts.ts";
import { FigureTable, Heading, type ReportFrame } from "./figures.tsx";

type HandedInProps = ReportFrame & {
  readonly report: HandedIn;
  readonly asked: Pick<AskedFor, "at" | "period" | "scope" | "form">;
  readonly form: Form;
};

/** A report as it was handed in. */
export const HandedInPage = ({ lang, trial, staff, report, asked, form }: HandedInProps) => {
  const number = `?so=${report.id}`;
  const title: Text = formNames[report.form];
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={title}
      path={paths.reports.handedIn.to({}, lang) + number}
      here={paths.reports.show.to({})}
      wide
    >
      <Heading asked={asked} form={form} counted={report} />
      <Facts
        facts={[
          { label: t.handedIn, value: say(lang, t.version(report.version)) },
          { label: t.who, value: say(lang, t.by(report.by, report.post)) },
          { label: t.when, value: say(lang, instantWords(report.at)) },
          { label: t.calendar, value: report.calendar },
          { label: t.kqgq, value: report.kqgq === null ? undefined : String(report.kqgq) },
          { label: t.why, value: report.reason ?? undefined },
        ]}
      />
      <FigureTable form={form} figures={report.figures} />
      <p class="hint">{say(lang, form.source)}</p>
      <p class="hint">{say(lang, t.kept)}</p>
      <p class="actions no-print">
        <a class="button quiet" href={paths.reports.handedInXlsx.to({}, lang) + number}>
          {say(lang, t.xlsx)}
        </a>
        <a class="button quiet" href={paths.reports.handedInDocx.to({}, lang) + number}>
          {say(lang, t.docx)}
        </a>
        <a href={paths.reports.show.to({}, lang) + reportQuery(asked)}>{say(lang, t.current)}</a>
      </p>
    </Layout>
  );
};
