import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readGiven } from "./given.ts";

const usage = "RULE --from DAY|DAYThh:mm [--complex] [--extend N]… [--suspend A..B]… --json";

test("an option takes a value where the usage shows one", () => {
  expect(readGiven(["KN-28", "--from", "2026-11-23", "--complex", "--json"], usage)).toEqual({
    ok: true,
    value: {
      positionals: ["KN-28"],
      options: { from: ["2026-11-23"], complex: true, json: true },
    },
  });
});

test("an option given twice keeps both in order", () => {
  expect(readGiven(["--extend", "5", "--extend=10"], usage)).toMatchObject({
    value: { options: { extend: ["5", "10"] } },
  });
});

test("a dash alone and numbers below zero are no options; what follows -- never is", () => {
  expect(readGiven(["-", "-3", "--", "--from"], usage)).toMatchObject({
    value: { positionals: ["-", "-3", "--from"], options: {} },
  });
});

test.for([["--form", "x"], ["--from"], ["--complex=yes"]])("%j is wrong usage", (args) => {
  expect(readGiven(args, usage)).toMatchObject({ ok: false });
});

test("every word without dashes comes back as it was typed", () => {
  const words = fc.array(fc.string().filter((word) => !word.startsWith("--")));
  fc.assert(
    fc.property(words, (typed) => {
      expect(readGiven(typed, usage)).toMatchObject({ value: { positionals: typed } });
    }),
  );
});
