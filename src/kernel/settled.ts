import { setTimeout as wait } from "node:timers/promises";

import { isUnreachable } from "./sql.ts";

/**
 * Does something until it is known what became of it. A connection that is lost while a COMMIT is on
 * its way says nothing: the transaction may have happened or not. So whatever is attempted here has
 * to count once however often it is done (a once-key in the same transaction); the next attempt then
 * finds what the one before it left.
 *
 * @param attempt told how many were tried before it
 * @throws what the last attempt threw, after about four seconds of pauses (policy: a page may wait that long) or
 *   when twelve have gone by, where each attempt itself waits for a pooler; and at once what is no lost connection
 */
export async function settled<Value>(attempt: (before: number) => Promise<Value>): Promise<Value> {
  const began = performance.now();
  for (let before = 0; ; before += 1) {
    try {
      return await attempt(before);
    } catch (thrown) {
      const pause = pauses[before];
      if (pause === undefined || !isOpen(thrown) || performance.now() - began > mostMs)
        throw thrown;
      await wait(pause);
    }
  }
}

const pauses: readonly number[] = [20, 100, 400, 1000, 2500];
const mostMs = 12_000;

// An error of class 53 (a full disk, no memory) was answered: it did not happen, and waiting helps little.
const isOpen = (thrown: unknown): boolean =>
  isUnreachable(thrown) &&
  !(thrown instanceof Error && "code" in thrown && String(thrown.code).startsWith("53"));
