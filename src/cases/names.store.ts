import type { Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import type { Desk, Event, Matter, Recorded } from "./model.ts";

/** What things of a matter are called; ids alone never reach a page. */
export type Names = {
  readonly units: ReadonlyMap<number, { readonly name: string; readonly slug: string }>;
  readonly posts: ReadonlyMap<number, { readonly title: string; readonly unit: number }>;
  readonly departments: ReadonlyMap<number, string>;
  readonly officers: ReadonlyMap<OfficerId, string>;
};

type Wanted = {
  readonly units: readonly number[];
  readonly posts: readonly number[];
  readonly departments: readonly number[];
  readonly officers: readonly string[];
};

/** The names of everything a matter and its record mention, in one read. */
export const namesOf = (sql: Sql, m: Matter, record: readonly Recorded[]): Promise<Names> => {
  const desks = [m.desk, ...record.flatMap(({ event }) => desksIn(event))];
  const holder = "officer" in m.progress ? [m.progress.officer] : [];
  return find(sql, {
    units: [
      m.placeUnit,
      ...(m.transfer ? [m.transfer.to] : []),
      ...desks.map((desk) => desk.unit),
      ...record.flatMap(({ event }) => unitsIn(event)),
    ],
    posts: [
      ...desks.flatMap(({ post }) => post ?? []),
      ...record.flatMap(({ post }) => post ?? []),
    ],
    departments: desks.flatMap(({ department }) => department ?? []),
    officers: [
      ...holder,
      ...m.helpers,
      ...m.named,
      ...(m.handoverBy ? [m.handoverBy] : []),
      ...record.flatMap(({ officer }) => officer ?? []),
      ...record.flatMap(({ event }) => ("officer" in event ? (event.officer ?? []) : [])),
    ],
  });
};

/** The names of one desk, for a receipt. */
export const namesOfDesk = (sql: Sql, desk: Desk): Promise<Names> =>
  find(sql, {
    units: [desk.unit],
    posts: desk.post === null ? [] : [desk.post],
    departments: desk.department === null ? [] : [desk.department],
    officers: [],
  });

function desksIn(event: Event): readonly Desk[] {
  if ("desk" in event && event.desk) return [event.desk];
  return event.type === "rated" && event.reopens ? [event.reopens.desk] : [];
}

function unitsIn(event: Event): readonly number[] {
  switch (event.type) {
    case "transfer-offered":
      return [event.from, event.to];
    case "reorganised":
      return [event.from, ...(event.transfer === null ? [] : [event.transfer])];
    case "transfer-taken":
      return [event.from];
    case "transfer-returned":
      return [event.by];
    default:
      return [];
  }
}

async function find(sql: Sql, wanted: Wanted): Promise<Names> {
  type Row = { what: string; id: string; name: string; slug: string | null; unit: number | null };
  const rows = await sql<Row[]>`
    select 'post' as what, p.id::text as id, p.title as name, null as slug, p.unit_id as unit
      from posts p where p.id = any(${distinct(wanted.posts)}::int[])
    union all
    select 'unit', u.id::text, u.name, u.slug, null
      from units u
     where u.id = any(${distinct(wanted.units)}::int[])
        or u.id in (select p.unit_id from posts p where p.id = any(${distinct(wanted.posts)}::int[]))
    union all
    select 'department', d.id::text, d.name, null, null
      from departments d where d.id = any(${distinct(wanted.departments)}::int[])
    union all
    select 'officer', o.id::text, o.name, null, null
      from officers o where o.id = any(${distinct(wanted.officers)}::uuid[])`;
  const of = (what: string) => rows.filter((row) => row.what === what);
  return {
    units: new Map(of("unit").map((r) => [Number(r.id), { name: r.name, slug: r.slug ?? "" }])),
    posts: new Map(of("post").map((r) => [Number(r.id), { title: r.name, unit: r.unit ?? 0 }])),
    departments: new Map(of("department").map((r) => [Number(r.id), r.name])),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the ids came from events of ours
    officers: new Map(of("officer").map((r) => [r.id as OfficerId, r.name])),
  };
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
