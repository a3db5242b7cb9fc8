import type { Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { ErrorSummary, Hidden, SubmitButton } from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";
import { partTexts } from "#web/texts.ts";

import { stepNames, type OfficerStep } from "../steps.ts";
import { stepButtons, stepFollows } from "../texts/step-follows.ts";
import { stepTexts as t } from "../texts/step-page.ts";
import { PaperPart } from "./paper-part.tsx";
import { StepFields } from "./step-fields.tsx";
import type { StepFormProps } from "./step-props.ts";

/** The form of one step: what it asks for, what will follow, one button. */
export const StepForm = (props: StepFormProps) => {
  const { complaint, step, form, today } = props;
  const { code } = complaint;
  const say = useSay();
  const lang = useLanguage();
  const follows: readonly Text[] = stepFollows[step];
  return (
    <form
      class="step-form"
      method="post"
      action={paths.complaints.step.to({ code, step: stepNames[step].slug }, lang)}
      noValidate
    >
      <h3>{say(stepNames[step].name)}</h3>
      <ErrorSummary form={form} />
      <Hidden form={form} name="seq" value={String(complaint.seq)} />
      <StepFields {...props} />
      <PaperPart {...props} />
      {!dated.includes(step) && <p class="hint">{say(t.today(dayWords(today)))}</p>}
      {follows.length > 0 && (
        <div class="follows">
          <p>{say(partTexts.thisWill)}</p>
          <ul>
            {follows.map((one) => (
              <li>{say(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="actions">
        <SubmitButton label={stepButtons[step]} look={grave.includes(step) ? "grave" : "primary"} />
        <a class="button quiet" href={paths.complaints.show.to({ code }, lang)}>
          {say(t.cancel)}
        </a>
      </div>
    </form>
  );
};

/** Steps that carry a day of their own, or none. */
const dated: readonly OfficerStep[] = [
  "hold-dialogue",
  "record-receipt",
  "record-court",
  "publish",
  "note",
  "reissue",
  "name",
];

/** What cannot be taken back, or ends something. */
const grave: readonly OfficerStep[] = [
  "refuse",
  "terminate",
  "name",
  "suspend",
  "handover",
  "handover-confirm",
];
