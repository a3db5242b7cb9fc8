import { readFile } from "node:fs/promises";
import type { Answer, Command, Given } from "#kernel/command.ts";
import { type Day, dayAt, isDay } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import { historyFrom } from "./history.ts";
import { type HistoryLoaded, loadHistory } from "./history.store.ts";
import { type Stated, stateSuccessions } from "./load.ts";
import { type Unit, type UnitLevel, unitLevels } from "./model.ts";
import { refusalText } from "./refusals.ts";
import { readRegister, successionsFrom } from "./source.ts";
import { type After, findUnits, listUnits, successors } from "./store.ts";
import { extentText, foundText } from "./texts.ts";

/** `dv units …`: which unit a name means, where an old one went, and all there are. */
export const unitCommands: readonly Command<Database>[] = [
  {
    noun: "units",
    verb: "find",
    usage: "TEXT [--on DAY] [--json]",
    summary: "the units a name may mean, old names included",
    run: async (given, db) =>
      asked(given, async (text, on) => {
        const found = await findUnits(db, text, { on });
        const candidates = found.candidates.map(({ unit, match, via }) => ({
          ...plain(unit),
          match,
          via: via ? { ...plain(via.unit), extent: via.extent } : null,
        }));
        const lines = candidates.map(
          (one) =>
            `${one.name}\t${one.slug}${one.via ? `\t← ${one.via.name}, ${extentText[one.via.extent].vi}` : ""}`,
        );
        return {
          exit: 0,
          json: {
            on,
            kind: found.kind,
            asked: found.asked ? plain(found.asked) : null,
            candidates,
          },
          text: [foundText[found.kind].vi, ...lines].join("\n"),
        };
      }),
  },
  {
    noun: "units",
    verb: "successors",
    usage: "TEXT [--on DAY] [--json]",
    summary: "where the area of an old unit went",
    run: async (given, db) =>
      asked(given, async (text, on) => {
        const found = await successors(db, text, on);
        if (found.length === 0) {
          return { exit: 1, reason: "Không có đơn vị nào mang tên này đã kết thúc trước ngày đó." };
        }
        const rows = found.flatMap(({ old, successors: next }) =>
          next.map(({ unit, extent, since, source }) => ({
            from: old.slug,
            ...plain(unit),
            extent,
            since,
            source,
          })),
        );
        return {
          exit: 0,
          json: { on, asked: found.map(({ old }) => plain(old)), successors: rows },
          text: rows
            .map((row) => `${row.from} → ${row.name}\t${extentText[row.extent].vi}`)
            .join("\n"),
        };
      }),
  },
  {
    noun: "units",
    verb: "map",
    usage: 'FILE --source "NQ 1656/NQ-UBTVQH15"',
    summary: "take over an official mapping (CSV: old_code, new_code, extent)",
    run: async ({ positionals: [file], options }, db) => {
      const source = options["source"];
      if (!file || !source || source === true) return { exit: 2, reason: "Thiếu tệp hoặc căn cứ." };
      const rows = successionsFrom(await readFile(file, "utf8"));
      const doing = { by: null, at: new Date() };
      if (!rows.ok) return { exit: 1, reason: refusalText[rows.refusal.because].vi };
      const mapping = { source: source.join(" "), rows: rows.value };
      const done = await stateSuccessions(db, await readRegister(), mapping, doing);
      return done.ok
        ? { exit: 0, json: done.value, text: mappedText(done.value) }
        : { exit: 1, reason: refusalText[done.refusal.because].vi };
    },
  },
  {
    noun: "units",
    verb: "history",
    usage: 'FILE --source "where the list is from"',
    summary:
      "load every version of every unit (CSV: code, level, full_name, parent_code, valid_from, valid_to)",
    run: async ({ positionals: [file], options }, db) => {
      const source = options["source"];
      if (!file || !source || source === true) return { exit: 2, reason: "Thiếu tệp hoặc căn cứ." };
      const rows = historyFrom(await readFile(file, "utf8"));
      if (!rows.ok) return { exit: 1, reason: refusalText[rows.refusal.because].vi };
      const doing = { by: null, at: new Date() };
      const done = await loadHistory(db, rows.value, source.join(" "), doing);
      return done.ok
        ? { exit: 0, json: done.value, text: historyText(done.value) }
        : { exit: 1, reason: refusalText[done.refusal.because].vi };
    },
  },
  {
    noun: "units",
    verb: "list",
    usage: "[--on DAY] [--level province|district|commune|body] [--json]",
    summary: "the units in force on a day",
    run: async ({ options }, db) => {
      const on = dayFrom(options["on"]);
      const level = levelFrom(options["level"]);
      if (!on || level === null) return { exit: 2, reason: "Ngày hoặc cấp không hợp lệ." };
      const units = await allUnits(db, on, level);
      return {
        exit: 0,
        json: units.map(plain),
        text: units.map((unit) => `${unit.name}\t${unit.slug}`).join("\n"),
      };
    },
  },
];

const mappedText = ({ edges, unknown }: Stated) =>
  `${edges} quan hệ cũ → mới${unknown.length > 0 ? `; không biết mã: ${unknown.join(", ")}` : ""}`;

const historyText = ({ units, added, past, unknown }: HistoryLoaded) =>
  `${units} đơn vị qua các thời kỳ, ${added} đơn vị mới biết, ${past} tên hoặc cấp trên cũ` +
  (unknown.length > 0 ? `; danh sách không có: ${unknown.join(", ")}` : "");

const plain = ({ slug, name, level, type, code, formerDistrict, validFrom, validTo }: Unit) => ({
  slug,
  name,
  level,
  type,
  code,
  formerDistrict,
  validFrom,
  validTo,
});

async function asked(
  { positionals, options }: Given,
  answer: (text: string, on: Day) => Promise<Answer>,
): Promise<Answer> {
  const text = positionals.join(" ").trim();
  const on = dayFrom(options["on"]);
  if (text === "") return { exit: 2, reason: "Thiếu tên đơn vị." };
  return on ? answer(text, on) : { exit: 2, reason: "Ngày viết theo dạng YYYY-MM-DD." };
}

function dayFrom(given: true | readonly string[] | undefined): Day | undefined {
  if (given === undefined) return dayAt(new Date());
  const text = given === true ? "" : (given.at(-1) ?? "");
  return isDay(text) ? text : undefined;
}

/** Undefined: every level; null: no such level. */
function levelFrom(given: true | readonly string[] | undefined): UnitLevel | undefined | null {
  if (given === undefined) return undefined;
  return unitLevels.find((level) => given !== true && level === given.at(-1)) ?? null;
}

async function allUnits(db: Database, on: Day, level: UnitLevel | undefined) {
  const units: Unit[] = [];
  let after: After | null = null;
  do {
    const page: Awaited<ReturnType<typeof listUnits>> = await listUnits(db, {
      on,
      limit: 500,
      ...(level ? { level } : {}),
      ...(after ? { after } : {}),
    });
    units.push(...page.units);
    after = page.next;
  } while (after);
  return units;
}
