import { expect, test } from "vitest";

import { heldAgainst, type Kept, type Noted } from "./ledger.ts";

const noted = (n: number, photo: string | null = null): Noted => ({
  n,
  code: `DV-${n}`,
  secret: "",
  photo,
});
const kept = (n: number, code = `DV-${n}`, ...sha256: readonly string[]): Kept => ({
  n,
  code,
  originals: sha256.map((one) => ({ sha256: one, key: `original/${one}` })),
});
const held = (ledger: readonly Noted[], house: readonly Kept[], gone: readonly string[] = []) =>
  heldAgainst(ledger, house, async (key) =>
    gone.includes(key) ? undefined : key.replace("original/", ""),
  );

test("what was acknowledged and is there once, with its picture, agrees", async () => {
  expect(await held([noted(1), noted(2, "ab")], [kept(1), kept(2, "DV-2", "ab"), kept(3)])).toEqual(
    { lost: [], duplicated: [], filesLost: [] },
  );
});

test("a loss is found, and another code under the same number is one", async () => {
  expect(await held([noted(1), noted(2)], [kept(2, "DV-9")])).toMatchObject({
    lost: ["DV-1", "DV-2"],
  });
});

test("two matters of one filing are found, acknowledged or not", async () => {
  expect(await held([noted(1)], [kept(1), kept(1, "DV-8"), kept(2), kept(2, "DV-7")])).toEqual({
    lost: [],
    duplicated: [1, 2],
    filesLost: [],
  });
});

test("a picture that is missing, another, twice there, or gone from the disk is found", async () => {
  const ledger = [noted(1, "aa"), noted(2, "bb"), noted(3, "cc"), noted(4, "dd"), noted(5, "ee")];
  const house = [
    kept(1),
    kept(2, "DV-2", "bx"),
    kept(3, "DV-3", "cc", "cc"),
    kept(4, "DV-4", "dd"),
    kept(5, "DV-5", "ee"),
  ];
  expect((await held(ledger, house, ["original/dd"])).filesLost).toEqual([
    "DV-1",
    "DV-2",
    "DV-3",
    "DV-4",
  ]);
});
