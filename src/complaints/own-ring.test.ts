import { expect, test } from "vitest";

import { keyringRoutes } from "#keyring/routes.tsx";
import { testDatabase } from "#test/database.ts";

import { aDesk, aStaffedWard, hidden, registered } from "./desk.fixture.ts";

const db = testDatabase();

test("the receipt of a complaint goes into a ring, without scripts, and opens the complaint from it", async () => {
  const desk = await aDesk(db());
  keyringRoutes(desk.open, desk.portal);
  const own = await registered(desk, await aStaffedWard(db.owner(), desk));
  const page = await (await desk.post("/tra-cuu", own)).text();
  expect(page).toContain('<dv-keyring mode="receipt"');
  const pair = { code: hidden(page, "code"), secret: hidden(page, "secret") };

  const chosen = "sông mai vườn chuối 1987";
  const made = await (await desk.post("/chum-bien-nhan/moi", { ...pair, chosen })).text();
  const token = hidden(made, "token");
  const ring = await (await desk.post("/chum-bien-nhan", { token })).text();
  expect(ring).toContain(own.code);
  const entry = { code: hidden(ring, "code"), secret: hidden(ring, "secret") };
  expect(entry).toEqual(own);
  expect(await (await desk.post("/tra-cuu", entry)).text()).toContain("Chờ thụ lý");
});
