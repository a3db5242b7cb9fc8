-- Administrative units of one province, the names people call them by, and what became of them.
--
-- A unit is never deleted and never overwritten by its successor: matters keep the unit of their
-- day, and an old name still leads to whoever answers for the place now. valid_from and valid_to
-- are the first and the last day in force (valid_to inclusive); null means open on that side.

create extension if not exists pg_trgm;

create table units (
  -- Only used inside; outside a unit is its slug.
  id              int generated always as identity primary key,
  -- Stable for ever, also after the unit ended: addresses are printed on paper.
  slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  province_code   text not null check (province_code ~ '^[0-9]{2}$'),
  level           text not null check (level in ('province', 'district', 'commune', 'body')),
  type            text not null check (type in ('tinh', 'thanh-pho', 'quan', 'huyen', 'thi-xa',
                                                'phuong', 'xa', 'thi-tran', 'dac-khu', 'co-quan')),
  -- As it is written in full: "Phường Ba Đình".
  name            text not null check (length(name) between 2 and 200),
  -- Folded, without the type word: "ba dinh". For order and search, derived from name.
  key             text not null,
  -- The statistics office's code: an attribute, shared by an old unit and the new one that took it.
  code            text,
  parent_id       int references units (id) check (parent_id <> id),
  -- Of a ward from before 2025-07-01: "Quận Ba Đình".
  former_district text,
  valid_from      date,
  valid_to        date,
  -- Where we know it from, and what that source does not say.
  source          text not null,
  constraint ends_after_it_begins check (valid_to >= valid_from),
  constraint only_a_province_has_no_superior check ((parent_id is null) = (level = 'province'))
);
create index units_by_parent on units (parent_id, key, id);
create index units_by_level on units (level, key, id);
create index units_by_code on units (code);

create table unit_names (
  unit_id  int  not null references units (id),
  -- "truc bach", also "truc bach ba dinh": folded, without type words.
  key      text not null,
  -- The same with accents, tones written behind the syllable, so that Hoà and Hòa are one spelling.
  spelling text not null,
  kind     text not null check (kind in ('official', 'with-district', 'former', 'alias')),
  primary key (unit_id, key, spelling)
);
create index unit_names_by_key on unit_names (key text_pattern_ops);
create index unit_names_like on unit_names using gin (key gin_trgm_ops);

create table unit_successors (
  old_id    int  not null references units (id),
  new_id    int  not null references units (id) check (new_id <> old_id),
  -- unstated: the source names this successor but not whether others took a part. Never shown as "full".
  extent    text not null check (extent in ('full', 'part', 'unstated')),
  -- The first day on which the new unit answers.
  valid_from date not null,
  source    text not null,
  primary key (old_id, new_id)
);
create index unit_successors_by_new on unit_successors (new_id, old_id);

grant select, insert, update on units, unit_successors to danvan_app;
-- An official mapping replaces the one from the package; the replacing is recorded in audit_events.
grant delete on unit_successors to danvan_app;
grant select, insert on unit_names to danvan_app;
