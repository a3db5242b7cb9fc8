import { expect, test } from "vitest";

import { benchRetries } from "#bench/retries.ts";

test("filings whose connections are cut at any point are one matter each, and none is lost", async () => {
  const seen = await benchRetries(80);
  expect(seen).toMatchObject({
    acknowledged: 80,
    matters: 80,
    answeredAgainDifferently: 0,
    lost: 0,
    duplicated: 0,
    pictures: 4,
    picturesLost: 0,
  });
  expect(Object.keys(seen.connections).toSorted()).toEqual([
    "answer",
    "nowhere",
    "request",
    "start",
  ]);
});
