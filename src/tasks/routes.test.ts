import sharp from "sharp";
import { expect, test } from "vitest";

import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";

import { aTaskDesk, given, here, hidden, step } from "./desk.fixture.ts";

const db = testDatabase();

test("a task goes from its giver to its doer, gets more time, comes back once and is accepted", async () => {
  const desk = await aTaskDesk(db(), db.owner());
  const { cityHead, head, officer } = desk.cookies;
  const code = await given(desk, cityHead, {
    title: "Rà soát quy chế dân chủ ở cơ sở",
    product: "Báo cáo bằng văn bản",
    unit: String(desk.ward),
    due: "2026-11-30",
  });
  const taken = async (who: string, slug: string, fields = {}) => {
    const answer = await step(desk, who, code, slug, fields);
    expect(answer.status, `${slug}: ${answer.status === 303 ? "" : await answer.text()}`).toBe(303);
  };

  const list = await (await desk.get("/can-bo/nhiem-vu", head)).text();
  expect(list).toContain(code);
  expect(list).toContain("Chưa có người");
  await taken(head, "giao-nguoi", { officer: desk.officer.officer });
  await taken(officer, "tien-do", { percent: "40", text: "Đã có số liệu của năm tổ dân phố." });
  await taken(officer, "xin-gia-han", { until: "2026-12-10", text: "Chờ số liệu của hai tổ." });
  await taken(cityHead, "dong-y-gia-han");
  await taken(officer, "hoan-thanh", { text: "Báo cáo số 12/BC-UBND." });
  await taken(cityHead, "tra-lai", { text: "Thiếu phụ lục số liệu." });
  await taken(officer, "hoan-thanh", { text: "Đã thêm phụ lục." });
  await taken(cityHead, "nghiem-thu");

  const page = await (await desk.get(`/can-bo/nhiem-vu/${code}`, officer)).text();
  expect(page).toContain("Xong đúng hạn");
  expect(page).toContain("Thiếu phụ lục số liệu.");
  expect(page).toContain("thứ Hai, 30/11/2026 (gia hạn một lần)");
  expect(await (await desk.get("/can-bo/nhiem-vu", officer)).text()).not.toContain(code);
  const over = await (await desk.get("/can-bo/nhiem-vu?tinh-trang=dung-han", officer)).text();
  expect(over).toContain(code);
});

test("what is refused keeps everything typed, and says what to change", async () => {
  const desk = await aTaskDesk(db(), db.owner());
  const { head, officer, other } = desk.cookies;
  const code = await given(desk, head, {
    title: "Lập danh sách",
    unit: String(desk.ward),
    officer: desk.officer.officer,
    due: "2026-11-30",
  });
  const wrong = await step(desk, officer, code, "tien-do", {
    percent: "140",
    text: "Đã <gần> xong.",
  });
  expect(wrong.status).toBe(422);
  const page = await wrong.text();
  expect(page).toContain("số nguyên từ 0 đến 100");
  expect(page).toContain("Đã &lt;gần> xong.");

  const earlier = await step(desk, officer, code, "xin-gia-han", {
    until: "2026-11-25",
    text: "Xin.",
  });
  expect(earlier.status).toBe(422);
  expect(await earlier.text()).toContain("phải sau thời hạn hiện nay");

  // A colleague sees what the unit has and does nothing to it.
  expect((await desk.get(`/can-bo/nhiem-vu/${code}`, other)).status).toBe(200);
  expect(
    (await step(desk, other, code, "tien-do", { percent: "50", text: "Chen ngang." })).status,
  ).toBe(409);

  const untitled = await desk.post("/can-bo/nhiem-vu/moi", { product: "Giữ lại" }, head);
  expect(untitled.status).toBe(422);
  expect(await untitled.text()).toContain("Giữ lại");
});

test("the assigner changes who works along by its form; history and both units say so", async () => {
  const desk = await aTaskDesk(db(), db.owner());
  const apart = await aTaskDesk(db(), db.owner());
  const { cityHead, head } = desk.cookies;
  const code = await given(desk, cityHead, {
    title: "Dọn mương giáp ranh",
    unit: String(desk.ward),
    cooperating: [String(apart.ward)],
  });
  const at = `/can-bo/nhiem-vu/${code}`;
  expect((await apart.get(at, apart.cookies.head)).status).toBe(200);
  const form = await (await desk.get(`${at}?buoc=phoi-hop`, cityHead)).text();
  const ticked = new RegExp(`<input[^>]*name="staying"[^>]*value="${apart.ward}"[^>]*checked`);
  expect(form).toMatch(ticked);
  // The unit that has the task is told that the step is not its own.
  const reason = { text: "Mương nằm trọn <trong> phường." };
  expect((await step(desk, head, code, "phoi-hop", reason)).status).toBe(409);

  const staying = [String(apart.ward)];
  const nothing = await step(desk, cityHead, code, "phoi-hop", { staying, ...reason });
  expect(nothing.status).toBe(409);
  const kept = await nothing.text();
  expect(kept).toContain("Không có gì thay đổi");
  expect(kept).toContain("Mương nằm trọn &lt;trong> phường.");
  expect(kept).toMatch(ticked);
  const itself = await step(desk, cityHead, code, "phoi-hop", {
    added: [String(desk.ward)],
    ...reason,
  });
  expect(itself.status).toBe(422);
  expect(await itself.text()).toContain("không phối hợp với chính mình");
  const silent = await step(desk, cityHead, code, "phoi-hop", { added: [String(desk.province)] });
  expect(silent.status).toBe(422);

  const fields = { added: [String(desk.province)], ...reason };
  expect((await step(desk, cityHead, code, "phoi-hop", fields)).status).toBe(303);
  const page = await (await desk.get(at, head)).text();
  expect(page).toContain("Thêm đơn vị phối hợp:");
  expect(page).toContain("Thôi phối hợp:");
  expect(page).toContain("Mương nằm trọn &lt;trong> phường.");
  expect((await apart.get(at, apart.cookies.head)).status).toBe(404);
  const told = await (await apart.get("/can-bo/nhiem-vu?cua=phoi-hop", apart.cookies.head)).text();
  expect(told).toContain(code);
  expect(told).toContain("Mương nằm trọn &lt;trong> phường.");
  expect(told).not.toContain("Dọn mương giáp ranh");
  const added = await (await desk.get("/can-bo/nhiem-vu?cua=phoi-hop", cityHead)).text();
  expect(added).toContain("Thêm đơn vị phối hợp:");
  expect(added).toContain("Dọn mương giáp ranh");
});

test("what is due soon is a filter in the address: the days of the reminder, and nothing late, handed in or undated", async () => {
  // A Friday; the 24th is a day off, so that three working days end on Thursday the 26th.
  const desk = await aTaskDesk(db(), db.owner());
  const { head, officer } = desk.cookies;
  const give = (title: string, due: string) =>
    given(desk, head, { title, due, unit: String(desk.ward), officer: desk.officer.officer });
  const last = await give("Hạn ngày cuối", "2026-11-26");
  await give("Hạn ngày sau đó", "2026-11-27");
  await give("Việc không hạn", "");
  await give("Đã quá hạn rồi", "2026-11-19");
  const handedIn = await give("Đã nộp sản phẩm", "2026-11-25");
  const today = await give("Hạn hôm nay", "2026-11-20");
  await step(desk, officer, handedIn, "hoan-thanh", { text: "Đã nộp." });
  const at = "/can-bo/nhiem-vu?sap-den-han=1";
  const page = await (await desk.get(at, officer)).text();
  expect(page.match(/data-row/g)).toHaveLength(2);
  expect(page).toContain("Hạn ngày cuối");
  expect(page).toContain("Hạn hôm nay");
  expect(page).toContain("Sắp đến hạn (trong 3 ngày làm việc)");
  // Kept in the address: the files, another scope, and the next page ask for the same.
  expect(page).toContain("/can-bo/nhiem-vu/tai-ve/csv?sap-den-han=1");
  expect(page).toContain("?cua=don-vi&amp;sap-den-han=1");
  const csv = await (await desk.get("/can-bo/nhiem-vu/tai-ve/csv?sap-den-han=1", officer)).text();
  expect(new Set(csv.match(/NV-[0-9A-Z]{4}-[0-9A-Z]{4}/g))).toEqual(new Set([last, today]));
});

test("a page somebody else overtook says so and keeps what was typed", async () => {
  const desk = await aTaskDesk(db(), db.owner());
  const { head, officer } = desk.cookies;
  const code = await given(desk, head, {
    title: "Lập danh sách",
    unit: String(desk.ward),
    officer: desk.officer.officer,
    due: "2026-11-30",
  });
  const stale = { seq: "1", percent: "30", text: "Một phần ba." };
  await step(desk, officer, code, "tien-do", { percent: "20", text: "Một phần năm." });
  const late = await desk.post(`/can-bo/nhiem-vu/${code}/tien-do`, stale, officer);
  expect(late.status).toBe(409);
  const page = await late.text();
  expect(page).toContain("đã sang bước khác");
  expect(page).toContain("Một phần ba.");
});

test("a task nobody may know of is not there, by page, step, tree and file", async () => {
  const desk = await aTaskDesk(db(), db.owner());
  const apart = await aTaskDesk(db(), db.owner());
  const code = await given(desk, desk.cookies.head, {
    title: "Việc riêng",
    unit: String(desk.ward),
  });
  for (const at of [code, `${code}/cay`, `${code}/minh-chung/${randomUUID()}/view`]) {
    expect((await desk.get(`/can-bo/nhiem-vu/${at}`, apart.cookies.head)).status, at).toBe(404);
  }
  const asked = await desk.post(
    `/can-bo/nhiem-vu/${code}/tien-do`,
    { percent: "1", text: "x" },
    apart.cookies.head,
  );
  expect(asked.status).toBe(404);
  const list = await (await desk.get("/can-bo/nhiem-vu?cua=tat-ca", apart.cookies.head)).text();
  expect(list).not.toContain(code);
  expect(
    (await desk.get(`/can-bo/nhiem-vu/tong-hop?don-vi=${desk.ward}`, apart.cookies.head)).status,
  ).toBe(404);
});

test("a city task given down to wards stands in a tree, and its figures open to exactly their rows", async () => {
  const desk = await aTaskDesk(db(), db.owner());
  const { cityHead } = desk.cookies;
  const code = await given(desk, cityHead, {
    title: "Việc của thành phố",
    unit: String(desk.province),
  });
  const split = await step(desk, cityHead, code, "giao-xuong", {
    title: "Việc của phường",
    units: [String(desk.ward)],
  });
  expect(split.status).toBe(303);
  const tree = await (await desk.get(`/can-bo/nhiem-vu/${code}/cay`, cityHead)).text();
  expect(tree).toContain("Việc của phường");
  expect(tree).toContain("0 trên 2 nhiệm vụ trong cây đang quá hạn");

  const summary = await (await desk.get("/can-bo/nhiem-vu/tong-hop", cityHead)).text();
  const links = [...summary.matchAll(/<a href="([^"]*tinh-trang=[^"]*)"[^>]*>(\d+)<\/a>/g)];
  expect(links.length).toBeGreaterThan(2);
  for (const [, href = "", count] of links) {
    const rows = await (await desk.get(href.replaceAll("&amp;", "&"), cityHead)).text();
    expect(rows.match(/data-row/g)?.length, href).toBe(Number(count));
  }
  const file = await desk.get("/can-bo/nhiem-vu/tong-hop.xlsx", cityHead);
  expect(file.headers.get("content-type")).toContain("spreadsheetml");
  const csv = await (
    await desk.get("/can-bo/nhiem-vu/tai-ve/csv?cua=don-vi-giao", cityHead)
  ).text();
  expect(csv.match(/NV-[0-9A-Z]{4}-[0-9A-Z]{4}/g)).toHaveLength(2);
});

test("the people of another unit are shown before anything is given, and what was typed stays", async () => {
  const desk = await aTaskDesk(db(), db.owner());
  const { cityHead, head } = desk.cookies;
  const asked = { go: "people", unit: String(desk.ward), title: "Đang viết dở" };
  const page = await (await desk.post("/can-bo/nhiem-vu/moi", asked, cityHead)).text();
  expect(page).toContain("Đang viết dở");
  expect(page).toContain("Địa chính");
  // A ward does not give to the city, and is not told whom the city has.
  const up = await (
    await desk.post("/can-bo/nhiem-vu/moi", { ...asked, unit: String(desk.province) }, head)
  ).text();
  expect(up).not.toContain("Chủ tịch thành phố");
});

test("evidence is a link or a picture, shown to whoever sees the task", async () => {
  const desk = await aTaskDesk(db(), db.owner());
  const { head } = desk.cookies;
  const code = await given(desk, head, {
    title: "Vá nắp cống",
    unit: String(desk.ward),
    officer: desk.head.officer,
  });
  const bad = { kind: "address", target: "javascript:alert(1)", label: "x" };
  expect((await step(desk, head, code, "minh-chung", bad)).status).toBe(422);
  const link = { kind: "address", target: "https://example.vn/bao-cao", label: "Báo cáo" };
  expect((await step(desk, head, code, "minh-chung", link)).status).toBe(303);

  const body = new FormData();
  body.append("seq", "2");
  body.append("kind", "file");
  body.append("label", "Nắp cống mới");
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "green" } })
    .png()
    .toBuffer();
  body.append("file", new File([new Uint8Array(bytes)], "anh.png", { type: "image/png" }));
  const sent = await desk.app.request(`${here}/can-bo/nhiem-vu/${code}/minh-chung`, {
    method: "POST",
    headers: { cookie: head, origin: here, host: "localhost:8080" },
    body,
  });
  expect(sent.status).toBe(303);
  const page = await (await desk.get(`/can-bo/nhiem-vu/${code}`, head)).text();
  expect(page).toContain("Nắp cống mới");
  const at = /href="([^"]*\/minh-chung\/[^"]*)"/.exec(page)?.[1] ?? "";
  const picture = await desk.get(at, head);
  expect(picture.headers.get("content-type")).toBe("image/webp");
  expect((await desk.get(at, (await aTaskDesk(db(), db.owner())).cookies.head)).status).toBe(404);
});

test("a form sent twice gives its task once", async () => {
  const desk = await aTaskDesk(db(), db.owner());
  const { head } = desk.cookies;
  const once = hidden(await (await desk.get("/can-bo/nhiem-vu/moi", head)).text(), "once");
  const fields = { once, from: "meeting", meeting: "Họp giao ban", meeting_on: "2026-11-19" };
  const send = () =>
    desk.post(
      "/can-bo/nhiem-vu/moi",
      { ...fields, title: "Một lần", unit: String(desk.ward) },
      head,
    );
  const [first, second] = [await send(), await send()];
  expect(first.status).toBe(303);
  expect(second.headers.get("location")).toBe(first.headers.get("location"));
  const page = await (await desk.get(first.headers.get("location") ?? "", head)).text();
  expect(page).toContain("Họp giao ban, thứ Năm, 19/11/2026");
});
