import { spawn } from "node:child_process";
import { parseArgs } from "node:util";

// npm run nightly: the properties of the law clock over a million random logs and more, its agreement with
// Debian's Business::Hours where that is installed, and nothing that needs a database.
const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "1200000" },
    seed: { type: "string", default: "20261123" },
  },
});
const print = (line: string) => process.stdout.write(`${line}\n`);
print(
  `${values.cases} cases, seed ${values.seed}; again with: npm run nightly -- --seed ${values.seed}`,
);

const since = performance.now();
const vitest = spawn(
  "vitest",
  ["run", "--config", "tools/nightly.config.ts", "--reporter=verbose"],
  {
    stdio: "inherit",
    env: { ...process.env, DANVAN_LAW_CASES: values.cases, DANVAN_LAW_SEED: values.seed },
  },
);
vitest.on("error", (thrown) => print(thrown.message));
vitest.on("close", (code) => {
  print(`${((performance.now() - since) / 60_000).toFixed(1)} minutes`);
  process.exitCode = code ?? 1;
});
