import type { KeepingRule } from "#cases/keeping.ts";
import { visible, type Sight } from "#cases/visible.store.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import { atOnce, type After, type Proposal } from "./model.ts";

/** Which proposals a list shows. */
export type Asked = {
  readonly units: readonly number[];
  readonly state: "open" | "decided";
  readonly rule: KeepingRule | null;
  readonly after: After | null;
};

/** A page of the proposals of these units: open ones by the day they were due, decided ones newest first. */
export async function proposals(
  sql: Sql,
  sight: Sight,
  { units, state, rule, after }: Asked,
  today: Day,
  limit: number,
): Promise<readonly Proposal[]> {
  const open = state === "open";
  const day = open ? sql`p.due_on` : sql`(p.decided_at at time zone 'Asia/Ho_Chi_Minh')::date`;
  const from = after
    ? open
      ? sql`and (p.due_on, p.id) > (${after.on}::date, ${after.id})`
      : sql`and (${day}, p.id) < (${after.on}::date, ${after.id})`
    : sql``;
  return sql<Proposal[]>`
    select p.id, m.code, p.rule, p.unit_id as unit, u.name as "unitName", m.stage,
           coalesce(m.ended_on, m.declined_on) as "endedOn", p.due_on as "dueOn",
           (p.proposed_at at time zone 'Asia/Ho_Chi_Minh')::date as "proposedOn",
           (select string_agg(h.officer_name || ', ' || h.title, '; ' order by h.officer_name)
              from posts_held h
             where h.unit_id = p.unit_id and h.role = 'head' and h.valid_from <= ${today}
               and (h.valid_to is null or h.valid_to >= ${today})) as deciders,
           p.state, p.kept_until as "keptUntil", p.reason,
           nullif(concat_ws(', ', o.name, post.title), '') as "decidedBy",
           (p.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as "decidedOn"
      from retention_proposals p
      join matters m on m.id = p.matter_id
      join units u on u.id = p.unit_id
      left join officers o on o.id = p.decided_by
      left join posts post on post.id = p.decided_post
     where p.unit_id = any(${[...units]}::int[]) and ${open ? sql`p.state = 'open'` : sql`p.state <> 'open'`}
       ${rule ? sql`and p.rule = ${rule}` : sql``} ${from}
       and ${visible(sql, sight)}
     order by ${open ? sql`p.due_on, p.id` : sql`${day} desc, p.id desc`}
     limit ${limit}`;
}

/** The open proposals of a whole group, the longest due first, as many as are decided at once. */
export async function groupOf(
  sql: Sql,
  sight: Sight,
  units: readonly number[],
  rule: KeepingRule | null,
): Promise<readonly number[]> {
  const rows = await sql<{ id: number }[]>`
    select p.id from retention_proposals p join matters m on m.id = p.matter_id
     where p.unit_id = any(${[...units]}::int[]) and p.state = 'open'
       ${rule ? sql`and p.rule = ${rule}` : sql``} and ${visible(sql, sight)}
     order by p.due_on, p.id
     limit ${atOnce}`;
  return rows.map(({ id }) => id);
}

/** What would be decided: the open ones of these, of these units, that this officer sees. */
export const chosenOf = (
  sql: Sql,
  sight: Sight,
  units: readonly number[],
  ids: readonly number[],
): Promise<readonly Pick<Proposal, "id" | "code" | "rule">[]> => sql<
  Pick<Proposal, "id" | "code" | "rule">[]
>`
  select p.id, m.code, p.rule from retention_proposals p join matters m on m.id = p.matter_id
   where p.id = any(${[...ids]}::bigint[]) and p.unit_id = any(${[...units]}::int[]) and p.state = 'open'
     and ${visible(sql, sight)}
   order by p.due_on, p.id`;
