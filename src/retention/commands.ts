import type { Command } from "#kernel/command.ts";
import { dayAt } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";

import { eraseAgain } from "./again.ts";
import { proposeAll } from "./propose.ts";

/** `dv retention …`, for whoever runs the machine. */
export const retentionCommands: readonly Command<Database>[] = [
  {
    noun: "retention",
    verb: "propose",
    usage: "[--json]",
    summary: "Proposes now what need not be kept any longer, as each night; erases nothing.",
    run: async (_, sql) => {
      const now = new Date();
      const proposed = await proposeAll(sql, dayAt(now), now);
      return { exit: 0, json: { proposed }, text: `Đề xuất mới / new proposals: ${proposed}` };
    },
  },
  {
    noun: "retention",
    verb: "again",
    usage: "[--json]",
    summary: "After restoring a backup: erases again what the table of erasures says was erased.",
    run: async (_, sql) => {
      const again = await eraseAgain({ sql, clock: () => new Date() });
      const text = `Xóa lại / erased again: ${again.matters} vụ việc / matters, ${again.parts} phần / parts`;
      return { exit: 0, json: again, text };
    },
  },
];
