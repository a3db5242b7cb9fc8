import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";

import { noteOf, sendStep, stepsOn, type Officer, type TakenStep } from "./desk.ts";
import type { Noted } from "./ledger.ts";
import { digestOf, photographer, sendOnce, type Doorway, type Letter } from "./sending.ts";

/** What was acknowledged, kept outside of the house. */
export type Ledger = { readonly filings: Noted[]; readonly steps: TakenStep[] };

/** How many write at once, and how often a form brings a picture. */
const [filing, pictures] = [4, 3];
/** Between two filings of one, so that hundreds of rounds do not fill a disk. */
const pause = 20;

/**
 * People at a house whose power may go: half file by the interface, half by the form, an officer works
 * on what came. What is not answered is sent again, the same under the same key, until it is; what was
 * answered is noted, and nothing else.
 *
 * @param first the number of the first filing
 */
export async function writers(at: Doorway, officer: Officer, ledger: Ledger, first = 0) {
  const ended = new AbortController();
  const photo = await photographer();
  let next = first;
  const untilAnswered = async (send: () => Promise<boolean>) => {
    for (;;) {
      if (await send()) return true;
      if (ended.signal.aborted) return false;
      await wait(50);
    }
  };
  const file = async (nth: number) => {
    while (!ended.signal.aborted) {
      const n = next++;
      const letter: Letter = {
        n,
        once: randomUUID(),
        by: nth % 2 === 0 ? "interface" : "form",
        photo: nth % 2 === 1 && n % pictures === 0 ? photo() : null,
      };
      await untilAnswered(async () => {
        const receipt = await sendOnce(at, letter);
        if (!receipt) return false;
        ledger.filings.push({ n, ...receipt, photo: letter.photo && digestOf(letter.photo) });
        return true;
      });
      await wait(pause);
    }
  };
  const work = async () => {
    let seen = ledger.filings.length;
    while (!ended.signal.aborted) {
      const matter = ledger.filings[seen];
      if (!matter) await wait(50);
      // Every third is about the ward of this officer.
      else if ((seen += 1) && matter.n % 3 === 0) {
        for (const step of stepsOn(matter.code, photo)) {
          const done = await untilAnswered(async () => {
            const came = await sendStep(at.port, officer, step);
            if (came === "taken") ledger.steps.push(noteOf(step));
            return came !== "unknown";
          });
          if (!done) break;
        }
      }
    }
  };
  const all = [...Array.from({ length: filing }, (_, nth) => file(nth)), work()];
  return {
    /** Ends them; what is on its way is waited for. @returns the number of the next filing */
    stop: async (): Promise<number> => {
      ended.abort();
      await Promise.all(all);
      return next;
    },
  };
}
