import { backupCommands } from "#backup/commands.ts";
import type { EraseAgain } from "#backup/restore.ts";
import { restoreCommands } from "#backup/restore-commands.ts";
import type { Environment } from "#home/home.ts";
import type { Given } from "#kernel/command.ts";
import { eraseAgain } from "#retention/again.ts";

import { inHouse } from "./command-house.ts";

/** What a restored database erases again, over every module that erases. */
export const erasingAgain: EraseAgain = (sql) => eraseAgain({ sql, clock: () => new Date() });

/** `dv backup …` enters the running house, or wakes its database for as long as it takes. */
export const backupRoom = () =>
  backupCommands.map((command) => ({
    command,
    run: (given: Given, env: Environment) =>
      inHouse(env, (sql, { home, master, database }) => {
        const { adminUrl } = database;
        return command.run(given, { sql, adminUrl, home, master, env, eraseAgain: erasingAgain });
      }),
  }));

/** `dv restore …` finds no house. */
export const restoreRoom = () =>
  restoreCommands.map((command) => ({
    command,
    run: (given: Given, env: Environment) => command.run(given, { env, eraseAgain: erasingAgain }),
  }));
