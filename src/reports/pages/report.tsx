import { dateWords, instantWords } from "#law/words.ts";
import { ErrorSummary, Hidden, Select, SubmitButton, TextArea, TextField } from "#web/fields.tsx";
import type { Form as WebForm } from "#web/form.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { formSlug, reportQuery, type AskedFor } from "../asked.ts";
import type { Fault, Form } from "../forms.ts";
import { countedForms, type Counted, type HandedIn } from "../model.ts";
import { periodName, periodWords, spans } from "../periods.ts";
import { faultWords, formNames, reportTexts as t, sumWords } from "../texts.ts";
import { FigureTable, Heading, type ReportFrame } from "./figures.tsx";

export type HandInField = "bieu" | "ky" | "don-vi" | "gom" | "kqgq" | "ly-do" | "ban" | "once";

export type ReportPageProps = ReportFrame & {
  readonly asked: AskedFor;
  readonly form: Form;
  readonly counted: Counted;
  readonly faults: readonly Fault[];
  readonly versions: readonly HandedIn[];
  readonly handing: WebForm<HandInField>;
  readonly isOver: boolean;
  readonly years: readonly number[];
  readonly once: string;
};

/** A report as the registers stand now, what of it does not add up, and handing it in. */
export const ReportPage = (props: ReportPageProps) => {
  const { lang, trial, staff, asked, form, counted, faults, versions } = props;
  const here = paths.reports.show.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here + reportQuery(asked)}
      here={paths.reports.show.to({})}
      wide
    >
      <p class="lead no-print">{say(lang, t.lead)}</p>
      <Choose {...props} />
      <ErrorSummary form={props.handing} />
      <Heading asked={asked} form={form} counted={counted} />
      <Faults faults={faults} />
      <FigureTable
        form={form}
        figures={counted.figures}
        href={(n) => paths.reports.column.to({}, lang) + reportQuery(asked, { cot: n })}
      />
      <Sums form={form} />
      <p class="hint">{say(lang, form.source)}</p>
      <p class="actions no-print">
        <a class="button quiet" href={paths.reports.xlsx.to({}, lang) + reportQuery(asked)}>
          {say(lang, t.xlsx)}
        </a>
        <a class="button quiet" href={paths.reports.docx.to({}, lang) + reportQuery(asked)}>
          {say(lang, t.docx)}
        </a>
      </p>
      <Versions versions={versions} />
      {props.isOver ? (
        <HandIn {...props} />
      ) : (
        <Notice look="quiet" title={t.notOver(dateWords(counted.window.to))} />
      )}
    </Layout>
  );
};

const Choose = ({ asked, years }: ReportPageProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const chosen: WebForm<"bieu" | "ky" | "don-vi" | "gom"> = {
    errors: {},
    values: {
      bieu: formSlug(asked.form),
      ky: periodName(asked.period),
      "don-vi": asked.at.slug,
      gom: asked.scope === "sum" ? "1" : "",
    },
  };
  return (
    <form method="get" action={paths.reports.show.to({}, lang)} class="page no-print">
      <Select
        form={chosen}
        name="bieu"
        label={t.form}
        options={countedForms.map((form) => ({ value: formSlug(form), label: formNames[form] }))}
      />
      <Select
        form={chosen}
        name="ky"
        label={t.period}
        options={years.map((year) => ({
          label: String(year),
          options: spans.map((span) => ({
            value: periodName({ year, span }),
            label: periodWords({ year, span }),
          })),
        }))}
      />
      {asked.units.length > 1 && (
        <Select
          form={chosen}
          name="don-vi"
          label={t.unit}
          options={asked.units.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      {asked.units.length === 1 && <Hidden form={chosen} name="don-vi" />}
      {asked.hasBelow && (
        <Select
          form={chosen}
          name="gom"
          label={t.scope}
          options={[
            { value: "", label: t.scopes.unit },
            { value: "1", label: t.scopes.sum },
          ]}
        />
      )}
      <button type="submit" class="button quiet">
        {tell(t.show)}
      </button>
    </form>
  );
};

const Faults = ({ faults }: { readonly faults: readonly Fault[] }) => {
  const tell = useSay();
  if (faults.length === 0) return <Notice look="done" title={t.holds} />;
  return (
    <Notice look="late" title={t.faults} live>
      <ul>
        {faults.map((fault) => (
          <li>{tell(faultWords(fault))}</li>
        ))}
      </ul>
    </Notice>
  );
};

const Sums = ({ form }: { readonly form: Form }) => {
  const tell = useSay();
  return (
    <details class="no-print">
      <summary>{tell(t.sums)}</summary>
      <ul>
        {form.sums.map((sum) => (
          <li>{tell(sumWords(sum))}</li>
        ))}
      </ul>
    </details>
  );
};

const Versions = ({ versions }: { readonly versions: readonly HandedIn[] }) => {
  const tell = useSay();
  const lang = useLanguage();
  if (versions.length === 0) return <p class="hint no-print">{tell(t.counted)}</p>;
  return (
    <section class="no-print">
      <h2>{tell(t.handedIn)}</h2>
      <ul>
        {versions.map(({ id, version, by, post, at, reason }) => (
          <li>
            <a href={`${paths.reports.handedIn.to({}, lang)}?so=${id}`}>
              {tell(t.version(version))}
            </a>
            {`: ${tell(t.by(by, post))}, ${tell(instantWords(at))}`}
            {reason && `. ${tell(t.why)}: ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
};

const HandIn = ({ asked, versions, handing, once }: ReportPageProps) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <form method="post" action={paths.reports.show.to({}, lang)} class="page no-print" noValidate>
      <h2>{tell(t.handIn)}</h2>
      <p class="hint">{tell(t.handInAbout)}</p>
      <Hidden form={handing} name="bieu" value={formSlug(asked.form)} />
      <Hidden form={handing} name="ky" value={periodName(asked.period)} />
      <Hidden form={handing} name="don-vi" value={asked.at.slug} />
      <Hidden form={handing} name="gom" value={asked.scope === "sum" ? "1" : ""} />
      <Hidden form={handing} name="ban" value={String(versions[0]?.version ?? 0)} />
      <Hidden form={handing} name="once" value={once} />
      {asked.form === "01-XLD" && (
        <TextField
          form={handing}
          name="kqgq"
          label={t.kqgq}
          hint={t.kqgqHint}
          inputmode="numeric"
          width="short"
          optional
        />
      )}
      {versions.length > 0 && (
        <TextArea form={handing} name="ly-do" label={t.reason} hint={t.reasonHint} max={500} />
      )}
      <SubmitButton label={t.handIn} />
    </form>
  );
};
