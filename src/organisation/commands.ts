import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import path from "node:path";

import { audit } from "#audit/record.ts";
import type { Command } from "#kernel/command.ts";
import { dayAt, isDay } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";

import { type Answered, answeredOn } from "./answered.ts";
import { countOf } from "./diff.ts";
import { exportedFiles, importFiles } from "./import.ts";
import { organisationOf } from "./sheets.store.ts";
import { sheetNames, sheets } from "./sheets.ts";

/** `dv units answered …`: who answered for a name on a day, and who does today. */
export const answeredCommands: readonly Command<Database>[] = [
  {
    noun: "units",
    verb: "answered",
    usage: "TEXT [--on DAY] [--json]",
    summary: "who answered for a name on a day, and who does today",
    run: async ({ positionals, options }, db) => {
      const text = positionals.join(" ").trim();
      const today = dayAt(new Date());
      const given = options["on"];
      const on = given === undefined ? today : given === true ? "" : (given.at(-1) ?? "");
      if (text === "") return { exit: 2, reason: "Thiếu tên đơn vị." };
      if (!isDay(on)) return { exit: 2, reason: "Ngày viết theo dạng YYYY-MM-DD." };
      const found = await answeredOn(db, text, on, today);
      if (found.length === 0)
        return { exit: 1, reason: "Không có đơn vị nào mang tên này vào ngày đó." };
      return {
        exit: 0,
        json: { on, today, answers: found.map(plain) },
        text: found.map(inWords).join("\n"),
      };
    },
  },
];

const plain = ({ unit, posts, still, today, functions }: Answered) => ({
  unit: {
    slug: unit.slug,
    name: unit.name,
    level: unit.level,
    superior: unit.superior && { slug: unit.superior.slug, name: unit.superior.name },
    posts: posts.map(({ title, role, holders }) => ({
      title,
      role,
      holders: holders.map(({ name, tenure }) => ({ name, tenure })),
    })),
  },
  today: still
    ? [{ slug: still.slug, name: still.name, extent: "full", same: true }]
    : today.map((next) => ({
        slug: next.unit.slug,
        name: next.unit.name,
        extent: next.extent,
        same: false,
        since: next.since,
      })),
  functions,
});

const inWords = ({ unit, still, today }: Answered): string => {
  const then = unit.superior ? `${unit.name}, ${unit.superior.name}` : unit.name;
  const now = still ? still.name : today.map((next) => next.unit.name).join(", ");
  return `${then}\t→ ${now === "" ? "?" : now}`;
};

/** `dv organisation …`: the whole organisation as tables, out and in. */
export const organisationCommands: readonly Command<Database>[] = [
  {
    noun: "organisation",
    verb: "export",
    usage: "FOLDER",
    summary: "write units, departments, posts and appointments of all time as CSV files",
    run: async ({ positionals: [folder] }, db) => {
      if (!folder) return { exit: 2, reason: "Thiếu thư mục." };
      const files = exportedFiles(await organisationOf(db));
      await mkdir(folder, { recursive: true });
      for (const [name, text] of files) await writeFile(path.join(folder, name), text);
      await audit(db, { by: "operator", did: "organisation.exported" });
      return { exit: 0, json: { files: [...files.keys()] }, text: [...files.keys()].join("\n") };
    },
  },
  {
    noun: "organisation",
    verb: "import",
    usage: "FOLDER [--apply]",
    summary: "check such files and show what would change; with --apply, change it",
    run: async ({ positionals: [folder], options }, db) => {
      if (!folder) return { exit: 2, reason: "Thiếu thư mục." };
      const known = new Set(sheetNames.map((name) => `${sheets[name].file}.csv`));
      const here = (await readdir(folder)).filter((name) => known.has(name));
      if (here.length === 0)
        return { exit: 1, reason: `Không có tệp nào trong số: ${[...known].join(", ")}.` };
      const files = new Map<string, string>();
      for (const name of here) files.set(name, await readFile(path.join(folder, name), "utf8"));
      const importer = { by: null, signIn: null, at: new Date(), noise: randomBytes };
      const done = await importFiles(db, files, importer, options["apply"] === true);
      if (done.problems.length > 0) {
        const lines = done.problems.map(
          ({ sheet, line, what }) => `${sheets[sheet].file}.csv, dòng ${line}: ${what.vi}`,
        );
        return { exit: 1, reason: lines.join("\n") };
      }
      const found = done.differences;
      const rows = sheetNames.flatMap((name) =>
        (found?.[name] ?? []).map(
          ({ sheet, about, before }) =>
            `${before ? "sửa" : "thêm"}\t${sheets[sheet].file}\t${about}`,
        ),
      );
      const head = done.applied
        ? "Đã nhập."
        : rows.length === 0
          ? "Không có gì thay đổi."
          : "Chạy thử, chưa thay đổi gì. Thêm --apply để nhập.";
      return {
        exit: 0,
        json: { applied: done.applied, changes: found ? countOf(found) : 0, rows },
        text: [head, ...rows].join("\n"),
      };
    },
  },
];
