import { Fieldset, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";

import { unitTexts as t } from "../unit-texts.ts";

/** The names of the fields that ask for a document. */
export type CitationField = "doc_number" | "doc_date" | "doc_title";

/** Asks for the document something is based on: number, date, title. */
export const CitationFields = <Name extends string>(props: {
  readonly form: Form<Name | CitationField>;
}) => {
  const form: Form<CitationField> = props.form;
  return (
    <Fieldset legend={t.document} hint={t.documentHint}>
      <div class="beside">
        <TextField form={form} name="doc_number" label={t.documentNumber} maxlength={100} />
        <TextField form={form} name="doc_date" label={t.documentDate} type="date" />
      </div>
      <TextField form={form} name="doc_title" label={t.documentTitle} maxlength={500} />
    </Fieldset>
  );
};
