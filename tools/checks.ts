import { spawn } from "node:child_process";
import { once } from "node:events";

/** One check: a program that ends with 0 when all is well. */
export type Check = {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** What it counted itself; a check without this counts as one, passed or failed. */
  readonly count?: (exit: number) => Promise<Tally>;
};

export type Tally = { readonly passed: number; readonly failed: number };

/** Runs every check, also after one has failed, each under its heading and with its time. */
export async function runChecks(
  checks: readonly Check[],
  print: (line: string) => void,
): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const check of checks) {
    const since = performance.now();
    print(`\n── ${check.name} ──`);
    const exit = await run(check);
    const tally = (await check.count?.(exit)) ?? one(exit === 0);
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    print(`${tally.failed === 0 ? "ok" : "FAILED"} ${check.name} (${seconds} s)`);
    tallies.push(tally);
  }
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/**
 * What vitest's JSON report adds up to. A file that could not be loaded, an error outside of any
 * test, a report that is missing or without a single test: each is a failure, never a silent pass.
 */
export function tallyOfVitest(report: string | undefined, exit: number): Tally {
  const counted = report === undefined ? none : countsIn(report);
  const { numPassedTests: passed, numFailedTests: failed, testResults } = counted;
  const unloaded = testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const all = failed + unloaded;
  const isSilent = all === 0 && (exit !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : all };
}

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

const none: Report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };

const countsIn = (report: string): Report => JSON.parse(report);

const one = (passed: boolean): Tally => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** The program's own words go straight to our output. A signal or a missing program is a failure. */
async function run({ program, args }: Check): Promise<number> {
  const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });
  const [code]: (number | null)[] = await once(child, "close").catch((thrown: unknown) => {
    process.stderr.write(`${program}: ${String(thrown)}\n`);
    return [1];
  });
  return code ?? 1;
}
