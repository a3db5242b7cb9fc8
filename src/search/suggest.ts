import type { Sql } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";

import { distance, neighbourhood } from "./near.ts";
import { longestQuestion, mostQuestionWords } from "./query.ts";
import { keystrokes } from "./telex.ts";
import { quoted } from "./vector.ts";
import { readWords, type Word } from "./words.ts";

/**
 * The question in other spellings, the likeliest first, at most three: words that public documents do
 * not have, replaced by the nearest that two of them have at this moment. What only one document says, or
 * one that is no longer public, is never suggested.
 */
export async function suggest(sql: Sql, typed: string): Promise<readonly string[]> {
  const words = readWords(typed.slice(0, longestQuestion), mostQuestionWords).words;
  const strange = await unknownOf(sql, words);
  if (strange.size === 0) return [];
  const near = await nearWords(sql, [...strange.values()]);
  if ([...strange.keys()].every((at) => (near.get(at) ?? []).length === 0)) return [];
  const firstChoice = new Map([...near].flatMap(([at, [best]]) => (best ? [[at, best]] : [])));
  const others = [...near].flatMap(([at, list]) =>
    list.slice(1).map((form) => new Map([...firstChoice, [at, form]])),
  );
  return [...new Set([firstChoice, ...others].map((chosen) => written(words, chosen)))].slice(0, 3);
}

const written = (words: readonly Word[], chosen: ReadonlyMap<number, string>): string =>
  words.map(({ spelt }, at) => chosen.get(at) ?? spelt).join(" ");

type Strange = { readonly at: number; readonly word: Word };

/** The words that no public document has. */
async function unknownOf(sql: Sql, words: readonly Word[]): Promise<ReadonlyMap<number, Strange>> {
  const asked = [...words.entries()].map(([at, word]) => ({ at, word }));
  const letters = asked.filter(({ word }) => /\p{L}/u.test(word.key));
  const known = await carried(
    sql,
    letters.map(({ word }) => ({ key: word.key, spelt: null })),
    1,
  );
  return new Map(letters.flatMap((one, i) => (known.has(i) ? [] : ([[one.at, one]] as const))));
}

type Form = { readonly key: string; readonly spelt: string | null };

/** Which of these enough public documents carry now, by their places in the list. */
async function carried(
  sql: Sql,
  forms: readonly Form[],
  enough: 1 | 2,
): Promise<ReadonlySet<number>> {
  if (forms.length === 0) return new Set();
  const asked = forms.map(({ key, spelt }, nth) => ({
    nth,
    key: quoted(key),
    spelt: spelt === null ? null : quoted(spelt),
  }));
  const rows = await sql<{ nth: number }[]>`
    select a.nth from jsonb_to_recordset(${sql.json(asked)}) as a (nth int, key text, spelt text)
     where (select count(*) from (
              select from search_documents d
               where d.keys @@ a.key::tsquery and (a.spelt is null or d.spelt @@ a.spelt::tsquery)
               limit ${enough}) found) = ${enough}`;
  return new Set(rows.map(({ nth }) => nth));
}

type Near = { readonly key: string; readonly shown: string; readonly docs: number };

/** For each strange word, up to three that are near it. */
async function nearWords(
  sql: Sql,
  strange: readonly Strange[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const wanted = strange.flatMap(({ word }) => neighbourhood(word.key));
  const whole = strange.flatMap(({ word }) => [
    ...halves(word.key).flat(),
    ...telexForms(word).flatMap((parts) => parts.map(({ key }) => key)),
  ]);
  const known = await sql<Near[]>`
    select key, shown, docs from (
      select key, shown, docs from search_words
       where shown is not null and near && ${wanted}::text[] order by docs desc limit 400) n
    union select key, shown, docs from search_words where shown is not null and key = any(${whole}::text[])`;
  const byKey = new Map(known.map((one) => [one.key, one]));
  const offered = strange.flatMap(({ at, word }) =>
    [
      ...telexForms(word),
      ...telexForms(word).flatMap(([form]) => {
        const usual = byKey.get(form?.key ?? "");
        return usual ? [[{ key: usual.key, spelt: usual.shown, shown: usual.shown }]] : [];
      }),
      ...known
        .map((one) => ({ ...one, far: distance(one.key, word.key) }))
        .filter(({ far }) => far <= (word.key.length > 4 ? 2 : 1))
        .toSorted((a, b) => a.far - b.far || b.docs - a.docs)
        .slice(0, 4)
        .map(({ key, shown }) => [{ key, spelt: shown, shown }]),
      ...halves(word.key)
        .flatMap(([a = "", b = ""]) => {
          const two = [byKey.get(a), byKey.get(b)];
          return two[0] && two[1] ? [[two[0], two[1]]] : [];
        })
        .toSorted((a, b) => Math.min(...b.map(docs)) - Math.min(...a.map(docs)))
        .slice(0, 2)
        .map((two) => two.map(({ key, shown }) => ({ key, spelt: shown, shown }))),
    ].map((parts) => ({ at, parts })),
  );
  const flat = offered.flatMap(({ parts }) => parts);
  const there = await carried(sql, flat, 2);
  const real = new Set(flat.filter((_, i) => there.has(i)));
  const out = new Map<number, string[]>();
  for (const { at, parts } of offered) {
    if (!parts.every((part) => real.has(part))) continue;
    const list = out.get(at) ?? [];
    const form = parts.map(({ shown }) => shown).join(" ");
    if (list.length < 3 && !list.includes(form)) out.set(at, [...list, form]);
  }
  return out;
}

/** The two words a word may be, wherever a blank was left out. */
const halves = (key: string): readonly (readonly string[])[] =>
  Array.from({ length: Math.max(0, key.length - 3) }, (_, i) => [
    key.slice(0, i + 2),
    key.slice(i + 2),
  ]);

const docs = (one: Near): number => one.docs;

type Offered = Form & { readonly shown: string };

/** What keystrokes would have written, as one offer. */
function telexForms({ spelt }: Word): readonly (readonly Offered[])[] {
  const form = keystrokes(spelt);
  return form === null ? [] : [[{ key: fold(form), spelt: form, shown: form }]];
}
