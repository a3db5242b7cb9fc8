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
    ...measures.map(measureLine),
    "",
    `Misses: ${misses.length}`,
    ...misses.map(
      ({ passage, measure, expected, found }) =>
        `${passage}  ${measure}\n      expected: ${expected}\n      found:    ${found}`,
    ),
  ].join("\n");

function measureLine({ name, right, of, share, atLeast }: Measure): string {
  const figure = share === null ? "–" : share.toFixed(3);
  const wanted = atLeast === null ? "" : `  ≥ ${atLeast.toFixed(2)}`;
  const short = atLeast !== null && share !== null && share < atLeast ? "  SHORT" : "";
  return `${name.padEnd(32)} ${figure}  ${`${right}/${of}`.padStart(8)}${wanted}${short}`;
}

const sizes = [25, 50, 100, 200, 400] as const;

/**
 * Median of several runs for texts of growing length, in milliseconds: by the clock, and of processor time, which
 * says the same on a machine that has other work to do.
 */
export function benchReader(runs = 15) {
  const text = sampleDirective.repeat(Math.ceil((400 * 1024) / sampleDirective.length));
  // Once around before anything counts.
  for (let i = 0; i < 5; i += 1) readDirective(text.slice(0, 100 * 1024), context);
  const rows = sizes.map((kilobytes) => {
    const piece = text.slice(0, kilobytes * 1024);
    const times = Array.from({ length: runs }, () => timeOf(piece));
    const ms = median(times.map(({ clock }) => clock));
    const cpuMs = median(times.map(({ processor }) => processor));
    return {
      kilobytes,
      ms: round(ms),
      cpuMs: round(cpuMs),
      cpuMsPer100Kb: round((cpuMs / kilobytes) * 100),
    };
  });
  return { bench: "reader", cpu: cpus()[0]?.model ?? "", cores: cpus().length, arch: arch(), rows };
}

const context = { date: "2026-11-02", place: "Hà Nội" };

function timeOf(text: string) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  readDirective(text, context);
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - began, processor: (user + system) / 1000 };
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

const round = (n: number): number => Math.round(n * 10) / 10;
