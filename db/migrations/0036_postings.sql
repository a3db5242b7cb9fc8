-- What a unit makes public at the grassroots (niêm yết, công khai): the items, every version of their words
-- that was public, and the record that they were.
--
-- How long an item stays up is counted when it is posted and kept with the mark of the rule it rests on:
-- only a rule seen in its own text ('V') keeps anything from coming down. Decisions on complaints are not
-- copied here; lists join them (0023).

create table postings (
  id           bigint generated always as identity primary key,
  code         text not null unique check (code ~ '^NY-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  unit_id      int  not null references units (id),
  -- 'expected': the unit said that it will post this; 'withdrawn': hidden at once for what is private in it.
  stage        text not null check (stage in ('expected', 'draft', 'posted', 'down', 'withdrawn', 'dropped')),
  kind         text not null check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(kind) <= 40),
  -- The paragraph of the article, where whoever posts it names one.
  item         int  check (item between 4 and 12),
  period       text check (period ~ '^20\d{2}-(q[1-4]|6m|year)$'),
  title        text not null check (length(title) between 3 and 600),
  body         text not null default '' check (length(body) <= 200000),
  document     text not null default '' check (length(document) <= 240),
  issued_on    date,
  -- The meeting or dialogue it announces or tells of.
  event_on     date,
  audience     text not null default '' check (length(audience) <= 1000),
  place        text not null default '' check (length(place) <= 600),
  forms        text[] not null default '{}' check (forms <@ array['board', 'loudspeaker', 'portal', 'village-heads']),
  -- By when it is owed, by a rule of law or because the unit said so.
  due_on       date,
  due_by       text check (due_by in ('law', 'unit')),
  version      int  not null default 0,
  posted_on    date,
  -- The day the minimum is counted from: later than posted_on where it came to the board later, or where
  -- a correction changed what it says.
  counted_from date,
  until_on     date,
  until_rule   text check (length(until_rule) <= 40),
  until_mark   text check (until_mark in ('V', 'P', 'M', '?', 'policy')),
  -- Longer than the minimum, because the unit says so.
  kept_until   date,
  down_on      date,
  down_because text not null default '' check (length(down_because) <= 2000),
  -- Forms that were chosen or that the law wants, and that nobody has recorded yet.
  lacking      text[] not null default '{}',
  order_on     date not null generated always as
                 (coalesce(down_on, posted_on, due_on, made_on)) stored,
  made_on      date not null,
  made_by      uuid not null references officers (id),
  made_post    int  not null references posts (id),
  made_at      timestamptz not null,
  once_hash    bytea not null unique check (length(once_hash) = 32),
  seq          int  not null default 1,

  constraint due_has_a_ground check ((due_on is null) = (due_by is null)),
  constraint posted_knows_since_when check ((stage in ('posted', 'down', 'withdrawn')) = (posted_on is not null)
    and (posted_on is null) = (counted_from is null) and (posted_on is null) = (version = 0)),
  constraint minimum_has_a_mark check ((until_on is null) = (until_mark is null)),
  constraint ended_knows_when check ((stage in ('down', 'withdrawn')) = (down_on is not null)),
  -- The law's own words; nothing in the house can take it down sooner.
  constraint up_as_long_as_the_law_wants check
    (stage <> 'down' or until_mark is distinct from 'V' or down_on > until_on)
);
create index postings_owed on postings (unit_id, due_on, id) where stage in ('expected', 'draft');
create index postings_public on postings (unit_id, posted_on desc, id desc) where stage in ('posted', 'down', 'withdrawn');
create index postings_up on postings (unit_id, posted_on desc, id desc) where stage = 'posted';
create index postings_in_order on postings (unit_id, order_on desc, id desc);
create index postings_of_period on postings (unit_id, period) where period is not null;
create index postings_made_by on postings (made_by);
create index postings_made_post on postings (made_post);
grant select, insert on postings to danvan_app;
grant update (stage, kind, item, period, title, body, document, issued_on, event_on, audience, place, forms, due_on,
              due_by, version, posted_on, counted_from, until_on, until_rule, until_mark, kept_until, down_on,
              down_because, lacking, seq) on postings to danvan_app;

-- The record of an item: rows are added and never changed.
create table posting_events (
  posting_id bigint not null references postings (id),
  seq        int    not null check (seq > 0),
  type       text   not null check (length(type) between 2 and 40),
  detail     jsonb  not null default '{}',
  officer_id uuid   not null references officers (id),
  post_id    int    not null references posts (id),
  at         timestamptz not null,
  primary key (posting_id, seq)
);
create index posting_events_by on posting_events (officer_id);
create index posting_events_post on posting_events (post_id);
grant select, insert on posting_events to danvan_app;

-- The words as they were public, each version with its day and why it was changed.
create table posting_versions (
  posting_id bigint not null references postings (id),
  version    int    not null check (version > 0),
  title      text   not null,
  body       text   not null,
  document   text   not null,
  issued_on  date,
  on_day     date   not null,
  because    text   not null default '' check (length(because) <= 2000),
  -- Something private was in it: nobody reads it in public again.
  hidden     boolean not null default false,
  primary key (posting_id, version),
  constraint another_version_says_why check ((version = 1) = (because = ''))
);
grant select, insert on posting_versions to danvan_app;
grant update (hidden) on posting_versions to danvan_app;

-- Pages and pictures: 'attachment' is public with the item; 'evidence' shows that it hung there, and
-- stays inside, because people may be in the picture.
create table posting_files (
  posting_id bigint not null references postings (id),
  nth        int    not null check (nth > 0),
  purpose    text   not null check (purpose in ('attachment', 'evidence')),
  event_seq  int,
  file_id    uuid   not null unique references files (id),
  added_by   uuid   not null references officers (id),
  added_at   timestamptz not null,
  removed_at timestamptz,
  primary key (posting_id, nth),
  constraint evidence_belongs_to_an_event check ((purpose = 'evidence') = (event_seq is not null))
);
create index posting_files_by on posting_files (added_by);
grant select, insert on posting_files to danvan_app;
grant update (removed_at) on posting_files to danvan_app;
