-- What the migrations add up to, read from the catalogue. Not run by anything.
-- Written by: bin/dv schema > db/schema.sql

-- Extensions

create extension btree_gin with schema public;
create extension pg_trgm with schema public;
create extension unaccent with schema public;

-- Schemas

create schema identity authorization danvan_identity;

-- Tables

create table identity.openings (
  id bigint generated always as identity not null,
  record_id uuid not null,
  at timestamp with time zone default now() not null,
  officer_id uuid,
  post_id integer,
  reason text not null,
  constraint openings_pkey PRIMARY KEY (id),
  constraint openings_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
  constraint openings_record_id_fkey FOREIGN KEY (record_id) REFERENCES identity.records(id) ON DELETE CASCADE
); -- owner danvan_identity

create table identity.records (
  id uuid not null,
  sealed bytea,
  kept_at timestamp with time zone default now() not null,
  erased_at timestamp with time zone,
  constraint records_pkey PRIMARY KEY (id),
  constraint erased_record_is_empty CHECK (((sealed IS NULL) = (erased_at IS NOT NULL)))
); -- owner danvan_identity

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
  valid_from date default CURRENT_DATE not null,
  valid_to date,
  constraint appointments_pkey PRIMARY KEY (id),
  constraint appointments_check CHECK ((valid_to >= (valid_from - 1))),
  constraint appointments_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint appointments_officer_id_post_id_valid_from_key UNIQUE (officer_id, post_id, valid_from),
  constraint appointments_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id)
); -- owner danvan_owner

create table denunciations_handed_over (
  unit_id integer not null,
  month date not null,
  count integer default 0 not null,
  constraint denunciations_handed_over_pkey PRIMARY KEY (unit_id, month),
  constraint denunciations_handed_over_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table departments (
  id integer generated always as identity not null,
  unit_id integer not null,
  name text not null,
  valid_from date default CURRENT_DATE not null,
  valid_to date,
  constraint departments_pkey PRIMARY KEY (id),
  constraint departments_check CHECK ((valid_to >= (valid_from - 1))),
  constraint departments_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
  constraint departments_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
); -- owner danvan_owner

create table erasures (
  matter_id uuid not null,
  at timestamp with time zone default now() not null,
  constraint erasures_pkey PRIMARY KEY (matter_id)
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
  handover_by uuid,
  identity_id uuid,
  secret_hash bytea not null,
  once_hash bytea not null,
  content_mark bytea not null,
  seq integer default 1 not null,
  open boolean generated always as (((stage = ANY (ARRAY['received'::text, 'accepted'::text, 'reopened'::text])) OR ((appeal IS NOT NULL) AND (appeal = 'open'::text)))) stored not null,
  due_at timestamp with time zone not null,
  notify boolean default false not null,
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
  constraint matters_declined_by_fkey FOREIGN KEY (declined_by) REFERENCES officers(id),
  constraint matters_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments(id),
  constraint matters_ended_because_check CHECK ((ended_because = ANY (ARRAY['confirmed'::text, 'window-passed'::text]))),
  constraint matters_handover_by_fkey FOREIGN KEY (handover_by) REFERENCES officers(id),
  constraint matters_kind_check CHECK ((kind = ANY (ARRAY['feedback'::text, 'petition'::text]))),
  constraint matters_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id),
  constraint matters_once_hash_key UNIQUE (once_hash),
  constraint matters_place_unit_id_fkey FOREIGN KEY (place_unit_id) REFERENCES units(id),
  constraint matters_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id),
  constraint matters_rating_check CHECK ((rating = ANY (ARRAY['satisfied'::text, 'accepted'::text, 'unsatisfied'::text]))),
  constraint matters_stage_check CHECK ((stage = ANY (ARRAY['received'::text, 'accepted'::text, 'answered'::text, 'reopened'::text, 'declined'::text, 'withdrawn'::text, 'closed'::text]))),
  constraint matters_transfer_to_fkey FOREIGN KEY (transfer_to) REFERENCES units(id),
  constraint matters_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
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

create table office_events (
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  officer_id uuid,
  event jsonb not null,
  constraint office_events_pkey PRIMARY KEY (id)
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
  constraint officers_pkey PRIMARY KEY (id),
  constraint officers_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
  constraint officers_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
  constraint officers_sign_in_check CHECK ((sign_in ~ '^[a-z0-9][a-z0-9.-]{2,59}$'::text)),
  constraint officers_sign_in_key UNIQUE (sign_in)
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
  constraint posts_pkey PRIMARY KEY (id),
  constraint posts_check CHECK ((reports_to <> id)),
  constraint posts_check1 CHECK ((valid_to >= (valid_from - 1))),
  constraint posts_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments(id),
  constraint posts_reports_to_fkey FOREIGN KEY (reports_to) REFERENCES posts(id),
  constraint posts_role_check CHECK ((role = ANY (ARRAY['reception'::text, 'case-officer'::text, 'head'::text, 'administrator'::text]))),
  constraint posts_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200))),
  constraint posts_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
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

create table sessions (
  id_hash bytea not null,
  officer_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (id_hash),
  constraint sessions_id_hash_check CHECK ((octet_length(id_hash) = 32)),
  constraint sessions_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
); -- owner danvan_owner

create table sign_in_codes (
  code_hash bytea not null,
  officer_id uuid not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_codes_pkey PRIMARY KEY (code_hash),
  constraint sign_in_codes_code_hash_check CHECK ((octet_length(code_hash) = 32)),
  constraint sign_in_codes_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id),
  constraint sign_in_codes_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
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

create table told_of_new (
  officer_id uuid not null,
  until timestamp with time zone not null,
  constraint told_of_new_pkey PRIMARY KEY (officer_id),
  constraint told_of_new_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id)
); -- owner danvan_owner

create table unit_events (
  id bigint generated always as identity not null,
  unit_id integer not null,
  at timestamp with time zone not null,
  by text not null,
  event jsonb not null,
  constraint unit_events_pkey PRIMARY KEY (id),
  constraint unit_events_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
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

create table unit_successors (
  old_id integer not null,
  new_id integer not null,
  extent text not null,
  valid_from date not null,
  source text not null,
  constraint unit_successors_pkey PRIMARY KEY (old_id, new_id),
  constraint unit_successors_check CHECK ((new_id <> old_id)),
  constraint unit_successors_extent_check CHECK ((extent = ANY (ARRAY['full'::text, 'part'::text, 'unstated'::text]))),
  constraint unit_successors_new_id_fkey FOREIGN KEY (new_id) REFERENCES units(id),
  constraint unit_successors_old_id_fkey FOREIGN KEY (old_id) REFERENCES units(id)
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


-- Indexes

CREATE INDEX openings_of_record ON identity.openings USING btree (record_id, id);
CREATE INDEX appointments_of_post ON public.appointments USING btree (post_id);
CREATE INDEX departments_of_unit ON public.departments USING btree (unit_id, id);
CREATE INDEX files_by_age ON public.files USING btree (created_at, id);
CREATE INDEX files_not_scanned ON public.files USING btree (created_at, id) WHERE (scanned_at IS NULL);
CREATE INDEX files_of_original ON public.files USING btree (original_key);
CREATE INDEX guard_buckets_clear_at ON public.guard_buckets USING btree (clear_at);
CREATE INDEX guard_tries_expires_at ON public.guard_tries USING btree (expires_at);
CREATE INDEX matter_files_confirmed_by ON public.matter_files USING btree (confirmed_masked_by) WHERE (confirmed_masked_by IS NOT NULL);
CREATE INDEX matters_helped_by ON public.matter_helpers USING btree (officer_id);
CREATE INDEX matters_naming ON public.matter_named USING btree (officer_id);
CREATE INDEX matter_readings_of_matter ON ONLY public.matter_readings USING btree (matter_id, at);
CREATE INDEX matter_readings_default_matter_id_at_idx ON public.matter_readings_default USING btree (matter_id, at);
CREATE INDEX matter_search_keys ON public.matter_search USING gin (keys) WITH (fastupdate=off);
CREATE INDEX matters_by_due ON public.matters USING btree (due_at) WHERE open;
CREATE INDEX matters_of_unit ON public.matters USING btree (unit_id, due_at DESC, id DESC);
CREATE INDEX matters_of_unit_by_promise ON public.matters USING btree (unit_id, promised_by) INCLUDE (answered_on, rating, reopened_on, stage, declined_on, ended_on, handover_by);
CREATE INDEX matters_of_unit_by_receipt ON public.matters USING btree (unit_id, received_on) INCLUDE (handover_by);
CREATE INDEX matters_of_unit_by_refusal ON public.matters USING btree (unit_id, declined_on) WHERE (declined_on IS NOT NULL);
CREATE INDEX matters_offered ON public.matters USING btree (transfer_to, due_at, id) WHERE (open AND (transfer_to IS NOT NULL));
CREATE INDEX matters_open_of_department ON public.matters USING btree (department_id, due_at, id) WHERE (open AND (department_id IS NOT NULL));
CREATE INDEX matters_open_of_officer ON public.matters USING btree (officer_id, due_at, id) WHERE (open AND (officer_id IS NOT NULL));
CREATE INDEX matters_open_of_post ON public.matters USING btree (post_id, due_at, id) WHERE (open AND (officer_id IS NULL));
CREATE INDEX matters_open_of_unit ON public.matters USING btree (unit_id, due_at, id) WHERE open;
CREATE INDEX matters_to_close ON public.matters USING btree (confirm_until) WHERE (stage = 'answered'::text);
CREATE INDEX notices_not_sent ON public.notices USING btree (made_at DESC, matter_id, seq) WHERE (state <> 'sent'::text);
CREATE INDEX object_removals_by_turn ON public.object_removals USING btree (tries, queued_at);
CREATE INDEX officers_by_name ON public.officers USING btree (name COLLATE "vi-x-icu", id);
CREATE INDEX posts_of_unit ON public.posts USING btree (unit_id, id);
CREATE INDEX posts_reporting_to ON public.posts USING btree (reports_to);
CREATE INDEX publications_newest ON public.publications USING btree (published_at DESC, matter_id DESC) WHERE (ended_at IS NULL);
CREATE INDEX publications_of_unit ON public.publications USING btree (unit_id, published_at DESC, matter_id DESC) WHERE (ended_at IS NULL);
CREATE INDEX publications_of_unit_area ON public.publications USING btree (unit_id, area, published_at DESC, matter_id DESC) WHERE (ended_at IS NULL);
CREATE INDEX reminders_by_day ON public.reminders USING btree (day);
CREATE INDEX reply_templates_of_unit ON public.reply_templates USING btree (unit_id, title);
CREATE INDEX routing_rules_of_post ON public.routing_rules USING btree (post_id);
CREATE INDEX sessions_by_end ON public.sessions USING btree (expires_at);
CREATE INDEX sessions_of_officer ON public.sessions USING btree (officer_id);
CREATE INDEX sign_in_codes_of_officer ON public.sign_in_codes USING btree (officer_id, made_at DESC);
CREATE INDEX staged_files_by_age ON public.staged_files USING btree (staged_at);
CREATE INDEX unit_events_of_unit ON public.unit_events USING btree (unit_id, id);
CREATE INDEX unit_names_by_key ON public.unit_names USING btree (key text_pattern_ops);
CREATE INDEX unit_names_like ON public.unit_names USING gin (key gin_trgm_ops);
CREATE INDEX unit_successors_by_new ON public.unit_successors USING btree (new_id, old_id);
CREATE INDEX units_by_code ON public.units USING btree (code);
CREATE INDEX units_by_level ON public.units USING btree (level, key, id);
CREATE INDEX units_by_parent ON public.units USING btree (parent_id, key, id);
CREATE INDEX words_of_matter ON public.words USING btree (matter_id, id);

-- Functions

CREATE OR REPLACE FUNCTION identity.erase(record uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  update identity.records set sealed = null, erased_at = now() where id = record and sealed is not null
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.forget(record uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$ delete from identity.records where id = record $function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.keep(record uuid, sealed_bytes bytea)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$ insert into identity.records (id, sealed) values (record, sealed_bytes) returning id $function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.open(record uuid, officer uuid, post integer, why text)
 RETURNS bytea
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  with opened as (
    insert into identity.openings (record_id, officer_id, post_id, reason)
    select id, officer, post, why from identity.records where id = record and sealed is not null
    returning record_id
  )
  select r.sealed from identity.records r join opened o on o.record_id = r.id
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION identity.openings_of(record uuid)
 RETURNS TABLE(at timestamp with time zone, officer_id uuid, post_id integer, reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'identity', 'pg_temp'
AS $function$
  select o.at, o.officer_id, o.post_id, o.reason
    from identity.openings o where o.record_id = record order by o.id
$function$;
-- owner danvan_identity

CREATE OR REPLACE FUNCTION public.drop_file_of_matter()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from files where id = old.file_id;
  return null;
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


-- Triggers

CREATE TRIGGER files_queue_objects AFTER DELETE ON public.files FOR EACH ROW EXECUTE FUNCTION queue_objects_of_file();
CREATE TRIGGER matter_files_drop_file AFTER DELETE ON public.matter_files FOR EACH ROW WHEN ((old.file_id IS NOT NULL)) EXECUTE FUNCTION drop_file_of_matter();

-- Rights

grant execute on function identity.erase(uuid) to danvan_app;
grant execute on function identity.forget(uuid) to danvan_owner;
grant execute on function identity.keep(uuid,bytea) to danvan_app;
grant execute on function identity.open(uuid,uuid,integer,text) to danvan_app;
grant execute on function identity.openings_of(uuid) to danvan_app;
grant usage on schema identity to danvan_app;
grant update on column files(finding) to danvan_app;
grant update on column files(scan_tries) to danvan_app;
grant update on column files(scanned_at) to danvan_app;
grant update on column files(withdrawn_at) to danvan_app;
grant update on column matter_files(erased_at) to danvan_app;
grant update on column matter_files(file_id) to danvan_app;
grant update on column object_removals(tries) to danvan_app;
grant execute on function erase_denunciation(uuid,uuid) to danvan_app;
grant execute on function keep_reading_months(date,integer) to danvan_app;
grant usage on schema public to danvan_app;
grant usage on schema public to danvan_identity;
grant create, usage /* and pass on */ on schema public to danvan_owner;
grant insert, select, update on table api_clients to danvan_app;
grant insert, select, update on table appointments to danvan_app;
grant select on table denunciations_handed_over to danvan_app;
grant insert, select, update on table departments to danvan_app;
grant select on table erasures to danvan_app;
grant delete, insert, select on table files to danvan_app;
grant delete, insert, select, update on table guard_buckets to danvan_app;
grant delete, insert, select on table guard_days to danvan_app;
grant delete, insert, select on table guard_tries to danvan_app;
grant delete, insert, select, update on table job_outbox to danvan_app;
grant insert, select on table matter_events to danvan_app;
grant insert, select on table matter_files to danvan_app;
grant delete, insert, select, update on table matter_helpers to danvan_app;
grant insert, select on table matter_named to danvan_app;
grant insert, select on table matter_readings to danvan_app;
grant delete, insert, select, update on table matter_search to danvan_app;
grant insert, select, update on table matters to danvan_app;
grant insert, select, update on table notices to danvan_app;
grant delete, insert, select on table object_removals to danvan_app;
grant insert, select on table office_events to danvan_app;
grant insert, select, update on table officers to danvan_app;
grant insert, select, update on table posts to danvan_app;
grant insert, select, update on table publications to danvan_app;
grant delete, insert, select, update on table reminders to danvan_app;
grant insert, select, update on table reply_templates to danvan_app;
grant delete, insert, select, update on table routing_rules to danvan_app;
grant delete, insert, select, update on table sessions to danvan_app;
grant delete, insert, select, update on table sign_in_codes to danvan_app;
grant insert, select on table site to danvan_app;
grant delete, insert, select on table staged_files to danvan_app;
grant insert, select, update on table subject_areas to danvan_app;
grant insert, select, update on table told_of_new to danvan_app;
grant insert, select on table unit_events to danvan_app;
grant insert, select on table unit_names to danvan_app;
grant delete, insert, select, update on table unit_successors to danvan_app;
grant insert, select, update on table units to danvan_app;
grant delete, insert, select on table words to danvan_app;
grant delete, insert, select, update on table workers to danvan_app;
