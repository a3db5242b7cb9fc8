import type { Disk } from "flydrive";

import type { Answer, Command } from "#kernel/command.ts";
import type { Database } from "#kernel/sql.ts";
import type { Sources } from "#search/check.ts";

import { checkHouse } from "./check.ts";
import { findingKinds, type Finding } from "./model.ts";

/** What `dv check` is given of the house. */
export type CheckedHouse = {
  readonly sql: Database;
  readonly disk: Disk;
  readonly log: string;
  readonly logKey: (origin: string) => string;
  readonly sources: Sources;
};

/** `dv check`: everything that disagrees with something else. */
export const checkCommands: readonly Command<CheckedHouse>[] = [
  {
    noun: "check",
    verb: "",
    usage: "[--deep] [--since MINUTES] [--json]",
    summary:
      "Tìm mọi chỗ không khớp giữa hàng, sự kiện, tệp, việc và sổ biên nhận; chỉ đọc / finds every disagreement between rows, events, files, jobs and log; reads only. --deep: every byte of every file. --since: only what was made in the last minutes, for a quick look after a crash.",
    run: async ({ positionals, options }, { sql, disk, log, logKey, sources }): Promise<Answer> => {
      const minutes = minutesIn(options["since"]);
      if (positionals.length > 0 || minutes === undefined)
        return { exit: 2, reason: "dv check [--deep] [--since MINUTES] [--json]" };
      const now = new Date();
      const checked = await checkHouse({
        sql,
        disk,
        log,
        logKey,
        sources,
        now,
        deep: options["deep"] === true,
        since: minutes === null ? null : new Date(now.getTime() - minutes * 60_000),
        progress: told(),
      });
      const { looked, findings } = checked;
      if (findings.length > 0) {
        const json = options["json"] === true;
        return {
          exit: 1,
          reason: json ? JSON.stringify(checked, null, 2) : findings.map(sentence).join("\n\n"),
        };
      }
      const counts = Object.entries(looked).map(([part, count]) => `${part} ${count}`);
      return {
        exit: 0,
        json: checked,
        text: `Mọi thứ khớp nhau.\nEverything agrees: ${counts.join(", ")}.`,
      };
    },
  },
];

/** Null where none is given; undefined where it is no number of minutes. */
function minutesIn(option: true | readonly string[] | undefined): number | null | undefined {
  if (option === undefined || option === true) return null;
  const minutes = Number(option.at(-1));
  return Number.isFinite(minutes) && minutes > 0 ? minutes : undefined;
}

const sentence = ({ kind, about, details }: Finding): string => {
  const { says, do: todo } = findingKinds[kind];
  const what = [about, ...details].join(", ");
  return `${what}: ${says.vi}. ${todo.vi}\n${what}: ${says.en}. ${todo.en}`;
};

/** One line on standard error every ten seconds, so that a long check is seen to be at work. */
function told(): (part: string, done: number) => void {
  let last = Date.now();
  return (part, done) => {
    if (Date.now() - last < 10_000) return;
    last = Date.now();
    process.stderr.write(`${part}: ${done}\n`);
  };
}
