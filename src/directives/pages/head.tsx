import {
  ErrorSummary,
  Hidden,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { HeadField } from "../forms.ts";
import { type Directive, type DirectiveCode, families, type OriginalFacts } from "../model.ts";
import { kindTexts } from "../texts/kinds.ts";
import { directiveTexts as t, familyTexts } from "../texts/pages.ts";
import type { DirectiveFrame } from "./frame.ts";

type HeadProps = DirectiveFrame & {
  readonly directive: Directive;
  readonly original: OriginalFacts;
  readonly form: Form<HeadField>;
  /** The directive with the same identity, where the asker may see it. */
  readonly there: DirectiveCode | null;
};

/** What was read at the head and foot, beside the words, for a person to confirm. */
export const HeadPage = (props: HeadProps) => {
  const { lang, trial, staff, directive, original, form, there } = props;
  const { code } = directive;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.confirmTitle}
      path={paths.directives.head.to({ code }, lang)}
      here={paths.directives.list.to({})}
      wide
    >
      <p class="lead">{say(lang, t.confirmLead)}</p>
      <ErrorSummary form={form} />
      {there && (
        <Notice look="warn" title={t.open}>
          <p>
            <a href={paths.directives.show.to({ code: there }, lang)}>{there}</a>
          </p>
        </Notice>
      )}
      <div class="split even">
        <section class="stack">
          <h2>{say(lang, t.confirmTitle)}</h2>
          <HeadForm {...props} />
          <form method="post" action={paths.directives.drop.to({ code }, lang)}>
            <button class="button quiet" type="submit">
              {say(lang, t.dropIt)}
            </button>
          </form>
        </section>
        <section class="stack">
          <h2>{say(lang, t.words)}</h2>
          {original.words === null ? (
            <Notice look="info" title={t.noWords} />
          ) : (
            <div class="directive-text" lang="vi">
              {original.words.slice(0, 12_000)}
            </div>
          )}
        </section>
      </div>
    </Layout>
  );
};

const HeadForm = ({ lang, form, directive: { code } }: HeadProps) => (
  <form class="stack" method="post" action={paths.directives.head.to({ code }, lang)} noValidate>
    <Hidden form={form} name="seq" />
    <TextField
      form={form}
      name="canonical"
      label={t.fields.canonical}
      hint={t.canonicalHint}
      width="medium"
      maxlength={80}
    />
    <Select
      form={form}
      name="kind"
      label={t.fields.kind}
      options={Object.entries(kindTexts).map(([value, label]) => ({ value, label }))}
    />
    <TextField form={form} name="issuer" label={t.fields.issuer} maxlength={200} />
    <TextField form={form} name="dated" label={t.fields.dated} type="date" optional />
    <Radios
      form={form}
      name="family"
      label={t.fields.family}
      options={families.map((value) => ({ value, label: familyTexts[value] }))}
    />
    <TextField
      form={form}
      name="term"
      label={t.fields.term}
      hint={t.termHint}
      width="short"
      maxlength={9}
      optional
    />
    <TextArea form={form} name="title" label={t.fields.title} rows={3} />
    <TextField form={form} name="signer" label={t.fields.signer} maxlength={100} optional />
    <TextArea
      form={form}
      name="recipients"
      label={t.fields.recipients}
      hint={t.recipientsHint}
      rows={4}
      optional
    />
    <SubmitButton label={t.confirm} />
  </form>
);
