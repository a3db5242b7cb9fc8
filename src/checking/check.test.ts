import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, expect, test } from "vitest";

import { takeStep } from "#cases/actions.ts";
import { fileMatter } from "#cases/filing.ts";
import { openDisk, putAll } from "#files/disk.ts";
import { saveFiles } from "#files/store.ts";
import { fileId } from "#files/model.ts";
import { sha256 } from "#kernel/secret.ts";
import { publicKeyOf, signerFrom } from "#register/notes.ts";
import { logFolder } from "#register/folder.ts";
import { sequence } from "#register/sequencer.ts";
import { takeTaskStep } from "#tasks/actions.ts";
import { createTasks } from "#tasks/creating.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";
import { loadTrial } from "#trial/load.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";

import { checkHouse } from "./check.ts";
import type { FindingKind } from "./model.ts";

const db = testDatabase();
const made = await mkdtemp(path.join(tmpdir(), "danvan-check-"));
afterAll(() => rm(made, { recursive: true, force: true }));
const disk = await openDisk({ kind: "folder", root: path.join(made, "files") });
const signer = signerFrom("log.example/log", "note", sha256("the key of this test"));
const folder = logFolder(path.join(made, "log"));
const grow = () => sequence({ sql: db(), folder, signer, clock: () => new Date() });

async function check(deep = true) {
  const { findings } = await checkHouse({
    sql: db.owner(),
    disk,
    log: folder.root,
    logKey: () => publicKeyOf(signer),
    now: new Date(),
    deep,
    since: null,
    progress: () => {},
  });
  return findings;
}

const kinds = async (): Promise<readonly FindingKind[]> => [
  ...new Set((await check()).map(({ kind }) => kind)),
];

async function aFile(id: string): Promise<string> {
  const [original, view, thumb] = ["o", "v", "t"].map(
    (shelf) => `original/00/${shelf}${id.slice(-6)}`,
  );
  const bytes = Buffer.from(`picture ${id}`);
  const keys = [original ?? "", view ?? "", thumb ?? ""];
  const put = await putAll(
    disk,
    keys.map((key) => ({ key, bytes })),
  );
  if (!put.ok) throw new Error("not put");
  const row = {
    id: fileId(id),
    kind: "photo",
    sha256: sha256(bytes).toString("hex"),
    bytes: bytes.length,
    width: 1,
    height: 1,
    originalKey: keys[0] ?? "",
    viewKey: keys[1] ?? "",
    thumbKey: keys[2] ?? "",
  } as const;
  await saveFiles(db(), [row], new Date());
  return row.originalKey;
}

test("a trial house has no disagreement; each that is planted is found", async () => {
  await loadProvince(db.owner(), await readRegister(), "01");
  expect(await grow()).toMatchObject({ did: "grew", size: 0 });
  const house = aHouse(db(), "2026-11-23T09:30:00+07:00");
  await loadTrial(house, "no password", async () => {});
  const { ward, province } = await aWard(db.owner());
  const reception = await anOfficer(db.owner(), ward, "reception");
  const filed = await fileMatter(house)(aFiling(ward));
  if (!filed.ok) throw new Error("refused");
  const { id, code } = filed.value;
  const accept = { step: "accept", officer: reception.officer } as const;
  expect(await takeStep(house)(code, reception.staff, accept, 1)).toMatchObject({ ok: true });
  const note = { step: "note", text: "Đã gọi điện." } as const;
  expect(await takeStep(house)(code, reception.staff, note, 2)).toMatchObject({ ok: true });
  const wardHead = await anOfficer(db.owner(), ward, "head");
  const given = await createTasks(house)(
    wardHead.staff,
    [
      {
        key: "1",
        title: "Dọn mương trước mùa mưa",
        product: "",
        unit: ward,
        due: null,
        source: { from: "office" },
      },
    ],
    { once: randomUUID() },
  );
  const task = given.ok ? given.value.tasks[0] : undefined;
  if (!task) throw new Error("not given");
  const along = { step: "cooperate", units: [province], text: "Mương chảy qua hai nơi." } as const;
  expect(await takeTaskStep(house)(task.code, wardHead.staff, along, 1)).toMatchObject({
    ok: true,
  });
  const one = "01900000-0000-7000-8000-0000000000f1";
  const key = await aFile(one);
  await grow();
  // No worker runs here.
  await db()`delete from job_outbox`;
  await db()`
    insert into matter_search (matter_id, unit_id, keys)
    select id, unit_id, ''::tsvector from matters on conflict do nothing`;
  expect(await check()).toEqual([]);

  const sql = db.owner();
  const planted = async (
    plant: () => Promise<unknown>,
    expected: readonly FindingKind[],
    undo: () => Promise<unknown>,
  ) => {
    await plant();
    expect(await kinds()).toEqual(expected);
    await undo();
    expect(await check()).toEqual([]);
  };

  await planted(
    () => sql`update matters set answer_by = answer_by + 1 where id = ${id}`,
    ["row-differs"],
    () => sql`update matters set answer_by = answer_by - 1 where id = ${id}`,
  );
  await planted(
    () => sql`update task_units set part = 'executing' where task_id = ${task.id}`,
    ["row-differs"],
    () => sql`update task_units set part = 'cooperating' where task_id = ${task.id}`,
  );
  await planted(
    () => sql`update matter_events set seq = 9 where matter_id = ${id} and seq = 2`,
    ["events-broken"],
    () => sql`update matter_events set seq = 2 where matter_id = ${id} and seq = 9`,
  );
  await planted(
    () => sql`update words set body = body || '.' where id = ${id}`,
    ["words-changed"],
    () => sql`update words set body = left(body, -1) where id = ${id}`,
  );
  const [complaint] = await sql<
    { id: string }[]
  >`select id from complaints where stage = 'verifying'`;
  await planted(
    () => sql`update complaints set stage = 'dialogue' where id = ${complaint?.id ?? null}`,
    ["row-differs"],
    () => sql`update complaints set stage = 'verifying' where id = ${complaint?.id ?? null}`,
  );

  const object = await disk.getBytes(key);
  await planted(
    () => disk.delete(key),
    ["object-missing"],
    () => disk.put(key, object),
  );
  await planted(
    () => disk.put(key, Buffer.from(object).fill(7)),
    ["object-changed"],
    () => disk.put(key, object),
  );

  const old = new Date(Date.now() - 3 * 86_400_000);
  await planted(
    async () => {
      await disk.put("copy/00/stray", "x");
      await utimes(path.join(made, "files/copy/00/stray"), old, old);
    },
    ["object-stray"],
    () => disk.delete("copy/00/stray"),
  );

  await sql`select graphile_worker.add_job('matter-filed', '{}'::json, max_attempts => 1)`;
  await planted(
    () => sql`update graphile_worker._private_jobs set attempts = 1`,
    ["job-failed"],
    () => sql`update graphile_worker._private_jobs set attempts = 0`,
  );
  await planted(
    () => sql`
      update graphile_worker._private_jobs
         set locked_at = now() - interval '1 hour', locked_by = 'dead'`,
    ["job-locked"],
    () => sql`delete from graphile_worker._private_jobs`,
  );
  await planted(
    () => sql`insert into job_outbox (task, payload) select 'matter-filed', json_build_object('matter', id)
                from matters where received_at < now() - interval '1 day' limit 1`,
    ["job-stuck"],
    () => sql`delete from job_outbox`,
  );

  await planted(
    () =>
      sql`update register_acts set statement = replace(statement, 'nth 2', 'nth 3') where about = ${id} and nth = 2`,
    ["act-broken"],
    () =>
      sql`update register_acts set statement = replace(statement, 'nth 3', 'nth 2') where about = ${id} and nth = 2`,
  );
  const [first] = await sql<{ row: object }[]>`
    delete from register_acts a where about = ${id} and nth = 1 returning to_jsonb(a) as row`;
  expect(await kinds()).toEqual(["chain-broken", "act-missing"]);
  await sql`insert into register_acts select * from jsonb_populate_record(null::register_acts, ${sql.json({ ...first?.row })})`;
  expect(await check()).toEqual([]);

  await planted(
    () => sql`update register_log set size = size + 1`,
    ["log-gap"],
    () => sql`update register_log set size = size - 1`,
  );
  await planted(
    () => sql`update register_log set frozen = 'why'`,
    ["log-frozen"],
    () => sql`update register_log set frozen = null`,
  );
  // The newest tile is partial: there is a folder of them, the widest is the last.
  const level0 = path.join(folder.root, "tile/0");
  const partial = (await readdir(level0)).filter((name) => name.endsWith(".p")).toSorted();
  const nth = Number(partial.at(-1)?.slice(0, 3));
  const tiles = path.join(level0, partial.at(-1) ?? "");
  const [tile = ""] = (await readdir(tiles)).toSorted((a, b) => Number(b) - Number(a));
  const hashes = await folder.readTile({ level: 0, nth, width: Number(tile) });
  await planted(
    () => writeFile(path.join(tiles, tile), Buffer.concat(hashes).fill(1)),
    ["log-tiles"],
    () => writeFile(path.join(tiles, tile), Buffer.concat(hashes)),
  );
  const note0 = (await folder.readCheckpoint()) ?? "";
  await planted(
    () => folder.writeCheckpoint(note0.replace(/^— (\S+) ..../m, "— $1 AAAA")),
    ["log-checkpoint"],
    () => folder.writeCheckpoint(note0),
  );
});

test("what may be erased is erased on record, or it is missing", async () => {
  const house = aHouse(db());
  const { ward } = await aWard(db.owner());
  const [gone, erased] = [
    await fileMatter(house)(aFiling(ward)),
    await fileMatter(house)(aFiling(ward)),
  ];
  if (!gone.ok || !erased.ok) throw new Error("refused");
  const [a, b] = [gone.value.id, erased.value.id];
  await db.owner()`delete from words where id in (${a}, ${b})`;
  await db.owner()`insert into erasures (matter_id, what) values (${b}, 'words')`;
  const findings = await check();
  expect(findings.filter(({ kind }) => kind === "words-missing")).toEqual([
    { kind: "words-missing", about: a, details: ["matter_events 1"] },
  ]);
});
