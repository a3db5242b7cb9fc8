import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import sharp from "sharp";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { openDisk, putAll, readObject, storageFrom } from "./disk.ts";
import { halves } from "./pictures.fixture.ts";
import { type FilesWorld, receiveFiles } from "./receive.ts";
import { s3Server } from "./s3.fixture.ts";
import { fileById } from "./store.ts";
import { sweepOrphans } from "./sweep.ts";
import { turns } from "./turns.ts";

const db = testDatabase();
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "danvan-disk-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const world = async (storage: Parameters<typeof openDisk>[0]): Promise<FilesWorld> => ({
  sql: db(),
  disk: await openDisk(storage),
  turns: turns(2, 12, 20_000),
  now: () => new Date("2026-11-23T08:00:00Z"),
  random: randomBytes,
});
const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((f) => f.isFile());

test("an object is whole and closed to other users of the machine, and nothing is left beside it", async () => {
  const disk = await openDisk({ kind: "folder", root: join(root, "plain", "files") });
  const bytes = randomBytes(100_000);
  expect(await putAll(disk, [{ key: "copy/ab/abcd", bytes }])).toEqual({ ok: true, value: null });
  expect((await buffer(await readObject(disk, "copy/ab/abcd"))).equals(bytes)).toBe(true);
  const place = join(root, "plain", "files", "copy", "ab", "abcd");
  expect((await stat(place)).mode & 0o777).toBe(0o600);
  expect(await filesBelow(join(root, "plain"))).toHaveLength(1);
});

test("keys cannot leave the folder", async () => {
  const disk = await openDisk({ kind: "folder", root: join(root, "plain", "files") });
  expect(await putAll(disk, [{ key: "../../outside", bytes: Buffer.from("x") }])).toMatchObject({
    ok: false,
  });
  expect(await readdir(root)).not.toContain("outside");
});

test("a full disk is a refusal, and no half of a file stays behind", async (t) => {
  const small = join(root, "small");
  if (!mountSmall(small)) return t.skip("a one-megabyte filesystem can only be mounted as root");
  try {
    const here = await world({ kind: "folder", root: small });
    // The original of some 650 KB fits, its copies of some 400 KB do not fit beside it.
    const side = 800;
    const noise = sharp(randomBytes(side * side * 3), {
      raw: { width: side, height: side, channels: 3 },
    });
    const jpeg = await noise.jpeg({ quality: 95 }).toBuffer();
    expect(jpeg.length).toBeGreaterThan(600_000);
    expect(jpeg.length).toBeLessThan(1_000_000);
    const photo = new File([Uint8Array.from(jpeg)], "a.jpg");
    const before = await db()`select count(*)::int as n from files`;
    expect(await receiveFiles(here, [photo, photo])).toEqual([
      { ok: false, refusal: { because: "storage-full" } },
      { ok: false, refusal: { because: "storage-full" } },
    ]);
    expect(await filesBelow(small)).toEqual([]);
    expect(await db()`select count(*)::int as n from files`).toEqual(before);
    const little = new File([Uint8Array.from(await halves(60, 60).jpeg().toBuffer())], "b.jpg");
    expect(await receiveFiles(here, [little])).toMatchObject([{ ok: true }]);
  } finally {
    execFileSync("umount", [small]);
  }
  return undefined;
});

function mountSmall(place: string): boolean {
  try {
    execFileSync("mkdir", ["-p", place]);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test("with S3 configured, files are put, read, swept and refused there, signed every time", async () => {
  const s3 = await s3Server("danvan-files");
  try {
    const storage = storageFrom(
      {
        DANVAN_S3_BUCKET: "danvan-files",
        DANVAN_S3_ENDPOINT: s3.endpoint,
        DANVAN_S3_ACCESS_KEY_ID: "test-id",
        DANVAN_S3_SECRET_ACCESS_KEY: "test-secret",
      },
      root,
    );
    const here = await world(storage);
    const jpeg = Uint8Array.from(await halves(400, 300).jpeg().toBuffer());
    const [answer] = await receiveFiles(here, [new File([jpeg], "a.jpg")]);
    if (!answer?.ok) throw new Error("refused");
    const [photo] = answer.value;
    if (!photo) throw new Error("no photo");
    expect(new Set(s3.objects.keys())).toEqual(
      new Set([photo.originalKey, photo.viewKey, photo.thumbKey]),
    );
    expect(s3.objects.get(photo.originalKey)?.equals(jpeg)).toBe(true);
    expect((await buffer(await readObject(here.disk, photo.viewKey))).length).toBeGreaterThan(100);
    expect(await here.disk.exists(photo.viewKey)).toBe(true);
    expect(await here.disk.exists("copy/zz/none")).toBe(false);

    s3.objects.set("original/ab/abstray", Buffer.from("stray"));
    const later = new Date("2026-11-25T00:00:00Z");
    expect(await sweepOrphans(db(), here.disk, later)).toMatchObject({ strays: 1, failed: 0 });
    expect(s3.objects.size).toBe(0);
    expect(await fileById(db(), photo.id)).toBeNull();

    s3.fill();
    expect(await receiveFiles(here, [new File([jpeg], "a.jpg")])).toEqual([
      { ok: false, refusal: { because: "storage-full" } },
    ]);
    expect(s3.seen.every((request) => request.signed)).toBe(true);
  } finally {
    await s3.close();
  }
});

test("the storage is what the environment says, and half a configuration stops the start", () => {
  expect(storageFrom({}, "/home/dv")).toEqual({ kind: "folder", root: "/home/dv/files" });
  expect(storageFrom({ DANVAN_S3_BUCKET: "b", DANVAN_S3_REGION: "ap-southeast-1" }, "/h")).toEqual({
    kind: "s3",
    bucket: "b",
    region: "ap-southeast-1",
  });
  expect(() => storageFrom({ DANVAN_S3_ENDPOINT: "http://x" }, "/h")).toThrow("DANVAN_S3_BUCKET");
  expect(() => storageFrom({ DANVAN_S3_BUCKET: "b", DANVAN_S3_ACCESS_KEY_ID: "i" }, "/h")).toThrow(
    "go together",
  );
});
