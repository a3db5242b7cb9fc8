import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";

import type { Answer, Command, Given } from "#kernel/command.ts";
import { isDay } from "#kernel/day.ts";

import type { Reading } from "./reader/findings.ts";
import { documentOf, readHead } from "./reader/head.ts";
import { readDirective } from "./reader/read.ts";
import { fileRefusalText } from "./refusals.ts";
import { textOf } from "./texts-of-files.ts";

/** `dv directive read`: what a document refers to, and whom it tells to do what by when. */
export const directiveCommands: readonly Command<undefined>[] = [
  {
    noun: "directive",
    verb: "read",
    usage: "FILE|- [--date DAY] [--place NAME] [--json]",
    summary:
      "Documents, campaigns and tasks found in a text, .docx, .pdf with text, or saved page.",
    run: (given) => read(given),
  },
];

async function read({ positionals: [file], options }: Given): Promise<Answer> {
  if (file === undefined) return { exit: 2, reason: "Thiếu tên tệp.\nFILE is missing." };
  const date = last(options["date"]);
  if (date !== undefined && !isDay(date))
    return { exit: 2, reason: "Ngày viết theo dạng YYYY-MM-DD.\nA day is written YYYY-MM-DD." };
  const bytes = file === "-" ? await buffer(process.stdin) : await bytesOf(file);
  if (!bytes) return { exit: 1, reason: `Không mở được ${file}.\nCannot open ${file}.` };
  const found = await textOf(bytes);
  if (!found.ok) {
    const { vi, en } = fileRefusalText[found.refusal.because];
    return { exit: 1, reason: `${vi}\n${en}` };
  }
  const place = last(options["place"]) ?? "Hà Nội";
  const head = readHead(found.value.text, place);
  const context = { date: date ?? head?.date ?? null, place };
  const reading = readDirective(found.value.text, context, head && documentOf(head));
  const { document, refs, campaigns, tasks } = reading;
  return { exit: 0, json: { document, refs, campaigns, tasks }, text: linesOf(reading) };
}

const last = (given: true | readonly string[] | undefined): string | undefined =>
  given === undefined || given === true ? undefined : given.at(-1);

const bytesOf = (file: string): Promise<Uint8Array | undefined> =>
  readFile(file).catch(() => undefined);

/** For people: one finding a line, with the rule that made it. */
const linesOf = ({ document, refs, tasks }: Reading): string =>
  [
    document === null
      ? "Không rõ văn bản nào / document not stated"
      : [document.canonical, document.issuer, document.date, document.title]
          .filter((one) => one)
          .join(" · "),
    "",
    ...refs.map(
      ({ canonical, list_of, surface, date, issuer, issues = [], rule }) =>
        `${(list_of ?? [canonical ?? surface]).join(", ")}\t${date ?? ""}\t${issuer ?? ""}\t${rule}${issues.map((one) => `\n    ! ${one}`).join("")}`,
    ),
    "",
    ...tasks.map(
      ({ responsible, cooperating, deadline, quote, rule }, i) =>
        `${i + 1}. ${responsible.join("; ") || "?"}${cooperating.length > 0 ? ` + ${cooperating.join("; ")}` : ""} | ${deadline?.surface ?? "—"} | ${quote}\t${rule}`,
    ),
  ].join("\n");
