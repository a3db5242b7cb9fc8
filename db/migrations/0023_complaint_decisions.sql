-- Decisions on complaints as everybody may read them (NĐ 124/2020, Article 29): the text an officer has
-- masked, read again and confirmed, on the public page of the unit that decided.
--
-- That and how a decision was made public is an event of the complaint (0017); here is only what stands
-- on the page. Nothing is copied here by a program: without a confirmed text nothing is public.

create table complaint_publications (
  -- What a page of the list begins behind; the complaint itself is not named in public.
  id             bigint generated always as identity unique,
  complaint_id   uuid primary key references complaints (id) on delete cascade,
  unit_id        int  not null references units (id),
  title          text not null check (length(title) between 1 and 300),
  body           text not null check (length(body) > 0),
  posted_on      date not null,
  -- The last day the law wants it up; null where the form of publication has none.
  at_least_until date,
  -- Taken down since; the row stays, so that it can be said what was public when.
  ended_on       date,
  confirmed_by   uuid not null references officers (id),
  confirmed_at   timestamptz not null,
  constraint up_as_long_as_the_law_wants check (ended_on > at_least_until)
);
create index complaint_publications_up on complaint_publications (unit_id, posted_on desc, id desc)
  where ended_on is null;

grant select, insert, update on complaint_publications to danvan_app;

-- Scanned pages of a complaint and of what came with it, in the order they came.
create table complaint_files (
  complaint_id uuid not null references complaints (id) on delete cascade,
  position     int  not null check (position > 0),
  file_id      uuid not null unique references files (id),
  added_by     uuid not null references officers (id),
  added_at     timestamptz not null default now(),
  primary key (complaint_id, position)
);
create trigger complaint_files_drop_file after delete on complaint_files
  for each row execute function drop_file_of_matter();

-- Where words of a content are erased (it was a denunciation), the scans it stood on go as well, also
-- when the erasure is repeated after a backup was restored: nobody can tell which page held it.
create function drop_files_of_complaint() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from complaint_files where complaint_id = old.complaint_id;
  return null;
end $$;
create trigger complaint_words_drop_files after delete on complaint_words
  for each row when (old.role = 'content') execute function drop_files_of_complaint();

grant select, insert on complaint_files to danvan_app;
