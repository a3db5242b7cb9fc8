import { fromBase64, wholeNumber, type Bytes } from "./log-bytes.ts";

/** A proof that stands alone (C2SP tlog-proof): place, neighbours and the checkpoint, as signed. */
export type Proof = {
  /** What the application added; nobody has vouched for it. */
  readonly extra: Bytes | null;
  readonly index: number;
  readonly hashes: readonly Bytes[];
  /** The checkpoint with its signatures: a note. */
  readonly checkpoint: string;
};

const firstLine = "c2sp.org/tlog-proof@v1";

/** A tree of 2^53 leaves needs no longer proof. */
const mostHashes = 53;

/** Reads a proof; undefined for what is not exactly one. Nothing is verified here. */
export function readProof(text: string): Proof | undefined {
  const end = text.indexOf("\n\n");
  if (end < 0) return undefined;
  const [first, ...lines] = text.slice(0, end).split("\n");
  if (first !== firstLine) return undefined;
  const extraLine = lines[0]?.startsWith("extra ") ? lines.shift() : undefined;
  const extra = extraLine === undefined ? null : fromBase64(extraLine.slice("extra ".length));
  const [indexLine = "", ...hashLines] = lines;
  const index = indexLine.startsWith("index ") ? wholeNumber(indexLine.slice(6)) : undefined;
  if (extra === undefined || index === undefined || hashLines.length > mostHashes) return undefined;
  const hashes = hashLines.map(fromBase64).filter((hash) => hash?.length === 32);
  if (hashes.length !== hashLines.length) return undefined;
  return {
    extra,
    index,
    hashes: hashes.filter((hash) => hash !== undefined),
    checkpoint: text.slice(end + 2),
  };
}
