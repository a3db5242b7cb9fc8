import { expect, test } from "vitest";

import { patient, wasLost } from "./patience.ts";

const at = "http://localhost/";

/** A house whose database is away for the first so many requests. */
function house(away: number) {
  let asked = 0;
  const answer = patient((request: Request) => {
    asked += 1;
    if (asked > away) return new Response("here", { status: 200 });
    wasLost(request);
    return new Response("away", { status: 503 });
  });
  return { answer, asked: () => asked };
}

test("a page that is only read is asked for again until the database is back", async () => {
  const { answer, asked } = house(2);
  const came = await answer(new Request(at));
  expect([came.status, await came.text(), asked()]).toEqual([200, "here", 3]);
});

test("what writes is never repeated by itself", async () => {
  const { answer, asked } = house(1);
  const came = await answer(new Request(at, { method: "POST", body: "x" }));
  expect([came.status, asked()]).toEqual([503, 1]);
});

test("after about two seconds it is said that the database is away", async () => {
  const { answer, asked } = house(9);
  const from = performance.now();
  expect((await answer(new Request(at))).status).toBe(503);
  expect(asked()).toBe(4);
  expect(performance.now() - from).toBeLessThan(5000);
});

test("an answer that is not about the database is given as it is", async () => {
  let asked = 0;
  const answer = patient(() => {
    asked += 1;
    return new Response("busy", { status: 503 });
  });
  await answer(new Request(at));
  expect(asked).toBe(1);
});
