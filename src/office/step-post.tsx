import type { Context } from "hono";

import { limits } from "#files/model.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import { readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import type { Words } from "#web/language.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { askedToStep } from "#cases/asked.ts";
import { takeStep, type Stepped } from "#cases/actions.ts";
import type { MatterCode } from "#cases/model.ts";
import { openMatter, type MatterView } from "./matter-view.ts";
import { frameOf, notThere } from "./view.ts";
import { MatterPage } from "./pages/matter.tsx";
import { ReissuePage } from "./pages/reissue.tsx";
import type { StepFormProps } from "./pages/step-form.tsx";
import type { Portal } from "#cases/portal.ts";
import { refusalText, type Reason } from "#cases/refusals.ts";
import { actorFor } from "#cases/sight.ts";
import { besideOf } from "./step-beside.ts";
import { drawn, onceIn, shelve, withTemplate, type Shelved } from "./step-extras.ts";
import { readStep, seenIn, stepForm, type StepFormState } from "./step-input.ts";
import { previewOf } from "./step-preview.tsx";
import type { OfficerStep } from "#access/roles.ts";
import { stepNames } from "#cases/steps.ts";
import { answerTexts } from "./texts/answer.ts";
import { submissionTexts } from "#residents/texts/submission.ts";
import { placeMeant, type PlaceRefusal } from "#units/meant.ts";

/** Takes one step from its form; whatever is refused, everything typed and every file stays. */
export async function postStep(
  portal: Portal,
  c: Context,
  staff: Staff,
  lang: Lang,
  code: MatterCode,
  step: OfficerStep,
): Promise<Response> {
  const { house, site } = portal;
  // Asked before anything is read or taken in: whoever may not see it leaves nothing here.
  const view = await openMatter(house)(code, staff);
  if (!view) return notThere(c, site, staff);
  const withFiles = step === "answer" || step === "publish";
  const read = await readForm(stepForm, c.req.raw, withFiles ? { limit: limits.requestBytes } : {});
  const once = onceIn(portal, read.form);
  const closed = view.steps.find((one) => one.step === step)?.because ?? null;
  // A step that is closed takes in no files.
  const uploads = closed ? () => [] : read.files;
  const shelved = await shelve(portal, step, once, uploads, read.form.lists?.remove ?? []);
  const again = (form: StepFormState, status: number, more: Partial<StepFormProps> = {}) =>
    redraw(portal, staff, lang, { view, step, form, once, shelved, status, ...more });

  if (!read.ok) return again(read.form, read.status);
  if (closed) {
    askedToStep(house, staff, view.matter, step);
    return again(withProblem(read.form, refusalText[closed]), 409);
  }
  if (read.form.values.go === "template") {
    return again(await withTemplate(portal, staff, read.form), 200);
  }
  if (read.form.values.go === "edit") return again(read.form, 200);

  const place = await unitIn(portal, step, read.form);
  const asked = readStep(step, read.form, {
    province: view.province,
    unit: place?.ok ? place.value.id : null,
  });
  const form = withUploadErrors(asked.ok ? read.form : asked.form, shelved);
  if (place && !place.ok && form.values.unit?.trim()) {
    const offered = place.refusal.because === "unit-choose" ? place.refusal.offered : [];
    return again(withErrors(form, { unit: unitErrors[place.refusal.because] }), 422, { offered });
  }
  if (!asked.ok || Object.keys(form.errors).length > 0) return again(form, 422);
  if (withFiles && read.form.values.go !== "send") {
    return previewOf(portal, view, frameOf(site, staff, lang), step, read.form, once, shelved);
  }

  const ticked = read.form.lists?.photo ?? [];
  const beside = await besideOf(portal, view, step, { once, shelved, ticked });
  if (!beside) return again(withErrors(form, { photo: answerTexts.refused }), 422);
  const taken = await takeStep(house)(code, staff, asked.input, seenIn(form), beside.within);
  if (!taken.ok)
    return refused(portal, c, staff, lang, {
      code,
      step,
      form,
      once,
      shelved,
      because: taken.refusal.because,
    });
  await beside.after();
  return taken.value.secret === null
    ? c.redirect(onward(staff, lang, code, step, taken.value), 303)
    : html(
        <ReissuePage
          {...frameOf(site, staff, lang)}
          view={view}
          secret={taken.value.secret}
          origin={site.origin}
        />,
      );
}

type Drawing = {
  readonly view: MatterView;
  readonly step: OfficerStep;
  readonly form: StepFormState;
  readonly once: string;
  readonly shelved: Shelved;
  readonly status: number;
  readonly offered?: StepFormProps["offered"];
};

async function redraw(portal: Portal, staff: Staff, lang: Lang, what: Drawing): Promise<Response> {
  const { view, status, offered, ...rest } = what;
  const chosen = await drawn(portal, view, staff, { ...rest, ...(offered ? { offered } : {}) });
  const frame = frameOf(portal.site, staff, lang);
  return html(<MatterPage {...frame} view={view} chosen={chosen} done={null} />, status);
}

/** The step was refused under the lock: the newest page, with everything typed still in the form. */
async function refused(
  portal: Portal,
  c: Context,
  staff: Staff,
  lang: Lang,
  what: Omit<Drawing, "view" | "status"> & {
    readonly code: MatterCode;
    readonly because: Reason;
  },
): Promise<Response> {
  const { code, because, ...rest } = what;
  const view = because === "no-such-matter" ? null : await openMatter(portal.house)(code, staff);
  if (!view) return notThere(c, portal.site, staff);
  const field = besideField[because];
  const words: Words = refusalText[because];
  const form = field ? withErrors(rest.form, { [field]: words }) : withProblem(rest.form, words);
  return redraw(portal, staff, lang, { ...rest, view, form, status: field ? 422 : 409 });
}

/** What is wrong with one answer of the form, and not with the moment. */
const besideField: Partial<Record<Reason, "officer" | "unit" | "ground" | "text" | "main">> = {
  itself: "main",
  "main-merged": "main",
  "other-unit": "main",
  "other-kind": "main",
  "no-such-main": "main",
  "named-officer": "officer",
  "no-such-officer": "officer",
  "already-helping": "officer",
  "not-helping": "officer",
  "accountable-already": "officer",
  "already-named": "officer",
  "nothing-new": "officer",
  "same-unit": "unit",
  "unverified-ground": "ground",
  "reason-missing": "text",
};

/** Back to the matter; to the list when this officer sees it no longer. */
function onward(
  staff: Staff,
  lang: Lang,
  code: MatterCode,
  step: OfficerStep,
  { matter }: Stepped,
): string {
  const done = query({ xong: stepNames[step].slug });
  return matter && actorFor(staff, matter)
    ? paths.staff.matter.to({ code }, lang) + done
    : paths.staff.list.to({}, lang) + done;
}

function unitIn({ house }: Portal, step: OfficerStep, { values }: StepFormState) {
  if (step !== "transfer") return null;
  const unit = (values.unit ?? "").replaceAll(/\s+/g, " ").trim();
  const meant = { unit, choice: values.unit_choice, asked: values.unit_asked };
  return placeMeant(house.sql, meant, dayAt(house.clock()));
}

const unitErrors = {
  "unit-unknown": submissionTexts.unitUnknown,
  "unit-choose": submissionTexts.unitChoose,
} as const satisfies Record<PlaceRefusal["because"], Words>;

/** Files that were not taken stop the step: its sender believes they are there. */
const withUploadErrors = (form: StepFormState, shelved: Shelved): StepFormState =>
  Object.values(shelved).some(({ refused: not }) => not.length > 0)
    ? withProblem(withErrors(form, { once: answerTexts.refused }), answerTexts.refused)
    : form;
