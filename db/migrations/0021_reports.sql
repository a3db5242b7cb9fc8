-- Periodic reports as they were handed in: the figures of one form, one unit and one period, with who
-- handed them in, when, and by which calendar. A report is never changed: what was counted wrong is
-- handed in again as another version, with the reason. Only numbers; nobody and nothing said is in them.

create table report_versions (
  id          int  generated always as identity primary key,
  unit_id     int  not null references units (id),
  -- The unit alone, or with all the units below it.
  scope       text not null check (scope in ('unit', 'sum')),
  form        text not null check (form in ('01-XLD', 'TCD')),
  -- "2026-q4", "2026-year": src/reports/periods.ts.
  period      text not null check (period ~ '^20[0-9]{2}-(q[1-4]|6m|9m|year)$'),
  version     int  not null check (version >= 1),
  from_day    date not null,
  to_day      date not null check (to_day > from_day),
  -- Column number to figure.
  figures     jsonb not null check (jsonb_typeof(figures) = 'object'),
  -- Column 1 of form 03/KQGQ, filled in on paper, where it was given.
  kqgq_1      int check (kqgq_1 >= 0),
  -- The units whose figures are in it.
  units       int[] not null check (cardinality(units) >= 1),
  calendar    text not null,
  -- Why it was handed in again.
  reason      text check (length(reason) between 10 and 500),
  once_key    text not null unique check (length(once_key) between 16 and 64),
  handed_by   uuid not null references officers (id),
  handed_post int  not null,
  handed_at   timestamptz not null,
  unique (unit_id, scope, form, period, version),
  constraint another_version_says_why check ((version = 1) = (reason is null)),
  constraint handed_in_when_over check ((handed_at at time zone 'Asia/Ho_Chi_Minh')::date > to_day)
);
create index report_versions_of_unit on report_versions (unit_id, id desc);

create function keep_report() returns trigger language plpgsql as $$
begin
  raise exception 'a report that was handed in stays as it is';
end $$;
create trigger report_versions_kept before update or delete on report_versions
  for each row execute function keep_report();

grant select, insert on report_versions to danvan_app;
