import { Fieldset, Select, TextField } from "#web/fields.tsx";
import type { Text } from "#kernel/text.ts";

import { noticeWays, type Recipient } from "../model.ts";
import { toldAt, type StepFormState } from "../step.form.ts";
import { recipientWords, wayWords } from "../texts/standing.ts";
import { stepTexts as t } from "../texts/step-page.ts";
import type { StepFormProps } from "./step-props.ts";

/** Whom a step was announced to, when and how; those the law names come first and cannot be left out. */
export const ToldFields = ({ step, complaint, form }: StepFormProps) => {
  const told = toldAt(step, complaint);
  if (!told) return null;
  return (
    <Fieldset legend={t.notices} hint={t.noticesHint}>
      {told.must.map((to) => (
        <Told form={form} to={to} must />
      ))}
      {told.may.map((to) => (
        <Told form={form} to={to} must={false} />
      ))}
    </Fieldset>
  );
};

const Told = (props: {
  readonly form: StepFormState;
  readonly to: Recipient;
  readonly must: boolean;
}) => {
  const { form, to, must } = props;
  return (
    <div class="beside">
      <TextField
        form={form}
        name={`${to}_on`}
        type="date"
        label={t.toldOn(recipientWords[to])}
        optional={!must}
      />
      <Select
        form={form}
        name={`${to}_way`}
        label={howOf(recipientWords[to])}
        empty={t.chooseWay}
        options={noticeWays.map((value) => ({ value, label: wayWords[value] }))}
      />
    </div>
  );
};

const howOf = (who: Text): Text => ({
  vi: `${who.vi}: ${t.toldHow.vi}`,
  en: `${who.en}: ${t.toldHow.en}`,
});
