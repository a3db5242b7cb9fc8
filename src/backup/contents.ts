import { createHash } from "node:crypto";
import { open, readdir } from "node:fs/promises";
import path from "node:path";

import { holdRemovals } from "#files/erase.ts";
import type { Home } from "#home/home.ts";
import { connect, type Database } from "#kernel/sql.ts";

import { dataFiles, filesBelow, isCode } from "./data-folder.ts";
import { type About, type Manifest, manifestName, aboutName } from "./manifest.ts";
import { type Sum, tarEnd, tarHead, tarRest } from "./tar.ts";

/** What a backup is made of. */
export type Source = {
  readonly home: Home;
  /** The administrator of the embedded server, as which its backup functions may be called. */
  readonly adminUrl: string;
  /** Whether what people sent along lies in the home, or in a bucket that keeps itself. */
  readonly files: About["files"];
  /** A mark of the master key, by which the right one is known when the backup is put back. */
  readonly keyMark: string;
  readonly clock: () => Date;
};

/** Somebody else is making a backup of this house. */
export class BackupBusy extends Error {}

/**
 * The house as one archive, of one moment: the end of the copy of its database.
 *
 * The order makes what is put back fit together. The receipt log first: the database, whose moment
 * comes later, then knows at least what the log published, and the log need not freeze for it. Then
 * the data folder between pg_backup_start and pg_backup_stop, with the write-ahead log from one to
 * the other, held by a replication slot that ends with the session. Then what people sent along: an
 * object is written before its row, and none is removed until the session ends, so every row of that
 * moment has its objects. The sums of all of it come last.
 */
export async function* contentsOf(source: Source, sums: Sum[]): AsyncGenerator<Buffer> {
  const { home, adminUrl, clock } = source;
  const url = new URL(adminUrl);
  // A long copy keeps the session quiet for long; it must not be taken for one to be renewed.
  url.searchParams.set("max_lifetime", "0");
  const sql = connect(url.href, { max: 1 });
  try {
    if (!(await holdRemovals(sql))) throw new BackupBusy("another backup is under way");
    const about = await aboutOf(sql, source);
    yield* bytesAs(aboutName, json(about), sums);
    for (const name of await logFolders(home)) yield* logOf(home, name, sums);
    const { until, label, segments, span } = yield* databaseOf(sql, home, sums);
    yield* bytesAs("db/data/backup_label", label, sums);
    for (const one of segments) yield* fileAs(home.db, `data/pg_wal/${one}`, "db/", sums, true);
    if (source.files === "home") {
      for await (const name of filesBelow(home.files)) {
        if (!name.startsWith("incoming/")) yield* fileAs(home.files, name, "files/", sums);
      }
    }
    const manifest: Manifest = { at: until, made: clock().toISOString(), span, sums };
    yield* bytesAs(manifestName, json(manifest), []);
    yield tarEnd();
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function aboutOf(sql: Database, source: Source): Promise<About> {
  const [row] = await sql<{ postgres: string; schema: string }[]>`
    select current_setting('server_version') as postgres,
           (select name from migration order by id desc limit 1) as schema`;
  if (!row) throw new Error("the database says nothing of itself");
  const { files, keyMark, clock } = source;
  return { format: "danvan-backup-1", began: clock().toISOString(), ...row, files, keyMark };
}

const logFolders = async (home: Home): Promise<readonly string[]> =>
  (await readdir(home.folder)).filter((name) => /^log(-ended-\d+)?$/.test(name)).toSorted();

/** The checkpoint first: every tile it speaks of was written before it, and none is ever changed. */
async function* logOf(home: Home, name: string, sums: Sum[]): AsyncGenerator<Buffer> {
  const root = path.join(home.folder, name);
  yield* fileAs(root, "checkpoint", `${name}/`, sums);
  for await (const file of filesBelow(root)) {
    if (file !== "checkpoint" && !file.endsWith(".new")) {
      yield* fileAs(root, file, `${name}/`, sums);
    }
  }
}

/** What the end of the copy says of itself. */
type Copied = {
  readonly until: string;
  readonly label: Buffer;
  readonly segments: readonly string[];
  readonly span: string;
};

async function* databaseOf(sql: Database, home: Home, sums: Sum[]): AsyncGenerator<Buffer, Copied> {
  const data = path.join(home.db, "data");
  const slot = `danvan_backup_${process.pid}`;
  await sql`select from pg_create_physical_replication_slot(${slot}, true, true)`;
  const [began] = await sql<{ segment: string }[]>`
    select pg_walfile_name(lsn) as segment from pg_backup_start('danvan', true) as lsn`;
  yield* folderAs("db/data");
  for await (const { name, folder } of dataFiles(data)) {
    if (folder) yield* folderAs(`db/data/${name}`);
    else yield* fileAs(data, name, "db/data/", sums);
  }
  const [ended] = await sql<
    { segment: string; label: string; spaces: string | null; lsn: string; at: string }[]
  >`
    select pg_walfile_name(lsn) as segment, labelfile as label, spcmapfile as spaces,
           lsn::text as lsn, to_json(now()) #>> '{}' as at
      from pg_backup_stop(false)`;
  if (!began || !ended) throw new Error("the server began or ended no backup");
  if ((ended.spaces ?? "").trim() !== "") throw new Error("a tablespace outside the data folder");
  const there = (await readdir(path.join(data, "pg_wal")))
    .filter((one) => /^[0-9A-F]{24}$/.test(one))
    .filter((one) => one >= began.segment && one <= ended.segment)
    .toSorted();
  if (there.at(0) !== began.segment || there.at(-1) !== ended.segment) {
    throw new Error("the write-ahead log of the backup is not there");
  }
  return {
    until: ended.at,
    label: Buffer.from(ended.label),
    segments: there,
    span: `${began.segment}..${ended.lsn}`,
  };
}

async function* folderAs(name: string): AsyncGenerator<Buffer> {
  yield tarHead({ name, size: 0, folder: true });
}

async function* bytesAs(name: string, bytes: Buffer, sums: Sum[]): AsyncGenerator<Buffer> {
  yield tarHead({ name, size: bytes.length });
  yield bytes;
  yield tarRest(bytes.length);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  sums.push({ name, size: bytes.length, sha256 });
}

const piece = 262_144;

/**
 * A file as long as it is when it is opened. One that is gone by then is left out, one that grows is
 * cut, one that shrinks is filled with zeros: the write-ahead log brings all three right again.
 */
async function* fileAs(
  root: string,
  name: string,
  prefix: string,
  sums: Sum[],
  needed = false,
): AsyncGenerator<Buffer> {
  const file = await open(path.join(root, name)).catch((thrown: unknown) => {
    if (isCode(thrown, "ENOENT") && !needed) return undefined;
    throw new Error(`${prefix}${name} is not read`, { cause: thrown });
  });
  if (!file) return;
  try {
    const { size } = await file.stat();
    const hash = createHash("sha256");
    yield tarHead({ name: `${prefix}${name}`, size });
    for (let left = size; left > 0;) {
      const wanted = Math.min(piece, left);
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted);
      const bytes = bytesRead === 0 ? Buffer.alloc(wanted) : buffer.subarray(0, bytesRead);
      hash.update(bytes);
      left -= bytes.length;
      yield bytes;
    }
    yield tarRest(size);
    sums.push({ name: `${prefix}${name}`, size, sha256: hash.digest("hex") });
  } finally {
    await file.close();
  }
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
