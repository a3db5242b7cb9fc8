-- How a unit is reached, how its area looks on a picture, and its figures of the day.
--
-- Nothing here is invented: a line of contact says where it is from and when somebody looked last. The
-- outlines are for the eye, never a legal boundary, and every page works without them.

-- The contacts of a unit as one sheet; seq counts its changes, so that two people do not overwrite each other.
create table unit_contacts (
  unit_id    int  primary key references units (id),
  seq        int  not null default 1 check (seq > 0),
  changed_at timestamptz not null,
  -- Null where a list was loaded at the machine.
  changed_by uuid references officers (id)
);
create index unit_contacts_changed_by on unit_contacts (changed_by) where changed_by is not null;

create table unit_contact_lines (
  unit_id    int  not null references unit_contacts (unit_id),
  kind       text not null check (kind in ('office', 'telephone', 'email', 'hours')),
  value      text not null check (length(value) between 3 and 300),
  -- The paper, page or list it was read from.
  source     text not null check (length(source) between 3 and 300),
  -- The day somebody last made sure of it.
  checked_on date not null,
  -- kept: by the unit itself, and then no list replaces it; list: loaded at the machine.
  origin     text not null check (origin in ('kept', 'list')),
  -- Where the office stands, in degrees (WGS 84).
  lat        double precision check (lat between 6 and 24),
  lon        double precision check (lon between 102 and 118),
  primary key (unit_id, kind),
  constraint only_an_office_has_a_place check (kind = 'office' or (lat is null and lon is null)),
  constraint a_place_is_whole check ((lat is null) = (lon is null))
);
grant select, insert, update on unit_contacts to danvan_app;
grant select, insert, update, delete on unit_contact_lines to danvan_app;

-- The layer the outlines were loaded from; there is one or none, and a new one replaces it whole.
create table boundary_layers (
  id        int  primary key default 1 check (id = 1),
  source    text not null check (length(source) between 3 and 300),
  licence   text not null check (length(licence) between 3 and 300),
  -- Of the file, so that the same one again changes nothing.
  sha256    bytea not null check (length(sha256) = 32),
  loaded_at timestamptz not null,
  -- Where all outlines lie, in degrees.
  west      double precision not null,
  south     double precision not null,
  east      double precision not null,
  north     double precision not null,
  -- All outlines as one faint line drawing, made when they are loaded (src/units/map-drawing.ts).
  drawing   text not null
);
create table unit_boundaries (
  unit_id  int  primary key references units (id),
  layer_id int  not null default 1 references boundary_layers (id) on delete cascade,
  -- [[[lon, lat], …], …]: the outer rings and holes of all its parts.
  rings    jsonb not null check (jsonb_typeof(rings) = 'array'),
  west     double precision not null,
  south    double precision not null,
  east     double precision not null,
  north    double precision not null
);
create index unit_boundaries_by_layer on unit_boundaries (layer_id);
grant select, insert, update, delete on boundary_layers, unit_boundaries to danvan_app;

-- The public figures of a unit and year as they were counted first on a day, already suppressed. They
-- count up to the day before, so one count serves the whole day, and a page drawn from it stays true.
create table unit_figures_of_day (
  unit_id int  not null references units (id),
  year    int  not null check (year between 2000 and 2200),
  day     date not null,
  figures jsonb not null,
  primary key (unit_id, year)
);
grant select, insert, update on unit_figures_of_day to danvan_app;

-- The address book in the order people look names up: without the type word, by the Vietnamese alphabet.
create function unit_short_name(name text) returns text language sql immutable parallel safe
  return regexp_replace(name, '^(Phường|Xã|Thị trấn|Đặc khu|Quận|Huyện|Thị xã|Thành phố|Tỉnh)\s+', '');
grant execute on function unit_short_name(text) to danvan_app;
create index units_a_to_z on units (level, unit_short_name(name) collate "vi-x-icu", id);
