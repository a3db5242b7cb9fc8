import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";
import { loadHistory } from "#units/history.store.ts";
import { historyFrom } from "#units/history.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister, successionsFrom } from "#units/source.ts";

import { answeredCommands, organisationCommands } from "./commands.ts";

const lists = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/units`;
const absent = !existsSync(`${lists}/hanoi-units-history.csv`);
if (absent) console.warn(`skipped: no history of units in ${lists}`);

const db = testDatabase();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "danvan-organisation-"));
  await loadProvince(db(), await readRegister(), "01");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (verb: string, positionals: readonly string[], options = {}) => {
  const command = [...answeredCommands, ...organisationCommands].find((one) => one.verb === verb);
  if (!command) throw new Error(`no command ${verb}`);
  return command.run({ positionals, options }, db());
};

test.skipIf(absent)(
  "who answered for Phường Trúc Bạch on 2025-06-30, and who does today",
  async () => {
    const mapping = successionsFrom(readFileSync(`${lists}/hanoi-mapping-2025-07-01.csv`, "utf8"));
    const history = historyFrom(readFileSync(`${lists}/hanoi-units-history.csv`, "utf8"));
    if (!mapping.ok || !history.ok) throw new Error("fixtures cannot be read");
    await db.owner()`truncate units cascade`;
    const official = { source: "NQ 1656/NQ-UBTVQH15", rows: mapping.value };
    await loadProvince(db(), await readRegister(), "01", official);
    await loadHistory(db(), history.value, "dvhcvn/data", { by: null, at: new Date() });
    const asked = { on: ["2025-06-30"] };
    expect(await run("answered", ["Phường", "Trúc", "Bạch"], asked)).toMatchObject({
      exit: 0,
      json: {
        on: "2025-06-30",
        answers: [
          {
            unit: { name: "Phường Trúc Bạch", superior: { name: "Quận Ba Đình" } },
            today: [{ name: "Phường Ba Đình", extent: "full", same: false, since: "2025-07-01" }],
          },
        ],
      },
      text: "Phường Trúc Bạch, Quận Ba Đình\t→ Phường Ba Đình",
    });
    expect(await run("answered", ["Phường Trúc Bạch"], { on: ["2025-07-01"] })).toMatchObject({
      exit: 1,
    });
    expect(await run("answered", ["Phường Trúc Bạch"], { on: ["hôm qua"] })).toMatchObject({
      exit: 2,
    });
  },
);

test("the whole organisation goes into a folder and comes back without a change; a change is tried out first", async () => {
  expect(await run("export", [folder])).toMatchObject({ exit: 0, json: { files: { length: 6 } } });
  expect(await run("import", [folder], { apply: true })).toMatchObject({
    exit: 0,
    json: { applied: false, changes: 0 },
  });
  const file = path.join(folder, "bo-phan.csv");
  const before = await readFile(file, "utf8");
  await writeFile(file, `${before}vp-ba-dinh,phuong-ba-dinh,Văn phòng,2026-01-01,\r\n`);
  expect(await run("import", [folder])).toMatchObject({
    exit: 0,
    json: { applied: false, changes: 1 },
  });
  expect(await run("import", [folder], { apply: true })).toMatchObject({
    exit: 0,
    json: { applied: true, rows: ["thêm\tbo-phan\tvp-ba-dinh"] },
  });
  await writeFile(file, `${before}vp,khong-co,V,2026-01-01,\r\n`);
  expect(await run("import", [folder], { apply: true })).toMatchObject({
    exit: 1,
    reason: expect.stringMatching(/^bo-phan\.csv, dòng 2: /),
  });
  expect(await run("import", [path.dirname(folder)])).toMatchObject({ exit: 1 });
});
