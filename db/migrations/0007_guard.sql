-- What stands at the public doors: how often one source has knocked, and which challenges are spent.
--
-- No network address is in these tables. A bucket is named by a hash that needs two things to
-- recompute: a key of the house, and the salt of the day, which is random and is deleted when the
-- day is over. Once it is gone nobody, with every key of the house in hand, can say who knocked.
--
-- Everything here is unlogged on purpose: unlogged tables are not written to the WAL, so that no
-- archived WAL and no base backup keeps a deleted salt. After a crash they are empty, which only
-- means that everyone starts the day again. A dump must leave their rows out (`pg_dump
-- --no-unlogged-table-data`).

create unlogged table guard_days (
  day  date  primary key,
  salt bytea not null check (octet_length(salt) = 32)
);

create unlogged table guard_buckets (
  purpose text    not null,
  source  bytea   not null check (octet_length(source) = 32),
  -- The moment at which this source owes nothing any more (the "theoretical arrival time" of the
  -- generic cell rate algorithm, ITU-T I.371). From then on the row says nothing and is swept.
  clear_at timestamptz not null,
  -- Whether the last knock was let in; the one statement that counts it answers through this.
  let_in  boolean not null,
  primary key (purpose, source)
);

create index guard_buckets_clear_at on guard_buckets (clear_at);

-- A challenge is tried once. The row outlives the challenge by nothing: when it has expired it
-- would be refused anyway.
create unlogged table guard_tries (
  challenge bytea       primary key check (octet_length(challenge) = 32),
  passed    boolean     not null,
  expires_at timestamptz not null
);

create index guard_tries_expires_at on guard_tries (expires_at);

grant select, insert, delete on guard_days to danvan_app;
grant select, insert, update, delete on guard_buckets to danvan_app;
grant select, insert, delete on guard_tries to danvan_app;
