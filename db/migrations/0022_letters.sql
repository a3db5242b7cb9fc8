-- Letters (đơn): the register of what people write to a unit, what was found in each letter, what became of
-- it; and duplicates, of letters and of matters, merged with a way back.
--
-- letter_events is the record: rows are added and never changed. letters is what those events add up to. Who
-- wrote is not here: name, address and identity number are sealed in the vault under a holder of the letter's
-- own. What was written stands in letter_words and can be erased; the record holds ids and salted hashes.
--
-- Of a denunciation nothing stands here at all: denunciation_counts adds one, and that is the end of it. No row
-- of it has an hour, a letter or a person.

create table letters (
  id            uuid primary key,
  code          text not null unique check (code ~ '^DT-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  channel       text not null check (channel in ('in-person', 'post', 'portal', 'transferred')),
  -- The body that passed it on, and the number of its slip.
  from_body     text check (length(from_body) between 2 and 300),
  from_number   text check (length(from_number) <= 100),
  signers       text not null check (signers in ('one', 'many', 'other')),
  has_sender    boolean not null,
  area          text not null references subject_areas (code),
  place_unit_id int  not null references units (id),
  unit_id       int  not null references units (id),
  department_id int  references departments (id),
  post_id       int  references posts (id),
  officer_id    uuid references officers (id),
  -- The stage with everything known at it, as src/letters/model.ts has it.
  progress      jsonb not null,
  stage         text not null generated always as (progress ->> 'stage') stored check (stage in
                  ('received', 'registered', 'classified', 'proposed', 'split', 'transferred', 'urged', 'guided',
                   'returned', 'refused', 'kept', 'destroyed')),
  received_at   timestamptz not null,
  received_on   date not null,
  -- LTCD Art. 28, for what came through the desk; null for what did not.
  tell_by       date,
  told_on       date,
  -- Of a letter that is kept: from when its destruction may be decided.
  keep_until    date,
  offered_to    int  references units (id),
  given_back    boolean not null default false,
  merged_into   uuid references letters (id) on delete set null,
  replied_on    date,
  level         text not null default 'ordinary' check (level in ('ordinary', 'restricted')),
  handover_by   uuid references officers (id),
  identity_id   uuid,
  secret_hash   bytea not null,
  once_hash     bytea not null unique,
  content_mark  bytea not null,
  seq           int  not null default 1,
  open          boolean not null generated always as (
                  progress ->> 'stage' in ('received', 'registered', 'classified') and merged_into is null) stored,
  constraint transferred_says_from_whom check ((channel = 'transferred') = (from_body is not null)),
  constraint never_into_itself check (merged_into <> id),
  constraint kept_until_a_day check ((progress ->> 'stage' = 'kept') = (keep_until is not null))
);
create index letters_open_of_unit on letters (unit_id, received_on, id)
  include (level, officer_id, post_id, offered_to) where open;
create index letters_of_unit     on letters (unit_id, received_on desc, id desc);
create index letters_of_officer  on letters (officer_id, received_on, id) where open and officer_id is not null;
create index letters_offered     on letters (offered_to, received_on, id) where offered_to is not null;
create index letters_merged      on letters (merged_into) where merged_into is not null;
create index letters_to_destroy  on letters (unit_id, keep_until, id) where keep_until is not null;
create unique index letters_by_identity on letters (identity_id) where identity_id is not null;

create table letter_events (
  letter_id  uuid not null references letters (id) on delete cascade,
  seq        int  not null check (seq > 0),
  at         timestamptz not null,
  by         text not null check (by in ('officer', 'house')),
  officer_id uuid,
  post_id    int,
  event      jsonb not null,
  primary key (letter_id, seq)
);

create table letter_words (
  id        uuid primary key,
  letter_id uuid not null references letters (id) on delete cascade,
  role      text not null check (role in ('summary', 'note', 'reason')),
  title     text,
  body      text not null,
  salt      bytea not null,
  at        timestamptz not null
);
create index letter_words_of_letter on letter_words (letter_id, id);

-- The second lock on what is restricted, as for matters (0005): until the policy has let somebody open a
-- letter, and the letter was named to the transaction, its restricted words do not come out.
create function opened_letter() returns uuid language sql stable as
$$ select nullif(current_setting('danvan.letter', true), '')::uuid $$;
grant execute on function opened_letter() to danvan_app;

alter table letter_words enable row level security;
alter table letter_words force row level security;
create policy letter_words_of_owner on letter_words to danvan_owner using (true) with check (true);
create policy letter_words_added on letter_words for insert to danvan_app with check (true);
create policy letter_words_read on letter_words for select to danvan_app
  using (letter_id = (select opened_letter())
         or (select l.level from letters l where l.id = letter_id) = 'ordinary');
create policy letter_words_erased on letter_words for delete to danvan_app
  using (letter_id = (select opened_letter())
         or (select l.level from letters l where l.id = letter_id) = 'ordinary');

-- Found by any spelling, in the unit that has it; a restricted letter has none.
create table letter_search (
  letter_id uuid primary key references letters (id) on delete cascade,
  unit_id   int  not null,
  keys      tsvector not null
);
create index letter_search_keys on letter_search using gin (keys) with (fastupdate = off);

create table letter_named (
  letter_id  uuid not null references letters (id) on delete cascade,
  officer_id uuid not null references officers (id),
  primary key (letter_id, officer_id)
);
create index letters_naming on letter_named (officer_id);

-- Scanned pages, in the order of the paper.
create table letter_files (
  letter_id uuid not null references letters (id) on delete cascade,
  position  int  not null check (position > 0),
  file_id   uuid unique references files (id),
  added_at  timestamptz not null default now(),
  erased_at timestamptz,
  primary key (letter_id, position),
  constraint erased_means_gone check ((erased_at is null) = (file_id is not null))
);
create trigger letter_files_drop_file after delete on letter_files
  for each row when (old.file_id is not null) execute function drop_file_of_matter();

-- Who read the letter; its sender sees this list.
create table letter_readings (
  letter_id  uuid not null references letters (id) on delete cascade,
  at         timestamptz not null default now(),
  officer_id uuid not null,
  post_id    int  not null
);
create index letter_readings_of_letter on letter_readings (letter_id, at);

-- One line for each register a letter stands in: a unit that passes it on has dealt with it, the next unit has
-- received it. What form 01/XLD counts is counted from here (src/letters/figures.store.ts) and nowhere else.
create table letter_entries (
  letter_id    uuid not null references letters (id) on delete cascade,
  n            int  not null check (n > 0),
  unit_id      int  not null references units (id),
  received_on  date not null,
  signers      text not null check (signers in ('one', 'many', 'other')),
  -- Each part of a letter counts as a letter of its own: until it is classified, one.
  complaints   int  not null default 0 check (complaints >= 0),
  feedbacks    int  not null default 0 check (feedbacks >= 0),
  eligible     boolean,
  competent    boolean,
  settlement   text check (settlement in ('once', 'several', 'being', 'not')),
  outcome      text check (outcome in ('accepted', 'guided', 'transferred', 'urged', 'merged', 'set-aside')),
  processed_on date,
  replied_on   date,
  primary key (letter_id, n),
  constraint processed_with_an_outcome check ((outcome is null) = (processed_on is null)),
  constraint processed_was_classified check (
    outcome is null or (eligible is not null and competent is not null and settlement is not null
                        and complaints + feedbacks > 0)),
  -- Columns 18–25 of the form: what is fit and ours is taken up, what is fit and not ours goes one of three ways.
  constraint fit_goes_the_forms_way check (
    outcome is null or not eligible
    or (case when competent then outcome in ('accepted', 'merged') else outcome in ('guided', 'transferred', 'urged') end)),
  constraint unfit_is_set_aside check (outcome is null or eligible or outcome in ('guided', 'merged', 'set-aside'))
);
create index letter_entries_received  on letter_entries (unit_id, received_on);
create index letter_entries_processed on letter_entries (unit_id, processed_on);
create index letter_entries_waiting   on letter_entries (unit_id, received_on) where processed_on is null;

-- Denunciations met at the desk or in a letter: how many, by unit, report month (15th to 14th) and the columns
-- of form 01/XLD. Counted when the paper is handed over, so each is received and dealt with in one month.
create table denunciation_counts (
  unit_id    int  not null references units (id),
  -- The first of the month in which the window ends.
  month      date not null check (extract(day from month) = 1),
  signers    text not null check (signers in ('one', 'many', 'other')),
  eligible   boolean not null,
  settlement text not null check (settlement in ('once', 'several', 'being', 'not', 'none')),
  outcome    text not null check (outcome in ('competent', 'guided', 'transferred', 'urged', 'none')),
  count      int  not null default 0 check (count >= 0),
  primary key (unit_id, month, signers, eligible, settlement, outcome),
  constraint fit_has_every_column check (eligible = (settlement <> 'none') and eligible = (outcome <> 'none'))
);

-- Ids of what was taken out for good: taken out again whenever an older backup is restored.
create table letter_erasures (
  thing uuid primary key,
  what  text not null check (what in ('letter', 'words', 'file')),
  at    timestamptz not null default now()
);

-- Two persons, as for matters (0005): one found that it is a denunciation, another confirms that the paper was
-- handed over. Its duplicates stand alone again.
create function erase_letter(letter uuid, confirmed_by uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found record;
begin
  select l.handover_by, l.identity_id into found from letters l where l.id = letter for update;
  if found.handover_by is null or found.handover_by = confirmed_by then
    raise exception 'a denunciation is erased by two persons';
  end if;
  perform letters_stand_alone(letter);
  insert into letter_erasures (thing, what) values (letter, 'letter') on conflict do nothing;
  if found.identity_id is not null then perform identity.forget(found.identity_id); end if;
  delete from letters where id = letter;
end $$;

create function letters_stand_alone(main uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  with freed as (
    update letters set merged_into = null, seq = seq + 1 where merged_into = main returning id, seq
  )
  insert into letter_events (letter_id, seq, at, by, event)
  select id, seq, now(), 'house', '{"type": "unmerged", "said": null}' from freed
$$;

-- After a backup was restored: what had been taken out is taken out again.
create function erase_letters_again() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  holder uuid;
  gone   int := 0;
  one    record;
begin
  for one in select l.id, l.identity_id from letters l join letter_erasures e on e.thing = l.id and e.what = 'letter' loop
    perform letters_stand_alone(one.id);
    if one.identity_id is not null then perform identity.forget(one.identity_id); end if;
    delete from letters where id = one.id;
    gone := gone + 1;
  end loop;
  delete from letter_words w using letter_erasures e where e.thing = w.id and e.what = 'words';
  for one in select f.file_id from letter_files f join letter_erasures e on e.thing = f.file_id and e.what = 'file' loop
    update letter_files set file_id = null, erased_at = now() where file_id = one.file_id;
    delete from files where id = one.file_id;
    gone := gone + 1;
  end loop;
  return gone;
end $$;

revoke all on function erase_letter(uuid, uuid), letters_stand_alone(uuid), erase_letters_again() from public;
grant execute on function erase_letter(uuid, uuid), erase_letters_again() to danvan_app;

-- Who may open a sender's identity, asked by the database itself (0013): alone and for a reason the accountable
-- officer; while nobody is, whoever holds the post it lies on. Never somebody named in it.
grant select (id, identity_id, unit_id, post_id, officer_id, secret_hash) on letters to danvan_identity;
grant select (letter_id, officer_id) on letter_named to danvan_identity;

create function identity.open_letter(letter uuid, officer uuid, post int, why text, wanted text[])
returns table (holder uuid, kind text, sealed bytea)
language sql security definer set search_path = identity, pg_temp as $$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.letters l join identity.records r on r.holder = l.identity_id
     where l.id = letter and (l.officer_id = officer or (l.officer_id is null and l.post_id = post))
       and identity.holds(officer, post, l.unit_id)
       and not exists (select from public.letter_named n where n.letter_id = l.id and n.officer_id = officer)
       and r.kind = any(wanted) and r.sealed is not null
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason)
    select t.holder, 'officer', officer, post, array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;
alter function identity.open_letter(uuid, uuid, int, text, text[]) owner to danvan_identity;
revoke all on function identity.open_letter(uuid, uuid, int, text, text[]) from public;
grant execute on function identity.open_letter(uuid, uuid, int, text, text[]) to danvan_app;

grant select, insert, update on letters, letter_entries to danvan_app;
grant select, insert on letter_events, letter_named, letter_readings, letter_erasures to danvan_app;
grant select, insert, delete on letter_words to danvan_app;
grant select, insert, update, delete on letter_search to danvan_app;
grant select, insert on letter_files to danvan_app;
grant update (file_id, erased_at) on letter_files to danvan_app;
grant select, insert on denunciation_counts to danvan_app;
grant update (count) on denunciation_counts to danvan_app;

-- Duplicates among matters. A duplicate points to the main one and changes in nothing else: its dates, its
-- stage and who may see it stay its own, so that taking it out again loses nothing. While it points there, no
-- office owes anything on it, so it is not open and nothing of it is overdue.
alter table matters add column merged_into uuid references matters (id) on delete set null
  constraint never_into_itself check (merged_into <> id);
create index matters_merged on matters (merged_into) where merged_into is not null;

alter table matters drop column open;
alter table matters add column open boolean not null generated always as (
  merged_into is null
  and (stage in ('received', 'accepted', 'reopened') or (appeal is not null and appeal = 'open'))) stored;
create index matters_open_of_unit       on matters (unit_id, due_at, id)
  include (level, officer_id, post_id, transfer_to) where open;
create index matters_open_of_department on matters (department_id, due_at, id) where open and department_id is not null;
create index matters_open_of_officer    on matters (officer_id, due_at, id) where open and officer_id is not null;
create index matters_open_of_post       on matters (post_id, due_at, id) where open and officer_id is null;
create index matters_offered            on matters (transfer_to, due_at, id) where open and transfer_to is not null;
create index matters_by_due             on matters (due_at) where open;

-- When the main one is erased as a denunciation, its duplicates stand alone again, and their record says so.
create function matters_stand_alone() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with freed as (
    update matters set merged_into = null, seq = seq + 1 where merged_into = old.id returning id, seq
  )
  insert into matter_events (matter_id, seq, at, by, event)
  select id, seq, now(), 'house', '{"type": "unmerged", "said": null}' from freed;
  return old;
end $$;
revoke all on function matters_stand_alone() from public;
create trigger matters_free_duplicates before delete on matters
  for each row execute function matters_stand_alone();
