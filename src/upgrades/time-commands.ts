import type { Answer, Command } from "#kernel/command.ts";

import { frozenVersions, readFrozen } from "./frozen.ts";
import { timeUpgrade, type UpgradeTimes } from "./time.ts";

const usage = "[--rows N] [--since VERSION] [--json]";

/** `dv schema time`: what an upgrade costs a large house, before anybody runs it on theirs. */
export const timeCommands: readonly Command<undefined>[] = [
  {
    noun: "schema",
    verb: "time",
    usage,
    summary:
      "Đo từng bước nâng cấp từ bản phát hành gần nhất trên N dòng mỗi bảng / times every migration since a release on N rows a table (1,000,000), and the locks it holds; on a database of its own.",
    run: async ({ positionals, options }): Promise<Answer> => {
      const kept = await frozenVersions();
      const since = given(options["since"]) ?? kept.at(-1) ?? "";
      const rows = Number(given(options["rows"]) ?? 1_000_000);
      const fits = Number.isSafeInteger(rows) && rows > 0 && rows <= 100_000_000;
      if (positionals.length > 0 || !fits) return { exit: 2, reason: `dv schema time ${usage}` };
      if (!kept.includes(since)) {
        const there = kept.join(", ");
        return {
          exit: 1,
          reason: `Không giữ bản ${since}; có: ${there}.\n${since} is not kept; there are: ${there}.`,
        };
      }
      const times = await timeUpgrade(await readFrozen(since), rows, say);
      return { exit: 0, json: times, text: inLines(times) };
    },
  },
];

const say = (line: string) => process.stderr.write(`${line}\n`);

const given = (option: true | readonly string[] | undefined): string | undefined =>
  option === true ? undefined : option?.at(-1);

function inLines({ since, rows, migrations, totalSeconds }: UpgradeTimes): string {
  if (migrations.length === 0) return `${since}: chưa có bước nâng cấp nào / no migration since`;
  const tables = Object.entries(rows).map(([table, count]) => `${table} ${count}`);
  return [
    `${since} + ${tables.join(", ")}`,
    ...migrations.flatMap(({ name, seconds, secondsPerMillion, locks }) => [
      `${name}: ${seconds} s, ${secondsPerMillion} s / 1 000 000`,
      ...locks.map((lock) => `    ${lock.seconds} s ${lock.mode} ${lock.table}`),
    ]),
    `${totalSeconds} s`,
  ].join("\n");
}
