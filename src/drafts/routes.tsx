import type { Context } from "hono";
import { z } from "zod";

import type { Portal } from "#cases/portal.ts";
import { countFailure, limit } from "#guard/limit.ts";
import { tooManyText } from "#guard/refusals.ts";
import { dayAt } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Lang } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import { fileName } from "#outlets/file-name.ts";
import { documentFile } from "#outlets/docx.ts";
import { makePaper } from "#papers/make.ts";
import { unitById } from "#units/store.ts";
import { blank, filled, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { draftCodeTyped } from "./code.ts";
import { deskRoutes } from "./desk.routes.tsx";
import { valuesOf } from "./draft-form.ts";
import { eraseDraft, openDraft, type KeptUnder } from "./keep.ts";
import { limitOf } from "./limit.ts";
import type { DraftCode, DraftRefusal, OpenedDraft } from "./model.ts";
import { communes } from "./offered-units.ts";
import { DraftFormPage } from "./pages/form.tsx";
import { LetterPage } from "./pages/letter.tsx";
import { paperOf } from "./paper.ts";
import { ErasurePage, OpenPage } from "./pages/open.tsx";
import { questionRoutes } from "./questions.routes.tsx";
import { draftRefusalText } from "./refusals.ts";
import { letterTexts, openTexts } from "./texts/letter.ts";
import { firstForm, write, type DraftFormView, type Written } from "./writing.ts";

/** What pages that open a draft are sent. */
const codeForm = z.object({ code: z.string().max(200), go: z.string().max(10).optional() });

/**
 * Where residents learn what a complaint is, prepare one, and come back to it with its code. Codes and
 * words travel in the bodies of forms only; every answer is drawn anew and kept by no cache.
 */
export function draftRoutes(open: Open, portal: Portal): void {
  const { house, guard, site } = portal;
  questionRoutes(open, portal);
  deskRoutes(open, house, site);

  open.get(paths.drafts.prepare, "anyone", (_, lang) => formPage(lang, firstForm(house, {}), 200));

  open.post(paths.drafts.prepare, "anyone", async (c, lang) => {
    const came = await write({ house, guard }, c.req.raw, portal.source(c));
    return came.page === "stop"
      ? c.redirect(paths.filing.stop.to({ what: "to-cao" }, lang), 303)
      : answer(lang, came);
  });

  open.post(paths.drafts.change, "anyone", (c, lang) =>
    withCode(c, lang, (code, opened) => changing(lang, code, opened)),
  );

  open.get(paths.drafts.open, "anyone", (_, lang) => codePage(lang, blank, 200));

  open.post(paths.drafts.open, "anyone", (c, lang) =>
    withCode(c, lang, (code, opened) => letterPage(lang, { code, ...opened }, null, 200)),
  );

  open.post(paths.drafts.erasure, "anyone", (c, lang) =>
    withCode(c, lang, async (code, _, confirmed) => {
      if (!confirmed) return html(<ErasurePage lang={lang} trial={site.trial} code={code} />);
      const gone = await eraseDraft(house, code);
      return gone.ok
        ? html(<OpenPage lang={lang} trial={site.trial} form={blank} erased />)
        : refused(lang, gone.refusal);
    }),
  );

  open.post(paths.drafts.paper, "anyone", (c, lang) =>
    withCode(c, lang, async (code, { draft }) => {
      const made = await makePaper(house.sql, {
        unit: draft.unit,
        kind: "complaint-letter",
        fields: paperOf(draft, code),
      });
      if (!made.ok) throw new Error(`a whole draft makes no paper: ${made.refusal.because}`);
      // A name of its own: the code is a key, and names of files stay in lists of downloads.
      return documentFile(fileName([letterTexts.docxName], "docx"), made.value.bytes);
    }),
  );

  for (const at of [paths.drafts.change, paths.drafts.erasure, paths.drafts.paper]) {
    open.get(at, "anyone", (c, lang) => c.redirect(paths.drafts.open.to({}, lang), 303));
  }

  /** Opens the draft whose code was posted and hands both on; everything else answers here. */
  async function withCode(
    c: Context,
    lang: Lang,
    go: (code: DraftCode, opened: OpenedDraft, confirmed: boolean) => Promise<Response>,
  ): Promise<Response> {
    const { form } = await readForm(codeForm, c.req.raw);
    const { code: typed = "", go: confirmed } = form.values;
    const now = house.clock();
    const knock = await limit(house.sql, guard, "draft", portal.source(c), now);
    if (!knock.ok) {
      const { retryAfter } = knock.refusal;
      const said = withProblem(filled({ code: typed }), tooManyText(retryAfter));
      return codePage(lang, said, 429, { "retry-after": String(retryAfter) });
    }
    if (typed.trim() === "") {
      return codePage(lang, withErrors(filled({ code: "" }), { code: openTexts.missing }), 422);
    }
    const opened = await openDraft(house, typed);
    const code = draftCodeTyped(typed);
    if (opened.ok && code) return go(code, opened.value, confirmed === "confirm");
    if (!opened.ok && opened.refusal.because === "not-there") {
      await countFailure(house.sql, guard, "draft", portal.source(c), now);
    }
    return refused(lang, opened.ok ? { because: "mistyped" } : opened.refusal, typed);
  }

  async function answer(lang: Lang, came: Exclude<Written, { page: "stop" }>): Promise<Response> {
    switch (came.page) {
      case "form":
        return formPage(
          lang,
          came.view,
          came.status,
          came.retryAfter === undefined ? {} : { "retry-after": String(came.retryAfter) },
        );
      case "gone":
        return refused(lang, { because: came.because });
      case "letter": {
        const isNew = came.kept.version === 1;
        return letterPage(lang, came.kept, isNew ? "made" : "changed", isNew ? 201 : 200);
      }
      default:
        return unreachable(came);
    }
  }

  async function changing(lang: Lang, code: DraftCode, opened: OpenedDraft): Promise<Response> {
    const unit = await unitById(house.sql, opened.draft.unit);
    const values = {
      ...valuesOf(opened.draft, unit?.name ?? ""),
      code,
      version: String(opened.version),
    };
    return formPage(lang, { form: filled(values), once: null, questions: {} }, 200);
  }

  async function letterPage(
    lang: Lang,
    kept: KeptUnder,
    done: "made" | "changed" | null,
    status: number,
  ): Promise<Response> {
    const unit = await unitById(house.sql, kept.draft.unit);
    return html(
      <LetterPage
        lang={lang}
        trial={site.trial}
        kept={kept}
        unit={unit?.name ?? kept.draft.addressee}
        limit={limitOf(kept.draft, [], house.calendar)}
        today={dayAt(house.clock())}
        done={done}
      />,
      status,
    );
  }

  async function formPage(
    lang: Lang,
    view: DraftFormView,
    status: number,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const units = await communes(house);
    return html(
      <DraftFormPage {...view} lang={lang} trial={site.trial} units={units} />,
      status,
      headers,
    );
  }

  const codePage = (
    lang: Lang,
    form: Form<"code">,
    status: number,
    headers: Readonly<Record<string, string>> = {},
  ) => html(<OpenPage lang={lang} trial={site.trial} form={form} />, status, headers);

  /** The same page and status for every code that opens nothing; a slip of the finger is said as one. */
  const refused = (lang: Lang, refusal: DraftRefusal, typed = "") =>
    codePage(
      lang,
      withErrors(filled({ code: typed }), { code: draftRefusalText[refusal.because] }),
      refusal.because === "mistyped" ? 422 : 404,
    );
}
