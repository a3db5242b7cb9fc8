import { Hidden, Radios } from "#web/fields.tsx";
import { Row, wiring } from "#web/field-row.tsx";
import type { Form } from "#web/form.ts";
import type { Words } from "#web/language.ts";

import type { Candidate } from "../model.ts";
import { unitQuestionText as t } from "../texts.ts";

type Field = "unit" | "unit_asked" | "unit_choice";

type UnitQuestionProps<Name extends string> = {
  readonly form: Form<Name | Field>;
  readonly label: Words;
  readonly hint: Words;
  /** Suggested while typing, by the browser itself. */
  readonly units: readonly { readonly name: string }[];
  /** What the name may mean; then it is asked which. */
  readonly offered: readonly Candidate[];
};

/** A place by its name, new or old; where the name means several places, which of them. */
export const UnitQuestion = <Name extends string>(asked: UnitQuestionProps<Name>) => {
  const { form, units, offered } = asked;
  const props = { form, name: "unit", label: asked.label, hint: asked.hint } as const;
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
          <Hidden form={form} name="unit_asked" value={oneLine(form.values.unit ?? "")} />
          <Radios
            form={form}
            name="unit_choice"
            label={t.which}
            options={offered.map(({ unit, via }) => ({
              value: unit.slug,
              label: unit.name,
              ...(via ? { hint: t.via(formerName(via.unit)) } : {}),
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

const oneLine = (typed: string): string => typed.replaceAll(/\s+/g, " ").trim();

const formerName = (unit: Candidate["unit"]): string =>
  unit.formerDistrict ? `${unit.name}, ${unit.formerDistrict}` : unit.name;
