import type { Command, Given } from "#kernel/command.ts";

import { benchAccess } from "./access.ts";
import { benchFailover } from "./failover.ts";
import { benchFiling } from "./filing.ts";
import { benchFlood } from "./flood.ts";
import { benchLaw } from "./law.ts";
import { benchJobs } from "./jobs.ts";
import { benchKill } from "./kill.ts";
import { benchLog } from "./log.ts";
import { benchPowercut } from "./powercut.ts";
import { benchPublicSearch } from "./public-search.ts";
import { benchPublic } from "./public.ts";
import { benchRecount } from "./recount.ts";
import { benchRetries } from "./retries.ts";
import { benchStatistics } from "./statistics.ts";
import { benchTasks } from "./tasks.ts";
import { benchWorklist } from "./worklist.ts";

const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  access: () => benchAccess(),
  filing: () => benchFiling(),
  flood: () => benchFlood(),
  jobs: () => benchJobs(),
  law: async () => benchLaw(),
  log: () => benchLog(),
  recount: () => benchRecount(),
  statistics: () => benchStatistics(),
  tasks: () => benchTasks(),
  worklist: () => benchWorklist(),
};

/** Those that take options. */
const asked: Readonly<Record<string, { usage: string; run: (given: Given) => Promise<unknown> }>> =
  {
    public: {
      usage: "[--only pages|search]",
      run: async ({ options }) => {
        const only = options["only"] === true ? undefined : options["only"]?.at(-1);
        return {
          ...(only === "search" ? {} : await benchPublic()),
          ...(only === "pages" ? {} : { search: await benchPublicSearch() }),
        };
      },
    },
    failover: {
      usage: "[--rounds N] [--planted] [--only KIND]",
      run: ({ options }) =>
        benchFailover(
          numberIn(options["rounds"], 3),
          options["planted"] === true,
          options["only"] === true ? [] : options["only"],
        ),
    },
    kill: {
      usage: "[--rounds N] [--planted] [--seed TEXT]",
      run: ({ options }) =>
        benchKill(
          numberIn(options["rounds"], 20),
          options["planted"] === true,
          textIn(options["seed"]),
        ),
    },
    retries: {
      usage: "[--filings N] [--minutes M] [--by interface|form]",
      run: ({ options }) =>
        benchRetries(
          numberIn(options["filings"], 2000),
          numberIn(options["minutes"], Infinity),
          wayIn(options["by"]),
        ),
    },
    powercut: {
      usage: "[--rounds N] [--planted]",
      run: ({ options }) =>
        benchPowercut(numberIn(options["rounds"], 5), options["planted"] === true),
    },
  };

const wayIn = (option: true | readonly string[] | undefined): "interface" | "form" | null => {
  const [way] = option === true || option === undefined ? [] : option;
  return way === "interface" || way === "form" ? way : null;
};

const numberIn = (option: true | readonly string[] | undefined, otherwise: number): number => {
  const given = option === undefined || option === true ? otherwise : Number(option.at(-1));
  return Number.isSafeInteger(given) && given > 0 ? given : otherwise;
};

const textIn = (option: true | readonly string[] | undefined): string | undefined =>
  option === true ? undefined : option?.at(-1);

/** `dv bench NAME`: runs one published benchmark on a database of its own and prints its figures. */
export const benchCommands: readonly Command<undefined>[] = Object.entries({
  ...Object.fromEntries(Object.entries(benches).map(([verb, run]) => [verb, { usage: "", run }])),
  ...asked,
}).map(([verb, { usage, run }]) => ({
  noun: "bench",
  verb,
  usage,
  summary: `Measures ${verb}, on a database of its own where it needs one; prints JSON.`,
  run: async (given) => {
    const json = await run(given);
    return { exit: 0, json, text: JSON.stringify(json, null, 2) };
  },
}));
