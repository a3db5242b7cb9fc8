import type { Context } from "hono";
import { z } from "zod";

import type { Portal } from "#cases/portal.ts";
import { legalFormOf } from "#guard/denunciation.ts";
import { countFailure, limit } from "#guard/limit.ts";
import { tooManyText } from "#guard/refusals.ts";
import { isUnreachable } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import { failure } from "#web/errors.tsx";
import { blank, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { letter, line } from "#web/lines.ts";
import { paths } from "#web/paths.ts";

import { publicFigures } from "./figures.ts";
import { most, type Comment, type CommentCode } from "./model.ts";
import { openOwnComment, takeWriterStep, type WriterInput } from "./own.ts";
import { ownView } from "./own-view.ts";
import { LookupPage } from "./pages/lookup.tsx";
import { OwnPage, type OwnField } from "./pages/own.tsx";
import { decidedSince } from "./public.store.ts";
import { commentCodeTyped, looksLikeComment } from "./receipt.ts";
import { refusalText } from "./refusals.ts";
import { ownTexts as t } from "./texts/own.ts";

type Doors = Pick<Portal, "house" | "site" | "guard" | "source">;

/** The code of a comment that was typed where all codes are; null for anything else. */
export const ownCommentTyped = (typed: string): CommentCode | null =>
  looksLikeComment(typed) ? commentCodeTyped(typed) : null;

/** The writer's page for a code and secret typed where all codes are; null for any pair that opens nothing. */
export async function ownCommentPage(
  { house, site }: Pick<Doors, "house" | "site">,
  lang: Lang,
  typed: { readonly code: string; readonly secret: string },
): Promise<Response | null> {
  const code = ownCommentTyped(typed.code);
  const found = code && (await openOwnComment(house, code, typed.secret));
  if (!found) return null;
  const props = { ...(await ownView(house, found)), lang, trial: site.trial };
  return html(<OwnPage {...props} secret={typed.secret} form={blank} />);
}

/** Where writers see what became of their comment; the two codes come in the body of each form. */
export function ownRoutes(open: Open, portal: Doors): void {
  const { house, site, guard, source } = portal;

  open.get(paths.comments.own, "anyone", (c, lang) => {
    const code = ownCommentTyped(c.req.query("ma") ?? "");
    return asked(lang, code === null ? blank : { values: { code }, errors: {} }, 200);
  });

  open.post(paths.comments.own, "anyone", (c, lang) =>
    opened(c, lang, lookup, (comment, secret) => shown(lang, comment, secret, blank, 200)),
  );

  open.post(paths.comments.withdrawal, "anyone", (c, lang) =>
    opened(c, lang, lookup, (comment, secret) =>
      taken(lang, comment, secret, blank, { step: "withdraw" }),
    ),
  );

  open.post(paths.comments.appeal, "anyone", (c, lang) =>
    opened(c, lang, appealForm, async (comment, secret, form) => {
      const text = (form.values.appeal ?? "").trim();
      const wrong = form.errors.appeal ?? (text === "" ? t.appealMissing : undefined);
      if (wrong) return shown(lang, comment, secret, withErrors(form, { appeal: wrong }), 422);
      if (legalFormOf(text).looksLike === "denunciation")
        return c.redirect(paths.filing.stop.to({ what: "to-cao" }, lang), 303);
      return taken(lang, comment, secret, form, { step: "appeal", text });
    }),
  );

  // Opened again by hand: the codes are gone, and the page that asks for them is the way in.
  for (const step of [paths.comments.withdrawal, paths.comments.appeal]) {
    open.get(step, "anyone", (c, lang) => c.redirect(paths.comments.own.to({}, lang), 303));
  }

  /** Reads the two codes and opens the comment they name; everything else answers here. */
  async function opened(
    c: Context,
    lang: Lang,
    schema: typeof lookup | typeof appealForm,
    go: (comment: Comment, secret: string, form: Form<OwnField>) => Promise<Response>,
  ): Promise<Response> {
    try {
      const now = house.clock();
      const knock = await limit(house.sql, guard, "lookup", source(c), now);
      const read = await readForm(schema, c.req.raw);
      const form: Form<OwnField> = read.form;
      const { code: typed = "", secret = "" } = form.values;
      const pair = { values: { code: typed, secret }, errors: {} };
      if (!knock.ok) {
        const { retryAfter } = knock.refusal;
        return await asked(lang, withProblem(pair, tooManyText(retryAfter)), 429, retryAfter);
      }
      if (typed.trim() === "" || secret.trim() === "") {
        const { code, secret: hidden } = form.errors;
        const errors = { ...(code ? { code } : {}), ...(hidden ? { secret: hidden } : {}) };
        return await asked(lang, { ...pair, errors }, read.ok ? 422 : read.status);
      }
      const code = commentCodeTyped(typed);
      const comment = code && (await openOwnComment(house, code, secret));
      if (!comment) {
        await countFailure(house.sql, guard, "lookup", source(c), now);
        return await asked(lang, withProblem(pair, t.notFound), 404);
      }
      return await go(comment, secret, form);
    } catch (thrown) {
      if (!isUnreachable(thrown)) throw thrown;
      return failure(c, 503, site.trial, { retryAfterSeconds: 60 });
    }
  }

  async function taken(
    lang: Lang,
    comment: Comment,
    secret: string,
    form: Form<OwnField>,
    input: WriterInput,
  ): Promise<Response> {
    const took = await takeWriterStep(house)(comment.code, secret, input);
    if (took.ok) return shown(lang, took.value, secret, blank, 200, input.step);
    const now = (await openOwnComment(house, comment.code, secret)) ?? comment;
    // The same form sent twice: it has been done, and nothing is wrong.
    const done = input.step === "withdraw" ? now.state === "withdrawn" : now.appeal === "open";
    if (done) return shown(lang, now, secret, blank, 200, input.step);
    return shown(lang, now, secret, withProblem(form, refusalText[took.refusal.because]), 409);
  }

  async function shown(
    lang: Lang,
    comment: Comment,
    secret: string,
    form: Form<OwnField>,
    status: number,
    done?: "withdraw" | "appeal",
  ): Promise<Response> {
    const view = await ownView(house, comment);
    const page = { ...view, lang, trial: site.trial, secret, form, done };
    return html(<OwnPage {...page} />, status);
  }

  async function asked(
    lang: Lang,
    form: Form<"code" | "secret">,
    status: number,
    retryAfter?: number,
  ): Promise<Response> {
    const yearAgo = new Date(house.clock().getTime() - 365 * dayMs);
    const figures = publicFigures(await decidedSince(house.sql, yearAgo));
    return html(
      <LookupPage lang={lang} trial={site.trial} form={form} figures={figures} />,
      status,
      retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
    );
  }
}

const dayMs = 24 * 60 * 60 * 1000;

const pair = { code: line(40, t.codeMissing), secret: line(100, t.secretMissing) };
const lookup = z.object(pair);
const appealForm = z.object({ ...pair, appeal: letter(most.appeal, t.appealMissing) });
