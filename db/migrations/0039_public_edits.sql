-- Which public things were edited, so that pages kept in memory are never older than the database.
--
-- Every table that public pages are drawn from notes in the editing transaction itself what it touched:
-- "unit:12", "news". A process asks, before it answers with a kept page, what was committed since it asked
-- before (src/edits/store.ts). Rows are only added: no two editors wait for each other here, and no
-- number has to be raised by both. What is noted by a transaction that fails is gone with it.

create table public_edits (
  -- The transaction that edited: comparing it with a snapshot says whether a reader saw it before.
  xact  xid8        not null default pg_current_xact_id(),
  topic text        not null check (length(topic) between 1 and 80),
  at    timestamptz not null default now(),
  primary key (xact, topic)
);
create index public_edits_at on public_edits (at);

-- How far back the list no longer goes; whoever asked before that is told that everything may have changed.
create table public_edits_swept (
  one    boolean primary key default true check (one),
  before xid8 not null default '0'
);
insert into public_edits_swept default values;

grant select, delete on public_edits to danvan_app;
grant select, update on public_edits_swept to danvan_app;

-- Arguments: "news" notes itself, "unit:unit_id" the unit of the row as it was and as it is. For each
-- statement only the first kind can be noted.
create function note_public_edit() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  row_before jsonb;
  row_after  jsonb;
begin
  if tg_level = 'ROW' then
    if tg_op <> 'INSERT' then row_before := to_jsonb(old); end if;
    if tg_op <> 'DELETE' then row_after := to_jsonb(new); end if;
  end if;
  insert into public_edits (topic)
  select distinct topic
    from unnest(tg_argv) arg,
         lateral (select arg where arg not like '%:%'
                  union all
                  select split_part(arg, ':', 1) || ':' || (r ->> split_part(arg, ':', 2))
                    from unnest(array[row_before, row_after]) r where arg like '%:%') as noted (topic)
   where topic is not null
  on conflict do nothing;
  return null;
end $$;
revoke all on function note_public_edit() from public;

-- Of a comment: what stands under its article.
create function note_comment_edit() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into public_edits (topic)
  select distinct 'article:' || c.article_id
    from comments c where c.id in (old.comment_id, new.comment_id)
  on conflict do nothing;
  return null;
end $$;
revoke all on function note_comment_edit() from public;

-- Who the units are, who came before them, what subjects there are: seldom edited, on most pages.
create trigger noted after insert or update or delete on units
  for each statement execute function note_public_edit('units');
create trigger noted after insert or update or delete on unit_past
  for each statement execute function note_public_edit('units');
create trigger noted after insert or update or delete on unit_names
  for each statement execute function note_public_edit('units');
create trigger noted after insert or update or delete on unit_successors
  for each statement execute function note_public_edit('units');
create trigger noted after insert or update or delete on boundary_layers
  for each statement execute function note_public_edit('units');
create trigger noted after insert or update or delete on unit_boundaries
  for each statement execute function note_public_edit('units');
create trigger noted after insert or update or delete on subject_areas
  for each statement execute function note_public_edit('units');

-- What one unit says of itself.
create trigger noted after insert or update or delete on posts
  for each row execute function note_public_edit('unit:unit_id');
create trigger noted after insert or update or delete on unit_closures
  for each row execute function note_public_edit('unit:unit_id');
create trigger noted after insert or update or delete on unit_contacts
  for each row execute function note_public_edit('unit:unit_id');
create trigger noted after insert or update or delete on unit_contact_lines
  for each row execute function note_public_edit('unit:unit_id');
create trigger noted after insert or update or delete on unit_figures_of_day
  for each row execute function note_public_edit('unit:unit_id');
create trigger noted after insert or update or delete on reception_sessions
  for each row execute function note_public_edit('unit:unit_id', 'reception');
-- Sessions say which duty they serve, what can still be booked, and who sat.
create trigger noted after insert or update or delete on reception_duties
  for each statement execute function note_public_edit('reception');
create trigger noted after insert or delete on reception_places
  for each statement execute function note_public_edit('reception');
create trigger noted after insert or update of state or delete on reception_bookings
  for each statement execute function note_public_edit('reception');
create trigger noted after update of name on officers
  for each row when (old.name is distinct from new.name) execute function note_public_edit('reception');

-- Answered matters that are public, with their pictures. What else is done with matters touches nothing here.
create trigger noted after insert or update or delete on publications
  for each row execute function note_public_edit('unit:unit_id', 'answers');
create trigger noted_in after insert on matter_files
  for each row when (new.purpose = 'published') execute function note_public_edit('pictures');
create trigger noted_out after delete on matter_files
  for each row when (old.purpose = 'published') execute function note_public_edit('pictures');
create trigger noted after update of withdrawn_at on files
  for each row when (old.withdrawn_at is distinct from new.withdrawn_at)
  execute function note_public_edit('pictures');

-- News, how often it was opened, and what people say of it. A comment that waits is on no page: a flood of them
-- redraws nothing.
create trigger noted after insert or update or delete on articles
  for each row execute function note_public_edit('article:id', 'unit:unit_id', 'news');
create trigger noted after insert or update or delete on article_files
  for each row execute function note_public_edit('article:article_id', 'news');
create trigger noted after insert or update or delete on article_corrections
  for each row execute function note_public_edit('article:article_id');
-- Written in batches every few seconds, so a page much read is drawn anew as often, and no more.
create trigger noted after insert or update or delete on article_views
  for each row execute function note_public_edit('article:article_id', 'views');
create trigger noted after update or delete on comments
  for each row execute function note_public_edit('article:article_id');
create trigger noted after insert or update or delete on published_comments
  for each row execute function note_public_edit('article:article_id');
create trigger noted after insert or update or delete on comment_answers
  for each row execute function note_comment_edit();

-- What units post.
create trigger noted after insert or update or delete on postings
  for each row execute function note_public_edit('unit:unit_id', 'postings');
create trigger noted after insert or update or delete on posting_versions
  for each statement execute function note_public_edit('postings');
create trigger noted after insert or update or delete on posting_files
  for each statement execute function note_public_edit('postings');

-- What was promised in public.
create trigger noted after insert or update or delete on directive_publications
  for each row execute function note_public_edit('unit:unit_id', 'directives');
create trigger noted after insert or update or delete on directive_publication_tasks
  for each statement execute function note_public_edit('directives');
-- How far it is: of tasks only those that are public, or were.
create trigger noted after update on tasks
  for each row when (old.visibility = 'public' or new.visibility = 'public')
  execute function note_public_edit('directives');
