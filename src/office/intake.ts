import { z } from "zod";

import type { MatterFile } from "#files/model.ts";
import { limits } from "#files/model.ts";
import { chosen } from "#files/receive.ts";
import { refusalText } from "#files/refusals.ts";
import { smallPicture } from "#files/small.ts";
import { filesOf } from "#files/store.ts";
import { legalFormOf } from "#guard/denunciation.ts";
import { dayAt } from "#kernel/day.ts";
import { cleanLine, type Text } from "#kernel/text.ts";
import type { HeldPost, Staff } from "#people/model.ts";
import type { Unit } from "#units/model.ts";
import { readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { words } from "#web/wording.ts";

import { keepFiles, letGo, originalsOf, waitingOf, type Waiting } from "#residents/attachments.ts";
import type { Filing, Receipt } from "#cases/filing.ts";
import { beginAnew, type Questions } from "#residents/filing-form.ts";
import { line } from "#web/lines.ts";
import type { Portal } from "#cases/portal.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { kindOf, submission } from "#residents/submission.ts";
import { fileWith } from "#residents/submit.ts";
import { filingTexts } from "#residents/texts/filing.ts";
import { intakeTexts as t } from "./texts/intake.ts";
import { placeMeant } from "#units/meant.ts";

/** How somebody reaches an office without the web. */
export const counterChannels = ["counter", "phone", "hotline", "letter"] as const;

const intakeForm = submission.extend({
  channel: z.enum(counterChannels, words(t.channelMissing)),
  unit: line(200, null),
  // Only when the sender wants it; sealed apart as the name is, and never asked for on the web.
  number: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().regex(/^(\d[ .]?){8}\d$|^(\d[ .]?){11}\d$/, words(t.numberUnfit)))
    .optional(),
  address: line(300, null).optional(),
});

export type IntakeField = Extract<keyof z.input<typeof intakeForm>, string> | "signature";

/** What the counter's form draws, first or again. */
export type IntakeForm = {
  readonly form: Form<IntakeField>;
  readonly once: string;
  readonly questions: Questions;
  readonly waiting: readonly Waiting[];
  readonly refused: readonly Text[];
};

export type TakenIn =
  | { readonly page: "form"; readonly status: 409 | 413 | 415 | 422; readonly view: IntakeForm }
  | { readonly page: "stop"; readonly what: "to-cao" | "khieu-nai" }
  | {
      readonly page: "receipt";
      readonly receipt: Receipt;
      readonly filing: Filing;
      readonly unit: Unit;
      readonly files: readonly MatterFile[];
    };

/** The post at whose counter an officer sits: reception before head. */
export const counterPost = (staff: Staff): HeldPost | undefined =>
  staff.posts.find(({ role }) => role === "reception") ??
  staff.posts.find(({ role }) => role === "head");

/** An empty form for the unit of the counter. */
export const firstIntake = (portal: Portal, post: HeldPost | undefined): IntakeForm => ({
  form: {
    values: { unit: post?.unitName ?? "", channel: "counter", kind: "phan-anh" },
    errors: {},
  },
  once: onceFrom(portal.house.noise(16)),
  questions: {},
  waiting: [],
  refused: [],
});

/**
 * Takes in what an officer enters for someone: as `submit` does for residents, without a challenge,
 * with the channel and the officer on record. Of a denunciation or a complaint nothing is kept.
 */
export async function takeIn(
  portal: Portal,
  staff: Staff,
  post: HeldPost,
  request: Request,
): Promise<TakenIn> {
  const { house } = portal;
  const read = await readForm(intakeForm, request, { limit: limits.requestBytes });
  const { values } = read.form;
  const once = isOnce(values.once) ? values.once : onceFrom(house.noise(16));

  const elsewhere = notForHere[values.kind ?? ""] ?? notForHere[values.legal ?? ""];
  if (elsewhere) {
    await letGo(portal, once);
    return { page: "stop", what: elsewhere };
  }
  const nothing = { once, questions: {}, waiting: [], refused: [] };
  // Asked before a picture is taken in, as at the residents' door.
  const legal = legalFormOf(`${values.title ?? ""}\n\n${values.content ?? ""}`);
  if (legal.looksLike !== null && values.legal !== "feedback") {
    const view = { ...nothing, form: read.form, questions: { legal } };
    return { page: "form", status: 422, view };
  }
  const kept = await keepFiles(portal, once, read.files("files"), read.form.lists?.remove ?? []);
  const [drawn] = chosen(read.files("signature"));
  const signature = drawn ? await smallPicture(portal.turns, drawn) : null;
  const unit = (values.unit ?? "").replaceAll(/\s+/g, " ").trim();
  const meant = { unit, choice: values.unit_choice, asked: values.unit_asked };
  const place = await placeMeant(house.sql, meant, dayAt(house.clock()));
  const offered = !place.ok && place.refusal.because === "unit-choose" ? place.refusal.offered : [];
  const form = withErrors(read.form, {
    ...(place.ok
      ? {}
      : { unit: offered.length > 0 ? filingTexts.unitChoose : filingTexts.unitUnknown }),
    ...(signature && !signature.ok ? { signature: refusalText(signature.refusal, 1) } : {}),
    // A signature is kept nowhere but sealed, so not with a form that comes back.
    ...(signature?.ok && (!read.ok || !place.ok || kept.refused.length > 0)
      ? { signature: t.signatureAgain }
      : {}),
  });
  const view: IntakeForm = {
    form,
    once,
    questions: offered.length > 0 ? { units: offered } : {},
    waiting: await waitingOf(portal, kept.files),
    refused: kept.refused,
  };
  if (!read.ok) return { page: "form", status: read.status, view };
  if (!place.ok || kept.refused.length > 0 || signature?.ok === false)
    return { page: "form", status: 422, view };

  const filing = filingOf(read.value, read.value.channel, {
    unit: place.value,
    once,
    files: originalsOf(kept.files),
    enteredBy: { officer: staff.officer, post: post.post },
    signature: signature?.ok ? { webp: signature.value } : null,
  });
  const filed = await fileWith(portal, filing, kept.files);
  if (filed.ok) {
    const files = await filesOf(house.sql, filed.value.id);
    return { page: "receipt", receipt: filed.value, filing, unit: place.value, files };
  }
  if (filed.refusal.because === "no-such-place") {
    const wrong = withErrors(form, { area: filingTexts.areaUnknown });
    return { page: "form", status: 422, view: { ...view, form: wrong } };
  }
  const anew = await beginAnew(portal, form, once, filing);
  const again = withProblem(form, filingTexts.tooEarlier);
  return {
    page: "form",
    status: 409,
    view: { ...view, form: again, once: anew.once, waiting: anew.waiting },
  };
}

const notForHere: Readonly<Record<string, "to-cao" | "khieu-nai">> = {
  "to-cao": "to-cao",
  "khieu-nai": "khieu-nai",
  denunciation: "to-cao",
  complaint: "khieu-nai",
};

function filingOf(
  said: z.output<typeof intakeForm>,
  channel: Filing["channel"],
  rest: Pick<Filing, "once" | "files" | "enteredBy" | "signature"> & { readonly unit: Unit },
): Filing {
  const { name = "", phone = "", email = "", address = "" } = said;
  const number = (said.number ?? "").replaceAll(/\D/g, "");
  const { unit, once, files, enteredBy, signature } = rest;
  return {
    kind: said.kind === "kien-nghi" ? kindOf["kien-nghi"] : kindOf["phan-anh"],
    channel,
    title: said.title,
    body: said.content,
    place: said.place ?? null,
    area: said.area,
    unit: unit.id,
    province: unit.province,
    publish: said.publish !== undefined,
    contact: name || phone || email ? { name, phone, email } : null,
    number: number || address ? { number, address } : null,
    signature: signature ?? null,
    once,
    files,
    enteredBy,
  };
}
