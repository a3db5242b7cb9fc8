import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { patternOf } from "../../test/addresses.ts";
import { words } from "./words.ts";
import type { Adversary, Finding, Gate, Target } from "./model.ts";
import { inFolder, say } from "./program.ts";
import { gateOf } from "./target.ts";

export const ffuf: Adversary = {
  name: "ffuf",
  proves:
    "no address beside the listed ones, no backup or source; numbers and codes cannot be tried out",
  program: "ffuf",
  run: async (target) => {
    const findings: Finding[] = [];
    for (const as of ["nobody", "administrator"])
      findings.push(...(await unlisted(gateOf(target, as))));
    const codes = await hiddenCodes(target);
    findings.push(...(await enumerated(target, codes)));
    return {
      findings,
      note: `${words.length} words in 7 places as 2 visitors; ${codes.length} codes`,
    };
  },
};

async function unlisted(gate: Gate): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const places = [
    "/",
    "/can-bo/",
    "/can-bo/quan-tri/",
    "/api/",
    "/api/v1/",
    "/assets/",
    "/don-vi/",
  ];
  for (const place of places) {
    const found = await fuzz(gate.origin + place + "FUZZ", words, ["-fc", "404,405"]);
    for (const { status, word } of found) {
      const address = place + word;
      const known = patternOf(address);
      // Where a part may be anything, nothing we guess may be there.
      if (known !== undefined && (!known.includes(":") || status >= 300)) continue;
      findings.push({ what: "unlisted-address", where: `${gate.as}: ${address} ${status}` });
    }
  }
  return findings;
}

/** Codes of matters that are not published: some officer sees them, nobody else may know of them. */
async function hiddenCodes(target: Target): Promise<readonly string[]> {
  const lists: string[] = [];
  for (const gate of target.gates.values()) {
    if (gate.name !== undefined) lists.push((await gate.visitor.ask("/can-bo")).body);
  }
  const all = [...new Set(lists.join().match(/DV-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [])];
  const hidden: string[] = [];
  for (const code of all) {
    target.direct.asked += 1;
    const { status } = await gateOf(target, "nobody").visitor.ask(
      `/don-vi/phuong-ba-dinh/vu-viec/${code}`,
    );
    if (status === 404) hidden.push(code);
  }
  return hidden;
}

async function enumerated(target: Target, hidden: readonly string[]): Promise<readonly Finding[]> {
  const nobody = gateOf(target, "nobody").origin;
  const invented = hidden.map((_, i) => `DV-ZZZZ-${String(i).padStart(4, "0")}`);
  const numbers = Array.from({ length: 300 }, (_, i) => String(i + 1));
  const officer = gateOf(target, "case-officer").origin;
  const lookup = ["-X", "POST", "-H", "Content-Type: application/x-www-form-urlencoded"];
  const guess = [...lookup, "-d", "code=FUZZ&secret=0000+0000+0000+0000+0000+0000"];

  // Of a matter that is there and one that is not, a stranger hears exactly the same.
  const at = `${nobody}/don-vi/phuong-ba-dinh/vu-viec/FUZZ`;
  const differs = await tellsApart(at, hidden, invented, []);
  const byCode = await tellsApart(`${nobody}/tra-cuu`, hidden, invented, guess);
  // An officer without the right gets the same for every number, whether it is there or not.
  const forbidden = [
    "/can-bo/quan-tri/can-bo/FUZZ",
    "/can-bo/quan-tri/chuc-vu/FUZZ",
    "/can-bo/quan-tri/bo-phan/FUZZ",
  ];
  const opened: Finding[] = [];
  for (const address of forbidden) {
    const seen = await fuzz(officer + address, numbers, []);
    // Counted in words: the page repeats the address, so its length follows that of the number.
    const answers = shape(seen);
    if (answers.size > 1)
      opened.push({ what: "numbers-tell", where: `${address}: ${[...answers].join(", ")}` });
    if (seen.some(({ status }) => status < 400))
      opened.push({ what: "number-opens", where: address });
  }
  return [
    ...(differs ? [{ what: "codes-tell", where: "page of a matter" }] : []),
    ...(byCode ? [{ what: "codes-tell", where: "lookup by code and secret" }] : []),
    ...opened,
  ];
}

const shape = (all: readonly Hit[]): ReadonlySet<string> =>
  new Set(all.map(({ status, words: many }) => `${status} ${many}`));

async function tellsApart(
  url: string,
  there: readonly string[],
  invented: readonly string[],
  more: readonly string[],
): Promise<boolean> {
  const one = shape(await fuzz(url, there, more));
  const other = shape(await fuzz(url, invented, more));
  return one.size !== 1 || other.size !== 1 || [...one][0] !== [...other][0];
}

type Hit = {
  readonly word: string;
  readonly status: number;
  readonly words: number;
};

const fuzz = (
  url: string,
  list: readonly string[],
  more: readonly string[],
): Promise<readonly Hit[]> =>
  inFolder(async (folder) => {
    const from = path.join(folder, "words");
    const report = path.join(folder, "report.json");
    await writeFile(from, `${list.join("\n")}\n`);
    const args = ["-u", url, "-w", from, "-mc", "all", "-t", "4", "-s", "-maxtime", "120"];
    await say("ffuf", [...args, "-of", "json", "-o", report, ...more], 130, { HOME: folder });
    const {
      results,
    }: {
      readonly results: readonly (Omit<Hit, "word"> & {
        readonly input: { readonly FUZZ: string };
      })[];
    } = JSON.parse(await readFile(report, "utf8"));
    return results.map(({ input, status, words: many }) => ({
      word: input.FUZZ,
      status,
      words: many,
    }));
  });
