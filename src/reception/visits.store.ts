import type { OfficerId, UnitId } from "#access/model.ts";
import { instantOf } from "#cases/store.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { withhold } from "#kernel/withheld.ts";
import type { SealedPerson, SealedRecord } from "#vault/person.ts";

import type {
  Actor,
  Refused,
  RefusalGround,
  Visit,
  VisitId,
  VisitWords,
  WordRole,
} from "./model.ts";

/** Which visits a list is about; only what the reader may know of, never a person. */
export type VisitFilter = {
  readonly unit: UnitId;
  /** Officers whose being complained of hides a visit from the reader. */
  readonly above: readonly OfficerId[];
  readonly session?: string | null;
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly after?: { readonly year: number; readonly number: number } | null;
};

/** Visits of the register, the newest first. */
export const visitsOf = (
  sql: Sql,
  filter: VisitFilter,
  limit: number,
): Promise<readonly Visit[]> => sql<Visit[]>`
  select ${shape(sql)}
   where ${visible(sql, filter)}
     and ${filter.session ? sql`v.session_id = ${filter.session}::uuid` : sql`true`}
     and ${filter.from ? sql`v.received_on >= ${filter.from}` : sql`true`}
     and ${filter.to ? sql`v.received_on <= ${filter.to}` : sql`true`}
     and ${filter.after ? sql`(v.year, v.number) < (${filter.after.year}, ${filter.after.number})` : sql`true`}
   order by v.year desc, v.number desc
   limit ${limit}`;

/**
 * Visits whose notice of Article 28 has not been sent, the most urgent first; at most 100. What became
 * a letter or matter is told of there.
 */
export const noticesOwed = (
  sql: Sql,
  filter: Pick<VisitFilter, "unit" | "above">,
): Promise<readonly Visit[]> => sql<Visit[]>`
  select ${shape(sql)}
   where ${visible(sql, filter)} and v.notice_due is not null and v.notice_sent is null
     and v.became is null
   order by v.notice_due, v.year, v.number
   limit 100`;

/** Visits with a refusal that waits for the head. */
export const refusalsWaiting = (
  sql: Sql,
  filter: Pick<VisitFilter, "unit" | "above">,
): Promise<readonly Visit[]> => sql<Visit[]>`
  select ${shape(sql)} join reception_refusals r on r.visit_id = v.id and r.state = 'proposed'
   where ${visible(sql, filter)}
   order by v.received_on, v.number
   limit 100`;

const visible = (sql: Sql, { unit, above }: Pick<VisitFilter, "unit" | "above">) => sql`
  (v.unit_id = ${unit} or v.handed_up = ${unit})
  and not exists (select from reception_named n where n.visit_id = v.id and n.officer_id = any(${[...above]}::uuid[]))`;

export async function visitById(sql: Sql, id: string): Promise<Visit | null> {
  const [found] = await sql<Visit[]>`select ${shape(sql)} where v.id = ${id}::uuid`;
  return found ?? null;
}

export async function lockVisit(sql: Transaction, id: string): Promise<Visit | null> {
  const locked = await sql`select from reception_visits where id = ${id}::uuid for update`;
  return locked.length === 0 ? null : visitById(sql, id);
}

export async function visitUnder(sql: Sql, onceHash: Buffer): Promise<Visit | null> {
  const [found] = await sql<Visit[]>`select ${shape(sql)} where v.once_hash = ${onceHash}`;
  return found ?? null;
}

const shape = (sql: Sql) => sql`
  v.id, v.unit_id as unit, v.session_id as session, v.ticket, v.year, v.number,
  v.received_on as "receivedOn", ${instantOf(sql, "v.received_at")} as "receivedAt",
  v.holder is not null as "hasPerson", v.kind, v.people, v.matters, v.outcome, v.sent_to as "sentTo",
  v.document, v.became, v.notice_rule as "noticeRule", v.notice_counted as "noticeCounted", v.notice_due as "noticeDue",
  v.notice_sent as "noticeSent", v.notice_paper as "noticePaper", v.handed_up as "handedUp", v.seq,
  array(select n.officer_id from reception_named n where n.visit_id = v.id order by n.officer_id) as named
  from reception_visits v`;

export type NewVisit = Omit<
  Visit,
  "number" | "hasPerson" | "handedUp" | "seq" | "named" | "receivedAt"
> & {
  readonly at: Date;
  readonly onceHash: Buffer;
  readonly person: { readonly holder: string; readonly sealed: SealedPerson } | null;
};

/** Lets nobody else write into a unit's register until the transaction ends. */
export const lockRegister = (sql: Transaction, unit: UnitId, year: number) => sql`
  insert into reception_numbers (unit_id, year, last) values (${unit}, ${year}, 0)
  on conflict (unit_id, year) do update set last = reception_numbers.last`;

/** Writes a visit under the next number of its unit and year, with who came sealed apart. */
export async function insertVisit(sql: Transaction, made: NewVisit): Promise<number> {
  const [next] = await sql<{ last: number }[]>`
    update reception_numbers set last = last + 1
     where unit_id = ${made.unit} and year = ${made.year}
    returning last`;
  const number = next?.last ?? 0;
  const { person } = made;
  if (person)
    await sql`
      select identity.keep(${person.holder}, ${person.sealed.contact}, ${person.sealed["identity-number"]}, null)`;
  await sql`
    insert into reception_visits (id, unit_id, session_id, ticket, year, number, received_on, received_at, once_hash,
                                  holder, kind, people, matters, outcome, sent_to, document, became, notice_rule, notice_counted, notice_due)
    values (${made.id}, ${made.unit}, ${made.session}, ${made.ticket}, ${made.year}, ${number}, ${made.receivedOn},
            ${made.at}, ${made.onceHash}, ${person?.holder ?? null}, ${made.kind}, ${made.people}, ${made.matters},
            ${made.outcome}, ${made.sentTo}, ${made.document}, ${made.became}, ${made.noticeRule}, ${made.noticeCounted}, ${made.noticeDue})`;
  return number;
}

/** What an event of a visit says; words stand apart. */
export type VisitEvent = {
  readonly did:
    | "received"
    | "outcome"
    | "noticed"
    | "noted"
    | "named"
    | "refusal-proposed"
    | "refused"
    | "refusal-returned"
    | "recalculated";
  readonly detail?: Readonly<Record<string, string | number | null>>;
};

export const insertEvent = (
  sql: Transaction,
  visit: VisitId,
  seq: number,
  at: Date,
  by: Actor,
  { did, detail = {} }: VisitEvent,
) => sql`
  insert into reception_visit_events (visit_id, seq, at, officer_id, post_id, did, detail)
  values (${visit}, ${seq}, ${at}, ${by.officer}, ${by.post}, ${did}, ${sql.json(detail)})`;

export const insertWords = (
  sql: Transaction,
  visit: VisitId,
  role: WordRole,
  seq: number,
  body: string,
) => sql`
  insert into reception_words (visit_id, role, seq, body) values (${visit}, ${role}, ${seq}, ${body})`;

/** Whether a code names a letter, a matter or a complaint that is there. */
export async function isThere(sql: Sql, code: string): Promise<boolean> {
  const [row] = await sql<{ there: boolean }[]>`
    select exists (select from letters l where l.code = ${code})
        or exists (select from matters m where m.code = ${code})
        or exists (select from complaints c where c.code = ${code}) as there`;
  return row?.there ?? false;
}

/** Writes what a step changed of a visit, under its next seq. */
export const saveVisit = (sql: Transaction, now: Visit) => sql`
  update reception_visits
     set outcome = ${now.outcome}, sent_to = ${now.sentTo}, document = ${now.document}, became = ${now.became},
         notice_rule = ${now.noticeRule}, notice_counted = ${now.noticeCounted}, notice_due = ${now.noticeDue}, notice_sent = ${now.noticeSent},
         notice_paper = ${now.noticePaper}, handed_up = ${now.handedUp}, seq = ${now.seq}
   where id = ${now.id}`;

/** What was written in these visits; nobody can read it before the mask. */
export async function visitWords(
  sql: Sql,
  visits: readonly VisitId[],
): Promise<readonly VisitWords[]> {
  const rows = await sql<{ visit: VisitId; role: WordRole; body: string }[]>`
    select visit_id as visit, role, body from reception_words
     where visit_id = any(${[...visits]}::uuid[]) order by visit_id, seq, role`;
  return rows.map((row) => ({ ...row, body: withhold(row.body) }));
}

/** One line of what was done in a visit. */
export type VisitLine = VisitEvent & {
  readonly seq: number;
  readonly at: Instant;
  /** Null for the house itself. */
  readonly name: string | null;
  readonly post: string | null;
};

export const visitLines = (sql: Sql, visit: VisitId): Promise<readonly VisitLine[]> => sql<
  VisitLine[]
>`
  select e.seq, ${instantOf(sql, "e.at")} as at, o.name, p.title as post, e.did, e.detail
    from reception_visit_events e
    left join officers o on o.id = e.officer_id left join posts p on p.id = e.post_id
   where e.visit_id = ${visit} order by e.seq`;

export const insertNamed = (sql: Transaction, visit: VisitId, officer: OfficerId) => sql`
  insert into reception_named (visit_id, officer_id) values (${visit}, ${officer}) on conflict do nothing`;

/** Whether an officer leads this unit on a day; then what complains of them goes to the unit above. */
export async function leads(sql: Sql, officer: OfficerId, unit: UnitId, on: Day): Promise<boolean> {
  const rows = await sql`
    select from posts_held h
     where h.officer_id = ${officer} and h.unit_id = ${unit} and h.role = 'head'
       and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on}) limit 1`;
  return rows.length > 0;
}

export type NewRefusal = {
  readonly visit: VisitId;
  readonly ground: RefusalGround;
  readonly state: "proposed" | "effective";
  readonly proposedBy: OfficerId;
  readonly reportedTo: number | null;
  readonly decision: string | null;
  readonly review: string | null;
  readonly minutes: string | null;
  readonly provision: string | null;
  readonly effectiveOn: Day | null;
};

/** Writes a refusal; one that was returned may be proposed anew. False where one stands. */
export async function insertRefusal(sql: Transaction, made: NewRefusal): Promise<boolean> {
  const kept = await sql`
    insert into reception_refusals (visit_id, ground, state, proposed_by, reported_to, decision, review, minutes, provision, effective_on)
    values (${made.visit}, ${made.ground}, ${made.state}, ${made.proposedBy}, ${made.reportedTo}, ${made.decision},
            ${made.review}, ${made.minutes}, ${made.provision}, ${made.effectiveOn})
    on conflict (visit_id) do update
       set ground = excluded.ground, state = excluded.state, proposed_by = excluded.proposed_by,
           reported_to = excluded.reported_to, decision = excluded.decision, review = excluded.review,
           minutes = excluded.minutes, provision = excluded.provision, effective_on = excluded.effective_on,
           signed_by = null, signed_post = null
     where reception_refusals.state = 'returned'`;
  return kept.count === 1;
}

export const saveSigned = (sql: Transaction, visit: VisitId, by: Actor, on: Day | null) => sql`
  update reception_refusals
     set state = ${on ? "effective" : "returned"}, signed_by = ${by.officer}, signed_post = ${by.post}, effective_on = ${on}
   where visit_id = ${visit} and state = 'proposed'`;

export async function refusalOf(sql: Sql, visit: VisitId): Promise<Refused | null> {
  const [found] = await sql<Refused[]>`
    select r.visit_id as visit, r.ground, r.state, r.proposed_by as "proposedBy", p.title as "reportedTo",
           r.decision, r.review, r.minutes, r.provision, concat_ws(', ', o.name, sp.title) as "signedBy",
           r.effective_on as "effectiveOn"
      from reception_refusals r
      left join posts p on p.id = r.reported_to
      left join officers o on o.id = r.signed_by
      left join posts sp on sp.id = r.signed_post
     where r.visit_id = ${visit}`;
  return found ?? null;
}

type Opened = SealedRecord & { readonly thing: string };

/** Opens who came in these visits, and writes it down; empty for whoever may not. */
export const openVisits = (
  sql: Transaction,
  visits: readonly VisitId[],
  by: Actor,
  why: string,
): Promise<readonly Opened[]> => sql<Opened[]>`
  select thing, holder, kind, sealed
    from identity.open_visits(${[...visits]}::uuid[], ${by.officer}, ${by.post}, ${why})`;

/** The same for who made an appointment. */
export const openBookingPerson = (
  sql: Transaction,
  booking: string,
  by: Actor,
  why: string,
): Promise<readonly Opened[]> => sql<Opened[]>`
  select thing, holder, kind, sealed
    from identity.open_booking(${booking}, ${by.officer}, ${by.post}, ${why})`;
