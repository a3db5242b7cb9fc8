import type { Sql } from "#kernel/sql.ts";

import type { CommittedAct } from "./acts.ts";
import type { LogFolder } from "./folder.ts";
import { inclusionRanges } from "./merkle.ts";
import { proofText } from "./notes.ts";
import { checkpointsAround } from "./store.ts";
import { hashesOver } from "./tiles.ts";
import { writeSlip } from "./browser/log-statement.ts";

/** What a receipt shows beside what is kept: only its holder has the salt. */
export type Shown = {
  readonly salt: Uint8Array;
  readonly said: string | null;
  /** The signed promise, for an act that is not in the log yet. */
  readonly promise: string | null;
};

/**
 * The receipt of an act as a file: a proof once a checkpoint holds it, else the promise.
 *
 * @param witnesses how many must have signed for a checkpoint to be preferred
 */
export async function receiptText(
  sql: Sql,
  folder: LogFolder,
  act: CommittedAct,
  shown: Shown,
  witnesses: number,
): Promise<string> {
  const slip = {
    salt: Uint8Array.from(shown.salt),
    statement: act.statement,
    said: shown.said,
    promise: shown.promise,
    before: null,
  };
  const around = act.place === null ? {} : await checkpointsAround(sql, act.place, witnesses);
  if (act.place === null || around.holding === undefined) {
    return Buffer.from(writeSlip(slip)).toString("utf8");
  }
  const { size, note } = around.holding;
  const hashes = await hashesOver(inclusionRanges(act.place, size), size, tilesFor(folder));
  const extra = writeSlip({ ...slip, promise: null, before: around.before?.note ?? null });
  return proofText(act.place, hashes, note, extra);
}

/** A partial tile may be gone once the full one is there; its beginning is the same. */
const tilesFor =
  (folder: LogFolder): LogFolder["readTile"] =>
  async (tile) => {
    try {
      return await folder.readTile(tile);
    } catch {
      return (await folder.readTile({ ...tile, width: 256 })).slice(0, tile.width);
    }
  };
