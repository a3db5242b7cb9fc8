import type { Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import type { ComplaintEvent } from "./events.ts";
import type { Complaint, Recorded } from "./model.ts";

/** What the units, posts and officers of a complaint are called; ids alone never reach a page. */
export type ComplaintNames = {
  readonly units: ReadonlyMap<number, { readonly name: string; readonly slug: string }>;
  readonly posts: ReadonlyMap<number, string>;
  readonly officers: ReadonlyMap<OfficerId, string>;
};

/** The names of everything a complaint and its record mention, in one read. */
export async function namesOfComplaint(
  sql: Sql,
  c: Complaint,
  record: readonly Recorded<ComplaintEvent>[],
): Promise<ComplaintNames> {
  type Row = { what: "unit" | "post" | "officer"; id: string; name: string; slug: string };
  const units = [c.unit, c.respondent.unit, ...record.flatMap(({ event }) => unitsIn(event))];
  const posts = record.flatMap(({ post }) => post ?? []);
  const officers = [
    ...c.named,
    ...(c.verifier ? [c.verifier] : []),
    ...(c.first?.settledBy ? [c.first.settledBy] : []),
    ...record.flatMap(({ officer, event }) => [
      ...(officer ? [officer] : []),
      ...officersIn(event),
    ]),
  ];
  const rows = await sql<Row[]>`
    select 'unit' as what, u.id::text as id, u.name, u.slug from units u where u.id = any(${[...new Set(units)]}::int[])
    union all
    select 'post', p.id::text, p.title, '' from posts p where p.id = any(${[...new Set(posts)]}::int[])
    union all
    select 'officer', o.id::text, o.name, '' from officers o where o.id = any(${[...new Set(officers)]}::uuid[])`;
  const of = (what: Row["what"]) => rows.filter((row) => row.what === what);
  return {
    units: new Map(of("unit").map(({ id, name, slug }) => [Number(id), { name, slug }])),
    posts: new Map(of("post").map(({ id, name }) => [Number(id), name])),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the ids came from events of ours
    officers: new Map(of("officer").map(({ id, name }) => [id as OfficerId, name])),
  };
}

const unitsIn = (event: ComplaintEvent): readonly number[] =>
  event.type === "moved"
    ? [event.from, event.unit]
    : event.type === "registered" || event.type === "officer-named"
      ? [event.unit]
      : [];

function officersIn(event: ComplaintEvent): readonly OfficerId[] {
  if (event.type === "assigned" || event.type === "officer-named") return [event.officer];
  if (event.type === "dialogue-held") return [event.chair];
  return "by" in event ? [event.by] : [];
}
