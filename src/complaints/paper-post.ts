import { doerOf } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { keepPaper } from "#papers/keep.ts";
import { kindOf } from "#papers/kinds.ts";
import type { MadePaper } from "#papers/make.ts";
import type { PaperRefusal } from "#papers/refusals.ts";
import type { Staff } from "#people/model.ts";
import { superiorOf } from "#units/store.ts";

import type { ComplaintView } from "./complaint-view.ts";
import { openComplainants } from "./identity.ts";
import type { PaperFacts } from "./paper-facts.ts";
import { paperAt, paperOf } from "./paper-of-step.ts";
import { chairsOf, verifiersOf } from "./routing.store.ts";
import type { StepFormState } from "./step.form.ts";
import type { OfficerStep } from "./steps.ts";
import { pinnedOn, readLimit } from "./terms.ts";
import { stepTexts as t } from "./texts/step-page.ts";

/**
 * Makes the paper of a step from what is typed so far. Names stand in it only where that was ticked and
 * the policy lets this officer open them, which the complainant sees; kept only where that was ticked.
 */
export async function paperFrom(
  house: House,
  staff: Staff,
  view: ComplaintView,
  step: OfficerStep,
  form: StepFormState,
): Promise<Result<MadePaper, PaperRefusal> | null> {
  const { sql } = house;
  const facts = await factsFor(house, staff, view, step, form);
  const made = await paperOf(sql, step, facts);
  if (!made?.ok || form.values.paper_keep !== "on") return made;
  const kept = await sql.begin((tx) =>
    keepPaper(house, tx, {
      paper: made.value,
      about: { kind: "complaint", id: view.complaint.id },
      by: staff.officer,
      doer: doerOf(staff),
      at: house.clock(),
    }),
  );
  return kept.ok ? ok(made.value) : refuse(kept.refusal);
}

async function factsFor(
  house: House,
  staff: Staff,
  view: ComplaintView,
  step: OfficerStep,
  form: StepFormState,
): Promise<PaperFacts> {
  const { complaint: c, today, unitName } = view;
  const { sql } = house;
  const [superior, chairs, verifiers] = await Promise.all([
    superiorOf(sql, c.unit),
    chairsOf(sql, c.unit, c.named, today),
    verifiersOf(sql, c.unit, c.named, today),
  ]);
  const chosen = verifiers.find(({ officer }) => officer === (form.values.officer ?? c.verifier));
  const [signer] = chairs;
  return {
    complaint: c,
    unit: { id: c.unit, name: unitName, superior: superior?.name ?? null },
    signer: signer ? { name: signer.name, title: signer.title } : null,
    complainant: form.values.paper_names === "on" ? await named(house, staff, view, step) : null,
    respondent: [...view.respondentNames, view.respondentUnit].join(", "),
    verifier: chosen ? [chosen.name, chosen.title].join(", ") : null,
    contents: view.contents.flatMap(({ words }) => words ?? []),
    decision: view.written.decision,
    settleBy: settleBy(house, view),
    form,
    today,
  };
}

async function named(
  house: House,
  staff: Staff,
  { complaint }: ComplaintView,
  step: OfficerStep,
): Promise<PaperFacts["complainant"]> {
  const kind = paperAt(step, complaint);
  const opened = await openComplainants(house)(complaint.code, staff, {
    reason: t.paperReason(kind ? kindOf(kind).title.vi : ""),
    kinds: ["contact", "identity-number"],
  });
  if (!opened.ok) return null;
  const people = opened.value.filter(({ part }) => part === "complainant");
  const speaking = people.some(({ represents }) => represents)
    ? people.filter(({ represents }) => represents)
    : people.slice(0, 1);
  const name = speaking.map(({ person }) => person.contact?.name ?? "").filter(Boolean);
  const address = speaking[0]?.person["identity-number"]?.address ?? "";
  return name.length === 0 ? null : { name: name.join(", "), address: address || "………………" };
}

// Before it is accepted: the day that would follow from accepting it today.
function settleBy(house: House, { complaint: c, by, today }: ComplaintView) {
  const accepted = c.acceptance
    ? c
    : {
        ...c,
        acceptance: { on: today, by: by.officer, notices: [], local: null },
        pinned: { ...c.pinned, ...pinnedOn(c.level, today, ["settlement"]) },
      };
  const asked = { calendar: house.calendar, asOf: today };
  return readLimit(accepted, "settlement", asked)?.due ?? null;
}
