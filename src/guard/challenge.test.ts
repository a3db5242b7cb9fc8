import { createHash } from "node:crypto";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { mark } from "#kernel/secret.ts";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";

import { proofFor } from "./browser/solve.ts";
import { judge, newChallenge } from "./challenge.ts";
import type { Challenge } from "./challenge.ts";
import { guardKeys } from "./keys.ts";
import { questionFrom } from "./question.ts";
import { sweepGuard } from "./limit.ts";

const db = testDatabase();
const keys = guardKeys(createHash("sha256").update("a test house").digest());
const start = new Date("2026-11-23T09:00:00+07:00");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const draw = (once: string) => newChallenge(keys, once, start, randomBytes(18));

/** What someone who can read would answer; the test knows the key, a robot does not. */
const rightAnswer = ({ token }: Challenge): string => {
  const seed = mark(keys.question, `question ${token.split(".", 1)[0] ?? ""}`);
  return [...questionFrom(seed).answers][0] ?? "";
};

test("an answered question opens the form, and its mark keeps a redraw from asking again", async () => {
  const challenge = await draw("once-1");
  const answered = { once: "once-1", token: challenge.token, answer: rightAnswer(challenge) };
  const first = await judge(db(), keys, answered, later(30));
  expect(first.ok).toBe(true);
  const solved = first.ok ? first.value.solved : "";
  expect(await judge(db(), keys, { once: "once-1", solved }, later(4000))).toEqual(first);
  expect((await judge(db(), keys, { once: "once-2", solved }, later(40))).ok).toBe(false);
  expect((await judge(db(), keys, { once: "once-1", solved }, later(90_000))).ok).toBe(false);
});

test("a double click gets the same way in, twice", async () => {
  const challenge = await draw("twice");
  const answered = { once: "twice", token: challenge.token, answer: rightAnswer(challenge) };
  const [a, b] = await Promise.all([
    judge(db(), keys, answered, later(30)),
    judge(db(), keys, answered, later(30)),
  ]);
  expect([a.ok, b.ok]).toEqual([true, true]);
});

test("a question is tried once: after a wrong answer the right one comes too late", async () => {
  const challenge = await draw("guess");
  const { token } = challenge;
  const wrong = await judge(db(), keys, { once: "guess", token, answer: "xyz" }, later(30));
  expect(wrong).toEqual({ ok: false, refusal: { because: "wrong" } });
  const answer = rightAnswer(challenge);
  const second = await judge(db(), keys, { once: "guess", token, answer }, later(31));
  expect(second).toEqual({ ok: false, refusal: { because: "spent" } });
});

test("after a right answer a wrong one does not open", async () => {
  const challenge = await draw("right-then-wrong");
  const { token } = challenge;
  const at = { once: "right-then-wrong", token };
  expect((await judge(db(), keys, { ...at, answer: rightAnswer(challenge) }, later(9))).ok).toBe(
    true,
  );
  expect((await judge(db(), keys, { ...at, answer: "xyz" }, later(10))).ok).toBe(false);
});

test("a question serves only the form it was drawn for, and only for an hour", async () => {
  const challenge = await draw("mine");
  const answered = { token: challenge.token, answer: rightAnswer(challenge) };
  expect(await judge(db(), keys, { ...answered, once: "yours" }, later(30))).toMatchObject({
    refusal: { because: "expired" },
  });
  expect(await judge(db(), keys, { ...answered, once: "mine" }, later(3601))).toMatchObject({
    refusal: { because: "expired" },
  });
  expect((await judge(db(), keys, { ...answered, once: "mine" }, later(3599))).ok).toBe(true);
});

test("a form sent in under three seconds is asked again, and may then be sent", async () => {
  const challenge = await draw("quick");
  const answered = { once: "quick", token: challenge.token, answer: rightAnswer(challenge) };
  expect(await judge(db(), keys, answered, later(1))).toMatchObject({
    refusal: { because: "too-soon" },
  });
  expect((await judge(db(), keys, answered, later(5))).ok).toBe(true);
});

test("the browser's work opens the form, for this form only, and within the hour only", async () => {
  const challenge = await draw("work");
  const altcha = await proofFor(challenge.altcha);
  expect((await judge(db(), keys, { once: "work", altcha }, later(20))).ok).toBe(true);
  expect((await judge(db(), keys, { once: "work", altcha }, later(21))).ok).toBe(true);
  expect(await judge(db(), keys, { once: "other", altcha }, later(20))).toMatchObject({
    refusal: { because: "unanswered" },
  });
  expect(await judge(db(), keys, { once: "work", altcha }, later(3601))).toMatchObject({
    refusal: { because: "expired" },
  });
});

test("work that was not done, or was set by someone else, opens nothing", async () => {
  const challenge = await draw("forged");
  const own = await newChallenge(guardKeys(randomBytes(32)), "forged", start, randomBytes(18));
  const lazy = {
    challenge: JSON.parse(challenge.altcha),
    solution: { counter: 1, derivedKey: "00" },
  };
  const forged = [await proofFor(own.altcha), btoa(JSON.stringify(lazy)), "", "e30=", "%%%"];
  for (const altcha of forged) {
    expect(await judge(db(), keys, { once: "forged", altcha }, later(20))).toMatchObject({
      refusal: { because: "unanswered" },
    });
  }
});

test("with the trap filled in, neither work nor mark is enough, but an answer is", async () => {
  const challenge = await draw("trap");
  const altcha = await proofFor(challenge.altcha);
  const trap = "https://spam.example";
  expect((await judge(db(), keys, { once: "trap", altcha, trap }, later(20))).ok).toBe(false);
  const answered = { once: "trap", token: challenge.token, answer: rightAnswer(challenge), trap };
  expect((await judge(db(), keys, answered, later(20))).ok).toBe(true);
});

test("whatever is sent, nothing is thrown and nothing opens", async () => {
  const text = fc.oneof(fc.string(), fc.base64String(), fc.json().map(btoaSafe));
  await fc.assert(
    fc.asyncProperty(text, text, text, text, async (answer, token, altcha, solved) => {
      const judged = await judge(
        db(),
        keys,
        { once: "junk", answer, token, altcha, solved },
        later(20),
      );
      expect(judged.ok).toBe(false);
    }),
  );
});

test("what is spent is forgotten when it has expired, and not before", async () => {
  const challenge = await draw("sweep");
  const { token } = challenge;
  await judge(db(), keys, { once: "sweep", token, answer: "xyz" }, later(30));
  const answered = { once: "sweep", token, answer: rightAnswer(challenge) };
  await sweepGuard(db(), later(3000));
  expect((await judge(db(), keys, answered, later(3001))).ok).toBe(false);
  await sweepGuard(db(), later(3700));
  const [left] = await db()<{ count: number }[]>`
    select count(*) as count from guard_tries where expires_at < ${later(3700)}`;
  expect(left?.count).toBe(0);
  expect((await judge(db(), keys, answered, later(3701))).ok).toBe(false);
});

function btoaSafe(json: string): string {
  return Buffer.from(json).toString("base64");
}
