-- What the migrations add up to, read from the catalogue. Not run by anything.
-- Written by: bin/dv schema > db/schema.sql

-- Extensions

create extension btree_gin with schema public;
create extension pg_trgm with schema public;
create extension unaccent with schema public;

-- Schemas

create schema identity authorization danvan_identity;

-- Tables

create table identity.keys (
  number integer not null,
  made_at timestamp with time zone default now() not null,
  retired_at timestamp with time zone,
  constraint keys_pkey PRIMARY KEY (number),
  constraint keys_number_check CHECK (((number >= 0) AND (number <= 65535)))
); -- owner danvan_identity

create table identity.openings (
  id bigint generated always as identity not null,
  holder uuid not null,
  at timestamp with time zone default now() not null,
  by text not null,
  officer_id uuid,
  post_id integer,
  kinds text[] not null,
  reason text not null,
  request_id uuid,
  approved_by uuid,
  approved_post integer,
  constraint openings_pkey PRIMARY KEY (id),
  constraint officers_open_from_a_post CHECK (((by = 'officer'::text) = ((officer_id IS NOT NULL) AND (post_id IS NOT NULL)))),
  constraint openings_by_check CHECK ((by = ANY (ARRAY['officer'::text, 'house'::text, 'sender'::text]))),
  constraint openings_kinds_check CHECK ((cardinality(kinds) > 0)),
  constraint openings_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
  constraint two_persons CHECK (((approved_by IS NULL) OR (approved_by <> officer_id)))
); -- owner danvan_identity

create table identity.records (
  holder uuid not null,
  kind text not null,
  sealed bytea,
  key_number integer generated always as (
CASE get_byte(sealed, 0)
    WHEN 1 THEN 0
    ELSE ((get_byte(sealed, 1) * 256) + get_byte(sealed, 2))
END) stored,
  kept_at timestamp with time zone default now() not null,
  erased_at timestamp with time zone,
  constraint records_pkey PRIMARY KEY (holder, kind),
  constraint erased_record_is_empty CHECK (((sealed IS NULL) = (erased_at IS NOT NULL))),
  constraint records_kind_check CHECK ((kind = ANY (ARRAY['contact'::text, 'identity-number'::text, 'signature'::text])))
); -- owner danvan_identity

create table identity.requests (
  id uuid default gen_random_uuid() not null,
  holder uuid not null,
  unit_id integer not null,
  kinds text[] not null,
  asked_by uuid not null,
  asked_post integer not null,
  reason text not null,
  asked_at timestamp with time zone default now() not null,
  state text default 'asked'::text not null,
  decided_by uuid,
  decided_post integer,
  decision text,
  decided_at timestamp with time zone,
  used_at timestamp with time zone,
  constraint requests_pkey PRIMARY KEY (id),
  constraint decided_by_somebody CHECK (((state <> ALL (ARRAY['approved'::text, 'refused'::text, 'used'::text])) OR ((decided_by IS NOT NULL) AND (decided_post IS NOT NULL) AND (decided_at IS NOT NULL) AND (decision IS NOT NULL)))),
  constraint never_by_the_asker CHECK ((decided_by <> asked_by)),
  constraint requests_decision_check CHECK (((length(decision) >= 3) AND (length(decision) <= 500))),
  constraint requests_kinds_check CHECK ((cardinality(kinds) > 0)),
  constraint requests_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
  constraint requests_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text, 'used'::text, 'lapsed'::text]))),
  constraint used_at_some_time CHECK (((state = 'used'::text) = (used_at IS NOT NULL)))
); -- owner danvan_identity

create table account_news (
  id integer generated always as identity not null,
  officer_id uuid not null,
  at timestamp with time zone not null,
  what text not null,
  tries integer default 0 not null,
  mailed_at timestamp with time zone,
  constraint account_news_pkey PRIMARY KEY (id),
  constraint account_news_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint account_news_what_check CHECK ((what = ANY (ARRAY['passkey-added'::text, 'passkey-removed'::text, 'oidc-bound'::text, 'oidc-unbound'::text, 'password-changed'::text, 'code-made'::text, 'code-used'::text])))
); -- owner danvan_owner

create unlogged table account_tries (
  account_hash bytea not null,
  failures integer not null,
  clear_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  constraint account_tries_pkey PRIMARY KEY (account_hash),
  constraint account_tries_account_hash_check CHECK ((octet_length(account_hash) = 32))
); -- owner danvan_owner

create table api_clients (
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  created_at timestamp with time zone default now() not null,
  ended_at timestamp with time zone,
  constraint api_clients_pkey PRIMARY KEY (id),
  constraint api_clients_key_hash_key UNIQUE (key_hash),
  constraint api_clients_name_key UNIQUE (name)
); -- owner danvan_owner

create table appointments (
  id integer generated always as identity not null,
  officer_id uuid not null,
  post_id integer not null,
  tenure text default 'held'::text not null,
  valid_from date default CURRENT_DATE not null,
  valid_to date,
  constraint appointments_pkey PRIMARY KEY (id),
  constraint appointments_check CHECK ((valid_to >= (valid_from - 1))),
  constraint appointments_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint appointments_officer_id_post_id_valid_from_key UNIQUE (officer_id, post_id, valid_from),
  constraint appointments_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint appointments_tenure_check CHECK ((tenure = ANY (ARRAY['held'::text, 'acting'::text, 'delegated'::text]))),
  constraint standing_in_ends CHECK (((tenure = 'held'::text) OR (valid_to IS NOT NULL)))
); -- owner danvan_owner

create table article_corrections (
  article_id integer not null,
  version integer not null,
  at timestamp with time zone not null,
  said text not null,
  constraint article_corrections_pkey PRIMARY KEY (article_id, version),
  constraint article_corrections_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint article_corrections_said_check CHECK (((length(said) >= 10) AND (length(said) <= 1000)))
); -- owner danvan_owner

create table article_files (
  article_id integer not null,
  nth integer not null,
  purpose text not null,
  file_id uuid not null,
  alt text default ''::text not null,
  decorative boolean default false not null,
  label text default ''::text not null,
  from_version integer not null,
  until_version integer,
  constraint article_files_pkey PRIMARY KEY (article_id, nth),
  constraint a_picture_says_what_it_shows CHECK (((purpose <> 'lead'::text) OR (decorative = (alt = ''::text)))),
  constraint an_attachment_has_a_name CHECK (((purpose <> 'attachment'::text) OR (label <> ''::text))),
  constraint article_files_alt_check CHECK ((length(alt) <= 500)),
  constraint article_files_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id) ON DELETE CASCADE,
  constraint article_files_check CHECK ((until_version >= from_version)),
  constraint article_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint article_files_file_id_key UNIQUE (file_id),
  constraint article_files_from_version_check CHECK ((from_version > 0)),
  constraint article_files_label_check CHECK ((length(label) <= 300)),
  constraint article_files_nth_check CHECK ((nth > 0)),
  constraint article_files_purpose_check CHECK ((purpose = ANY (ARRAY['lead'::text, 'attachment'::text])))
); -- owner danvan_owner

create table article_versions (
  article_id integer not null,
  version integer not null,
  did text not null,
  state text not null,
  title text not null,
  summary text not null,
  body text not null,
  byline text not null,
  tags text[] not null,
  source text not null,
  source_link text,
  comments_open boolean not null,
  publish_at timestamp with time zone,
  said text,
  by uuid,
  post_id integer,
  at timestamp with time zone not null,
  constraint article_versions_pkey PRIMARY KEY (article_id, version),
  constraint article_versions_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id) ON DELETE CASCADE,
  constraint article_versions_by_fkey FOREIGN KEY (by) REFERENCES officers(id),
  constraint article_versions_did_check CHECK ((did = ANY (ARRAY['made'::text, 'saved'::text, 'scheduled'::text, 'unscheduled'::text, 'published'::text, 'corrected'::text, 'archived'::text, 'restored'::text, 'removed'::text, 'comments'::text, 'files'::text]))),
  constraint article_versions_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint article_versions_said_check CHECK ((length(said) <= 1000)),
  constraint article_versions_version_check CHECK ((version > 0))
); -- owner danvan_owner

create table article_views (
  article_id integer not null,
  views bigint not null,
  constraint article_views_pkey PRIMARY KEY (article_id),
  constraint article_views_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint article_views_views_check CHECK ((views > 0))
); -- owner danvan_owner

create table articles (
  id integer generated always as identity not null,
  unit_id integer not null,
  slug text,
  state text not null,
  title text not null,
  summary text default ''::text not null,
  body text default ''::text not null,
  plain text default ''::text not null,
  byline text not null,
  tags text[] default '{}'::text[] not null,
  tag_keys text[] default '{}'::text[] not null,
  source text default ''::text not null,
  source_link text,
  comments_open boolean default true not null,
  publish_at timestamp with time zone,
  published_at timestamp with time zone,
  archived_at timestamp with time zone,
  removed_at timestamp with time zone,
  removed_because text,
  folded text not null,
  version integer default 1 not null,
  once_hash bytea not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  constraint articles_pkey PRIMARY KEY (id),
  constraint archived_says_when CHECK (((state <> 'archived'::text) OR (archived_at IS NOT NULL))),
  constraint articles_body_check CHECK ((length(body) <= 400000)),
  constraint articles_byline_check CHECK (((length(byline) >= 2) AND (length(byline) <= 200))),
  constraint articles_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES officers(id),
  constraint articles_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id),
  constraint articles_once_hash_check CHECK ((length(once_hash) = 32)),
  constraint articles_once_hash_key UNIQUE (once_hash),
  constraint articles_plain_check CHECK ((length(plain) <= 200000)),
  constraint articles_removed_because_check CHECK (((length(removed_because) >= 10) AND (length(removed_because) <= 1000))),
  constraint articles_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 120))),
  constraint articles_slug_key UNIQUE (slug),
  constraint articles_source_check CHECK ((length(source) <= 300)),
  constraint articles_source_link_check CHECK (((length(source_link) <= 500) AND (source_link ~ '^(https?://|/[^/\\])'::text))),
  constraint articles_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'scheduled'::text, 'published'::text, 'archived'::text, 'removed'::text]))),
  constraint articles_summary_check CHECK ((length(summary) <= 1000)),
  constraint articles_tags_check CHECK ((cardinality(tags) <= 10)),
  constraint articles_title_check CHECK (((length(title) >= 3) AND (length(title) <= 300))),
  constraint articles_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint articles_version_check CHECK ((version > 0)),
  constraint as_many_keys_as_tags CHECK ((cardinality(tags) = cardinality(tag_keys))),
  constraint public_once_says_when CHECK (((state = ANY (ARRAY['published'::text, 'archived'::text, 'removed'::text])) = (published_at IS NOT NULL))),
  constraint removed_says_when_and_why CHECK ((((state = 'removed'::text) = (removed_at IS NOT NULL)) AND ((removed_at IS NULL) = (removed_because IS NULL)))),
  constraint scheduled_says_when CHECK (((state = 'scheduled'::text) = (publish_at IS NOT NULL))),
  constraint what_is_or_will_be_public_has_an_address CHECK (((state = 'draft'::text) OR (slug IS NOT NULL)))
); -- owner danvan_owner

create table audit_events (
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  actor text not null,
  officer_id uuid,
  post_id integer,
  client text,
  did text not null,
  family text generated always as (split_part(did, '.'::text, 1)) stored not null,
  outcome text not null,
  kind text,
  thing text,
  detail jsonb default '{}'::jsonb not null,
  salt bytea default decode(replace((gen_random_uuid())::text, '-'::text, ''::text), 'hex'::text) not null,
  leaf bytea not null,
  constraint about_something_whole CHECK (((kind IS NULL) = (thing IS NULL))),
  constraint an_officer_is_known CHECK (((actor = 'officer'::text) = (officer_id IS NOT NULL))),
  constraint audit_events_actor_check CHECK ((actor = ANY (ARRAY['officer'::text, 'client'::text, 'house'::text, 'operator'::text, 'nobody'::text]))),
  constraint audit_events_did_check CHECK ((did ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'::text)),
  constraint audit_events_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint audit_events_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text]))),
  constraint audit_events_thing_check CHECK ((length(thing) <= 100))
)
partition by RANGE (at); -- owner danvan_owner

create table audit_events_default (
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  actor text not null,
  officer_id uuid,
  post_id integer,
  client text,
  did text not null,
  family text generated always as (split_part(did, '.'::text, 1)) stored not null,
  outcome text not null,
  kind text,
  thing text,
  detail jsonb default '{}'::jsonb not null,
  salt bytea default decode(replace((gen_random_uuid())::text, '-'::text, ''::text), 'hex'::text) not null,
  leaf bytea not null,
  constraint about_something_whole CHECK (((kind IS NULL) = (thing IS NULL))),
  constraint an_officer_is_known CHECK (((actor = 'officer'::text) = (officer_id IS NOT NULL))),
  constraint audit_events_actor_check CHECK ((actor = ANY (ARRAY['officer'::text, 'client'::text, 'house'::text, 'operator'::text, 'nobody'::text]))),
  constraint audit_events_did_check CHECK ((did ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'::text)),
  constraint audit_events_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint audit_events_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text]))),
  constraint audit_events_thing_check CHECK ((length(thing) <= 100))
)
partition of audit_events DEFAULT; -- owner danvan_owner

create table audit_leaves (
  n bigint not null,
  event_id bigint not null,
  at timestamp with time zone not null,
  leaf bytea not null,
  constraint audit_leaves_pkey PRIMARY KEY (n),
  constraint audit_leaves_event_id_key UNIQUE (event_id),
  constraint audit_leaves_n_check CHECK ((n >= 0))
); -- owner danvan_owner

create table audit_roots (
  batch integer not null,
  from_n bigint not null,
  to_n bigint not null,
  root bytea not null,
  head bytea not null,
  at timestamp with time zone default now() not null,
  constraint audit_roots_pkey PRIMARY KEY (batch),
  constraint audit_roots_batch_check CHECK ((batch > 0)),
  constraint audit_roots_check CHECK ((to_n >= from_n)),
  constraint audit_roots_head_check CHECK ((length(head) = 32)),
  constraint audit_roots_root_check CHECK ((length(root) = 32))
); -- owner danvan_owner

create table boundary_layers (
  id integer default 1 not null,
  source text not null,
  licence text not null,
  sha256 bytea not null,
  loaded_at timestamp with time zone not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  drawing text not null,
  constraint boundary_layers_pkey PRIMARY KEY (id),
  constraint boundary_layers_id_check CHECK ((id = 1)),
  constraint boundary_layers_licence_check CHECK (((length(licence) >= 3) AND (length(licence) <= 300))),
  constraint boundary_layers_sha256_check CHECK ((length(sha256) = 32)),
  constraint boundary_layers_source_check CHECK (((length(source) >= 3) AND (length(source) <= 300)))
); -- owner danvan_owner

create table calendar_mark (
  one boolean default true not null,
  mark bigint default 0 not null,
  constraint calendar_mark_pkey PRIMARY KEY (one),
  constraint calendar_mark_one_check CHECK (one)
); -- owner danvan_owner

create table calendar_moves (
  recount_id integer not null,
  kind text not null,
  ref uuid not null,
  code text,
  unit_id integer not null,
  term text not null,
  counted_from text not null,
  counted_to text not null,
  owed_from text not null,
  owed_to text not null,
  constraint calendar_moves_pkey PRIMARY KEY (recount_id, unit_id, kind, ref, term),
  constraint calendar_moves_recount_id_fkey FOREIGN KEY (recount_id) REFERENCES calendar_recounts(id) ON DELETE CASCADE
); -- owner danvan_owner

create table calendar_recount_parts (
  recount_id integer not null,
  kind text not null,
  at_id uuid,
  seen integer default 0 not null,
  moved integer default 0 not null,
  earlier integer default 0 not null,
  done_at timestamp with time zone,
  constraint calendar_recount_parts_pkey PRIMARY KEY (recount_id, kind),
  constraint calendar_recount_parts_recount_id_fkey FOREIGN KEY (recount_id) REFERENCES calendar_recounts(id) ON DELETE CASCADE
); -- owner danvan_owner

create table calendar_recounts (
  id integer generated always as identity not null,
  cause text not null,
  cause_id integer,
  dry boolean default false not null,
  calendar_before text not null,
  calendar_after text not null,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint calendar_recounts_pkey PRIMARY KEY (id),
  constraint calendar_recounts_cause_check CHECK ((cause = ANY (ARRAY['version'::text, 'closure'::text, 'withdrawal'::text, 'nightly'::text]))),
  constraint calendar_recounts_check CHECK (((cause = 'nightly'::text) = (cause_id IS NULL)))
); -- owner danvan_owner

create table calendar_versions (
  id integer generated always as identity not null,
  years jsonb not null,
  document text not null,
  document_date date not null,
  note text default ''::text not null,
  base text not null,
  declared_by uuid not null,
  declared_post integer not null,
  declared_at timestamp with time zone not null,
  outcome text default 'waiting'::text not null,
  decided_by uuid,
  decided_post integer,
  decided_at timestamp with time zone,
  constraint calendar_versions_pkey PRIMARY KEY (id),
  constraint calendar_versions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officers(id),
  constraint calendar_versions_declared_by_fkey FOREIGN KEY (declared_by) REFERENCES officers(id),
  constraint calendar_versions_document_check CHECK (((length(document) >= 3) AND (length(document) <= 200))),
  constraint calendar_versions_note_check CHECK ((length(note) <= 500)),
  constraint calendar_versions_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'dropped'::text]))),
  constraint calendar_versions_years_check CHECK (((jsonb_typeof(years) = 'array'::text) AND ((jsonb_array_length(years) >= 1) AND (jsonb_array_length(years) <= 10)))),
  constraint confirmed_by_a_second_person CHECK (((outcome <> 'confirmed'::text) OR (decided_by <> declared_by))),
  constraint decided_by_somebody CHECK ((((outcome = 'waiting'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL)) AND ((decided_by IS NULL) = (decided_post IS NULL))))
); -- owner danvan_owner

create table comment_answers (
  id uuid not null,
  comment_id uuid not null,
  at timestamp with time zone not null,
  officer_id uuid not null,
  post_id integer not null,
  post_title text not null,
  unit_name text not null,
  body text not null,
  constraint comment_answers_pkey PRIMARY KEY (id),
  constraint comment_answers_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE,
  constraint comment_answers_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint comment_answers_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id)
); -- owner danvan_owner

create table comment_erasures (
  comment_id uuid not null,
  what text not null,
  at timestamp with time zone default now() not null,
  constraint comment_erasures_pkey PRIMARY KEY (comment_id),
  constraint comment_erasures_what_check CHECK ((what = ANY (ARRAY['comment'::text, 'words'::text])))
); -- owner danvan_owner

create table comment_events (
  comment_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  by text not null,
  officer_id uuid,
  post_id integer,
  event jsonb not null,
  constraint comment_events_pkey PRIMARY KEY (comment_id, seq),
  constraint comment_events_by_check CHECK ((by = ANY (ARRAY['writer'::text, 'officer'::text, 'house'::text]))),
  constraint comment_events_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE,
  constraint comment_events_seq_check CHECK ((seq > 0)),
  constraint officers_act_from_a_post CHECK (((by = 'officer'::text) = ((officer_id IS NOT NULL) AND (post_id IS NOT NULL))))
); -- owner danvan_owner

create table comment_words (
  id uuid not null,
  comment_id uuid not null,
  role text not null,
  title text,
  body text not null,
  salt bytea not null,
  at timestamp with time zone not null,
  constraint comment_words_pkey PRIMARY KEY (id),
  constraint comment_words_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE,
  constraint comment_words_role_check CHECK ((role = ANY (ARRAY['comment'::text, 'appeal'::text, 'reason'::text, 'second'::text])))
); -- owner danvan_owner

create table comments (
  id uuid not null,
  code text not null,
  article_id integer not null,
  unit_id integer not null,
  state text not null,
  ground text,
  received_at timestamp with time zone not null,
  decided_by uuid,
  decided_post integer,
  settled_at timestamp with time zone,
  appeal text,
  appeal_unit integer,
  handover_by uuid,
  matter_id uuid,
  matter_code text,
  identity_id uuid,
  erased_at timestamp with time zone,
  secret_hash bytea not null,
  once_hash bytea not null,
  content_mark bytea not null,
  seq integer default 1 not null,
  constraint comments_pkey PRIMARY KEY (id),
  constraint appeal_says_where CHECK (((appeal IS NULL) = (appeal_unit IS NULL))),
  constraint comments_appeal_check CHECK ((appeal = ANY (ARRAY['open'::text, 'upheld'::text, 'overturned'::text]))),
  constraint comments_appeal_unit_fkey FOREIGN KEY (appeal_unit) REFERENCES units(id),
  constraint comments_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint comments_code_check CHECK ((code ~ '^BL-[0-9A-Z]{4}-[0-9A-Z]{4}$'::text)),
  constraint comments_code_key UNIQUE (code),
  constraint comments_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officers(id),
  constraint comments_decided_post_fkey FOREIGN KEY (decided_post) REFERENCES posts(id),
  constraint comments_ground_check CHECK ((ground = ANY (ARRAY['spam'::text, 'personal-data'::text, 'insult'::text, 'off-subject'::text]))),
  constraint comments_handover_by_fkey FOREIGN KEY (handover_by) REFERENCES officers(id),
  constraint comments_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE,
  constraint comments_matter_id_key UNIQUE (matter_id),
  constraint comments_once_hash_key UNIQUE (once_hash),
  constraint comments_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint comments_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint decided_by_somebody CHECK (((state <> ALL (ARRAY['approved'::text, 'refused'::text])) OR ((decided_by IS NOT NULL) AND (decided_post IS NOT NULL)))),
  constraint matter_has_a_code CHECK (((matter_id IS NULL) OR (matter_code IS NOT NULL))),
  constraint refused_says_why CHECK (((state = 'refused'::text) = (ground IS NOT NULL))),
  constraint settled_unless_it_waits CHECK (((settled_at IS NULL) = ((state = 'waiting'::text) AND (matter_id IS NULL))))
); -- owner danvan_owner

create table complaint_drafts (
  lookup bytea not null,
  sealed bytea not null,
  expires_on date not null,
  constraint complaint_drafts_pkey PRIMARY KEY (lookup),
  constraint complaint_drafts_lookup_check CHECK ((octet_length(lookup) = 32)),
  constraint complaint_drafts_sealed_check CHECK (((octet_length(sealed) - 29) = ANY (ARRAY[8192, 16384, 32768, 65536])))
); -- owner danvan_owner

create table complaint_erasures (
  thing uuid not null,
  what text not null,
  at timestamp with time zone default now() not null,
  constraint complaint_erasures_pkey PRIMARY KEY (thing, what),
  constraint complaint_erasures_what_check CHECK ((what = ANY (ARRAY['complaint'::text, 'words'::text])))
); -- owner danvan_owner

create table complaint_events (
  complaint_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  by text not null,
  officer_id uuid,
  post_id integer,
  event jsonb not null,
  constraint complaint_events_pkey PRIMARY KEY (complaint_id, seq),
  constraint complaint_events_by_check CHECK ((by = ANY (ARRAY['complainant'::text, 'officer'::text, 'house'::text]))),
  constraint complaint_events_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id) ON DELETE CASCADE,
  constraint complaint_events_seq_check CHECK ((seq > 0))
); -- owner danvan_owner

create table complaint_files (
  complaint_id uuid not null,
  "position" integer not null,
  file_id uuid not null,
  added_by uuid not null,
  added_at timestamp with time zone default now() not null,
  constraint complaint_files_pkey PRIMARY KEY (complaint_id, "position"),
  constraint complaint_files_added_by_fkey FOREIGN KEY (added_by) REFERENCES officers(id),
  constraint complaint_files_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id) ON DELETE CASCADE,
  constraint complaint_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint complaint_files_file_id_key UNIQUE (file_id),
  constraint complaint_files_position_check CHECK (("position" > 0))
); -- owner danvan_owner

create table complaint_named (
  complaint_id uuid not null,
  officer_id uuid not null,
  constraint complaint_named_pkey PRIMARY KEY (complaint_id, officer_id),
  constraint complaint_named_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id) ON DELETE CASCADE,
  constraint complaint_named_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
); -- owner danvan_owner

create table complaint_notices (
  complaint_id uuid not null,
  seq integer not null,
  kind text not null,
  state text not null,
  tries integer default 0 not null,
  error text,
  claimed_at timestamp with time zone,
  made_at timestamp with time zone default now() not null,
  done_at timestamp with time zone,
  constraint complaint_notices_pkey PRIMARY KEY (complaint_id, seq),
  constraint complaint_notices_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id) ON DELETE CASCADE,
  constraint complaint_notices_error_check CHECK (((error ~ '^[a-z]+(-[a-z0-9]+)*$'::text) AND (length(error) <= 30))),
  constraint complaint_notices_kind_check CHECK ((kind ~ '^[a-z-]{3,30}$'::text)),
  constraint complaint_notices_seq_check CHECK ((seq > 0)),
  constraint complaint_notices_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'not-configured'::text])))
); -- owner danvan_owner

create table complaint_parties (
  complaint_id uuid not null,
  "position" integer not null,
  holder uuid not null,
  part text not null,
  represents boolean default false not null,
  constraint complaint_parties_pkey PRIMARY KEY (complaint_id, "position"),
  constraint complaint_parties_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id) ON DELETE CASCADE,
  constraint complaint_parties_holder_key UNIQUE (holder),
  constraint complaint_parties_part_check CHECK ((part = ANY (ARRAY['complainant'::text, 'authorised'::text]))),
  constraint complaint_parties_position_check CHECK (("position" > 0))
); -- owner danvan_owner

create table complaint_publications (
  id bigint generated always as identity not null,
  complaint_id uuid not null,
  unit_id integer not null,
  title text not null,
  body text not null,
  posted_on date not null,
  at_least_until date,
  ended_on date,
  confirmed_by uuid not null,
  confirmed_at timestamp with time zone not null,
  constraint complaint_publications_pkey PRIMARY KEY (complaint_id),
  constraint complaint_publications_body_check CHECK ((length(body) > 0)),
  constraint complaint_publications_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id) ON DELETE CASCADE,
  constraint complaint_publications_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES officers(id),
  constraint complaint_publications_id_key UNIQUE (id),
  constraint complaint_publications_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint complaint_publications_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint up_as_long_as_the_law_wants CHECK ((ended_on > at_least_until))
); -- owner danvan_owner

create table complaint_readings (
  id bigint generated always as identity not null,
  complaint_id uuid not null,
  at timestamp with time zone default now() not null,
  officer_id uuid not null,
  post_id integer not null,
  constraint complaint_readings_pkey PRIMARY KEY (id),
  constraint complaint_readings_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id) ON DELETE CASCADE
); -- owner danvan_owner

create table complaint_words (
  id uuid not null,
  complaint_id uuid not null,
  role text not null,
  body text not null,
  salt bytea not null,
  at timestamp with time zone not null,
  constraint complaint_words_pkey PRIMARY KEY (id),
  constraint complaint_words_body_check CHECK ((length(body) > 0)),
  constraint complaint_words_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id) ON DELETE CASCADE,
  constraint complaint_words_role_check CHECK ((role = ANY (ARRAY['content'::text, 'transferor'::text, 'reason'::text, 'circumstance'::text, 'verification'::text, 'minutes'::text, 'verified'::text, 'dialogue'::text, 'basis'::text, 'conclusion'::text, 'compensation'::text, 'court'::text, 'enforcement'::text, 'closing'::text, 'withdrawal'::text, 'coercion'::text, 'note'::text])))
); -- owner danvan_owner

create table complaints (
  id uuid not null,
  code text not null,
  level integer not null,
  channel text not null,
  unit_id integer not null,
  respondent_unit integer not null,
  about text not null,
  first_id uuid,
  stage text not null,
  suspended boolean default false not null,
  verifier_id uuid,
  settled_by uuid,
  received_at timestamp with time zone not null,
  received_on date not null,
  accepted_on date,
  decided_on date,
  ended_on date,
  finding text,
  outcome text,
  ended_because text,
  complainants integer not null,
  handover_by uuid,
  handover_words uuid,
  overdue text[] default '{}'::text[] not null,
  dates jsonb default '{}'::jsonb not null,
  due_on date,
  calendar text not null,
  secret_hash bytea not null,
  once_hash bytea not null,
  content_mark bytea not null,
  seq integer default 1 not null,
  open boolean generated always as ((stage <> ALL (ARRAY['not-accepted'::text, 'closed'::text, 'terminated'::text]))) stored not null,
  receipt_key bytea,
  notify boolean,
  constraint complaints_pkey PRIMARY KEY (id),
  constraint complaints_about_check CHECK ((about = ANY (ARRAY['decision'::text, 'act'::text, 'discipline'::text]))),
  constraint complaints_channel_check CHECK ((channel = ANY (ARRAY['counter'::text, 'post'::text, 'letter'::text, 'draft'::text, 'transferred'::text]))),
  constraint complaints_code_check CHECK ((code ~ '^KN-[0-9A-Z]{4}-[0-9A-Z]{4}$'::text)),
  constraint complaints_code_key UNIQUE (code),
  constraint complaints_complainants_check CHECK ((complainants > 0)),
  constraint complaints_finding_check CHECK ((finding = ANY (ARRAY['right'::text, 'partly-right'::text, 'wrong'::text]))),
  constraint complaints_first_id_fkey FOREIGN KEY (first_id) REFERENCES complaints(id),
  constraint complaints_handover_by_fkey FOREIGN KEY (handover_by) REFERENCES officers(id),
  constraint complaints_level_check CHECK ((level = ANY (ARRAY[1, 2]))),
  constraint complaints_once_hash_key UNIQUE (once_hash),
  constraint complaints_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'amended'::text, 'annulled'::text]))),
  constraint complaints_receipt_key_check CHECK ((octet_length(receipt_key) = 32)),
  constraint complaints_respondent_unit_fkey FOREIGN KEY (respondent_unit) REFERENCES units(id),
  constraint complaints_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES officers(id),
  constraint complaints_stage_check CHECK ((stage = ANY (ARRAY['awaiting-acceptance'::text, 'not-accepted'::text, 'accepted'::text, 'verifying'::text, 'dialogue'::text, 'decided'::text, 'published'::text, 'awaiting-effect'::text, 'in-effect'::text, 'enforcing'::text, 'closed'::text, 'terminated'::text]))),
  constraint complaints_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint complaints_verifier_id_fkey FOREIGN KEY (verifier_id) REFERENCES officers(id),
  constraint decided_by_somebody CHECK (((decided_on IS NULL) = (settled_by IS NULL))),
  constraint second_has_a_first CHECK (((level = 2) OR (first_id IS NULL)))
); -- owner danvan_owner

create table denunciation_counts (
  unit_id integer not null,
  month date not null,
  signers text not null,
  eligible boolean not null,
  settlement text not null,
  outcome text not null,
  count integer default 0 not null,
  constraint denunciation_counts_pkey PRIMARY KEY (unit_id, month, signers, eligible, settlement, outcome),
  constraint denunciation_counts_count_check CHECK ((count >= 0)),
  constraint denunciation_counts_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint denunciation_counts_outcome_check CHECK ((outcome = ANY (ARRAY['competent'::text, 'guided'::text, 'transferred'::text, 'urged'::text, 'none'::text]))),
  constraint denunciation_counts_settlement_check CHECK ((settlement = ANY (ARRAY['once'::text, 'several'::text, 'being'::text, 'not'::text, 'none'::text]))),
  constraint denunciation_counts_signers_check CHECK ((signers = ANY (ARRAY['one'::text, 'many'::text, 'other'::text]))),
  constraint denunciation_counts_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint fit_has_every_column CHECK (((eligible = (settlement <> 'none'::text)) AND (eligible = (outcome <> 'none'::text))))
); -- owner danvan_owner

create table denunciations_handed_over (
  unit_id integer not null,
  month date not null,
  count integer default 0 not null,
  constraint denunciations_handed_over_pkey PRIMARY KEY (unit_id, month),
  constraint denunciations_handed_over_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table department_serves (
  department_id integer not null,
  unit_id integer not null,
  valid_from date not null,
  valid_to date,
  constraint department_serves_pkey PRIMARY KEY (department_id, unit_id, valid_from),
  constraint department_serves_check CHECK ((valid_to >= (valid_from - 1))),
  constraint department_serves_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments(id),
  constraint department_serves_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table departments (
  id integer generated always as identity not null,
  unit_id integer not null,
  name text not null,
  valid_from date default CURRENT_DATE not null,
  valid_to date,
  ref text default ('d-'::text || substr((gen_random_uuid())::text, 1, 13)) not null,
  constraint departments_pkey PRIMARY KEY (id),
  constraint departments_check CHECK ((valid_to >= (valid_from - 1))),
  constraint departments_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
  constraint departments_ref_check CHECK ((ref ~ '^[a-z0-9][a-z0-9-]{2,59}$'::text)),
  constraint departments_ref_key UNIQUE (ref),
  constraint departments_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table directive_findings (
  directive_id uuid not null,
  nth integer not null,
  kind text not null,
  start_at integer not null,
  end_at integer not null,
  rule text not null,
  confidence text not null,
  read jsonb not null,
  canonicals text[] default '{}'::text[] not null,
  replaces boolean default false not null,
  state text default 'proposed'::text not null,
  corrected jsonb,
  decided_by uuid,
  decided_at timestamp with time zone,
  unit_id integer,
  task_id uuid,
  constraint directive_findings_pkey PRIMARY KEY (directive_id, nth),
  constraint corrected_says_what CHECK (((state = 'corrected'::text) = (corrected IS NOT NULL))),
  constraint decided_says_by_whom CHECK ((((state = 'proposed'::text) = (decided_by IS NULL)) AND ((state = 'proposed'::text) = (decided_at IS NULL)))),
  constraint directive_findings_check CHECK ((end_at > start_at)),
  constraint directive_findings_confidence_check CHECK ((confidence = ANY (ARRAY['certain'::text, 'likely'::text, 'doubtful'::text]))),
  constraint directive_findings_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officers(id),
  constraint directive_findings_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives(id),
  constraint directive_findings_kind_check CHECK ((kind = ANY (ARRAY['ref'::text, 'task'::text, 'campaign'::text]))),
  constraint directive_findings_nth_check CHECK ((nth > 0)),
  constraint directive_findings_rule_check CHECK (((length(rule) >= 3) AND (length(rule) <= 100))),
  constraint directive_findings_start_at_check CHECK ((start_at >= 0)),
  constraint directive_findings_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'corrected'::text, 'rejected'::text]))),
  constraint directive_findings_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint given_after_it_was_decided CHECK (((task_id IS NULL) OR (state = ANY (ARRAY['accepted'::text, 'corrected'::text]))))
); -- owner danvan_owner

create table directive_originals (
  directive_id uuid not null,
  bytes bytea not null,
  sha256 bytea not null,
  file_name text not null,
  source text not null,
  encoding text,
  words text,
  constraint directive_originals_pkey PRIMARY KEY (directive_id),
  constraint directive_originals_bytes_check CHECK (((length(bytes) >= 1) AND (length(bytes) <= 15728640))),
  constraint directive_originals_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives(id),
  constraint directive_originals_encoding_check CHECK ((encoding = ANY (ARRAY['utf-8'::text, 'utf-16le'::text, 'utf-16be'::text]))),
  constraint directive_originals_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200))),
  constraint directive_originals_sha256_check CHECK ((length(sha256) = 32)),
  constraint directive_originals_source_check CHECK ((source = ANY (ARRAY['text'::text, 'docx'::text, 'pdf'::text, 'html'::text, 'pasted'::text]))),
  constraint directive_originals_words_check CHECK (((length(words) >= 1) AND (length(words) <= 400000)))
); -- owner danvan_owner

create table directive_publication_tasks (
  publication_id integer not null,
  nth integer not null,
  task_id uuid not null,
  title text not null,
  sentence text default ''::text not null,
  constraint directive_publication_tasks_pkey PRIMARY KEY (publication_id, task_id),
  constraint directive_publication_tasks_nth_check CHECK ((nth > 0)),
  constraint directive_publication_tasks_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES directive_publications(id),
  constraint directive_publication_tasks_publication_id_nth_key UNIQUE (publication_id, nth),
  constraint directive_publication_tasks_sentence_check CHECK ((length(sentence) <= 1000)),
  constraint directive_publication_tasks_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE,
  constraint directive_publication_tasks_title_check CHECK (((length(title) >= 3) AND (length(title) <= 500)))
); -- owner danvan_owner

create table directive_publications (
  id integer generated always as identity not null,
  directive_id uuid not null,
  unit_id integer not null,
  slug text not null,
  title text not null,
  summary text default ''::text not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_because text,
  constraint directive_publications_pkey PRIMARY KEY (id),
  constraint directive_publications_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives(id),
  constraint directive_publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES officers(id),
  constraint directive_publications_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 120))),
  constraint directive_publications_summary_check CHECK ((length(summary) <= 5000)),
  constraint directive_publications_title_check CHECK (((length(title) >= 3) AND (length(title) <= 500))),
  constraint directive_publications_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint directive_publications_withdrawn_because_check CHECK (((length(withdrawn_because) >= 5) AND (length(withdrawn_because) <= 500))),
  constraint directive_publications_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officers(id),
  constraint withdrawn_says_why CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))))
); -- owner danvan_owner

create table directives (
  id uuid not null,
  code text not null,
  unit_id integer not null,
  stage text default 'proposed'::text not null,
  identity text,
  family text,
  canonical text,
  kind text not null,
  issuer text,
  signer text,
  dated date,
  term text,
  title text not null,
  recipients text[] default '{}'::text[] not null,
  head_rule text,
  once_hash bytea not null,
  imported_by uuid not null,
  imported_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  seq integer default 1 not null,
  constraint directives_pkey PRIMARY KEY (id),
  constraint confirmed_says_which_document CHECK ((((stage = 'confirmed'::text) = (identity IS NOT NULL)) AND ((stage = 'confirmed'::text) = (confirmed_at IS NOT NULL)))),
  constraint directives_canonical_check CHECK (((length(canonical) >= 3) AND (length(canonical) <= 80))),
  constraint directives_code_check CHECK ((code ~ '^VB-[0-9A-Z]{4}-[0-9A-Z]{4}$'::text)),
  constraint directives_code_key UNIQUE (code),
  constraint directives_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES officers(id),
  constraint directives_family_check CHECK ((family = ANY (ARRAY['party'::text, 'state-normative'::text, 'state-individual'::text]))),
  constraint directives_identity_check CHECK (((length(identity) >= 5) AND (length(identity) <= 300))),
  constraint directives_identity_key UNIQUE (identity),
  constraint directives_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES officers(id),
  constraint directives_issuer_check CHECK (((length(issuer) >= 2) AND (length(issuer) <= 200))),
  constraint directives_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint directives_once_hash_check CHECK ((length(once_hash) = 32)),
  constraint directives_once_hash_key UNIQUE (once_hash),
  constraint directives_signer_check CHECK (((length(signer) >= 2) AND (length(signer) <= 100))),
  constraint directives_stage_check CHECK ((stage = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'dropped'::text]))),
  constraint directives_term_check CHECK ((term ~ '^\d{4}-\d{4}$'::text)),
  constraint directives_title_check CHECK (((length(title) >= 1) AND (length(title) <= 1000))),
  constraint directives_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint term_of_the_party CHECK (((family = 'party'::text) = (term IS NOT NULL)))
); -- owner danvan_owner

create table erasures (
  matter_id uuid not null,
  at timestamp with time zone default now() not null,
  what text default 'matter'::text not null,
  constraint erasures_pkey PRIMARY KEY (matter_id, what),
  constraint erasures_what_check CHECK ((what = ANY (ARRAY['matter'::text, 'identity'::text, 'words'::text, 'files'::text])))
); -- owner danvan_owner

create table files (
  id uuid not null,
  kind text not null,
  sha256 bytea not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  original_key text not null,
  view_key text not null,
  thumb_key text not null,
  created_at timestamp with time zone default now() not null,
  scanned_at timestamp with time zone,
  scan_tries integer default 0 not null,
  withdrawn_at timestamp with time zone,
  finding text,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_bytes_check CHECK ((bytes > 0)),
  constraint files_finding_check CHECK ((length(finding) <= 200)),
  constraint files_height_check CHECK ((height > 0)),
  constraint files_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'page'::text]))),
  constraint files_sha256_check CHECK ((length(sha256) = 32)),
  constraint files_thumb_key_key UNIQUE (thumb_key),
  constraint files_view_key_key UNIQUE (view_key),
  constraint files_width_check CHECK ((width > 0)),
  constraint withdrawn_with_a_finding CHECK (((withdrawn_at IS NULL) = (finding IS NULL)))
); -- owner danvan_owner

create unlogged table guard_buckets (
  purpose text not null,
  source bytea not null,
  clear_at timestamp with time zone not null,
  let_in boolean not null,
  constraint guard_buckets_pkey PRIMARY KEY (purpose, source),
  constraint guard_buckets_source_check CHECK ((octet_length(source) = 32))
); -- owner danvan_owner

create unlogged table guard_days (
  day date not null,
  salt bytea not null,
  constraint guard_days_pkey PRIMARY KEY (day),
  constraint guard_days_salt_check CHECK ((octet_length(salt) = 32))
); -- owner danvan_owner

create unlogged table guard_seen (
  mark bytea not null,
  until timestamp with time zone not null,
  constraint guard_seen_pkey PRIMARY KEY (mark),
  constraint guard_seen_mark_check CHECK ((octet_length(mark) = 32))
); -- owner danvan_owner

create unlogged table guard_tries (
  challenge bytea not null,
  passed boolean not null,
  expires_at timestamp with time zone not null,
  constraint guard_tries_pkey PRIMARY KEY (challenge),
  constraint guard_tries_challenge_check CHECK ((octet_length(challenge) = 32))
); -- owner danvan_owner

create table job_outbox (
  id bigint generated always as identity not null,
  task text not null,
  payload json not null,
  constraint job_outbox_pkey PRIMARY KEY (id)
); -- owner danvan_owner

create table keyring_doors (
  locator_mark bytea not null,
  name_mark bytea not null,
  keyring_id uuid not null,
  sealed bytea not null,
  constraint keyring_doors_pkey PRIMARY KEY (locator_mark),
  constraint keyring_doors_keyring_id_fkey FOREIGN KEY (keyring_id) REFERENCES keyrings(id) ON DELETE CASCADE,
  constraint keyring_doors_locator_mark_check CHECK ((octet_length(locator_mark) = 32)),
  constraint keyring_doors_name_mark_check CHECK ((octet_length(name_mark) = 32))
); -- owner danvan_owner

create table keyrings (
  id uuid not null,
  write_mark bytea not null,
  sealed bytea not null,
  version integer not null,
  used_month date not null,
  constraint keyrings_pkey PRIMARY KEY (id),
  constraint keyrings_used_month_check CHECK ((EXTRACT(day FROM used_month) = (1)::numeric)),
  constraint keyrings_version_check CHECK ((version > 0)),
  constraint keyrings_write_mark_check CHECK ((octet_length(write_mark) = 32)),
  constraint keyrings_write_mark_key UNIQUE (write_mark)
); -- owner danvan_owner

create table known_devices (
  token_hash bytea not null,
  officer_id uuid not null,
  seen_at timestamp with time zone not null,
  told integer default 0 not null,
  constraint known_devices_pkey PRIMARY KEY (token_hash),
  constraint known_devices_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint known_devices_token_hash_check CHECK ((octet_length(token_hash) = 32))
); -- owner danvan_owner

create table letter_entries (
  letter_id uuid not null,
  n integer not null,
  unit_id integer not null,
  received_on date not null,
  signers text not null,
  complaints integer default 0 not null,
  feedbacks integer default 0 not null,
  eligible boolean,
  competent boolean,
  settlement text,
  outcome text,
  processed_on date,
  replied_on date,
  constraint letter_entries_pkey PRIMARY KEY (letter_id, n),
  constraint fit_goes_the_forms_way CHECK (((outcome IS NULL) OR (NOT eligible) OR
CASE
    WHEN competent THEN (outcome = ANY (ARRAY['accepted'::text, 'merged'::text]))
    ELSE (outcome = ANY (ARRAY['guided'::text, 'transferred'::text, 'urged'::text]))
END)),
  constraint letter_entries_complaints_check CHECK ((complaints >= 0)),
  constraint letter_entries_feedbacks_check CHECK ((feedbacks >= 0)),
  constraint letter_entries_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE,
  constraint letter_entries_n_check CHECK ((n > 0)),
  constraint letter_entries_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'guided'::text, 'transferred'::text, 'urged'::text, 'merged'::text, 'set-aside'::text]))),
  constraint letter_entries_settlement_check CHECK ((settlement = ANY (ARRAY['once'::text, 'several'::text, 'being'::text, 'not'::text]))),
  constraint letter_entries_signers_check CHECK ((signers = ANY (ARRAY['one'::text, 'many'::text, 'other'::text]))),
  constraint letter_entries_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint processed_was_classified CHECK (((outcome IS NULL) OR ((eligible IS NOT NULL) AND (competent IS NOT NULL) AND (settlement IS NOT NULL) AND ((complaints + feedbacks) > 0)))),
  constraint processed_with_an_outcome CHECK (((outcome IS NULL) = (processed_on IS NULL))),
  constraint unfit_is_set_aside CHECK (((outcome IS NULL) OR eligible OR (outcome = ANY (ARRAY['guided'::text, 'merged'::text, 'set-aside'::text]))))
); -- owner danvan_owner

create table letter_erasures (
  thing uuid not null,
  what text not null,
  at timestamp with time zone default now() not null,
  constraint letter_erasures_pkey PRIMARY KEY (thing),
  constraint letter_erasures_what_check CHECK ((what = ANY (ARRAY['letter'::text, 'words'::text, 'file'::text])))
); -- owner danvan_owner

create table letter_events (
  letter_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  by text not null,
  officer_id uuid,
  post_id integer,
  event jsonb not null,
  constraint letter_events_pkey PRIMARY KEY (letter_id, seq),
  constraint letter_events_by_check CHECK ((by = ANY (ARRAY['officer'::text, 'house'::text]))),
  constraint letter_events_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE,
  constraint letter_events_seq_check CHECK ((seq > 0))
); -- owner danvan_owner

create table letter_files (
  letter_id uuid not null,
  "position" integer not null,
  file_id uuid,
  added_at timestamp with time zone default now() not null,
  erased_at timestamp with time zone,
  constraint letter_files_pkey PRIMARY KEY (letter_id, "position"),
  constraint erased_means_gone CHECK (((erased_at IS NULL) = (file_id IS NOT NULL))),
  constraint letter_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint letter_files_file_id_key UNIQUE (file_id),
  constraint letter_files_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE,
  constraint letter_files_position_check CHECK (("position" > 0))
); -- owner danvan_owner

create table letter_named (
  letter_id uuid not null,
  officer_id uuid not null,
  constraint letter_named_pkey PRIMARY KEY (letter_id, officer_id),
  constraint letter_named_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE,
  constraint letter_named_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
); -- owner danvan_owner

create table letter_readings (
  letter_id uuid not null,
  at timestamp with time zone default now() not null,
  officer_id uuid not null,
  post_id integer not null,
  constraint letter_readings_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE
); -- owner danvan_owner

create table letter_search (
  letter_id uuid not null,
  unit_id integer not null,
  keys tsvector not null,
  constraint letter_search_pkey PRIMARY KEY (letter_id),
  constraint letter_search_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE
); -- owner danvan_owner

create table letter_words (
  id uuid not null,
  letter_id uuid not null,
  role text not null,
  title text,
  body text not null,
  salt bytea not null,
  at timestamp with time zone not null,
  constraint letter_words_pkey PRIMARY KEY (id),
  constraint letter_words_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE,
  constraint letter_words_role_check CHECK ((role = ANY (ARRAY['summary'::text, 'note'::text, 'reason'::text])))
); -- owner danvan_owner

create table letters (
  id uuid not null,
  code text not null,
  channel text not null,
  from_body text,
  from_number text,
  signers text not null,
  has_sender boolean not null,
  area text not null,
  place_unit_id integer not null,
  unit_id integer not null,
  department_id integer,
  post_id integer,
  officer_id uuid,
  progress jsonb not null,
  stage text generated always as ((progress ->> 'stage'::text)) stored not null,
  received_at timestamp with time zone not null,
  received_on date not null,
  tell_by date,
  told_on date,
  keep_until date,
  offered_to integer,
  given_back boolean default false not null,
  merged_into uuid,
  replied_on date,
  level text default 'ordinary'::text not null,
  handover_by uuid,
  identity_id uuid,
  secret_hash bytea not null,
  once_hash bytea not null,
  content_mark bytea not null,
  seq integer default 1 not null,
  open boolean generated always as ((((progress ->> 'stage'::text) = ANY (ARRAY['received'::text, 'registered'::text, 'classified'::text])) AND (merged_into IS NULL))) stored not null,
  receipt_key bytea,
  constraint letters_pkey PRIMARY KEY (id),
  constraint kept_until_a_day CHECK ((((progress ->> 'stage'::text) = 'kept'::text) = (keep_until IS NOT NULL))),
  constraint letters_area_fkey FOREIGN KEY (area) REFERENCES subject_areas(code),
  constraint letters_channel_check CHECK ((channel = ANY (ARRAY['in-person'::text, 'post'::text, 'portal'::text, 'transferred'::text]))),
  constraint letters_code_check CHECK ((code ~ '^DT-[0-9A-Z]{4}-[0-9A-Z]{4}$'::text)),
  constraint letters_code_key UNIQUE (code),
  constraint letters_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments(id),
  constraint letters_from_body_check CHECK (((length(from_body) >= 2) AND (length(from_body) <= 300))),
  constraint letters_from_number_check CHECK ((length(from_number) <= 100)),
  constraint letters_handover_by_fkey FOREIGN KEY (handover_by) REFERENCES officers(id),
  constraint letters_level_check CHECK ((level = ANY (ARRAY['ordinary'::text, 'restricted'::text]))),
  constraint letters_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES letters(id) ON DELETE SET NULL,
  constraint letters_offered_to_fkey FOREIGN KEY (offered_to) REFERENCES units(id),
  constraint letters_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint letters_once_hash_key UNIQUE (once_hash),
  constraint letters_place_unit_id_fkey FOREIGN KEY (place_unit_id) REFERENCES units(id),
  constraint letters_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint letters_receipt_key_check CHECK ((octet_length(receipt_key) = 32)),
  constraint letters_signers_check CHECK ((signers = ANY (ARRAY['one'::text, 'many'::text, 'other'::text]))),
  constraint letters_stage_check CHECK ((stage = ANY (ARRAY['received'::text, 'registered'::text, 'classified'::text, 'proposed'::text, 'split'::text, 'transferred'::text, 'urged'::text, 'guided'::text, 'returned'::text, 'refused'::text, 'kept'::text, 'destroyed'::text]))),
  constraint letters_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint never_into_itself CHECK ((merged_into <> id)),
  constraint transferred_says_from_whom CHECK (((channel = 'transferred'::text) = (from_body IS NOT NULL)))
); -- owner danvan_owner

create table local_limits (
  id integer generated always as identity not null,
  province text not null,
  unit_id integer,
  rule text not null,
  amount integer not null,
  complex integer,
  remote integer,
  complex_remote integer,
  whose_vi text not null,
  whose_en text not null,
  source text not null,
  from_day date not null,
  to_day date,
  constraint local_limits_pkey PRIMARY KEY (id),
  constraint local_limits_amount_check CHECK (((amount >= 1) AND (amount <= 70))),
  constraint local_limits_check CHECK ((to_day >= from_day)),
  constraint local_limits_complex_check CHECK (((complex >= 1) AND (complex <= 70))),
  constraint local_limits_complex_remote_check CHECK (((complex_remote >= 1) AND (complex_remote <= 70))),
  constraint local_limits_remote_check CHECK (((remote >= 1) AND (remote <= 70))),
  constraint local_limits_rule_check CHECK ((rule = ANY (ARRAY['KN-28'::text, 'KN-37'::text]))),
  constraint local_limits_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table matter_events (
  matter_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  by text not null,
  officer_id uuid,
  post_id integer,
  event jsonb not null,
  constraint matter_events_pkey PRIMARY KEY (matter_id, seq),
  constraint matter_events_by_check CHECK ((by = ANY (ARRAY['resident'::text, 'officer'::text, 'client'::text, 'house'::text]))),
  constraint matter_events_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE,
  constraint matter_events_seq_check CHECK ((seq > 0))
); -- owner danvan_owner

create table matter_files (
  matter_id uuid not null,
  purpose text not null,
  "position" integer not null,
  file_id uuid,
  added_at timestamp with time zone default now() not null,
  confirmed_masked_by uuid,
  confirmed_masked_at timestamp with time zone,
  erased_at timestamp with time zone,
  constraint matter_files_pkey PRIMARY KEY (matter_id, purpose, "position"),
  constraint erased_means_gone CHECK (((erased_at IS NULL) = (file_id IS NOT NULL))),
  constraint matter_files_confirmed_masked_by_fkey FOREIGN KEY (confirmed_masked_by) REFERENCES officers(id),
  constraint matter_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint matter_files_file_id_key UNIQUE (file_id),
  constraint matter_files_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE,
  constraint matter_files_position_check CHECK (("position" > 0)),
  constraint matter_files_purpose_check CHECK ((purpose = ANY (ARRAY['filed'::text, 'reply'::text, 'before'::text, 'after'::text, 'proof'::text, 'published'::text]))),
  constraint published_only_when_confirmed CHECK ((((purpose = 'published'::text) = (confirmed_masked_by IS NOT NULL)) AND ((confirmed_masked_by IS NULL) = (confirmed_masked_at IS NULL))))
); -- owner danvan_owner

create table matter_helpers (
  matter_id uuid not null,
  officer_id uuid not null,
  constraint matter_helpers_pkey PRIMARY KEY (matter_id, officer_id),
  constraint matter_helpers_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE,
  constraint matter_helpers_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
); -- owner danvan_owner

create table matter_named (
  matter_id uuid not null,
  officer_id uuid not null,
  constraint matter_named_pkey PRIMARY KEY (matter_id, officer_id),
  constraint matter_named_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE,
  constraint matter_named_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
); -- owner danvan_owner

create table matter_readings (
  matter_id uuid not null,
  at timestamp with time zone default now() not null,
  officer_id uuid,
  post_id integer,
  client text,
  what text not null,
  constraint matter_readings_what_check CHECK ((what = ANY (ARRAY['filed'::text, 'matter'::text, 'original-file'::text])))
)
partition by RANGE (at); -- owner danvan_owner

create table matter_readings_default (
  matter_id uuid not null,
  at timestamp with time zone default now() not null,
  officer_id uuid,
  post_id integer,
  client text,
  what text not null,
  constraint matter_readings_what_check CHECK ((what = ANY (ARRAY['filed'::text, 'matter'::text, 'original-file'::text])))
)
partition of matter_readings DEFAULT; -- owner danvan_owner

create table matter_search (
  matter_id uuid not null,
  unit_id integer not null,
  keys tsvector not null,
  constraint matter_search_pkey PRIMARY KEY (matter_id),
  constraint matter_search_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE
); -- owner danvan_owner

create table matters (
  id uuid not null,
  code text not null,
  province text not null,
  kind text not null,
  channel text not null,
  area text not null,
  place_unit_id integer not null,
  unit_id integer not null,
  department_id integer,
  post_id integer,
  officer_id uuid,
  stage text default 'received'::text not null,
  received_at timestamp with time zone not null,
  received_on date not null,
  accept_by timestamp with time zone not null,
  promised_by date not null,
  answer_by date not null,
  urgent boolean default false not null,
  urgent_by timestamp with time zone,
  accepted_at timestamp with time zone,
  answered_on date,
  answered_last date,
  confirm_until date,
  ended_on date,
  ended_because text,
  decline_ground text,
  declined_by uuid,
  declined_on date,
  appeal text,
  reopened_on date,
  rating text,
  transfer_to integer,
  transfer_back boolean default false not null,
  waits_for_reply boolean default false not null,
  publish_consent boolean default false not null,
  level text default 'ordinary'::text not null,
  handover_by uuid,
  identity_id uuid,
  secret_hash bytea not null,
  once_hash bytea not null,
  content_mark bytea not null,
  seq integer default 1 not null,
  due_at timestamp with time zone not null,
  notify boolean default false not null,
  term_from date,
  term_days smallint,
  term_unit integer,
  counted jsonb default '{}'::jsonb not null,
  merged_into uuid,
  open boolean generated always as (((merged_into IS NULL) AND ((stage = ANY (ARRAY['received'::text, 'accepted'::text, 'reopened'::text])) OR ((appeal IS NOT NULL) AND (appeal = 'open'::text))))) stored not null,
  receipt_key bytea,
  constraint matters_pkey PRIMARY KEY (id),
  constraint accepted_matter_has_a_person CHECK (((stage <> ALL (ARRAY['accepted'::text, 'answered'::text])) OR (officer_id IS NOT NULL))),
  constraint answered_matter_has_days CHECK (((stage <> 'answered'::text) OR ((answered_last IS NOT NULL) AND (confirm_until IS NOT NULL)))),
  constraint appeal_follows_a_refusal CHECK (((appeal IS NULL) OR (decline_ground IS NOT NULL))),
  constraint closed_matter_says_why CHECK (((stage <> 'closed'::text) OR ((ended_on IS NOT NULL) AND (ended_because IS NOT NULL)))),
  constraint declined_matter_has_a_ground CHECK (((stage <> 'declined'::text) OR ((decline_ground IS NOT NULL) AND (declined_by IS NOT NULL) AND (declined_on IS NOT NULL)))),
  constraint matters_appeal_check CHECK ((appeal = ANY (ARRAY['open'::text, 'upheld'::text, 'overturned'::text]))),
  constraint matters_area_fkey FOREIGN KEY (area) REFERENCES subject_areas(code),
  constraint matters_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'counter'::text, 'phone'::text, 'hotline'::text, 'letter'::text, 'api'::text]))),
  constraint matters_code_check CHECK ((code ~ '^DV-[0-9A-Z]{4}-[0-9A-Z]{4}$'::text)),
  constraint matters_code_key UNIQUE (code),
  constraint matters_counted_check CHECK ((jsonb_typeof(counted) = 'object'::text)),
  constraint matters_declined_by_fkey FOREIGN KEY (declined_by) REFERENCES officers(id),
  constraint matters_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments(id),
  constraint matters_ended_because_check CHECK ((ended_because = ANY (ARRAY['confirmed'::text, 'window-passed'::text]))),
  constraint matters_handover_by_fkey FOREIGN KEY (handover_by) REFERENCES officers(id),
  constraint matters_kind_check CHECK ((kind = ANY (ARRAY['feedback'::text, 'petition'::text]))),
  constraint matters_level_check CHECK ((level = ANY (ARRAY['ordinary'::text, 'restricted'::text]))),
  constraint matters_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES matters(id) ON DELETE SET NULL,
  constraint matters_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint matters_once_hash_key UNIQUE (once_hash),
  constraint matters_place_unit_id_fkey FOREIGN KEY (place_unit_id) REFERENCES units(id),
  constraint matters_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint matters_rating_check CHECK ((rating = ANY (ARRAY['satisfied'::text, 'accepted'::text, 'unsatisfied'::text]))),
  constraint matters_receipt_key_check CHECK ((octet_length(receipt_key) = 32)),
  constraint matters_stage_check CHECK ((stage = ANY (ARRAY['received'::text, 'accepted'::text, 'answered'::text, 'reopened'::text, 'declined'::text, 'withdrawn'::text, 'closed'::text]))),
  constraint matters_term_days_check CHECK (((term_days >= 1) AND (term_days <= 60))),
  constraint matters_term_unit_fkey FOREIGN KEY (term_unit) REFERENCES units(id),
  constraint matters_transfer_to_fkey FOREIGN KEY (transfer_to) REFERENCES units(id),
  constraint matters_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint never_into_itself CHECK ((merged_into <> id))
); -- owner danvan_owner

create table migration (
  id integer default nextval('migration_id_seq'::regclass) not null,
  name character varying(255) not null,
  run_on timestamp without time zone not null,
  constraint migration_pkey PRIMARY KEY (id)
); -- owner danvan_owner

create table notices (
  matter_id uuid not null,
  seq integer not null,
  kind text not null,
  state text not null,
  tries integer default 0 not null,
  error text,
  claimed_at timestamp with time zone,
  made_at timestamp with time zone default now() not null,
  done_at timestamp with time zone,
  constraint notices_pkey PRIMARY KEY (matter_id, seq),
  constraint notices_error_check CHECK (((error ~ '^[a-z]+(-[a-z0-9]+)*$'::text) AND (length(error) <= 30))),
  constraint notices_kind_check CHECK ((kind ~ '^[a-z-]{3,30}$'::text)),
  constraint notices_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE,
  constraint notices_seq_check CHECK ((seq > 0)),
  constraint notices_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'not-configured'::text])))
); -- owner danvan_owner

create table object_removals (
  key text not null,
  queued_at timestamp with time zone default now() not null,
  tries integer default 0 not null,
  constraint object_removals_pkey PRIMARY KEY (key)
); -- owner danvan_owner

create table officers (
  id uuid not null,
  sign_in text not null,
  name text not null,
  email text,
  password_hash text,
  language text default 'vi'::text not null,
  single_keys boolean default true not null,
  reminders boolean default true not null,
  created_at timestamp with time zone default now() not null,
  ended_at timestamp with time zone,
  settled_at timestamp with time zone,
  constraint officers_pkey PRIMARY KEY (id),
  constraint officers_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
  constraint officers_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
  constraint officers_sign_in_check CHECK ((sign_in ~ '^[a-z0-9][a-z0-9.-]{2,59}$'::text)),
  constraint officers_sign_in_key UNIQUE (sign_in)
); -- owner danvan_owner

create table oidc_attempts (
  state_hash bytea not null,
  browser_hash bytea not null,
  provider text not null,
  purpose text not null,
  session_hash bytea,
  officer_id uuid,
  next text,
  expires_at timestamp with time zone not null,
  constraint oidc_attempts_pkey PRIMARY KEY (state_hash),
  constraint oidc_attempts_browser_hash_check CHECK ((octet_length(browser_hash) = 32)),
  constraint oidc_attempts_next_check CHECK ((length(next) <= 2000)),
  constraint oidc_attempts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint oidc_attempts_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'bind'::text, 'prove'::text]))),
  constraint oidc_attempts_state_hash_check CHECK ((octet_length(state_hash) = 32)),
  constraint signed_in_already CHECK (((purpose = 'sign-in'::text) = ((session_hash IS NULL) AND (officer_id IS NULL))))
); -- owner danvan_owner

create table oidc_identities (
  id integer generated always as identity not null,
  officer_id uuid not null,
  issuer text not null,
  subject text not null,
  made_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint oidc_identities_pkey PRIMARY KEY (id),
  constraint oidc_identities_issuer_check CHECK ((length(issuer) <= 500)),
  constraint oidc_identities_issuer_subject_key UNIQUE (issuer, subject),
  constraint oidc_identities_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint oidc_identities_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 255)))
); -- owner danvan_owner

create table paper_template_uses (
  id bigint generated always as identity not null,
  unit_id integer not null,
  kind text not null,
  template_id uuid,
  reason text not null,
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null,
  constraint paper_template_uses_pkey PRIMARY KEY (id),
  constraint paper_template_uses_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES officers(id),
  constraint paper_template_uses_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint paper_template_uses_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
  constraint paper_template_uses_template_id_fkey FOREIGN KEY (template_id) REFERENCES paper_templates(id),
  constraint paper_template_uses_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table paper_templates (
  id uuid not null,
  unit_id integer not null,
  kind text not null,
  version integer not null,
  bytes bytea not null,
  sha256 bytea not null,
  own_words text[] default '{}'::text[] not null,
  reason text not null,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  constraint paper_templates_pkey PRIMARY KEY (id),
  constraint paper_templates_bytes_check CHECK (((length(bytes) >= 1) AND (length(bytes) <= 1048576))),
  constraint paper_templates_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint paper_templates_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
  constraint paper_templates_sha256_check CHECK ((length(sha256) = 32)),
  constraint paper_templates_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint paper_templates_unit_id_kind_sha256_key UNIQUE (unit_id, kind, sha256),
  constraint paper_templates_unit_id_kind_version_key UNIQUE (unit_id, kind, version),
  constraint paper_templates_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES officers(id),
  constraint paper_templates_version_check CHECK ((version > 0))
); -- owner danvan_owner

create table papers_made (
  id uuid not null,
  unit_id integer not null,
  kind text not null,
  about_kind text not null,
  about_id text not null,
  series text,
  year integer,
  number integer,
  made_on date not null,
  template_id uuid,
  template_sha256 bytea not null,
  sha256 bytea not null,
  sealed bytea not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint papers_made_pkey PRIMARY KEY (id),
  constraint number_in_a_series_of_a_year CHECK ((((series IS NULL) = (number IS NULL)) AND ((series IS NULL) = (year IS NULL)))),
  constraint papers_made_about_id_check CHECK (((length(about_id) >= 1) AND (length(about_id) <= 100))),
  constraint papers_made_about_kind_check CHECK ((about_kind = ANY (ARRAY['complaint'::text, 'letter'::text, 'visit'::text, 'matter'::text, 'draft'::text]))),
  constraint papers_made_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint papers_made_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id),
  constraint papers_made_number_check CHECK (((number >= 1) AND (number <= 99999))),
  constraint papers_made_sealed_check CHECK (((length(sealed) >= 30) AND (length(sealed) <= 8388608))),
  constraint papers_made_series_check CHECK ((series = ANY (ARRAY['QĐ'::text, 'TB'::text, 'GM'::text, 'HD'::text, 'PC'::text]))),
  constraint papers_made_sha256_check CHECK ((length(sha256) = 32)),
  constraint papers_made_template_id_fkey FOREIGN KEY (template_id) REFERENCES paper_templates(id),
  constraint papers_made_template_sha256_check CHECK ((length(template_sha256) = 32)),
  constraint papers_made_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint papers_made_unit_id_series_year_number_key UNIQUE (unit_id, series, year, number),
  constraint papers_made_year_check CHECK (((year >= 2000) AND (year <= 2999)))
); -- owner danvan_owner

create table passkey_challenges (
  challenge_hash bytea not null,
  purpose text not null,
  officer_id uuid,
  expires_at timestamp with time zone not null,
  constraint passkey_challenges_pkey PRIMARY KEY (challenge_hash),
  constraint known_officer CHECK (((purpose = 'sign-in'::text) = (officer_id IS NULL))),
  constraint passkey_challenges_challenge_hash_check CHECK ((octet_length(challenge_hash) = 32)),
  constraint passkey_challenges_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint passkey_challenges_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'enrol'::text, 'prove'::text])))
); -- owner danvan_owner

create table passkeys (
  credential bytea not null,
  id integer generated always as identity not null,
  officer_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] default '{}'::text[] not null,
  name text not null,
  backed_up boolean not null,
  made_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (credential),
  constraint passkeys_counter_check CHECK ((counter >= 0)),
  constraint passkeys_credential_check CHECK (((octet_length(credential) >= 1) AND (octet_length(credential) <= 1023))),
  constraint passkeys_id_key UNIQUE (id),
  constraint passkeys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint passkeys_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
); -- owner danvan_owner

create table posting_events (
  posting_id bigint not null,
  seq integer not null,
  type text not null,
  detail jsonb default '{}'::jsonb not null,
  officer_id uuid not null,
  post_id integer not null,
  at timestamp with time zone not null,
  constraint posting_events_pkey PRIMARY KEY (posting_id, seq),
  constraint posting_events_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint posting_events_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint posting_events_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint posting_events_seq_check CHECK ((seq > 0)),
  constraint posting_events_type_check CHECK (((length(type) >= 2) AND (length(type) <= 40)))
); -- owner danvan_owner

create table posting_files (
  posting_id bigint not null,
  nth integer not null,
  purpose text not null,
  event_seq integer,
  file_id uuid not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint posting_files_pkey PRIMARY KEY (posting_id, nth),
  constraint evidence_belongs_to_an_event CHECK (((purpose = 'evidence'::text) = (event_seq IS NOT NULL))),
  constraint posting_files_added_by_fkey FOREIGN KEY (added_by) REFERENCES officers(id),
  constraint posting_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint posting_files_file_id_key UNIQUE (file_id),
  constraint posting_files_nth_check CHECK ((nth > 0)),
  constraint posting_files_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint posting_files_purpose_check CHECK ((purpose = ANY (ARRAY['attachment'::text, 'evidence'::text])))
); -- owner danvan_owner

create table posting_versions (
  posting_id bigint not null,
  version integer not null,
  title text not null,
  body text not null,
  document text not null,
  issued_on date,
  on_day date not null,
  because text default ''::text not null,
  hidden boolean default false not null,
  constraint posting_versions_pkey PRIMARY KEY (posting_id, version),
  constraint another_version_says_why CHECK (((version = 1) = (because = ''::text))),
  constraint posting_versions_because_check CHECK ((length(because) <= 2000)),
  constraint posting_versions_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint posting_versions_version_check CHECK ((version > 0))
); -- owner danvan_owner

create table postings (
  id bigint generated always as identity not null,
  code text not null,
  unit_id integer not null,
  stage text not null,
  kind text not null,
  item integer,
  period text,
  title text not null,
  body text default ''::text not null,
  document text default ''::text not null,
  issued_on date,
  event_on date,
  audience text default ''::text not null,
  place text default ''::text not null,
  forms text[] default '{}'::text[] not null,
  due_on date,
  due_by text,
  version integer default 0 not null,
  posted_on date,
  counted_from date,
  until_on date,
  until_rule text,
  until_mark text,
  kept_until date,
  down_on date,
  down_because text default ''::text not null,
  lacking text[] default '{}'::text[] not null,
  order_on date generated always as (COALESCE(down_on, posted_on, due_on, made_on)) stored not null,
  made_on date not null,
  made_by uuid not null,
  made_post integer not null,
  made_at timestamp with time zone not null,
  once_hash bytea not null,
  seq integer default 1 not null,
  constraint postings_pkey PRIMARY KEY (id),
  constraint due_has_a_ground CHECK (((due_on IS NULL) = (due_by IS NULL))),
  constraint ended_knows_when CHECK (((stage = ANY (ARRAY['down'::text, 'withdrawn'::text])) = (down_on IS NOT NULL))),
  constraint minimum_has_a_mark CHECK (((until_on IS NULL) = (until_mark IS NULL))),
  constraint posted_knows_since_when CHECK ((((stage = ANY (ARRAY['posted'::text, 'down'::text, 'withdrawn'::text])) = (posted_on IS NOT NULL)) AND ((posted_on IS NULL) = (counted_from IS NULL)) AND ((posted_on IS NULL) = (version = 0)))),
  constraint postings_audience_check CHECK ((length(audience) <= 1000)),
  constraint postings_body_check CHECK ((length(body) <= 200000)),
  constraint postings_code_check CHECK ((code ~ '^NY-[0-9A-Z]{4}-[0-9A-Z]{4}$'::text)),
  constraint postings_code_key UNIQUE (code),
  constraint postings_document_check CHECK ((length(document) <= 240)),
  constraint postings_down_because_check CHECK ((length(down_because) <= 2000)),
  constraint postings_due_by_check CHECK ((due_by = ANY (ARRAY['law'::text, 'unit'::text]))),
  constraint postings_forms_check CHECK ((forms <@ ARRAY['board'::text, 'loudspeaker'::text, 'portal'::text, 'village-heads'::text])),
  constraint postings_item_check CHECK (((item >= 4) AND (item <= 12))),
  constraint postings_kind_check CHECK (((kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(kind) <= 40))),
  constraint postings_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id),
  constraint postings_made_post_fkey FOREIGN KEY (made_post) REFERENCES posts(id),
  constraint postings_once_hash_check CHECK ((length(once_hash) = 32)),
  constraint postings_once_hash_key UNIQUE (once_hash),
  constraint postings_period_check CHECK ((period ~ '^20\d{2}-(q[1-4]|6m|year)$'::text)),
  constraint postings_place_check CHECK ((length(place) <= 600)),
  constraint postings_stage_check CHECK ((stage = ANY (ARRAY['expected'::text, 'draft'::text, 'posted'::text, 'down'::text, 'withdrawn'::text, 'dropped'::text]))),
  constraint postings_title_check CHECK (((length(title) >= 3) AND (length(title) <= 600))),
  constraint postings_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint postings_until_mark_check CHECK ((until_mark = ANY (ARRAY['V'::text, 'P'::text, 'M'::text, '?'::text, 'policy'::text]))),
  constraint postings_until_rule_check CHECK ((length(until_rule) <= 40)),
  constraint up_as_long_as_the_law_wants CHECK (((stage <> 'down'::text) OR (until_mark IS DISTINCT FROM 'V'::text) OR (down_on > until_on)))
); -- owner danvan_owner

create table posts (
  id integer generated always as identity not null,
  unit_id integer not null,
  department_id integer,
  title text not null,
  role text not null,
  reports_to integer,
  valid_from date default CURRENT_DATE not null,
  valid_to date,
  ref text default ('p-'::text || substr((gen_random_uuid())::text, 1, 13)) not null,
  constraint posts_pkey PRIMARY KEY (id),
  constraint posts_check CHECK ((reports_to <> id)),
  constraint posts_check1 CHECK ((valid_to >= (valid_from - 1))),
  constraint posts_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments(id),
  constraint posts_ref_check CHECK ((ref ~ '^[a-z0-9][a-z0-9-]{2,59}$'::text)),
  constraint posts_ref_key UNIQUE (ref),
  constraint posts_reports_to_fkey FOREIGN KEY (reports_to) REFERENCES posts(id),
  constraint posts_role_check CHECK ((role = ANY (ARRAY['reception'::text, 'case-officer'::text, 'head'::text, 'mobilisation'::text, 'front'::text, 'editor'::text, 'auditor'::text, 'administrator'::text]))),
  constraint posts_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200))),
  constraint posts_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table programmes (
  id integer generated always as identity not null,
  unit_id integer not null,
  kind text not null,
  name text not null,
  about text default ''::text not null,
  quality text default ''::text not null,
  from_day date not null,
  to_day date not null,
  owner_post integer not null,
  once_hash bytea not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  seq integer default 1 not null,
  constraint programmes_pkey PRIMARY KEY (id),
  constraint programme_has_a_period CHECK ((to_day >= from_day)),
  constraint programmes_about_check CHECK ((length(about) <= 5000)),
  constraint programmes_kind_check CHECK ((kind = ANY (ARRAY['programme'::text, 'topic'::text]))),
  constraint programmes_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id),
  constraint programmes_name_check CHECK (((length(name) >= 3) AND (length(name) <= 200))),
  constraint programmes_once_hash_check CHECK ((length(once_hash) = 32)),
  constraint programmes_once_hash_key UNIQUE (once_hash),
  constraint programmes_owner_post_fkey FOREIGN KEY (owner_post) REFERENCES posts(id),
  constraint programmes_quality_check CHECK ((length(quality) <= 5000)),
  constraint programmes_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table public_edits (
  xact xid8 default pg_current_xact_id() not null,
  topic text not null,
  at timestamp with time zone default now() not null,
  constraint public_edits_pkey PRIMARY KEY (xact, topic),
  constraint public_edits_topic_check CHECK (((length(topic) >= 1) AND (length(topic) <= 80)))
); -- owner danvan_owner

create table public_edits_swept (
  one boolean default true not null,
  before xid8 default '0'::xid8 not null,
  constraint public_edits_swept_pkey PRIMARY KEY (one),
  constraint public_edits_swept_one_check CHECK (one)
); -- owner danvan_owner

create table publications (
  matter_id uuid not null,
  unit_id integer not null,
  area text not null,
  title text not null,
  content text not null,
  answer text not null,
  published_at timestamp with time zone not null,
  published_by uuid not null,
  ended_at timestamp with time zone,
  constraint publications_pkey PRIMARY KEY (matter_id),
  constraint publications_area_fkey FOREIGN KEY (area) REFERENCES subject_areas(code),
  constraint publications_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE,
  constraint publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES officers(id),
  constraint publications_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table published_comments (
  comment_id uuid not null,
  article_id integer not null,
  received_at timestamp with time zone not null,
  published_at timestamp with time zone not null,
  name text not null,
  title text not null,
  body text not null,
  constraint published_comments_pkey PRIMARY KEY (comment_id),
  constraint published_comments_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint published_comments_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE,
  constraint published_comments_name_check CHECK (((length(name) >= 1) AND (length(name) <= 1200)))
); -- owner danvan_owner

create table reception_bookings (
  id uuid not null,
  code text not null,
  secret_hash bytea not null,
  once_hash bytea not null,
  content_mark bytea not null,
  session_id uuid not null,
  at time without time zone not null,
  nth integer not null,
  kind text not null,
  people integer default 1 not null,
  topic text,
  holder uuid,
  state text default 'booked'::text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  named_until date,
  constraint reception_bookings_pkey PRIMARY KEY (id),
  constraint reception_bookings_code_check CHECK ((code ~ '^LH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'::text)),
  constraint reception_bookings_code_key UNIQUE (code),
  constraint reception_bookings_holder_key UNIQUE (holder),
  constraint reception_bookings_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'petition'::text, 'feedback'::text, 'other'::text]))),
  constraint reception_bookings_once_hash_key UNIQUE (once_hash),
  constraint reception_bookings_people_check CHECK (((people >= 1) AND (people <= 50))),
  constraint reception_bookings_session_id_at_nth_fkey FOREIGN KEY (session_id, at, nth) REFERENCES reception_places(session_id, at, nth),
  constraint reception_bookings_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'arrived'::text, 'cancelled'::text]))),
  constraint reception_bookings_topic_check CHECK (((length(topic) >= 2) AND (length(topic) <= 200)))
); -- owner danvan_owner

create table reception_duties (
  post_id integer not null,
  unit_id integer not null,
  duty text not null,
  said_by uuid not null,
  said_at timestamp with time zone default now() not null,
  first_said date not null,
  constraint reception_duties_pkey PRIMARY KEY (post_id),
  constraint reception_duties_duty_check CHECK ((duty = ANY (ARRAY['province-chair'::text, 'district-chair'::text, 'commune-chair'::text, 'agency-head'::text, 'secretary-province'::text, 'secretary-commune'::text]))),
  constraint reception_duties_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint reception_duties_said_by_fkey FOREIGN KEY (said_by) REFERENCES officers(id),
  constraint reception_duties_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table reception_named (
  visit_id uuid not null,
  officer_id uuid not null,
  constraint reception_named_pkey PRIMARY KEY (visit_id, officer_id),
  constraint reception_named_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint reception_named_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES reception_visits(id)
); -- owner danvan_owner

create table reception_numbers (
  unit_id integer not null,
  year integer not null,
  last integer not null,
  constraint reception_numbers_pkey PRIMARY KEY (unit_id, year),
  constraint reception_numbers_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table reception_places (
  session_id uuid not null,
  at time without time zone not null,
  nth integer not null,
  constraint reception_places_pkey PRIMARY KEY (session_id, at, nth),
  constraint reception_places_nth_check CHECK (((nth >= 1) AND (nth <= 20))),
  constraint reception_places_session_id_fkey FOREIGN KEY (session_id) REFERENCES reception_sessions(id)
); -- owner danvan_owner

create table reception_refusals (
  visit_id uuid not null,
  ground integer not null,
  state text not null,
  proposed_by uuid not null,
  reported_to integer,
  decision text,
  review text,
  minutes text,
  provision text,
  signed_by uuid,
  signed_post integer,
  effective_on date,
  constraint reception_refusals_pkey PRIMARY KEY (visit_id),
  constraint effective_some_day CHECK (((state = 'effective'::text) = (effective_on IS NOT NULL))),
  constraint first_two_are_reported CHECK (((ground > 2) OR (reported_to IS NOT NULL))),
  constraint fourth_names_a_law CHECK (((ground <> 4) OR (provision IS NOT NULL))),
  constraint reception_refusals_decision_check CHECK (((length(decision) >= 3) AND (length(decision) <= 200))),
  constraint reception_refusals_ground_check CHECK (((ground >= 1) AND (ground <= 4))),
  constraint reception_refusals_minutes_check CHECK (((length(minutes) >= 3) AND (length(minutes) <= 200))),
  constraint reception_refusals_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES officers(id),
  constraint reception_refusals_provision_check CHECK (((length(provision) >= 3) AND (length(provision) <= 300))),
  constraint reception_refusals_reported_to_fkey FOREIGN KEY (reported_to) REFERENCES posts(id),
  constraint reception_refusals_review_check CHECK (((length(review) >= 3) AND (length(review) <= 200))),
  constraint reception_refusals_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES officers(id),
  constraint reception_refusals_signed_post_fkey FOREIGN KEY (signed_post) REFERENCES posts(id),
  constraint reception_refusals_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'effective'::text, 'returned'::text]))),
  constraint reception_refusals_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES reception_visits(id),
  constraint third_and_fourth_are_signed CHECK (((ground < 3) OR (state <> 'effective'::text) OR ((signed_by IS NOT NULL) AND (signed_by <> proposed_by)))),
  constraint third_has_its_papers CHECK (((ground <> 3) OR ((decision IS NOT NULL) AND (review IS NOT NULL) AND (minutes IS NOT NULL))))
); -- owner danvan_owner

create table reception_session_events (
  session_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  officer_id uuid not null,
  post_id integer not null,
  did text not null,
  detail jsonb default '{}'::jsonb not null,
  constraint reception_session_events_pkey PRIMARY KEY (session_id, seq),
  constraint reception_session_events_did_check CHECK ((did = ANY (ARRAY['planned'::text, 'changed'::text, 'published'::text, 'cancelled'::text, 'sat'::text]))),
  constraint reception_session_events_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint reception_session_events_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint reception_session_events_seq_check CHECK ((seq > 0)),
  constraint reception_session_events_session_id_fkey FOREIGN KEY (session_id) REFERENCES reception_sessions(id)
); -- owner danvan_owner

create table reception_sessions (
  id uuid not null,
  unit_id integer not null,
  kind text not null,
  post_id integer not null,
  day date not null,
  starts time without time zone not null,
  ends time without time zone not null,
  place text not null,
  slot_minutes integer not null,
  state text default 'draft'::text not null,
  reason text,
  seq integer default 1 not null,
  changed_at timestamp with time zone not null,
  sat text,
  sat_officer uuid,
  last_number integer default 0 not null,
  constraint reception_sessions_pkey PRIMARY KEY (id),
  constraint cancelled_with_reason CHECK (((state <> 'cancelled'::text) OR (reason IS NOT NULL))),
  constraint one_place_at_a_time EXCLUDE USING gist (int4range(post_id, post_id, '[]'::text) WITH &&, tsrange((day + starts), (day + ends)) WITH &&) WHERE ((state <> 'cancelled'::text)),
  constraint only_published_was_held CHECK (((sat IS NULL) OR (state = 'published'::text))),
  constraint reception_sessions_check CHECK ((ends > starts)),
  constraint reception_sessions_kind_check CHECK ((kind = ANY (ARRAY['duty'::text, 'regular'::text, 'extraordinary'::text]))),
  constraint reception_sessions_place_check CHECK (((length(place) >= 3) AND (length(place) <= 300))),
  constraint reception_sessions_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint reception_sessions_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
  constraint reception_sessions_sat_check CHECK ((sat = ANY (ARRAY['head'::text, 'deputy'::text, 'delegate'::text, 'nobody'::text]))),
  constraint reception_sessions_sat_officer_fkey FOREIGN KEY (sat_officer) REFERENCES officers(id),
  constraint reception_sessions_slot_minutes_check CHECK (((slot_minutes >= 5) AND (slot_minutes <= 240))),
  constraint reception_sessions_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'cancelled'::text]))),
  constraint reception_sessions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint sat_by_somebody CHECK (((sat IS NULL) OR ((sat = 'nobody'::text) = (sat_officer IS NULL))))
); -- owner danvan_owner

create table reception_tickets (
  session_id uuid not null,
  number integer not null,
  booking_id uuid,
  turn integer not null,
  state text default 'waiting'::text not null,
  issued_at timestamp with time zone not null,
  called_at timestamp with time zone,
  constraint reception_tickets_pkey PRIMARY KEY (session_id, number),
  constraint reception_tickets_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES reception_bookings(id),
  constraint reception_tickets_booking_id_key UNIQUE (booking_id),
  constraint reception_tickets_number_check CHECK (((number >= 1) AND (number <= 999))),
  constraint reception_tickets_session_id_fkey FOREIGN KEY (session_id) REFERENCES reception_sessions(id),
  constraint reception_tickets_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'absent'::text, 'done'::text])))
); -- owner danvan_owner

create table reception_visit_events (
  visit_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  officer_id uuid,
  post_id integer,
  did text not null,
  detail jsonb default '{}'::jsonb not null,
  constraint reception_visit_events_pkey PRIMARY KEY (visit_id, seq),
  constraint only_the_house_recalculates CHECK ((((did = 'recalculated'::text) = (officer_id IS NULL)) AND ((officer_id IS NULL) = (post_id IS NULL)))),
  constraint reception_visit_events_did_check CHECK ((did = ANY (ARRAY['received'::text, 'outcome'::text, 'noticed'::text, 'noted'::text, 'named'::text, 'refusal-proposed'::text, 'refused'::text, 'refusal-returned'::text, 'recalculated'::text]))),
  constraint reception_visit_events_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint reception_visit_events_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint reception_visit_events_seq_check CHECK ((seq > 0)),
  constraint reception_visit_events_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES reception_visits(id)
); -- owner danvan_owner

create table reception_visits (
  id uuid not null,
  unit_id integer not null,
  session_id uuid,
  ticket integer,
  year integer not null,
  number integer not null,
  received_on date not null,
  received_at timestamp with time zone not null,
  once_hash bytea not null,
  holder uuid,
  kind text not null,
  people integer not null,
  matters integer default 1 not null,
  outcome text not null,
  sent_to text,
  document text,
  became text,
  notice_rule text,
  notice_counted date,
  notice_due date,
  notice_sent date,
  notice_paper text,
  handed_up integer,
  seq integer default 1 not null,
  constraint reception_visits_pkey PRIMARY KEY (id),
  constraint notice_after_taking CHECK (((notice_sent IS NULL) OR ((notice_due IS NOT NULL) AND (notice_sent >= received_on)))),
  constraint notice_by_a_rule CHECK ((((notice_rule IS NULL) = (notice_due IS NULL)) AND ((notice_rule IS NULL) = (notice_counted IS NULL)))),
  constraint notice_owed CHECK (((outcome = ANY (ARRAY['answered'::text, 'guided'::text])) OR (notice_due IS NOT NULL))),
  constraint reception_visits_became_check CHECK ((became ~ '^(DT|DV|KN)-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'::text)),
  constraint reception_visits_document_check CHECK (((length(document) >= 2) AND (length(document) <= 100))),
  constraint reception_visits_handed_up_fkey FOREIGN KEY (handed_up) REFERENCES units(id),
  constraint reception_visits_holder_key UNIQUE (holder),
  constraint reception_visits_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'petition'::text, 'feedback'::text, 'other'::text]))),
  constraint reception_visits_matters_check CHECK (((matters >= 1) AND (matters <= 100))),
  constraint reception_visits_notice_paper_check CHECK (((length(notice_paper) >= 2) AND (length(notice_paper) <= 100))),
  constraint reception_visits_number_check CHECK ((number > 0)),
  constraint reception_visits_once_hash_key UNIQUE (once_hash),
  constraint reception_visits_outcome_check CHECK ((outcome = ANY (ARRAY['answered'::text, 'accepted'::text, 'needs-check'::text, 'guided'::text, 'transferred'::text, 'refused'::text]))),
  constraint reception_visits_people_check CHECK (((people >= 1) AND (people <= 10000))),
  constraint reception_visits_sent_to_check CHECK (((length(sent_to) >= 2) AND (length(sent_to) <= 300))),
  constraint reception_visits_session_id_fkey FOREIGN KEY (session_id) REFERENCES reception_sessions(id),
  constraint reception_visits_session_id_ticket_fkey FOREIGN KEY (session_id, ticket) REFERENCES reception_tickets(session_id, number),
  constraint reception_visits_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint reception_visits_unit_id_year_number_key UNIQUE (unit_id, year, number),
  constraint sent_somewhere CHECK (((outcome <> ALL (ARRAY['guided'::text, 'transferred'::text])) OR (sent_to IS NOT NULL))),
  constraint ticket_of_a_session CHECK (((ticket IS NULL) OR (session_id IS NOT NULL)))
); -- owner danvan_owner

create table reception_words (
  visit_id uuid not null,
  role text not null,
  seq integer not null,
  body text not null,
  constraint reception_words_pkey PRIMARY KEY (visit_id, role, seq),
  constraint reception_words_body_check CHECK (((length(body) >= 1) AND (length(body) <= 5000))),
  constraint reception_words_role_check CHECK ((role = ANY (ARRAY['content'::text, 'settled-by'::text, 'follow-up'::text, 'note'::text, 'explanation'::text]))),
  constraint reception_words_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES reception_visits(id)
); -- owner danvan_owner

create table register_acts (
  kind text not null,
  about uuid not null,
  nth integer not null,
  seq integer not null,
  entry_id bigint not null,
  statement text not null,
  box bytea,
  constraint register_acts_pkey PRIMARY KEY (kind, about, nth),
  constraint register_acts_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES register_entries(id),
  constraint register_acts_kind_check CHECK ((kind ~ '^[a-z-]{2,20}$'::text)),
  constraint register_acts_nth_check CHECK ((nth > 0)),
  constraint register_acts_seq_check CHECK ((seq > 0))
); -- owner danvan_owner

create table register_checkpoints (
  size bigint not null,
  root bytea not null,
  note text not null,
  witnesses integer default 0 not null,
  signed_at timestamp with time zone not null,
  constraint register_checkpoints_pkey PRIMARY KEY (size),
  constraint register_checkpoints_root_check CHECK ((octet_length(root) = 32))
); -- owner danvan_owner

create table register_entries (
  id bigint generated always as identity not null,
  entry bytea not null,
  place bigint,
  constraint register_entries_pkey PRIMARY KEY (id),
  constraint register_entries_entry_check CHECK ((octet_length(entry) = 32)),
  constraint register_entries_place_check CHECK ((place >= 0)),
  constraint register_entries_place_key UNIQUE (place)
); -- owner danvan_owner

create table register_log (
  one boolean default true not null,
  origin text not null,
  size bigint default 0 not null,
  frozen text,
  constraint register_log_pkey PRIMARY KEY (one),
  constraint register_log_one_check CHECK (one),
  constraint register_log_origin_check CHECK ((origin ~ '^[^[:space:]+]+$'::text)),
  constraint register_log_size_check CHECK ((size >= 0))
); -- owner danvan_owner

create table register_past_logs (
  origin text not null,
  size bigint not null,
  because text not null,
  decided text not null,
  ended_at timestamp with time zone default now() not null,
  constraint register_past_logs_pkey PRIMARY KEY (origin)
); -- owner danvan_owner

create table register_public (
  kind text not null,
  nth integer not null,
  name text not null,
  sha256 bytea not null,
  entry_id bigint not null,
  statement text not null,
  salt bytea not null,
  constraint register_public_pkey PRIMARY KEY (kind, nth),
  constraint register_public_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES register_entries(id),
  constraint register_public_entry_id_key UNIQUE (entry_id),
  constraint register_public_kind_check CHECK ((kind ~ '^[a-z0-9-]{2,30}$'::text)),
  constraint register_public_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint register_public_nth_check CHECK ((nth > 0)),
  constraint register_public_salt_check CHECK ((octet_length(salt) = 32)),
  constraint register_public_sha256_check CHECK ((octet_length(sha256) = 32))
); -- owner danvan_owner

create table register_witnesses (
  name text not null,
  size bigint default 0 not null,
  seen_at timestamp with time zone,
  trouble text,
  constraint register_witnesses_pkey PRIMARY KEY (name)
); -- owner danvan_owner

create table reminders (
  officer_id uuid not null,
  day date not null,
  state text not null,
  tries integer default 0 not null,
  error text,
  claimed_at timestamp with time zone,
  made_at timestamp with time zone default now() not null,
  done_at timestamp with time zone,
  constraint reminders_pkey PRIMARY KEY (officer_id, day),
  constraint reminders_error_check CHECK (((error ~ '^[a-z]+(-[a-z0-9]+)*$'::text) AND (length(error) <= 30))),
  constraint reminders_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint reminders_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'nothing'::text])))
); -- owner danvan_owner

create table reorganisation_changes (
  id integer generated always as identity not null,
  plan_id integer not null,
  change jsonb not null,
  constraint reorganisation_changes_pkey PRIMARY KEY (id),
  constraint reorganisation_changes_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES reorganisations(id)
); -- owner danvan_owner

create table reorganisation_decisions (
  id integer generated always as identity not null,
  plan_id integer not null,
  old_unit integer not null,
  matter_id uuid,
  area text,
  place_unit integer,
  to_unit integer not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint reorganisation_decisions_pkey PRIMARY KEY (id),
  constraint about_one_thing CHECK ((num_nonnulls(matter_id, area, place_unit) = 1)),
  constraint reorganisation_decisions_area_fkey FOREIGN KEY (area) REFERENCES subject_areas(code),
  constraint reorganisation_decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officers(id),
  constraint reorganisation_decisions_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE,
  constraint reorganisation_decisions_old_unit_fkey FOREIGN KEY (old_unit) REFERENCES units(id),
  constraint reorganisation_decisions_place_unit_fkey FOREIGN KEY (place_unit) REFERENCES units(id),
  constraint reorganisation_decisions_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES reorganisations(id),
  constraint reorganisation_decisions_plan_id_old_unit_matter_id_area_pl_key UNIQUE NULLS NOT DISTINCT (plan_id, old_unit, matter_id, area, place_unit),
  constraint reorganisation_decisions_to_unit_fkey FOREIGN KEY (to_unit) REFERENCES units(id)
); -- owner danvan_owner

create table reorganisations (
  id integer generated always as identity not null,
  title text not null,
  doc_number text not null,
  doc_date date not null,
  doc_title text not null,
  effective_on date not null,
  state text default 'draft'::text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint reorganisations_pkey PRIMARY KEY (id),
  constraint done_has_finished CHECK (((state = 'done'::text) = (finished_at IS NOT NULL))),
  constraint moving_has_begun CHECK (((state <> ALL (ARRAY['moving'::text, 'done'::text])) OR (started_at IS NOT NULL))),
  constraint reorganisations_doc_number_check CHECK (((length(doc_number) >= 1) AND (length(doc_number) <= 100))),
  constraint reorganisations_doc_title_check CHECK (((length(doc_title) >= 1) AND (length(doc_title) <= 500))),
  constraint reorganisations_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id),
  constraint reorganisations_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES officers(id),
  constraint reorganisations_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'reviewed'::text, 'moving'::text, 'done'::text, 'dropped'::text]))),
  constraint reorganisations_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200))),
  constraint reviewed_before_it_moves CHECK (((state = ANY (ARRAY['draft'::text, 'dropped'::text])) OR ((reviewed_by IS NOT NULL) AND (reviewed_at IS NOT NULL)))),
  constraint reviewed_by_a_second_person CHECK ((reviewed_by <> made_by))
); -- owner danvan_owner

create table reply_templates (
  id uuid not null,
  unit_id integer not null,
  title text not null,
  body text not null,
  made_by uuid not null,
  ended_at timestamp with time zone,
  constraint reply_templates_pkey PRIMARY KEY (id),
  constraint reply_templates_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id),
  constraint reply_templates_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table report_versions (
  id integer generated always as identity not null,
  unit_id integer not null,
  scope text not null,
  form text not null,
  period text not null,
  version integer not null,
  from_day date not null,
  to_day date not null,
  figures jsonb not null,
  kqgq_1 integer,
  units integer[] not null,
  calendar text not null,
  reason text,
  once_key text not null,
  handed_by uuid not null,
  handed_post integer not null,
  handed_at timestamp with time zone not null,
  constraint report_versions_pkey PRIMARY KEY (id),
  constraint another_version_says_why CHECK (((version = 1) = (reason IS NULL))),
  constraint handed_in_when_over CHECK ((((handed_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date > to_day)),
  constraint report_versions_check CHECK ((to_day > from_day)),
  constraint report_versions_figures_check CHECK ((jsonb_typeof(figures) = 'object'::text)),
  constraint report_versions_form_check CHECK ((form = ANY (ARRAY['01-XLD'::text, 'TCD'::text]))),
  constraint report_versions_handed_by_fkey FOREIGN KEY (handed_by) REFERENCES officers(id),
  constraint report_versions_kqgq_1_check CHECK ((kqgq_1 >= 0)),
  constraint report_versions_once_key_check CHECK (((length(once_key) >= 16) AND (length(once_key) <= 64))),
  constraint report_versions_once_key_key UNIQUE (once_key),
  constraint report_versions_period_check CHECK ((period ~ '^20[0-9]{2}-(q[1-4]|6m|9m|year)$'::text)),
  constraint report_versions_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500))),
  constraint report_versions_scope_check CHECK ((scope = ANY (ARRAY['unit'::text, 'sum'::text]))),
  constraint report_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint report_versions_unit_id_scope_form_period_version_key UNIQUE (unit_id, scope, form, period, version),
  constraint report_versions_units_check CHECK ((cardinality(units) >= 1)),
  constraint report_versions_version_check CHECK ((version >= 1))
); -- owner danvan_owner

create table retention_proposals (
  id bigint generated always as identity not null,
  matter_id uuid not null,
  rule text not null,
  unit_id integer not null,
  due_on date not null,
  proposed_at timestamp with time zone not null,
  state text default 'open'::text not null,
  kept_until date,
  reason text,
  decided_by uuid,
  decided_post integer,
  decided_at timestamp with time zone,
  constraint retention_proposals_pkey PRIMARY KEY (id),
  constraint decided_by_somebody CHECK ((((state = 'open'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL)) AND ((decided_by IS NULL) = (decided_post IS NULL)))),
  constraint kept_until_a_day_for_a_reason CHECK ((((state = 'kept'::text) = (kept_until IS NOT NULL)) AND ((state <> 'kept'::text) OR (reason IS NOT NULL)))),
  constraint retention_proposals_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officers(id),
  constraint retention_proposals_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE,
  constraint retention_proposals_matter_id_rule_key UNIQUE (matter_id, rule),
  constraint retention_proposals_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
  constraint retention_proposals_rule_check CHECK ((rule ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint retention_proposals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'erased'::text, 'kept'::text]))),
  constraint retention_proposals_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table routing_rules (
  unit_id integer not null,
  area text not null,
  department_id integer,
  post_id integer not null,
  answer_days integer,
  constraint routing_rules_pkey PRIMARY KEY (unit_id, area),
  constraint routing_rules_answer_days_check CHECK (((answer_days >= 1) AND (answer_days <= 10))),
  constraint routing_rules_area_fkey FOREIGN KEY (area) REFERENCES subject_areas(code),
  constraint routing_rules_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments(id),
  constraint routing_rules_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint routing_rules_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table search_counted (
  only_one boolean default true not null,
  at timestamp with time zone not null,
  documents integer not null,
  upto bigint not null,
  rules text,
  constraint search_counted_pkey PRIMARY KEY (only_one),
  constraint search_counted_only_one_check CHECK (only_one)
); -- owner danvan_owner

create table search_documents (
  nth bigint generated always as identity not null,
  kind text not null,
  id text not null,
  unit_id integer,
  area text,
  title text not null,
  body text not null,
  href text not null,
  day date not null,
  keys tsvector not null,
  spelt tsvector not null,
  constraint search_documents_pkey PRIMARY KEY (kind, id),
  constraint search_documents_href_check CHECK ((href ~ '^/'::text)),
  constraint search_documents_id_check CHECK (((length(id) >= 1) AND (length(id) <= 200))),
  constraint search_documents_kind_check CHECK ((kind = ANY (ARRAY['matter'::text, 'article'::text, 'posting'::text, 'decision'::text, 'directive'::text, 'unit'::text, 'rule'::text]))),
  constraint search_documents_nth_key UNIQUE (nth),
  constraint search_documents_title_check CHECK ((length(title) > 0)),
  constraint search_documents_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table search_words (
  key text not null,
  docs integer not null,
  shown text,
  near text[] default '{}'::text[] not null,
  constraint search_words_pkey PRIMARY KEY (key),
  constraint search_words_docs_check CHECK ((docs > 0))
); -- owner danvan_owner

create table self_reviews (
  id integer generated always as identity not null,
  unit_id integer not null,
  period text not null,
  version integer not null,
  from_day date not null,
  to_day date not null,
  record jsonb not null,
  done text not null,
  undone text not null,
  next text not null,
  reason text,
  once_hash bytea not null,
  handed_by uuid not null,
  handed_post integer not null,
  handed_at timestamp with time zone not null,
  constraint self_reviews_pkey PRIMARY KEY (id),
  constraint another_version_says_why CHECK (((version = 1) = (reason IS NULL))),
  constraint self_reviews_done_check CHECK ((length(done) <= 10000)),
  constraint self_reviews_handed_by_fkey FOREIGN KEY (handed_by) REFERENCES officers(id),
  constraint self_reviews_handed_post_fkey FOREIGN KEY (handed_post) REFERENCES posts(id),
  constraint self_reviews_next_check CHECK ((length(next) <= 10000)),
  constraint self_reviews_once_hash_check CHECK ((length(once_hash) = 32)),
  constraint self_reviews_once_hash_key UNIQUE (once_hash),
  constraint self_reviews_period_check CHECK ((period ~ '^20\d{2}-(m(0[1-9]|1[0-2])|q[1-4]|6m|9m|year)$'::text)),
  constraint self_reviews_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500))),
  constraint self_reviews_undone_check CHECK ((length(undone) <= 10000)),
  constraint self_reviews_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint self_reviews_unit_id_period_version_key UNIQUE (unit_id, period, version),
  constraint self_reviews_version_check CHECK ((version > 0))
); -- owner danvan_owner

create table sessions (
  id_hash bytea not null,
  officer_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  began text default 'password'::text not null,
  proved_at timestamp with time zone default now() not null,
  limited boolean default false not null,
  passkey bytea,
  oidc_identity integer,
  constraint sessions_pkey PRIMARY KEY (id_hash),
  constraint sessions_began_check CHECK ((began = ANY (ARRAY['passkey'::text, 'password'::text, 'oidc'::text, 'code'::text, 'recovery'::text]))),
  constraint sessions_id_hash_check CHECK ((octet_length(id_hash) = 32)),
  constraint sessions_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint sessions_oidc_identity_fkey FOREIGN KEY (oidc_identity) REFERENCES oidc_identities(id) ON DELETE CASCADE,
  constraint sessions_passkey_fkey FOREIGN KEY (passkey) REFERENCES passkeys(credential) ON DELETE CASCADE
); -- owner danvan_owner

create table sign_in_codes (
  code_hash bytea not null,
  officer_id uuid not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  purpose text default 'setup'::text not null,
  constraint sign_in_codes_pkey PRIMARY KEY (code_hash),
  constraint sign_in_codes_code_hash_check CHECK ((octet_length(code_hash) = 32)),
  constraint sign_in_codes_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id),
  constraint sign_in_codes_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint sign_in_codes_purpose_check CHECK ((purpose = ANY (ARRAY['setup'::text, 'recovery'::text])))
); -- owner danvan_owner

create table site (
  only_one boolean default true not null,
  mode text not null,
  province text not null,
  created_at timestamp with time zone default now() not null,
  constraint site_pkey PRIMARY KEY (only_one),
  constraint site_mode_check CHECK ((mode = ANY (ARRAY['trial'::text, 'production'::text]))),
  constraint site_only_one_check CHECK (only_one),
  constraint site_province_check CHECK ((province ~ '^[0-9]{2}$'::text))
); -- owner danvan_owner

create table staged_files (
  once_hash bytea not null,
  "position" integer not null,
  file_id uuid not null,
  staged_at timestamp with time zone default now() not null,
  constraint staged_files_pkey PRIMARY KEY (once_hash, "position"),
  constraint staged_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint staged_files_file_id_key UNIQUE (file_id),
  constraint staged_files_once_hash_check CHECK ((length(once_hash) = 32)),
  constraint staged_files_position_check CHECK ((("position" >= 1) AND ("position" <= 5)))
); -- owner danvan_owner

create table subject_areas (
  code text not null,
  name_vi text not null,
  name_en text not null,
  "position" integer not null,
  ended_at timestamp with time zone,
  constraint subject_areas_pkey PRIMARY KEY (code),
  constraint subject_areas_code_check CHECK ((code ~ '^[a-z-]{2,40}$'::text))
); -- owner danvan_owner

create table task_batches (
  once_hash bytea not null,
  content_mark bytea not null,
  officer_id uuid not null,
  at timestamp with time zone default now() not null,
  constraint task_batches_pkey PRIMARY KEY (once_hash)
); -- owner danvan_owner

create table task_events (
  task_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  by text not null,
  officer_id uuid,
  post_id integer,
  event jsonb not null,
  constraint task_events_pkey PRIMARY KEY (task_id, seq),
  constraint task_events_by_check CHECK ((by = ANY (ARRAY['officer'::text, 'house'::text]))),
  constraint task_events_seq_check CHECK ((seq > 0)),
  constraint task_events_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE
); -- owner danvan_owner

create table task_feeds (
  officer_id uuid not null,
  key_hash bytea not null,
  shows text not null,
  made_at timestamp with time zone not null,
  constraint task_feeds_pkey PRIMARY KEY (officer_id),
  constraint task_feeds_key_hash_check CHECK ((length(key_hash) = 32)),
  constraint task_feeds_key_hash_key UNIQUE (key_hash),
  constraint task_feeds_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint task_feeds_shows_check CHECK ((shows = ANY (ARRAY['titles'::text, 'plain'::text])))
); -- owner danvan_owner

create table task_links (
  id bigint generated always as identity not null,
  task_id uuid not null,
  seq integer not null,
  kind text not null,
  target text not null,
  label text default ''::text not null,
  file_id uuid,
  officer_id uuid not null,
  at timestamp with time zone not null,
  constraint task_links_pkey PRIMARY KEY (id),
  constraint a_file_is_kept CHECK (((kind = 'file'::text) = (file_id IS NOT NULL))),
  constraint task_links_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint task_links_file_id_key UNIQUE (file_id),
  constraint task_links_kind_check CHECK ((kind = ANY (ARRAY['file'::text, 'address'::text, 'matter'::text, 'commitment'::text]))),
  constraint task_links_label_check CHECK ((length(label) <= 500)),
  constraint task_links_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint task_links_target_check CHECK (((length(target) >= 1) AND (length(target) <= 2000))),
  constraint task_links_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE
); -- owner danvan_owner

create table task_reminders (
  task_id uuid not null,
  due_on date not null,
  nth integer not null,
  day date not null,
  at timestamp with time zone not null,
  officer_id uuid,
  heads uuid[] default '{}'::uuid[] not null,
  constraint task_reminders_pkey PRIMARY KEY (task_id, due_on, nth),
  constraint only_the_third_goes_to_heads CHECK (((nth = 3) OR (heads = '{}'::uuid[]))),
  constraint task_reminders_nth_check CHECK (((nth >= 0) AND (nth <= 3))),
  constraint task_reminders_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint task_reminders_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE
); -- owner danvan_owner

create table task_tallies (
  unit_id integer not null,
  year integer not null,
  done_on_time integer default 0 not null,
  done_late integer default 0 not null,
  dropped integer default 0 not null,
  constraint task_tallies_pkey PRIMARY KEY (unit_id, year),
  constraint task_tallies_done_late_check CHECK ((done_late >= 0)),
  constraint task_tallies_done_on_time_check CHECK ((done_on_time >= 0)),
  constraint task_tallies_dropped_check CHECK ((dropped >= 0))
); -- owner danvan_owner

create table task_units (
  task_id uuid not null,
  unit_id integer not null,
  part text not null,
  constraint task_units_pkey PRIMARY KEY (task_id, unit_id, part),
  constraint task_units_part_check CHECK ((part = ANY (ARRAY['cooperating'::text, 'executing'::text]))),
  constraint task_units_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE,
  constraint task_units_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table task_waits (
  task_id uuid not null,
  upon_id uuid not null,
  constraint task_waits_pkey PRIMARY KEY (task_id, upon_id),
  constraint task_waits_check CHECK ((upon_id <> task_id)),
  constraint task_waits_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE,
  constraint task_waits_upon_id_fkey FOREIGN KEY (upon_id) REFERENCES tasks(id) ON DELETE CASCADE
); -- owner danvan_owner

create table task_words (
  id uuid not null,
  task_id uuid not null,
  role text not null,
  body text not null,
  salt bytea not null,
  at timestamp with time zone not null,
  constraint task_words_pkey PRIMARY KEY (id),
  constraint task_words_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20000))),
  constraint task_words_role_check CHECK ((role = ANY (ARRAY['progress'::text, 'extension'::text, 'refusal'::text, 'product'::text, 'check'::text, 'return'::text, 'handover'::text, 'delay'::text, 'drop'::text, 'cooperation'::text]))),
  constraint task_words_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE
); -- owner danvan_owner

create table tasks (
  id uuid not null,
  code text not null,
  title text not null,
  product text default ''::text not null,
  unit_id integer not null,
  department_id integer,
  post_id integer,
  officer_id uuid,
  assigner_unit integer not null,
  assigner_officer uuid,
  assigner_post integer,
  report_to integer,
  given_on date not null,
  start_on date not null,
  due_original date,
  due_on date,
  set_due_by date,
  stage text not null,
  handed_in_on date,
  checked_on date,
  dropped_on date,
  percent integer default 0 not null,
  updated_on date not null,
  extensions integer default 0 not null,
  asked jsonb,
  handed_from integer,
  handed_on date,
  explained boolean default false not null,
  returned integer default 0 not null,
  series_id uuid,
  series_rule text,
  series_anchor date,
  series_turn integer,
  next_made boolean default false not null,
  parent_id uuid,
  root_id uuid not null,
  path uuid[] default '{}'::uuid[] not null,
  source text not null,
  directive_id uuid,
  span_start integer,
  span_end integer,
  matter_id uuid,
  topic text,
  meeting text,
  meeting_on date,
  programme_id integer,
  visibility text default 'internal'::text not null,
  batch bytea,
  batch_key text,
  seq integer default 1 not null,
  open boolean generated always as ((stage <> ALL (ARRAY['done'::text, 'dropped'::text]))) stored not null,
  closed_as text generated always as (
CASE
    WHEN (stage = 'dropped'::text) THEN 'dropped'::text
    WHEN (stage = 'done'::text) THEN
    CASE
        WHEN ((due_on IS NOT NULL) AND (handed_in_on > due_on)) THEN 'done-late'::text
        ELSE 'done-on-time'::text
    END
    ELSE NULL::text
END) stored,
  falls_on date generated always as (
CASE
    WHEN ((due_on IS NULL) OR ((stage = 'submitted'::text) AND (handed_in_on <= due_on))) THEN 'infinity'::date
    WHEN (stage = 'submitted'::text) THEN '-infinity'::date
    ELSE due_on
END) stored not null,
  heard_on date generated always as (
CASE
    WHEN ((stage = 'submitted'::text) OR (handed_from IS NOT NULL)) THEN 'infinity'::date
    ELSE updated_on
END) stored not null,
  calm smallint generated always as (
CASE
    WHEN ((stage <> 'submitted'::text) AND (handed_from IS NOT NULL)) THEN 2
    WHEN (extensions > 0) THEN 1
    ELSE 0
END) stored not null,
  order_on date generated always as (COALESCE(due_on, set_due_by)) stored not null,
  constraint tasks_pkey PRIMARY KEY (id),
  constraint checked_once_done CHECK (((stage = 'done'::text) = (checked_on IS NOT NULL))),
  constraint dated_or_to_be_dated CHECK ((((due_on IS NULL) = (due_original IS NULL)) AND ((due_on IS NULL) <> (set_due_by IS NULL)))),
  constraint dropped_on_a_day CHECK (((stage = 'dropped'::text) = (dropped_on IS NOT NULL))),
  constraint given_to_nobody_yet CHECK (((stage <> 'given'::text) OR (officer_id IS NULL))),
  constraint handed_in_on_a_day CHECK (((stage = ANY (ARRAY['submitted'::text, 'done'::text])) = (handed_in_on IS NOT NULL))),
  constraint handed_over_on_a_day CHECK (((handed_from IS NULL) = (handed_on IS NULL))),
  constraint series_is_whole CHECK ((((series_id IS NULL) = (series_rule IS NULL)) AND ((series_id IS NULL) = (series_anchor IS NULL)) AND ((series_id IS NULL) = (series_turn IS NULL)))),
  constraint source_is_named CHECK ((((source = 'directive'::text) = (directive_id IS NOT NULL)) AND ((source = 'topic'::text) = (topic IS NOT NULL)) AND ((source = 'meeting'::text) = ((meeting IS NOT NULL) AND (meeting_on IS NOT NULL))) AND ((source = 'matter'::text) OR (matter_id IS NULL)))),
  constraint tasks_assigner_officer_fkey FOREIGN KEY (assigner_officer) REFERENCES officers(id),
  constraint tasks_assigner_post_fkey FOREIGN KEY (assigner_post) REFERENCES posts(id),
  constraint tasks_assigner_unit_fkey FOREIGN KEY (assigner_unit) REFERENCES units(id),
  constraint tasks_code_check CHECK ((code ~ '^NV-[0-9A-Z]{4}-[0-9A-Z]{4}$'::text)),
  constraint tasks_code_key UNIQUE (code),
  constraint tasks_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments(id),
  constraint tasks_handed_from_fkey FOREIGN KEY (handed_from) REFERENCES units(id),
  constraint tasks_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE SET NULL,
  constraint tasks_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint tasks_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES tasks(id),
  constraint tasks_percent_check CHECK (((percent >= 0) AND (percent <= 100))),
  constraint tasks_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint tasks_product_check CHECK ((length(product) <= 2000)),
  constraint tasks_programme FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint tasks_report_to_fkey FOREIGN KEY (report_to) REFERENCES units(id),
  constraint tasks_source_check CHECK ((source = ANY (ARRAY['directive'::text, 'matter'::text, 'topic'::text, 'meeting'::text, 'office'::text]))),
  constraint tasks_stage_check CHECK ((stage = ANY (ARRAY['given'::text, 'running'::text, 'submitted'::text, 'done'::text, 'dropped'::text]))),
  constraint tasks_title_check CHECK (((length(title) >= 3) AND (length(title) <= 2000))),
  constraint tasks_topic_fkey FOREIGN KEY (topic) REFERENCES subject_areas(code),
  constraint tasks_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint tasks_visibility_check CHECK ((visibility = ANY (ARRAY['internal'::text, 'public'::text]))),
  constraint top_is_its_own_root CHECK ((((parent_id IS NULL) = (root_id = id)) AND ((parent_id IS NULL) = (path = '{}'::uuid[])))),
  constraint worked_on_by_somebody CHECK (((stage = ANY (ARRAY['given'::text, 'dropped'::text])) OR (officer_id IS NOT NULL)))
); -- owner danvan_owner

create table told_of_new (
  officer_id uuid not null,
  until timestamp with time zone not null,
  constraint told_of_new_pkey PRIMARY KEY (officer_id),
  constraint told_of_new_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
); -- owner danvan_owner

create table unit_boundaries (
  unit_id integer not null,
  layer_id integer default 1 not null,
  rings jsonb not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  constraint unit_boundaries_pkey PRIMARY KEY (unit_id),
  constraint unit_boundaries_layer_id_fkey FOREIGN KEY (layer_id) REFERENCES boundary_layers(id) ON DELETE CASCADE,
  constraint unit_boundaries_rings_check CHECK ((jsonb_typeof(rings) = 'array'::text)),
  constraint unit_boundaries_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table unit_closures (
  id integer generated always as identity not null,
  unit_id integer not null,
  first_day date not null,
  last_day date not null,
  reason text not null,
  document text not null,
  document_date date not null,
  declared_by uuid not null,
  declared_post integer not null,
  declared_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_post integer,
  withdrawn_at timestamp with time zone,
  constraint unit_closures_pkey PRIMARY KEY (id),
  constraint closure_has_days CHECK (((last_day >= first_day) AND (last_day <= (first_day + 30)))),
  constraint unit_closures_declared_by_fkey FOREIGN KEY (declared_by) REFERENCES officers(id),
  constraint unit_closures_document_check CHECK (((length(document) >= 3) AND (length(document) <= 200))),
  constraint unit_closures_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 200))),
  constraint unit_closures_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint unit_closures_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officers(id),
  constraint withdrawn_by_somebody CHECK ((((withdrawn_by IS NULL) = (withdrawn_at IS NULL)) AND ((withdrawn_by IS NULL) = (withdrawn_post IS NULL))))
); -- owner danvan_owner

create table unit_contact_lines (
  unit_id integer not null,
  kind text not null,
  value text not null,
  source text not null,
  checked_on date not null,
  origin text not null,
  lat double precision,
  lon double precision,
  constraint unit_contact_lines_pkey PRIMARY KEY (unit_id, kind),
  constraint a_place_is_whole CHECK (((lat IS NULL) = (lon IS NULL))),
  constraint only_an_office_has_a_place CHECK (((kind = 'office'::text) OR ((lat IS NULL) AND (lon IS NULL)))),
  constraint unit_contact_lines_kind_check CHECK ((kind = ANY (ARRAY['office'::text, 'telephone'::text, 'email'::text, 'hours'::text]))),
  constraint unit_contact_lines_lat_check CHECK (((lat >= (6)::double precision) AND (lat <= (24)::double precision))),
  constraint unit_contact_lines_lon_check CHECK (((lon >= (102)::double precision) AND (lon <= (118)::double precision))),
  constraint unit_contact_lines_origin_check CHECK ((origin = ANY (ARRAY['kept'::text, 'list'::text]))),
  constraint unit_contact_lines_source_check CHECK (((length(source) >= 3) AND (length(source) <= 300))),
  constraint unit_contact_lines_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit_contacts(unit_id),
  constraint unit_contact_lines_value_check CHECK (((length(value) >= 3) AND (length(value) <= 300)))
); -- owner danvan_owner

create table unit_contacts (
  unit_id integer not null,
  seq integer default 1 not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint unit_contacts_pkey PRIMARY KEY (unit_id),
  constraint unit_contacts_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES officers(id),
  constraint unit_contacts_seq_check CHECK ((seq > 0)),
  constraint unit_contacts_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table unit_figures_of_day (
  unit_id integer not null,
  year integer not null,
  day date not null,
  figures jsonb not null,
  constraint unit_figures_of_day_pkey PRIMARY KEY (unit_id, year),
  constraint unit_figures_of_day_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint unit_figures_of_day_year_check CHECK (((year >= 2000) AND (year <= 2200)))
); -- owner danvan_owner

create table unit_names (
  unit_id integer not null,
  key text not null,
  spelling text not null,
  kind text not null,
  constraint unit_names_pkey PRIMARY KEY (unit_id, key, spelling),
  constraint unit_names_kind_check CHECK ((kind = ANY (ARRAY['official'::text, 'with-district'::text, 'former'::text, 'alias'::text]))),
  constraint unit_names_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table unit_past (
  unit_id integer not null,
  name text not null,
  key text not null,
  type text not null,
  parent_id integer,
  valid_from date,
  valid_to date not null,
  source text not null,
  constraint unit_past_pkey PRIMARY KEY (unit_id, valid_to),
  constraint ends_after_it_begins CHECK ((valid_to >= valid_from)),
  constraint unit_past_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
  constraint unit_past_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES units(id),
  constraint unit_past_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table unit_portals (
  unit_id integer not null,
  address text not null,
  since date not null,
  until date,
  constraint unit_portals_pkey PRIMARY KEY (unit_id),
  constraint unit_portals_check CHECK ((until >= since)),
  constraint unit_portals_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table unit_successors (
  old_id integer not null,
  new_id integer not null,
  extent text not null,
  valid_from date not null,
  source text not null,
  kind text default 'merge'::text not null,
  area text,
  doc_number text,
  doc_date date,
  doc_title text,
  constraint a_function_has_an_area CHECK (((kind <> 'transfer-function'::text) OR (area IS NOT NULL))),
  constraint document_whole CHECK ((num_nulls(doc_number, doc_date, doc_title) = ANY (ARRAY[0, 3]))),
  constraint unit_successors_area_fkey FOREIGN KEY (area) REFERENCES subject_areas(code),
  constraint unit_successors_check CHECK ((new_id <> old_id)),
  constraint unit_successors_doc_number_check CHECK (((length(doc_number) >= 1) AND (length(doc_number) <= 100))),
  constraint unit_successors_doc_title_check CHECK (((length(doc_title) >= 1) AND (length(doc_title) <= 500))),
  constraint unit_successors_extent_check CHECK ((extent = ANY (ARRAY['full'::text, 'part'::text, 'unstated'::text]))),
  constraint unit_successors_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'rename'::text, 'transfer-function'::text, 'abolish'::text]))),
  constraint unit_successors_new_id_fkey FOREIGN KEY (new_id) REFERENCES units(id),
  constraint unit_successors_old_id_fkey FOREIGN KEY (old_id) REFERENCES units(id),
  constraint unit_successors_once UNIQUE NULLS NOT DISTINCT (old_id, new_id, area, valid_from)
); -- owner danvan_owner

create table units (
  id integer generated always as identity not null,
  slug text not null,
  province_code text not null,
  level text not null,
  type text not null,
  name text not null,
  key text not null,
  code text,
  parent_id integer,
  former_district text,
  valid_from date,
  valid_to date,
  source text not null,
  constraint units_pkey PRIMARY KEY (id),
  constraint ends_after_it_begins CHECK ((valid_to >= valid_from)),
  constraint only_a_province_has_no_superior CHECK (((parent_id IS NULL) = (level = 'province'::text))),
  constraint units_check CHECK ((parent_id <> id)),
  constraint units_level_check CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text, 'body'::text]))),
  constraint units_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
  constraint units_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES units(id),
  constraint units_province_code_check CHECK ((province_code ~ '^[0-9]{2}$'::text)),
  constraint units_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint units_slug_key UNIQUE (slug),
  constraint units_type_check CHECK ((type = ANY (ARRAY['tinh'::text, 'thanh-pho'::text, 'quan'::text, 'huyen'::text, 'thi-xa'::text, 'phuong'::text, 'xa'::text, 'thi-tran'::text, 'dac-khu'::text, 'co-quan'::text])))
); -- owner danvan_owner

create table words (
  id uuid not null,
  matter_id uuid not null,
  role text not null,
  title text,
  body text not null,
  place text,
  salt bytea not null,
  once_hash bytea,
  at timestamp with time zone not null,
  restricted boolean default false not null,
  constraint words_pkey PRIMARY KEY (id),
  constraint words_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id) ON DELETE CASCADE,
  constraint words_once_hash_key UNIQUE (once_hash),
  constraint words_role_check CHECK ((role = ANY (ARRAY['filing'::text, 'note'::text, 'question'::text, 'reply'::text, 'answer'::text, 'reason'::text, 'rating'::text, 'appeal'::text])))
); -- owner danvan_owner

create table workers (
  name text not null,
  seen_at timestamp with time zone not null,
  constraint workers_pkey PRIMARY KEY (name)
); -- owner danvan_owner


-- Views

create view posts_held as
 SELECT a.id AS appointment_id,
    a.officer_id,
    o.name AS officer_name,
    a.tenure,
    p.id AS post_id,
    p.title,
    p.role,
    p.department_id,
    p.reports_to,
    p.unit_id,
    false AS served,
    GREATEST(a.valid_from, p.valid_from) AS valid_from,
    LEAST(a.valid_to, p.valid_to) AS valid_to
   FROM ((appointments a
     JOIN officers o ON (((o.id = a.officer_id) AND (o.ended_at IS NULL))))
     JOIN posts p ON ((p.id = a.post_id)))
UNION ALL
 SELECT a.id AS appointment_id,
    a.officer_id,
    o.name AS officer_name,
    a.tenure,
    p.id AS post_id,
    p.title,
    p.role,
    p.department_id,
    p.reports_to,
    s.unit_id,
    true AS served,
    GREATEST(a.valid_from, p.valid_from, s.valid_from) AS valid_from,
    LEAST(a.valid_to, p.valid_to, s.valid_to) AS valid_to
   FROM (((department_serves s
     JOIN posts p ON (((p.department_id = s.department_id) AND (p.unit_id <> s.unit_id))))
     JOIN appointments a ON ((a.post_id = p.id)))
     JOIN officers o ON (((o.id = a.officer_id) AND (o.ended_at IS NULL)))); -- owner danvan_owner

create view unit_versions as
 SELECT u.id,
    u.slug,
    u.province_code,
    u.level,
    u.type,
    u.name,
    u.key,
    u.code,
    u.parent_id,
    u.former_district,
    COALESCE(( SELECT (max(p.valid_to) + 1)
           FROM unit_past p
          WHERE (p.unit_id = u.id)), u.valid_from) AS valid_from,
    u.valid_to,
    u.source
   FROM units u
UNION ALL
 SELECT u.id,
    u.slug,
    u.province_code,
    u.level,
    p.type,
    p.name,
    p.key,
    u.code,
    p.parent_id,
    u.former_district,
    p.valid_from,
    p.valid_to,
    p.source
   FROM (unit_past p
     JOIN units u ON ((u.id = p.unit_id))); -- owner danvan_owner


-- Indexes

CREATE INDEX openings_of_holder ON identity.openings USING btree (holder, id);
CREATE INDEX records_by_key ON identity.records USING btree (key_number, holder, kind) WHERE (sealed IS NOT NULL);
CREATE UNIQUE INDEX one_live_request ON identity.requests USING btree (holder, asked_by) WHERE (state = ANY (ARRAY['asked'::text, 'approved'::text]));
CREATE INDEX requests_of_holder ON identity.requests USING btree (holder, asked_at DESC);
CREATE INDEX requests_waiting ON identity.requests USING btree (unit_id, asked_at) WHERE (state = 'asked'::text);
CREATE INDEX account_news_by_time ON public.account_news USING btree (at);
CREATE INDEX account_news_of_officer ON public.account_news USING btree (officer_id, id);
CREATE INDEX appointments_of_post ON public.appointments USING btree (post_id);
CREATE UNIQUE INDEX article_files_one_lead ON public.article_files USING btree (article_id) WHERE ((purpose = 'lead'::text) AND (until_version IS NULL));
CREATE INDEX article_versions_by ON public.article_versions USING btree (by) WHERE (by IS NOT NULL);
CREATE INDEX article_versions_post ON public.article_versions USING btree (post_id) WHERE (post_id IS NOT NULL);
CREATE INDEX articles_by_tag ON public.articles USING gin (tag_keys);
CREATE INDEX articles_changed_by ON public.articles USING btree (changed_by) WHERE (changed_by IS NOT NULL);
CREATE INDEX articles_due ON public.articles USING btree (publish_at) WHERE (state = 'scheduled'::text);
CREATE INDEX articles_like ON public.articles USING gin (folded gin_trgm_ops);
CREATE INDEX articles_made_by ON public.articles USING btree (made_by);
CREATE INDEX articles_newest ON public.articles USING btree (published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX articles_of_unit ON public.articles USING btree (unit_id, published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX articles_on_desk ON public.articles USING btree (unit_id, changed_at DESC, id DESC);
CREATE INDEX audit_by_act ON ONLY public.audit_events USING btree (did, at DESC, id DESC);
CREATE INDEX audit_by_family ON ONLY public.audit_events USING btree (family, at DESC, id DESC);
CREATE INDEX audit_by_id ON ONLY public.audit_events USING btree (id);
CREATE INDEX audit_newest ON ONLY public.audit_events USING btree (at DESC, id DESC);
CREATE INDEX audit_of_officer ON ONLY public.audit_events USING btree (officer_id, at DESC, id DESC) WHERE (officer_id IS NOT NULL);
CREATE INDEX audit_of_post ON ONLY public.audit_events USING btree (post_id, at DESC, id DESC) WHERE (post_id IS NOT NULL);
CREATE INDEX audit_of_thing ON ONLY public.audit_events USING btree (kind, thing, at DESC, id DESC) WHERE (kind IS NOT NULL);
CREATE INDEX audit_refused ON ONLY public.audit_events USING btree (at DESC, id DESC) WHERE (outcome = 'refused'::text);
CREATE INDEX audit_events_default_at_id_idx ON public.audit_events_default USING btree (at DESC, id DESC);
CREATE INDEX audit_events_default_at_id_idx1 ON public.audit_events_default USING btree (at DESC, id DESC) WHERE (outcome = 'refused'::text);
CREATE INDEX audit_events_default_did_at_id_idx ON public.audit_events_default USING btree (did, at DESC, id DESC);
CREATE INDEX audit_events_default_family_at_id_idx ON public.audit_events_default USING btree (family, at DESC, id DESC);
CREATE INDEX audit_events_default_id_idx ON public.audit_events_default USING btree (id);
CREATE INDEX audit_events_default_kind_thing_at_id_idx ON public.audit_events_default USING btree (kind, thing, at DESC, id DESC) WHERE (kind IS NOT NULL);
CREATE INDEX audit_events_default_officer_id_at_id_idx ON public.audit_events_default USING btree (officer_id, at DESC, id DESC) WHERE (officer_id IS NOT NULL);
CREATE INDEX audit_events_default_post_id_at_id_idx ON public.audit_events_default USING btree (post_id, at DESC, id DESC) WHERE (post_id IS NOT NULL);
CREATE INDEX audit_roots_of_leaf ON public.audit_roots USING btree (to_n);
CREATE INDEX calendar_moves_of_ref ON public.calendar_moves USING btree (ref);
CREATE UNIQUE INDEX calendar_recounts_of_cause ON public.calendar_recounts USING btree (cause, cause_id, dry) WHERE (cause <> 'nightly'::text);
CREATE INDEX calendar_recounts_undone ON public.calendar_recounts USING btree (id) WHERE (done_at IS NULL);
CREATE INDEX calendar_versions_confirmed ON public.calendar_versions USING btree (decided_at, id) WHERE (outcome = 'confirmed'::text);
CREATE UNIQUE INDEX calendar_versions_waiting ON public.calendar_versions USING btree ((true)) WHERE (outcome = 'waiting'::text);
CREATE INDEX comment_answers_by_officer ON public.comment_answers USING btree (officer_id);
CREATE INDEX comment_answers_by_post ON public.comment_answers USING btree (post_id);
CREATE INDEX comment_answers_of_comment ON public.comment_answers USING btree (comment_id, at, id);
CREATE INDEX comment_words_of_comment ON public.comment_words USING btree (comment_id, id);
CREATE INDEX comments_appeals ON public.comments USING btree (appeal_unit, received_at, id) WHERE (appeal = 'open'::text);
CREATE INDEX comments_as_matters ON public.comments USING btree (unit_id, received_at DESC, id DESC) WHERE (matter_id IS NOT NULL);
CREATE INDEX comments_by_decided_by ON public.comments USING btree (decided_by) WHERE (decided_by IS NOT NULL);
CREATE INDEX comments_by_decided_post ON public.comments USING btree (decided_post) WHERE (decided_post IS NOT NULL);
CREATE INDEX comments_by_handover ON public.comments USING btree (handover_by) WHERE (handover_by IS NOT NULL);
CREATE INDEX comments_by_identity ON public.comments USING btree (identity_id) WHERE (identity_id IS NOT NULL);
CREATE INDEX comments_looked_at_again ON public.comments USING btree (appeal_unit, received_at DESC, id DESC) WHERE (appeal IS NOT NULL);
CREATE INDEX comments_of_article ON public.comments USING btree (article_id, received_at, id);
CREATE INDEX comments_of_unit ON public.comments USING btree (unit_id, state, received_at DESC, id DESC);
CREATE INDEX comments_refused ON public.comments USING btree (settled_at, ground) WHERE (state = 'refused'::text);
CREATE INDEX comments_to_erase ON public.comments USING btree (settled_at) WHERE ((state <> 'approved'::text) AND (erased_at IS NULL));
CREATE INDEX comments_waiting ON public.comments USING btree (unit_id, received_at, id) WHERE ((state = 'waiting'::text) AND (matter_id IS NULL));
CREATE INDEX complaint_drafts_expires_on ON public.complaint_drafts USING btree (expires_on);
CREATE INDEX complaints_naming ON public.complaint_named USING btree (officer_id);
CREATE INDEX complaint_notices_not_sent ON public.complaint_notices USING btree (made_at DESC, complaint_id, seq) WHERE (state <> 'sent'::text);
CREATE INDEX complaint_publications_up ON public.complaint_publications USING btree (unit_id, posted_on DESC, id DESC) WHERE (ended_on IS NULL);
CREATE INDEX complaint_readings_of ON public.complaint_readings USING btree (complaint_id, officer_id, at);
CREATE INDEX complaint_words_of ON public.complaint_words USING btree (complaint_id, id);
CREATE INDEX complaints_against ON public.complaints USING btree (respondent_unit);
CREATE INDEX complaints_by_due ON public.complaints USING btree (due_on) WHERE open;
CREATE INDEX complaints_decided ON public.complaints USING btree (unit_id, decided_on) WHERE (decided_on IS NOT NULL);
CREATE INDEX complaints_ended ON public.complaints USING btree (unit_id, ended_on) WHERE (ended_on IS NOT NULL);
CREATE INDEX complaints_of_first ON public.complaints USING btree (first_id) WHERE (first_id IS NOT NULL);
CREATE INDEX complaints_of_unit ON public.complaints USING btree (unit_id, received_on DESC, id DESC);
CREATE INDEX complaints_open ON public.complaints USING btree (id) WHERE open;
CREATE INDEX complaints_open_of_unit ON public.complaints USING btree (unit_id, due_on, id) INCLUDE (verifier_id) WHERE open;
CREATE INDEX complaints_open_of_verifier ON public.complaints USING btree (verifier_id, due_on, id) WHERE (open AND (verifier_id IS NOT NULL));
CREATE INDEX department_serves_unit ON public.department_serves USING btree (unit_id, department_id);
CREATE INDEX departments_of_unit ON public.departments USING btree (unit_id, id);
CREATE INDEX directive_findings_citing ON public.directive_findings USING gin (canonicals) WHERE (kind = 'ref'::text);
CREATE INDEX directive_findings_decided ON public.directive_findings USING btree (decided_at) INCLUDE (kind, rule, state) WHERE (decided_at IS NOT NULL);
CREATE INDEX directive_findings_decided_by ON public.directive_findings USING btree (decided_by) WHERE (decided_by IS NOT NULL);
CREATE UNIQUE INDEX directive_findings_of_task ON public.directive_findings USING btree (task_id) WHERE (task_id IS NOT NULL);
CREATE INDEX directive_findings_of_unit ON public.directive_findings USING btree (unit_id, directive_id) WHERE (unit_id IS NOT NULL);
CREATE INDEX directive_originals_by_hash ON public.directive_originals USING btree (sha256);
CREATE INDEX directive_publication_tasks_of_task ON public.directive_publication_tasks USING btree (task_id);
CREATE UNIQUE INDEX directive_publications_at ON public.directive_publications USING btree (slug) WHERE (withdrawn_at IS NULL);
CREATE INDEX directive_publications_by ON public.directive_publications USING btree (published_by);
CREATE INDEX directive_publications_newest ON public.directive_publications USING btree (published_at DESC, id DESC) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX directive_publications_now ON public.directive_publications USING btree (directive_id) WHERE (withdrawn_at IS NULL);
CREATE INDEX directive_publications_of_unit ON public.directive_publications USING btree (unit_id);
CREATE INDEX directive_publications_withdrawn_by ON public.directive_publications USING btree (withdrawn_by) WHERE (withdrawn_by IS NOT NULL);
CREATE INDEX directives_by_canonical ON public.directives USING btree (canonical) WHERE (stage = 'confirmed'::text);
CREATE INDEX directives_by_officer ON public.directives USING btree (imported_by);
CREATE INDEX directives_confirmed_by ON public.directives USING btree (confirmed_by) WHERE (confirmed_by IS NOT NULL);
CREATE INDEX directives_of_unit ON public.directives USING btree (unit_id, imported_at DESC, id DESC) WHERE (stage <> 'dropped'::text);
CREATE INDEX files_by_age ON public.files USING btree (created_at, id);
CREATE INDEX files_not_scanned ON public.files USING btree (created_at, id) WHERE (scanned_at IS NULL);
CREATE INDEX files_of_original ON public.files USING btree (original_key);
CREATE INDEX guard_buckets_clear_at ON public.guard_buckets USING btree (clear_at);
CREATE INDEX guard_seen_until ON public.guard_seen USING btree (until);
CREATE INDEX guard_tries_expires_at ON public.guard_tries USING btree (expires_at);
CREATE INDEX keyring_doors_keyring_id ON public.keyring_doors USING btree (keyring_id);
CREATE INDEX known_devices_of_officer ON public.known_devices USING btree (officer_id, seen_at);
CREATE INDEX letter_entries_processed ON public.letter_entries USING btree (unit_id, processed_on);
CREATE INDEX letter_entries_received ON public.letter_entries USING btree (unit_id, received_on);
CREATE INDEX letter_entries_waiting ON public.letter_entries USING btree (unit_id, received_on) WHERE (processed_on IS NULL);
CREATE INDEX letters_naming ON public.letter_named USING btree (officer_id);
CREATE INDEX letter_readings_of_letter ON public.letter_readings USING btree (letter_id, at);
CREATE INDEX letter_search_keys ON public.letter_search USING gin (keys) WITH (fastupdate=off);
CREATE INDEX letter_words_of_letter ON public.letter_words USING btree (letter_id, id);
CREATE UNIQUE INDEX letters_by_identity ON public.letters USING btree (identity_id) WHERE (identity_id IS NOT NULL);
CREATE INDEX letters_merged ON public.letters USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX letters_of_officer ON public.letters USING btree (officer_id, received_on, id) WHERE (open AND (officer_id IS NOT NULL));
CREATE INDEX letters_of_unit ON public.letters USING btree (unit_id, received_on DESC, id DESC);
CREATE INDEX letters_offered ON public.letters USING btree (offered_to, received_on, id) WHERE (offered_to IS NOT NULL);
CREATE INDEX letters_open_of_unit ON public.letters USING btree (unit_id, received_on, id) INCLUDE (level, officer_id, post_id, offered_to) WHERE open;
CREATE INDEX letters_to_destroy ON public.letters USING btree (unit_id, keep_until, id) WHERE (keep_until IS NOT NULL);
CREATE INDEX local_limits_of ON public.local_limits USING btree (province, rule, unit_id);
CREATE INDEX matter_files_confirmed_by ON public.matter_files USING btree (confirmed_masked_by) WHERE (confirmed_masked_by IS NOT NULL);
CREATE INDEX matters_helped_by ON public.matter_helpers USING btree (officer_id);
CREATE INDEX matters_naming ON public.matter_named USING btree (officer_id);
CREATE INDEX matter_readings_of_matter ON ONLY public.matter_readings USING btree (matter_id, at);
CREATE INDEX matter_readings_default_matter_id_at_idx ON public.matter_readings_default USING btree (matter_id, at);
CREATE INDEX matter_search_keys ON public.matter_search USING gin (keys) WITH (fastupdate=off);
CREATE INDEX matters_by_due ON public.matters USING btree (due_at) WHERE open;
CREATE UNIQUE INDEX matters_by_identity ON public.matters USING btree (identity_id) WHERE (identity_id IS NOT NULL);
CREATE INDEX matters_ended ON public.matters USING btree (stage, COALESCE(ended_on, declined_on), id) WHERE (stage = ANY (ARRAY['closed'::text, 'withdrawn'::text, 'declined'::text]));
CREATE INDEX matters_merged ON public.matters USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX matters_of_unit ON public.matters USING btree (unit_id, due_at DESC, id DESC);
CREATE INDEX matters_of_unit_by_promise ON public.matters USING btree (unit_id, promised_by) INCLUDE (answered_on, rating, reopened_on, stage, declined_on, ended_on, handover_by);
CREATE INDEX matters_of_unit_by_receipt ON public.matters USING btree (unit_id, received_on) INCLUDE (handover_by);
CREATE INDEX matters_of_unit_by_refusal ON public.matters USING btree (unit_id, declined_on) WHERE (declined_on IS NOT NULL);
CREATE INDEX matters_offered ON public.matters USING btree (transfer_to, due_at, id) WHERE (open AND (transfer_to IS NOT NULL));
CREATE INDEX matters_open_of_department ON public.matters USING btree (department_id, due_at, id) WHERE (open AND (department_id IS NOT NULL));
CREATE INDEX matters_open_of_officer ON public.matters USING btree (officer_id, due_at, id) WHERE (open AND (officer_id IS NOT NULL));
CREATE INDEX matters_open_of_post ON public.matters USING btree (post_id, due_at, id) WHERE (open AND (officer_id IS NULL));
CREATE INDEX matters_open_of_unit ON public.matters USING btree (unit_id, due_at, id) INCLUDE (level, officer_id, post_id, transfer_to) WHERE open;
CREATE INDEX matters_to_close ON public.matters USING btree (confirm_until) WHERE (stage = 'answered'::text);
CREATE INDEX notices_not_sent ON public.notices USING btree (made_at DESC, matter_id, seq) WHERE (state <> 'sent'::text);
CREATE INDEX object_removals_by_turn ON public.object_removals USING btree (tries, queued_at);
CREATE INDEX officers_by_name ON public.officers USING btree (name COLLATE "vi-x-icu", id);
CREATE INDEX oidc_attempts_by_end ON public.oidc_attempts USING btree (expires_at);
CREATE INDEX oidc_identities_of_officer ON public.oidc_identities USING btree (officer_id, id);
CREATE INDEX paper_template_uses_chosen_by ON public.paper_template_uses USING btree (chosen_by);
CREATE INDEX paper_template_uses_newest ON public.paper_template_uses USING btree (unit_id, kind, id DESC);
CREATE INDEX paper_template_uses_of_template ON public.paper_template_uses USING btree (template_id) WHERE (template_id IS NOT NULL);
CREATE INDEX paper_templates_uploaded_by ON public.paper_templates USING btree (uploaded_by);
CREATE INDEX papers_made_about ON public.papers_made USING btree (about_kind, about_id, made_at, id);
CREATE INDEX papers_made_by ON public.papers_made USING btree (made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX papers_made_with ON public.papers_made USING btree (template_id) WHERE (template_id IS NOT NULL);
CREATE INDEX passkey_challenges_by_end ON public.passkey_challenges USING btree (expires_at);
CREATE INDEX passkeys_of_officer ON public.passkeys USING btree (officer_id, id);
CREATE INDEX posting_events_by ON public.posting_events USING btree (officer_id);
CREATE INDEX posting_events_post ON public.posting_events USING btree (post_id);
CREATE INDEX posting_files_by ON public.posting_files USING btree (added_by);
CREATE INDEX postings_in_order ON public.postings USING btree (unit_id, order_on DESC, id DESC);
CREATE INDEX postings_made_by ON public.postings USING btree (made_by);
CREATE INDEX postings_made_post ON public.postings USING btree (made_post);
CREATE INDEX postings_of_period ON public.postings USING btree (unit_id, period) WHERE (period IS NOT NULL);
CREATE INDEX postings_owed ON public.postings USING btree (unit_id, due_on, id) WHERE (stage = ANY (ARRAY['expected'::text, 'draft'::text]));
CREATE INDEX postings_public ON public.postings USING btree (unit_id, posted_on DESC, id DESC) WHERE (stage = ANY (ARRAY['posted'::text, 'down'::text, 'withdrawn'::text]));
CREATE INDEX postings_up ON public.postings USING btree (unit_id, posted_on DESC, id DESC) WHERE (stage = 'posted'::text);
CREATE INDEX posts_of_department ON public.posts USING btree (department_id) WHERE (department_id IS NOT NULL);
CREATE INDEX posts_of_unit ON public.posts USING btree (unit_id, id);
CREATE INDEX posts_reporting_to ON public.posts USING btree (reports_to);
CREATE INDEX programmes_made_by ON public.programmes USING btree (made_by);
CREATE INDEX programmes_of_unit ON public.programmes USING btree (unit_id, to_day DESC, id DESC);
CREATE INDEX programmes_owned_by ON public.programmes USING btree (owner_post);
CREATE INDEX public_edits_at ON public.public_edits USING btree (at);
CREATE INDEX publications_newest ON public.publications USING btree (published_at DESC, matter_id DESC) WHERE (ended_at IS NULL);
CREATE INDEX publications_of_unit ON public.publications USING btree (unit_id, published_at DESC, matter_id DESC) WHERE (ended_at IS NULL);
CREATE INDEX publications_of_unit_area ON public.publications USING btree (unit_id, area, published_at DESC, matter_id DESC) WHERE (ended_at IS NULL);
CREATE INDEX published_comments_by_day ON public.published_comments USING btree (published_at);
CREATE INDEX published_comments_of_article ON public.published_comments USING btree (article_id, received_at, comment_id);
CREATE UNIQUE INDEX one_booking_a_place ON public.reception_bookings USING btree (session_id, at, nth) WHERE (state <> 'cancelled'::text);
CREATE INDEX reception_duties_of_unit ON public.reception_duties USING btree (unit_id);
CREATE INDEX reception_named_officer ON public.reception_named USING btree (officer_id);
CREATE INDEX reception_refusals_waiting ON public.reception_refusals USING btree (visit_id) WHERE (state = 'proposed'::text);
CREATE INDEX reception_sessions_of_unit ON public.reception_sessions USING btree (unit_id, day, starts, id);
CREATE INDEX reception_sessions_public ON public.reception_sessions USING btree (day, starts, id) WHERE (state <> 'draft'::text);
CREATE UNIQUE INDEX one_number_called ON public.reception_tickets USING btree (session_id) WHERE (state = 'called'::text);
CREATE INDEX reception_tickets_waiting ON public.reception_tickets USING btree (session_id, turn) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX one_visit_a_ticket ON public.reception_visits USING btree (session_id, ticket) WHERE (ticket IS NOT NULL);
CREATE INDEX reception_notices_owed ON public.reception_visits USING btree (unit_id, notice_due) WHERE ((notice_due IS NOT NULL) AND (notice_sent IS NULL));
CREATE INDEX reception_visits_by_day ON public.reception_visits USING btree (unit_id, received_on);
CREATE INDEX reception_visits_handed_up ON public.reception_visits USING btree (handed_up, year DESC, number DESC) WHERE (handed_up IS NOT NULL);
CREATE INDEX reception_visits_of_session ON public.reception_visits USING btree (session_id) WHERE (session_id IS NOT NULL);
CREATE INDEX reception_visits_register ON public.reception_visits USING btree (unit_id, year DESC, number DESC);
CREATE UNIQUE INDEX register_acts_entry ON public.register_acts USING btree (entry_id);
CREATE INDEX register_checkpoints_witnessed ON public.register_checkpoints USING btree (size) WHERE (witnesses > 0);
CREATE INDEX register_entries_waiting ON public.register_entries USING btree (id) WHERE (place IS NULL);
CREATE INDEX reminders_by_day ON public.reminders USING btree (day);
CREATE INDEX reorganisation_changes_of_plan ON public.reorganisation_changes USING btree (plan_id, id);
CREATE INDEX reorganisations_newest ON public.reorganisations USING btree (effective_on DESC, id DESC);
CREATE INDEX reorganisations_to_do ON public.reorganisations USING btree (effective_on) WHERE (state = ANY (ARRAY['reviewed'::text, 'moving'::text]));
CREATE INDEX reply_templates_of_unit ON public.reply_templates USING btree (unit_id, title);
CREATE INDEX report_versions_of_unit ON public.report_versions USING btree (unit_id, id DESC);
CREATE INDEX retention_decided ON public.retention_proposals USING btree (unit_id, decided_at DESC, id DESC) WHERE (state <> 'open'::text);
CREATE INDEX retention_kept ON public.retention_proposals USING btree (kept_until) WHERE (state = 'kept'::text);
CREATE INDEX retention_open ON public.retention_proposals USING btree (unit_id, due_on, id) WHERE (state = 'open'::text);
CREATE INDEX retention_open_by_rule ON public.retention_proposals USING btree (unit_id, rule, due_on, id) WHERE (state = 'open'::text);
CREATE INDEX routing_rules_of_post ON public.routing_rules USING btree (post_id);
CREATE INDEX search_documents_keys ON public.search_documents USING gin (keys) WITH (fastupdate=off);
CREATE INDEX search_documents_newest ON public.search_documents USING btree (day DESC, nth DESC);
CREATE INDEX search_documents_of_unit ON public.search_documents USING btree (unit_id);
CREATE INDEX search_words_near ON public.search_words USING gin (near) WHERE (shown IS NOT NULL);
CREATE INDEX self_reviews_handed_by ON public.self_reviews USING btree (handed_by);
CREATE INDEX self_reviews_handed_post ON public.self_reviews USING btree (handed_post);
CREATE INDEX sessions_by_end ON public.sessions USING btree (expires_at);
CREATE INDEX sessions_of_officer ON public.sessions USING btree (officer_id);
CREATE INDEX sign_in_codes_of_officer ON public.sign_in_codes USING btree (officer_id, made_at DESC);
CREATE INDEX staged_files_by_age ON public.staged_files USING btree (staged_at);
CREATE INDEX task_events_cooperation ON public.task_events USING btree (at) WHERE ((event ->> 'type'::text) = 'cooperation-changed'::text);
CREATE INDEX task_links_of ON public.task_links USING btree (task_id, id);
CREATE INDEX task_reminders_of_officer ON public.task_reminders USING btree (officer_id) WHERE (officer_id IS NOT NULL);
CREATE INDEX task_reminders_to_heads ON public.task_reminders USING btree (day, task_id) WHERE (nth = 3);
CREATE INDEX task_units_of_unit ON public.task_units USING btree (unit_id, task_id);
CREATE INDEX task_waits_upon ON public.task_waits USING btree (upon_id);
CREATE INDEX task_words_of ON public.task_words USING btree (task_id, id);
CREATE INDEX tasks_by_due ON public.tasks USING btree (order_on, id) WHERE open;
CREATE INDEX tasks_closed_counted ON public.tasks USING btree (given_on, unit_id, closed_as) WHERE (NOT open);
CREATE INDEX tasks_extension_asked ON public.tasks USING btree (assigner_unit, order_on, id) WHERE ((asked IS NOT NULL) AND open);
CREATE INDEX tasks_in_series ON public.tasks USING btree (series_id, series_turn) WHERE (series_id IS NOT NULL);
CREATE UNIQUE INDEX tasks_of_batch ON public.tasks USING btree (batch, batch_key) WHERE (batch IS NOT NULL);
CREATE INDEX tasks_of_directive ON public.tasks USING btree (directive_id, id) WHERE (directive_id IS NOT NULL);
CREATE INDEX tasks_of_matter ON public.tasks USING btree (matter_id) WHERE (matter_id IS NOT NULL);
CREATE INDEX tasks_of_parent ON public.tasks USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX tasks_of_programme ON public.tasks USING btree (programme_id, order_on, id) WHERE (programme_id IS NOT NULL);
CREATE INDEX tasks_of_root ON public.tasks USING btree (root_id, id);
CREATE INDEX tasks_of_unit ON public.tasks USING btree (unit_id, order_on DESC, id DESC);
CREATE INDEX tasks_open_counted ON public.tasks USING btree (unit_id, given_on) INCLUDE (falls_on, heard_on, calm) WHERE open;
CREATE INDEX tasks_open_given_by ON public.tasks USING btree (assigner_unit, order_on, id) WHERE open;
CREATE INDEX tasks_open_given_by_me ON public.tasks USING btree (assigner_officer, order_on, id) WHERE (open AND (assigner_officer IS NOT NULL));
CREATE INDEX tasks_open_of_officer ON public.tasks USING btree (officer_id, order_on, id) WHERE (open AND (officer_id IS NOT NULL));
CREATE INDEX tasks_open_of_post ON public.tasks USING btree (post_id, order_on, id) WHERE (open AND (officer_id IS NULL));
CREATE INDEX tasks_open_of_unit ON public.tasks USING btree (unit_id, order_on, id) WHERE open;
CREATE INDEX tasks_to_check ON public.tasks USING btree (assigner_unit, handed_in_on, id) WHERE (stage = 'submitted'::text);
CREATE INDEX tasks_to_repeat ON public.tasks USING btree (id) WHERE ((series_id IS NOT NULL) AND (NOT next_made) AND (stage <> 'dropped'::text));
CREATE INDEX tasks_undated ON public.tasks USING btree (unit_id, set_due_by, id) WHERE ((due_on IS NULL) AND open);
CREATE INDEX unit_boundaries_by_layer ON public.unit_boundaries USING btree (layer_id);
CREATE INDEX unit_closures_of_unit ON public.unit_closures USING btree (unit_id, first_day DESC, id DESC);
CREATE INDEX unit_closures_standing ON public.unit_closures USING btree (last_day) WHERE (withdrawn_at IS NULL);
CREATE INDEX unit_contacts_changed_by ON public.unit_contacts USING btree (changed_by) WHERE (changed_by IS NOT NULL);
CREATE INDEX unit_names_by_key ON public.unit_names USING btree (key text_pattern_ops);
CREATE INDEX unit_names_like ON public.unit_names USING gin (key gin_trgm_ops);
CREATE INDEX unit_past_by_parent ON public.unit_past USING btree (parent_id, key, unit_id);
CREATE INDEX unit_successors_by_new ON public.unit_successors USING btree (new_id, old_id);
CREATE INDEX units_a_to_z ON public.units USING btree (level, unit_short_name(name) COLLATE "vi-x-icu", id);
CREATE INDEX units_by_code ON public.units USING btree (code);
CREATE INDEX units_by_level ON public.units USING btree (level, key, id);
CREATE INDEX units_by_parent ON public.units USING btree (parent_id, key, id);
CREATE INDEX words_of_matter ON public.words USING btree (matter_id, id);

-- Functions

CREATE OR REPLACE FUNCTION identity.ask(matter uuid, officer uuid, post integer, why text, wanted text[])
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  update identity.requests r set state = 'lapsed'
    from public.matters m
   where m.id = matter and r.holder = m.identity_id and r.asked_by = officer
     and ((r.state = 'asked' and r.asked_at < now() - interval '7 days')
       or (r.state = 'approved' and r.decided_at < now() - interval '24 hours')
       or (r.state in ('asked', 'approved') and r.unit_id <> m.unit_id));
  insert into identity.requests (holder, unit_id, kinds, asked_by, asked_post, reason)
  select m.identity_id, m.unit_id, wanted, officer, post, why
    from public.matters m
   where m.id = matter and m.identity_id is not null and identity.holds(officer, post, m.unit_id)
     and not exists (select from public.matter_named n where n.matter_id = m.id and n.officer_id = officer)
     and exists (select from identity.records k where k.holder = m.identity_id and k.sealed is not null and k.kind = any(wanted))
  on conflict (holder, asked_by) where state in ('asked', 'approved') do nothing
  returning id
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.booking_openings(booking uuid, secret bytea)
 RETURNS TABLE(at timestamp with time zone, officer_id uuid, post_id integer, reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  select o.at, o.officer_id, o.post_id, o.reason
    from public.reception_bookings b join identity.openings o on o.holder = b.holder
   where b.id = booking and b.secret_hash = secret and o.by = 'officer'
   order by o.id
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.decide(request uuid, matter uuid, officer uuid, post integer, yes boolean, why text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with decided as (
    update identity.requests r
       set state = case when yes then 'approved' else 'refused' end,
           decided_by = officer, decided_post = post, decision = why, decided_at = now()
      from public.matters m
     where r.id = request and m.id = matter and m.identity_id = r.holder and m.unit_id = r.unit_id
       and r.state = 'asked' and r.asked_at >= now() - interval '7 days'
       and r.asked_by <> officer and identity.holds(officer, post, m.unit_id)
       and not exists (select from public.matter_named n where n.matter_id = m.id and n.officer_id = officer)
    returning r.id
  )
  select exists (select from decided)
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.end_requests()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'identity', 'pg_temp'
AS $function$
begin
  update identity.requests set state = 'lapsed' where holder = old.holder and state in ('asked', 'approved')
     and not exists (select from identity.records r where r.holder = old.holder and r.sealed is not null);
  return null;
end $function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.erase(of uuid)
 RETURNS text[]
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with erased as (
    update identity.records set sealed = null, erased_at = now()
     where holder = of and sealed is not null
    returning kind
  )
  select coalesce(array_agg(kind order by kind), '{}') from erased
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.forget(of uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  delete from identity.requests where holder = of;
  delete from identity.openings where holder = of;
  delete from identity.records where holder = of
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.holds(officer uuid, post integer, unit integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  select exists (
    select from public.posts_held h
     where h.officer_id = officer and h.post_id = post and h.unit_id = unit
       and h.valid_from <= current_date and (h.valid_to is null or h.valid_to >= current_date))
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.keep(of uuid, contact bytea, number bytea, signature bytea)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  insert into identity.records (holder, kind, sealed)
  select of, given.kind, given.sealed
    from (values ('contact', contact), ('identity-number', number), ('signature', signature)) given (kind, sealed)
   where given.sealed is not null;
  select of
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.keys_in_use()
 RETURNS TABLE(number integer, records bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  select key_number, count(*) from identity.records where sealed is not null group by key_number order by key_number
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.kinds_of(of uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  select coalesce(array_agg(r.kind order by r.kind), '{}')
    from identity.records r where r.holder = of and r.sealed is not null
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_accountable(matter uuid, officer uuid, post integer, why text, wanted text[])
 RETURNS TABLE(holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.matters m join identity.records r on r.holder = m.identity_id
     where m.id = matter and m.officer_id = officer and m.stage in ('accepted', 'answered')
       and identity.holds(officer, post, m.unit_id)
       and not exists (select from public.matter_named n where n.matter_id = m.id and n.officer_id = officer)
       and r.kind = any(wanted) and r.sealed is not null
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason)
    select t.holder, 'officer', officer, post, array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_approved(request uuid, officer uuid)
 RETURNS TABLE(holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with used as (
    update identity.requests r set state = 'used', used_at = now()
      from public.matters m
     where r.id = request and m.identity_id = r.holder and m.unit_id = r.unit_id
       and r.asked_by = officer and r.state = 'approved' and r.decided_at >= now() - interval '24 hours'
       and identity.holds(officer, r.asked_post, m.unit_id)
       and not exists (select from public.matter_named n where n.matter_id = m.id and n.officer_id = officer)
    returning r.*
  ), theirs as (
    select k.holder, k.kind, k.sealed
      from used u join identity.records k on k.holder = u.holder
     where k.kind = any(u.kinds) and k.sealed is not null
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason, request_id, approved_by, approved_post)
    select u.holder, 'officer', u.asked_by, u.asked_post, array(select t.kind from theirs t order by t.kind),
           u.reason, u.id, u.decided_by, u.decided_post
      from used u where exists (select from theirs)
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_booking(booking uuid, officer uuid, post integer, why text)
 RETURNS TABLE(thing uuid, holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with theirs as (
    select b.id as thing, r.holder, r.kind, r.sealed
      from public.reception_bookings b join public.reception_sessions s on s.id = b.session_id
      join identity.records r on r.holder = b.holder
     where b.id = booking and r.sealed is not null and identity.receives(officer, post, s.unit_id)
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason)
    select t.holder, 'officer', officer, post, array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.thing, t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_comment(comment uuid, officer uuid, post integer, why text)
 RETURNS TABLE(holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
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
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_complaint(complaint uuid, officer uuid, post integer, why text, wanted text[])
 RETURNS TABLE(holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'public', 'pg_temp'
AS $function$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.complaints c
      join public.complaint_parties p on p.complaint_id = c.id
      join identity.records r on r.holder = p.holder
     where c.id = complaint and r.kind = any(wanted) and r.sealed is not null
       and identity.holds(officer, post, c.unit_id)
       and (c.verifier_id = officer
            or exists (select from public.posts_held h
                        where h.officer_id = officer and h.post_id = post and h.unit_id = c.unit_id
                          and h.role = 'reception'
                          and h.valid_from <= current_date and (h.valid_to is null or h.valid_to >= current_date)))
       and not exists (select from public.complaint_named n
                        where n.complaint_id = c.id
                          and n.officer_id in (select t.officer_id from public.those_above(officer, current_date) t))
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason)
    select t.holder, 'officer', officer, post, array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_for_complaint_notice(complaint uuid, line integer, why text)
 RETURNS TABLE(holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.complaints c
      join public.complaint_parties p on p.complaint_id = c.id and p.position = 1
      join identity.records r on r.holder = p.holder
     where c.id = complaint and c.notify and r.kind = 'contact' and r.sealed is not null
       and exists (select from public.complaint_notices n
                    where n.complaint_id = c.id and n.seq = line and n.state = 'sending')
  ), opened as (
    insert into identity.openings (holder, by, kinds, reason)
    select t.holder, 'house', '{contact}', why from theirs t returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_for_notice(matter uuid, line integer, why text)
 RETURNS TABLE(holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.matters m join identity.records r on r.holder = m.identity_id
     where m.id = matter and r.kind = 'contact' and r.sealed is not null
       and exists (select from public.notices n where n.matter_id = m.id and n.seq = line and n.state = 'sending')
  ), opened as (
    insert into identity.openings (holder, by, kinds, reason)
    select t.holder, 'house', '{contact}', why from theirs t returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_for_sender(matter uuid, secret bytea, why text)
 RETURNS TABLE(holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.matters m join identity.records r on r.holder = m.identity_id
     where m.id = matter and m.secret_hash = secret and r.sealed is not null
  ), opened as (
    insert into identity.openings (holder, by, kinds, reason)
    select t.holder, 'sender', array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_letter(letter uuid, officer uuid, post integer, why text, wanted text[])
 RETURNS TABLE(holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
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
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_own_complaint(complaint uuid, secret bytea, why text)
 RETURNS TABLE(holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with theirs as (
    select r.holder, r.kind, r.sealed
      from public.complaints c
      join public.complaint_parties p on p.complaint_id = c.id and p.position = 1
      join identity.records r on r.holder = p.holder
     where c.id = complaint and c.secret_hash = secret and r.sealed is not null
  ), opened as (
    insert into identity.openings (holder, by, kinds, reason)
    select t.holder, 'sender', array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open_visits(visits uuid[], officer uuid, post integer, why text)
 RETURNS TABLE(thing uuid, holder uuid, kind text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with theirs as (
    select v.id as thing, r.holder, r.kind, r.sealed
      from public.reception_visits v join identity.records r on r.holder = v.holder
     where v.id = any(visits[1:200]) and r.sealed is not null
       and (identity.receives(officer, post, v.unit_id) or identity.receives(officer, post, v.handed_up))
       and not exists (select from public.reception_named n where n.visit_id = v.id and n.officer_id = officer)
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason)
    select t.holder, 'officer', officer, post, array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.thing, t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.openings_of(of uuid)
 RETURNS TABLE(at timestamp with time zone, by text, officer_id uuid, post_id integer, kinds text[], reason text, approved_by uuid, approved_post integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  select o.at, o.by, o.officer_id, o.post_id, o.kinds, o.reason, o.approved_by, o.approved_post
    from identity.openings o where o.holder = of order by o.id
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.receives(officer uuid, post integer, unit integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  select exists (
    select from public.posts_held h
     where h.officer_id = officer and h.post_id = post and h.unit_id = unit and h.role in ('reception', 'head')
       and h.valid_from <= current_date and (h.valid_to is null or h.valid_to >= current_date))
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.refuse_retired_keys()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'identity', 'pg_temp'
AS $function$
begin
  if exists (select from identity.keys k where k.number = new.key_number and k.retired_at is not null) then
    raise exception 'sealed under a retired key';
  end if;
  return null;
end $function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.requests_of(matter uuid)
 RETURNS TABLE(id uuid, kinds text[], asked_by uuid, asked_post integer, reason text, asked_at timestamp with time zone, state text, decided_by uuid, decided_post integer, decision text, decided_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  select r.id, r.kinds, r.asked_by, r.asked_post, r.reason, r.asked_at,
         case when (r.state = 'asked' and r.asked_at < now() - interval '7 days')
                or (r.state = 'approved' and r.decided_at < now() - interval '24 hours')
                or (r.state in ('asked', 'approved') and r.unit_id <> m.unit_id)
              then 'lapsed' else r.state end,
         r.decided_by, r.decided_post, r.decision, r.decided_at
    from public.matters m join identity.requests r on r.holder = m.identity_id
   where m.id = matter
   order by r.asked_at desc
   limit 20
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.requests_waiting(units integer[], officer uuid)
 RETURNS TABLE(matter_id uuid, asked_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  select m.id, r.asked_at
    from identity.requests r join public.matters m on m.identity_id = r.holder and m.unit_id = r.unit_id
   where r.state = 'asked' and r.asked_by <> officer
     and (r.unit_id = any(units) or (m.officer_id = officer and m.stage in ('accepted', 'answered')))
     and r.asked_at >= now() - interval '7 days'
   order by r.asked_at
   limit 50
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.take_back(request uuid, officer uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with taken as (
    update identity.requests set state = 'withdrawn'
     where id = request and asked_by = officer and state in ('asked', 'approved')
    returning id
  )
  select exists (select from taken)
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION public.audit_field(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end
$function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.audit_leaf()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.leaf := sha256('\x00'::bytea || new.salt || convert_to(
    public.audit_field(new.id::text) || public.audit_field((extract(epoch from new.at) * 1000000)::bigint::text)
    || public.audit_field(new.actor) || public.audit_field(new.officer_id::text) || public.audit_field(new.post_id::text)
    || public.audit_field(new.client) || public.audit_field(new.did) || public.audit_field(new.outcome)
    || public.audit_field(new.kind) || public.audit_field(new.thing) || public.audit_field(new.detail::text), 'UTF8'));
  return new;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.continue_register(next text, reason text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  l register_log;
begin
  select * into l from register_log for update;
  if l.frozen is null then
    raise exception 'the log is not frozen';
  end if;
  if exists (select from register_past_logs where origin = next) or l.origin = next then
    raise exception 'a log of this name has been';
  end if;
  if length(trim(reason)) < 10 then
    raise exception 'a reason is missing';
  end if;
  insert into register_past_logs (origin, size, because, decided) values (l.origin, l.size, l.frozen, reason);
  delete from register_checkpoints;
  delete from register_witnesses;
  alter table register_entries disable trigger register_entries_stay;
  update register_entries set place = null where place is not null;
  alter table register_entries enable trigger register_entries_stay;
  update register_log set origin = next, size = 0, frozen = null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.drop_file_of_article()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from files where id = old.file_id;
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.drop_file_of_matter()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from files where id = old.file_id;
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.drop_files_of_complaint()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from complaint_files where complaint_id = old.complaint_id;
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.erase_again(matter uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  holder uuid;
begin
  if not exists (select from erasures e where e.matter_id = matter and e.what = 'matter') then
    raise exception 'not in the ledger';
  end if;
  select m.identity_id into holder from matters m where m.id = matter for update;
  if not found then return false; end if;
  if holder is not null then perform identity.forget(holder); end if;
  delete from matter_readings where matter_id = matter;
  delete from matters where id = matter;
  return true;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.erase_comment(comment uuid, confirmed_by uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.erase_comments_again()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.erase_complaint(complaint uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  person uuid;
begin
  for person in select p.holder from complaint_parties p where p.complaint_id = complaint loop
    perform identity.forget(person);
  end loop;
  update complaints set first_id = null where first_id = complaint;
  delete from complaints where id = complaint;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.erase_complaints_again()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  thing uuid;
  gone  int := 0;
  words int;
begin
  for thing in select e.thing from complaint_erasures e join complaints c on c.id = e.thing where e.what = 'complaint' loop
    perform erase_complaint(thing);
    gone := gone + 1;
  end loop;
  delete from complaint_words w using complaint_erasures e where e.thing = w.id and e.what = 'words';
  get diagnostics words = row_count;
  return gone + words;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.erase_denounced_content(complaint uuid, confirmed_by uuid, whole boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  found record;
begin
  select c.unit_id, c.handover_by, c.handover_words into found
    from complaints c where c.id = complaint for update;
  if found.handover_by is null or found.handover_by = confirmed_by then
    raise exception 'a denunciation is erased by two persons';
  end if;
  insert into denunciations_handed_over (unit_id, month, count)
  values (found.unit_id, date_trunc('month', current_date), 1)
  on conflict (unit_id, month) do update set count = denunciations_handed_over.count + 1;
  if whole then
    insert into complaint_erasures (thing, what) values (complaint, 'complaint') on conflict do nothing;
    perform erase_complaint(complaint);
  else
    insert into complaint_erasures (thing, what) values (found.handover_words, 'words') on conflict do nothing;
    delete from complaint_words where id = found.handover_words;
  end if;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.erase_denunciation(matter uuid, confirmed_by uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.erase_letter(letter uuid, confirmed_by uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.erase_letters_again()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.forget_comment(comment uuid, on_the timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.forget_moves()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from calendar_moves where ref = old.id;
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.forget_register_acts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from register_acts where kind = tg_argv[0] and about = old.id;
  return old;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.keep_audit_months(since date, months integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'Asia/Ho_Chi_Minh'
AS $function$
declare
  first date := date_trunc('month', since);
  name  text;
  lo    timestamptz;
  hi    timestamptz;
begin
  if months not between 1 and 24 then raise exception 'between 1 and 24 months at once'; end if;
  for i in 0 .. months - 1 loop
    lo := first + make_interval(months => i);
    hi := first + make_interval(months => i + 1);
    name := 'audit_events_' || to_char(lo, 'YYYY_MM');
    if to_regclass(name) is not null then continue; end if;
    if not exists (select from audit_events_default where at >= lo and at < hi) then
      execute format('create table %I partition of audit_events for values from (%L) to (%L)', name, lo, hi);
    else
      lock table audit_events in share row exclusive mode;
      execute format('create table %I (like audit_events including defaults including constraints including generated)', name);
      execute format($move$
        with waiting as (delete from audit_events_default where at >= %L and at < %L returning *)
        insert into %I (id, at, actor, officer_id, post_id, client, did, outcome, kind, thing, detail, salt, leaf)
        select id, at, actor, officer_id, post_id, client, did, outcome, kind, thing, detail, salt, leaf
          from waiting $move$, lo, hi, name);
      execute format('alter table audit_events attach partition %I for values from (%L) to (%L)', name, lo, hi);
    end if;
  end loop;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.keep_calendar_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.outcome <> 'waiting' then raise exception 'a decided calendar version is never changed'; end if;
  return new;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.keep_reading_months(since date, months integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.keep_register_checkpoint()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.size is distinct from old.size or new.root is distinct from old.root then
    raise exception 'a signed checkpoint does not change';
  end if;
  return new;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.keep_register_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.place is not null or new.entry is distinct from old.entry or new.place is null then
    raise exception 'an entry of the log does not change';
  end if;
  return new;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.keep_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a report that was handed in stays as it is';
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.letters_stand_alone(main uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with freed as (
    update letters set merged_into = null, seq = seq + 1 where merged_into = main returning id, seq
  )
  insert into letter_events (letter_id, seq, at, by, event)
  select id, seq, now(), 'house', '{"type": "unmerged", "said": null}' from freed
$function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.matters_stand_alone()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  with freed as (
    update matters set merged_into = null, seq = seq + 1 where merged_into = old.id returning id, seq
  )
  insert into matter_events (matter_id, seq, at, by, event)
  select id, seq, now(), 'house', '{"type": "unmerged", "said": null}' from freed;
  return old;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.note_comment_edit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into public_edits (topic)
  select distinct 'article:' || c.article_id
    from comments c where c.id in (old.comment_id, new.comment_id)
  on conflict do nothing;
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.note_public_edit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.opened_complaint()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('danvan.complaint', true), '')::uuid $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.opened_letter()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('danvan.letter', true), '')::uuid $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.opened_matter()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('danvan.matter', true), '')::uuid $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.paper_template_in_use(of_unit integer, of_kind text)
 RETURNS TABLE(template_id uuid, unit_id integer, version integer, sha256 bytea)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive above (id, far) as (
    select of_unit, 0
    union all
    select u.parent_id, a.far + 1
      from above a join units u on u.id = a.id
     where u.parent_id is not null and a.far < 10
  )
  select t.id, t.unit_id, t.version, t.sha256
    from above a
    cross join lateral (
      select s.template_id from paper_template_uses s
       where s.unit_id = a.id and s.kind = of_kind
       order by s.id desc limit 1) used
    join paper_templates t on t.id = used.template_id
   order by a.far
   limit 1
$function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.papers_go()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from papers_made where about_kind = tg_argv[0] and about_id = (to_jsonb(old) ->> tg_argv[1]);
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.queue_objects_of_file()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into object_removals (key)
  values (old.original_key), (old.view_key), (old.thumb_key)
  on conflict (key) do nothing;
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.remember_erased_comment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into comment_erasures (comment_id, what) values (old.id, 'comment')
  on conflict (comment_id) do update set what = 'comment', at = now();
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.restrict_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update words set restricted = (new.level = 'restricted') where matter_id = new.id;
  delete from matter_search where matter_id = new.id;
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.search_drop()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from search_documents where kind = tg_argv[0] and id = to_jsonb(old) ->> tg_argv[1];
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.tally_task()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op <> 'INSERT' and old.closed_as is not null then
    update task_tallies set done_on_time = done_on_time - (old.closed_as = 'done-on-time')::int,
                            done_late = done_late - (old.closed_as = 'done-late')::int,
                            dropped = dropped - (old.closed_as = 'dropped')::int
     where unit_id = old.unit_id and year = extract(year from old.given_on);
  end if;
  if tg_op <> 'DELETE' and new.closed_as is not null then
    insert into task_tallies as t (unit_id, year, done_on_time, done_late, dropped)
    values (new.unit_id, extract(year from new.given_on), (new.closed_as = 'done-on-time')::int,
            (new.closed_as = 'done-late')::int, (new.closed_as = 'dropped')::int)
    on conflict (unit_id, year) do update
      set done_on_time = t.done_on_time + excluded.done_on_time, done_late = t.done_late + excluded.done_late,
          dropped = t.dropped + excluded.dropped;
  end if;
  return null;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.those_above(officer uuid, d date)
 RETURNS TABLE(officer_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  with recursive held as (
    select h.post_id, h.reports_to, h.tenure
      from posts_held h
     where h.officer_id = officer and not h.served
       and h.valid_from <= d and (h.valid_to is null or h.valid_to >= d)
  ), up (post) as (
    select reports_to from held where reports_to is not null
    union
    select p.reports_to from posts p join up on p.id = up.post where p.reports_to is not null
  )
  select officer
  union
  -- offset 0: asked post by post through the index; joined, the planner would read every post there is.
  select h.officer_id
    from up cross join lateral (
      select h.officer_id from posts_held h
       where h.post_id = up.post and not h.served
         and h.valid_from <= d and (h.valid_to is null or h.valid_to >= d) offset 0) h
  union
  select h.officer_id
    from held cross join lateral (
      select h.officer_id from posts_held h
       where h.post_id = held.post_id and h.tenure <> 'delegated' and not h.served
         and h.valid_from <= d and (h.valid_to is null or h.valid_to >= d) offset 0) h
   where held.tenure = 'delegated'
$function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.unit_answering(unit integer, area text, d date)
 RETURNS integer
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  here  int := unit;
  since date := '-infinity';
  step  record;
begin
  loop
    select min(s.new_id) as to_unit, count(distinct s.new_id) as ways, s.valid_from into step
      from unit_successors s
     where s.old_id = here and s.valid_from > since and s.valid_from <= d
       and (s.area = unit_answering.area or (s.area is null and s.kind <> 'transfer-function'))
     group by s.area is not null, s.valid_from
     order by s.area is not null desc, s.valid_from desc
     limit 1;
    exit when step.to_unit is null or step.ways > 1;
    here := step.to_unit;
    since := step.valid_from;
  end loop;
  return here;
end $function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.unit_short_name(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(name, '^(Phường|Xã|Thị trấn|Đặc khu|Quận|Huyện|Thị xã|Thành phố|Tỉnh)\s+'::text, ''::text);
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.units_above(unit integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE
AS $function$
  with recursive up (id) as (
    select u.parent_id from units u where u.id = unit and u.parent_id is not null
    union
    select u.parent_id from units u join up on u.id = up.id where u.parent_id is not null
  )
  select coalesce(array_agg(id order by id), '{}') from up
$function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.units_under(tops integer[])
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE
AS $function$
  with recursive under (id) as (
    select u.id from units u where u.parent_id = any(tops)
    union
    select u.id from units u join under on u.parent_id = under.id
  )
  select id from under
$function$;
-- owner danvan_owner

CREATE OR REPLACE FUNCTION public.words_of_restricted()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  new.restricted := (select level = 'restricted' from matters where id = new.matter_id);
  return new;
end $function$;
-- owner danvan_owner


-- Triggers

CREATE TRIGGER records_end_requests AFTER UPDATE OF sealed ON identity.records FOR EACH ROW WHEN ((new.sealed IS NULL)) EXECUTE FUNCTION identity.end_requests();
CREATE TRIGGER records_under_living_keys AFTER INSERT OR UPDATE OF sealed ON identity.records FOR EACH ROW EXECUTE FUNCTION identity.refuse_retired_keys();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.article_corrections FOR EACH ROW EXECUTE FUNCTION note_public_edit('article:article_id');
CREATE TRIGGER article_files_drop_file AFTER DELETE ON public.article_files FOR EACH ROW EXECUTE FUNCTION drop_file_of_article();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.article_files FOR EACH ROW EXECUTE FUNCTION note_public_edit('article:article_id', 'news');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.article_views FOR EACH ROW EXECUTE FUNCTION note_public_edit('article:article_id', 'views');
CREATE TRIGGER articles_end_search AFTER UPDATE ON public.articles FOR EACH ROW WHEN (((new.state <> 'published'::text) AND (old.state = 'published'::text))) EXECUTE FUNCTION search_drop('article', 'id');
CREATE TRIGGER articles_leave_search AFTER DELETE ON public.articles FOR EACH ROW EXECUTE FUNCTION search_drop('article', 'id');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.articles FOR EACH ROW EXECUTE FUNCTION note_public_edit('article:id', 'unit:unit_id', 'news');
CREATE TRIGGER audit_events_leaf BEFORE INSERT ON public.audit_events FOR EACH ROW EXECUTE FUNCTION audit_leaf();
CREATE TRIGGER audit_events_leaf BEFORE INSERT ON public.audit_events_default FOR EACH ROW EXECUTE FUNCTION audit_leaf();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.boundary_layers FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('units');
CREATE TRIGGER calendar_versions_kept BEFORE UPDATE ON public.calendar_versions FOR EACH ROW EXECUTE FUNCTION keep_calendar_version();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.comment_answers FOR EACH ROW EXECUTE FUNCTION note_comment_edit();
CREATE TRIGGER comments_remember_erased AFTER DELETE ON public.comments FOR EACH ROW EXECUTE FUNCTION remember_erased_comment();
CREATE TRIGGER noted AFTER DELETE OR UPDATE ON public.comments FOR EACH ROW EXECUTE FUNCTION note_public_edit('article:article_id');
CREATE TRIGGER complaint_files_drop_file AFTER DELETE ON public.complaint_files FOR EACH ROW EXECUTE FUNCTION drop_file_of_matter();
CREATE TRIGGER complaint_publications_end_search AFTER UPDATE ON public.complaint_publications FOR EACH ROW WHEN (((new.ended_on IS NOT NULL) AND (old.ended_on IS NULL))) EXECUTE FUNCTION search_drop('decision', 'id');
CREATE TRIGGER complaint_publications_leave_search AFTER DELETE ON public.complaint_publications FOR EACH ROW EXECUTE FUNCTION search_drop('decision', 'id');
CREATE TRIGGER complaint_words_drop_files AFTER DELETE ON public.complaint_words FOR EACH ROW WHEN ((old.role = 'content'::text)) EXECUTE FUNCTION drop_files_of_complaint();
CREATE TRIGGER complaint_words_papers_go AFTER DELETE ON public.complaint_words FOR EACH ROW EXECUTE FUNCTION papers_go('complaint', 'complaint_id');
CREATE TRIGGER complaints_leave_the_register AFTER DELETE ON public.complaints FOR EACH ROW EXECUTE FUNCTION forget_register_acts('complaint');
CREATE TRIGGER complaints_papers_go AFTER DELETE ON public.complaints FOR EACH ROW EXECUTE FUNCTION papers_go('complaint', 'id');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.directive_publication_tasks FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('directives');
CREATE TRIGGER directive_publications_end_search AFTER UPDATE ON public.directive_publications FOR EACH ROW WHEN (((new.withdrawn_at IS NOT NULL) AND (old.withdrawn_at IS NULL))) EXECUTE FUNCTION search_drop('directive', 'id');
CREATE TRIGGER directive_publications_leave_search AFTER DELETE ON public.directive_publications FOR EACH ROW EXECUTE FUNCTION search_drop('directive', 'id');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.directive_publications FOR EACH ROW EXECUTE FUNCTION note_public_edit('unit:unit_id', 'directives');
CREATE TRIGGER files_queue_objects AFTER DELETE ON public.files FOR EACH ROW EXECUTE FUNCTION queue_objects_of_file();
CREATE TRIGGER noted AFTER UPDATE OF withdrawn_at ON public.files FOR EACH ROW WHEN ((old.withdrawn_at IS DISTINCT FROM new.withdrawn_at)) EXECUTE FUNCTION note_public_edit('pictures');
CREATE TRIGGER letter_files_drop_file AFTER DELETE ON public.letter_files FOR EACH ROW WHEN ((old.file_id IS NOT NULL)) EXECUTE FUNCTION drop_file_of_matter();
CREATE TRIGGER letters_leave_the_register AFTER DELETE ON public.letters FOR EACH ROW EXECUTE FUNCTION forget_register_acts('letter');
CREATE TRIGGER letters_papers_go AFTER DELETE ON public.letters FOR EACH ROW EXECUTE FUNCTION papers_go('letter', 'id');
CREATE TRIGGER matter_files_drop_file AFTER DELETE ON public.matter_files FOR EACH ROW WHEN ((old.file_id IS NOT NULL)) EXECUTE FUNCTION drop_file_of_matter();
CREATE TRIGGER noted_in AFTER INSERT ON public.matter_files FOR EACH ROW WHEN ((new.purpose = 'published'::text)) EXECUTE FUNCTION note_public_edit('pictures');
CREATE TRIGGER noted_out AFTER DELETE ON public.matter_files FOR EACH ROW WHEN ((old.purpose = 'published'::text)) EXECUTE FUNCTION note_public_edit('pictures');
CREATE TRIGGER matters_forget_moves AFTER DELETE ON public.matters FOR EACH ROW EXECUTE FUNCTION forget_moves();
CREATE TRIGGER matters_free_duplicates BEFORE DELETE ON public.matters FOR EACH ROW EXECUTE FUNCTION matters_stand_alone();
CREATE TRIGGER matters_leave_the_register AFTER DELETE ON public.matters FOR EACH ROW EXECUTE FUNCTION forget_register_acts('matter');
CREATE TRIGGER matters_papers_go AFTER DELETE ON public.matters FOR EACH ROW EXECUTE FUNCTION papers_go('matter', 'id');
CREATE TRIGGER matters_restrict_words AFTER UPDATE OF level ON public.matters FOR EACH ROW WHEN ((old.level IS DISTINCT FROM new.level)) EXECUTE FUNCTION restrict_words();
CREATE TRIGGER noted AFTER UPDATE OF name ON public.officers FOR EACH ROW WHEN ((old.name IS DISTINCT FROM new.name)) EXECUTE FUNCTION note_public_edit('reception');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.posting_files FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('postings');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.posting_versions FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('postings');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.postings FOR EACH ROW EXECUTE FUNCTION note_public_edit('unit:unit_id', 'postings');
CREATE TRIGGER postings_end_search AFTER UPDATE ON public.postings FOR EACH ROW WHEN (((new.stage <> ALL (ARRAY['posted'::text, 'down'::text])) AND (old.stage = ANY (ARRAY['posted'::text, 'down'::text])))) EXECUTE FUNCTION search_drop('posting', 'code');
CREATE TRIGGER postings_leave_search AFTER DELETE ON public.postings FOR EACH ROW EXECUTE FUNCTION search_drop('posting', 'code');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.posts FOR EACH ROW EXECUTE FUNCTION note_public_edit('unit:unit_id');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.publications FOR EACH ROW EXECUTE FUNCTION note_public_edit('unit:unit_id', 'answers');
CREATE TRIGGER publications_end_search AFTER UPDATE ON public.publications FOR EACH ROW WHEN (((new.ended_at IS NOT NULL) AND (old.ended_at IS NULL))) EXECUTE FUNCTION search_drop('matter', 'matter_id');
CREATE TRIGGER publications_leave_search AFTER DELETE ON public.publications FOR EACH ROW EXECUTE FUNCTION search_drop('matter', 'matter_id');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.published_comments FOR EACH ROW EXECUTE FUNCTION note_public_edit('article:article_id');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE OF state ON public.reception_bookings FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('reception');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.reception_duties FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('reception');
CREATE TRIGGER noted AFTER INSERT OR DELETE ON public.reception_places FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('reception');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.reception_sessions FOR EACH ROW EXECUTE FUNCTION note_public_edit('unit:unit_id', 'reception');
CREATE TRIGGER visits_papers_go AFTER DELETE ON public.reception_visits FOR EACH ROW EXECUTE FUNCTION papers_go('visit', 'id');
CREATE TRIGGER register_checkpoints_stay BEFORE UPDATE ON public.register_checkpoints FOR EACH ROW EXECUTE FUNCTION keep_register_checkpoint();
CREATE TRIGGER register_entries_stay BEFORE UPDATE ON public.register_entries FOR EACH ROW EXECUTE FUNCTION keep_register_entry();
CREATE TRIGGER report_versions_kept BEFORE DELETE OR UPDATE ON public.report_versions FOR EACH ROW EXECUTE FUNCTION keep_report();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.subject_areas FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('units');
CREATE TRIGGER task_links_drop_file AFTER DELETE ON public.task_links FOR EACH ROW WHEN ((old.file_id IS NOT NULL)) EXECUTE FUNCTION drop_file_of_matter();
CREATE TRIGGER noted AFTER UPDATE ON public.tasks FOR EACH ROW WHEN (((old.visibility = 'public'::text) OR (new.visibility = 'public'::text))) EXECUTE FUNCTION note_public_edit('directives');
CREATE TRIGGER tally_task AFTER INSERT OR DELETE OR UPDATE OF stage, unit_id, given_on, due_on, handed_in_on ON public.tasks FOR EACH ROW EXECUTE FUNCTION tally_task();
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.unit_boundaries FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('units');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.unit_closures FOR EACH ROW EXECUTE FUNCTION note_public_edit('unit:unit_id');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.unit_contact_lines FOR EACH ROW EXECUTE FUNCTION note_public_edit('unit:unit_id');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.unit_contacts FOR EACH ROW EXECUTE FUNCTION note_public_edit('unit:unit_id');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.unit_figures_of_day FOR EACH ROW EXECUTE FUNCTION note_public_edit('unit:unit_id');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.unit_names FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('units');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.unit_past FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('units');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.unit_successors FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('units');
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON public.units FOR EACH STATEMENT EXECUTE FUNCTION note_public_edit('units');
CREATE TRIGGER words_restricted BEFORE INSERT ON public.words FOR EACH ROW WHEN ((new.role <> 'filing'::text)) EXECUTE FUNCTION words_of_restricted();

-- Row-level security

alter table identity.keys enable row level security;
alter table identity.keys force row level security;
create policy inside on identity.keys as permissive for all to public using ((CURRENT_USER = 'danvan_identity'::name)) with check ((CURRENT_USER = 'danvan_identity'::name));
alter table identity.openings enable row level security;
alter table identity.openings force row level security;
create policy inside on identity.openings as permissive for all to public using ((CURRENT_USER = 'danvan_identity'::name)) with check ((CURRENT_USER = 'danvan_identity'::name));
alter table identity.records enable row level security;
alter table identity.records force row level security;
create policy inside on identity.records as permissive for all to public using ((CURRENT_USER = 'danvan_identity'::name)) with check ((CURRENT_USER = 'danvan_identity'::name));
alter table identity.requests enable row level security;
alter table identity.requests force row level security;
create policy inside on identity.requests as permissive for all to public using ((CURRENT_USER = 'danvan_identity'::name)) with check ((CURRENT_USER = 'danvan_identity'::name));
alter table complaint_words enable row level security;
alter table complaint_words force row level security;
create policy complaint_words_added on complaint_words as permissive for insert to danvan_app with check (true);
create policy complaint_words_of_owner on complaint_words as permissive for all to danvan_owner using (true) with check (true);
create policy complaint_words_read on complaint_words as permissive for select to danvan_app using ((complaint_id = ( SELECT opened_complaint() AS opened_complaint)));
alter table erasures enable row level security;
alter table erasures force row level security;
create policy erasures_of_owner on erasures as permissive for all to danvan_owner using (true) with check (true);
create policy erasures_parts on erasures as permissive for insert to danvan_app with check ((what <> 'matter'::text));
create policy erasures_read on erasures as permissive for select to danvan_app using (true);
alter table letter_words enable row level security;
alter table letter_words force row level security;
create policy letter_words_added on letter_words as permissive for insert to danvan_app with check (true);
create policy letter_words_erased on letter_words as permissive for delete to danvan_app using (((letter_id = ( SELECT opened_letter() AS opened_letter)) OR (( SELECT l.level
   FROM letters l
  WHERE (l.id = letter_words.letter_id)) = 'ordinary'::text)));
create policy letter_words_of_owner on letter_words as permissive for all to danvan_owner using (true) with check (true);
create policy letter_words_read on letter_words as permissive for select to danvan_app using (((letter_id = ( SELECT opened_letter() AS opened_letter)) OR (( SELECT l.level
   FROM letters l
  WHERE (l.id = letter_words.letter_id)) = 'ordinary'::text)));
alter table words enable row level security;
alter table words force row level security;
create policy words_added on words as permissive for insert to danvan_app with check (true);
create policy words_erased on words as permissive for delete to danvan_app using (((NOT restricted) OR (matter_id = ( SELECT opened_matter() AS opened_matter))));
create policy words_of_owner on words as permissive for all to danvan_owner using (true) with check (true);
create policy words_read on words as permissive for select to danvan_app using (((NOT restricted) OR (matter_id = ( SELECT opened_matter() AS opened_matter))));

-- Rights

grant execute on function identity.ask(uuid,uuid,integer,text,text[]) to danvan_app;
grant execute on function identity.booking_openings(uuid,bytea) to danvan_app;
grant execute on function identity.decide(uuid,uuid,uuid,integer,boolean,text) to danvan_app;
grant execute on function identity.erase(uuid) to danvan_app;
grant execute on function identity.erase(uuid) to danvan_owner;
grant execute on function identity.forget(uuid) to danvan_owner;
grant execute on function identity.keep(uuid,bytea,bytea,bytea) to danvan_app;
grant execute on function identity.keys_in_use() to danvan_app;
grant execute on function identity.kinds_of(uuid) to danvan_app;
grant execute on function identity.open_accountable(uuid,uuid,integer,text,text[]) to danvan_app;
grant execute on function identity.open_approved(uuid,uuid) to danvan_app;
grant execute on function identity.open_booking(uuid,uuid,integer,text) to danvan_app;
grant execute on function identity.open_comment(uuid,uuid,integer,text) to danvan_app;
grant execute on function identity.open_complaint(uuid,uuid,integer,text,text[]) to danvan_app;
grant execute on function identity.open_for_complaint_notice(uuid,integer,text) to danvan_app;
grant execute on function identity.open_for_notice(uuid,integer,text) to danvan_app;
grant execute on function identity.open_for_sender(uuid,bytea,text) to danvan_app;
grant execute on function identity.open_letter(uuid,uuid,integer,text,text[]) to danvan_app;
grant execute on function identity.open_own_complaint(uuid,bytea,text) to danvan_app;
grant execute on function identity.open_visits(uuid[],uuid,integer,text) to danvan_app;
grant execute on function identity.openings_of(uuid) to danvan_app;
grant execute on function identity.requests_of(uuid) to danvan_app;
grant execute on function identity.requests_waiting(integer[],uuid) to danvan_app;
grant execute on function identity.take_back(uuid,uuid) to danvan_app;
grant usage on schema identity to danvan_app;
grant update on column article_files(until_version) to danvan_app;
grant insert on column audit_events(actor) to danvan_app;
grant insert on column audit_events(client) to danvan_app;
grant insert on column audit_events(detail) to danvan_app;
grant insert on column audit_events(did) to danvan_app;
grant insert on column audit_events(kind) to danvan_app;
grant insert on column audit_events(officer_id) to danvan_app;
grant insert on column audit_events(outcome) to danvan_app;
grant insert on column audit_events(post_id) to danvan_app;
grant insert on column audit_events(thing) to danvan_app;
grant insert on column audit_roots(batch) to danvan_app;
grant insert on column audit_roots(from_n) to danvan_app;
grant insert on column audit_roots(head) to danvan_app;
grant insert on column audit_roots(root) to danvan_app;
grant insert on column audit_roots(to_n) to danvan_app;
grant update on column calendar_versions(decided_at) to danvan_app;
grant update on column calendar_versions(decided_by) to danvan_app;
grant update on column calendar_versions(decided_post) to danvan_app;
grant update on column calendar_versions(outcome) to danvan_app;
grant select on column comments(appeal) to danvan_identity;
grant select on column comments(appeal_unit) to danvan_identity;
grant select on column comments(id) to danvan_identity;
grant select on column comments(identity_id) to danvan_identity;
grant select on column comments(secret_hash) to danvan_identity;
grant select on column comments(state) to danvan_identity;
grant select on column comments(unit_id) to danvan_identity;
grant select on column complaint_named(complaint_id) to danvan_identity;
grant select on column complaint_named(officer_id) to danvan_identity;
grant select on column complaint_notices(complaint_id) to danvan_identity;
grant select on column complaint_notices(seq) to danvan_identity;
grant select on column complaint_notices(state) to danvan_identity;
grant select on column complaint_parties("position") to danvan_identity;
grant select on column complaint_parties(complaint_id) to danvan_identity;
grant select on column complaint_parties(holder) to danvan_identity;
grant select on column complaints(id) to danvan_identity;
grant select on column complaints(notify) to danvan_identity;
grant select on column complaints(secret_hash) to danvan_identity;
grant select on column complaints(unit_id) to danvan_identity;
grant select on column complaints(verifier_id) to danvan_identity;
grant update on column denunciation_counts(count) to danvan_app;
grant update on column directive_findings(corrected) to danvan_app;
grant update on column directive_findings(decided_at) to danvan_app;
grant update on column directive_findings(decided_by) to danvan_app;
grant update on column directive_findings(state) to danvan_app;
grant update on column directive_findings(task_id) to danvan_app;
grant update on column directive_findings(unit_id) to danvan_app;
grant update on column directive_publications(withdrawn_at) to danvan_app;
grant update on column directive_publications(withdrawn_because) to danvan_app;
grant update on column directive_publications(withdrawn_by) to danvan_app;
grant update on column files(finding) to danvan_app;
grant update on column files(scan_tries) to danvan_app;
grant update on column files(scanned_at) to danvan_app;
grant update on column files(withdrawn_at) to danvan_app;
grant update on column letter_files(erased_at) to danvan_app;
grant update on column letter_files(file_id) to danvan_app;
grant select on column letter_named(letter_id) to danvan_identity;
grant select on column letter_named(officer_id) to danvan_identity;
grant select on column letters(id) to danvan_identity;
grant select on column letters(identity_id) to danvan_identity;
grant select on column letters(officer_id) to danvan_identity;
grant select on column letters(post_id) to danvan_identity;
grant select on column letters(secret_hash) to danvan_identity;
grant select on column letters(unit_id) to danvan_identity;
grant update on column matter_files(erased_at) to danvan_app;
grant update on column matter_files(file_id) to danvan_app;
grant select on column matter_named(matter_id) to danvan_identity;
grant select on column matter_named(officer_id) to danvan_identity;
grant select on column matters(id) to danvan_identity;
grant select on column matters(identity_id) to danvan_identity;
grant select on column matters(officer_id) to danvan_identity;
grant select on column matters(secret_hash) to danvan_identity;
grant select on column matters(stage) to danvan_identity;
grant select on column matters(unit_id) to danvan_identity;
grant select on column notices(matter_id) to danvan_identity;
grant select on column notices(seq) to danvan_identity;
grant select on column notices(state) to danvan_identity;
grant update on column object_removals(tries) to danvan_app;
grant update on column posting_files(removed_at) to danvan_app;
grant update on column posting_versions(hidden) to danvan_app;
grant update on column postings(audience) to danvan_app;
grant update on column postings(body) to danvan_app;
grant update on column postings(counted_from) to danvan_app;
grant update on column postings(document) to danvan_app;
grant update on column postings(down_because) to danvan_app;
grant update on column postings(down_on) to danvan_app;
grant update on column postings(due_by) to danvan_app;
grant update on column postings(due_on) to danvan_app;
grant update on column postings(event_on) to danvan_app;
grant update on column postings(forms) to danvan_app;
grant update on column postings(issued_on) to danvan_app;
grant update on column postings(item) to danvan_app;
grant update on column postings(kept_until) to danvan_app;
grant update on column postings(kind) to danvan_app;
grant update on column postings(lacking) to danvan_app;
grant update on column postings(period) to danvan_app;
grant update on column postings(place) to danvan_app;
grant update on column postings(posted_on) to danvan_app;
grant update on column postings(seq) to danvan_app;
grant update on column postings(stage) to danvan_app;
grant update on column postings(title) to danvan_app;
grant update on column postings(until_mark) to danvan_app;
grant update on column postings(until_on) to danvan_app;
grant update on column postings(until_rule) to danvan_app;
grant update on column postings(version) to danvan_app;
grant select on column posts(id) to danvan_identity;
grant select on column posts(reports_to) to danvan_identity;
grant select on column posts_held(officer_id) to danvan_identity;
grant select on column posts_held(post_id) to danvan_identity;
grant select on column posts_held(reports_to) to danvan_identity;
grant select on column posts_held(role) to danvan_identity;
grant select on column posts_held(served) to danvan_identity;
grant select on column posts_held(tenure) to danvan_identity;
grant select on column posts_held(unit_id) to danvan_identity;
grant select on column posts_held(valid_from) to danvan_identity;
grant select on column posts_held(valid_to) to danvan_identity;
grant select on column reception_bookings(holder) to danvan_identity;
grant select on column reception_bookings(id) to danvan_identity;
grant select on column reception_bookings(secret_hash) to danvan_identity;
grant select on column reception_bookings(session_id) to danvan_identity;
grant select on column reception_named(officer_id) to danvan_identity;
grant select on column reception_named(visit_id) to danvan_identity;
grant select on column reception_sessions(id) to danvan_identity;
grant select on column reception_sessions(unit_id) to danvan_identity;
grant select on column reception_visits(handed_up) to danvan_identity;
grant select on column reception_visits(holder) to danvan_identity;
grant select on column reception_visits(id) to danvan_identity;
grant select on column reception_visits(unit_id) to danvan_identity;
grant update on column register_checkpoints(note) to danvan_app;
grant update on column register_checkpoints(witnesses) to danvan_app;
grant update on column register_entries(place) to danvan_app;
grant update on column register_log(frozen) to danvan_app;
grant update on column register_log(size) to danvan_app;
grant update on column register_witnesses(seen_at) to danvan_app;
grant update on column register_witnesses(size) to danvan_app;
grant update on column register_witnesses(trouble) to danvan_app;
grant update on column unit_closures(withdrawn_at) to danvan_app;
grant update on column unit_closures(withdrawn_by) to danvan_app;
grant update on column unit_closures(withdrawn_post) to danvan_app;
grant execute on function audit_field(text) to danvan_app;
grant execute on function continue_register(text,text) to danvan_app;
grant execute on function erase_again(uuid) to danvan_app;
grant execute on function erase_comment(uuid,uuid) to danvan_app;
grant execute on function erase_comments_again() to danvan_app;
grant execute on function erase_complaints_again() to danvan_app;
grant execute on function erase_denounced_content(uuid,uuid,boolean) to danvan_app;
grant execute on function erase_denunciation(uuid,uuid) to danvan_app;
grant execute on function erase_letter(uuid,uuid) to danvan_app;
grant execute on function erase_letters_again() to danvan_app;
grant execute on function forget_comment(uuid,timestamp with time zone) to danvan_app;
grant execute on function keep_audit_months(date,integer) to danvan_app;
grant execute on function keep_reading_months(date,integer) to danvan_app;
grant execute on function opened_complaint() to danvan_app;
grant execute on function opened_letter() to danvan_app;
grant execute on function opened_matter() to danvan_app;
grant execute on function paper_template_in_use(integer,text) to danvan_app;
grant execute on function those_above(uuid,date) to danvan_app;
grant execute on function those_above(uuid,date) to danvan_identity;
grant execute on function unit_answering(integer,text,date) to danvan_app;
grant execute on function unit_short_name(text) to danvan_app;
grant execute on function units_above(integer) to danvan_app;
grant execute on function units_under(integer[]) to danvan_app;
grant usage on schema public to danvan_app;
grant usage on schema public to danvan_identity;
grant create, usage /* and pass on */ on schema public to danvan_owner;
grant delete, insert, select, update on table account_news to danvan_app;
grant delete, insert, select, update on table account_tries to danvan_app;
grant insert, select, update on table api_clients to danvan_app;
grant insert, select, update on table appointments to danvan_app;
grant insert, select on table article_corrections to danvan_app;
grant delete, insert, select on table article_files to danvan_app;
grant insert, select on table article_versions to danvan_app;
grant insert, select, update on table article_views to danvan_app;
grant delete, insert, select, update on table articles to danvan_app;
grant select on table audit_events to danvan_app;
grant insert, select on table audit_leaves to danvan_app;
grant select on table audit_roots to danvan_app;
grant delete, insert, select, update on table boundary_layers to danvan_app;
grant select, update on table calendar_mark to danvan_app;
grant delete, insert, select, update on table calendar_moves to danvan_app;
grant delete, insert, select, update on table calendar_recount_parts to danvan_app;
grant delete, insert, select, update on table calendar_recounts to danvan_app;
grant insert, select on table calendar_versions to danvan_app;
grant insert, select on table comment_answers to danvan_app;
grant select on table comment_erasures to danvan_app;
grant insert, select on table comment_events to danvan_app;
grant insert, select on table comment_words to danvan_app;
grant insert, select, update on table comments to danvan_app;
grant delete, insert, select, update on table complaint_drafts to danvan_app;
grant insert, select on table complaint_events to danvan_app;
grant insert, select on table complaint_files to danvan_app;
grant insert, select on table complaint_named to danvan_app;
grant insert, select, update on table complaint_notices to danvan_app;
grant insert, select on table complaint_parties to danvan_app;
grant insert, select, update on table complaint_publications to danvan_app;
grant insert, select on table complaint_readings to danvan_app;
grant insert, select on table complaint_words to danvan_app;
grant insert, select, update on table complaints to danvan_app;
grant insert, select on table denunciation_counts to danvan_app;
grant select on table denunciations_handed_over to danvan_app;
grant insert, select, update on table department_serves to danvan_app;
grant insert, select, update on table departments to danvan_app;
grant insert, select on table directive_findings to danvan_app;
grant insert, select on table directive_originals to danvan_app;
grant insert, select on table directive_publication_tasks to danvan_app;
grant insert, select on table directive_publications to danvan_app;
grant insert, select, update on table directives to danvan_app;
grant insert, select on table erasures to danvan_app;
grant delete, insert, select on table files to danvan_app;
grant delete, insert, select, update on table guard_buckets to danvan_app;
grant delete, insert, select on table guard_days to danvan_app;
grant delete, insert, select, update on table guard_seen to danvan_app;
grant delete, insert, select on table guard_tries to danvan_app;
grant delete, insert, select, update on table job_outbox to danvan_app;
grant delete, insert, select on table keyring_doors to danvan_app;
grant delete, insert, select, update on table keyrings to danvan_app;
grant delete, insert, select, update on table known_devices to danvan_app;
grant insert, select, update on table letter_entries to danvan_app;
grant insert, select on table letter_erasures to danvan_app;
grant insert, select on table letter_events to danvan_app;
grant insert, select on table letter_files to danvan_app;
grant insert, select on table letter_named to danvan_app;
grant insert, select on table letter_readings to danvan_app;
grant delete, insert, select, update on table letter_search to danvan_app;
grant delete, insert, select on table letter_words to danvan_app;
grant insert, select, update on table letters to danvan_app;
grant insert, select, update on table local_limits to danvan_app;
grant insert, select on table matter_events to danvan_app;
grant insert, select on table matter_files to danvan_app;
grant delete, insert, select, update on table matter_helpers to danvan_app;
grant insert, select on table matter_named to danvan_app;
grant insert, select on table matter_readings to danvan_app;
grant delete, insert, select, update on table matter_search to danvan_app;
grant insert, select, update on table matters to danvan_app;
grant insert, select, update on table notices to danvan_app;
grant delete, insert, select on table object_removals to danvan_app;
grant insert, select, update on table officers to danvan_app;
grant delete, insert, select on table oidc_attempts to danvan_app;
grant delete, insert, select, update on table oidc_identities to danvan_app;
grant insert, select on table paper_template_uses to danvan_app;
grant insert, select on table paper_templates to danvan_app;
grant delete, insert, select on table papers_made to danvan_app;
grant delete, insert, select on table passkey_challenges to danvan_app;
grant delete, insert, select, update on table passkeys to danvan_app;
grant insert, select on table posting_events to danvan_app;
grant insert, select on table posting_files to danvan_app;
grant insert, select on table posting_versions to danvan_app;
grant insert, select on table postings to danvan_app;
grant insert, select, update on table posts to danvan_app;
grant select on table posts_held to danvan_app;
grant insert, select, update on table programmes to danvan_app;
grant delete, select on table public_edits to danvan_app;
grant select, update on table public_edits_swept to danvan_app;
grant insert, select, update on table publications to danvan_app;
grant delete, insert, select on table published_comments to danvan_app;
grant insert, select, update on table reception_bookings to danvan_app;
grant insert, select, update on table reception_duties to danvan_app;
grant insert, select on table reception_named to danvan_app;
grant insert, select, update on table reception_numbers to danvan_app;
grant delete, insert, select on table reception_places to danvan_app;
grant insert, select, update on table reception_refusals to danvan_app;
grant insert, select on table reception_session_events to danvan_app;
grant insert, select, update on table reception_sessions to danvan_app;
grant insert, select, update on table reception_tickets to danvan_app;
grant insert, select on table reception_visit_events to danvan_app;
grant insert, select, update on table reception_visits to danvan_app;
grant insert, select on table reception_words to danvan_app;
grant delete, insert, select on table register_acts to danvan_app;
grant insert, select on table register_checkpoints to danvan_app;
grant insert, select on table register_entries to danvan_app;
grant insert, select on table register_log to danvan_app;
grant select on table register_past_logs to danvan_app;
grant insert, select on table register_public to danvan_app;
grant insert, select on table register_witnesses to danvan_app;
grant delete, insert, select, update on table reminders to danvan_app;
grant delete, insert, select, update on table reorganisation_changes to danvan_app;
grant delete, insert, select, update on table reorganisation_decisions to danvan_app;
grant insert, select, update on table reorganisations to danvan_app;
grant insert, select, update on table reply_templates to danvan_app;
grant insert, select on table report_versions to danvan_app;
grant insert, select, update on table retention_proposals to danvan_app;
grant delete, insert, select, update on table routing_rules to danvan_app;
grant insert, select, update on table search_counted to danvan_app;
grant delete, insert, select, update on table search_documents to danvan_app;
grant delete, insert, select, update on table search_words to danvan_app;
grant insert, select on table self_reviews to danvan_app;
grant delete, insert, select, update on table sessions to danvan_app;
grant delete, insert, select, update on table sign_in_codes to danvan_app;
grant insert, select on table site to danvan_app;
grant delete, insert, select on table staged_files to danvan_app;
grant insert, select, update on table subject_areas to danvan_app;
grant insert, select on table task_batches to danvan_app;
grant insert, select on table task_events to danvan_app;
grant delete, insert, select, update on table task_feeds to danvan_app;
grant insert, select on table task_links to danvan_app;
grant insert, select on table task_reminders to danvan_app;
grant select on table task_tallies to danvan_app;
grant delete, insert, select on table task_units to danvan_app;
grant delete, insert, select on table task_waits to danvan_app;
grant insert, select on table task_words to danvan_app;
grant insert, select, update on table tasks to danvan_app;
grant insert, select, update on table told_of_new to danvan_app;
grant delete, insert, select, update on table unit_boundaries to danvan_app;
grant insert, select on table unit_closures to danvan_app;
grant delete, insert, select, update on table unit_contact_lines to danvan_app;
grant insert, select, update on table unit_contacts to danvan_app;
grant insert, select, update on table unit_figures_of_day to danvan_app;
grant insert, select on table unit_names to danvan_app;
grant insert, select, update on table unit_past to danvan_app;
grant insert, select, update on table unit_portals to danvan_app;
grant delete, insert, select, update on table unit_successors to danvan_app;
grant select on table unit_versions to danvan_app;
grant insert, select, update on table units to danvan_app;
grant delete, insert, select on table words to danvan_app;
grant delete, insert, select, update on table workers to danvan_app;
