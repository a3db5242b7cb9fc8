import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { homeOf } from "#home/home.ts";
import { connect, type Database } from "#kernel/sql.ts";
import { randomBytes } from "#test/chance.ts";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import { type Cluster, startCluster } from "./cluster.ts";
import { attachDatabase, openDatabase } from "./open.ts";
import { appPassword, scramVerifier } from "./password.ts";

// A server of its own plays the one somebody else runs: it asks everybody but its administrator
// for a password, as such servers do. Roles belong to a whole server, so it cannot be shared.
let folder: string;
let cluster: Cluster;
let admin: Database;
const master = randomBytes(32);
const home = homeOf({ DANVAN_HOME: "/nowhere" });

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "danvan-external-"));
  const started = await startCluster(path.join(folder, "db"));
  if (!started.ok) throw new Error(started.refusal.en);
  cluster = started.value;
  admin = connect(cluster.url("postgres"), { max: 1 });
  const hba = path.join(folder, "db/data/pg_hba.conf");
  const open = await readFile(hba, "utf8");
  await writeFile(hba, `local all postgres trust\nlocal all all scram-sha-256\n${open}`);
  await admin`select pg_reload_conf()`;
});

afterAll(async () => {
  await admin.end();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The address of `database` for `user`, who gets the password "secret". */
function addressFor(user: string, database: string, password = "secret"): string {
  const url = new URL(cluster.url(database));
  url.username = user;
  url.password = password;
  return url.href;
}

const open = (url: string, more = {}) => openDatabase(home, master, { DATABASE_URL: url, ...more });

async function reasonOf(opening: ReturnType<typeof openDatabase>): Promise<string> {
  const opened = await opening;
  return opened.ok ? "" : opened.refusal.en;
}

test("a server that is not there, or does not know us, is refused in a sentence", async () => {
  expect(await reasonOf(open("postgres://a@127.0.0.1:1/b"))).toContain("ECONNREFUSED");
  expect(await reasonOf(open("not an address"))).toContain("DATABASE_URL");
  await admin`create role stranger login password 'other'`;
  expect(await reasonOf(open(addressFor("stranger", "postgres")))).toContain("28P01");
});

test("a user who may not create roles hears what is missing", async () => {
  await admin`create role weak login password 'secret'`;
  await admin`create database weak owner weak`;
  const reason = await reasonOf(open(addressFor("weak", "weak")));
  expect(reason).toContain('User "weak"');
  expect(reason).toContain("CREATEROLE");
});

test("a user with CREATEROLE who owns the database is enough; the house then works as danvan_app", async () => {
  await admin`create role keeper login createrole password 'secret'`;
  await admin`create database house owner keeper`;
  const opened = await open(addressFor("keeper", "house"));
  if (!opened.ok) throw new Error(opened.refusal.en);
  const sql = connect(opened.value.appUrl, { max: 1 });
  expect(await sql`select current_user::text as me, session_user::text as came`).toEqual([
    { me: "danvan_app", came: "danvan_app" },
  ]);
  await sql`insert into site (mode, province) values ('production', '01')`;
  await expect(sql`drop table site`).rejects.toThrow(/must be owner/);
  await sql.end();
  const owners =
    await admin`select distinct rolname from pg_roles where rolname like 'danvan%' order by 1`;
  expect(owners.map(({ rolname }) => rolname)).toEqual([
    "danvan_app",
    "danvan_identity",
    "danvan_owner",
  ]);
});

test("a second start finds everything done, and others only enter", async () => {
  const url = addressFor("keeper", "house");
  expect(await open(url)).toMatchObject({ ok: true });
  expect(await attachDatabase(home, master, { DATABASE_URL: url })).toMatchObject({ ok: true });
});

test("a house with another key cannot sign in and does not change the first one's password", async () => {
  const url = addressFor("keeper", "house");
  const stranger = randomBytes(32);
  const reason = await reasonOf(openDatabase(home, stranger, { DATABASE_URL: url }));
  expect(reason).toContain("DANVAN_APP_PASSWORD");
  expect(await open(url)).toMatchObject({ ok: true });
  const told = { DATABASE_URL: url, DANVAN_APP_PASSWORD: appPassword(master) };
  expect(await openDatabase(home, stranger, told)).toMatchObject({ ok: true });
});

test("a member of a prepared danvan_owner needs no right to create roles", async () => {
  await admin`create role member login password 'secret'`;
  await admin`create database prepared`;
  const prepared = connect(cluster.url("prepared"), { max: 1 });
  await prepared`grant danvan_owner to member`;
  await prepared`grant connect, create, temporary on database prepared to danvan_owner`;
  await prepared`grant create, usage on schema public to danvan_owner with grant option`;
  await prepared.end();
  expect(await open(addressFor("member", "prepared"))).toMatchObject({ ok: true });
});

test("two houses that start together on a new database take turns", async () => {
  await admin`create database twins owner keeper`;
  const url = addressFor("keeper", "twins");
  const both = await Promise.all([open(url), open(url), open(url)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true, true]);
});

test("a database that is not in UTF-8 is refused", async () => {
  await admin`create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0`;
  expect(await reasonOf(open(cluster.url("latin")))).toContain("LATIN1");
});

test("the verifier is the one PostgreSQL itself makes", async () => {
  await admin`create role plain login password 'secret'`;
  const [row] = await admin<{ kept: string }[]>`
    select rolpassword as kept from pg_authid where rolname = 'plain'`;
  const salt = Buffer.from(row?.kept.split(/[:$]/)[2] ?? "", "base64");
  expect(scramVerifier("secret", salt)).toBe(row?.kept);
});
