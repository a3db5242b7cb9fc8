import { randomInt, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { cutting, type Cut } from "./cutting.ts";
import { digestIn, heldAgainst, keptFrom, type Noted } from "./ledger.ts";
import { digestOf, guardOf, photographer, sendOnce, type Doorway, type Letter } from "./sending.ts";
import { databaseIn } from "./within.ts";
import { clientKey, runHouse } from "./whole-house.ts";

/** How many are sent at once. */
const atOnce = 16;
/** Every second filing goes by the form, and every tenth of these brings a picture. */
const pictures = 10;

/**
 * Filings by the interface and by the form, through a proxy that cuts connections before, in the middle of
 * and after the request: each is sent again under its own key until an answer came, and once more. In the
 * end there must be exactly one matter for each, with the receipt that was answered and its picture.
 *
 * @param filings at most so many
 * @param minutes and none is begun after so long
 * @param by only by one of the two ways; every second by each where none is said
 */
export async function benchRetries(
  filings = 2000,
  minutes = Infinity,
  by: Letter["by"] | null = null,
) {
  const home = await mkdtemp(path.join(os.tmpdir(), "danvan-bench-"));
  const house = await runHouse(home);
  try {
    const cuts: Record<string, number> = {};
    const proxy = await cutting({ port: house.port, host: "127.0.0.1" }, () => {
      const cut = someCut();
      cuts[cut.at] = (cuts[cut.at] ?? 0) + 1;
      return cut;
    });
    const at = { port: proxy.port, key: await clientKey(house), guard: await guardOf(home) };
    const started = performance.now();
    const seen = await retried(at, filings, started + minutes * 60_000, by);
    await proxy.close();
    const seconds = Math.round((performance.now() - started) / 1000);
    const sql = await databaseIn(home);
    const kept = await keptFrom(sql, 0);
    await sql.end();
    const held = await heldAgainst(seen.noted, kept, digestIn(home));
    return {
      bench: "retries",
      filings: seen.begun,
      byForm: seen.byForm,
      pictures: seen.noted.filter(({ photo }) => photo !== null).length,
      connections: cuts,
      acknowledged: seen.noted.length,
      answeredAgainDifferently: seen.different,
      matters: kept.length,
      lost: held.lost.length,
      duplicated: held.duplicated.length,
      picturesLost: held.filesLost.length,
      seconds,
    };
  } finally {
    await house.stop();
    await rm(home, { recursive: true, force: true });
  }
}

function someCut(): Cut {
  const ats = ["nowhere", "start", "request", "answer"] as const;
  const at = ats[randomInt(ats.length)] ?? "nowhere";
  // A request is 700 bytes, by the form 2,500, with a picture 8,000: sometimes its last byte is missing, sometimes it is whole.
  const scale = [900, 3000, 9000][randomInt(3)] ?? 900;
  if (at === "request") return { at, bytes: randomInt(1, scale) };
  // Nothing of the answer, a part of it, nearly all of it.
  if (at === "answer") return { at, bytes: randomInt(0, randomInt(2) === 0 ? 500 : 20_000) };
  return { at };
}

async function retried(at: Doorway, filings: number, until: number, by: Letter["by"] | null) {
  const noted: Noted[] = [];
  const photo = await photographer();
  let different = 0;
  let byForm = 0;
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < filings && performance.now() < until) {
        const n = next++;
        const way = by ?? (n % 2 === 0 ? "interface" : "form");
        if (way === "form") byForm += 1;
        const letter: Letter = {
          n,
          once: randomUUID(),
          by: way,
          photo: way === "form" && n % (2 * pictures) === 1 ? photo() : null,
        };
        let receipt = await sendOnce(at, letter);
        for (let tries = 0; receipt === undefined && tries < 200; tries += 1)
          receipt = await sendOnce(at, letter);
        // Sent once more although it was answered, as an impatient sender does.
        const again = await sendOnce(at, letter);
        if (receipt) {
          noted.push({ n, ...receipt, photo: letter.photo && digestOf(letter.photo) });
          if (again && (again.code !== receipt.code || again.secret !== receipt.secret))
            different += 1;
        }
        if (n > 0 && n % 10_000 === 0) process.stderr.write(`${n} filings\n`);
      }
    }),
  );
  return { begun: next, byForm, noted, different };
}
