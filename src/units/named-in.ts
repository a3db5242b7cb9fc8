import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";
import { longestQuestion, mostQuestionWords, type Place } from "#search/query.ts";
import { readWords } from "#search/words.ts";

import { successorsOf, unitsNamed } from "./lookup.ts";
import { inForce, type UnitId } from "./model.ts";
import { spellingOf } from "./names.ts";

/** A name of units inside other words, and who answers for it. */
export type NamedIn = {
  /** The first of its words, and how many; a type word in front belongs to it. */
  readonly from: number;
  readonly length: number;
  /** How many of them are the type word: 1 of "phường Minh Khai". */
  readonly typed: number;
  /** Units in force, and the old ones of that name themselves. */
  readonly units: readonly UnitId[];
};

/**
 * The names of units among the words of a question, old names answered by their successors on `on`:
 * "Minh Khai nước thải" names, by two old wards, the units that took them. A name of one syllable counts
 * only behind its type word, or every "láng" would be a ward. Two reads at most.
 *
 * @param words one by one, as typed
 */
async function unitsNamedIn(
  sql: Sql,
  words: readonly string[],
  on: Day,
): Promise<readonly NamedIn[]> {
  const keys = words.map(fold);
  const runs = runsOf(keys);
  if (runs.length === 0) return [];
  const hits = await unitsNamed(sql, [...new Set(runs.map(({ key }) => key))]);
  const meant = runs.flatMap((run) => {
    const typed = spellingOf(words.slice(run.from + run.typed, run.from + run.length).join(" "));
    const units = hits.filter(
      ({ key, spelling, unit }) =>
        key === run.key &&
        unit.level !== "province" &&
        (typed === run.key || typed === spelling) &&
        (unit.validFrom === null || unit.validFrom <= on),
    );
    const now = units.filter(({ unit }) => inForce(unit, on));
    return units.length === 0 ? [] : [{ run, units, old: now.length === 0 ? units : [] }];
  });
  const ended = [...new Set(meant.flatMap(({ old }) => old.map(({ unit }) => unit.id)))];
  const next = ended.length === 0 ? [] : await successorsOf(sql, ended, on);
  return meant.map(({ run: { from, length, typed }, units }) => {
    const ids = new Set(units.map(({ unit }) => unit.id));
    const takers = next.filter(({ old }) => ids.has(old)).map(({ unit }) => unit.id);
    return { from, length, typed, units: [...new Set([...ids, ...takers])] };
  });
}

/** The same for a question as it was typed, as search takes it. */
export function placesIn(sql: Sql, typed: string, on: Day): Promise<readonly Place[]> {
  const { text, words } = readWords(typed.slice(0, longestQuestion), mostQuestionWords);
  return unitsNamedIn(
    sql,
    words.map(({ start, end }) => text.slice(start, end)),
    on,
  );
}

/** No name of a unit is longer, type word and all. */
const longest = 6;

const typeWords: readonly (readonly string[])[] = [
  ["thi", "tran"],
  ["thi", "xa"],
  ["phuong"],
  ["xa"],
  ["quan"],
  ["huyen"],
];

type Stretch = Pick<NamedIn, "from" | "length" | "typed"> & { readonly key: string };

function runsOf(keys: readonly string[]): readonly Stretch[] {
  return keys.flatMap((_, from) => {
    const type = typeWords.find((words) => words.every((word, i) => keys[from + i] === word));
    const typed = type?.length ?? 0;
    return Array.from({ length: longest }, (__, i) => i + 1).flatMap((length) =>
      from + length > keys.length || length - typed < 1 || (typed === 0 && length < 2)
        ? []
        : [
            { from, length, typed, key: keys.slice(from + typed, from + length).join(" ") },
            // "Quận ủy" is all name.
            ...(typed > 0 && length > 1
              ? [{ from, length, typed: 0, key: keys.slice(from, from + length).join(" ") }]
              : []),
          ],
    );
  });
}
