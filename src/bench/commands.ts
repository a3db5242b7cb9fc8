import type { Command } from "#kernel/command.ts";

import { benchAccess } from "./access.ts";
import { benchFiling } from "./filing.ts";
import { benchLaw } from "./law.ts";
import { benchJobs } from "./jobs.ts";
import { benchPublic } from "./public.ts";
import { benchRecount } from "./recount.ts";
import { benchStatistics } from "./statistics.ts";
import { benchTasks } from "./tasks.ts";
import { benchWorklist } from "./worklist.ts";

const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  access: () => benchAccess(),
  filing: () => benchFiling(),
  jobs: () => benchJobs(),
  law: async () => benchLaw(),
  public: () => benchPublic(),
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
    usage: "",
    summary: `Measures ${verb}, on a database of its own where it needs one; prints JSON.`,
    run: async () => {
      const json = await run();
      return { exit: 0, json, text: JSON.stringify(json, null, 2) };
    },
  }),
);
