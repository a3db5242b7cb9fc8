-- Papers: templates of units, and what was made with them.
--
-- A template is an ordinary Word document a unit laid out itself. Versions are added and never changed;
-- which of them is used is a history of its own, so that going back is one more row and not a change.
-- A paper that was made is kept as it went out, sealed, because it names people.

create table paper_templates (
  id          uuid primary key,
  unit_id     int  not null references units (id),
  kind        text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  version     int  not null check (version > 0),
  -- The file as it was uploaded; it went through src/papers/check.ts.
  bytes       bytea not null check (length(bytes) between 1 and 1048576),
  sha256      bytea not null check (length(sha256) = 32),
  -- Required fields this template says in its own words instead of having a place for them.
  own_words   text[] not null default '{}',
  reason      text not null check (length(reason) between 3 and 500),
  uploaded_by uuid not null references officers (id),
  uploaded_at timestamptz not null,
  unique (unit_id, kind, version),
  -- The same file twice is one version.
  unique (unit_id, kind, sha256)
);
create index paper_templates_uploaded_by on paper_templates (uploaded_by);
grant select, insert on paper_templates to danvan_app;

-- From when on which version is used; the newest row of a unit and kind counts. No template: what the
-- superior unit uses, or the default.
create table paper_template_uses (
  id          bigint generated always as identity primary key,
  unit_id     int  not null references units (id),
  kind        text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  template_id uuid references paper_templates (id),
  reason      text not null check (length(reason) between 3 and 500),
  chosen_by   uuid not null references officers (id),
  chosen_at   timestamptz not null
);
create index paper_template_uses_newest on paper_template_uses (unit_id, kind, id desc);
create index paper_template_uses_of_template on paper_template_uses (template_id) where template_id is not null;
create index paper_template_uses_chosen_by on paper_template_uses (chosen_by);
grant select, insert on paper_template_uses to danvan_app;

-- The template in use for a kind of paper of a unit: its own, else that of the nearest superior unit
-- that has one. No row: the default.
create function paper_template_in_use(of_unit int, of_kind text)
returns table (template_id uuid, unit_id int, version int, sha256 bytea)
language sql stable set search_path = public, pg_temp as $$
  with recursive above (id, far) as (
    select of_unit, 0
    union all
    select u.parent_id, a.far + 1
      from above a join units u on u.id = a.id
     where u.parent_id is not null and a.far < 10
  )
  select t.id, t.unit_id, t.version, t.sha256
    from above a
    cross join lateral (
      select s.template_id from paper_template_uses s
       where s.unit_id = a.id and s.kind = of_kind
       order by s.id desc limit 1) used
    join paper_templates t on t.id = used.template_id
   order by a.far
   limit 1
$$;

grant execute on function paper_template_in_use(int, text) to danvan_app;

-- Papers that were made. The bytes are sealed with a key of the house that serves nothing else: what
-- names people does not lie open in the database or its backups.
create table papers_made (
  id          uuid primary key,
  unit_id     int  not null references units (id),
  kind        text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  about_kind  text not null check (about_kind in ('complaint', 'letter', 'visit', 'matter', 'draft')),
  about_id    text not null check (length(about_id) between 1 and 100),
  -- Decisions share one row of numbers, notices another; papers without a number have neither.
  series      text check (series in ('QĐ', 'TB', 'GM', 'HD', 'PC')),
  year        int  check (year between 2000 and 2999),
  number      int  check (number between 1 and 99999),
  made_on     date not null,
  -- Null: the default of the house.
  template_id uuid references paper_templates (id),
  template_sha256 bytea not null check (length(template_sha256) = 32),
  sha256      bytea not null check (length(sha256) = 32),
  sealed      bytea not null check (length(sealed) between 30 and 8388608),
  made_by     uuid references officers (id),
  made_at     timestamptz not null,
  constraint number_in_a_series_of_a_year check (
    (series is null) = (number is null) and (series is null) = (year is null)),
  unique (unit_id, series, year, number)
);
create index papers_made_about on papers_made (about_kind, about_id, made_at, id);
create index papers_made_by on papers_made (made_by) where made_by is not null;
create index papers_made_with on papers_made (template_id) where template_id is not null;
-- Deleted with what they are about, never changed.
grant select, insert, delete on papers_made to danvan_app;
