import { execFile } from "node:child_process";
import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

import { openDisk, putAll, storageFrom } from "#files/disk.ts";

import { aFilingOf, clientKey, runHouse, type RunningHouse } from "./whole-house.ts";

/** What was acknowledged, kept outside of the disk that loses its power. */
type Ledger = {
  readonly filings: {
    readonly code: string;
    readonly secret: string;
    readonly once: string;
    readonly n: number;
  }[];
  readonly objects: { readonly key: string; readonly sha256: string }[];
};

/**
 * Cuts the power: the house lives on a file system in an image; while filings and files come in, the
 * image is copied at a random moment (one reflink, what the disk held then), mounted elsewhere,
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
      filesAcknowledged: sum((one) => one.files),
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
  const ledger: Ledger = { filings: [], objects: [] };
  let acknowledged: Ledger = ledger;
  let published: string | undefined;
  await mkdir(home);
  let house: RunningHouse | undefined = await runHouse(home);
  try {
    if (planted) await plant(home);
    const key = await clientKey(house);
    const writing = writers(house.port, key, home, ledger);
    await wait(randomInt(1500, 6000));
    // What is acknowledged before the copy begins has to be on it; the copy itself takes milliseconds.
    published = await readFile(path.join(home, "log/checkpoint"), "utf8").catch(() => undefined);
    acknowledged = { filings: [...ledger.filings], objects: [...ledger.objects] };
    await run("cp", ["--reflink=always", image, copy]);
    await writing.stop();
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
    const lost = await countLost(house.port, key, acknowledged);
    const filesLost = await countFilesLost(cutHome, acknowledged);
    await wait(12_000);
    const log = await logAfter(cutHome, published);
    const checked = await house.dv("check", "--deep").catch((thrown: unknown) => thrown);
    const findings = checked instanceof Error ? findingsIn(checked) : 0;
    const [all, files] = [acknowledged.filings.length, acknowledged.objects.length];
    return { acknowledged: all, lost, files, filesLost, log, findings };
  } finally {
    await house?.stop();
    await after();
    await rm(copy, { force: true });
  }
}

/** Four write filings, one writes files; each notes what was acknowledged and nothing else. */
function writers(port: number, key: string, home: string, ledger: Ledger) {
  const ended = new AbortController();
  let n = 0;
  const file = async () => {
    while (!ended.signal.aborted) {
      const once = randomUUID();
      const mine = n++;
      const receipt = await filed(port, key, once, mine).catch(() => undefined);
      if (receipt) ledger.filings.push({ ...receipt, once, n: mine });
    }
  };
  const store = async () => {
    const objects = await openDisk(storageFrom({}, home));
    while (!ended.signal.aborted) {
      const name = randomBytes(16).toString("hex");
      const object = `original/${name.slice(0, 2)}/${name}`;
      const bytes = randomBytes(randomInt(1000, 200_000));
      const put = await putAll(objects, [{ key: object, bytes }]);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      if (put.ok) ledger.objects.push({ key: object, sha256 });
    }
  };
  const all = [file(), file(), file(), file(), store()];
  return {
    stop: async () => {
      ended.abort();
      await Promise.all(all);
    },
  };
}

async function filed(port: number, key: string, once: string, n: number) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/matters`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "idempotency-key": once,
    },
    body: JSON.stringify(aFilingOf(n)),
  });
  const receipt: unknown = await answer.json();
  if (answer.status !== 201 || typeof receipt !== "object" || receipt === null) return undefined;
  const [code, secret]: readonly unknown[] = [
    Reflect.get(receipt, "code"),
    Reflect.get(receipt, "secret"),
  ];
  return typeof code === "string" && typeof secret === "string" ? { code, secret } : undefined;
}

/** A filing is there when its receipt opens it. */
async function countLost(port: number, key: string, ledger: Ledger): Promise<number> {
  let lost = 0;
  const waiting = [...ledger.filings];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let one = waiting.pop(); one; one = waiting.pop()) {
        const answer = await fetch(`http://127.0.0.1:${port}/api/v1/matters/${one.code}`, {
          headers: { authorization: `Bearer ${key}`, "receipt-secret": one.secret },
        });
        await answer.arrayBuffer();
        if (answer.status !== 200) lost += 1;
      }
    }),
  );
  return lost;
}

async function countFilesLost(home: string, { objects }: Ledger): Promise<number> {
  let lost = 0;
  for (const { key, sha256 } of objects) {
    const bytes = await readFile(path.join(home, "files", key)).catch(() => undefined);
    if (!bytes || createHash("sha256").update(bytes).digest("hex") !== sha256) lost += 1;
  }
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

function findingsIn(thrown: Error): number {
  const said = "stderr" in thrown ? String(thrown.stderr) : "";
  try {
    const { findings }: { readonly findings: readonly unknown[] } = JSON.parse(said);
    return findings.length;
  } catch {
    return 1;
  }
}

/** The weak setting that this must find: a role's own word weighs more than the server's. */
async function plant(home: string): Promise<void> {
  const { attachDatabase } = await import("#database/open.ts");
  const { connect } = await import("#kernel/sql.ts");
  const place = { folder: home, db: path.join(home, "db"), files: "", keys: "" };
  const opened = await attachDatabase(place, Buffer.alloc(32), {});
  if (!opened?.ok) throw new Error("the house to be weakened does not run");
  const sql = connect(opened.value.adminUrl, { max: 1 });
  await sql`alter role danvan_app set synchronous_commit = off`;
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()`;
  await sql.end();
  await wait(1000);
}

const run = promisify(execFile);

/** Mounts an image under `folder/name`, made and formatted first where a size is given. @returns its undoing */
async function disk(
  folder: string,
  name: string,
  megabytes: number | null,
  format: readonly string[] | null,
): Promise<() => Promise<void>> {
  const [image, at] = [path.join(folder, `${name}.img`), path.join(folder, name)];
  if (megabytes !== null) await run("truncate", ["-s", `${megabytes}M`, image]);
  const { stdout } = await run("losetup", ["-f", "--show", image]);
  const device = stdout.trim();
  const [make, ...how] = format ?? [];
  try {
    if (make !== undefined) await run(make, [...how, device]);
    await mkdir(at, { recursive: true });
    await run("mount", [device, at]);
  } catch (thrown) {
    await run("losetup", ["-d", device]);
    throw thrown;
  }
  return async () => {
    for (let tries = 0; ; tries += 1) {
      const done = await run("umount", [at]).then(
        () => true,
        () => false,
      );
      if (done) break;
      // What ran on it may take a moment to end.
      if (tries > 60) throw new Error(`${at} is still in use`);
      await wait(500);
    }
    await run("losetup", ["-d", device]);
  };
}

async function impossible(): Promise<string | null> {
  if (process.platform !== "linux") return "only on Linux";
  if (process.getuid?.() !== 0) return "needs root, to mount";
  const needed: readonly (readonly [string, readonly string[]])[] = [
    ["losetup", ["--version"]],
    ["mkfs.xfs", ["-V"]],
    ["mkfs.ext4", ["-V"]],
  ];
  for (const [program, args] of needed) {
    const there = await run(program, [...args]).then(
      () => true,
      () => false,
    );
    if (!there) return `needs ${program} (Debian: util-linux, xfsprogs, e2fsprogs)`;
  }
  return null;
}
