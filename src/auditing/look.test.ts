import { serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { audit } from "#audit/record.ts";
import { sumUp } from "#audit/roots.ts";
import { aStaffedOffice, anOffice, here } from "#office/office.fixture.ts";
import { browser } from "#test/browser.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { testDatabase } from "#test/database.ts";
import { anOfficer } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { auditingRoutes } from "./routes.tsx";

const db = testDatabase();
const open = browser();
const sights = new Map<string, string>();
let origin = "";
let close: () => void = () => undefined;
let pageOf: (at: string) => Promise<string>;

beforeAll(async () => {
  await db.owner()`select keep_audit_months(current_date, 2)`;
  const office = await anOffice(db(), new Date().toISOString());
  const who = await aStaffedOffice(db.owner(), office);
  const auditor = await anOfficer(db.owner(), who.province, "auditor", {
    title: "Cán bộ kiểm tra, giám sát",
  });
  const cookie = await office.cookieOf(auditor.officer);
  const { code } = await office.filed(who.ward);
  await office.get(`/can-bo/vu-viec/${code}`, who.cookies.second);
  await office.get(`/can-bo/vu-viec/${code}`, who.cookies.foreign);
  await audit(db(), { by: "house", did: "house.started", detail: { node: "v26" } });
  const { officer, post } = who.people.head;
  for (let i = 0; i < 60; i += 1) {
    await audit(db(), {
      by: { officer, post },
      did: "unit.renamed",
      about: { kind: "unit", id: who.ward },
      detail: { from: "Phường Cũ", to: "Phường Mới" },
    });
  }
  await sumUp(db());
  const made = doors(enter(office.house, office.portal.site));
  auditingRoutes(made, office.house, office.portal.site);
  made.app.route("/", assets());
  pageOf = async (at) => {
    const response = await made.app.request(here + at, { headers: { cookie } });
    if (response.status !== 200) throw new Error(`${at}: ${response.status}`);
    return response.text();
  };
  await pageOf("/can-bo/nhat-ky");
  const [line] = await db()<{ id: number }[]>`
    select id from audit_events where did = 'unit.renamed' limit 1`;
  const [young] = await db()<{ id: number }[]>`
    select id from audit_events order by id desc limit 1`;
  for (const [name, at] of [
    ["log", "/can-bo/nhat-ky"],
    ["log-en", "/en/can-bo/nhat-ky?viec=matter"],
    ["log-narrow", `/can-bo/nhat-ky?ai=${officer}&tu=2020-01-01&ket-qua=xong`],
    ["log-choose", "/can-bo/nhat-ky?tim=chu+tich"],
    ["log-nobody", "/can-bo/nhat-ky?tim=xyzxyz&ve=zzz"],
    ["entry", `/can-bo/nhat-ky/${line?.id}`],
    ["entry-young", `/can-bo/nhat-ky/${young?.id}`],
    ["own", "/can-bo/toi/nhat-ky"],
  ] as const)
    sights.set(name, at);
  await new Promise<void>((listening) => {
    const server = serve({ fetch: made.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      origin = `http://127.0.0.1:${port}`;
      close = () => server.close();
      listening();
    });
  });
});
afterAll(() => close());

test("every page is sound HTML", async () => {
  const wrong: unknown[] = [];
  for (const [name, at] of sights) {
    const faults = await htmlFaults(await pageOf(at));
    wrong.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["light", 320],
  ["light", 1280],
  ["dark", 1280],
] as const)(
  "in %s at %i px axe finds nothing and nothing overflows",
  async (colorScheme, width) => {
    const context = await (
      await open()
    ).newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const wrong: unknown[] = [];
    const pictures = process.env["DANVAN_SCREENSHOTS"];
    for (const [name, at] of sights) {
      const body = await pageOf(at);
      await page.route(origin + at, (route) =>
        route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
      );
      await page.goto(origin + at, { waitUntil: pictures === undefined ? "load" : "networkidle" });
      if (pictures !== undefined) {
        const file = `${pictures}/${name}-${colorScheme}-${width}.png`;
        await page.screenshot({ path: file, fullPage: true });
      }
      const faults = await lookFaults(page);
      if (faults) wrong.push({ name, ...faults });
    }
    expect(wrong).toEqual([]);
    await context.close();
  },
);
