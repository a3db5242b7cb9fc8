import { openAtDesk, deskRefusalText } from "#drafts/desk.ts";
import type { Portal } from "#cases/portal.ts";
import type { HeldPost } from "#access/model.ts";
import { limits } from "#files/model.ts";
import { legalFormOf } from "#guard/denunciation.ts";
import { dayAt } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import { placeMeant } from "#units/meant.ts";
import type { Candidate } from "#units/model.ts";
import { dayTyped } from "#web/day-typed.ts";
import { readForm, withErrors, withProblem } from "#web/form.ts";
import { isOnce, onceFrom } from "#web/lines.ts";

import { areasInUse, type Area } from "./choices.store.ts";
import { registerLetter, type LetterReceipt, type Registration } from "./register.ts";
import {
  emptyForm,
  faultsIn,
  registrationForm,
  withDraft,
  type RegistrationForm,
} from "./registration-form.ts";
import { attachScans, keepScans, letScansGo } from "./scans.ts";
import { registrationTexts as t } from "./texts/registration.ts";

/** What the registration page draws, first or again. */
export type Desk = {
  readonly form: RegistrationForm;
  readonly once: string;
  readonly areas: readonly Area[];
  readonly offered: readonly Candidate[];
  /** Pages that wait with the form, and what is said of those not taken. */
  readonly waiting: number;
  readonly refused: readonly Text[];
  /** The summary has words of a denunciation: it is asked whether it is one. */
  readonly looks: boolean;
  readonly filled: boolean;
};

export type Came =
  | { readonly page: "form"; readonly status: 200 | 409 | 413 | 415 | 422; readonly desk: Desk }
  | { readonly page: "denunciation" }
  | {
      readonly page: "receipt";
      readonly receipt: LetterReceipt;
      readonly title: string;
      /** A part of it was a denunciation, to be counted and handed over next. */
      readonly part: boolean;
    };

/** An empty form for whoever registers. */
export const firstDesk = async ({ house }: Portal, post: HeldPost): Promise<Desk> => ({
  form: emptyForm(post.unitName, dayAt(house.clock())),
  once: onceFrom(house.noise(16)),
  areas: await areasInUse(house.sql),
  offered: [],
  waiting: 0,
  refused: [],
  looks: false,
  filled: false,
});

/** Registers what the form says; of a letter that is nothing but a denunciation nothing is kept. */
export async function takeIn(
  portal: Portal,
  staff: Staff,
  post: HeldPost,
  request: Request,
): Promise<Came> {
  const { house } = portal;
  const today = dayAt(house.clock());
  const read = await readForm(registrationForm, request, { limit: limits.requestBytes });
  const once = isOnce(read.form.values.once) ? read.form.values.once : onceFrom(house.noise(16));
  if (read.form.values.contains === "whole") {
    await letScansGo(portal, once);
    return { page: "denunciation" };
  }
  const empty = await firstDesk(portal, post);
  const first: Desk = { ...empty, form: read.form, once };
  if (read.form.values.go === "draft") {
    const values = { ...empty.form.values, draft: read.form.values.draft ?? "" };
    return fillIn(portal, staff, { ...empty, once, form: { ...empty.form, values } });
  }

  const looks =
    legalFormOf(`${read.form.values.title ?? ""}\n\n${read.form.values.summary ?? ""}`)
      .looksLike === "denunciation" && read.form.values.sure === undefined;
  // Asked before a page is taken in, as at the residents' door.
  if (looks) return { page: "form", status: 422, desk: { ...first, looks } };
  const scans = await keepScans(portal, once, read.files("files"));
  const unit = (read.form.values.unit ?? "").replaceAll(/\s+/g, " ").trim();
  const { unit_choice: choice, unit_asked: asked } = read.form.values;
  const place = await placeMeant(house.sql, { unit, choice, asked }, today);
  const offered = !place.ok && place.refusal.because === "unit-choose" ? place.refusal.offered : [];
  const form = withErrors(read.form, {
    ...faultsIn(read.form, today),
    ...(place.ok ? {} : { unit: offered.length > 0 ? t.unitChoose : t.unitUnknown }),
  });
  const desk: Desk = {
    ...first,
    form,
    offered,
    waiting: scans.files.length,
    refused: scans.refused,
  };
  if (!read.ok) return { page: "form", status: read.status, desk };
  const receivedOn = dayTyped(read.value.received_on);
  if (Object.keys(form.errors).length > 0 || !place.ok || !receivedOn || scans.refused.length > 0)
    return { page: "form", status: 422, desk };

  const { value } = read;
  const registration: Registration = {
    channel: value.channel,
    from:
      value.channel === "transferred"
        ? { body: value.from_body ?? "", number: value.from_number ?? "" }
        : null,
    signers: value.signers,
    receivedOn,
    area: value.area,
    placeUnit: place.value.id,
    title: value.title,
    summary: value.summary,
    contact:
      value.name || value.phone
        ? { name: value.name ?? "", phone: value.phone ?? "", email: "" }
        : null,
    number:
      value.number || value.address
        ? { number: value.number ?? "", address: value.address ?? "" }
        : null,
    once,
    files: scans.files.map(({ sha256 }) => sha256),
    by: {
      officer: staff.officer,
      post: post.post,
      unit: post.unit,
      department: post.department,
    },
  };
  const done = await registerLetter(house)(registration, (sql, id) => attachScans(sql, once, id));
  if (done.ok) {
    const part = value.contains === "part";
    return { page: "receipt", receipt: done.value, title: value.title, part };
  }
  if (done.refusal.because === "other-content") {
    const again = { ...desk, form: withProblem(form, t.earlier), once: onceFrom(house.noise(16)) };
    return { page: "form", status: 409, desk: { ...again, waiting: 0 } };
  }
  const wrong =
    done.refusal.because === "day-to-come"
      ? withErrors(form, { received_on: t.dayUnfit })
      : withErrors(form, { area: t.areaMissing });
  return { page: "form", status: 422, desk: { ...desk, form: wrong } };
}

// A draft brought on paper: its code fills everything; the paper decides where they differ.
async function fillIn(portal: Portal, staff: Staff, desk: Desk): Promise<Came> {
  const form = { ...desk.form, errors: {} };
  const opened = await openAtDesk(portal.house, staff, desk.form.values.draft ?? "");
  return opened.ok
    ? {
        page: "form",
        status: 200,
        desk: { ...desk, form: withDraft(form, opened.value.draft), filled: true },
      }
    : {
        page: "form",
        status: 422,
        desk: { ...desk, form: withErrors(form, { draft: deskRefusalText(opened.refusal) }) },
      };
}
