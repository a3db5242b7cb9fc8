import type { Fragment, Sql } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";

import type { LetterId } from "./model.ts";

/**
 * Makes a letter findable in the unit that has it, by its code and its summary; every key begins with
 * the unit, so that a search reads the lists of one unit only (as cases/search.store.ts). A restricted
 * letter is found by nobody. Never by who wrote it: names are not among the words.
 */
export async function indexLetter(sql: Sql, id: LetterId): Promise<void> {
  const [row] = await sql<{ unit: number; text: string }[]>`
    select l.unit_id as unit, concat_ws(' ', l.code, w.title, w.body) as text
      from letters l left join letter_words w on w.letter_id = l.id and w.role = 'summary'
     where l.id = ${id} and l.level = 'ordinary'
     order by w.id desc nulls last limit 1`;
  if (!row) {
    await sql`delete from letter_search where letter_id = ${id}`;
    return;
  }
  await sql`
    insert into letter_search (letter_id, unit_id, keys)
    values (${id}, ${row.unit}, array_to_tsvector(${keysOf(row.unit, row.text)}::text[]))
    on conflict (letter_id) do update set unit_id = excluded.unit_id, keys = excluded.keys`;
}

/** The words of a search, each found by its beginning and by any spelling. At most eight count. */
export const searchWords = (typed: string): readonly string[] =>
  fold(typed)
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, 8);

/** The letters of these units whose words begin with all of `words`, as a source of `letter_id`. */
export const foundByWords = (
  sql: Sql,
  units: readonly number[],
  words: readonly string[],
): Fragment => {
  // Folded words hold letters and digits only, so that quoting them is enough.
  const query = units
    .map((unit) => `(${words.map((w) => `'${unit}:${w}':*`).join(" & ")})`)
    .join(" | ");
  return sql`(select s.letter_id from letter_search s where s.keys @@ ${query}::tsquery offset 0)`;
};

// A lexeme of PostgreSQL holds at most 2 KB; no word anybody searches for is longer than 60 letters.
const keysOf = (unit: number, text: string): readonly string[] => [
  ...new Set(
    fold(text)
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => `${unit}:${word.slice(0, 60)}`),
  ),
];
