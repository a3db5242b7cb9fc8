import { expect, test } from "vitest";

import { audit } from "#audit/record.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";

const db = testDatabase();

const denied = /permission denied|must be owner/;

test("everything danvan_app may do to the record, and nothing more", async () => {
  await db.owner()`select keep_audit_months(current_date, 2)`;
  const tables = await db.owner()<{ name: string; may: string }[]>`
    select replace(c.relname, to_char(now(), '_YYYY_MM'), '_<this month>') as name,
           string_agg(distinct lower(a.privilege_type), ', ' order by lower(a.privilege_type)) as may
      from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
     where c.relname like 'audit\\_%' and r.rolname = 'danvan_app' group by 1 order by 1`;
  expect(Object.fromEntries(tables.map(({ name, may }) => [name, may]))).toEqual({
    audit_events: "select",
    audit_leaves: "insert, select",
    audit_roots: "select",
  });
  const columns = await db.owner()<{ name: string; columns: string }[]>`
    select c.relname || ' ' || lower(a.privilege_type) as name,
           string_agg(t.attname, ', ' order by t.attnum) as columns
      from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
      join pg_roles r on r.oid = a.grantee
     where c.relname like 'audit\\_%' and r.rolname = 'danvan_app' group by 1 order by 1`;
  expect(Object.fromEntries(columns.map(({ name, columns: all }) => [name, all]))).toEqual({
    "audit_events insert": "actor, officer_id, post_id, client, did, outcome, kind, thing, detail",
    "audit_roots insert": "batch, from_n, to_n, root, head",
  });
  // Neither through another role, nor as public.
  const [others] = await db.owner()<{ readonly n: number }[]>`
    select count(*)::int as n from pg_class c, aclexplode(c.relacl) a
      left join pg_roles r on r.oid = a.grantee
     where c.relname like 'audit\\_%'
       and (a.grantee = 0 or r.rolname not in ('danvan_app', 'danvan_owner'))`;
  expect(others?.n).toBe(0);
  const [member] = await db.owner()<{ yes: boolean }[]>`
    select pg_has_role('danvan_app', 'danvan_owner', 'member') as yes`;
  expect(member?.yes).toBe(false);
});

test("the app can add a line and do nothing else to the record", async () => {
  const sql = db();
  await audit(sql, { by: "house", did: "house.started" });
  const [month] = await db.owner()<{ name: string }[]>`
    select 'audit_events' || to_char(now(), '_YYYY_MM') as name`;
  const here = sql(month?.name ?? "");
  const attempts = {
    update: sql`update audit_events set outcome = 'done'`,
    delete: sql`delete from audit_events`,
    truncate: sql`truncate audit_events`,
    alter: sql`alter table audit_events add column x int`,
    drop: sql`drop table audit_events`,
    trigger: sql`alter table audit_events disable trigger all`,
    "drop trigger": sql`drop trigger audit_events_leaf on audit_events`,
    detach: sql`alter table audit_events detach partition ${here}`,
    "detach the default": sql`alter table audit_events detach partition audit_events_default`,
    attach: sql`alter table audit_events attach partition audit_leaves for values from ('2020-01-01') to ('2020-02-01')`,
    "straight into a month": sql`insert into ${here} (actor, did, outcome) values ('house', 'house.started', 'done')`,
    "out of a month": sql`delete from ${here}`,
    "look past the parent": sql`select from ${here}`,
    "a time of its own": sql`insert into audit_events (at, actor, did, outcome) values ('2020-01-01', 'house', 'house.started', 'done')`,
    "a leaf of its own": sql`insert into audit_events (leaf, actor, did, outcome) values ('\\x00', 'house', 'house.started', 'done')`,
    "a salt of its own": sql`insert into audit_events (salt, actor, did, outcome) values ('\\x00', 'house', 'house.started', 'done')`,
    "an id of its own": sql`insert into audit_events (id, actor, did, outcome) overriding system value values (1, 'house', 'house.started', 'done')`,
    "the hash": sql`create or replace function audit_leaf() returns trigger language plpgsql as 'begin return new; end'`,
    sequence: sql`select setval(pg_get_serial_sequence('audit_events', 'id'), 1)`,
    replica: sql`set session_replication_role = replica`,
    "change a leaf": sql`update audit_leaves set leaf = '\\x00'`,
    "take out a leaf": sql`delete from audit_leaves`,
    "change a root": sql`update audit_roots set root = head`,
    "take out a root": sql`delete from audit_roots`,
    "date a root": sql`insert into audit_roots (batch, from_n, to_n, root, head, at) values (1, 0, 0, '\\x00', '\\x00', '2020-01-01')`,
    "empty the leaves": sql`truncate audit_leaves`,
  };
  for (const [what, attempt] of Object.entries(attempts)) {
    await expect(attempt, what).rejects.toThrow(denied);
  }
  const [line] = await sql<{ did: string; now: boolean }[]>`
    select did, abs(extract(epoch from at - now())) < 60 as now from audit_events`;
  expect(line).toEqual({ did: "house.started", now: true });
});

test("months are kept ahead, again and again, and none for what fell outside", async () => {
  await db()`select keep_audit_months('2031-01-15', 3)`;
  await db()`select keep_audit_months('2031-02-15', 3)`;
  const months = await db.owner()<{ name: string }[]>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'audit_events'::regclass and c.relname like '%_2031_%' order by 1`;
  expect(months.map(({ name }) => name)).toEqual([
    "audit_events_2031_01",
    "audit_events_2031_02",
    "audit_events_2031_03",
    "audit_events_2031_04",
  ]);
  await expect(db()`select keep_audit_months('2031-01-15', 5000)`).rejects.toThrow(/24 months/);
  await audit(db(), { by: { client: randomUUID() }, did: "client.created" });
  const [outside] = await db.owner()<{ n: number }[]>`
    select count(*)::int as n from audit_events_default`;
  expect(outside?.n).toBe(0);
});

test("lines that came before their month was made are brought into it as they are", async () => {
  const owner = db.owner();
  await owner`
    insert into audit_events (at, actor, did, outcome)
    select timestamptz '2032-05-31 23:59:59.999999+07' + n * interval '1 microsecond',
           'house', 'house.started', 'done' from generate_series(-3, 3) n`;
  const lines = () => owner<{ id: number; leaf: string; at: string; family: string }[]>`
    select id, encode(leaf, 'hex') as leaf, at::text, family from audit_events
     where at > '2032-01-01' order by id`;
  const before = await lines();
  expect(before).toHaveLength(7);
  await db()`select keep_audit_months('2032-05-01', 1)`;
  expect(await lines()).toEqual(before);
  const where = async () =>
    owner<{ name: string; n: number }[]>`
      select tableoid::regclass::text as name, count(*)::int as n from audit_events
       where at > '2032-01-01' group by 1 order by 1`;
  expect(await where()).toEqual([
    { name: "audit_events_2032_05", n: 4 },
    { name: "audit_events_default", n: 3 },
  ]);
  await db()`select keep_audit_months('2032-05-01', 2)`;
  expect(await where()).toEqual([
    { name: "audit_events_2032_05", n: 4 },
    { name: "audit_events_2032_06", n: 3 },
  ]);
  // What was brought in is hashed and kept apart like any other month.
  await owner`insert into audit_events (at, actor, did, outcome)
              values ('2032-05-02', 'house', 'house.started', 'done')`;
  await expect(db()`delete from audit_events_2032_05`).rejects.toThrow(denied);
  expect((await lines()).every(({ leaf }) => leaf.length === 64)).toBe(true);
});
