import fc from "fast-check";
import { expect, test } from "vitest";

import { entriesNumbered, logInMemory } from "./log.fixture.ts";
import { leafOf, nodeOf } from "./merkle.ts";
import {
  edgeOf,
  edgeTiles,
  emptyEdge,
  entriesBytes,
  entriesPath,
  grown,
  readEntriesBytes,
  readTileBytes,
  readTilePath,
  rootOf,
  tileBytes,
  tilePath,
} from "./tiles.ts";
import { isConsistent, leafOf as leafInBrowser, rootByInclusion } from "./browser/log-merkle.ts";

const log = logInMemory(entriesNumbered(1400));

/** RFC 6962 §2.1 word for word. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return rootOf(emptyEdge);
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeOf(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

const plain = (bytes: Uint8Array) => Uint8Array.from(bytes);

test("the root of every size is the one the RFC defines", () => {
  const leaves = entriesNumbered(600).map(leafOf);
  for (const size of [0, 1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 600]) {
    expect(log.rootAt(size)).toEqual(treeHash(leaves.slice(0, size)));
  }
});

test("every leaf of every size is proven from the tiles, and by the verifier of browsers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1399), fc.nat(1399), async (a, b) => {
      const [index, size] = [Math.min(a, b), Math.max(a, b) + 1];
      const proof = (await log.inclusion(index, size)).map(plain);
      const leaf = await leafInBrowser(plain(entriesNumbered(index + 1)[index] ?? Buffer.alloc(0)));
      const root = await rootByInclusion(leaf, index, size, proof);
      expect(Buffer.from(root ?? [])).toEqual(log.rootAt(size));
      // One hash too few or too many, one bit, or the neighbour's place: another root or none.
      for (const wrong of [proof.slice(1), proof.slice(0, -1), [...proof, leaf]]) {
        if (wrong.length === proof.length) continue;
        const other = await rootByInclusion(leaf, index, size, wrong);
        expect(other && Buffer.from(other).equals(log.rootAt(size))).not.toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("every size continues every smaller one, and nothing else does", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1400 }),
      fc.integer({ min: 0, max: 1400 }),
      async (a, b) => {
        const [old, size] = [Math.min(a, b), Math.max(a, b)];
        const proof = (await log.consistency(old, size)).map(plain);
        const before = { size: old, root: plain(log.rootAt(old)) };
        const now = { size, root: plain(log.rootAt(size)) };
        expect(await isConsistent(before, now, proof)).toBe(true);
        if (old === 0 || old === size) return;
        const turned = { size: old, root: plain(log.rootAt(old - 1)) };
        expect(await isConsistent(turned, now, proof)).toBe(false);
        expect(await isConsistent(before, { size, root: plain(log.rootAt(size - 1)) }, proof)).toBe(
          false,
        );
      },
    ),
    { numRuns: 150 },
  );
});

test("it does not matter in which portions a log grows", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 8 }), (portions) => {
      let edge = emptyEdge;
      let at = 0;
      for (const count of portions) {
        const leaves = entriesNumbered(at + count)
          .slice(at)
          .map(leafOf);
        edge = grown(edge, leaves).edge;
        at += count;
        if (at <= 1400) expect(rootOf(edge)).toEqual(log.rootAt(at));
      }
    }),
    { numRuns: 15 },
  );
});

test("a log goes on from its tiles alone", async () => {
  for (const size of [0, 1, 255, 256, 257, 1400]) {
    const edge = await edgeOf(size, logInMemory(entriesNumbered(size)).read);
    expect(rootOf(edge)).toEqual(log.rootAt(size));
  }
});

test("tiles are named and numbered as C2SP says", () => {
  expect(tilePath({ level: 0, nth: 1_234_067, width: 256 })).toBe("tile/0/x001/x234/067");
  expect(tilePath({ level: 3, nth: 7, width: 12 })).toBe("tile/3/007.p/12");
  expect(entriesPath({ nth: 1000, width: 256 })).toBe("tile/entries/x001/000");
  // The worked example of the specification: 70,000 leaves.
  expect(edgeTiles(70_000).map(({ level, width }) => [level, width])).toEqual([
    [0, 112],
    [1, 17],
    [2, 1],
  ]);
  expect(edgeTiles(256)).toEqual([{ level: 1, nth: 0, width: 1 }]);
  for (const path of [
    "tile/0/1",
    "tile/0/x000/001",
    "tile/00/001",
    "tile/0/001.p/256",
    "tile/64/000",
    "tile/0/001.p/0",
    "tile/0/../001",
  ])
    expect(readTilePath(path)).toBeUndefined();
  fc.assert(
    fc.property(
      fc.nat(63),
      fc.nat(2 ** 31),
      fc.integer({ min: 1, max: 256 }),
      (level, nth, width) => {
        expect(readTilePath(tilePath({ level, nth, width }))).toMatchObject({ level, nth, width });
      },
    ),
  );
});

test("tiles and entries are read back, and nothing half is", () => {
  const entries = entriesNumbered(5);
  expect(readEntriesBytes(entriesBytes(entries))).toEqual(entries);
  expect(readEntriesBytes(entriesBytes(entries).subarray(0, -1))).toBeUndefined();
  expect(readEntriesBytes(Buffer.of(0))).toBeUndefined();
  expect(readTileBytes(tileBytes(entries), 5)).toEqual(entries);
  expect(readTileBytes(tileBytes(entries), 4)).toBeUndefined();
});
