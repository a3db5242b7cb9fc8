import { handlingRoles } from "#access/policy.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { record, type Doing } from "#people/record.ts";
import { inForce } from "#people/store.ts";

/** Where new matters of one area go in a unit; null parts are left to the usual. */
export type RoutingRule = {
  readonly area: string;
  readonly post: number;
  readonly department: number | null;
  readonly days: number | null;
};

/** What a unit can route to today. */
export type Destinations = {
  readonly posts: readonly {
    readonly id: number;
    readonly title: string;
    readonly holder: string | null;
  }[];
  readonly departments: readonly { readonly id: number; readonly name: string }[];
};

/** The rules of a unit; areas without one are not among them. */
export async function rulesOf(sql: Sql, unit: number): Promise<readonly RoutingRule[]> {
  return sql<RoutingRule[]>`
    select area, post_id as post, department_id as department, answer_days as days
      from routing_rules where unit_id = ${unit} order by area`;
}

/** The posts and departments of a unit in force on a day, with who holds each post. */
export async function destinationsOf(sql: Sql, unit: number, on: Day): Promise<Destinations> {
  const [posts, departments] = await Promise.all([
    sql<Destinations["posts"][number][]>`
      select p.id, p.title,
             (select string_agg(o.name, ', ' order by o.name) from appointments a
                join officers o on o.id = a.officer_id and o.ended_at is null
               where a.post_id = p.id and ${inForce(sql, "a", on)}) as holder
        from posts p
       where (p.unit_id = ${unit} or p.department_id in (${servingHere(sql, unit, on)}))
         and p.role = any(${[...handlingRoles]}) and ${inForce(sql, "p", on)}
       order by p.id`,
    sql<Destinations["departments"][number][]>`
      select d.id, d.name from departments d
       where (d.unit_id = ${unit} or d.id in (${servingHere(sql, unit, on)}))
         and ${inForce(sql, "d", on)} order by d.id`,
  ]);
  return { posts, departments };
}

/** Joint offices of other units that act for this one. */
const servingHere = (sql: Sql, unit: number, on: Day) => sql`
  select s.department_id from department_serves s
   where s.unit_id = ${unit} and s.valid_from <= ${on} and (s.valid_to is null or s.valid_to >= ${on})`;

/** Puts these rules in place of those of a unit, for these areas; how many changed. On record. */
export async function saveRules(
  sql: Transaction,
  unit: number,
  areas: readonly string[],
  rules: readonly RoutingRule[],
  doing: Doing,
): Promise<number> {
  const before = new Map((await rulesOf(sql, unit)).map((rule) => [rule.area, rule]));
  let changed = 0;
  for (const area of areas) {
    const next = rules.find((rule) => rule.area === area);
    if (same(before.get(area), next)) continue;
    changed += 1;
    await sql`delete from routing_rules where unit_id = ${unit} and area = ${area}`;
    if (next) {
      await sql`
        insert into routing_rules (unit_id, area, department_id, post_id, answer_days)
        values (${unit}, ${area}, ${next.department}, ${next.post}, ${next.days})`;
    }
    await record(sql, doing, {
      did: "routing.changed",
      unit,
      area,
      post: next?.post ?? null,
      department: next?.department ?? null,
      days: next?.days ?? null,
    });
  }
  return changed;
}

const same = (a: RoutingRule | undefined, b: RoutingRule | undefined): boolean =>
  a?.post === b?.post && a?.department === b?.department && a?.days === b?.days;
