import type { Lang } from "#kernel/text.ts";
import type { Shown } from "#disclosure/suppress.ts";
import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { paths } from "#web/paths.ts";

import type { Figure } from "../figures.ts";
import { ownTexts as t } from "../texts/own.ts";
import { groundWords } from "../texts/public.ts";

type LookupPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly form: Form<"code" | "secret">;
  /** Null while the database cannot be asked. */
  readonly figures: readonly Figure[] | null;
};

/** Asks for the two codes of a comment; says how many were not published, and why. */
export const LookupPage = ({ lang, trial, form, figures }: LookupPageProps) => (
  <Layout lang={lang} trial={trial} title={t.lookup} path={paths.comments.own.to({}, lang)}>
    <p class="lead">{say(lang, t.lead)}</p>
    <ErrorSummary form={form} />
    <form class="page" method="post" action={paths.comments.own.to({}, lang)} noValidate>
      <TextField
        form={form}
        name="code"
        label={t.code}
        hint={t.codeHint}
        autocomplete="off"
        width="medium"
      />
      <TextField
        form={form}
        name="secret"
        label={t.secret}
        hint={t.secretHint}
        autocomplete="off"
      />
      <SubmitButton label={t.open} />
    </form>
    {figures && <Figures figures={figures} />}
  </Layout>
);

const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => {
  const tell = useSay();
  return (
    <section id="so-lieu">
      <h2>{tell(t.figures)}</h2>
      <p>{tell(t.figuresAbout)}</p>
      <DataTable
        caption={t.figures}
        headed
        columns={[
          { key: "what", head: t.figureWhat, cell: ({ of }: Figure) => tell(nameOf(of)) },
          {
            key: "count",
            head: t.figureCount,
            figures: true,
            cell: ({ shown }: Figure) => <Count shown={shown} />,
          },
        ]}
        rows={figures}
      />
    </section>
  );
};

const nameOf = (of: Figure["of"]) =>
  of === "approved" ? t.figureApproved : of === "refused" ? t.figureRefused : groundWords[of];

const Count = ({ shown }: { readonly shown: Shown }) => {
  const tell = useSay();
  return <>{shown.kind === "exact" ? shown.value.toLocaleString("vi-VN") : tell(t[shown.kind])}</>;
};
