import { same, sha256, type Bytes } from "./log-bytes.ts";

/** The hash that stands for an entry (RFC 6962 §2.1). */
export const leafOf = (entry: Bytes): Promise<Bytes> => sha256(Uint8Array.of(0), entry);

const nodeOf = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(Uint8Array.of(1), left, right);

/**
 * The root that a proof of inclusion leads to (RFC 9162 §2.1.3.2); undefined when the proof has
 * another length than one for this leaf must have. The leaf is in the tree when this is its root.
 */
export async function rootByInclusion(
  leaf: Bytes,
  index: number,
  size: number,
  proof: readonly Bytes[],
): Promise<Bytes | undefined> {
  if (index >= size) return undefined;
  let place = index;
  let last = size - 1;
  let root = leaf;
  for (const hash of proof) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      root = await nodeOf(hash, root);
      while (place % 2 === 0 && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else {
      root = await nodeOf(root, hash);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 ? root : undefined;
}

/**
 * Whether a tree of `size` leaves with `root` begins with the tree of `old` leaves with `oldRoot`
 * (RFC 9162 §2.1.4.2). Any tree begins with the empty one; then the proof must be empty.
 */
export async function isConsistent(
  old: { readonly size: number; readonly root: Bytes },
  now: { readonly size: number; readonly root: Bytes },
  proof: readonly Bytes[],
): Promise<boolean> {
  if (old.size > now.size) return false;
  if (old.size === 0) return proof.length === 0;
  if (old.size === now.size) return proof.length === 0 && same(old.root, now.root);
  let place = old.size - 1;
  let last = now.size - 1;
  while (place % 2 === 1) {
    place = half(place);
    last = half(last);
  }
  const [first, ...rest] = place === 0 ? [old.root, ...proof] : proof;
  if (first === undefined) return false;
  let before = first;
  let after = first;
  for (const hash of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      before = await nodeOf(hash, before);
      after = await nodeOf(hash, after);
      while (place % 2 === 0 && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else {
      after = await nodeOf(after, hash);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 && same(before, old.root) && same(after, now.root);
}

/** Half of it, rounded down: sizes go beyond the 32 bits of `>>`. */
const half = (n: number): number => Math.floor(n / 2);
