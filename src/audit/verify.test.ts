import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import type { OfficerId } from "#access/model.ts";
import { connect, type Database } from "#kernel/sql.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";

import { auditCommands } from "./commands.ts";
import { type KeptRow, leafOf } from "./leaf.ts";
import { audit, auditOnce, noteRefusal } from "./record.ts";
import { newestRoot, sumUp } from "./roots.ts";
import { keptRow, verify } from "./verify.ts";

const db = testDatabase();
const officer = randomUUID() as OfficerId;

beforeAll(async () => {
  await db.owner()`select keep_audit_months(current_date, 2)`;
});

/** Does something as the administrator of the server, and undoes it afterwards. */
async function tampered<Seen>(
  doing: (sql: Database) => Promise<unknown>,
  looking: () => Promise<Seen>,
): Promise<Seen> {
  const admin = connect(db.url(), { max: 1 });
  try {
    await admin`drop table if exists kept_events, kept_leaves, kept_roots`;
    await admin`create table kept_events as select id, at, actor, officer_id, post_id, client, did, outcome, kind, thing, detail, salt, leaf from audit_events`;
    await admin`create table kept_leaves as select * from audit_leaves`;
    await admin`create table kept_roots as select * from audit_roots`;
    await doing(admin);
    return await looking();
  } finally {
    await admin`truncate audit_events, audit_leaves, audit_roots`;
    await admin`set session_replication_role = replica`;
    await admin`insert into audit_events (id, at, actor, officer_id, post_id, client, did, outcome, kind, thing, detail, salt, leaf) overriding system value select * from kept_events`;
    await admin`set session_replication_role = origin`;
    await admin`insert into audit_leaves select * from kept_leaves`;
    await admin`insert into audit_roots select * from kept_roots`;
    await admin`drop table kept_events, kept_leaves, kept_roots`;
    await admin.end();
  }
}

test("the hash the database makes is the one computed here, whatever stands in a line", async () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 }).map((s) => s.replaceAll("\0", ""));
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.option(text.filter((s) => s.length <= 40)),
      fc.dictionary(
        fc.stringMatching(/^[a-z]{1,8}$/),
        fc.oneof(
          text,
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
          fc.constant(null),
        ),
        { maxKeys: 4 },
      ),
      fc.boolean(),
      async (client, thing, detail, byOfficer) => {
        await audit(db(), {
          by: byOfficer ? { officer, post: thing === null ? null : 7 } : { client },
          did: "client.created",
          about: thing === null ? null : { kind: "client", id: thing },
          detail,
        });
        const [line] = await db()<{ row: KeptRow; salt: Buffer; leaf: Buffer }[]>`
          select ${keptRow(db())} as row, e.salt, e.leaf from audit_events e order by id desc limit 1`;
        expect(line && leafOf(line.salt, line.row).equals(line.leaf)).toBe(true);
        expect(line && leafOf(line.salt, { ...line.row, actor: "house" }).equals(line.leaf)).toBe(
          false,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("an untouched record is whole; every kind of tampering is found and named", async () => {
  await sumUp(db());
  for (let i = 0; i < 5; i += 1) await audit(db(), { by: "operator", did: "house.started" });
  expect(await sumUp(db())).toBe(5);
  for (let i = 0; i < 5; i += 1) await audit(db(), { by: "house", did: "house.started" });
  expect(await sumUp(db())).toBe(5);
  expect(await sumUp(db())).toBe(0);
  const whole = await verify(db());
  expect(whole).toMatchObject({ findings: [], waiting: 0, gone: 0 });
  expect(whole.leaves).toBeGreaterThanOrEqual(65);
  expect(whole.head).toBe((await newestRoot(db()))?.head.toString("hex"));
  expect(whole.roots).toBe(3);
  const ids = (await db()<{ id: number }[]>`select id from audit_events order by id`).map(
    (r) => r.id,
  );
  const [first = 0, second = 0] = ids;

  const found = async (doing: (sql: Database) => Promise<unknown>) =>
    (await tampered(doing, () => verify(db()))).findings;

  expect(
    await found((sql) => sql`update audit_events set did = 'house.stopped' where id = ${second}`),
  ).toEqual([{ wrong: "changed", event: second }]);
  expect(
    await found(
      (sql) => sql`update audit_events set at = at - interval '1 minute' where id = ${second}`,
    ),
  ).toEqual([{ wrong: "changed", event: second }]);
  // With its own hash made to fit, it still does not fit the leaf that was taken in.
  expect(
    await found(async (sql) => {
      const [line] = await sql<{ row: KeptRow; salt: Buffer }[]>`
        select ${keptRow(sql)} as row, e.salt from audit_events e where id = ${first}`;
      if (!line) throw new Error("no line");
      const leaf = leafOf(line.salt, { ...line.row, outcome: "refused" });
      await sql`update audit_events set outcome = 'refused', leaf = ${leaf} where id = ${first}`;
    }),
  ).toEqual([{ wrong: "changed", event: first }]);
  expect(await found((sql) => sql`delete from audit_events where id = ${first}`)).toEqual([
    { wrong: "missing", event: first },
  ]);
  const [slipped] = await found(
    (sql) => sql`insert into audit_events (at, actor, did, outcome)
                 values (now() - interval '3 hours', 'house', 'house.started', 'done')`,
  );
  expect(slipped).toMatchObject({ wrong: "added" });
  // The line and its leaf both made to fit: the root does not.
  expect(
    await found(async (sql) => {
      const [line] = await sql<{ row: KeptRow; salt: Buffer }[]>`
        select ${keptRow(sql)} as row, e.salt from audit_events e where id = ${first}`;
      if (!line) throw new Error("no line");
      const leaf = leafOf(line.salt, { ...line.row, did: "house.stopped" });
      await sql`update audit_events set did = 'house.stopped', leaf = ${leaf} where id = ${first}`;
      await sql`update audit_leaves set leaf = ${leaf} where event_id = ${first}`;
    }),
  ).toEqual([{ wrong: "root", batch: 1 }]);
  expect(await found((sql) => sql`delete from audit_leaves where n = 3`)).toContainEqual({
    wrong: "place",
    leaf: 3,
  });
  expect(
    await found((sql) => sql`update audit_roots set root = sha256('x') where batch = 2`),
  ).toEqual([
    { wrong: "root", batch: 2 },
    { wrong: "head", batch: 2 },
  ]);
  expect(await found((sql) => sql`delete from audit_roots where batch = 1`)).toContainEqual({
    wrong: "head",
    batch: 2,
  });

  const said = await tampered(
    (sql) => sql`delete from audit_events where id = ${first}`,
    async () => auditCommands[0]?.run({ positionals: [], options: {} }, db()),
  );
  expect(said).toMatchObject({
    exit: 1,
    reason: expect.stringContaining(`line ${first}: missing`),
  });
  expect(await auditCommands[0]?.run({ positionals: [], options: {} }, db())).toMatchObject({
    exit: 0,
  });
  expect((await verify(db())).findings).toEqual([]);
});

test("a line committed late gets its place in the next root, and places have no gap", async () => {
  const slow = connect(db.url(), { max: 1, role: "danvan_app" });
  try {
    await slow.begin(async (sql) => {
      await audit(sql, { by: "operator", did: "house.founded" });
      await audit(db(), { by: "house", did: "house.started" });
      expect(await sumUp(db())).toBe(1);
    });
  } finally {
    await slow.end();
  }
  expect(await sumUp(db())).toBe(1);
  const [late] = await db()<{ did: string }[]>`
    select e.did from audit_leaves l join audit_events e on e.id = l.event_id order by l.n desc limit 1`;
  expect(late?.did).toBe("house.founded");
  expect((await verify(db())).findings).toEqual([]);
});

test("two who sum up at once make one row of places", async () => {
  for (let i = 0; i < 40; i += 1) await audit(db(), { by: "house", did: "house.started" });
  const taken = await Promise.all([sumUp(db()), sumUp(db()), sumUp(db())]);
  expect(taken.reduce((a, b) => a + b)).toBe(40);
  expect((await verify(db())).findings).toEqual([]);
});

test("a loop of refusals is one line, and another officer's is another", async () => {
  const lines = async (about: string) =>
    db()<{ officer_id: string; outcome: string }[]>`
      select officer_id, outcome from audit_events where thing = ${about} order by id`;
  const thing = randomUUID();
  const act = {
    by: { officer, post: 3 },
    did: "matter.looked",
    about: { kind: "matter", id: thing },
  } as const;
  for (let i = 0; i < 20; i += 1) await noteRefusal(db(), act);
  expect(await lines(thing)).toEqual([{ officer_id: officer, outcome: "refused" }]);
  // Another process, which has not noted anything itself.
  const elsewhere = connect(db.url(), { max: 1, role: "danvan_app" });
  await noteRefusal(elsewhere, act);
  expect(await lines(thing)).toHaveLength(1);
  const other = randomUUID() as OfficerId;
  await noteRefusal(elsewhere, { ...act, by: { officer: other, post: null } });
  expect(await lines(thing)).toHaveLength(2);
  // A quarter of an hour later it is a line again.
  await db.owner()`update audit_events set at = at - interval '16 minutes' where thing = ${thing}`;
  expect(await auditOnce(db(), { ...act, outcome: "refused" })).toBe(true);
  expect(await auditOnce(db(), { ...act, outcome: "refused" })).toBe(false);
  // What is done is not what was refused.
  expect(await auditOnce(db(), act)).toBe(true);
  await elsewhere.end();
  // A database that is away fails nobody's request.
  await expect(noteRefusal(elsewhere, { ...act, about: null })).resolves.toBeUndefined();
});
