import type { Sql } from "#kernel/sql.ts";

import type { Organisation, RowOf } from "./sheets.ts";

/** The organisation of all time as its tables, in an order that depends on nothing but itself. */
export async function organisationOf(sql: Sql): Promise<Organisation> {
  const units = await sql<RowOf<"units">[]>`
    select v.slug, v.level, v.type, v.name, v.code, p.slug as parent, v.former_district as district,
           v.valid_from::text as "from", v.valid_to::text as "to", v.source
      from unit_versions v left join units p on p.id = v.parent_id
     order by v.slug collate "C", v.valid_from nulls first`;
  const successions = await sql<RowOf<"successions">[]>`
    select o.slug as old, n.slug as new, s.kind, s.extent, s.area, s.valid_from::text as "from",
           s.doc_number as number, s.doc_date::text as date, s.doc_title as title, s.source
      from unit_successors s join units o on o.id = s.old_id join units n on n.id = s.new_id
     order by o.slug collate "C", s.valid_from, n.slug collate "C", s.area collate "C" nulls first`;
  const departments = await sql<RowOf<"departments">[]>`
    select d.ref, u.slug as unit, d.name, d.valid_from::text as "from", d.valid_to::text as "to"
      from departments d join units u on u.id = d.unit_id
     order by u.slug collate "C", d.valid_from, d.ref collate "C"`;
  const serves = await sql<RowOf<"serves">[]>`
    select d.ref as department, u.slug as unit, s.valid_from::text as "from", s.valid_to::text as "to"
      from department_serves s join departments d on d.id = s.department_id join units u on u.id = s.unit_id
     order by d.ref collate "C", u.slug collate "C", s.valid_from`;
  const posts = await sql<RowOf<"posts">[]>`
    select p.ref, u.slug as unit, d.ref as department, p.title, p.role, s.ref as above,
           p.valid_from::text as "from", p.valid_to::text as "to"
      from posts p join units u on u.id = p.unit_id
      left join departments d on d.id = p.department_id
      left join posts s on s.id = p.reports_to
     order by u.slug collate "C", p.valid_from, p.ref collate "C"`;
  const appointments = await sql<RowOf<"appointments">[]>`
    select o.sign_in as "signIn", o.name, p.ref as post, a.tenure,
           a.valid_from::text as "from", a.valid_to::text as "to"
      from appointments a join officers o on o.id = a.officer_id join posts p on p.id = a.post_id
     order by o.sign_in collate "C", a.valid_from, p.ref collate "C"`;
  return { units, successions, departments, serves, posts, appointments };
}
