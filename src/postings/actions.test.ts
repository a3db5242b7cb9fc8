import { beforeAll, expect, test } from "vitest";

import { day, plusDays } from "#kernel/day.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";

import { makePosting, takePostingStep } from "./actions.ts";
import { postingSource } from "./documents.ts";
import { aBoard, someWords } from "./posting.fixture.ts";
import { currentPostings, publicCounts, publicPosting, publicPostings } from "./public.store.ts";
import { eventsOf, openVersions } from "./store.ts";

const db = testDatabase();
const made: { board?: Awaited<ReturnType<typeof aBoard>> } = {};
const board = () => {
  if (!made.board) throw new Error("no board");
  return made.board;
};
beforeAll(async () => {
  made.board = await aBoard(db(), db.owner());
});

const because = (result: { ok: boolean; refusal?: { because: string } }) =>
  result.ok ? "done" : result.refusal?.because;

const found = async (code: string) =>
  (
    await db()<{ href: string; title: string }[]>`
    select href, title from search_documents where kind = 'posting' and id = ${code}`
  )[0];

test("a decision posted on 16/11/2026 is refused to come down on 01/12 and comes down on 02/12", async () => {
  const { posted, take, read, on } = board();
  on("2026-11-16");
  const code = await posted({ kind: "decision", title: "Quyết định giải quyết khiếu nại" });
  expect(await read(code)).toMatchObject({
    stage: "posted",
    postedOn: "2026-11-16",
    untilOn: "2026-12-01",
    untilMark: "V",
    version: 1,
  });
  on("2026-12-01");
  const early = await take(code, { step: "take-down", because: "đã đủ thời gian cần thiết" });
  expect(early).toMatchObject({
    ok: false,
    refusal: { because: "too-early", until: "2026-12-01", rule: "KN-29-POSTING" },
  });
  on("2026-12-02");
  expect(because(await take(code, { step: "take-down", because: "" }))).toBe("reason-missing");
  // The board was chosen and nobody had written down that it hung there.
  on("2026-11-20");
  await take(code, {
    step: "record",
    form: "board",
    from: day("2026-11-16"),
    to: day("2026-11-16"),
    place: "bảng tin",
    by: "Công chức văn hóa",
  });
  on("2026-12-02");
  expect(because(await take(code, { step: "take-down", because: "" }))).toBe("done");
  expect((await read(code)).downOn).toBe("2026-12-02");
});

test("not even somebody at the database takes a verified item down on its last day", async () => {
  const { posted, on } = board();
  on("2026-11-16");
  const code = await posted({ kind: "decision" });
  await expect(
    db()`update postings set stage = 'down', down_on = '2026-12-01' where code = ${code}`,
  ).rejects.toThrow(/up_as_long_as_the_law_wants/);
});

test("an unverified minimum asks for a reason, which everybody reads", async () => {
  const { posted, take, read, on, ward } = board();
  on("2026-11-16");
  const code = await posted({ kind: "plan", forms: ["portal"] });
  expect(await read(code)).toMatchObject({ untilOn: "2026-12-06", untilMark: "M" });
  on("2026-11-20");
  expect(because(await take(code, { step: "take-down", because: "ngắn" }))).toBe("reason-missing");
  expect(because(await take(code, { step: "take-down", because: "kế hoạch đã được thay" }))).toBe(
    "done",
  );
  const at = await publicPosting(db(), ward, code);
  expect(at).toMatchObject({ stage: "down", posting: { downBecause: "kế hoạch đã được thay" } });
});

test("its time counts from the board when it came there two days later", async () => {
  const { posted, take, read, on } = board();
  on("2026-11-16");
  const code = await posted({ kind: "decision" });
  on("2026-11-18");
  await take(code, {
    step: "record",
    form: "board",
    from: day("2026-11-18"),
    to: day("2026-11-18"),
    place: "",
    by: "",
  });
  expect(await read(code)).toMatchObject({
    countedFrom: "2026-11-18",
    untilOn: "2026-12-03",
    lacking: [],
  });
});

test("a correction keeps what stood before, and hides it where it held personal data", async () => {
  const { posted, take, read, on, ward } = board();
  on("2026-11-16");
  const code = await posted({ title: "Lịch cũ", body: "Nội dung cũ" });
  const { id } = await read(code);
  const words = {
    title: "Lịch mới",
    body: "Nội dung mới",
    document: "",
    audience: "",
    place: "",
  };
  const correct = { step: "correct", because: "sửa giờ cho đúng", anew: false } as const;
  on("2026-11-18");
  expect(because(await take(code, { ...correct, words, hidesBefore: false }))).toBe("done");
  expect((await read(code)).countedFrom).toBe("2026-11-16");
  expect((await openVersions(db(), id)).map(({ title }) => title)).toEqual(["Lịch mới", "Lịch cũ"]);
  expect(because(await take(code, { ...correct, words, hidesBefore: false }))).toBe(
    "nothing-changed",
  );
  const anew = { ...correct, anew: true, hidesBefore: true, words: { ...words, title: "Lịch 3" } };
  expect(because(await take(code, anew))).toBe("done");
  expect(await read(code)).toMatchObject({ countedFrom: "2026-11-18", version: 3 });
  expect((await openVersions(db(), id)).map(({ title }) => title)).toEqual(["Lịch 3"]);
  expect(await found(code)).toMatchObject({ title: "Lịch 3" });
  const at = await publicPosting(db(), ward, code);
  expect(JSON.stringify(at)).not.toContain("Lịch cũ");
});

test("what was withdrawn for personal data is gone at once, before any minimum, with a notice", async () => {
  const { posted, take, on, ward } = board();
  on("2026-11-16");
  const code = await posted({ kind: "decision", title: "Quyết định có số căn cước", body: "Mật" });
  expect(await found(code)).toMatchObject({ title: "Quyết định có số căn cước" });
  expect(because(await take(code, { step: "withdraw", because: "ngắn" }))).toBe("says-why");
  expect(because(await take(code, { step: "withdraw", because: "có số căn cước công dân" }))).toBe(
    "done",
  );
  const at = await publicPosting(db(), ward, code);
  expect(at?.stage).toBe("withdrawn");
  expect(JSON.stringify(at)).not.toMatch(/Quyết định|Mật/);
  expect(await found(code)).toBeUndefined();
  const { rows } = await publicPostings(
    db(),
    ward,
    { state: "past", kind: null, year: null },
    null,
  );
  expect(rows.map((row) => row.code)).not.toContain(code);
});

test("what looks private is not posted before somebody read it again", async () => {
  const { make, take } = board();
  const code = await make({ body: "Liên hệ ông Nguyễn Văn An, điện thoại 0912 345 678." });
  const refused = await take(code, { step: "post" }, { confirmed: false });
  expect(refused).toMatchObject({ ok: false, refusal: { because: "private" } });
  expect(JSON.stringify(refused)).toContain("0912 345 678");
  expect(because(await take(code, { step: "post" }))).toBe("done");
});

test("drafts and what is expected are nowhere in public", async () => {
  const { make, ward } = board();
  const draft = await make({ title: "Bản nháp chưa ai được xem" });
  const expected = await make({ title: "Việc dự kiến", body: "" }, "2026-12-20");
  for (const code of [draft, expected]) {
    expect(await publicPosting(db(), ward, code)).toBeNull();
    expect(await found(code)).toBeUndefined();
  }
  const now = await currentPostings(db(), ward, 100);
  expect(now.map(({ code }) => code)).not.toContain(draft);
});

test("what is expected needs a day; by law it is five working days after the issue", async () => {
  const { house, editor, ward, make, read } = board();
  const words = someWords({ body: "" });
  const none = await makePosting(house)(editor.staff, {
    unit: ward,
    words,
    dueOn: null,
    once: randomUUID(),
  });
  expect(because(none)).toBe("due-missing");
  const own = await read(await make({ body: "" }, "2026-12-20"));
  expect(own).toMatchObject({ stage: "expected", dueOn: "2026-12-20", dueBy: "unit" });
  // 24/11 is a holiday from 2026 on.
  const law = await read(await make({ kind: "plan", body: "", issuedOn: day("2026-11-20") }));
  expect(law).toMatchObject({ dueOn: "2026-11-30", dueBy: "law" });
});

test("one form makes one item, and one of two who change it at the same time is told", async () => {
  const { house, editor, head, ward, make, read, take } = board();
  const once = randomUUID();
  const one = { unit: ward, words: someWords(), dueOn: null, once };
  const twice = await Promise.all([1, 2, 3].map(() => makePosting(house)(editor.staff, one)));
  expect(new Set(twice.map((result) => (result.ok ? result.value : ""))).size).toBe(1);

  const code = await make();
  const { seq } = await read(code);
  const [a, b] = await Promise.all([
    take(code, { step: "post" }, { seen: seq }),
    take(code, { step: "post" }, { seen: seq, staff: head.staff }),
  ]);
  expect(new Set([because(a), because(b)])).toEqual(new Set(["changed-meanwhile", "done"]));
  expect((await eventsOf(db(), (await read(code)).id)).map(({ event }) => event.type)).toEqual([
    "drafted",
    "posted",
  ]);
});

test("nobody posts for another unit, or without the right", async () => {
  const { house, far, ward, make, take, stranger, worker, editor, head } = board();
  const code = await make();
  for (const { staff } of [stranger, worker])
    expect(because(await take(code, { step: "post" }, { staff }))).toBe("not-there");
  const elsewhere = { unit: far, words: someWords(), dueOn: null, once: randomUUID() };
  expect(because(await makePosting(house)(editor.staff, elsewhere))).toBe("not-your-unit");
  expect(because(await makePosting(house)(worker.staff, { ...elsewhere, unit: ward }))).toBe(
    "not-your-unit",
  );
  expect(because(await take(code, { step: "post" }, { staff: head.staff }))).toBe("done");
  const gone = await takePostingStep(house)(
    editor.staff,
    "NY-0000-0000",
    { step: "post" },
    { seen: 1 },
  );
  expect(because(gone)).toBe("not-there");
});

test("the record is only ever added to, and its days are asked about", async () => {
  const { posted, take, on } = board();
  on("2026-11-20");
  const code = await posted({ kind: "paragraph-7-12", item: 9 });
  const loud = (from: string, to: string) =>
    take(code, {
      step: "record",
      form: "loudspeaker",
      from: day(from),
      to: day(to),
      place: "",
      by: "",
    });
  expect(because(await loud("2026-11-20", "2026-11-21"))).toBe("day-wrong");
  expect(because(await loud("2026-11-20", "2026-11-19"))).toBe("day-wrong");
  expect(because(await loud("2026-01-01", "2026-11-20"))).toBe("too-many-days");
  expect(because(await loud("2026-11-18", "2026-11-20"))).toBe("done");
  await expect(db()`update posting_events set type = 'x'`).rejects.toThrow(/permission denied/);
  await expect(db()`delete from posting_events`).rejects.toThrow(/permission denied/);
  await expect(db()`update posting_versions set body = ''`).rejects.toThrow(/permission denied/);
});

test("interrupted days and a promised day are kept up by a reason, not by the law", async () => {
  const { posted, take, read, on } = board();
  on("2026-11-02");
  const code = await posted({ kind: "decision", forms: ["portal"] });
  on("2026-11-10");
  const gone = {
    step: "interrupt",
    from: day("2026-11-05"),
    to: day("2026-11-06"),
    because: "bảng tin bị tháo để sửa tường",
  } as const;
  expect(because(await take(code, { ...gone, from: day("2026-11-01") }))).toBe("day-wrong");
  expect(because(await take(code, gone))).toBe("done");
  on("2026-11-18");
  expect((await read(code)).untilOn).toBe("2026-11-17");
  const down = { step: "take-down", because: "" } as const;
  expect(because(await take(code, down))).toBe("reason-missing");
  const longer = { step: "extend", because: "để bù những ngày gián đoạn" } as const;
  expect(because(await take(code, { ...longer, until: day("2026-11-18") }))).toBe("not-longer");
  expect(because(await take(code, { ...longer, until: day("2026-11-22") }))).toBe("done");
  on("2026-11-22");
  expect(because(await take(code, down))).toBe("reason-missing");
  on("2026-11-23");
  expect(because(await take(code, down))).toBe("done");
});

test("a unit's list is paged without losing or repeating anything, and counts what it shows", async () => {
  const { house, far, stranger, on } = board();
  for (let n = 0; n < 30; n += 1) {
    on(plusDays(day("2026-10-01"), n % 7));
    const code = await makePosting(house)(stranger.staff, {
      unit: far,
      words: someWords({ title: `Thông báo số ${n}`, kind: n % 2 ? "other" : "land" }),
      dueOn: null,
      once: randomUUID(),
    });
    if (!code.ok) throw new Error(code.refusal.because);
    await takePostingStep(house)(
      stranger.staff,
      code.value,
      { step: "post" },
      {
        seen: 1,
        confirmed: true,
      },
    );
  }
  const filter = { state: "up", kind: null, year: 2026 } as const;
  const all: string[] = [];
  for (let after: { on: ReturnType<typeof day>; id: number } | null = null; ;) {
    const page = await publicPostings(db(), far, filter, after, 7);
    all.push(...page.rows.map(({ code }) => code));
    if (!page.next) break;
    after = page.next;
  }
  expect([all.length, new Set(all).size]).toEqual([30, 30]);
  expect(await publicCounts(db(), far, { ...filter, kind: "land" })).toEqual({
    up: 30,
    past: 0,
    matching: 15,
  });
  expect(await publicCounts(db(), far, { ...filter, year: 2025 })).toMatchObject({ matching: 0 });
});

test("search knows exactly what is public, and could be made anew from it", async () => {
  const kept: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await postingSource(db()).page(after, 10);
    if (page.length === 0) break;
    kept.push(...page.map(({ id, title }) => `${id} ${title}`));
    after = page.at(-1)?.id ?? null;
  }
  const known = await db()<{ id: string; title: string }[]>`
    select id, title from search_documents where kind = 'posting' order by id`;
  expect(known.map(({ id, title }) => `${id} ${title}`).toSorted()).toEqual(kept.toSorted());
});
