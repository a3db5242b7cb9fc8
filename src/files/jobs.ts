import type { Disk } from "flydrive";
import type { Job } from "#kernel/job.ts";
import { log } from "#kernel/log.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
import type { Clamd } from "./clamd.ts";
import { removeObjects } from "./erase.ts";
import { scanOriginals, type Withdrawn } from "./scan.ts";
import { stagedHours, sweepOrphans, sweepRows } from "./sweep.ts";

/** What the jobs of this module need of the house. */
export type FilesWork = {
  readonly db: Database;
  readonly disk: Disk;
  /** Null where no scanner is configured. */
  readonly clamd: Clamd | null;
  /** Writes the event of a withdrawn picture, in the transaction that withdraws it. */
  readonly tellWithdrawn: (sql: Transaction, withdrawn: Withdrawn) => Promise<void>;
};

const before = (now: Date) => new Date(now.getTime() - stagedHours * 3_600_000);

/** Every ten minutes, lets go of forms never sent and tries again what could not be removed. */
export const removeFiles: Job<FilesWork> = {
  name: "files.remove",
  when: { minutes: 10 },
  async run({ db, disk }, _, now) {
    await sweepRows(db, before(now));
    await removeObjects(db, disk, { atMost: 1000 });
  },
};

/** Each night, looks through the whole disk for objects that nothing refers to. */
export const sweepFiles: Job<FilesWork> = {
  name: "files.sweep",
  when: { daily: "03:30" },
  async run({ db, disk }, _, now) {
    log("info", "files.swept", await sweepOrphans(db, disk, before(now)));
  },
};

/** Every five minutes, has new originals looked at by the virus scanner, where there is one. */
export const scanFiles: Job<FilesWork> = {
  name: "files.scan",
  when: { minutes: 5 },
  async run({ db, disk, clamd, tellWithdrawn }, _, now) {
    if (!clamd) return;
    const { clean, withdrawn, unanswered } = await scanOriginals(
      { db, disk, clamd },
      now,
      tellWithdrawn,
    );
    if (withdrawn.length + unanswered > 0) {
      log("warn", "files.scanned", { clean, withdrawn: withdrawn.length, unanswered });
    }
  },
};
