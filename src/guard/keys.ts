import { keyFor } from "#kernel/secret.ts";
import type { Key } from "#kernel/secret.ts";

/** The keys of the doors, one per purpose, so that no mark can be used as another. */
export type GuardKeys = {
  /** Marks the question a form was drawn with. */
  readonly question: Key;
  /** Signs the proof of work a form was drawn with. */
  readonly proof: Key;
  /** Marks a form whose challenge has been met. */
  readonly solved: Key;
  /** Names a challenge in the list of spent ones. */
  readonly spent: Key;
  /** Names a source, before the salt of the day is added. */
  readonly source: Key;
};

/** Draws the keys of the doors from the master key of the house. */
export const guardKeys = (master: Buffer): GuardKeys => ({
  question: keyFor(master, "guard.question"),
  proof: keyFor(master, "guard.proof"),
  solved: keyFor(master, "guard.solved"),
  spent: keyFor(master, "guard.spent"),
  source: keyFor(master, "guard.source"),
});
