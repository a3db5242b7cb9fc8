import { instant, type Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { commitAct, commitFirst } from "#register/acts.ts";

import type { Event, Letter, LetterId } from "./model.ts";

/**
 * Which acts are committed to in the receipt log, in the transaction in which they happen
 * (docs/decisions/0051, 0056), and why the others are not. Of a letter that is a denunciation nothing
 * may stay, so what leads to its being handed over has no entry, and what was before goes with it.
 */
export const letterCommitments: Readonly<Record<Event["type"], true | string>> = {
  received: true,
  registered: true,
  assigned: true,
  noted: "for the unit alone",
  reworded: true,
  classified: true,
  proposed: true,
  split: true,
  guided: true,
  returned: true,
  refused: true,
  transferred: true,
  urged: true,
  kept: true,
  offered: true,
  taken: true,
  "given-back": true,
  replied: true,
  merged: true,
  unmerged: true,
  "officer-named": "keeps an officer away; for the unit alone",
  restricted: "says who of the office may read, not what becomes of the letter",
  unrestricted: "says who of the office may read, not what becomes of the letter",
  "handover-proposed": "of a denunciation nothing stays",
  "handover-cancelled": "of a denunciation nothing stays",
  "handed-over": "of a denunciation nothing stays",
  destroyed: true,
};

/**
 * What a receipt shows of an act, as one exact text: what was done, the words said with it, and what
 * else the sender reads of it. Of another letter, which this one was merged into, nothing.
 */
export const saidOfLetter = (
  event: Event,
  words: { readonly title: string | null; readonly body: string } | null,
): string => JSON.stringify([event.type, words?.title ?? null, words?.body ?? null, pinned(event)]);

/** What stands in the record of an act beside its words. Days are those of the record, not of the log. */
function pinned(event: Event): readonly string[] {
  const told = "notice" in event && event.notice ? [event.notice.how, event.notice.on] : [];
  switch (event.type) {
    case "received":
      return [event.on, event.channel, `${event.files}`];
    case "classified":
      return [...event.found.parts];
    case "proposed":
    case "split":
      return [event.on, ...event.children.map(({ code }) => code), ...told];
    case "transferred":
    case "urged":
      return [event.on, event.to.body, event.to.number, ...told];
    case "kept":
      return [event.on, event.until];
    default:
      return "on" in event ? [event.on, ...told] : [];
  }
}

/**
 * Commits to a letter as it was received, in its own transaction; the rows have been written already.
 *
 * @param salt of the receipt’s secret
 */
export async function commitReceived(
  sql: Transaction,
  made: {
    readonly id: LetterId;
    readonly event: Extract<Event, { readonly type: "received" }>;
    readonly words: { readonly title: string; readonly body: string };
    readonly at: Date;
  },
  salt: Buffer,
): Promise<void> {
  const { id, event, words, at } = made;
  const about = await receiptOf(sql, id);
  if (about) await commitFirst(sql, actOf(about, { id, seq: 1, event, words, at }), salt);
}

/** Commits to a step in its own transaction; the row has been written already. */
export async function commitLetterStep(
  sql: Transaction,
  after: Letter,
  event: Event,
  at: Date,
  words: { readonly title: string | null; readonly body: string } | null,
): Promise<void> {
  if (letterCommitments[event.type] !== true) return;
  const about = await receiptOf(sql, after.id);
  if (!about) return;
  await commitAct(sql, actOf(about, { id: after.id, seq: after.seq, event, words, at }), about.key);
}

type OfReceipt = {
  readonly code: string;
  readonly unit: string;
  readonly key: Buffer;
  /** The day by which the sender is told, as long as they were not. */
  readonly due: Day | null;
};

const actOf = (
  { code, unit, due }: OfReceipt,
  step: {
    readonly id: LetterId;
    readonly seq: number;
    readonly event: Event;
    readonly words: { readonly title: string | null; readonly body: string } | null;
    readonly at: Date;
  },
) => ({
  kind: "letter",
  about: step.id,
  seq: step.seq,
  code,
  act: step.event.type,
  at: instant(step.at),
  unit,
  due,
  said: saidOfLetter(step.event, step.words),
});

async function receiptOf(sql: Sql, id: LetterId): Promise<OfReceipt | undefined> {
  const [found] = await sql<OfReceipt[]>`
    select l.code, u.slug as unit, l.receipt_key as key,
           case when l.told_on is null then l.tell_by end as due
      from letters l join units u on u.id = l.unit_id
     where l.id = ${id} and l.receipt_key is not null`;
  return found;
}
