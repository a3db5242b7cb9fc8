import { z } from "zod";

import { unreachable } from "#kernel/result.ts";
import { clean, lengthOf } from "#kernel/text.ts";
import type { OfficerId } from "#people/model.ts";
import { withErrors, type Form } from "#web/form.ts";
import type { Words } from "#web/language.ts";

import type { StepInput } from "#cases/actions.ts";
import { usableGround } from "#cases/grounds.ts";
import { codeTyped } from "#cases/receipt.ts";
import { refusalText } from "#cases/refusals.ts";
import type { OfficerStep } from "#access/roles.ts";
import { submissionTexts } from "#residents/texts/submission.ts";
import { tooLong as tooLongText } from "#web/lines.ts";
import { stepFormTexts as t } from "./texts/steps.ts";

/** The most characters of what an officer writes in one step. */
export const mostWords = 5000;

/** Every field a step's form may have; each step asks for some of them. */
export const stepForm = z.object({
  /** The last line of the record its sender saw. */
  seq: z.string().optional(),
  officer: z.string().optional(),
  text: z.string().optional(),
  unit: z.string().optional(),
  unit_choice: z.string().optional(),
  unit_asked: z.string().optional(),
  ground: z.string().optional(),
  /** The main matter of a merge: its code as typed, or one of those suggested. */
  main: z.string().optional(),
  main_choice: z.string().optional(),
  outcome: z.string().optional(),
  title: z.string().optional(),
  content: z.string().optional(),
  answer: z.string().optional(),
  /** Pictures whose faces and plates the officer has checked, to be published. */
  photo: z.array(z.string()),
  /** Under which files wait with the form while it is drawn again. */
  once: z.string().optional(),
  remove: z.array(z.string()),
  /** A reply template to begin from. */
  template: z.string().optional(),
  /** What the pressed button asks for: a preview, a template, to go back, to go on. */
  go: z.string().optional(),
});

export type StepField = Extract<keyof z.input<typeof stepForm>, string>;
export type StepFormState = Form<StepField>;

/** What is asked for, or the same form with what is wrong in it. */
export type ReadStep =
  | { readonly ok: true; readonly input: StepInput }
  | { readonly ok: false; readonly form: StepFormState };

/**
 * Reads what the form of a step asks for; all that is wrong is said at once.
 *
 * @param unit the unit that was found under the name in the form, for a transfer
 */
export function readStep(
  step: OfficerStep,
  form: StepFormState,
  { province, unit }: { readonly province: string; readonly unit: number | null },
): ReadStep {
  const errors: Partial<Record<StepField, Words>> = {};
  const typed = (name: StepField): string => clean(form.values[name] ?? "").trim();
  const need = <Value>(name: StepField, value: Value | null, missing: Words): Value | null => {
    if (value === null) errors[name] ??= missing;
    return value;
  };
  const words = (name: StepField, missing: Words): string | null => {
    const text = typed(name);
    const tooLong = lengthOf(text) > mostWords;
    return need(
      name,
      text === "" || tooLong ? null : text,
      tooLong ? tooLongText(mostWords) : missing,
    );
  };

  const inputOf = (): StepInput | null => {
    switch (step) {
      case "accept":
      case "assign":
      case "help":
      case "unhelp":
      case "name": {
        const officer = need("officer", officerIn(typed("officer")), t.officerMissing);
        return officer && { step, officer };
      }
      case "answer":
      case "note":
      case "ask": {
        const text = words("text", t.textMissing[step]);
        return text === null ? null : { step, text };
      }
      case "merge": {
        const into = need("main", codeTyped(typed("main") || typed("main_choice")), t.mainMissing);
        const text = words("text", refusalText["reason-missing"]);
        return into && text ? { step, into, text } : null;
      }
      case "return":
      case "restrict":
      case "unmerge":
      case "unrestrict": {
        const text = words("text", refusalText["reason-missing"]);
        return text === null ? null : { step, text };
      }
      case "transfer": {
        if (typed("unit") === "") errors.unit = submissionTexts.unitMissing;
        const text = words("text", refusalText["reason-missing"]);
        return text && unit !== null ? { step, unit, text } : null;
      }
      case "decline": {
        const id = typed("ground");
        const ground = need(
          "ground",
          usableGround(id, province),
          id === "" ? t.groundMissing : refusalText["unverified-ground"],
        );
        const text = words("text", refusalText["reason-missing"]);
        return ground && text ? { step, ground: ground.id, text } : null;
      }
      case "decide-appeal": {
        const outcome = need("outcome", outcomeIn(typed("outcome")), t.outcomeMissing);
        const text = words("text", refusalText["reason-missing"]);
        return outcome && text ? { step, outcome, text } : null;
      }
      case "publish": {
        const title = words("title", t.publishedMissing);
        const content = words("content", t.publishedMissing);
        const answer = words("answer", t.publishedMissing);
        return title && content && answer ? { step, masked: { title, content, answer } } : null;
      }
      case "take":
      case "urgent":
      case "unpublish":
      case "reissue":
      case "handover":
      case "handover-confirm":
      case "handover-cancel":
        return { step };
      default:
        return unreachable(step);
    }
  };

  const input = inputOf();
  return input && Object.keys(errors).length === 0
    ? { ok: true, input }
    : { ok: false, form: withErrors(form, errors) };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the actions ask who this is, if anyone
const officerIn = (text: string): OfficerId | null => (isUuid(text) ? (text as OfficerId) : null);

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const outcomeIn = (text: string): "upheld" | "overturned" | null =>
  text === "upheld" || text === "overturned" ? text : null;

/** The line of the record the form was drawn at; anything unreadable is before all of them. */
export const seenIn = ({ values }: StepFormState): number =>
  /^\d{1,9}$/.test(values.seq ?? "") ? Number(values.seq) : 0;
