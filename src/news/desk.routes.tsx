import type { Context } from "hono";

import { filesWorld, type Portal } from "#cases/portal.ts";
import { isVariant } from "#files/model.ts";
import { chosen as chosenFiles, receiveFiles } from "#files/receive.ts";
import { refusalText as fileRefusal } from "#files/refusals.ts";
import { fileResponse } from "#files/response.ts";
import { dayAt, plusDays } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { failure } from "#web/errors.tsx";
import { filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import type { Words } from "#web/language.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { paths } from "#web/paths.ts";

import { makeArticle, takeArticleStep } from "./actions.ts";
import { contentFrom, typedFrom } from "./content.ts";
import { deskForm, readStep, seenIn, type DeskForm, type Taken } from "./desk.form.ts";
import {
  articleById,
  deskArticles,
  deskFile,
  filesOfArticle,
  tagsOfUnits,
  versionAt,
  versionsOf,
} from "./desk.store.ts";
import { afterIn, filterIn, shownFiles } from "./desk.view.ts";
import type { Article } from "./model.ts";
import { DeskArticlePage } from "./pages/desk-article.tsx";
import { DeskListPage } from "./pages/desk-list.tsx";
import { HistoryPage } from "./pages/history.tsx";
import { NewArticlePage } from "./pages/new-article.tsx";
import type { Previewed } from "./pages/preview.tsx";
import { refusalText } from "./refusals.ts";
import { nextSteps, type ArticleReason, type ArticleStep } from "./rules.ts";
import { auditsNews, newsPostIn, newsUnits } from "./sight.ts";
import { stepAt, stepNames } from "./step-names.ts";
import { contentTexts } from "./texts/content.ts";
import { deskTexts as t } from "./texts/desk.ts";

/** Bytes a form with pictures may have; and one with words alone, a pasted document among them. */
const withFiles = 60 * 1024 * 1024;
const withWords = 2 * 1024 * 1024;

/** Where editors write: the list, an article begun, its steps, its files, its history. */
export function newsDeskRoutes(open: Open, portal: Portal): void {
  const { house, site, disk } = portal;
  const { sql } = house;
  const frame = (staff: Staff, lang: Lang) => ({ lang, trial: site.trial, staff: headerOf(staff) });
  const notThere = (c: Context, staff: Staff) =>
    failure(c, 404, site.trial, { staff: headerOf(staff) });
  const found = async (c: Context, staff: Staff): Promise<Article | null> => {
    const id = numberIn(c, "id");
    return id === null ? null : articleById(sql, unitsOf(staff), id);
  };

  open.get(paths.news.desk, "news", async (c, staff, lang) => {
    const filter = filterIn(c);
    const units = newsUnits(staff);
    const ids = unitsOf(staff);
    const [{ rows, next }, tags] = await Promise.all([
      deskArticles(sql, ids, filter, afterIn(c.req.query("sau"))),
      tagsOfUnits(sql, ids),
    ]);
    const dropped = c.req.query("xong") === stepNames.drop.slug;
    return html(
      <DeskListPage {...frame(staff, lang)} {...{ rows, next, filter, units, tags, dropped }} />,
    );
  });

  open.get(paths.news.make, "news", (_, staff, lang) => {
    const [first] = newsUnits(staff);
    const values = { byline: first?.name ?? "", comments: "on", once: onceFrom(house.noise(16)) };
    return begin(staff, lang, filled(values));
  });

  open.post(paths.news.make, "news", async (c, staff, lang) => {
    const read = await readForm(deskForm, c.req.raw, { limit: withWords });
    if (!read.ok) return begin(staff, lang, read.form, read.status);
    const { values } = read.form;
    const unit = newsUnits(staff).find((one) => String(one.unit) === values.unit);
    const { written, errors } = contentFrom(values, unit?.name ?? "");
    const wrong = {
      ...errors,
      ...(unit ? {} : { unit: contentTexts.wrong.unit }),
      ...(isOnce(values.once) ? {} : { once: contentTexts.wrong.once }),
    };
    if (Object.keys(wrong).length > 0) return begin(staff, lang, withErrors(read.form, wrong), 422);
    if (values.go === "preview")
      return begin(staff, lang, read.form, 200, { ...written, lead: null, attachments: [] });
    const made = await makeArticle(house)(staff, unit?.unit ?? 0, written, values.once ?? "");
    if (!made.ok)
      return begin(staff, lang, withProblem(read.form, refusalText[made.refusal.because]), 409);
    return c.redirect(`${paths.news.article.to({ id: String(made.value) }, lang)}?xong=moi`, 303);
  });

  open.get(paths.news.article, "news", async (c, staff, lang) => {
    const article = await found(c, staff);
    if (!article) return notThere(c, staff);
    const asked = stepAt(c.req.query("buoc") ?? "");
    const step = asked && nextSteps(article.state).includes(asked) ? asked : null;
    const did = stepAt(c.req.query("xong") ?? "");
    const done = c.req.query("xong") === "moi" ? t.made : did && t.done(stepNames[did].name);
    const chosen = step ? { step, form: firstForm(article, step) } : null;
    return draw(staff, lang, article, { chosen, done });
  });

  // Before the steps: their `:step` would answer for it. Auditors look here and nowhere else of news.
  open.get(paths.news.history, "staff", async (c, staff, lang) => {
    const id = numberIn(c, "id");
    const article =
      id === null ? null : await articleById(sql, auditsNews(staff) ? "all" : unitsOf(staff), id);
    if (!article) return notThere(c, staff);
    const asked = /^\d{1,9}$/.test(c.req.query("ban") ?? "")
      ? Number(c.req.query("ban"))
      : article.version;
    const [versions, shown, files] = await Promise.all([
      versionsOf(sql, article.id),
      versionAt(sql, article.id, asked),
      filesOfArticle(sql, article.id),
    ]);
    const writes = newsPostIn(staff, article.unit) !== undefined;
    return html(
      <HistoryPage
        {...frame(staff, lang)}
        {...{ article, versions, shown, writes }}
        {...shownFiles(article.id, files, asked)}
      />,
    );
  });

  open.get(paths.news.file, "staff", async (c, staff) => {
    const [id, nth] = [numberIn(c, "id"), numberIn(c, "nth")];
    const variant = c.req.param("variant") ?? "";
    if (id === null || nth === null || !isVariant(variant)) return notThere(c, staff);
    const article = await articleById(sql, auditsNews(staff) ? "all" : unitsOf(staff), id);
    const file = article && (await deskFile(sql, article.id, nth));
    return (file && (await fileResponse(disk, file, variant))) ?? notThere(c, staff);
  });

  // The address a form was sent to, opened again: back to the page with that form.
  open.get(paths.news.step, "news", async (c, staff, lang) => {
    const article = await found(c, staff);
    const step = stepAt(c.req.param("step") ?? "");
    if (!article || !step) return notThere(c, staff);
    const page = paths.news.article.to({ id: String(article.id) }, lang);
    return c.redirect(`${page}?buoc=${stepNames[step].slug}`, 303);
  });

  open.post(paths.news.step, "news", async (c, staff, lang) => {
    // Asked before anything is read: whoever may not write it leaves nothing here.
    const article = await found(c, staff);
    const step = stepAt(c.req.param("step") ?? "");
    return article && step ? take(c, staff, lang, article, step) : notThere(c, staff);
  });

  /** Takes one step from its form; whatever is refused, everything typed stays. */
  async function take(
    c: Context,
    staff: Staff,
    lang: Lang,
    article: Article,
    step: ArticleStep,
  ): Promise<Response> {
    const files = step === "picture" || step === "attach";
    const read = await readForm(deskForm, c.req.raw, { limit: files ? withFiles : withWords });
    const again = (form: DeskForm, status: number, preview: Previewed | null = null) =>
      draw(staff, lang, article, { chosen: { step, form }, status, preview });
    if (!read.ok) return again(read.form, read.status);
    const refused = async (because: ArticleReason): Promise<Response> => {
      const now = await articleById(sql, unitsOf(staff), article.id);
      if (!now) return notThere(c, staff);
      const conflict = because === "changed-meanwhile" && (step === "save" || step === "correct");
      const { written } = contentFrom(read.form.values, article.unitName);
      const form = withProblem(read.form, refusalText[because]);
      const chosen = { step, form };
      const yours = conflict ? { ...written, lead: null, attachments: [] } : null;
      const status = because === "time-passed" || because === "time-too-far" ? 422 : 409;
      return draw(staff, lang, now, { chosen, status, conflict, preview: yours });
    };
    const seen = seenIn(read.form);
    // Refused before pictures are taken in, and again under the lock.
    if (!nextSteps(article.state).includes(step)) return refused("wrong-state");
    if (seen !== article.version) return refused("changed-meanwhile");
    if (read.form.values.go === "preview" && (step === "save" || step === "correct")) {
      const { written, errors } = contentFrom(read.form.values, article.unitName);
      const shown = shownFiles(article.id, await filesOfArticle(sql, article.id), article.version);
      const wrong = Object.keys(errors).length > 0;
      return again(withErrors(read.form, errors), wrong ? 422 : 200, { ...written, ...shown });
    }
    const taken = files
      ? await takeIn(step, read.files("file"), read.form, article)
      : { ok: true as const, files: [] };
    if (!taken.ok) return again(taken.form, 422);
    const asked = readStep(step, read.form, article, taken.files);
    if (!asked.ok) return again(asked.form, 422);
    const done = await takeArticleStep(house)(staff, article.id, asked.input, seen);
    if (!done.ok) return refused(done.refusal.because);
    const page = done.value
      ? paths.news.article.to({ id: String(article.id) }, lang)
      : paths.news.desk.to({}, lang);
    return c.redirect(`${page}?xong=${stepNames[step].slug}`, 303);
  }

  type TakenIn =
    | { readonly ok: true; readonly files: Taken }
    | { readonly ok: false; readonly form: DeskForm };

  /** Brings the files of a form into the house, once its words are right. */
  async function takeIn(
    step: ArticleStep,
    uploads: readonly File[],
    form: DeskForm,
    article: Article,
  ): Promise<TakenIn> {
    const given = chosenFiles(uploads);
    const before = readStep(step, form, article, []);
    const errors = before.ok ? {} : before.form.errors;
    const { file: _, ...others } = errors;
    if (given.length === 0 || Object.keys(others).length > 0)
      return { ok: false, form: withErrors(form, given.length === 0 ? errors : others) };
    const answers = await receiveFiles(
      filesWorld(portal),
      step === "picture" ? given.slice(0, 1) : given,
    );
    const files = [];
    for (const [position, answer] of answers.entries()) {
      if (!answer.ok)
        return {
          ok: false,
          form: withErrors(form, { file: fileRefusal(answer.refusal, position + 1) }),
        };
      if (step === "picture" && answer.value.some(({ kind }) => kind === "page"))
        return { ok: false, form: withErrors(form, { file: t.wrong.picture }) };
      files.push(...answer.value.map(({ id }) => id));
    }
    return { ok: true, files };
  }

  /** The form of a step for the first time: what is already known is filled in. */
  function firstForm(article: Article, step: ArticleStep): DeskForm {
    if (step === "save" || step === "correct") return filled(typedFrom(article));
    if (step !== "schedule") return filled({});
    return filled({ day: plusDays(dayAt(house.clock()), 1), time: "07:00" });
  }

  function begin(
    staff: Staff,
    lang: Lang,
    form: DeskForm,
    status = 200,
    preview: Previewed | null = null,
  ): Response {
    const units = newsUnits(staff);
    return html(<NewArticlePage {...frame(staff, lang)} {...{ form, units, preview }} />, status);
  }

  async function draw(
    staff: Staff,
    lang: Lang,
    article: Article,
    what: {
      readonly chosen: { readonly step: ArticleStep; readonly form: DeskForm } | null;
      readonly preview?: Previewed | null;
      readonly conflict?: boolean;
      readonly done?: Words | null;
      readonly status?: number;
    },
  ): Promise<Response> {
    const { chosen, preview = null, conflict = false, done = null, status = 200 } = what;
    const files = await filesOfArticle(sql, article.id);
    return html(
      <DeskArticlePage
        {...frame(staff, lang)}
        {...{ article, chosen, preview, conflict, done }}
        {...shownFiles(article.id, files, article.version)}
      />,
      status,
    );
  }
}

const unitsOf = (staff: Staff) => newsUnits(staff).map(({ unit }) => unit);

function numberIn(c: Context, name: string): number | null {
  const typed = c.req.param(name) ?? "";
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : null;
}
