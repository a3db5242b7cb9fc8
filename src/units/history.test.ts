import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";

import { loadHistory, type HistoryLoaded } from "./history.store.ts";
import { historyFrom } from "./history.ts";
import { loadProvince } from "./load.ts";
import { readRegister, successionsFrom } from "./source.ts";
import { unitsNamedOn, versionsOn } from "./versions.store.ts";
import { successionOf } from "./store.ts";

const lists = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/units`;
const absent = !existsSync(`${lists}/hanoi-units-history.csv`);
if (absent) console.warn(`skipped: no history of units in ${lists}`);

const db = testDatabase();
const doing = { by: null, at: new Date("2026-11-23T08:00:00+07:00") };

test("a list that is none is refused, not half read", () => {
  for (const csv of [
    "",
    "code,name\n1,2",
    "code,level,full_name,parent_code,valid_from,valid_to\n1,3,Trúc Bạch,001,,",
  ]) {
    expect(historyFrom(csv)).toEqual({ ok: false, refusal: { because: "history-unreadable" } });
  }
});

const read = () => {
  const rows = historyFrom(readFileSync(`${lists}/hanoi-units-history.csv`, "utf8"));
  if (!rows.ok) throw new Error(rows.refusal.because);
  return rows.value;
};
const count = async (level: string, on: string) => {
  const [row] = await db()<{ count: number }[]>`
    select count(*)::int as count from unit_versions v
     where v.level = ${level} and (v.valid_from is null or v.valid_from <= ${on})
       and (v.valid_to is null or v.valid_to >= ${on})`;
  return row?.count;
};

const load = async () => {
  const done = await loadHistory(db(), read(), "dvhcvn/data", doing);
  if (!done.ok) throw new Error(done.refusal.because);
  return done.value;
};

describe.skipIf(absent)("Hà Nội since 2004", () => {
  let loaded: HistoryLoaded;
  beforeAll(async () => {
    const mapping = successionsFrom(readFileSync(`${lists}/hanoi-mapping-2025-07-01.csv`, "utf8"));
    if (!mapping.ok) throw new Error(mapping.refusal.because);
    const official = { source: "NQ 1656/NQ-UBTVQH15", rows: mapping.value };
    await loadProvince(db(), await readRegister(), "01", official);
    loaded = await load();
  });

  test("every day has the districts and communes it had", async () => {
    expect(read()).toHaveLength(804);
    expect(loaded.unknown).toEqual([]);
    const counted = [];
    for (const on of [
      "2018-03-07",
      "2020-03-01",
      "2025-01-01",
      "2025-06-30",
      "2025-07-01",
      "2026-11-23",
    ])
      counted.push([on, await count("district", on), await count("commune", on)]);
    expect(counted).toEqual([
      ["2018-03-07", 30, 584],
      ["2020-03-01", 30, 579],
      ["2025-01-01", 30, 526],
      ["2025-06-30", 30, 526],
      ["2025-07-01", 0, 126],
      ["2026-11-23", 0, 126],
    ]);
  });

  test("the same list again changes nothing", async () => {
    expect(await load()).toMatchObject({ added: 0, past: 0, unknown: [] });
  });

  test("Phường Trúc Bạch was itself under Quận Ba Đình on 2025-06-30, and is in Phường Ba Đình today", async () => {
    const [found] = await unitsNamedOn(db(), "Phường Trúc Bạch", day("2025-06-30"));
    expect(found).toMatchObject({ name: "Phường Trúc Bạch", superior: { name: "Quận Ba Đình" } });
    const today = await successionOf(db(), found?.id ?? 0, day("2026-11-23"));
    expect(today.map(({ unit, extent }) => [unit.name, extent])).toEqual([
      ["Phường Ba Đình", "full"],
    ]);
    expect(await unitsNamedOn(db(), "Phường Trúc Bạch", day("2025-07-01"))).toEqual([]);
  });

  test("a ward that was a commune before is found under the name of its day, in the district of its day", async () => {
    const on = day("2010-01-01");
    const [found] = await unitsNamedOn(db(), "xã Cổ Nhuế", on);
    expect(found).toMatchObject({ name: "Xã Cổ Nhuế", superior: { name: "Huyện Từ Liêm" } });
  });

  test("the city of any day is drawn from one indexed question", async () => {
    const [city] = await unitsNamedOn(db(), "Thành phố Hà Nội", day("2018-03-07"));
    const below = await versionsOn(db(), city?.id ?? 0, day("2018-03-07"));
    expect(below.filter((unit) => unit.level === "district")).toHaveLength(30);
    const now = await versionsOn(db(), city?.id ?? 0, day("2026-11-23"));
    expect(now.filter((unit) => unit.level === "commune")).toHaveLength(126);
  });
});
