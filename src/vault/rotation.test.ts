import { expect, onTestFinished, test } from "vitest";

import { keyFor, seal } from "#kernel/secret.ts";
import { connect } from "#kernel/sql.ts";
import { randomBytes, randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { opened } from "#test/opened.ts";

import { ringFrom } from "./keys.ts";
import { openPerson, sealPerson, type SealedRecord } from "./person.ts";
import { keyStates, noteKey, retireKey, sealAnew, verifyRecords } from "./rotation.ts";
import { eraseIdentity } from "./store.ts";
import { insideVault } from "./vault.fixture.ts";

const db = testDatabase();
const master = Buffer.alloc(32, 7);
const first = randomBytes(32);
const second = randomBytes(32);
const before = ringFrom(master, new Map([[1, first]]));
const after = ringFrom(
  master,
  new Map([
    [1, first],
    [2, second],
  ]),
);

function vault() {
  const sql = connect(db.url(), { role: "danvan_identity", max: 3 });
  onTestFinished(() => sql.end());
  return sql;
}

async function keep(count: number, ring = before) {
  const holders: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const holder = randomUUID();
    const person = { contact: { name: `Người thử ${i}`, phone: "", email: "" } };
    const sealed = sealPerson(ring, holder, person);
    await db()`select identity.keep(${holder}, ${sealed.contact}, null, null)`;
    holders.push(holder);
  }
  return holders;
}

const nameOf = (holder: string, ring = after) =>
  insideVault(db, async (sql) => {
    const rows = await sql<SealedRecord[]>`
      select holder, kind, sealed from identity.records where holder = ${holder}`;
    return opened(openPerson(ring, rows))?.contact?.name;
  });

test("sealing anew reaches every record, old and older, may be stopped and goes on, and all of them open", async () => {
  const sql = vault();
  const old = randomUUID();
  const oldSealed = seal(keyFor(master, "identity"), JSON.stringify({ name: "Từ trước" }), old);
  await db()`select identity.keep(${old}, ${oldSealed}, null, null)`;
  const holders = await keep(25);
  const stop = new Error("the machine went off");
  let batches = 0;
  await expect(
    sealAnew(
      sql,
      after,
      () => {
        batches += 1;
        if (batches === 2) throw stop;
      },
      7,
    ),
  ).rejects.toBe(stop);
  // Filed meanwhile by a process that has not seen the new key.
  const late = await keep(3);
  expect(await sealAnew(sql, after, () => {}, 7)).toEqual({ sealed: 29 - 14, broken: 0 });
  expect(await verifyRecords(sql, after)).toEqual({ whole: 29, broken: 0 });
  expect(await keyStates(sql, after)).toMatchObject([
    { number: 0, records: 0 },
    { number: 1, records: 0, newest: false },
    { number: 2, records: 29, newest: true },
  ]);
  expect(await nameOf(old)).toBe("Từ trước");
  expect(await nameOf(holders[3] ?? "")).toBe("Người thử 3");
  expect(await nameOf(late[1] ?? "")).toBe("Người thử 1");
  expect(await sealAnew(sql, after)).toEqual({ sealed: 0, broken: 0 });
});

test("while records are sealed anew others are filed and erased, and nothing is lost or comes back", async () => {
  const sql = vault();
  const holders = await keep(40);
  const gone = holders.slice(0, 10);
  const [, added] = await Promise.all([
    sealAnew(sql, after, () => {}, 5),
    keep(20),
    ...gone.map((holder) => db().begin((one) => eraseIdentity(one, holder))),
  ]);
  await sealAnew(sql, after);
  const { broken } = await verifyRecords(sql, after);
  expect(broken).toBe(0);
  for (const holder of [...holders.slice(10), ...added]) {
    expect(await nameOf(holder)).toMatch(/^Người thử/);
  }
  const left = await insideVault(
    db,
    (one) => one`select from identity.records where holder = any(${gone}) and sealed is not null`,
  );
  expect(left).toHaveLength(0);
});

test("a record that does not open is left as it is and told", async () => {
  const sql = vault();
  const [holder = ""] = await keep(1, ringFrom(master, new Map([[1, randomBytes(32)]])));
  expect(await sealAnew(sql, after)).toEqual({ sealed: 0, broken: 1 });
  expect((await verifyRecords(sql, after)).broken).toBe(1);
  await insideVault(db, (one) => one`delete from identity.records where holder = ${holder}`);
});

test("a key is retired only when nothing needs it; then nothing can be sealed under it", async () => {
  const sql = vault();
  await sealAnew(sql, after);
  const [holder = ""] = await keep(1);
  expect(await retireKey(sql, after, 2)).toEqual({ ok: false, refusal: { because: "newest" } });
  expect(await retireKey(sql, after, 1)).toEqual({ ok: false, refusal: { because: "too-soon" } });
  await noteKey(sql, 2);
  expect(await retireKey(sql, after, 1)).toEqual({ ok: false, refusal: { because: "too-soon" } });
  await sql`update identity.keys set made_at = now() - interval '2 minutes' where number = 2`;
  expect(await retireKey(sql, after, 1)).toEqual({ ok: false, refusal: { because: "needed" } });
  await sealAnew(sql, after);
  expect(await retireKey(sql, after, 1)).toMatchObject({ ok: true });
  await expect(keep(1)).rejects.toThrow(/retired key/);
  expect(await nameOf(holder, ringFrom(master, new Map([[2, second]])))).toBe("Người thử 0");
  await insideVault(db, (one) => one`delete from identity.keys`);
});

test("filing while a key is retired: a record is under a living key or not kept at all", async () => {
  const sql = vault();
  await sealAnew(sql, after);
  await sql`insert into identity.keys (number, made_at) values (2, now() - interval '5 minutes')`;
  const filings = Array.from({ length: 30 }, async () => (await keep(1))[0]);
  const [retired, ...filed] = await Promise.allSettled([retireKey(sql, after, 1), ...filings]);
  const kept = filed.filter(({ status }) => status === "fulfilled").length;
  const [row] = await insideVault(
    db,
    (one) => one<{ n: number }[]>`
      select count(*)::int as n from identity.records where key_number = 1 and sealed is not null`,
  );
  expect(row?.n).toBe(kept);
  const done = retired.status === "fulfilled" && retired.value.ok;
  // Either it came first and every later filing was refused, or it found a record and stayed.
  if (done) expect(kept).toBe(0);
  else expect(kept).toBeGreaterThan(0);
  await insideVault(db, (one) => one`delete from identity.keys`);
});
