import { checkAudit } from "./audit.ts";
import { checkComplaints } from "./complaints.ts";
import { checkFiles } from "./files.ts";
import { checkJobs } from "./jobs.ts";
import { checkLog } from "./log.ts";
import { checkLetters } from "./letters.ts";
import { checkLines } from "./lines.ts";
import { checkMatters } from "./matters.ts";
import type { CheckWorld, Finding, Part } from "./model.ts";
import { checkNumbers } from "./numbers.ts";
import { checkSearch } from "./search.ts";
import { checkTasks } from "./tasks.ts";
import { checkVault } from "./vault.ts";
import { checkWords } from "./words.ts";

/** What a check looked at, by part, and everything it found. */
export type Checked = {
  readonly looked: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
};

/** Asks every part, one after the other. Changes nothing. */
export async function checkHouse(world: CheckWorld): Promise<Checked> {
  const findings: Finding[] = [];
  const looked: Record<string, number> = {};
  for (const [name, part] of Object.entries(parts)) {
    looked[name] = await part(world, (finding) => void findings.push(finding));
  }
  return { looked, findings };
}

const parts: Readonly<Record<string, Part>> = {
  matters: checkMatters,
  complaints: checkComplaints,
  letters: checkLetters,
  tasks: checkTasks,
  lines: checkLines,
  words: checkWords,
  numbers: checkNumbers,
  search: checkSearch,
  vault: checkVault,
  files: checkFiles,
  jobs: checkJobs,
  log: checkLog,
  audit: checkAudit,
};
