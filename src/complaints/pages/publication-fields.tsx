import { Checkbox, Fieldset, Radios, TextArea, TextField } from "#web/fields.tsx";
import { useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";

import { publicationForms } from "../model.ts";
import { mostWords } from "../step.form.ts";
import { formLeast, formWords } from "../texts/standing.ts";
import { stepTexts as t } from "../texts/step-page.ts";
import type { StepFormProps } from "./step-props.ts";

/** How a decision is made public, and the text of it that says nothing of who complained. */
export const PublicationFields = ({ form, found }: StepFormProps) => {
  const say = useSay();
  return (
    <>
      <Radios
        form={form}
        name="form"
        label={t.form}
        options={publicationForms.map((value) => ({
          value,
          label: formWords[value],
          hint: formLeast[value],
        }))}
      />
      <TextField form={form} name="from" type="date" label={t.from} width="short" />
      <div class="beside">
        <TextField form={form} name="announced_on" type="date" label={t.announcedOn} optional />
        <TextField
          form={form}
          name="times"
          inputmode="numeric"
          label={t.times}
          width="short"
          optional
        />
      </div>
      <TextField
        form={form}
        name="portal_on"
        type="date"
        label={t.portalOn}
        width="short"
        optional
      />
      <Fieldset legend={t.masked} hint={t.maskedHint}>
        {found.length > 0 && (
          <Notice look="warn">
            <p>{say(t.found)}</p>
            <ul>
              {found.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </Notice>
        )}
        <TextField form={form} name="masked_title" label={t.maskedTitle} optional />
        <TextArea
          form={form}
          name="masked_text"
          label={t.masked}
          rows={10}
          max={mostWords}
          optional
        />
        <Checkbox form={form} name="masked_ok" label={t.maskedOk} />
      </Fieldset>
    </>
  );
};
