import { chmod, chown, mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "#kernel/sql.ts";
import { testFolder } from "#test/folder.ts";
import { exists, runNode, type Running, runs, until } from "#test/process.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import type { Wish } from "./launch.ts";
import { living } from "./postmaster.ts";

const asRoot = process.getuid?.() === 0;
const onLinux = process.platform === "linux";

async function start(folder: string, wish?: Wish): Promise<Cluster> {
  const started = await startCluster(folder, wish);
  if (!started.ok) throw new Error(started.refusal.en);
  onTestFinished(started.value.stop);
  return started.value;
}

async function ask(cluster: Cluster, question: string): Promise<unknown> {
  const sql = connect(cluster.url("postgres"), { max: 1 });
  try {
    return (await sql.unsafe(question).values())[0]?.[0];
  } finally {
    await sql.end();
  }
}

const serverOf = async (program: Running) => Number((await program.says(/^server/)).slice(7));

const program = (folder: string, more: readonly string[] = [], env = {}, as = {}) => {
  const running = runNode(["test/programs/cluster.ts", folder, ...more], env, as);
  onTestFinished(() => running.kill("SIGKILL"));
  return running;
};

test("a server starts, keeps what it was told over a restart, and leaves nothing running", async () => {
  const db = path.join(await testFolder(), "db");
  const first = await start(db);
  await ask(first, "create table kept as select 42 as value");
  await first.stop();
  expect(await runs(first.pid)).toBe(false);
  expect(await exists(path.join(db, "data/postmaster.pid"))).toBe(false);

  const second = await start(db);
  expect(await ask(second, "select value from kept")).toBe(42);
});

test("checksums, fsync and one order of letters everywhere; no network door, no words in the log", async () => {
  const cluster = await start(path.join(await testFolder(), "db"));
  const settings = [
    ["data_checksums", "on"],
    ["fsync", "on"],
    ["listen_addresses", ""],
    ["server_encoding", "UTF8"],
    ["log_min_error_statement", "panic"],
  ] as const;
  for (const [name, value] of settings) expect(await ask(cluster, `show ${name}`)).toBe(value);
  const locale =
    "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'postgres'";
  expect(await ask(cluster, locale)).toBe("b C.UTF-8");
  const byVietnamese = `select string_agg(w, ' ' order by w collate "vi-x-icu") from (values ('Đa'), ('Da'), ('Ê')) v(w)`;
  expect(await ask(cluster, byVietnamese)).toBe("Da Đa Ê");
});

test("its door stands in a folder nobody else can enter", async () => {
  const db = path.join(await testFolder(), "db");
  await start(db);
  expect((await stat(path.join(db, "socket"))).mode & 0o777).toBe(0o700);
});

test.for(["with blanks and quotes' \"", "ở một thư mục tiếng Việt", "x".repeat(120)])(
  "a home %s is as good as any",
  async (name) => {
    const db = path.join(await testFolder(), name, "db");
    await mkdir(path.dirname(db));
    const cluster = await start(db);
    expect(await ask(cluster, "select 1")).toBe(1);
  },
);

test.runIf(onLinux).for([{ WITHOUT_PDEATHSIG: "" }, { WITHOUT_PDEATHSIG: "yes" }])(
  "when its house is killed the server ends too (%j)",
  async (env) => {
    const house = program(path.join(await testFolder(), "db"), [], env);
    const server = await serverOf(house);
    expect(await runs(server)).toBe(true);
    house.kill("SIGKILL");
    await until(async () => !(await runs(server)));
  },
);

test("when everything is killed at once, nothing that was acknowledged is lost", async () => {
  const db = path.join(await testFolder(), "db");
  let acknowledged: readonly number[] = [];
  for (let round = 1; round <= 3; round += 1) {
    const house = program(db, ["writing"]);
    const server = await serverOf(house);
    await house.says(/acknowledged/);
    await until(() => house.lines.length > 200);
    house.kill("SIGKILL");
    process.kill(server, "SIGKILL");
    await house.ended;
    const said = house.lines.flatMap((line) => /^acknowledged (\d+)$/.exec(line)?.[1] ?? []);
    acknowledged = [...acknowledged, ...said.map(Number)];
  }
  const cluster = await start(db);
  const lost = `select count(*)::int from unnest('{${acknowledged.join(",")}}'::int[]) a
                 where not exists (select from number where value = a)`;
  expect(acknowledged.length).toBeGreaterThan(500);
  expect(await ask(cluster, lost)).toBe(0);
});

test("a server that still runs on the data is ended before a new one starts", async () => {
  const db = path.join(await testFolder(), "db");
  const house = program(db);
  const left = await serverOf(house);
  const before = await living(path.join(db, "data"));
  expect(before?.pid).toBe(left);

  const cluster = await start(db);
  expect(cluster.pid).not.toBe(left);
  expect(await runs(left)).toBe(false);
});

test("a note of a dead server whose number another process bears now is not believed", async () => {
  const db = path.join(await testFolder(), "db");
  await (await start(db)).stop();
  await writeFile(
    path.join(db, "data/postmaster.pid"),
    `${process.pid}\n${db}/data\n1\n5432\n\n\n\nready\n`,
  );
  const cluster = await start(db);
  expect(await ask(cluster, "select 1")).toBe(1);
});

test("data of another major version is refused and not touched", async () => {
  const db = path.join(await testFolder(), "db");
  await mkdir(path.join(db, "data"), { recursive: true });
  await writeFile(path.join(db, "data/PG_VERSION"), "16\n");
  const started = await startCluster(db);
  expect(started).toMatchObject({ ok: false });
  expect(started.ok ? "" : started.refusal.en).toContain("16");
});

test.runIf(asRoot)("root without user namespaces gives the data to an ordinary user", async () => {
  const folder = await testFolder();
  const db = path.join(folder, "home/db");
  await mkdir(path.dirname(db), { mode: 0o700 });
  const cluster = await start(db, { as: "other" });
  await ask(cluster, "create table kept as select 42 as value");
  expect((await stat(path.join(db, "data"))).uid).not.toBe(0);
  await cluster.stop();

  // Once namespaces are allowed again, the same data works the other way.
  expect(await ask(await start(db), "select value from kept")).toBe(42);
});

test.runIf(asRoot)("root without user namespaces hears where the path is closed", async () => {
  const closed = path.join(await testFolder(), "closed");
  await mkdir(closed, { mode: 0o700 });
  const db = path.join(closed, "home/db");
  await mkdir(path.dirname(db));
  const started = await startCluster(db, { as: "other" });
  expect(started.ok ? "" : started.refusal.vi).toContain(db);
});

test.runIf(asRoot)("an ordinary user starts it as themselves", async () => {
  const folder = await testFolder();
  await chown(folder, 65_534, 65_534);
  await chmod(folder, 0o755);
  const db = path.join(folder, "db");
  const house = program(db, [], {}, { uid: 65_534, gid: 65_534 });
  const server = await serverOf(house);
  expect((await stat(path.join(db, "data"))).uid).toBe(65_534);
  expect((await stat(`/proc/${server}`)).uid).toBe(65_534);
  house.kill("SIGKILL");
  await until(async () => !(await runs(server)));
});
