import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";

import { paragraphsOf } from "#papers/papers.fixture.ts";
import { haNoi, hidden } from "#residents/portal.fixture.ts";
import { testDatabase } from "#test/database.ts";
import { anOfficer } from "#test/make.ts";
import { unitBySlug } from "#units/store.ts";

import { aDesk, codeIn, type Desk } from "./desk.fixture.ts";
import { filledDraft as whole } from "./draft.fixture.ts";

const db = testDatabase();
let desk: Desk;
beforeAll(async () => {
  await haNoi(db.owner());
  desk = await aDesk(db());
});
afterEach(() => vi.restoreAllMocks());

const form = "/khieu-nai/chuan-bi";
const open = "/khieu-nai/ban-nhap";
const kept = async () => (await db.owner()`select 1 from complaint_drafts`).length;
const made = async (over: Readonly<Record<string, string>> = {}) => {
  const once = hidden((await desk.ask(form)).body, "once");
  const answer = await desk.ask(form, { ...whole, ...over, once });
  return { ...answer, once, code: codeIn(answer.body) };
};

const officer = async (role: "reception" | "auditor" | "administrator") => {
  const ward = await unitBySlug(db(), "phuong-ba-dinh");
  const one = await anOfficer(db.owner(), ward?.id ?? 0, role);
  return { ...one, cookie: await desk.cookieOf(one.officer) };
};

/** How many rows every table has, the limits aside. */
const tables = async () => {
  const named = await db.owner()<{ name: string }[]>`
    select tablename as name from pg_tables
     where schemaname = 'public' and tablename not like 'guard%' order by tablename`;
  const counts: string[] = [];
  for (const { name } of named) {
    const [row] = await db.owner()<{ n: number }[]>`select count(*) as n from ${db.owner()(name)}`;
    counts.push(`${name} ${row?.n}`);
  }
  return counts;
};

test("a whole form becomes a letter with its code, its square code and its last days", async () => {
  const answer = await made();
  expect(answer.status).toBe(201);
  expect(answer.code).toMatch(/^SD(-[0-9A-HJKMNP-TV-Z]{4}){7}$/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const { body } = answer;
  for (const [name, said] of Object.entries(whole)) {
    if (["level", "against", "standing", "people", "unit"].includes(name)) continue;
    if (/_date|_on$/.test(name)) continue;
    for (const one of said.split("\n")) expect(body).toContain(one);
  }
  expect(body).toContain("quyết định hành chính số 12/QĐ-XPHC ngày 30/10/2026");
  // 90 days from 02/11/2026 end on a Sunday.
  expect(body).toContain("Ngày cuối để nộp: thứ Hai, 01/02/2027");
  expect(body).toContain("Giữ đến hết Chủ Nhật, 20/12/2026");
  expect(body).toMatch(/<svg class="qr"/);
  expect(body).not.toMatch(/(href|action)="[^"]*(SD-|Ch%C3%ACm|Chim)/);
});

test("what is missing is said beside its field, and everything typed stays", async () => {
  const before = await kept();
  const { content: _, name: __, ...rest } = whole;
  const answer = await made({ ...rest, content: "", name: "", learned_on: "2026-12-24" });
  expect(answer.status).toBe(422);
  for (const said of [
    "Hãy viết nội dung khiếu nại.",
    "Hãy ghi họ và tên.",
    "Ngày này chưa đến.",
    whole.reason,
    whole.request,
    "số 12 ngõ 34 phố Đội Cấn",
    'value="2026-12-24"',
  ])
    expect(answer.body).toContain(said);
  expect(answer.body).toMatch(/name="against" value="decision" checked/);
  expect(hidden(answer.body, "once")).toBe(answer.once);
  expect(await kept()).toBe(before);
});

test("on behalf of others one says of whom; a name that is two places is asked about", async () => {
  const authorised = await made({ standing: "authorised" });
  expect(authorised.status).toBe(422);
  expect(authorised.body).toContain("Hãy ghi thay mặt cho ai.");
  const two = await made({ unit: "Long" });
  expect(two.status).toBe(422);
  expect(two.body).toContain('name="unit_choice"');
});

test("what reads like a denunciation is asked about before anything is kept, and then stops or goes on", async () => {
  const before = await kept();
  const words = { content: "Tôi tố cáo ông Trần Văn Mẫu nhận hối lộ 50 triệu đồng." };
  const asked = await made(words);
  expect(asked.status).toBe(422);
  expect(asked.body).toContain("Tố cáo một người vi phạm pháp luật");
  expect(await kept()).toBe(before);
  const stop = await made({ ...words, legal: "denunciation" });
  expect(stop.status).toBe(303);
  expect(stop.headers.get("location")).toBe("/phan-anh/dung-lai/to-cao");
  expect(await kept()).toBe(before);
  expect((await made({ ...words, legal: "complaint" })).status).toBe(201);
});

describe("with the code", () => {
  test("it is seen again, changed under the same code, and erased", async () => {
    const { code } = await made();
    const seen = await desk.ask(open, { code: code.toLowerCase() });
    expect(seen.status).toBe(200);
    expect(seen.body).toContain(whole.content);

    const changing = await desk.ask(`${open}/sua`, { code });
    expect(changing.status).toBe(200);
    expect(hidden(changing.body, "version")).toBe("1");
    expect(changing.body).toContain(whole.reason);
    const saved = await desk.ask(form, { ...whole, request: "Xin lỗi.", code, version: "1" });
    expect(saved.status).toBe(200);
    expect(saved.body).toContain("Xin lỗi.");
    expect(codeIn(saved.body)).toBe(code);

    const stale = await desk.ask(form, { ...whole, request: "Bồi thường.", code, version: "1" });
    expect(stale.status).toBe(409);
    expect(stale.body).toContain("Bồi thường.");
    expect(hidden(stale.body, "version")).toBe("2");

    const sure = await desk.ask(`${open}/xoa`, { code });
    expect(sure.body).toContain("Xóa, không lấy lại được");
    expect((await desk.ask(open, { code })).status).toBe(200);
    expect((await desk.ask(`${open}/xoa`, { code, go: "confirm" })).body).toContain(
      "Đã xóa đơn đã soạn.",
    );
    expect((await desk.ask(open, { code })).status).toBe(404);
  });

  test("a wrong, an erased and an expired one get the same answer, byte for byte but for what was typed", async () => {
    const [erased, expired] = [await made(), await made()];
    await desk.ask(`${open}/xoa`, { code: erased.code, go: "confirm" });
    await db.owner()`update complaint_drafts set expires_on = '2026-11-19'`;
    const answers = await Promise.all(
      [erased.code, expired.code, "SD-0000-0000-0000-0000-0000-0000-0000"].map(async (code) => {
        const { status, body } = await desk.ask(open, { code });
        return { status, body: body.replaceAll(code, "") };
      }),
    );
    expect(answers[0]?.status).toBe(404);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test("a slip of the finger is said as one", async () => {
    const { code } = await made();
    const slip = code.slice(0, -1) + (code.endsWith("7") ? "8" : "7");
    const answer = await desk.ask(open, { code: slip });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("có chữ gõ nhầm hoặc thiếu");
    expect((await desk.ask(open, { code: "" })).status).toBe(422);
  });

  test("it is taken away as a Word file, whose name says nothing", async () => {
    const { code } = await made();
    const answer = await desk.app.request("http://localhost:8080/khieu-nai/ban-nhap/don.docx", {
      method: "POST",
      body: new URLSearchParams({ code }),
      headers: { origin: "http://localhost:8080", host: "localhost:8080" },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).not.toMatch(/SD-|Chim/);
    const said = (await paragraphsOf(new Uint8Array(await answer.arrayBuffer()))).join("\n");
    for (const part of [whole.name, whole.content, whole.reason, whole.request, code])
      expect(said).toContain(part);
  });

  test("it is asked in no address: the addresses of steps lead back to where the code is typed", async () => {
    for (const step of ["sua", "xoa"]) {
      const answer = await desk.ask(`${open}/${step}?code=SD-0000`);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, open]);
    }
  });

  test("who tries many is made to wait, and nobody else with them", async () => {
    const from = { "x-test-peer": "203.0.113.7" };
    const code = "SD-0000-0000-0000-0000-0000-0000-0000";
    let tries = 0;
    for (; tries < 40; tries += 1) {
      const answer = await desk.ask(open, { code }, from);
      if (answer.status === 429) {
        expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
        break;
      }
    }
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(15);
    const other = await desk.ask(open, { code }, { "x-test-peer": "203.0.113.8" });
    expect(other.status).toBe(404);
  });
});

describe("at a desk", () => {
  const at = "/can-bo/ban-nhap";

  test("the code that a scanner types gives everything, on record without code or name", async () => {
    const { code } = await made();
    const { officer: who, cookie } = await officer("reception");
    const answer = await desk.ask(at, { draft_code: code }, { cookie });
    expect(answer.status).toBe(200);
    for (const said of [whole.content, whole.reason, whole.request, whole.name, whole.address])
      expect(answer.body).toContain(said);
    expect(answer.body).not.toContain(code);

    const wrong = await desk.ask(
      at,
      { draft_code: "SD-0000-0000-0000-0000-0000-0000-0000" },
      { cookie },
    );
    expect(wrong.status).toBe(404);
    await vi.waitFor(async () => {
      const lines = await db.owner()<{ did: string; outcome: string; row: string }[]>`
        select did, outcome, e::text as row from audit_events e where officer_id = ${who} and did like 'draft.%'
         order by id`;
      expect(lines.map(({ did, outcome }) => [did, outcome])).toEqual([
        ["draft.opened", "done"],
        ["draft.opened", "refused"],
      ]);
      expect(lines.map(({ row }) => row).join()).not.toMatch(/SD-|0000-0000-0000|Chim Yến/);
    }, 30_000);
    expect((await desk.ask(open, { code })).status).toBe(200);
  });

  test("only who takes letters comes in; an officer who tries many codes waits", async () => {
    const { code } = await made();
    for (const role of ["auditor", "administrator"] as const) {
      const { cookie } = await officer(role);
      const answer = await desk.ask(at, { draft_code: code }, { cookie });
      expect(answer.status).toBe(403);
      expect(answer.body).not.toContain(whole.content);
    }
    expect((await desk.ask(at, { draft_code: code })).status).toBeGreaterThanOrEqual(300);
    const { cookie } = await officer("reception");
    const statuses: number[] = [];
    for (let i = 0; i < 15; i += 1) {
      const wrong = { draft_code: "SD-0000-0000-0000-0000-0000-0000-0000" };
      statuses.push((await desk.ask(at, wrong, { cookie })).status);
    }
    expect(statuses[0]).toBe(404);
    expect(statuses.at(-1)).toBe(429);
  });
});

test("no log line ever says a word of it, nor the code", async () => {
  const said: string[] = [];
  for (const out of [process.stdout, process.stderr])
    vi.spyOn(out, "write").mockImplementation((line) => {
      said.push(String(line));
      return true;
    });
  const { code } = await made();
  await desk.ask(open, { code });
  await desk.ask(form, { ...whole, content: "" });
  await desk.ask(form, { ...whole, code, version: "nine" });
  await db.owner()`update complaint_drafts set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)`;
  expect((await desk.ask(open, { code })).status).toBe(404);
  vi.restoreAllMocks();
  expect(said.join("\n")).toContain("draft-damaged");
  expect(said.join("\n")).not.toMatch(/SD-[0-9A-Z]|Chim Yến|Đội Cấn|vật liệu|XPHC/);
});

test("questions are answered from the law, lead on with what is known, and keep nothing", async () => {
  const at = "/khieu-nai/hoi-dap";
  const before = await tables();
  const answered = await desk.ask(at, {
    about: "decision",
    own: "yes",
    level: "first",
    learned_on: "2026-11-02",
    people: "12",
    standing: "representative",
    unit: "truc bach",
    head: "yes",
    court: "yes",
  });
  expect(answered.status).toBe(200);
  for (const said of [
    "Còn hạn: nộp chậm nhất thứ Hai, 01/02/2027",
    "12 người cùng khiếu nại: cử nhiều nhất 5 người đại diện",
    "Tòa án đã thụ lý hoặc đã giải quyết",
    "Nộp tại Phường Ba Đình",
    "hồ sơ do Thành phố Hà Nội giữ",
  ])
    expect(answered.body).toContain(said);
  expect(answered.body).toMatch(/<input type="hidden" name="learned_on" value="2026-11-02"/);
  const begun = await desk.ask(form, { go: "start", against: "decision", unit: "truc bach" });
  expect(begun.status).toBe(200);
  expect(begun.body).not.toContain("Có phần cần sửa");
  expect(begun.body).toMatch(/name="against" value="decision" checked/);

  const denunciation = await desk.ask(at, { about: "person" });
  expect(denunciation.body).toContain('href="/phan-anh/dung-lai/to-cao"');
  expect(denunciation.body).not.toContain("Soạn đơn với những gì đã trả lời");
  const backwards = await desk.ask(at, {
    about: "act",
    obstacle_from: "2026-11-10",
    obstacle_to: "2026-11-01",
  });
  expect(backwards.status).toBe(422);
  expect(backwards.body).toContain("Ngày kết thúc phải sau ngày bắt đầu.");
  expect(await tables()).toEqual(before);
});
