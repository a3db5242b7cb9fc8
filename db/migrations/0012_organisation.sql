-- The organisation over time: what a unit was called and where it belonged on any day, which units a
-- joint office serves, who stands for whom, and reorganisations by a reviewed plan.
--
-- units, departments, posts and appointments hold the present with its days; what a unit was before
-- is a row of unit_past. Nothing here is ever deleted: history keeps the unit of its time.

-- A unit under an earlier name or superior, to its last day under it (inclusive). Its rows follow one
-- another without gaps, and the row in units goes on from the last of them.
create table unit_past (
  unit_id    int  not null references units (id),
  name       text not null check (length(name) between 2 and 200),
  key        text not null,
  type       text not null,
  parent_id  int  references units (id),
  valid_from date,
  valid_to   date not null,
  -- The document that ended it, or where we know it from.
  source     text not null,
  primary key (unit_id, valid_to),
  constraint ends_after_it_begins check (valid_to >= valid_from)
);
create index unit_past_by_parent on unit_past (parent_id, key, unit_id);

-- Every unit in every version, for the picture of any day: ask with valid_from/valid_to.
create view unit_versions as
  select u.id, u.slug, u.province_code, u.level, u.type, u.name, u.key, u.code, u.parent_id,
         u.former_district,
         coalesce((select max(p.valid_to) + 1 from unit_past p where p.unit_id = u.id), u.valid_from) as valid_from,
         u.valid_to, u.source
    from units u
  union all
  select u.id, u.slug, u.province_code, u.level, p.type, p.name, p.key, u.code, p.parent_id,
         u.former_district, p.valid_from, p.valid_to, p.source
    from unit_past p join units u on u.id = p.unit_id;

-- Successions of every kind. A merger and a split end the old unit, and so does an abolition, after
-- which the unit above answers for what is left. A transfer of function ends nobody: from that day
-- another unit answers for one subject area. A renaming is a row of unit_past; it stands here
-- only where the law founded a new unit to bear the new name.
alter table unit_successors
  add column kind text not null default 'merge'
    check (kind in ('merge', 'split', 'rename', 'transfer-function', 'abolish')),
  add column area text references subject_areas (code),
  -- The document cited: number, date, title. Those made in our pages have it; those loaded name
  -- their source.
  add column doc_number text check (length(doc_number) between 1 and 100),
  add column doc_date   date,
  add column doc_title  text check (length(doc_title) between 1 and 500),
  add constraint document_whole check (num_nulls(doc_number, doc_date, doc_title) in (0, 3)),
  add constraint a_function_has_an_area check (kind <> 'transfer-function' or area is not null),
  drop constraint unit_successors_pkey,
  add constraint unit_successors_once unique nulls not distinct (old_id, new_id, area, valid_from);

-- What people write in a CSV to name a department or post again; stable for ever, never shown elsewhere.
alter table departments
  add column ref text not null unique default 'd-' || substr(gen_random_uuid()::text, 1, 13)
    check (ref ~ '^[a-z0-9][a-z0-9-]{2,59}$');
alter table posts
  add column ref text not null unique default 'p-' || substr(gen_random_uuid()::text, 1, 13)
    check (ref ~ '^[a-z0-9][a-z0-9-]{2,59}$');

-- A joint office (văn phòng chung): the units a department serves beside its own, from day to day.
create table department_serves (
  department_id int  not null references departments (id),
  unit_id       int  not null references units (id),
  valid_from    date not null,
  valid_to      date check (valid_to >= valid_from - 1),
  primary key (department_id, unit_id, valid_from)
);
create index department_serves_unit on department_serves (unit_id, department_id);
create index posts_of_department on posts (department_id) where department_id is not null;

-- Who acts where, from when to when: one row for each post held and each unit the post acts for.
-- Ask it with a day; accounts that ended hold nothing.
create view posts_held as
  select a.id as appointment_id, a.officer_id, o.name as officer_name, a.tenure,
         p.id as post_id, p.title, p.role, p.department_id, p.reports_to,
         p.unit_id, false as served,
         greatest(a.valid_from, p.valid_from) as valid_from, least(a.valid_to, p.valid_to) as valid_to
    from appointments a
    join officers o on o.id = a.officer_id and o.ended_at is null
    join posts p on p.id = a.post_id
  union all
  select a.id, a.officer_id, o.name, a.tenure, p.id, p.title, p.role, p.department_id, p.reports_to,
         s.unit_id, true,
         greatest(a.valid_from, p.valid_from, s.valid_from), least(a.valid_to, p.valid_to, s.valid_to)
    from department_serves s
    join posts p on p.department_id = s.department_id and p.unit_id <> s.unit_id
    join appointments a on a.post_id = p.id
    join officers o on o.id = a.officer_id and o.ended_at is null;

-- Conflict of interest, said once for pages, lists and routing: the officers whose being named in a
-- matter takes it from `officer` on `d`. Themself; whoever holds a post above one of theirs; and whoever
-- they stand in for. Who holds the same post beside a named person is not under them.
create function those_above(officer uuid, d date) returns table (officer_id uuid)
language sql stable as $$
  with recursive held as (
    select h.post_id, h.reports_to, h.tenure
      from posts_held h
     where h.officer_id = officer and not h.served
       and h.valid_from <= d and (h.valid_to is null or h.valid_to >= d)
  ), up (post) as (
    select reports_to from held where reports_to is not null
    union
    select p.reports_to from posts p join up on p.id = up.post where p.reports_to is not null
  )
  select officer
  union
  -- offset 0: asked post by post through the index; joined, the planner would read every post there is.
  select h.officer_id
    from up cross join lateral (
      select h.officer_id from posts_held h
       where h.post_id = up.post and not h.served
         and h.valid_from <= d and (h.valid_to is null or h.valid_to >= d) offset 0) h
  union
  select h.officer_id
    from held cross join lateral (
      select h.officer_id from posts_held h
       where h.post_id = held.post_id and h.tenure <> 'delegated' and not h.served
         and h.valid_from <= d and (h.valid_to is null or h.valid_to >= d) offset 0) h
   where held.tenure = 'delegated'
$$;

-- Who answers on `d` for what was `unit`'s in `area`: where its functions went and what it became, over
-- any number of documents. Where several units took it and the area does not decide, the unit itself.
create function unit_answering(unit int, area text, d date) returns int
language plpgsql stable as $$
declare
  here  int := unit;
  since date := '-infinity';
  step  record;
begin
  loop
    select min(s.new_id) as to_unit, count(distinct s.new_id) as ways, s.valid_from into step
      from unit_successors s
     where s.old_id = here and s.valid_from > since and s.valid_from <= d
       and (s.area = unit_answering.area or (s.area is null and s.kind <> 'transfer-function'))
     group by s.area is not null, s.valid_from
     order by s.area is not null desc, s.valid_from desc
     limit 1;
    exit when step.to_unit is null or step.ways > 1;
    here := step.to_unit;
    since := step.valid_from;
  end loop;
  return here;
end $$;

-- A reorganisation, by a cited document: written by one person, reviewed by another, carried out on or
-- after its day, one matter at a time, and not taken back: what it did is undone only by another one.
create table reorganisations (
  id           int generated always as identity primary key,
  title        text not null check (length(title) between 2 and 200),
  doc_number   text not null check (length(doc_number) between 1 and 100),
  doc_date     date not null,
  doc_title    text not null check (length(doc_title) between 1 and 500),
  -- The first day of the new organisation.
  effective_on date not null,
  state        text not null default 'draft'
                 check (state in ('draft', 'reviewed', 'moving', 'done', 'dropped')),
  made_by      uuid not null references officers (id),
  made_at      timestamptz not null,
  reviewed_by  uuid references officers (id),
  reviewed_at  timestamptz,
  started_at   timestamptz,
  finished_at  timestamptz,
  constraint reviewed_by_a_second_person check (reviewed_by <> made_by),
  constraint reviewed_before_it_moves check (
    state in ('draft', 'dropped') or (reviewed_by is not null and reviewed_at is not null)),
  constraint moving_has_begun check (state not in ('moving', 'done') or started_at is not null),
  constraint done_has_finished check ((state = 'done') = (finished_at is not null))
);
create index reorganisations_newest on reorganisations (effective_on desc, id desc);
create index reorganisations_to_do on reorganisations (effective_on) where state in ('reviewed', 'moving');

-- One change of a plan; what it may hold is written in src/organisation/model.ts.
create table reorganisation_changes (
  id      int generated always as identity primary key,
  plan_id int not null references reorganisations (id),
  change  jsonb not null
);
create index reorganisation_changes_of_plan on reorganisation_changes (plan_id, id);

-- What a person decided where the old unit was split: for a matter, or all of an area or a place.
create table reorganisation_decisions (
  id         int generated always as identity primary key,
  plan_id    int  not null references reorganisations (id),
  old_unit   int  not null references units (id),
  matter_id  uuid references matters (id) on delete cascade,
  area       text references subject_areas (code),
  place_unit int  references units (id),
  to_unit    int  not null references units (id),
  decided_by uuid not null references officers (id),
  decided_at timestamptz not null,
  constraint about_one_thing check (num_nonnulls(matter_id, area, place_unit) = 1),
  unique nulls not distinct (plan_id, old_unit, matter_id, area, place_unit)
);

grant select, insert, update on unit_past, department_serves, reorganisations to danvan_app;
-- A draft is still being written.
grant select, insert, update, delete on reorganisation_changes, reorganisation_decisions to danvan_app;
grant select on unit_versions, posts_held to danvan_app;
grant execute on function those_above(uuid, date), unit_answering(int, text, date) to danvan_app;
