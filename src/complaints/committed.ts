import { instant } from "#kernel/day.ts";
import type { Transaction } from "#kernel/sql.ts";
import { commitActs, commitFirst } from "#register/acts.ts";

import type { Dates } from "./dates.ts";
import type { ComplaintEvent, EventType } from "./events.ts";
import { saidIn } from "./history.ts";
import type { Complaint } from "./model.ts";

/**
 * Which acts a complainant relies on: each becomes an entry of the receipt log in the transaction in
 * which it happens (docs/decisions/0051); of the others, why not.
 */
export const complaintCommitments: Readonly<Record<EventType, true | string>> = {
  registered: true,
  accepted: true,
  "not-accepted": true,
  assigned: true,
  "circumstance-found": true,
  verified: "the report of whoever verified is the office’s until it is settled",
  "dialogue-called": true,
  "dialogue-held": true,
  settled: true,
  sent: true,
  "received-by-complainant": true,
  published: true,
  "publication-ended": true,
  "second-complaint": true,
  "court-recorded": true,
  "took-effect": true,
  "enforcement-began": true,
  closed: true,
  suspended: true,
  resumed: true,
  terminated: true,
  withdrawn: true,
  "withdrawal-asked": true,
  "content-reopened": true,
  overdue: true,
  "asked-lawyer": "a question within the office",
  "officer-named": "keeps an officer away; for the unit alone",
  noted: "for the unit alone",
  "secret-reissued": true,
  moved: true,
  "handover-proposed": "of a denunciation nothing stays",
  "handover-cancelled": "of a denunciation nothing stays",
  "content-handed-over": "of a denunciation nothing stays",
  recalculated: true,
};

/** What a receipt shows of an act, as one exact text: what was done, and every part of the words. */
export const saidOfComplaint = (type: EventType, words: readonly string[]): string =>
  JSON.stringify([type, ...words]);

/**
 * Commits to a registration in its own transaction.
 *
 * @param salt of the receipt’s secret
 */
export async function commitRegistered(
  sql: Transaction,
  made: {
    readonly complaint: Complaint;
    readonly event: ComplaintEvent;
    readonly words: readonly Words[];
    readonly dates: Dates;
    readonly at: Date;
  },
  salt: Buffer,
): Promise<void> {
  const [about] = await receiptsOf(sql, [made.complaint.id]);
  if (about) await commitFirst(sql, actOf(about, { ...made, seq: made.complaint.seq }), salt);
}

/** Commits to a step in its own transaction; the row has been written already. */
export const commitComplaintStep = (
  sql: Transaction,
  step: Omit<Step, "seq"> & { readonly after: Complaint },
): Promise<void> =>
  commitComplaintSteps(sql, [{ ...step, id: step.after.id, seq: step.after.seq }]);

/** The same for steps of many complaints: at most one of each. */
export async function commitComplaintSteps(
  sql: Transaction,
  steps: readonly (Step & { readonly id: string })[],
): Promise<void> {
  const relied = new Map(
    steps
      .filter(({ event }) => complaintCommitments[event.type] === true)
      .map((step) => [step.id, step]),
  );
  if (relied.size === 0) return;
  const receipts = await receiptsOf(sql, [...relied.keys()]);
  await commitActs(
    sql,
    receipts.flatMap((about) => {
      const step = relied.get(about.id);
      return step ? [{ act: actOf(about, step), publicKey: about.key }] : [];
    }),
  );
}

type Step = {
  readonly seq: number;
  readonly event: ComplaintEvent;
  readonly words: readonly Words[];
  readonly dates: Dates;
  readonly at: Date;
};

/** Words kept with a step. */
type Words = { readonly id: string; readonly body: string };

type OfReceipt = {
  readonly id: string;
  readonly code: string;
  readonly unit: string;
  readonly key: Buffer;
};

const actOf = ({ id, code, unit }: OfReceipt, { seq, event, words, dates, at }: Step) => ({
  kind: "complaint",
  about: id,
  seq,
  code,
  act: event.type,
  at: instant(at),
  unit,
  // What is owed next: to accept or refuse it, then to settle it.
  due: dates.settlement?.owed ?? dates.acceptance?.owed ?? null,
  said: saidOfComplaint(
    event.type,
    saidIn(event).map((said) => {
      const kept = words.find(({ id: one }) => one === said.words);
      if (!kept) throw new Error(`the words of ${event.type} were not kept with it`);
      return kept.body;
    }),
  ),
});

const receiptsOf = (sql: Transaction, ids: readonly string[]): Promise<readonly OfReceipt[]> =>
  sql<OfReceipt[]>`
    select c.id, c.code, u.slug as unit, c.receipt_key as key
      from complaints c join units u on u.id = c.unit_id
     where c.id = any(${[...ids]}::uuid[]) and c.receipt_key is not null`;
