import { audit } from "#audit/record.ts";
import { commitStep } from "./committed.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { withhold, withholdIf, type Withheld } from "#kernel/withheld.ts";
import type { OfficerId } from "#people/model.ts";

import type { Actor, Event, Matter, MatterCode, MatterId, Recorded, WordsId } from "./model.ts";
import { dueAt } from "./due.ts";

/** A matter by its code, read without a lock. Null when there is none. */
export async function matterByCode(sql: Sql, code: MatterCode): Promise<Matter | null> {
  const [found] = await sql<
    Matter[]
  >`select ${matterShape(sql)} from matters m where m.code = ${code}`;
  return found ?? null;
}

/** A matter by its identity, read without a lock: for what hangs on it, such as a file. */
export async function matterById(sql: Sql, id: string): Promise<Matter | null> {
  const [found] = await sql<Matter[]>`select ${matterShape(sql)} from matters m where m.id = ${id}`;
  return found ?? null;
}

/** Matters in the order of their ids, from the one after this. */
export const mattersAfter = (sql: Sql, after: string, most: number): Promise<readonly Matter[]> =>
  sql<Matter[]>`
    select ${matterShape(sql)} from matters m where m.id > ${after} order by m.id limit ${most}`;

/**
 * A matter by its code, held until the transaction ends. Locked first and read after: one statement that
 * waits for the lock would see the matter's own row anew, but who helps and who is named as they were
 * before it waited.
 */
export async function lockMatter(sql: Transaction, code: MatterCode): Promise<Matter | null> {
  await sql`select from matters where code = ${code} for update`;
  return matterByCode(sql, code);
}

/**
 * The main matter of a merge, held too, so that neither becomes a link of a chain meanwhile. Null when
 * there is none, or when somebody holds it: two merges into each other would wait for ever.
 */
export async function lockMain(sql: Transaction, code: MatterCode): Promise<Matter | null> {
  const [held] = await sql`select from matters where code = ${code} for update skip locked`;
  return held ? matterByCode(sql, code) : null;
}

/** A matter by its code and the stored hash of its secret: what a resident may open. */
export async function matterBySecret(
  sql: Sql,
  code: MatterCode,
  hash: Buffer,
  lock = false,
): Promise<Matter | null> {
  if (lock)
    await sql`select from matters where code = ${code} and secret_hash = ${hash} for update`;
  const [found] = await sql<Matter[]>`
    select ${matterShape(sql)} from matters m where m.code = ${code} and m.secret_hash = ${hash}`;
  return found ?? null;
}

/**
 * Names a matter to the transaction once the policy has let somebody open it. Until then its
 * restricted words do not come out (row-level security, db/migrations/0005_matters.sql).
 */
export async function opened(sql: Transaction, id: MatterId): Promise<void> {
  await sql`select set_config('danvan.matter', ${id}, true)`;
}

/** Builds the domain's own shape in SQL, so there is no second one to keep in step. */
const matterShape = (sql: Sql) => sql`
  m.id, m.code, m.kind, m.channel, m.area, m.place_unit_id as "placeUnit",
  jsonb_build_object('unit', m.unit_id, 'department', m.department_id, 'post', m.post_id) as desk,
  case m.stage
    when 'accepted' then jsonb_build_object('stage', m.stage, 'officer', m.officer_id)
    when 'answered' then jsonb_build_object('stage', m.stage, 'officer', m.officer_id,
                                            'on', m.answered_last, 'confirmUntil', m.confirm_until)
    when 'reopened' then jsonb_build_object('stage', m.stage, 'on', m.reopened_on)
    when 'declined' then jsonb_build_object('stage', m.stage, 'ground', m.decline_ground, 'by', m.declined_by,
                                            'on', m.declined_on, 'appeal', coalesce(m.appeal, 'none'))
    when 'withdrawn' then jsonb_build_object('stage', m.stage, 'on', m.ended_on)
    when 'closed' then jsonb_build_object('stage', m.stage, 'on', m.ended_on, 'because', m.ended_because)
    else jsonb_build_object('stage', m.stage)
  end as progress,
  ${instantOf(sql, "m.received_at")} as "receivedAt", m.received_on as "receivedOn",
  ${instantOf(sql, "m.accept_by")} as "acceptBy", ${instantOf(sql, "m.accepted_at")} as "acceptedAt",
  m.promised_by as "promisedBy", m.answer_by as "answerBy",
  case when m.term_from is not null then
    jsonb_build_object('from', m.term_from, 'days', m.term_days, 'unit', m.term_unit) end as term, m.counted,
  m.urgent, ${instantOf(sql, "m.urgent_by")} as "urgentBy",
  m.answered_on as "answeredOn", m.reopened_on as "reopenedOn", m.rating,
  case when m.transfer_to is null then null else jsonb_build_object('to', m.transfer_to) end as transfer,
  m.transfer_back as "returnedOnce", m.merged_into as "mergedInto",
  (select count(*)::int from matters d where d.merged_into = m.id) as duplicates, m.waits_for_reply as "waitsForReply",
  m.publish_consent as "publishConsent",
  exists (select from publications p where p.matter_id = m.id and p.ended_at is null) as published,
  array(select h.officer_id from matter_helpers h where h.matter_id = m.id order by h.officer_id) as helpers,
  array(select n.officer_id from matter_named n where n.matter_id = m.id order by n.officer_id) as named,
  m.level, m.handover_by as "handoverBy", m.seq`;

/** What the policy has to know of each row of a list: the same as `factsOf` makes of a whole matter. */
export const factsShape = (sql: Sql) => sql`
  jsonb_build_object(
    'unit', m.unit_id, 'post', m.post_id, 'offeredTo', m.transfer_to, 'accountable', m.officer_id,
    'helpers', array(select h.officer_id from matter_helpers h where h.matter_id = m.id),
    'named', array(select n.officer_id from matter_named n where n.matter_id = m.id),
    'level', m.level)`;

/** An instant as ISO-8601 text with the offset of Việt Nam. `column` is ours, never typed by anyone. */
export const instantOf = (sql: Sql, column: string) =>
  sql.unsafe(
    `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'`,
  );

/** Words to keep with a step: the row and what the event pins of it. */
export type KeptWords = {
  readonly id: WordsId;
  readonly role: "note" | "question" | "reply" | "answer" | "reason" | "rating" | "appeal";
  readonly body: string;
  readonly salt: Buffer;
  /** Of the form they came with; the same form sent again says nothing new. */
  readonly onceHash?: Buffer;
};

/**
 * Writes what a step did: the row as it now is, the event, its words. Nothing else changes a matter.
 * The caller holds the lock, so `after.seq` is the next one.
 */
export async function saveStep(
  sql: Transaction,
  after: Matter,
  event: Event,
  by: Actor,
  at: Date,
  words: KeptWords | null,
): Promise<void> {
  const p = after.progress;
  await sql`
    update matters set
      stage = ${p.stage},
      unit_id = ${after.desk.unit}, department_id = ${after.desk.department}, post_id = ${after.desk.post},
      officer_id = ${"officer" in p ? p.officer : null},
      accepted_at = ${after.acceptedAt}, answer_by = ${after.answerBy},
      term_from = ${after.term?.from ?? null}, term_days = ${after.term?.days ?? null},
      term_unit = ${after.term?.unit ?? null}, counted = ${sql.json(after.counted)},
      urgent = ${after.urgent}, urgent_by = ${after.urgentBy},
      answered_on = ${after.answeredOn},
      answered_last = ${p.stage === "answered" ? p.on : null},
      confirm_until = ${p.stage === "answered" ? p.confirmUntil : null},
      ended_on = ${p.stage === "withdrawn" || p.stage === "closed" ? p.on : null},
      ended_because = ${p.stage === "closed" ? p.because : null},
      decline_ground = ${p.stage === "declined" ? p.ground : sql`decline_ground`},
      declined_by = ${p.stage === "declined" ? p.by : sql`declined_by`},
      declined_on = ${p.stage === "declined" ? p.on : sql`declined_on`},
      appeal = ${appealOf(after, event) ?? sql`appeal`},
      reopened_on = ${after.reopenedOn}, rating = ${after.rating},
      transfer_to = ${after.transfer?.to ?? null}, transfer_back = ${after.returnedOnce},
      waits_for_reply = ${after.waitsForReply}, publish_consent = ${after.publishConsent},
      level = ${after.level}, handover_by = ${after.handoverBy}, merged_into = ${after.mergedInto},
      due_at = ${dueAt(after)}, seq = ${after.seq}
    where id = ${after.id}`;
  if (words) {
    await sql`
      insert into words (id, matter_id, role, body, salt, once_hash, at)
      values (${words.id}, ${after.id}, ${words.role}, ${words.body}, ${words.salt},
              ${words.onceHash ?? null}, ${at})`;
  }
  await sql`
    insert into matter_events (matter_id, seq, at, by, officer_id, post_id, event)
    values (${after.id}, ${after.seq}, ${at}, ${by.kind},
            ${by.kind === "officer" ? by.officer : null}, ${by.kind === "officer" ? by.post : null},
            ${sql.json(event)})`;
  await saveBeside(sql, after, event);
  await commitStep(sql, after, event, at, words?.body ?? null);
}

function appealOf(after: Matter, event: Event): string | null {
  if (after.progress.stage === "declined" && after.progress.appeal !== "none")
    return after.progress.appeal;
  return event.type === "appeal-decided" ? event.outcome : null;
}

// What an event changes in the tables beside the row.
async function saveBeside(sql: Transaction, after: Matter, event: Event): Promise<void> {
  switch (event.type) {
    case "helper-added":
      await sql`insert into matter_helpers (matter_id, officer_id) values (${after.id}, ${event.officer})`;
      return;
    case "accepted":
    case "assigned":
    case "helper-removed":
      await sql`delete from matter_helpers where matter_id = ${after.id} and officer_id = ${event.officer}`;
      return;
    case "officer-named":
      await sql`insert into matter_named (matter_id, officer_id) values (${after.id}, ${event.officer})`;
      await sql`delete from matter_helpers where matter_id = ${after.id} and officer_id = ${event.officer}`;
      await unfind(sql, after);
      return;
    case "transfer-taken":
      await sql`delete from matter_helpers where matter_id = ${after.id}`;
      await unfind(sql, after);
      return;
    case "reorganised":
      if (event.officer) {
        await sql`delete from matter_helpers where matter_id = ${after.id} and officer_id = ${event.officer}`;
      }
      await unfind(sql, after);
      return;
    case "rated":
    case "appealed":
      await unfind(sql, after);
      return;
    case "withdrawn":
    case "unpublished":
      await endPublication(sql, after.id);
      return;
    case "consented":
      if (!event.publish) await endPublication(sql, after.id);
      return;
    default:
      return;
  }
}

// Found no longer in the unit it left; the job after this step makes it findable where it is now.
const unfind = (sql: Transaction, after: Matter) =>
  sql`delete from matter_search where matter_id = ${after.id} and unit_id <> ${after.desk.unit}`;

const endPublication = (sql: Transaction, id: MatterId) =>
  sql`update publications set ended_at = now() where matter_id = ${id} and ended_at is null`;

/** The whole record of a matter, in order. */
export async function recordOf(sql: Sql, id: MatterId): Promise<readonly Recorded[]> {
  return sql<Recorded[]>`
    select seq, ${instantOf(sql, "at")} as at, by, officer_id as officer, post_id as post, event
      from matter_events where matter_id = ${id} order by seq`;
}

/** What was written in a matter: whose eyes it is for, the mask decides (mask.ts). */
export type Wrote = {
  readonly id: WordsId;
  readonly role: KeptWords["role"] | "filing";
  readonly title: Withheld | null;
  readonly body: Withheld;
  readonly place: Withheld | null;
};

type WordsRow = Pick<Wrote, "id" | "role"> & {
  readonly title: string | null;
  readonly body: string;
  readonly place: string | null;
};

export async function wordsOf(sql: Sql, id: MatterId): Promise<ReadonlyMap<WordsId, Wrote>> {
  const rows = await sql<WordsRow[]>`
    select id, role, title, body, place from words where matter_id = ${id} order by id`;
  return new Map(
    rows.map(({ title, body, place, ...row }) => [
      row.id,
      { ...row, title: withholdIf(title), body: withhold(body), place: withholdIf(place) },
    ]),
  );
}

/** Whether words of a matter came with the form of this once-key already. */
export async function saidBefore(sql: Sql, id: MatterId, onceHash: Buffer): Promise<boolean> {
  const [row] = await sql<{ said: boolean }[]>`
    select exists (select from words where matter_id = ${id} and once_hash = ${onceHash}) as said`;
  return row?.said ?? false;
}

/** Who read a matter, newest first. */
export type Reading = {
  readonly at: Instant;
  readonly officer: OfficerId | null;
  readonly officerName: string | null;
  readonly postTitle: string | null;
  readonly unitName: string | null;
  readonly client: string | null;
  readonly what: "filed" | "matter" | "original-file" | "identity";
  /** Why an officer opened the identity, in their words. */
  readonly reason: Withheld | null;
  /** Of an identity: who opened it where it was no officer. */
  readonly opener: "house" | "sender" | null;
  /** Of an identity: the second person, with their post, where two were needed. */
  readonly approvedBy: string | null;
};

/**
 * Policy, not law: opening a matter again within this time is the same reading. A page reloaded, or
 * shown again after a step, would otherwise bury in repetitions who read it.
 */
export const oneReadingMinutes = 15;

/**
 * Writes for its sender who reads a matter, and the same into the record of the house; unless this
 * officer's last reading is younger than `oneReadingMinutes`.
 */
export async function noteReadingOnce(
  sql: Transaction,
  id: MatterId,
  officer: OfficerId,
  post: number,
): Promise<void> {
  const written = await sql`
    insert into matter_readings (matter_id, officer_id, post_id, what)
    select ${id}, ${officer}, ${post}, 'matter'
     where not exists (
       select from matter_readings
        where matter_id = ${id} and officer_id = ${officer} and what in ('matter', 'filed')
          and at > now() - make_interval(mins => ${oneReadingMinutes}))`;
  if (written.count === 0) return;
  const about = { kind: "matter", id };
  await audit(sql, { by: { officer, post }, did: "matter.opened", about });
}

/** Every reading of a matter and of its sender's identity, for the sender. */
export async function readingsOf(sql: Sql, id: MatterId): Promise<readonly Reading[]> {
  const rows = await sql<(Omit<Reading, "reason"> & { readonly reason: string | null })[]>`
    with seen as (
      select r.at, r.officer_id, r.post_id, r.client, r.what, null as reason,
             null as opener, null::uuid as approver, null::int as approver_post
        from matter_readings r where r.matter_id = ${id}
      union all
      select o.at, o.officer_id, o.post_id, null, 'identity', o.reason, nullif(o.by, 'officer'),
             o.approved_by, o.approved_post
        from matters m, identity.openings_of(m.identity_id) o
       where m.id = ${id} and m.identity_id is not null
    )
    select ${instantOf(sql, "s.at")} as at, s.officer_id as officer, o.name as "officerName",
           p.title as "postTitle", u.name as "unitName", s.client, s.what, s.reason, s.opener,
           nullif(concat_ws(', ', a.name, ap.title), '') as "approvedBy"
      from seen s
      left join officers o on o.id = s.officer_id
      left join posts p on p.id = s.post_id
      left join units u on u.id = p.unit_id
      left join officers a on a.id = s.approver
      left join posts ap on ap.id = s.approver_post
     order by s.at desc
     limit 200`;
  return rows.map((row) => ({ ...row, reason: withholdIf(row.reason) }));
}

/** The answered matters whose time to confirm has passed, oldest first. */
export async function mattersToClose(
  sql: Sql,
  today: Day,
  limit: number,
): Promise<readonly MatterCode[]> {
  const rows = await sql<{ code: MatterCode }[]>`
    select code from matters
     where stage = 'answered' and confirm_until < ${today}
     order by confirm_until, id limit ${limit}`;
  return rows.map((row) => row.code);
}
