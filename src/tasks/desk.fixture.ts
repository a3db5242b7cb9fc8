import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { saveSession } from "#accounts/session.store.ts";
import type { Portal } from "#cases/portal.ts";
import { openDisk } from "#files/disk.ts";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { sourceOf } from "#guard/source.ts";
import type { Database } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";
import { logFolder } from "#register/folder.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { tasksRoutes } from "./routes.tsx";

export const here = "http://localhost:8080";

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Tasks behind real doors: a city with its head, a ward with its head and two officers; all signed in. */
export async function aTaskDesk(sql: Database, owner: Database, now = "2026-11-20T09:00:00+07:00") {
  const root = await mkdtemp(path.join(tmpdir(), "danvan-tasks-"));
  afterAll(() => rm(root, { recursive: true, force: true }));
  const house = aHouse(sql, now);
  const portal: Portal = {
    house,
    site: { trial: true, origin: here, province: "01" },
    guard: guardKeys(house.master),
    disk: await openDisk({ kind: "folder", root }),
    turns: turns(2, 12, 20_000),
    receipts: { folder: logFolder(path.join(root, "log")), witnesses: 0 },
    source: (c) => sourceOf({ peer: c.req.header("x-test-peer"), forwardedFor: undefined }, []),
  };
  const open = doors(enter(house, portal.site));
  tasksRoutes(open, portal);
  open.app.route("/", assets());

  const cookieOf = async (officer: OfficerId): Promise<string> => {
    const id = newSessionId(house.noise(32));
    await saveSession(sql, id, officer, house.clock());
    return cookieWith(id, here).split(";")[0] ?? "";
  };
  const get = async (address: string, cookie = ""): Promise<Response> =>
    open.app.request(here + address, { headers: { cookie } });
  const post = async (address: string, fields: Fields, cookie = ""): Promise<Response> => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
    }
    const headers = {
      cookie,
      origin: here,
      host: "localhost:8080",
      "content-type": "application/x-www-form-urlencoded",
    };
    return open.app.request(here + address, { method: "POST", headers, body });
  };

  const { province, ward } = await aWard(owner);
  const cityHead = await anOfficer(owner, province, "head", { title: "Chủ tịch thành phố" });
  const head = await anOfficer(owner, ward, "head", { title: "Chủ tịch" });
  const officer = await anOfficer(owner, ward, "case-officer", { title: "Tư pháp" });
  const other = await anOfficer(owner, ward, "case-officer", { title: "Địa chính" });
  const cookies = {
    cityHead: await cookieOf(cityHead.officer),
    head: await cookieOf(head.officer),
    officer: await cookieOf(officer.officer),
    other: await cookieOf(other.officer),
  };
  return {
    portal,
    house,
    app: open.app,
    get,
    post,
    province,
    ward,
    cityHead,
    head,
    officer,
    other,
    cookies,
  };
}

export type TaskDesk = Awaited<ReturnType<typeof aTaskDesk>>;

/** The value a hidden field of a page carries. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

/** Gives a task through the form; the code it got. */
export async function given(desk: TaskDesk, cookie: string, fields: Fields): Promise<string> {
  const form = await (await desk.get("/can-bo/nhiem-vu/moi", cookie)).text();
  const answer = await desk.post(
    "/can-bo/nhiem-vu/moi",
    { once: hidden(form, "once"), from: "office", ...fields },
    cookie,
  );
  const code = /NV-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(answer.headers.get("location") ?? "")?.[0];
  if (!code) throw new Error(`not given: ${answer.status}`);
  return code;
}

/** Takes a step from the page's own form; whatever the answer. */
export async function step(
  desk: TaskDesk,
  cookie: string,
  code: string,
  slug: string,
  fields: Fields = {},
): Promise<Response> {
  const page = await (await desk.get(`/can-bo/nhiem-vu/${code}?buoc=${slug}`, cookie)).text();
  return desk.post(
    `/can-bo/nhiem-vu/${code}/${slug}`,
    { seq: hidden(page, "seq"), once: hidden(page, "once"), ...fields },
    cookie,
  );
}
