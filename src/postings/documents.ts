import type { Sql, Transaction } from "#kernel/sql.ts";
import { dropDocument, putDocument, type Document } from "#search/documents.ts";
import type { PublicSource } from "#search/model.ts";
import { paths } from "#web/paths.ts";

import type { Posting } from "./model.ts";
import { postingShape } from "./store.ts";

/** Makes an item findable as it is public now, or ends that; in the transaction of the step. */
export async function tellSearch(sql: Transaction, posting: Posting, slug: string): Promise<void> {
  const document = documentOf(posting, slug);
  if (document) await putDocument(sql, document);
  else await dropDocument(sql, "posting", posting.code);
}

/** What search may know: the words of what is up, or was up and may still be read. */
function documentOf(posting: Posting, slug: string): Document | null {
  const { code, unit, title, body, document, postedOn, stage } = posting;
  if ((stage !== "posted" && stage !== "down") || !postedOn) return null;
  return {
    kind: "posting",
    id: code,
    unit,
    title,
    body: [document, body].filter((part) => part !== "").join("\n"),
    href: paths.postings.show.to({ slug, code }),
    day: postedOn,
  };
}

/** All of them, for whoever compares what search knows with what is public. */
export const postingSource = (sql: Sql): PublicSource => ({
  kind: "posting",
  page: async (after, limit) => {
    const rows = await sql<(Posting & { readonly slug: string })[]>`
      select ${postingShape(sql)}, u.slug from postings p join units u on u.id = p.unit_id
       where p.stage in ('posted', 'down') ${after === null ? sql`` : sql`and p.code > ${after}`}
       order by p.code limit ${limit}`;
    return rows.flatMap(({ slug, ...posting }) => documentOf(posting, slug) ?? []);
  },
});
