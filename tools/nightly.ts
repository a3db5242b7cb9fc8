import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

// npm run nightly: the properties of the law clock over a million random logs and more, its agreement with
// Debian's Business::Hours where that is installed; then every test of the house with a seed of this night.
const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "1200000" },
    seed: { type: "string", default: String(randomInt(1_000_000_000)) },
  },
});
const { cases, seed } = values;
const print = (line: string) => process.stdout.write(`${line}\n`);
print(`${cases} cases, seed ${seed}; again with: npm run nightly -- --seed ${seed}`);

const env = {
  ...process.env,
  DANVAN_LAW_CASES: cases,
  DANVAN_LAW_SEED: seed,
  DANVAN_TEST_SEED: seed,
};
const vitest = (...args: readonly string[]) =>
  new Promise<boolean>((resolve) => {
    const run = spawn("vitest", ["run", ...args], { stdio: "inherit", env });
    run.on("error", (thrown) => print(thrown.message));
    run.on("close", (code) => resolve(code === 0));
  });

const since = performance.now();
const law = await vitest("--config", "tools/nightly.config.ts", "--reporter=verbose");
// The law has been tried; here its few cases are enough.
env.DANVAN_LAW_CASES = "24000";
const house = await vitest();
print(`${((performance.now() - since) / 60_000).toFixed(1)} minutes, seed ${seed}`);
process.exitCode = law && house ? 0 : 1;
