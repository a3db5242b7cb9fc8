import * as fc from "fast-check";
import { expect, test } from "vitest";

import { type Relation, type Shown, smallest, suppress } from "./suppress.ts";

type Counts = Readonly<Record<string, number>>;

const publish = (counts: Counts, relations: readonly Relation<string>[]) =>
  suppress({ counts: new Map(Object.entries(counts)), relations, worth: () => 1 });

const marks = (shown: ReadonlyMap<string, Shown>) =>
  Object.fromEntries([...shown].map(([k, s]) => [k, s.kind === "exact" ? s.value : s.kind]));

test("large counts and zeros stay as they are", () => {
  const shown = publish({ all: 12, a: 12, b: 0 }, [{ total: "all", parts: ["a", "b"] }]);
  expect(marks(shown)).toEqual({ all: 12, a: 12, b: 0 });
});

test("one small part takes a second count with it, or subtraction would give it away", () => {
  const shown = marks(publish({ all: 23, a: 20, b: 3 }, [{ total: "all", parts: ["a", "b"] }]));
  expect(shown["b"]).toBe("few");
  expect(Object.values(shown).filter((one) => one === "many")).toHaveLength(1);
});

test("two fours in a published eight would both be known: the eight goes", () => {
  const shown = marks(publish({ all: 8, a: 4, b: 4 }, [{ total: "all", parts: ["a", "b"] }]));
  expect(shown).toEqual({ all: "many", a: "few", b: "few" });
});

test("four single matters under a small total would all be known by counting: zeros cannot help", () => {
  const shown = publish({ all: 4, a: 1, b: 1, c: 1, d: 1 }, [
    { total: "all", parts: ["a", "b", "c", "d"] },
  ]);
  expect(new Set(Object.values(marks(shown)))).toEqual(new Set(["few"]));
});

test("a small quarter cannot be found from the year", () => {
  const counts = { y: 40, q1: 12, q2: 11, q3: 14, q4: 3 };
  const shown = marks(publish(counts, [{ total: "y", parts: ["q1", "q2", "q3", "q4"] }]));
  expect(shown["q4"]).toBe("few");
  expect(Object.values(shown)).toContain("many");
});

test("counts that do not add up are a mistake of ours", () => {
  expect(() => publish({ all: 3, a: 1 }, [{ total: "all", parts: ["a"] }])).toThrow(/not the sum/);
});

// Whoever reads the table, tried by brute force: every table that would be published just like it.
function everyTableLike(
  shown: ReadonlyMap<string, Shown>,
  relations: readonly Relation<string>[],
  most: number,
): readonly ReadonlyMap<string, number>[] {
  const totals = new Map(relations.map((relation) => [relation.total, relation]));
  const leaves = [...shown.keys()].filter((name) => !totals.has(name));
  const fits = (name: string, n: number) => {
    const mark = shown.get(name);
    if (!mark || mark.kind === "withheld") return true;
    return mark.kind === "exact" ? mark.value === n : (mark.kind === "few") === n < smallest;
  };
  const found: ReadonlyMap<string, number>[] = [];
  const complete = (values: ReadonlyMap<string, number>): ReadonlyMap<string, number> | null => {
    const all = new Map(values);
    const value = (name: string): number => {
      const known = all.get(name);
      if (known !== undefined) return known;
      const sum = (totals.get(name)?.parts ?? []).reduce((s, part) => s + value(part), 0);
      all.set(name, sum);
      return sum;
    };
    for (const name of totals.keys()) value(name);
    const adds = relations.every(
      ({ total, parts }) => value(total) === parts.reduce((s, part) => s + value(part), 0),
    );
    return adds && [...all].every(([name, n]) => fits(name, n)) ? all : null;
  };
  const walk = (at: number, values: Map<string, number>): void => {
    const leaf = leaves[at];
    if (leaf === undefined) {
      const all = complete(values);
      if (all) found.push(all);
      return;
    }
    for (let n = 0; n <= most; n += 1) {
      if (fits(leaf, n)) walk(at + 1, new Map(values).set(leaf, n));
    }
  };
  walk(0, new Map());
  return found;
}

/** The counts a reader could tell, or narrow down to fewer than "from 1 to 4". */
function exposed(counts: Counts, relations: readonly Relation<string>[], most: number) {
  const shown = publish(counts, relations);
  const like = everyTableLike(shown, relations, most);
  return Object.entries(counts).filter(([name, n]) => {
    if (n === 0 || n >= smallest) return false;
    const possible = new Set(like.map((table) => table.get(name)));
    return shown.get(name)?.kind === "exact" || !possible.has(1) || !possible.has(4);
  });
}

const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 }));

test("no reader can tell a small part or total: one breakdown, tried out whole", () => {
  const relations = [{ total: "all", parts: ["a", "b", "c"] }];
  fc.assert(
    fc.property(count, count, count, (a, b, c) => {
      expect(exposed({ all: a + b + c, a, b, c }, relations, 12)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("no reader can tell: two quarters and a year, each broken down in two", () => {
  const relations = [
    { total: "t1", parts: ["a1", "b1"] },
    { total: "t2", parts: ["a2", "b2"] },
    { total: "ay", parts: ["a1", "a2"] },
    { total: "by", parts: ["b1", "b2"] },
    { total: "ty", parts: ["t1", "t2"] },
    { total: "ty", parts: ["ay", "by"] },
  ];
  fc.assert(
    fc.property(count, count, count, count, (a1, b1, a2, b2) => {
      const t1 = a1 + b1;
      const t2 = a2 + b2;
      const counts = { a1, b1, a2, b2, t1, t2, ay: a1 + a2, by: b1 + b2, ty: t1 + t2 };
      expect(exposed(counts, relations, 14)).toEqual([]);
    }),
    { numRuns: 70 },
  );
});

test("no reader can tell: one total broken down in two ways", () => {
  const relations = [
    { total: "all", parts: ["early", "late"] },
    { total: "all", parts: ["glad", "sad", "silent"] },
  ];
  fc.assert(
    fc.property(fc.nat(7), fc.nat(6), fc.nat(), fc.nat(), (early, late, one, two) => {
      const all = early + late;
      const glad = one % (all + 1);
      const sad = two % (all - glad + 1);
      expect(
        exposed({ all, early, late, glad, sad, silent: all - glad - sad }, relations, 14),
      ).toEqual([]);
    }),
    { numRuns: 80 },
  );
});
