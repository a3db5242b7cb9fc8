-- Following tasks up, programmes, self-reviews, the public side of a directive, calendars by subscription.

-- A reminder of one task, counted for one date owed: 0 before it, then 1, 2, 3 when it has passed. The key
-- makes each of them happen once, whatever is restarted; an extension begins the count anew.
create table task_reminders (
  task_id    uuid not null references tasks (id) on delete cascade,
  due_on     date not null,
  nth        int  not null check (nth between 0 and 3),
  day        date not null,
  at         timestamptz not null,
  -- Who was accountable then; null where the unit had not said.
  officer_id uuid references officers (id),
  -- The heads the third one went to; empty for the others.
  heads      uuid[] not null default '{}',
  primary key (task_id, due_on, nth),
  constraint only_the_third_goes_to_heads check (nth = 3 or heads = '{}')
);
create index task_reminders_to_heads on task_reminders (day, task_id) where nth = 3;
create index task_reminders_of_officer on task_reminders (officer_id) where officer_id is not null;
grant select, insert on task_reminders to danvan_app;

-- A private address where a calendar program fetches the dates of one officer. Only a keyed hash of the
-- key in the address is kept; whoever makes a new one ends the one before.
create table task_feeds (
  officer_id uuid primary key references officers (id),
  key_hash   bytea not null unique check (length(key_hash) = 32),
  -- titles: as the tasks are called; plain: that something is due, and nothing else.
  shows      text not null check (shows in ('titles', 'plain')),
  made_at    timestamptz not null
);
grant select, insert, update, delete on task_feeds to danvan_app;

-- A programme or "chuyên đề" puts tasks of several directives on one board. It owns none of them: who may
-- see or do what stays with the tasks.
create table programmes (
  id         int generated always as identity primary key,
  unit_id    int  not null references units (id),
  kind       text not null check (kind in ('programme', 'topic')),
  name       text not null check (length(name) between 3 and 200),
  about      text not null default '' check (length(about) <= 5000),
  -- What is said about how well it goes.
  quality    text not null default '' check (length(quality) <= 5000),
  from_day   date not null,
  to_day     date not null,
  -- The post that leads it.
  owner_post int  not null references posts (id),
  once_hash  bytea not null unique check (length(once_hash) = 32),
  made_by    uuid not null references officers (id),
  made_at    timestamptz not null,
  seq        int not null default 1,
  constraint programme_has_a_period check (to_day >= from_day)
);
create index programmes_of_unit on programmes (unit_id, to_day desc, id desc);
create index programmes_owned_by on programmes (owner_post);
create index programmes_made_by on programmes (made_by);
grant select, insert, update on programmes to danvan_app;
alter table tasks add constraint tasks_programme foreign key (programme_id) references programmes (id);

-- A unit's review of itself as it was handed in. Rows are added and never changed: a correction is another
-- version with its reason.
create table self_reviews (
  id         int generated always as identity primary key,
  unit_id    int  not null references units (id),
  period     text not null check (period ~ '^20\d{2}-(m(0[1-9]|1[0-2])|q[1-4]|6m|9m|year)$'),
  version    int  not null check (version > 0),
  from_day   date not null,
  to_day     date not null,
  -- The record it was fed by, as it stood: counts by standing and the tasks behind them.
  record     jsonb not null,
  -- What the unit says: what was done, what was not and why, what comes next.
  done       text not null check (length(done) <= 10000),
  undone     text not null check (length(undone) <= 10000),
  next       text not null check (length(next) <= 10000),
  reason     text check (length(reason) between 10 and 500),
  once_hash  bytea not null unique check (length(once_hash) = 32),
  handed_by  uuid not null references officers (id),
  handed_post int not null references posts (id),
  handed_at  timestamptz not null,
  unique (unit_id, period, version),
  constraint another_version_says_why check ((version = 1) = (reason is null))
);
create index self_reviews_handed_by on self_reviews (handed_by);
create index self_reviews_handed_post on self_reviews (handed_post);
grant select, insert on self_reviews to danvan_app;

-- What everybody may read of a directive. Published by a head who saw exactly this, and withdrawn by one;
-- a publication is never changed, another takes its place.
create table directive_publications (
  id           int generated always as identity primary key,
  directive_id uuid not null references directives (id),
  unit_id      int  not null references units (id),
  slug         text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  title        text not null check (length(title) between 3 and 500),
  summary      text not null default '' check (length(summary) <= 5000),
  published_by uuid not null references officers (id),
  published_at timestamptz not null,
  withdrawn_by uuid references officers (id),
  withdrawn_at timestamptz,
  withdrawn_because text check (length(withdrawn_because) between 5 and 500),
  constraint withdrawn_says_why check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null))
);
create unique index directive_publications_now on directive_publications (directive_id) where withdrawn_at is null;
create unique index directive_publications_at on directive_publications (slug) where withdrawn_at is null;
create index directive_publications_newest on directive_publications (published_at desc, id desc) where withdrawn_at is null;
create index directive_publications_of_unit on directive_publications (unit_id);
create index directive_publications_by on directive_publications (published_by);
create index directive_publications_withdrawn_by on directive_publications (withdrawn_by) where withdrawn_by is not null;
grant select, insert on directive_publications to danvan_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_because) on directive_publications to danvan_app;

-- The tasks that were chosen, with the words that were chosen. A task that is internal again is not shown.
create table directive_publication_tasks (
  publication_id int  not null references directive_publications (id),
  nth            int  not null check (nth > 0),
  task_id        uuid not null references tasks (id) on delete cascade,
  title          text not null check (length(title) between 3 and 500),
  -- How far it is, in one sentence written for everybody; empty where none was.
  sentence       text not null default '' check (length(sentence) <= 1000),
  primary key (publication_id, task_id),
  unique (publication_id, nth)
);
create index directive_publication_tasks_of_task on directive_publication_tasks (task_id);
grant select, insert on directive_publication_tasks to danvan_app;
