import type { House } from "#cases/house.ts";
import type { GuardKeys } from "#guard/keys.ts";
import { legalFormOf, type LegalForm } from "#guard/denunciation.ts";
import { limit } from "#guard/limit.ts";
import type { Source } from "#guard/model.ts";
import { tooManyText } from "#guard/refusals.ts";
import { dayAt } from "#kernel/day.ts";
import type { Result } from "#kernel/result.ts";
import type { Candidate } from "#units/model.ts";
import { readForm, withErrors, withProblem, type Form, type Read } from "#web/form.ts";
import { isOnce, onceFrom } from "#web/lines.ts";

import { draftForm, draftIn, moreFaults, type DraftField } from "./draft-form.ts";
import { changeDraft, makeDraft, openDraft, type KeptUnder, type WritingRefusal } from "./keep.ts";
import type { ComplaintDraft } from "./model.ts";
import { placeIn } from "./offered-units.ts";
import { draftRefusalText, madeBefore } from "./refusals.ts";

/** What the pages of this module need of the house. */
export type Writing = { readonly house: House; readonly guard: GuardKeys };

/** Everything the form page draws, first or again. */
export type DraftFormView = {
  readonly form: Form<DraftField>;
  /** Of a new draft; null where one is changed. */
  readonly once: string | null;
  readonly questions: { readonly units?: readonly Candidate[]; readonly legal?: LegalForm };
};

/** What came of a posted form. */
export type Written =
  | {
      readonly page: "form";
      readonly status: 200 | 409 | 413 | 415 | 422 | 429;
      readonly view: DraftFormView;
      readonly retryAfter?: number;
    }
  /** A denunciation: nothing was kept, it does not belong here. */
  | { readonly page: "stop" }
  /** The code to be changed opens nothing any more. */
  | { readonly page: "gone"; readonly because: "mistyped" | "not-there" }
  | { readonly page: "letter"; readonly kept: KeptUnder };

/** An empty form, with what is known already. */
export const firstForm = (house: House, values: Form<DraftField>["values"]): DraftFormView => ({
  form: { values, errors: {} },
  once: onceFrom(house.noise(16)),
  questions: {},
});

/** Takes in a posted form, of a new draft or of a change: whatever is refused, everything typed survives. */
export async function write(
  { house, guard }: Writing,
  request: Request,
  source: Source,
): Promise<Written> {
  const read = await readForm(draftForm, request);
  const { values } = read.form;
  const change = (values.code ?? "") !== "";
  const once = change ? null : isOnce(values.once) ? values.once : onceFrom(house.noise(16));
  const again = (
    status: Extract<Written, { page: "form" }>["status"],
    form: Form<DraftField>,
    questions: DraftFormView["questions"] = {},
  ): Written => ({ page: "form", status, view: { form, once, questions } });

  const purpose = change ? "draft" : "draft-new";
  const knock = await limit(house.sql, guard, purpose, source, house.clock());
  if (!knock.ok) {
    const { retryAfter } = knock.refusal;
    const form = withProblem(read.form, tooManyText(retryAfter));
    return { page: "form", status: 429, view: { form, once, questions: {} }, retryAfter };
  }
  if (values.go === "start") return again(200, { values, errors: {} });
  // Asked before anything is kept: of a denunciation nothing may lie here.
  if (values.legal === "denunciation") return { page: "stop" };
  const legal = legalFormOf(
    [values.content, values.reason, values.request].map((part) => part ?? "").join("\n\n"),
  );
  if (legal.looksLike === "denunciation" && values.legal !== "complaint") {
    return again(422, read.form, { legal });
  }

  const today = dayAt(house.clock());
  const { unit, errors, offered } = await placeIn(house, values);
  const form = withErrors(read.form, { ...moreFaults(values, today), ...errors });
  const questions = { units: offered };
  if (!read.ok) return again(read.status, form, questions);
  if (!unit || Object.keys(form.errors).length > 0) return again(422, form, questions);

  const kept = await keep(house, read, draftIn(read.value, unit, today), once);
  if (kept.ok) return { page: "letter", kept: kept.value };
  const { because } = kept.refusal;
  if (because === "mistyped" || because === "not-there") return { page: "gone", because };
  if (because === "too-long") return again(422, withProblem(form, draftRefusalText[because]));
  return { page: "form", status: 409, view: await afterAnother(house, form, once) };
}

/** Sent once more, a new form makes a draft of its own, and a change is written over the newest version. */
async function afterAnother(
  house: House,
  form: Form<DraftField>,
  once: string | null,
): Promise<DraftFormView> {
  if (once !== null) {
    const fresh = onceFrom(house.noise(16));
    return { form: withProblem(form, madeBefore), once: fresh, questions: {} };
  }
  const newest = await openDraft(house, form.values.code ?? "");
  const version = newest.ok ? String(newest.value.version) : "";
  const said = withProblem(form, draftRefusalText["changed-since"]);
  return { form: { ...said, values: { ...said.values, version } }, once, questions: {} };
}

const keep = (
  house: House,
  { form: { values } }: Read<typeof draftForm>,
  draft: ComplaintDraft,
  once: string | null,
): Promise<Result<KeptUnder, WritingRefusal>> =>
  once === null
    ? changeDraft(house, values.code ?? "", Number(values.version), draft)
    : makeDraft(house, draft, once);
