import type { Day, Instant } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import type { Event, Kind, MatterCode, MatterId } from "./model.ts";
import { instantOf } from "./store.ts";

/** What a notice is about; each has its sentence in texts/notices.ts. */
export const noticeKinds = [
  "receipt",
  "accepted",
  "asked",
  "answered",
  "declined",
  "transferred",
  "reopened",
  "appealed",
  "appeal-decided",
  "closed",
  "withdrawn",
  "published",
  "unpublished",
  "secret-reissued",
  "recalculated",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * Owes the sender a notice of line `seq`, and asks for it to be sent, as one statement. Does nothing
 * the second time, and nothing for who left no e-mail address. Where no mail server is set it only
 * writes that down; a server set later does not send what is old.
 */
export async function oweNotice(
  sql: Sql,
  matter: MatterId,
  seq: number,
  kind: NoticeKind,
  mailOn: boolean,
): Promise<void> {
  await sql`
    with owed as (
      insert into notices (matter_id, seq, kind, state)
      select id, ${seq}, ${kind}, ${mailOn ? "queued" : "not-configured"} from matters
       where id = ${matter} and notify and identity_id is not null
      on conflict do nothing
      returning matter_id, seq, state
    )
    select graphile_worker.add_job('notice', json_build_object('matter', matter_id, 'seq', seq))
      from owed where state = 'queued'`;
}

/** What a notice may say: dates and the unit, nothing that anybody wrote. */
export type NoticeFacts = {
  readonly code: MatterCode;
  readonly kind: Kind;
  readonly notice: NoticeKind;
  readonly unitName: string;
  readonly event: Event;
  readonly receivedAt: Instant;
  readonly acceptBy: Instant;
  readonly answerBy: Day;
};

/** The facts of one notice; null when the matter is gone. */
export async function noticeFacts(
  sql: Sql,
  matter: MatterId,
  seq: number,
): Promise<NoticeFacts | null> {
  const [facts] = await sql<NoticeFacts[]>`
    select m.code, m.kind, n.kind as notice, u.name as "unitName", e.event,
           ${instantOf(sql, "m.received_at")} as "receivedAt",
           ${instantOf(sql, "m.accept_by")} as "acceptBy", m.answer_by as "answerBy"
      from notices n
      join matters m on m.id = n.matter_id
      join matter_events e on e.matter_id = n.matter_id and e.seq = n.seq
      join units u on u.id = m.unit_id
     where n.matter_id = ${matter} and n.seq = ${seq}`;
  return facts ?? null;
}

/** Line `seq` of the record, and whether the matter is findable in the unit that has it now. */
export async function stepTaken(
  sql: Sql,
  matter: MatterId,
  seq: number,
): Promise<{ readonly event: Event; readonly findable: boolean } | null> {
  const [step] = await sql<{ event: Event; findable: boolean }[]>`
    select e.event, m.level = 'restricted' or exists (select from matter_search s
                             where s.matter_id = m.id and s.unit_id = m.unit_id) as findable
      from matter_events e join matters m on m.id = e.matter_id
     where e.matter_id = ${matter} and e.seq = ${seq}`;
  return step ?? null;
}

/** How notices made since `since` stand, for the administrator: how many in each state, and why. */
export type NoticeCount = {
  readonly state: "queued" | "sending" | "failed" | "not-configured";
  readonly error: string | null;
  readonly count: number;
};

export async function noticesNotSent(sql: Sql, since: Date): Promise<readonly NoticeCount[]> {
  return sql<NoticeCount[]>`
    select state, error, count(*)::int as count from notices
     where state <> 'sent' and made_at >= ${since}
     group by state, error order by count desc, state, error`;
}
