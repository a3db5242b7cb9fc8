import type { OfficerId, PostId, UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

import type { KeptEvent, Posting, PostingCode, PostingEvent, PostingWords } from "./model.ts";

/** A posting `p` in the shape of the model. */
export const postingShape = (sql: Sql) => sql`
  p.id, p.code, p.unit_id as unit, p.stage, p.kind, p.item, p.period, p.title, p.body, p.document,
  p.issued_on as "issuedOn", p.event_on as "eventOn", p.audience, p.place, p.forms, p.due_on as "dueOn",
  p.due_by as "dueBy", p.version, p.posted_on as "postedOn", p.counted_from as "countedFrom",
  p.until_on as "untilOn", p.until_rule as "untilRule", p.until_mark as "untilMark",
  p.kept_until as "keptUntil", p.down_on as "downOn", p.down_because as "downBecause", p.lacking, p.seq`;

/** An item of one of these units by its code; null for any other. */
export async function postingByCode(
  sql: Sql,
  units: readonly UnitId[],
  code: string,
): Promise<Posting | null> {
  const [row] = await sql<Posting[]>`
    select ${postingShape(sql)} from postings p
     where p.code = ${code} and p.unit_id = any(${[...units]}::int[])`;
  return row ?? null;
}

/** The same, and nobody else changes it until the transaction is over. */
export async function lockPosting(
  sql: Transaction,
  units: readonly UnitId[],
  code: string,
): Promise<Posting | null> {
  const [row] = await sql<Posting[]>`
    select ${postingShape(sql)} from postings p
     where p.code = ${code} and p.unit_id = any(${[...units]}::int[]) for no key update`;
  return row ?? null;
}

export async function postingByOnce(sql: Sql, once: Buffer): Promise<PostingCode | null> {
  const [row] = await sql<
    { code: PostingCode }[]
  >`select code from postings where once_hash = ${once}`;
  return row?.code ?? null;
}

export type NewPosting = PostingWords & {
  readonly code: PostingCode;
  readonly unit: UnitId;
  readonly stage: "expected" | "draft";
  readonly dueOn: Day | null;
  readonly dueBy: "law" | "unit" | null;
  readonly once: Buffer;
  readonly by: OfficerId;
  readonly post: PostId;
  readonly on: Day;
  readonly at: Date;
};

/** @returns its id; null when the same form was sent at the same time */
export async function insertPosting(sql: Transaction, one: NewPosting): Promise<number | null> {
  const [row] = await sql<{ id: number }[]>`
    insert into postings (code, unit_id, stage, kind, item, period, title, body, document, issued_on, event_on,
                          audience, place, forms, due_on, due_by, made_on, made_by, made_post, made_at, once_hash)
    values (${one.code}, ${one.unit}, ${one.stage}, ${one.kind}, ${one.item}, ${one.period}, ${one.title},
            ${one.body}, ${one.document}, ${one.issuedOn}, ${one.eventOn}, ${one.audience}, ${one.place},
            ${[...one.forms]}, ${one.dueOn}, ${one.dueBy}, ${one.on}, ${one.by}, ${one.post}, ${one.at}, ${one.once})
    on conflict (once_hash) do nothing returning id`;
  return row?.id ?? null;
}

/** Writes an item as it is after a step, whoever holds its lock. */
export async function savePosting(sql: Transaction, p: Posting): Promise<void> {
  await sql`
    update postings set
      stage = ${p.stage}, kind = ${p.kind}, item = ${p.item}, period = ${p.period}, title = ${p.title},
      body = ${p.body}, document = ${p.document}, issued_on = ${p.issuedOn}, event_on = ${p.eventOn},
      audience = ${p.audience}, place = ${p.place}, forms = ${[...p.forms]}, due_on = ${p.dueOn},
      due_by = ${p.dueBy}, version = ${p.version}, posted_on = ${p.postedOn}, counted_from = ${p.countedFrom},
      until_on = ${p.untilOn}, until_rule = ${p.untilRule}, until_mark = ${p.untilMark},
      kept_until = ${p.keptUntil}, down_on = ${p.downOn}, down_because = ${p.downBecause},
      lacking = ${[...p.lacking]}, seq = ${p.seq}
     where id = ${p.id}`;
}

export async function addEvent(
  sql: Transaction,
  posting: number,
  seq: number,
  event: PostingEvent,
  by: { readonly officer: OfficerId; readonly post: PostId },
  at: Date,
): Promise<void> {
  const { type, ...detail } = event;
  await sql`
    insert into posting_events (posting_id, seq, type, detail, officer_id, post_id, at)
    values (${posting}, ${seq}, ${type}, ${sql.json(detail)}, ${by.officer}, ${by.post}, ${at})`;
}

/** Everything that happened to an item, the first first. */
export const eventsOf = (sql: Sql, posting: number): Promise<readonly KeptEvent[]> =>
  sql<KeptEvent[]>`
    select e.seq, e.at, e.officer_id as officer, e.post_id as post, o.title as "postTitle",
           e.detail || jsonb_build_object('type', e.type) as event
      from posting_events e join posts o on o.id = e.post_id
     where e.posting_id = ${posting} order by e.seq`;

export type PostingVersion = {
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly document: string;
  readonly onDay: Day;
  readonly because: string;
};

export async function addVersion(
  sql: Transaction,
  p: Posting,
  onDay: Day,
  because: string,
): Promise<void> {
  await sql`
    insert into posting_versions (posting_id, version, title, body, document, issued_on, on_day, because)
    values (${p.id}, ${p.version}, ${p.title}, ${p.body}, ${p.document}, ${p.issuedOn}, ${onDay}, ${because})`;
}

/** Nobody reads the versions before this one in public again. */
export async function hideVersions(
  sql: Transaction,
  posting: number,
  before: number,
): Promise<void> {
  await sql`
    update posting_versions set hidden = true where posting_id = ${posting} and version < ${before}`;
}

/** The versions everybody may read, the newest first. */
export const openVersions = (sql: Sql, posting: number): Promise<readonly PostingVersion[]> =>
  sql<PostingVersion[]>`
    select version, title, body, document, on_day as "onDay", because
      from posting_versions where posting_id = ${posting} and not hidden order by version desc`;
