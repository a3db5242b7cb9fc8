import type { Context } from "hono";
import { z } from "zod";

import { doerOf } from "#audit/record.ts";
import type { Portal } from "#cases/portal.ts";
import { instant } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { documentFile } from "#outlets/docx.ts";
import { openPaper } from "#papers/keep.ts";
import { paperRefusalText } from "#papers/refusals.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { line } from "#web/lines.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { takeComplaintStep } from "./actions.ts";
import { viewComplaint, type ComplaintView } from "./complaint-view.ts";
import { postDecision, takeDownDecision } from "./decisions.store.ts";
import { openComplainants } from "./identity.ts";
import type { Complaint, ComplaintCode } from "./model.ts";
import { codeIn, frameOf, notThere } from "./office-view.ts";
import { ComplaintPage } from "./pages/complaint.tsx";
import type { PartiesShown } from "./pages/parties-box.tsx";
import { ReissuePage } from "./pages/reissue.tsx";
import { isPreviewed, PreviewPage } from "./pages/preview.tsx";
import { stepPage } from "./pages/step-panel.tsx";
import { paperFrom } from "./paper-post.ts";
import { partiesSlug } from "./parties-slug.ts";
import { newSecret } from "./reissue.ts";
import { refusalText, type Reason } from "./refusals.ts";
import { askedToTake, complaintActor } from "./sight.ts";
import { drawn, firstForm } from "./step-drawn.ts";
import { readStep, type ReadStep } from "./step-read.ts";
import { seenIn, stepForm, type StepField, type StepFormState } from "./step.form.ts";
import { stepAt, stepNames, type OfficerStep } from "./steps.ts";
import { complaintTexts } from "./texts/complaint-page.ts";

/** A complaint before its officers: the page, every step at an address of its own, who complains. */
export function complaintRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  open.get(paths.complaints.show, "complaints", async (c, staff, lang) => {
    const code = codeIn(c);
    const view = code && (await viewComplaint(house)(code, staff));
    if (!view) return notThere(c, site, staff);
    const asked = stepAt(c.req.query("buoc") ?? "");
    const step = view.steps.find((one) => one.step === asked && one.because === null)?.step;
    return draw(staff, lang, view, {
      chosen: step ? { step, form: firstForm(view, step) } : null,
      done: stepAt(c.req.query("xong") ?? ""),
    });
  });

  // The address a form was sent to, opened again: back to the page with that form.
  open.get(paths.complaints.step, "complaints", (c, staff, lang) => {
    const code = codeIn(c);
    const slug = c.req.param("step") ?? "";
    if (!code) return notThere(c, site, staff);
    const step = stepAt(slug);
    if (step) return c.redirect(stepPage(code, step, lang), 303);
    return slug === partiesSlug
      ? c.redirect(paths.complaints.show.to({ code }, lang), 303)
      : notThere(c, site, staff);
  });

  // Before the paper of a step, whose address has the same shape.
  open.get(paths.complaints.paper, "complaints", async (c, staff) => {
    const code = codeIn(c);
    const id = c.req.param("paper") ?? "";
    const view = code && isUuid(id) ? await viewComplaint(house)(code, staff) : null;
    const paper = view?.papers.find((one) => one.id === id);
    if (!view || !paper) return notThere(c, site, staff);
    const about = { kind: "complaint", id: view.complaint.id } as const;
    const opened = await openPaper(house, house.sql, { id: paper.id, about, doer: doerOf(staff) });
    return opened ? documentFile(opened.name, opened.bytes) : notThere(c, site, staff);
  });

  open.post(
    paths.complaints.paper,
    { right: "complaints", fresh: true },
    async (c, staff, lang) => {
      const code = codeIn(c);
      const step = stepAt(c.req.param("paper") ?? "");
      const view = code && step ? await viewComplaint(house)(code, staff) : null;
      if (!view || !step) return notThere(c, site, staff);
      const read = await readForm(stepForm, c.req.raw);
      const again = (form: StepFormState, status: number) =>
        draw(staff, lang, view, { chosen: { step, form }, status });
      if (!read.ok) return again(read.form, read.status);
      const closed = view.steps.find((one) => one.step === step)?.because ?? null;
      if (closed || !view.steps.some((one) => one.step === step))
        return again(withProblem(read.form, refusalText[closed ?? "not-your-role"]), 409);
      const made = await paperFrom(house, staff, view, step, read.form);
      if (!made) return notThere(c, site, staff);
      if (made.ok) return documentFile(made.value.name, made.value.bytes);
      const words = paperRefusalText(made.refusal);
      const form =
        made.refusal.because === "number-taken"
          ? withErrors(read.form, { [numberField(step)]: words })
          : withProblem(read.form, words);
      return again(form, 409);
    },
  );

  open.post(
    paths.complaints.step,
    { right: "complaints", fresh: isSensitive },
    async (c, staff, lang) => {
      const code = codeIn(c);
      const slug = c.req.param("step") ?? "";
      if (!code) return notThere(c, site, staff);
      if (slug === partiesSlug) return postParties(c, staff, lang, code);
      const step = stepAt(slug);
      return step ? postStep(c, staff, lang, code, step) : notThere(c, site, staff);
    },
  );

  /** Takes one step from its form; whatever is refused, everything typed stays. */
  async function postStep(
    c: Context,
    staff: Staff,
    lang: Lang,
    code: ComplaintCode,
    step: OfficerStep,
  ): Promise<Response> {
    // Asked before anything is read: whoever may not see it leaves nothing here.
    const view = await viewComplaint(house)(code, staff);
    if (!view) return notThere(c, site, staff);
    const read = await readForm(stepForm, c.req.raw);
    const again = (form: StepFormState, status: number) =>
      draw(staff, lang, view, { chosen: { step, form }, status });
    if (!read.ok) return again(read.form, read.status);
    if (read.form.values.go === "edit") return again(read.form, 200);
    const offered = view.steps.find((one) => one.step === step);
    if (!offered) {
      askedToTake(house, staff, view.complaint, step);
      return again(withProblem(read.form, refusalText["not-your-role"]), 409);
    }
    const asked = readStep(step, read.form, view.complaint);
    if (!asked.ok) return again(asked.form, 422);
    const { input, masked } = asked;
    if (offered.because === null && isPreviewed(input, masked) && read.form.values.go !== "send") {
      const frame = frameOf(site, staff, lang);
      const what = { complaint: view.complaint, step, input, masked, form: read.form };
      return html(<PreviewPage {...frame} {...what} />);
    }
    const renewed = newSecret(house);
    const taken = await takeComplaintStep(house)(
      code,
      staff,
      input.step === "reissue" ? { ...input, receipt: renewed.receipt } : input,
      seenIn(read.form),
      besideOf(step, asked, staff),
    );
    if (taken.ok && step === "reissue") {
      const frame = frameOf(site, staff, lang);
      const page = { ...frame, view, secret: renewed.secret, origin: site.origin };
      return html(<ReissuePage {...page} at={instant(house.clock())} />);
    }
    if (taken.ok) return c.redirect(onward(staff, lang, step, taken.value), 303);

    // Refused under the lock: the newest page, with everything typed still in the form.
    const { because } = taken.refusal;
    const now = because === "no-such-complaint" ? null : await viewComplaint(house)(code, staff);
    if (!now) return notThere(c, site, staff);
    const field = besideField[because];
    const form = field
      ? withErrors(read.form, { [field]: refusalText[because] })
      : withProblem(read.form, refusalText[because]);
    return draw(staff, lang, now, { chosen: { step, form }, status: field ? 422 : 409 });
  }

  /** What a step changes beyond the complaint itself, in the same transaction. */
  function besideOf(
    step: OfficerStep,
    { masked }: Extract<ReadStep, { readonly ok: true }>,
    staff: Staff,
  ): Parameters<ReturnType<typeof takeComplaintStep>>[4] {
    const at = house.clock();
    if (step === "publish" && masked)
      return (sql, after) => postDecision(sql, after, masked, staff.officer, at);
    if (step === "unpublish")
      return async (sql, after) => {
        const endedOn = after.publication?.endedOn;
        if (endedOn) await takeDownDecision(sql, after, endedOn);
      };
    return undefined;
  }

  async function postParties(
    c: Context,
    staff: Staff,
    lang: Lang,
    code: ComplaintCode,
  ): Promise<Response> {
    const read = await readForm(reasonForm, c.req.raw);
    const { reason = "" } = read.form.values;
    const opened = read.ok
      ? await openComplainants(house)(code, staff, {
          reason: read.value.reason,
          kinds: ["contact", "identity-number"],
        })
      : null;
    if (opened && !opened.ok && opened.refusal.because === "no-such-complaint")
      return notThere(c, site, staff);
    const view = await viewComplaint(house)(code, staff);
    if (!view) return notThere(c, site, staff);
    if (opened?.ok) {
      return draw(staff, lang, view, { parties: { state: "open", parties: opened.value } });
    }
    const words =
      opened && opened.refusal.because !== "reason-missing"
        ? refusalText[opened.refusal.because]
        : complaintTexts.reasonShort;
    const form = { values: { reason }, errors: { reason: words } };
    return draw(staff, lang, view, { parties: { state: "closed", form }, status: 422 });
  }

  async function draw(
    staff: Staff,
    lang: Lang,
    view: ComplaintView,
    what: {
      readonly chosen?: { readonly step: OfficerStep; readonly form: StepFormState } | null;
      readonly done?: OfficerStep | null;
      readonly parties?: PartiesShown;
      readonly status?: number;
    },
  ): Promise<Response> {
    const { chosen, done = null, parties, status = 200 } = what;
    const page = (
      <ComplaintPage
        {...frameOf(site, staff, lang)}
        view={view}
        chosen={chosen ? await drawn(house, view, chosen.step, chosen.form) : null}
        done={done}
        {...(parties ? { parties } : {})}
      />
    );
    return html(page, status);
  }
}

const numberField = (step: OfficerStep): StepField =>
  step === "settle" || step === "suspend" || step === "resume" ? "number" : "paper_number";

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const reasonForm = z.object({ reason: line(500, complaintTexts.reasonShort) });

/** Steps that ask for a proof within the last minutes: they end or decide it, or open who complains. */
const isSensitive = (c: Context): boolean => sensitive.has(c.req.param("step") ?? "");
const sensitive: ReadonlySet<string> = new Set([
  partiesSlug,
  stepNames.settle.slug,
  stepNames.terminate.slug,
  stepNames["handover-confirm"].slug,
  stepNames.reissue.slug,
]);

/** What is wrong with one answer of the form, and not with the moment. */
const besideField: Partial<Record<Reason, StepField>> = {
  "no-such-officer": "officer",
  "named-officer": "officer",
  "already-named": "officer",
  "nothing-new": "officer",
  "chair-in-person": "officer",
  "notice-to-complainant": "complainant_on",
  "notice-to-respondent": "respondent_on",
  "notice-to-transferor": "transferor_on",
  "notice-to-inspectorate": "inspectorate_on",
  "notice-in-future": "complainant_on",
  "circumstance-known": "circumstance",
  "number-missing": "number",
  "reason-missing": "text",
  "too-few-times": "times",
  "meeting-announced-late": "announced_on",
  "portal-missing": "portal_on",
  "no-such-content": "contents",
  "content-standing": "contents",
};

/** Back to the complaint; to the list when it is gone, or this officer sees it no longer. */
function onward(staff: Staff, lang: Lang, step: OfficerStep, after: Complaint): string {
  const done = query({ xong: stepNames[step].slug });
  const gone = after.contents.every(({ handedOver }) => handedOver);
  return complaintActor(staff, after) && !gone
    ? paths.complaints.show.to({ code: after.code }, lang) + done
    : paths.complaints.list.to({}, lang);
}
