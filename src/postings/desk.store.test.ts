import { expect, test } from "vitest";

import { complaintSight } from "#complaints/sight.ts";
import { day } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";

import { deskCounts, deskRows, type DeskFilter } from "./desk.store.ts";
import { aBoard } from "./posting.fixture.ts";

const db = testDatabase();
const today = day("2026-11-23");

test("decisions stand in the list: those owed for whoever may see the complaint, public ones without it", async () => {
  const { ward, head, editor } = await aBoard(db(), db.owner());
  const owed = { publication: { statutory: "2026-11-19", owed: "2026-11-19" } };
  const kept = async (code: string, dates: object) => {
    const id = randomUUID();
    await db.owner()`
      insert into complaints (id, code, level, channel, unit_id, respondent_unit, about, stage, received_at,
                              received_on, accepted_on, decided_on, settled_by, finding, outcome, complainants,
                              dates, calendar, secret_hash, once_hash, content_mark)
      values (${id}, ${code}, 1, 'counter', ${ward}, ${ward}, 'decision', 'decided', '2026-09-01T09:00:00+07:00',
              '2026-09-01', '2026-09-05', '2026-11-04', ${head.officer}, 'wrong', 'kept', 1,
              ${db.owner().json(dates as never)}, 'test', sha256('a'), sha256(${code}::text::bytea), sha256('c'))`;
    return id;
  };
  await kept("KN-0000-0001", owed);
  const second = await kept("KN-0000-0002", {});
  await db.owner()`
    insert into complaint_publications (complaint_id, unit_id, title, body, posted_on, at_least_until, confirmed_by,
                                        confirmed_at)
    values (${second}, ${ward}, 'Quyết định đã che', 'Lời đã che', '2026-11-16', '2026-12-01', ${head.officer}, now())`;
  const rows = async (staff: Staff, state: DeskFilter["state"]) => {
    const filter = { state, kind: null, units: [ward] };
    const page = await deskRows(db(), filter, { sight: complaintSight(staff), today }, null, 50);
    return page.rows;
  };
  expect(await rows(head.staff, "todo")).toMatchObject([
    { source: "decision", code: "KN-0000-0001", stage: "expected", dueOn: "2026-11-19" },
  ]);
  expect(await rows(editor.staff, "todo")).toEqual([]);
  for (const { staff } of [head, editor]) {
    const up = await rows(staff, "up");
    expect(up).toMatchObject([
      { kind: "own-decision", title: "Quyết định đã che", untilOn: "2026-12-01", untilMark: "V" },
    ]);
    expect(JSON.stringify(up)).not.toContain("KN-");
  }
  const counts = (staff: Staff) =>
    deskCounts(db(), [ward], { sight: complaintSight(staff), today });
  expect(await counts(head.staff)).toMatchObject({ todo: 1, late: 1, up: 1 });
  expect(await counts(editor.staff)).toMatchObject({ todo: 0, late: 0, up: 1 });
  // A head who is complained of sees nothing of it here either.
  await db.owner()`
    insert into complaint_named (complaint_id, officer_id)
    select id, ${head.officer} from complaints where code = 'KN-0000-0001'`;
  expect(await rows(head.staff, "todo")).toEqual([]);
});
