import { Checkboxes, Fieldset, Radios, Select, TextArea, TextField } from "#web/fields.tsx";

import { concerns } from "../children.ts";
import { mostWords, partName, type StepFormState } from "../step-form.ts";
import { kindTexts } from "../texts/history.ts";
import { letterTexts } from "../texts/pages.ts";
import { registrationTexts } from "../texts/registration.ts";
import { stepTexts as t } from "../texts/steps.ts";
import type { LetterView } from "../view.ts";

type Props = { readonly view: LetterView; readonly form: StepFormState };

/** One set of fields for each thing the letter is about. */
export const PartFields = ({ view, form }: Props) => {
  const { progress } = view.letter;
  const parts = "found" in progress ? progress.found.parts : [];
  return (
    <>
      {parts.map((kind, nth) => (
        <Fieldset legend={t.part(nth + 1, kindTexts[kind])} hint={t.partBody}>
          {kind === "complaint" ? (
            <ComplaintPart view={view} form={form} nth={nth} />
          ) : (
            <MatterPart view={view} form={form} nth={nth} />
          )}
        </Fieldset>
      ))}
    </>
  );
};

type PartProps = Props & { readonly nth: number };

const MatterPart = ({ view, form, nth }: PartProps) => (
  <>
    <Radios
      form={form}
      name={partName(nth, "kind")}
      label={t.partKind}
      options={[
        { value: "feedback", label: t.feedback },
        { value: "petition", label: t.petition },
      ]}
    />
    <TextField
      form={form}
      name={partName(nth, "title")}
      label={registrationTexts.titleField}
      autocomplete="off"
    />
    <TextArea
      form={form}
      name={partName(nth, "body")}
      label={registrationTexts.summary}
      rows={4}
      max={mostWords}
    />
    <Select
      form={form}
      name={partName(nth, "area")}
      label={registrationTexts.area}
      options={view.areas.map(({ code, name }) => ({ value: code, label: name }))}
    />
    <TextField form={form} name={partName(nth, "unit")} label={t.partUnit} autocomplete="off" />
    {view.pages.length > 0 && (
      <Checkboxes
        form={form}
        name={partName(nth, "pages")}
        label={t.partPages}
        options={view.pages.map((n) => ({ value: String(n), label: letterTexts.page(n) }))}
      />
    )}
  </>
);

const ComplaintPart = ({ form, nth }: PartProps) => (
  <>
    <Radios
      form={form}
      name={partName(nth, "against")}
      label={t.against}
      options={(["decision", "act", "discipline"] as const).map((value) => ({
        value,
        label: t.againsts[value],
      }))}
    />
    <div class="beside">
      <TextField form={form} name={partName(nth, "number")} label={t.decisionNumber} optional />
      <TextField
        form={form}
        name={partName(nth, "date")}
        type="date"
        label={t.decisionDate}
        optional
      />
    </div>
    <TextField
      form={form}
      name={partName(nth, "learned")}
      type="date"
      label={t.learned}
      width="short"
    />
    <TextField form={form} name={partName(nth, "unit")} label={t.againstUnit} autocomplete="off" />
    <TextArea
      form={form}
      name={partName(nth, "body")}
      label={registrationTexts.summary}
      rows={4}
      max={mostWords}
    />
    <Checkboxes
      form={form}
      name={partName(nth, "concerns")}
      label={t.concerns}
      options={concerns.map((value) => ({ value, label: t.concernsOf[value] }))}
    />
  </>
);
