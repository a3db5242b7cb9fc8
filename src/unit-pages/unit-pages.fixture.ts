import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { Hono } from "hono";
import sharp from "sharp";
import { afterAll } from "vitest";

import { keepRow } from "#cases/statistics.fixture.ts";
import { openDisk } from "#files/disk.ts";
import { publish } from "#files/store.ts";
import { fileId } from "#files/model.ts";
import type { Database, Sql } from "#kernel/sql.ts";
import type { Right } from "#access/roles.ts";
import type { Staff } from "#people/model.ts";
import { randomUUID } from "#test/chance.ts";
import { keptOver } from "#test/kept.ts";
import { aHouse } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { logFolder } from "#register/folder.ts";
import { doors } from "#web/door.ts";

import { unitPageRoutes } from "./routes.tsx";

export const here = "http://localhost:8080";

/** The public pages of units over a test database, with pictures in a folder of their own. */
export async function somePages(sql: Database, now = "2026-11-23T09:00:00+07:00") {
  const root = await mkdtemp(path.join(tmpdir(), "danvan-units-"));
  afterAll(() => rm(root, { recursive: true, force: true }));
  const disk = await openDisk({ kind: "folder", root });
  const open = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  const house = aHouse(sql, now);
  const site = { trial: true, origin: here, province: "01" };
  const pages = keptOver(house);
  const receipts = { folder: logFolder(path.join(root, "log")), witnesses: 0 };
  unitPageRoutes(open, { house, site, disk, receipts, pages });
  const app = new Hono().route("/", assets()).route("/", open.app);
  const get = async (address: string, headers: Readonly<Record<string, string>> = {}) =>
    app.request(here + address, { headers });
  return { app, get, disk, house, pages };
}

type Kept = Parameters<typeof keepRow>[2];

/** `count` such matters of a unit. */
export async function several(
  sql: Sql,
  at: { readonly unit: number; readonly officer: string },
  count: number,
  over: Kept,
): Promise<void> {
  for (let i = 0; i < count; i += 1) await keepRow(sql, at, over);
}

/** A matter whose masked words an officer made public. */
export async function aPublication(
  sql: Sql,
  at: { readonly unit: number; readonly officer: string },
  words: { readonly title: string; readonly content: string; readonly answer: string },
  over: { readonly area?: string; readonly at?: string } = {},
) {
  const made = await keepRow(sql, at, {
    stage: "closed",
    answered: "2026-10-19",
    ended: "2026-10-25",
  });
  await sql`
    insert into publications (matter_id, unit_id, area, title, content, answer, published_at, published_by)
    values (${made.id}, ${at.unit}, ${over.area ?? "duong-sa"}, ${words.title}, ${words.content}, ${words.answer},
            ${over.at ?? "2026-11-20T10:00:00+07:00"}, ${at.officer})`;
  return made;
}

/** A masked picture on a matter, with its copies on the disk. */
export async function aPicture(
  pages: Awaited<ReturnType<typeof somePages>>,
  sql: Sql,
  matterId: string,
  officer: string,
): Promise<void> {
  const id = fileId(randomUUID());
  const key = (of: string) => `test/${id}/${of}`;
  const picture = await sharp({
    create: { width: 320, height: 240, channels: 3, background: "#0b5d4b" },
  })
    .webp()
    .toBuffer();
  for (const of of ["original", "view", "thumb"]) await pages.disk.put(key(of), picture);
  await sql`
    insert into files (id, kind, sha256, bytes, width, height, original_key, view_key, thumb_key)
    values (${id}, 'photo', ${Buffer.alloc(32, 1)}, 1000, 320, 240, ${key("original")}, ${key("view")}, ${key("thumb")})`;
  await publish(sql, { matterId, fileId: id, by: officer, at: new Date("2026-11-20T03:00:00Z") });
}
