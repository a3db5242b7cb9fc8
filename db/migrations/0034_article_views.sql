-- How often articles were opened, without knowing by whom.
--
-- A visit is a mark for half an hour: a hash that needs a key of the house and the salt of the day
-- (0007_guard.sql), so that a refresh, or the same article opened in two processes, is not counted
-- twice. A mark stands beside nothing: no article, no address, no browser; all marks of one batch end
-- at the same moment. When the half hour is over it is deleted, and only a number stays.

create unlogged table guard_seen (
  mark  bytea       primary key check (octet_length(mark) = 32),
  until timestamptz not null
);
create index guard_seen_until on guard_seen (until);
grant select, insert, update, delete on guard_seen to danvan_app;

-- Apart from articles, because it changes with every batch and articles do not. Room is left in every
-- page, so that a changed number stays where it is.
create table article_views (
  article_id int    primary key references articles (id),
  views      bigint not null check (views > 0)
) with (fillfactor = 70);
grant select, insert, update on article_views to danvan_app;
