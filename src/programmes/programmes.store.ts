import { taskSightOf } from "#access/tasks.ts";
import type { OfficerId, PostId, UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import type { TaskCode, TaskId } from "#tasks/model.ts";
import { standingSql } from "#tasks/standing.store.ts";
import { visibleTasks } from "#tasks/visible.store.ts";

import type { BoardTask, Programme, ProgrammeKind } from "./model.ts";
import { openUnits } from "./sight.ts";

const shape = (sql: Sql) => sql`
  g.id, g.unit_id as unit, u.name as "unitName", g.kind, g.name, g.about, g.quality, g.from_day as "from",
  g.to_day as "to", g.owner_post as "ownerPost", p.title as "ownerTitle", g.seq`;

export type ListedProgramme = Programme & { readonly tasks: number; readonly overdue: number };
export type AfterProgramme = { readonly to: Day; readonly id: number };

/** The programmes an officer may see, those that end last first, with how many tasks of theirs to see. */
export async function listProgrammes(
  sql: Sql,
  staff: Staff,
  today: Day,
  after: AfterProgramme | null,
  limit = 25,
): Promise<{ readonly rows: readonly ListedProgramme[]; readonly next: AfterProgramme | null }> {
  const rows = await sql<ListedProgramme[]>`
    select ${shape(sql)}, n.tasks, n.overdue
      from programmes g join units u on u.id = g.unit_id join posts p on p.id = g.owner_post
      cross join lateral (
        select count(*)::int as tasks,
               count(*) filter (where ${standingSql(sql, today)} = 'overdue')::int as overdue
          from tasks t where t.programme_id = g.id and ${visibleTasks(sql, taskSightOf(staff))}) n
     where ${openUnits(sql, staff, "g.unit_id")}
       ${after ? sql`and (g.to_day, g.id) < (${after.to}::date, ${after.id}::int)` : sql``}
     order by g.to_day desc, g.id desc limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? { to: last.to, id: last.id } : null };
}

export async function programmeById(sql: Sql, staff: Staff, id: number): Promise<Programme | null> {
  const [row] = await sql<Programme[]>`
    select ${shape(sql)} from programmes g join units u on u.id = g.unit_id join posts p on p.id = g.owner_post
     where g.id = ${id} and ${openUnits(sql, staff, "g.unit_id")}`;
  return row ?? null;
}

/** As many as one board shows. */
const mostOnBoard = 1000;

/** The tasks of a programme that this officer may see, by the date owed. */
export const boardOf = (
  sql: Sql,
  staff: Staff,
  id: number,
  today: Day,
): Promise<readonly BoardTask[]> => sql<BoardTask[]>`
  select t.id, t.code, t.title, u.name as "unitName", d.canonical as directive, t.start_on as "startOn",
         t.due_on as "dueOn", t.set_due_by as "setBy", coalesce(t.handed_in_on, t.dropped_on) as "endedOn",
         t.percent, ${standingSql(sql, today)} as standing
    from tasks t join units u on u.id = t.unit_id left join directives d on d.id = t.directive_id
   where t.programme_id = ${id} and ${visibleTasks(sql, taskSightOf(staff))}
   order by t.order_on, t.id limit ${mostOnBoard}`;

/** What somebody typed about a programme. */
export type ProgrammeDraft = {
  readonly kind: ProgrammeKind;
  readonly name: string;
  readonly about: string;
  readonly quality: string;
  readonly from: Day;
  readonly to: Day;
  readonly ownerPost: PostId;
};

export async function programmeByOnce(sql: Sql, once: Buffer): Promise<number | null> {
  const [row] = await sql<{ id: number }[]>`select id from programmes where once_hash = ${once}`;
  return row?.id ?? null;
}

/** @returns its number; null when the same form was sent at the same time */
export async function insertProgramme(
  sql: Transaction,
  draft: ProgrammeDraft & {
    readonly unit: UnitId;
    readonly once: Buffer;
    readonly by: OfficerId;
    readonly at: Date;
  },
): Promise<number | null> {
  const [row] = await sql<{ id: number }[]>`
    insert into programmes (unit_id, kind, name, about, quality, from_day, to_day, owner_post, once_hash, made_by, made_at)
    values (${draft.unit}, ${draft.kind}, ${draft.name}, ${draft.about}, ${draft.quality}, ${draft.from}, ${draft.to},
            ${draft.ownerPost}, ${draft.once}, ${draft.by}, ${draft.at})
    on conflict (once_hash) do nothing returning id`;
  return row?.id ?? null;
}

/** @returns whether nobody changed it since `seq` was seen */
export async function updateProgramme(
  sql: Transaction,
  id: number,
  draft: ProgrammeDraft,
  seq: number,
): Promise<boolean> {
  const rows = await sql`
    update programmes set kind = ${draft.kind}, name = ${draft.name}, about = ${draft.about}, quality = ${draft.quality},
           from_day = ${draft.from}, to_day = ${draft.to}, owner_post = ${draft.ownerPost}, seq = seq + 1
     where id = ${id} and seq = ${seq} returning id`;
  return rows.length === 1;
}

/** The tasks of a directive that this officer may see. */
export const tasksOfDirective = async (
  sql: Sql,
  staff: Staff,
  code: string,
): Promise<readonly TaskCode[]> =>
  (
    await sql<{ code: TaskCode }[]>`
      select t.code from tasks t join directives d on d.id = t.directive_id
       where d.code = ${code} and ${visibleTasks(sql, taskSightOf(staff))}
       order by t.order_on, t.id limit ${mostOnBoard}`
  ).map((row) => row.code);

/** @returns whether it lay where it was to be taken from: null for nowhere */
export async function moveTask(
  sql: Transaction,
  task: TaskId,
  from: number | null,
  to: number | null,
): Promise<boolean> {
  const rows = await sql`
    update tasks set programme_id = ${to}
     where id = ${task} and programme_id is not distinct from ${from}::int returning id`;
  return rows.length === 1;
}

/** Posts of a unit that can lead a programme, as a form offers them. */
export const ownersIn = (
  sql: Sql,
  units: readonly UnitId[],
  today: Day,
): Promise<
  readonly { readonly post: PostId; readonly title: string; readonly unitName: string }[]
> => sql`
  select p.id as post, p.title, u.name as "unitName" from posts p join units u on u.id = p.unit_id
   where p.unit_id = any(${[...units]}::int[]) and p.role not in ('administrator', 'auditor')
     and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today})
   order by u.key, p.title, p.id limit 500`;
