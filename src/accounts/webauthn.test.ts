import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aColleague, anAppointment, aPost, thePassword } from "#people/people.fixture.ts";
import { peopleRoutes } from "#people/routes.tsx";
import { browser } from "#test/browser.ts";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aWard } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { paths } from "#web/paths.ts";

import { testApp } from "./app.fixture.ts";
import { giveCode } from "./resets.ts";
import { accountRoutes } from "./routes.tsx";
import { newSessionId } from "./session.ts";
import { saveSession } from "./session.store.ts";
import { staffOf } from "./who.store.ts";

// A real browser with the authenticator Chromium brings for tests; the house behind it is a production site.
const db = testDatabase();
const open = browser();
let origin = "";
let house: ReturnType<typeof testApp>;
let close = () => {};

beforeAll(async () => {
  let app: Hono | undefined;
  const port = await new Promise<number>((listening) => {
    const server = serve(
      {
        fetch: (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
        port: 0,
        hostname: "127.0.0.1",
      },
      (info) => listening(info.port),
    );
    close = () => server.close();
  });
  origin = `http://localhost:${port}`;
  house = testApp(
    db(),
    "2026-11-23T09:00:00+07:00",
    (doors, rooms, site) => {
      accountRoutes(doors, rooms, site);
      peopleRoutes(doors, rooms, site);
    },
    { origin, production: true },
  );
  app = new Hono().route("/", assets()).route("/", house.app);
});
afterAll(() => close());

let n = 0;
async function someone(role: string) {
  n += 1;
  const name = `can-bo.${n}`;
  const { ward } = await aWard(db.owner());
  const officer = await aColleague(db.owner(), name);
  await anAppointment(db.owner(), officer, await aPost(db.owner(), ward, role));
  return { name, officer, ward };
}

/** A browser in which this officer has just come in with a one-time code. */
async function aBrowser(): Promise<{ page: Page; device: CDPSession; authenticator: string }> {
  const context = await (await open()).newContext();
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, device, authenticator: authenticatorId };
}

const at = (page: Page) => new URL(page.url()).pathname;

/** Comes in with the password and a code of a head, as far as adding a passkey. */
async function recovered(page: Page, who: Awaited<ReturnType<typeof someone>>, code: string) {
  await page.goto(origin + paths.staff.recovery.to({}));
  await page.getByLabel("Tên đăng nhập").fill(who.name);
  await page.getByLabel("Mật khẩu").fill(thePassword);
  await page.getByLabel("Mã dùng một lần").fill(code);
  await page.getByRole("button", { name: "Vào để thêm khóa" }).click();
}

async function codeFor(who: Awaited<ReturnType<typeof someone>>): Promise<string> {
  const head = await aColleague(db.owner());
  await anAppointment(db.owner(), head, await aPost(db.owner(), who.ward, "head"));
  const now = new Date("2026-11-23T09:00:00+07:00");
  const id = newSessionId(randomBytes(32));
  await saveSession(db(), id, head, now, { began: "passkey" });
  const staff = await staffOf(db(), id, now);
  if (!staff) throw new Error("no head");
  const made = await giveCode(db(), staff, who.officer, "recovery", {
    at: now,
    noise: (bytes) => randomBytes(bytes),
  });
  if (!made.ok) throw new Error(made.refusal.because);
  return made.value.code;
}

test("two persons recover an account; a passkey signs in, proves anew, and is removed", async () => {
  const who = await someone("administrator");
  const { page, device, authenticator } = await aBrowser();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));

  await recovered(page, who, "0000-0000-0000-0000-0000-0000");
  await page.getByText("không khớp nhau").waitFor();
  const code = await codeFor(who);
  await recovered(page, who, code);
  expect(at(page)).toBe(paths.staff.profile.to({}));
  await page.getByText("Cần thêm một cách đăng nhập").waitFor();
  // Everything else leads back here.
  for (const address of [paths.admin.officers.to({}), paths.staff.prove.to({})]) {
    await page.goto(origin + address);
    expect(at(page)).toBe(paths.staff.profile.to({}));
  }

  await page.getByRole("button", { name: "Thêm khóa đăng nhập" }).click();
  await page.getByText("Đã thêm khóa đăng nhập.").waitFor();
  const { credentials } = await device.send("WebAuthn.getCredentials", {
    authenticatorId: authenticator,
  });
  expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: "localhost" }]);
  await page.goto(origin + paths.admin.officers.to({}));
  expect(at(page)).toBe(paths.admin.officers.to({}));

  await page.locator("details.account summary").click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.getByRole("button", { name: "Đăng nhập bằng khóa" }).click();
  await page.getByText("Thay đổi gần đây ở cách đăng nhập").waitFor();
  await page.getByText("Một khóa đăng nhập mới được thêm").waitFor();
  await page.getByRole("link", { name: "Tiếp tục vào trang làm việc" }).click();
  expect(at(page)).toBe(paths.admin.units.to({}));

  // Eleven minutes later what is sensitive asks again, keeps what was typed, and goes on.
  const other = await someone("reception");
  await page.goto(origin + paths.admin.officer.to({ id: other.officer }));
  await page.getByLabel("Họ và tên").fill("Trần Văn Bình");
  house.setClock("2026-11-23T09:11:00+07:00");
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.getByText("Xác nhận lại là chính mình").first().waitFor();
  const before = (await page.context().cookies()).find((one) => one.name === "danvan")?.value;
  await page.getByRole("button", { name: "Xác nhận bằng khóa đăng nhập" }).click();
  await page.waitForURL(/xong=1/);
  await page.getByRole("heading", { name: "Trần Văn Bình" }).waitFor();
  const after = (await page.context().cookies()).find((one) => one.name === "danvan")?.value;
  expect(after).not.toBe(before);

  await page.goto(origin + paths.staff.profile.to({}));
  await page.getByRole("link", { name: "Gỡ khóa" }).click();
  await page.getByText("Đây là khóa cuối cùng").waitFor();
  await page.getByRole("button", { name: "Gỡ khóa" }).click();
  // The session was begun with it, so it is over too.
  expect(at(page)).toBe(paths.staff.signIn.to({}));
  expect(errors).toEqual([]);

  const lines = await db.owner()<{ did: string; outcome: string }[]>`
    select did, outcome from audit_events where officer_id = ${who.officer} order by id`;
  expect(lines.map((one) => `${one.did} ${one.outcome}`)).toEqual([
    "session.begun done",
    "passkey.added done",
    "session.ended done",
    "session.begun done",
    "session.proved done",
    "officer.changed done",
    "passkey.removed done",
  ]);
  await page.context().close();
});

test("a device that does not verify its user, or holds no key of ours, comes in nowhere", async () => {
  const { page, device, authenticator } = await aBrowser();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  await page.goto(origin + paths.staff.signIn.to({}));
  await page.getByRole("button", { name: "Đăng nhập bằng khóa" }).click();
  await page.getByText("Thiết bị chưa xác nhận").waitFor();
  await device.send("WebAuthn.setUserVerified", {
    authenticatorId: authenticator,
    isUserVerified: false,
  });
  await page.getByRole("button", { name: "Đăng nhập bằng khóa" }).click();
  await page.getByText("Thiết bị chưa xác nhận").waitFor();
  expect(sent).toEqual([]);
  await page.context().close();
});

test("a signature is good once: replayed, kept too long, or with a counter that does not grow", async () => {
  const who = await someone("administrator");
  const { page } = await aBrowser();
  house.setClock("2026-11-23T09:00:00+07:00");
  await recovered(page, who, await codeFor(who));
  await page.getByRole("button", { name: "Thêm khóa đăng nhập" }).click();
  await page.getByText("Đã thêm khóa đăng nhập.").waitFor();
  await page.context().clearCookies();

  /** What the device signs for a page, kept back from the house. */
  const signed = async (): Promise<string> => {
    await page.goto(origin + paths.staff.signIn.to({}));
    await page.evaluate(
      "document.querySelector('dv-passkey').closest('form').onsubmit = () => false",
    );
    await page.getByRole("button", { name: "Đăng nhập bằng khóa" }).click();
    await page.waitForFunction("document.querySelector('[name=passkey]').value !== ''");
    return page.locator("[name=passkey]").inputValue();
  };
  const send = async (passkey: string) =>
    (await house.post(paths.staff.passkeySignIn.to({}), { passkey })).status;

  const first = await signed();
  const second = await signed();
  expect(await send(second)).toBe(303);
  expect(await send(second)).toBe(422);
  // The device counted on; the older signature has an unused challenge, and comes from a copy for all we know.
  expect(await send(first)).toBe(422);

  const late = await signed();
  house.setClock("2026-11-23T09:05:01+07:00");
  expect(await send(late)).toBe(422);
  house.setClock("2026-11-23T09:00:00+07:00");

  const elsewhere = JSON.parse(await signed());
  const said = JSON.parse(Buffer.from(elsewhere.response.clientDataJSON, "base64url").toString());
  expect(said.origin).toBe(origin);
  elsewhere.response.clientDataJSON = Buffer.from(
    JSON.stringify({ ...said, origin: "https://danvan.example.evil" }),
  ).toString("base64url");
  expect(await send(JSON.stringify(elsewhere))).toBe(422);
  for (const broken of ["", "{}", "null", "[]", "{", '{"id":"x"}', "x".repeat(20_000)])
    expect(await send(broken)).toBe(422);
  await page.context().close();
});
