import { createHash } from "node:crypto";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import { afterAll, beforeEach, expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";

import { logFolder, type LogFolder } from "./folder.ts";
import { publicKeyOf, signerFrom } from "./notes.ts";
import { sequence, type LogWorld } from "./sequencer.ts";
import { lastCheckpoint, logState } from "./store.ts";
import { consistencyRanges } from "./merkle.ts";
import { hashesOver } from "./tiles.ts";
import { readCheckpoint, type Checkpoint } from "./browser/log-checkpoint.ts";
import { isConsistent } from "./browser/log-merkle.ts";
import { readKey, readNote, signersOf } from "./browser/log-note.ts";

const db = testDatabase();
const made = await mkdtemp(join(tmpdir(), "danvan-log-"));
const home = () => made;
afterAll(() => rm(made, { recursive: true, force: true }));
const signer = signerFrom("log.example/danvan", "note", createHash("sha256").update("k").digest());

beforeEach(async () => {
  await db.owner()`truncate register_log, register_public, register_entries, register_checkpoints, register_acts restart identity`;
  await rm(join(home(), "log"), { recursive: true, force: true });
});

const world = (folder: LogFolder = logFolder(join(home(), "log"))): LogWorld => ({
  sql: db(),
  folder,
  signer,
  clock: () => new Date("2026-11-23T02:00:00Z"),
});

let added = 0;
const add = async (count: number) => {
  const from = added;
  added += count;
  await db()`
    insert into register_entries (entry)
    select sha256(convert_to('entry ' || n, 'UTF8')) from generate_series(${from + 1}::int, ${added}::int) n`;
};

/** What anybody can read and check of the log as it is published. */
async function published(): Promise<Checkpoint> {
  const text = await readFile(join(home(), "log/checkpoint"), "utf8");
  const note = readNote(text);
  const key = await readKey(publicKeyOf(signer));
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint || !key) throw new Error("no checkpoint");
  expect(await signersOf(note, [key])).toHaveLength(1);
  return checkpoint;
}

async function continues(before: Checkpoint, now: Checkpoint): Promise<boolean> {
  const ranges = consistencyRanges(before.size, now.size);
  const proof = await hashesOver(ranges, now.size, logFolder(join(home(), "log")).readTile);
  return isConsistent(
    before,
    now,
    proof.map((hash) => Uint8Array.from(hash)),
  );
}

test("entries get their places once, and the log is served whole", async () => {
  await add(300);
  expect(await sequence(world())).toMatchObject({ did: "grew", from: 0, size: 300 });
  const first = await published();
  expect(await sequence(world())).toEqual({ did: "nothing" });
  await add(7);
  expect(await sequence(world())).toMatchObject({ did: "grew", from: 300, size: 307 });
  const second = await published();
  expect([first.size, second.size]).toEqual([300, 307]);
  expect(await continues(first, second)).toBe(true);
  expect(await logFolder(join(home(), "log")).readEntries({ nth: 1, width: 51 })).toHaveLength(51);
  await expect(db()`update register_entries set place = 9 where place = 0`).rejects.toThrow(
    "does not change",
  );
  await expect(db()`update register_entries set entry = ${Buffer.alloc(32)}`).rejects.toThrow(
    "permission denied",
  );
  await expect(db()`delete from register_entries`).rejects.toThrow("permission denied");
});

test("an empty log has a checkpoint too, and grows from it", async () => {
  expect(await sequence(world())).toMatchObject({ did: "grew", size: 0 });
  await add(1);
  expect(await sequence(world())).toMatchObject({ did: "grew", size: 1 });
});

/** A folder that stops working at its nth use, as when the process is killed there. */
function dyingAt(nth: number): LogFolder {
  const whole = logFolder(join(home(), "log"));
  let uses = 0;
  const dies = async () => {
    uses += 1;
    if (uses > nth) throw new Error("killed");
  };
  return {
    ...whole,
    writeTiles: async (tiles) => {
      for (const tile of tiles) {
        await dies();
        await whole.writeTiles([tile]);
      }
    },
    writeEntries: async (tile, entries) => {
      await dies();
      await whole.writeEntries(tile, entries);
    },
    writeCheckpoint: async (note) => {
      await dies();
      await whole.writeCheckpoint(note);
    },
  };
}

test("killed at any step, or started twice, it goes on without a fork or a gap", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ count: fc.nat(700), dies: fc.nat(12), twice: fc.boolean() }), {
        maxLength: 5,
      }),
      async (steps) => {
        await db.owner()`truncate register_log, register_public, register_entries, register_checkpoints, register_acts restart identity`;
        await rm(join(home(), "log"), { recursive: true, force: true });
        await sequence(world());
        let before = await published();
        let total = 0;
        for (const { count, dies, twice } of steps) {
          await add(count);
          total += count;
          const rounds = twice
            ? [world(dyingAt(dies)), world(dyingAt(dies + 1))]
            : [world(dyingAt(dies))];
          await Promise.allSettled(rounds.map(sequence));
          const now = await published();
          expect(await continues(before, now)).toBe(true);
          before = now;
        }
        await sequence(world());
        const now = await published();
        expect(now.size).toBe(total);
        expect(await continues(before, now)).toBe(true);
        expect((await logState(db()))?.frozen).toBe(null);
      },
    ),
    { numRuns: 20 },
  );
});

test("a database older than what was published stops the log, loudly and for good", async () => {
  await add(10);
  await sequence(world());
  // The backup of an hour ago, and filings that came after it was restored.
  await db.owner()`delete from register_entries where place >= 6`;
  await db.owner()`update register_log set size = 6`;
  await db.owner()`delete from register_checkpoints`;
  await db.owner()`insert into register_checkpoints (size, root, note, signed_at) values (6, ${Buffer.alloc(32)}, 'x', now())`;
  await add(20);
  const frozen = await sequence(world());
  expect(frozen).toMatchObject({
    did: "frozen",
    because: expect.stringContaining("10 entries were published"),
  });
  expect(await sequence(world())).toEqual(frozen);
  expect((await published()).size).toBe(10);
  const [waiting] = await db()`select count(*)::int as n from register_entries where place is null`;
  expect(waiting).toEqual({ n: 20 });
});

test("tiles that were changed stop the log; so does the key of another log", async () => {
  await add(3);
  await sequence(world());
  const tile = join(home(), "log/tile/0/000.p/3");
  const bytes = await readFile(tile);
  await writeFile(
    tile,
    bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
  );
  await add(1);
  expect(await sequence(world())).toMatchObject({
    did: "frozen",
    because: expect.stringContaining("root"),
  });
  await db.owner()`update register_log set frozen = null`;
  await writeFile(tile, bytes);
  const other = signerFrom("log.example/other", "note", Buffer.alloc(32, 7));
  expect(await sequence({ ...world(), signer: other })).toMatchObject({ did: "frozen" });
  await db.owner()`update register_log set frozen = null`;
  await appendFile(join(home(), "log/checkpoint"), "x");
  expect(await sequence(world())).toMatchObject({ did: "frozen" });
});

test("of one size there is one checkpoint", async () => {
  await add(2);
  await sequence(world());
  const last = await lastCheckpoint(db());
  expect(last?.size).toBe(2);
  const { keepCheckpoint } = await import("./store.ts");
  await expect(
    keepCheckpoint(db(), { size: 2, root: Buffer.alloc(32), note: "y" }, new Date(0)),
  ).rejects.toThrow("a fork");
});
