import { createHash } from "node:crypto";
import { access, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeEach, expect, test } from "vitest";

import type { Database } from "#kernel/sql.ts";
import { testDatabase } from "#test/database.ts";

import { logFolder, type LogFolder } from "./folder.ts";
import { leafOf, type Range } from "./merkle.ts";
import { signerFrom } from "./notes.ts";
import { sequence, type LogWorld } from "./sequencer.ts";
import { lastCheckpoint, logState } from "./store.ts";
import { emptyEdge, grown, hashesOver, rootOf } from "./tiles.ts";
import { readCheckpoint } from "./browser/log-checkpoint.ts";
import { readNote } from "./browser/log-note.ts";

const db = testDatabase();
const made = await mkdtemp(join(tmpdir(), "danvan-crash-"));
afterAll(() => rm(made, { recursive: true, force: true }));
const signer = signerFrom("log.example/danvan", "note", createHash("sha256").update("k").digest());
const root = join(made, "log");

beforeEach(async () => {
  await db.owner()`truncate register_log, register_public, register_entries, register_checkpoints, register_acts restart identity`;
  await rm(root, { recursive: true, force: true });
});

class Killed extends Error {}

/** Every step of a round in its order; a process is killed before, or after, one of them. */
const steps = ["place", "entries", "tiles", "keep", "checkpoint"] as const;
type Step = (typeof steps)[number];
type Moment = `${"before" | "after"} ${Step}`;

/** The world of a process that is killed at this moment. */
function dying(at: Moment): LogWorld {
  const folder = logFolder(root);
  const step = async <T>(name: Step, go: () => Promise<T>): Promise<T> => {
    if (at === `before ${name}`) throw new Killed(at);
    const done = await go();
    if (at === `after ${name}`) throw new Killed(at);
    return done;
  };
  const watched: LogFolder = {
    ...folder,
    writeEntries: (tile, entries) => step("entries", () => folder.writeEntries(tile, entries)),
    writeTiles: (tiles) => step("tiles", () => folder.writeTiles(tiles)),
    writeCheckpoint: (note) => step("checkpoint", () => folder.writeCheckpoint(note)),
  };
  // The first transaction within the round gives places, the second keeps the checkpoint.
  let nth = 0;
  const real = db();
  const begin: Database["begin"] = (...given: unknown[]) => {
    nth += 1;
    const inner: Step | null = nth === 2 ? "place" : nth === 3 ? "keep" : null;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/unbound-method -- handed on as it came
    const go = () => Reflect.apply(real.begin, real, given) as Promise<never>;
    return inner === null ? go() : step(inner, go);
  };
  const sql = new Proxy(db(), {
    get: (target, name) => (name === "begin" ? begin : Reflect.get(target, name)),
  });
  return { sql, folder: watched, signer, clock };
}

const clock = () => new Date("2026-11-23T02:00:00Z");
const alive = (): LogWorld => ({ sql: db(), folder: logFolder(root), signer, clock });

const entry = (n: number) => createHash("sha256").update(`entry ${n}`).digest();
let added = 0;
const add = async (count: number) => {
  const from = added;
  added += count;
  await db()`
    insert into register_entries (entry)
    select sha256(convert_to('entry ' || n, 'UTF8')) from generate_series(${from}::int, ${added - 1}::int) n`;
};

/** The root that the entries alone give, in the order of their places. */
async function rootOfEntries(size: number): Promise<Buffer> {
  const rows = await db()<{ entry: Buffer; place: number }[]>`
    select entry, place from register_entries where place < ${size} order by place`;
  expect(rows.map(({ place }) => place)).toEqual(rows.map((_, i) => i));
  return rootOf(
    grown(
      emptyEdge,
      rows.map((row) => leafOf(row.entry)),
    ).edge,
  );
}

const published = async () => {
  const note = readNote(await readFile(join(root, "checkpoint"), "utf8"));
  const checkpoint = note && readCheckpoint(note.text);
  if (!checkpoint) throw new Error("no checkpoint");
  return { size: checkpoint.size, root: Buffer.from(checkpoint.root) };
};

test.each(steps.flatMap((step): Moment[] => [`before ${step}`, `after ${step}`]))(
  "killed %s: the next process goes on to the same root, without a gap and without a fork",
  async (moment) => {
    added = 0;
    await add(300);
    await sequence(alive());
    const before = await published();
    await add(260);
    await expect(sequence(dying(moment))).rejects.toThrow(Killed);
    // What was published stays whole: it can be read and proven from, whatever was half written.
    const meanwhile = await published();
    expect(meanwhile.root).toEqual(await rootOfEntries(meanwhile.size));
    const whole: readonly Range[] = [{ from: 0, to: 256 }];
    await hashesOver(whole, meanwhile.size, logFolder(root).readTile);

    // Others were filed while nothing ran, and two processes come up at once.
    await add(5);
    const rounds = await Promise.all([sequence(alive()), sequence(alive())]);
    expect(rounds.filter(({ did }) => did === "frozen")).toEqual([]);
    await sequence(alive());
    const after = await published();
    expect(after.size).toBe(565);
    expect(after.root).toEqual(await rootOfEntries(565));
    expect((await lastCheckpoint(db()))?.root).toEqual(after.root);
    expect(before.root).toEqual(await rootOfEntries(300));
    expect((await logState(db()))?.frozen).toBeNull();
    // Nothing was put in twice, and the first entry is still the first.
    const [first] = await db()<{ entry: Buffer }[]>`
      select entry from register_entries where place = 0`;
    expect(first?.entry).toEqual(entry(0));
    await expect(access(join(root, "checkpoint.new"))).rejects.toThrow("ENOENT");
  },
);

test("a database brought back to before a checkpoint was kept freezes the log at once, and a person is told why", async () => {
  added = 0;
  await add(10);
  await sequence(alive());
  await db.owner()`delete from register_checkpoints`;
  await add(1);
  expect(await sequence(alive())).toMatchObject({
    did: "frozen",
    because: expect.stringContaining("it is older"),
  });
});

test("a folder brought back to an older state is written again from the database, to the same root", async () => {
  added = 0;
  await add(300);
  await sequence(alive());
  const whole = await published();
  await rm(root, { recursive: true });
  await sequence(alive());
  expect(await published()).toEqual(whole);
});
