import { createHash } from "node:crypto";
import { mkdtemp, rm, utimes } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Disk } from "flydrive";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { openDisk } from "./disk.ts";
import { dropFiles, dropStaged, eraseFilesOf, removeObjects } from "./erase.ts";
import { removeFiles, scanFiles, sweepFiles } from "./jobs.ts";
import { aMatter, anOfficer } from "./matter.fixture.ts";
import type { StoredFile } from "./model.ts";
import { halves, pdfPages } from "./pictures.fixture.ts";
import { type FilesWorld, receiveFiles } from "./receive.ts";
import { fileResponse, thumbDataUri } from "./response.ts";
import { scanOriginals, type Withdrawn } from "./scan.ts";
import { attach, fileById, filesOf, publish, stage, staged } from "./store.ts";
import { sweepOrphans } from "./sweep.ts";
import { turns } from "./turns.ts";

const db = testDatabase();
const now = new Date("2026-11-23T08:00:00Z");
let root: string;
let disk: Disk;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "danvan-files-"));
  disk = await openDisk({ kind: "folder", root });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const once = () => createHash("sha256").update(randomBytes(16)).digest();
const world = (): FilesWorld => ({
  sql: db(),
  disk,
  turns: turns(2, 12, 20_000),
  now: () => now,
  random: randomBytes,
});

/** `count` photographs on the disk and in the table, each different. */
async function photos(count: number): Promise<readonly StoredFile[]> {
  const bytes = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      halves(20 + i, 20)
        .jpeg()
        .toBuffer(),
    ),
  );
  return files(bytes);
}
async function files(bytes: readonly Buffer[]): Promise<readonly StoredFile[]> {
  const answers = await receiveFiles(
    world(),
    bytes.map((b) => new File([Uint8Array.from(b)], "x")),
  );
  return answers.flatMap((answer) => {
    if (!answer.ok) throw new Error(answer.refusal.because);
    return answer.value;
  });
}
const ids = (them: readonly StoredFile[]) => them.map((file) => file.id);
const keys = (file: StoredFile) => [file.originalKey, file.viewKey, file.thumbKey];
const onDisk = async (them: readonly StoredFile[]) =>
  (await Promise.all(them.flatMap(keys).map((key) => disk.exists(key)))).filter(Boolean).length;

test("files wait with their form in the order they were chosen, and never more than five", async () => {
  const form = once();
  const first = await photos(2);
  const second = await photos(4);
  expect(await stage(db(), form, ids(first))).toEqual(first);
  expect(await stage(db(), form, ids(second))).toEqual([...first, ...second.slice(0, 3)]);
  expect(await stage(db(), form, ids(second))).toHaveLength(5);
  expect(await staged(db(), once())).toEqual([]);
});

test("what waits moves to the matter with the filing, and a second time nothing is left", async () => {
  const form = once();
  const chosen = await photos(3);
  await stage(db(), form, ids(chosen));
  const matter = await aMatter(db.owner());
  const filed = await db().begin((sql) => attach(sql, form, matter, "filed"));
  expect(filed).toEqual(chosen.map((file, i) => ({ ...file, purpose: "filed", position: i + 1 })));
  expect(await staged(db(), form)).toEqual([]);
  expect(await attach(db(), form, matter, "filed")).toEqual([]);

  const later = once();
  const more = await photos(1);
  await stage(db(), later, ids(more));
  expect(await attach(db(), later, matter, "filed")).toMatchObject([{ position: 4 }]);
  expect(await filesOf(db(), matter)).toHaveLength(4);
  expect(await fileById(db(), chosen[0]!.id)).toMatchObject({ matterId: matter, purpose: "filed" });
});

test("a filing that is rolled back leaves its files waiting with the form", async () => {
  const form = once();
  const chosen = await photos(1);
  await stage(db(), form, ids(chosen));
  const matter = await aMatter(db.owner());
  await expect(
    db().begin(async (sql) => {
      await attach(sql, form, matter, "filed");
      throw new Error("the filing failed");
    }),
  ).rejects.toThrow("the filing failed");
  expect(await staged(db(), form)).toEqual(chosen);
});

test("nothing is published without an officer who confirmed the masked copy", async () => {
  const matter = await aMatter(db.owner());
  const by = await anOfficer(db.owner());
  const [masked, other] = await photos(2);
  await publish(db(), { matterId: matter, fileId: masked!.id, by, at: now });
  expect(await filesOf(db(), matter)).toMatchObject([{ id: masked!.id, purpose: "published" }]);
  await expect(
    db()`insert into matter_files (matter_id, purpose, position, file_id)
         values (${matter}, 'published', 2, ${other!.id})`,
  ).rejects.toThrow("published_only_when_confirmed");
});

test("erasing a matter's pictures removes rows and objects, and leaves only an empty place", async () => {
  const form = once();
  const chosen = [...(await photos(1)), ...(await files([pdfPages(2)]))];
  await stage(db(), form, ids(chosen));
  const matter = await aMatter(db.owner());
  await attach(db(), form, matter, "filed");
  expect(await onDisk(chosen)).toBe(9);

  const gone = await db().begin((sql) => eraseFilesOf(sql, matter, now));
  expect(new Set(gone)).toEqual(new Set(chosen.flatMap(keys)));
  expect(await removeObjects(db(), disk, gone)).toEqual({ removed: 8, failed: 0 });
  expect(await onDisk(chosen)).toBe(0);
  expect(await filesOf(db(), matter)).toEqual([]);
  const places =
    await db()`select position, file_id, erased_at from matter_files where matter_id = ${matter}`;
  expect(places).toHaveLength(3);
  expect(places.every((place) => place["file_id"] === null && place["erased_at"] !== null)).toBe(
    true,
  );
});

test("an erasure that is rolled back erases nothing", async () => {
  const form = once();
  const chosen = await photos(1);
  await stage(db(), form, ids(chosen));
  const matter = await aMatter(db.owner());
  await attach(db(), form, matter, "filed");
  const back = db().begin(async (sql) => {
    await eraseFilesOf(sql, matter, now);
    throw new Error("no");
  });
  await expect(back).rejects.toThrow("no");
  await removeObjects(db(), disk, chosen.flatMap(keys));
  expect(await onDisk(chosen)).toBe(3);
});

test("when a matter itself is deleted, its pictures follow by the next removal", async () => {
  const form = once();
  const chosen = await photos(2);
  await stage(db(), form, ids(chosen));
  const matter = await aMatter(db.owner());
  await attach(db(), form, matter, "filed");
  await db.owner()`delete from matters where id = ${matter}`;
  expect(await fileById(db(), chosen[0]!.id)).toBeNull();
  await removeObjects(db(), disk, { atMost: 1000 });
  expect(await onDisk(chosen)).toBe(0);
});

test("what cannot be removed now stays queued and is tried again", async () => {
  const form = once();
  const chosen = await photos(1);
  await stage(db(), form, ids(chosen));
  const gone = await dropStaged(db(), form);
  const offline = await openDisk({ kind: "folder", root: "/proc/self/mem" });
  expect(await removeObjects(db(), offline, gone)).toEqual({ removed: 0, failed: 3 });
  expect(await onDisk(chosen)).toBe(3);
  expect(await removeObjects(db(), disk, { atMost: 1000 })).toMatchObject({ failed: 0 });
  expect(await onDisk(chosen)).toBe(0);
});

test("an original stays as long as one page of it is kept, and goes with the last", async () => {
  const [page, last] = await files([pdfPages(2)]);
  await removeObjects(db(), disk, await dropFiles(db(), [page!.id]));
  expect(await disk.exists(page!.viewKey)).toBe(false);
  expect(await disk.exists(last!.originalKey)).toBe(true);
  await removeObjects(db(), disk, await dropFiles(db(), [last!.id]));
  expect(await onDisk([page!, last!])).toBe(0);
});

test("the sweep removes what nothing refers to and is old, and nothing else", async () => {
  const db0 = db();
  const old = new Date("2026-11-20T08:00:00Z");
  const [kept, waiting, forgotten, expired] = await photos(4);
  const matter = await aMatter(db.owner());
  const [form, freshForm, oldForm] = [once(), once(), once()];
  await stage(db0, form, [kept!.id]);
  await attach(db0, form, matter, "filed");
  await stage(db0, freshForm, [waiting!.id]);
  await stage(db0, oldForm, [expired!.id]);
  await db.owner()`update files set created_at = ${old} where id = any(${[kept!.id, forgotten!.id, expired!.id]})`;
  await db.owner()`update staged_files set staged_at = ${old} where once_hash = ${oldForm}`;
  // A crash between the disk and the database, long ago and just now, and one while writing.
  const shelf = "original/ab";
  for (const key of [`${shelf}/ab01`, `${shelf}/ab02`, "incoming/ab03"])
    await disk.put(key, "stray");
  for (const key of [`${shelf}/ab01`, "incoming/ab03"]) await utimes(join(root, key), old, old);

  const yesterday = new Date("2026-11-22T08:00:00Z");
  expect(await sweepOrphans(db0, disk, yesterday)).toMatchObject({
    files: 2,
    strays: 2,
    failed: 0,
  });
  expect(await onDisk([kept!, waiting!])).toBe(6);
  expect(await onDisk([forgotten!, expired!])).toBe(0);
  expect(await disk.exists(`${shelf}/ab01`)).toBe(false);
  expect(await disk.exists("incoming/ab03")).toBe(false);
  expect(await disk.exists(`${shelf}/ab02`)).toBe(true);
  expect(await sweepOrphans(db0, disk, yesterday)).toEqual({
    files: 0,
    strays: 0,
    removed: 0,
    failed: 0,
  });
});

test("the timetable lets go of forms a day old, and leaves younger ones alone", async () => {
  const [young, late] = await photos(2);
  const [youngForm, lateForm] = [once(), once()];
  await stage(db(), youngForm, [young!.id]);
  await stage(db(), lateForm, [late!.id]);
  const dayAgo = new Date(now.getTime() - 25 * 3_600_000);
  await db.owner()`update staged_files set staged_at = ${now} where once_hash = ${youngForm}`;
  await db.owner()`update staged_files set staged_at = ${dayAgo} where once_hash = ${lateForm}`;
  await db.owner()`update files set created_at = ${dayAgo} where id = ${late!.id}`;
  const work = { db: db(), disk, clamd: null, tellWithdrawn: async () => {} };
  for (const job of [removeFiles, scanFiles, sweepFiles]) await job.run(work, null, now);
  expect(await onDisk([late!])).toBe(0);
  expect(await onDisk([young!])).toBe(3);
  expect(await staged(db(), youngForm)).toEqual([young]);
});

test("a picture is served as a picture and nothing else", async () => {
  const [photo] = await photos(1);
  const answer = await fileResponse(disk, photo!, "view", 2);
  expect(Object.fromEntries(answer!.headers)).toMatchObject({
    "content-type": "image/webp",
    "content-disposition": 'inline; filename="anh-2.webp"',
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; sandbox",
  });
  const bytes = Buffer.from(await answer!.arrayBuffer());
  expect(bytes.subarray(8, 12).toString()).toBe("WEBP");
  expect(answer!.headers.get("content-length")).toBe(String(bytes.length));
  expect(await thumbDataUri(disk, photo!)).toMatch(/^data:image\/webp;base64,UklGR/);
  await disk.delete(photo!.viewKey);
  expect(await fileResponse(disk, photo!, "view")).toBeNull();
});

test("an infected paper is withdrawn with all its pages and its matter is told; a clean one stays", async () => {
  await db.owner()`update files set scanned_at = now() where scanned_at is null`;
  const form = once();
  const chosen = [...(await photos(1)), ...(await files([pdfPages(2)]))];
  const [photo, page, page2] = chosen;
  await stage(db(), form, ids(chosen));
  const matter = await aMatter(db.owner());
  await attach(db(), form, matter, "filed");

  const { clamd, close } = await scannerThatFinds("%PDF");
  const told: Withdrawn[] = [];
  const tell = async (_: unknown, what: Withdrawn) => void told.push(what);
  const done = await scanOriginals({ db: db(), disk, clamd }, now, tell);
  const withdrawn = [page, page2].map((p) => ({
    fileId: p!.id,
    matterId: matter,
    finding: "Test.Found",
  }));
  expect(done).toMatchObject({ clean: 1, unanswered: 0 });
  expect(new Set(done.withdrawn)).toEqual(new Set(withdrawn));
  expect(new Set(told)).toEqual(new Set(withdrawn));
  expect(await filesOf(db(), matter)).toMatchObject([{ id: photo!.id }]);
  expect(await onDisk([page!, page2!])).toBe(0);
  expect(await onDisk([photo!])).toBe(3);
  expect(await scanOriginals({ db: db(), disk, clamd }, now, tell)).toMatchObject({ clean: 0 });

  await photos(4);
  await close();
  const away = await scanOriginals({ db: db(), disk, clamd }, now, tell);
  expect(away).toEqual({ clean: 0, withdrawn: [], unanswered: 3 });
});

async function scannerThatFinds(mark: string) {
  const server: Server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on("data", (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
      if (got.readUInt32BE(got.length - 4) !== 0) return;
      socket.end(got.includes(mark) ? "stream: Test.Found FOUND\0" : "stream: OK\0");
    });
  });
  await new Promise<void>((ready) => {
    server.listen(0, "127.0.0.1", ready);
  });
  const at = server.address();
  if (!at || typeof at !== "object") throw new Error("no address");
  return {
    clamd: { host: "127.0.0.1", port: at.port },
    close: () => new Promise((done) => server.close(done)),
  };
}
