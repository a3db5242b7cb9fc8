-- Directives: documents from above, what was read in them, and what people made of that.
--
-- The original stands apart and is only ever added: no role of the house may change or delete it, so its hash
-- says for ever what came in. What the reader proposed stands beside what a person decided, and neither
-- overwrites the other: from both together the reader's real precision is counted, per month and rule.

create table directives (
  id           uuid primary key,
  code         text not null unique check (code ~ '^VB-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  -- The unit that keeps it.
  unit_id      int  not null references units (id),
  -- proposed: its head is not confirmed; confirmed; dropped: it was taken in twice, or by mistake.
  stage        text not null default 'proposed' check (stage in ('proposed', 'confirmed', 'dropped')),
  -- What makes it this document and no other (src/directives/identity.ts); nobody else may have it.
  identity     text unique check (length(identity) between 5 and 300),
  family       text check (family in ('party', 'state-normative', 'state-individual')),
  canonical    text check (length(canonical) between 3 and 80),
  kind         text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  issuer       text check (length(issuer) between 2 and 200),
  signer       text check (length(signer) between 2 and 100),
  dated        date,
  -- Of a Party document: the committee's term, "2025-2030".
  term         text check (term ~ '^\d{4}-\d{4}$'),
  title        text not null check (length(title) between 1 and 1000),
  recipients   text[] not null default '{}',
  -- Which rule read the head; null: a person typed it.
  head_rule    text,
  once_hash    bytea not null unique check (length(once_hash) = 32),
  imported_by  uuid not null references officers (id),
  imported_at  timestamptz not null,
  confirmed_by uuid references officers (id),
  confirmed_at timestamptz,
  seq          int not null default 1,
  constraint confirmed_says_which_document check (
    (stage = 'confirmed') = (identity is not null) and (stage = 'confirmed') = (confirmed_at is not null)),
  constraint term_of_the_party check ((family = 'party') = (term is not null))
);
create index directives_of_unit on directives (unit_id, imported_at desc, id desc) where stage <> 'dropped';
create index directives_by_canonical on directives (canonical) where stage = 'confirmed';
create index directives_by_officer on directives (imported_by);
create index directives_confirmed_by on directives (confirmed_by) where confirmed_by is not null;
grant select, insert, update on directives to danvan_app;

create table directive_originals (
  directive_id uuid primary key references directives (id),
  -- The file as it was sent; of pasted words, those words in UTF-8.
  bytes        bytea not null check (length(bytes) between 1 and 15728640),
  sha256       bytea not null check (length(sha256) = 32),
  file_name    text not null check (length(file_name) between 1 and 200),
  source       text not null check (source in ('text', 'docx', 'pdf', 'html', 'pasted')),
  encoding     text check (encoding in ('utf-8', 'utf-16le', 'utf-16be')),
  -- What was read; NFC, and places of findings are code points of it. Null: a scan without text.
  words        text check (length(words) between 1 and 400000)
);
create index directive_originals_by_hash on directive_originals (sha256);
grant select, insert on directive_originals to danvan_app;

create table directive_findings (
  directive_id uuid not null references directives (id),
  nth          int  not null check (nth > 0),
  kind         text not null check (kind in ('ref', 'task', 'campaign')),
  start_at     int  not null check (start_at >= 0),
  end_at       int  not null check (end_at > start_at),
  rule         text not null check (length(rule) between 3 and 100),
  confidence   text not null check (confidence in ('certain', 'likely', 'doubtful')),
  -- As the reader proposed it (src/directives/reader/findings.ts); never changed.
  read         jsonb not null,
  -- Of a reference: every document meant, and whether the text says it takes its place.
  canonicals   text[] not null default '{}',
  replaces     boolean not null default false,
  state        text not null default 'proposed' check (state in ('proposed', 'accepted', 'corrected', 'rejected')),
  -- What a person put in its place.
  corrected    jsonb,
  decided_by   uuid references officers (id),
  decided_at   timestamptz,
  -- Of a task: to which unit it was given, and as which task.
  unit_id      int references units (id),
  task_id      uuid,
  primary key (directive_id, nth),
  constraint corrected_says_what check ((state = 'corrected') = (corrected is not null)),
  constraint decided_says_by_whom check (
    (state = 'proposed') = (decided_by is null) and (state = 'proposed') = (decided_at is null)),
  constraint given_after_it_was_decided check (task_id is null or state in ('accepted', 'corrected'))
);
create index directive_findings_citing on directive_findings using gin (canonicals) where kind = 'ref';
create index directive_findings_decided on directive_findings (decided_at) include (kind, rule, state)
  where decided_at is not null;
create index directive_findings_of_unit on directive_findings (unit_id, directive_id) where unit_id is not null;
create index directive_findings_decided_by on directive_findings (decided_by) where decided_by is not null;
create unique index directive_findings_of_task on directive_findings (task_id) where task_id is not null;
grant select, insert on directive_findings to danvan_app;
-- What the reader proposed stays: only a decision can be written.
grant update (state, corrected, decided_by, decided_at, unit_id, task_id) on directive_findings to danvan_app;
