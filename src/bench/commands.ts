import type { Command } from "#kernel/command.ts";

import { benchAccess } from "./access.ts";
import { benchFiling } from "./filing.ts";
import { benchFlood } from "./flood.ts";
import { benchLaw } from "./law.ts";
import { benchJobs } from "./jobs.ts";
import { benchPublicSearch } from "./public-search.ts";
import { benchPublic } from "./public.ts";
import { benchRecount } from "./recount.ts";
import { benchStatistics } from "./statistics.ts";
import { benchTasks } from "./tasks.ts";
import { benchWorklist } from "./worklist.ts";

const benches: Readonly<Record<string, (only: string | null) => Promise<unknown>>> = {
  access: () => benchAccess(),
  filing: () => benchFiling(),
  flood: () => benchFlood(),
  jobs: () => benchJobs(),
  law: async () => benchLaw(),
  public: async (only) => ({
    ...(only === "search" ? {} : await benchPublic()),
    ...(only === "pages" ? {} : { search: await benchPublicSearch() }),
  }),
  recount: () => benchRecount(),
  statistics: () => benchStatistics(),
  tasks: () => benchTasks(),
  worklist: () => benchWorklist(),
};

/** `dv bench NAME`: runs one published benchmark on a database of its own and prints its figures. */
export const benchCommands: readonly Command<undefined>[] = Object.entries(benches).map(
  ([verb, run]) => ({
    noun: "bench",
    verb,
    usage: verb === "public" ? "[--only pages|search]" : "",
    summary: `Measures ${verb}, on a database of its own where it needs one; prints JSON.`,
    run: async ({ options }) => {
      const { only } = options;
      const json = await run(only === undefined || only === true ? null : (only[0] ?? null));
      return { exit: 0, json, text: JSON.stringify(json, null, 2) };
    },
  }),
);
