import type { Sql } from "#kernel/sql.ts";
import type { OfficerId, UnitId } from "#people/model.ts";

import type { Event, Recorded, Task } from "./model.ts";

/** What the units, posts and officers of a task are called; ids alone never reach a page. */
export type TaskNames = {
  readonly units: ReadonlyMap<number, { readonly name: string; readonly slug: string }>;
  readonly posts: ReadonlyMap<number, string>;
  readonly officers: ReadonlyMap<OfficerId, string>;
};

/** The names of everything a task and its record mention, in one read. */
export async function namesOfTask(
  sql: Sql,
  task: Task,
  record: readonly Recorded[],
): Promise<TaskNames> {
  type Row = { what: "unit" | "post" | "officer"; id: string; name: string; slug: string };
  const { holder, assigner, cooperating, executing, reportTo, progress } = task;
  const units: UnitId[] = [
    holder.unit,
    assigner.unit,
    ...cooperating,
    ...executing,
    ...(reportTo === null ? [] : [reportTo]),
    ...(task.handedOver ? [task.handedOver.from] : []),
    ...record.flatMap(({ event }) => unitsIn(event)),
  ];
  const posts = [holder.post, assigner.post, ...record.map(({ post }) => post)];
  const officers = [
    assigner.officer,
    "officer" in progress ? progress.officer : null,
    ...record.flatMap(({ officer, event }) => [officer, "officer" in event ? event.officer : null]),
  ];
  const rows = await sql<Row[]>`
    select 'unit' as what, u.id::text as id, u.name, u.slug from units u where u.id = any(${named(units)}::int[])
    union all
    select 'post', p.id::text, p.title, '' from posts p where p.id = any(${named(posts)}::int[])
    union all
    select 'officer', o.id::text, o.name, '' from officers o where o.id = any(${named(officers)}::uuid[])`;
  const of = (what: Row["what"]) => rows.filter((row) => row.what === what);
  return {
    units: new Map(of("unit").map(({ id, name, slug }) => [Number(id), { name, slug }])),
    posts: new Map(of("post").map(({ id, name }) => [Number(id), name])),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the row is of the table of officers
    officers: new Map(of("officer").map(({ id, name }) => [id as OfficerId, name])),
  };
}

const named = <Value>(all: readonly (Value | null)[]): Value[] => [
  ...new Set(all.filter((one) => one !== null)),
];

function unitsIn(event: Event): readonly UnitId[] {
  switch (event.type) {
    case "given":
      return [event.holder.unit, event.assigner.unit];
    case "handed-over":
    case "reorganised":
      return [event.from, event.holder.unit];
    case "giving-moved":
      return [event.from, event.to];
    case "cooperation-changed":
      return [...event.from, ...event.to];
    default:
      return [];
  }
}
