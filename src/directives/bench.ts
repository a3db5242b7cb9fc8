import { readFile } from "node:fs/promises";
import { arch, cpus } from "node:os";

import type { Answer, Command, Given } from "#kernel/command.ts";

import { readDirective } from "./reader/read.ts";
import { sampleDirective } from "./sample.ts";
import { type Measure, type Passage, type Score, scoreOf } from "./score.ts";

/** `dv bench directives` and `dv bench reader`: how well directives are read, and how fast. */
export const directiveBenches: readonly Command<undefined>[] = [
  {
    noun: "bench",
    verb: "directives",
    usage: "--gold FILE [--place NAME] [--json]",
    summary: "Reads passages with known findings; the table of measures, and every miss.",
    run: (given) => benchDirectives(given),
  },
  {
    noun: "bench",
    verb: "reader",
    usage: "[--json]",
    summary: "How long 100 KB of directives take to read, and whether time grows with length.",
    run: () => {
      const json = benchReader();
      return { exit: 0, json, text: JSON.stringify(json, null, 2) };
    },
  },
];

async function benchDirectives({ options }: Given): Promise<Answer> {
  const file = last(options["gold"]);
  if (file === undefined) return { exit: 2, reason: "Thiếu --gold FILE.\n--gold FILE is missing." };
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  // The file is the operator's own; a line that is no record stops here with its number.
  const passages = lines.map((line): Passage => JSON.parse(line));
  const score = scoreOf(passages, last(options["place"]) ?? "Hà Nội");
  return { exit: 0, json: score, text: tableOf(score) };
}

const last = (given: true | readonly string[] | undefined): string | undefined =>
  given === undefined || given === true ? undefined : given.at(-1);

const tableOf = ({ passages, measures, misses }: Score): string =>
  [
    `${passages} passages; those of one document are read one after the other, so that actors carry over.`,
    "",
    ...measures.map(line),
    "",
    `Misses: ${misses.length}`,
    ...misses.map(
      ({ passage, measure, expected, found }) =>
        `${passage}  ${measure}\n      expected: ${expected}\n      found:    ${found}`,
    ),
  ].join("\n");

function line({ name, right, of, share, atLeast }: Measure): string {
  const figure = share === null ? "–" : share.toFixed(3);
  const wanted = atLeast === null ? "" : `  ≥ ${atLeast.toFixed(2)}`;
  const short = atLeast !== null && share !== null && share < atLeast ? "  SHORT" : "";
  return `${name.padEnd(32)} ${figure}  ${`${right}/${of}`.padStart(8)}${wanted}${short}`;
}

const sizes = [25, 50, 100, 200, 400] as const;

/** Median and best of several runs, for texts of growing length; milliseconds. */
export function benchReader(runs = 15) {
  const context = { date: "2026-11-02", place: "Hà Nội" };
  const text = sampleDirective.repeat(Math.ceil((400 * 1024) / sampleDirective.length));
  const rows = sizes.map((kilobytes) => {
    const piece = text.slice(0, kilobytes * 1024);
    // Once around before anything counts.
    for (let i = 0; i < 3; i += 1) readDirective(piece, context);
    const times = Array.from({ length: runs }, () => {
      const began = performance.now();
      readDirective(piece, context);
      return performance.now() - began;
    }).toSorted((a, b) => a - b);
    const [best = 0, median = 0] = [times[0], times[runs >> 1]];
    return {
      kilobytes,
      ms: round(median),
      bestMs: round(best),
      msPerKb: round(median / kilobytes),
    };
  });
  return { bench: "reader", cpu: cpus()[0]?.model ?? "", cores: cpus().length, arch: arch(), rows };
}

const round = (n: number): number => Math.round(n * 1000) / 1000;
