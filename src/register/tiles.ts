import { joined, rowRoot, subtreesOf, type Range } from "./merkle.ts";

/** How many hashes a full tile holds, and how many levels of the tree it stands for (C2SP tlog-tiles). */
export const tileWidth = 256;
const tileHeight = 8;
const hashBytes = 32;

/** One tile: `width` hashes, each over 256^level leaves. */
export type Tile = { readonly level: number; readonly nth: number; readonly width: number };

/** Where a tile lies below the prefix of the log: `tile/0/x001/x234/067.p/12`. */
export const tilePath = ({ level, nth, width }: Tile): string =>
  `tile/${level}/${numbered(nth)}${partial(width)}`;

/** Where the entries beside a tile of level 0 lie. */
export const entriesPath = ({ nth, width }: Omit<Tile, "level">): string =>
  `tile/entries/${numbered(nth)}${partial(width)}`;

function numbered(nth: number): string {
  const last = String(nth % 1000).padStart(3, "0");
  return nth < 1000 ? last : `${elements(Math.floor(nth / 1000))}${last}`;
}

const elements = (nth: number): string =>
  `${nth < 1000 ? "" : elements(Math.floor(nth / 1000))}x${String(nth % 1000).padStart(3, "0")}/`;

const partial = (width: number): string => (width === tileWidth ? "" : `.p/${width}`);

/**
 * Reads the path of a tile or of entries back; undefined for anything that is not exactly what
 * `tilePath` or `entriesPath` writes.
 */
export function readTilePath(path: string): (Tile & { readonly entries: boolean }) | undefined {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(
    path,
  );
  if (!found) return undefined;
  const [, kind = "", digits = "", w] = found;
  const nth = Number(digits.replaceAll(/[x/]/g, ""));
  const width = w === undefined ? tileWidth : Number(w);
  const level = kind === "entries" ? 0 : Number(kind);
  const tile = { level, nth, width, entries: kind === "entries" };
  const written = tile.entries ? entriesPath(tile) : tilePath(tile);
  const possible =
    Number.isSafeInteger(nth) && level < 64 && (w === undefined || width < tileWidth);
  return possible && written === path ? tile : undefined;
}

/** How many hashes the tree of `size` leaves has at this level. */
const hashesAt = (size: number, level: number): number => Math.floor(size / tileWidth ** level);

/** The tiles of a tree of `size` leaves that are not full: its right edge, one a level. */
export function edgeTiles(size: number): readonly Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAt(size, level) > 0; level += 1) {
    const hashes = hashesAt(size, level);
    const width = hashes % tileWidth;
    if (width > 0) tiles.push({ level, nth: Math.floor(hashes / tileWidth), width });
  }
  return tiles;
}

/** The hashes at the right edge of a tree, one row a level, none of them full: all a log needs to grow. */
export type Edge = { readonly size: number; readonly rows: readonly (readonly Buffer[])[] };

export const emptyEdge: Edge = { size: 0, rows: [] };

/** A tile with what is in it. */
export type WrittenTile = { readonly tile: Tile; readonly hashes: readonly Buffer[] };

/**
 * Adds leaves at the right.
 *
 * @returns the new edge, and every tile that is new or grew: the full ones in the order in which they
 *   filled up, then the right edge
 */
export function grown(
  edge: Edge,
  leaves: readonly Buffer[],
): { readonly edge: Edge; readonly tiles: readonly WrittenTile[] } {
  const rows = edge.rows.map((row) => [...row]);
  const tiles: WrittenTile[] = [];
  const touched = new Set<number>();
  const size = edge.size + leaves.length;
  const push = (level: number, hash: Buffer, upTo: number): void => {
    const row = (rows[level] ??= []);
    row.push(hash);
    touched.add(level);
    if (row.length < tileWidth) return;
    const nth = hashesAt(upTo, level) / tileWidth - 1;
    tiles.push({ tile: { level, nth, width: tileWidth }, hashes: row });
    rows[level] = [];
    push(level + 1, rowRoot(row), upTo);
  };
  for (const [i, leaf] of leaves.entries()) push(0, leaf, edge.size + i + 1);
  const partly = edgeTiles(size)
    .filter(({ level }) => touched.has(level))
    .map((tile) => ({ tile, hashes: rows[tile.level] ?? [] }));
  return { edge: { size, rows }, tiles: [...tiles, ...partly] };
}

/** The root over everything left of an edge (RFC 6962 §2.1). */
export const rootOf = ({ rows }: Edge): Buffer =>
  joined(rows.toReversed().flatMap((row) => peaks(row)));

/** A row of fewer than 256 hashes as hashes over 128, 64, … of them. */
function peaks(row: readonly Buffer[]): readonly Buffer[] {
  return subtreesOf({ from: 0, to: row.length }).map(({ height, nth }) =>
    rowRoot(row.slice(nth * 2 ** height, (nth + 1) * 2 ** height)),
  );
}

/** Gives the hashes of a tile, as it lies on a disk or at an address. */
export type ReadTile = (tile: Tile) => Promise<readonly Buffer[]>;

/** The edge of a tree of `size` leaves, read from its tiles. */
export async function edgeOf(size: number, read: ReadTile): Promise<Edge> {
  const rows: Buffer[][] = [];
  for (let level = 0; hashesAt(size, level) > 0; level += 1) rows.push([]);
  for (const tile of edgeTiles(size)) rows[tile.level] = [...(await read(tile))];
  return { size, rows };
}

/**
 * The hashes over ranges of a tree of `size` leaves, read from its tiles; each tile is read once.
 * With `inclusionRanges` or `consistencyRanges` these are the proof.
 */
export async function hashesOver(
  ranges: readonly Range[],
  size: number,
  read: ReadTile,
): Promise<readonly Buffer[]> {
  const known = new Map<string, Promise<readonly Buffer[]>>();
  const tileOf = (level: number, nth: number): Promise<readonly Buffer[]> => {
    const width = Math.min(tileWidth, hashesAt(size, level) - nth * tileWidth);
    const tile = { level, nth, width };
    const path = tilePath(tile);
    const asked = known.get(path) ?? read(tile);
    known.set(path, asked);
    return asked;
  };
  return Promise.all(
    ranges.map(async (range) => {
      const hashes = subtreesOf(range).map(async ({ height, nth }) => {
        const level = Math.floor(height / tileHeight);
        const span = 2 ** (height % tileHeight);
        const first = nth * span;
        const row = await tileOf(level, Math.floor(first / tileWidth));
        const at = first % tileWidth;
        return rowRoot(row.slice(at, at + span));
      });
      return joined(await Promise.all(hashes));
    }),
  );
}

/** A tile as the bytes that are served. */
export const tileBytes = (hashes: readonly Buffer[]): Buffer => Buffer.concat(hashes);

/** The hashes in the bytes of a tile; undefined when there are not exactly `width` of them. */
export function readTileBytes(bytes: Buffer, width: number): readonly Buffer[] | undefined {
  if (bytes.length !== width * hashBytes) return undefined;
  return Array.from({ length: width }, (_, i) =>
    bytes.subarray(i * hashBytes, (i + 1) * hashBytes),
  );
}

/** Entries as they are served: each with its length before it, two bytes, the larger first. */
export const entriesBytes = (entries: readonly Buffer[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );

/** The entries in such bytes; undefined when they do not end where the last one does. */
export function readEntriesBytes(bytes: Buffer): readonly Buffer[] | undefined {
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 2 > bytes.length) return undefined;
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) return undefined;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
