import { wordsHash } from "#cases/receipt.ts";
import type { Sql } from "#kernel/sql.ts";

import { batch, beginning, type Part } from "./model.ts";

type Line = {
  readonly record: string;
  readonly seq: number;
  readonly said: string;
  readonly hash: string;
  readonly words: {
    readonly salt: string;
    readonly title: string | null;
    readonly body: string;
    readonly place: string | null;
  } | null;
  readonly erased: boolean;
};

/** The records whose events pin words, with the tables these are in. Names of ours, never typed by anyone. */
const records = [
  {
    events: "matter_events",
    key: "matter_id",
    words: "words",
    title: "w.title",
    place: "w.place",
    erased: `exists (select from erasures x where x.matter_id = e.matter_id and x.what in ('words', 'matter'))`,
  },
  {
    events: "complaint_events",
    key: "complaint_id",
    words: "complaint_words",
    title: "null::text",
    place: "null::text",
    erased: `exists (select from complaint_erasures x where x.thing in (e.complaint_id, (s ->> 'words')::uuid))`,
  },
  {
    events: "letter_events",
    key: "letter_id",
    words: "letter_words",
    title: "w.title",
    place: "null::text",
    erased: `exists (select from letter_erasures x where x.thing in (e.letter_id, (s ->> 'words')::uuid))`,
  },
  {
    events: "task_events",
    key: "task_id",
    words: "task_words",
    title: "null::text",
    place: "null::text",
    erased: "false",
  },
] as const;

/** What was written against the hash its event pins it with: there and unchanged, or erased on record. */
export const checkWords: Part = async (world, found) => {
  const { sql, progress } = world;
  let count = 0;
  for (const record of records) {
    let [after, seq] = [beginning(world), 0];
    for (;;) {
      const { lines, last } = await linesAfter(sql, record, after, seq);
      for (const { record: id, seq: at, hash, words, erased } of lines) {
        const details = [`${record.events} ${at}`];
        if (words === null) {
          if (!erased) found({ kind: "words-missing", about: id, details });
        } else if (
          wordsHash(Buffer.from(words.salt, "hex"), words.title, words.body, words.place) !== hash
        ) {
          found({ kind: "words-changed", about: id, details });
        }
      }
      count += lines.length;
      progress("words", count);
      if (!last) break;
      [after, seq] = [last.record, last.seq];
    }
  }
  return count;
};

async function linesAfter(
  sql: Sql,
  { events, key, words, title, place, erased }: (typeof records)[number],
  after: string,
  seq: number,
) {
  // A said is wherever an event carries words with a hash, at any depth.
  const rows = await sql<
    (Omit<Line, "said" | "hash"> & { said: string | null; hash: string | null })[]
  >`
    select e.${sql(key)} as record, e.seq, s ->> 'words' as said, s ->> 'hash' as hash,
           case when w.id is not null then jsonb_build_object('salt', encode(w.salt, 'hex'),
             'title', ${sql.unsafe(title)}, 'body', w.body, 'place', ${sql.unsafe(place)}) end as words,
           ${sql.unsafe(erased)} as erased
      from (select * from ${sql(events)} e where (e.${sql(key)}, e.seq) > (${after}::uuid, ${seq}::int)
             order by e.${sql(key)}, e.seq limit ${batch}) e
      left join lateral jsonb_path_query(e.event, 'strict $.** ? (exists (@.words) && exists (@.hash))') s on true
      left join ${sql(words)} w on w.id = (s ->> 'words')::uuid
     order by 1, 2`;
  const last = rows.at(-1);
  const lines = rows.flatMap((row): readonly Line[] =>
    row.said === null || row.hash === null ? [] : [{ ...row, said: row.said, hash: row.hash }],
  );
  return { lines, last };
}
