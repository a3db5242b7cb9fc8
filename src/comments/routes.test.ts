import { beforeAll, expect, test } from "vitest";

import { paragraphsOf } from "#papers/papers.fixture.ts";
import { testDatabase } from "#test/database.ts";

import { answered, aCommentedSite, hidden, typed } from "./site.fixture.ts";

const db = testDatabase();
let site: Awaited<ReturnType<typeof aCommentedSite>>;
beforeAll(async () => {
  site = await aCommentedSite(db(), db.owner());
});

const plain = (page: string) => page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const codeIn = (page: string) => /BL-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page)?.[0] ?? "";
const kept = async (): Promise<number> => {
  const [row] = await db()<{ n: number }[]>`select count(*)::int as n from comments`;
  return row?.n ?? 0;
};

/** Sends a comment as a person without scripts does. */
async function send(over: Readonly<Record<string, string>> = {}, headers = {}) {
  const { page: _, ...drawn } = await site.draw();
  const fields = { ...typed, ...drawn, ...over };
  const response = await site.post(site.at, fields, headers);
  const page = await response.text();
  return { response, page, fields, code: codeIn(page), secret: hidden(page, "secret") };
}

/** A published comment with everything in it, through the moderators' own form. */
async function published(over: Readonly<Record<string, string>> = {}) {
  const sent = await send(over);
  const page = await (
    await site.get(`/can-bo/binh-luan/${sent.code}?buoc=duyet`, site.cookies.editor)
  ).text();
  const fields = {
    seq: hidden(page, "seq"),
    shown_title: sent.fields.title,
    shown_content: sent.fields.content,
    go: "confirm",
  };
  const done = await site.post(`/can-bo/binh-luan/${sent.code}/duyet`, fields, {
    cookie: site.cookies.editor,
  });
  expect(done.status).toBe(303);
  return sent;
}

test("the page of an article carries exactly the fields of the contract, and a once-key of its own", async () => {
  const one = await site.draw();
  const form =
    /<form class="page" method="post" action="\/tin-tuc\/[^]*?<\/form>/.exec(one.page)?.[0] ?? "";
  const names = [...form.matchAll(/ name="([^"]+)"/g)].map(([, name = ""]) => name);
  expect(
    names.filter((name) => name !== "trang_chu_cua_toi").toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(["altcha", "answer", "content", "name", "once", "phone", "renew", "title", "token"]);
  expect(form).toContain("số điện thoại không bao giờ hiện");
  expect((await site.draw()).once).not.toBe(one.once);
});

test("without scripts a comment is sent, its two codes shown once, and nothing is public", async () => {
  const { response, page, code, secret } = await send();
  expect(response.status).toBe(201);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(plain(page)).toContain("chờ duyệt");
  expect(/<svg class="qr"[^]*?<\/svg>/.exec(page)?.[0]).not.toContain(secret);
  const article = await (await site.get(site.at)).text();
  expect(article).not.toContain("Lan Anh");
  const own = plain(await (await site.post("/binh-luan", { code, secret })).text());
  expect(own).toContain("Đang chờ duyệt");
  expect(own).toContain("Ngõ tôi đã sáng đèn.");
  // Typed where all codes are, they lead here as well.
  expect(plain(await (await site.post("/tra-cuu", { code, secret })).text())).toContain(
    "Đang chờ duyệt",
  );
  expect(await (await site.get(`/tra-cuu?ma=${code.toLowerCase()}`)).text()).toContain(
    `value="${code}"`,
  );
  const wrong = await site.post("/binh-luan", { code, secret: "0".repeat(24) });
  expect([wrong.status, (await wrong.text()).includes("Ngõ tôi")]).toEqual([404, false]);
});

test("another question can be asked for without scripts; everything typed stays", async () => {
  const before = await site.draw();
  const { page: _, ...drawn } = before;
  const asked = await site.post(site.at, { ...typed, ...drawn, answer: "sai", renew: "1" });
  const page = await asked.text();
  expect(asked.status).toBe(200);
  expect(page).toContain('value="Lan Anh"');
  expect(page).toContain("Ngõ tôi đã sáng đèn.");
  expect(hidden(page, "once")).toBe(before.once);
  expect(hidden(page, "token")).not.toBe(before.token);
  site.house.setClock(new Date(site.house.clock().getTime() + 10_000).toISOString());
  const went = await site.post(site.at, {
    ...typed,
    once: before.once,
    ...answered(site.portal, page),
  });
  expect(went.status).toBe(201);
});

test("whatever is refused keeps every word, and says where to put it right", async () => {
  const { response, page, fields } = await send({ name: " ", phone: "không có", title: "" });
  expect(response.status).toBe(422);
  expect(page).toContain("Ngõ tôi đã sáng đèn.");
  expect(page).toContain('value="không có"');
  for (const name of ["name", "phone", "title"]) expect(page).toContain(`href="#${name}"`);
  const solved = hidden(page, "solved");
  expect(solved).not.toBe("");
  const fixed = await site.post(site.at, { ...fields, ...typed, answer: "", token: "", solved });
  expect(fixed.status).toBe(201);
  const wrong = await send({ answer: "bạch tuộc" });
  expect([wrong.response.status, wrong.page.includes("Câu trả lời chưa đúng")]).toEqual([
    422,
    true,
  ]);
});

test("telephones are read leniently", async () => {
  for (const phone of [
    "0912345678 (Zalo)",
    "０９１２３４５６７８",
    "+84 912 345 678",
    "024 3825 3536",
    "",
  ])
    expect((await send({ phone })).response.status).toBe(201);
});

test("the same form sent again shows the same receipt; with other words it is asked about", async () => {
  const { fields, code } = await send();
  const again = await (await site.post(site.at, fields)).text();
  expect(codeIn(again)).toBe(code);
  const other = await site.post(site.at, { ...fields, title: "Khác hẳn" });
  const page = await other.text();
  expect(other.status).toBe(409);
  expect(page).toContain('value="Khác hẳn"');
  expect(page).toContain(code);
  expect(hidden(page, "once")).not.toBe(fields.once);
});

test("of what looks like a denunciation nothing is kept before its writer says what it is", async () => {
  const had = await kept();
  const content =
    "Tôi tố cáo ông Nguyễn Văn A, cán bộ địa chính phường, nhận hối lộ 50 triệu đồng.";
  const { response, page, fields } = await send({ content });
  expect(response.status).toBe(422);
  expect(page).toContain('name="legal"');
  const stopped = await site.post(site.at, { ...fields, legal: "denunciation" });
  expect(stopped.headers.get("location")).toBe("/phan-anh/dung-lai/to-cao");
  expect(await kept()).toBe(had);
  const solved = hidden(page, "solved");
  const went = await site.post(site.at, { ...fields, legal: "feedback", solved });
  expect(went.status).toBe(201);
});

test("a robot that fills in the trap has to answer the question", async () => {
  const { page, fields } = await send({ title: "" });
  const solved = hidden(page, "solved");
  const trapped = { ...fields, ...typed, answer: "", token: "", solved, trang_chu_cua_toi: "x" };
  expect((await site.post(site.at, trapped)).status).toBe(422);
});

test("a form from another site is refused, and one source waits without anybody else waiting", async () => {
  const foreign = await site.post(site.at, typed, { origin: "https://elsewhere.example" });
  expect(foreign.status).toBe(403);
  const peer = { "x-test-peer": "203.0.113.9" };
  const answers = [];
  for (let n = 0; n < 25; n += 1) answers.push(await site.post(site.at, typed, peer));
  const last = answers.at(-1);
  expect(last?.status).toBe(429);
  expect(last?.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(await last?.text()).toContain("Ngõ tôi đã sáng đèn.");
  const filing = await site.post("/phan-anh/moi", { title: "Đèn" }, peer);
  expect(filing.status).toBe(422);
  expect((await send({}, { "x-test-peer": "203.0.113.10" })).response.status).toBe(201);
});

test("moderators of the unit, and nobody else, see what waits, with numbers and links hidden", async () => {
  const { code } = await send({ content: "Gọi 0987 654 321 hoặc xem https://la.vi-du.vn/x nhé." });
  const list = await (await site.get("/can-bo/binh-luan", site.cookies.head)).text();
  expect(list).toContain(code);
  expect(list).toContain("[đã che số điện thoại]");
  expect(list).not.toContain("0987 654 321");
  expect(list).not.toContain("Lan Anh");
  expect((await site.get("/can-bo/binh-luan", site.cookies.officer)).status).toBe(403);
  expect(await (await site.get("/can-bo/binh-luan", site.cookies.city)).text()).not.toContain(code);
  for (const cookie of [site.cookies.city, site.cookies.officer]) {
    const page = await site.get(`/can-bo/binh-luan/${code}`, cookie);
    expect([403, 404]).toContain(page.status);
    expect(await page.text()).not.toContain("Gọi");
  }
  const page = await (await site.get(`/can-bo/binh-luan/${code}`, site.cookies.editor)).text();
  expect(page).toContain("Xem nguyên văn");
  expect(page).not.toContain("Lan Anh");
  expect(page).not.toContain("0912 345 678");
});

test("what will be shown is seen before it is published, name and all, and only leaves out", async () => {
  const { code } = await send({ content: "Gọi 0987 654 321. Ông Tám ở ngõ 12 biết." });
  const at = `/can-bo/binh-luan/${code}`;
  const cookie = { cookie: site.cookies.editor };
  const form = await (await site.get(`${at}?buoc=duyet`, site.cookies.editor)).text();
  expect(form).toContain("Gọi [đã che số điện thoại]. Ông Tám ở ngõ 12 biết.");
  const seq = hidden(form, "seq");
  const changed = { seq, shown_title: typed.title, shown_content: "Gọi cho tôi." };
  expect((await site.post(`${at}/duyet`, { ...changed, go: "preview" }, cookie)).status).toBe(422);
  expect((await site.post(`${at}/duyet`, { ...changed, go: "confirm" }, cookie)).status).toBe(422);
  const shown = {
    seq,
    shown_title: typed.title,
    shown_content: "Gọi [đã che số điện thoại]. [đã che tên] ở ngõ 12 biết.",
  };
  const preview = await (
    await site.post(`${at}/duyet`, { ...shown, go: "preview" }, cookie)
  ).text();
  expect(preview).toContain("<b>Lan Anh</b>");
  expect(await (await site.get(site.at)).text()).not.toContain("ở ngõ 12 biết");
  expect((await site.post(`${at}/duyet`, { ...shown, go: "confirm" }, cookie)).status).toBe(303);
  const article = await (await site.get(site.at)).text();
  expect(article).toContain("[đã che tên] ở ngõ 12 biết.");
  expect(article).not.toMatch(/0987 654 321|0912 345 678/);
  // A second moderator with the form of before is told, and keeps what was typed.
  const late = await site.post(
    `${at}/khong-dang`,
    { seq, ground: "insult", text: "Có lời xúc phạm ở câu đầu." },
    { cookie: site.cookies.head },
  );
  const said = await late.text();
  expect([late.status, said.includes("Vừa có người khác"), said.includes("ở câu đầu")]).toEqual([
    409,
    true,
    true,
  ]);
});

test("a refusal needs a sentence, is read by its writer, and is looked at again by somebody else", async () => {
  const { code, secret } = await send();
  const at = `/can-bo/binh-luan/${code}`;
  const cookie = { cookie: site.cookies.editor };
  const seq = hidden(
    await (await site.get(`${at}?buoc=khong-dang`, site.cookies.editor)).text(),
    "seq",
  );
  const bare = await site.post(
    `${at}/khong-dang`,
    { seq, ground: "off-subject", text: " " },
    cookie,
  );
  expect(bare.status).toBe(422);
  expect(await bare.text()).not.toMatch(/value="(opinion|y-kien)/);
  const text = "Bài nói về đèn đường, không phải về chợ.";
  expect(
    (await site.post(`${at}/khong-dang`, { seq, ground: "off-subject", text }, cookie)).status,
  ).toBe(303);
  const own = plain(await (await site.post("/binh-luan", { code, secret })).text());
  expect(own).toContain("Không đăng, lý do: không liên quan đến bài.");
  expect(own).toContain(text);
  const empty = await site.post("/binh-luan/xem-xet-lai", { code, secret, appeal: "" });
  expect(empty.status).toBe(422);
  const asked = await site.post("/binh-luan/xem-xet-lai", {
    code,
    secret,
    appeal: "Chợ ở ngay đó.",
  });
  expect(plain(await asked.text())).toContain("chờ một người khác quyết định");
  const twice = await site.post("/binh-luan/xem-xet-lai", {
    code,
    secret,
    appeal: "Chợ ở ngay đó.",
  });
  expect(twice.status).toBe(200);
  const first = await (await site.get(at, site.cookies.editor)).text();
  expect(first).toContain("không được tự xem lại");
  const list = await (
    await site.get("/can-bo/binh-luan?tinh-trang=xem-lai", site.cookies.head)
  ).text();
  expect(list).toContain(code);
  const page = await (await site.get(`${at}?buoc=xem-lai-giu-nguyen`, site.cookies.head)).text();
  const held = await site.post(
    `${at}/xem-lai-giu-nguyen`,
    { seq: hidden(page, "seq"), text: "Chợ là việc khác." },
    { cookie: site.cookies.head },
  );
  expect(held.status).toBe(303);
  const after = plain(await (await site.post("/binh-luan", { code, secret })).text());
  expect(after).toContain("giữ nguyên, không đăng");
  expect(after).toContain("Chợ là việc khác.");
});

test("an answer stands under the comment by name of post, never of a person", async () => {
  const { code } = await published({ content: "Bao giờ sửa ngõ 14?" });
  const at = `/can-bo/binh-luan/${code}`;
  const page = await (await site.get(`${at}?buoc=tra-loi`, site.cookies.head)).text();
  await site.post(
    `${at}/tra-loi`,
    { seq: hidden(page, "seq"), text: "Trong tháng này." },
    { cookie: site.cookies.head },
  );
  const article = await (await site.get(site.at)).text();
  expect(plain(article)).toContain("Chủ tịch, Phường Thử");
  expect(article).toContain("Trong tháng này.");
  expect(article).not.toContain("Cán bộ Chủ tịch");
});

test("a comment that is a matter becomes one in one step; its writer is told how to follow it", async () => {
  const { code, secret } = await send({ content: "Nắp cống trước số 12 vỡ." });
  const at = `/can-bo/binh-luan/${code}`;
  const page = await (await site.get(`${at}?buoc=thanh-vu-viec`, site.cookies.head)).text();
  expect(page).toContain("lập một vụ việc với đúng những lời đã viết");
  const done = await site.post(
    `${at}/thanh-vu-viec`,
    { seq: hidden(page, "seq"), kind: "feedback", area: "duong-sa" },
    { cookie: site.cookies.head },
  );
  expect(done.status).toBe(303);
  const own = await (await site.post("/binh-luan", { code, secret })).text();
  const matter = /DV-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(own)?.[0] ?? "";
  expect(plain(own)).toContain("chính mã bí mật của bình luận này");
  const followed = await site.post("/tra-cuu", { code: matter, secret });
  expect(followed.status).toBe(200);
  expect(await followed.text()).toContain("Nắp cống trước số 12 vỡ.");
  expect(await (await site.get(site.at)).text()).not.toContain("Nắp cống trước số 12");
});

test("withdrawn, it is gone from the page of the article and from the moderators", async () => {
  const { code, secret } = await published({ content: "Lời này tôi sẽ rút." });
  expect(await (await site.get(site.at)).text()).toContain("Lời này tôi sẽ rút.");
  const gone = await site.post("/binh-luan/rut", { code, secret });
  expect(plain(await gone.text())).toContain("Đã rút");
  expect(await (await site.get(site.at)).text()).not.toContain("Lời này tôi sẽ rút.");
  const desk = await (await site.get(`/can-bo/binh-luan/${code}`, site.cookies.editor)).text();
  expect(desk).not.toContain("Lời này tôi sẽ rút.");
});

test("the telephone is opened for a reason and after a fresh proof; the writer reads who and why", async () => {
  const { code, secret } = await send();
  const at = `/can-bo/binh-luan/${code}/danh-tinh`;
  const cookie = { cookie: site.cookies.head };
  expect((await site.post(at, { reason: "" }, cookie)).status).toBe(422);
  const open = await (await site.post(at, { reason: "gọi lại hỏi số nhà" }, cookie)).text();
  expect(open).toContain("0912 345 678");
  const own = plain(await (await site.post("/binh-luan", { code, secret })).text());
  expect(own).toContain("Chủ tịch, Phường Thử");
  expect(own).toContain("gọi lại hỏi số nhà");
});

test("the fifty-first comment stands on a page of its own", async () => {
  const many = await db.owner()<{ id: string }[]>`
    insert into comments (id, code, article_id, unit_id, state, received_at, decided_by, decided_post, settled_at,
                          secret_hash, once_hash, content_mark)
    select gen_random_uuid(), 'BL-9999-' || lpad(n::text, 4, '0'), ${site.article.id}, ${site.ward}, 'approved',
           '2027-01-01'::timestamptz + n * interval '1 minute', ${site.editor.officer}, ${site.editor.post}, now(),
           '\\x00', sha256(('n' || n)::bytea), '\\x00'
      from generate_series(1, 60) n returning id`;
  await db.owner()`
    insert into published_comments (comment_id, article_id, received_at, published_at, name, title, body)
    select c.id, c.article_id, c.received_at, now(), 'Người ' || right(c.code, 2), 'Tiêu đề', 'Lời ' || right(c.code, 4)
      from comments c where c.id = any(${many.map(({ id }) => id)}::uuid[])`;
  const first = await (await site.get(site.at)).text();
  expect(first.match(/<li class="comment"/g)).toHaveLength(50);
  const next = /href="([^"]*sau-binh-luan[^"]*)"/.exec(first)?.[1] ?? "";
  const second = await (await site.get(next.replace(/#.*/, ""))).text();
  expect(second).toContain("Lời 0060");
  expect(second).not.toContain("Lời 0001");
  expect((await site.get(`${site.at}?sau-binh-luan=%27`)).status).toBe(200);
  await db.owner()`delete from comments where code like 'BL-9999-%'`;
});

test("refusals are counted in public by reason, and small counts are not told", async () => {
  const [row] = await db()<
    { n: number }[]
  >`select count(*)::int as n from comments where state = 'refused'`;
  expect(row?.n).toBeGreaterThan(0);
  const page = plain(await (await site.get("/binh-luan")).text());
  expect(page).toContain("Không liên quan đến bài Số bình luận dưới 5");
  expect(page).toContain("Thư rác, quảng cáo");
});

test("an article that takes no comments says so, and keeps what somebody had typed", async () => {
  const { page: _, ...drawn } = await site.draw();
  await db.owner()`update articles set comments_open = false where id = ${site.article.id}`;
  const closed = await site.get(site.at);
  expect(plain(await closed.text())).toContain("không nhận bình luận");
  const late = await site.post(site.at, { ...typed, ...drawn });
  expect([late.status, (await late.text()).includes("Ngõ tôi đã sáng đèn.")]).toEqual([409, true]);
  await db.owner()`update articles set comments_open = true where id = ${site.article.id}`;
  expect((await site.post("/tin-tuc/khong-co", typed)).status).toBe(404);
});

test("pages lead nowhere that is not there, in both languages", async () => {
  const { code, secret } = await send();
  const english = await (await site.post("/en/binh-luan", { code, secret })).text();
  expect(plain(english)).toContain("Waiting to be looked at");
  for (const path of ["/binh-luan/rut", "/binh-luan/xem-xet-lai"])
    expect((await site.get(path)).headers.get("location")).toBe("/binh-luan");
});

test("a denunciation is handed over with a slip that says nothing of it, and making one counts nothing", async () => {
  const slip = "/can-bo/binh-luan/phieu-ban-giao";
  const cookie = { cookie: site.cookies.editor };
  const sent = await send({ title: "Ông Chim Yến nhận tiền", content: "Ông Chim Yến nhận tiền." });
  const panel = await site.get(`/can-bo/binh-luan/${sent.code}?buoc=ban-giao`, site.cookies.editor);
  expect(await panel.text()).toContain(`href="${slip}"`);
  const form = await (await site.get(slip, site.cookies.editor)).text();
  const short = await site.post(slip, { taker: "Phạm Văn Mẫu", receiver: "", place: "" }, cookie);
  expect(short.status).toBe(422);
  expect(await short.text()).toContain('value="Phạm Văn Mẫu"');
  const typedIn = {
    receiver: "Thanh tra thành phố",
    taker: "Phạm Văn Mẫu",
    pages: "2",
    place: "Phòng tiếp công dân",
  };
  const made = await (await site.post(slip, typedIn, cookie)).text();
  const file = await site.post(`${slip}?tep=word`, typedIn, cookie);
  expect(file.headers.get("content-type")).toContain("wordprocessingml");
  const paper = (await paragraphsOf(new Uint8Array(await file.arrayBuffer()))).join("\n");
  for (const shows of [plain(made), paper]) {
    for (const part of [...Object.values(typedIn), site.editor.staff.name])
      expect(shows).toContain(part);
  }
  for (const shows of [form, made, paper]) {
    for (const part of [sent.code, sent.code.slice(3), "Chim Yến", "Lan Anh"])
      expect(shows).not.toContain(part);
  }
  const [row] = await db()<{ n: number }[]>`
    select count(*)::int as n from denunciations_handed_over where unit_id = ${site.ward}`;
  expect(row?.n).toBe(0);
  expect((await site.post(slip, typedIn, { cookie: site.cookies.officer })).status).toBe(403);
});
