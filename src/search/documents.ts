import type { Transaction } from "#kernel/sql.ts";

import type { Document, DocumentKind } from "./model.ts";
import { vectorsOf } from "./vector.ts";

export type { Document, DocumentKind } from "./model.ts";

/**
 * Makes a public thing findable, or replaces what search knew of it. Called in the very transaction
 * that makes it public, with the published words and no others: search asks nobody who may read them.
 */
export const putDocument = (sql: Transaction, document: Document): Promise<void> =>
  putDocuments(sql, [document]);

/** The same for many at once, each thing once. */
export async function putDocuments(
  sql: Transaction,
  documents: readonly Document[],
): Promise<void> {
  for (let at = 0; at < documents.length; at += batch) {
    const rows = documents.slice(at, at + batch).map((document) => ({
      ...document,
      area: document.area ?? null,
      ...vectorsOf(document),
    }));
    await sql`
      insert into search_documents (kind, id, unit_id, area, title, body, href, day, keys, spelt)
      select r.kind, r.id, r.unit, r.area, r.title, r.body, r.href, r.day, r.keys::tsvector, r.spelt::tsvector
        from jsonb_to_recordset(${sql.json(rows)}) as r (
               kind text, id text, unit int, area text, title text, body text, href text, day date,
               keys text, spelt text)
      on conflict (kind, id) do update
         set unit_id = excluded.unit_id, area = excluded.area, title = excluded.title, body = excluded.body,
             href = excluded.href, day = excluded.day, keys = excluded.keys, spelt = excluded.spelt`;
  }
}

const batch = 500;

/** Makes a thing unfindable, in the transaction that ends its being public. Nothing happens when it was not there. */
export async function dropDocument(
  sql: Transaction,
  kind: DocumentKind,
  id: string,
): Promise<void> {
  await sql`delete from search_documents where kind = ${kind} and id = ${id}`;
}
