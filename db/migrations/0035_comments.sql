-- Comments under articles: what waits for somebody to look at it, what everybody may read, and why what was
-- not published was not.
--
-- comment_events is the record: rows are added and never changed; comments is what they add up to. Who wrote
-- is not here: name and telephone are sealed in the vault under a holder of the comment's own. What was written
-- stands in comment_words and can be erased. What everybody reads is a copy of its own (published_comments), made
-- by whoever approved it: the writer's words with parts left out, never with others put in. Nothing but that copy
-- and the answers under it is ever public.

create table comments (
  id            uuid primary key,
  code          text not null unique check (code ~ '^BL-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  article_id    int  not null references articles (id),
  -- The unit whose article it is: its moderators look at it.
  unit_id       int  not null references units (id),
  state         text not null check (state in ('waiting', 'approved', 'refused', 'withdrawn')),
  -- A list without a word about opinions, and there will be none.
  ground        text check (ground in ('spam', 'personal-data', 'insult', 'off-subject')),
  received_at   timestamptz not null,
  decided_by    uuid references officers (id),
  decided_post  int  references posts (id),
  -- When it came to stand as it does; what is refused or withdrawn is erased so long after (src/comments/jobs.ts).
  settled_at    timestamptz,
  -- A second look, once, by somebody else; of the unit, or of the superior one where nobody else is there.
  appeal        text check (appeal in ('open', 'upheld', 'overturned')),
  appeal_unit   int  references units (id),
  -- A moderator found that it is a denunciation; a second person confirms that the paper was handed over.
  handover_by   uuid references officers (id),
  -- The matter it became. When that goes as a denunciation, this goes with it.
  matter_id     uuid unique references matters (id) on delete cascade,
  matter_code   text,
  identity_id   uuid,
  erased_at     timestamptz,
  secret_hash   bytea not null,
  once_hash     bytea not null unique,
  content_mark  bytea not null,
  seq           int  not null default 1,
  constraint refused_says_why check ((state = 'refused') = (ground is not null)),
  constraint decided_by_somebody check (
    state not in ('approved', 'refused') or (decided_by is not null and decided_post is not null)),
  constraint appeal_says_where check ((appeal is null) = (appeal_unit is null)),
  constraint matter_has_a_code check (matter_id is null or matter_code is not null),
  -- One that became a matter waits here no longer, though it may still be published.
  constraint settled_unless_it_waits check ((settled_at is null) = (state = 'waiting' and matter_id is null))
);
create index comments_waiting on comments (unit_id, received_at, id)
  where state = 'waiting' and matter_id is null;
create index comments_as_matters on comments (unit_id, received_at desc, id desc) where matter_id is not null;
create index comments_appeals on comments (appeal_unit, received_at, id) where appeal = 'open';
create index comments_of_unit on comments (unit_id, state, received_at desc, id desc);
create index comments_looked_at_again on comments (appeal_unit, received_at desc, id desc) where appeal is not null;
create index comments_of_article on comments (article_id, received_at, id);
create index comments_refused on comments (settled_at, ground) where state = 'refused';
create index comments_to_erase on comments (settled_at) where state <> 'approved' and erased_at is null;
create index comments_by_identity on comments (identity_id) where identity_id is not null;
create index comments_by_decided_by on comments (decided_by) where decided_by is not null;
create index comments_by_decided_post on comments (decided_post) where decided_post is not null;
create index comments_by_handover on comments (handover_by) where handover_by is not null;

create table comment_events (
  comment_id uuid not null references comments (id) on delete cascade,
  seq        int  not null check (seq > 0),
  at         timestamptz not null,
  by         text not null check (by in ('writer', 'officer', 'house')),
  officer_id uuid,
  post_id    int,
  event      jsonb not null,
  primary key (comment_id, seq),
  constraint officers_act_from_a_post check ((by = 'officer') = (officer_id is not null and post_id is not null))
);

-- What was written, by the writer ('comment', 'appeal') and to them ('reason', 'second').
create table comment_words (
  id         uuid primary key,
  comment_id uuid not null references comments (id) on delete cascade,
  role       text not null check (role in ('comment', 'appeal', 'reason', 'second')),
  title      text,
  body       text not null,
  salt       bytea not null,
  at         timestamptz not null
);
create index comment_words_of_comment on comment_words (comment_id, id);

-- The copy everybody reads, with the name as its writer typed it. Gone when it is refused or withdrawn.
create table published_comments (
  comment_id   uuid primary key references comments (id) on delete cascade,
  article_id   int  not null references articles (id),
  received_at  timestamptz not null,
  published_at timestamptz not null,
  name         text not null check (length(name) between 1 and 1200),
  title        text not null,
  body         text not null
);
create index published_comments_of_article on published_comments (article_id, received_at, comment_id);
create index published_comments_by_day on published_comments (published_at);

-- What offices answer under a comment: by name of post, as it was called that day. Officers are not named.
create table comment_answers (
  id         uuid primary key,
  comment_id uuid not null references comments (id) on delete cascade,
  at         timestamptz not null,
  officer_id uuid not null references officers (id),
  post_id    int  not null references posts (id),
  post_title text not null,
  unit_name  text not null,
  body       text not null
);
create index comment_answers_of_comment on comment_answers (comment_id, at, id);
create index comment_answers_by_officer on comment_answers (officer_id);
create index comment_answers_by_post on comment_answers (post_id);

-- Ids of what was taken out for good: taken out again whenever an older backup is restored.
create table comment_erasures (
  comment_id uuid primary key,
  what       text not null check (what in ('comment', 'words')),
  at         timestamptz not null default now()
);

-- A comment that goes whole – handed over, or with its matter – leaves its id in the ledger.
create function remember_erased_comment() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into comment_erasures (comment_id, what) values (old.id, 'comment')
  on conflict (comment_id) do update set what = 'comment', at = now();
  return null;
end $$;
revoke all on function remember_erased_comment() from public;
create trigger comments_remember_erased after delete on comments
  for each row execute function remember_erased_comment();

-- Two persons, as for matters (0005): one found that it is a denunciation, another confirms that it was printed
-- and handed over. What stays is how many, by unit and month.
create function erase_comment(comment uuid, confirmed_by uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found record;
begin
  select c.unit_id, c.handover_by, c.identity_id, c.matter_id into found
    from comments c where c.id = comment for update;
  if found.handover_by is null or found.handover_by = confirmed_by or found.matter_id is not null then
    raise exception 'a denunciation is erased by two persons, where it is';
  end if;
  insert into denunciations_handed_over (unit_id, month, count)
  values (found.unit_id, date_trunc('month', current_date), 1)
  on conflict (unit_id, month) do update set count = denunciations_handed_over.count + 1;
  if found.identity_id is not null then perform identity.forget(found.identity_id); end if;
  delete from comments where id = comment;
end $$;

-- Words and identity of a comment that was refused, withdrawn or became a matter, when their time is over. The identity of one
-- that became a matter goes with the matter. Answers whether there was anything to erase.
create function forget_comment(comment uuid, on_the timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one record;
begin
  select c.identity_id, c.matter_id, c.state, c.appeal into one from comments c where c.id = comment for update;
  if one.state is null or one.state = 'approved' or one.appeal = 'open'
     or (one.state = 'waiting' and one.matter_id is null) then return false; end if;
  if one.identity_id is not null and one.matter_id is null then
    perform identity.erase(one.identity_id);
  end if;
  delete from comment_words where comment_id = comment;
  update comments set erased_at = on_the where id = comment and erased_at is null;
  insert into comment_erasures (comment_id, what, at) values (comment, 'words', on_the) on conflict do nothing;
  return true;
end $$;

-- After a backup was restored: what had been taken out is taken out again. How many comments went.
create function erase_comments_again() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one  record;
  gone int := 0;
begin
  for one in select c.id, c.identity_id, c.matter_id, e.what, e.at
               from comments c join comment_erasures e on e.comment_id = c.id
              where e.what = 'comment' or c.erased_at is null loop
    if one.identity_id is not null and one.matter_id is null then
      if one.what = 'comment' then perform identity.forget(one.identity_id);
      else perform identity.erase(one.identity_id); end if;
    end if;
    if one.what = 'comment' then
      delete from comments where id = one.id;
    else
      delete from comment_words where comment_id = one.id;
      delete from published_comments where comment_id = one.id;
      update comments set erased_at = one.at where id = one.id;
    end if;
    gone := gone + 1;
  end loop;
  return gone;
end $$;

-- The owner of these tables erases identities only through them.
grant execute on function identity.erase(uuid) to danvan_owner;
revoke all on function erase_comment(uuid, uuid), forget_comment(uuid, timestamptz), erase_comments_again() from public;
grant execute on function erase_comment(uuid, uuid), forget_comment(uuid, timestamptz), erase_comments_again()
  to danvan_app;

-- Who may open a writer's identity, asked by the database itself (0013): whoever holds a post of an editor or a
-- head in the unit whose article it is, or in the unit that looks at it again.
grant select (id, identity_id, unit_id, appeal, appeal_unit, state, secret_hash) on comments to danvan_identity;
grant select (post_id, role) on posts_held to danvan_identity;

create function identity.open_comment(comment uuid, officer uuid, post int, why text)
returns table (holder uuid, kind text, sealed bytea)
language sql security definer set search_path = identity, pg_temp as $$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.comments c join identity.records r on r.holder = c.identity_id
     where c.id = comment and c.state <> 'withdrawn' and r.kind = 'contact' and r.sealed is not null
       and exists (
         select from public.posts_held h
          where h.officer_id = officer and h.post_id = post and h.role in ('editor', 'head')
            and (h.unit_id = c.unit_id or (c.appeal = 'open' and h.unit_id = c.appeal_unit))
            and h.valid_from <= current_date and (h.valid_to is null or h.valid_to >= current_date))
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason)
    select t.holder, 'officer', officer, post, '{contact}', why from theirs t
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;

alter function identity.open_comment(uuid, uuid, int, text) owner to danvan_identity;
revoke all on function identity.open_comment(uuid, uuid, int, text) from public;
grant execute on function identity.open_comment(uuid, uuid, int, text) to danvan_app;

grant select, insert, update on comments to danvan_app;
grant select, insert on comment_events, comment_words, comment_answers to danvan_app;
grant select, insert, delete on published_comments to danvan_app;
grant select on comment_erasures to danvan_app;
