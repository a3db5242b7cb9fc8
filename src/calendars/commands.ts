import { dayAt } from "#kernel/day.ts";
import type { Command } from "#kernel/command.ts";
import type { Database } from "#kernel/sql.ts";

import { readCalendars } from "./live.ts";
import type { AnyRecounter } from "./recount.ts";

/** What the command line can ask of calendars; the recounters are those of the whole house. */
export const calendarCommands = (
  recounters: readonly AnyRecounter[],
): readonly Command<Database>[] => [
  {
    noun: "calendar",
    verb: "check",
    usage: "[--json]",
    summary:
      "Counts every running deadline again and says whether all are as they stand; changes nothing.",
    run: async (_, sql) => {
      const calendars = await readCalendars(sql);
      const today = dayAt(new Date());
      const found = [];
      for (const { kind, name, check } of recounters) {
        found.push({ kind, name, ...(await check(sql, calendars, today)) });
      }
      const wrong = found.reduce((sum, one) => sum + one.wrong.length, 0);
      const json = {
        calendar: calendars.national.id,
        checked: found.map(({ kind, seen, wrong: codes }) => ({ kind, seen, wrong: codes })),
      };
      const lines = found.flatMap(({ name, seen, wrong: codes }) => [
        `${name.vi} / ${name.en}: ${seen}, sai / wrong: ${codes.length}`,
        ...codes.slice(0, 20).map((code) => `  ${code}`),
      ]);
      const text = [`Lịch / calendar: ${json.calendar}`, ...lines].join("\n");
      return wrong === 0 ? { exit: 0, json, text } : { exit: 1, json, reason: text };
    },
  },
];
