import { fault, log } from "#kernel/log.ts";

import { readCheckpoint } from "./browser/log-checkpoint.ts";
import { readNote } from "./browser/log-note.ts";
import { writeTiles, type LogWorld } from "./sequencer.ts";
import { lastCheckpoint } from "./store.ts";
import { edgeOf, emptyEdge, rootOf, type Edge } from "./tiles.ts";

/** How often a machine that only serves the log looks whether it has grown (policy). */
const every = 3_000;

/**
 * Brings a folder of its own up to the last checkpoint of the database: tiles are made from the entries,
 * nothing is signed. What this folder has shown is never taken back: where it knows more than the database,
 * it stays as it is.
 *
 * @returns how many entries the folder has now; why it cannot follow
 */
export async function follow(
  world: LogWorld,
): Promise<{ readonly size: number } | { readonly because: string }> {
  const last = await lastCheckpoint(world.sql);
  const shown = await world.folder.readCheckpoint();
  if (shown === last?.note || (last === undefined && shown === undefined)) {
    return { size: last?.size ?? 0 };
  }
  const before = shown === undefined ? 0 : sizeIn(shown, world.signer.name);
  if (before === undefined)
    return { because: "the checkpoint in the folder is not one of this log" };
  if (last === undefined || before > last.size) {
    return { because: `${before} entries were shown here, the database knows ${last?.size ?? 0}` };
  }
  const edge = before === 0 ? emptyEdge : await edgeOf(before, world.folder.readTile);
  const grown: Edge = await writeTiles(world, edge, last.size);
  if (!rootOf(grown).equals(last.root)) {
    return { because: `the tiles of ${last.size} entries do not give the root that was signed` };
  }
  await world.folder.writeCheckpoint(last.note);
  return { size: last.size };
}

/** Follows until stopped. */
export function following(world: LogWorld): { readonly stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const turn = async () => {
    try {
      const came = await follow(world);
      if ("because" in came) log("error", "the log is not followed", { why: came.because });
    } catch (thrown) {
      log("warn", "the log was not followed", fault(thrown));
    }
    if (!stopped) timer = setTimeout(() => (running = turn()), every);
  };
  let running = turn();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

function sizeIn(note: string, origin: string): number | undefined {
  const read = readNote(note);
  const checkpoint = read && readCheckpoint(read.text);
  return checkpoint?.origin === origin ? checkpoint.size : undefined;
}
