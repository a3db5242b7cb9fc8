-- Who works here: departments, posts, officers, and who holds which post from when to when.
--
-- A post (chức vụ) is what is responsible; a person holds it for a time. Everything is
-- effective-dated: valid_to is the last day in force, null while it lasts, and the day before
-- valid_from for what was made by mistake and was never in force. Nothing is deleted, because an
-- answer given under a post must stay under that post.

create table departments (
  id         int generated always as identity primary key,
  unit_id    int  not null references units (id),
  name       text not null check (length(name) between 2 and 200),
  valid_from date not null default current_date,
  valid_to   date check (valid_to >= valid_from - 1)
);
create index departments_of_unit on departments (unit_id, id);

create table posts (
  id            int generated always as identity primary key,
  unit_id       int  not null references units (id),
  department_id int  references departments (id),
  title         text not null check (length(title) between 2 and 200),
  -- What the post may do; the meaning of each role is written in src/access/roles.ts.
  role          text not null check (role in ('reception', 'case-officer', 'head', 'mobilisation',
                                                  'front', 'editor', 'auditor', 'administrator')),
  -- The post it answers to: with it, subordinates of a named officer lose the matter too.
  reports_to    int  references posts (id) check (reports_to <> id),
  valid_from    date not null default current_date,
  valid_to      date check (valid_to >= valid_from - 1)
);
create index posts_of_unit on posts (unit_id, id);
create index posts_reporting_to on posts (reports_to);

create table officers (
  id            uuid primary key,
  sign_in       text not null unique check (sign_in ~ '^[a-z0-9][a-z0-9.-]{2,59}$'),
  name          text not null check (length(name) between 2 and 200),
  email         text,
  password_hash text,
  language      text not null default 'vi' check (language in ('vi', 'en')),
  -- Single-key shortcuts can be switched off (WCAG 2.1.4), and so can reminder mail.
  single_keys   boolean not null default true,
  reminders     boolean not null default true,
  created_at    timestamptz not null default now(),
  ended_at      timestamptz
);

create table appointments (
  id         int generated always as identity primary key,
  officer_id uuid not null references officers (id),
  post_id    int  not null references posts (id),
  -- acting: fills a post nobody holds; delegated: stands in for its holder. Both always end.
  tenure     text not null default 'held' check (tenure in ('held', 'acting', 'delegated')),
  valid_from date not null default current_date,
  valid_to   date check (valid_to >= valid_from - 1),
  constraint standing_in_ends check (tenure = 'held' or valid_to is not null),
  unique (officer_id, post_id, valid_from)
);
create index appointments_of_post on appointments (post_id);
-- For lists by name.
create index officers_by_name on officers (name collate "vi-x-icu", id);

-- Opaque server-side sessions; only the hash of the cookie is kept, and nothing of the device or
-- the network it came from. How long one lasts is written in src/accounts/session.ts.
create table sessions (
  id_hash    bytea primary key check (octet_length(id_hash) = 32),
  officer_id uuid not null references officers (id),
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_of_officer on sessions (officer_id);
create index sessions_by_end on sessions (expires_at);

-- One-time codes with which an officer sets the first or a new password; only the hash is kept.
-- Used ones stay: an officer can see who could have come in under their name, and when.
create table sign_in_codes (
  code_hash  bytea primary key check (octet_length(code_hash) = 32),
  officer_id uuid not null references officers (id),
  -- The administrator who made it; null when it was made on the machine itself.
  made_by    uuid references officers (id),
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index sign_in_codes_of_officer on sign_in_codes (officer_id, made_at desc);

grant select, insert, update on departments, posts, officers, appointments to danvan_app;
grant select, insert, update, delete on sessions, sign_in_codes to danvan_app;
