-- Matters (phản ánh, kiến nghị): what residents raise, who has it, what became of it.
--
-- matter_events is the record: rows are added and never changed, and the grants below leave no way
-- around that. matters is what those events add up to, kept beside them so that a list is one
-- indexed read. What people wrote is in words, which can be erased without breaking the record:
-- events carry ids and salted hashes only.

create table subject_areas (
  code     text primary key check (code ~ '^[a-z-]{2,40}$'),
  name_vi  text not null,
  name_en  text not null,
  position int  not null,
  ended_at timestamptz
);

-- Unit × area → department and responsible post. What no rule matches goes to the reception post.
create table routing_rules (
  unit_id       int  not null references units (id),
  area          text not null references subject_areas (code),
  department_id int  references departments (id),
  post_id       int  not null references posts (id),
  -- The unit's own promise for this area, in working days; null = the general one.
  answer_days   int  check (answer_days between 1 and 10),
  primary key (unit_id, area)
);
create index routing_rules_of_post on routing_rules (post_id);

create table matters (
  id              uuid primary key,
  code            text not null unique check (code ~ '^DV-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  province        text not null,
  kind            text not null check (kind in ('feedback', 'petition')),
  channel         text not null check (channel in ('web', 'counter', 'phone', 'hotline', 'letter', 'api')),
  area            text not null references subject_areas (code),
  -- Where it is, and which unit has it now.
  place_unit_id   int  not null references units (id),
  unit_id         int  not null references units (id),
  department_id   int  references departments (id),
  post_id         int  references posts (id),
  officer_id      uuid references officers (id),
  stage           text not null default 'received' check (stage in
                    ('received', 'accepted', 'answered', 'reopened', 'declined', 'withdrawn', 'closed')),
  received_at     timestamptz not null,
  received_on     date not null,
  -- Two dates, never mixed: acceptance (working hours) and answer (working days).
  accept_by       timestamptz not null,
  -- The first promise never changes, so what was late stays late; answer_by moves on reopening or appeal.
  promised_by     date not null,
  answer_by       date not null,
  urgent          boolean not null default false,
  urgent_by       timestamptz,
  accepted_at     timestamptz,
  -- The first answer counts for punctuality; the last one starts the time to confirm.
  answered_on     date,
  answered_last   date,
  confirm_until   date,
  ended_on        date,
  ended_because   text check (ended_because in ('confirmed', 'window-passed')),
  decline_ground  text,
  declined_by     uuid references officers (id),
  declined_on     date,
  appeal          text check (appeal in ('open', 'upheld', 'overturned')),
  reopened_on     date,
  rating          text check (rating in ('satisfied', 'accepted', 'unsatisfied')),
  -- A transfer that waits for the receiving unit; it may be returned once.
  transfer_to     int  references units (id),
  transfer_back   boolean not null default false,
  waits_for_reply boolean not null default false,
  publish_consent boolean not null default false,
  -- restricted: only whoever has it in hand, helps, or heads the unit may know of it.
  level           text not null default 'ordinary' check (level in ('ordinary', 'restricted')),
  handover_by     uuid references officers (id),
  identity_id     uuid,
  secret_hash     bytea not null,
  once_hash       bytea not null unique,
  content_mark    bytea not null,
  seq             int  not null default 1,

  -- What an office still has to do, and by when; the order of every work list.
  open            boolean not null generated always as (
                    stage in ('received', 'accepted', 'reopened') or (appeal is not null and appeal = 'open')) stored,
  due_at          timestamptz not null,

  -- Rõ người, rõ việc: once accepted, a matter always has one accountable person.
  constraint accepted_matter_has_a_person check (
    stage not in ('accepted', 'answered') or officer_id is not null),
  constraint answered_matter_has_days check (
    stage <> 'answered' or (answered_last is not null and confirm_until is not null)),
  constraint declined_matter_has_a_ground check (
    stage <> 'declined' or (decline_ground is not null and declined_by is not null and declined_on is not null)),
  constraint closed_matter_says_why check (
    stage <> 'closed' or (ended_on is not null and ended_because is not null)),
  constraint appeal_follows_a_refusal check (appeal is null or decline_ground is not null)
);
-- With what the policy asks of every row, so that a list of many units is read from the index alone.
create index matters_open_of_unit       on matters (unit_id, due_at, id)
  include (level, officer_id, post_id, transfer_to) where open;
create index matters_open_of_department on matters (department_id, due_at, id) where open and department_id is not null;
create index matters_open_of_officer    on matters (officer_id, due_at, id) where open and officer_id is not null;
create index matters_open_of_post       on matters (post_id, due_at, id) where open and officer_id is null;
create index matters_offered            on matters (transfer_to, due_at, id) where open and transfer_to is not null;
create index matters_of_unit            on matters (unit_id, due_at desc, id desc);
create index matters_of_unit_by_receipt on matters (unit_id, received_on);
create index matters_of_unit_by_promise on matters (unit_id, promised_by);
create index matters_to_close           on matters (confirm_until) where stage = 'answered';
create index matters_by_due             on matters (due_at) where open;

create table matter_events (
  matter_id  uuid not null references matters (id) on delete cascade,
  seq        int  not null check (seq > 0),
  at         timestamptz not null,
  by         text not null check (by in ('resident', 'officer', 'client', 'house')),
  officer_id uuid,
  post_id    int,
  event      jsonb not null,
  primary key (matter_id, seq)
);

-- What people wrote. The filing's own words have the id of the matter.
create table words (
  id        uuid primary key,
  matter_id uuid not null references matters (id) on delete cascade,
  role      text not null check (role in ('filing', 'note', 'question', 'reply', 'answer', 'reason', 'rating', 'appeal')),
  title     text,
  body      text not null,
  place     text,
  salt      bytea not null,
  -- Of the form the words came with, so that the same reply sent twice counts once.
  once_hash bytea unique,
  at        timestamptz not null
);
create index words_of_matter on words (matter_id, id);

-- The second lock on what is restricted. The first is the policy (src/access/policy.ts): whoever opens a
-- matter has asked it. Only then is the matter named to the transaction, and without being named its
-- restricted words do not come out, whatever a forgotten condition in a list, search or export asks for.
alter table words add column restricted boolean not null default false;

create function opened_matter() returns uuid language sql stable as
$$ select nullif(current_setting('danvan.matter', true), '')::uuid $$;

-- Words follow their matter: those that are there when it is restricted, and those that come after.
create function restrict_words() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update words set restricted = (new.level = 'restricted') where matter_id = new.id;
  delete from matter_search where matter_id = new.id;
  return null;
end $$;
create trigger matters_restrict_words after update of level on matters
  for each row when (old.level is distinct from new.level) execute function restrict_words();

create function words_of_restricted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.restricted := (select level = 'restricted' from matters where id = new.matter_id);
  return new;
end $$;
create trigger words_restricted before insert on words
  for each row when (new.role <> 'filing') execute function words_of_restricted();

alter table words enable row level security;
alter table words force row level security;
create policy words_of_owner on words to danvan_owner using (true) with check (true);
create policy words_added on words for insert to danvan_app with check (true);
create policy words_read on words for select to danvan_app
  using (not restricted or matter_id = (select opened_matter()));
create policy words_erased on words for delete to danvan_app
  using (not restricted or matter_id = (select opened_matter()));

-- Found by any spelling; the rows go when the words go. A restricted matter has none. Every key begins with the unit that has it.
create table matter_search (
  matter_id uuid primary key references matters (id) on delete cascade,
  unit_id   int not null,
  keys      tsvector not null
);
create index matter_search_keys on matter_search using gin (keys) with (fastupdate = off);

create table matter_helpers (
  matter_id  uuid not null references matters (id) on delete cascade,
  officer_id uuid not null references officers (id),
  primary key (matter_id, officer_id)
);
create index matters_helped_by on matter_helpers (officer_id);

-- Officers the matter is about: they and everyone under them lose it, everywhere.
create table matter_named (
  matter_id  uuid not null references matters (id) on delete cascade,
  officer_id uuid not null references officers (id),
  primary key (matter_id, officer_id)
);
create index matters_naming on matter_named (officer_id);

-- Who read my matter: written in the same transaction as the reading, kept by month.
create table matter_readings (
  matter_id  uuid not null,
  at         timestamptz not null default now(),
  officer_id uuid,
  post_id    int,
  client     text,
  what       text not null check (what in ('filed', 'matter', 'original-file'))
) partition by range (at);
create index matter_readings_of_matter on matter_readings (matter_id, at);
create table matter_readings_default partition of matter_readings default;

-- Makes the months from `since` on; safe to call again and again.
create function keep_reading_months(since date, months int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first date := date_trunc('month', since);
  name  text;
begin
  for i in 0 .. months - 1 loop
    name := 'matter_readings_' || to_char(first + make_interval(months => i), 'YYYY_MM');
    if to_regclass(name) is null
       and not exists (select from matter_readings_default
                        where at >= first + make_interval(months => i)
                          and at < first + make_interval(months => i + 1)) then
      execute format('create table %I partition of matter_readings for values from (%L) to (%L)', name,
        (first + make_interval(months => i))::timestamptz, (first + make_interval(months => i + 1))::timestamptz);
    end if;
  end loop;
end $$;

-- What is to be done after a transaction that committed; the worker moves it into the job queue within
-- a quarter of a second. Adding to the queue itself notifies its listeners, and a notifying commit holds
-- a lock of the whole server while it waits for the disk: filings went from 2,856 to 673 a second.
create table job_outbox (
  id      bigint generated always as identity primary key,
  task    text not null,
  payload json not null
);
grant select, insert, update, delete on job_outbox to danvan_app;

-- The masked words an officer confirmed for the public; nothing else of a matter is ever public.
create table publications (
  matter_id    uuid primary key references matters (id) on delete cascade,
  unit_id      int  not null references units (id),
  area         text not null references subject_areas (code),
  title        text not null,
  content      text not null,
  answer       text not null,
  published_at timestamptz not null,
  published_by uuid not null references officers (id),
  ended_at     timestamptz
);
create index publications_of_unit on publications (unit_id, published_at desc, matter_id desc) where ended_at is null;
create index publications_newest on publications (published_at desc, matter_id desc) where ended_at is null;

create table reply_templates (
  id         uuid primary key,
  unit_id    int  not null references units (id),
  title      text not null,
  body       text not null,
  made_by    uuid not null references officers (id),
  ended_at   timestamptz
);
create index reply_templates_of_unit on reply_templates (unit_id, title);

-- Programs that may file through the interface; only the hash of their key is kept.
create table api_clients (
  id         uuid primary key,
  name       text not null unique,
  key_hash   bytea not null unique,
  created_at timestamptz not null default now(),
  ended_at   timestamptz
);

-- Denunciations that came here by mistake: what stays is how many, by unit and month.
create table denunciations_handed_over (
  unit_id int  not null references units (id),
  month   date not null,
  count   int  not null default 0,
  primary key (unit_id, month)
);
-- Ids to erase again whenever an older backup is restored; an id alone says nothing.
create table erasures (
  matter_id uuid primary key,
  at        timestamptz not null default now()
);

-- Two persons: the one who found it and another who confirms it was printed and handed over.
create function erase_denunciation(matter uuid, confirmed_by uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found record;
begin
  select m.unit_id, m.handover_by, m.identity_id into found
    from matters m where m.id = matter for update;
  if found.handover_by is null or found.handover_by = confirmed_by then
    raise exception 'a denunciation is erased by two persons';
  end if;
  insert into denunciations_handed_over (unit_id, month, count)
  values (found.unit_id, date_trunc('month', current_date), 1)
  on conflict (unit_id, month) do update set count = denunciations_handed_over.count + 1;
  insert into erasures (matter_id) values (matter) on conflict do nothing;
  if found.identity_id is not null then perform identity.forget(found.identity_id); end if;
  delete from matter_readings where matter_id = matter;
  delete from matters where id = matter;
end $$;
revoke all on function erase_denunciation(uuid, uuid), keep_reading_months(date, int), restrict_words(),
  words_of_restricted() from public;
grant execute on function opened_matter() to danvan_app;
grant execute on function identity.forget(uuid) to danvan_owner;
grant execute on function erase_denunciation(uuid, uuid), keep_reading_months(date, int) to danvan_app;

grant select, insert, update on subject_areas, matters, reply_templates, publications, api_clients to danvan_app;
grant select, insert, update, delete on routing_rules, matter_search, matter_helpers to danvan_app;
grant select, insert on matter_events, matter_named, matter_readings to danvan_app;
-- Words are never changed, only taken out for good.
grant select, insert, delete on words to danvan_app;
grant select on denunciations_handed_over, erasures to danvan_app;

insert into subject_areas (code, name_vi, name_en, position) values
  ('dat-dai',       'Đất đai',                         'Land',                        1),
  ('xay-dung',      'Trật tự xây dựng',                'Construction order',          2),
  ('moi-truong',    'Môi trường, rác thải',            'Environment and waste',       3),
  ('duong-sa',      'Đường sá, vỉa hè, thoát nước',    'Roads, pavements, drains',    4),
  ('an-ninh',       'An ninh, trật tự',                'Order and safety',            5),
  ('thu-tuc',       'Thủ tục hành chính',              'Administrative procedures',   6),
  ('chinh-sach',    'Chính sách xã hội',               'Social policy',               7),
  ('giao-duc',      'Giáo dục',                        'Education',                   8),
  ('y-te',          'Y tế',                            'Health',                      9),
  ('dan-toc',       'Công tác dân tộc',                'Ethnic affairs',             10),
  ('ton-giao',      'Công tác tôn giáo',               'Religious affairs',          11),
  ('khac',          'Việc khác',                       'Other matters',              12);
