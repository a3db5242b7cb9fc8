-- Retention: how long what is kept is written in src/cases/keeping.ts; here is who decided what.
--
-- A job proposes and never erases. A proposal waits for the head of the unit that has the matter; it
-- is erased or kept until a day, with a reason and a name. What was erased stays in the ledger, so
-- that a restored backup erases it again.

create table retention_proposals (
  id           bigint generated always as identity primary key,
  matter_id    uuid not null references matters (id) on delete cascade,
  rule         text not null check (rule ~ '^[a-z]+(-[a-z]+)*$'),
  -- The unit that has the matter; the job follows it when it moves.
  unit_id      int  not null references units (id),
  -- The day from which the rule no longer needs it kept.
  due_on       date not null,
  proposed_at  timestamptz not null,
  state        text not null default 'open' check (state in ('open', 'erased', 'kept')),
  kept_until   date,
  reason       text check (length(reason) between 3 and 500),
  decided_by   uuid references officers (id),
  decided_post int,
  decided_at   timestamptz,
  unique (matter_id, rule),
  constraint decided_by_somebody check (
    (state = 'open') = (decided_by is null) and (decided_by is null) = (decided_at is null)
    and (decided_by is null) = (decided_post is null)),
  constraint kept_until_a_day_for_a_reason check (
    (state = 'kept') = (kept_until is not null) and (state <> 'kept' or reason is not null))
);
create index retention_open on retention_proposals (unit_id, due_on, id) where state = 'open';
create index retention_open_by_rule on retention_proposals (unit_id, rule, due_on, id) where state = 'open';
create index retention_decided on retention_proposals (unit_id, decided_at desc, id desc) where state <> 'open';
create index retention_kept on retention_proposals (kept_until) where state = 'kept';
grant select, insert, update on retention_proposals to danvan_app;

-- Which matters ended when: the job reads them in this order.
create index matters_ended on matters (stage, coalesce(ended_on, declined_on), id)
  where stage in ('closed', 'withdrawn', 'declined');

-- What was erased of which matter; "matter" is all of it, a denunciation that came here by mistake.
-- An id alone says nothing of anybody. Rows are added and never changed.
alter table erasures add column what text not null default 'matter'
  check (what in ('matter', 'identity', 'words', 'files'));
alter table erasures drop constraint erasures_pkey, add primary key (matter_id, what);
create policy erasures_parts on erasures for insert to danvan_app with check (what <> 'matter');
create policy erasures_read on erasures for select to danvan_app using (true);
create policy erasures_of_owner on erasures to danvan_owner using (true) with check (true);
alter table erasures enable row level security;
alter table erasures force row level security;
grant insert on erasures to danvan_app;

-- A backup brought a denunciation back: it is erased again, and nothing is counted twice.
create function erase_again(matter uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  holder uuid;
begin
  if not exists (select from erasures e where e.matter_id = matter and e.what = 'matter') then
    raise exception 'not in the ledger';
  end if;
  select m.identity_id into holder from matters m where m.id = matter for update;
  if not found then return false; end if;
  if holder is not null then perform identity.forget(holder); end if;
  delete from matter_readings where matter_id = matter;
  delete from matters where id = matter;
  return true;
end $$;
revoke all on function erase_again(uuid) from public;
grant execute on function erase_again(uuid) to danvan_app;
