import type { Fragment, Sql } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";

import type { MatterId } from "./model.ts";

/**
 * Makes a matter findable in the unit that has it now, from its filing's own words. Run by a job after
 * filing and after every move; safe to run again. A restricted matter is found by its code only. The row goes with the matter and with its words.
 *
 * Every key begins with the unit ("37:nap"), so that a search reads the lists of one unit only:
 * with a separate unit column the index had to intersect the lists of the whole city, 10 ms at
 * 200,000 matters where this takes well under one.
 */
export async function indexMatter(sql: Sql, id: MatterId): Promise<void> {
  const [row] = await sql<{ unit: number; text: string }[]>`
    select m.unit_id as unit, concat_ws(' ', m.code, w.title, w.body, w.place) as text
      from matters m join words w on w.id = m.id
     where m.id = ${id} and m.level = 'ordinary'`;
  if (!row) return;
  await sql`
    insert into matter_search (matter_id, unit_id, keys)
    select m.id, m.unit_id, array_to_tsvector(${keysOf(row.unit, row.text)}::text[])
      from matters m where m.id = ${id} and m.unit_id = ${row.unit} and m.level = 'ordinary'
    on conflict (matter_id) do update set unit_id = excluded.unit_id, keys = excluded.keys`;
}

/** The words of a search, each found by its beginning and by any spelling. At most eight count. */
export const searchWords = (typed: string): readonly string[] =>
  fold(typed)
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, 8);

/**
 * The matters of these units whose words begin with all of `words`, as a source of `matter_id`. With
 * "offset 0" it is looked up by itself, first: a plan made once for every search would else begin with
 * the lists of the units.
 */
export const foundByWords = (
  sql: Sql,
  units: readonly number[],
  words: readonly string[],
): Fragment => {
  // Folded words hold letters and digits only, so that quoting them is enough.
  const query = units
    .map((unit) => `(${words.map((w) => `'${unit}:${w}':*`).join(" & ")})`)
    .join(" | ");
  return sql`(select s.matter_id from matter_search s where s.keys @@ ${query}::tsquery offset 0)`;
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
