import type { Candidate } from "#units/model.ts";
import { Hidden, Radios } from "#web/fields.tsx";
import { Row, wiring } from "#web/field-row.tsx";
import type { Form } from "#web/form.ts";

import type { Choices } from "../choices.ts";
import type { FilingField } from "../submission.ts";
import { filingTexts as t } from "../texts/filing.ts";

type UnitQuestionProps = {
  readonly form: Form<FilingField>;
  /** Suggested while typing, by the browser itself. */
  readonly units: Choices["units"];
  /** What the name may mean; then it is asked which. */
  readonly offered: readonly Candidate[];
};

/** The place by its name, new or old; where the name means several places, which of them. */
export const UnitQuestion = ({ form, units, offered }: UnitQuestionProps) => {
  const props = { form, name: "unit", label: t.unit, hint: t.unitHint } as const;
  return (
    <>
      {/* oxlint-disable jsx-a11y/control-has-associated-label -- Row writes the label of the input */}
      <Row {...props}>
        <input
          {...wiring(props)}
          type="text"
          list="units"
          value={form.values.unit}
          autocomplete="off"
        />
        <datalist id="units">
          {units.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
      </Row>
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
              ...(via ? { hint: t.unitVia(formerName(via.unit)) } : {}),
            }))}
          />
        </>
      )}
      {offered.length === 0 && (
        <>
          <Hidden form={form} name="unit_asked" />
          <Hidden form={form} name="unit_choice" />
        </>
      )}
    </>
  );
};

const asked = (typed: string): string => typed.replaceAll(/\s+/g, " ").trim();

const formerName = (unit: Candidate["unit"]): string =>
  unit.formerDistrict ? `${unit.name}, ${unit.formerDistrict}` : unit.name;
