-- The house itself: who may do what in the database, and what kind of site this is.
--
-- Three roles exist before this file runs: danvan_owner owns everything and runs these files,
-- danvan_app does the daily work with only the rights granted table by table, danvan_identity
-- owns the schema in which it is kept who people are, apart from what they wrote.

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;

-- Nothing belongs to everybody: what danvan_app may do is written beside each table and function.
alter default privileges revoke execute on functions from public;
alter default privileges revoke usage on types from public;
grant usage on schema public to danvan_app, danvan_identity;

create schema identity authorization danvan_identity;
comment on schema identity is 'Who people are. Reading it takes a stated reason and leaves a trace.';

-- One row: the site. A trial never becomes a real one, so its mode cannot be changed.
create table site (
  only_one   boolean primary key default true check (only_one),
  mode       text not null check (mode in ('trial', 'production')),
  province   text not null check (province ~ '^[0-9]{2}$'),
  created_at timestamptz not null default now()
);
comment on column site.province is 'Two-digit code of the province or city by the statistics office: 01 is Hà Nội.';

grant select, insert on site to danvan_app;
