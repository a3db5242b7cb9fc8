import type { Day } from "#kernel/day.ts";
import type { Transaction, Sql } from "#kernel/sql.ts";
import type { ReceiptKey } from "#register/boxes.ts";
import type { SealedPerson } from "#vault/person.ts";

import { commitReceived } from "./committed.ts";
import type {
  Channel,
  Event,
  LetterCode,
  LetterId,
  LetterWordsId,
  Outside,
  Signers,
} from "./model.ts";
import { indexLetter } from "./search.store.ts";

/** Everything a registration writes, worked out before the database is asked for anything. */
export type NewLetter = {
  readonly id: LetterId;
  readonly code: LetterCode;
  readonly words: LetterWordsId;
  readonly channel: Channel;
  readonly from: Outside | null;
  readonly signers: Signers;
  readonly hasSender: boolean;
  readonly area: string;
  readonly placeUnit: number;
  readonly title: string;
  readonly summary: string;
  readonly salt: Buffer;
  readonly hash: string;
  readonly at: Date;
  readonly receivedOn: Day;
  readonly tellBy: Day | null;
  readonly files: readonly string[];
  readonly identity: { readonly holder: string; readonly sealed: SealedPerson } | null;
  readonly secretHash: Buffer;
  readonly receipt: ReceiptKey;
  readonly onceHash: Buffer;
  readonly contentMark: Buffer;
  readonly by: {
    readonly officer: string;
    readonly post: number;
    readonly unit: number;
    readonly department: number | null;
  };
};

/**
 * Keeps a registration: row, words, two lines of record, identity, the unit's register.
 *
 * @returns whether it was kept; not, when one with this once-key is there or the place is none
 */
export async function insertLetter(sql: Transaction, l: NewLetter): Promise<boolean> {
  const { by } = l;
  const desk = { unit: by.unit, department: by.department, post: by.post };
  const said = { words: l.words, hash: l.hash };
  const received: Extract<Event, { readonly type: "received" }> = {
    type: "received",
    channel: l.channel,
    signers: l.signers,
    desk,
    on: l.receivedOn,
    tellBy: l.tellBy,
    files: l.files.length,
    said,
  };
  const registered = { type: "registered", officer: by.officer, on: l.receivedOn };
  const kept = await sql`
    insert into letters (id, code, channel, from_body, from_number, signers, has_sender, area, place_unit_id,
                         unit_id, department_id, post_id, officer_id, progress, received_at, received_on, tell_by,
                         identity_id, secret_hash, receipt_key, once_hash, content_mark, seq)
    select ${l.id}, ${l.code}, ${l.channel}, ${l.from?.body ?? null}, ${l.from?.number ?? null}, ${l.signers},
           ${l.hasSender}, a.code, u.id, ${by.unit}, ${by.department}, ${by.post}, ${by.officer},
           ${sql.json({ stage: "registered" })}, ${l.at}, ${l.receivedOn}, ${l.tellBy},
           ${l.identity?.holder ?? null}, ${l.secretHash}, ${l.receipt.publicKey},
           ${l.onceHash}, ${l.contentMark}, 2
      from units u join subject_areas a on a.code = ${l.area} and a.ended_at is null
     where u.id = ${l.placeUnit}
    on conflict (once_hash) do nothing`;
  if (kept.count === 0) return false;
  await sql`
    insert into letter_words (id, letter_id, role, title, body, salt, at)
    values (${l.words}, ${l.id}, 'summary', ${l.title}, ${l.summary}, ${l.salt}, ${l.at})`;
  await sql`
    insert into letter_events (letter_id, seq, at, by, officer_id, post_id, event)
    values (${l.id}, 1, ${l.at}, 'officer', ${by.officer}, ${by.post}, ${sql.json(received)}),
           (${l.id}, 2, ${l.at}, 'officer', ${by.officer}, ${by.post}, ${sql.json(registered)})`;
  await sql`
    insert into letter_entries (letter_id, n, unit_id, received_on, signers)
    values (${l.id}, 1, ${by.unit}, ${l.receivedOn}, ${l.signers})`;
  await sql`
    insert into letter_readings (letter_id, at, officer_id, post_id)
    values (${l.id}, ${l.at}, ${by.officer}, ${by.post})`;
  if (l.identity) {
    const { holder, sealed } = l.identity;
    await sql`select identity.keep(${holder}, ${sealed.contact}, ${sealed["identity-number"]}, null)`;
  }
  const words = { title: l.title, body: l.summary };
  await commitReceived(sql, { id: l.id, event: received, words, at: l.at }, l.receipt.firstSalt);
  await indexLetter(sql, l.id);
  return true;
}

/** A letter that came before under the same once-key. */
export async function registeredUnder(
  sql: Sql,
  onceHash: Buffer,
): Promise<{
  readonly id: LetterId;
  readonly code: LetterCode;
  readonly contentMark: Buffer;
} | null> {
  const [found] = await sql<{ id: LetterId; code: LetterCode; contentMark: Buffer }[]>`
    select id, code, content_mark as "contentMark" from letters where once_hash = ${onceHash}`;
  return found ?? null;
}
