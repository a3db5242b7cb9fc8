-- Opening the identity vault: the database itself asks who may, and two persons where one is not enough.
--
-- Alone, with a reason: the officer accountable for the matter. Anybody else asks with a reason, a
-- second officer of the unit approves, and the asker opens once within 24 hours. The house opens an
-- e-mail address for a notice that is being sent; the sender opens their own with the secret.
-- Whom the policy lets ask and approve is said in src/access; what is checked here holds even when
-- that is wrong: a wrong officer id gets nothing.

-- The columns the checks below need, and no more: nothing of what people wrote.
grant usage on schema public to danvan_identity;
grant select (id, identity_id, unit_id, officer_id, stage, secret_hash) on matters to danvan_identity;
grant select (matter_id, officer_id) on matter_named to danvan_identity;
grant select (matter_id, seq, state) on notices to danvan_identity;
grant select (officer_id, post_id, unit_id, valid_from, valid_to) on posts_held to danvan_identity;
create unique index matters_by_identity on matters (identity_id) where identity_id is not null;

-- The keys records were sealed under, by number; never the keys. A retired one seals nothing more.
create table identity.keys (
  number     int primary key check (number between 0 and 65535),
  made_at    timestamptz not null default now(),
  retired_at timestamptz
);

create table identity.requests (
  id           uuid primary key default gen_random_uuid(),
  holder       uuid not null,
  -- The unit that had the matter when it was asked: after a transfer the request opens nothing.
  unit_id      int  not null,
  kinds        text[] not null check (cardinality(kinds) > 0),
  asked_by     uuid not null,
  asked_post   int  not null,
  reason       text not null check (length(reason) between 3 and 500),
  asked_at     timestamptz not null default now(),
  state        text not null default 'asked'
                 check (state in ('asked', 'approved', 'refused', 'withdrawn', 'used', 'lapsed')),
  decided_by   uuid,
  decided_post int,
  decision     text check (length(decision) between 3 and 500),
  decided_at   timestamptz,
  used_at      timestamptz,
  constraint never_by_the_asker check (decided_by <> asked_by),
  constraint decided_by_somebody check (state not in ('approved', 'refused', 'used')
    or (decided_by is not null and decided_post is not null and decided_at is not null and decision is not null)),
  constraint used_at_some_time check ((state = 'used') = (used_at is not null))
);
create index requests_of_holder on identity.requests (holder, asked_at desc);
create unique index one_live_request on identity.requests (holder, asked_by) where state in ('asked', 'approved');
create index requests_waiting on identity.requests (unit_id, asked_at) where state = 'asked';

alter table identity.keys owner to danvan_identity;
alter table identity.requests owner to danvan_identity;

-- The second lock: even with a grant given by mistake nobody but these functions sees a row. Forced,
-- because whoever owns a table would otherwise pass by.
alter table identity.records enable row level security;
alter table identity.records force row level security;
create policy inside on identity.records using (current_user = 'danvan_identity') with check (current_user = 'danvan_identity');
alter table identity.openings enable row level security;
alter table identity.openings force row level security;
create policy inside on identity.openings using (current_user = 'danvan_identity') with check (current_user = 'danvan_identity');
alter table identity.requests enable row level security;
alter table identity.requests force row level security;
create policy inside on identity.requests using (current_user = 'danvan_identity') with check (current_user = 'danvan_identity');
alter table identity.keys enable row level security;
alter table identity.keys force row level security;
create policy inside on identity.keys using (current_user = 'danvan_identity') with check (current_user = 'danvan_identity');

-- Nothing is sealed under a key that was retired: who retires one holds the table while looking.
create function identity.refuse_retired_keys() returns trigger language plpgsql
set search_path = identity, pg_temp as $$
begin
  if exists (select from identity.keys k where k.number = new.key_number and k.retired_at is not null) then
    raise exception 'sealed under a retired key';
  end if;
  return null;
end $$;
alter function identity.refuse_retired_keys() owner to danvan_identity;
create trigger records_under_living_keys after insert or update of sealed on identity.records
  for each row execute function identity.refuse_retired_keys();

-- Whether this officer acts in this unit today, from this post.
create function identity.holds(officer uuid, post int, unit int) returns boolean
language sql stable set search_path = identity, pg_temp as $$
  select exists (
    select from public.posts_held h
     where h.officer_id = officer and h.post_id = post and h.unit_id = unit
       and h.valid_from <= current_date and (h.valid_to is null or h.valid_to >= current_date))
$$;

-- Alone, for a reason: the accountable officer. Nothing comes back to anybody else.
create function identity.open_accountable(matter uuid, officer uuid, post int, why text, wanted text[])
returns table (holder uuid, kind text, sealed bytea)
language sql security definer set search_path = identity, pg_temp as $$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.matters m join identity.records r on r.holder = m.identity_id
     where m.id = matter and m.officer_id = officer and m.stage in ('accepted', 'answered')
       and identity.holds(officer, post, m.unit_id)
       and not exists (select from public.matter_named n where n.matter_id = m.id and n.officer_id = officer)
       and r.kind = any(wanted) and r.sealed is not null
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason)
    select t.holder, 'officer', officer, post, array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;

-- Asks a second person. Answers the request; null where this officer has no post of the unit, or
-- asked already. A request nobody decided lapses after seven days, an approval after 24 hours.
create function identity.ask(matter uuid, officer uuid, post int, why text, wanted text[]) returns uuid
language sql security definer set search_path = identity, pg_temp as $$
  update identity.requests r set state = 'lapsed'
    from public.matters m
   where m.id = matter and r.holder = m.identity_id and r.asked_by = officer
     and ((r.state = 'asked' and r.asked_at < now() - interval '7 days')
       or (r.state = 'approved' and r.decided_at < now() - interval '24 hours')
       or (r.state in ('asked', 'approved') and r.unit_id <> m.unit_id));
  insert into identity.requests (holder, unit_id, kinds, asked_by, asked_post, reason)
  select m.identity_id, m.unit_id, wanted, officer, post, why
    from public.matters m
   where m.id = matter and m.identity_id is not null and identity.holds(officer, post, m.unit_id)
     and not exists (select from public.matter_named n where n.matter_id = m.id and n.officer_id = officer)
     and exists (select from identity.records k where k.holder = m.identity_id and k.sealed is not null and k.kind = any(wanted))
  on conflict (holder, asked_by) where state in ('asked', 'approved') do nothing
  returning id
$$;

-- The second person says yes or no, once; whoever comes second changes nothing.
create function identity.decide(request uuid, matter uuid, officer uuid, post int, yes boolean, why text) returns boolean
language sql security definer set search_path = identity, pg_temp as $$
  with decided as (
    update identity.requests r
       set state = case when yes then 'approved' else 'refused' end,
           decided_by = officer, decided_post = post, decision = why, decided_at = now()
      from public.matters m
     where r.id = request and m.id = matter and m.identity_id = r.holder and m.unit_id = r.unit_id
       and r.state = 'asked' and r.asked_at >= now() - interval '7 days'
       and r.asked_by <> officer and identity.holds(officer, post, m.unit_id)
       and not exists (select from public.matter_named n where n.matter_id = m.id and n.officer_id = officer)
    returning r.id
  )
  select exists (select from decided)
$$;

create function identity.take_back(request uuid, officer uuid) returns boolean
language sql security definer set search_path = identity, pg_temp as $$
  with taken as (
    update identity.requests set state = 'withdrawn'
     where id = request and asked_by = officer and state in ('asked', 'approved')
    returning id
  )
  select exists (select from taken)
$$;

-- Once, within 24 hours of the approval, by the asker from the post they asked from, in the same unit.
create function identity.open_approved(request uuid, officer uuid)
returns table (holder uuid, kind text, sealed bytea)
language sql security definer set search_path = identity, pg_temp as $$
  with used as (
    update identity.requests r set state = 'used', used_at = now()
      from public.matters m
     where r.id = request and m.identity_id = r.holder and m.unit_id = r.unit_id
       and r.asked_by = officer and r.state = 'approved' and r.decided_at >= now() - interval '24 hours'
       and identity.holds(officer, r.asked_post, m.unit_id)
       and not exists (select from public.matter_named n where n.matter_id = m.id and n.officer_id = officer)
    returning r.*
  ), theirs as (
    select k.holder, k.kind, k.sealed
      from used u join identity.records k on k.holder = u.holder
     where k.kind = any(u.kinds) and k.sealed is not null
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason, request_id, approved_by, approved_post)
    select u.holder, 'officer', u.asked_by, u.asked_post, array(select t.kind from theirs t order by t.kind),
           u.reason, u.id, u.decided_by, u.decided_post
      from used u where exists (select from theirs)
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;

-- The house, for a notice that is being sent right now, and the contact only.
create function identity.open_for_notice(matter uuid, line int, why text)
returns table (holder uuid, kind text, sealed bytea)
language sql security definer set search_path = identity, pg_temp as $$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.matters m join identity.records r on r.holder = m.identity_id
     where m.id = matter and r.kind = 'contact' and r.sealed is not null
       and exists (select from public.notices n where n.matter_id = m.id and n.seq = line and n.state = 'sending')
  ), opened as (
    insert into identity.openings (holder, by, kinds, reason)
    select t.holder, 'house', '{contact}', why from theirs t returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;

-- The sender, with what is stored of the secret of their receipt.
create function identity.open_for_sender(matter uuid, secret bytea, why text)
returns table (holder uuid, kind text, sealed bytea)
language sql security definer set search_path = identity, pg_temp as $$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.matters m join identity.records r on r.holder = m.identity_id
     where m.id = matter and m.secret_hash = secret and r.sealed is not null
  ), opened as (
    insert into identity.openings (holder, by, kinds, reason)
    select t.holder, 'sender', array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;

-- What was asked about a matter's sender, newest first; "lapsed" also where nobody has written it yet.
create function identity.requests_of(matter uuid)
returns table (id uuid, kinds text[], asked_by uuid, asked_post int, reason text, asked_at timestamptz,
               state text, decided_by uuid, decided_post int, decision text, decided_at timestamptz)
language sql stable security definer set search_path = identity, pg_temp as $$
  select r.id, r.kinds, r.asked_by, r.asked_post, r.reason, r.asked_at,
         case when (r.state = 'asked' and r.asked_at < now() - interval '7 days')
                or (r.state = 'approved' and r.decided_at < now() - interval '24 hours')
                or (r.state in ('asked', 'approved') and r.unit_id <> m.unit_id)
              then 'lapsed' else r.state end,
         r.decided_by, r.decided_post, r.decision, r.decided_at
    from public.matters m join identity.requests r on r.holder = m.identity_id
   where m.id = matter
   order by r.asked_at desc
   limit 20
$$;

-- Matters of these units, or of which this officer is accountable, where somebody else waits for a
-- second person, oldest first.
create function identity.requests_waiting(units int[], officer uuid)
returns table (matter_id uuid, asked_at timestamptz)
language sql stable security definer set search_path = identity, pg_temp as $$
  select m.id, r.asked_at
    from identity.requests r join public.matters m on m.identity_id = r.holder and m.unit_id = r.unit_id
   where r.state = 'asked' and r.asked_by <> officer
     and (r.unit_id = any(units) or (m.officer_id = officer and m.stage in ('accepted', 'answered')))
     and r.asked_at >= now() - interval '7 days'
   order by r.asked_at
   limit 50
$$;

-- Whoever erases an identity also ends what was asked about it.
create function identity.end_requests() returns trigger language plpgsql
set search_path = identity, pg_temp as $$
begin
  update identity.requests set state = 'lapsed' where holder = old.holder and state in ('asked', 'approved')
     and not exists (select from identity.records r where r.holder = old.holder and r.sealed is not null);
  return null;
end $$;
alter function identity.end_requests() owner to danvan_identity;
create trigger records_end_requests after update of sealed on identity.records
  for each row when (new.sealed is null) execute function identity.end_requests();

-- With the list of who looked goes the list of who asked.
create or replace function identity.forget(of uuid) returns void
language sql security definer set search_path = identity, pg_temp as $$
  delete from identity.requests where holder = of;
  delete from identity.openings where holder = of;
  delete from identity.records where holder = of
$$;

-- Which keys are needed to open what is kept, and how many records each: numbers only.
create function identity.keys_in_use() returns table (number int, records bigint)
language sql stable security definer set search_path = identity, pg_temp as $$
  select key_number, count(*) from identity.records where sealed is not null group by key_number order by key_number
$$;

alter function identity.holds(uuid, int, int) owner to danvan_identity;
alter function identity.open_accountable(uuid, uuid, int, text, text[]) owner to danvan_identity;
alter function identity.ask(uuid, uuid, int, text, text[]) owner to danvan_identity;
alter function identity.decide(uuid, uuid, uuid, int, boolean, text) owner to danvan_identity;
alter function identity.take_back(uuid, uuid) owner to danvan_identity;
alter function identity.open_approved(uuid, uuid) owner to danvan_identity;
alter function identity.open_for_notice(uuid, int, text) owner to danvan_identity;
alter function identity.open_for_sender(uuid, bytea, text) owner to danvan_identity;
alter function identity.requests_of(uuid) owner to danvan_identity;
alter function identity.requests_waiting(int[], uuid) owner to danvan_identity;
alter function identity.keys_in_use() owner to danvan_identity;

revoke all on function identity.holds(uuid, int, int), identity.refuse_retired_keys(), identity.end_requests(),
  identity.open_accountable(uuid, uuid, int, text, text[]), identity.ask(uuid, uuid, int, text, text[]),
  identity.decide(uuid, uuid, uuid, int, boolean, text), identity.take_back(uuid, uuid),
  identity.open_approved(uuid, uuid), identity.open_for_notice(uuid, int, text),
  identity.open_for_sender(uuid, bytea, text), identity.requests_of(uuid),
  identity.requests_waiting(int[], uuid), identity.keys_in_use() from public;
grant execute on function
  identity.open_accountable(uuid, uuid, int, text, text[]), identity.ask(uuid, uuid, int, text, text[]),
  identity.decide(uuid, uuid, uuid, int, boolean, text), identity.take_back(uuid, uuid),
  identity.open_approved(uuid, uuid), identity.open_for_notice(uuid, int, text),
  identity.open_for_sender(uuid, bytea, text), identity.requests_of(uuid),
  identity.requests_waiting(int[], uuid), identity.keys_in_use() to danvan_app;
