import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { testFolder } from "./folder.ts";
import { startHouse, type TestHouse } from "./house.ts";
import { runNode, runProgram, runs, until } from "./process.ts";

async function start(home: string, env: Readonly<Record<string, string>> = {}): Promise<TestHouse> {
  const house = await startHouse(env, home);
  onTestFinished(async () => {
    house.kill("SIGKILL");
    await house.ended;
  });
  return house;
}

const pidOfServer = async (home: string) =>
  Number((await readFile(path.join(home, "db/data/postmaster.pid"), "utf8")).split("\n")[0]);

/** The worker is the child of the house that runs the same program. */
async function pidOfWorker(house: TestHouse): Promise<number | undefined> {
  for (const entry of await readdir("/proc")) {
    const args = await readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => "");
    const status = await readFile(`/proc/${entry}/stat`, "utf8").catch(() => "");
    if (args.includes("main.ts\0work") && Number(/\) \S (\d+)/.exec(status)?.[1]) === house.pid) {
      return Number(entry);
    }
  }
  return undefined;
}

test("a house starts, is ready, and ends without leaving anything running", async () => {
  const home = await testFolder();
  const house = await start(home);
  expect(house.lines.filter((line) => line.startsWith("ready"))).toHaveLength(1);
  expect(house.url).toMatch(/^http:\/\/localhost:\d+$/);
  expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  expect((await stat(path.join(home, "keys/master"))).size).toBe(32);
  expect((await stat(path.join(home, "keys/master"))).mode & 0o777).toBe(0o600);

  const server = await pidOfServer(home);
  house.kill("SIGTERM");
  expect(await house.ended).toBe(0);
  expect(await runs(server)).toBe(false);
});

test("a second start on the same data is refused in two languages, and the first goes on", async () => {
  const home = await testFolder();
  const house = await start(home);
  const second = runNode(["src/main.ts"], { DANVAN_HOME: home, PORT: "0" });
  expect(await second.ended).toBe(1);
  expect(second.complaint()).toContain("đang được một tiến trình Dân Vận khác sử dụng");
  expect(second.complaint()).toContain("being used by another Dân Vận process");
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
});

test("a killed house takes server and worker along, and starts again at once", async () => {
  const home = await testFolder();
  const house = await start(home);
  const server = await pidOfServer(home);
  await until(async () => (await pidOfWorker(house)) !== undefined);
  const worker = (await pidOfWorker(house)) ?? 0;
  house.kill("SIGKILL");
  await house.ended;

  const next = await start(home);
  expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
  await until(async () => !(await runs(server)) && !(await runs(worker)));
});

test("a worker that dies is started again", async () => {
  const house = await start(await testFolder());
  await until(async () => (await pidOfWorker(house)) !== undefined);
  const first = (await pidOfWorker(house)) ?? 0;
  process.kill(first, "SIGKILL");
  await until(async () => ![undefined, first].includes(await pidOfWorker(house)));
  expect(await runs(first)).toBe(false);
});

test("a house whose server dies ends, so that whoever watches it starts it again", async () => {
  const home = await testFolder();
  const house = await start(home);
  process.kill(await pidOfServer(home), "SIGKILL");
  expect(await house.ended).toBe(1);
});

test("a port in use, an origin without https and a missing key are said in a sentence", async () => {
  const home = await testFolder();
  const house = await start(home);
  const port = new URL(house.url).port;
  const other = await testFolder();
  const refusal = async (env: Readonly<Record<string, string>>) => {
    const running = runNode(["src/main.ts"], { DANVAN_HOME: other, PORT: "0", ...env });
    return `${await running.ended} ${running.complaint()}`;
  };
  expect(await refusal({ PORT: port })).toMatch(/^1 Cổng \d+ đang có chương trình khác dùng/);
  expect(await refusal({ DANVAN_ORIGIN: "http://hanoi.example" })).toMatch(/^1 .*https/);
  expect(await refusal({ DANVAN_KEY_FILE: path.join(other, "nowhere") })).toMatch(/^1 .*khoá/);
});

test("a server that does not answer is waited for, and a command says so at once", async () => {
  const env = { DANVAN_HOME: await testFolder(), DATABASE_URL: "postgres://a:b@127.0.0.1:1/c" };
  const house = runNode(["src/main.ts"], { ...env, PORT: "0" });
  await until(async () => house.complaint().includes("waiting for the database"));
  house.kill("SIGTERM");
  await house.ended;
  const command = runNode(["src/cli.ts", "schema"], env);
  expect(await command.ended).toBe(1);
  expect(command.complaint()).toContain("ECONNREFUSED");
});

test("the command line asks the running house, and works alone when none runs", async () => {
  const home = await testFolder();
  const house = await start(home);
  const ask = async () => {
    const running = runNode(["src/cli.ts", "schema", "--json"], { DANVAN_HOME: home });
    expect(await running.ended).toBe(0);
    return JSON.parse(running.lines.join("\n"));
  };
  const asked = await ask();
  expect(asked.schema).toContain("create table site");
  house.kill("SIGTERM");
  await house.ended;
  expect(await ask()).toEqual(asked);
});

test("a house started by npm ends with npm, even when npm is killed", async () => {
  const home = await testFolder();
  // A shell plays npm: it starts the house and waits.
  const program = `"$0" src/main.ts & echo "house $!"; wait`;
  const env = { DANVAN_HOME: home, PORT: "0", npm_lifecycle_event: "start" };
  const npm = runProgram("/bin/sh", ["-c", program, process.execPath], env);
  await npm.says(/^ready /);
  const house = Number((await npm.says(/^house /)).slice("house ".length));
  const server = await pidOfServer(home);
  npm.kill("SIGKILL");
  await until(async () => !(await runs(house)) && !(await runs(server)));
  expect(await runs(house)).toBe(false);
});
