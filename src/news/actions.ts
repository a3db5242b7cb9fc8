import type { UnitId } from "#access/model.ts";
import { audit, type Doer } from "#audit/record.ts";
import type { ActName } from "#audit/acts.ts";
import type { House } from "#cases/house.ts";
import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";
import { keyFor, mark } from "#kernel/secret.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { dropDocument, putDocument } from "#search/documents.ts";

import { sameContent, type Written } from "./content.ts";
import {
  articleByOnce,
  articleById,
  deleteDraft,
  insertArticle,
  keepCorrection,
  keepVersion,
  lockArticle,
  lockDue,
  slugsLike,
  writeComments,
  writeContent,
  writeStanding,
  type Author,
  type Did,
} from "./desk.store.ts";
import { documentOf } from "./documents.ts";
import { changeFiles } from "./file-actions.ts";
import type { Article, ArticleId } from "./model.ts";
import {
  changesWhatReadersSee,
  freeSlug,
  missing,
  nextSteps,
  slugOf,
  whenFault,
  type ArticleReason,
  type ArticleStep,
} from "./rules.ts";
import { newsPostIn } from "./sight.ts";
import type { StepInput } from "./step-input.ts";
import { plainOf } from "./store.ts";

export type ArticleRefusal = { readonly because: ArticleReason };

/** Begins an article of a unit this officer writes for; the same form sent twice begins it once. */
export const makeArticle =
  (house: House) =>
  (
    staff: Staff,
    unit: UnitId,
    content: Written,
    once: string,
  ): Promise<Result<ArticleId, ArticleRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<ArticleId, ArticleRefusal>> => {
      const post = newsPostIn(staff, unit);
      if (!post) return refuse({ because: "not-your-unit" });
      const onceHash = mark(keyFor(house.master, "articles"), `${staff.officer} ${once}`);
      const before = await articleByOnce(sql, onceHash);
      if (before !== null) return ok(before);
      const at = house.clock();
      const by = { officer: staff.officer, post: post.post };
      const id = await insertArticle(sql, unit, content, { once: onceHash, by: by.officer, at });
      if (id === null) {
        const same = await articleByOnce(sql, onceHash);
        if (same === null) throw new Error("an article that was not kept");
        return ok(same);
      }
      await keepVersion(sql, id, { did: "made", by, at, first: true });
      await audit(sql, { by, did: "article.made", about: { kind: "article", id } });
      return ok(id);
    });

/**
 * Takes one step with an article: lock, look, write, tell search, all or nothing.
 *
 * @param seen the version the officer looked at; when it is another one now, nothing happens
 */
export const takeArticleStep =
  (house: House) =>
  (
    staff: Staff,
    id: ArticleId,
    input: StepInput,
    seen: number,
  ): Promise<Result<Article | null, ArticleRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<Article | null, ArticleRefusal>> => {
      const article = await lockArticle(sql, id);
      const post = article && newsPostIn(staff, article.unit);
      if (!article || !post) return refuse({ because: "no-such-article" });
      if (article.version !== seen) return refuse({ because: "changed-meanwhile" });
      if (!nextSteps(article.state).includes(input.step)) return refuse({ because: "wrong-state" });
      const said = "said" in input ? input.said : null;
      if (changesWhatReadersSee(input.step, article.state) && (said ?? "").length < 10)
        return refuse({ because: "not-said" });

      const at = house.clock();
      const by = { officer: staff.officer, post: post.post };
      const fault = await carryOut(sql, article, input, at);
      if (fault !== null) return refuse({ because: fault });
      if (input.step === "drop") {
        await audit(sql, { by, did: "article.dropped", about: { kind: "article", id } });
        return ok(null);
      }
      return ok(await finish(sql, article, input.step, { by, at, said: sentenceOf(input) }));
    });

/** What the step changes in the rows; the reason where it cannot be taken. */
async function carryOut(
  sql: Transaction,
  article: Article,
  input: StepInput,
  at: Date,
): Promise<ArticleReason | null> {
  const { id, slug } = article;
  const still = { state: article.state, slug, publishAt: dateOf(article.publishAt) };
  switch (input.step) {
    case "save":
      if (article.state === "scheduled" && missing(input.content).length > 0) return "not-ready";
      await writeContent(sql, id, input.content);
      return null;
    case "correct":
      if (missing(input.content).length > 0) return "not-ready";
      if (sameContent(article, input.content)) return "nothing-changed";
      // Whether comments are open is a step of its own, which no reader has to be told.
      await writeContent(sql, id, { ...input.content, commentsOpen: article.commentsOpen });
      return null;
    case "publish":
      if (missing(article).length > 0) return "not-ready";
      await publishNow(sql, article, at);
      return null;
    case "schedule": {
      if (missing(article).length > 0) return "not-ready";
      const fault = whenFault(input.at, at);
      if (fault) return fault;
      const address = slug ?? (await newSlug(sql, article.title));
      await writeStanding(sql, id, { state: "scheduled", slug: address, publishAt: input.at });
      return null;
    }
    case "unschedule":
      await writeStanding(sql, id, { state: "draft", slug, publishAt: null });
      return null;
    case "comments":
      if (input.open === article.commentsOpen) return "nothing-changed";
      await writeComments(sql, id, input.open);
      return null;
    case "archive":
      await writeStanding(sql, id, { ...still, state: "archived", archivedAt: at });
      return null;
    case "restore":
      await writeStanding(sql, id, { ...still, state: "published" });
      return null;
    case "remove":
      await writeStanding(sql, id, {
        ...still,
        state: "removed",
        removed: { at, because: input.because },
      });
      return null;
    case "drop":
      await deleteDraft(sql, id);
      return null;
    case "picture":
    case "unpicture":
    case "attach":
    case "detach":
      return changeFiles(sql, article, input);
    default:
      return unreachable(input);
  }
}

async function publishNow(sql: Transaction, article: Article, at: Date): Promise<void> {
  const slug = article.slug ?? (await newSlug(sql, article.title));
  await writeStanding(sql, article.id, {
    state: "published",
    slug,
    publishAt: null,
    publishedAt: at,
  });
}

async function newSlug(sql: Transaction, title: string): Promise<string> {
  const base = slugOf(title);
  return freeSlug(base, await slugsLike(sql, base));
}

type Done = { readonly by: Author; readonly at: Date; readonly said: string | null };

/** The version, the correction, what search knows, the record: whatever changed an article does these. */
async function finish(
  sql: Transaction,
  before: Article,
  step: Exclude<ArticleStep, "drop">,
  { by, at, said }: Done,
): Promise<Article> {
  const did = stepDid[step];
  const { id } = before;
  const version = await keepVersion(sql, id, { did, by, at, said });
  if (changesWhatReadersSee(step, before.state) && said !== null)
    await keepCorrection(sql, id, version, said, at);
  const after = await articleById(sql, "all", id);
  if (!after) throw new Error("an article that is gone");
  await tellSearch(sql, after);
  const doer: Doer = by ?? "house";
  const act: ActName = `article.${did}`;
  await audit(sql, { by: doer, did: act, about: { kind: "article", id }, detail: { version } });
  return after;
}

const stepDid = {
  save: "saved",
  publish: "published",
  schedule: "scheduled",
  unschedule: "unscheduled",
  correct: "corrected",
  comments: "comments",
  picture: "files",
  unpicture: "files",
  attach: "files",
  detach: "files",
  archive: "archived",
  restore: "restored",
  remove: "removed",
} as const satisfies Record<Exclude<ArticleStep, "drop">, Did>;

const sentenceOf = (input: StepInput): string | null =>
  input.step === "remove" ? input.because : "said" in input ? input.said : null;

/** Search knows what is in the public lists and nothing else of news. */
async function tellSearch(sql: Transaction, article: Article): Promise<void> {
  const { id, state, slug, unit, title, summary, publishedAt } = article;
  if (state !== "published" || slug === null || publishedAt === null)
    return dropDocument(sql, "article", String(id));
  const plain = await plainOf(sql, id);
  return putDocument(sql, documentOf({ id, unit, slug, title, summary, plain, publishedAt }));
}

/**
 * Publishes what is due, each in a transaction of its own and exactly once, however many ask at the same
 * time; what was missed while the house stood still is published now, with the time it really was.
 *
 * @returns how many
 */
export async function publishDue(sql: Database, now: Date): Promise<number> {
  for (let count = 0; ; count += 1) {
    const published = await sql.begin(async (tx) => {
      const article = await lockDue(tx, now);
      if (!article) return false;
      await publishNow(tx, article, now);
      await finish(tx, article, "publish", { by: null, at: now, said: null });
      return true;
    });
    if (!published) return count;
  }
}

const dateOf = (at: string | null): Date | null => (at === null ? null : new Date(at));
