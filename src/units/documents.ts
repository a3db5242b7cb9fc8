import type { Sql, Transaction } from "#kernel/sql.ts";
import { putDocuments } from "#search/documents.ts";
import type { Document, PublicSource } from "#search/model.ts";
import { paths } from "#web/paths.ts";

import type { UnitId } from "./model.ts";

/** Every unit there ever was, found by its name and by those of the units it came from. */
export const unitSource = (sql: Sql): PublicSource => ({
  kind: "unit",
  page: (after, limit) =>
    documents(
      sql,
      sql`${after === null ? sql`` : sql`where u.id::text collate "C" > ${after}`}
          order by u.id::text collate "C" limit ${limit}`,
    ),
});

/** Makes these units findable as they are now, with those that came from them or they came from. */
export const putUnits = async (sql: Transaction, ids: readonly UnitId[]): Promise<void> =>
  putDocuments(
    sql,
    await documents(
      sql,
      sql`where u.id = any(${[...ids]}::int[])
             or u.id in (select new_id from unit_successors where old_id = any(${[...ids]}::int[]))
             or u.id in (select old_id from unit_successors where new_id = any(${[...ids]}::int[]))`,
    ),
  );

/** All of them, where a whole list was read in. */
export const putAllUnits = async (sql: Transaction): Promise<void> =>
  putDocuments(sql, await documents(sql, sql``));

type Row = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly district: string | null;
  readonly day: Document["day"];
  readonly came: readonly string[];
  readonly became: readonly string[];
};

async function documents(sql: Sql, which: ReturnType<typeof sql>): Promise<readonly Document[]> {
  const rows = await sql<Row[]>`
    select u.id, u.slug, u.name, u.former_district as district,
           coalesce(u.valid_from, u.valid_to, date '2000-01-01') as day,
           array(select distinct o.name from unit_successors s join units o on o.id = s.old_id
                  where s.new_id = u.id and s.kind <> 'transfer-function' order by 1) as came,
           array(select distinct n.name from unit_successors s join units n on n.id = s.new_id
                  where s.old_id = u.id and s.kind <> 'transfer-function' order by 1) as became
      from units u ${which}`;
  return rows.map(({ id, slug, name, district, day, came, became }) => ({
    kind: "unit",
    id: String(id),
    unit: id,
    area: null,
    title: district === null ? name : `${name} (${district} cũ)`,
    body: [
      ...(came.length > 0 ? [`Trước đây: ${came.join(", ")}.`] : []),
      ...(became.length > 0 ? [`Nay thuộc: ${became.join(", ")}.`] : []),
    ].join(" "),
    href: paths.unit.show.to({ slug }),
    day,
  }));
}
