import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Hono } from "hono";
import { afterAll } from "vitest";

import { openDisk } from "#files/disk.ts";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { sourceOf } from "#guard/source.ts";
import { questionFrom } from "#guard/question.ts";
import { mark } from "#kernel/secret.ts";
import type { Database } from "#kernel/sql.ts";
import type { Right } from "#access/roles.ts";
import type { Staff } from "#people/model.ts";
import { aHouse } from "#test/make.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { followRoutes } from "./follow.routes.tsx";
import type { Portal } from "#cases/portal.ts";
import { logFolder } from "#register/folder.ts";
import { filingRoutes } from "./filing.routes.tsx";

export const here = "http://localhost:8080";

/** The resident's side of the house over a test database, with real files in a folder of its own. */
export async function aPortal(sql: Database, now = "2026-11-20T16:00:00+07:00") {
  const root = await mkdtemp(path.join(tmpdir(), "danvan-portal-"));
  afterAll(() => rm(root, { recursive: true, force: true }));
  const house = aHouse(sql, now);
  const portal: Portal = {
    house,
    site: { trial: true, origin: here, province: "01" },
    guard: guardKeys(house.master),
    disk: await openDisk({ kind: "folder", root }),
    turns: turns(2, 12, 20_000),
    receipts: { folder: logFolder(path.join(root, "log")), witnesses: 0 },
    // The tests say where they come from with a header.
    source: (c) => sourceOf({ peer: c.req.header("x-test-peer"), forwardedFor: undefined }, []),
  };
  const open = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  filingRoutes(open, portal);
  followRoutes(open, portal);
  open.app.route("/", assets());
  return { portal, house, open, app: open.app, root };
}

/** The 126 wards and communes of Hà Nội, with what became of the old ones. */
export async function haNoi(owner: Database): Promise<void> {
  const loaded = await loadProvince(owner, await readRegister(), "01");
  if (!loaded.ok) throw new Error("Hà Nội was not loaded");
}

type Fields = Readonly<Record<string, string | readonly (string | File)[]>>;

/** Posts a form as a browser does. */
export function post(
  app: Hono,
  address: string,
  fields: Fields,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  }
  return Promise.resolve(
    app.request(here + address, {
      method: "POST",
      headers: { origin: here, host: "localhost:8080", ...headers },
      body,
    }),
  );
}

/** What a resident writes; say only what your test is about. */
export const filled = {
  kind: "phan-anh",
  title: "Đèn đường ngõ 12 hỏng",
  content: "Đèn đường ngõ 12 phố Đội Cấn hỏng hai tuần nay, buổi tối rất khó đi.",
  area: "duong-sa",
  unit: "Phường Ba Đình",
  place: "ngõ 12 phố Đội Cấn",
} as const;

/** Draws the form, waits ten seconds and answers its question, as a person without scripts does. */
export async function drawForm(world: Awaited<ReturnType<typeof aPortal>>) {
  const page = await (await world.app.request(`${here}/phan-anh/moi`)).text();
  world.house.setClock(new Date(world.house.clock().getTime() + 10_000).toISOString());
  return { once: hidden(page, "once"), ...answered(world.portal, page) };
}

/** The token of a drawn question with its right answer. */
export function answered({ guard }: Portal, page: string) {
  const token = hidden(page, "token");
  const question = questionFrom(mark(guard.question, `question ${token.split(".", 1)[0] ?? ""}`));
  return { token, answer: [...question.answers][0] ?? "" };
}

/** The value a page carries in a hidden field. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
