-- Photographs and papers: what is on disk, what waits with a redrawn form, what belongs to a matter.
--
-- Objects live outside the database under random keys. The rule that keeps both in step: an object
-- is written before its row, and a row that goes puts its keys into object_removals in the same
-- transaction, from where they are removed after the commit and tried again until they are gone.

create table files (
  id           uuid primary key,
  kind         text not null check (kind in ('photo', 'page')),
  -- Of the original as it was sent. The pages of one PDF share it, and its key.
  sha256       bytea not null check (length(sha256) = 32),
  bytes        int  not null check (bytes > 0),
  -- Of the view copy, in pixels.
  width        int  not null check (width > 0),
  height       int  not null check (height > 0),
  original_key text not null,
  view_key     text not null unique,
  thumb_key    text not null unique,
  created_at   timestamptz not null default now(),
  scanned_at   timestamptz,
  scan_tries   int not null default 0,
  -- A virus scanner found something: the objects are removed, the row says what happened.
  withdrawn_at timestamptz,
  finding      text check (length(finding) <= 200),
  constraint withdrawn_with_a_finding check ((withdrawn_at is null) = (finding is null))
);
create index files_of_original on files (original_key);
create index files_by_age on files (created_at, id);
create index files_not_scanned on files (created_at, id) where scanned_at is null;

-- Files that came with a form that had to be shown again, so that nobody has to choose them twice.
-- The form is known by the hash of its once-key only; what is not sent within a day is removed.
create table staged_files (
  once_hash bytea not null check (length(once_hash) = 32),
  position  int  not null check (position between 1 and 5),
  file_id   uuid not null unique references files (id),
  staged_at timestamptz not null default now(),
  primary key (once_hash, position)
);
create index staged_files_by_age on staged_files (staged_at);

create table matter_files (
  matter_id uuid not null references matters (id) on delete cascade,
  purpose   text not null check (purpose in ('filed', 'reply', 'before', 'after', 'proof', 'published')),
  position  int  not null check (position > 0),
  file_id   uuid unique references files (id),
  added_at  timestamptz not null default now(),
  -- Nothing is public by accident: an officer looked at this very copy and said it is masked.
  confirmed_masked_by uuid references officers (id),
  confirmed_masked_at timestamptz,
  erased_at timestamptz,
  primary key (matter_id, purpose, position),
  constraint published_only_when_confirmed check (
    (purpose = 'published') = (confirmed_masked_by is not null)
    and (confirmed_masked_by is null) = (confirmed_masked_at is null)),
  -- An erased picture leaves its place in the row of pictures and nothing else.
  constraint erased_means_gone check ((erased_at is null) = (file_id is not null))
);
create index matter_files_confirmed_by on matter_files (confirmed_masked_by) where confirmed_masked_by is not null;

-- Objects that must go from the disk. A row leaves when its object is gone.
create table object_removals (
  key       text primary key,
  queued_at timestamptz not null default now(),
  tries     int not null default 0
);
create index object_removals_by_turn on object_removals (tries, queued_at);

-- However a file row goes (erased, swept, its matter deleted), its objects follow.
create function queue_objects_of_file() returns trigger language plpgsql as $$
begin
  insert into object_removals (key)
  values (old.original_key), (old.view_key), (old.thumb_key)
  on conflict (key) do nothing;
  return null;
end $$;
create trigger files_queue_objects after delete on files
  for each row execute function queue_objects_of_file();

create function drop_file_of_matter() returns trigger language plpgsql as $$
begin
  delete from files where id = old.file_id;
  return null;
end $$;
create trigger matter_files_drop_file after delete on matter_files
  for each row when (old.file_id is not null) execute function drop_file_of_matter();

grant select, insert, delete on files to danvan_app;
grant update (scanned_at, scan_tries, withdrawn_at, finding) on files to danvan_app;
grant select, insert, delete on staged_files to danvan_app;
grant select, insert on matter_files to danvan_app;
grant update (file_id, erased_at) on matter_files to danvan_app;
grant select, insert, delete on object_removals to danvan_app;
grant update (tries) on object_removals to danvan_app;
