import type { Context } from "hono";
import type { Disk } from "flydrive";

import type { FilesWorld } from "#files/receive.ts";
import type { Turns } from "#files/turns.ts";
import type { ReceiptLog } from "#register/receipt-files.ts";
import type { GuardKeys } from "#guard/keys.ts";
import type { Source } from "#guard/model.ts";
import type { Site } from "#web/site.ts";

import type { House } from "./house.ts";

/** What the pages for residents need of the house: the actions, the guard at the door, the files. */
export type Portal = {
  readonly house: House;
  readonly site: Site;
  readonly guard: GuardKeys;
  readonly disk: Disk;
  /** One for the whole process, shared with every other room that takes files in. */
  readonly turns: Turns;
  /** What receipts are proven from. */
  readonly receipts: ReceiptLog;
  /** Where a request came from, as far as limits care. */
  readonly source: (c: Context) => Source;
};

/** The same world as the intake of files knows it. */
export const filesWorld = ({ house, disk, turns }: Portal): FilesWorld => ({
  sql: house.sql,
  disk,
  turns,
  now: house.clock,
  random: house.noise,
});
