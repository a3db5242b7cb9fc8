import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";

import { guardKeys } from "./keys.ts";
import { countFailure, limit, limitSignIn, rates, sweepGuard } from "./limit.ts";
import { sourceOf } from "./source.ts";

const db = testDatabase();
const keys = guardKeys(createHash("sha256").update("a test house").digest());
const start = new Date("2026-11-23T09:00:00+07:00");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const from = (peer: string) => sourceOf({ peer, forwardedFor: undefined }, []);

test("one source may come as often as the burst, then waits, and is told how long", async () => {
  const source = from("203.0.113.1");
  for (let i = 0; i < rates.filing.burst; i += 1) {
    expect((await limit(db(), keys, "filing", source, start)).ok).toBe(true);
  }
  const refused = await limit(db(), keys, "filing", source, start);
  expect(refused).toEqual({ ok: false, refusal: { because: "too-many", retryAfter: 30 } });
  expect((await limit(db(), keys, "filing", source, later(29))).ok).toBe(false);
  expect((await limit(db(), keys, "filing", source, later(30))).ok).toBe(true);
  expect((await limit(db(), keys, "filing", source, later(31))).ok).toBe(false);
});

test("who was refused is refused again without a question, to the second, and nobody else is", async () => {
  const source = from("203.0.113.11");
  for (let i = 0; i <= rates.comment.burst; i += 1)
    await limit(db(), keys, "comment", source, start);
  let questions = 0;
  const counting = new Proxy(db(), {
    apply: (ask, self, words) => {
      questions += 1;
      return Reflect.apply(ask, self, words);
    },
  });
  for (let i = 0; i < 29; i += 1) {
    const { ok, ...said } = await limit(counting, keys, "comment", source, later(i));
    expect([ok, said]).toEqual([false, { refusal: { because: "too-many", retryAfter: 30 - i } }]);
  }
  expect(questions).toBe(0);
  expect((await limit(counting, keys, "comment", source, later(30))).ok).toBe(true);
  expect((await limit(counting, keys, "filing", source, later(10))).ok).toBe(true);
  expect(questions).toBe(2);
});

test("nobody waits for what someone else did, and no purpose for another", async () => {
  const busy = from("203.0.113.2");
  for (let i = 0; i <= rates.filing.burst; i += 1) await limit(db(), keys, "filing", busy, start);
  expect((await limit(db(), keys, "filing", busy, start)).ok).toBe(false);
  expect((await limit(db(), keys, "filing", from("203.0.113.3"), start)).ok).toBe(true);
  expect((await limit(db(), keys, "lookup", busy, start)).ok).toBe(true);
});

test("a hundred knocks at the same moment let in exactly the burst", async () => {
  const source = from("203.0.113.4");
  const knocks = Array.from({ length: 100 }, () => limit(db(), keys, "filing", source, start));
  const letIn = (await Promise.all(knocks)).filter(({ ok }) => ok);
  expect(letIn).toHaveLength(rates.filing.burst);
});

test("wrong secrets count more: a guesser waits long before a reader would", async () => {
  const source = from("203.0.113.5");
  let tries = 0;
  while ((await limit(db(), keys, "lookup", source, start)).ok) {
    tries += 1;
    await countFailure(db(), keys, "lookup", source, start);
  }
  expect(tries).toBe(10);
});

test("the debt of a guesser ends: after two empty buckets' time the source is as new", async () => {
  const source = from("203.0.113.6");
  for (let i = 0; i < 200; i += 1) await countFailure(db(), keys, "lookup", source, start);
  expect((await limit(db(), keys, "lookup", source, later(299))).ok).toBe(false);
  expect((await limit(db(), keys, "lookup", source, later(305))).ok).toBe(true);
});

test("guessing at an account slows the guesser, and never the officer elsewhere", async () => {
  const guesser = from("203.0.113.7");
  let tries = 0;
  while ((await limitSignIn(db(), keys, guesser, "tranvanthu", start)).ok) tries += 1;
  expect(tries).toBe(rates["sign-in-account"].burst);
  expect((await limitSignIn(db(), keys, guesser, "another", start)).ok).toBe(true);
  expect((await limitSignIn(db(), keys, from("198.51.100.1"), "tranvanthu", start)).ok).toBe(true);
});

test("a source without an address is not limited, or strangers would wait for each other", async () => {
  for (let i = 0; i < 100; i += 1) {
    expect((await limit(db(), keys, "filing", from(""), start)).ok).toBe(true);
  }
});

test("with the salt of the day deleted, the same source leaves another hash", async () => {
  const source = from("203.0.113.8");
  const hashes = async () =>
    (
      await db()<{ source: Buffer }[]>`select source from guard_buckets where purpose = 'reply'`
    ).map((row) => row.source.toString("hex"));
  await limit(db(), keys, "reply", source, start);
  const before = await hashes();
  await sweepGuard(db(), later(24 * 3600));
  expect(await hashes()).toEqual([]);
  await limit(db(), keys, "reply", source, start);
  const after = await hashes();
  expect(before).toHaveLength(1);
  expect(after).toHaveLength(1);
  expect(after).not.toEqual(before);
});

test("sweeping keeps today's salt and every bucket that still says something", async () => {
  const source = from("203.0.113.9");
  for (let i = 0; i < rates.filing.burst; i += 1) await limit(db(), keys, "filing", source, start);
  await sweepGuard(db(), later(60));
  const days = await db()<{ day: string }[]>`select day from guard_days`;
  expect(days).toEqual([{ day: day("2026-11-23") }]);
  expect((await limit(db(), keys, "filing", source, later(60))).ok).toBe(true);
  expect((await limit(db(), keys, "filing", source, later(60))).ok).toBe(true);
  expect((await limit(db(), keys, "filing", source, later(60))).ok).toBe(false);
});
