import * as fc from "fast-check";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { connect } from "#kernel/sql.ts";
import type { Right } from "#access/roles.ts";
import type { Staff } from "#people/model.ts";
import { testDatabase } from "#test/database.ts";
import { doors } from "#web/door.ts";

import {
  answered,
  aPortal,
  drawForm,
  filled,
  haNoi,
  here,
  hidden,
  post,
} from "./portal.fixture.ts";
import { filingRoutes } from "./filing.routes.tsx";
import { picture } from "./states.fixture.ts";

const db = testDatabase();
let world: Awaited<ReturnType<typeof aPortal>>;
let photo: File;

beforeAll(async () => {
  await haNoi(db.owner());
  world = await aPortal(db());
  photo = new File([Uint8Array.from(await picture())], "anh.jpg", { type: "image/jpeg" });
});
beforeEach(() => world.house.setClock("2026-11-20T16:00:00+07:00"));

type Fields = Parameters<typeof post>[2];

/** Draws the form, answers it, fills it in and sends it. */
async function send(over: Fields = {}, headers: Readonly<Record<string, string>> = {}) {
  const form = await drawForm(world);
  const fields = { ...filled, ...form, ...over };
  const response = await post(world.app, "/phan-anh/moi", fields, headers);
  return { response, page: await response.text(), fields, once: form.once };
}

const matters = async (): Promise<number> => {
  const [row] = await db()<{ count: number }[]>`select count(*)::int as count from matters`;
  return row?.count ?? 0;
};
const waiting = async (): Promise<number> => {
  const [row] = await db()<{ count: number }[]>`select count(*)::int as count from staged_files`;
  return row?.count ?? 0;
};
const codeIn = (page: string) => /DV-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page)?.[0];
const plain = (page: string) => page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

test("a resident without scripts files, and the page is the receipt with who, when and why", async () => {
  const { response, page } = await send({ phone: "0912 345 678" });
  expect(response.status).toBe(201);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const said = plain(page);
  expect(said).toMatch(/DV-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  expect(said).toMatch(/(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}/);
  expect(said).toContain("phải trả lời chậm nhất hết thứ Hai, 07/12/2026");
  expect(said).toContain("QĐ 1207/QĐ-UBND");
  expect(said).toContain("24/11/2026: không tính (Ngày Văn hóa Việt Nam)");
  expect(said).toContain("không phải quy định của pháp luật");
  const secret = hidden(page, "secret");
  const qr = /<svg class="qr".*?<\/svg>/s.exec(page)?.[0] ?? "";
  expect(qr).not.toContain(secret);
});

test("a link from a unit's page fills in the unit's name; any other value fills in nothing", async () => {
  const linked = await world.app.request(`${here}/phan-anh/moi?don-vi=phuong-ba-dinh`);
  expect(await linked.text()).toMatch(/name="unit"[^>]*value="Phường Ba Đình"/);
  const other = await world.app.request(`${here}/phan-anh/moi?don-vi=%22%3E%3Cscript%3E`);
  expect(await other.text()).not.toMatch(/name="unit"[^>]*value="[^"]/);
});

test("in English the same works under /en", async () => {
  const form = await drawForm(world);
  const response = await post(world.app, "/en/phan-anh/moi", { ...filled, ...form });
  expect(response.status).toBe(201);
  expect(plain(await response.text())).toContain("by the end of Monday, 7 December 2026");
});

test("a hundred identical posts at once file one matter and show one receipt", async () => {
  const form = await drawForm(world);
  const before = await matters();
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => post(world.app, "/phan-anh/moi", { ...filled, ...form })),
  );
  const pages = await Promise.all(answers.map((one) => one.text()));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(pages.map(codeIn)).size).toBe(1);
  expect(new Set(pages.map((page) => hidden(page, "secret"))).size).toBe(1);
  expect(await matters()).toBe(before + 1);
});

test("the same form with other content is asked about; both ways on work", async () => {
  const { page, fields } = await send({ files: [photo] });
  const asked = await post(world.app, "/phan-anh/moi", { ...fields, title: "Việc khác hẳn" });
  const question = await asked.text();
  expect(asked.status).toBe(409);
  expect(question).toContain("Việc khác hẳn");

  const opened = await post(world.app, "/tra-cuu", {
    code: hidden(question, "code"),
    secret: hidden(question, "secret"),
  });
  expect(opened.status).toBe(200);
  expect(codeIn(await opened.text())).toBe(codeIn(page));

  const fresh = hidden(question, "once");
  expect(fresh).not.toBe(fields.once);
  world.house.setClock("2026-11-20T16:10:00+07:00");
  const anew = await post(world.app, "/phan-anh/moi", {
    ...fields,
    title: "Việc khác hẳn",
    files: [],
    once: fresh,
    ...answered(world.portal, question),
  });
  const receipt = await anew.text();
  expect(anew.status).toBe(201);
  expect(codeIn(receipt)).not.toBe(codeIn(page));
  // The picture that came with the second sending went on with it.
  expect(plain(receipt)).toContain("1 ảnh hoặc trang");
});

test("a form sent again after its pictures went with the matter shows the same receipt", async () => {
  const first = await send({ title: "", files: [photo] });
  expect(first.response.status).toBe(422);
  expect(first.page).toContain("data:image/webp;base64,");
  const fields = {
    ...first.fields,
    title: "Đèn hỏng",
    files: [],
    solved: hidden(first.page, "solved"),
  };
  const filed = await post(world.app, "/phan-anh/moi", fields);
  const again = await post(world.app, "/phan-anh/moi", fields);
  expect([filed.status, again.status]).toEqual([201, 201]);
  const [one, two] = [await filed.text(), await again.text()];
  expect(codeIn(two)).toBe(codeIn(one));
  expect(plain(two)).toContain("1 ảnh hoặc trang");
});

test("what is refused keeps every word and every picture, and one picture can be taken out", async () => {
  const { response, page, fields } = await send({
    title: "",
    content: "  Dòng một\r\n\r\nDòng hai <b>&amp;</b>\n",
    name: "Trần Thị Bích",
    email: "khong-phai",
    files: [
      photo,
      new File(["<svg/>"], "a.svg"),
      new File([], "b.jpg"),
      new File(["%PDF-1.4 x"], "c.pdf"),
    ],
  });
  expect(response.status).toBe(422);
  expect(page).toContain("Dòng hai &lt;b>&amp;amp;&lt;/b>");
  expect(page).toContain('value="Trần Thị Bích"');
  expect(page).toContain("Tệp thứ 2 không phải ảnh");
  expect(page).toContain("Tệp thứ 3 trống");
  expect(page).toContain("Tài liệu thứ 4 không mở được");
  expect(page.match(/data:image\/webp/g)).toHaveLength(1);
  expect(page).toContain("Đã trả lời câu hỏi kiểm tra");

  const remove = /name="remove" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const without = await post(world.app, "/phan-anh/moi", { ...fields, files: [], remove });
  const after = await without.text();
  expect(without.status).toBe(422);
  expect(after).not.toContain("data:image/webp");
  expect(await db()`select from files where id = ${remove}`).toHaveLength(0);
});

test("nobody can take out a picture that waits with another form", async () => {
  const theirs = await send({ title: "", files: [photo] });
  const id = /name="remove" value="([^"]+)"/.exec(theirs.page)?.[1] ?? "";
  await send({ title: "", remove: id });
  expect(await db()`select from files where id = ${id}`).toHaveLength(1);
});

test("a text that looks like a denunciation is asked about before anything is kept", async () => {
  const [had, stood] = [await matters(), await waiting()];
  const { response, page, fields } = await send({
    content: "Tôi tố cáo ông Nguyễn Văn A, cán bộ địa chính phường, nhận hối lộ 50 triệu đồng.",
    files: [photo],
  });
  expect(response.status).toBe(422);
  expect(page).toContain("Đây là tố cáo");
  expect(page).toContain("Ảnh vừa chọn chưa được nhận");
  expect([await matters(), await waiting()]).toEqual([had, stood]);

  const denounced = await post(world.app, "/phan-anh/moi", { ...fields, legal: "denunciation" });
  expect(denounced.status).toBe(303);
  expect(denounced.headers.get("location")).toBe("/phan-anh/dung-lai/to-cao");
  expect([await matters(), await waiting()]).toEqual([had, stood]);

  const solved = hidden(page, "solved");
  const went = await post(world.app, "/phan-anh/moi", { ...fields, legal: "feedback", solved });
  expect(went.status).toBe(201);
});

test("choosing complaint or denunciation stops before anything is kept, and drops what waited", async () => {
  const first = await send({ title: "", files: [photo] });
  const id = /name="remove" value="([^"]+)"/.exec(first.page)?.[1] ?? "";
  const stopped = await post(world.app, "/phan-anh/moi", {
    ...first.fields,
    kind: "to-cao",
    files: [photo],
  });
  expect(stopped.headers.get("location")).toBe("/phan-anh/dung-lai/to-cao");
  expect(await db()`select from files where id = ${id}`).toHaveLength(0);
  const complaint = await send({ kind: "khieu-nai" });
  expect(complaint.response.headers.get("location")).toBe("/phan-anh/dung-lai/khieu-nai");
  const page = await (await world.app.request(`${here}/phan-anh/dung-lai/to-cao`)).text();
  expect(plain(page)).toContain("Luật Tố cáo 2018, Điều 22");
  expect((await world.app.request(`${here}/phan-anh/dung-lai/khac`)).status).toBe(404);
});

test("words typed with the keyboard off are asked about, never changed", async () => {
  const content = "DDeefn dduwowngf hongr hai tuaafn nay, toois raast khos ddi";
  const { response, page, fields } = await send({ content });
  expect(response.status).toBe(422);
  expect(page).toContain(content);
  const solved = hidden(page, "solved");
  const went = await post(world.app, "/phan-anh/moi", { ...fields, typing: "as-is", solved });
  expect(went.status).toBe(201);
  expect(await went.text()).toContain(content);
});

test("a name of several places is asked about with everything kept; a slug needs no question", async () => {
  const { response, page, fields } = await send({ unit: "Long", place: "cạnh chợ" });
  expect(response.status).toBe(422);
  expect(page).toContain("cạnh chợ");
  const choice = /name="unit_choice" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const went = await post(world.app, "/phan-anh/moi", {
    ...fields,
    unit_asked: "Long",
    unit_choice: choice,
    solved: hidden(page, "solved"),
  });
  expect(went.status).toBe(201);
  const bySlug = await send({ unit: choice });
  expect(bySlug.response.status).toBe(201);
  // A choice for another name counts for nothing.
  const stale = await send({ unit: "Phường Ba Đình", unit_asked: "Long", unit_choice: choice });
  expect(plain(stale.page)).toContain("Phường Ba Đình phải tiếp nhận");
});

test("a wrong answer asks another question; renewing does too, and nothing is lost", async () => {
  const wrong = await send({ answer: "không biết" });
  expect(wrong.response.status).toBe(422);
  expect(wrong.page).toContain(filled.content);
  expect(hidden(wrong.page, "token")).not.toBe(wrong.fields.token);

  const renewed = await post(world.app, "/phan-anh/moi", {
    ...wrong.fields,
    renew: "1",
    files: [photo],
  });
  const page = await renewed.text();
  expect(renewed.status).toBe(200);
  expect(page).toContain(filled.content);
  expect(page).toContain("data:image/webp");
  expect(page).not.toContain("error-summary");
});

test("a robot that fills the hidden field has to answer, too", async () => {
  const { response } = await send({ trang_chu_cua_toi: "https://spam.example", answer: "" });
  expect(response.status).toBe(422);
});

test("JSON and other types get 415 and the form", async () => {
  for (const type of ["application/json", "text/plain", ""]) {
    const response = await world.app.request(`${here}/phan-anh/moi`, {
      method: "POST",
      headers: { origin: here, host: "localhost:8080", "content-type": type },
      body: JSON.stringify(filled),
    });
    expect(response.status).toBe(415);
    expect(await response.text()).toContain("<form");
  }
});

test("a form from another site is refused before it is read", async () => {
  const { response } = await send({}, { "sec-fetch-site": "cross-site" });
  expect(response.status).toBe(403);
});

test("a broken multipart body gets 422 with the words that arrived", async () => {
  const body = `--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nĐèn hỏng\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\nabc`;
  const response = await world.app.request(`${here}/phan-anh/moi`, {
    method: "POST",
    headers: {
      origin: here,
      host: "localhost:8080",
      "content-type": "multipart/form-data; boundary=x",
    },
    body,
  });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain("Đèn hỏng");
});

test("a flood from one source gets 429 with Retry-After and the form; others go on", async () => {
  const headers = { "x-test-peer": "203.0.113.7" };
  const statuses: number[] = [];
  for (let i = 0; i < 31; i += 1) {
    statuses.push((await post(world.app, "/phan-anh/moi", { title: "x" }, headers)).status);
  }
  expect(statuses.slice(0, 30).every((status) => status === 422)).toBe(true);
  const refused = await post(world.app, "/phan-anh/moi", { ...filled }, headers);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.text()).toContain(filled.content);
  const other = await post(
    world.app,
    "/phan-anh/moi",
    { title: "x" },
    { "x-test-peer": "203.0.113.8" },
  );
  expect(other.status).toBe(422);
});

test("ten thousand characters are too many; five thousand of any kind are not", async () => {
  const long = await send({ content: "ế".repeat(10_000) });
  expect(long.response.status).toBe(422);
  expect(long.page).toContain("nhiều nhất 5.000 ký tự");
  expect(long.page).toContain("ế".repeat(10_000));
  for (const one of ["ế", "e\u0302\u0301", "👨‍👩‍👧‍👦", "🇻🇳"]) {
    expect((await send({ content: one.repeat(5000) })).response.status).toBe(201);
    expect((await send({ content: one.repeat(5001) })).response.status).toBe(422);
  }
  const stacked = await send({ content: `a${"\u0301".repeat(200_000)}` });
  expect(stacked.response.status).toBe(422);
});

test("every kind of writing is kept as it was meant: NFD, emoji, line breaks, NUL bytes", async () => {
  const nfd = "Đường Hoàng Hoa Thám ngập".normalize("NFD");
  const { response, page } = await send({
    title: `${nfd}\r\nBcc: ai@do.vn`,
    content: `Dòng một\u0000\r\nDòng hai 👍🏽\u200B`,
    place: "trước nhà\n\nsố 5",
    name: "Trần\r\nX-Header: a",
    phone: "0912\r\n345678",
  });
  expect(response.status).toBe(201);
  expect(page).toContain("Đường Hoàng Hoa Thám ngập Bcc: ai@do.vn".normalize("NFC"));
  expect(page).toContain("Dòng một\nDòng hai 👍🏽<");
  expect(page).toContain("trước nhà số 5");
});

test("the database away: 503, every word kept, nothing half done; afterwards it goes through", async () => {
  const form = await drawForm(world);
  const away = connect("postgres://nobody@127.0.0.1:1/none");
  const open = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  filingRoutes(open, { ...world.portal, house: { ...world.house, sql: away } });
  const fields = { ...filled, ...form, name: "Trần Thị Bích", files: [photo] };
  const refused = await post(open.app, "/phan-anh/moi", fields);
  const page = await refused.text();
  await away.end({ timeout: 1 });
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("60");
  for (const word of [filled.title, filled.content, filled.place, "Trần Thị Bích"]) {
    expect(page).toContain(word);
  }
  expect(plain(page)).toContain("ảnh vừa chọn thì phải chọn lại");
  const went = await post(world.app, "/phan-anh/moi", fields);
  expect(went.status).toBe(201);
});

test(
  "whatever is posted, the answer is a page and never an error",
  { timeout: 60_000 },
  async () => {
    const names = Object.keys({
      ...filled,
      name: "",
      phone: "",
      email: "",
      once: "",
      token: "",
      solved: "",
      altcha: "",
      answer: "",
      legal: "",
      typing: "",
      unit_choice: "",
      unit_asked: "",
      remove: "",
      publish: "",
      khong_co: "",
    });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom(...names),
          fc.oneof(
            fc.string({ unit: "binary" }),
            fc.constantFrom(
              "phan-anh",
              "duong-sa",
              "Ba Đình",
              "\u0000",
              "'; drop table matters --",
            ),
          ),
        ),
        async (fields) => {
          const response = await post(world.app, "/phan-anh/moi", fields);
          expect([201, 303, 422]).toContain(response.status);
        },
      ),
      { numRuns: 60 },
    );
  },
);

test("a picture opens by its signed link for a quarter of an hour, and by nothing else", async () => {
  const { page } = await send({ files: [photo] });
  const pair = { code: hidden(page, "code"), secret: hidden(page, "secret") };
  const followed = await (await post(world.app, "/tra-cuu", pair)).text();
  const link = /href="(\/tep\/[^"]+)"/.exec(followed)?.[1] ?? "";
  const shown = await world.app.request(here + link);
  expect(shown.status).toBe(200);
  expect(shown.headers.get("content-type")).toBe("image/webp");
  const forged = link.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
  expect((await world.app.request(here + forged)).status).toBe(404);
  expect((await world.app.request(`${here}/tep/abc`)).status).toBe(404);
  world.house.setClock("2026-11-20T16:30:00+07:00");
  expect((await world.app.request(here + link)).status).toBe(404);
});
