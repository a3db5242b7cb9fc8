import { Checkbox, TextField } from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { stepNames } from "../steps.ts";
import { stepTexts as t } from "../texts/step-page.ts";
import type { StepFormProps } from "./step-props.ts";

/** The paper a step issues, made from what is typed so far; the step itself is not taken by it. */
export const PaperPart = ({ complaint, step, form, paper }: StepFormProps) => {
  const say = useSay();
  const lang = useLanguage();
  if (!paper) return null;
  const to = { code: complaint.code, paper: stepNames[step].slug };
  const wrong = form.errors.paper_number !== undefined;
  return (
    <details class="why" open={wrong}>
      <summary>{say(t.paper(paper.title))}</summary>
      <p class="hint">{say(t.paperAbout)}</p>
      {paper.proposed && !numbered.includes(step) && (
        <TextField
          form={form}
          name="paper_number"
          label={t.number}
          hint={t.proposed(paper.proposed)}
          autocomplete="off"
          width="medium"
          maxlength={60}
          optional
        />
      )}
      {paper.mayName && <Checkbox form={form} name="paper_names" label={t.paperNames} />}
      <Checkbox form={form} name="paper_keep" label={t.paperKeep} />
      <p class="actions">
        <button type="submit" class="button quiet" formAction={paths.complaints.paper.to(to, lang)}>
          {say(t.paperGet)}
        </button>
      </p>
    </details>
  );
};

/** Steps whose own form asks for the number of the paper. */
const numbered: readonly StepFormProps["step"][] = ["settle", "suspend", "resume"];
