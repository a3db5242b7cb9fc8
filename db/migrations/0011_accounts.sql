-- Ways in: what an officer proves who they are with. Passkeys first; a password alone opens nothing in
-- a production site, but with a one-time code made by a second person it opens the way to a new passkey.
--
-- No address of the network, no device name, and nothing that a secret could be guessed from: of
-- challenges, states, devices and tried names only hashes are kept.

-- A passkey (WebAuthn credential). Its private half never leaves the officer's device.
create table passkeys (
  credential   bytea primary key check (octet_length(credential) between 1 and 1023),
  id           int generated always as identity unique,
  officer_id   uuid not null references officers (id),
  public_key   bytea not null,
  -- Grows with each use where the device counts; one that does not grow means a copy, and is refused.
  counter      bigint not null check (counter >= 0),
  transports   text[] not null default '{}',
  -- What the officer calls it: "Máy tính ở phòng".
  name         text not null check (length(name) between 1 and 60),
  backed_up    boolean not null,
  made_at      timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_of_officer on passkeys (officer_id, id);

-- Challenges handed to browsers: used once, for one purpose, within minutes.
create table passkey_challenges (
  challenge_hash bytea primary key check (octet_length(challenge_hash) = 32),
  purpose        text not null check (purpose in ('sign-in', 'enrol', 'prove')),
  officer_id     uuid references officers (id),
  expires_at     timestamptz not null,
  constraint known_officer check ((purpose = 'sign-in') = (officer_id is null))
);
create index passkey_challenges_by_end on passkey_challenges (expires_at);

-- Accounts elsewhere (OpenID Connect) an officer has tied to their own. The key is issuer and subject;
-- an address of mail ties nothing.
create table oidc_identities (
  id           int generated always as identity primary key,
  officer_id   uuid not null references officers (id),
  issuer       text not null check (length(issuer) <= 500),
  subject      text not null check (length(subject) between 1 and 255),
  made_at      timestamptz not null,
  last_used_at timestamptz,
  unique (issuer, subject)
);
create index oidc_identities_of_officer on oidc_identities (officer_id, id);

-- Begun at a provider and not yet back: used once, in the browser it was begun in, within minutes.
create table oidc_attempts (
  state_hash   bytea primary key check (octet_length(state_hash) = 32),
  browser_hash bytea not null check (octet_length(browser_hash) = 32),
  provider     text not null,
  purpose      text not null check (purpose in ('sign-in', 'bind', 'prove')),
  session_hash bytea,
  officer_id   uuid references officers (id),
  next         text check (length(next) <= 2000),
  expires_at   timestamptz not null,
  constraint signed_in_already check ((purpose = 'sign-in') = (session_hash is null and officer_id is null))
);
create index oidc_attempts_by_end on oidc_attempts (expires_at);

-- Wrong tries at one account from wherever they come, under a keyed hash of the name that was typed,
-- whether there is such an account or not.
create unlogged table account_tries (
  account_hash bytea primary key check (octet_length(account_hash) = 32),
  failures     int not null,
  clear_at     timestamptz not null,
  last_at      timestamptz not null
);

-- Browsers in which an officer has signed in before: wrong tries from elsewhere never slow these down.
create table known_devices (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  officer_id uuid not null references officers (id),
  seen_at    timestamptz not null,
  -- Up to which line of account_news it has been shown.
  told       int not null default 0
);
create index known_devices_of_officer on known_devices (officer_id, seen_at);

-- How a session was begun, and when it last proved itself. It ends with what it was begun with.
alter table sessions
  add column began text not null default 'password'
    check (began in ('passkey', 'password', 'oidc', 'code', 'recovery')),
  add column proved_at timestamptz not null default now(),
  -- May only add a way in: begun with a one-time code in a production site.
  add column limited boolean not null default false,
  add column passkey bytea references passkeys (credential) on delete cascade,
  add column oidc_identity int references oidc_identities (id) on delete cascade;

-- Setup: sets a first or new password. Recovery: comes beside the password the officer still knows.
alter table sign_in_codes
  add column purpose text not null default 'setup' check (purpose in ('setup', 'recovery'));

-- When its owner first came in: from then on nobody alone can make a way into the account.
alter table officers add column settled_at timestamptz;

-- What an officer is told, in each of their browsers and by mail: what happened to the ways in. Who comes
-- in with another's key cannot make it unseen.
create table account_news (
  id         int generated always as identity primary key,
  officer_id uuid not null references officers (id),
  at         timestamptz not null,
  what       text not null check (what in ('passkey-added', 'passkey-removed', 'oidc-bound',
                                           'oidc-unbound', 'password-changed', 'code-made', 'code-used')),
  -- Of the letter about it; both null where none is owed.
  tries      int not null default 0,
  mailed_at  timestamptz
);
create index account_news_of_officer on account_news (officer_id, id);
create index account_news_by_time on account_news (at);

grant select, insert, update, delete on passkeys, oidc_identities, known_devices, account_tries to danvan_app;
grant select, insert, delete on passkey_challenges, oidc_attempts to danvan_app;
grant select, insert, update, delete on account_news to danvan_app;
