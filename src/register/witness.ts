import { fromBase64, same, wholeNumber, type Bytes } from "./browser/log-bytes.ts";
import { readCheckpoint, type Checkpoint } from "./browser/log-checkpoint.ts";
import { isConsistent } from "./browser/log-merkle.ts";
import { readNote, signersOf, type NoteKey } from "./browser/log-note.ts";

/** What a witness answers (C2SP tlog-witness): a status and, with 200, what it signs; with 409, what it knows. */
export type WitnessAnswer =
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly text: string }
  | { readonly status: 409; readonly size: number }
  | { readonly status: 400 | 403 | 404 | 422 };

/** The largest tree a witness has signed of one log. */
export type Seen = { readonly size: number; readonly root: Bytes };

/**
 * Decides about a checkpoint somebody wants signed. Pure: whoever calls this holds the lock under
 * which `seen` was read, keeps the new checkpoint on disk, and only then signs.
 *
 * @param body the request: `old SIZE`, the consistency proof, an empty line, the checkpoint
 * @param logs the keys of logs this witness watches
 * @param seen what it signed last of a log with this origin; undefined when nothing
 */
export async function considered(
  body: string,
  logs: readonly NoteKey[],
  seen: (origin: string) => Seen | undefined,
): Promise<WitnessAnswer> {
  const end = body.indexOf("\n\n");
  const [first = "", ...lines] = body.slice(0, Math.max(end, 0)).split("\n");
  const old = first.startsWith("old ") ? wholeNumber(first.slice(4)) : undefined;
  const proof = lines.map(fromBase64);
  const note = readNote(body.slice(end + 2));
  const checkpoint = note && readCheckpoint(note.text);
  if (end < 0 || old === undefined || lines.length > 63 || !note || !checkpoint)
    return { status: 400 };
  const hashes = proof.filter((hash) => hash?.length === 32).filter((hash) => hash !== undefined);
  if (hashes.length !== proof.length) return { status: 400 };

  const keys = logs.filter(({ name }) => name === checkpoint.origin);
  if (keys.length === 0) return { status: 404 };
  const signers = await signersOf(note, keys);
  if (!signers || signers.length === 0) return { status: 403 };
  if (old > checkpoint.size) return { status: 400 };

  const last = seen(checkpoint.origin);
  if (old !== (last?.size ?? 0)) return { status: 409, size: last?.size ?? 0 };
  if (last && old === checkpoint.size && !same(last.root, checkpoint.root)) {
    return { status: 409, size: last.size };
  }
  const before = { size: old, root: last?.root ?? new Uint8Array(32) };
  if (!(await isConsistent(before, checkpoint, hashes))) return { status: 422 };
  return { status: 200, checkpoint, text: note.text };
}
