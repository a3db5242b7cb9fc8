import type { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import type { OfficerId } from "#people/model.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults } from "#test/look.ts";
import { aHouse, anOfficer, aWard } from "#test/make.ts";
import { readName } from "#units/names.ts";
import { doors } from "#web/door.ts";

import { directiveRoutes } from "./routes.tsx";
import { sampleDirective } from "./sample.ts";

const db = testDatabase();
const here = "http://localhost:8080";
let app: Hono;
let city = "";
let ward = "";
let wardName = "";
let reception = "";
let mobilisation = "";

beforeAll(async () => {
  const house = aHouse(db(), "2026-11-23T09:00:00+07:00");
  const site = { trial: true, origin: here, province: "01" };
  const open = doors(enter(house, site));
  directiveRoutes(open, house, site);
  app = open.app;
  const cookieOf = async (officer: OfficerId): Promise<string> => {
    const id = newSessionId(house.noise(32));
    await saveSession(db(), id, officer, house.clock());
    return cookieWith(id, here).split(";")[0] ?? "";
  };
  const placed = await aWard(db.owner());
  const [named] = await db.owner()<{ name: string }[]>`
    select name from units where id = ${placed.ward}`;
  wardName = named?.name ?? "";
  const { key, spelling } = readName(wardName);
  await db.owner()`
    insert into unit_names (unit_id, key, spelling, kind) values (${placed.ward}, ${key}, ${spelling}, 'official')`;
  city = await cookieOf((await anOfficer(db.owner(), placed.province, "head")).officer);
  ward = await cookieOf((await anOfficer(db.owner(), placed.ward, "head")).officer);
  mobilisation = await cookieOf(
    (await anOfficer(db.owner(), placed.province, "mobilisation")).officer,
  );
  reception = await cookieOf((await anOfficer(db.owner(), placed.province, "reception")).officer);
});

const get = (address: string, cookie = city) =>
  app.request(here + address, { headers: { cookie } });

type Fields = Readonly<Record<string, string | File | readonly string[]>>;
const post = async (address: string, fields: Fields, cookie = city) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string" || value instanceof File) body.append(name, value);
    else for (const one of value) body.append(name, one);
  }
  return app.request(here + address, {
    method: "POST",
    headers: { cookie, origin: here, host: "localhost:8080" },
    body,
  });
};

const codeIn = (response: Response): string =>
  /VB-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(response.headers.get("location") ?? "")?.[0] ?? "";
const onceOf = (n: number): string => `once-key-of-a-test-${String(n).padStart(6, "0")}`;

/** What the page of a head proposes, as a form would send it. */
const proposed = (page: string) => {
  const input = (name: string) =>
    new RegExp(`name="${name}"[^>]*?value="([^"]*)"|value="([^"]*)"[^>]*?name="${name}"`).exec(
      page,
    );
  const value = (name: string) => {
    const found = input(name);
    return found?.[1] ?? found?.[2] ?? "";
  };
  return {
    seq: value("seq"),
    canonical: value("canonical"),
    issuer: value("issuer"),
    dated: value("dated"),
    term: value("term"),
    kind: /<option value="([^"]+)" selected/.exec(page)?.[1] ?? "",
    title: /<textarea[^>]*name="title"[^>]*>([^<]*)</.exec(page)?.[1] ?? "",
    signer: value("signer"),
  };
};

const take = async (text: string, n: number, cookie = city) => {
  const made = await post("/can-bo/van-ban/nhap", { pasted: text, once: onceOf(n) }, cookie);
  expect(made.status).toBe(303);
  return codeIn(made);
};

const confirm = async (code: string, over: Fields = {}, cookie = city) => {
  const page = await (await get(`/can-bo/van-ban/${code}/dau-trang`, cookie)).text();
  const read = proposed(page);
  return post(`/can-bo/van-ban/${code}/dau-trang`, { ...read, family: "party", ...over }, cookie);
};

describe("a directive from the file to its tasks", () => {
  let code = "";

  test("its head is proposed from the text", async () => {
    code = await take(sampleDirective, 1);
    const page = await (await get(`/can-bo/van-ban/${code}/dau-trang`)).text();
    expect(proposed(page)).toMatchObject({
      canonical: "412-TB/TU",
      kind: "thong-bao",
      issuer: "Thành ủy Hà Nội",
      dated: "2026-11-02",
      term: "2025-2030",
      signer: "Nguyễn Minh Họa",
    });
    expect(await htmlFaults(page)).toEqual([]);
  });

  test("the same form sent twice makes one, the same file again is refused with the one there", async () => {
    expect(await take(sampleDirective, 1)).toBe(code);
    const again = await post("/can-bo/van-ban/nhap", {
      pasted: sampleDirective,
      once: onceOf(2),
    });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain(code);
  });

  test("confirmed, it is read: findings stand in the text with their numbers", async () => {
    const done = await confirm(code);
    expect(done.status, await done.clone().text()).toBe(303);
    const response = await get(`/can-bo/van-ban/${code}/doc`);
    const page = await response.text();
    expect(page.match(/<li id="p\d+"/g)).toHaveLength(15);
    expect(page).toContain("đúng ra là 217-QĐ/TW");
    expect(page).toMatch(/<mark class="finding task proposed"><a[^>]*id="v1"/);
    expect(await htmlFaults(page)).toEqual([]);
  });

  test("the same number printed otherwise is the same directive", async () => {
    const other = sampleDirective
      .replace("Số 412-TB/TU", "Số:  412 – TB / TU")
      .replace("THÀNH ỦY HÀ NỘI", "THÀNH UỶ HÀ NỘI\nBAN THƯỜNG VỤ");
    const twin = await take(other, 3);
    const refused = await confirm(twin, { issuer: "Ban Thường vụ Thành ủy Hà Nội" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(code);
    // The same number of the term before is another document.
    const before = await confirm(twin, { dated: "2022-11-02", term: "2020-2025" });
    expect(before.status).toBe(303);
  });

  test("findings are accepted, corrected, rejected and taken back", async () => {
    const at = `/can-bo/van-ban/${code}/doc`;
    const certain = await post(`/can-bo/van-ban/${code}/nhan-chac-chan`, {});
    expect(certain.status).toBe(303);
    const rows = await db.owner()<{ nth: number; kind: string; state: string }[]>`
      select f.nth, f.kind, f.state from directive_findings f
        join directives d on d.id = f.directive_id where d.code = ${code} order by f.nth`;
    expect(rows.filter(({ state }) => state === "accepted").length).toBeGreaterThan(5);
    const waiting = rows.filter(({ state, kind }) => state === "proposed" && kind === "task");
    const [first, second] = waiting.map(({ nth }) => nth);
    const corrected = await post(`${at}/${first}`, {
      decision: "correct",
      responsible: wardName,
      cooperating: "",
      title: "Báo cáo kết quả rà soát",
      due: "2026-12-01",
    });
    expect(corrected.headers.get("location")).toMatch(/#p\d+$/);
    expect((await post(`${at}/${second}`, { decision: "reject" })).status).toBe(303);
    expect((await post(`${at}/${second}`, { decision: "undo" })).status).toBe(303);
    expect((await post(`${at}/9999`, { decision: "accept" })).status).toBe(404);
    const page = await (await get(at)).text();
    expect(page).toContain("Báo cáo kết quả rà soát");
    const precision = await (await get("/can-bo/van-ban/do-chinh-xac")).text();
    expect(precision).toContain("task.told");
  });

  test("accepted tasks are given to units; what is not clear is asked, and nothing typed is lost", async () => {
    const page = await (await get(`/can-bo/van-ban/${code}/giao-viec`)).text();
    expect(await htmlFaults(page)).toEqual([]);
    const nth = [...page.matchAll(/name="nth\[\]" value="(\d+)"/g)].map(([, n = ""]) => n);
    expect(nth.length).toBeGreaterThan(5);
    // The corrected one names a ward of the house, and only a unit that is sure is proposed.
    expect(page).toContain(`value="${wardName}"`);
    const blank = nth.map(() => "");
    const form = {
      once: onceOf(40),
      "nth[]": nth,
      "include[]": nth,
      "product[]": blank,
      "due[]": blank,
    };
    const asked = await post(`/can-bo/van-ban/${code}/giao-viec`, { ...form, "unit[]": blank });
    expect(asked.status).toBe(422);
    const units = nth.map(() => wardName);
    const done = await post(`/can-bo/van-ban/${code}/giao-viec`, { ...form, "unit[]": units });
    expect(done.status, await done.clone().text()).toBe(303);
    const [count] = await db.owner()<{ n: number }[]>`
      select count(*)::int as n from directive_findings f join directives d on d.id = f.directive_id
       where d.code = ${code} and f.task_id is not null`;
    expect(count?.n).toBe(nth.length);
    // The very same form again makes nothing more.
    const twice = await post(`/can-bo/van-ban/${code}/giao-viec`, { ...form, "unit[]": units });
    expect(twice.status).toBe(303);
    const shown = await (await get(`/can-bo/van-ban/${code}`)).text();
    expect(shown.match(/>NV-[0-9A-Z]{4}-[0-9A-Z]{4}</g)).toHaveLength(nth.length);
    expect(await htmlFaults(shown)).toEqual([]);
  });

  test("a unit it gave tasks to reads it and decides nothing; others do not learn of it", async () => {
    expect((await get(`/can-bo/van-ban/${code}/doc`, ward)).status).toBe(200);
    const act = await post(`/can-bo/van-ban/${code}/doc/1`, { decision: "undo" }, ward);
    expect(act.status).toBe(404);
    expect((await get(`/can-bo/van-ban/${code}`, reception)).status).toBe(404);
    const secret = await take("Số 9-TB/TU\nThông báo riêng của thành phố.", 50);
    expect((await get(`/can-bo/van-ban/${secret}`, ward)).status).toBe(404);
    // What is not theirs answers as what never was, letter for letter.
    for (const part of ["", "/dau-trang", "/doc", "/ban-goc", "/giao-viec"]) {
      const theirs = await get(`/can-bo/van-ban/${secret}${part}`, ward);
      const never = await get(`/can-bo/van-ban/VB-0000-0000${part}`, ward);
      expect(theirs.status).toBe(404);
      const body = await theirs.text();
      expect(body.replaceAll(secret, "VB-0000-0000")).toBe(await never.text());
    }
    for (const part of ["dau-trang", "bo", "doc/1", "nhan-chac-chan", "giao-viec"])
      expect((await post(`/can-bo/van-ban/${secret}/${part}`, {}, ward)).status).toBe(404);
  });

  test("only whoever may publish it is led to its publication", async () => {
    const link = `href="/can-bo/van-ban/${code}/cong-khai"`;
    expect(await (await get(`/can-bo/van-ban/${code}`)).text()).toContain(link);
    const readBy = async (cookie: string) => {
      const page = await get(`/can-bo/van-ban/${code}`, cookie);
      expect(page.status).toBe(200);
      return page.text();
    };
    expect(await readBy(ward)).not.toContain(link);
    expect(await readBy(mobilisation)).not.toContain(link);
  });

  test("what was read and the original cannot be changed by the house", async () => {
    await expect(db()`update directive_findings set read = '{}'::jsonb`).rejects.toThrow(/denied/);
    await expect(db()`update directive_originals set bytes = 'x'`).rejects.toThrow(/denied/);
    await expect(db()`delete from directive_originals`).rejects.toThrow(/denied/);
    const original = await get(`/can-bo/van-ban/${code}/ban-goc`);
    expect(await original.text()).toBe(sampleDirective.trim());
    expect(original.headers.get("content-disposition")).toMatch(/^attachment/);
  });

  test("a reference opens the document once the house has it", async () => {
    const cited = "Số 31-KL/TU\nHà Nội, ngày 14 tháng 3 năm 2023\nKẾT LUẬN\nvề tiếp công dân\n";
    const other = await take(cited, 60);
    const done = await confirm(other, { issuer: "Ban Thường vụ Thành ủy Hà Nội" });
    expect(done.status, await done.clone().text()).toBe(303);
    expect(await (await get(`/can-bo/van-ban/${code}`)).text()).toContain(other);
    expect(await (await get(`/can-bo/van-ban/${other}`)).text()).toContain(code);
  });

  test("the list pages by key and filters by words", async () => {
    const page = await (await get("/can-bo/van-ban?tim=412-TB")).text();
    expect(page).toContain(code);
    expect(await htmlFaults(page)).toEqual([]);
    expect(await (await get("/can-bo/van-ban?tinh-trang=cho-xac-nhan")).text()).not.toContain(code);
  });
});
