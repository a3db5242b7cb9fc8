import type { Context } from "hono";

import type { Portal } from "#cases/portal.ts";
import { removeObjects } from "#files/erase.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import { placeMeant } from "#units/meant.ts";
import type { Candidate } from "#units/model.ts";
import { unitById } from "#units/store.ts";
import { readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { takeLetterStep } from "./actions.ts";
import type { LetterCode, Step } from "./model.ts";
import { frameOf, notThere } from "./office-view.ts";
import { LetterPage } from "./pages/letter.tsx";
import { MadePage } from "./pages/made.tsx";
import { refusalText, type Reason } from "./refusals.ts";
import { actorFor } from "./sight.ts";
import {
  mostParts,
  partName,
  seenIn,
  stepForm,
  type StepField,
  type StepFormState,
} from "./step-form.ts";
import { readStep, type FoundUnits } from "./step-read.ts";
import { letterSteps } from "./steps.ts";
import { registrationTexts } from "./texts/registration.ts";
import { extrasOf, openLetter, type LetterView } from "./view.ts";

/** Takes one step from its form; whatever is refused, everything typed stays. */
export async function postStep(
  portal: Portal,
  c: Context,
  staff: Staff,
  lang: Lang,
  code: LetterCode,
  step: Step,
): Promise<Response> {
  const { house, site } = portal;
  const view = await openLetter(house)(code, staff);
  if (!view) return notThere(c, site, staff);
  const read = await readForm(stepForm, c.req.raw);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields of the schema, most of them made in a loop
  const form = read.form as StepFormState;
  const again = (drawn: StepFormState, status: number, offered: readonly Candidate[] = []) =>
    redraw(portal, staff, lang, { view, step, form: drawn, status, offered });
  if (!read.ok) return again(form, read.status);
  const closed = view.steps.find((one) => one.step === step)?.because ?? null;
  if (closed) return again(withProblem(form, refusalText[closed]), 409);

  const places = await placesIn(portal, view, step, form);
  if (Object.keys(places.errors).length > 0 && step === "offer")
    return again(withErrors(form, places.errors), 422, places.offered);
  const asked = readStep(step, withErrors(form, places.errors), view.letter, places.found);
  if (!asked.ok) return again(asked.form, 422, places.offered);

  const taken = await takeLetterStep(house)(code, staff, asked.input, seenIn(form));
  if (!taken.ok)
    return refused(portal, c, staff, lang, { code, step, form, because: taken.refusal.because });
  const { letter, made, removed } = taken.value;
  if (removed.length > 0) await removeObjects(house.sql, portal.disk, removed);
  if (made.length > 0)
    return html(<MadePage {...frameOf(site, staff, lang)} code={code} made={made} />, 201);
  const done = query({ xong: letterSteps[step].slug });
  return c.redirect(
    letter && actorFor(staff, letter)
      ? paths.letters.show.to({ code }, lang) + done
      : paths.letters.list.to({}, lang) + done,
    303,
  );
}

/** The form of a step for the first time: what is known is filled in. */
export async function firstStepForm(
  portal: Portal,
  view: LetterView,
  step: Step,
): Promise<StepFormState> {
  const { letter, summary } = view;
  const values: Partial<Record<StepField, string>> = {};
  if (step === "reword" && summary)
    Object.assign(values, { title: summary.title, text: summary.body });
  if (step === "classify")
    Object.assign(values, { complaints: "0", feedbacks: "1", settled: "not" });
  if (step === "handover-confirm" || step === "reword") values.signers = letter.signers;
  if (step === "propose" || step === "split") {
    const place = await unitById(portal.house.sql, letter.placeUnit);
    const parts = "found" in letter.progress ? letter.progress.found.parts : [];
    for (const [nth, kind] of parts.entries()) {
      values[partName(nth, "unit")] = place?.name ?? "";
      values[partName(nth, "area")] = letter.area;
      values[partName(nth, "kind")] = "feedback";
      values[partName(nth, "against")] = kind === "complaint" ? "decision" : "";
      if (parts.length === 1) {
        values[partName(nth, "title")] = summary?.title ?? "";
        values[partName(nth, "body")] = summary?.body ?? "";
      }
    }
  }
  return { values, errors: {} };
}

type Drawing = {
  readonly view: LetterView;
  readonly step: Step;
  readonly form: StepFormState;
  readonly status: number;
  readonly offered: readonly Candidate[];
};

async function redraw(portal: Portal, staff: Staff, lang: Lang, what: Drawing): Promise<Response> {
  const { view, step, form, status, offered } = what;
  const extras = await extrasOf(portal.house, view, staff, step);
  return html(
    <LetterPage
      {...frameOf(portal.site, staff, lang)}
      view={view}
      calendar={portal.house.calendar}
      chosen={{ view, step, form, offered, ...extras }}
      done={null}
    />,
    status,
  );
}

async function refused(
  portal: Portal,
  c: Context,
  staff: Staff,
  lang: Lang,
  what: Pick<Drawing, "step" | "form"> & { readonly code: LetterCode; readonly because: Reason },
): Promise<Response> {
  const { code, step, because } = what;
  const view = because === "no-such-letter" ? null : await openLetter(portal.house)(code, staff);
  if (!view) return notThere(c, portal.site, staff);
  const field = besideField[because];
  const words = refusalText[because];
  const form = field ? withErrors(what.form, { [field]: words }) : withProblem(what.form, words);
  return redraw(portal, staff, lang, { view, step, form, status: field ? 422 : 409, offered: [] });
}

/** What is wrong with one answer of the form, and not with the moment. */
const besideField: Partial<Record<Reason, StepField>> = {
  "no-such-main": "main",
  itself: "main",
  "main-merged": "main",
  "other-unit": "main",
  "no-such-officer": "officer",
  "named-officer": "officer",
  "already-named": "officer",
  "nothing-new": "officer",
  "same-unit": "unit",
  "notice-missing": "how",
  "notice-day": "told_on",
};

/** The units meant by the names in the form: of a transfer, or of each part. */
async function placesIn(
  { house }: Portal,
  view: LetterView,
  step: Step,
  form: StepFormState,
): Promise<{
  readonly found: FoundUnits;
  readonly errors: Readonly<Partial<Record<StepField, typeof registrationTexts.unitUnknown>>>;
  readonly offered: readonly Candidate[];
}> {
  const today = dayAt(house.clock());
  const named = (name: StepField) => (form.values[name] ?? "").replaceAll(/\s+/g, " ").trim();
  if (step === "offer") {
    const meant = {
      unit: named("unit"),
      choice: form.values.unit_choice,
      asked: form.values.unit_asked,
    };
    const place = await placeMeant(house.sql, meant, today);
    if (place.ok) return { found: { unit: place.value.id, parts: [] }, errors: {}, offered: [] };
    const choose = place.refusal.because === "unit-choose";
    return {
      found: { unit: null, parts: [] },
      errors: { unit: choose ? registrationTexts.unitChoose : registrationTexts.unitUnknown },
      offered: place.refusal.because === "unit-choose" ? place.refusal.offered : [],
    };
  }
  const { progress } = view.letter;
  const count =
    step === "propose" || step === "split"
      ? "found" in progress
        ? progress.found.parts.length
        : 0
      : 0;
  const parts: FoundUnits["parts"][number][] = [];
  const errors: Partial<Record<StepField, typeof registrationTexts.unitUnknown>> = {};
  for (let nth = 0; nth < Math.min(count, mostParts); nth += 1) {
    const name = partName(nth, "unit");
    const place = await placeMeant(house.sql, { unit: named(name) }, today);
    parts.push(place.ok ? { id: place.value.id, province: place.value.province } : null);
    if (!place.ok && place.refusal.because === "unit-choose")
      errors[name] = registrationTexts.unitChoose;
  }
  return { found: { unit: null, parts }, errors, offered: [] };
}
