import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";
import { loadProvince } from "./load.ts";
import { readRegister } from "./source.ts";
import { findUnits, listUnits } from "./store.ts";

const db = testDatabase();
const register = await readRegister();
const today = day("2026-11-23");
const before = day("2025-06-30");

const lists = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/units`;
const absent = !existsSync(lists);
if (absent) console.warn(`skipped: no name variants in ${lists}`);
const rows = (file: string) =>
  absent
    ? []
    : readFileSync(`${lists}/${file}`, "utf8")
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(","));

async function setUp(code: string): Promise<number> {
  await db.owner()`truncate units cascade`;
  const from = performance.now();
  const loaded = await loadProvince(db(), register, code);
  if (!loaded.ok) throw new Error(loaded.refusal.because);
  return performance.now() - from;
}

/** Whether `text` finds the unit with `code`, and whether it stands first. */
async function finds(text: string, code: string, on: typeof today) {
  const { candidates } = await findUnits(db(), text, { on, limit: 8 });
  const at = candidates.findIndex(({ unit }) => unit.code === code);
  return { found: at >= 0, first: at === 0 };
}

const took: number[] = [];

test("each of the 34 provinces loads with all its communes in force", async () => {
  for (const { code } of register.provinces) {
    took.push(await setUp(code));
    const { units } = await listUnits(db(), { on: today, level: "commune", limit: 2000 });
    expect(units).toHaveLength(register.communes.filter((row) => row.province === code).length);
  }
  took.sort((a, b) => a - b);
  console.info("loading a province, ms", { median: took[17], slowest: took.at(-1) });
}, 120_000);

test.skipIf(absent)(
  "units are found however two published lists write them",
  async () => {
    const tone = rows("name-variants-tone-placement.csv");
    const spelling = rows("name-variants-spelling.csv");
    const lost: string[] = [];
    const near = { asked: 0, found: 0, first: 0 };
    let pairs = 0;
    for (const { code } of register.provinces) {
      await setUp(code);
      const { units } = await listUnits(db(), { level: "commune", limit: 2000 });
      const [current, old] = [true, false].map(
        (open) =>
          new Set(
            units.filter((unit) => (unit.validTo === null) === open).map((unit) => unit.code),
          ),
      );
      for (const [unit = "", , one = "", other = ""] of tone.filter(([c = ""]) =>
        current?.has(c),
      )) {
        pairs += 1;
        const both = [await finds(one, unit, today), await finds(other, unit, today)];
        if (!both.every(({ found }) => found)) lost.push(`${one} / ${other}`);
      }
      for (const [unit = "", ...both] of spelling.filter(([c = ""]) => old?.has(c))) {
        for (const text of both.slice(0, 2)) {
          const { found, first } = await finds(text, unit, before);
          near.asked += 1;
          near.found += found ? 1 : 0;
          near.first += first ? 1 : 0;
        }
      }
    }
    console.info("tone placement", { pairs, lost }, "spelling", near);
    expect(lost).toStrictEqual([]);
    expect(pairs).toBeGreaterThan(180);
    expect(near.found / near.asked).toBeGreaterThan(0.9);
  },
  180_000,
);
