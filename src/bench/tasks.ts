import { taskSightOf, type TaskSight } from "#access/tasks.ts";
import { day, dayAt, yearOf, type Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { OfficerId, Role } from "#people/model.ts";
import { rollUp } from "#tasks/figures.store.ts";
import { taskCounts, taskList } from "#tasks/lists.store.ts";
import { allTasks, type TaskFilter } from "#tasks/lists.ts";
import type { DirectiveId } from "#tasks/model.ts";
import { grow } from "#tasks/tree.ts";
import { treeOf } from "#tasks/tree.store.ts";

import { round, scratch, spread, type Scratch } from "./scratch.ts";

/** How many tasks one directive has in this benchmark. */
const perDirective = 5000;

/**
 * A million tasks over 3,500 units, one in four open: the tree of a directive with 5,000 of them, the
 * roll-up of the whole city, and the lists officers open every morning, each through the very query pages ask.
 */
export async function benchTasks(tasks = 1_000_000, units = 3500, rounds = 200) {
  const place = await scratch();
  try {
    const started = performance.now();
    const today = dayAt(new Date());
    const city = await fill(place, tasks, units, today);
    // As it stands after a night: the database tidies up by itself.
    for (const table of ["tasks", "task_tallies", "task_units", "task_words"])
      await place.owner.unsafe(`vacuum analyze ${table}`);
    const secondsToFill = round((performance.now() - started) / 1000);
    const directives = Math.max(1, Math.floor(tasks / perDirective));
    const { app } = place;
    const thisYear = { from: day(`${yearOf(today)}-01-01`), to: today };
    const ever = { from: day(`${yearOf(today) - 5}-01-01`), to: day(`${yearOf(today)}-12-31`) };
    const [late] = (await rollUp(app, city.head, city.unit, ever, today)).units;
    if (!late) throw new Error("an empty roll-up measures nothing");
    const lists: Readonly<Record<string, TaskFilter>> = {
      mine: { ...allTasks, scope: "mine", state: "open" },
      "my unit": { ...allTasks, scope: "unit", state: "open" },
      "my unit, overdue": { ...allTasks, scope: "unit", state: "open", standing: "overdue" },
      "my unit, over": { ...allTasks, scope: "unit", state: "over" },
      "works along": { ...allTasks, scope: "cooperating", state: "open" },
    };
    const out: Record<string, ReturnType<typeof spread>> = {};
    for (const [name, filter] of Object.entries(lists))
      out[name] = await timed(rounds, (n) =>
        taskList(app, city.clerks[n % city.clerks.length] ?? city.head, filter, today, null, 50),
      );
    out["given by the city, open"] = await timed(rounds, () =>
      taskList(app, city.head, { ...allTasks, scope: "given", state: "open" }, today, null, 50),
    );
    out["a figure, opened"] = await timed(rounds, () =>
      taskList(
        app,
        city.head,
        { ...allTasks, unit: late.unit, window: ever, standing: "overdue" },
        today,
        null,
        50,
      ),
    );
    out["counts of my unit"] = await timed(rounds, (n) =>
      taskCounts(
        app,
        city.clerks[n % city.clerks.length] ?? city.head,
        { ...allTasks, scope: "unit" },
        today,
      ),
    );
    return {
      bench: "tasks",
      tasks,
      units,
      perDirective: Math.min(tasks, perDirective),
      treeMs: await timed(rounds, async (n) =>
        grow(await treeOf(app, { directive: directive(n % directives) }, today, city.head)),
      ),
      rollUpThisYearMs: await timed(rounds, () =>
        rollUp(app, city.head, city.unit, thisYear, today),
      ),
      rollUpAllYearsMs: await timed(rounds, () => rollUp(app, city.head, city.unit, ever, today)),
      lists: out,
      secondsToFill,
    };
  } finally {
    await place.close();
  }
}

async function timed(rounds: number, run: (n: number) => Promise<unknown>) {
  const ms: number[] = [];
  for (let n = -10; n < rounds; n += 1) {
    const from = performance.now();
    await run(Math.abs(n * 37));
    if (n >= 0) ms.push(performance.now() - from);
  }
  return spread(ms);
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ids made up for this measurement
const directive = (n: number): DirectiveId => idOf("8000", n) as DirectiveId;
const idOf = (kind: string, n: number): string =>
  `00000000-0000-4000-${kind}-${String(n).padStart(12, "0")}`;

const sight = (officer: OfficerId, post: number, unit: number, role: Role) =>
  taskSightOf({ officer, posts: [{ post, unit, role }] });

type City = {
  readonly unit: number;
  readonly head: TaskSight;
  readonly clerks: readonly TaskSight[];
};

async function fill({ owner }: Scratch, count: number, units: number, today: Day): Promise<City> {
  const [city] = await owner<{ id: number }[]>`select id from units where level = 'province'`;
  if (!city) throw new Error("no province");
  await owner`
    insert into units (slug, province_code, level, type, name, key, parent_id, source)
    select 'bench-' || n, '01', 'commune', 'xa', 'Xã Thử ' || n, 'thu ' || n, ${city.id}, 'bench'
      from generate_series(1, ${units}::int) n`;
  await owner`
    insert into posts (unit_id, title, role, valid_from)
    select id, 'Công chức', 'case-officer', '2025-07-01' from units where source = 'bench'`;
  await owner`
    insert into officers (id, sign_in, name)
    select ('00000000-0000-4000-9000-' || lpad(p.id::text, 12, '0'))::uuid, 'bench-' || p.id, 'Bench'
      from posts p join units u on u.id = p.unit_id where u.source = 'bench'`;
  await owner`
    insert into appointments (officer_id, post_id, valid_from)
    select ('00000000-0000-4000-9000-' || lpad(p.id::text, 12, '0'))::uuid, p.id, '2025-07-01'
      from posts p join units u on u.id = p.unit_id where u.source = 'bench'`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an id made up for this measurement
  const boss = idOf("9000", 0) as OfficerId;
  await owner`insert into officers (id, sign_in, name) values (${boss}, 'bench-boss', 'Bench')`;
  const desks = await owner<{ unit: number; post: number; officer: OfficerId }[]>`
    select p.unit_id as unit, p.id as post, a.officer_id as officer
      from posts p join appointments a on a.post_id = p.id join units u on u.id = p.unit_id
     where u.source = 'bench' order by p.id`;

  // The trigger is for one task at a time; of a million the tallies are counted at once, below.
  await owner.unsafe("alter table tasks disable trigger tally_task");
  // So are the indexes: built once, not row by row.
  const indexes = await owner<{ name: string; definition: string }[]>`
    select c.relname as name, pg_get_indexdef(c.oid) as definition
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = 'tasks'::regclass and not i.indisprimary and not i.indisunique`;
  for (const { name } of indexes) await owner.unsafe(`drop index ${name}`);
  const step = 50_000;
  for (let from = 1; from <= count; from += step)
    await insertTasks(owner, city.id, from, Math.min(count, from + step - 1), today, boss);
  for (const { definition } of indexes) await owner.unsafe(definition);
  await owner.unsafe("alter table tasks enable trigger tally_task");
  await owner`
    insert into task_tallies (unit_id, year, done_on_time, done_late, dropped)
    select unit_id, extract(year from given_on), count(*) filter (where closed_as = 'done-on-time'),
           count(*) filter (where closed_as = 'done-late'), count(*) filter (where closed_as = 'dropped')
      from tasks where not open group by 1, 2`;
  await owner`
    insert into task_units (task_id, unit_id, part)
    select t.id, (select min(id) from units where source = 'bench') + (abs(hashtext(t.code)) % ${units}::int), 'cooperating'
      from tasks t where abs(hashtext(t.code)) % 4 = 0
    on conflict do nothing`;
  await owner`
    insert into task_words (id, task_id, role, body, salt, at)
    select gen_random_uuid(), t.id, 'delay', 'Chậm vì phải chờ số liệu của các đơn vị gửi về.', '\\x00', now()
      from tasks t where t.explained`;
  await owner.unsafe("analyze");
  return {
    unit: city.id,
    head: sight(boss, 0, city.id, "head"),
    clerks: desks.map(({ officer, post, unit }) => sight(officer, post, unit, "case-officer")),
  };
}

// Tasks as they lie after three years: most done, one in twenty dropped, one in four open, one in twelve late.
async function insertTasks(
  sql: Sql,
  city: number,
  from: number,
  to: number,
  today: Day,
  boss: OfficerId,
): Promise<void> {
  await sql`
    with desk as (
      select p.unit_id, p.id as post_id, a.officer_id, row_number() over (order by p.id) - 1 as nth,
             count(*) over () as desks
        from posts p join appointments a on a.post_id = p.id join units u on u.id = p.unit_id
       where u.source = 'bench'
    ), numbered as (
      select n, (n - 1) / ${perDirective}::int as d, (n - 1) % ${perDirective}::int as k,
             ${today}::date - ((n::bigint * 7919) % 1000)::int as given_on, n % 20 as fate
        from generate_series(${from}::int, ${to}::int) n
    ), placed as (
      select *, ('00000000-0000-4000-a000-' || lpad(n::text, 12, '0'))::uuid as id,
             ('00000000-0000-4000-a000-' || lpad((n - k)::text, 12, '0'))::uuid as root_id,
             case when k <= 50 then null
                  else ('00000000-0000-4000-a000-' || lpad((n - k + 1 + k % 50)::text, 12, '0'))::uuid end as middle,
             case when fate < 14 then 'done' when fate = 14 then 'dropped' when fate = 15 then 'submitted'
                  when fate = 16 then 'given' else 'running' end as stage,
             -- What is open was given lately, or is late.
             given_on + 20 + n % 90 + case when fate > 14 and n % 3 > 0 then 1000 else 0 end as due_on
        from numbered
    )
    insert into tasks (id, code, title, product, unit_id, post_id, officer_id, assigner_unit, assigner_officer,
                       given_on, start_on, due_original, due_on, stage, handed_in_on, checked_on, dropped_on,
                       percent, updated_on, extensions, explained, parent_id, root_id, path, source, directive_id)
    select p.id, 'NV-' || substr(lpad(upper(to_hex(p.n)), 8, '0'), 1, 4) || '-' || substr(lpad(upper(to_hex(p.n)), 8, '0'), 5),
           'Rà soát, báo cáo kết quả thực hiện nội dung số ' || p.n || ' theo kế hoạch của Thành phố', 'Báo cáo',
           d.unit_id, d.post_id, case when p.stage in ('given', 'dropped') then null else d.officer_id end,
           ${city}, ${boss}, p.given_on, p.given_on, p.due_on, p.due_on, p.stage,
           case when p.stage in ('done', 'submitted') then p.due_on - 12 + p.n % 20 end,
           case when p.stage = 'done' then p.due_on + 10 end, case when p.stage = 'dropped' then p.due_on end,
           p.n % 101, least(${today}::date, p.given_on + 15 + p.n % 60), (p.n % 11 = 0)::int,
           p.stage = 'running' and p.n % 5 = 0,
           case when p.k = 0 then null when p.middle is null then p.root_id else p.middle end, p.root_id,
           case when p.k = 0 then '{}'::uuid[] when p.middle is null then array[p.root_id]
                else array[p.root_id, p.middle] end,
           'directive', ('00000000-0000-4000-8000-' || lpad(p.d::text, 12, '0'))::uuid
      from placed p join desk d on d.nth = p.n % d.desks
     order by p.n`;
}
