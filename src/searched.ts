import { matterSource } from "#cases/publication.store.ts";
import { decisionSource } from "#complaints/decisions.store.ts";
import type { Database, Sql } from "#kernel/sql.ts";
import { postingSource } from "#postings/documents.ts";
import { articleSource } from "#news/documents.ts";
import { directiveSource } from "#programmes/publication.store.ts";
import { rebuildSearch } from "#search/check.ts";
import { countWords } from "#search/count.ts";
import type { PublicSource } from "#search/model.ts";
import { ruleSource, syncRules } from "#search-pages/limits-of-law.ts";
import { unitSource } from "#units/documents.ts";

/** Everything that can be found, each kind as what is public says it. */
export const sources = (sql: Sql): readonly PublicSource[] => [
  unitSource(sql),
  matterSource(sql),
  articleSource(sql),
  postingSource(sql),
  decisionSource(sql),
  directiveSource(sql),
  ruleSource(),
];

/** At every start: the rules this version knows; and everything, where nothing was ever put in. */
export async function prepareSearch(sql: Database, now: Date): Promise<void> {
  const [row] = await sql<{ any: boolean; counted: boolean }[]>`
    select exists (select from search_documents where kind <> 'rule') as any,
           exists (select from search_words) as counted`;
  await syncRules(sql, now);
  if (!row?.any) await rebuildSearch(sql, sources);
  if (!row?.counted) await countWords(sql, now);
}
