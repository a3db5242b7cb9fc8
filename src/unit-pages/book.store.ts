import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";
import type { ContactKind } from "#units/contacts.ts";
import type { UnitType } from "#units/model.ts";

/** A ward or commune in the address book. */
export type Entry = {
  readonly id: number;
  readonly slug: string;
  readonly code: string | null;
  readonly name: string;
  /** Without its type word: what it is looked up by. */
  readonly short: string;
  readonly type: UnitType;
  /** How it is reached, as far as anybody wrote it down. */
  readonly reached: Readonly<Partial<Record<ContactKind, string>>>;
  /** Where that is from, and when it was checked last. */
  readonly source: string | null;
  readonly checkedOn: Day | null;
  /** The districts until 2025-06-30 of which it has a part, as far as we know. */
  readonly districts: readonly string[];
};

/** What narrows the book; `district` is a name in full, "Quận Ba Đình". */
export type Narrowed = {
  readonly type?: "phuong" | "xa" | undefined;
  readonly district?: string | undefined;
};
export type AfterEntry = { readonly short: string; readonly id: number };

/** The wards and communes in force, by the Vietnamese alphabet, after the last one seen. */
export const addressBook = (
  sql: Sql,
  on: Day,
  { type, district }: Narrowed,
  after: AfterEntry | null,
  limit: number,
): Promise<readonly Entry[]> => sql<Entry[]>`
  select u.id, u.slug, u.code, u.name, unit_short_name(u.name) as short, u.type,
         coalesce(c.reached, '{}') as reached, c.source, c."checkedOn",
         array(select distinct o.former_district ${districtsOf(sql)} order by 1) as districts
    from units u
    left join lateral (
      select jsonb_object_agg(l.kind, l.value) as reached, max(l.checked_on) as "checkedOn",
             string_agg(distinct l.source, '; ') as source
        from unit_contact_lines l where l.unit_id = u.id) c on true
   where u.level = 'commune' and (u.valid_from is null or u.valid_from <= ${on})
     and (u.valid_to is null or u.valid_to >= ${on})
     ${type === undefined ? sql`` : sql`and u.type = ${type}`}
     ${district === undefined ? sql`` : sql`and exists (select ${districtsOf(sql)} and o.former_district = ${district})`}
     ${
       after === null
         ? sql``
         : sql`and (unit_short_name(u.name) collate "vi-x-icu", u.id) > (${after.short}::text collate "vi-x-icu", ${after.id}::int)`
     }
   order by unit_short_name(u.name) collate "vi-x-icu", u.id
   limit ${limit}`;

const districtsOf = (sql: Sql): Fragment => sql`
  from unit_successors s join units o on o.id = s.old_id
 where s.new_id = u.id and o.former_district is not null`;

/** The districts that were abolished on 2025-07-01, as far as wards still tell of them. */
export const formerDistricts = async (sql: Sql): Promise<readonly string[]> =>
  (
    await sql<{ readonly name: string }[]>`
      select name from (select distinct former_district as name from units where former_district is not null) d
       order by unit_short_name(name) collate "vi-x-icu", name`
  ).map(({ name }) => name);

/** The city itself and its bodies. */
export const cityUnits = (
  sql: Sql,
  on: Day,
): Promise<readonly { readonly slug: string; readonly name: string }[]> =>
  sql<{ readonly slug: string; readonly name: string }[]>`
    select slug, name from units
     where level in ('province', 'body') and (valid_from is null or valid_from <= ${on})
       and (valid_to is null or valid_to >= ${on})
     order by level = 'body', name collate "vi-x-icu", id
     limit 200`;

/** Where a page of the book ended, by the address of its last one. */
export async function entryAt(sql: Sql, slug: string): Promise<AfterEntry | null> {
  const [place] = await sql<AfterEntry[]>`
    select unit_short_name(name) as short, id from units where slug = ${slug} and level = 'commune'`;
  return place ?? null;
}
