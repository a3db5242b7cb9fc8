import { Checkbox, Radios, TextArea, TextField } from "#web/fields.tsx";
import { useSay } from "#web/language.ts";

import { decisionParts, findings, outcomes } from "../model.ts";
import { mostWords } from "../step.form.ts";
import { findingWords, outcomeWords, partWords } from "../texts/standing.ts";
import { stepTexts as t } from "../texts/step-page.ts";
import type { StepFormProps } from "./step-props.ts";

/** A settlement decision, part by part as LKN Article 31 lists them. */
export const SettlementFields = ({ form, complaint, paper }: StepFormProps) => {
  const say = useSay();
  const parts = decisionParts.filter((part) => part !== "dialogue" || complaint.dialogue?.held);
  const several = complaint.parties.filter(({ part }) => part === "complainant").length > 1;
  return (
    <>
      <p class="hint">{say(t.settleHint)}</p>
      <TextField
        form={form}
        name="number"
        label={t.number}
        hint={paper?.proposed ? t.proposed(paper.proposed) : t.numberHint}
        autocomplete="off"
        width="medium"
        maxlength={60}
      />
      {parts.map((part) => (
        <TextArea
          form={form}
          name={part}
          label={partWords[part]}
          hint={t.partHints[part] ?? undefined}
          rows={part === "compensation" ? 3 : 5}
          max={mostWords}
          optional={part === "compensation"}
        />
      ))}
      <Radios
        form={form}
        name="finding"
        label={t.finding}
        options={findings.map((value) => ({ value, label: findingWords[value] }))}
      />
      <Radios
        form={form}
        name="outcome"
        label={t.outcome}
        options={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
      />
      {several && <Checkbox form={form} name="for_group" label={t.forGroup} />}
    </>
  );
};
