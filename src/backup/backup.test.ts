import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { homeOf } from "#home/home.ts";
import { restoringNote } from "#home/restoring.ts";
import { logState, thawLog } from "#register/store.ts";
import { randomBytes } from "#test/chance.ts";
import { runProgram } from "#test/process.ts";

import { erasingAgain } from "../backup-house.ts";
import { openHouse } from "../house.ts";
import { identityFrom, writeIdentity, writeRecipient } from "./age-keys.ts";
import { contentsOf } from "./contents.ts";
import { writeErasures } from "./erasures.ts";
import { aLiveHouse, endLiveHouse, type LiveHouse } from "./house.fixture.ts";
import { makeKeysPart } from "./keys-part.ts";
import { lookThrough } from "./look.ts";
import { makeBackup } from "./make.ts";
import { backUpTonight, proveWeekly } from "./nightly.ts";
import { restoreBackup, type EraseAgain } from "./restore.ts";
import { ownIdentity } from "./seals.ts";
import { lastTold } from "./status.store.ts";
import type { Sum } from "./tar.ts";
import { unpackKeys } from "./unpack.ts";

let folder: string;
let live: LiveHouse;
const operator = identityFrom(randomBytes(32));
const openedBy = (...identities: (typeof operator)[]) => ({ identities });
const at = (name: string) => path.join(folder, name);
const noKeys = new Map<string, Buffer>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "danvan-backup-"));
  live = await aLiveHouse(at("live"), true);
  await live.sql`insert into guard_days (day, salt) values (current_date, ${randomBytes(32)})
                 on conflict do nothing`;
  for (let i = 0; i < 3; i += 1) await live.file();
  await live.grow();
});
afterAll(async () => {
  await endLiveHouse(live);
  await rm(folder, { recursive: true, force: true });
});

async function backedUp(name: string): Promise<string> {
  const seal = { recipients: [operator.recipient, ownIdentity(live.master).recipient] };
  const made = await makeBackup(live.source, at(name), seal);
  if (!made.ok) throw new Error(made.refusal.en);
  return at(name);
}

const restoreInto = (
  name: string,
  file: string,
  over: Partial<Parameters<typeof restoreBackup>[2]> = {},
  again: EraseAgain = erasingAgain,
) => {
  const home = homeOf({ DANVAN_HOME: at(name) });
  const wish = { file, opened: openedBy(operator), keys: noKeys, erasures: null, ...over };
  return restoreBackup(home, {}, wish, again);
};

const crash: EraseAgain = () => Promise.reject(new Error("power cut"));

/** The command line in a process that may write no file longer than so many kilobytes. */
const dv = async (home: string, kilobytes: number, ...words: readonly string[]) => {
  const script = `ulimit -f ${kilobytes}; exec "$0" src/cli.ts "$@"`;
  const ran = runProgram("bash", ["-c", script, process.execPath, ...words], {
    DANVAN_HOME: home,
  });
  return { exit: await ran.ended, said: ran.complaint() };
};

/** Every row of what people filed, in one sum. */
const sumOf = (house: LiveHouse, matters: readonly string[]) =>
  house.admin<{ sum: string }[]>`
    select md5(string_agg(t.line, '|' order by t.line)) as sum from (
      select m::text as line from matters m where id::text = any(${[...matters]})
      union all select e::text from matter_events e where matter_id::text = any(${[...matters]})
      union all select w::text from words w where matter_id::text = any(${[...matters]})
      union all select f::text from matter_files f where matter_id::text = any(${[...matters]})
    ) t`;

test("a backup made while people file is whole: every row, every file, the log; it opens with age", async () => {
  const before = (await live.sql<{ id: string }[]>`select id::text from matters`).map(
    ({ id }) => id,
  );
  const stopped = new AbortController();
  const during: Awaited<ReturnType<LiveHouse["file"]>>[] = [];
  const filing = (async () => {
    while (!stopped.signal.aborted) {
      during.push(await live.file());
      if (during.length % 3 === 0) await live.grow();
    }
  })();
  const file = await backedUp("busy.tar.zst.age");
  stopped.abort();
  await filing;
  expect(during.length).toBeGreaterThan(5);
  expect((await stat(file)).mode & 0o077).toBe(0);

  const keys = at("keys.age");
  const part = await makeKeysPart(
    { ...live, env: {} },
    keys,
    { recipients: [operator.recipient] },
    new Date(),
  );
  expect(part.ok).toBe(true);
  const read = await unpackKeys(keys, openedBy(operator));
  if (!read.ok) throw new Error(read.refusal.en);
  expect([...read.value.keys()].toSorted()).toEqual(
    expect.arrayContaining(["identity-1", "master"]),
  );

  const restored = await restoreInto("second", file, { keys: read.value });
  if (!restored.ok) throw new Error(restored.refusal.en);
  expect(restored.value).toMatchObject({ keys: true, files: "home", continued: false });

  const second = await aLiveHouse(at("second"));
  try {
    const looked = await lookThrough(second.home, second.admin, "home");
    expect(looked.wrong).toEqual([]);
    expect(looked.published).toBeGreaterThan(0);
    expect(looked.entries).toBeGreaterThanOrEqual(looked.published);

    // What was filed before is there to the letter; what came meanwhile is there whole or not at all.
    expect(await sumOf(second, before)).toEqual(await sumOf(live, before));
    const there = (await second.sql<{ id: string }[]>`select id::text from matters`).map(
      ({ id }) => id,
    );
    const meanwhile = during.filter(({ id }) => there.includes(id));
    expect(there.length).toBe(before.length + meanwhile.length);
    expect(await sumOf(second, there)).toEqual(await sumOf(live, there));
    for (const { key, sum } of meanwhile) {
      const bytes = await readFile(path.join(second.home.files, key));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sum);
    }
    // Names open with the keys that came in their own part.
    expect(second.master.equals(live.master)).toBe(true);
    expect(second.vault.numbers()).toEqual(live.vault.numbers());
    // The salts of the day stay with their day; nobody is signed in.
    const [unlogged] = await second.admin`
      select (select count(*) from guard_days)::int as days, (select count(*) from sessions)::int as sessions`;
    expect(unlogged).toEqual({ days: 0, sessions: 0 });

    // The log stands still, loudly, and people may go on filing; a person lets it go on.
    expect((await logState(second.sql))?.frozen).toMatch(/restored from a backup/);
    await second.file();
    expect((await second.grow()).did).toBe("frozen");
    await thawLog(second.sql);
    expect(await second.grow()).toMatchObject({ did: "grew" });
    expect((await lookThrough(second.home, second.admin, "home")).wrong).toEqual([]);
  } finally {
    await endLiveHouse(second);
  }
});

test.skipIf(!existsSync("/usr/bin/age"))(
  "Debian’s age, zstd and tar open it without us",
  async () => {
    const file = await backedUp("tools.tar.zst.age");
    await writeFile(at("operator.key"), writeIdentity(operator), { mode: 0o600 });
    const packed = execFileSync("age", ["-d", "-i", at("operator.key"), file], { maxBuffer: 1e9 });
    const names = execFileSync("sh", ["-c", "zstd -dc | tar tf -"], { input: packed }).toString();
    expect(names).toMatch(/^about\.json\n/);
    expect(names).toMatch(/\ndb\/data\/global\/pg_control\n/);
    expect(names).toMatch(/\ndb\/data\/backup_label\ndb\/data\/pg_wal\/[0-9A-F]{24}\n/);
    expect(names).toMatch(/\nmanifest\.json\n$/);
    expect(names).not.toMatch(/keys|master|postmaster\.pid/);
  },
);

test("the contents of unlogged tables are not in it, and nothing is removed while it runs", async () => {
  const [salts] = await live.admin<
    { at: string }[]
  >`select pg_relation_filepath('guard_days') as at`;
  const filed = await live.file();
  const sums: Sum[] = [];
  const contents = contentsOf(live.source, sums);
  await contents.next();
  // Erased right after the beginning: its row is gone in the end, its objects wait.
  await live.sql`update matter_files set file_id = null, erased_at = now() where matter_id = ${filed.id}`;
  await live.sql`delete from files where original_key = ${filed.key}`;
  expect(await live.removeObjects()).toEqual({ removed: 0, failed: 0 });
  expect(existsSync(path.join(live.home.files, filed.key))).toBe(true);
  expect(
    await makeBackup(live.source, at("other.age"), { passphrase: "một hai ba bốn", cost: 8 }),
  ).toMatchObject({
    refusal: { en: expect.stringContaining("Another backup") as string },
  });
  for await (const _ of contents);
  const names = sums.map(({ name }) => name);
  expect(names).not.toContain(`db/data/${salts?.at}`);
  expect(names).toContain(`db/data/${salts?.at}_init`);
  expect((await live.removeObjects()).removed).toBe(3);
  expect(await readdir(folder)).not.toContain("other.age");
});

test("what was erased after a backup stays erased", async () => {
  const [whole, part, kept] = [await live.file(), await live.file(), await live.file()];
  const file = await backedUp("older.tar.zst.age");
  await live.admin`insert into erasures (matter_id, what) values
    (${whole.id}, 'matter'), (${part.id}, 'files'), (${part.id}, 'words')`;
  const list = at("list.jsonl");
  expect(await writeErasures(live.admin, list)).toMatchObject({
    ok: true,
    value: { written: true },
  });
  expect(await writeErasures(live.admin, list)).toMatchObject({ value: { written: false } });
  // A list that knows more than the ledger, as after a restore without it, forgets nothing.
  await live.admin`delete from erasures where matter_id = ${part.id}`;
  await writeErasures(live.admin, list);
  expect((await readFile(list, "utf8")).match(new RegExp(part.id, "g"))).toHaveLength(2);

  const keys = new Map([
    ["master", live.master],
    ["identity-1", await readFile(path.join(live.home.keys, "identity-1"))],
  ]);
  expect(await restoreInto("broken-list", file, { erasures: file })).toMatchObject({ ok: false });
  const restored = await restoreInto("erased", file, { keys, erasures: list });
  if (!restored.ok) throw new Error(restored.refusal.en);
  expect(restored.value.erased).toMatchObject({ known: 3, matters: 1, parts: 2 });
  const house = await aLiveHouse(at("erased"));
  try {
    const ids = (await house.sql<{ id: string }[]>`select id::text from matters`).map(
      ({ id }) => id,
    );
    expect(ids).not.toContain(whole.id);
    expect(ids).toContain(kept.id);
    const [words] =
      await house.admin`select count(*)::int as left from words where matter_id = ${part.id}`;
    expect(words).toEqual({ left: 0 });
    for (const { key } of [whole, part])
      expect(existsSync(path.join(house.home.files, key))).toBe(false);
    expect(existsSync(path.join(house.home.files, kept.key))).toBe(true);
    const [line] = await house.sql`select detail from audit_events where did = 'house.restored'`;
    expect(line).toMatchObject({ detail: { erasures: 3, matters: 1 } });
  } finally {
    await endLiveHouse(house);
  }
});

test("an interrupted restore starts no house; the same command goes on from where it was", async () => {
  const file = await backedUp("again.tar.zst.age");
  const env = { DANVAN_HOME: at("cut") };
  const refusal = async (words: string) =>
    expect(await openHouse(env)).toMatchObject({
      ok: false,
      refusal: { en: expect.stringContaining(words) as string },
    });
  // Cut off in the middle of the unpacking: what is there is thrown away and done anew.
  const cut = homeOf(env);
  await mkdir(path.join(cut.folder, "restoring.parts/db"), { recursive: true });
  await mkdir(path.join(cut.folder, "files/original"), { recursive: true });
  await writeFile(restoringNote(cut), "{");
  await refusal("not finished");
  // Cut off again, when everything lies in place and is not yet brought to its moment.
  await expect(restoreInto("cut", file, {}, crash)).rejects.toThrow("power cut");
  expect(await readdir(cut.folder)).not.toContain("restoring.parts");
  await refusal("not finished");
  expect(await restoreInto("cut", file)).toMatchObject({
    ok: true,
    value: { continued: true, keys: false },
  });
  // Without its keys the house says so and does not start.
  await refusal("master key");
  await rm(at("cut"), { recursive: true, force: true });
});

test("a wrong key, a cut or changed file, another house’s keys, a home that is not empty: words, and nothing half", async () => {
  const file = await backedUp("good.tar.zst.age");
  const bytes = await readFile(file);
  await writeFile(at("cut.age"), bytes.subarray(0, bytes.length - 70_000));
  const changed = Buffer.from(bytes);
  changed[bytes.length >> 1] = (changed[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(at("changed.age"), changed);
  await writeFile(at("no.age"), "PK");
  const stranger = identityFrom(randomBytes(32));
  const cases = [
    [file, { opened: openedBy(stranger) }, "None of the keys"],
    [at("cut.age"), {}, "cut off"],
    [at("changed.age"), {}, "damaged"],
    [at("no.age"), {}, "not a backup"],
    [at("absent.age"), {}, "cannot be read"],
    [file, { keys: new Map([["master", randomBytes(32)]]) }, "another house's"],
  ] as const;
  for (const [i, [from, over, words]] of cases.entries()) {
    const name = `refused-${i}`;
    const tried = await restoreInto(name, from, over);
    expect(tried, words).toMatchObject({
      ok: false,
      refusal: { en: expect.stringContaining(words) as string },
    });
    const left = (await readdir(at(name))).filter((one) => !/^(lock.*|keys)$/.test(one));
    for (const one of left) expect(await readdir(path.join(at(name), one))).toEqual([]);
  }
  expect(await restoreInto("live", file)).toMatchObject({ ok: false });
  await mkdir(at("full/db"), { recursive: true });
  await writeFile(at("full/db/x"), "");
  expect(await restoreInto("full", file)).toMatchObject({
    refusal: { en: expect.stringContaining("not empty") as string },
  });
});

test("a disk that is full: words, no file that looks like a backup, no home that starts", async () => {
  const recipient = writeRecipient(operator.recipient);
  const small = await dv(at("live"), 1000, "backup", at("small.age"), "--recipient", recipient);
  expect(small).toMatchObject({
    exit: 1,
    said: expect.stringContaining("Hết chỗ trên đĩa") as string,
  });
  expect((await readdir(folder)).filter((name) => name.startsWith("small"))).toEqual([]);

  const file = await backedUp("large.tar.zst.age");
  await writeFile(at("key"), writeIdentity(operator), { mode: 0o600 });
  const tried = await dv(at("tiny"), 4000, "restore", file, "--identity", at("key"));
  expect(tried).toMatchObject({
    exit: 1,
    said: expect.stringContaining("Hết chỗ trên đĩa") as string,
  });
  expect(await readdir(at("tiny"))).not.toContain("db");
});

test("each night one backup, the oldest go, and once a week the newest is proved by restoring it", async () => {
  let now = new Date("2026-11-23T20:00:00Z");
  const house = {
    ...live,
    clock: () => now,
    backups: {
      folder: at("nights"),
      recipient: writeRecipient(operator.recipient),
      keep: 2,
      adminUrl: live.database.adminUrl,
      files: "home" as const,
      eraseAgain: erasingAgain,
    },
  };
  for (let night = 0; night < 3; night += 1) {
    await backUpTonight(house);
    await backUpTonight(house);
    now = new Date(now.getTime() + 86_400_000);
  }
  expect((await readdir(at("nights"))).toSorted()).toEqual([
    "danvan-2026-11-25-0300.tar.zst.age",
    "danvan-2026-11-26-0300.tar.zst.age",
    "erasures.jsonl",
  ]);
  await proveWeekly(house);
  expect(await lastTold(live.sql)).toContainEqual(
    expect.objectContaining({
      did: "backup.verified",
      detail: expect.objectContaining({ file: "danvan-2026-11-26-0300.tar.zst.age" }) as object,
    }),
  );
  expect((await readdir(live.home.folder)).some((name) => name.startsWith("verifying"))).toBe(
    false,
  );
  // Proved this week: a second asking does nothing, also with a damaged file.
  await writeFile(at("nights/danvan-2026-11-27-0300.tar.zst.age"), "damaged");
  await proveWeekly(house);
  const [tonight] = await live.sql<{ failed: number }[]>`
    select count(*)::int as failed from audit_events
     where did = 'backup.failed' and detail ->> 'file' like 'danvan-%'`;
  expect(tonight).toEqual({ failed: 0 });
});
