import path from "node:path";

import type { CheckedHouse } from "#checking/commands.ts";
import { openDisk, storageFrom } from "#files/disk.ts";
import type { Environment } from "#home/home.ts";
import type { Answer } from "#kernel/command.ts";
import { connect } from "#kernel/sql.ts";
import { logKeyOf } from "#register/house-log.ts";

import { inHouse } from "./command-house.ts";
import { sources } from "./searched.ts";

/** Runs a check in the house: as the owner, who sees every row, in sessions that can only read. */
export const inCheckedHouse = (
  env: Environment,
  run: (house: CheckedHouse) => Answer | Promise<Answer>,
): Promise<Answer> =>
  inHouse(env, async (_, { home, master, database }) => {
    const url = new URL(database.adminUrl);
    url.searchParams.set("default_transaction_read_only", "on");
    const sql = connect(url.href, { max: 2, role: "danvan_owner" });
    try {
      const disk = await openDisk(storageFrom(env, home.folder));
      const log = path.join(home.folder, "log");
      return await run({ sql, disk, log, logKey: (origin) => logKeyOf(master, origin), sources });
    } finally {
      await sql.end({ timeout: 5 });
    }
  });
