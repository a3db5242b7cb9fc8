import { createHash } from "node:crypto";

import { leafOf } from "./merkle.ts";
import { emptyEdge, grown, hashesOver, rootOf, tilePath, type ReadTile } from "./tiles.ts";
import { consistencyRanges, inclusionRanges } from "./merkle.ts";

/** A log in memory, for tests of what is read from its tiles. */
export function logInMemory(entries: readonly Buffer[]) {
  const tiles = new Map<string, readonly Buffer[]>();
  const roots: Buffer[] = [rootOf(emptyEdge)];
  let edge = emptyEdge;
  for (const entry of entries) {
    const next = grown(edge, [leafOf(entry)]);
    for (const { tile, hashes } of next.tiles) tiles.set(tilePath(tile), hashes);
    edge = next.edge;
    roots.push(rootOf(edge));
  }
  const read: ReadTile = async (tile) => {
    const hashes = tiles.get(tilePath(tile));
    if (hashes?.length !== tile.width) throw new Error(`no ${tilePath(tile)}`);
    return hashes;
  };
  return {
    tiles,
    read,
    edge,
    size: entries.length,
    rootAt: (size: number) => roots[size] ?? Buffer.alloc(0),
    inclusion: (index: number, size: number) =>
      hashesOver(inclusionRanges(index, size), size, read),
    consistency: (old: number, size: number) =>
      hashesOver(consistencyRanges(old, size), size, read),
  };
}

/** Entries that are the same in every run. */
export const entriesNumbered = (count: number): readonly Buffer[] =>
  Array.from({ length: count }, (_, i) => createHash("sha256").update(`entry ${i}`).digest());
