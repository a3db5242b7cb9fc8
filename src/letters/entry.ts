import type { Day } from "#kernel/day.ts";

import type { Event, Letter, Settlement, Stage } from "./model.ts";

/** What became of a letter, in the words of form 01/XLD. */
export const entryOutcomes = [
  "accepted",
  "guided",
  "transferred",
  "urged",
  "merged",
  "set-aside",
] as const;
export type EntryOutcome = (typeof entryOutcomes)[number];

/** A letter as one line of its unit's register: what the form counts, and no more. */
export type Entry = {
  readonly complaints: number;
  readonly feedbacks: number;
  readonly eligible: boolean | null;
  readonly competent: boolean | null;
  readonly settlement: Settlement | null;
  readonly outcome: EntryOutcome | null;
  /** The day of the outcome, when this very event brought it; the first such day stays. */
  readonly processedOn: Day | null;
};

/** The line as it stands after an event; it follows from the letter alone. */
export function entryOf(l: Letter, event?: Event): Entry {
  const found = "found" in l.progress ? l.progress.found : null;
  const outcome = l.mergedInto ? "merged" : outcomes[l.progress.stage];
  return {
    complaints: found?.parts.filter((kind) => kind === "complaint").length ?? 0,
    feedbacks: found?.parts.filter((kind) => kind === "feedback").length ?? 0,
    eligible: found?.eligible ?? null,
    competent: found?.competent ?? null,
    settlement: found?.settlement ?? null,
    outcome,
    processedOn: event && event.type in bringing && "on" in event ? event.on : null,
  };
}

const outcomes: Readonly<Record<Stage, EntryOutcome | null>> = {
  received: null,
  registered: null,
  classified: null,
  proposed: "accepted",
  split: "accepted",
  transferred: "transferred",
  urged: "urged",
  guided: "guided",
  returned: "set-aside",
  refused: "set-aside",
  kept: "set-aside",
  destroyed: "set-aside",
};

const bringing = {
  proposed: true,
  split: true,
  transferred: true,
  urged: true,
  guided: true,
  returned: true,
  refused: true,
  kept: true,
  merged: true,
} as const;
