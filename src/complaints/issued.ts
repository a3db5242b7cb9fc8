import type { KindId } from "#papers/kinds.ts";
import type { PaperLine } from "#papers/keep.ts";

import type { EventType } from "./events.ts";
import type { HistoryEntry } from "./history.ts";
import type { Complaint } from "./model.ts";

/**
 * The papers that go to a complainant, and the act with which each goes out. What is not here stays in
 * the file of the office: who was told to verify it, the minutes of its publication.
 */
const issuedWith: Partial<Record<KindId, EventType>> = {
  "acceptance-notice": "accepted",
  "non-acceptance-notice": "not-accepted",
  "dialogue-invitation": "dialogue-called",
  // Theirs to read once the decision went out, as the record of the dialogue is.
  "dialogue-minutes": "sent",
  "decision-first": "sent",
  "decision-second": "sent",
  "suspension-decision": "suspended",
  "resumption-decision": "resumed",
  "termination-decision": "terminated",
  "withdrawal-minutes": "withdrawn",
};

/**
 * The kept papers that were issued to the complainant, in the order they were made. An officer may keep
 * a paper before the step is taken, and make it again: of each kind the last one kept before the act
 * went out is the one that went, and a decision only under the number it was issued with. Everything
 * else is a draft.
 *
 * @param record what happened, in order
 */
export function issuedTo(
  complaint: Pick<Complaint, "decision" | "suspensions">,
  record: readonly Pick<HistoryEntry, "type" | "at">[],
  papers: readonly PaperLine[],
): readonly PaperLine[] {
  const gone = new Set<PaperLine["id"]>();
  for (const [at, act] of record.entries()) {
    const since = record.slice(0, at).findLast(({ type }) => type === act.type)?.at;
    const made = papers.filter(
      (paper) =>
        issuedWith[paper.kind] === act.type &&
        paper.madeAt <= act.at &&
        (since === undefined || paper.madeAt > since) &&
        isOfNumber(complaint, paper),
    );
    for (const kind of new Set(made.map((paper) => paper.kind))) {
      const last = made.findLast((paper) => paper.kind === kind);
      if (last) gone.add(last.id);
    }
  }
  return papers.filter(({ id }) => gone.has(id));
}

/** Whether the number in a paper is the one the act was issued under; a paper without one fits any. */
function isOfNumber(
  { decision, suspensions }: Pick<Complaint, "decision" | "suspensions">,
  { kind, number }: PaperLine,
): boolean {
  if (number === null) return true;
  switch (kind) {
    case "decision-first":
    case "decision-second":
      return decision !== null && digitsOf(decision.number) === number;
    case "suspension-decision":
      return suspensions.some(({ document }) => digitsOf(document) === number);
    case "resumption-decision":
      return suspensions.some(({ resumedBy }) => digitsOf(resumedBy ?? "") === number);
    default:
      return true;
  }
}

/** "12/QĐ-UBND" → 12, as the row of numbers counts it (papers/make.ts). */
const digitsOf = (number: string): number | null => {
  const [digits] = /^\s*\d{1,5}/.exec(number) ?? [];
  return digits === undefined ? null : Number(digits);
};
