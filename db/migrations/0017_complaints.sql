-- Complaints (khiếu nại) through two levels: what is complained of, who settles it, what became of it.
--
-- complaint_events is the record: rows are added and never changed, and the grants below leave no way
-- around that. A complaint is what its events add up to (src/complaints/evolve.ts); the columns of
-- complaints are kept beside them so that a list, a right and a figure are one indexed read. What people
-- wrote is in complaint_words, who they are in the vault: events carry ids, days and hashes only.

create table complaints (
  id              uuid primary key,
  code            text not null unique check (code ~ '^KN-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  level           int  not null check (level in (1, 2)),
  channel         text not null check (channel in ('counter', 'post', 'letter', 'draft', 'transferred')),
  -- The unit that settles it, and the unit whose decision or act is complained of.
  unit_id         int  not null references units (id),
  respondent_unit int  not null references units (id),
  about           text not null check (about in ('decision', 'act', 'discipline')),
  -- Of the second level: the first one.
  first_id        uuid references complaints (id),
  stage           text not null check (stage in
                    ('awaiting-acceptance', 'not-accepted', 'accepted', 'verifying', 'dialogue', 'decided',
                     'published', 'awaiting-effect', 'in-effect', 'enforcing', 'closed', 'terminated')),
  suspended       boolean not null default false,
  verifier_id     uuid references officers (id),
  settled_by      uuid references officers (id),
  received_at     timestamptz not null,
  received_on     date not null,
  accepted_on     date,
  decided_on      date,
  -- When nothing more is to be done: refused, terminated or closed.
  ended_on        date,
  finding         text check (finding in ('right', 'partly-right', 'wrong')),
  outcome         text check (outcome in ('kept', 'amended', 'annulled')),
  ended_because   text,
  complainants    int  not null check (complainants > 0),
  -- A content that is a denunciation: who found it, and its words; a second person confirms.
  handover_by     uuid references officers (id),
  handover_words  uuid,
  -- Limits that passed; nothing is ever taken out.
  overdue         text[] not null default '{}',
  -- Each running limit: what the law gives on the calendar last counted with, and what is owed.
  dates           jsonb not null default '{}',
  -- The next day on which something is owed, and the calendar the days were counted on.
  due_on          date,
  calendar        text not null,
  secret_hash     bytea not null,
  once_hash       bytea not null unique,
  content_mark    bytea not null,
  seq             int  not null default 1,
  open            boolean not null generated always as (stage not in ('not-accepted', 'closed', 'terminated')) stored,

  constraint decided_by_somebody check ((decided_on is null) = (settled_by is null)),
  constraint second_has_a_first check (level = 2 or first_id is null)
);
-- With what the policy asks of every row, so that a list of many units is read from the index alone.
create index complaints_open_of_unit     on complaints (unit_id, due_on nulls last, id) include (verifier_id) where open;
create index complaints_open_of_verifier on complaints (verifier_id, due_on nulls last, id) where open and verifier_id is not null;
create index complaints_of_unit          on complaints (unit_id, received_on desc, id desc);
create index complaints_by_due           on complaints (due_on) where open;
create index complaints_open             on complaints (id) where open;
create index complaints_of_first         on complaints (first_id) where first_id is not null;
create index complaints_decided          on complaints (unit_id, decided_on) where decided_on is not null;
create index complaints_ended            on complaints (unit_id, ended_on) where ended_on is not null;
create index complaints_against          on complaints (respondent_unit);

create table complaint_events (
  complaint_id uuid not null references complaints (id) on delete cascade,
  seq          int  not null check (seq > 0),
  at           timestamptz not null,
  by           text not null check (by in ('complainant', 'officer', 'house')),
  officer_id   uuid,
  post_id      int,
  event        jsonb not null,
  primary key (complaint_id, seq)
);

-- Officers complained of: they and everyone under them lose it, everywhere.
create table complaint_named (
  complaint_id uuid not null references complaints (id) on delete cascade,
  officer_id   uuid not null references officers (id),
  primary key (complaint_id, officer_id)
);
create index complaints_naming on complaint_named (officer_id);

-- Who takes part: a holder of the vault for each, used in this complaint and nowhere else, so that no
-- list can join what one person complained of.
create table complaint_parties (
  complaint_id uuid not null references complaints (id) on delete cascade,
  -- 1 is who handed it in.
  position     int  not null check (position > 0),
  holder       uuid not null unique,
  part         text not null check (part in ('complainant', 'authorised')),
  represents   boolean not null default false,
  primary key (complaint_id, position)
);

-- What people wrote. All of it is restricted: it comes out only in a transaction to which the complaint
-- was named, after the policy let somebody open it (as words of restricted matters in 0005).
create table complaint_words (
  id           uuid primary key,
  complaint_id uuid not null references complaints (id) on delete cascade,
  role         text not null check (role in
                 ('content', 'transferor', 'reason', 'circumstance', 'verification', 'minutes', 'verified', 'dialogue',
                  'basis', 'conclusion', 'compensation', 'court', 'enforcement', 'closing', 'withdrawal', 'coercion', 'note')),
  body         text not null check (length(body) > 0),
  salt         bytea not null,
  at           timestamptz not null
);
create index complaint_words_of on complaint_words (complaint_id, id);

create function opened_complaint() returns uuid language sql stable as
$$ select nullif(current_setting('danvan.complaint', true), '')::uuid $$;

alter table complaint_words enable row level security;
alter table complaint_words force row level security;
create policy complaint_words_of_owner on complaint_words to danvan_owner using (true) with check (true);
create policy complaint_words_added on complaint_words for insert to danvan_app with check (true);
create policy complaint_words_read on complaint_words for select to danvan_app
  using (complaint_id = (select opened_complaint()));

-- Who read it, for the complainant.
create table complaint_readings (
  id           bigint generated always as identity primary key,
  complaint_id uuid not null references complaints (id) on delete cascade,
  at           timestamptz not null default now(),
  officer_id   uuid not null,
  post_id      int  not null
);
create index complaint_readings_of on complaint_readings (complaint_id, officer_id, at);

-- A shorter limit a city or a unit set for a rule of law; the longest the law's own. unit_id null: the province.
create table local_limits (
  id        int generated always as identity primary key,
  province  text not null,
  unit_id   int  references units (id),
  rule      text not null check (rule in ('KN-28', 'KN-37')),
  amount    int  not null check (amount between 1 and 70),
  complex   int  check (complex between 1 and 70),
  remote    int  check (remote between 1 and 70),
  complex_remote int check (complex_remote between 1 and 70),
  whose_vi  text not null,
  whose_en  text not null,
  source    text not null,
  from_day  date not null,
  to_day    date check (to_day >= from_day)
);
create index local_limits_of on local_limits (province, rule, unit_id);

-- Units with a portal of their own: a decision must be posted on it too (NĐ 124/2020, Article 29).
create table unit_portals (
  unit_id int primary key references units (id),
  address text not null,
  since   date not null,
  until   date check (until >= since)
);

grant select, insert, update on complaints to danvan_app;
grant select, insert on complaint_events, complaint_named, complaint_parties, complaint_words, complaint_readings to danvan_app;
grant select, insert, update on local_limits, unit_portals to danvan_app;
grant execute on function opened_complaint() to danvan_app;

-- Ids to erase again whenever an older backup is restored; an id alone says nothing.
create table complaint_erasures (
  thing uuid not null,
  what  text not null check (what in ('complaint', 'words')),
  at    timestamptz not null default now(),
  primary key (thing, what)
);

create function erase_complaint(complaint uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  person uuid;
begin
  for person in select p.holder from complaint_parties p where p.complaint_id = complaint loop
    perform identity.forget(person);
  end loop;
  update complaints set first_id = null where first_id = complaint;
  delete from complaints where id = complaint;
end $$;

-- Two persons: the one who found it and another who confirms it was printed and handed over.
create function erase_denounced_content(complaint uuid, confirmed_by uuid, whole boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found record;
begin
  select c.unit_id, c.handover_by, c.handover_words into found
    from complaints c where c.id = complaint for update;
  if found.handover_by is null or found.handover_by = confirmed_by then
    raise exception 'a denunciation is erased by two persons';
  end if;
  insert into denunciations_handed_over (unit_id, month, count)
  values (found.unit_id, date_trunc('month', current_date), 1)
  on conflict (unit_id, month) do update set count = denunciations_handed_over.count + 1;
  if whole then
    insert into complaint_erasures (thing, what) values (complaint, 'complaint') on conflict do nothing;
    perform erase_complaint(complaint);
  else
    insert into complaint_erasures (thing, what) values (found.handover_words, 'words') on conflict do nothing;
    delete from complaint_words where id = found.handover_words;
  end if;
end $$;

create function erase_complaints_again() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  thing uuid;
  gone  int := 0;
  words int;
begin
  for thing in select e.thing from complaint_erasures e join complaints c on c.id = e.thing where e.what = 'complaint' loop
    perform erase_complaint(thing);
    gone := gone + 1;
  end loop;
  delete from complaint_words w using complaint_erasures e where e.thing = w.id and e.what = 'words';
  get diagnostics words = row_count;
  return gone + words;
end $$;
revoke all on function erase_complaint(uuid), erase_denounced_content(uuid, uuid, boolean), erase_complaints_again() from public;
grant execute on function erase_denounced_content(uuid, uuid, boolean), erase_complaints_again() to danvan_app;

-- Opening who complains. The database asks the same questions as the policy by itself: the officer it
-- was assigned to, or whoever keeps the register of the unit that settles it; never somebody complained
-- of, nor anyone under them.
grant select (id, unit_id, verifier_id, secret_hash) on complaints to danvan_identity;
grant select (complaint_id, officer_id) on complaint_named to danvan_identity;
grant select (complaint_id, position, holder) on complaint_parties to danvan_identity;
grant select (officer_id, post_id, unit_id, valid_from, valid_to, role, reports_to, tenure, served) on posts_held to danvan_identity;
grant select (id, reports_to) on posts to danvan_identity;
grant execute on function those_above(uuid, date) to danvan_identity;

create function identity.open_complaint(complaint uuid, officer uuid, post int, why text, wanted text[])
returns table (holder uuid, kind text, sealed bytea)
-- public as well, because those_above asks by plain names; nobody but the owner creates anything there.
language sql security definer set search_path = identity, public, pg_temp as $$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.complaints c
      join public.complaint_parties p on p.complaint_id = c.id
      join identity.records r on r.holder = p.holder
     where c.id = complaint and r.kind = any(wanted) and r.sealed is not null
       and identity.holds(officer, post, c.unit_id)
       and (c.verifier_id = officer
            or exists (select from public.posts_held h
                        where h.officer_id = officer and h.post_id = post and h.unit_id = c.unit_id
                          and h.role = 'reception'
                          and h.valid_from <= current_date and (h.valid_to is null or h.valid_to >= current_date)))
       and not exists (select from public.complaint_named n
                        where n.complaint_id = c.id
                          and n.officer_id in (select t.officer_id from public.those_above(officer, current_date) t))
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason)
    select t.holder, 'officer', officer, post, array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;

-- The complainant who handed it in, with what is stored of the secret of their receipt: their own only.
create function identity.open_own_complaint(complaint uuid, secret bytea, why text)
returns table (holder uuid, kind text, sealed bytea)
language sql security definer set search_path = identity, pg_temp as $$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.complaints c
      join public.complaint_parties p on p.complaint_id = c.id and p.position = 1
      join identity.records r on r.holder = p.holder
     where c.id = complaint and c.secret_hash = secret and r.sealed is not null
  ), opened as (
    insert into identity.openings (holder, by, kinds, reason)
    select t.holder, 'sender', array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;

alter function identity.open_complaint(uuid, uuid, int, text, text[]) owner to danvan_identity;
alter function identity.open_own_complaint(uuid, bytea, text) owner to danvan_identity;
revoke all on function identity.open_complaint(uuid, uuid, int, text, text[]),
  identity.open_own_complaint(uuid, bytea, text) from public;
grant execute on function identity.open_complaint(uuid, uuid, int, text, text[]),
  identity.open_own_complaint(uuid, bytea, text) to danvan_app;
