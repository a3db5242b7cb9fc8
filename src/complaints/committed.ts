import { instant } from "#kernel/day.ts";
import type { Transaction } from "#kernel/sql.ts";
import { commitActs, commitFirst } from "#register/acts.ts";

import type { Dates } from "./dates.ts";
import type { ComplaintEvent, EventType } from "./events.ts";
import { saidIn } from "./history.ts";
import type { Complaint } from "./model.ts";

/**
 * The acts a complainant relies on: each becomes an entry of the receipt log in the transaction in
 * which it happens (docs/decisions/0051). What only concerns the office is not among them, and
 * neither is the handing over of a content that was a denunciation.
 */
const reliedOn: ReadonlySet<EventType> = new Set([
  "registered",
  "accepted",
  "not-accepted",
  "assigned",
  "circumstance-found",
  "dialogue-called",
  "dialogue-held",
  "settled",
  "sent",
  "received-by-complainant",
  "published",
  "publication-ended",
  "second-complaint",
  "court-recorded",
  "took-effect",
  "enforcement-began",
  "closed",
  "suspended",
  "resumed",
  "terminated",
  "withdrawn",
  "withdrawal-asked",
  "content-reopened",
  "overdue",
  "moved",
  "recalculated",
] as const);

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
    steps.filter(({ event }) => reliedOn.has(event.type)).map((step) => [step.id, step]),
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
