import { fault, log } from "#kernel/log.ts";

import { cosign, type AskedWitness } from "./cosigning.ts";
import { sequence, type LogWorld } from "./sequencer.ts";

/** A log and whom it asks for their signatures. */
export type KeptLog = { readonly log: LogWorld; readonly witnesses: readonly AskedWitness[] };

/** How often what waits is brought into the log (policy): a receipt is a proof well within a minute. */
const every = 10_000;

/**
 * Brings entries into the log and asks for signatures, again and again until stopped. What goes
 * wrong is said in the log of the house and tried again; a frozen log is said loudly every time.
 *
 * @param opened gives the log as it is now: it may have had to go on under another name
 */
export function keepLog(opened: () => Promise<KeptLog>): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = async () => {
    try {
      const { log: world, witnesses } = await opened();
      const round = await sequence(world);
      if (round.did === "frozen") log("error", "the receipt log is frozen", { why: round.because });
      else if (round.did !== "busy") await cosign(world, witnesses);
    } catch (thrown) {
      log("error", "the receipt log did not grow", fault(thrown));
    }
    if (!stopped) {
      timer = setTimeout(() => {
        running = turn();
      }, every);
    }
  };
  running = turn();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/**
 * The witnesses a setting names: `URL KEY`, several parted by commas or line ends.
 *
 * @returns the line that is not understood, as it was written
 */
export async function witnessesIn(
  setting: string,
  readKey: (text: string) => Promise<AskedWitness["key"] | undefined>,
): Promise<readonly AskedWitness[] | { readonly unreadable: string }> {
  const found: AskedWitness[] = [];
  for (const line of setting.split(/[,\n]/).map((one) => one.trim())) {
    if (line === "") continue;
    const [url = "", key = "", ...more] = line.split(/\s+/);
    const read = await readKey(key);
    const fits = more.length === 0 && URL.canParse(url) && /^https?:/.test(url);
    if (!fits || read?.kind !== "witness") return { unreadable: line };
    found.push({ url, key: read });
  }
  return found;
}
