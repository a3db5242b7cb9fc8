import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

import { audit } from "#audit/record.ts";
import type { Home } from "#home/home.ts";
import { type Result } from "#kernel/result.ts";
import { log } from "#kernel/log.ts";
import type { Database } from "#kernel/sql.ts";
import { connect } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";

import { erasuresName, writeErasures } from "./erasures.ts";
import { type Made, makeBackup } from "./make.ts";
import type { EraseAgain } from "./restore.ts";
import { keyMarkOf, openedWith, ownIdentity, sealedFor } from "./seals.ts";
import type { NightlySetting } from "./settings.ts";
import { verifiedWithin } from "./status.store.ts";
import { type Verified, verifyBackup } from "./verify.ts";

/** What the nightly backup needs of the house. */
export type NightlyHouse = {
  readonly sql: Database;
  readonly home: Home;
  readonly master: Buffer;
  readonly clock: () => Date;
  readonly backups:
    | (NightlySetting & {
        readonly adminUrl: string;
        readonly files: "home" | "bucket";
        readonly eraseAgain: EraseAgain;
      })
    | null;
};

/** Makes tonight's backup and lets the oldest go; what failed is in the record and in the log. */
export async function backUpTonight(house: NightlyHouse): Promise<void> {
  const { backups, home, master, clock, sql } = house;
  if (!backups) return;
  await mkdir(backups.folder, { recursive: true, mode: 0o700 });
  const file = path.join(backups.folder, nameFor(clock()));
  // The same job started again within its minute has nothing left to do.
  if (await stat(file).catch(() => undefined)) return;
  const seal = await sealedFor({ recipients: [backups.recipient] }, ownIdentity(master));
  if (!seal.ok) throw new Error(seal.refusal.en);
  const { adminUrl, files } = backups;
  const source = { home, adminUrl, files, keyMark: keyMarkOf(master), clock };
  const made = await makeBackup(source, file, seal.value);
  await noteMade(sql, "house", path.basename(file), made);
  if (!made.ok) return log("error", "backup.failed", { why: made.refusal.en.slice(0, 200) });
  await keepErasures(house);
  await letOldGo(backups.folder, backups.keep);
}

/** Brings the list of what was erased beside the backups up to date; cheap enough for every few minutes. */
export async function keepErasures({ backups }: NightlyHouse): Promise<void> {
  if (!backups) return;
  await mkdir(backups.folder, { recursive: true, mode: 0o700 });
  const admin = connect(backups.adminUrl, { max: 1 });
  try {
    const written = await writeErasures(admin, path.join(backups.folder, erasuresName));
    if (!written.ok) log("error", "backup.erasures", { why: written.refusal.en.slice(0, 200) });
  } finally {
    await admin.end({ timeout: 5 });
  }
}

/** A week, less some hours, so that a night that was a little late does not cost another day. */
const provenHours = 6.5 * 24;

/** Once a week proves the newest backup by restoring it. */
export async function proveWeekly(house: NightlyHouse): Promise<void> {
  const { backups, sql, home, master } = house;
  if (!backups || (await verifiedWithin(sql, provenHours))) return;
  const newest = (await backupsIn(backups.folder)).at(-1);
  if (newest === undefined) return;
  const opened = await openedWith({ recipients: [] }, master);
  if (!opened.ok) throw new Error(opened.refusal.en);
  const file = path.join(backups.folder, newest);
  const verified = await verifyBackup(home, file, opened.value, backups.eraseAgain);
  await noteVerified(sql, "house", newest, verified);
  if (!verified.ok) log("error", "backup.not-proven", { why: verified.refusal.en.slice(0, 200) });
  else if (verified.value.wrong.length > 0)
    log("error", "backup.not-proven", { why: verified.value.wrong[0] ?? "" });
}

/** "danvan-2026-11-24-0300.tar.zst.age", by the clock of Việt Nam; in order of time by name. */
function nameFor(now: Date): string {
  const here = new Date(now.getTime() + 7 * 3_600_000).toISOString();
  return `danvan-${here.slice(0, 10)}-${here.slice(11, 16).replace(":", "")}.tar.zst.age`;
}

const backupsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder))
    .filter((name) => /^danvan-\d{4}-\d\d-\d\d-\d{4}\.tar\.zst\.age$/.test(name))
    .toSorted();

/** Only after a new one is there; halves that a crash left more than a day ago go as well. */
async function letOldGo(folder: string, keep: number): Promise<void> {
  const all = await backupsIn(folder);
  for (const name of all.slice(0, -keep)) await rm(path.join(folder, name), { force: true });
  for (const name of await readdir(folder)) {
    const at = path.join(folder, name);
    if (!/^danvan-.*\.half$/.test(name)) continue;
    const { mtimeMs } = await stat(at);
    if (Date.now() - mtimeMs > 86_400_000) await rm(at, { force: true });
  }
}

type By = "house" | "operator";

/** Into the record: a backup was made, or why not. */
export async function noteMade(
  sql: Database,
  by: By,
  file: string,
  made: Result<Made, Text>,
): Promise<void> {
  await audit(
    sql,
    made.ok
      ? { by, did: "backup.made", detail: { file, ...made.value } }
      : failed(by, file, made.refusal.en),
  );
}

/** Into the record: a backup was proven, or what is wrong with it. */
export async function noteVerified(
  sql: Database,
  by: By,
  file: string,
  verified: Result<Verified, Text>,
): Promise<void> {
  if (!verified.ok) return audit(sql, failed(by, file, verified.refusal.en));
  const { wrong, ...rest } = verified.value;
  if (wrong.length > 0) return audit(sql, failed(by, file, wrong.slice(0, 5).join("; ")));
  await audit(sql, { by, did: "backup.verified", detail: { file, ...rest } });
}

const failed = (by: By, file: string, why: string) =>
  ({
    by,
    did: "backup.failed",
    outcome: "refused",
    detail: { file, why: why.slice(0, 300) },
  }) as const;
