import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import type { Adversary, Finding, Gate } from "./model.ts";
import { inFolder, say } from "./program.ts";

/** Modules that need nothing from outside this machine. */
const modules =
  "xss,permanentxss,sql,blindsql,file,exec,crlf,redirect,xxe,shellshock,htaccess,methods,backup,csp,http_headers,cookieflags,csrf";

/** Seconds for each visitor: to look around, and for each module. */
const look = 30;
const attack = 6;

export const wapiti: Adversary = {
  name: "wapiti",
  proves: "no script, SQL, file, command or header injection on pages a crawler can reach",
  program: "wapiti",
  run: async (target) => {
    const findings: Finding[] = [];
    const notes: string[] = [];
    for (const as of ["nobody", "case-officer", "administrator"]) {
      const gate = target.gates.get(as);
      if (!gate) continue;
      const before = gate.asked();
      findings.push(...(await scan(gate)));
      const asked = gate.asked() - before;
      if (asked < 200) findings.push({ what: "wapiti-hardly-asked", where: `${as}: ${asked}` });
      notes.push(`${as} ${asked}`);
    }
    return { findings, note: `requests by visitor: ${notes.join(", ")}` };
  },
};

const scan = (gate: Gate): Promise<readonly Finding[]> =>
  inFolder(async (folder) => {
    const report = path.join(folder, "report.json");
    // Without a list of products of its own it would ask the internet for one.
    await writeFile(path.join(folder, "apps.json"), '{"technologies":{},"categories":{}}');
    const start = gate.name === undefined ? "/" : "/can-bo";
    const args = [
      ["-u", `${gate.origin}/`, "-s", gate.origin + start, "--scope", "domain", "-m", modules],
      ["-f", "json", "-o", report, "--flush-session", "--store-session", folder],
      ["--store-config", folder, "--no-bugreport", "-v", "0", "-d", "4"],
      ["--max-links-per-page", "25", "--max-files-per-dir", "8", "-S", "normal", "-t", "10"],
      ["--max-scan-time", String(look), "--max-attack-time", String(attack)],
    ].flat();
    const said = await say("wapiti", args, look + attack * 18 + 60, { HOME: folder });
    const found = await readFile(report, "utf8").catch(() => undefined);
    if (found === undefined) {
      return [{ what: "wapiti-did-not-finish", where: `${gate.as}: ${said.out.slice(-200)}` }];
    }
    const { vulnerabilities, anomalies }: Report = JSON.parse(found);
    return [...Object.entries(vulnerabilities), ...Object.entries(anomalies)].flatMap(
      ([kind, all]) =>
        all.map(({ method, path: at, info, parameter }) => ({
          what: `wapiti: ${kind}`,
          where: `${gate.as}: ${method} ${at} ${parameter} ${info.slice(0, 100)}`,
        })),
    );
  });

type Entry = {
  readonly method: string;
  readonly path: string;
  readonly info: string;
  readonly parameter: string;
};

type Report = Readonly<Record<"vulnerabilities" | "anomalies", Record<string, readonly Entry[]>>>;
