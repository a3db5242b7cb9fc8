import { expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";

import { takeStep } from "./actions.ts";
import { fileMatter } from "./filing.ts";

const db = testDatabase();

test("a note whose answer was lost is sent again and stands once; another one stands beside it", async () => {
  const house = aHouse(db());
  const { ward } = await aWard(db.owner());
  const { staff } = await anOfficer(db.owner(), ward, "reception");
  const filed = await fileMatter(house)(aFiling(ward));
  if (!filed.ok) throw new Error("refused");
  const { id, code } = filed.value;
  const note = (text: string) => takeStep(house)(code, staff, { step: "note", text }, 1);
  expect(await note("Đã gọi điện.")).toMatchObject({ ok: true });
  expect(await note("Đã gọi điện.")).toMatchObject({ ok: true });
  expect(await note("Chưa ai nghe máy.")).toMatchObject({ ok: true });
  const rows = await db.owner()`
    select seq from matter_events where matter_id = ${id} and event ->> 'type' = 'noted'`;
  expect(rows.length).toBe(2);
});
