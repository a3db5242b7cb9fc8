import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import type { Sql } from "#kernel/sql.ts";

import { chance, type Chance } from "./chance.ts";
import { officerAt, stepsAgainst } from "./desk.ts";
import { findingsOf } from "./findings.ts";
import { digestIn, heldAgainst, keptFrom } from "./ledger.ts";
import { spread } from "./scratch.ts";
import { guardOf } from "./sending.ts";
import {
  answered,
  parts,
  separateHouse,
  type HousePart,
  type SeparateHouse,
} from "./separate-house.ts";
import { clientKey } from "./whole-house.ts";
import { writers, type Ledger } from "./writing.ts";

/** How long people may wait until something is acknowledged again; then the house is not back. */
const backWithin = 180_000;

/**
 * Kills the web server, the worker, PostgreSQL or one of its sessions with SIGKILL at random moments, while
 * residents file and an officer works. After each the ledger kept outside is held against the house.
 *
 * Sees what a process held in memory and said it had kept. Does not see a missing fsync: what was handed
 * to the system outlives the process (`dv bench powercut` does).
 *
 * @param planted `synchronous_commit = off`: then it has to find losses, or it proves nothing
 * @param seed which part dies when
 */
export async function benchKill(
  rounds = 20,
  planted = false,
  seed = randomBytes(6).toString("hex"),
) {
  if (process.platform !== "linux") return { bench: "kill", skipped: "only on Linux" };
  process.stderr.write(`seed ${seed}\n`);
  const home = await mkdtemp(path.join(os.tmpdir(), "danvan-kill-"));
  const separate = await separateHouse(home, planted);
  try {
    return { bench: "kill", planted, seed, ...(await killing(separate, home, rounds, seed)) };
  } finally {
    await separate.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function killing(separate: SeparateHouse, home: string, rounds: number, seed: string) {
  const { port } = separate;
  const at = { port, key: await clientKey(separate.house()), guard: await guardOf(home) };
  const officer = await officerAt(port, separate.house().said, separate.sql());
  const ledger: Ledger = { filings: [], steps: [] };
  const dice = chance(seed);
  const started = performance.now();
  const writing = await writers(at, officer, ledger);
  const backs: { readonly part: HousePart; readonly ms: number }[] = [];
  let findings = 0;
  let losses = 0;
  for (let nth = 0; nth < rounds; nth += 1) {
    const from = { filings: ledger.filings.length, steps: ledger.steps.length };
    await wait(dice.between(300, 2500));
    const back = await killOne(separate, dice, ledger);
    backs.push(back);
    const recent = {
      filings: ledger.filings.slice(from.filings),
      steps: ledger.steps.slice(from.steps),
    };
    const held = await answered(() => holding(separate.sql(), home, recent));
    const found = await answered(() => findingsOf(separate.house().dv("check", "--since", "10")));
    findings += found.length;
    losses += held.lost + held.duplicated + held.filesLost + held.stepsLost + held.stepsTwice;
    const said = { ...back, acknowledged: ledger.filings.length - from.filings, ...held };
    process.stderr.write(`${nth + 1}/${rounds} ${JSON.stringify({ ...said, found })}\n`);
  }
  await writing.stop();
  const seconds = Math.round((performance.now() - started) / 1000);
  const whole = await holding(separate.sql(), home, ledger);
  const deep = await findingsOf(separate.house().dv("check", "--deep"));
  if (deep.length > 0) process.stderr.write(`${JSON.stringify(deep)}\n`);
  return {
    rounds,
    seconds,
    killed: Object.fromEntries(
      parts.map((part) => [part, backs.filter((one) => one.part === part).length]),
    ),
    msUntilAcknowledgedAgain: Object.fromEntries(
      parts.map((part) => [
        part,
        spread(backs.filter((one) => one.part === part).map(({ ms }) => ms)),
      ]),
    ),
    acknowledged: ledger.filings.length,
    pictures: ledger.filings.filter(({ photo }) => photo !== null).length,
    stepsAcknowledged: ledger.steps.length,
    ...whole,
    lossesSeenInRounds: losses,
    disagreements: findings + deep.length,
  };
}

/** Kills something that is there, and waits until a filing sent after that was acknowledged. */
async function killOne(separate: SeparateHouse, dice: Chance, ledger: Ledger) {
  let part: HousePart = dice.oneOf(parts);
  const began = performance.now();
  if (!(await separate.kill(part, (of) => dice.between(0, of)))) {
    // The worker waits to be started again, or no session is open.
    part = "web";
    await separate.kill(part, () => 0);
  }
  const restartedMs = Math.round(performance.now() - began);
  const before = ledger.filings.length;
  while (ledger.filings.length < before + 2) {
    if (performance.now() - began > backWithin) throw new Error(`${part} was killed: not back`);
    await wait(20);
  }
  return { part, ms: Math.round(performance.now() - began), restartedMs };
}

async function holding(sql: Sql, home: string, ledger: Ledger) {
  // What is noted by now has to be there; what is noted while we look is looked at the next time.
  const first = Math.min(...ledger.filings.map(({ n }) => n), Number.MAX_SAFE_INTEGER);
  const digest = digestIn(home);
  const kept = ledger.filings.length > 0 ? await keptFrom(sql, first) : [];
  const filings = await heldAgainst(ledger.filings, kept, digest);
  const steps = await stepsAgainst(sql, ledger.steps, digest);
  return {
    lost: filings.lost.length,
    duplicated: filings.duplicated.length,
    filesLost: filings.filesLost.length + steps.filesLost,
    stepsLost: steps.lost,
    stepsTwice: steps.twice,
  };
}
