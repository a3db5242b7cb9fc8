-- Who residents are, apart from what they wrote.
--
-- Names, contacts, identity numbers and signatures live here alone, sealed record by record before
-- they arrive, under a role of their own. The working role cannot read these tables: it can only
-- call the functions of this file and of 0013_vault.sql, and every function that gives a record
-- back writes who asked, from which post and why, in the same transaction. The resident sees that
-- list. What is opened by whom is decided in 0013_vault.sql, by the database itself.
--
-- There is no field here, and there will be none, for ethnicity, religion, health or opinions.

create table identity.records (
  -- The random id in matters.identity_id; nothing else joins a person to a matter.
  holder     uuid not null,
  kind       text not null check (kind in ('contact', 'identity-number', 'signature')),
  sealed     bytea,
  -- From the header of what is sealed (src/vault/seal.ts): version 1 knew one key only, number 0.
  key_number int generated always as (
               case get_byte(sealed, 0) when 1 then 0 else get_byte(sealed, 1) * 256 + get_byte(sealed, 2) end) stored,
  kept_at    timestamptz not null default now(),
  erased_at  timestamptz,
  primary key (holder, kind),
  constraint erased_record_is_empty check ((sealed is null) = (erased_at is not null))
);
create index records_by_key on identity.records (key_number, holder, kind) where sealed is not null;

create table identity.openings (
  id            bigint generated always as identity primary key,
  holder        uuid not null,
  at            timestamptz not null default now(),
  -- An officer; the house, to send a notice that was asked for; the sender, who holds the secret.
  by            text not null check (by in ('officer', 'house', 'sender')),
  officer_id    uuid,
  post_id       int,
  kinds         text[] not null check (cardinality(kinds) > 0),
  reason        text not null check (length(reason) between 3 and 500),
  -- The second person, where two were needed.
  request_id    uuid,
  approved_by   uuid,
  approved_post int,
  constraint officers_open_from_a_post check ((by = 'officer') = (officer_id is not null and post_id is not null)),
  constraint two_persons check (approved_by is null or approved_by <> officer_id)
);
create index openings_of_holder on identity.openings (holder, id);

alter table identity.records owner to danvan_identity;
alter table identity.openings owner to danvan_identity;

-- Keeps what was given; a part that was not given is null.
create function identity.keep(of uuid, contact bytea, number bytea, signature bytea) returns uuid
language sql security definer set search_path = identity, pg_temp as $$
  insert into identity.records (holder, kind, sealed)
  select of, given.kind, given.sealed
    from (values ('contact', contact), ('identity-number', number), ('signature', signature)) given (kind, sealed)
   where given.sealed is not null;
  select of
$$;

create function identity.openings_of(of uuid)
returns table (at timestamptz, by text, officer_id uuid, post_id int, kinds text[], reason text,
               approved_by uuid, approved_post int)
language sql stable security definer set search_path = identity, pg_temp as $$
  select o.at, o.by, o.officer_id, o.post_id, o.kinds, o.reason, o.approved_by, o.approved_post
    from identity.openings o where o.holder = of order by o.id
$$;

-- Which parts are still kept: that there is a number, never the number.
create function identity.kinds_of(of uuid) returns text[]
language sql stable security definer set search_path = identity, pg_temp as $$
  select coalesce(array_agg(r.kind order by r.kind), '{}')
    from identity.records r where r.holder = of and r.sealed is not null
$$;

-- Erased for good: the sealed bytes go, the list of who had looked stays. Answers what was erased.
create function identity.erase(of uuid) returns text[]
language sql security definer set search_path = identity, pg_temp as $$
  with erased as (
    update identity.records set sealed = null, erased_at = now()
     where holder = of and sealed is not null
    returning kind
  )
  select coalesce(array_agg(kind order by kind), '{}') from erased
$$;

-- Not even the list stays: for a denunciation that came here by mistake.
create function identity.forget(of uuid) returns void
language sql security definer set search_path = identity, pg_temp as $$
  delete from identity.openings where holder = of;
  delete from identity.records where holder = of
$$;

alter function identity.keep(uuid, bytea, bytea, bytea) owner to danvan_identity;
alter function identity.openings_of(uuid) owner to danvan_identity;
alter function identity.kinds_of(uuid) owner to danvan_identity;
alter function identity.erase(uuid) owner to danvan_identity;
alter function identity.forget(uuid) owner to danvan_identity;

revoke all on all functions in schema identity from public;
grant usage on schema identity to danvan_app;
grant execute on function identity.keep(uuid, bytea, bytea, bytea), identity.openings_of(uuid),
  identity.kinds_of(uuid), identity.erase(uuid) to danvan_app;
