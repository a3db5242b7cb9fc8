import { fromBase64, wholeNumber, type Bytes } from "./log-bytes.ts";

/** What a log says of itself at one moment (C2SP tlog-checkpoint). */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Bytes };

/** Reads the text of a checkpoint; lines after the third are of no concern. Undefined for any other text. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith("\n")) return undefined;
  const [origin = "", count = "", hash = "", ...more] = text.slice(0, -1).split("\n");
  const size = wholeNumber(count);
  const root = fromBase64(hash);
  if (origin === "" || size === undefined || root?.length !== 32) return undefined;
  return more.includes("") ? undefined : { origin, size, root };
}
