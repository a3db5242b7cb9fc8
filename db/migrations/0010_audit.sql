-- The record of the house itself: who did what, who was refused, who looked at what is sensitive.
--
-- Rows are only ever added; danvan_app has no way to change or remove one, nor to choose when it was
-- written. Each row carries the hash of itself under a salt of its own (its leaf). Every few minutes
-- new leaves are put in a row and summed up in one root, so that a row changed, taken out or slipped
-- in by whoever owns the database no longer fits (`dv audit verify`). Kept by month.

create table audit_events (
  id         bigint generated always as identity,
  at         timestamptz not null default now(),
  -- Who: an officer under a post, a program, the house itself, the operator at the machine, or nobody
  -- known (a sign-in that failed).
  actor      text not null check (actor in ('officer', 'client', 'house', 'operator', 'nobody')),
  officer_id uuid,
  post_id    int,
  client     text,
  -- What: "post.ended", "identity.opened", "sign-in.failed"; the names are in src/audit/acts.ts.
  did        text not null check (did ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  family     text not null generated always as (split_part(did, '.', 1)) stored,
  outcome    text not null check (outcome in ('done', 'refused')),
  -- What it was about: ("matter", its id), ("unit", "12"). Never a name, never what people wrote.
  kind       text check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  thing      text check (length(thing) <= 100),
  detail     jsonb not null default '{}',
  salt       bytea not null default decode(replace(gen_random_uuid()::text, '-', ''), 'hex'),
  leaf       bytea not null,
  constraint about_something_whole check ((kind is null) = (thing is null)),
  constraint an_officer_is_known check ((actor = 'officer') = (officer_id is not null))
) partition by range (at);
-- One for every question of the auditor's page (src/auditing/log.store.ts), newest first.
create index audit_newest on audit_events (at desc, id desc);
create index audit_by_id on audit_events (id);
create index audit_of_officer on audit_events (officer_id, at desc, id desc) where officer_id is not null;
create index audit_of_post on audit_events (post_id, at desc, id desc) where post_id is not null;
create index audit_of_thing on audit_events (kind, thing, at desc, id desc) where kind is not null;
create index audit_by_act on audit_events (did, at desc, id desc);
create index audit_by_family on audit_events (family, at desc, id desc);
create index audit_refused on audit_events (at desc, id desc) where outcome = 'refused';
-- Takes what no month was made for, so that no act fails for it; stays empty.
create table audit_events_default partition of audit_events default;

-- The columns are named: when, under which salt and with which hash is never for the app to say.
grant select on audit_events to danvan_app;
grant insert (actor, officer_id, post_id, client, did, outcome, kind, thing, detail) on audit_events
  to danvan_app;

-- One field of a leaf: its length in bytes and itself, or "-" where there is nothing. Like this no two
-- rows are ever written the same. src/audit/leaf.ts writes the same.
create function audit_field(value text) returns text language sql immutable as $$
  select case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end
$$;

-- The hash is made by the database, over the row as it is kept (RFC 6962: a leaf begins with 0x00).
create function audit_leaf() returns trigger language plpgsql as $$
begin
  new.leaf := sha256('\x00'::bytea || new.salt || convert_to(
    public.audit_field(new.id::text) || public.audit_field((extract(epoch from new.at) * 1000000)::bigint::text)
    || public.audit_field(new.actor) || public.audit_field(new.officer_id::text) || public.audit_field(new.post_id::text)
    || public.audit_field(new.client) || public.audit_field(new.did) || public.audit_field(new.outcome)
    || public.audit_field(new.kind) || public.audit_field(new.thing) || public.audit_field(new.detail::text), 'UTF8'));
  return new;
end $$;
create trigger audit_events_leaf before insert on audit_events for each row execute function audit_leaf();

-- Every leaf in the order in which it was taken in: n has no gaps. Not in the order of ids, because a
-- transaction that took its id early may commit late. Stays when the month of the row has gone: a hash
-- whose salt is gone says nothing.
create table audit_leaves (
  n        bigint primary key check (n >= 0),
  event_id bigint not null unique,
  at       timestamptz not null,
  leaf     bytea not null
);

-- A root over the leaves from_n to to_n (RFC 6962), and the head, which stands for every root up to it:
-- sha256(0x01, head before, root).
create table audit_roots (
  batch  int primary key check (batch > 0),
  from_n bigint not null,
  to_n   bigint not null check (to_n >= from_n),
  root   bytea not null check (length(root) = 32),
  head   bytea not null check (length(head) = 32),
  at     timestamptz not null default now()
);
create index audit_roots_of_leaf on audit_roots (to_n);
grant select on audit_leaves, audit_roots to danvan_app;
grant insert on audit_leaves to danvan_app;
grant insert (batch, from_n, to_n, root, head) on audit_roots to danvan_app;

-- Makes the months from `since` on; safe to call again and again. Lines that came before their month
-- was made wait in the default partition and are brought in as they are, hash and all.
create function keep_audit_months(since date, months int) returns void
language plpgsql security definer set search_path = public, pg_temp set timezone = 'Asia/Ho_Chi_Minh' as $$
declare
  first date := date_trunc('month', since);
  name  text;
  lo    timestamptz;
  hi    timestamptz;
begin
  if months not between 1 and 24 then raise exception 'between 1 and 24 months at once'; end if;
  for i in 0 .. months - 1 loop
    lo := first + make_interval(months => i);
    hi := first + make_interval(months => i + 1);
    name := 'audit_events_' || to_char(lo, 'YYYY_MM');
    if to_regclass(name) is not null then continue; end if;
    if not exists (select from audit_events_default where at >= lo and at < hi) then
      execute format('create table %I partition of audit_events for values from (%L) to (%L)', name, lo, hi);
    else
      lock table audit_events in share row exclusive mode;
      execute format('create table %I (like audit_events including defaults including constraints including generated)', name);
      execute format($move$
        with waiting as (delete from audit_events_default where at >= %L and at < %L returning *)
        insert into %I (id, at, actor, officer_id, post_id, client, did, outcome, kind, thing, detail, salt, leaf)
        select id, at, actor, officer_id, post_id, client, did, outcome, kind, thing, detail, salt, leaf
          from waiting $move$, lo, hi, name);
      execute format('alter table audit_events attach partition %I for values from (%L) to (%L)', name, lo, hi);
    end if;
  end loop;
end $$;
revoke all on function keep_audit_months(date, int), audit_leaf(), audit_field(text) from public;
grant execute on function keep_audit_months(date, int), audit_field(text) to danvan_app;
