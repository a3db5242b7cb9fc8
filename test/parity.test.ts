import { randomInt } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { testDatabase } from "./database.ts";
import { visit, type Visited } from "./parity/visit.ts";
import { worldOf, type World } from "./parity/world.ts";

// For random organisations, people and matters: what anybody can read on any path of the house is what
// the policy says. Seeds that once found something are kept; one more is new each time.
const seeds = [20_261_123, randomInt(2 ** 31)];

describe.each(seeds)("in the world of seed %i", (seed) => {
  const db = testDatabase();
  const made: { world?: World; visited?: Visited } = {};
  const visited = () => {
    if (!made.visited) throw new Error("nobody went round");
    return made.visited;
  };
  beforeAll(async () => {
    made.world = await worldOf(db, seed);
    made.visited = await visit(made.world, db(), seed);
  }, 300_000);
  afterAll(() => made.world?.end());

  test("every address the house has was asked, or it is said why not", () => {
    expect(visited().unasked).toEqual([]);
    expect(visited().faults).toEqual([]);
  });

  test("nobody read what the policy does not give them", () => {
    expect(visited().leaks).toEqual([]);
  });

  test("nothing the policy gives was hidden", () => {
    expect(visited().hidden).toEqual([]);
  });
});
