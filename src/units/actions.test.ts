import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { createUnit, endUnit, renameUnit } from "./actions.ts";
import { unitCommands } from "./commands.ts";
import { loadProvince } from "./load.ts";
import type { NewUnit } from "./rules.ts";
import { readRegister } from "./source.ts";
import { findUnits, successors } from "./store.ts";

const db = testDatabase();
const doing = {
  by: newId<"officer">(0, randomBytes(10)),
  at: new Date("2026-11-23T08:00:00+07:00"),
};
const city = "thanh-pho-ha-noi";

const aWard = (name: string, changes: Partial<NewUnit> = {}) => ({
  level: "commune" as const,
  type: "phuong" as const,
  name,
  code: null,
  validFrom: day("2027-01-01"),
  source: "NQ thử nghiệm",
  superior: city,
  ...changes,
});

beforeAll(async () => {
  const loaded = await loadProvince(db(), await readRegister(), "01");
  if (!loaded.ok) throw new Error(loaded.refusal.because);
});

test("a ward splits in two: its name then leads to both, its address stays, and the record says who did it", async () => {
  const [north, south] = [
    await createUnit(db())(aWard("Phường Lĩnh Bắc"), doing),
    await createUnit(db())(aWard("Phường Lĩnh Nam Mới"), doing),
  ];
  if (!north.ok || !south.ok) throw new Error("not created");
  expect(north.value).toMatchObject({ slug: "phuong-linh-bac", validTo: null, province: "01" });

  const ended = await endUnit(db())(
    "phuong-linh-nam",
    {
      lastDay: day("2026-12-31"),
      successors: [
        { slug: north.value.slug, extent: "part" },
        { slug: south.value.slug, extent: "part" },
      ],
      source: "NQ thử nghiệm",
    },
    doing,
  );
  expect(ended).toMatchObject({
    ok: true,
    value: { slug: "phuong-linh-nam", validTo: "2026-12-31" },
  });

  const on = day("2027-01-01");
  const found = await findUnits(db(), "phường Lĩnh Nam", { on });
  expect(found.kind).toBe("choose");
  expect(found.candidates.map(({ unit }) => unit.name)).toStrictEqual([
    "Phường Lĩnh Bắc",
    "Phường Lĩnh Nam Mới",
  ]);
  await expect(
    findUnits(db(), "phường Lĩnh Nam", { on: day("2026-12-31") }),
  ).resolves.toMatchObject({ kind: "one" });

  const events = await db()`
    select e.officer_id as by, e.did from audit_events e
      join units u on e.kind = 'unit' and e.thing = u.id::text
     where u.slug = 'phuong-linh-nam'`;
  expect([...events]).toStrictEqual([{ by: doing.by, did: "unit.ended" }]);
});

test("a ward of 2025 that ended twice over leads to the last successor, as a part of a part", async () => {
  const [old] = await successors(db(), "Phường Lĩnh Nam, Hoàng Mai", day("2027-01-01"));
  const names = old?.successors.map(({ unit, extent }) => [unit.name, extent]);
  expect(names).toContainEqual(["Phường Lĩnh Bắc", "part"]);
  expect(names).not.toContainEqual(["Phường Lĩnh Nam", expect.anything()]);
});

test("a renamed unit keeps its address and is found under both names", async () => {
  const renamed = await renameUnit(db())("xa-dong-anh", "Xã  Đông Anh Thành", doing);
  expect(renamed).toMatchObject({
    ok: true,
    value: { slug: "xa-dong-anh", name: "Xã Đông Anh Thành" },
  });
  const on = day("2026-11-23");
  for (const text of ["Xã Đông Anh", "xa dong anh thanh"]) {
    const found = await findUnits(db(), text, { on });
    expect(found.candidates[0]?.unit.slug).toBe("xa-dong-anh");
  }
});

test("a body is founded inside a ward and ends without successor", async () => {
  const body = await createUnit(db())(
    aWard("Ban Tiếp công dân", { level: "body", type: "co-quan", validFrom: day("2026-01-01") }),
    doing,
  );
  expect(body).toMatchObject({ ok: true, value: { slug: "ban-tiep-cong-dan" } });
  const ended = await endUnit(db())(
    "ban-tiep-cong-dan",
    { lastDay: day("2026-12-31"), successors: [], source: "QĐ thử nghiệm" },
    doing,
  );
  expect(ended.ok).toBe(true);
});

test.each([
  [aWard("Phường Bồ Đề"), "same-name-in-force"],
  [aWard("Bồ Đề Mới"), "type-and-name-differ"],
  [aWard("Quận Bồ Đề", { type: "quan" }), "type-not-of-level"],
  [aWard("Phường Mới", { source: " " }), "source-missing"],
  [aWard(" "), "name-unfit"],
  [{ ...aWard("Phường Mới"), superior: "khong-co" }, "superior-unfit"],
  [{ ...aWard("Phường Mới"), superior: "quan-ba-dinh-cu" }, "superior-unfit"],
  [{ ...aWard("Phường Mới"), superior: "phuong-bo-de" }, "superior-unfit"],
] as const)("founding is refused: %#", async (draft, because) => {
  await expect(createUnit(db())(draft, doing)).resolves.toMatchObject({ refusal: { because } });
});

const lastDay = day("2027-06-30");
const to = (slug: string, extent: "full" | "part" = "full") => ({ slug, extent });

test.each([
  [city, { successors: [] }, "province-stays"],
  ["khong-co", { successors: [] }, "no-such-unit"],
  ["quan-ba-dinh-cu", { successors: [] }, "already-ended"],
  ["phuong-bo-de", { successors: [] }, "successor-missing"],
  ["phuong-bo-de", { successors: [to("phuong-bo-de")] }, "successor-unfit"],
  ["phuong-bo-de", { successors: [to("quan-ba-dinh-cu")] }, "successor-unfit"],
  ["phuong-bo-de", { successors: [to("khong-co")] }, "successor-unfit"],
  [
    "phuong-bo-de",
    { successors: [to("phuong-ba-dinh"), to("phuong-ngoc-ha", "part")] },
    "full-means-one",
  ],
  ["phuong-bo-de", { successors: [], lastDay: day("2025-06-30") }, "ends-before-it-begins"],
  ["phuong-bo-de", { successors: [to("phuong-ba-dinh")], source: "" }, "source-missing"],
] as const)("ending %s is refused: %#", async (slug, ending, because) => {
  const full = { lastDay, source: "NQ thử nghiệm", ...ending };
  await expect(endUnit(db())(slug, full, doing)).resolves.toMatchObject({ refusal: { because } });
});

test.each([
  ["phuong-bo-de", "Phường Bồ Đề", "name-unchanged"],
  ["phuong-bo-de", "Xã Bồ Đề", "type-and-name-differ"],
  ["phuong-bo-de", "Phường Ngọc Hà", "same-name-in-force"],
  ["quan-ba-dinh-cu", "Quận Ba Đình Cũ", "already-ended"],
  ["khong-co", "Phường Bồ Đề", "no-such-unit"],
])("renaming %s to %s is refused", async (slug, name, because) => {
  await expect(renameUnit(db())(slug, name, doing)).resolves.toMatchObject({
    refusal: { because },
  });
});

const run = (verb: string, positionals: readonly string[], options = {}) => {
  const command = unitCommands.find((one) => one.verb === verb);
  if (!command) throw new Error(`no command ${verb}`);
  return command.run({ positionals, options }, db());
};

test("an official mapping taken over replaces the package's edges, states extents, and is recorded", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "danvan-units-"));
  const file = path.join(folder, "mapping.csv");
  await writeFile(
    file,
    "old_code,new_code,extent\n00172,00166,part\n00172,00175,part\n99999,00166,part\n00001,00097,full\n",
  );
  await expect(run("map", [file], { source: ["NQ 1656"] })).resolves.toMatchObject({
    exit: 0,
    json: { unknown: ["99999"] },
  });
  await rm(folder, { recursive: true });
  const on = day("2026-11-23");
  const [yenHoa] = await successors(db(), "Phường Yên Hòa", on);
  expect(
    yenHoa?.successors.map(({ unit, extent, source }) => [unit.slug, extent, source]),
  ).toStrictEqual([
    ["phuong-cau-giay", "part", "NQ 1656"],
    ["phuong-yen-hoa", "part", "NQ 1656"],
  ]);
  const [phucXa] = await successors(db(), "Phường Phúc Xá", on);
  expect(phucXa?.successors).toMatchObject([{ extent: "full", source: "NQ 1656" }]);
  const [later] = await successors(db(), "Phường Lĩnh Nam, Hoàng Mai", day("2027-01-01"));
  expect(later?.successors.map(({ unit }) => unit.name)).toContain("Phường Lĩnh Bắc");
  await expect(run("map", [file])).resolves.toMatchObject({ exit: 2 });
});

test("the command line answers in JSON and in words", async () => {
  const on = { on: ["2026-11-23"] };
  await expect(run("find", ["phuong", "truc", "bach"], on)).resolves.toMatchObject({
    exit: 0,
    json: { kind: "one", candidates: [{ slug: "phuong-ba-dinh", via: { extent: "unstated" } }] },
  });
  await expect(run("successors", ["Phường Dịch Vọng"], on)).resolves.toMatchObject({
    exit: 0,
    json: {
      successors: [
        { slug: "phuong-cau-giay", extent: "part" },
        { slug: "phuong-nghia-do", extent: "part" },
      ],
    },
  });
  const list = await run("list", [], { ...on, level: ["commune"] });
  expect(list).toMatchObject({ exit: 0, json: { length: 126 } });
  await expect(run("successors", ["Phường Không Có"], on)).resolves.toMatchObject({ exit: 1 });
  await expect(run("find", [])).resolves.toMatchObject({ exit: 2 });
  await expect(run("find", ["x"], { on: ["hôm nay"] })).resolves.toMatchObject({ exit: 2 });
  await expect(run("list", [], { level: ["khu"] })).resolves.toMatchObject({ exit: 2 });
});
