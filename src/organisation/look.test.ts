import { serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { sourceOf } from "#guard/source.ts";
import { peopleRoutes } from "#people/routes.tsx";
import { browser } from "#test/browser.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { aCity, aDraft, anOffice, filed } from "./plans.fixture.ts";
import { organisationRoutes } from "./routes.ts";

const db = testDatabase();
const open = browser();
const here = "http://localhost:8080";
const sights = new Map<string, string>();
let origin = "";
let close: () => void = () => undefined;
let pageOf: (at: string) => Promise<string>;

beforeAll(async () => {
  const house = aHouse(db(), "2026-11-24T16:00:00+07:00");
  const names = Array.from({ length: 45 }, (_, n) => `Phường Thử ${n} có tên thật dài`);
  const { wards, author, head } = await aCity(db.owner(), names);
  const [a = 0, b = 0, c = 0] = wards;
  for (const ward of [a, b]) await anOffice(db.owner(), ward);
  const [department] = await db.owner()<{ id: number }[]>`
    insert into departments (unit_id, name, valid_from) values (${a}, 'Văn phòng chung', '2025-07-01') returning id`;
  await db.owner()`
    insert into department_serves (department_id, unit_id, valid_from) values (${department?.id ?? 0}, ${b}, '2025-07-01')`;
  for (const area of ["dat-dai", "duong-sa", "khac"]) await filed(house, a, area);
  const plan = await aDraft(
    house,
    [
      {
        kind: "split",
        unit: a,
        into: [
          { unit: b, areas: ["dat-dai"], places: [] },
          { unit: c, areas: [], places: [] },
        ],
      },
    ],
    author.staff,
  );
  const accounts = {
    ...house,
    source: () => sourceOf({ peer: undefined, forwardedFor: undefined }, []),
    providers: [],
  };
  const site = { trial: true, origin: here, province: "01" };
  const made = doors(enter(accounts, site));
  organisationRoutes(made, house, site);
  peopleRoutes(made, house, site);
  made.app.route("/", assets());
  const cookieFor = async (officer: typeof author.officer) => {
    const id = newSessionId(house.noise(32));
    await saveSession(db(), id, officer, house.clock());
    return cookieWith(id, here).split(";")[0] ?? "";
  };
  const administrator = await cookieFor(author.officer);
  const mayor = await cookieFor(head.officer);
  const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${a}`;
  const slug = unit?.slug ?? "";
  for (const [name, at] of [
    ["tree", "/can-bo/to-chuc"],
    ["tree-unit", `/can-bo/to-chuc/don-vi/${slug}`],
    ["tree-before", `/en/can-bo/to-chuc/don-vi/${slug}?ngay=2020-01-01`],
    ["answered", "/can-bo/to-chuc?ten=khong+co+ai&ngay=2025-06-30"],
    ["files", "/can-bo/to-chuc/nhap-tep"],
    ["plans", "/can-bo/sap-xep"],
    ["plan-new", "/can-bo/sap-xep-moi"],
    ["plan", `/can-bo/sap-xep/${plan}`],
    ...["nhap", "chia", "chuyen-nhiem-vu", "doi-ten", "giai-the"].map(
      (kind) => [`plan-${kind}`, `/can-bo/sap-xep/${plan}/thay-doi/${kind}`] as const,
    ),
    ["dry-run", `/can-bo/sap-xep/${plan}/chay-thu`],
    ["department", `/can-bo/quan-tri/bo-phan/${department?.id}`],
    ["post", `/can-bo/quan-tri/chuc-vu/${head.post}`],
    ["delegation", `/can-bo/to-chuc/uy-quyen/${head.post}`],
  ] as const)
    sights.set(name, at);
  pageOf = async (at) => {
    const cookie = at.includes("uy-quyen") ? mayor : administrator;
    const response = await made.app.request(here + at, { headers: { cookie } });
    if (response.status !== 200) throw new Error(`${at}: ${response.status}`);
    return response.text();
  };
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
    const faults = await htmlFaults(await pageOf(at), {
      // Boxes of one question share their name.
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
    });
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
    for (const [name, at] of sights) {
      const body = await pageOf(at);
      await page.route(origin + at, (route) =>
        route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
      );
      await page.goto(origin + at, { waitUntil: "load" });
      const faults = await lookFaults(page);
      if (faults) wrong.push({ name, ...faults });
    }
    expect(wrong).toEqual([]);
    await context.close();
  },
);
