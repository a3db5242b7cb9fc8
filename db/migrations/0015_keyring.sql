-- Keyrings: the receipts somebody has, kept together for them and unreadable to the house.
--
-- The house knows of a ring: that there is one, which of three sizes it has, how many doors, and in
-- which month it was last changed or opened. It does not know whose it is, which matters are in it,
-- or when anything happened. No column leads to a matter, an officer, an address or a moment.
-- docs/decisions/0026 says how the bytes are made; they are sealed once more under a key of the house,
-- so that this table by itself gives nothing to guess at.

create table keyrings (
  id uuid primary key,
  -- Whoever can show what this is the mark of has opened the ring, and may change or delete it.
  write_mark bytea not null unique check (octet_length(write_mark) = 32),
  sealed     bytea not null,
  -- Two tabs: a change names the version it was made on, and is made again when that is not the last.
  version    int   not null check (version > 0),
  used_month date  not null check (extract(day from used_month) = 1)
);

-- Ways to open a ring: a passphrase with the ring's code, or passkeys. The house cannot tell which is which.
create table keyring_doors (
  locator_mark bytea primary key check (octet_length(locator_mark) = 32),
  -- Stays the same while the passphrase changes; tries of one ring are counted under it.
  name_mark    bytea not null check (octet_length(name_mark) = 32),
  keyring_id   uuid  not null references keyrings (id) on delete cascade,
  sealed       bytea not null
);

create index keyring_doors_keyring_id on keyring_doors (keyring_id);

grant select, insert, update, delete on keyrings to danvan_app;
grant select, insert, delete on keyring_doors to danvan_app;
