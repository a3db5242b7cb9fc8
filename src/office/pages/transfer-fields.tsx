import type { Candidate } from "#units/model.ts";
import { Hidden, Radios, TextField } from "#web/fields.tsx";

import type { StepFormState } from "../step-input.ts";
import { stepFormTexts as t } from "../texts/steps.ts";

type TransferFieldsProps = {
  readonly form: StepFormState;
  readonly offered: readonly Candidate[];
};

/** The receiving unit by its name; where the name means several, which of them. */
export const TransferFields = ({ form, offered }: TransferFieldsProps) => (
  <>
    <TextField form={form} name="unit" label={t.unit} hint={t.unitHint} autocomplete="off" />
    {offered.length > 0 && (
      <>
        <Hidden form={form} name="unit_asked" value={asked(form.values.unit ?? "")} />
        <Radios
          form={form}
          name="unit_choice"
          label={t.unitWhich}
          options={offered.map(({ unit, via }) => ({
            value: unit.slug,
            label: unit.name,
            ...(via ? { hint: t.unitVia(former(via.unit)) } : {}),
          }))}
        />
      </>
    )}
  </>
);

const asked = (typed: string): string => typed.replaceAll(/\s+/g, " ").trim();

const former = ({ name, formerDistrict }: Candidate["unit"]): string =>
  formerDistrict ? `${name}, ${formerDistrict}` : name;
