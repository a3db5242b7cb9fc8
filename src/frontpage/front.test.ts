import { Hono } from "hono";
import { beforeAll, expect, test } from "vitest";

import type { Right } from "#access/roles.ts";
import { day } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults } from "#test/look.ts";
import { aHouse, anOfficer, aWard } from "#test/make.ts";
import { readEdits } from "#edits/store.ts";
import { doors } from "#web/door.ts";
import { editions } from "#web/editions.ts";
import { keptPages } from "#web/kept-pages.ts";
import { sealsOf } from "#web/seals.ts";

import { readFront } from "./front.ts";
import { frontRoutes } from "./routes.tsx";

const db = testDatabase();
const here = "http://localhost:8080";
let app: Hono;
let ward = 0;
let head: Awaited<ReturnType<typeof anOfficer>>;

beforeAll(async () => {
  ({ ward } = await aWard(db.owner()));
  head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch UBND phường Thử" });
  const open = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  const house = aHouse(db(), "2026-11-23T09:00:00+07:00");
  const pages = keptPages(editions(readEdits(db())), house.clock, sealsOf(here));
  frontRoutes(open, house, { trial: true, origin: here, province: "01" }, pages);
  app = open.app;
});

const text = async (address: string) => (await app.request(here + address)).text();

test.each(["/", "/en"])(
  "an empty house has four doors, one search box and no figure: %s",
  async (at) => {
    const markup = await text(at);
    for (const door of ["/phan-anh/moi", "/tra-cuu", "/don-vi", "/van-ban"])
      expect(markup).toContain(`<h2><a href="${at === "/" ? "" : at}${door}">`);
    expect(markup.match(/<form /g)).toHaveLength(1);
    expect(markup).not.toContain('class="note"');
    expect(await htmlFaults(markup)).toEqual([]);
  },
);

test("what somebody looked for in older links goes on to the search, words and language kept", async () => {
  const answer = await app.request(`${here}/en?tim=tr%C3%BAc+b%E1%BA%A1ch`);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toMatch(
    /^\/en\/tim-kiem\?tu=tr%C3%BAc(%20|\+)b%E1%BA%A1ch$/,
  );
});

test("the days of heads come first; drafts and past days never", async () => {
  const session = (on: string, kind: string, state: string) => db.owner()`
    insert into reception_sessions (id, unit_id, kind, post_id, day, starts, ends, place, slot_minutes, state, changed_at)
    values (gen_random_uuid(), ${ward}, ${kind}, ${head.post}, ${on}, '08:00', '11:00', 'Phòng tiếp công dân', 20, ${state}, now())`;
  await session("2026-11-24", "regular", "published");
  await session("2026-11-25", "duty", "draft");
  await session("2026-11-20", "duty", "published");
  expect((await readFront(db(), day("2026-11-23"))).sessions.map(({ day: on }) => on)).toEqual([
    "2026-11-24",
  ]);
  await session("2026-11-30", "duty", "published");
  expect((await readFront(db(), day("2026-11-23"))).sessions.map(({ day: on }) => on)).toEqual([
    "2026-11-30",
  ]);
  // The post says of which ward it is; the name of the ward is not said twice.
  const markup = await text("/");
  expect(markup).toContain("08:00 – 11:00 · Chủ tịch UBND phường Thử<");
});
