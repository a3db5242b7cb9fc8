import { createHash, randomBytes, randomInt } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { openDisk, putAll, storageFrom } from "#files/disk.ts";

import { officerAt, stepsAgainst } from "./desk.ts";
import { findingsOf } from "./findings.ts";
import { digestIn, heldAgainst, keptFrom } from "./ledger.ts";
import { disk, impossible, run } from "./loop-disk.ts";
import { guardOf } from "./sending.ts";
import { clientKey, runHouse, type RunningHouse } from "./whole-house.ts";
import { databaseIn } from "./within.ts";
import { writers, type Ledger } from "./writing.ts";

/** Objects written to the store of files by itself, noted outside of the disk that loses its power. */
type Objects = { readonly key: string; readonly sha256: string }[];

/**
 * Cuts the power: the house lives on a file system in an image; while filings, pictures and officers' steps come
 * in, the image is copied at a random moment (one reflink, what the disk held then), mounted elsewhere,
 * recovered, started and asked for everything that had been acknowledged before the copy began.
 *
 * Models a disk that keeps what it was handed; not one that lies about its cache. Root on Linux only.
 *
 * @param planted `synchronous_commit = off`: then it has to find losses, or it proves nothing
 */
export async function benchPowercut(rounds = 5, planted = false) {
  const why = await impossible();
  if (why !== null) return { bench: "powercut", skipped: why };
  const stage = await mkdtemp(path.join(os.tmpdir(), "danvan-power-"));
  const outer = await disk(stage, "outer", 12_000, ["mkfs.xfs", "-q", "-m", "reflink=1"]);
  try {
    const results: Awaited<ReturnType<typeof oneRound>>[] = [];
    for (let nth = 0; nth < rounds; nth += 1) {
      results.push(await oneRound(path.join(stage, "outer"), planted));
      process.stderr.write(`${nth + 1}/${rounds} ${JSON.stringify(results.at(-1))}\n`);
    }
    const sum = (of: (one: (typeof results)[number]) => number) =>
      results.reduce((all, one) => all + of(one), 0);
    return {
      bench: "powercut",
      planted,
      rounds,
      acknowledged: sum((one) => one.acknowledged),
      lost: sum((one) => one.lost),
      duplicated: sum((one) => one.duplicated),
      stepsAcknowledged: sum((one) => one.steps),
      stepsLost: sum((one) => one.stepsLost),
      picturesAcknowledged: sum((one) => one.pictures),
      objectsAcknowledged: sum((one) => one.objects),
      filesLost: sum((one) => one.filesLost),
      logForked: sum((one) => (one.log === "continues" ? 0 : 1)),
      disagreements: sum((one) => one.findings),
    };
  } finally {
    await outer();
    await rm(stage, { recursive: true, force: true });
  }
}

async function oneRound(outer: string, planted: boolean) {
  const [image, copy] = [path.join(outer, "house.img"), path.join(outer, "cut.img")];
  const unmount = await disk(outer, "house", 2500, ["mkfs.ext4", "-q", "-E", "lazy_itable_init=0"]);
  const home = path.join(outer, "house", "home");
  const ledger: Ledger = { filings: [], steps: [] };
  const objects: Objects = [];
  let acknowledged: Ledger = ledger;
  let stored: Objects = objects;
  let published: string | undefined;
  await mkdir(home);
  let house: RunningHouse | undefined = await runHouse(home);
  try {
    if (planted) await plant(home);
    const { port, said } = house;
    const at = { port, key: await clientKey(house), guard: await guardOf(home) };
    const sql = await databaseIn(home);
    const officer = await officerAt(port, said, sql).finally(() => sql.end());
    const writing = await writers(at, officer, ledger);
    const storing = storer(home, objects);
    await wait(randomInt(2000, 8000));
    // What is acknowledged before the copy begins has to be on it; the copy itself takes milliseconds.
    published = await readFile(path.join(home, "log/checkpoint"), "utf8").catch(() => undefined);
    acknowledged = { filings: [...ledger.filings], steps: [...ledger.steps] };
    stored = [...objects];
    await run("cp", ["--reflink=always", image, copy]);
    await Promise.all([writing.stop(), storing.stop()]);
  } finally {
    await house.stop("SIGKILL");
    house = undefined;
    // The server of the database ends by itself when the house is gone.
    await unmount();
    await rm(image, { force: true });
  }
  const after = await disk(outer, "cut", null, null);
  const cutHome = path.join(outer, "cut", "home");
  try {
    house = await runHouse(cutHome);
    const key = await clientKey(house);
    const unopened = await countUnopened(house.port, key, acknowledged.filings);
    const digest = digestIn(cutHome);
    const sql = await databaseIn(cutHome);
    const held = await heldAgainst(acknowledged.filings, await keptFrom(sql, 0), digest);
    const steps = await stepsAgainst(sql, acknowledged.steps, digest);
    await sql.end();
    const objectsLost = await countObjectsLost(digest, stored);
    await wait(12_000);
    const log = await logAfter(cutHome, published);
    const found = await findingsOf(house.dv("check", "--deep"));
    if (found.length > 0) process.stderr.write(`${JSON.stringify(found)}\n`);
    const pictures = acknowledged.filings.filter(({ photo }) => photo !== null).length;
    return {
      acknowledged: acknowledged.filings.length,
      lost: Math.max(held.lost.length, unopened),
      duplicated: held.duplicated.length,
      steps: acknowledged.steps.length,
      stepsLost: steps.lost + steps.twice,
      pictures,
      objects: stored.length,
      filesLost: held.filesLost.length + steps.filesLost + objectsLost,
      log,
      findings: found.length,
    };
  } finally {
    await house?.stop();
    await after();
    await rm(copy, { force: true });
  }
}

/** Writes objects to the store, one after the other, and notes each that was answered for. */
function storer(home: string, noted: Objects) {
  const ended = new AbortController();
  const storing = (async () => {
    const store = await openDisk(storageFrom({}, home));
    while (!ended.signal.aborted) {
      const name = randomBytes(16).toString("hex");
      const key = `original/${name.slice(0, 2)}/${name}`;
      const bytes = randomBytes(randomInt(1000, 200_000));
      const put = await putAll(store, [{ key, bytes }]);
      if (put.ok) noted.push({ key, sha256: createHash("sha256").update(bytes).digest("hex") });
    }
  })();
  return {
    stop: async () => {
      ended.abort();
      await storing;
    },
  };
}

/** A filing is its sender's when its receipt opens it. */
async function countUnopened(
  port: number,
  key: string,
  filings: Ledger["filings"],
): Promise<number> {
  let unopened = 0;
  const waiting = [...filings];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let one = waiting.pop(); one; one = waiting.pop()) {
        const answer = await fetch(`http://127.0.0.1:${port}/api/v1/matters/${one.code}`, {
          headers: { authorization: `Bearer ${key}`, "receipt-secret": one.secret },
        });
        await answer.arrayBuffer();
        if (answer.status !== 200) unopened += 1;
      }
    }),
  );
  return unopened;
}

async function countObjectsLost(
  digest: (key: string) => Promise<string | undefined>,
  objects: Objects,
): Promise<number> {
  let lost = 0;
  for (const { key, sha256 } of objects) if ((await digest(key)) !== sha256) lost += 1;
  return lost;
}

/** The log may not be behind what it had published, and is not frozen. */
async function logAfter(home: string, published: string | undefined): Promise<string> {
  const now = await readFile(path.join(home, "log/checkpoint"), "utf8").catch(() => undefined);
  if (published === undefined) return "continues";
  if (now === undefined) return "gone";
  if (size(now) < size(published)) return "behind";
  return size(now) > size(published) || now.split("\n")[2] === published.split("\n")[2]
    ? "continues"
    : "forked";
}

const size = (note: string): number => Number(note.split("\n")[1]);

/** The weak setting that this must find: a role's own word weighs more than the server's. */
async function plant(home: string): Promise<void> {
  const sql = await databaseIn(home);
  await sql`alter role danvan_app set synchronous_commit = off`;
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()`;
  await sql.end();
  await wait(1000);
}
