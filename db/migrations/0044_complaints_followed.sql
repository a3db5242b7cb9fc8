-- What complainants have as senders of matters do: notices by mail, and an end of what is kept of them.

-- Notices ------------------------------------------------------------------------------------------------
-- Whether who handed the complaint in wants notices by mail; null where they left no address at the desk.
-- They turn this off and on on their page; while it is off nobody's identity is opened for a notice.
alter table complaints add column notify boolean;

-- One notice for one line of a complaint's record, sent once; as notices of matters (0008).
create table complaint_notices (
  complaint_id uuid not null references complaints (id) on delete cascade,
  seq        int  not null check (seq > 0),
  kind       text not null check (kind ~ '^[a-z-]{3,30}$'),
  state      text not null check (state in ('queued', 'sending', 'sent', 'failed', 'not-configured')),
  tries      int  not null default 0,
  error      text check (error ~ '^[a-z]+(-[a-z0-9]+)*$' and length(error) <= 30),
  claimed_at timestamptz,
  made_at    timestamptz not null default now(),
  done_at    timestamptz,
  primary key (complaint_id, seq)
);
create index complaint_notices_not_sent on complaint_notices (made_at desc, complaint_id, seq) where state <> 'sent';
grant select, insert, update on complaint_notices to danvan_app;

-- The address of who handed it in, for a notice that is being sent and only while they want it; they see
-- that the house opened it.
grant select (notify) on complaints to danvan_identity;
grant select (complaint_id, seq, state) on complaint_notices to danvan_identity;
create function identity.open_for_complaint_notice(complaint uuid, line int, why text)
returns table (holder uuid, kind text, sealed bytea)
language sql security definer set search_path = identity, pg_temp as $$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.complaints c
      join public.complaint_parties p on p.complaint_id = c.id and p.position = 1
      join identity.records r on r.holder = p.holder
     where c.id = complaint and c.notify and r.kind = 'contact' and r.sealed is not null
       and exists (select from public.complaint_notices n
                    where n.complaint_id = c.id and n.seq = line and n.state = 'sending')
  ), opened as (
    insert into identity.openings (holder, by, kinds, reason)
    select t.holder, 'house', '{contact}', why from theirs t returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;
alter function identity.open_for_complaint_notice(uuid, int, text) owner to danvan_identity;
revoke all on function identity.open_for_complaint_notice(uuid, int, text) from public;
grant execute on function identity.open_for_complaint_notice(uuid, int, text) to danvan_app;
