import { unreachable } from "#kernel/result.ts";

import { confirmationWindow, reopenedAnswer } from "#law/acts/policy.ts";

import type { Counted, Desk, Event, Matter, Recalculated, Term, TermKind } from "./model.ts";

/** The matter after something happened to it. */
export function evolve(m: Matter, event: Event): Matter {
  return { ...m, ...changeBy(m, event), seq: m.seq + 1 };
}

function changeBy(m: Matter, event: Event): Partial<Matter> {
  switch (event.type) {
    case "accepted":
      return {
        progress: { stage: "accepted", officer: event.officer },
        desk: event.desk,
        acceptedAt: m.acceptedAt ?? event.at,
        urgentBy: event.urgentBy,
        counted: without(m.counted, "acceptance", "urgent"),
        helpers: m.helpers.filter((h) => h !== event.officer),
      };
    case "assigned":
      return {
        progress: { stage: "accepted", officer: event.officer },
        desk: event.desk,
        helpers: m.helpers.filter((h) => h !== event.officer),
      };
    case "made-urgent":
      return {
        urgent: true,
        urgentBy: event.urgentBy,
        counted: without(m.counted, "urgent"),
      };
    case "helper-added":
      return { helpers: [...m.helpers, event.officer] };
    case "helper-removed":
      return { helpers: m.helpers.filter((h) => h !== event.officer) };
    case "asked":
      return { waitsForReply: true };
    case "replied":
      return { waitsForReply: false };
    case "transfer-offered":
      return { transfer: { to: event.to } };
    case "transfer-taken":
      // The clock never restarts: every date stays as it was.
      return {
        transfer: null,
        desk: event.desk,
        helpers: [],
        progress: m.progress.stage === "accepted" ? { stage: "received" } : m.progress,
      };
    case "reorganised": {
      // No date changes: what was promised is owed by whoever answers now.
      const { desk, officer, transfer } = event;
      return {
        desk,
        transfer: transfer === null ? null : { to: transfer },
        ...(m.progress.stage === "accepted" && officer
          ? {
              progress: { stage: "accepted", officer },
              helpers: m.helpers.filter((helper) => helper !== officer),
            }
          : {}),
      };
    }
    case "transfer-returned":
      return { transfer: null, returnedOnce: true };
    case "declined":
      return {
        progress: {
          stage: "declined",
          ground: event.ground,
          by: event.by,
          on: event.on,
          appeal: "none",
        },
        waitsForReply: false,
        transfer: null,
      };
    case "appealed":
      return m.progress.stage === "declined"
        ? {
            progress: { ...m.progress, appeal: "open" },
            desk: event.desk,
            answerBy: event.answerBy,
            ...again(event.on, event.desk),
          }
        : {};
    case "appeal-decided":
      if (m.progress.stage !== "declined") return {};
      return event.outcome === "upheld"
        ? { progress: { ...m.progress, appeal: "upheld" } }
        : {
            progress: { stage: "accepted", officer: event.officer },
            answerBy: event.answerBy,
            ...again(event.on, m.desk),
          };
    case "answered":
      return {
        progress: {
          stage: "answered",
          officer: event.officer,
          on: event.on,
          confirmUntil: event.confirmUntil,
        },
        answeredOn: m.answeredOn ?? event.on,
        term: { from: event.on, days: confirmationWindow.amount, unit: m.desk.unit },
        counted: {},
        waitsForReply: false,
      };
    case "rated":
      if (event.reopens) {
        return {
          rating: event.rating,
          progress: { stage: "reopened", on: event.on },
          reopenedOn: event.on,
          desk: event.reopens.desk,
          answerBy: event.reopens.answerBy,
          urgentBy: null,
          ...again(event.on, event.reopens.desk),
        };
      }
      return event.rating === "unsatisfied"
        ? { rating: event.rating }
        : {
            rating: event.rating,
            progress: { stage: "closed", on: event.on, because: "confirmed" },
          };
    case "closed":
      return { progress: { stage: "closed", on: event.on, because: event.because } };
    case "withdrawn":
      return {
        progress: { stage: "withdrawn", on: event.on },
        transfer: null,
        published: false,
        waitsForReply: false,
        mergedInto: null,
      };
    case "consented":
      return event.publish ? { publishConsent: true } : { publishConsent: false, published: false };
    case "published":
      return { published: true };
    case "unpublished":
      return { published: false };
    case "merged":
      // Nothing else changes: taken out again, it is what it was, with its own dates.
      return { mergedInto: event.into };
    case "unmerged":
      return { mergedInto: null };
    case "officer-named":
      return {
        named: [...m.named, event.officer],
        helpers: m.helpers.filter((h) => h !== event.officer),
        ...(event.desk
          ? {
              desk: event.desk,
              transfer: null,
              ...(m.progress.stage === "accepted"
                ? { progress: { stage: "received" as const } }
                : {}),
            }
          : {}),
      };
    case "restricted":
      return { level: "restricted" };
    case "unrestricted":
      return { level: "ordinary" };
    case "handover-proposed":
      return { handoverBy: event.by };
    case "handover-cancelled":
      return { handoverBy: null };
    case "recalculated":
      return recalculated(m, event.moves);
    case "filed":
    case "noted":
    case "handed-over":
    case "secret-reissued":
    case "erased":
      return {};
    default:
      return unreachable(event);
  }
}

// An answer is owed anew, counted from this day on.
const again = (
  from: Term["from"] | undefined,
  desk: Desk,
): { readonly term: Term | null; readonly counted: Counted } => ({
  term: from === undefined ? null : { from, days: reopenedAnswer.amount, unit: desk.unit },
  counted: {},
});

function recalculated(m: Matter, moves: readonly Recalculated[]): Partial<Matter> {
  let after: Pick<Matter, "acceptBy" | "urgentBy" | "answerBy" | "progress" | "counted"> = m;
  for (const move of moves) {
    after = { ...after, ...owedBy(after.progress, move), counted: countedBy(after.counted, move) };
  }
  const { acceptBy, urgentBy, answerBy, progress, counted } = after;
  return { acceptBy, urgentBy, answerBy, progress, counted };
}

/* oxlint-disable typescript/no-unsafe-type-assertion -- an event is what the clock gave: instants where hours are counted, days elsewhere */
function owedBy(progress: Matter["progress"], { term, owed }: Recalculated): Partial<Matter> {
  switch (term) {
    case "acceptance":
      return { acceptBy: owed.to as Matter["acceptBy"] };
    case "urgent":
      return { urgentBy: owed.to as Matter["acceptBy"] };
    case "answer":
      return { answerBy: owed.to as Matter["answerBy"] };
    case "confirmation":
      return progress.stage === "answered"
        ? { progress: { ...progress, confirmUntil: owed.to as Matter["answerBy"] } }
        : {};
    default:
      return unreachable(term);
  }
}
/* oxlint-enable typescript/no-unsafe-type-assertion */

/** What is counted beside what is owed, after a move. */
export const countedBy = (counted: Counted, { term, counted: now, owed }: Recalculated): Counted =>
  now.to === owed.to ? without(counted, term) : { ...counted, [term]: now.to };

const without = (counted: Counted, ...terms: readonly TermKind[]): Counted =>
  Object.fromEntries(
    Object.entries(counted).filter(([term]) => !terms.some((one) => one === term)),
  );
