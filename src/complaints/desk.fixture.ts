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
import { followRoutes } from "#residents/follow.routes.tsx";
import { randomUUID } from "#test/chance.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { complaintsRoutes } from "./routes.tsx";

export const here = "http://localhost:8080";

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Complaints behind real doors: officers sign in, complainants follow. */
export async function aDesk(sql: Database, now = "2026-11-20T09:00:00+07:00") {
  const root = await mkdtemp(path.join(tmpdir(), "danvan-complaints-"));
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
  complaintsRoutes(open, portal);
  followRoutes(open, portal);
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
  return { portal, house, open, app: open.app, cookieOf, get, post };
}

export type Desk = Awaited<ReturnType<typeof aDesk>>;

/** A ward with a head, a reception and two case officers, and the city above it; all signed in. */
export async function aStaffedWard(owner: Database, desk: Desk) {
  const { province, ward } = await aWard(owner);
  const head = await anOfficer(owner, ward, "head", { title: "Chủ tịch" });
  const under = { reportsTo: head.post };
  const reception = await anOfficer(owner, ward, "reception", { title: "Tiếp dân", ...under });
  const officer = await anOfficer(owner, ward, "case-officer", { title: "Tư pháp", ...under });
  const other = await anOfficer(owner, ward, "case-officer", { title: "Địa chính", ...under });
  const cityHead = await anOfficer(owner, province, "head", { title: "Chủ tịch thành phố" });
  const cityDesk = await anOfficer(owner, province, "reception", {
    title: "Tiếp dân thành phố",
    reportsTo: cityHead.post,
  });
  const cityOfficer = await anOfficer(owner, province, "case-officer", {
    title: "Thanh tra",
    reportsTo: cityHead.post,
  });
  const people = { head, reception, officer, other, cityHead, cityDesk, cityOfficer };
  const of = (one: { readonly officer: OfficerId }) => desk.cookieOf(one.officer);
  const cookies = {
    head: await of(head),
    reception: await of(reception),
    officer: await of(officer),
    other: await of(other),
    cityHead: await of(cityHead),
    cityDesk: await of(cityDesk),
    cityOfficer: await of(cityOfficer),
  };
  const [unit] = await owner<{ slug: string; name: string }[]>`
    select slug, name from units where id = ${ward}`;
  const [city] = await owner<{ slug: string }[]>`select slug from units where id = ${province}`;
  return {
    province,
    ward,
    people,
    cookies,
    slug: unit?.slug ?? "",
    citySlug: city?.slug ?? "",
  };
}

/** The form of the desk as somebody fills it in; say only what your test is about. */
export const aLetter = (unit: string, over: Fields = {}): Fields => ({
  level: "1",
  channel: "counter",
  received_on: "2026-11-20",
  name: "Trần Thị Ví Dụ",
  address: "số 1 ngõ Ví Dụ, phường Thử",
  phone: "0912 345 678",
  against: "decision",
  unit,
  decision_number: "07/QĐ-XPHC",
  decision_date: "2026-10-20",
  learned_on: "2026-10-22",
  content_1: "Quyết định ghi xây quá phép 20 m2; giấy phép ghi đúng diện tích. Đề nghị hủy.",
  internal: "no",
  own_right: "yes",
  capacity: "full",
  representation: "yes",
  signed: "yes",
  second_decision: "no",
  court: "no",
  once: `once-${randomUUID()}`,
  ...over,
});

/** The two codes a receipt shows. */
export const codesOn = (page: string): { readonly code: string; readonly secret: string } => ({
  code: /<code id="code">([^<]+)</.exec(page)?.[1] ?? "",
  secret: (/<code id="secret">([^<]+)</.exec(page)?.[1] ?? "").replaceAll(" ", ""),
});

/** The value a page carries in a hidden field. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

export type Ward = Awaited<ReturnType<typeof aStaffedWard>>;

/** Takes a step through its form, as an officer would; answers where it led. */
export async function step(
  desk: Desk,
  cookie: string,
  code: string,
  slug: string,
  fields: Record<string, string | readonly string[]> = {},
): Promise<Response> {
  const page = await (await desk.get(`/can-bo/khieu-nai/${code}?buoc=${slug}`, cookie)).text();
  const seq = hidden(page, "seq");
  // Past the look at what others will read.
  const confirmed = { seq, go: "send", ...fields };
  return desk.post(`/can-bo/khieu-nai/${code}/${slug}`, confirmed, cookie);
}

/** The same, where it has to be taken. */
export async function taken(...args: Parameters<typeof step>): Promise<void> {
  const answer = await step(...args);
  if (answer.status !== 303) {
    const page = await answer.text();
    throw new Error(
      `${args[3]}: ${answer.status} ${/class="error-summary[\s\S]*?<\/div>/.exec(page)?.[0] ?? page.slice(0, 300)}`,
    );
  }
}

/** A complaint through the form of the desk; its two codes. */
export async function registered(desk: Desk, ward: Ward, over = {}) {
  const letter = aLetter(ward.slug, over);
  const answer = await desk.post("/can-bo/khieu-nai/moi", letter, ward.cookies.reception);
  if (answer.status !== 201) throw new Error(`not registered: ${answer.status}`);
  return codesOn(await answer.text());
}

/** Who was told on a day, as the form says it. */
export const told = (on: string, ...whom: string[]) =>
  Object.fromEntries(
    whom.flatMap((to) => [
      [`${to}_on`, on],
      [`${to}_way`, "handed"],
    ]),
  );
