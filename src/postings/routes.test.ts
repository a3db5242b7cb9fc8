import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { openDisk } from "#files/disk.ts";
import { logFolder } from "#register/folder.ts";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { sourceOf } from "#guard/source.ts";
import { day } from "#kernel/day.ts";
import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { aBoard } from "./posting.fixture.ts";
import { postingsInDigest } from "./posting.digest.ts";
import { postingRoutes } from "./routes.tsx";

const db = testDatabase();
const opened = browser();
const here = "http://localhost:8080";

type World = {
  readonly board: Awaited<ReturnType<typeof aBoard>>;
  readonly app: Hono;
  readonly origin: string;
};
const made: { world?: World; close?: () => void } = {};
const world = (): World => {
  if (!made.world) throw new Error("no world");
  return made.world;
};

beforeAll(async () => {
  const board = await aBoard(db(), db.owner());
  const root = await mkdtemp(path.join(os.tmpdir(), "danvan-postings-"));
  const { house } = board;
  const site = { trial: true, origin: here, province: "01" };
  const open = doors(enter(house, site));
  postingRoutes(open, {
    house,
    site,
    guard: guardKeys(house.master),
    disk: await openDisk({ kind: "folder", root }),
    turns: turns(2, 12, 20_000),
    receipts: { folder: logFolder(path.join(root, "log")), witnesses: 0 },
    source: () => sourceOf({ peer: undefined, forwardedFor: undefined }, []),
  });
  open.app.route("/", assets());
  const server = serve({ fetch: open.app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  made.world = { board, app: open.app, origin };
  made.close = () => {
    server.close();
    void rm(root, { recursive: true, force: true });
  };
});
afterAll(() => made.close?.());

type Who = "editor" | "head" | "worker" | "stranger" | null;

/** Signed in anew each time: the clock is moved by days. */
async function cookieOf(who: Who): Promise<string> {
  if (who === null) return "x=y";
  const { house, ...board } = world().board;
  const id = newSessionId(house.noise(32));
  await saveSession(db(), id, board[who].officer, house.clock());
  return cookieWith(id, here).split(";")[0] ?? "";
}

const get = async (address: string, who: Who = null) => {
  const answer = await world().app.request(here + address, {
    headers: { cookie: await cookieOf(who) },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const post = async (
  address: string,
  who: Who,
  fields: Readonly<Record<string, string | readonly string[]>>,
  files: readonly File[] = [],
) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  for (const file of files) body.append("file", file);
  const answer = await world().app.request(here + address, {
    method: "POST",
    headers: { cookie: await cookieOf(who), origin: here },
    body,
  });
  return {
    status: answer.status,
    text: await answer.text(),
    to: answer.headers.get("location") ?? "",
  };
};
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

/** Everything a page owes: sound HTML, nothing for axe, nothing that overflows a phone. */
async function sound(address: string, who: Who, picture?: string) {
  const { status, text } = await get(address, who);
  expect([address, status]).toEqual([address, 200]);
  expect(await htmlFaults(text)).toEqual([]);
  const context = await (await opened()).newContext({ viewport: { width: 1280, height: 900 } });
  const [name = "", value = ""] = (await cookieOf(who)).split("=");
  await context.addCookies([{ name, value, url: world().origin }]);
  const page = await context.newPage();
  await page.goto(world().origin + address);
  expect(await lookFaults(page)).toBe(null);
  const to = process.env["DANVAN_SCREENSHOTS"];
  if (picture && to) await page.screenshot({ path: `${to}/${picture}.png`, fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  if (picture && to) await page.screenshot({ path: `${to}/${picture}-phone.png`, fullPage: true });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await lookFaults(page)).toBe(null);
  await context.close();
}

const desk = "/can-bo/niem-yet";
const words = {
  kind: "paragraph-7-12",
  item: "9",
  title: "Lịch thu gom rác cồng kềnh tháng 12/2026",
  body: "UBND phường thông báo lịch thu gom rác cồng kềnh vào 8h00 thứ 7 hằng tuần.\nBà con để rác tại điểm tập kết, không để dưới lòng đường.",
  document: "112/TB-UBND",
  issued: "2026-11-16",
  audience: "Tổ dân phố 3 và 4",
  place: "bảng tin trụ sở UBND phường",
  "forms-board": "on",
  "forms-portal": "on",
};

test("an item from its first word to its end, by forms alone", async () => {
  const { board } = world();
  board.on("2026-11-16");
  const blank = await get(`${desk}/moi`, "editor");
  const form = { ...words, "don-vi": board.slug, once: hidden(blank.text, "once") };
  const wrong = await post(`${desk}/moi`, "editor", { ...form, title: "", issued: "31/02/2026" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("112/TB-UBND");
  expect(wrong.text).toContain("Ngày này không có");
  const noItem = await post(`${desk}/moi`, "editor", { ...form, item: "5" });
  expect(noItem.status).toBe(409);
  const first = await post(`${desk}/moi`, "editor", form);
  expect(first.status).toBe(303);
  const second = await post(`${desk}/moi`, "editor", form);
  expect(second.to).toBe(first.to);
  const at = first.to.split("?")[0] ?? "";
  const code = at.split("/").at(-1) ?? "";
  const shown = `/don-vi/${board.slug}/niem-yet/${code}`;
  expect((await get(shown)).status).toBe(404);

  const seq = async () => hidden((await get(`${at}?buoc=noi-dung`, "editor")).text, "seq");
  const picture = await sharp({
    create: { width: 600, height: 850, channels: 3, background: "#eee" },
  })
    .jpeg()
    .toBuffer();
  const scan = new File([new Uint8Array(picture)], "trang.jpg", { type: "image/jpeg" });
  expect((await post(`${at}/tep`, "editor", { seq: await seq() }, [scan])).status).toBe(303);
  const bad = new File(["không phải ảnh"], "x.jpg");
  expect((await post(`${at}/tep`, "editor", { seq: await seq() }, [bad])).status).toBe(422);

  const stale = await post(`${at}/niem-yet`, "editor", { seq: "1" });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Người khác vừa sửa");
  expect((await post(`${at}/niem-yet`, "editor", { seq: await seq() })).status).toBe(303);

  const open = await get(shown);
  expect(open.status).toBe(200);
  for (const said of [
    "Lịch thu gom rác",
    "Chủ Nhật, 06/12/2026",
    "chưa kiểm chứng",
    code,
    "khoản 9",
  ])
    expect(open.text).toContain(said);
  // By post and never by name.
  expect(open.text).toContain("Công chức văn hóa");
  expect(open.text).not.toContain("Cán bộ Công chức");
  expect((await get(`${shown}/tep/1`)).headers.get("content-type")).toBe("image/webp");
  expect((await get(`${shown}/tep/2`)).status).toBe(404);
  const etag = open.headers.get("etag") ?? "";
  const again = await world().app.request(here + shown, { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);

  board.on("2026-11-20");
  const now = async () => hidden((await get(`${at}?buoc=ghi-nhan`, "editor")).text, "seq");
  const record = { form: "loudspeaker", from: "17/11/2026", to: "19/11/2026", place: "", by: "" };
  expect((await post(`${at}/ghi-nhan`, "editor", { ...record, seq: await now() })).status).toBe(
    303,
  );
  const proof = { form: "board", from: "2026-11-16", place: "bảng tin", by: "Công chức văn hóa" };
  expect(
    (await post(`${at}/ghi-nhan`, "editor", { ...proof, seq: await now() }, [scan])).status,
  ).toBe(303);
  const later = await get(shown);
  expect(later.text).toContain("3 ngày, từ 17/11/2026 đến 19/11/2026");
  // The photograph of the board stays inside.
  expect(later.text).not.toContain("/tep/2");
  expect((await get(`${shown}/tep/2`)).status).toBe(404);
  expect((await get(`${desk}/muc/${code}/tep/2/view`, "editor")).status).toBe(200);
  expect((await get(`${desk}/muc/${code}/tep/2/view`, "stranger")).status).toBe(404);
  expect((await get(`${desk}?xem=con-thieu`, "editor")).text).toContain("tổ trưởng tổ dân phố");

  const down = await post(`${at}/go-xuong`, "editor", { seq: await now(), because: "" });
  expect(down.status).toBe(422);
  expect(down.text).toContain("lý do");

  await sound(shown, null, "posting");
  await sound(`/en${shown}`, null);
  await sound(`/don-vi/${board.slug}/niem-yet`, null, "postings");
  await sound(`/en/don-vi/${board.slug}/niem-yet?xem=da-go&loai=other&nam=2026`, null);
  await sound(at, "editor", "posting-item");
  await sound(`${at}?buoc=dinh-chinh`, "editor");
  await sound(`${at}?buoc=ghi-nhan`, "editor");
  await sound(`${at}/ban-in`, "editor", "posting-paper");
  await sound(`${at}/loa`, "editor", "posting-loudspeaker");
  await sound(`/en${desk}/moi`, "editor", "posting-new");
});

test("the words to read aloud have no number in them, and say how long they take", async () => {
  const { board } = world();
  const code = await board.posted({ ...someLoud });
  const { text } = await get(`${desk}/muc/${code}/loa`, "editor");
  const spokenPart = /<div class="spoken" lang="vi">(.*?)<\/div>/s.exec(text)?.[1] ?? "";
  expect(spokenPart).toContain("tám giờ ba mươi phút ngày mùng năm tháng mười hai");
  expect(spokenPart.replaceAll(/<[^>]+>/g, "")).not.toMatch(/\d/);
  expect(text).toMatch(/Khoảng 1 phút/);
});
const someLoud = {
  title: "Mời họp tổ dân phố",
  body: "Kính mời bà con đến họp lúc 8h30 ngày 5/12/2026 tại nhà văn hóa.",
} as const;

test("a decision is refused with its rule and its day; withdrawn it is gone with a notice", async () => {
  const { board } = world();
  board.on("2026-11-16");
  const code = await board.posted({
    kind: "decision",
    title: "Quyết định của nơi khác",
    forms: ["portal"],
  });
  board.on("2026-12-01");
  const at = `${desk}/muc/${code}`;
  const seq = hidden((await get(`${at}?buoc=go-xuong`, "head")).text, "seq");
  const down = await post(`${at}/go-xuong`, "head", { seq, because: "đã đủ thời gian niêm yết" });
  expect(down.status).toBe(409);
  expect(down.text).toContain("thứ Ba, 01/12/2026");
  expect(down.text).toContain("Điều 29 Nghị định 124/2020/NĐ-CP (KN-29-POSTING)");
  expect(down.text).toContain("đã đủ thời gian niêm yết");
  const gone = await post(`${at}/thu-hoi`, "head", { seq, because: "có số căn cước công dân" });
  expect(gone.status).toBe(303);
  const shown = await get(`/don-vi/${board.slug}/niem-yet/${code}`);
  expect(shown.status).toBe(410);
  expect(shown.text).toContain("đã được thu hồi");
  expect(shown.text).not.toMatch(/Quyết định của nơi khác|căn cước/);
});

test("another unit's items are as if they never were, and rights are asked everywhere", async () => {
  const { board } = world();
  const code = await board.make({ title: "Chỉ phường này biết" });
  const at = `${desk}/muc/${code}`;
  for (const address of [at, `${at}/ban-in`, `${at}/loa`, `${at}/niem-yet`, `${at}/tep/1/view`]) {
    const theirs = await get(address, "stranger");
    const never = await get(address.replace(code, "NY-0000-0000"), "stranger");
    expect([address, theirs.status]).toEqual([address, 404]);
    expect(theirs.text.replaceAll(code, "")).toBe(never.text.replaceAll("NY-0000-0000", ""));
    expect((await get(address, "worker")).status).toBe(404);
  }
  expect((await post(`${at}/niem-yet`, "stranger", { seq: "1" })).status).toBe(404);
  expect((await get(`${desk}?don-vi=${board.slug}&xem=tat-ca`, "stranger")).text).not.toContain(
    "Chỉ phường này biết",
  );
  expect((await get(desk, "worker")).status).toBe(403);
  const xlsx = await get(`${desk}.xlsx?xem=tat-ca`, "editor");
  expect(xlsx.headers.get("content-type")).toContain("sheet");
});

test("whatever is typed stands on the page as it was typed, and is never a page of its own", async () => {
  const { board } = world();
  const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)> {{x}} \u202e`;
  const code = await board.posted({ title: hostile, body: hostile, audience: hostile });
  const shown = `/don-vi/${board.slug}/niem-yet/${code}`;
  for (const [address, who] of [
    [shown, null],
    [`/don-vi/${board.slug}/niem-yet`, null],
    [`${desk}/muc/${code}`, "editor"],
    [`${desk}/muc/${code}/ban-in`, "editor"],
    [`${desk}/muc/${code}/loa`, "editor"],
    [`${desk}?xem=dang-treo`, "editor"],
  ] as const) {
    const { text } = await get(address, who);
    expect([address, /<script>alert|<img src=x/.test(text)]).toEqual([address, false]);
  }
  for (const address of [
    `/don-vi/${board.slug}/niem-yet?sau=2026-13-45.x&nam=99999&loai=<b>&xem=%00`,
    `/don-vi/${board.slug}/niem-yet?sau=2026-02-31.1`,
    `${desk}?sau=2026-11-23.%27;drop&xem=x&don-vi=%00`,
    `${desk}/moi?loai=x&ky=${"9".repeat(500)}`,
  ])
    expect((await get(address, "editor")).status).toBe(200);
  expect((await get(`/don-vi/${board.slug}/niem-yet/NY-%00-1`)).status).toBe(404);
  expect((await get("/don-vi/khong-co/niem-yet")).status).toBe(404);
  const at = `${desk}/muc/${code}`;
  for (const step of ["go-xuong", "dinh-chinh", "ghi-nhan", "gian-doan", "gia-han", "bo-tep", "bo"])
    expect((await post(`${at}/${step}`, "editor", { seq: "x", from: "?" })).status).toBeGreaterThan(
      400,
    );
});

test("the desk counts what is owed, reminds of budgets by period, and shows decisions to be posted", async () => {
  const { board } = world();
  board.on("2026-11-23");
  await board.make({
    kind: "plan",
    title: "Kế hoạch năm 2027",
    body: "",
    issuedOn: day("2026-11-10"),
  });
  await board.make({ title: "Thông báo đơn vị tự hẹn", body: "" }, "2026-11-27");
  const { text } = await get(desk, "editor");
  for (const said of ["Kế hoạch năm 2027", "Chậm nhất 17/11/2026", "theo luật", "đơn vị tự đặt"])
    expect(text).toContain(said);
  expect(text).toContain("Quý III năm 2026");
  await board.make({ kind: "budget", title: "Thực hiện ngân sách quý III", period: "2026-q3" });
  expect((await get(desk, "editor")).text).not.toContain("Quý III năm 2026");
  const parts = await postingsInDigest(board.house, {
    officer: board.editor.officer,
    language: "vi",
  });
  expect(parts[0]?.lines[0]).toBe("1 mục quá hạn niêm yết");
  expect(JSON.stringify(parts)).not.toContain("Kế hoạch");
  expect(
    await postingsInDigest(board.house, { officer: board.worker.officer, language: "vi" }),
  ).toEqual([]);
  await sound(desk, "editor", "postings-desk");
  await sound(`${desk}?xem=dang-treo`, "editor");
  await sound(`/en${desk}?xem=tat-ca`, "editor");
});
