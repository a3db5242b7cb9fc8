import { once } from "node:events";

import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { beforeAll, expect, test } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import type { OfficerId } from "#people/model.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { browser } from "#test/browser.ts";
import { aHouse, anOfficer, aWard } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { defaultTemplate } from "./default.ts";
import { makePaper } from "./make.ts";
import { kindOf, placeholderOf, type PaperFields } from "./kinds.ts";
import { docxWith, p, paragraphsOf, samplesOf } from "./papers.fixture.ts";
import { paperRoutes } from "./routes.tsx";

const db = testDatabase();
const here = "http://localhost:8080";
const kind = "guidance-slip";
const at = `/can-bo/mau-van-ban/${kind}`;
let ward = 0;
let other = 0;
let head = "";
let cityHead = "";
let reception = "";
let app: Hono;

beforeAll(async () => {
  const house = aHouse(db(), "2026-11-23T09:00:00+07:00");
  const site = { trial: true, origin: here, province: "01" };
  const open = doors(enter(house, site));
  paperRoutes(open, house, site);
  open.app.route("/", assets());
  app = open.app;
  const cookieOf = async (officer: OfficerId): Promise<string> => {
    const id = newSessionId(house.noise(32));
    await saveSession(db(), id, officer, house.clock());
    return cookieWith(id, here).split(";")[0] ?? "";
  };
  const placed = await aWard(db.owner());
  ward = placed.ward;
  other = (await aWard(db.owner())).ward;
  head = await cookieOf((await anOfficer(db.owner(), ward, "head")).officer);
  reception = await cookieOf((await anOfficer(db.owner(), ward, "reception")).officer);
  cityHead = await cookieOf((await anOfficer(db.owner(), placed.province, "head")).officer);
});

const get = (address: string, cookie = head) =>
  app.request(here + address, { headers: { cookie } });
const post = async (
  address: string,
  fields: Readonly<Record<string, string | File>>,
  cookie = head,
) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return app.request(here + address, {
    method: "POST",
    headers: { cookie, origin: here, host: "localhost:8080" },
    body,
  });
};
const file = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], "mau.docx");
const upload = (bytes: Uint8Array, over: Readonly<Record<string, string>> = {}, cookie = head) =>
  post(
    at,
    { unit: String(ward), reason: "Theo quy chế của phường", file: file(bytes), ...over },
    cookie,
  );
const bodyOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

const ownTemplate = (whose: string) =>
  docxWith(
    p(whose) +
      Object.values(kindOf(kind).fields)
        .map((field) => p(`{{${placeholderOf(field)}}}`))
        .join(""),
  );
const paper = async () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- samples have the shape of the fields
  const fields = samplesOf(kindOf(kind)) as PaperFields<typeof kind>;
  const made = await makePaper(db(), { unit: ward, kind, fields });
  return made.ok ? paragraphsOf(made.value.bytes) : [];
};

test("only who answers for a unit's papers comes in, and only to their own unit", async () => {
  expect((await get("/can-bo/mau-van-ban", reception)).status).toBe(403);
  expect((await get("/can-bo/mau-van-ban")).status).toBe(200);
  expect((await get(`${at}?don-vi=${other}`)).status).toBe(404);
  expect((await upload(ownTemplate("x"), { unit: String(other) })).status).toBe(404);
  expect(
    (await post(`${at}/dung`, { unit: String(other), version: "none", choice_reason: "thử xem" }))
      .status,
  ).toBe(404);
  expect((await get("/can-bo/mau-van-ban/khong-co")).status).toBe(404);
  expect((await get("/can-bo/mau-van-ban/constructor")).status).toBe(404);
});

test("the list names every kind and whose template is used", async () => {
  const page = await (await get("/can-bo/mau-van-ban")).text();
  expect(page).toContain("Thông báo thụ lý khiếu nại");
  expect(page).toContain("Mẫu số 03, Thông tư 04/2021/TT-TTCP");
  expect(page).toContain("Mẫu số 01, Thông tư 05/2021/TT-TTCP (chưa kiểm chứng)");
  expect(page.match(/Mặc định của hệ thống/g)).toHaveLength(24);
});

test("a file that is no template is refused with everything that is wrong with it, and the reason stays", async () => {
  const answer = await upload(docxWith(p("{{ngày sinh}}") + p("{{lý do")));
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain("Không có mục nào tên “{{ngày sinh}}”");
  expect(page).toContain("Mẫu thiếu mục bắt buộc {{người gửi}}.");
  expect(page).toContain("không khép");
  expect(page).toContain("Theo quy chế của phường");
  expect((await post(at, { unit: String(ward), reason: "abc" })).status).toBe(422);
  expect((await upload(ownTemplate("x"), { reason: "a" })).status).toBe(422);
  expect((await upload(new Uint8Array(1_200_000))).status).toBe(413);
});

test("a unit's template is uploaded, looked at, chosen, replaced and taken back; every step has a name and a reason", async () => {
  const first = await upload(ownTemplate("Mẫu của phường"));
  expect(first.status).toBe(303);
  expect(first.headers.get("location")).toBe(`${at}?don-vi=${ward}&phien-ban=1`);
  expect(await (await get(first.headers.get("location") ?? "")).text()).toContain(
    "Đã kiểm tra và lưu phiên bản 1",
  );
  expect(await paper()).not.toContain("Mẫu của phường");
  const sample = await get(`${at}/xem-thu/1`);
  expect(sample.headers.get("content-disposition")).toContain("xem-thu-phieu-huong-dan.docx");
  expect((await paragraphsOf(await bodyOf(sample)))[0]).toBe("Mẫu của phường");
  expect(
    Buffer.from(await bodyOf(await get(`${at}/tep/1`))).equals(
      Buffer.from(ownTemplate("Mẫu của phường")),
    ),
  ).toBe(true);

  const chosen = await post(`${at}/dung`, {
    unit: String(ward),
    version: "1",
    choice_reason: "Dùng từ hôm nay",
  });
  expect(chosen.status).toBe(303);
  expect(await paper()).toContain("Mẫu của phường");
  expect(
    (await post(`${at}/dung`, { unit: String(ward), version: "1", choice_reason: "Lần nữa" }))
      .status,
  ).toBe(409);
  expect(
    (await post(`${at}/dung`, { unit: String(ward), version: "9", choice_reason: "Không có" }))
      .status,
  ).toBe(409);
  expect(
    (await post(`${at}/dung`, { unit: String(ward), version: "x", choice_reason: "Sai" })).status,
  ).toBe(422);
  expect((await upload(ownTemplate("Mẫu của phường"))).status).toBe(409);

  expect((await upload(ownTemplate("Mẫu thứ hai"), { reason: "Đổi quốc hiệu" })).status).toBe(303);
  expect(
    (await post(`${at}/dung`, { unit: String(ward), version: "2", choice_reason: "Bản mới" }))
      .status,
  ).toBe(303);
  expect(await paper()).toContain("Mẫu thứ hai");
  const back = await post(`${at}/dung`, {
    unit: String(ward),
    version: "1",
    choice_reason: "Bản mới sai lề",
  });
  expect([back.status, back.status === 303 ? "" : await back.text()]).toEqual([303, ""]);
  expect(await paper()).toContain("Mẫu của phường");
  expect(
    (
      await post(`${at}/dung`, {
        unit: String(ward),
        version: "none",
        choice_reason: "Về mặc định",
      })
    ).status,
  ).toBe(303);
  expect((await paper())[0]).not.toContain("Mẫu của phường");

  const page = await (await get(at)).text();
  for (const said of ["Đổi quốc hiệu", "Bản mới sai lề", "Về mặc định", "Cán bộ head"])
    expect(page).toContain(said);
  const acts = await db.owner()<{ did: string }[]>`
    select did from audit_events where did like 'paper.template%' order by id`;
  expect(acts).toHaveLength(6);
});

test("files are there in all three ways, for nobody else's versions", async () => {
  const blank = await bodyOf(await get(`${at}/tep/mac-dinh`));
  expect(Buffer.from(blank).equals(Buffer.from(await defaultTemplate(kind)))).toBe(true);
  expect((await get(`${at}/xem-thu/dang-dung`)).status).toBe(200);
  expect((await get(`${at}/tep/1`, cityHead)).status).toBe(404);
  for (const which of ["0", "99", "x", "mac-dinh.docx"])
    expect((await get(`${at}/tep/${which}`)).status).toBe(404);
});

const open = browser();
test("the pages can be read on a telephone and by keyboard, in both languages", async () => {
  const faulty = await (await upload(docxWith(p("{{ngày sinh}}")))).text();
  const sights: Record<string, string> = { faulty };
  for (const [name, address] of [
    ["list", "/can-bo/mau-van-ban"],
    ["kind", `${at}?xong=1&phien-ban=2`],
    ["kind-en", `/en${at}`],
    ["register", "/can-bo/mau-van-ban/reception-register"],
  ] as const)
    sights[name] = await (await get(address)).text();

  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const wrong: unknown[] = [];
  for (const width of [320, 1280]) {
    const context = await (await open()).newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const [name, body] of Object.entries(sights)) {
      const shared = { shared: ["radio", "checkbox", "submit"] };
      const sound = await htmlFaults(body, { "form-dup-name": ["error", shared] });
      wrong.push(...sound.map((fault) => `${name}: ${fault}`));
      await page.route(`${origin}/${name}`, (route) =>
        route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
      );
      await page.goto(`${origin}/${name}`, { waitUntil: "load" });
      const faults = await lookFaults(page);
      if (faults) wrong.push({ name, width, ...faults });
    }
    await context.close();
  }
  server.close();
  expect(wrong).toEqual([]);
});
