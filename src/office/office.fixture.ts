import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll } from "vitest";

import { openDisk } from "#files/disk.ts";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { sourceOf } from "#guard/source.ts";
import type { Database } from "#kernel/sql.ts";
import { enter } from "#accounts/enter.tsx";
import type { OfficerId } from "#people/model.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { saveSession } from "#accounts/session.store.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { fileMatter, type Filing } from "#cases/filing.ts";
import { retentionRoutes } from "#retention/routes.tsx";
import { followRoutes } from "#residents/follow.routes.tsx";
import { officeRoutes } from "./routes.tsx";
import type { Portal } from "#cases/portal.ts";
import { logFolder } from "#register/folder.ts";
import { filingRoutes } from "#residents/filing.routes.tsx";

export const here = "http://localhost:8080";

type Fields = Readonly<Record<string, string | readonly (string | File)[]>>;

/** The whole house of matters behind real doors: officers sign in, residents follow. */
export async function anOffice(sql: Database, now = "2026-11-20T16:00:00+07:00") {
  const root = await mkdtemp(path.join(tmpdir(), "danvan-office-"));
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
  officeRoutes(open, portal);
  retentionRoutes(open, house, portal.site);
  filingRoutes(open, portal);
  followRoutes(open, portal);
  open.app.route("/", assets());

  const cookieOf = async (officer: OfficerId): Promise<string> => {
    const id = newSessionId(house.noise(32));
    await saveSession(sql, id, officer, house.clock());
    return cookieWith(id, here).split(";")[0] ?? "";
  };
  const get = async (address: string, cookie: string): Promise<Response> =>
    open.app.request(here + address, { headers: { cookie } });
  const post = async (address: string, fields: Fields, cookie: string): Promise<Response> => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
    }
    const headers = { cookie, origin: here, host: "localhost:8080" };
    return open.app.request(here + address, { method: "POST", headers, body });
  };
  const filed = async (unit: number, over: Partial<Filing> = {}) => {
    const result = await fileMatter(house)(aFiling(unit, over));
    if (!result.ok || !result.value.secret) throw new Error("not filed");
    return { ...result.value, secret: result.value.secret };
  };
  return { portal, house, open, app: open.app, root, cookieOf, get, post, filed };
}

export type Office = Awaited<ReturnType<typeof anOffice>>;

/** A ward with a head, a reception and two case officers, and the city above it; all signed in. */
export async function aStaffedOffice(owner: Database, office: Office) {
  const { province, ward } = await aWard(owner);
  const head = await anOfficer(owner, ward, "head", { title: "Chủ tịch" });
  const under = { reportsTo: head.post };
  const reception = await anOfficer(owner, ward, "reception", { title: "Tiếp dân", ...under });
  const officer = await anOfficer(owner, ward, "case-officer", { title: "Chuyên viên", ...under });
  const second = await anOfficer(owner, ward, "case-officer", { title: "Địa chính", ...under });
  const city = await anOfficer(owner, province, "reception", { title: "Tiếp dân thành phố" });
  const cityHead = await anOfficer(owner, province, "head", { title: "Chánh văn phòng" });
  const elsewhere = await aWard(owner);
  const foreign = await anOfficer(owner, elsewhere.ward, "head", { title: "Chủ tịch nơi khác" });
  const foreignDesk = await anOfficer(owner, elsewhere.ward, "reception", { title: "Quầy khác" });
  const people = { head, reception, officer, second, city, cityHead, foreign, foreignDesk };
  const cookies = {
    head: await office.cookieOf(head.officer),
    reception: await office.cookieOf(reception.officer),
    officer: await office.cookieOf(officer.officer),
    second: await office.cookieOf(second.officer),
    city: await office.cookieOf(city.officer),
    cityHead: await office.cookieOf(cityHead.officer),
    foreign: await office.cookieOf(foreign.officer),
    foreignDesk: await office.cookieOf(foreignDesk.officer),
  };
  const [other] = await owner<{ slug: string; name: string }[]>`
    select slug, name from units where id = ${elsewhere.ward}`;
  return { province, ward, other: { id: elsewhere.ward, ...other }, people, cookies };
}

/** The value a page carries in a hidden field. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
