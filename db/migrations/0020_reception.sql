-- The reception desk: when heads receive citizens, who has an appointment, who waits, and the register
-- of visits the law asks for (Mẫu 03, Circular 04/2021).
--
-- Who came is not in these tables: name, address and identity paper are sealed in the vault under a
-- holder of their own, one for each visit and each appointment, so that nothing here joins two visits of
-- one person. What was said stands in reception_words, apart. What was done stands in two lists of
-- events that are only ever added to. A denunciation is no visit: it is counted where letters count theirs (0022), and
-- nothing of it is here.

-- Which duty of law a post carries (src/reception/duties.ts). Said by people, never guessed from a title.
create table reception_duties (
  post_id  int  primary key references posts (id),
  unit_id  int  not null references units (id),
  duty     text not null check (duty in ('province-chair', 'district-chair', 'commune-chair', 'agency-head',
                                         'secretary-province', 'secretary-commune')),
  said_by  uuid not null references officers (id),
  said_at  timestamptz not null default now(),
  -- From which day on the sessions of this post are kept here: months before it are not judged.
  first_said date not null
);
create index reception_duties_of_unit on reception_duties (unit_id);

create table reception_sessions (
  id           uuid primary key,
  unit_id      int  not null references units (id),
  -- duty: a head's day · regular: the desk of every day · extraordinary: Article 18.3.
  kind         text not null check (kind in ('duty', 'regular', 'extraordinary')),
  -- The post announced to receive; the head's for a duty day.
  post_id      int  not null references posts (id),
  day          date not null,
  starts       time not null,
  ends         time not null check (ends > starts),
  place        text not null check (length(place) between 3 and 300),
  slot_minutes int  not null check (slot_minutes between 5 and 240),
  state        text not null default 'draft' check (state in ('draft', 'published', 'cancelled')),
  -- Every change and the cancellation carry their reason, which the public reads.
  reason       text check (length(reason) between 3 and 500),
  -- Counts changes: SEQUENCE of the calendar feed, and the guard against stale pages.
  seq          int  not null default 1,
  changed_at   timestamptz not null,
  -- Who really sat. "head": the person announced, or who held that post; else a deputy or a delegate.
  sat          text check (sat in ('head', 'deputy', 'delegate', 'nobody')),
  sat_officer  uuid references officers (id),
  last_number  int  not null default 0,
  constraint cancelled_with_reason check (state <> 'cancelled' or reason is not null),
  constraint sat_by_somebody check (sat is null or (sat = 'nobody') = (sat_officer is null)),
  constraint only_published_was_held check (sat is null or state = 'published'),
  -- Nobody sits in two places: a post has one session at a time.
  constraint one_place_at_a_time exclude using gist (
    int4range(post_id, post_id, '[]') with &&, tsrange(day + starts, day + ends) with &&) where (state <> 'cancelled')
);
create index reception_sessions_of_unit on reception_sessions (unit_id, day, starts, id);
create index reception_sessions_public on reception_sessions (day, starts, id) where state <> 'draft';

create table reception_session_events (
  session_id uuid not null references reception_sessions (id),
  seq        int  not null check (seq > 0),
  at         timestamptz not null,
  officer_id uuid not null references officers (id),
  post_id    int  not null references posts (id),
  did        text not null check (did in ('planned', 'changed', 'published', 'cancelled', 'sat')),
  -- As it was before; for "sat" who sat.
  detail     jsonb not null default '{}',
  primary key (session_id, seq)
);

-- The places that can be booked, made with the session: more appointments than places cannot exist.
create table reception_places (
  session_id uuid not null references reception_sessions (id),
  at         time not null,
  nth        int  not null check (nth between 1 and 20),
  primary key (session_id, at, nth)
);

create table reception_bookings (
  id           uuid primary key,
  code         text not null unique check (code ~ '^LH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  secret_hash  bytea not null,
  once_hash    bytea not null unique,
  content_mark bytea not null,
  session_id   uuid not null,
  at           time not null,
  nth          int  not null,
  kind         text not null check (kind in ('complaint', 'petition', 'feedback', 'other')),
  people       int  not null default 1 check (people between 1 and 50),
  -- A line on what it is about; read through the module's mask only.
  topic        text check (length(topic) between 2 and 200),
  -- Name and telephone, sealed; null when none was given.
  holder       uuid unique,
  state        text not null default 'booked' check (state in ('booked', 'arrived', 'cancelled')),
  made_at      timestamptz not null,
  ended_at     timestamptz,
  -- The day of the session, once the name was erased a month after it.
  named_until  date,
  foreign key (session_id, at, nth) references reception_places (session_id, at, nth)
);
-- One place, one appointment; a cancelled one gives its place back.
create unique index one_booking_a_place on reception_bookings (session_id, at, nth) where state <> 'cancelled';

create table reception_tickets (
  session_id uuid not null references reception_sessions (id),
  number     int  not null check (number between 1 and 999),
  booking_id uuid unique references reception_bookings (id),
  -- The place in the queue; whoever is sent back gets a later one.
  turn       int  not null,
  state      text not null default 'waiting' check (state in ('waiting', 'called', 'absent', 'done')),
  issued_at  timestamptz not null,
  called_at  timestamptz,
  primary key (session_id, number)
);
create index reception_tickets_waiting on reception_tickets (session_id, turn) where state = 'waiting';
-- One desk calls one number at a time.
create unique index one_number_called on reception_tickets (session_id) where state = 'called';

create table reception_visits (
  id            uuid primary key,
  unit_id       int  not null references units (id),
  session_id    uuid references reception_sessions (id),
  ticket        int,
  -- STT of the register: begins anew with each year of a unit.
  year          int  not null,
  number        int  not null check (number > 0),
  received_on   date not null,
  received_at   timestamptz not null,
  once_hash     bytea not null unique,
  -- Name, address and identity paper, sealed; null when none was given.
  holder        uuid unique,
  kind          text not null check (kind in ('complaint', 'petition', 'feedback', 'other')),
  people        int  not null check (people between 1 and 10000),
  matters       int  not null default 1 check (matters between 1 and 100),
  outcome       text not null check (outcome in ('answered', 'accepted', 'needs-check', 'guided', 'transferred', 'refused')),
  -- Where somebody was guided or the letter was sent, and the number of the paper.
  sent_to       text check (length(sent_to) between 2 and 300),
  document      text check (length(document) between 2 and 100),
  -- The letter, matter or complaint it became: a code people read.
  became        text check (became ~ '^(DT|DV|KN)-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  -- The notice of Article 28: the rule it was counted by, the day the law gives on today's calendar, the day that is
  -- owed (what was told stays a promise where the law's moves later), and the paper that was sent.
  notice_rule    text,
  notice_counted date,
  notice_due     date,
  notice_sent   date,
  notice_paper  text check (length(notice_paper) between 2 and 100),
  -- Where a head of the unit is complained of: the unit above, whose desk has it from then on.
  handed_up     int  references units (id),
  seq           int  not null default 1,
  unique (unit_id, year, number),
  constraint notice_by_a_rule check ((notice_rule is null) = (notice_due is null) and (notice_rule is null) = (notice_counted is null)),
  constraint notice_after_taking check (notice_sent is null or (notice_due is not null and notice_sent >= received_on)),
  constraint notice_owed check (outcome in ('answered', 'guided') or notice_due is not null),
  constraint sent_somewhere check (outcome not in ('guided', 'transferred') or sent_to is not null),
  constraint ticket_of_a_session check (ticket is null or session_id is not null),
  foreign key (session_id, ticket) references reception_tickets (session_id, number)
);
create index reception_visits_register on reception_visits (unit_id, year desc, number desc);
create index reception_visits_handed_up on reception_visits (handed_up, year desc, number desc) where handed_up is not null;
create index reception_visits_by_day on reception_visits (unit_id, received_on);
create index reception_visits_of_session on reception_visits (session_id) where session_id is not null;
create index reception_notices_owed on reception_visits (unit_id, notice_due) where notice_due is not null and notice_sent is null;
create unique index one_visit_a_ticket on reception_visits (session_id, ticket) where ticket is not null;

-- The last STT of a unit and year.
create table reception_numbers (
  unit_id int not null references units (id),
  year    int not null,
  last    int not null,
  primary key (unit_id, year)
);

create table reception_visit_events (
  visit_id   uuid not null references reception_visits (id),
  seq        int  not null check (seq > 0),
  at         timestamptz not null,
  -- Null for the house itself, which counts again when a calendar changes.
  officer_id uuid references officers (id),
  post_id    int  references posts (id),
  did        text not null check (did in ('received', 'outcome', 'noticed', 'noted', 'named', 'refusal-proposed', 'refused',
                                          'refusal-returned', 'recalculated')),
  detail     jsonb not null default '{}',
  primary key (visit_id, seq),
  constraint only_the_house_recalculates check ((did = 'recalculated') = (officer_id is null) and (officer_id is null) = (post_id is null))
);

-- What was said and written: read through the module's mask only.
create table reception_words (
  visit_id uuid not null references reception_visits (id),
  role     text not null check (role in ('content', 'settled-by', 'follow-up', 'note', 'explanation')),
  seq      int  not null,
  body     text not null check (length(body) between 1 and 5000),
  primary key (visit_id, role, seq)
);

-- Officers complained of: they, whoever is under them and who stands in for them see nothing of it.
create table reception_named (
  visit_id   uuid not null references reception_visits (id),
  officer_id uuid not null references officers (id),
  primary key (visit_id, officer_id)
);
create index reception_named_officer on reception_named (officer_id);

-- Refusals: only the four grounds of Article 9 of the Law on citizen reception.
create table reception_refusals (
  visit_id    uuid primary key references reception_visits (id),
  ground      int  not null check (ground between 1 and 4),
  state       text not null check (state in ('proposed', 'effective', 'returned')),
  proposed_by uuid not null references officers (id),
  -- Grounds 1 and 2: told to the person, and to whom above it was reported.
  reported_to int  references posts (id),
  -- Ground 3: the settled decision, the notice of its review, the minutes of the explanation.
  decision    text check (length(decision) between 3 and 200),
  review      text check (length(review) between 3 and 200),
  minutes     text check (length(minutes) between 3 and 200),
  -- Ground 4: the provision of law.
  provision   text check (length(provision) between 3 and 300),
  signed_by   uuid references officers (id),
  signed_post int  references posts (id),
  effective_on date,
  constraint first_two_are_reported check (ground > 2 or reported_to is not null),
  constraint third_has_its_papers check (ground <> 3 or (decision is not null and review is not null and minutes is not null)),
  constraint fourth_names_a_law check (ground <> 4 or provision is not null),
  constraint third_and_fourth_are_signed check (ground < 3 or state <> 'effective' or (signed_by is not null and signed_by <> proposed_by)),
  constraint effective_some_day check ((state = 'effective') = (effective_on is not null))
);
create index reception_refusals_waiting on reception_refusals (visit_id) where state = 'proposed';

grant select, insert, update on reception_duties, reception_sessions, reception_tickets, reception_bookings,
  reception_visits, reception_numbers, reception_refusals to danvan_app;
grant select, insert, delete on reception_places to danvan_app;
grant select, insert on reception_session_events, reception_visit_events, reception_words, reception_named to danvan_app;

-- Opening who came. The database asks by itself: does this officer hold a post of the desk or of the
-- head in that unit today, and is neither they nor anybody above them named in the visit?
grant select (id, holder, unit_id, handed_up) on reception_visits to danvan_identity;
grant select (id, holder, session_id, secret_hash) on reception_bookings to danvan_identity;
grant select (id, unit_id) on reception_sessions to danvan_identity;
grant select (visit_id, officer_id) on reception_named to danvan_identity;
grant select (role) on posts_held to danvan_identity;

create function identity.receives(officer uuid, post int, unit int) returns boolean
language sql stable set search_path = identity, pg_temp as $$
  select exists (
    select from public.posts_held h
     where h.officer_id = officer and h.post_id = post and h.unit_id = unit and h.role in ('reception', 'head')
       and h.valid_from <= current_date and (h.valid_to is null or h.valid_to >= current_date))
$$;

create function identity.open_visits(visits uuid[], officer uuid, post int, why text)
returns table (thing uuid, holder uuid, kind text, sealed bytea)
language sql security definer set search_path = identity, pg_temp as $$
  with theirs as (
    select v.id as thing, r.holder, r.kind, r.sealed
      from public.reception_visits v join identity.records r on r.holder = v.holder
     where v.id = any(visits[1:200]) and r.sealed is not null
       and (identity.receives(officer, post, v.unit_id) or identity.receives(officer, post, v.handed_up))
       and not exists (select from public.reception_named n where n.visit_id = v.id and n.officer_id = officer)
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason)
    select t.holder, 'officer', officer, post, array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.thing, t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;

create function identity.open_booking(booking uuid, officer uuid, post int, why text)
returns table (thing uuid, holder uuid, kind text, sealed bytea)
language sql security definer set search_path = identity, pg_temp as $$
  with theirs as (
    select b.id as thing, r.holder, r.kind, r.sealed
      from public.reception_bookings b join public.reception_sessions s on s.id = b.session_id
      join identity.records r on r.holder = b.holder
     where b.id = booking and r.sealed is not null and identity.receives(officer, post, s.unit_id)
  ), opened as (
    insert into identity.openings (holder, by, officer_id, post_id, kinds, reason)
    select t.holder, 'officer', officer, post, array_agg(t.kind order by t.kind), why from theirs t group by t.holder
    returning holder
  )
  select t.thing, t.holder, t.kind, t.sealed from theirs t join opened o on o.holder = t.holder
$$;

-- Who looked at the name given with an appointment, for whoever holds its secret.
create function identity.booking_openings(booking uuid, secret bytea)
returns table (at timestamptz, officer_id uuid, post_id int, reason text)
language sql stable security definer set search_path = identity, pg_temp as $$
  select o.at, o.officer_id, o.post_id, o.reason
    from public.reception_bookings b join identity.openings o on o.holder = b.holder
   where b.id = booking and b.secret_hash = secret and o.by = 'officer'
   order by o.id
$$;

alter function identity.receives(uuid, int, int) owner to danvan_identity;
alter function identity.open_visits(uuid[], uuid, int, text) owner to danvan_identity;
alter function identity.open_booking(uuid, uuid, int, text) owner to danvan_identity;
alter function identity.booking_openings(uuid, bytea) owner to danvan_identity;
revoke all on function identity.receives(uuid, int, int), identity.open_visits(uuid[], uuid, int, text),
  identity.open_booking(uuid, uuid, int, text), identity.booking_openings(uuid, bytea) from public;
grant execute on function identity.open_visits(uuid[], uuid, int, text), identity.open_booking(uuid, uuid, int, text),
  identity.booking_openings(uuid, bytea) to danvan_app;
