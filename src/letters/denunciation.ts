import { z } from "zod";

import type { Portal } from "#cases/portal.ts";
import type { HeldPost } from "#access/model.ts";
import { dayAt, instant, timeAt } from "#kernel/day.ts";
import { dateWords } from "#law/words.ts";
import type { Text } from "#kernel/text.ts";
import { makePaper } from "#papers/make.ts";
import type { PaperFields } from "#papers/kinds.ts";
import { readForm, type Form } from "#web/form.ts";
import { line } from "#web/lines.ts";
import { words } from "#web/wording.ts";

import { handings, type Counted } from "./counting.ts";
import { countDenunciation } from "./counting.store.ts";
import { settlements, signerKinds } from "./model.ts";
import { registrationTexts } from "./texts/registration.ts";

const t = registrationTexts.stop;

/** What is asked of a denunciation on paper: nothing of it, and nobody. */
const columns = {
  signers: z.enum(signerKinds, words(t.missing)),
  eligible: z.enum(["yes", "no"], words(t.missing)),
  settlement: z.enum(settlements).optional(),
  handing: z.enum(handings).optional(),
};
const slip = {
  receiver: line(300, t.missing),
  taker: line(200, null).optional(),
  pages: line(10, null).optional(),
  place: line(300, t.missing),
};

export const countForm = z.object({ ...columns, ...slip });
/** What is said on a slip besides who hands over: typed for that one printing. */
export const slipForm = z.object(slip);
const printedForm = z.object({ ...slip, at: line(100, null) });
export type SlipField = Extract<keyof z.input<typeof slipForm>, string>;
export type CountField = Extract<keyof z.input<typeof countForm>, string>;

/** The columns as they were ticked; null where one that is needed is missing. */
export function countedIn(values: {
  readonly signers?: string | undefined;
  readonly eligible?: string | undefined;
  readonly settlement?: string | undefined;
  readonly handing?: string | undefined;
}): Counted | null {
  const signers = signerKinds.find((one) => one === values.signers);
  if (!signers) return null;
  if (values.eligible === "no") return { signers, eligible: false };
  const settlement = settlements.find((one) => one === values.settlement);
  const handing = handings.find((one) => one === values.handing);
  return values.eligible === "yes" && settlement && handing
    ? { signers, eligible: true, settlement, handing }
    : null;
}

/** What the slip says; nothing that could tell one envelope from another. */
export type Slip = PaperFields<"denunciation-handover">;

export type Handed =
  | { readonly page: "form"; readonly status: number; readonly form: Form<CountField> }
  | { readonly page: "slip"; readonly slip: Slip };

/** Counts one, and says what the slip says. A page reloaded counts again: the browser asks before. */
export async function handOver(
  { house }: Portal,
  post: HeldPost,
  giver: string,
  request: Request,
): Promise<Handed> {
  const read = await readForm(countForm, request);
  if (!read.ok) return { page: "form", status: read.status, form: read.form };
  const counted = countedIn(read.value);
  if (!counted) {
    const errors = {
      ...(read.value.settlement ? {} : { settlement: t.missing }),
      ...(read.value.handing ? {} : { handing: t.missing }),
    };
    return { page: "form", status: 422, form: { ...read.form, errors } };
  }
  const now = house.clock();
  await countDenunciation(house.sql, post.unit, dayAt(now), counted);
  return { page: "slip", slip: slipOf(post, giver, { ...read.value, at: slipTime(now) }) };
}

/** "10 giờ 00, ngày 23 tháng 11 năm 2026". */
export const slipTime = (now: Date): string =>
  `${timeAt(instant(now)).replace(":", " giờ ")}, ngày ${dateWords(dayAt(now)).vi}`;

/** One sealed envelope from this post to whoever is competent. */
export const slipOf = (
  post: HeldPost,
  giver: string,
  said: {
    readonly receiver: string;
    readonly taker?: string | undefined;
    readonly pages?: string | undefined;
    readonly place: string;
    readonly at: string;
  },
): Slip => ({
  issuer: post.unitName,
  place: said.place,
  at: said.at,
  envelopes: "1",
  ...(said.pages ? { pages: said.pages } : {}),
  receiver: said.receiver,
  giver,
  taker: said.taker || "…",
});

/** The slip of a form as a document. */
export async function slipDocument(
  portal: Portal,
  post: HeldPost,
  giver: string,
  request: Request,
) {
  const read = await readForm(printedForm, request);
  return read.ok ? slipPaper(portal, post, slipOf(post, giver, read.value)) : null;
}

/** A slip as a document; made anew, kept nowhere, counted no second time. */
export async function slipPaper({ house }: Portal, { unit }: HeldPost, fields: Slip) {
  const made = await makePaper(house.sql, { unit, kind: "denunciation-handover", fields });
  return made.ok ? made.value : null;
}

/** The lines of the slip, for the page that prints it. */
export const linesOf = (slipSays: Slip): readonly (readonly [Text, string])[] => [
  [t.place, slipSays.place],
  [t.receiver, slipSays.receiver],
  [t.taker, slipSays.taker],
  ...(slipSays.pages ? [[t.pages, slipSays.pages] as const] : []),
];
