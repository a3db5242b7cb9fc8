import { beforeAll, beforeEach, expect, test } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { sumUp } from "#audit/roots.ts";
import { aStaffedOffice, anOffice, here, type Office } from "#office/office.fixture.ts";
import { testDatabase } from "#test/database.ts";
import { anOfficer } from "#test/make.ts";
import { doors } from "#web/door.ts";

import { auditingRoutes } from "./routes.tsx";

const db = testDatabase();
let office: Office;
let who: Awaited<ReturnType<typeof aStaffedOffice>>;
let auditor: string;
let get: (address: string, cookie: string) => Promise<Response>;

// The record bears the time of the database, so this house lives now.
beforeAll(async () => {
  await db.owner()`select keep_audit_months(current_date, 2)`;
  office = await anOffice(db(), new Date().toISOString());
  who = await aStaffedOffice(db.owner(), office);
  const { province } = who;
  const made = await anOfficer(db.owner(), province, "auditor", { title: "Kiểm tra viên" });
  auditor = await office.cookieOf(made.officer);
  const open = doors(enter(office.house, office.portal.site));
  auditingRoutes(open, office.house, office.portal.site);
  get = async (address, cookie) => open.app.request(here + address, { headers: { cookie } });
});

// Midnight may come while this file runs.
beforeEach(() => office.house.setClock(new Date().toISOString()));

const page = async (address: string, cookie = auditor) => {
  const response = await get(address, cookie);
  expect(response.status).toBe(200);
  return response.text();
};

/** The page without the code that was asked for. */
const bare = (html: string) => html.replaceAll(/DV-[0-9A-Z]{4}-[0-9A-Z]{4}/g, "DV");

/** What is written beside a request is there a moment later. */
const soon = <Value>(asked: () => Promise<Value>) => expect.poll(asked, { timeout: 30_000 });

const count = async (did: string, thing: string | null = null) => {
  const [row] = await db()<{ n: number }[]>`
    select count(*)::int as n from audit_events
     where did = ${did} and (${thing}::text is null or thing = ${thing})`;
  return row?.n ?? 0;
};

test("asking for a matter that is not theirs changes nothing in the answer and is one line on record", async () => {
  const { code, id } = await office.filed(who.ward, { title: "Nắp cống vỡ bí mật" });
  const at = `/can-bo/vu-viec/${code}`;
  const nobody = await office.get("/can-bo/vu-viec/DV-0000-0000", who.cookies.foreign);
  const refused = await Promise.all([1, 2, 3].map(() => office.get(at, who.cookies.foreign)));
  expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(nobody.status).toBe(404);
  expect(bare((await refused[0]?.text()) ?? "")).toBe(bare(await nobody.text()));
  await soon(() => count("matter.looked", id)).toBe(1);

  const shown = await page(`/can-bo/nhat-ky?ve=${code.toLowerCase()}&ket-qua=tu-choi`);
  expect(shown).toContain("Hỏi một vụ việc không thuộc quyền");
  expect(shown).toContain(`Vụ việc ${code}`);
  expect(shown).toContain("Chủ tịch nơi khác");
  expect(shown).not.toContain("Nắp cống");
  expect(await page("/can-bo/nhat-ky?ve=DV-0000-0000")).toContain("Không có dòng nào");
});

test("a step they may not take, and a matter opened, are on record", async () => {
  const { code, id } = await office.filed(who.ward);
  const open = await office.get(`/can-bo/vu-viec/${code}`, who.cookies.second);
  expect(open.status).toBe(200);
  await office.get(`/can-bo/vu-viec/${code}`, who.cookies.second);
  expect(await count("matter.opened", id)).toBe(1);
  const [reading] = await db()<{ same: boolean }[]>`
    select e.at = r.at as same from audit_events e join matter_readings r on r.matter_id::text = e.thing
     where e.did = 'matter.opened' and e.thing = ${id} and r.what = 'matter'`;
  expect(reading?.same).toBe(true);
  const step = await office.post(
    `/can-bo/vu-viec/${code}/cap-lai-ma`,
    { seq: "1" },
    who.cookies.second,
  );
  expect(step.status).toBeGreaterThanOrEqual(400);
  await soon(() => count("matter.step", id)).toBe(1);
});

test("the record is for auditors: others are refused, that too is on record, and the page says no more", async () => {
  for (const at of ["/can-bo/nhat-ky", "/can-bo/nhat-ky/1", "/can-bo/nhat-ky-tai-ve/csv"]) {
    for (const cookie of [who.cookies.head, who.cookies.reception]) {
      expect([403, 404]).toContain((await get(at, cookie)).status);
    }
  }
  await soon(() => count("door.refused", "/can-bo/nhat-ky")).toBe(2);
  await soon(() => count("door.refused", "/can-bo/nhat-ky/:id")).toBe(2);
  const { code } = await office.filed(who.ward);
  expect((await office.get(`/can-bo/vu-viec/${code}`, auditor)).status).toBe(404);
  await soon(() => count("door.refused", "/can-bo/vu-viec/:code")).toBe(1);
});

test("looking is on record, once in a while; a name leads to the one who bears it", async () => {
  await page("/can-bo/nhat-ky");
  await page("/can-bo/nhat-ky?ket-qua=xong");
  expect(await count("audit.looked")).toBe(1);
  const { officer, staff } = who.people.foreign;
  await db.owner()`update officers set name = '=Trịnh Hoài Đức' where id = ${officer}`;
  const found = await get("/can-bo/nhat-ky?tim=trinh+hoai+duc&ket-qua=tu-choi", auditor);
  expect([found.status, found.headers.get("location")]).toEqual([
    303,
    `/can-bo/nhat-ky?ai=${officer}&ket-qua=tu-choi`,
  ]);
  const only = await page(found.headers.get("location") ?? "");
  expect(only).toContain("Chỉ của: =Trịnh Hoài Đức");
  expect(only).not.toContain(`<td>${staff.name}`);
  const several = await page("/can-bo/nhat-ky?tim=ch%E1%BB%A7+t%E1%BB%8Bch");
  expect(several).toContain(`chuc-vu=${who.people.head.post}`);
  expect(several).toContain(`chuc-vu=${who.people.foreign.post}`);
  expect(await page("/can-bo/nhat-ky?tim=kh%C3%B4ng+ai+c%E1%BA%A3")).toContain(
    "Không có cán bộ hay chức vụ",
  );
  expect(await page(`/can-bo/nhat-ky?ve=${encodeURIComponent("Phường Không Đâu")}`)).toContain(
    "Không có vụ việc hay đơn vị nào",
  );
});

test("the lines of a filter leave as CSV and Excel, harmless in a spreadsheet, and that is on record", async () => {
  const { officer } = who.people.foreign;
  const csv = await get(`/can-bo/nhat-ky-tai-ve/csv?ai=${officer}`, auditor);
  expect(csv.headers.get("content-type")).toContain("text/csv");
  expect(csv.headers.get("content-disposition")).toContain("attachment");
  const text = await csv.text();
  expect(text).toContain("Hỏi một vụ việc không thuộc quyền");
  expect(text).toContain("'=Trịnh Hoài Đức");
  expect(text.trim().split("\r\n")).toHaveLength(1 + (await linesOf(officer)));
  const xlsx = await get("/en/can-bo/nhat-ky-tai-ve/xlsx?viec=matter", auditor);
  expect(xlsx.status).toBe(200);
  expect(
    Buffer.from(await xlsx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  expect((await get("/can-bo/nhat-ky-tai-ve/exe", auditor)).status).toBe(404);
  expect(await count("audit.exported")).toBe(2);
  const empty = await get("/can-bo/nhat-ky-tai-ve/csv?ve=DV-0000-0000", auditor);
  expect((await empty.text()).trim().split("\r\n")).toHaveLength(1);
});

const linesOf = async (officer: string) => {
  const [row] = await db()<{ n: number }[]>`
    select count(*)::int as n from audit_events where officer_id = ${officer}`;
  return row?.n ?? 0;
};

test("a line shows its hash, its root, and whether it was tampered with", async () => {
  const [line] = await db()<{ id: number }[]>`
    select id from audit_events where did = 'matter.looked' limit 1`;
  const at = `/can-bo/nhat-ky/${line?.id}`;
  expect(await page(at)).toContain("Chưa vào mã gốc nào");
  await sumUp(db());
  const proven = await page(at);
  expect(proven).toContain("Dòng này khớp với mã băm của nó.");
  expect(proven).toContain("Mã gốc số 1");
  await db.owner()`update audit_events set post_id = 1 where id = ${line?.id ?? 0}`;
  expect(await page(at)).toContain("KHÔNG khớp");
  for (const wrong of ["0", "999999999", "x", "1e3", "-1"]) {
    expect((await get(`/can-bo/nhat-ky/${wrong}`, auditor)).status).toBe(404);
  }
});

test("officers see their own acts and nobody else’s", async () => {
  expect(await page("/en/can-bo/toi/nhat-ky", who.cookies.second)).toContain("Opened a matter");
  expect(await page("/can-bo/toi/nhat-ky", who.cookies.second)).not.toContain("/can-bo/nhat-ky/");
  expect(await page("/can-bo/toi/nhat-ky", who.cookies.city)).toContain("Chưa có dòng nào");
});

test("one’s own part of the record says of no matter that it is there, nor which, unless it may be seen", async () => {
  const { code, id } = await office.filed(who.ward);
  await office.get(`/can-bo/vu-viec/${code}`, who.cookies.foreign);
  await soon(() => count("matter.looked", id)).toBe(1);
  const refused = await page("/can-bo/toi/nhat-ky", who.cookies.foreign);
  expect(refused).toContain("Chưa có dòng nào");

  await office.get(`/can-bo/vu-viec/${code}`, who.cookies.officer);
  const opened = () => page("/can-bo/toi/nhat-ky", who.cookies.officer);
  expect(await opened()).toContain(code);
  await db.owner()`update matters set unit_id = ${who.other.id}, post_id = null where id = ${id}`;
  expect(await opened()).toContain("Mở xem vụ việc");
  expect(await opened()).not.toContain(code);
});
