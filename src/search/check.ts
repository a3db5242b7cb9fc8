import type { Database, Sql } from "#kernel/sql.ts";

import { putDocument } from "./documents.ts";
import type { Document, DocumentKind, PublicSource } from "./model.ts";

/** One thing in which what is public and what can be found disagree. No words of it are told. */
export type Disagreement = {
  readonly kind: DocumentKind;
  readonly id: string;
  /** `missing`: public but not found; `stale`: found as it no longer is; `left-over`: found, not public. */
  readonly what: "missing" | "stale" | "left-over";
};

export type Sources = (sql: Sql) => readonly PublicSource[];

export type Checked = {
  readonly documents: Readonly<Partial<Record<DocumentKind, number>>>;
  readonly disagreements: readonly Disagreement[];
};

/** Compares everything public with the documents, as of one moment; changes nothing. */
export const checkSearch = (db: Database, sources: Sources): Promise<Checked> =>
  db.begin("isolation level repeatable read read only", async (sql) => {
    const documents: Partial<Record<DocumentKind, number>> = {};
    const disagreements: Disagreement[] = [];
    for (const source of sources(sql)) {
      const { kind } = source;
      const real = new Set<string>();
      for await (const { document, found } of compared(sql, source)) {
        const id = document.id;
        real.add(id);
        if (!found) disagreements.push({ kind, id, what: "missing" });
        else if (!isSame(document, found)) disagreements.push({ kind, id, what: "stale" });
      }
      documents[kind] = real.size;
      const left = await leftOver(sql, kind, real);
      disagreements.push(...left.map((id) => ({ kind, id, what: "left-over" as const })));
    }
    return { documents, disagreements };
  });

export type Rebuilt = { readonly written: number; readonly dropped: number };

/** Makes the documents anew from what is public; those that are right already stay as they are. */
export const rebuildSearch = (db: Database, sources: Sources): Promise<Rebuilt> =>
  db.begin(async (sql) => {
    // What is made public meanwhile waits, so that nothing is missed and nothing put back.
    await sql`lock table search_documents in share row exclusive mode`;
    let written = 0;
    let dropped = 0;
    for (const source of sources(sql)) {
      const real = new Set<string>();
      for await (const { document, found } of compared(sql, source)) {
        real.add(document.id);
        if (found && isSame(document, found)) continue;
        await putDocument(sql, document);
        written += 1;
      }
      const left = await leftOver(sql, source.kind, real);
      await sql`delete from search_documents where kind = ${source.kind} and id = any(${[...left]}::text[])`;
      dropped += left.length;
    }
    return { written, dropped };
  });

type Compared = { readonly document: Document; readonly found: Document | undefined };

async function* compared(sql: Sql, source: PublicSource): AsyncGenerator<Compared> {
  let after: string | null = null;
  for (;;) {
    const page: readonly Document[] = await source.page(after, 500);
    const rows = await documentsOf(sql, source.kind, page);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const document of page) yield { document, found: byId.get(document.id) };
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}

const documentsOf = (
  sql: Sql,
  kind: DocumentKind,
  page: readonly Document[],
): Promise<readonly Document[]> => sql<Document[]>`
  select kind, id, unit_id as unit, area, title, body, href, day
    from search_documents where kind = ${kind} and id = any(${page.map(({ id }) => id)}::text[])`;

const isSame = (a: Document, b: Document): boolean =>
  a.unit === b.unit &&
  (a.area ?? null) === (b.area ?? null) &&
  a.title === b.title &&
  a.body === b.body &&
  a.href === b.href &&
  a.day === b.day;

/** Documents of a kind that nothing public stands behind. @param real the ids of what is public */
const leftOver = async (
  sql: Sql,
  kind: DocumentKind,
  real: ReadonlySet<string>,
): Promise<readonly string[]> =>
  (
    await sql<{ id: string }[]>`select id from search_documents where kind = ${kind} order by id`
  ).flatMap(({ id }) => (real.has(id) ? [] : [id]));
