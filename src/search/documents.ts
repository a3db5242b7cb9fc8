import type { Transaction } from "#kernel/sql.ts";

import type { Document, DocumentKind } from "./model.ts";
import { vectorsOf } from "./vector.ts";

export type { Document, DocumentKind } from "./model.ts";

/**
 * Makes a public thing findable, or replaces what search knew of it. Called in the very transaction
 * that makes it public, with the published words and no others: search asks nobody who may read them.
 */
export async function putDocument(sql: Transaction, document: Document): Promise<void> {
  const { kind, id, unit, area = null, title, body, href, day } = document;
  const { keys, spelt } = vectorsOf(document);
  await sql`
    insert into search_documents (kind, id, unit_id, area, title, body, href, day, keys, spelt)
    values (${kind}, ${id}, ${unit}, ${area}, ${title}, ${body}, ${href}, ${day},
            ${keys}::tsvector, ${spelt}::tsvector)
    on conflict (kind, id) do update
       set unit_id = excluded.unit_id, area = excluded.area, title = excluded.title, body = excluded.body,
           href = excluded.href, day = excluded.day, keys = excluded.keys, spelt = excluded.spelt`;
}

/** Makes a thing unfindable, in the transaction that ends its being public. Nothing happens when it was not there. */
export async function dropDocument(
  sql: Transaction,
  kind: DocumentKind,
  id: string,
): Promise<void> {
  await sql`delete from search_documents where kind = ${kind} and id = ${id}`;
}
