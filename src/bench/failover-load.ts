import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";

import type { SpreadHouse } from "./failover-house.ts";
import type { Noted } from "./ledger.ts";
import { digestOf, photographer, sendOnce, type Letter } from "./sending.ts";
import { guardKeys } from "#guard/keys.ts";

/** People who file while parts of the house are taken away. */
export type Load = {
  /** What was acknowledged, noted outside of the house. */
  readonly acknowledged: () => readonly Noted[];
  /** The longest time between two acknowledgements in this stretch (performance.now()), in milliseconds. */
  readonly longestGap: (from: number, to: number) => number;
  /** Waits until so many more were acknowledged. */
  readonly again: (more: number) => Promise<void>;
  /** Ends them: what was begun is sent until it is answered. @returns how many filings there were */
  readonly stop: () => Promise<number>;
};

/** Clients at once; two of three by the interface, the others by the form. */
const clients = 6;
/** Between two filings of one. */
const pause = 30;

export async function filing(house: SpreadHouse, master: Buffer): Promise<Load> {
  const at = { port: house.port, key: house.key, guard: guardKeys(master) };
  const photo = await photographer();
  const noted: Noted[] = [];
  const times: number[] = [];
  const ended = new AbortController();
  let next = 0;
  const file = async (nth: number) => {
    while (!ended.signal.aborted) {
      const n = next++;
      const by = nth % 3 === 2 ? "form" : "interface";
      const letter: Letter = {
        n,
        once: randomUUID(),
        by,
        photo: by === "form" && n % 8 === 0 ? photo() : null,
      };
      for (;;) {
        const receipt = await sendOnce(at, letter);
        if (receipt) {
          noted.push({ n, ...receipt, photo: letter.photo && digestOf(letter.photo) });
          times.push(performance.now());
          break;
        }
        await wait(100);
      }
      await wait(pause);
    }
  };
  const all = Array.from({ length: clients }, (_, nth) => file(nth));
  return {
    acknowledged: () => noted,
    longestGap: (from, to) => {
      let [last, longest] = [from, 0];
      for (const time of times) {
        if (time < from || time > to) continue;
        longest = Math.max(longest, time - last);
        last = time;
      }
      return Math.max(longest, to - last);
    },
    again: async (more) => {
      const until = noted.length + more;
      const latest = performance.now() + 180_000;
      while (noted.length < until) {
        if (performance.now() > latest)
          throw new Error("no filing was acknowledged for three minutes");
        await wait(50);
      }
    },
    stop: async () => {
      ended.abort();
      await Promise.all(all);
      return next;
    },
  };
}
