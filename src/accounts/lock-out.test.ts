import { expect, test } from "vitest";

import { unknownSource } from "#guard/model.ts";
import { sourceOf } from "#guard/source.ts";
import { aColleague, thePassword } from "#people/people.fixture.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";

import { newDevice } from "./device.ts";
import { guess, slowing } from "./guess.ts";
import { workDone } from "./passwords.ts";
import { signIn } from "./sign-in.ts";
import { countTry } from "./tries.store.ts";

const db = testDatabase();
const start = "2026-11-23T09:00:00+07:00";
const named = () => `t.${randomUUID().slice(0, 10)}`;

/** A different place each time. */
const place = (n: number) =>
  sourceOf({ peer: `203.0.${Math.floor(n / 250)}.${(n % 250) + 1}`, forwardedFor: undefined }, []);

test("many places guessing at one account wait longer and longer, whether there is such an account or not", async () => {
  const name = named();
  await aColleague(db.owner(), name);
  for (const account of [name, named()]) {
    const house = aHouse(db(), start);
    let now = new Date(start).getTime();
    const tries = async (n: number) =>
      guess(house, {
        signIn: account,
        password: `wrong ${n}`,
        source: place(n),
        device: undefined,
      });
    for (let n = 0; n < slowing.free; n += 1)
      expect(await tries(n)).toMatchObject({ refusal: { because: "wrong-pair" } });
    // One more is let in, and from then on each wait is twice the one before.
    for (let n = 0; n < 9; n += 1) {
      expect(await tries(100 + n)).toMatchObject({ refusal: { because: "wrong-pair" } });
      const waitMs = Math.min(slowing.firstMs * 2 ** n, slowing.longestMs);
      expect(await tries(200 + n)).toEqual({
        ok: false,
        refusal: { because: "too-many", retryAfter: waitMs / 1000 },
      });
      now += waitMs;
      house.setClock(new Date(now).toISOString());
    }
  }
});

test("a browser the owner has used is never kept out by guesses from elsewhere", async () => {
  const name = named();
  await aColleague(db.owner(), name);
  const house = aHouse(db(), start);
  const from = { source: place(1), before: undefined };
  const first = await signIn(house, {
    ...from,
    signIn: name,
    password: thePassword,
    device: undefined,
  });
  if (!first.ok) throw new Error(first.refusal.because);
  const { device } = first.value;
  for (let n = 0; n < 30; n += 1)
    await guess(house, { signIn: name, password: "wrong", source: place(n), device: undefined });
  const right = { signIn: name, password: thePassword, source: place(1), before: undefined };
  expect(await signIn(house, { ...right, device: undefined })).toMatchObject({
    refusal: { because: "too-many" },
  });
  const strange = newDevice(Buffer.alloc(32, 5));
  expect(await signIn(house, { ...right, device: strange })).toMatchObject({
    refusal: { because: "too-many" },
  });
  // Another's known browser is a stranger at this account.
  const other = named();
  await aColleague(db.owner(), other);
  const theirs = await signIn(house, {
    ...right,
    signIn: other,
    source: place(50),
    device: undefined,
  });
  if (!theirs.ok) throw new Error(theirs.refusal.because);
  expect(await signIn(house, { ...right, device: theirs.value.device })).toMatchObject({
    refusal: { because: "too-many" },
  });
  expect((await signIn(house, { ...right, device })).ok).toBe(true);
  // The owner is in: the wrong tries are forgotten for strangers as well.
  expect((await signIn(house, { ...right, source: place(77), device: undefined })).ok).toBe(true);
});

test("a thousand guesses at one moment are not let in together", async () => {
  const account = Buffer.alloc(32, 9);
  const now = new Date(start);
  const waits = await Promise.all(
    Array.from({ length: 200 }, () => countTry(db(), account, slowing, now)),
  );
  expect(waits.filter((wait) => wait === 0)).toHaveLength(slowing.free + 1);
});

test("names nobody has cost one hash, as others do", async () => {
  const name = named();
  await aColleague(db.owner(), name);
  const fresh = named();
  await aColleague(db.owner(), fresh, null);
  const ended = named();
  const gone = await aColleague(db.owner(), ended);
  await db.owner()`update officers set ended_at = now() where id = ${gone}`;
  const house = aHouse(db(), start);
  for (const account of [name, named(), fresh, ended, "'; --", "x".repeat(100)]) {
    const before = workDone();
    await guess(house, {
      signIn: account,
      password: "wrong",
      source: unknownSource,
      device: undefined,
    });
    expect([account, workDone() - before]).toEqual([account, 1]);
  }
});

/**
 * The rank sum of Mann and Whitney, as a standard score. Drawn alike, |z| passes 4 once in 16,000
 * times; a name that costs only one more question of the database would show with |z| far beyond.
 */
function standardScore(a: readonly number[], b: readonly number[]): number {
  const ranked = [...a.map((ms) => ({ ms, mine: true })), ...b.map((ms) => ({ ms, mine: false }))]
    .toSorted((x, y) => x.ms - y.ms)
    .map((one, at) => ({ ...one, rank: at + 1 }));
  const sum = ranked.reduce((total, one) => total + (one.mine ? one.rank : 0), 0);
  const mean = (a.length * (a.length + b.length + 1)) / 2;
  return (sum - mean) / Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
}

test("the score finds a difference of a tenth, and none where there is none", () => {
  const alike = Array.from({ length: 120 }, (_, n) => 100 + ((n * 37) % 41));
  const also = Array.from({ length: 120 }, (_, n) => 100 + ((n * 29 + 11) % 41));
  expect(Math.abs(standardScore(alike, also))).toBeLessThan(4);
  expect(
    standardScore(
      alike.map((ms) => ms * 1.2),
      also,
    ),
  ).toBeGreaterThan(4);
});

test("the time an answer takes does not tell who works here", async () => {
  const house = aHouse(db(), start);
  const known: number[] = [];
  const unknown: number[] = [];
  // In turns, so that whatever else the machine does falls on both alike; each name is new.
  for (let n = 0; n < 60; n += 1) {
    const name = named();
    await db.owner()`
        insert into officers (id, sign_in, name, password_hash)
        values (${randomUUID()}, ${name}, 'Nguyễn Thị Hoà', ${someHash})`;
    for (const [account, times] of n % 2
      ? ([
          [name, known],
          [named(), unknown],
        ] as const)
      : ([
          [named(), unknown],
          [name, known],
        ] as const)) {
      const from = performance.now();
      const asked = {
        signIn: account,
        password: "wrong",
        source: unknownSource,
        before: undefined,
      };
      await signIn(house, { ...asked, device: undefined });
      times.push(performance.now() - from);
    }
  }
  expect(Math.abs(standardScore(known, unknown))).toBeLessThan(4);
}, 600_000);

// Of today's parameters; what it is the hash of nobody needs to know.
const someHash = `$argon2id$v=19$m=32768,t=3,p=1$${Buffer.alloc(16, 1).toString("base64").replaceAll("=", "")}$${Buffer.alloc(32, 2).toString("base64").replaceAll("=", "")}`;
