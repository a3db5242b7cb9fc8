import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

/** A public page by its Vietnamese address. */
export type PublicAddress = { readonly href: string; readonly changed: Day | null };

/**
 * Which parts of the list of public things have something in them. Part n holds those numbered from
 * (n - 1) × `size` + 1 to n × `size`, so that a part never grows over it and never shifts; each is found
 * by one step along the index, however many things there are.
 */
export async function partsWithAddresses(sql: Sql, size: number): Promise<readonly number[]> {
  const rows = await sql<{ part: number }[]>`
    with recursive parts as (
      (select (nth - 1) / ${size}::int + 1 as part from search_documents order by nth limit 1)
      union all
      select (select (d.nth - 1) / ${size}::int + 1 from search_documents d
               where d.nth > parts.part * ${size}::int order by d.nth limit 1)
        from parts where parts.part is not null
    )
    select part::int as part from parts where part is not null order by part`;
  return rows.map(({ part }) => part);
}

/**
 * The public pages of one part, each once: what search may find, so what is public and nothing else.
 * The rules of law share a page, which stands among the fixed ones. A day is said only where it is the
 * day of the words: a unit's page changes with every matter.
 */
export const addressesOf = (
  sql: Sql,
  part: number,
  size: number,
): Promise<readonly PublicAddress[]> => sql<PublicAddress[]>`
  select split_part(d.href, '#', 1) as href,
         to_char(max(case
           when d.kind = 'unit' then null
           when d.kind = 'article' then greatest(d.day, (
             select max(c.at at time zone 'Asia/Ho_Chi_Minh')::date from article_corrections c
              where c.article_id = d.id::int))
           else d.day end), 'YYYY-MM-DD') as changed
    from search_documents d
   where d.nth > ${(part - 1) * size}::bigint and d.nth <= ${part * size}::bigint and d.kind <> 'rule'
   group by 1 order by min(d.nth)`;
