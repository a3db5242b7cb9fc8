import type { Job } from "#kernel/job.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";

import { neighbourhood } from "./near.ts";
import { formKey } from "./words.ts";

/**
 * Counts anew how many public documents carry each word, and which spelling of it most do. About 25 s
 * for a million documents; readers keep the old counts until it is done.
 *
 * @returns how many words there are
 */
export const countWords = (db: Database, now: Date): Promise<number> =>
  db.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('search.count'))`;
    const [state] = await sql<{ documents: number; upto: number }[]>`
      select count(*)::int as documents, coalesce(max(nth), 0)::bigint as upto from search_documents`;
    const forms = await formsOf(sql);
    const shown = commonest(forms);
    const words = await sql<{ key: string; docs: number }[]>`
      select word as key, ndoc as docs from ts_stat('select keys from search_documents')`;
    // Beside them what is written with accents, as spelt: only to tell how rare it is.
    const accented = forms.flatMap(({ word, docs }) =>
      word === fold(word) ? [] : [{ key: formKey(word), docs }],
    );
    const all = [...words, ...accented];
    await sql`delete from search_words`;
    for (let at = 0; at < all.length; at += batch) {
      const rows = all.slice(at, at + batch).map(({ key, docs }) => {
        const form = shown.get(key)?.word ?? null;
        return { key, docs, shown: form, near: form === null ? [] : neighbourhood(key) };
      });
      await sql`
        insert into search_words (key, docs, shown, near)
        select r.key, r.docs, r.shown, r.near
          from jsonb_to_recordset(${sql.json(rows)}) as r (key text, docs int, shown text, near text[])`;
    }
    await sql`
      insert into search_counted (at, documents, upto)
      values (${now}, ${state?.documents ?? 0}, ${state?.upto ?? 0})
      on conflict (only_one) do update
         set at = excluded.at, documents = excluded.documents, upto = excluded.upto`;
    return words.length;
  });

/** Counts when documents came or went since; a large house waits for the night. */
export const countSearchWords: Job<{ readonly sql: Database }> = {
  name: "search.count-words",
  when: { minutes: 30 },
  async run({ sql }, _, now) {
    const [row] = await sql<{ changed: boolean; documents: number }[]>`
      select d.documents, c.upto is distinct from d.upto or c.documents is distinct from d.documents as changed
        from (select count(*)::int as documents, coalesce(max(nth), 0)::bigint as upto from search_documents) d
        left join search_counted c on true`;
    if (!row?.changed) return;
    const large = row.documents > 100_000;
    if (large && !isNight(now)) return;
    await countWords(sql, now);
  },
};

const batch = 5_000;

/** From two to half past two in Việt Nam. */
const isNight = (now: Date): boolean => now.getUTCHours() === 19;

type Form = { readonly word: string; readonly docs: number };

// Only words of letters: numbers and symbols are looked up as they are, not guessed at.
const formsOf = (sql: Transaction): Promise<readonly Form[]> => sql<Form[]>`
  select word, ndoc as docs from ts_stat('select spelt from search_documents')
   where ndoc > 1 and length(word) between 2 and 24 and word !~ '[0-9]'`;

function commonest(forms: readonly Form[]): ReadonlyMap<string, Form> {
  const best = new Map<string, Form>();
  for (const form of forms) {
    const key = fold(form.word);
    const known = best.get(key);
    if (!known || form.docs > known.docs) best.set(key, form);
  }
  return best;
}
