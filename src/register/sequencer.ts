import type { Database, Transaction } from "#kernel/sql.ts";

import type { LogFolder } from "./folder.ts";
import { leafOf } from "./merkle.ts";
import { checkpointText, signatureLine, signedNote, type Signer } from "./notes.ts";
import {
  beginLog,
  entriesAt,
  freezeLog,
  keepCheckpoint,
  lastCheckpoint,
  logState,
  placeEntries,
  proveTurn,
  takeTurn,
} from "./store.ts";
import { edgeOf, emptyEdge, grown, rootOf, tileWidth, type Edge } from "./tiles.ts";
import { readCheckpoint } from "./browser/log-checkpoint.ts";
import { readNote } from "./browser/log-note.ts";

/** What a log grows with. */
export type LogWorld = {
  readonly sql: Database;
  readonly folder: LogFolder;
  /** Signs checkpoints; its name is the origin of the log. */
  readonly signer: Signer;
  readonly clock: () => Date;
};

/** What one round did; `frozen` says why nothing can be added until a person decided. */
export type Round =
  | { readonly did: "nothing" | "busy" }
  | { readonly did: "grew"; readonly from: number; readonly size: number; readonly note: string }
  | { readonly did: "frozen"; readonly because: string };

/** How many entries one checkpoint adds at most: about 160 KB of entries. */
const mostAtOnce = 5000;

/**
 * One round of the one sequencer: gives places to what waits, writes the tiles, signs.
 *
 * The database decides the order, before anything is written; everything after that can be done
 * again from it with the same result, so a crash between any two steps costs nothing but time. What
 * was published is never taken back: where the folder knows more than the database, as after an old
 * backup was restored, the log freezes and says so.
 *
 * Two rounds at once exclude each other; the second one does nothing.
 */
export async function sequence(world: LogWorld): Promise<Round> {
  return world.sql.begin(async (held) => {
    const holder = await takeTurn(held);
    if (holder === undefined) return { did: "busy" };
    return round(world, {
      placing: (tx) => proveTurn(tx, holder),
      // Asked of the session that holds the lock: without it there is no answer.
      writing: async () => void (await held`select 1`),
    });
  });
}

/** The lock is lost with its connection, and another one may have it since: asked before what cannot be undone. */
type Fence = {
  readonly placing: (tx: Transaction) => Promise<void>;
  readonly writing: () => Promise<void>;
};

async function round(world: LogWorld, fence: Fence): Promise<Round> {
  const { sql, folder, signer } = world;
  await beginLog(sql, signer.name);
  const state = await logState(sql);
  if (!state) throw new Error("the log was not begun");
  if (state.frozen !== null) return { did: "frozen", because: state.frozen };
  if (state.origin !== signer.name) {
    return freeze(sql, `the log is ${state.origin}, the key is of ${signer.name}`);
  }
  const published = await publishedEdge(world, state.size);
  if ("because" in published) return freeze(sql, published.because);

  const size = await sql.begin(async (tx) => {
    await fence.placing(tx);
    return placeEntries(tx, mostAtOnce);
  });
  if (size === published.edge.size && published.signed) return { did: "nothing" };
  const edge = await writeTiles(world, published.edge, size);
  const root = rootOf(edge);
  const text = checkpointText(signer.name, size, root);
  const note = signedNote(text, [signatureLine(text, signer)]);
  // Kept first: a checkpoint that somebody saw and we do not know would look like a fork of ours.
  await sql.begin(async (tx) => {
    await fence.placing(tx);
    await keepCheckpoint(tx, { size, root, note }, world.clock());
  });
  await fence.writing();
  await folder.writeCheckpoint(note);
  return { did: "grew", from: published.edge.size, size, note };
}

async function freeze(sql: Database, because: string): Promise<Round> {
  await freezeLog(sql, because);
  return { did: "frozen", because };
}

type Published = { readonly edge: Edge; readonly signed: boolean } | { readonly because: string };

/** What the folder says was published, held against what the database knows of it. */
async function publishedEdge({ sql, folder, signer }: LogWorld, known: number): Promise<Published> {
  const last = await lastCheckpoint(sql);
  const note = await folder.readCheckpoint();
  if (note === undefined) {
    return last && last.size > 0 && last.size > known
      ? { because: `checkpoint ${last.size} was signed, the database knows ${known} entries` }
      : { edge: emptyEdge, signed: false };
  }
  const read = readNote(note);
  const checkpoint = read && readCheckpoint(read.text);
  if (!checkpoint || checkpoint.origin !== signer.name) {
    return { because: "the checkpoint in the folder of the log is not one of this log" };
  }
  if (checkpoint.size > known || !last || checkpoint.size > last.size) {
    const [size, entries] = [checkpoint.size, known];
    return {
      because: `${size} entries were published, the database knows ${entries}: it is older`,
    };
  }
  const edge = await edgeOf(checkpoint.size, folder.readTile);
  if (!rootOf(edge).equals(Buffer.from(checkpoint.root))) {
    return { because: `the tiles of ${checkpoint.size} entries do not give the published root` };
  }
  return { edge, signed: last.size === checkpoint.size };
}

/** Brings tiles and entries in the folder to `size`, from what the database holds. */
export async function writeTiles(world: LogWorld, from: Edge, size: number): Promise<Edge> {
  const { sql, folder } = world;
  let edge = from;
  while (edge.size < size) {
    const to = Math.min(size, edge.size + mostAtOnce);
    // Bundles are written whole: from the beginning of the one that is not full yet.
    const first = edge.size - (edge.size % tileWidth);
    const entries = await entriesAt(sql, first, to);
    const next = grown(edge, entries.slice(edge.size - first).map(leafOf));
    for (let at = first; at < to; at += tileWidth) {
      const width = Math.min(tileWidth, to - at);
      const bundle = entries.slice(at - first, at - first + width);
      await folder.writeEntries({ nth: at / tileWidth, width }, bundle);
    }
    await folder.writeTiles(next.tiles);
    edge = next.edge;
  }
  return edge;
}
