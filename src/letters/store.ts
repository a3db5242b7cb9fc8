import { audit } from "#audit/record.ts";
import { instantOf } from "#cases/store.ts";
import type { Instant } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { withhold, withholdIf, type Withheld } from "#kernel/withheld.ts";
import type { OfficerId } from "#people/model.ts";

import type { Letter, LetterCode, LetterId, LetterWordsId, Recorded } from "./model.ts";

/** A letter by its code, read without a lock. Null when there is none. */
export async function letterByCode(sql: Sql, code: LetterCode): Promise<Letter | null> {
  const [found] = await sql<
    Letter[]
  >`select ${letterShape(sql)} from letters l where l.code = ${code}`;
  return found ?? null;
}

export async function letterById(sql: Sql, id: LetterId): Promise<Letter | null> {
  const [found] = await sql<Letter[]>`select ${letterShape(sql)} from letters l where l.id = ${id}`;
  return found ?? null;
}

/** Letters in the order of their ids, from the one after this. */
export const lettersAfter = (sql: Sql, after: string, most: number): Promise<readonly Letter[]> =>
  sql<
    Letter[]
  >`select ${letterShape(sql)} from letters l where l.id > ${after} order by l.id limit ${most}`;

/** A letter by its code, held until the transaction ends. Locked first and read after (cases/store.ts). */
export async function lockLetter(sql: Transaction, code: LetterCode): Promise<Letter | null> {
  await sql`select from letters where code = ${code} for update`;
  return letterByCode(sql, code);
}

/** The main letter of a merge, held too; null when there is none, or when somebody holds it. */
export async function lockMain(sql: Transaction, code: LetterCode): Promise<Letter | null> {
  const [held] = await sql`select from letters where code = ${code} for update skip locked`;
  return held ? letterByCode(sql, code) : null;
}

/** A letter by its code and the stored hash of its secret: what its sender may open. */
export async function letterBySecret(
  sql: Sql,
  code: LetterCode,
  hash: Buffer,
): Promise<Letter | null> {
  const [found] = await sql<Letter[]>`
    select ${letterShape(sql)} from letters l where l.code = ${code} and l.secret_hash = ${hash}`;
  return found ?? null;
}

/** Names a letter to the transaction once the policy has let somebody open it (0022_letters.sql). */
export async function opened(sql: Transaction, id: LetterId): Promise<void> {
  await sql`select set_config('danvan.letter', ${id}, true)`;
}

/** Builds the domain's own shape in SQL, so there is no second one to keep in step. */
export const letterShape = (sql: Sql) => sql`
  l.id, l.code, l.channel,
  case when l.from_body is null then null
       else jsonb_build_object('body', l.from_body, 'number', coalesce(l.from_number, '')) end as "from",
  l.signers, l.has_sender as "hasSender", l.area, l.place_unit_id as "placeUnit",
  jsonb_build_object('unit', l.unit_id, 'department', l.department_id, 'post', l.post_id) as desk,
  l.officer_id as officer, l.progress, l.received_on as "receivedOn",
  ${instantOf(sql, "l.received_at")} as "receivedAt", l.tell_by as "tellBy", l.told_on as "toldOn",
  case when l.offered_to is null then null else jsonb_build_object('to', l.offered_to) end as offered,
  l.given_back as "returnedOnce", l.merged_into as "mergedInto",
  (select count(*)::int from letters d where d.merged_into = l.id) as duplicates,
  l.replied_on as "repliedOn",
  array(select n.officer_id from letter_named n where n.letter_id = l.id order by n.officer_id) as named,
  l.level, l.handover_by as "handoverBy", l.seq`;

/** The record of a letter, in order. */
export async function recordOf(sql: Sql, id: LetterId): Promise<readonly Recorded[]> {
  return sql<Recorded[]>`
    select seq, ${instantOf(sql, "at")} as at, by, officer_id as officer, post_id as post, event
      from letter_events where letter_id = ${id} order by seq`;
}

/** What was written of a letter: whose eyes it is for, the mask decides (mask.ts). */
export type Wrote = {
  readonly id: LetterWordsId;
  readonly role: "summary" | "note" | "reason";
  readonly title: Withheld | null;
  readonly body: Withheld;
};

export async function wordsOf(sql: Sql, id: LetterId): Promise<ReadonlyMap<LetterWordsId, Wrote>> {
  const rows = await sql<
    { id: LetterWordsId; role: Wrote["role"]; title: string | null; body: string }[]
  >`
    select id, role, title, body from letter_words where letter_id = ${id} order by id`;
  return new Map(
    rows.map(({ title, body, ...row }) => [
      row.id,
      { ...row, title: withholdIf(title), body: withhold(body) },
    ]),
  );
}

/** Policy, not law: opening a letter again within this time is the same reading. */
const oneReadingMinutes = 15;

/** Writes for its sender who reads a letter, and the same into the record of the house. */
export async function noteReadingOnce(
  sql: Transaction,
  id: LetterId,
  officer: OfficerId,
  post: number,
): Promise<void> {
  const written = await sql`
    insert into letter_readings (letter_id, officer_id, post_id)
    select ${id}, ${officer}, ${post}
     where not exists (
       select from letter_readings
        where letter_id = ${id} and officer_id = ${officer}
          and at > now() - make_interval(mins => ${oneReadingMinutes}))`;
  if (written.count === 0) return;
  await audit(sql, { by: { officer, post }, did: "letter.opened", about: { kind: "letter", id } });
}

/** Who read a letter, or opened who sent it; newest first. */
export type Reading = {
  readonly at: Instant;
  readonly officerName: string | null;
  readonly postTitle: string | null;
  readonly unitName: string | null;
  readonly what: "letter" | "identity";
  readonly reason: Withheld | null;
};

export async function readingsOf(sql: Sql, id: LetterId): Promise<readonly Reading[]> {
  const rows = await sql<(Omit<Reading, "reason"> & { readonly reason: string | null })[]>`
    with seen as (
      select r.at, r.officer_id, r.post_id, 'letter' as what, null as reason
        from letter_readings r where r.letter_id = ${id}
      union all
      select o.at, o.officer_id, o.post_id, 'identity', o.reason
        from letters l, identity.openings_of(l.identity_id) o
       where l.id = ${id} and l.identity_id is not null
    )
    select ${instantOf(sql, "s.at")} as at, o.name as "officerName", p.title as "postTitle",
           u.name as "unitName", s.what, s.reason
      from seen s
      left join officers o on o.id = s.officer_id
      left join posts p on p.id = s.post_id
      left join units u on u.id = p.unit_id
     order by s.at desc
     limit 200`;
  return rows.map((row) => ({ ...row, reason: withholdIf(row.reason) }));
}

/** Whether nothing but notes happened to a letter after line `seen` of its record. */
export async function quietSince(sql: Sql, id: LetterId, seen: number): Promise<boolean> {
  const [row] = await sql<{ quiet: boolean }[]>`
    select not exists (
      select from letter_events
       where letter_id = ${id} and seq > ${seen} and event ->> 'type' <> 'noted') as quiet`;
  return row?.quiet ?? false;
}

/** Whether line `seq` of a record is this officer's and said exactly these words. */
export async function saidLast(
  sql: Sql,
  id: LetterId,
  seq: number,
  officer: OfficerId,
  text: string,
): Promise<boolean> {
  const [row] = await sql<{ same: boolean }[]>`
    select exists (
      select from letter_events e join letter_words w on w.id = (e.event -> 'said' ->> 'words')::uuid
       where e.letter_id = ${id} and e.seq = ${seq} and e.officer_id = ${officer} and w.body = ${text}) as same`;
  return row?.same ?? false;
}
