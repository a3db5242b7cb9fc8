-- News: what editors write for everybody, how it came to stand there, and what was put right in it.
--
-- articles is how an article stands now; article_versions is everything it ever said and who saved it, added
-- to and never changed; article_corrections is what readers are told was put right. An article that was once
-- public is never deleted: its address is printed on paper and in other people's letters.

create table articles (
  id           int generated always as identity primary key,
  unit_id      int  not null references units (id),
  -- Of its first title, given when it first becomes public or is due to; it survives corrections and is
  -- never given to another article.
  slug         text unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  state        text not null check (state in ('draft', 'scheduled', 'published', 'archived', 'removed')),
  title        text not null check (length(title) between 3 and 300),
  summary      text not null default '' check (length(summary) <= 1000),
  -- What the server made of what was typed or pasted (src/news/sanitise.ts), and the same as plain words.
  body         text not null default '' check (length(body) <= 400000),
  plain        text not null default '' check (length(plain) <= 200000),
  -- The public author line: a post or a unit, or the name the editor typed.
  byline       text not null check (length(byline) between 2 and 200),
  -- As they are written, and folded for addresses and lists; the same order.
  tags         text[] not null default '{}' check (cardinality(tags) <= 10),
  tag_keys     text[] not null default '{}',
  -- Where it comes from: the number of a document, or a citation; with a link or without.
  source       text not null default '' check (length(source) <= 300),
  source_link  text check (length(source_link) <= 500 and source_link ~ '^(https?://|/[^/\\])'),
  comments_open boolean not null default true,
  -- When it is to become public; when it did.
  publish_at   timestamptz,
  published_at timestamptz,
  archived_at  timestamptz,
  removed_at   timestamptz,
  -- Readers of the address see this.
  removed_because text check (length(removed_because) between 10 and 1000),
  -- Title, summary and words, folded, for the desk.
  folded       text not null,
  -- Raised by everything that changes it; whoever saves says which one they saw.
  version      int  not null default 1 check (version > 0),
  once_hash    bytea not null unique check (length(once_hash) = 32),
  made_by      uuid not null references officers (id),
  made_at      timestamptz not null,
  changed_by   uuid references officers (id),
  changed_at   timestamptz not null,
  constraint as_many_keys_as_tags check (cardinality(tags) = cardinality(tag_keys)),
  constraint scheduled_says_when check ((state = 'scheduled') = (publish_at is not null)),
  constraint public_once_says_when check (
    (state in ('published', 'archived', 'removed')) = (published_at is not null)),
  constraint what_is_or_will_be_public_has_an_address check (state = 'draft' or slug is not null),
  constraint archived_says_when check (state <> 'archived' or archived_at is not null),
  constraint removed_says_when_and_why check (
    (state = 'removed') = (removed_at is not null) and (removed_at is null) = (removed_because is null))
);
create index articles_newest on articles (published_at desc, id desc) where state = 'published';
create index articles_of_unit on articles (unit_id, published_at desc, id desc) where state = 'published';
create index articles_by_tag on articles using gin (tag_keys);
create index articles_on_desk on articles (unit_id, changed_at desc, id desc);
create index articles_due on articles (publish_at) where state = 'scheduled';
create index articles_like on articles using gin (folded gin_trgm_ops);
create index articles_made_by on articles (made_by);
create index articles_changed_by on articles (changed_by) where changed_by is not null;
grant select, insert, update, delete on articles to danvan_app;

-- Pictures and papers of an article: the lead picture, and pages people may open. A row stays when the file
-- is no longer shown (until_version), so that old versions can be looked at as they were.
create table article_files (
  article_id  int  not null references articles (id) on delete cascade,
  -- Also in the address of an attachment; never given twice.
  nth         int  not null check (nth > 0),
  purpose     text not null check (purpose in ('lead', 'attachment')),
  file_id     uuid not null unique references files (id),
  -- For whoever does not see the picture; empty only where somebody said that it says nothing.
  alt         text not null default '' check (length(alt) <= 500),
  decorative  boolean not null default false,
  -- Of a picture its caption, of an attachment its name.
  label       text not null default '' check (length(label) <= 300),
  from_version  int not null check (from_version > 0),
  until_version int check (until_version >= from_version),
  primary key (article_id, nth),
  constraint a_picture_says_what_it_shows check (purpose <> 'lead' or decorative = (alt = '')),
  constraint an_attachment_has_a_name check (purpose <> 'attachment' or label <> '')
);
create unique index article_files_one_lead on article_files (article_id)
  where purpose = 'lead' and until_version is null;
grant select, insert, delete on article_files to danvan_app;
grant update (until_version) on article_files to danvan_app;

create function drop_file_of_article() returns trigger language plpgsql as $$
begin
  delete from files where id = old.file_id;
  return null;
end $$;
create trigger article_files_drop_file after delete on article_files
  for each row execute function drop_file_of_article();

-- Every version, with what was done. by null: the house, which publishes on time.
create table article_versions (
  article_id int  not null references articles (id) on delete cascade,
  version    int  not null check (version > 0),
  did        text not null check (did in ('made', 'saved', 'scheduled', 'unscheduled', 'published', 'corrected',
                                          'archived', 'restored', 'removed', 'comments', 'files')),
  state      text not null,
  title      text not null,
  summary    text not null,
  body       text not null,
  byline     text not null,
  tags       text[] not null,
  source     text not null,
  source_link text,
  comments_open boolean not null,
  publish_at timestamptz,
  -- What was corrected, or why it was taken down.
  said       text check (length(said) <= 1000),
  by         uuid references officers (id),
  post_id    int references posts (id),
  at         timestamptz not null,
  primary key (article_id, version)
);
create index article_versions_by on article_versions (by) where by is not null;
create index article_versions_post on article_versions (post_id) where post_id is not null;
grant select, insert on article_versions to danvan_app;

-- What readers are told: on which day what was put right.
create table article_corrections (
  article_id int  not null references articles (id),
  version    int  not null,
  at         timestamptz not null,
  said       text not null check (length(said) between 10 and 1000),
  primary key (article_id, version)
);
grant select, insert on article_corrections to danvan_app;
