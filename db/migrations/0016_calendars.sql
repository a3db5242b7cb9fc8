-- Calendars: which days offices work, as somebody declared them on a paper; the days on which one unit
-- is closed; and what became of running deadlines when either changed.
--
-- The years shipped with the house stand in src/law/calendars. A version here replaces whole years of
-- them. It is never changed: it waits, then a second person confirms it or somebody drops it, and
-- another one supersedes it. docs/decisions/0030 says what moves and what does not.

create table calendar_versions (
  id            int  generated always as identity primary key,
  -- Years as src/law/calendars/year.ts has them, each with its status and a source for every day.
  years         jsonb not null check (jsonb_typeof(years) = 'array' and jsonb_array_length(years) between 1 and 10),
  document      text not null check (length(document) between 3 and 200),
  document_date date not null,
  note          text not null default '' check (length(note) <= 500),
  -- The id of the calendar it was compared with when it was declared.
  base          text not null,
  declared_by   uuid not null references officers (id),
  declared_post int  not null,
  declared_at   timestamptz not null,
  outcome       text not null default 'waiting' check (outcome in ('waiting', 'confirmed', 'dropped')),
  decided_by    uuid references officers (id),
  decided_post  int,
  decided_at    timestamptz,
  constraint decided_by_somebody check (
    (outcome = 'waiting') = (decided_by is null) and (decided_by is null) = (decided_at is null)
    and (decided_by is null) = (decided_post is null)),
  -- It moves everyone's dates: four eyes.
  constraint confirmed_by_a_second_person check (outcome <> 'confirmed' or decided_by <> declared_by)
);
create index calendar_versions_confirmed on calendar_versions (decided_at, id) where outcome = 'confirmed';
-- One at a time: a second one waiting would be compared with a calendar that is about to change.
create unique index calendar_versions_waiting on calendar_versions ((true)) where outcome = 'waiting';

-- What was decided stays decided.
create function keep_calendar_version() returns trigger language plpgsql as $$
begin
  if old.outcome <> 'waiting' then raise exception 'a decided calendar version is never changed'; end if;
  return new;
end $$;
create trigger calendar_versions_kept before update on calendar_versions
  for each row execute function keep_calendar_version();

create table unit_closures (
  id             int  generated always as identity primary key,
  unit_id        int  not null references units (id),
  first_day      date not null,
  last_day       date not null,
  -- Published: on the unit's page and on the calendar.
  reason         text not null check (length(reason) between 3 and 200),
  document       text not null check (length(document) between 3 and 200),
  document_date  date not null,
  declared_by    uuid not null references officers (id),
  declared_post  int  not null,
  declared_at    timestamptz not null,
  withdrawn_by   uuid references officers (id),
  withdrawn_post int,
  withdrawn_at   timestamptz,
  constraint closure_has_days check (last_day between first_day and first_day + 30),
  constraint withdrawn_by_somebody check (
    (withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_post is null))
);
create index unit_closures_of_unit on unit_closures (unit_id, first_day desc, id desc);
create index unit_closures_standing on unit_closures (last_day) where withdrawn_at is null;

-- Goes up with every change that is in force; processes look at it to know that theirs is old.
create table calendar_mark (
  one  boolean primary key default true check (one),
  mark bigint not null default 0
);
insert into calendar_mark default values;

-- One counting of all running deadlines. Dry: before a version is confirmed, to see what it would move.
create table calendar_recounts (
  id              int  generated always as identity primary key,
  cause           text not null check (cause in ('version', 'closure', 'withdrawal', 'nightly')),
  cause_id        int,
  dry             boolean not null default false,
  calendar_before text not null,
  calendar_after  text not null,
  asked_at        timestamptz not null,
  done_at         timestamptz,
  check ((cause = 'nightly') = (cause_id is null))
);
create unique index calendar_recounts_of_cause on calendar_recounts (cause, cause_id, dry) where cause <> 'nightly';
create index calendar_recounts_undone on calendar_recounts (id) where done_at is null;

-- How far it has come with each kind of thing that has deadlines; a counting that died goes on there.
create table calendar_recount_parts (
  recount_id int  not null references calendar_recounts (id) on delete cascade,
  kind       text not null,
  -- The last thing that was counted.
  at_id      uuid,
  seen       int  not null default 0,
  moved      int  not null default 0,
  -- Of these: earlier for the person who waits; they are told.
  earlier    int  not null default 0,
  done_at    timestamptz,
  primary key (recount_id, kind)
);

-- What moved, from which day to which: what the law or the policy gives (counted), and what is owed.
create table calendar_moves (
  recount_id   int  not null references calendar_recounts (id) on delete cascade,
  kind         text not null,
  ref          uuid not null,
  -- Null where only those who have it in hand may know of it.
  code         text,
  -- No key to units: none is ever deleted, and asking for each of a hundred thousand rows takes a second.
  unit_id      int  not null,
  term         text not null,
  counted_from text not null,
  counted_to   text not null,
  owed_from    text not null,
  owed_to      text not null,
  primary key (recount_id, unit_id, kind, ref, term)
);
create index calendar_moves_of_ref on calendar_moves (ref);

-- The running limit of a matter as it is counted: from which day, how many working days, and the unit
-- whose closures count. Null for rows nobody counts again.
alter table matters
  add column term_from date,
  add column term_days smallint check (term_days between 1 and 60),
  add column term_unit int references units (id),
  -- What law or policy now give where that is not the date owed: {"answer": "2026-12-08"}.
  add column counted jsonb not null default '{}' check (jsonb_typeof(counted) = 'object');
create index matters_counted on matters (id) where open or stage = 'answered';

-- What goes for good takes with it what was counted of it.
create function forget_moves() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from calendar_moves where ref = old.id;
  return null;
end $$;
create trigger matters_forget_moves after delete on matters for each row execute function forget_moves();
revoke all on function forget_moves() from public;

grant select, insert on calendar_versions, unit_closures to danvan_app;
grant update (outcome, decided_by, decided_post, decided_at) on calendar_versions to danvan_app;
grant update (withdrawn_by, withdrawn_post, withdrawn_at) on unit_closures to danvan_app;
grant select, update on calendar_mark to danvan_app;
grant select, insert, update, delete on calendar_recounts, calendar_recount_parts, calendar_moves to danvan_app;
