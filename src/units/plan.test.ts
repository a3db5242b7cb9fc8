import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readName } from "./names.ts";
import { planProvince } from "./plan.ts";
import { readRegister, successionsFrom } from "./source.ts";

const units = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/units`;
const absent = !existsSync(units);
if (absent) console.warn(`skipped: no unit lists in ${units}`);

const register = await readRegister();
const official = (csv: string) => {
  const rows = successionsFrom(csv);
  if (!rows.ok) throw new Error(rows.refusal.because);
  return rows.value;
};
const haNoi = planProvince(register, "01");
if (!haNoi) throw new Error("the register has lost Hà Nội");

test("Hà Nội has 126 units in force: 51 phường and 75 xã", () => {
  const now = haNoi.units.filter((unit) => unit.level === "commune" && unit.validTo === null);
  expect(now).toHaveLength(126);
  expect(now.filter((unit) => unit.type === "phuong")).toHaveLength(51);
  expect(now.filter((unit) => unit.type === "xa")).toHaveLength(75);
});

test("its 526 wards and 30 districts of 30 June 2025 are there", () => {
  const old = haNoi.units.filter((unit) => unit.validTo === "2025-06-30");
  expect(old.filter((unit) => unit.level === "commune" && unit.code !== null)).toHaveLength(526);
  expect(old.filter((unit) => unit.level === "district")).toHaveLength(30);
});

test("addresses are readable, and an old ward's names its district", () => {
  const slugs = new Map(haNoi.units.map((unit) => [unit.slug, unit.name]));
  expect(slugs.get("phuong-ba-dinh")).toBe("Phường Ba Đình");
  expect(slugs.get("phuong-truc-bach-quan-ba-dinh-cu")).toBe("Phường Trúc Bạch");
  expect(slugs.get("quan-ba-dinh-cu")).toBe("Quận Ba Đình");
  expect(slugs.get("thanh-pho-ha-noi")).toBe("Thành phố Hà Nội");
});

test("a single successor the package names is never called full", () => {
  expect(haNoi.successions.some((edge) => edge.extent === "full")).toBe(false);
});

test.each(register.provinces.map((province) => [province.name, province.code]))(
  "%s can be planned: its communes, unique addresses, successors that exist",
  (_, code) => {
    const plan = planProvince(register, code);
    if (!plan) throw new Error("no plan");
    const slugs = new Set(plan.units.map((unit) => unit.slug));
    const now = plan.units.filter((unit) => unit.level === "commune" && unit.validTo === null);
    expect(slugs.size).toBe(plan.units.length);
    expect(now).toHaveLength(register.communes.filter((row) => row.province === code).length);
    for (const unit of plan.units)
      expect(unit.parent === null || slugs.has(unit.parent)).toBe(true);
    for (const edge of plan.successions)
      expect(slugs.has(edge.old) && slugs.has(edge.new)).toBe(true);
    const led = new Set(plan.successions.map((edge) => edge.old));
    expect(plan.units.filter((unit) => unit.validTo !== null && !led.has(unit.slug))).toStrictEqual(
      [],
    );
  },
);

test("every mapping of the package finds its new unit by name", () => {
  const edges = register.provinces.flatMap((province) => {
    const plan = planProvince(register, province.code);
    return plan
      ? plan.units.filter((unit) => unit.level === "commune" && unit.validTo !== null)
      : [];
  });
  const named = new Set(
    register.mappings.map((row) => [row.oldName, row.oldDistrict, row.oldProvince].join("|")),
  );
  expect(edges.length).toBeGreaterThan(named.size * 0.99);
});

test("an official mapping wins over the package and states extents", () => {
  const csv =
    "old_code,old_name,new_code,extent\n00166,Phường Dịch Vọng,00160,remainder\n00166,Phường Dịch Vọng,00166,part\n00001,Phường Phúc Xá,00097,full\n";
  const plan = planProvince(register, "01", { source: "NQ 1656", rows: official(csv) });
  const of = (slug: string) =>
    plan?.successions.filter((edge) => edge.old === slug).map((edge) => [edge.new, edge.extent]);
  expect(of("phuong-dich-vong-quan-cau-giay-cu")).toStrictEqual([
    ["phuong-nghia-do", "part"],
    ["phuong-cau-giay", "part"],
  ]);
  expect(of("phuong-phuc-xa-quan-ba-dinh-cu")).toStrictEqual([["phuong-hong-ha", "full"]]);
});

const pairs = (csv: string, from: string, to: string) => {
  const [head = "", ...lines] = csv.trim().split("\n");
  const [a, b] = [head.split(",").indexOf(from), head.split(",").indexOf(to)];
  return lines.map((line) => line.split(",")).map((f) => `${f[a]}>${f[b]}`);
};

test.skipIf(absent)(
  "compared with the official mapping, the package names the main successor only",
  () => {
    const csv = readFileSync(`${units}/hanoi-mapping-2025-07-01.csv`, "utf8");
    const lawful = new Set(pairs(csv, "old_code", "new_code"));
    const bySlug = new Map(haNoi.units.map((unit) => [unit.slug, unit]));
    const known = haNoi.successions
      .map((edge) => [bySlug.get(edge.old), bySlug.get(edge.new)] as const)
      .filter(([old]) => old?.level === "commune" && old.code !== null)
      .map(([old, next]) => `${old?.code}>${next?.code}`);
    const right = known.filter((edge) => lawful.has(edge)).length;
    const report = { official: lawful.size, package: known.length, equal: right };
    console.info("Hà Nội edges", report);
    expect(report).toStrictEqual({ official: 795, package: expect.any(Number), equal: 528 });
    expect(known.length - right).toBeLessThanOrEqual(2);
  },
);

test.skipIf(absent)(
  "with the official mapping loaded, all 795 edges and their extents agree",
  () => {
    const csv = readFileSync(`${units}/hanoi-mapping-2025-07-01.csv`, "utf8");
    const plan = planProvince(register, "01", { source: "NQ 1656", rows: official(csv) });
    const bySlug = new Map(plan?.units.map((unit) => [unit.slug, unit]));
    const edges = (plan?.successions ?? []).flatMap((edge) => {
      const old = bySlug.get(edge.old);
      return old?.level === "commune" && old.code !== null
        ? [`${old.code}>${bySlug.get(edge.new)?.code}>${edge.extent}`]
        : [];
    });
    const stated = official(csv).map((row) => `${row.oldCode}>${row.newCode}>${row.extent}`);
    expect(edges.toSorted()).toStrictEqual(stated.toSorted());
  },
);

test.skipIf(absent)(
  "names agree with the list of the statistics office but for tone placement",
  () => {
    const csv = readFileSync(`${units}/hanoi-units-2025-07-01.csv`, "utf8");
    const [head = "", ...lines] = csv.trim().split("\n");
    const at = head.split(",").indexOf("full_name");
    const theirs = lines
      .map((line) => line.split(","))
      .map((f) => `${f[0]} ${readName(f[at] ?? "").spelling}`);
    const ours = haNoi.units
      .filter((unit) => unit.level === "commune" && unit.validTo === null)
      .map((unit) => `${unit.code} ${unit.spelling}`);
    expect(ours.toSorted()).toStrictEqual(theirs.toSorted());
  },
);
