-- The receipt log: what is committed to in public, in which order, and the words behind it.
--
-- register_entries is the log itself: 32 bytes each, the same size whatever was done. An entry is
-- written in the transaction of the act it stands for and gets its place later, from one sequencer;
-- once it has a place nothing of it ever changes. register_acts holds the words and the salt's box
-- and goes with the record they are about: what stays then is a number nobody can read.

create table register_log (
  one     boolean primary key default true check (one),
  -- The first line of every checkpoint; a log that had to be given up goes on under another.
  origin  text    not null check (origin ~ '^[^[:space:]+]+$'),
  size    bigint  not null default 0 check (size >= 0),
  -- Why nothing is added any more, until a person decided how to go on.
  frozen  text
);

create table register_entries (
  id      bigint generated always as identity primary key,
  entry   bytea  not null check (octet_length(entry) = 32),
  place   bigint unique check (place >= 0)
);
create index register_entries_waiting on register_entries (id) where place is null;

-- Every checkpoint ever signed: two of one size would be a fork.
create table register_checkpoints (
  size      bigint primary key,
  root      bytea  not null check (octet_length(root) = 32),
  -- With our signature, and with those of witnesses once they came.
  note      text   not null,
  witnesses int    not null default 0,
  signed_at timestamptz not null
);

create index register_checkpoints_witnessed on register_checkpoints (size) where witnesses > 0;

-- The largest tree each witness has seen from us, so that the proof for the next one starts there.
create table register_witnesses (
  name    text   primary key,
  size    bigint not null default 0,
  seen_at timestamptz,
  -- Why the last request brought nothing, in its own words.
  trouble text
);

create table register_acts (
  -- What it is about: "matter", "complaint", … and its id; a trigger of that table erases it.
  kind      text   not null check (kind ~ '^[a-z-]{2,20}$'),
  about     uuid   not null,
  nth       int    not null check (nth > 0),
  -- The line of its own record that it is: not every line is committed to.
  seq       int    not null check (seq > 0),
  entry_id  bigint not null references register_entries (id),
  statement text   not null,
  -- The salt, sealed so that only the receipt's secret opens it; null where the secret itself gives it.
  box       bytea,
  primary key (kind, about, nth)
);
create unique index register_acts_entry on register_acts (entry_id);

-- Whoever could move an entry could back-date it.
create function keep_register_entry() returns trigger language plpgsql as $$
begin
  if old.place is not null or new.entry is distinct from old.entry or new.place is null then
    raise exception 'an entry of the log does not change';
  end if;
  return new;
end $$;
create trigger register_entries_stay before update on register_entries
  for each row execute function keep_register_entry();

create function keep_register_checkpoint() returns trigger language plpgsql as $$
begin
  if new.size is distinct from old.size or new.root is distinct from old.root then
    raise exception 'a signed checkpoint does not change';
  end if;
  return new;
end $$;
create trigger register_checkpoints_stay before update on register_checkpoints
  for each row execute function keep_register_checkpoint();

grant select, insert on register_log, register_entries, register_checkpoints, register_witnesses, register_acts to danvan_app;
grant update (size, frozen) on register_log to danvan_app;
grant update (place) on register_entries to danvan_app;
grant update (note, witnesses) on register_checkpoints to danvan_app;
grant update (size, seen_at, trouble) on register_witnesses to danvan_app;
grant delete on register_acts to danvan_app;

-- The public half of the key drawn from a receipt's secret: salts of later acts are sealed to it.
alter table matters add column receipt_key bytea check (octet_length(receipt_key) = 32);

alter table complaints add column receipt_key bytea check (octet_length(receipt_key) = 32);

-- What is erased takes its words and its boxes along; the entry stays, a number nobody can read.
create function forget_register_acts() returns trigger language plpgsql as $$
begin
  delete from register_acts where kind = tg_argv[0] and about = old.id;
  return old;
end $$;
create trigger matters_leave_the_register after delete on matters
  for each row execute function forget_register_acts('matter');
create trigger complaints_leave_the_register after delete on complaints
  for each row execute function forget_register_acts('complaint');

-- What is public anyway and must not be changed in silence: calendars, the rules, figures, the roots of
-- the record of the house. Each holds the leaf of the one before of its kind. The salt is public: there
-- is nothing to hide, and anybody can compute the entry.
create table register_public (
  kind      text   not null check (kind ~ '^[a-z0-9-]{2,30}$'),
  nth       int    not null check (nth > 0),
  -- What the house calls it: which calendar, which batch.
  name      text   not null check (length(name) between 1 and 120),
  sha256    bytea  not null check (octet_length(sha256) = 32),
  entry_id  bigint not null unique references register_entries (id),
  statement text   not null,
  salt      bytea  not null check (octet_length(salt) = 32),
  primary key (kind, nth)
);
grant select, insert on register_public to danvan_app;

-- Logs that had to be given up: what was published of them stays true and stays served.
create table register_past_logs (
  origin   text primary key,
  size     bigint not null,
  because  text not null,
  decided  text not null,
  ended_at timestamptz not null default now()
);
grant select on register_past_logs to danvan_app;

-- Ends a frozen log and begins the next, which takes in every entry anew: nothing that somebody was
-- promised is left out. Only for a log that is frozen; a person gives the reason.
create function continue_register(next text, reason text) returns void
language plpgsql security definer set search_path = public as $$
declare
  l register_log;
begin
  select * into l from register_log for update;
  if l.frozen is null then
    raise exception 'the log is not frozen';
  end if;
  if exists (select from register_past_logs where origin = next) or l.origin = next then
    raise exception 'a log of this name has been';
  end if;
  if length(trim(reason)) < 10 then
    raise exception 'a reason is missing';
  end if;
  insert into register_past_logs (origin, size, because, decided) values (l.origin, l.size, l.frozen, reason);
  delete from register_checkpoints;
  delete from register_witnesses;
  alter table register_entries disable trigger register_entries_stay;
  update register_entries set place = null where place is not null;
  alter table register_entries enable trigger register_entries_stay;
  update register_log set origin = next, size = 0, frozen = null;
end $$;
revoke all on function continue_register(text, text) from public;
grant execute on function continue_register(text, text) to danvan_app;
