-- Notices to residents, digests to officers, and who works through the jobs.
--
-- No address, no name and no word of anybody is in these tables or in the payload of a job: an
-- address is opened at the moment a mail server is ready to take it, and what went wrong is kept
-- as a class only ("timeout", "smtp-550"), because what servers answer repeats the address.

-- Whether the sender left an e-mail address; without it nobody's identity is opened for a notice.
alter table matters add column notify boolean not null default false;

-- One notice for one line of a matter's record, sent once. It goes with the matter.
create table notices (
  matter_id  uuid not null references matters (id) on delete cascade,
  seq        int  not null check (seq > 0),
  kind       text not null check (kind ~ '^[a-z-]{3,30}$'),
  state      text not null check (state in ('queued', 'sending', 'sent', 'failed', 'not-configured')),
  tries      int  not null default 0,
  error      text check (error ~ '^[a-z]+(-[a-z0-9]+)*$' and length(error) <= 30),
  -- Until two minutes later nobody else tries: whoever claimed it is sending, or has died.
  claimed_at timestamptz,
  made_at    timestamptz not null default now(),
  done_at    timestamptz,
  primary key (matter_id, seq)
);
-- For the figures an administrator sees: what is stuck or has failed, newest first.
create index notices_not_sent on notices (made_at desc, matter_id, seq) where state <> 'sent';

-- One reminder an officer and day at most, whoever asks for it and how often.
create table reminders (
  officer_id uuid not null references officers (id),
  day        date not null,
  state      text not null check (state in ('queued', 'sending', 'sent', 'failed', 'nothing')),
  tries      int  not null default 0,
  error      text check (error ~ '^[a-z]+(-[a-z0-9]+)*$' and length(error) <= 30),
  claimed_at timestamptz,
  made_at    timestamptz not null default now(),
  done_at    timestamptz,
  primary key (officer_id, day)
);
create index reminders_by_day on reminders (day);

-- Up to when an officer has been told of matters newly received; the next digest begins there.
create table told_of_new (
  officer_id uuid primary key references officers (id),
  until      timestamptz not null
);

-- Processes that work through jobs, by the name they lock jobs under. One that has not been seen
-- for a while has died, and what it had locked is let go (the queue alone would wait four hours).
create table workers (
  name    text primary key,
  seen_at timestamptz not null
);

grant select, insert, update on notices, told_of_new to danvan_app;
grant select, insert, update, delete on reminders, workers to danvan_app;
