import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { sourceOf } from "#guard/source.ts";
import type { OfficerId } from "#people/model.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, anOfficer } from "#test/make.ts";
import { doors } from "#web/door.ts";
import { paths } from "#web/paths.ts";

import { aCity, anOffice, filed } from "./plans.fixture.ts";
import { organisationRoutes } from "./routes.ts";

const db = testDatabase();
const here = "http://localhost:8080";

async function anApp() {
  const house = aHouse(db(), "2026-11-24T16:00:00+07:00");
  const accounts = {
    ...house,
    source: () => sourceOf({ peer: undefined, forwardedFor: undefined }, []),
    providers: [],
  };
  const site = { trial: false, origin: here, province: "01" };
  const open = doors(enter(accounts, site));
  organisationRoutes(open, house, site);
  const cookieOf = async (officer: OfficerId) => {
    const id = newSessionId(house.noise(32));
    await saveSession(db(), id, officer, house.clock());
    return cookieWith(id, here).split(";")[0] ?? "";
  };
  const get = async (path: string, cookie: string) =>
    open.app.request(here + path, { headers: { cookie } });
  const post = async (
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    cookie: string,
  ) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
    return open.app.request(here + path, {
      method: "POST",
      headers: {
        cookie,
        origin: here,
        host: "localhost:8080",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: body.toString(),
    });
  };
  return { house, app: open.app, cookieOf, get, post };
}

let app: Awaited<ReturnType<typeof anApp>>;
let city: Awaited<ReturnType<typeof aCity>>;
let inA: Awaited<ReturnType<typeof anOffice>>;
let author = "";
let second = "";
let head = "";
let clerk = "";
const names = ["Phường Gạo Tẻ", "Phường Gạo Nếp", "Phường Lúa"];

beforeAll(async () => {
  app = await anApp();
  city = await aCity(db.owner(), names);
  inA = await anOffice(db.owner(), city.wards[0] ?? 0);
  await anOffice(db.owner(), city.wards[2] ?? 0);
  for (const [at, id] of city.wards.entries()) {
    const key =
      names[at]?.replace("Phường ", "").normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase() ??
      "";
    await db.owner()`update units set key = ${key} where id = ${id}`;
    await db.owner()`insert into unit_names (unit_id, key, spelling, kind) values (${id}, ${key}, ${key}, 'official')`;
  }
  author = await app.cookieOf(city.author.officer);
  second = await app.cookieOf(city.second.officer);
  head = await app.cookieOf(inA.head.officer);
  clerk = await app.cookieOf(inA.officer.officer);
});

const slugOf = async (unit: number) =>
  (await db()<{ slug: string }[]>`select slug from units where id = ${unit}`)[0]?.slug ?? "";

test("everybody who works here sees the picture, of today and of any day; only administrators its files", async () => {
  const page = await (await app.get(paths.organisation.show.to({}), clerk)).text();
  expect(page).toContain("Phường Gạo Tẻ");
  const slug = await slugOf(city.wards[0] ?? 0);
  const unit = await (await app.get(paths.organisation.unit.to({ slug }), clerk)).text();
  expect(unit).toContain("Cán bộ Chuyên viên");
  expect(unit).toContain("trả lời trước: Chủ tịch");
  expect(unit).not.toContain("/can-bo/quan-tri/don-vi/");
  const before = await app.get(`${paths.organisation.unit.to({ slug })}?ngay=2020-01-01`, clerk);
  expect(await before.text()).toContain("không ghi bộ phận hay chức vụ nào");
  expect((await app.get(paths.organisation.file.to({}), clerk)).status).toBe(403);
  expect((await app.get(paths.plans.list.to({}), clerk)).status).toBe(403);
  expect((await app.get(paths.organisation.unit.to({ slug: "khong-co" }), clerk)).status).toBe(404);
  expect((await app.get(paths.organisation.show.to({}), "")).status).toBe(303);
});

test("one person with several posts, acting and delegated ones, and a joint office are marked in the tree", async () => {
  const ward = city.wards[1] ?? 0;
  const [department] = await db.owner()<{ id: number }[]>`
    insert into departments (unit_id, name, valid_from) values (${ward}, 'Văn phòng chung', '2025-07-01') returning id`;
  await db.owner()`
    insert into department_serves (department_id, unit_id, valid_from) values (${department?.id ?? 0}, ${city.wards[2] ?? 0}, '2025-07-01')`;
  const dan = await anOfficer(db.owner(), ward, "mobilisation", { title: "Trưởng ban Dân vận" });
  const front = await anOfficer(db.owner(), ward, "front", { title: "Chủ tịch MTTQ" });
  await db.owner()`
    insert into appointments (officer_id, post_id, tenure, valid_from, valid_to)
    values (${dan.officer}, ${front.post}, 'acting', '2026-01-01', '2026-12-31')`;
  const page = await (
    await app.get(paths.organisation.unit.to({ slug: await slugOf(ward) }), clerk)
  ).text();
  expect(page).toMatch(/kiêm Chủ tịch MTTQ</);
  expect(page).toContain("đến hết 31/12/2026");
  expect(page).toContain("văn phòng chung, phục vụ cả: Phường Lúa");
});

test("a plan is written, tried out, agreed to by a second person and carried out through its pages", async () => {
  const code = await filed(app.house, city.wards[0] ?? 0);
  const begun = await app.post(
    paths.plans.new.to({}),
    {
      title: "Nhập phường",
      effective_on: "2026-12-01",
      doc_number: "NQ 1",
      doc_date: "2026-11-10",
      doc_title: "Sắp xếp",
    },
    author,
  );
  const at = begun.headers.get("location") ?? "";
  const id = /\d+$/.exec(at)?.[0] ?? "";
  const form = paths.plans.change.to({ id, kind: "nhap" });
  const wrong = await app.post(form, { units: "Phường Không Có", into: "Phường Lúa" }, author);
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining("Không rõ “Phường Không Có”"),
  ]);
  expect(
    (await app.post(form, { units: "Phường Gạo Tẻ", into: "Phường Lúa" }, author)).status,
  ).toBe(303);
  const plan = await (await app.get(at, author)).text();
  expect(plan).toContain("Nhập Phường Gạo Tẻ vào Phường Lúa.");
  expect(plan).toContain("Người soạn không tự thông qua");

  const run = await (await app.get(paths.plans.dryRun.to({ id }), second)).text();
  expect(run).toContain(code);
  expect(run).toContain("Tiếp dân, Phường Lúa");
  const file = await app.get(paths.plans.dryRunFile.to({ id }), second);
  expect(await file.text()).toContain(`${code},`);
  // The head of a ward it concerns may look, not decide; of one it does not concern there is none.
  expect((await app.get(at, head)).status).toBe(200);
  expect((await app.post(paths.plans.review.to({ id }), {}, head)).status).toBe(409);
  const stranger = await anOfficer(db.owner(), city.wards[1] ?? 0, "head", {
    title: "Chủ tịch khác",
  });
  expect((await app.get(at, await app.cookieOf(stranger.officer))).status).toBe(404);

  expect((await app.post(paths.plans.review.to({ id }), {}, author)).status).toBe(409);
  expect((await app.post(paths.plans.review.to({ id }), {}, second)).status).toBe(303);
  expect(await (await app.post(paths.plans.carrying.to({ id }), {}, second)).text()).toContain(
    "Chưa đến ngày hiệu lực",
  );
  app.house.setClock("2026-12-01T08:00:00+07:00");
  // Sessions are young enough only on the day they were made.
  const later = await app.cookieOf(city.second.officer);
  expect(
    (await app.post(paths.plans.carrying.to({ id }), {}, later)).headers.get("location"),
  ).toContain("xong=xong");
  expect(await (await app.get(at, later)).text()).toContain("Đã xong");
  const asked = await app.get(
    `${paths.organisation.show.to({})}?ten=phuong+gao+te&ngay=2026-11-30`,
    later,
  );
  const answer = await asked.text();
  expect(answer).toContain("Ngày 30/11/2026: Phường Gạo Tẻ, thuộc Thành phố Thử.");
  expect(answer).toMatch(/Hôm nay trả lời thay[\s\S]*Phường Lúa/);
});

test("in a dry run a named officer does not find the matter, and a restricted one stands in nobody’s list", async () => {
  app.house.setClock("2026-11-24T16:00:00+07:00");
  const other = await aCity(db.owner(), ["Phường Ngô", "Phường Khoai"]);
  const [a = 0, b = 0] = other.wards;
  const office = await anOffice(db.owner(), a);
  await anOffice(db.owner(), b);
  const code = await filed(app.house, a);
  await db.owner()`
    insert into matter_named (matter_id, officer_id)
    select id, ${office.head.officer} from matters where code = ${code}`;
  const [row] = await db.owner()<{ id: number }[]>`
    insert into reorganisations (title, doc_number, doc_date, doc_title, effective_on, made_by, made_at)
    values ('Nhập', 'NQ 2', '2026-11-10', 'Sắp xếp', '2026-12-01', ${other.author.officer}, now()) returning id`;
  const id = String(row?.id);
  await db.owner()`
    insert into reorganisation_changes (plan_id, change) values (${row?.id ?? 0}, ${db.owner().json({ kind: "merge", units: [a], into: b })})`;
  const seenBy = async (officer: OfficerId) => {
    const cookie = await app.cookieOf(officer);
    const page = await (await app.get(paths.plans.dryRun.to({ id }), cookie)).text();
    const file = await (await app.get(paths.plans.dryRunFile.to({ id }), cookie)).text();
    return [page.includes(code), file.includes(code)];
  };
  expect(await seenBy(other.author.officer)).toEqual([true, true]);
  expect(await seenBy(office.head.officer)).toEqual([false, false]);

  const counted = async () =>
    (
      await (
        await app.get(paths.plans.dryRun.to({ id }), await app.cookieOf(other.author.officer))
      ).text()
    )
      .replaceAll(code, "")
      .match(/<td[^>]*>1<\/td>/g)?.length;
  const before = await counted();
  await db.owner()`delete from matter_named`;
  await db.owner()`update matters set level = 'restricted' where code = ${code}`;
  expect(await seenBy(other.author.officer)).toEqual([false, false]);
  expect(await seenBy(office.head.officer)).toEqual([true, true]);
  expect(await counted()).toBe(before);
});

test("the files of the organisation come as one zip, and their own import changes nothing", async () => {
  const cookie = await app.cookieOf(city.author.officer);
  const zip = await app.get(paths.organisation.file.to({}), cookie);
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    "don-vi.csv",
    "ke-thua.csv",
    "bo-phan.csv",
    "phuc-vu-chung.csv",
    "chuc-vu.csv",
    "bo-nhiem.csv",
  ]);
  expect(strFromU8(files["chuc-vu.csv"] ?? new Uint8Array())).toContain("Trưởng ban Dân vận");
  const body = new FormData();
  const departments = files["bo-phan.csv"] ?? new Uint8Array();
  body.append("files", new File([Uint8Array.from(departments)], "bo-phan.csv"));
  body.append("apply", "yes");
  const back = await app.app.request(here + paths.organisation.intake.to({}), {
    method: "POST",
    headers: { cookie, origin: here, host: "localhost:8080" },
    body,
  });
  expect([back.status, await back.text()]).toEqual([
    200,
    expect.stringContaining("Không có gì khác với hệ thống"),
  ]);
});
