import { chmod, mkdtemp, readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { spreadHouse, type SpreadHouse } from "./failover-house.ts";
import { filing, type Load } from "./failover-load.ts";
import { startMachines, type Machines, type Strength } from "./failover-machines.ts";
import { programsHere, sweep, sweepAfterUs, type Programs } from "./failover-programs.ts";
import { keysIn } from "./failover-recipe.ts";
import { findingsOf } from "./findings.ts";
import { digestIn, heldAgainst, keptFrom } from "./ledger.ts";

/** What is taken away. */
const kinds = [
  "database-killed",
  "machine-killed",
  "machine-frozen",
  "switchover",
  "web-killed",
] as const;
type Kind = (typeof kinds)[number];

/**
 * Takes parts of the recipe in `deploy/` away while people file: it is started from its own templates on this
 * machine, three nodes of etcd, Patroni and PostgreSQL, HAProxy, PgBouncer, two web processes, a worker and a
 * witness. What was acknowledged is noted outside and held against the house at the end.
 *
 * Everything is on one machine: it shows what software does when a part is gone, not what a network does.
 *
 * @param rounds of each kind
 * @param planted asynchronous, and with replication held back: then it has to find losses, or it proves nothing
 */
export async function benchFailover(rounds = 3, planted = false, only: readonly string[] = []) {
  const programs = await programsHere();
  if ("missing" in programs) return { bench: "failover", skipped: programs.missing };
  const stage = await mkdtemp(path.join(os.tmpdir(), "danvan-failover-"));
  process.once("SIGINT", stopped).once("SIGTERM", stopped);
  sweepAfterUs(stage);
  const ended = new AbortController();
  try {
    await chmod(stage, 0o711);
    return await measured(stage, programs, { rounds, planted, only, ended: ended.signal });
  } finally {
    ended.abort();
    process.off("SIGINT", stopped).off("SIGTERM", stopped);
    await sweep(stage);
  }
}

type Wanted = {
  readonly rounds: number;
  readonly planted: boolean;
  readonly only: readonly string[];
  readonly ended: AbortSignal;
};

async function measured(
  stage: string,
  programs: Programs,
  { rounds, planted, only, ended }: Wanted,
) {
  const strength: Strength = planted ? "weak" : "strict";
  await keysIn(stage);
  said("starting three machines");
  const machines = await startMachines(stage, programs, strength);
  said("starting the house");
  const house = await spreadHouse(stage, programs, machines, ended);
  said("filing");
  const load = await filing(house, await readFile(machines.values["KEY_FILE"] ?? ""));
  await wait(5000);
  const results: Awaited<ReturnType<typeof oneRound>>[] = [];
  const chosen = planted ? (["machine-killed"] as const) : kinds;
  for (let nth = 0; nth < rounds; nth += 1) {
    for (const kind of chosen.filter((one) => only.length === 0 || only.includes(one))) {
      results.push(await oneRound(kind, machines, house, load, planted));
      said(JSON.stringify(results.at(-1)));
    }
  }
  const until = await load.stop();
  const ledger = load.acknowledged();
  const kept = await keptFrom(house.sql(), 0);
  const held = await heldAgainst(ledger, kept, digestIn(house.home));
  const log = await standing(house);
  const findings = await findingsOf(house.dv("check", "--deep"));
  await house.sql().end({ timeout: 5 });
  return {
    bench: "failover",
    planted,
    rounds,
    filings: until,
    acknowledged: ledger.length,
    matters: kept.length,
    lost: held.lost.length,
    duplicated: held.duplicated.length,
    filesLost: held.filesLost.length,
    byKind: Object.fromEntries(chosen.map((kind) => [kind, figures(results, kind)])),
    log,
    workerStartedAgain: house.workerStarts() - 1,
    disagreements: findings.length,
  };
}

type Round = {
  readonly kind: Kind;
  /** The longest time in which nothing was acknowledged, from what was done to the end of the round. */
  readonly gapSeconds: number;
  readonly acknowledged: number;
};

async function oneRound(
  kind: Kind,
  machines: Machines,
  house: SpreadHouse,
  load: Load,
  planted: boolean,
): Promise<Round> {
  const before = load.acknowledged().length;
  const from = performance.now();
  const mend = await takeAway(kind, machines, house, planted);
  await load.again(20);
  // What is gone stays gone for a while: the others have to do without it.
  await wait(3000);
  await mend();
  await machines.whole();
  await wait(3000);
  const gap = load.longestGap(from, performance.now());
  return {
    kind,
    gapSeconds: Math.round(gap / 100) / 10,
    acknowledged: load.acknowledged().length - before,
  };
}

/** @returns what brings it back */
async function takeAway(
  kind: Kind,
  machines: Machines,
  house: SpreadHouse,
  planted: boolean,
): Promise<() => Promise<void>> {
  const leads = (await machines.primary()) ?? "";
  switch (kind) {
    case "database-killed":
      await machines.killDatabase(leads);
      return nothing;
    case "machine-killed":
    case "machine-frozen": {
      const release = planted ? await machines.holdReplication() : () => {};
      if (planted) await wait(2000);
      await machines.stopMachine(leads, kind === "machine-killed" ? "killed" : "frozen");
      release();
      return () => machines.startMachine(leads);
    }
    case "switchover":
      await machines.switchOver();
      return nothing;
    case "web-killed":
      await house.killWeb(Math.random() < 0.5 ? 0 : 1);
      return nothing;
    default:
      return kind satisfies never;
  }
}

function figures(results: readonly Round[], kind: Kind) {
  const gaps = results.filter((one) => one.kind === kind).map(({ gapSeconds }) => gapSeconds);
  return {
    rounds: gaps.length,
    secondsWithoutIntake: gaps,
    longest: gaps.length > 0 ? Math.max(...gaps) : null,
  };
}

/** Whether the three folders come to show the same log, and what the database and the witness say of it. */
async function standing(house: SpreadHouse): Promise<string> {
  for (let tries = 0; tries < 40; tries += 1) {
    const [row] = await house.sql()<{ frozen: string | null; size: number; waiting: number }[]>`
      select frozen, size::int as size,
             (select count(*)::int from register_entries where place is null) as waiting
        from register_log`;
    if (row?.frozen) return `frozen: ${row.frozen}`;
    const witnesses = await house.sql()<{ trouble: string | null }[]>`
      select trouble from register_witnesses`;
    const shown = new Set(await house.shownLogs());
    const trouble = witnesses.find((one) => one.trouble !== null)?.trouble ?? null;
    if (row?.waiting === 0 && shown.size === 1 && witnesses.length > 0 && trouble === null) {
      return `one log of ${row.size} entries in three places, witnessed`;
    }
    await wait(1000);
  }
  return "the three places do not agree within 40 seconds";
}

// What was started is swept by whoever waits for our end.
const stopped = (): never => process.exit(130);

const nothing = async (): Promise<void> => {};

const said = (line: string): void => void process.stderr.write(`${line}\n`);
