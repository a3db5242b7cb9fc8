import type { House } from "#cases/house.ts";
import { yearOf } from "#kernel/day.ts";
import { kindOf } from "#papers/kinds.ts";
import { proposeNumber } from "#papers/make.ts";
import { applyMasks, proposeMasks } from "#guard/personal.ts";

import { choosableAt, type ComplaintView } from "./complaint-view.ts";
import { beginning } from "./beginning.ts";
import { paperAt } from "./paper-of-step.ts";
import type { StepFormProps } from "./pages/step-props.ts";
import { filled } from "#web/form.ts";

import type { StepFormState } from "./step.form.ts";
import type { OfficerStep } from "./steps.ts";

/** The form of a step for the first time: what is already known is filled in. */
export function firstForm(view: ComplaintView, step: OfficerStep): StepFormState {
  const { verification, minutes, conclusion } = view.written;
  switch (step) {
    case "settle":
      return filled({ verified: verification, dialogue: minutes });
    case "publish": {
      const text = applyMasks(conclusion, proposeMasks(conclusion));
      return filled({ from: view.today, masked_text: text });
    }
    default:
      return filled({});
  }
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
      .filter(
        (one) =>
          !one.handedOver && (step === "handover" || (one.withdrawnOn !== null) === withdrawn),
      )
      .map(({ n, words }) => ({ n, beginning: words ? beginning(words) : "" })),
    paper: await paperOffered(house, view, step),
    found: step === "publish" ? privateIn(view.written.conclusion) : [],
  };
}

/** What in a text looks like somebody's own: proposed to be hidden, for a person to check. */
function privateIn(text: string): readonly string[] {
  const nfc = text.normalize("NFC");
  return [...new Set(proposeMasks(nfc).map(({ start, end }) => nfc.slice(start, end)))];
}

/** The paper a step issues, with the number the unit goes on with. */
async function paperOffered(
  house: House,
  { complaint, today, mayOpen }: ComplaintView,
  step: OfficerStep,
): Promise<StepFormProps["paper"]> {
  const kind = paperAt(step, complaint);
  if (!kind) return null;
  const asked = { unit: complaint.unit, kind, year: yearOf(today) };
  const proposed = (await proposeNumber(house.sql, asked)) ?? null;
  return { title: kindOf(kind).title, proposed, mayName: mayOpen };
}
