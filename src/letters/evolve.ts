import { unreachable } from "#kernel/result.ts";

import type { Classification, Event, Letter, Notice } from "./model.ts";

/** The letter after something happened to it. */
export function evolve(l: Letter, event: Event): Letter {
  return { ...l, ...changeBy(l, event), seq: l.seq + 1 };
}

function changeBy(l: Letter, event: Event): Partial<Letter> {
  switch (event.type) {
    case "registered":
      return { progress: { stage: "registered" }, officer: event.officer ?? l.officer };
    case "assigned":
      return { officer: event.officer, desk: event.desk };
    case "classified":
      return { progress: { stage: "classified", found: event.found } };
    case "proposed":
    case "split": {
      const { type, children, on } = event;
      return { progress: { stage: type, found: foundIn(l), children, on }, ...told(l, event) };
    }
    case "guided":
    case "returned":
    case "refused":
      return {
        progress: { stage: event.type, found: foundIn(l), on: event.on },
        ...told(l, event),
      };
    case "transferred":
      return {
        progress: { stage: "transferred", found: foundIn(l), to: event.to, on: event.on },
        ...told(l, event),
      };
    case "urged":
      return { progress: { stage: "urged", found: foundIn(l), to: event.to, on: event.on } };
    case "kept":
      return {
        progress: { stage: "kept", found: foundIn(l), on: event.on, until: event.until },
      };
    case "destroyed":
      return { progress: { stage: "destroyed", found: foundIn(l), on: event.on } };
    case "offered":
      return { offered: { to: event.to }, ...told(l, event) };
    case "taken":
      // Another unit's register: classified anew, by whoever answers for it now.
      return {
        offered: null,
        returnedOnce: false,
        desk: event.desk,
        officer: null,
        receivedOn: event.on,
        progress: { stage: "received" },
      };
    case "given-back":
      return { offered: null, returnedOnce: true };
    case "replied":
      return { repliedOn: event.on };
    case "merged":
      return { mergedInto: event.into };
    case "unmerged":
      return { mergedInto: null };
    case "officer-named":
      return {
        named: [...l.named, event.officer],
        ...(event.desk ? { desk: event.desk, officer: null, offered: null } : {}),
      };
    case "restricted":
      return { level: "restricted" };
    case "unrestricted":
      return { level: "ordinary" };
    case "handover-proposed":
      return { handoverBy: event.by };
    case "handover-cancelled":
      return { handoverBy: null };
    case "received":
    case "noted":
    case "reworded":
    case "handed-over":
      return {};
    default:
      return unreachable(event);
  }
}

const told = (l: Letter, { notice }: { readonly notice: Notice | null }): Partial<Letter> =>
  notice ? { toldOn: l.toldOn ?? notice.on } : {};

function foundIn({ progress }: Letter): Classification {
  if ("found" in progress) return progress.found;
  throw new Error(`an outcome without a classification, at ${progress.stage}`);
}
