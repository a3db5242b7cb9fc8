import { hash } from "node:crypto";

import { sha256 } from "#kernel/secret.ts";

/** The hash that stands for an entry (RFC 6962 §2.1: a leaf begins with 0x00). */
export const leafOf = (entry: Uint8Array): Buffer => sha256(leafPrefix, Buffer.from(entry));

/** The hash over two neighbours (RFC 6962 §2.1: an inner node begins with 0x01). */
export const nodeOf = (left: Buffer, right: Buffer): Buffer =>
  // In one go: a proof needs hundreds of these, and setting up a running hash costs as much as hashing.
  hash("sha256", Buffer.concat([nodePrefix, left, right]), "buffer");

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

/** The root of a tree without leaves. */
const emptyRoot: Buffer = sha256();

/** Leaves `from` (inclusive) to `to` (exclusive); what a proof names is the hash over such a range. */
export type Range = { readonly from: number; readonly to: number };

/**
 * The ranges whose hashes prove that leaf `index` is in the tree of `size` leaves, from the leaf's
 * neighbour up to the child of the root (RFC 6962 §2.1.1). Throws a RangeError when it is not.
 */
export function inclusionRanges(index: number, size: number): readonly Range[] {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  }
  const walk = (from: number, to: number): readonly Range[] => {
    if (to - from === 1) return [];
    const middle = from + split(to - from);
    return index < middle
      ? [...walk(from, middle), { from: middle, to }]
      : [...walk(middle, to), { from, to: middle }];
  };
  return walk(0, size);
}

/**
 * The ranges whose hashes prove that the tree of `size` leaves begins with the tree of `old` leaves
 * (RFC 6962 §2.1.2). None when `old` is 0 or `size`. Throws a RangeError when `old` is larger.
 */
export function consistencyRanges(old: number, size: number): readonly Range[] {
  if (!(Number.isSafeInteger(old) && old >= 0 && old <= size)) {
    throw new RangeError(`no tree of ${old} leaves within ${size}`);
  }
  const walk = (from: number, to: number, whole: boolean): readonly Range[] => {
    if (old === to) return whole ? [] : [{ from, to }];
    const middle = from + split(to - from);
    return old <= middle
      ? [...walk(from, middle, whole), { from: middle, to }]
      : [...walk(middle, to, false), { from, to: middle }];
  };
  return old === 0 ? [] : walk(0, size, true);
}

/**
 * A range of a proof as complete subtrees, left to right: `height` and which one of that height.
 * Ranges of proofs begin where such a subtree may begin, so this is the binary writing of their length.
 */
export function subtreesOf({ from, to }: Range): readonly Subtree[] {
  const subtrees: Subtree[] = [];
  let at = from;
  while (at < to) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= to) height += 1;
    subtrees.push({ height, nth: at / 2 ** height });
    at += 2 ** height;
  }
  return subtrees;
}

/** The complete subtree over leaves `nth · 2^height` to `(nth + 1) · 2^height`. */
export type Subtree = { readonly height: number; readonly nth: number };

/** The hash over subtrees that stand side by side, from the right: each joins everything after it. */
export function joined(hashes: readonly Buffer[]): Buffer {
  const last = hashes.at(-1);
  if (last === undefined) return emptyRoot;
  return hashes.slice(0, -1).reduceRight((after, before) => nodeOf(before, after), last);
}

/**
 * The hash over a full row of 2^n hashes. In one piece of memory: a proof takes hundreds of nodes, and
 * as many small buffers kept the collector busy for ten milliseconds now and then.
 */
export function rowRoot(row: readonly Buffer[]): Buffer {
  const [first] = row;
  if (first === undefined) return emptyRoot;
  if (row.length === 1) return first;
  const level = Buffer.concat(row);
  const node = Buffer.alloc(1 + 2 * hashBytes);
  nodePrefix.copy(node);
  for (let width = row.length; width > 1; width = Math.floor(width / 2)) {
    for (let nth = 0; 2 * nth + 1 < width; nth += 1) {
      level.copy(node, 1, 2 * nth * hashBytes, (2 * nth + 2) * hashBytes);
      level.write(hash("sha256", node, "latin1"), nth * hashBytes, "latin1");
    }
  }
  return Buffer.from(level.subarray(0, hashBytes));
}

const hashBytes = 32;

/** The largest power of two smaller than `count`, for a count of two or more. */
function split(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
