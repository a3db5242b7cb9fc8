-- Who residents are, apart from what they wrote.
--
-- Names and contacts live here alone, sealed record by record before they arrive, under a role of
-- their own. The working role cannot read these tables: it can only call the functions below, and
-- the only one that gives a record back writes who asked, from which post and why, in the same
-- transaction. The resident sees that list.

create table identity.records (
  id        uuid primary key,
  sealed    bytea,
  kept_at   timestamptz not null default now(),
  erased_at timestamptz,
  constraint erased_record_is_empty check ((sealed is null) = (erased_at is not null))
);

create table identity.openings (
  id         bigint generated always as identity primary key,
  record_id  uuid not null references identity.records (id) on delete cascade,
  at         timestamptz not null default now(),
  -- Null when the house itself opened the record, to send a notice that was asked for.
  officer_id uuid,
  post_id    int,
  reason     text not null check (length(reason) between 3 and 500)
);
create index openings_of_record on identity.openings (record_id, id);

alter table identity.records owner to danvan_identity;
alter table identity.openings owner to danvan_identity;

create function identity.keep(record uuid, sealed_bytes bytea) returns uuid
language sql security definer set search_path = identity, pg_temp as
$$ insert into identity.records (id, sealed) values (record, sealed_bytes) returning id $$;

create function identity.open(record uuid, officer uuid, post int, why text) returns bytea
language sql security definer set search_path = identity, pg_temp as $$
  with opened as (
    insert into identity.openings (record_id, officer_id, post_id, reason)
    select id, officer, post, why from identity.records where id = record and sealed is not null
    returning record_id
  )
  select r.sealed from identity.records r join opened o on o.record_id = r.id
$$;

create function identity.openings_of(record uuid)
returns table (at timestamptz, officer_id uuid, post_id int, reason text)
language sql stable security definer set search_path = identity, pg_temp as $$
  select o.at, o.officer_id, o.post_id, o.reason
    from identity.openings o where o.record_id = record order by o.id
$$;

-- Erased for good: the sealed bytes go, the list of who had looked stays with the record.
create function identity.erase(record uuid) returns void
language sql security definer set search_path = identity, pg_temp as $$
  update identity.records set sealed = null, erased_at = now() where id = record and sealed is not null
$$;

-- Not even the list stays: for a denunciation that came here by mistake.
create function identity.forget(record uuid) returns void
language sql security definer set search_path = identity, pg_temp as
$$ delete from identity.records where id = record $$;

alter function identity.keep(uuid, bytea) owner to danvan_identity;
alter function identity.open(uuid, uuid, int, text) owner to danvan_identity;
alter function identity.openings_of(uuid) owner to danvan_identity;
alter function identity.erase(uuid) owner to danvan_identity;
alter function identity.forget(uuid) owner to danvan_identity;

revoke all on all functions in schema identity from public;
grant usage on schema identity to danvan_app;
grant execute on function identity.keep(uuid, bytea), identity.open(uuid, uuid, int, text),
  identity.openings_of(uuid), identity.erase(uuid) to danvan_app;
