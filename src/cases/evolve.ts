import { unreachable } from "#kernel/result.ts";

import type { Event, Matter } from "./model.ts";

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
        helpers: m.helpers.filter((h) => h !== event.officer),
      };
    case "assigned":
      return {
        progress: { stage: "accepted", officer: event.officer },
        desk: event.desk,
        helpers: m.helpers.filter((h) => h !== event.officer),
      };
    case "made-urgent":
      return { urgent: true, urgentBy: event.urgentBy };
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
          }
        : {};
    case "appeal-decided":
      if (m.progress.stage !== "declined") return {};
      return event.outcome === "upheld"
        ? { progress: { ...m.progress, appeal: "upheld" } }
        : { progress: { stage: "accepted", officer: event.officer }, answerBy: event.answerBy };
    case "answered":
      return {
        progress: {
          stage: "answered",
          officer: event.officer,
          on: event.on,
          confirmUntil: event.confirmUntil,
        },
        answeredOn: m.answeredOn ?? event.on,
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
