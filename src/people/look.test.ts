import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";

import { browser } from "#test/browser.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { testDatabase } from "#test/database.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";
import { unitBySlug } from "#units/store.ts";
import { assets } from "#web/assets.ts";
import { paths } from "#web/paths.ts";

import { cookieOf, testApp } from "#accounts/app.fixture.ts";
import { aColleague, anAppointment, thePassword } from "./people.fixture.ts";
import { accountRoutes } from "#accounts/routes.tsx";
import { peopleRoutes } from "./routes.tsx";

const db = testDatabase();
const open = browser();
const { app, post } = testApp(db(), "2026-11-23T09:00:00+07:00", (doors, house, site) => {
  accountRoutes(doors, house, site);
  peopleRoutes(doors, house, site);
});
let origin = "";
let cookie = "";
let close: () => void = () => undefined;
/** What to look at: an address, or a form sent there. */
const sights = new Map<string, { readonly at: string; readonly send?: Record<string, string> }>();

beforeAll(async () => {
  const loaded = await loadProvince(db.owner(), await readRegister(), "01");
  if (!loaded.ok) throw new Error("Hà Nội was not loaded");
  const slug = "phuong-ba-dinh";
  const ward = (await unitBySlug(db(), slug))?.id ?? 0;
  const city = (await unitBySlug(db(), "thanh-pho-ha-noi"))?.id ?? 0;
  const made = await db.owner()<{ id: number }[]>`
    insert into departments (unit_id, name, valid_from)
    values (${ward}, 'Phòng Kinh tế, Hạ tầng và Đô thị', '2025-07-01'),
           (${ward}, 'Văn phòng HĐND và UBND', '2025-07-01') returning id`;
  const [department = 0] = made.map((row) => row.id);
  const held = async (unit: number, title: string, role: string, above: number | null) => {
    const [row] = await db.owner()<{ id: number }[]>`
      insert into posts (unit_id, department_id, title, role, reports_to, valid_from)
      values (${unit}, ${role === "case-officer" ? department : null}, ${title}, ${role}, ${above}, '2025-07-01')
      returning id`;
    return row?.id ?? 0;
  };
  const keys = await held(city, "Quản trị hệ thống", "administrator", null);
  const mayor = await held(city, "Chủ tịch UBND thành phố", "head", null);
  const head = await held(ward, "Chủ tịch UBND phường", "head", mayor);
  const desk = await held(ward, "Công chức tiếp công dân", "reception", head);
  await held(ward, "Chuyên viên địa chính – xây dựng – đô thị và môi trường", "case-officer", head);
  const admin = await aColleague(db.owner(), "quan.tri");
  const lan = await aColleague(db.owner(), "lan.tran-thi-ngoc");
  await db.owner()`update officers set name = 'Trần Thị Ngọc Lan' where id = ${lan}`;
  await anAppointment(db.owner(), admin, keys);
  await anAppointment(db.owner(), admin, mayor, "2026-01-01", "2026-06-30");
  await anAppointment(db.owner(), lan, desk);
  await anAppointment(db.owner(), lan, head, "2026-12-01");
  const sent = await post(paths.staff.signIn.to({}), { name: "quan.tri", password: thePassword });
  cookie = cookieOf(sent);
  await post(paths.staff.signIn.to({}), { name: "quan.tri", password: thePassword });
  const [appointment] = await db.owner()<{ id: number }[]>`
    select id from appointments where post_id = ${desk}`;
  const [passkey] = await db.owner()<{ id: number }[]>`
    insert into passkeys (credential, officer_id, public_key, counter, name, backed_up, made_at)
    values ('\\x01', ${admin}, '\\x02', 0, 'Máy tính ở phòng', true, '2026-11-20') returning id`;
  const [postId, unit] = [{ id: String(desk) }, { slug }];
  for (const [name, at, send] of [
    ["sign-in", paths.staff.signIn.to({})],
    ["sign-in-over", `${paths.staff.signIn.to({})}?het=true`],
    ["sign-in-wrong", paths.staff.signIn.to({}), { name: "lan", password: "x" }],
    ["first", paths.staff.firstSignIn.to({}, "en")],
    ["recovery", paths.staff.recovery.to({})],
    ["prove", paths.staff.prove.to({})],
    ["prove-wrong", paths.staff.prove.to({}, "en"), { prove_password: "x" }],
    ["passkey-removal", paths.staff.passkeyRemoval.to({ id: String(passkey?.id) })],
    ["profile", paths.staff.profile.to({})],
    ["units", paths.admin.units.to({})],
    ["units-none", `${paths.admin.units.to({})}?tim=zzz`],
    ["unit", paths.admin.unit.to(unit)],
    ["unit-empty", paths.admin.unit.to({ slug: "phuong-ngoc-ha" }, "en")],
    ["unit-new", `${paths.admin.newUnit.to({})}?cap-tren=${slug}`],
    ["unit-name", paths.admin.unitName.to(unit)],
    ["unit-ending", paths.admin.unitEnding.to(unit)],
    ["department-new", paths.admin.newDepartment.to(unit)],
    ["department", paths.admin.department.to({ id: String(department) })],
    ["department-ending", paths.admin.departmentEnding.to({ id: String(department) })],
    ["posts", `${paths.admin.posts.to({})}?can-bo=quan.tri`],
    ["post-new", paths.admin.newPost.to(unit)],
    ["post", `${paths.admin.post.to(postId)}?xong=1`],
    ["post-wrong", paths.admin.appointments.to(postId), { sign_in: "x", from: "", to: "" }],
    ["post-ending", paths.admin.postEnding.to(postId)],
    ["appointment-ending", paths.admin.appointmentEnding.to({ id: String(appointment?.id) })],
    ["officers", paths.admin.officers.to({})],
    ["officer-new", paths.admin.newOfficer.to({})],
    ["officer", paths.admin.officer.to({ id: lan }, "en")],
    ["officer-self", paths.admin.officer.to({ id: admin })],
    ["code-ask", paths.admin.officerCode.to({ id: lan })],
    ["code", paths.admin.officerCode.to({ id: lan }), { purpose: "setup" }],
    ["officer-ending", paths.admin.officerEnding.to({ id: lan })],
  ] as const)
    sights.set(name, send === undefined ? { at } : { at, send });
  const whole = new Hono().route("/", assets()).route("/", app);
  await new Promise<void>((listening) => {
    const server = serve({ fetch: whole.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      origin = `http://127.0.0.1:${port}`;
      close = () => server.close();
      listening();
    });
  });
});
afterAll(() => close());

async function markup(at: string, send?: Readonly<Record<string, string>>): Promise<string> {
  const as = isDoor(at) ? "" : cookie;
  const response = await fetch(origin + at, {
    headers: { cookie: as },
    redirect: "manual",
    ...(send === undefined ? {} : { method: "POST", body: new URLSearchParams(send) }),
  });
  expect([at, response.status < 300 || response.status === 422]).toEqual([at, true]);
  return response.text();
}

const isDoor = (at: string) => at.includes("dang-nhap") && !at.includes("quan-tri");

test("every page is sound HTML", async () => {
  const wrong: unknown[] = [];
  for (const [name, { at, send }] of sights) {
    const faults = await htmlFaults(await markup(at, send));
    wrong.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["light", 320],
  ["light", 1280],
  ["dark", 1280],
] as const)(
  "in %s at %i px axe finds nothing and nothing overflows",
  async (colorScheme, width) => {
    const context = await (
      await open()
    ).newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const wrong: unknown[] = [];
    const pictures = process.env["DANVAN_SCREENSHOTS"];
    page.on("console", (message) => {
      // A form that is refused answers 422, which the browser notes.
      if (!message.text().includes("422")) wrong.push(message.text());
    });
    for (const [name, { at, send }] of sights) {
      // The very page the house answers with, under its own address, so that styles and scripts load.
      const body = await markup(at, send);
      await page.route(origin + at, (route) =>
        route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
      );
      await page.goto(origin + at, { waitUntil: pictures === undefined ? "load" : "networkidle" });
      await page.unroute(origin + at);
      if (pictures !== undefined)
        await page.screenshot({
          path: `${pictures}/${name}-${colorScheme}-${width}.png`,
          fullPage: true,
        });
      const faults = await lookFaults(page);
      if (faults) wrong.push({ name, ...faults });
    }
    expect(wrong).toEqual([]);
    await context.close();
  },
);

test("without scripts an officer signs in, reads the own account and signs out", async () => {
  // Its own origin is the one the cookie is made for, so the browser is told the name of it.
  const context = await (await open()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}${paths.admin.officers.to({})}`);
  await page.getByLabel("Tên đăng nhập").fill("quan.tri");
  await page.getByLabel("Mật khẩu").fill(thePassword);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  expect(new URL(page.url()).pathname).toBe(paths.admin.officers.to({}));
  await page.locator("details.account summary").click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.getByText("Đã đăng xuất.").waitFor();
  await page.goto(`${origin}${paths.staff.profile.to({})}`);
  expect(new URL(page.url()).pathname).toBe(paths.staff.signIn.to({}));
  await context.close();
});
