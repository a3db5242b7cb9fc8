-- Drafts of complaints that residents prepare, print and bring to a desk; unreadable to the house.
--
-- Of a draft this table knows its last day and which of four sizes it has. Not whose it is, to which
-- unit it is written, what it is about, how often it was changed, or at what time of day. The code on
-- the paper is the key: the box is sealed under it together with a key of the house, and what the box
-- is found by leads back to neither (docs/decisions/0034). No column leads to a matter, a complaint,
-- an officer or an address. After the last day the row is deleted, used or not.

create table complaint_drafts (
  lookup     bytea primary key check (octet_length(lookup) = 32),
  -- Version, nonce and tag (29 bytes), then the words, padded so that their length tells little.
  sealed     bytea not null check (octet_length(sealed) - 29 in (8192, 16384, 32768, 65536)),
  expires_on date  not null
);

create index complaint_drafts_expires_on on complaint_drafts (expires_on);

grant select, insert, update, delete on complaint_drafts to danvan_app;
