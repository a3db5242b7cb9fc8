import { sha256 } from "#kernel/secret.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
import { anchorOf, registry } from "#law/registry.ts";
import type { Rule } from "#law/acts/rule.ts";
import { putDocuments } from "#search/documents.ts";
import type { Document, PublicSource } from "#search/model.ts";
import { paths } from "#web/paths.ts";

/** Every limit of law the house knows, each version by itself, as search finds it. */
export const ruleSource = (): PublicSource => ({
  kind: "rule",
  page: async (after, limit) =>
    documents()
      .filter(({ id }) => after === null || id > after)
      .slice(0, limit),
});

/** Puts the rules in again where this version of the house knows others than the one before it. */
export const syncRules = (db: Database, now: Date): Promise<void> =>
  db.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('search.rules'))`;
    const known = documents();
    const hash = sha256(JSON.stringify(known)).toString("hex");
    const [state] = await sql<{ rules: string | null }[]>`select rules from search_counted`;
    if (state?.rules === hash) return;
    await replaceRules(sql, known);
    await sql`
      insert into search_counted (at, documents, upto, rules) values (${now}, 0, 0, ${hash})
      on conflict (only_one) do update set rules = excluded.rules`;
  });

async function replaceRules(sql: Transaction, known: readonly Document[]): Promise<void> {
  await sql`
    delete from search_documents
     where kind = 'rule' and not id = any(${known.map(({ id }) => id)}::text[])`;
  await putDocuments(sql, known);
}

const documents = (): readonly Document[] =>
  registry.map(documentOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));

function documentOf(rule: Rule): Document {
  const { act, article, title, trigger, source, from } = rule;
  return {
    kind: "rule",
    id: anchorOf(rule),
    unit: null,
    area: null,
    title: title.vi,
    body: [
      article === null ? act : `${article}, ${act}`,
      ...(trigger ? [trigger.vi] : []),
      source,
    ].join(". "),
    href: `${paths.law.rules.to({})}#${anchorOf(rule)}`,
    day: from,
  };
}
