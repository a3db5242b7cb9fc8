import ICAL from "ical.js";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "@hono/node-server";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { fileMatter } from "#cases/filing.ts";
import { matterRecounter } from "#cases/recount.ts";
import { sourceOf } from "#guard/source.ts";
import { day } from "#kernel/day.ts";
import { calendarYear } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import type { Staff } from "#people/model.ts";
import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { aFiling, aWard } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { closureRoutes } from "./closures.routes.tsx";
import { calendarHouse, document, with2026 } from "./house.fixture.ts";
import { officeCalendarRoutes } from "./office.routes.tsx";
import { publicCalendarRoutes } from "./public.routes.tsx";
import { recounting } from "./recount.ts";
import { yearLines } from "./year-text.ts";

const db = testDatabase();
const opened = browser();
const here = "http://localhost:8080";
let world: Awaited<ReturnType<typeof calendarHouse>>;
let app: Hono;
let origin = "";
let close: () => void = () => undefined;
const cookies = { first: "", second: "", head: "", officer: "" };

beforeAll(async () => {
  world = await calendarHouse(db);
  const { house, calendarsHouse } = world;
  const accounts = {
    ...house,
    source: () => sourceOf({ peer: undefined, forwardedFor: undefined }, []),
    providers: [],
  };
  const site = { trial: true, origin: here, province: "01" };
  const open = doors(enter(accounts, site));
  publicCalendarRoutes(open, house, site);
  officeCalendarRoutes(open, calendarsHouse, site, [recounting(matterRecounter)]);
  closureRoutes(open, calendarsHouse, site);
  open.app.route("/", assets());
  app = open.app;
  for (const who of ["first", "second", "head", "officer"] as const) {
    const id = newSessionId(house.noise(32));
    await saveSession(db(), id, world[who].officer, house.clock());
    cookies[who] = cookieWith(id, here).split(";")[0] ?? "";
  }
  await new Promise<void>((listening) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      origin = `http://127.0.0.1:${port}`;
      close = () => server.close();
      listening();
    });
  });
});
afterAll(() => close());

type Who = keyof typeof cookies | null;

const get = (at: string, who: Who = null) =>
  app.request(here + at, { headers: who ? { cookie: cookies[who] } : {} });

const post = (
  at: string,
  who: Exclude<Who, null>,
  fields: Readonly<Record<string, string | readonly string[] | File>> = {},
) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) {
      body.append(name, one as string);
    }
  }
  const headers = { cookie: cookies[who], origin: here, host: "localhost:8080" };
  return app.request(here + at, { method: "POST", headers, body });
};

const declared = (days: string, more = {}) => ({
  year: "2026",
  status: "announced",
  week: ["1", "2", "3", "4", "5"],
  days,
  document: document.number,
  document_date: "20/11/2026",
  note: "",
  ...more,
});

const lines = (off: readonly string[]) => yearLines(with2026(off.map(day)));

test("the public calendar says which days are off, why, and how sure each year is", async () => {
  const page = await (await get("/luat/lich?nam=2026")).text();
  expect(page).toContain("đã công bố");
  expect(page).toContain("nghỉ: Ngày Văn hóa Việt Nam");
  expect(page).toContain("làm bù");
  expect(await (await get("/luat/lich?nam=2027")).text()).toContain("tạm tính");
  expect(await (await get("/en/luat/lich?nam=2026")).text()).toContain("Việt Nam Culture Day");
  expect(await (await get("/luat/lich?nam=abc")).text()).toContain("năm 2026");
});

test("the days off can be put into a telephone's own calendar", async () => {
  const file = await get("/luat/lich/2026/ngay-nghi.ics");
  expect(file.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const events = new ICAL.Component(ICAL.parse(await file.text())).getAllSubcomponents("vevent");
  const { off, workingSaturdays } = calendarYear(publishedCalendar, 2026);
  expect(events).toHaveLength(off.length + workingSaturdays.length);
  expect((await get("/luat/lich/1999/ngay-nghi.ics")).status).toBe(404);
});

test("a calendar is declared, tried out, confirmed by another person, and its moves are listed and exported", async () => {
  const { house, ward } = world;
  const filing = await fileMatter(house)(aFiling(ward));
  if (!filing.ok) throw new Error("not filed");

  const form = await (await get("/can-bo/quan-tri/lich-moi?nam=2026", "first")).text();
  expect(form).toContain("24/11/2026; nghỉ; Ngày Văn hóa Việt Nam");

  const wrong = await post("/can-bo/quan-tri/lich-moi", "first", declared("31/02/2026; nghỉ"));
  expect(wrong.status).toBe(422);
  const redrawn = await wrong.text();
  expect(redrawn).toContain("Dòng 1: “31/02/2026” không phải một ngày");
  expect(redrawn).toContain("31/02/2026; nghỉ</textarea>");
  expect(redrawn).toContain(`value="${document.number}"`);

  const done = await post("/can-bo/quan-tri/lich-moi", "first", declared(lines(["2026-12-01"])));
  expect(done.status).toBe(303);
  const at = new URL(done.headers.get("location") ?? "", here).pathname;
  expect(await (await get(at, "first")).text()).toContain("Hệ thống đang tính");
  await world.recountAll();
  const tried = await (await get(at, "second")).text();
  expect(tried).toContain("thứ Ba, 01/12/2026");
  expect(tried).toContain("Những hạn sẽ thay đổi");
  // Whoever keeps the calendar sees that something moves, and not which matter it is.
  expect(tried).toContain("không thuộc quyền xem");
  expect(tried).not.toContain(filing.value.code);
  expect(tried).toContain("07/12/2026 → 08/12/2026");
  expect(await (await get(at, "first")).text()).toContain("chờ một người khác xác nhận");

  expect((await post(`${at}/xac-nhan`, "first")).status).toBe(409);
  expect((await post(`${at}/xac-nhan`, "second")).status).toBe(303);
  await world.recountAll();
  const after = await (await get(`${at}?da=xac-nhan`, "first")).text();
  expect(after).toContain("Những hạn đã thay đổi");
  const csv = await (await get(`${at}/han-thay-doi/csv`, "first")).text();
  expect(csv).toContain("2026-12-08");
  expect(csv).not.toContain(filing.value.code);
  const xlsx = await get(`${at}/han-thay-doi/xlsx`, "first");
  expect((await xlsx.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  expect(await (await get("/luat/lich?nam=2026")).text()).toContain("Quốc tang");
});

test("of what moved, only those who may open it are told which it is", async () => {
  const { house, ward, officer, first } = world;
  const filing = await fileMatter(house)(aFiling(ward));
  if (!filing.ok) throw new Error("not filed");
  const { id } = filing.value;
  const seen = async (who: Staff) => (await matterRecounter.visible?.(db(), who, [id])) ?? [];
  expect(await seen(officer.staff)).toEqual([id]);
  expect(await seen({ ...officer.staff, officer: first.officer, posts: [] })).toEqual([]);
});

test("a file is read in place of the lines, and what cannot be read is said", async () => {
  const json = JSON.stringify(with2026([day("2026-12-02")]));
  const file = new File([json], "2026.json", { type: "application/json" });
  const done = await post("/can-bo/quan-tri/lich-moi", "first", declared("x", { file }));
  expect(done.status).toBe(303);
  const at = new URL(done.headers.get("location") ?? "", here).pathname;
  expect((await post(`${at}/bo`, "first")).status).toBe(303);
  const bad = new File(["{nothing"], "2026.json");
  const refused = await post("/can-bo/quan-tri/lich-moi", "first", declared("x", { file: bad }));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Không đọc được tệp này");
});

test("a head closes the unit for some days, and takes it back; nobody else does", async () => {
  const { ward } = world;
  const fields = {
    unit: String(ward),
    from: "25/11/2026",
    to: "26/11/2026",
    reason: "ngập lụt",
    document: "5/TB-UBND",
    document_date: "2026-11-19",
  };
  const at = "/can-bo/ngay-nghi-rieng";
  expect((await get(at, "officer")).status).toBe(403);
  const elsewhere = await aWard(db.owner());
  const other = { ...fields, unit: String(elsewhere.ward) };
  expect((await post(at, "head", other)).status).toBe(404);
  const late = await post(at, "head", { ...fields, from: "2026-11-01" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("ngập lụt");
  expect((await post(at, "head", { ...fields, to: "2026-11-24" })).status).toBe(409);
  expect((await post(at, "head", fields)).status).toBe(303);
  expect(await (await get(at, "head")).text()).toContain("25/11/2026 đến 26/11/2026");
  expect(await (await get("/luat/lich?nam=2026")).text()).toContain("ngập lụt");
  const [closure] = await db()<{ id: number }[]>`select max(id) as id from unit_closures`;
  expect((await post(`${at}/${closure?.id}/bo`, "head")).status).toBe(303);
  expect((await post(`${at}/${closure?.id}/bo`, "head")).status).toBe(409);
  expect(await (await get("/luat/lich?nam=2026")).text()).not.toContain("ngập lụt");
});

test("only who keeps the calendar comes to its pages", async () => {
  for (const at of [
    "/can-bo/quan-tri/lich",
    "/can-bo/quan-tri/lich-moi",
    "/can-bo/quan-tri/lich/1",
  ]) {
    expect([403, 404]).toContain((await get(at, "head")).status);
    expect([302, 303]).toContain((await get(at)).status);
  }
  expect([403, 404]).toContain((await post("/can-bo/quan-tri/lich/1/xac-nhan", "head")).status);
  expect((await get("/can-bo/quan-tri/lich/999", "first")).status).toBe(404);
  expect((await get("/can-bo/quan-tri/lich/1/han-thay-doi/exe", "first")).status).toBe(404);
});

const sights = [
  ["/luat/lich?nam=2026", null],
  ["/en/luat/lich?nam=2027", null],
  ["/can-bo/quan-tri/lich", "first"],
  ["/can-bo/quan-tri/lich-moi?nam=2027", "first"],
  ["/can-bo/quan-tri/lich/1", "second"],
  ["/can-bo/ngay-nghi-rieng", "head"],
] as const;

test("every page is sound HTML", async () => {
  const wrong: string[] = [];
  for (const [at, who] of sights) {
    const faults = await htmlFaults(await (await get(at, who)).text(), {
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
    });
    wrong.push(...faults.map((fault) => `${at}: ${fault}`));
  }
  expect(wrong).toEqual([]);
});

test.each([320, 1280])("at %i px axe finds nothing and nothing overflows", async (width) => {
  const context = await (await opened()).newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const wrong: unknown[] = [];
  for (const [at, who] of sights) {
    const body = await (await get(at, who)).text();
    await page.route(origin + at, (route) =>
      route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
    );
    await page.goto(origin + at, { waitUntil: "load" });
    const faults = await lookFaults(page);
    if (faults) wrong.push({ at, ...faults });
  }
  expect(wrong).toEqual([]);
  await context.close();
});
