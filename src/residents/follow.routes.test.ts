import { beforeAll, beforeEach, expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";
import { anOfficer } from "#test/make.ts";

import { takeStep, type StepInput } from "#cases/actions.ts";
import { openIdentity } from "#cases/identity.ts";
import { isMatterCode, type MatterCode } from "#cases/model.ts";
import { aPortal, drawForm, filled, haNoi, here, hidden, post } from "./portal.fixture.ts";
import { picture } from "./states.fixture.ts";
import { matterByCode } from "#cases/store.ts";

const db = testDatabase();
let world: Awaited<ReturnType<typeof aPortal>>;
let officer: Awaited<ReturnType<typeof anOfficer>>;
let head: Awaited<ReturnType<typeof anOfficer>>;

beforeAll(async () => {
  await haNoi(db.owner());
  world = await aPortal(db());
  const [ward] = await db()<{ id: number }[]>`
    select id from units where name = 'Phường Ba Đình' and valid_to is null`;
  const reception = { title: "Cán bộ tiếp công dân" };
  officer = await anOfficer(db.owner(), ward?.id ?? 0, "reception", reception);
  head = await anOfficer(db.owner(), ward?.id ?? 0, "head", { title: "Chủ tịch UBND" });
});
beforeEach(() => world.house.setClock("2026-11-20T16:00:00+07:00"));

async function filedMatter(over: Record<string, string> = {}) {
  const form = await drawForm(world);
  const page = await (
    await post(world.app, "/phan-anh/moi", { ...filled, ...form, ...over })
  ).text();
  const code = hidden(page, "code");
  if (!isMatterCode(code)) throw new Error("no receipt");
  return { code, secret: hidden(page, "secret") };
}

async function step(code: MatterCode, input: StepInput, by = officer) {
  const now = await matterByCode(world.house.sql, code);
  const took = await takeStep(world.house)(code, by.staff, input, now?.seq ?? 0);
  if (!took.ok) throw new Error(took.refusal.because);
}

async function at(address: string, fields: Parameters<typeof post>[2]) {
  const response = await post(world.app, address, fields);
  return { status: response.status, page: await response.text(), response };
}

const once = (letter: string) => letter.repeat(22);

test("both codes open it, however they are typed; any other pair gets one sentence and 404", async () => {
  const { code, secret } = await filedMatter();
  const spoken = secret
    .toLowerCase()
    .replaceAll(/(.{4})/g, "$1 - ")
    .replaceAll("0", "o");
  const typed = code.toLowerCase().replaceAll("-", " ");
  const opened = await at("/tra-cuu", { code: typed, secret: spoken });
  expect(opened.status).toBe(200);
  expect(opened.page).toContain(code);
  expect(opened.response.headers.get("cache-control")).toBe("no-store");

  const wrong = await Promise.all([
    at("/tra-cuu", { code, secret: "0".repeat(24) }),
    at("/tra-cuu", { code: "DV-0000-0000", secret }),
    at("/tra-cuu", { code: "abc", secret }),
  ]);
  const sentences = wrong.map(
    ({ page }) => /<div class="error-summary".*?<\/div>/s.exec(page)?.[0],
  );
  expect(wrong.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(sentences).size).toBe(1);
});

test("the address of a matter carries its code only, and fills it in", async () => {
  const page = await (await world.app.request(`${here}/tra-cuu?ma=dv-7k3m-9qxd`)).text();
  expect(page).toContain('value="DV-7K3M-9QXD"');
  const other = await (await world.app.request(`${here}/tra-cuu?ma=<script>`)).text();
  expect(other).not.toContain("<script>");
});

test("guessing is slowed down after a dozen wrong pairs from one source", async () => {
  const headers = { "x-test-peer": "203.0.113.9" };
  const statuses: number[] = [];
  for (let i = 0; i < 14; i += 1) {
    const guess = { code: "DV-0000-0000", secret: String(i) };
    statuses.push((await post(world.app, "/tra-cuu", guess, headers)).status);
  }
  expect(statuses[0]).toBe(404);
  expect(statuses.at(-1)).toBe(429);
});

test("the sender sees who has it, the question, the answer and who read it; nothing internal", async () => {
  const pair = await filedMatter({ phone: "0912 345 678" });
  await step(pair.code, { step: "accept", officer: officer.officer });
  await openIdentity(world.house)(pair.code, officer.staff, {
    reason: "Gọi hỏi vị trí",
    kinds: ["contact"],
  });
  await step(pair.code, { step: "note", text: "Chỉ cán bộ đọc." });
  await step(pair.code, { step: "name", officer: head.officer });
  await step(pair.code, { step: "handover" });
  await step(pair.code, { step: "handover-cancel" });
  await step(pair.code, { step: "ask", text: "Đèn số mấy?" });
  const { page } = await at("/tra-cuu", pair);
  expect(page).toContain("Cơ quan cần ông/bà trả lời");
  expect(page).toContain("Đèn số mấy?");
  expect(page).toContain("Cán bộ Cán bộ tiếp công dân");
  expect(page).toContain("Gọi hỏi vị trí");
  expect(page).not.toContain("Chỉ cán bộ đọc");
  expect(page).not.toContain("Chủ tịch UBND");
  expect(page).not.toMatch(/bàn giao|được nêu trong/);
  expect(page).not.toContain("0912 345 678");
});

test("a reply sent twice counts once; its picture comes along", async () => {
  const pair = await filedMatter();
  const photo = new File([Uint8Array.from(await picture())], "anh.jpg");
  const fields = { ...pair, once: once("R"), reply: "Đèn số 3 cũng hỏng.", files: [photo] };
  const answers = [await at("/tra-cuu/tra-loi", fields), await at("/tra-cuu/tra-loi", fields)];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const { page } = await at("/tra-cuu", pair);
  expect(page.match(/Đèn số 3 cũng hỏng\./g)).toHaveLength(1);
  expect(page.match(/href="\/tep\//g)).toHaveLength(1);
});

test("an empty reply, a broken picture and a denunciation keep what was written", async () => {
  const pair = await filedMatter();
  const empty = await at("/tra-cuu/tra-loi", { ...pair, reply: "  " });
  expect(empty.status).toBe(422);
  const broken = { ...pair, reply: "Xem ảnh.", files: [new File(["abc"], "a.jpg")] };
  const refused = await at("/tra-cuu/tra-loi", broken);
  expect(refused.status).toBe(422);
  expect(refused.page).toContain("Xem ảnh.");
  const reply = "Tôi tố cáo ông A, cán bộ phường, nhận hối lộ 50 triệu đồng.";
  const asked = await at("/tra-cuu/tra-loi", { ...pair, reply });
  expect(asked.status).toBe(422);
  expect(asked.page).toContain("Đây là tố cáo");
  const stopped = await at("/tra-cuu/tra-loi", { ...pair, reply, legal: "denunciation" });
  expect(stopped.response.headers.get("location")).toBe("/phan-anh/dung-lai/to-cao");
  const [kept] = await db()`select from words where body like '%nhận hối lộ%'`;
  expect(kept).toBeUndefined();
});

test("not satisfied takes a reason and reopens once; satisfied closes, also when sent twice", async () => {
  const pair = await filedMatter();
  await step(pair.code, { step: "accept", officer: officer.officer });
  await step(pair.code, { step: "answer", text: "Đã thay đèn." });
  const bare = await at("/tra-cuu/danh-gia", { ...pair, rating: "unsatisfied" });
  expect(bare.status).toBe(422);
  const unsatisfied = { ...pair, rating: "unsatisfied", reason: "Vẫn tắt.", once: once("U") };
  const reopened = await at("/tra-cuu/danh-gia", unsatisfied);
  expect(reopened.page).toContain("Mở lại, lãnh đạo đang xem");
  expect((await at("/tra-cuu/danh-gia", unsatisfied)).status).toBe(200);
  await step(pair.code, { step: "answer", text: "Đã thay cả bộ." }, head);
  const satisfied = { ...pair, rating: "satisfied", once: once("S") };
  expect((await at("/tra-cuu/danh-gia", satisfied)).page).toContain("Đã đóng");
  expect((await at("/tra-cuu/danh-gia", satisfied)).status).toBe(200);
  expect((await at("/tra-cuu/danh-gia", { ...pair, rating: "accepted" })).status).toBe(409);
});

test("a refusal shows ground, article and reason, and can be appealed once", async () => {
  const pair = await filedMatter();
  await step(pair.code, { step: "decline", ground: "no-content", text: "Chưa rõ ở đâu." });
  const { page } = await at("/tra-cuu", pair);
  expect(page).toContain("Không nêu nội dung phản ánh, kiến nghị");
  expect(page).toContain("Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2");
  expect(page).toContain("Chưa rõ ở đâu.");
  const appeal = { ...pair, appeal: "Tôi đã ghi rõ ngõ 12.", once: once("P") };
  expect((await at("/tra-cuu/xem-xet-lai", appeal)).status).toBe(200);
  expect((await at("/tra-cuu/xem-xet-lai", appeal)).status).toBe(200);
  const second = await at("/tra-cuu/xem-xet-lai", { ...appeal, once: once("Q") });
  expect(second.status).toBe(409);
  expect(second.page).toContain("Đề nghị xem xét lại đã được gửi");
});

test("consent is given and taken back; a withdrawn matter stays readable and says so", async () => {
  const pair = await filedMatter();
  const given = await at("/tra-cuu/cong-bo", { ...pair, publish: "yes" });
  expect(given.page).toContain("Ông/bà đang đồng ý công bố");
  const taken = await at("/tra-cuu/cong-bo", { ...pair, publish: "no" });
  expect(taken.page).toContain("Ông/bà không đồng ý công bố");
  expect((await at("/tra-cuu/cong-bo", { ...pair, publish: "no" })).status).toBe(200);
  const withdrawn = await at("/tra-cuu/rut", pair);
  expect(withdrawn.page).toContain("Đã rút");
  expect((await at("/tra-cuu/rut", pair)).status).toBe(200);
  const late = await at("/tra-cuu/tra-loi", { ...pair, reply: "Khoan đã.", once: once("K") });
  expect(late.status).toBe(409);
});

test("opening an address of a form by hand leads to the two codes", async () => {
  for (const address of ["tra-loi", "danh-gia", "rut", "cong-bo", "xem-xet-lai"]) {
    const response = await world.app.request(`${here}/tra-cuu/${address}`);
    expect(response.headers.get("location")).toBe("/tra-cuu");
  }
});
