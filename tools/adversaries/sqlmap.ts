import { writeFile } from "node:fs/promises";
import path from "node:path";

import type { Adversary, Finding, Recorded, Target } from "./model.ts";
import { inFolder, say } from "./program.ts";
import { gateOf } from "./target.ts";

/** Seconds for all requests together, and at most for one. */
const forAll = Number(process.env["SECONDS_SQLMAP"] ?? 420);
const forOne = 60;

/** Not worth a try: keys of the form itself, compared or computed with and never asked of the database. */
const left = "altcha,token,solved,answer,secret,trang_chu_cua_toi,renew";

export const sqlmap: Adversary = {
  name: "sqlmap",
  proves: "no parameter of any recorded request, in path, query, form or JSON, reaches SQL as SQL",
  program: "sqlmap",
  run: async (target) => {
    const findings: Finding[] = [];
    const end = performance.now() + forAll * 1000;
    const all = target.recorded.filter(hasParameters).toSorted(gentleFirst);
    let done = 0;
    let cut = 0;
    for (const one of all) {
      const remaining = (end - performance.now()) / 1000;
      if (remaining < 5) break;
      const seconds = Math.min(forOne, remaining);
      const came = await tried(target, one, seconds);
      findings.push(...came.findings);
      done += 1;
      if (came.cut) cut += 1;
    }
    const note = `${done} of ${all.length} recorded requests, ${cut} cut short by the clock`;
    return { findings, note };
  },
};

const hasParameters = ({ pattern, address, body }: Recorded): boolean =>
  pattern.includes(":") || address.includes("?") || (body ?? "") !== "";

/** What ends something comes last, so that the others still find it. */
const gentleFirst = (a: Recorded, b: Recorded): number => weight(a) - weight(b);

const weight = ({ method, pattern }: Recorded): number =>
  (/ket-thuc|ten$|sap-nhap|xoa/.test(pattern) ? 4 : 0) +
  (pattern.startsWith("/can-bo/quan-tri") ? 2 : 0) +
  (method === "POST" ? -1 : 0);

const tried = (target: Target, one: Recorded, seconds: number) =>
  inFolder(async (folder) => {
    const file = path.join(folder, "request.txt");
    const gate = gateOf(target, one.as);
    const before = gate.asked();
    await writeFile(file, written(one, gate.origin));
    const said = await say(
      "sqlmap",
      [
        [
          "-r",
          file,
          "--batch",
          "--ignore-stdin",
          "--level",
          "1",
          "--risk",
          "1",
          "--dbms",
          "PostgreSQL",
        ],
        ["--technique", "BEUS", "--threads", "4", "--timeout", "10", "--retries", "0"],
        ["--flush-session", "--output-dir", folder, "--disable-coloring", "--skip", left],
        ["--ignore-code", "*", "--ignore-redirects", "--keep-alive"],
      ].flat(),
      seconds,
      { HOME: folder },
    );
    const asked = gate.asked() - before;
    const found = /Parameter: (.+)\n\s+Type: (.+)/.exec(said.out);
    const where = `${one.as}: ${one.method} ${one.pattern}`;
    const wrong =
      /unhandled exception|\[CRITICAL\] (?!all tested|none of|.*do not appear)(.{0,120})/.exec(
        said.out,
      );
    return {
      findings: found
        ? [{ what: "sql-injection", where: `${where} ${found[1]} (${found[2]})` }]
        : wrong !== null || asked < 5
          ? [
              {
                what: "sqlmap-did-not-run",
                where: `${where} ${wrong?.[0] ?? said.out.slice(-200)}`,
              },
            ]
          : [],
      cut: said.code === null,
    };
  });

/** The request as it goes over the wire; `*` marks the parts of the path that are tried, too. */
function written(
  { method, address, pattern, body, type, headers }: Recorded,
  origin: string,
): string {
  const [at = "", query] = address.split("?");
  const parts = pattern.split("/");
  const marked = at
    .split("/")
    .map((part, i) =>
      parts[i]?.startsWith(":") && query === undefined && !body ? `${part}*` : part,
    )
    .join("/");
  const lines = [
    `${method} ${marked}${query === undefined ? "" : `?${query}`} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    "Accept: */*",
    ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
  ];
  return `${lines.join("\r\n")}\r\n\r\n${body ?? ""}`;
}
