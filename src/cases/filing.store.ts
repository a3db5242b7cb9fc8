import type { Day, Instant } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { IdentityKind } from "#vault/model.ts";
import type { SealedPerson } from "#vault/person.ts";

import type { Channel, Desk, Kind, MatterCode, MatterId } from "./model.ts";
import { instantOf } from "./store.ts";

/** Everything a filing writes, worked out before the database is asked for anything. */
export type NewMatter = {
  readonly id: MatterId;
  readonly code: MatterCode;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly area: string;
  readonly unit: number;
  readonly title: string;
  readonly body: string;
  readonly place: string | null;
  readonly salt: Buffer;
  readonly hash: string;
  readonly publish: boolean;
  readonly files: number;
  readonly at: Date;
  readonly receivedOn: Day;
  readonly acceptBy: Instant;
  /** The day to answer by for a promise of 1, 2 … 10 working days; the routing rule picks one. */
  readonly promises: readonly Day[];
  readonly identity: { readonly holder: string; readonly sealed: SealedPerson } | null;
  /** Whether an e-mail address was left, for notices. */
  readonly notify: boolean;
  readonly secretHash: Buffer;
  /** The public half of the key drawn from the secret. */
  readonly receiptKey: Buffer;
  /** What the first entry of the receipt log commits to; the salt is not kept. */
  readonly logged: { readonly salt: Buffer; readonly content: Buffer; readonly at: Instant };
  readonly onceHash: Buffer;
  readonly contentMark: Buffer;
  /** Who entered it for the resident, if anybody did; they have read it. */
  readonly enteredBy:
    | { readonly officer: string; readonly post: number }
    | { readonly client: string }
    | null;
};

export type FiledRow = {
  readonly code: MatterCode;
  readonly desk: Desk;
  readonly answerBy: Day;
  readonly answerDays: number;
  /** What the receipt log commits to; null in a house whose log has not begun. */
  readonly statement: string | null;
};

/**
 * Keeps a filing: row, words, event, identity, readings and the job that does the rest, as one
 * statement, so that all of it happened or none. Finds the desk on the way, in the unit that answers
 * for the area there today: its rule's post if someone holds it, else reception, else the superior's.
 *
 * @returns null when a filing with this once-key is already there; asks again nothing, changes nothing
 */
export async function insertMatter(sql: Sql, m: NewMatter): Promise<FiledRow | null> {
  const officer = m.enteredBy && "officer" in m.enteredBy ? m.enteredBy : null;
  const client = m.enteredBy && "client" in m.enteredBy ? m.enteredBy.client : null;
  const by = officer ? "officer" : client ? "client" : "resident";
  const sealed = (kind: IdentityKind) => m.identity?.sealed[kind] ?? null;
  const [filed] = await sql<FiledRow[]>`
    with place as (
      select u.id as place_id, o.id, o.parent_id, u.province_code as province
        from units u join subject_areas a on a.code = ${m.area} and a.ended_at is null
        join units o on o.id = unit_answering(u.id, ${m.area}, ${m.receivedOn})
       where u.id = ${m.unit} and (u.valid_to is null or u.valid_to >= ${m.receivedOn})
    ), rule as (
      select r.unit_id, r.department_id, r.post_id, r.answer_days
        from routing_rules r join place on r.unit_id = place.id where r.area = ${m.area}
    ), staffed as (
      select h.post_id as id, h.unit_id, h.department_id, h.role
        from place cross join lateral (
          -- offset 0: asked through the index; joined, the planner would read every post of the house.
          select h.post_id, h.unit_id, h.department_id, h.role from posts_held h
           where h.unit_id = any(array[place.id, place.parent_id])
             and h.valid_from <= ${m.receivedOn} and (h.valid_to is null or h.valid_to >= ${m.receivedOn})
          offset 0) h
    ), desk as (
      select place.province, place.place_id,
             coalesce(s.unit_id, place.id) as unit_id,
             coalesce(case when s.id = rule.post_id then rule.department_id end, s.department_id) as department_id,
             s.id as post_id, coalesce(rule.answer_days, ${m.promises.length}) as answer_days
        from place
        left join rule on true
        left join lateral (
          select s.id, s.unit_id, s.department_id from staffed s
           where s.id = rule.post_id or s.role = 'reception'
           order by (s.id = rule.post_id) desc nulls last, (s.unit_id = place.id) desc, s.id
           limit 1) s on true
    ), kept as (
      insert into matters (id, code, province, kind, channel, area, place_unit_id, unit_id, department_id,
                           post_id, received_at, received_on, accept_by, promised_by, answer_by,
                           term_from, term_days, term_unit,
                           publish_consent, identity_id, notify, secret_hash, receipt_key, once_hash, content_mark, due_at)
      select ${m.id}, ${m.code}, d.province, ${m.kind}, ${m.channel}, ${m.area}, d.place_id, d.unit_id,
             d.department_id, d.post_id, ${m.at}, ${m.receivedOn}, ${m.acceptBy},
             (${[...m.promises]}::date[])[d.answer_days], (${[...m.promises]}::date[])[d.answer_days],
             ${m.receivedOn}, d.answer_days, d.place_id,
             ${m.publish}, ${m.identity?.holder ?? null}, ${m.notify}, ${m.secretHash}, ${m.receiptKey}, ${m.onceHash}, ${m.contentMark}, ${m.acceptBy}
        from desk d
      on conflict (once_hash) do nothing
      returning id, code, unit_id, department_id, post_id, answer_by
    ), said as (
      insert into words (id, matter_id, role, title, body, place, salt, at)
      select id, id, 'filing', ${m.title}, ${m.body}, ${m.place}, ${m.salt}, ${m.at} from kept
    ), recorded as (
      insert into matter_events (matter_id, seq, at, by, officer_id, post_id, event)
      select k.id, 1, ${m.at}, ${by}, ${officer?.officer ?? null}, ${officer?.post ?? null},
             jsonb_build_object('type', 'filed', 'kind', ${m.kind}::text, 'channel', ${m.channel}::text,
               'area', ${m.area}::text,
               'desk', jsonb_build_object('unit', k.unit_id, 'department', k.department_id, 'post', k.post_id),
               'said', jsonb_build_object('words', k.id, 'hash', ${m.hash}::text),
               'acceptBy', ${m.acceptBy}::text, 'answerBy', k.answer_by::text,
               'files', ${m.files}::int, 'publish', ${m.publish}::boolean)
        from kept k
    ), stated as (
      -- The statement of the receipt log, as src/register/browser/log-statement.ts writes it; the test of
      -- that module reads it back.
      select k.id, concat('danvan.statement/v1', E'\n', 'log ', l.origin, E'\n', 'act filed', E'\n',
               'about ', k.code, E'\n', 'nth 1', E'\n', 'at ', ${m.logged.at}::text, E'\n',
               'unit ', u.slug, E'\n', 'due ', k.answer_by::text, E'\n',
               'content ', encode(${m.logged.content}::bytea, 'base64'), E'\n', 'previous -', E'\n') as statement
        from kept k join units u on u.id = k.unit_id cross join register_log l
    ), entered as (
      insert into register_entries (entry)
      select sha256(convert_to(E'danvan.commitment/v1\n', 'UTF8') || ${m.logged.salt}::bytea
                    || convert_to(statement, 'UTF8')) from stated
      returning id
    ), committed as (
      insert into register_acts (kind, about, nth, seq, entry_id, statement)
      select 'matter', s.id, 1, 1, e.id, s.statement from stated s cross join entered e
    ), seen as (
      insert into matter_readings (matter_id, at, officer_id, post_id, client, what)
      select id, ${m.at}, ${officer?.officer ?? null}, ${officer?.post ?? null}, ${client}, 'filed'
        from kept where ${by !== "resident"}
    ), person as (
      select identity.keep(${m.identity?.holder ?? null}::uuid, ${sealed("contact")}::bytea,
                           ${sealed("identity-number")}::bytea, ${sealed("signature")}::bytea) as id
        from kept where ${m.identity !== null}
    ), after as (
      insert into job_outbox (task, payload)
      select 'matter-filed', json_build_object('matter', k.id) from kept k
    )
    select k.code,
           jsonb_build_object('unit', k.unit_id, 'department', k.department_id, 'post', k.post_id) as desk,
           k.answer_by as "answerBy", (select answer_days from desk) as "answerDays",
           (select statement from stated) as statement
      from kept k
     where (select count(*) from person) >= 0`;
  return filed ?? null;
}

/** A filing that came before under the same once-key. */
export type FiledBefore = {
  readonly id: MatterId;
  readonly code: MatterCode;
  readonly contentMark: Buffer;
  readonly secretHash: Buffer;
  readonly desk: Desk;
  readonly placeUnit: number;
  readonly receivedAt: Instant;
  readonly acceptBy: Instant;
  readonly answerBy: Day;
  readonly answerDays: number;
  readonly statement: string | null;
};

export async function filedUnder(sql: Sql, onceHash: Buffer): Promise<FiledBefore | null> {
  const [found] = await sql<FiledBefore[]>`
    select m.id, m.code, m.content_mark as "contentMark", m.secret_hash as "secretHash",
           jsonb_build_object('unit', m.unit_id, 'department', m.department_id, 'post', m.post_id) as desk,
           m.place_unit_id as "placeUnit", ${instantOf(sql, "m.received_at")} as "receivedAt",
           ${instantOf(sql, "m.accept_by")} as "acceptBy", m.promised_by as "answerBy",
           coalesce(r.answer_days, 10) as "answerDays",
           (select a.statement from register_acts a
             where a.kind = 'matter' and a.about = m.id and a.nth = 1) as statement
      from matters m
      left join routing_rules r on r.unit_id = m.place_unit_id and r.area = m.area
     where m.once_hash = ${onceHash}`;
  return found ?? null;
}

/**
 * Waits until everything this session can see would survive the loss of this machine as far as any
 * filing does. A transaction whose wait for the standby was cut short can be seen before it is safe
 * there; a COMMIT that comes after it waits for both.
 */
export async function settle(sql: Sql): Promise<void> {
  await sql`select pg_logical_emit_message(true, 'danvan', '')`;
}
