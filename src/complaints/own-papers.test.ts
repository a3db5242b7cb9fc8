import { expect, test } from "vitest";

import { paragraphsOf } from "#papers/papers.fixture.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults } from "#test/look.ts";

import {
  aDesk,
  aStaffedWard,
  registered,
  taken,
  told,
  type Desk,
  type Ward,
} from "./desk.fixture.ts";

const db = testDatabase();
const at = "/tra-cuu/khieu-nai/van-ban";

/** The papers a page offers: what each form would send. */
const offered = (page: string): readonly string[] => [
  ...new Set([...page.matchAll(/name="paper" value="([^"]+)"/g)].map(([, id = ""]) => id)),
];

async function accepted(desk: Desk, ward: Ward, number = 5) {
  const { head } = ward.cookies;
  const own = await registered(desk, ward);
  const notice = { paper_number: `${number}/TB-UBND`, paper_keep: "on" };
  await desk.post(`/can-bo/khieu-nai/${own.code}/van-ban/thu-ly`, notice, head);
  const draft = await (await desk.post("/tra-cuu", own)).text();
  await taken(desk, head, own.code, "thu-ly", told("2026-11-20", "complainant", "inspectorate"));
  return { own, draft };
}

test("a paper is taken away as it went out, and read on a page, with the two codes in the body", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { own, draft } = await accepted(desk, ward);
  expect(offered(draft)).toEqual([]);
  const page = await (await desk.post("/tra-cuu", own)).text();
  const [paper = ""] = offered(page);
  expect(page).toContain("Thông báo thụ lý");

  const file = await desk.post(at, { ...own, paper, how: "file" });
  expect(file.headers.get("content-type")).toContain("wordprocessingml");
  const said = await paragraphsOf(new Uint8Array(await file.arrayBuffer()));
  expect(said.join("\n")).toContain("5/TB-UBND");

  const shown = await desk.post(at, { ...own, paper, how: "page" });
  const read = await shown.text();
  expect(read).toContain("5/TB-UBND");
  expect(read).toContain(own.code);
  expect(await htmlFaults(read)).toEqual([]);
  expect(shown.headers.get("cache-control")).toContain("no-store");

  const lines = await db.owner()<{ did: string; officer: string | null }[]>`
    select did, officer_id as officer from audit_events where did = 'paper.opened' order by id`;
  expect(lines).toEqual([
    { did: "paper.opened", officer: null },
    { did: "paper.opened", officer: null },
  ]);
});

test("another complaint's paper, a draft, a wrong secret: none of them is there", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const one = await accepted(desk, ward);
  const { own: other } = await accepted(desk, ward, 6);
  const [theirs = ""] = offered(await (await desk.post("/tra-cuu", other)).text());
  expect(theirs).not.toBe("");
  expect((await desk.post(at, { ...one.own, paper: theirs })).status).toBe(404);
  expect((await desk.post(at, { ...one.own, paper: "x" })).status).toBe(404);
  const wrong = await desk.post(at, { ...other, secret: one.own.secret, paper: theirs });
  expect(wrong.status).toBe(303);
  expect(wrong.headers.get("location")).toBe("/tra-cuu");
  const keep = { paper_number: "9/QĐ-UBND", paper_keep: "on" };
  const { head } = ward.cookies;
  await taken(desk, head, one.own.code, "giao-xac-minh", {
    officer: ward.people.officer.officer,
  });
  await desk.post(`/can-bo/khieu-nai/${one.own.code}/van-ban/dinh-chi`, keep, head);
  const staff = await (await desk.get(`/can-bo/khieu-nai/${one.own.code}`, head)).text();
  const kept = [...staff.matchAll(/van-ban\/([0-9a-f-]{36})"/g)].map(([, id = ""]) => id);
  const mine = offered(await (await desk.post("/tra-cuu", one.own)).text());
  const drafts = kept.filter((id) => !mine.includes(id));
  expect(drafts).toHaveLength(1);
  expect((await desk.post(at, { ...one.own, paper: drafts[0] ?? "" })).status).toBe(404);
  expect((await desk.get(at)).status).toBe(303);
});
