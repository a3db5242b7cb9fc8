import { expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";

import { anOffice, aStaffedOffice } from "./office.fixture.ts";

const db = testDatabase();
const why = (code: string) => `/can-bo/vi-sao?ma=${code}`;

test("a code that is not theirs gets the answer of a code that was never given out", async () => {
  const office = await anOffice(db());
  const { ward, other, people, cookies } = await aStaffedOffice(db.owner(), office);
  const here = (await office.filed(ward)).code;
  const elsewhere = (await office.filed(other.id)).code;
  const restricted = (await office.filed(ward)).code;
  const named = (await office.filed(ward)).code;
  await db.owner()`update matters set level = 'restricted' where code = ${restricted}`;
  await db.owner()`
    insert into matter_named (matter_id, officer_id)
    select id, ${people.officer.officer} from matters where code = ${named}`;

  const opens = await (await office.get(why(here), cookies.officer)).text();
  expect(opens).toContain("Ông/bà mở được vụ việc này");

  const answer = async (code: string) => {
    const page = await (await office.get(why(code), cookies.officer)).text();
    return page.replaceAll(code, "CODE");
  };
  const never = await answer("DV-0000-0000");
  expect(never).toContain("Không có gì để mở cho ông/bà với mã này");
  for (const code of [elsewhere, restricted, named]) expect(await answer(code)).toBe(never);
  // Whoever may help is named by their post, from the officer's own units alone.
  expect(never).toContain("Chủ tịch");
  expect(never).not.toContain("Chủ tịch nơi khác");

  const asked = await db.owner()<{ thing: string }[]>`
    select thing from audit_events where did = 'matter.looked' and outcome = 'refused' order by id`;
  expect(asked.map(({ thing }) => thing)).toEqual(["DV-0000-0000", elsewhere, restricted, named]);
});

test("without a post the reason is said outright, with the day the last one ended", async () => {
  const office = await anOffice(db());
  const { people, cookies } = await aStaffedOffice(db.owner(), office);
  await db.owner()`
    update appointments set valid_to = '2026-11-19' where officer_id = ${people.second.officer}`;
  const page = await (await office.get("/can-bo/vi-sao", cookies.second)).text();
  expect(page).toContain("Hôm nay ông/bà không giữ chức vụ nào");
  expect(page).toMatch(/Địa chính, Phường Thử: hết ngày .*19\/11\/2026/);
  // The page for what is not there leads here.
  const gone = await office.get("/can-bo/vu-viec/DV-0000-0000", cookies.officer);
  expect(gone.status).toBe(404);
  expect(await gone.text()).toContain('href="/can-bo/vi-sao"');
});

test("a code that cannot be one is said to be so, and nothing is asked of the database", async () => {
  const office = await anOffice(db());
  const { cookies } = await aStaffedOffice(db.owner(), office);
  const page = await (await office.get(why("xin%20chao%20%3Cban%3E"), cookies.head)).text();
  expect(page).toContain("Mã này không đúng dạng");
  expect(page).toContain("xin chao &lt;ban>");
});
