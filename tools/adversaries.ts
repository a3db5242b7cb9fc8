import { ffuf } from "./adversaries/ffuf.ts";
import { headers } from "./adversaries/headers.ts";
import { hydra } from "./adversaries/hydra.ts";
import { reasonFor } from "./adversaries/known.ts";
import { methods } from "./adversaries/methods.ts";
import type { Adversary, Finding, Target } from "./adversaries/model.ts";
import { missingPrograms } from "./adversaries/program.ts";
import { sqlmap } from "./adversaries/sqlmap.ts";
import { storedScript } from "./adversaries/stored-script.ts";
import { openTarget } from "./adversaries/target.ts";
import { wapiti } from "./adversaries/wapiti.ts";

// npm run adversaries [NAME…]: other people's attack tools against a fresh trial house on loopback.
// Not part of the tests: it takes a quarter of an hour and programs of Debian. Each has a house of
// its own, so that what one leaves behind is not what the next one meets.
const all: readonly Adversary[] = [headers, methods, hydra, ffuf, storedScript, wapiti, sqlmap];

type Row = {
  readonly adversary: Adversary;
  readonly requests: number;
  readonly seconds: number;
  readonly findings: readonly Finding[];
  readonly note: string;
};

const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
const print = (text: string) => process.stdout.write(`${text}\n`);
const unknown = wanted.filter((name) => !all.some((one) => one.name === name));
const missing = await missingPrograms(chosen.flatMap(({ program }) => program ?? []));

if (unknown.length > 0) {
  print(
    `no such adversary: ${unknown.join(", ")}; there are ${all.map(({ name }) => name).join(", ")}`,
  );
  process.exitCode = 2;
} else if (missing.length > 0) {
  print(`not installed: apt-get install ${missing.join(" ")}`);
  process.exitCode = 2;
} else {
  const rows: Row[] = [];
  for (const adversary of chosen) {
    const row = await meet(adversary);
    rows.push(row);
    print(line(row));
  }
  process.exitCode = report(rows) ? 0 : 1;
}

/** One adversary against a house of its own. */
async function meet(adversary: Adversary): Promise<Row> {
  const target = await openTarget();
  const since = performance.now();
  try {
    const before = asked(target);
    const { findings, note } = await adversary.run(target);
    const gates = [...target.gates.values()];
    const requests = asked(target) - before;
    // A tool that asked nothing has shown nothing.
    const silent = requests === 0 ? [{ what: "nothing-asked", where: adversary.name }] : [];
    return {
      adversary,
      requests,
      seconds: (performance.now() - since) / 1000,
      findings: [
        ...findings,
        ...gates.flatMap((gate) => gate.noticed()),
        ...faultsIn(target),
        ...silent,
      ],
      note,
    };
  } finally {
    await target.close();
  }
}

function asked({ gates, direct }: Target): number {
  return [...gates.values()].reduce((sum, gate) => sum + gate.asked(), direct.asked);
}

/** Faults the house wrote down, and secrets it should not have. */
function faultsIn({ house, password, key }: Target): readonly Finding[] {
  const said = house.complaint();
  const faults = said
    .split("\n")
    .filter((one) => one.includes('"level":"error"'))
    .map((one) => ({ what: "fault-in-log", where: one.slice(0, 300) }));
  const told = [password, key].some((secret) => said.includes(secret));
  return told ? [...faults, { what: "secret-in-log", where: "standard error" }] : faults;
}

function line({ adversary, requests, seconds, findings, note }: Row): string {
  const explained = findings.filter((one) => reasonFor(adversary.name, one) !== undefined).length;
  return `| ${adversary.name} | ${adversary.proves} | ${requests} | ${findings.length} (${explained} explained) | ${seconds.toFixed(0)} | ${note} |`;
}

/** Prints the table and every finding; whether all of them are explained. */
function report(rows: readonly Row[]): boolean {
  print("\n| adversary | what it tries to show wrong | requests | findings | s | how far |");
  print("|---|---|---|---|---|---|");
  for (const row of rows) print(line(row));
  const findings = rows.flatMap(({ adversary, findings: found }) =>
    found.map((one) => ({ by: adversary.name, one, why: reasonFor(adversary.name, one) })),
  );
  for (const [kind, alike] of Map.groupBy(findings, ({ by, one }) => `${by} ${one.what}`)) {
    for (const [why, those] of Map.groupBy(alike, (each) => each.why)) {
      print(`${why === undefined ? "UNEXPLAINED" : "explained"} ${kind} × ${those.length}`);
      if (why !== undefined) print(`    ${why}`);
      for (const { one } of those.slice(0, 8)) print(`    ${one.where}`);
    }
  }
  return findings.every(({ why }) => why !== undefined);
}
