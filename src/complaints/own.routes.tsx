import type { Context } from "hono";
import { z } from "zod";

import type { Portal } from "#cases/portal.ts";
import { countFailure, limit } from "#guard/limit.ts";
import { tooManyText } from "#guard/refusals.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { leftWords } from "#law/words.ts";
import type { Open } from "#people/open.ts";
import type { TakenAs } from "#register/receipt-response.tsx";
import { receiptsTexts } from "#register/texts.ts";
import { superiorOf } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { blank, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { line } from "#web/lines.ts";
import { paths } from "#web/paths.ts";

import { shownContents, shownPaper } from "./complaint-view.ts";
import { dayTyped } from "#web/day-typed.ts";
import { openOwnComplaint, type OpenComplaint } from "./dossier.ts";
import { takeComplainantStep, type ComplainantInput } from "./follow.ts";
import type { HistoryEntry } from "./history.ts";
import { shownLimit } from "./limit-view.ts";
import type { ComplaintCode } from "./model.ts";
import { complaintMail } from "./notices.store.ts";
import { turnOwnMail } from "./notices.ts";
import type { OwnComplaint, OwnDone, OwnField, OwnReading } from "./own-view.ts";
import { OwnPage } from "./pages/own.tsx";
import { ownPapersOf } from "./own-papers.ts";
import { complaintReceipts } from "./own-receipts.ts";
import { complaintCodeTyped } from "./receipt.ts";
import { refusalText } from "./refusals.ts";
import { verifiersOf } from "./routing.store.ts";
import { whyNot } from "./steps.ts";
import { ownTexts as t } from "./texts/own-page.ts";

type Doors = Pick<Portal, "house" | "site" | "guard" | "source">;

/** The code of a complaint somebody typed; null for the codes of all else. */
export const ownCodeTyped = (typed: string): ComplaintCode | null =>
  /^\s*kn/i.test(typed) ? complaintCodeTyped(typed) : null;

/** The complainant's page for a code and secret; null for any pair that opens nothing. */
export async function ownComplaintPage(
  { house, site }: Pick<Doors, "house" | "site">,
  lang: Lang,
  typed: { readonly code: string; readonly secret: string },
): Promise<Response | null> {
  const code = ownCodeTyped(typed.code);
  const found = code && (await openOwnComplaint(house)(code, typed.secret));
  if (!found) return null;
  const view = await ownView(house, found);
  return html(
    <OwnPage {...view} lang={lang} trial={site.trial} secret={typed.secret} form={blank} />,
  );
}

/** The receipts of every act of a complaint; null for any pair that opens none. */
export async function ownReceipts(
  { house, site, receipts }: Pick<Portal, "house" | "site" | "receipts">,
  { as, lang }: { readonly as: TakenAs; readonly lang: Lang },
  typed: { readonly code: string; readonly secret: string },
): Promise<Response | null> {
  const code = ownCodeTyped(typed.code);
  const found = code && (await openOwnComplaint(house)(code, typed.secret));
  if (!found) return null;
  const files = await complaintReceipts(house, receipts, found, typed.secret, {
    as,
    lang,
    trial: site.trial,
  });
  if (files) return files;
  const form = withProblem(blank, receiptsTexts.noProofs);
  const page = { lang, trial: site.trial, secret: typed.secret, form };
  return html(<OwnPage {...await ownView(house, found)} {...page} />, 404);
}

/** What a complainant does on their page; the two codes come in the body of each form. */
export function ownRoutes(open: Open, portal: Doors): void {
  const { house, site, guard, source } = portal;

  open.post(paths.follow.complaintWithdrawal, "anyone", async (c, lang) => {
    const read = await readForm(withdrawalForm, c.req.raw);
    const contents = (read.form.lists?.contents ?? []).map(Number).filter(Number.isInteger);
    const input = contents.length > 0 ? ({ step: "ask-withdrawal", contents } as const) : null;
    return taken(c, lang, read.form, input, { contents: t.withdrawMissing }, "withdrawal");
  });

  open.post(paths.follow.complaintReceipt, "anyone", async (c, lang) => {
    const read = await readForm(receiptForm, c.req.raw);
    const on = dayTyped(read.form.values.received_on);
    const input = on ? ({ step: "record-receipt", on } as const) : null;
    return taken(c, lang, read.form, input, { received_on: t.receiptMissing }, "receipt");
  });

  open.post(paths.follow.complaintMail, "anyone", async (c, lang) => {
    const read = await readForm(mailForm, c.req.raw);
    return opened(c, lang, read.form, async (own, code, secret) => {
      const on = read.form.values.on === "yes";
      await turnOwnMail(house)(code, secret, on);
      return shown(lang, own, secret, blank, 200, on ? "mailOn" : "mailOff");
    });
  });

  // Opened again by hand: the codes are gone, and the page that asks for them is the way in.
  const { follow } = paths;
  for (const step of [follow.complaintWithdrawal, follow.complaintReceipt, follow.complaintMail]) {
    open.get(step, "anyone", (c, lang) => c.redirect(paths.follow.show.to({}, lang), 303));
  }

  async function taken(
    c: Context,
    lang: Lang,
    form: Form<OwnField>,
    input: ComplainantInput | null,
    missing: Form<OwnField>["errors"],
    done: OwnDone,
  ): Promise<Response> {
    return opened(c, lang, form, async (own, code, secret) => {
      if (!input) return shown(lang, own, secret, withErrors(form, missing), 422);
      const took = await takeComplainantStep(house)(code, secret, input);
      const after = (await openOwnComplaint(house)(code, secret)) ?? own;
      return took.ok
        ? shown(lang, after, secret, blank, 200, done)
        : shown(lang, after, secret, withProblem(form, refusalText[took.refusal.because]), 409);
    });
  }

  /** Opens the complaint the two codes of a form name, and hands it on; every other pair asks again. */
  async function opened(
    c: Context,
    lang: Lang,
    form: Form<OwnField>,
    go: (own: OpenComplaint, code: ComplaintCode, secret: string) => Promise<Response>,
  ): Promise<Response> {
    const now = house.clock();
    const knock = await limit(house.sql, guard, "lookup", source(c), now);
    if (!knock.ok) {
      const { retryAfter } = knock.refusal;
      const reason = tooManyText(retryAfter);
      return failure(c, 429, site.trial, { reason, retryAfterSeconds: retryAfter });
    }
    const { secret = "" } = form.values;
    const code = ownCodeTyped(form.values.code ?? "");
    const own = code && (await openOwnComplaint(house)(code, secret));
    if (!code || !own) {
      await countFailure(house.sql, guard, "lookup", source(c), now);
      return c.redirect(paths.follow.show.to({}, lang), 303);
    }
    return go(own, code, secret);
  }

  async function shown(
    lang: Lang,
    own: OpenComplaint,
    secret: string,
    form: Form<OwnField>,
    status: number,
    done?: OwnDone,
  ): Promise<Response> {
    const view = await ownView(house, own);
    const page = { ...view, lang, trial: site.trial, secret, form, done };
    return html(<OwnPage {...page} />, status);
  }
}

const pair = { code: line(40, null), secret: line(100, null) };
const withdrawalForm = z.object({ ...pair, contents: z.array(z.string()) });
const mailForm = z.object({ ...pair, on: z.string().optional() });
const receiptForm = z.object({ ...pair, received_on: z.string().optional() });

/** Everything the complainant's page shows. */
async function ownView(house: Portal["house"], opened: OpenComplaint): Promise<OwnComplaint> {
  const { complaint: c, dates, names } = opened;
  const { sql, calendar } = house;
  const today = dayAt(house.clock());
  const by = { kind: "complainant" } as const;
  const [superior, verifiers, papers, mail] = await Promise.all([
    superiorOf(sql, c.unit),
    c.verifier ? verifiersOf(sql, c.unit, c.named, today) : [],
    ownPapersOf(house, opened),
    complaintMail(sql, c.id),
  ]);
  const limits = opened.limits.map(({ limit: name, reading }) =>
    shownLimit(name, reading, dates[name]?.owed ?? null, today, calendar),
  );
  const secondUntil = limits.find((one) => one.limit === "second-window")?.due ?? null;
  return {
    complaint: c,
    unitName: names.units.get(c.unit)?.name ?? "",
    verifierPost: verifiers.find(({ officer }) => officer === c.verifier)?.title ?? null,
    superiorName: c.level === 1 ? (superior?.name ?? null) : null,
    contents: shownContents(c, opened.contents),
    limits,
    secondUntil,
    secondLeft: secondUntil ? leftWords(today, secondUntil, calendar) : null,
    history: c.sent ? opened.history : opened.history.map(untilSent),
    readings: readingsOf(opened),
    papers: papers.map(shownPaper),
    mail,
    mayWithdraw: whyNot(c, "ask-withdrawal", by) === null,
    maySayReceived: whyNot(c, "record-receipt", by) === null,
    today,
  };
}

/** Until the decision was sent, the record says that there is one and not yet what it says. */
const untilSent = (entry: HistoryEntry): HistoryEntry =>
  entry.type === "settled" ? { ...entry, what: t.decidedNotSent, said: [] } : entry;

/** Who opened the file, and who opened the names in it and why, newest first. */
function readingsOf({ readings, openings }: OpenComplaint): readonly OwnReading[] {
  const files = readings.map((one): OwnReading => ({
    at: one.at,
    who: [one.officerName, one.postTitle, one.unitName].filter(Boolean).join(", "),
    what: "file",
    reason: null,
  }));
  const names = openings
    .filter(({ by }) => by !== "sender")
    .map((one): OwnReading => ({
      at: one.at,
      who: one.by === "house" ? t.house : (one.officerName ?? ""),
      what: one.by === "house" ? "mail" : "identity",
      reason: one.reason,
    }));
  return [...files, ...names].toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
