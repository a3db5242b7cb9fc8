import type { Context } from "hono";

import type { Portal } from "#cases/portal.ts";
import { formFilling, formInPlaces } from "#guard/challenge-places.ts";
import { judge, newQuestion, type LaterChallenge } from "#guard/challenge.ts";
import { legalFormOf } from "#guard/denunciation.ts";
import { limit, stillWaits } from "#guard/limit.ts";
import { challengeRefusalText, tooManyText, type TooMany } from "#guard/refusals.ts";
import { trapName } from "#guard/trap.ts";
import { turns } from "#files/turns.ts";
import { isUnreachable } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";
import { articleAnswer } from "#news/article-answer.tsx";
import type { PublicArticle } from "#news/model.ts";
import { publishedArticle } from "#news/store.ts";
import type { Open } from "#people/open.ts";
import { failure } from "#web/errors.tsx";
import { blank, readForm, readTyped, withErrors, withProblem, type Read } from "#web/form.ts";
import { html } from "#web/html.ts";
import type { Children } from "#web/jsx.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { paths } from "#web/paths.ts";
import type { Filling } from "#web/places.ts";

import { commentForm } from "./comment-form.ts";
import { pageSize } from "./model.ts";
import { afterName, Comments, type CommentsProps } from "./pages/comments.tsx";
import type { FormView } from "./pages/comment-form.tsx";
import { ReceiptPage } from "./pages/receipt.tsx";
import { publishedComments, publishedCount } from "./public.store.ts";
import { sendComment } from "./sending.ts";
import { publicTexts as t } from "./texts/public.ts";
import { type Wait, waiting } from "./waiting.tsx";

/**
 * Comments that are taken in at one time, however many come and from wherever: the rest waits outside for a
 * moment, so that connections and processor stay free for whoever files a matter.
 */
const [atOnce, mostWaiting, patienceMs] = [2, 30, 5000];

const busy: Wait = { status: 503, problem: t.busy, retryAfter: 15 };

const tooMany = ({ retryAfter }: TooMany): Wait => ({
  status: 429,
  problem: tooManyText(retryAfter),
  retryAfter,
});

/** Bytes a comment may have at most: its words, percent signs included. */
const bytes = 64 * 1024;

/**
 * What the page of an article shows below it, as that page is kept for everybody: what differs for each
 * visitor stands in places, which `commentsFill` fills. An address that asks for later comments
 * (`afterName`) is drawn anew.
 */
export const commentsPart =
  (portal: Portal) =>
  (c: Context, article: PublicArticle): Promise<Children> =>
    drawn(portal, c.req.query(afterName), article, takesComments(article) ? keptView : null);

/** The once-key and the question of one visitor. */
export const commentsFill =
  ({ guard, house }: Portal) =>
  (lang: Lang): Promise<Filling> =>
    Promise.resolve(formFilling(guard, house.clock(), house.noise, lang));

const workFrom = paths.work.to({});
const keptView: FormView = {
  ...formInPlaces(workFrom),
  form: blank,
  legal: null,
  earlier: null,
};

const takesComments = (article: PublicArticle): boolean =>
  article.commentsOpen && article.archivedAt === null;

async function drawn(
  { house: { sql } }: Portal,
  after: string | undefined,
  article: PublicArticle,
  view: FormView | null,
): Promise<Children> {
  const from = after !== undefined && isUuid(after) ? after : null;
  const [count, found] = await Promise.all([
    publishedCount(sql, article.id),
    publishedComments(sql, article.id, from, pageSize + 1),
  ]);
  const comments = found.slice(0, pageSize);
  const next = found.length > pageSize ? (comments.at(-1)?.id ?? null) : null;
  const props: CommentsProps = {
    slug: article.slug,
    count,
    comments,
    later: from !== null,
    next,
    view,
  };
  return <Comments {...props} />;
}

/** Takes in comments: posted to the address of their article, answered with that page or a receipt. */
export function sendingRoutes(open: Open, portal: Portal): void {
  const { house, site, guard } = portal;
  const answer = articleAnswer(portal);
  const wait = waiting(portal);
  const turn = turns(atOnce, mostWaiting, patienceMs);

  open.post(paths.news.show, "anyone", async (c, lang) => {
    const slug = c.req.param("slug") ?? "";
    const source = portal.source(c);
    const refused = stillWaits(guard, "comment", source, house.clock());
    if (refused) {
      const form = await readTyped(commentForm, c.req.raw, { limit: bytes });
      return wait(c, lang, slug, form, tooMany(refused));
    }
    const read = await readForm(commentForm, c.req.raw, { limit: bytes });
    try {
      const done = await turn(async () => {
        const knock = await limit(house.sql, guard, "comment", source, house.clock());
        if (!knock.ok) return wait(c, lang, slug, read.form, tooMany(knock.refusal));
        const article = await publishedArticle(house.sql, slug);
        return article ? await handle(c, lang, article, read) : failure(c, 404, site.trial);
      });
      return done.ok ? done.value : wait(c, lang, slug, read.form, busy);
    } catch (thrown) {
      if (!isUnreachable(thrown)) throw thrown;
      // Nothing of the article can be read: the page of the fault keeps what was typed.
      return failure(c, 503, site.trial, { reason: t.unavailable, retryAfterSeconds: 60 });
    }
  });

  async function handle(
    c: Context,
    lang: Lang,
    article: PublicArticle,
    read: Posted,
  ): Promise<Response> {
    const once = onceIn(portal, read);
    const { values } = read.form;
    const elsewhere = values.legal && notForHere[values.legal];
    if (elsewhere) return c.redirect(paths.filing.stop.to({ what: elsewhere }, lang), 303);
    if (values.renew)
      return again(article, lang, 200, { form: { ...read.form, errors: {} }, once });
    if (!takesComments(article)) {
      return again(article, lang, 409, { form: withProblem(read.form, t.closedNow), once });
    }
    const met = await judge(
      house.sql,
      guard,
      {
        once,
        answer: values.answer,
        token: values.token,
        altcha: values.altcha,
        solved: values.solved,
        trap: values[trapName],
      },
      house.clock(),
    );
    const solved = met.ok ? met.value.solved : undefined;
    // Asked before anything is kept: of a denunciation nothing may be.
    const legal = legalFormOf(`${values.title ?? ""}\n\n${values.content ?? ""}`);
    const asks = legal.looksLike !== null && values.legal !== "feedback" ? legal : null;
    const form = withErrors(
      read.form,
      met.ok ? {} : { answer: challengeRefusalText[met.refusal.because] },
    );
    if (!read.ok || !met.ok || asks) {
      return again(article, lang, read.ok ? 422 : read.status, { form, once, solved, legal: asks });
    }
    const { name, phone = "", title, content } = read.value;
    const sent = await sendComment(house)({
      article: article.id,
      name,
      phone,
      title,
      body: content,
      once,
    });
    if (sent.ok) {
      const { trial, origin } = site;
      return html(<ReceiptPage {...{ lang, trial, origin, article }} receipt={sent.value} />, 201);
    }
    if (sent.refusal.because === "closed") {
      return again(article, lang, 409, { form: withProblem(form, t.closedNow), once, solved });
    }
    // Sent before with other words: what stands here now goes under a once-key of its own.
    const { earlier } = sent.refusal;
    return again(article, lang, 409, { form, once: newOnce(portal), earlier });
  }

  async function again(
    article: PublicArticle,
    lang: Lang,
    status: number,
    what: Again,
  ): Promise<Response> {
    const { solved: _, ...values } = what.form.values;
    const { once, solved, legal = null, earlier = null } = what;
    const view: FormView = {
      form: { ...what.form, values: { ...values, answer: "", ...(solved ? { solved } : {}) } },
      once,
      challenge: solved ? null : challengeFor(portal, once),
      legal,
      earlier,
    };
    return answer(article, lang, await drawn(portal, undefined, article, view), status);
  }
}

type Posted = Read<typeof commentForm>;
type Again = Pick<FormView, "form" | "once"> &
  Partial<Pick<FormView, "legal">> & {
    readonly earlier?: FormView["earlier"] | undefined;
    readonly solved?: string | undefined;
  };

const notForHere: Readonly<Record<string, "to-cao" | "khieu-nai">> = {
  denunciation: "to-cao",
  complaint: "khieu-nai",
};

/** The work is asked for by scripts when somebody writes on: to refuse a flood costs next to nothing. */
const challengeFor = ({ guard, house }: Portal, once: string): LaterChallenge => ({
  ...newQuestion(guard, once, house.clock(), house.noise(16)),
  workFrom,
});

const newOnce = ({ house }: Portal): string => onceFrom(house.noise(16));

const onceIn = (portal: Portal, { form }: Posted): string =>
  isOnce(form.values.once) ? form.values.once : newOnce(portal);

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
