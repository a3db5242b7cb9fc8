import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { aBoard } from "#postings/posting.fixture.ts";
import { aDesk, aSession } from "#reception/reception.fixture.ts";
import { cancelSession } from "#reception/sessions.ts";
import { testDatabase } from "#test/database.ts";
import { somePages } from "#unit-pages/unit-pages.fixture.ts";

const db = testDatabase();

/** What two processes that keep their pages say of a unit; they have to agree. */
async function twoHouses(unit: number, now: string) {
  const [one, two] = [await somePages(db(), now), await somePages(db(), now)];
  const [row] = await db()<{ slug: string }[]>`select slug from units where id = ${unit}`;
  return async (): Promise<string> => {
    const asked = [one, two].map(({ get }) => get(`/don-vi/${row?.slug ?? ""}`));
    const [here, there] = await Promise.all(asked.map(async (came) => (await came).text()));
    expect(here).toBe(there);
    return here ?? "";
  };
}

test("what the law wants posted stands on the unit's page at the next request, and leaves it when it is withdrawn", async () => {
  const now = "2026-11-16T09:00:00+07:00";
  const board = await aBoard(db(), db.owner(), now);
  const page = await twoHouses(board.ward, now);
  expect(await page()).not.toContain("Lịch cắt nước");
  const code = await board.posted();
  expect(await page()).toContain("Lịch cắt nước để sửa đường ống");
  const done = await board.take(code, {
    step: "withdraw",
    because: "Đăng nhầm lịch của năm ngoái.",
  });
  expect(done).toMatchObject({ ok: true });
  expect(await page()).not.toContain("Lịch cắt nước");
});

test("a day of receiving citizens stands on the unit's page once it is announced, and is said to be off when it is", async () => {
  const now = "2026-11-23T09:00:00+07:00";
  const desk = await aDesk(db(), db.owner(), now);
  const page = await twoHouses(desk.ward, now);
  const before = await page();
  expect(before).not.toContain("26/11/2026");
  const session = await aSession(desk, { first: day("2026-11-26") });
  expect(await page()).toContain("26/11/2026");
  const off = await cancelSession(desk.house)(desk.desk.staff, session.id, session.seq, "Bão số 9");
  expect(off).toMatchObject({ ok: true });
  const after = await page();
  expect(after).toContain("Bão số 9");
});
