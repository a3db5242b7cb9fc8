import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";

import type { House } from "#cases/house.ts";
import { fileMatter, type Receipt } from "#cases/filing.ts";
import { openDisk } from "#files/disk.ts";
import { removeObjects } from "#files/erase.ts";
import type { FileId } from "#files/model.ts";
import { attach, saveFiles, stage } from "#files/store.ts";
import { newId } from "#kernel/id.ts";
import { sha256 } from "#kernel/secret.ts";
import { connect, type Database } from "#kernel/sql.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { openLog } from "#register/house-log.ts";
import { sequence } from "#register/sequencer.ts";
import { shippedCalendars } from "#calendars/live.ts";
import { randomBytes } from "#test/chance.ts";
import { aFiling } from "#test/make.ts";

import { openHouse, type OpenHouse } from "../house.ts";
import { prepare } from "../prepare.ts";
import type { Source } from "./contents.ts";
import { keyMarkOf } from "./seals.ts";

/** A whole house of the test's own, in this process: its embedded PostgreSQL, files and log. */
export type LiveHouse = OpenHouse & {
  readonly sql: Database;
  readonly admin: Database;
  readonly source: Source;
  /** Files a matter with one picture, as the portal does: object, row, matter. */
  readonly file: () => Promise<Receipt & { readonly key: string; readonly sum: string }>;
  readonly grow: () => ReturnType<typeof sequence>;
  readonly removeObjects: () => ReturnType<typeof removeObjects>;
  readonly end: () => Promise<void>;
};

/** Opens the house in `folder`; with `fill`, a trial of Hà Nội is put into it first. */
export async function aLiveHouse(folder: string, fill = false): Promise<LiveHouse> {
  const env = { DANVAN_HOME: folder };
  const opened = await openHouse(env);
  if (!opened.ok) throw new Error(opened.refusal.en);
  const { home, master, vault, database } = opened.value;
  const sql = connect(database.appUrl, { max: 4 });
  const admin = connect(database.adminUrl, { max: 2 });
  const origin = "https://dv.example";
  const calendars = shippedCalendars;
  const whole = { sql, home, master, vault, origin, clock, calendars };
  if (fill) await prepare(whole, env);
  const house: House = {
    sql,
    master,
    vault,
    calendar: publishedCalendar,
    calendarOf: () => publishedCalendar,
    clock,
    noise: (bytes) => randomBytes(bytes),
  };
  const disk = await openDisk({ kind: "folder", root: home.files });
  const log = await openLog(whole);
  const [ward] = await sql<{ id: number }[]>`
    select id from units where level = 'commune' order by id limit 1`;
  return {
    ...opened.value,
    sql,
    admin,
    source: { home, adminUrl: database.adminUrl, files: "home", keyMark: keyMarkOf(master), clock },
    grow: () => sequence(log),
    removeObjects: () => removeObjects(sql, disk, { atMost: 1000 }),
    file: async () => {
      const bytes = randomBytes(3000);
      const sum = createHash("sha256").update(bytes).digest("hex");
      const [key, view, thumb] = [1, 2, 3].map(() => `original/${shelved()}`);
      for (const one of [key, view, thumb]) await disk.put(one ?? "", bytes);
      const id: FileId = newId<"file">(Date.now(), randomBytes(10));
      const form = sha256(id);
      const receipt = await fileMatter(house)(aFiling(ward?.id ?? 0), async (tx, matter) => {
        const object = { kind: "photo", sha256: sum, bytes: bytes.length, width: 9, height: 9 };
        const keys = { originalKey: key ?? "", viewKey: view ?? "", thumbKey: thumb ?? "" };
        await saveFiles(tx, [{ id, ...object, kind: "photo", ...keys }], clock());
        await stage(tx, form, [id]);
        await attach(tx, form, matter, "filed");
      });
      if (!receipt.ok) throw new Error(receipt.refusal.because);
      return { ...receipt.value, key: key ?? "", sum };
    },
    end: async () => {
      await Promise.all([sql.end({ timeout: 5 }), admin.end({ timeout: 5 })]);
      await opened.value.close();
    },
  };
}

/** Ends a house and takes its home away. */
export async function endLiveHouse(house: LiveHouse): Promise<void> {
  await house.end();
  await rm(house.home.folder, { recursive: true, force: true, maxRetries: 3 });
}

const clock = () => new Date();
const shelved = () => {
  const name = randomBytes(16).toString("hex");
  return `${name.slice(0, 2)}/${name}`;
};
