import type { Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import type { Event, Letter, Recorded } from "./model.ts";

/** What things of a letter are called; ids alone never reach a page. */
export type Names = {
  readonly units: ReadonlyMap<number, string>;
  readonly posts: ReadonlyMap<number, { readonly title: string; readonly unit: number }>;
  readonly officers: ReadonlyMap<OfficerId, string>;
};

/** The names of everything a letter and its record mention, in one read. */
export async function namesOf(sql: Sql, l: Letter, record: readonly Recorded[]): Promise<Names> {
  const units = [l.placeUnit, l.desk.unit, l.offered?.to ?? 0, ...record.flatMap(unitsIn)];
  const posts = [l.desk.post ?? 0, ...record.flatMap(({ post }) => post ?? [])];
  const officers = [
    ...(l.officer ? [l.officer] : []),
    ...l.named,
    ...(l.handoverBy ? [l.handoverBy] : []),
    ...record.flatMap(({ officer }) => officer ?? []),
    ...record.flatMap(({ event }) => ("officer" in event ? (event.officer ?? []) : [])),
  ];
  type Row = { what: string; id: string; name: string; unit: number | null };
  const rows = await sql<Row[]>`
    select 'post' as what, p.id::text as id, p.title as name, p.unit_id as unit
      from posts p where p.id = any(${posts}::int[])
    union all
    select 'unit', u.id::text, u.name, null from units u
     where u.id = any(${units}::int[])
        or u.id in (select p.unit_id from posts p where p.id = any(${posts}::int[]))
    union all
    select 'officer', o.id::text, o.name, null from officers o where o.id = any(${officers}::uuid[])`;
  const of = (what: string) => rows.filter((row) => row.what === what);
  return {
    units: new Map(of("unit").map((r) => [Number(r.id), r.name])),
    posts: new Map(of("post").map((r) => [Number(r.id), { title: r.name, unit: r.unit ?? 0 }])),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the ids came from events of ours
    officers: new Map(of("officer").map((r) => [r.id as OfficerId, r.name])),
  };
}

function unitsIn({ event }: { readonly event: Event }): readonly number[] {
  switch (event.type) {
    case "offered":
      return [event.from, event.to];
    case "taken":
      return [event.from, event.desk.unit];
    case "given-back":
      return [event.by];
    case "received":
      return [event.desk.unit];
    default:
      return [];
  }
}
