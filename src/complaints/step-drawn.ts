import type { House } from "#cases/house.ts";
import { applyMasks, proposeMasks } from "#guard/personal.ts";

import { choosableAt, type ComplaintView } from "./complaint-view.ts";
import { beginning } from "./beginning.ts";
import type { StepFormProps } from "./pages/step-props.ts";
import type { StepFormState } from "./step.form.ts";
import type { OfficerStep } from "./steps.ts";

/** The form of a step for the first time: what is already known is filled in. */
export function firstForm(view: ComplaintView, step: OfficerStep): StepFormState {
  const blank = { values: {}, errors: {} };
  if (step !== "publish") return blank;
  const text = view.conclusion;
  return {
    ...blank,
    values: { from: view.today, masked_text: applyMasks(text, proposeMasks(text)) },
  };
}

/** The form of a step as it is drawn, with all it shows beside its fields. */
export async function drawn(
  house: House,
  view: ComplaintView,
  step: OfficerStep,
  form: StepFormState,
): Promise<StepFormProps> {
  const { complaint, today, apparent, contents } = view;
  const withdrawn = step === "reopen-content";
  return {
    complaint,
    step,
    form,
    today,
    apparent,
    people: await choosableAt(house, complaint, step),
    contents: contents
      .filter(({ withdrawnOn }) => (withdrawnOn !== null) === withdrawn)
      .map(({ n, words }) => ({ n, beginning: words ? beginning(words) : "" })),
    found: step === "publish" ? privateIn(view.conclusion) : [],
  };
}

/** What in a text looks like somebody's own: proposed to be hidden, for a person to check. */
function privateIn(text: string): readonly string[] {
  const nfc = text.normalize("NFC");
  return [...new Set(proposeMasks(nfc).map(({ start, end }) => nfc.slice(start, end)))];
}
