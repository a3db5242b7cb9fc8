-- The record of the house itself: who did what, who was refused, who looked at what is sensitive.
--
-- Rows are only ever added; danvan_app has no way to change or remove one. Each row carries the hash
-- of itself under a salt of its own, so that a batch of hashes can be committed to outside the
-- database and a row changed by whoever owns the database no longer fits. Kept by month.

create table audit_events (
  id         bigint generated always as identity,
  at         timestamptz not null,
  -- Who: an officer under a post, a program, the house itself, the operator at the machine, or nobody
  -- known (a sign-in that failed).
  actor      text not null check (actor in ('officer', 'client', 'house', 'operator', 'nobody')),
  officer_id uuid,
  post_id    int,
  client     text,
  -- What: "post.ended", "identity.opened", "sign-in.failed".
  did        text not null check (did ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$'),
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
create index audit_newest on audit_events (at desc, id desc);
create index audit_of_officer on audit_events (officer_id, at desc, id desc) where officer_id is not null;
create index audit_of_thing on audit_events (kind, thing, at desc, id desc) where kind is not null;
create index audit_by_act on audit_events (did, at desc, id desc);
create table audit_events_default partition of audit_events default;

grant select, insert on audit_events to danvan_app;

-- The hash is made by the database, over the row as it is kept (RFC 6962: a leaf begins with 0x00).
create function audit_leaf() returns trigger language plpgsql as $$
begin
  new.leaf := sha256('\x00'::bytea || new.salt || convert_to(jsonb_build_array(
    new.id, extract(epoch from new.at), new.actor, new.officer_id, new.post_id, new.client,
    new.did, new.outcome, new.kind, new.thing, new.detail)::text, 'UTF8'));
  return new;
end $$;
create trigger audit_events_leaf before insert on audit_events for each row execute function audit_leaf();
