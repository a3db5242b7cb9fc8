import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { Dates } from "./dates.ts";
import type { Filter } from "./filter.ts";
import type { ComplaintCode, ComplaintId, ComplaintLevel, Stage } from "./model.ts";
import { visibleComplaints, type ComplaintSight } from "./visible.store.ts";

/** The days a list is measured against. */
export type When = { readonly today: Day; readonly soonUntil: Day };

/** Where a page begins: behind this complaint. `on` is its next day, or when it came where it is over. */
export type After = { readonly on: Day | null; readonly id: string };

/** A complaint in a list: nothing of who complains, of whom, or about what. */
export type ListRow = {
  readonly id: ComplaintId;
  readonly code: ComplaintCode;
  readonly level: ComplaintLevel;
  readonly stage: Stage;
  readonly suspended: boolean;
  readonly receivedOn: Day;
  readonly dueOn: Day | null;
  readonly dates: Dates;
  readonly unitName: string;
  readonly verifierName: string | null;
};

/** One page of an officer's complaints, what is due first before all else. */
export async function complaintList(
  sql: Sql,
  sight: ComplaintSight,
  filter: Filter,
  when: When,
  after: After | null,
  limit: number,
): Promise<readonly ListRow[]> {
  const forward = filter.state === "open";
  const order = forward ? sql`c.due_on asc nulls last, c.id` : sql`c.received_on desc, c.id desc`;
  return sql<ListRow[]>`
    select c.id, c.code, c.level, c.stage, c.suspended, c.received_on as "receivedOn", c.due_on as "dueOn", c.dates,
           u.name as "unitName", o.name as "verifierName"
      from complaints c
      join units u on u.id = c.unit_id
      left join officers o on o.id = c.verifier_id
     where ${narrowed(sql, sight, filter, when)} ${after ? beyond(sql, after, forward) : sql``}
     order by ${order}
     limit ${limit}`;
}

function beyond(sql: Sql, { on, id }: After, forward: boolean): Fragment {
  if (!forward) return sql`and (c.received_on, c.id) < (${on}::date, ${id}::uuid)`;
  return on === null
    ? sql`and c.due_on is null and c.id > ${id}::uuid`
    : sql`and ((c.due_on, c.id) > (${on}::date, ${id}::uuid) or c.due_on is null)`;
}

/** How many complaints fall under each of the figures above the list; counted up to `most`. */
export async function listFigures(
  sql: Sql,
  sight: ComplaintSight,
  scope: Filter["scope"],
  when: When,
  most = 1000,
): Promise<{ readonly late: number; readonly soon: number; readonly suspended: number }> {
  const count = (due: NonNullable<Filter["due"]>) => {
    const filter = { scope, state: "open", due, level: null } as const;
    return sql`(select count(*)::int from (
      select from complaints c where ${narrowed(sql, sight, filter, when)} limit ${most}) as f)`;
  };
  const [row] = await sql<{ late: number; soon: number; suspended: number }[]>`
    select ${count("late")} as late, ${count("soon")} as soon, ${count("suspended")} as suspended`;
  return row ?? { late: 0, soon: 0, suspended: 0 };
}

// What an office owes; a posting that may come down, or a decision that takes effect, is no duty.
const owing = (sql: Sql): Fragment =>
  sql`c.dates ?| array['acceptance', 'settlement', 'publication']`;

function narrowed(sql: Sql, sight: ComplaintSight, filter: Filter, when: When): Fragment {
  const parts = [visibleComplaints(sql, sight)];
  if (filter.scope === "mine") parts.push(sql`c.verifier_id = ${sight.officer}`);
  parts.push(filter.state === "open" ? sql`c.open` : sql`c.stage = ${filter.state}`);
  if (filter.level) parts.push(sql`c.level = ${filter.level}`);
  if (filter.due === "suspended") parts.push(sql`c.suspended`);
  if (filter.due === "late") parts.push(sql`c.due_on < ${when.today} and ${owing(sql)}`);
  if (filter.due === "soon")
    parts.push(sql`c.due_on >= ${when.today} and c.due_on <= ${when.soonUntil} and ${owing(sql)}`);
  return parts.reduce((all, part) => sql`${all} and ${part}`);
}
