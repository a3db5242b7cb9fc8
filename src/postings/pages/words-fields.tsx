import { Checkbox, Fieldset, Radios, Select, TextArea, TextField } from "#web/fields.tsx";
import { useSay } from "#web/language.ts";

import { duties } from "../duties.ts";
import { forms } from "../model.ts";
import type { ItemForm } from "../step.form.ts";
import { fieldTexts as t } from "../texts/fields.ts";
import { formWords, markWords } from "../texts/words.ts";

/** Everything an item says, for whoever writes it. */
export const WordsFields = ({ form }: { readonly form: ItemForm }) => {
  const tell = useSay();
  return (
    <>
      <Radios
        form={form}
        name="kind"
        label={t.kind}
        options={duties.map((duty) => ({
          value: duty.kind,
          label: duty.name,
          hint: [
            tell(duty.about),
            duty.article ? `${tell(duty.article)} (${tell(markWords[duty.mark])}).` : "",
          ]
            .filter((part) => part !== "")
            .join(" "),
        }))}
      />
      <PublicWords form={form} />
      <TextField
        form={form}
        name="issued"
        label={t.issued}
        hint={t.issuedHint}
        type="date"
        width="short"
        optional
      />
      <TextField
        form={form}
        name="event"
        label={t.event}
        hint={t.eventHint}
        type="date"
        width="short"
        optional
      />
      <TextField
        form={form}
        name="item"
        label={t.item}
        hint={t.itemHint}
        inputmode="numeric"
        width="short"
        optional
      />
      <TextField
        form={form}
        name="period"
        label={t.period}
        hint={t.periodHint}
        width="short"
        optional
      />
      <Fieldset legend={t.forms}>
        {forms.map((one) => (
          <Checkbox form={form} name={`forms-${one}`} label={formWords[one]} />
        ))}
      </Fieldset>
      <TextField
        form={form}
        name="due"
        label={t.due}
        hint={t.dueHint}
        type="date"
        width="short"
        optional
      />
    </>
  );
};

/** The part of it that is public word by word, and that a correction may change. */
export const PublicWords = ({ form }: { readonly form: ItemForm }) => (
  <>
    <TextField form={form} name="title" label={t.title} />
    <TextArea
      form={form}
      name="body"
      label={t.body}
      hint={t.bodyHint}
      rows={12}
      max={50_000}
      optional
    />
    <TextField
      form={form}
      name="document"
      label={t.document}
      hint={t.documentHint}
      width="medium"
      optional
    />
    <TextField form={form} name="audience" label={t.audience} hint={t.audienceHint} optional />
    <TextField form={form} name="place" label={t.place} hint={t.placeHint} optional />
  </>
);

/** Which of one's units it is for, where there are several. */
export const UnitField = ({
  form,
  units,
}: {
  readonly form: ItemForm;
  readonly units: readonly { readonly slug: string; readonly name: string }[];
}) => (
  <Select
    form={form}
    name="don-vi"
    label={t.unit}
    options={units.map(({ slug, name }) => ({ value: slug, label: name }))}
  />
);
