-- Tasks (nhiệm vụ): what directives, matters and meetings ask for, who is accountable, until when, what came of it.
--
-- task_events is the record: rows are added and never changed, and the grants below leave no way around
-- that. A task is what its events add up to (src/tasks/evolve.ts); the columns of tasks are kept beside them
-- so that a list, a right and a figure are one indexed read. Titles and sentences are the words of offices;
-- what is written with a step is in task_words, and events carry ids, days and hashes only.

create table tasks (
  id               uuid primary key,
  code             text not null unique check (code ~ '^NV-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  title            text not null check (length(title) between 3 and 2000),
  -- What is to be delivered.
  product          text not null default '' check (length(product) <= 2000),
  -- Who has it: one unit always, a post and a person where they are known.
  unit_id          int  not null references units (id),
  department_id    int  references departments (id),
  post_id          int  references posts (id),
  officer_id       uuid references officers (id),
  -- Who gave it: decides on more time, checks the product, may drop it.
  assigner_unit    int  not null references units (id),
  assigner_officer uuid references officers (id),
  assigner_post    int  references posts (id),
  report_to        int  references units (id),
  given_on         date not null,
  start_on         date not null,
  -- The first date there was stays for ever; due_on moves only by an extension that was granted.
  due_original     date,
  due_on           date,
  -- Of a task without a date: the day by which one has to be set. It blocks nothing.
  set_due_by       date,
  stage            text not null check (stage in ('given', 'running', 'submitted', 'done', 'dropped')),
  -- The day the product was handed in: what counts as on time or late, not the day it was checked.
  handed_in_on     date,
  checked_on       date,
  dropped_on       date,
  percent          int  not null default 0 check (percent between 0 and 100),
  updated_on       date not null,
  extensions       int  not null default 0,
  asked            jsonb,
  -- It came from another unit and was not taken yet.
  handed_from      int  references units (id),
  handed_on        date,
  explained        boolean not null default false,
  returned         int  not null default 0,
  series_id        uuid,
  series_rule      text,
  series_anchor    date,
  series_turn      int,
  next_made        boolean not null default false,
  -- The tree: its parent, the one at the top, and everything from the top down to the parent.
  parent_id        uuid references tasks (id),
  root_id          uuid not null,
  path             uuid[] not null default '{}',
  -- Where it comes from; directive and programme are held to their tables by the migrations that make those.
  source           text not null check (source in ('directive', 'matter', 'topic', 'meeting', 'office')),
  directive_id     uuid,
  span_start       int,
  span_end         int,
  matter_id        uuid references matters (id) on delete set null,
  topic            text references subject_areas (code),
  meeting          text,
  meeting_on       date,
  programme_id     int,
  visibility       text not null default 'internal' check (visibility in ('internal', 'public')),
  -- With which form it was made, so that the same form sent twice makes it once.
  batch            bytea,
  batch_key        text,
  seq              int  not null default 1,

  open             boolean not null generated always as (stage not in ('done', 'dropped')) stored,
  -- Where it stands for good once it is over.
  closed_as        text generated always as (
                     case when stage = 'dropped' then 'dropped'
                          when stage = 'done' then
                            case when due_on is not null and handed_in_on > due_on then 'done-late' else 'done-on-time' end
                     end) stored,
  -- Where it stands while it is open depends on the day; these three say how, so that a day is two comparisons
  -- (src/tasks/standing.store.ts): the last day on which it is not late, the last day something was heard of it
  -- where that is asked for, and what it is if neither has passed (0 running, 1 extended, 2 handed over).
  falls_on         date not null generated always as (
                     case when due_on is null or (stage = 'submitted' and handed_in_on <= due_on) then 'infinity'::date
                          when stage = 'submitted' then '-infinity'::date else due_on end) stored,
  heard_on         date not null generated always as (
                     case when stage = 'submitted' or handed_from is not null then 'infinity'::date else updated_on end) stored,
  calm             smallint not null generated always as (
                     case when stage <> 'submitted' and handed_from is not null then 2 when extensions > 0 then 1 else 0 end) stored,
  -- The order of every list: by the date owed, or by when a date has to be set.
  order_on         date not null generated always as (coalesce(due_on, set_due_by)) stored,

  -- Rõ người: what is being worked on always has one accountable person.
  constraint worked_on_by_somebody check (stage in ('given', 'dropped') or officer_id is not null),
  constraint given_to_nobody_yet check (stage <> 'given' or officer_id is null),
  -- Rõ thời gian: a date, or the day by which one has to be set.
  constraint dated_or_to_be_dated check ((due_on is null) = (due_original is null) and (due_on is null) <> (set_due_by is null)),
  constraint handed_in_on_a_day check ((stage in ('submitted', 'done')) = (handed_in_on is not null)),
  constraint checked_once_done check ((stage = 'done') = (checked_on is not null)),
  constraint dropped_on_a_day check ((stage = 'dropped') = (dropped_on is not null)),
  constraint handed_over_on_a_day check ((handed_from is null) = (handed_on is null)),
  constraint series_is_whole check ((series_id is null) = (series_rule is null) and (series_id is null) = (series_anchor is null)
                                    and (series_id is null) = (series_turn is null)),
  constraint top_is_its_own_root check ((parent_id is null) = (root_id = id) and (parent_id is null) = (path = '{}')),
  constraint source_is_named check (
    (source = 'directive') = (directive_id is not null) and (source = 'topic') = (topic is not null)
    and (source = 'meeting') = (meeting is not null and meeting_on is not null) and (source = 'matter' or matter_id is null))
);
-- With what the policy asks of every row, so that a list of many units is read from the index alone.
create index tasks_open_of_unit     on tasks (unit_id, order_on, id) where open;
create index tasks_open_of_officer  on tasks (officer_id, order_on, id) where open and officer_id is not null;
create index tasks_open_of_post     on tasks (post_id, order_on, id) where open and officer_id is null;
create index tasks_open_given_by    on tasks (assigner_unit, order_on, id) where open;
create index tasks_open_given_by_me on tasks (assigner_officer, order_on, id) where open and assigner_officer is not null;
create index tasks_of_unit          on tasks (unit_id, order_on desc, id desc);
create index tasks_to_check         on tasks (assigner_unit, handed_in_on, id) where stage = 'submitted';
create index tasks_extension_asked  on tasks (assigner_unit, order_on, id) where asked is not null and open;
create index tasks_undated          on tasks (unit_id, set_due_by, id) where due_on is null and open;
create index tasks_by_due           on tasks (order_on, id) where open;
create index tasks_of_root          on tasks (root_id, id);
create index tasks_of_parent        on tasks (parent_id) where parent_id is not null;
create index tasks_of_directive     on tasks (directive_id, id) where directive_id is not null;
create index tasks_of_matter        on tasks (matter_id) where matter_id is not null;
create index tasks_of_programme     on tasks (programme_id, order_on, id) where programme_id is not null;
create index tasks_in_series        on tasks (series_id, series_turn) where series_id is not null;
create index tasks_to_repeat        on tasks (id) where series_id is not null and not next_made and stage <> 'dropped';
create unique index tasks_of_batch  on tasks (batch, batch_key) where batch is not null;
-- Figures: what is open is counted from the index alone; what is over from task_tallies, and for the rest of a year from here.
create index tasks_open_counted     on tasks (unit_id, given_on)
  include (falls_on, heard_on, calm) where open;
create index tasks_closed_counted   on tasks (given_on, unit_id, closed_as) where not open;

create table task_events (
  task_id    uuid not null references tasks (id) on delete cascade,
  seq        int  not null check (seq > 0),
  at         timestamptz not null,
  by         text not null check (by in ('officer', 'house')),
  officer_id uuid,
  post_id    int,
  event      jsonb not null,
  primary key (task_id, seq)
);

create table task_words (
  id      uuid primary key,
  task_id uuid not null references tasks (id) on delete cascade,
  role    text not null check (role in ('progress', 'extension', 'refusal', 'product', 'check', 'return', 'handover', 'delay', 'drop')),
  body    text not null check (length(body) between 1 and 20000),
  salt    bytea not null,
  at      timestamptz not null
);
create index task_words_of on task_words (task_id, id);

-- Units that work along, and those that act under the direction of the one accountable.
create table task_units (
  task_id uuid not null references tasks (id) on delete cascade,
  unit_id int  not null references units (id),
  part    text not null check (part in ('cooperating', 'executing')),
  primary key (task_id, unit_id, part)
);
create index task_units_of_unit on task_units (unit_id, task_id);

-- Which task waits for which.
create table task_waits (
  task_id uuid not null references tasks (id) on delete cascade,
  upon_id uuid not null references tasks (id) on delete cascade check (upon_id <> task_id),
  primary key (task_id, upon_id)
);
create index task_waits_upon on task_waits (upon_id);

-- Evidence. A matter stands by its code alone: whether somebody may open it is asked where it is shown.
create table task_links (
  id         bigint generated always as identity primary key,
  task_id    uuid not null references tasks (id) on delete cascade,
  seq        int  not null,
  kind       text not null check (kind in ('file', 'address', 'matter', 'commitment')),
  target     text not null check (length(target) between 1 and 2000),
  label      text not null default '' check (length(label) <= 500),
  file_id    uuid unique references files (id),
  officer_id uuid not null references officers (id),
  at         timestamptz not null,
  constraint a_file_is_kept check ((kind = 'file') = (file_id is not null))
);
create index task_links_of on task_links (task_id, id);
create trigger task_links_drop_file after delete on task_links
  for each row when (old.file_id is not null) execute function drop_file_of_matter();

-- Forms that made tasks: only the hash of the form's key is kept, and a mark of its content.
create table task_batches (
  once_hash    bytea primary key,
  content_mark bytea not null,
  officer_id   uuid not null,
  at           timestamptz not null default now()
);

-- How many tasks of a unit, given in a year, are over and how. Kept by the trigger below: a task is over
-- once, so that one row is touched once, while counting a million rows each time took longer than a page may.
create table task_tallies (
  unit_id      int not null,
  year         int not null,
  done_on_time int not null default 0 check (done_on_time >= 0),
  done_late    int not null default 0 check (done_late >= 0),
  dropped      int not null default 0 check (dropped >= 0),
  primary key (unit_id, year)
);

create function tally_task() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' and old.closed_as is not null then
    update task_tallies set done_on_time = done_on_time - (old.closed_as = 'done-on-time')::int,
                            done_late = done_late - (old.closed_as = 'done-late')::int,
                            dropped = dropped - (old.closed_as = 'dropped')::int
     where unit_id = old.unit_id and year = extract(year from old.given_on);
  end if;
  if tg_op <> 'DELETE' and new.closed_as is not null then
    insert into task_tallies as t (unit_id, year, done_on_time, done_late, dropped)
    values (new.unit_id, extract(year from new.given_on), (new.closed_as = 'done-on-time')::int,
            (new.closed_as = 'done-late')::int, (new.closed_as = 'dropped')::int)
    on conflict (unit_id, year) do update
      set done_on_time = t.done_on_time + excluded.done_on_time, done_late = t.done_late + excluded.done_late,
          dropped = t.dropped + excluded.dropped;
  end if;
  return null;
end $$;
-- A generated column cannot be asked for in "update of"; what it is made from can.
create trigger tally_task after insert or delete or update of stage, unit_id, given_on, due_on, handed_in_on on tasks
  for each row execute function tally_task();

-- The units above one, and the units under some, of any height.
create function units_above(unit int) returns int[]
language sql stable as $$
  with recursive up (id) as (
    select u.parent_id from units u where u.id = unit and u.parent_id is not null
    union
    select u.parent_id from units u join up on u.id = up.id where u.parent_id is not null
  )
  select coalesce(array_agg(id order by id), '{}') from up
$$;
create function units_under(tops int[]) returns setof int
language sql stable as $$
  with recursive under (id) as (
    select u.id from units u where u.parent_id = any(tops)
    union
    select u.id from units u join under on u.parent_id = under.id
  )
  select id from under
$$;

grant select, insert, update on tasks to danvan_app;
grant select, insert on task_events, task_words, task_links, task_batches to danvan_app;
grant select, insert, delete on task_units, task_waits to danvan_app;
grant select on task_tallies to danvan_app;
revoke all on function tally_task() from public;
grant execute on function units_above(int), units_under(int[]) to danvan_app;
