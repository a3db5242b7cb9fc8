import { createHash } from "node:crypto";
import { expect, test } from "vitest";

import { unknownSource } from "#guard/model.ts";
import type { Database } from "#kernel/sql.ts";
import { busyFor } from "#test/busy.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";

import { changePassword, codeLastsMs, makeCode, redeemCode } from "./codes.ts";
import { aColleague, thePassword } from "#people/people.fixture.ts";
import { fitPassword } from "./password-rules.ts";
import { argon, hashPassword, verifyPassword } from "./passwords.ts";
import { codesOf } from "./sign-in.store.ts";
import { signIn } from "./sign-in.ts";
import { staffOf } from "./who.store.ts";
import { takeTurn } from "./turns.ts";

const db = testDatabase();
const now = new Date("2026-11-23T09:00:00+07:00");
const door = () => aHouse(db(), now.toISOString());
const source = unknownSource;
const before = undefined;

test("a password is kept as a PHC string with its own salt, and checked", async () => {
  const [one, two] = [await hashPassword(thePassword), await hashPassword(thePassword)];
  if (!one.ok || !two.ok) throw new Error("busy");
  expect(one.value).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one.value).not.toBe(two.value);
  expect(await verifyPassword(thePassword, one.value)).toEqual({
    ok: true,
    value: { right: true, outdated: false },
  });
  expect(await verifyPassword(`${thePassword}.`, one.value)).toMatchObject({
    value: { right: false },
  });
});

test("the same password is right however the keyboard composes it", async () => {
  const hash = await hashPassword("Hoà bình muôn năm".normalize("NFD"));
  if (!hash.ok) throw new Error("busy");
  expect(await verifyPassword("Hoà bình muôn năm".normalize("NFC"), hash.value)).toMatchObject({
    value: { right: true },
  });
});

async function time(stored: string | null): Promise<number> {
  return busyFor(async () => {
    expect(await verifyPassword("nobody knows this", stored)).toMatchObject({
      value: { right: false },
    });
  });
}

test("with no password stored the same work is done and nothing is right", async () => {
  const hash = await hashPassword(thePassword);
  if (!hash.ok) throw new Error("busy");
  await time(null);
  const best = async (stored: string | null) =>
    Math.min(await time(stored), await time(stored), await time(stored));
  expect(await best(null)).toBeGreaterThan((await best(hash.value)) / 4);
});

test("when too many stand in line, the next one is asked to come again", async () => {
  const { promise: gate, resolve: release } = Promise.withResolvers<void>();
  let most = 0;
  let running = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await gate;
    running -= 1;
    return "done";
  };
  const all = Array.from({ length: 50 }, (_, n) => takeTurn(work, `place ${n}`));
  release();
  const came = await Promise.all(all);
  expect(came.filter((one) => one === "done")).toHaveLength(42);
  expect(came.filter((one) => one === undefined)).toHaveLength(8);
  expect(most).toBe(2);
  expect(await takeTurn(() => Promise.reject(new Error("x")), "a").catch(() => "failed")).toBe(
    "failed",
  );
  expect(await takeTurn(work, "a")).toBe("done");
});

test("a crowd from one place waits behind itself, and never keeps another place out", async () => {
  const { promise: gate, resolve: release } = Promise.withResolvers<void>();
  const order: string[] = [];
  const come = (who: string) =>
    takeTurn(async () => {
      await gate;
      order.push(who);
      return who;
    }, who);
  const crowd = Array.from({ length: 500 }, () => come("crowd"));
  const strangers = Array.from({ length: 30 }, (_, n) => come(`stranger ${n}`));
  const owner = come("owner");
  release();
  expect(await owner).toBe("owner");
  expect((await Promise.all(crowd)).filter((one) => one !== undefined)).toHaveLength(10);
  expect((await Promise.all(strangers)).every((one) => one !== undefined)).toBe(true);
  // Two were at work; then the places take turns, the crowd's once in each round.
  expect(order.indexOf("owner")).toBeLessThan(35);
});

const whose = { signIn: "nguyen.an", name: "Nguyễn Văn An" };

test.for([
  ["ngắn quá", "password-short"],
  ["x".repeat(201), "password-long"],
  ["nguyen.an", "password-short"],
  ["nguyen.an.nguyen.an", "password-is-name"],
  ["Nguyễn Văn An 1990", "password-is-name"],
  ["Mật khẩu 12345", "password-known"],
  ["123456123456", "password-known"],
  ["aaaaaaaaaaaaaa", "password-known"],
  ["Password2026!", "password-known"],
])("%s is refused: %s", ([password, because]) => {
  expect(fitPassword(password!, whose)).toEqual({ ok: false, refusal: { because } });
});

test.for([
  "hoa sữa nở muộn",
  "an đi chợ sớm mai",
  "correct horse battery",
  "🐟🐠🐡🦈🐙🦀🦞🦐🦑🐚🐌🦋",
])("%s will do", (password) => {
  expect(fitPassword(password, whose).ok).toBe(true);
});

test("a sign-in begins a new session, ends the one shown, and takes the name in capitals too", async () => {
  const name = `hoa.${randomUUID().slice(0, 8)}`;
  const officer = await aColleague(db.owner(), name);
  const first = await signIn(door(), {
    signIn: ` ${name.toUpperCase()} `,
    password: thePassword,
    source,
    device: undefined,
    before,
  });
  if (!first.ok) throw new Error(first.refusal.because);
  expect(first.value).toMatchObject({ officer, language: "vi" });

  const second = await signIn(door(), {
    signIn: name,
    password: thePassword,
    source,
    device: undefined,
    before: first.value.session,
  });
  if (!second.ok) throw new Error(second.refusal.because);
  expect(second.value.session).not.toBe(first.value.session);
  expect(await staffOf(db(), first.value.session, now)).toBeUndefined();
  expect(await staffOf(db(), second.value.session, now)).toMatchObject({ officer });
});

test("every wrong pair is refused alike: wrong word, unknown, without password, ended", async () => {
  const name = `b.${randomUUID().slice(0, 8)}`;
  const ended = `c.${randomUUID().slice(0, 8)}`;
  const fresh = `d.${randomUUID().slice(0, 8)}`;
  await aColleague(db.owner(), name);
  await aColleague(db.owner(), fresh, null);
  const gone = await aColleague(db.owner(), ended);
  await db.owner()`update officers set ended_at = now() where id = ${gone}`;
  const pairs = [
    [name, "another password"],
    ["nobody.here", thePassword],
    [fresh, thePassword],
    [ended, thePassword],
    ["'; drop table officers", thePassword],
  ] as const;
  for (const [signInName, password] of pairs)
    expect(
      await signIn(door(), { signIn: signInName, password, source, device: undefined, before }),
    ).toEqual({
      ok: false,
      refusal: { because: "wrong-pair" },
    });
});

test("a hash made with other parameters is made anew at the next sign-in", async () => {
  const name = `e.${randomUUID().slice(0, 8)}`;
  const officer = await aColleague(db.owner(), name, null);
  await db.owner()`update officers set password_hash = ${await weakHash(thePassword)} where id = ${officer}`;
  const done = await signIn(door(), {
    signIn: name,
    password: thePassword,
    source,
    device: undefined,
    before,
  });
  expect(done.ok).toBe(true);
  const [row] = await db.owner()<{ hash: string }[]>`
    select password_hash as hash from officers where id = ${officer}`;
  expect(row?.hash).toContain(`m=${argon.memory},t=${argon.passes},`);
  expect(await verifyPassword(thePassword, row!.hash)).toMatchObject({
    value: { right: true, outdated: false },
  });
});

async function weakHash(password: string): Promise<string> {
  const { argon2Sync } = await import("node:crypto");
  const nonce = createHash("sha256").update("salt").digest().subarray(0, 16);
  const hash = argon2Sync("argon2id", {
    message: password,
    nonce,
    memory: 64,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  });
  return `$argon2id$v=19$m=64,t=1,p=1$${bare(nonce)}$${bare(hash)}`;
}

const bare = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");

const coded = (sql: Database, id: Awaited<ReturnType<typeof aColleague>>, signInName: string) =>
  sql.begin((tx) => makeCode(tx, { id, signIn: signInName }, null, now, door().noise(15)));

test("a one-time code sets a password once, for its own account, within its day", async () => {
  const name = `f.${randomUUID().slice(0, 8)}`;
  const officer = await aColleague(db.owner(), name, null);
  const other = `g.${randomUUID().slice(0, 8)}`;
  await aColleague(db.owner(), other, null);
  const stale = await coded(db(), officer, name);
  const { code, until } = await coded(db(), officer, name);
  expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  expect(until.getTime() - now.getTime()).toBe(codeLastsMs);

  const redeem = (signInName: string, typed: string, at = now, password = thePassword) =>
    redeemCode(aHouse(db(), at.toISOString()), {
      signIn: signInName,
      code: typed,
      password,
      source,
      device: undefined,
      strict: false,
    });
  const wrong = { ok: false, refusal: { because: "wrong-code" } };
  expect(await redeem(name, stale.code)).toEqual(wrong);
  expect(await redeem(other, code)).toEqual(wrong);
  expect(await redeem(name, code, until)).toEqual(wrong);
  expect(await redeem(name, code, now, "short")).toMatchObject({
    refusal: { because: "password-short" },
  });

  const done = await redeem(name, ` ${code.toLowerCase().replaceAll("-", " ")}`);
  if (!done.ok) throw new Error(done.refusal.because);
  expect(await staffOf(db(), done.value.session, now)).toMatchObject({ officer });
  expect(await redeem(name, code)).toEqual(wrong);
  expect(
    (
      await signIn(door(), {
        signIn: name,
        password: thePassword,
        source,
        device: undefined,
        before,
      })
    ).ok,
  ).toBe(true);
  expect(await codesOf(db(), officer)).toEqual([{ at: now, by: null, used: now }]);
});

test("one of two people who use a code at the same moment is refused", async () => {
  const name = `h.${randomUUID().slice(0, 8)}`;
  const officer = await aColleague(db.owner(), name, null);
  const { code } = await coded(db(), officer, name);
  const both = await Promise.all(
    [1, 2].map((n) =>
      redeemCode(door(), {
        signIn: name,
        code,
        password: `${thePassword} ${n}`,
        source,
        device: undefined,
        strict: false,
      }),
    ),
  );
  expect(both.filter((one) => one.ok)).toHaveLength(1);
});

test("changing the password asks for the present one and ends every other session", async () => {
  const name = `k.${randomUUID().slice(0, 8)}`;
  const officer = await aColleague(db.owner(), name);
  const elsewhere = await signIn(door(), {
    signIn: name,
    password: thePassword,
    source,
    device: undefined,
    before,
  });
  const here = await signIn(door(), {
    signIn: name,
    password: thePassword,
    source,
    device: undefined,
    before,
  });
  if (!elsewhere.ok || !here.ok) throw new Error("not signed in");
  const { session } = here.value;
  const me = { officer, signIn: name, name: "Nguyễn Thị Hoà" };
  const next = "mùa thu hoa cúc vàng";
  expect(
    await changePassword(door(), me, { present: "not this one", next, session }),
  ).toMatchObject({
    refusal: { because: "wrong-password" },
  });
  expect(
    await changePassword(door(), me, { present: thePassword, next: name, session }),
  ).toMatchObject({ ok: false });
  const changed = await changePassword(door(), me, { present: thePassword, next, session });
  if (!changed.ok) throw new Error(changed.refusal.because);
  expect(await staffOf(db(), elsewhere.value.session, now)).toBeUndefined();
  expect(await staffOf(db(), changed.value, now)).toMatchObject({ officer });
  expect(
    (
      await signIn(door(), {
        signIn: name,
        password: thePassword,
        source,
        device: undefined,
        before,
      })
    ).ok,
  ).toBe(false);
  expect(
    (await signIn(door(), { signIn: name, password: next, source, device: undefined, before })).ok,
  ).toBe(true);
});
