import { beforeAll, expect, test } from "vitest";

import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";
import { unitBySlug } from "#units/store.ts";
import { paths } from "#web/paths.ts";

import { cookieOf, testApp } from "#accounts/app.fixture.ts";
import { aColleague, anAppointment, aPost, thePassword } from "./people.fixture.ts";
import { accountRoutes } from "#accounts/routes.tsx";
import { peopleRoutes } from "./routes.tsx";

const db = testDatabase();
const { get, post } = testApp(db(), "2026-11-23T09:00:00+07:00", (open, house, site) => {
  accountRoutes(open, house, site);
  peopleRoutes(open, house, site);
});
const slug = "phuong-ba-dinh";
let cookie = "";
let admin = "";
let ward = 0;

beforeAll(async () => {
  const loaded = await loadProvince(db.owner(), await readRegister(), "01");
  if (!loaded.ok) throw new Error("Hà Nội was not loaded");
  ward = (await unitBySlug(db(), slug))?.id ?? 0;
  const city = (await unitBySlug(db(), "thanh-pho-ha-noi"))?.id ?? 0;
  admin = await aColleague(db.owner(), "quan.tri");
  await anAppointment(
    db.owner(),
    await officer("quan.tri"),
    await aPost(db.owner(), city, "administrator"),
  );
  cookie = await signedIn("quan.tri");
});

async function officer(signIn: string) {
  const [row] = await db.owner()<{ id: Awaited<ReturnType<typeof aColleague>> }[]>`
    select id from officers where sign_in = ${signIn}`;
  if (!row) throw new Error("no such officer");
  return row.id;
}

const signedIn = async (name: string, password = thePassword) =>
  cookieOf(await post(paths.staff.signIn.to({}), { name, password }));

const page = async (address: string, as = cookie) => (await get(address, as)).text();
const where = (response: Response) => response.headers.get("location") ?? "";

/** Posts a form of an administrator that must be taken; gives the id in the address it leads to. */
async function done(address: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const response = await post(address, fields, cookie);
  expect([response.status, await response.text()]).toEqual([303, ""]);
  return /\/([^/?]+)\?xong=1$/.exec(where(response))?.[1] ?? "";
}

const every = [
  paths.admin.units.to({}),
  paths.admin.newUnit.to({}),
  paths.admin.posts.to({}),
  paths.admin.officers.to({}),
  paths.admin.newOfficer.to({}),
];

test("a ward's office is set up from nothing: department, posts, people, appointments", async () => {
  const empty = await page(paths.admin.unit.to({ slug }));
  expect(empty).toContain("Chưa có chức vụ nào");
  expect(empty).toContain("chưa có ai, kể cả ở cấp trên");

  await done(paths.admin.newDepartment.to({ slug }), { name: "Văn phòng HĐND và UBND" });
  const [department] = await db.owner()<
    { id: number }[]
  >`select id from departments where unit_id = ${ward}`;
  const head = await done(paths.admin.newPost.to({ slug }), {
    title: "Chủ tịch UBND phường",
    role: "head",
  });
  const desk = await done(paths.admin.newPost.to({ slug }), {
    title: "Công chức tiếp công dân",
    role: "reception",
    department: String(department?.id),
    reports_to: head,
  });

  const made = await post(
    paths.admin.newOfficer.to({}),
    { name: "Trần Thị Lan", sign_in: "Lan.TT" },
    cookie,
  );
  expect(made.status).toBe(303);
  const shown = await (await post(where(made), { purpose: "setup" }, cookie)).text();
  const code = /([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(shown)?.[0] ?? "";
  expect(code).not.toBe("");
  await done(paths.admin.appointments.to({ id: desk }), {
    sign_in: "lan.tt",
    from: "2026-11-23",
    to: "",
  });

  const unit = await page(paths.admin.unit.to({ slug }));
  expect(unit).toContain("Trần Thị Lan");
  expect(unit).toContain("Công chức tiếp công dân, Phường Ba Đình");
  expect(await page(`${paths.admin.units.to({})}?tim=ba+dinh`)).toContain("Có người");

  const first = await post(paths.staff.firstSignIn.to({}), {
    name: "lan.tt",
    secret: code,
    new_password: thePassword,
    password_again: thePassword,
  });
  expect(where(first)).toBe("/can-bo");
  expect((await get(paths.admin.units.to({}), cookieOf(first))).status).toBe(403);
  expect((await get(paths.admin.unit.to({ slug }), cookieOf(first))).status).toBe(404);
});

test("ending the only post that takes in matters says where they go, and takes effect at once", async () => {
  const [desk] = await db.owner()<{ id: number }[]>`select id from posts where role = 'reception'`;
  const id = String(desk?.id);
  const lan = await signedIn("lan.tt");
  const before = await page(paths.admin.postEnding.to({ id }));
  expect(before).toContain("1 người thôi giữ chức vụ này");
  expect(before).toContain("Không còn ai khác tiếp nhận, kể cả ở cấp trên");

  const city = (await unitBySlug(db(), "thanh-pho-ha-noi"))?.id ?? 0;
  const above = await aPost(db.owner(), city, "reception");
  await anAppointment(db.owner(), await aColleague(db.owner(), undefined, null), above);
  expect(await page(paths.admin.postEnding.to({ id }))).toContain(
    "phản ánh mới sẽ về Chức vụ reception, Thành phố Hà Nội",
  );

  const unsaid = await post(
    paths.admin.postEnding.to({ id }),
    { when: "day", last_day: "" },
    cookie,
  );
  expect(unsaid.status).toBe(422);
  expect(await unsaid.text()).toContain("Hãy chọn ngày cuối cùng");
  const past = await post(
    paths.admin.postEnding.to({ id }),
    { when: "day", last_day: "2026-11-01" },
    cookie,
  );
  expect(past.status).toBe(409);
  expect((await get(paths.staff.profile.to({}), lan)).status).toBe(200);
  expect(await page(paths.staff.profile.to({}), lan)).toContain(
    "Công chức tiếp công dân, Phường Ba Đình",
  );
  await done(paths.admin.postEnding.to({ id }), { when: "now" });
  expect(await page(paths.staff.profile.to({}), lan)).toContain("Hôm nay không giữ chức vụ nào");
  expect((await get(paths.admin.postEnding.to({ id }), cookie)).status).toBe(404);
  expect(await page(paths.admin.post.to({ id }))).toContain("Chức vụ đã kết thúc");
});

test("what is refused is said beside the field, with what was typed still there", async () => {
  const bad = await post(
    paths.admin.newOfficer.to({}),
    { name: "Lê Văn Bình", sign_in: "lan.tt", email: "không phải thư" },
    cookie,
  );
  expect(bad.status).toBe(422);
  expect(await bad.text()).toMatch(/Địa chỉ thư[\s\S]*value="Lê Văn Bình"/);
  const taken = await post(
    paths.admin.newOfficer.to({}),
    { name: "Lê Văn Bình", sign_in: "lan.tt" },
    cookie,
  );
  expect(await taken.text()).toMatch(/id="sign_in-error"[\s\S]*đã có người dùng/);

  const [head] = await db.owner()<{ id: number }[]>`select id from posts where role = 'head'`;
  const id = String(head?.id);
  const oneself = await post(
    paths.admin.appointments.to({ id }),
    { sign_in: "quan.tri", from: "2026-11-23" },
    cookie,
  );
  expect(oneself.status).toBe(422);
  expect(await oneself.text()).toContain("Không ai tự làm việc này cho chính mình");
  const when = await post(
    paths.admin.appointments.to({ id }),
    { sign_in: "lan.tt", from: "mai" },
    cookie,
  );
  expect(await when.text()).toMatch(/id="from-error"[\s\S]*2026-11-23/);
});

test("the last administrator cannot be ended, and nobody ends their own account", async () => {
  const id = admin;
  const own = await post(paths.admin.officerEnding.to({ id }), {}, cookie);
  expect([own.status, await own.text()]).toEqual([409, expect.stringContaining("cho chính mình")]);
  const [row] = await db.owner()<{ id: number }[]>`
    select a.id from appointments a join posts p on p.id = a.post_id where p.role = 'administrator'`;
  const ended = await post(
    paths.admin.appointmentEnding.to({ id: String(row?.id) }),
    { when: "now" },
    cookie,
  );
  expect([ended.status, await ended.text()]).toEqual([
    409,
    expect.stringContaining("Không còn ai khác giữ chức vụ quản trị"),
  ]);
});

test("a code is shown once, and the officer sees who made it", async () => {
  const lan = await officer("lan.tt");
  const address = paths.admin.officerCode.to({ id: lan });
  const asks = await page(address);
  expect(asks).not.toMatch(/([0-9A-Z]{4}-){5}/);
  const before = await signedIn("lan.tt");
  const shown = await (await post(address, { purpose: "setup" }, cookie)).text();
  const code = /([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(shown)?.[0] ?? "";
  expect(await page(address)).not.toContain(code);
  expect((await get(paths.staff.profile.to({}), before)).status).toBe(303);
  expect(
    (await post(paths.staff.signIn.to({}), { name: "lan.tt", password: thePassword })).status,
  ).toBe(422);
  const back = await post(paths.staff.firstSignIn.to({}), {
    name: "lan.tt",
    secret: code,
    new_password: thePassword,
    password_again: thePassword,
  });
  const mine = await page(paths.staff.profile.to({}), cookieOf(back));
  expect(mine).toContain("do Nguyễn Thị Hoà tạo");
  expect(mine).not.toContain(code);
});

test("an account that is ended is out at once", async () => {
  const signIn = `x.${randomUUID().slice(0, 8)}`;
  const id = await aColleague(db.owner(), signIn);
  const theirs = await signedIn(signIn);
  expect((await get(paths.staff.profile.to({}), theirs)).status).toBe(200);
  await done(paths.admin.officerEnding.to({ id }), {});
  expect((await get(paths.staff.profile.to({}), theirs)).status).toBe(303);
  expect(await signedIn(signIn)).toBe("");
  expect(await page(`${paths.admin.officers.to({})}?xem=ended`)).toContain(signIn);
});

const document = {
  doc_number: "Nghị quyết 12/NQ-HĐND",
  doc_date: "2026-12-01",
  doc_title: "Về sắp xếp đơn vị",
};

test("a unit is founded below another, renamed, and ended with who takes its area", async () => {
  const above = { superior: slug, kind: "body", first_day: "2026-11-23", source: "Quyết định thử" };
  const id = await done(paths.admin.newUnit.to({}), { ...above, name: "Ban Tiếp công dân phường" });
  const twice = await post(
    paths.admin.newUnit.to({}),
    { ...above, name: "Ban tiếp công dân phường" },
    cookie,
  );
  expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining("cùng tên")]);
  const wrong = await post(
    paths.admin.newUnit.to({}),
    { ...above, superior: "thanh-pho-ha-noi", kind: "commune", name: "Ba Đình Mới" },
    cookie,
  );
  expect(await wrong.text()).toContain("phải bắt đầu bằng đúng loại đơn vị");
  await done(paths.admin.unitName.to({ slug: id }), { name: "Ban Tiếp dân phường" });
  expect(await page(paths.admin.unit.to({ slug: id }))).toContain("Ban Tiếp dân phường");

  const other = "phuong-hoan-kiem";
  const unknown = await post(
    paths.admin.unitEnding.to({ slug: other }),
    { last_day: "2026-12-31", successors: "Phường Không Có", ...document },
    cookie,
  );
  expect([unknown.status, await unknown.text()]).toEqual([
    422,
    expect.stringContaining("Không rõ “Phường Không Có”"),
  ]);
  await done(paths.admin.unitEnding.to({ slug: other }), {
    last_day: "2026-12-31",
    successors: "Phường Ba Đình\n\nPhường Ngọc Hà",
    ...document,
  });
  const rows = await db.owner()<{ slug: string; extent: string; kind: string; document: string }[]>`
    select n.slug, s.extent, s.kind, s.doc_number as document from unit_successors s join units o on o.id = s.old_id join units n on n.id = s.new_id
     where o.slug = ${other} order by n.slug`;
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { slug, extent: "part", kind: "split", document: document.doc_number },
    { slug: "phuong-ngoc-ha", extent: "part", kind: "split", document: document.doc_number },
  ]);
});

const names = (text: string) =>
  [...text.matchAll(/quan-tri\/don-vi\/([a-z0-9-]+)"/g)].map((found) => found[1]);

test("lists go on where they stopped, keep their conditions, and say when nothing is there", async () => {
  const first = await page(`${paths.admin.units.to({})}?xem=without-anyone`);
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(next).toContain("xem=without-anyone");
  const second = await page(next);
  expect(names(second).length).toBeGreaterThan(30);
  expect(names(second).filter((name) => names(first).includes(name))).toEqual([]);
  expect(first).toMatch(/Trong|phường, xã hôm nay không có ai giữ/);
  expect(await page(`${paths.admin.units.to({})}?tim=zzzz`)).toContain(
    "Không có đơn vị nào như vậy",
  );
  expect(await page(`${paths.admin.officers.to({})}?tim=zzzz&xem=nonsense&sau=1`)).toContain(
    "Không có cán bộ nào như vậy",
  );
  expect(
    await page(`${paths.admin.posts.to({})}?tim=zzzz&vai-tro=x&sau=-1&can-bo=lan.tt`),
  ).toContain("Chọn chức vụ để bổ nhiệm Trần Thị Lan");
});

test.each(every)("%s is for administrators, in both languages", async (address) => {
  for (const one of [address, `/en${address}`]) {
    expect((await get(one)).status).toBe(303);
    expect((await get(one, cookie)).status).toBe(200);
    expect((await get(one, await signedIn("lan.tt"))).status).toBe(403);
  }
});

test.each([
  "0",
  "-1",
  "abc",
  "99999999999",
  "1;drop",
  "%00",
  "01900000-0000-7000-8000-000000000001",
])("%s is nobody's number", async (id) => {
  for (const address of [
    `/can-bo/quan-tri/chuc-vu/${id}`,
    `/can-bo/quan-tri/chuc-vu/${id}/ket-thuc`,
    `/can-bo/quan-tri/bo-phan/${id}`,
    `/can-bo/quan-tri/bo-nhiem/${id}/ket-thuc`,
    `/can-bo/quan-tri/can-bo/${id}`,
    `/can-bo/quan-tri/don-vi/${id}`,
  ])
    expect([address, (await get(address, cookie)).status]).toEqual([address, 404]);
});

test("an odd letter in a search is no fault", async () => {
  for (const room of ["don-vi", "chuc-vu", "can-bo"])
    for (const odd of ["%00", "%25", "_", "%F0%9F%90%9F", "'", "%5C"]) {
      const address = `/can-bo/quan-tri/${room}?tim=${odd}&can-bo=${odd}&sau=${odd}`;
      expect([address, (await get(address, cookie)).status]).toEqual([address, 200]);
    }
});

test("officers choose for themselves, change their password and end sessions elsewhere", async () => {
  const signIn = `y.${randomUUID().slice(0, 8)}`;
  await aColleague(db.owner(), signIn);
  const [here, there] = [await signedIn(signIn), await signedIn(signIn)];
  const at = paths.staff.profile.to({});
  expect(where(await post(at, { language: "en", reminders: "on" }, here))).toBe(`${at}?xong=chon`);
  const mine = await page(at, here);
  expect(mine).toMatch(/value="en" checked/);
  const key = /name="key" value="([0-9a-f]{64})"/.exec(mine)?.[1] ?? "";
  await post(paths.staff.sessions.to({}), { key }, here);
  expect((await get(at, there)).status).toBe(303);
  expect((await get(at, here)).status).toBe(200);

  const typed = {
    present_password: thePassword,
    new_password: "mùa thu hoa cúc vàng",
    password_again: "mùa thu hoa cúc vàng",
  };
  const wrong = await post(
    paths.staff.password.to({}),
    { ...typed, present_password: "không phải" },
    here,
  );
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining("Mật khẩu hiện tại không đúng"),
  ]);
  const changed = await post(paths.staff.password.to({}), typed, here);
  expect(where(changed)).toBe(`${at}?xong=mat-khau`);
  expect((await get(at, here)).status).toBe(303);
  expect((await get(at, cookieOf(changed))).status).toBe(200);
  expect(await signedIn(signIn, typed.new_password)).not.toBe("");
});
