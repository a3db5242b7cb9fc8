import type { Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId, PostId } from "#people/model.ts";
import type { ReceiptKey } from "#register/boxes.ts";
import type { SealedPerson } from "#vault/person.ts";

import { commitRegistered } from "./committed.ts";
import { nextDue, type Dates } from "./dates.ts";
import { oweComplaintNotice } from "./notices.store.ts";
import type { Registered } from "./evolve.ts";
import type { Complaint, ComplaintId } from "./model.ts";
import { complaintById, keepWords, type KeptComplaint, type KeptWords } from "./store.ts";

/** Everything a registration writes. */
export type NewComplaint = {
  readonly complaint: Complaint;
  readonly event: Registered;
  readonly words: readonly KeptWords[];
  readonly dates: Dates;
  readonly calendar: string;
  readonly people: readonly { readonly holder: string; readonly sealed: SealedPerson }[];
  readonly secretHash: Buffer;
  /** What the receipt’s secret gives: of it only the public key is kept. */
  readonly receipt: ReceiptKey;
  readonly onceHash: Buffer;
  readonly contentMark: Buffer;
  /** Whether who hands it in left an address for notices. */
  readonly notify: boolean;
  readonly by: { readonly officer: OfficerId; readonly post: PostId };
  readonly at: Date;
};

/** Keeps a registration: row, words, who takes part and who is complained of, event. */
export async function insertComplaint(sql: Transaction, made: NewComplaint): Promise<void> {
  const { complaint: c, event, dates, by, at } = made;
  await sql`
    insert into complaints (id, code, level, channel, unit_id, respondent_unit, about, first_id, stage,
                            received_at, received_on, complainants, dates, due_on, calendar,
                            secret_hash, receipt_key, once_hash, content_mark, notify)
    values (${c.id}, ${c.code}, ${c.level}, ${c.channel}, ${c.unit}, ${c.respondent.unit}, ${c.respondent.of},
            ${c.first?.complaint ?? null}, ${c.stage}, ${at}, ${c.receivedOn},
            ${c.parties.filter(({ part }) => part === "complainant").length},
            ${sql.json(dates)}, ${nextDue(dates)}, ${made.calendar},
            ${made.secretHash}, ${made.receipt.publicKey}, ${made.onceHash}, ${made.contentMark}, ${made.notify ? true : null})`;
  await keepWords(sql, c.id, made.words, at);
  const parties = c.parties.map((party, i) => ({ position: i + 1, ...party }));
  await sql`
    insert into complaint_parties (complaint_id, position, holder, part, represents)
    select ${c.id}, p.position, p.holder, p.part, p.represents
      from jsonb_to_recordset(${sql.json(parties)})
           as p (position int, holder uuid, part text, represents boolean)`;
  for (const { holder, sealed } of made.people) {
    await sql`
      select identity.keep(${holder}, ${sealed.contact}::bytea, ${sealed["identity-number"]}::bytea,
                           ${sealed.signature}::bytea)`;
  }
  await sql`
    insert into complaint_named (complaint_id, officer_id)
    select ${c.id}, n from unnest(${[...c.named]}::uuid[]) n`;
  await sql`
    insert into complaint_events (complaint_id, seq, at, by, officer_id, post_id, event)
    values (${c.id}, 1, ${at}, 'officer', ${by.officer}, ${by.post}, ${sql.json(event)})`;
  await sql`
    insert into complaint_readings (complaint_id, at, officer_id, post_id)
    values (${c.id}, ${at}, ${by.officer}, ${by.post})`;
  if (made.notify) await oweComplaintNotice(sql, c.id, 1);
  await commitRegistered(sql, made, made.receipt.firstSalt);
}

/** Holds back another form with the same once-key until this transaction ends. */
export const onceHeld = (sql: Transaction, onceHash: Buffer) =>
  sql`select pg_advisory_xact_lock(${onceHash.readBigInt64BE(0).toString()}::bigint)`;

/** What came before under the same once-key. */
export async function registeredUnder(
  sql: Sql,
  onceHash: Buffer,
): Promise<{ readonly kept: KeptComplaint; readonly contentMark: Buffer } | null> {
  const [row] = await sql<{ id: ComplaintId; mark: Buffer }[]>`
    select id, content_mark as mark from complaints where once_hash = ${onceHash}`;
  const kept = row && (await complaintById(sql, row.id));
  return kept ? { kept, contentMark: row.mark } : null;
}
