import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { Hono } from "hono";
import sharp from "sharp";
import { afterAll } from "vitest";

import type { Right } from "#access/roles.ts";
import type { Portal } from "#cases/portal.ts";
import { openDisk } from "#files/disk.ts";
import { logFolder } from "#register/folder.ts";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { sourceOfOfficer } from "#guard/model.ts";
import type { Database } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { randomUUID } from "#test/chance.ts";
import { keptOver } from "#test/kept.ts";
import { aHouse } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";
import type { Children } from "#web/jsx.ts";

import { newsRoutes } from "./public.routes.tsx";
import { countViews } from "./views.ts";

export const origin = "https://danvan.example";

/** Somebody who can be told apart from everybody else. */
export const aSource = sourceOfOfficer;

/** A telephone as people have them. */
export const phone = {
  "user-agent":
    "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
};

/** The public news over a test database; whoever asks comes from where `from` says. */
export async function newsPages(
  sql: Database,
  commentsPart: () => Promise<Children> = async () => null,
) {
  const root = await mkdtemp(path.join(tmpdir(), "danvan-news-"));
  afterAll(() => rm(root, { recursive: true, force: true }));
  const disk = await openDisk({ kind: "folder", root });
  const house = aHouse(sql, "2026-11-23T09:00:00+07:00");
  const guard = guardKeys(house.master);
  const portal: Portal = {
    house,
    site: { trial: true, origin, province: "01" },
    guard,
    disk,
    turns: turns(1, 1, 1000),
    receipts: { folder: logFolder(path.join(root, "log")), witnesses: 0 },
    source: (c) => aSource(c.req.header("x-test-source") ?? ""),
  };
  const open = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  const views = countViews({ sql, guard, clock: house.clock }, null);
  newsRoutes(open, portal, { views, commentsPart, pages: keptOver(portal.house) });
  const app = new Hono().route("/", assets()).route("/", open.app);
  const get = async (address: string, headers: Readonly<Record<string, string>> = {}) =>
    app.request(`http://localhost${address}`, { headers });
  return { app, get, disk, house, portal, guard, views };
}

export type AnArticle = {
  readonly unit: number;
  readonly officer: string;
  readonly slug: string;
  readonly state?: "draft" | "scheduled" | "published" | "archived" | "removed";
  readonly at?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly body?: string;
  readonly byline?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly source?: string;
};

/** An article as its row stands; says its number. */
export async function anArticle(sql: Database, one: AnArticle): Promise<number> {
  const { state = "published", at = "2026-11-20T08:00:00+07:00", tags = {} } = one;
  const out = ["published", "archived", "removed"].includes(state);
  const [row] = await sql<{ id: number }[]>`
    insert into articles (unit_id, slug, state, title, summary, body, plain, byline, tags, tag_keys, source, publish_at,
      published_at, archived_at, removed_at, removed_because, folded, once_hash, made_by, made_at, changed_at)
    values (${one.unit}, ${one.slug}, ${state}, ${one.title ?? `Bài ${one.slug}`}, ${one.summary ?? "Tóm tắt của bài."},
      ${one.body ?? "<p>Lời của bài.</p>"}, 'Lời của bài.', ${one.byline ?? "Văn phòng UBND phường"},
      ${Object.values(tags)}::text[], ${Object.keys(tags)}::text[], ${one.source ?? ""},
      ${state === "scheduled" ? at : null}, ${out ? at : null}, ${state === "archived" ? at : null},
      ${state === "removed" ? at : null}, ${state === "removed" ? "Có thông tin riêng của một gia đình." : null},
      'bai', sha256(${one.slug}::text::bytea), ${one.officer}, ${at}, ${at})
    returning id`;
  return row?.id ?? 0;
}

/** A picture or page of an article, with its copies on the disk. */
export async function aFileOf(
  sql: Database,
  disk: Portal["disk"],
  article: number,
  how: { readonly nth: number; readonly purpose: "lead" | "attachment"; readonly words: string },
): Promise<void> {
  const id = randomUUID();
  const key = (of: string) => `test/${id}/${of}`;
  const picture = await sharp({
    create: { width: 640, height: 360, channels: 3, background: "#0b5d4b" },
  })
    .webp()
    .toBuffer();
  for (const of of ["original", "view", "thumb"]) await disk.put(key(of), picture);
  await sql`
    insert into files (id, kind, sha256, bytes, width, height, original_key, view_key, thumb_key)
    values (${id}, 'photo', ${Buffer.alloc(32, 1)}, 1000, 640, 360, ${key("original")}, ${key("view")}, ${key("thumb")})`;
  await sql`
    insert into article_files (article_id, nth, purpose, file_id, alt, label, from_version)
    values (${article}, ${how.nth}, ${how.purpose}, ${id}, ${how.purpose === "lead" ? how.words : ""},
            ${how.purpose === "lead" ? "" : how.words}, 1)`;
}
