import { execFileSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { fileMatter } from "#cases/filing.ts";
import type { House } from "#cases/house.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { logFolder } from "#register/folder.ts";
import { inclusionRanges, leafOf } from "#register/merkle.ts";
import { signerFrom } from "#register/notes.ts";
import { sequence } from "#register/sequencer.ts";
import { beginLog } from "#register/store.ts";
import { emptyEdge, grown, hashesOver, tileBytes, tilePath, type Edge } from "#register/tiles.ts";
import { ringFrom } from "#vault/keys.ts";

import { round, scratch, spread, type Scratch } from "./scratch.ts";

/**
 * The receipt log: how fast entries that wait are brought into it with tiles on the disk, how long a
 * proof from a large log takes, and what the log costs a filing, with and without it in turn.
 */
export async function benchLog(waiting = 200_000, large = 10_000_000, seconds = 5) {
  const place = await scratch(16);
  const folder = await mkdtemp(path.join(os.tmpdir(), "danvan-bench-log-"));
  try {
    return {
      bench: "log",
      filing: await filing(place, seconds),
      append: await append(place, path.join(folder, "log"), waiting),
      proof: await proof(path.join(folder, "large"), large),
    };
  } finally {
    await place.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function append({ app }: Scratch, root: string, count: number) {
  const origin = "bench.example/log";
  await beginLog(app, origin);
  const batch = 20_000;
  for (let at = 0; at < count; at += batch) {
    await app`
      insert into register_entries (entry)
      select sha256(convert_to('entry ' || n, 'UTF8')) from generate_series(${at + 1}::int, ${at + batch}::int) n`;
  }
  const signer = signerFrom(origin, "note", Buffer.alloc(32, 1));
  const world = { sql: app, folder: logFolder(root), signer, clock: () => new Date() };
  const started = performance.now();
  let size = 0;
  const checkpoints: number[] = [];
  for (;;) {
    const before = performance.now();
    const did = await sequence(world);
    if (did.did !== "grew") break;
    checkpoints.push(performance.now() - before);
    size = did.size;
  }
  const taken = (performance.now() - started) / 1000;
  return {
    leaves: size,
    leavesPerSecond: Math.round(size / taken),
    checkpointOf5000: spread(checkpoints),
  };
}

/** Tiles of a log too large to be filed one by one; written without waiting for the disk. */
async function proof(root: string, count: number) {
  let edge: Edge = emptyEdge;
  const folders = new Set<string>();
  while (edge.size < count) {
    const some = Math.min(65_536, count - edge.size);
    const entry = Buffer.alloc(32);
    const leaves = Array.from({ length: some }, (_, i) => {
      entry.writeUInt32BE(edge.size + i);
      return leafOf(entry);
    });
    const next = grown(edge, leaves);
    for (const { tile, hashes } of next.tiles) {
      const file = path.join(root, tilePath(tile));
      const folder = path.dirname(file);
      if (!folders.has(folder)) await mkdir(folder, { recursive: true });
      folders.add(folder);
      await writeFile(file, tileBytes(hashes));
    }
    edge = next.edge;
  }
  // A log that serves was not written a moment ago: what is still on its way to the disk is let through.
  execFileSync("sync", ["-f", root]);
  const { readTile } = logFolder(root);
  const ms: number[] = [];
  for (let i = 0; i < 2000; i += 1) {
    const index = randomBytes(6).readUIntBE(0, 6) % count;
    const before = performance.now();
    await hashesOver(inclusionRanges(index, count), count, readTile);
    ms.push(performance.now() - before);
  }
  return { leaves: count, ms: spread(ms) };
}

async function filing({ app, owner }: Scratch, seconds: number) {
  const [ward] = await app<{ id: number }[]>`select id from units where slug = 'phuong-ba-dinh'`;
  const [area] = await app<
    { code: string }[]
  >`select code from subject_areas order by position limit 1`;
  if (!ward || !area) throw new Error("no ward to file in");
  const house: House = {
    sql: app,
    master: Buffer.alloc(32, 7),
    vault: ringFrom(Buffer.alloc(32, 7), new Map([[1, Buffer.alloc(32, 9)]])),
    calendar: publishedCalendar,
    calendarOf: () => publishedCalendar,
    clock: () => new Date(),
    noise: (bytes) => randomBytes(bytes),
  };
  const rates: { with: number[]; without: number[] } = { with: [], without: [] };
  await perSecond(house, ward.id, area.code, 2);
  for (let turn = 0; turn < 4; turn += 1) {
    for (const kind of turn % 2 === 0
      ? (["without", "with"] as const)
      : (["with", "without"] as const)) {
      await owner`delete from register_log`;
      if (kind === "with") await beginLog(app, "bench.example/log");
      rates[kind].push(await perSecond(house, ward.id, area.code, seconds));
    }
  }
  await owner`truncate register_log, register_acts, register_public, register_entries, register_checkpoints restart identity`;
  return {
    filingsPerSecond: {
      with: Math.round(mean(rates.with)),
      without: Math.round(mean(rates.without)),
    },
    ratio: round(mean(rates.with) / mean(rates.without)),
  };
}

const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;

async function perSecond(
  house: House,
  unit: number,
  area: string,
  seconds: number,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  const one = async () => {
    while (performance.now() < end) {
      const filed = await fileMatter(house)({
        kind: "feedback",
        channel: "web",
        title: "Nắp cống vỡ",
        body: `Nắp cống vỡ trước cổng trường, lần ghi ${count}`,
        place: null,
        area,
        unit,
        province: "01",
        publish: false,
        contact: null,
        once: randomUUID(),
        files: [],
        enteredBy: null,
      });
      if (!filed.ok) throw new Error("a filing of the benchmark was refused");
      count += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: 16 }, one));
  return count / ((performance.now() - started) / 1000);
}
