import { sha256 } from "#kernel/secret.ts";

/** The hash over two neighbours (RFC 6962: an inner node begins with 0x01). */
export const nodeOf = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.of(1), left, right);

/**
 * The Merkle tree hash over leaves (RFC 6962 §2.1), without building the tree.
 *
 * @param leaves their hashes, in order
 */
export function rootOf(leaves: Iterable<Buffer>): Buffer {
  // Whole subtrees, the largest first; each as high as one bit of the number of leaves so far.
  const whole: { readonly hash: Buffer; readonly height: number }[] = [];
  for (const leaf of leaves) {
    let hash = leaf;
    let height = 0;
    for (let left = whole.at(-1); left?.height === height; left = whole.at(-1)) {
      whole.pop();
      hash = nodeOf(left.hash, hash);
      height += 1;
    }
    whole.push({ hash, height });
  }
  const [last, ...before] = whole.toReversed();
  if (!last) return sha256("");
  return before.reduce((right, left) => nodeOf(left.hash, right), last.hash);
}
