import type { ComplaintEvent } from "./events.ts";

/** What a notice to a complainant is about; each has its sentence in texts/notices.ts. */
export type ComplaintNoticeKind =
  | "receipt"
  | "accepted"
  | "not-accepted"
  | "extended"
  | "dialogue-called"
  | "decided"
  | "sent"
  | "second-complaint"
  | "took-effect"
  | "closed"
  | "suspended"
  | "resumed"
  | "terminated"
  | "withdrawn"
  | "withdrawal-asked"
  | "content-reopened"
  | "overdue"
  | "moved"
  | "secret-reissued"
  | "recalculated";

/**
 * Which notice a complainant gets of a line of the record; null for what does not concern them and for
 * everything about denunciations: those never go through mail. Their own wish to withdraw is confirmed,
 * so that nobody voices it in their name unseen.
 */
export function complaintNoticeOf(event: ComplaintEvent): ComplaintNoticeKind | null {
  switch (event.type) {
    case "registered":
      return "receipt";
    case "circumstance-found":
      return "extended";
    case "settled":
      return "decided";
    case "accepted":
    case "not-accepted":
    case "dialogue-called":
    case "sent":
    case "second-complaint":
    case "took-effect":
    case "closed":
    case "suspended":
    case "resumed":
    case "terminated":
    case "withdrawn":
    case "withdrawal-asked":
    case "content-reopened":
    case "moved":
    case "secret-reissued":
      return event.type;
    case "overdue":
      // What the law gives them, and not what the office owes others.
      return event.limit === "acceptance" || event.limit === "settlement" ? "overdue" : null;
    case "recalculated":
      // Only an earlier date changes something for them; a later one stays as told.
      return event.moves.some(({ owed }) => owed.to < owed.from) ? "recalculated" : null;
    default:
      return null;
  }
}
