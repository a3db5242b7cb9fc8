import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { serve } from "@hono/node-server";
import { afterAll } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import type { Portal } from "#cases/portal.ts";
import { openDisk } from "#files/disk.ts";
import { logFolder } from "#register/folder.ts";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { sourceOf } from "#guard/source.ts";
import type { Role } from "#people/model.ts";
import type { TestDatabase } from "#test/database.ts";
import { keptOver } from "#test/kept.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { newsDeskRoutes } from "./desk.routes.tsx";
import { newsRoutes } from "./public.routes.tsx";
import { countViews } from "./views.ts";

export const here = "http://localhost:8080";

const source = () => sourceOf({ peer: undefined, forwardedFor: undefined }, []);

/** The desk of news and its public pages, with officers of two wards signed in, over a server of its own. */
export async function newsDesk(db: TestDatabase) {
  const root = await mkdtemp(path.join(tmpdir(), "danvan-news-desk-"));
  const house = aHouse(db(), "2026-11-23T09:00:00+07:00");
  const { ward, province } = await aWard(db.owner());
  const { ward: far } = await aWard(db.owner());
  const site = { trial: true, origin: here, province: "01" };
  const open = doors(enter(house, site));
  const disk = await openDisk({ kind: "folder", root });
  const guard = guardKeys(house.master);
  const portal: Portal = {
    house,
    site,
    guard,
    disk,
    turns: turns(1, 4, 10_000),
    source,
    receipts: { folder: logFolder(path.join(root, "log")), witnesses: 0 },
  };
  newsDeskRoutes(open, portal);
  const views = countViews({ sql: db(), guard, clock: house.clock }, null);
  newsRoutes(open, portal, { views, commentsPart: async () => null, pages: keptOver(house) });
  open.app.route("/", assets());

  const cookies: Record<string, string> = {};
  const signedIn = async (name: string, unit: number, role: Role, title: string) => {
    const person = await anOfficer(db.owner(), unit, role, { title });
    const id = newSessionId(house.noise(32));
    await saveSession(db(), id, person.officer, house.clock());
    cookies[name] = cookieWith(id, here).split(";")[0] ?? "";
    return person;
  };
  const editor = await signedIn("editor", ward, "editor", "Biên tập viên");
  const head = await signedIn("head", ward, "head", "Chủ tịch phường");
  await signedIn("city", province, "editor", "Biên tập thành phố");
  await signedIn("stranger", far, "editor", "Biên tập nơi khác");
  await signedIn("officer", ward, "case-officer", "Chuyên viên");
  await signedIn("auditor", province, "auditor", "Kiểm tra");

  const server = serve({ fetch: open.app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  afterAll(async () => {
    server.close();
    await rm(root, { recursive: true, force: true });
  });

  const ask = async (method: string, at: string, who: string | null, body?: FormData) => {
    const answer = await open.app.request(here + at, {
      method,
      headers: { ...(who ? { cookie: cookies[who] ?? "" } : {}), origin: here },
      ...(body ? { body } : {}),
    });
    const kind = answer.headers.get("content-type") ?? "";
    return {
      status: answer.status,
      kind,
      to: answer.headers.get("location") ?? "",
      text: kind.startsWith("image/") ? "" : await answer.text(),
    };
  };
  return {
    house,
    ward,
    far,
    editor,
    head,
    cookies,
    disk,
    origin: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    get: (at: string, who: string | null) => ask("GET", at, who),
    post: (at: string, who: string | null, fields: Readonly<Record<string, string | File>>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return ask("POST", at, who, body);
    },
  };
}
