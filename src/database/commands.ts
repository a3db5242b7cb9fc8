import type { Command } from "#kernel/command.ts";
import type { Database } from "#kernel/sql.ts";
import { describeSchema } from "./schema.ts";

/** What the command line can ask the database about itself. */
export const databaseCommands: readonly Command<Database>[] = [
  {
    noun: "schema",
    verb: "",
    usage: "",
    summary: "every table, constraint, function and right, as kept in db/schema.sql",
    run: async (_, sql) => {
      const text = await describeSchema(sql);
      return { exit: 0, json: { schema: text }, text };
    },
  },
];
