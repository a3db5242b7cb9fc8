import { audit } from "#audit/record.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { withhold, type Withheld } from "#kernel/withheld.ts";
import type { OfficerId } from "#people/model.ts";

import { commitComplaintStep } from "./committed.ts";
import { nextDue, type Dates } from "./dates.ts";
import type { Actor, ComplaintEvent } from "./events.ts";
import { complaintNoticeOf } from "./notice-kinds.ts";
import { oweComplaintNotice } from "./notices.store.ts";
import { fold } from "./evolve.ts";
import {
  isSuspended,
  type Complaint,
  type ComplaintCode,
  type ComplaintId,
  type ComplaintWordsId,
  type Recorded,
} from "./model.ts";
import type { NewReceipt } from "./step-input.ts";

/** What somebody wrote, by what it is. */
export type WordsRole =
  | "content"
  | "transferor"
  | "reason"
  | "circumstance"
  | "verification"
  | "minutes"
  | "verified"
  | "dialogue"
  | "basis"
  | "conclusion"
  | "compensation"
  | "court"
  | "enforcement"
  | "closing"
  | "withdrawal"
  | "coercion"
  | "note";

/** Words to keep with a step: the row, and what the event pins of it. */
export type KeptWords = {
  readonly id: ComplaintWordsId;
  readonly role: WordsRole;
  readonly body: string;
  readonly salt: Buffer;
};

/** A complaint with the dates its people were told. */
export type KeptComplaint = { readonly complaint: Complaint; readonly dates: Dates };

/** A complaint by its code, read without a lock. Null when there is none. */
export const complaintByCode = (sql: Sql, code: ComplaintCode): Promise<KeptComplaint | null> =>
  one(sql, sql`c.code = ${code}`);

/** A complaint by its identity. */
export const complaintById = (sql: Sql, id: ComplaintId): Promise<KeptComplaint | null> =>
  one(sql, sql`c.id = ${id}`);

/** A complaint by its code and the stored hash of its secret: what a complainant may open. */
export const complaintBySecret = (
  sql: Sql,
  code: ComplaintCode,
  hash: Buffer,
): Promise<KeptComplaint | null> => one(sql, sql`c.code = ${code} and c.secret_hash = ${hash}`);

/** A complaint by its code, held until the transaction ends. Locked first and read after. */
export async function lockComplaint(
  sql: Transaction,
  code: ComplaintCode,
): Promise<KeptComplaint | null> {
  await sql`select from complaints where code = ${code} for update`;
  return complaintByCode(sql, code);
}

/** Everything of several complaints at once, in the order of their ids; held where `lock`. */
export async function complaintsByIds(
  sql: Sql,
  ids: readonly ComplaintId[],
): Promise<readonly KeptComplaint[]> {
  const rows = await sql<Row[]>`
    select ${shape(sql)} from complaints c where c.id = any(${[...ids]}::uuid[]) order by c.id`;
  return rows.map(read);
}

type Row = {
  readonly id: ComplaintId;
  readonly code: ComplaintCode;
  readonly dates: Dates;
  readonly events: readonly ComplaintEvent[];
};

async function one(sql: Sql, which: ReturnType<Sql>): Promise<KeptComplaint | null> {
  const [row] = await sql<Row[]>`select ${shape(sql)} from complaints c where ${which}`;
  return row ? read(row) : null;
}

// The whole record, in order: what a complaint is, is what its events add up to.
const shape = (sql: Sql) => sql`
  c.id, c.code, c.dates,
  (select jsonb_agg(e.event order by e.seq) from complaint_events e where e.complaint_id = c.id) as events`;

function read({ id, code, dates, events }: Row): KeptComplaint {
  const complaint = fold(id, code, events);
  if (!complaint) throw new Error("a complaint's record does not begin with its registration");
  return { complaint, dates };
}

/**
 * Names a complaint to the transaction once the policy has let somebody open it. Until then its words
 * do not come out (row-level security, db/migrations/0017_complaints.sql).
 */
export async function openedComplaint(sql: Transaction, id: ComplaintId): Promise<void> {
  await sql`select set_config('danvan.complaint', ${id}, true)`;
}

/**
 * Writes what a step did: the row as it now is, the event, its words. Nothing else changes a complaint.
 * The caller holds the lock, so `after.seq` is the next one.
 */
export async function saveComplaintStep(
  sql: Transaction,
  step: {
    readonly after: Complaint;
    readonly event: ComplaintEvent;
    readonly by: Actor;
    readonly at: Date;
    readonly words: readonly KeptWords[];
    readonly dates: Dates;
    readonly calendar: string;
    /** Of a secret given out anew: from now on it opens the complaint, and acts are sealed to it. */
    readonly receipt?: NewReceipt;
  },
): Promise<void> {
  const { after, event, by, at, receipt } = step;
  await sql`
    update complaints set ${columnsOf(sql, after, step.dates, step.calendar)} where id = ${after.id}`;
  if (receipt)
    await sql`
      update complaints set secret_hash = ${receipt.hash}, receipt_key = ${receipt.key} where id = ${after.id}`;
  await keepWords(sql, after.id, step.words, at);
  await sql`
    insert into complaint_events (complaint_id, seq, at, by, officer_id, post_id, event)
    values (${after.id}, ${after.seq}, ${at}, ${by.kind},
            ${by.kind === "officer" ? by.officer : null}, ${by.kind === "officer" ? by.post : null},
            ${sql.json(event)})`;
  if (event.type === "officer-named")
    await sql`insert into complaint_named (complaint_id, officer_id) values (${after.id}, ${event.officer})`;
  if (complaintNoticeOf(event)) await oweComplaintNotice(sql, after.id, after.seq);
  await commitComplaintStep(sql, step);
}

/** The columns lists, rights and figures read; all of them follow from the events. */
const columnsOf = (sql: Sql, c: Complaint, dates: Dates, calendar: string) => sql`
  handover_by = ${c.handover?.by ?? null}, handover_words = ${handoverWords(c)},
  stage = ${c.stage}, unit_id = ${c.unit}, suspended = ${isSuspended(c)}, verifier_id = ${c.verifier},
  settled_by = ${c.decision?.by ?? null}, decided_on = ${c.decision?.on ?? null},
  finding = ${c.decision?.finding ?? null}, outcome = ${c.decision?.outcome ?? null},
  accepted_on = ${c.acceptance?.on ?? null}, ended_on = ${endedOn(c)}, ended_because = ${endedBecause(c)},
  overdue = ${c.overdue.map(({ limit }) => limit)}::text[],
  dates = ${sql.json(dates)}, due_on = ${nextDue(dates)}, calendar = ${calendar}, seq = ${c.seq}`;

const handoverWords = ({ handover, contents }: Complaint): string | null =>
  contents.find(({ n }) => n === handover?.n)?.said.words ?? null;

const endedOn = (c: Complaint): Day | null =>
  c.refusal?.on ?? c.termination?.on ?? c.closed?.on ?? null;

const endedBecause = (c: Complaint): string | null =>
  c.refusal?.ground ?? c.termination?.ground ?? c.closed?.because ?? null;

export async function keepWords(
  sql: Sql,
  id: ComplaintId,
  words: readonly KeptWords[],
  at: Date,
): Promise<void> {
  for (const kept of words) {
    await sql`
      insert into complaint_words (id, complaint_id, role, body, salt, at)
      values (${kept.id}, ${id}, ${kept.role}, ${kept.body}, ${kept.salt}, ${at})`;
  }
}

/** The whole record of a complaint, in order. */
export const recordOfComplaint = (
  sql: Sql,
  id: ComplaintId,
): Promise<readonly Recorded<ComplaintEvent>[]> => sql<Recorded<ComplaintEvent>[]>`
  select seq, ${instantOf(sql, "at")} as at, by, officer_id as officer, post_id as post, event
    from complaint_events where complaint_id = ${id} order by seq`;

/** What was written in a complaint: whose eyes it is for, the mask decides (mask.ts). */
export type Wrote = {
  readonly id: ComplaintWordsId;
  readonly role: WordsRole;
  readonly body: Withheld;
};

/** Empty unless the complaint was named to this transaction (`openedComplaint`). */
export async function wordsOfComplaint(
  sql: Transaction,
  id: ComplaintId,
): Promise<ReadonlyMap<ComplaintWordsId, Wrote>> {
  const rows = await sql<(Omit<Wrote, "body"> & { readonly body: string })[]>`
    select id, role, body from complaint_words where complaint_id = ${id} order by id`;
  return new Map(rows.map(({ body, ...row }) => [row.id, { ...row, body: withhold(body) }]));
}

/** Policy, not law: opening a complaint again within this time is the same reading. */
const oneReadingMinutes = 15;

/** Writes for the complainant who reads it, and the same into the record of the house; once a quarter hour. */
export async function noteComplaintReading(
  sql: Transaction,
  id: ComplaintId,
  by: { readonly officer: OfficerId; readonly post: number },
): Promise<void> {
  const written = await sql`
    insert into complaint_readings (complaint_id, officer_id, post_id)
    select ${id}, ${by.officer}, ${by.post}
     where not exists (
       select from complaint_readings
        where complaint_id = ${id} and officer_id = ${by.officer}
          and at > now() - make_interval(mins => ${oneReadingMinutes}))`;
  if (written.count === 0) return;
  await audit(sql, { by, did: "complaint.opened", about: { kind: "complaint", id } });
}

/** Who read a complaint, newest first. */
export type ComplaintReading = {
  readonly at: Instant;
  readonly officerName: string;
  readonly postTitle: string | null;
  readonly unitName: string | null;
};

export const complaintReadingsOf = (
  sql: Sql,
  id: ComplaintId,
): Promise<readonly ComplaintReading[]> => sql<ComplaintReading[]>`
  select ${instantOf(sql, "r.at")} as at, o.name as "officerName", p.title as "postTitle", u.name as "unitName"
    from complaint_readings r
    join officers o on o.id = r.officer_id
    left join posts p on p.id = r.post_id
    left join units u on u.id = p.unit_id
   where r.complaint_id = ${id}
   order by r.at desc, r.id desc
   limit 200`;

/** An instant as ISO-8601 text with the offset of Việt Nam. `column` is ours, never typed by anyone. */
export const instantOf = (sql: Sql, column: string) =>
  sql.unsafe(
    `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'`,
  );
