import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";

import { logFolder } from "./folder.ts";
import { leafOf } from "./merkle.ts";
import {
  edgeOf,
  emptyEdge,
  entriesPath,
  grown,
  readEntriesBytes,
  rootOf,
  tileWidth,
  type Edge,
} from "./tiles.ts";
import { readCheckpoint } from "./browser/log-checkpoint.ts";
import { readNote, signersOf, type NoteKey } from "./browser/log-note.ts";

/**
 * Copies a log and checks every entry on the way: the tree is grown here from the entries alone, so
 * that a copy is only made of a log that is what it says. A log that does not continue what was
 * copied before is refused, and the copy stays as the evidence.
 *
 * @param url what stands before `/checkpoint`
 * @param root the folder of the copy, laid out as it is served
 */
export async function mirror(
  url: string,
  root: string,
  keys: readonly NoteKey[],
): Promise<Result<{ readonly from: number; readonly size: number }, Text>> {
  const folder = logFolder(root);
  const base = url.replace(/\/$/, "");
  const text = (await fetched(`${base}/checkpoint`))?.toString("utf8");
  const now = text === undefined ? undefined : await checked(text, keys);
  if (text === undefined || !now) return refuse(faults.unsigned);
  const before = await folder.readCheckpoint();
  const had = before === undefined ? undefined : await checked(before, keys);
  if (before !== undefined && !had) return refuse(faults.ownCopy);
  if (had && had.size > now.size) return refuse(faults.shorter(had.size, now.size));

  let edge: Edge = had ? await edgeOf(had.size, folder.readTile) : emptyEdge;
  if (had && !rootOf(edge).equals(Buffer.from(had.root))) return refuse(faults.ownCopy);
  while (edge.size < now.size) {
    const nth = Math.floor(edge.size / tileWidth);
    const width = Math.min(tileWidth, now.size - nth * tileWidth);
    const bytes = await fetched(`${base}/${entriesPath({ nth, width })}`);
    const entries = bytes && readEntriesBytes(bytes);
    if (entries?.length !== width) return refuse(faults.missing(nth));
    const next = grown(edge, entries.slice(edge.size - nth * tileWidth).map(leafOf));
    await folder.writeEntries({ nth, width }, entries);
    await folder.writeTiles(next.tiles);
    edge = next.edge;
  }
  if (!rootOf(edge).equals(Buffer.from(now.root))) return refuse(faults.forked(now.size));
  await folder.writeCheckpoint(text);
  return ok({ from: had?.size ?? 0, size: now.size });
}

async function checked(text: string, keys: readonly NoteKey[]) {
  const note = readNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  const signers = note && (await signersOf(note, keys));
  return checkpoint && signers && signers.length > 0 ? checkpoint : undefined;
}

async function fetched(url: string): Promise<Buffer | undefined> {
  try {
    const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(30_000) });
    return answer.status === 200 ? Buffer.from(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

const faults = {
  unsigned: {
    vi: "Không đọc được sổ, hoặc sổ không có chữ ký của khóa đã cho.",
    en: "The log cannot be read, or is not signed by the key given.",
  },
  ownCopy: {
    vi: "Bản chép ở máy này đã hỏng; hãy giữ lại và chép vào thư mục khác.",
    en: "The copy on this machine is damaged; keep it and copy into another folder.",
  },
  shorter: (had: number, now: number): Text => ({
    vi: `Sổ ngắn đi: trước có ${had} dòng, nay ${now}. Hãy giữ bản chép này làm bằng chứng.`,
    en: `The log became shorter: ${had} lines before, ${now} now. Keep this copy as evidence.`,
  }),
  missing: (nth: number): Text => ({
    vi: `Thiếu phần ${nth} của sổ; hãy chép lại sau.`,
    en: `Part ${nth} of the log is missing; try again later.`,
  }),
  forked: (size: number): Text => ({
    vi: `Sổ không tiếp nối bản đã chép ở ${size} dòng. Hãy giữ bản chép này làm bằng chứng.`,
    en: `At ${size} lines the log does not continue what was copied. Keep this copy as evidence.`,
  }),
};
