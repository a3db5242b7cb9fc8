import { decideComplaint } from "#access/complaints.ts";
import type { Viewer } from "#access/model.ts";
import { unreachable } from "#kernel/result.ts";
import { Permit, reveal } from "#kernel/reveal.ts";

import type { ComplaintEvent } from "./events.ts";
import { historyOf, type HistoryEntry, type Told } from "./history.ts";
import type { PartyOpening } from "./identity.store.ts";
import type {
  Complaint,
  ComplaintId,
  ComplaintWordsId,
  DecisionPart,
  Recorded,
  Said,
} from "./model.ts";
import type { ComplaintNames } from "./names.store.ts";
import { factsOf } from "./steps.ts";
import type { ComplaintReading, Wrote } from "./store.ts";

/** Whoever is about to be told something of a complaint. Nothing of it is ever for everybody. */
export type ComplaintReader =
  | { readonly kind: "officer"; readonly staff: Viewer }
  /** Whoever showed the secret of this complaint. */
  | { readonly kind: "complainant"; readonly of: ComplaintId };

/** What stores give out of one complaint. What people wrote in it cannot be read yet. */
export type ComplaintDossier = {
  readonly complaint: Complaint;
  readonly record: readonly Recorded<ComplaintEvent>[];
  readonly words: ReadonlyMap<ComplaintWordsId, Wrote>;
  readonly names: ComplaintNames;
  readonly readings: readonly ComplaintReading[];
  /** Who opened the identity of whoever handed it in. */
  readonly openings?: readonly PartyOpening[];
};

/** An opening with the reason that was given, which the complainant reads. */
export type ShownOpening = Omit<PartyOpening, "reason"> & { readonly reason: string };

/** What may leave of it: plain texts, for pages and papers. */
export type ShownComplaint = {
  readonly complaint: Complaint;
  readonly contents: readonly {
    readonly n: number;
    readonly text: string;
    readonly withdrawn: boolean;
  }[];
  readonly transferor: string | null;
  readonly verification: string | null;
  readonly minutes: string | null;
  /** The parts of the settlement decision, as written. */
  readonly decision: Readonly<Partial<Record<DecisionPart, string>>>;
  readonly history: readonly HistoryEntry[];
  readonly readings: readonly ComplaintReading[];
  readonly openings: readonly ShownOpening[];
  readonly names: ComplaintNames;
};

/**
 * The one way from what is kept of a complaint to what a reader may have of it; null when they may not
 * even know of it. Asks the policy (access/complaints.ts).
 */
export function maskComplaint(
  reader: ComplaintReader,
  dossier: ComplaintDossier,
): ShownComplaint | null {
  const { complaint: c, record, names, readings } = dossier;
  if (!mayRead(reader, c)) return null;
  const officer = reader.kind === "officer";
  const words = readable(dossier.words, officer);
  const text = (said: Said | null | undefined): string | null =>
    said ? (words.get(said.words)?.body ?? null) : null;
  return {
    complaint: c,
    contents: c.contents.map(({ n, said, withdrawnOn }) => ({
      n,
      text: text(said) ?? "",
      withdrawn: withdrawnOn !== null,
    })),
    transferor: text(c.transferor),
    verification: text(c.verification?.said),
    minutes: text(c.dialogue?.held?.minutes),
    decision: Object.fromEntries(
      Object.entries(c.decision?.said ?? {}).map(([part, said]) => [part, text(said) ?? ""]),
    ),
    history: historyOf(record, words, names, officer ? "officer" : "complainant"),
    readings,
    openings: (dossier.openings ?? []).map((one) => ({
      ...one,
      reason: reveal(one.reason, permit),
    })),
    names,
  };
}

function mayRead(reader: ComplaintReader, c: Complaint): boolean {
  switch (reader.kind) {
    case "officer":
      return decideComplaint(reader.staff, factsOf(c), "see").allowed;
    case "complainant":
      return reader.of === c.id;
    default:
      return unreachable(reader);
  }
}

const readable = (
  words: ReadonlyMap<ComplaintWordsId, Wrote>,
  notes: boolean,
): ReadonlyMap<ComplaintWordsId, Told> =>
  new Map(
    [...words]
      .filter(([, { role }]) => notes || role !== "note")
      .map(([id, { body }]) => [id, { body: reveal(body, permit) }]),
  );

// Used only after the policy said yes.
const permit = new Permit("complaints/mask.ts");
