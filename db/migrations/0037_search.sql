-- Everything public, in one place where words find it (dv search check compares it with what is public).
--
-- A document is a copy of words that are public already: it is written in the transaction that makes them
-- public, and goes in the one that ends it. The triggers below take it away even where a program forgets
-- to, where a row goes with its matter, and where an erasure is repeated after a backup was restored.

create table search_documents (
  -- Newest last; only breaks ties, so that pages of results do not shift.
  nth     bigint generated always as identity unique,
  kind    text not null check (kind in ('matter', 'article', 'posting', 'decision', 'directive', 'unit', 'rule')),
  id      text not null check (length(id) between 1 and 200),
  unit_id int  references units (id),
  area    text,
  title   text not null check (length(title) > 0),
  body    text not null,
  -- The Vietnamese address of its page.
  href    text not null check (href ~ '^/'),
  day     date not null,
  -- Words without accents and case, with positions, titles as weight A; beside them what narrows a search:
  -- '#kmatter', '#u37', '#amoi-truong'. The default parser tears "23/2024/NQ-HĐND", so none is used.
  keys    tsvector not null,
  -- The same words as they are spelt, each tone in its usual place; only compared, never looked up.
  spelt   tsvector not null,
  primary key (kind, id)
);
-- Both are read for every candidate: a long text moves out of the row before they do.
alter table search_documents alter keys set storage main, alter spelt set storage main;
-- Without a pending list: searches stay as fast after a hundred new documents as before, and a new one
-- is written in some milliseconds more.
create index search_documents_keys on search_documents using gin (keys) with (fastupdate = off);
create index search_documents_newest on search_documents (day desc, nth desc);
create index search_documents_of_unit on search_documents (unit_id);
grant select, insert, update, delete on search_documents to danvan_app;

-- How many documents carry a word, as last counted by a job: how common it is, and which spelling to
-- suggest. Only a hint: what is suggested is asked of the documents themselves first.
create table search_words (
  key   text primary key,
  docs  int  not null check (docs > 0),
  -- The commonest spelling that two documents or more carry; null where none does, and for what narrows.
  shown text,
  -- The key with none or one of its letters left out: words one letter apart share one of them.
  near  text[] not null default '{}'
);
create index search_words_near on search_words using gin (near) where shown is not null;
grant select, insert, update, delete on search_words to danvan_app;

-- When words were counted last, and of how many documents up to which one.
create table search_counted (
  only_one  boolean primary key default true check (only_one),
  at        timestamptz not null,
  documents int    not null,
  upto      bigint not null,
  -- What the rules of law, which stand in the program, were when they were last put in.
  rules     text
);
grant select, insert, update on search_counted to danvan_app;

create function search_drop() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from search_documents where kind = tg_argv[0] and id = to_jsonb(old) ->> tg_argv[1];
  return null;
end $$;
create trigger publications_leave_search after delete on publications
  for each row execute function search_drop('matter', 'matter_id');
create trigger publications_end_search after update on publications
  for each row when (new.ended_at is not null and old.ended_at is null)
  execute function search_drop('matter', 'matter_id');
create trigger complaint_publications_leave_search after delete on complaint_publications
  for each row execute function search_drop('decision', 'id');
create trigger complaint_publications_end_search after update on complaint_publications
  for each row when (new.ended_on is not null and old.ended_on is null)
  execute function search_drop('decision', 'id');
create trigger directive_publications_leave_search after delete on directive_publications
  for each row execute function search_drop('directive', 'id');
create trigger directive_publications_end_search after update on directive_publications
  for each row when (new.withdrawn_at is not null and old.withdrawn_at is null)
  execute function search_drop('directive', 'id');
create trigger articles_leave_search after delete on articles
  for each row execute function search_drop('article', 'id');
create trigger articles_end_search after update on articles
  for each row when (new.state <> 'published' and old.state = 'published')
  execute function search_drop('article', 'id');
create trigger postings_leave_search after delete on postings
  for each row execute function search_drop('posting', 'code');
create trigger postings_end_search after update on postings
  for each row when (new.stage not in ('posted', 'down') and old.stage in ('posted', 'down'))
  execute function search_drop('posting', 'code');
