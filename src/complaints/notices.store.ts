import { later } from "#cases/house.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { SealedRecord } from "#vault/person.ts";

import type { Dates } from "./dates.ts";
import type { ComplaintEvent } from "./events.ts";
import type { ComplaintCode, ComplaintId } from "./model.ts";
import type { ComplaintNoticeKind } from "./notice-kinds.ts";

/** Asks, in the transaction of a step, that its complainant be told of line `seq`. */
export const oweComplaintNotice = (sql: Transaction, complaint: string, seq: number) =>
  later(sql, "complaint-stepped", { complaint, seq });

/**
 * Owes a notice of line `seq`, and asks for it to be sent, as one statement. Does nothing the second
 * time, and nothing for who wants none. Where no mail server is set it only writes that down; a server
 * set later does not send what is old.
 */
export async function writeSlip(
  sql: Sql,
  complaint: ComplaintId,
  seq: number,
  kind: ComplaintNoticeKind,
  mailOn: boolean,
): Promise<void> {
  await sql`
    with owed as (
      insert into complaint_notices (complaint_id, seq, kind, state)
      select id, ${seq}, ${kind}, ${mailOn ? "queued" : "not-configured"} from complaints
       where id = ${complaint} and notify
      on conflict do nothing
      returning complaint_id, seq, state
    )
    select graphile_worker.add_job('complaint-notice', json_build_object('complaint', complaint_id, 'seq', seq))
      from owed where state = 'queued'`;
}

/** What happened at line `seq`; null when the complaint is gone. */
export async function complaintStepTaken(
  sql: Sql,
  complaint: ComplaintId,
  seq: number,
): Promise<ComplaintEvent | null> {
  const [row] = await sql<{ event: ComplaintEvent }[]>`
    select event from complaint_events where complaint_id = ${complaint} and seq = ${seq}`;
  return row?.event ?? null;
}

/** What a notice may say: dates and the unit, nothing that anybody wrote. */
export type ComplaintNoticeFacts = {
  readonly code: ComplaintCode;
  readonly notice: ComplaintNoticeKind;
  readonly unitName: string;
  readonly event: ComplaintEvent;
  readonly dates: Dates;
};

/** The facts of one notice; null when the complaint is gone, or its complainant wants none by now. */
export async function complaintNoticeFacts(
  sql: Sql,
  complaint: ComplaintId,
  seq: number,
): Promise<ComplaintNoticeFacts | null> {
  const [facts] = await sql<ComplaintNoticeFacts[]>`
    select c.code, n.kind as notice, u.name as "unitName", e.event, c.dates
      from complaint_notices n
      join complaints c on c.id = n.complaint_id
      join complaint_events e on e.complaint_id = n.complaint_id and e.seq = n.seq
      join units u on u.id = c.unit_id
     where n.complaint_id = ${complaint} and n.seq = ${seq} and c.notify`;
  return facts ?? null;
}

/** The address of who handed it in, for a notice being sent; they see that the house opened it. */
export const openForComplaintNotice = (
  sql: Sql,
  complaint: ComplaintId,
  seq: number,
  why: string,
): Promise<readonly SealedRecord[]> => sql<SealedRecord[]>`
  select holder, kind, sealed from identity.open_for_complaint_notice(${complaint}, ${seq}, ${why})`;

/** Whether notices go by mail; null where no address was left. */
export async function complaintMail(sql: Sql, id: ComplaintId): Promise<boolean | null> {
  const [row] = await sql<
    { notify: boolean | null }[]
  >`select notify from complaints where id = ${id}`;
  return row?.notify ?? null;
}

/** Turns notices off or on, where there is an address they could go to. */
export const turnMail = (sql: Sql, id: ComplaintId, on: boolean) =>
  sql`update complaints set notify = ${on} where id = ${id} and notify is not null`;
