import type { OfficerId } from "#access/model.ts";
import { plusDays, type Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import { inForce } from "#people/store.ts";

/** A post an officer held until lately, or will hold soon. */
export type Nearby = {
  readonly title: string;
  readonly unitName: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly over: boolean;
};

/** An officer's own posts that ended within 60 days or begin within 60 days. */
export async function postsNearby(
  sql: Sql,
  officer: OfficerId,
  on: Day,
): Promise<readonly Nearby[]> {
  return sql<Nearby[]>`
    select p.title, u.name as "unitName", a.valid_from as from, a.valid_to as to,
           a.valid_from <= ${on} as over
      from appointments a
      join posts p on p.id = a.post_id
      join units u on u.id = p.unit_id
     where a.officer_id = ${officer} and a.valid_to is distinct from a.valid_from - 1
       and (a.valid_to between ${plusDays(on, -60)} and ${plusDays(on, -1)}
            or a.valid_from between ${plusDays(on, 1)} and ${plusDays(on, 60)})
     order by a.valid_from, p.id
     limit 20`;
}

/** Who heads a unit on a day, by name and post. */
export type HeadOf = {
  readonly name: string;
  readonly title: string;
  readonly unitName: string;
};

export async function headsOf(
  sql: Sql,
  units: readonly number[],
  on: Day,
): Promise<readonly HeadOf[]> {
  return sql<HeadOf[]>`
    select o.name, p.title, u.name as "unitName"
      from posts p
      join units u on u.id = p.unit_id
      join appointments a on a.post_id = p.id and ${inForce(sql, "a", on)}
      join officers o on o.id = a.officer_id and o.ended_at is null
     where p.unit_id = any(${[...units]}::int[]) and p.role = 'head' and ${inForce(sql, "p", on)}
     order by u.key, p.id
     limit 20`;
}
