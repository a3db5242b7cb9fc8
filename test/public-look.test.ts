import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { browser } from "./browser.ts";
import { endHouse, startHouse, type TestHouse } from "./house.ts";
import { publicJourneys } from "./public-journeys.ts";
import { publicFaults } from "./public-look.ts";
import { publicPages } from "./public-pages.ts";

// Every kind of public page of a trial house, in the states people meet, looked at in every way it is owed
// to: axe in light, dark and forced colours, sound HTML, 320 px also with letters twice as large, what a
// screen reader is told and in which order, no request to others, no policy broken, at most 60 KB.
const started: { house?: TestHouse } = {};
beforeAll(async () => {
  started.house = await startHouse();
});
afterAll(async () => {
  if (started.house) await endHouse(started.house);
});
const open = browser();

describe.each(["vi", "en"] as const)("in %s", (lang) => {
  test.concurrent.each(publicPages)("$name owes nobody anything", async (page) => {
    expect(await publicFaults(await open(), started.house?.url ?? "", page, lang)).toEqual({});
  });
});

describe("by keyboard alone", () => {
  publicJourneys(open, () => started.house?.url ?? "");
});
