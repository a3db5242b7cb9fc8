import { existsSync, readFileSync } from "node:fs";

import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";

import { boundariesIn, boundaryLayer, boundaryOf, loadBoundaries } from "./boundaries.store.ts";
import { type Outline, outlinesIn, type Place } from "./boundaries.ts";
import { loadProvince } from "./load.ts";
import { filledSheet, pathOf, sheetFor, spot } from "./map-drawing.ts";
import { readRegister } from "./source.ts";
import { unitBySlug } from "./store.ts";

const folder = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/units`;
const file = `${folder}/hanoi-boundaries-2025-07-01.small.geojson`;
const db = testDatabase();

beforeAll(async () => {
  const loaded = await loadProvince(db.owner(), await readRegister(), "01");
  if (!loaded.ok) throw new Error("Hà Nội was not loaded");
});

const square = (west: number, south: number, side = 0.02): readonly Place[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const feature = (code: string, ring: unknown = square(105.8, 21)) => ({
  type: "Feature",
  properties: { code },
  geometry: { type: "Polygon", coordinates: [ring] },
});
const collection = (...features: readonly object[]) =>
  JSON.stringify({ type: "FeatureCollection", features });

test.each([
  ["nothing readable", "{", "not-geojson"],
  ["a list of places", JSON.stringify(square(105, 21)), "not-geojson"],
  ["no unit named", collection({ ...feature("x"), properties: null }), "no-code"],
  ["a unit twice", collection(feature("00004"), feature("00004")), "code-twice"],
  [
    "a point",
    collection({ ...feature("00004"), geometry: { type: "Point", coordinates: [105, 21] } }),
    "not-a-polygon",
  ],
  ["words for places", collection(feature("00004", [["105", "21"]])), "not-a-polygon"],
  ["another country", collection(feature("00004", square(11, 48))), "place-outside"],
  ["a line not closed", collection(feature("00004", square(105.8, 21).slice(0, 4))), "ring-open"],
  [
    "a line there and back",
    collection(
      feature("00004", [
        [105, 21],
        [106, 21],
        [105.5, 21],
        [105, 21],
      ]),
    ),
    "ring-flat",
  ],
  ["too much", " ".repeat(5_000_001), "too-large"],
])("%s is refused", (_, text, because) => {
  expect(outlinesIn(text)).toMatchObject({ ok: false, refusal: { because } });
});

test("whatever a file holds, it is read or refused, and never thrown", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = outlinesIn(
        JSON.stringify({ type: "FeatureCollection", features: [{ id: "00004", geometry: value }] }),
      );
      expect(read.ok).toBe(false);
    }),
  );
});

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test("a frame always fits its sheet, with a square kept square", () => {
  fc.assert(
    fc.property(degrees(103, 109), degrees(9, 22), degrees(0.01, 1), (west, south, side) => {
      const sheet = sheetFor({ west, south, east: west + side, north: south + side }, 0, {
        width: 640,
        height: 480,
      });
      expect(sheet.width).toBeLessThanOrEqual(640);
      expect(sheet.height).toBeLessThanOrEqual(480);
      const ratio = Math.cos(((south + side / 2) * Math.PI) / 180);
      expect(sheet.width / sheet.height).toBeCloseTo(ratio, 1);
    }),
  );
});

test("a filled sheet keeps its size, and what it shows lies in its middle", () => {
  fc.assert(
    fc.property(
      degrees(103, 109),
      degrees(9, 22),
      degrees(0.01, 1),
      degrees(0.01, 1),
      (west, south, w, h) => {
        const frame = { west, south, east: west + w, north: south + h };
        const sheet = filledSheet(frame, 0.1, { width: 640, height: 480 });
        const [x, y] = spot(sheet, [west + w / 2, south + h / 2]);
        expect([sheet.width, sheet.height]).toEqual([640, 480]);
        expect([Math.round(x), Math.round(y)]).toEqual([320, 240]);
      },
    ),
  );
});

test("a path is small, relative, and leaves out what would be less than a dot", () => {
  const sheet = { frame: { west: 0, south: 0, east: 10, north: 10 }, width: 100, height: 100 };
  const ring: readonly Place[] = [
    [1, 1],
    [1.001, 1],
    [5, 1],
    [5, 5],
    [1, 5],
    [1, 1],
  ];
  expect(pathOf(sheet, [ring], 0)).toBe("M10 90l40 0 0-40-40 0z");
  expect(
    pathOf(
      sheet,
      [
        [
          [1, 1],
          [1.001, 1],
          [1, 1.001],
          [1, 1],
        ],
      ],
      0,
    ),
  ).toBe("");
});

const kept = (text: string) => {
  const read = outlinesIn(text);
  if (!read.ok) throw new Error(read.refusal.because);
  return read.value;
};
const load = (outlines: readonly Outline[], text: string) =>
  db().begin((tx) =>
    loadBoundaries(tx, outlines, { source: "Bản thử", licence: "để thử", at: new Date(), text }),
  );

test("a layer is loaded whole, once, and another takes its place", async () => {
  const first = collection(
    feature("00004"),
    feature("00008", square(105.83, 21)),
    feature("99999"),
  );
  expect(await load(kept(first), first)).toEqual({
    units: 2,
    unknown: ["99999"],
    unchanged: false,
  });
  expect(await load(kept(first), first)).toMatchObject({ unchanged: true });
  const second = collection(feature("00004"));
  expect(await load(kept(second), second)).toMatchObject({ units: 1, unchanged: false });
  expect((await db()`select from unit_boundaries`).length).toBe(1);
  const none = collection(feature("99999"));
  expect(await load(kept(none), none)).toBeNull();
  expect(await boundaryLayer(db())).toMatchObject({ source: "Bản thử", frame: { west: 105.8 } });
});

test.skipIf(!existsSync(file))(
  "all 126 outlines of Hà Nội are loaded, with their neighbours",
  async () => {
    const text = readFileSync(file, "utf8");
    expect(await load(kept(text), text)).toEqual({ units: 126, unknown: [], unchanged: false });
    const layer = await boundaryLayer(db());
    // All of Hà Nội in a drawing that weighs less than a thumbnail.
    expect(layer?.drawing.length).toBeLessThan(15_000);
    const ward = await unitBySlug(db(), "phuong-ba-dinh");
    const here = await boundaryOf(db(), ward?.id ?? 0);
    if (!here) throw new Error("no outline");
    const around = await boundariesIn(db(), here, here.unit);
    expect(around.map(({ name }) => name)).toContain("Phường Ngọc Hà");
    expect(around.length).toBeLessThan(20);
  },
);
