import { isDeepStrictEqual } from "node:util";

import type { Sql } from "#kernel/sql.ts";

import { batch, beginning, type Part } from "./model.ts";

/** A thing and its record, as both stand in the house. */
type Row = { readonly id: string; readonly code: string; readonly seq: number };

/** One kind of things that are what their events add up to. */
export type Recorded<Thing extends Row, Event> = {
  readonly name: string;
  /** Tables and columns of ours, never typed by anyone. */
  readonly events: string;
  readonly key: string;
  readonly after: (sql: Sql, after: string, most: number) => Promise<readonly Thing[]>;
  /** What the row should be by its events; null where the first of them begins nothing. */
  readonly fold: (row: Thing, events: readonly Event[]) => Thing | null;
  /** Names of what no event says, or is counted anew at every reading. */
  readonly without: readonly (keyof Thing & string)[];
};

/** Each row against what its events add up to; rows and events of one moment. */
export const checkRecords =
  <Thing extends Row, Event>(kind: Recorded<Thing, Event>): Part =>
  async (world, found) => {
    const { sql, progress } = world;
    let after = beginning(world);
    let count = 0;
    for (;;) {
      const rows = await sql.begin("isolation level repeatable read read only", async (tx) => {
        const things = await kind.after(tx, after, batch);
        const records = await tx<
          { id: string; seqs: readonly number[]; events: readonly Event[] }[]
        >`
          select ${tx(kind.key)} as id, array_agg(seq order by seq) as seqs, jsonb_agg(event order by seq) as events
            from ${tx(kind.events)} where ${tx(kind.key)} = any(${things.map(({ id }) => id)}::uuid[])
           group by ${tx(kind.key)}`;
        const known = new Map(records.map((one) => [one.id, one]));
        return things.map((thing) => ({ thing, record: known.get(thing.id) }));
      });
      for (const { thing, record } of rows) {
        const { seqs = [], events = [] } = record ?? {};
        const whole = seqs.length === thing.seq && seqs.every((seq, nth) => seq === nth + 1);
        const should = whole ? kind.fold(thing, events) : null;
        if (!should) found({ kind: "events-broken", about: thing.code, details: ["seq"] });
        else {
          const details = differing(thing, should, kind.without);
          if (details.length > 0) found({ kind: "row-differs", about: thing.code, details });
        }
      }
      count += rows.length;
      progress(kind.name, count);
      const last = rows.at(-1);
      if (!last) return count;
      after = last.thing.id;
    }
  };

function differing<Thing extends object>(
  is: Thing,
  should: Thing,
  without: readonly string[],
): readonly string[] {
  const expected = new Map<string, unknown>(Object.entries(should));
  return Object.entries(is).flatMap(([name, value]) =>
    without.includes(name) || isDeepStrictEqual(sorted(value), sorted(expected.get(name)))
      ? []
      : [name],
  );
}

/** Lists of names have no order of their own. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value) && value.every((one) => typeof one === "string" || typeof one === "number")
    ? value.map(String).toSorted()
    : value;
