import { z } from "zod";

import type { Form } from "#web/form.ts";
import { withErrors } from "#web/form.ts";
import { isWithin, letter, tooLong } from "#web/lines.ts";

import type { Shown, StepInput } from "./actions.ts";
import { isGround, most } from "./model.ts";
import type { ModeratorStep } from "./rules.ts";
import { deskTexts as t } from "./texts/desk.ts";

/** The fields of every step’s form; `seq` is the last line of the record that was seen. */
export const stepForm = z.object({
  seq: z.string().optional(),
  go: z.string().optional(),
  shown_title: z.string().optional(),
  shown_content: z.string().optional(),
  ground: z.string().optional(),
  text: letter(most.answer, null).optional(),
  kind: z.string().optional(),
  area: z.string().optional(),
  reason: z.string().optional(),
});
export type StepField = Extract<keyof z.input<typeof stepForm>, string>;

/** The step as it was filled in, or the form with what is wrong. */
export function inputOf(
  step: ModeratorStep,
  form: Form<StepField>,
):
  | { readonly ok: true; readonly input: StepInput }
  | { readonly ok: false; readonly form: Form<StepField> } {
  const wrong = (errors: Form<StepField>["errors"]) =>
    ({ ok: false, form: withErrors(form, errors) }) as const;
  const { values } = form;
  const text = (values.text ?? "").trim();
  if (form.errors.text) return { ok: false, form };
  switch (step) {
    case "approve":
      return { ok: true, input: { step, shown: shownIn(form) } };
    case "refuse": {
      const ground = values.ground ?? "";
      if (!isGround(ground)) return wrong({ ground: t.whyMissing });
      if (ground !== "spam" && text === "") return wrong({ text: t.sentenceMissing });
      if (!isWithin(text, most.sentence)) return wrong({ text: tooLong(most.sentence) });
      return { ok: true, input: { step, ground, text } };
    }
    case "overturn":
      if (text === "") return wrong({ text: t.textMissing });
      return { ok: true, input: { step, text, shown: shownIn(form) } };
    case "uphold":
    case "answer":
      if (text === "") return wrong({ text: t.textMissing });
      return { ok: true, input: { step, text } };
    case "matter": {
      const area = values.area ?? "";
      if (area === "") return wrong({ area: t.areaMissing });
      const kind = values.kind === "petition" ? "petition" : "feedback";
      return { ok: true, input: { step, kind, area } };
    }
    case "pass-up":
    case "handover":
    case "handover-confirm":
    case "handover-cancel":
      return { ok: true, input: { step } };
    default:
      return step satisfies never;
  }
}

/** What a moderator would show, as it stands in the form. */
export const shownIn = ({ values }: Form<StepField>): Shown => ({
  title: (values.shown_title ?? "").trim(),
  body: (values.shown_content ?? "").trim(),
});
