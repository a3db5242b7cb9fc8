import type { OfficerId, PostId, UnitId } from "#access/model.ts";
import { instantOf } from "#cases/store.ts";
import type { FileId, StoredFile } from "#files/model.ts";
import { fileShape } from "#files/store.ts";
import type { Instant } from "#kernel/day.ts";
import type { Fragment, Sql, Transaction } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";

import type { Article, ArticleFile, ArticleId, ArticleState } from "./model.ts";
import type { Written } from "./content.ts";
import { tagKey } from "./rules.ts";

const shape = (sql: Sql): Fragment => sql`
  a.id, a.unit_id as unit, u.name as "unitName", a.slug, a.state, a.title, a.summary, a.body, a.byline, a.tags,
  a.source, a.source_link as "sourceLink", a.comments_open as "commentsOpen",
  ${instantOf(sql, "a.publish_at")} as "publishAt", ${instantOf(sql, "a.published_at")} as "publishedAt",
  ${instantOf(sql, "a.archived_at")} as "archivedAt", ${instantOf(sql, "a.removed_at")} as "removedAt",
  a.removed_because as "removedBecause", a.version, a.changed_by as "changedBy",
  ${instantOf(sql, "a.changed_at")} as "changedAt"
  from articles a join units u on u.id = a.unit_id`;

/** An article of one of these units; null for any other. */
export async function articleById(
  sql: Sql,
  units: readonly UnitId[] | "all",
  id: ArticleId,
): Promise<Article | null> {
  const [row] = await sql<Article[]>`
    select ${shape(sql)} where a.id = ${id}
       ${units === "all" ? sql`` : sql`and a.unit_id = any(${[...units]}::int[])`}`;
  return row ?? null;
}

/** The article, held until the transaction ends: of two who save at once one sees what the other did. */
export async function lockArticle(sql: Transaction, id: ArticleId): Promise<Article | null> {
  const held = await sql`select from articles where id = ${id} for update`;
  return held.length === 0 ? null : articleById(sql, "all", id);
}

/** The next article that is due to become public, held; null when there is none that nobody else holds. */
export async function lockDue(sql: Transaction, now: Date): Promise<Article | null> {
  const [due] = await sql<{ id: number }[]>`
    select id from articles where state = 'scheduled' and publish_at <= ${now}
     order by publish_at, id limit 1 for update skip locked`;
  return due ? articleById(sql, "all", due.id) : null;
}

/** What narrows the list of the desk. */
export type DeskFilter = {
  readonly state: ArticleState | null;
  readonly unit: UnitId | null;
  /** The key of a tag. */
  readonly tag: string | null;
  readonly words: string;
};
export type AfterOnDesk = { readonly at: Instant; readonly id: number };

/** The articles of these units, the newest change first. */
export async function deskArticles(
  sql: Sql,
  units: readonly UnitId[],
  { state, unit, tag, words }: DeskFilter,
  after: AfterOnDesk | null,
  limit = 25,
): Promise<{ readonly rows: readonly Article[]; readonly next: AfterOnDesk | null }> {
  const asked = fold(words)
    .split(" ")
    .filter((one) => one !== "")
    .slice(0, 8);
  const open = unit === null ? units : units.filter((one) => one === unit);
  const rows = await sql<Article[]>`
    select ${shape(sql)}
     where a.unit_id = any(${[...open]}::int[])
       ${state ? sql`and a.state = ${state}` : sql``}
       ${tag ? sql`and a.tag_keys @> array[${tag}]::text[]` : sql``}
       ${asked.length === 0 ? sql`` : asked.map((one) => sql`and a.folded like ${`%${one}%`}`)}
       ${after ? sql`and (a.changed_at, a.id) < (${after.at}::timestamptz, ${after.id}::int)` : sql``}
     order by a.changed_at desc, a.id desc limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > limit && last ? { at: last.changedAt, id: last.id } : null,
  };
}

/** The tags the articles of these units have, the most used first, to choose from. */
export const tagsOfUnits = (
  sql: Sql,
  units: readonly UnitId[],
): Promise<readonly { readonly key: string; readonly label: string }[]> => sql`
  select t.key, min(t.label) as label
    from articles a cross join lateral unnest(a.tag_keys, a.tags) as t (key, label)
   where a.unit_id = any(${[...units]}::int[])
   group by t.key order by count(*) desc, t.key limit 40`;

export async function articleByOnce(sql: Sql, once: Buffer): Promise<ArticleId | null> {
  const [row] = await sql<{ id: number }[]>`select id from articles where once_hash = ${once}`;
  return row?.id ?? null;
}

const toSecond = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000);

/** @returns its number; null when the same form was sent at the same time */
export async function insertArticle(
  sql: Transaction,
  unit: UnitId,
  written: Written,
  { once, by, at }: { readonly once: Buffer; readonly by: OfficerId; readonly at: Date },
): Promise<ArticleId | null> {
  const [row] = await sql<{ id: number }[]>`
    insert into articles (unit_id, state, title, summary, body, plain, byline, tags, tag_keys, source, source_link,
                          comments_open, folded, once_hash, made_by, made_at, changed_by, changed_at)
    values (${unit}, 'draft', ${written.title}, ${written.summary}, ${written.body}, ${written.plain},
            ${written.byline}, ${[...written.tags]}::text[], ${written.tags.map(tagKey)}::text[], ${written.source},
            ${written.sourceLink}, ${written.commentsOpen}, ${foldedOf(written)}, ${once}, ${by}, ${toSecond(at)},
            ${by}, ${toSecond(at)})
    on conflict (once_hash) do nothing returning id`;
  return row?.id ?? null;
}

export const writeContent = (sql: Transaction, id: ArticleId, written: Written) => sql`
  update articles
     set title = ${written.title}, summary = ${written.summary}, body = ${written.body}, plain = ${written.plain},
         byline = ${written.byline}, tags = ${[...written.tags]}::text[],
         tag_keys = ${written.tags.map(tagKey)}::text[], source = ${written.source},
         source_link = ${written.sourceLink}, comments_open = ${written.commentsOpen}, folded = ${foldedOf(written)}
   where id = ${id}`;

const foldedOf = ({ title, summary, plain, byline }: Written): string =>
  fold(`${title} ${summary} ${byline} ${plain}`);

/** How an article stands after a step. */
export type Standing = Pick<Article, "state" | "slug"> & {
  readonly publishAt: Date | null;
  readonly publishedAt?: Date;
  readonly archivedAt?: Date;
  readonly removed?: { readonly at: Date; readonly because: string };
};

export const writeStanding = (sql: Transaction, id: ArticleId, now: Standing) => sql`
  update articles
     set state = ${now.state}, slug = ${now.slug}, publish_at = ${now.publishAt},
         published_at = coalesce(${now.publishedAt ? toSecond(now.publishedAt) : null}::timestamptz, published_at),
         archived_at = ${now.archivedAt ? toSecond(now.archivedAt) : null}::timestamptz,
         removed_at = ${now.removed ? toSecond(now.removed.at) : null}::timestamptz,
         removed_because = ${now.removed?.because ?? null}
   where id = ${id}`;

export const writeComments = (sql: Transaction, id: ArticleId, open: boolean) =>
  sql`update articles set comments_open = ${open} where id = ${id}`;

/** What was done to an article, as its versions tell it. */
export type Did =
  | "made"
  | "saved"
  | "scheduled"
  | "unscheduled"
  | "published"
  | "corrected"
  | "archived"
  | "restored"
  | "removed"
  | "comments"
  | "files";

/** Who did it; null for the house, which publishes on time. */
export type Author = { readonly officer: OfficerId; readonly post: PostId } | null;

/**
 * Raises the version and keeps the article as it stands now, in one step with what changed it.
 *
 * @returns the new version
 */
export async function keepVersion(
  sql: Transaction,
  id: ArticleId,
  {
    did,
    by,
    at,
    said = null,
    first = false,
  }: {
    readonly did: Did;
    readonly by: Author;
    readonly at: Date;
    readonly said?: string | null;
    readonly first?: boolean;
  },
): Promise<number> {
  const when = toSecond(at);
  if (!first)
    await sql`
      update articles set version = version + 1, changed_at = ${when}, changed_by = ${by?.officer ?? null}
       where id = ${id}`;
  const [row] = await sql<{ version: number }[]>`
    insert into article_versions (article_id, version, did, state, title, summary, body, byline, tags, source,
                                  source_link, comments_open, publish_at, said, by, post_id, at)
    select a.id, a.version, ${did}, a.state, a.title, a.summary, a.body, a.byline, a.tags, a.source, a.source_link,
           a.comments_open, a.publish_at, ${said}, ${by?.officer ?? null}::uuid, ${by?.post ?? null}::int, ${when}
      from articles a where a.id = ${id} returning version`;
  if (!row) throw new Error("an article without a version");
  return row.version;
}

/** What readers are told of a version. */
export const keepCorrection = (
  sql: Transaction,
  id: ArticleId,
  version: number,
  said: string,
  at: Date,
) => sql`
  insert into article_corrections (article_id, version, at, said)
  values (${id}, ${version}, ${toSecond(at)}, ${said})`;

/** Addresses that begin like this one, so that a free one can be chosen; one transaction at a time. */
export async function slugsLike(sql: Transaction, base: string): Promise<readonly string[]> {
  await sql`select pg_advisory_xact_lock(hashtext('articles.slug'))`;
  const rows = await sql<{ slug: string }[]>`
    select slug from articles where slug = ${base} or slug ~ ${`^${base}-[0-9]+$`}`;
  return rows.map(({ slug }) => slug);
}

/** A draft that never was public, gone with its files. */
export const deleteDraft = (sql: Transaction, id: ArticleId) =>
  sql`delete from articles where id = ${id} and state = 'draft'`;

/** A file of an article as its desk knows it, with the versions that showed it. */
export type KeptFile = ArticleFile & {
  readonly from: number;
  readonly until: number | null;
};

/** Every file the article has or had, in order. */
export const filesOfArticle = (sql: Sql, id: ArticleId): Promise<readonly KeptFile[]> => sql<
  KeptFile[]
>`
  select k.nth, k.purpose, k.alt, k.decorative, k.label, f.width, f.height, k.from_version as "from",
         k.until_version as until
    from article_files k join files f on f.id = k.file_id
   where k.article_id = ${id} and f.withdrawn_at is null order by k.nth`;

/** One file of an article, for its desk; null for any other. */
export async function deskFile(sql: Sql, id: ArticleId, nth: number): Promise<StoredFile | null> {
  const [row] = await sql<StoredFile[]>`
    select ${fileShape(sql)} from article_files k join files f on f.id = k.file_id
     where k.article_id = ${id} and k.nth = ${nth} and f.withdrawn_at is null`;
  return row ?? null;
}

export type NewFile = {
  readonly file: FileId;
  readonly purpose: ArticleFile["purpose"];
  readonly alt: string;
  readonly decorative: boolean;
  readonly label: string;
};

/** Adds a file from the next version on. */
export const insertFile = (sql: Transaction, id: ArticleId, version: number, file: NewFile) => sql`
  insert into article_files (article_id, nth, purpose, file_id, alt, decorative, label, from_version)
  select ${id}, coalesce(max(nth), 0) + 1, ${file.purpose}, ${file.file}::uuid, ${file.alt}, ${file.decorative},
         ${file.label}, ${version}
    from article_files where article_id = ${id}`;

/** Shows a file no longer: the last version with it is `until`. @returns whether there was one */
export async function endFile(
  sql: Transaction,
  id: ArticleId,
  until: number,
  which: "lead" | number,
): Promise<boolean> {
  const rows = await sql`
    update article_files set until_version = ${until}
     where article_id = ${id} and until_version is null
       and ${which === "lead" ? sql`purpose = 'lead'` : sql`purpose = 'attachment' and nth = ${which}`}
    returning nth`;
  return rows.length > 0;
}

/** One version, with who made it. */
export type KeptVersion = {
  readonly version: number;
  readonly did: Did;
  readonly state: ArticleState;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly byline: string;
  readonly tags: readonly string[];
  readonly source: string;
  readonly said: string | null;
  /** Null for the house. */
  readonly by: string | null;
  readonly postTitle: string | null;
  readonly at: Instant;
};

/** The history of an article, the newest first; the bodies come along one at a time. */
export const versionsOf = (
  sql: Sql,
  id: ArticleId,
): Promise<readonly Omit<KeptVersion, "body">[]> => sql<KeptVersion[]>`
  select ${versionShape(sql)} where v.article_id = ${id} order by v.version desc limit 500`;

export async function versionAt(
  sql: Sql,
  id: ArticleId,
  version: number,
): Promise<KeptVersion | null> {
  const [row] = await sql<KeptVersion[]>`
    select v.body, ${versionShape(sql)} where v.article_id = ${id} and v.version = ${version}`;
  return row ?? null;
}

const versionShape = (sql: Sql): Fragment => sql`
  v.version, v.did, v.state, v.title, v.summary, v.byline, v.tags, v.source, v.said, o.name as by,
  p.title as "postTitle", ${instantOf(sql, "v.at")} as at
  from article_versions v left join officers o on o.id = v.by left join posts p on p.id = v.post_id`;
