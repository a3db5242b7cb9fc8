import { beforeAll, expect, test } from "vitest";

import { withhold } from "#kernel/withheld.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, anOfficer, aWard } from "#test/make.ts";

import { keepPaper, openPaper, paperLinesAbout, removePapers } from "./keep.ts";
import { kindOf, placeholderOf, type PaperFields } from "./kinds.ts";
import { makePaper, type MadePaper, proposeNumber } from "./make.ts";
import { docxWith, p, paragraphsOf, samplesOf } from "./papers.fixture.ts";
import { paperRefusalText } from "./refusals.ts";
import { saveTemplate, saveUse, templateInUse } from "./store.ts";
import { newId } from "#kernel/id.ts";
import { sha256 } from "#kernel/secret.ts";

const db = testDatabase();
const at = new Date("2026-11-23T09:00:00+07:00");
let ward = 0;
let province = 0;
let by: Awaited<ReturnType<typeof anOfficer>>["officer"];

beforeAll(async () => {
  ({ ward, province } = await aWard(db.owner()));
  ({ officer: by } = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch" }));
});

const house = () => aHouse(db(), "2026-11-23T09:00:00+07:00");

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- samples have the shape of the fields
const notice = (over: Partial<PaperFields<"transfer-notice">> = {}) =>
  ({
    ...samplesOf(kindOf("transfer-notice")),
    number: "7/TB-UBND",
    ...over,
  }) as PaperFields<"transfer-notice">;

async function made(
  over: Partial<PaperFields<"transfer-notice">> = {},
  unit = ward,
): Promise<MadePaper> {
  const paper = await makePaper(db(), { unit, kind: "transfer-notice", fields: notice(over) });
  if (!paper.ok) throw new Error(paper.refusal.because);
  return paper.value;
}

/** A template that says whose it is, put into use. */
async function replaced(unit: number, whose: string): Promise<void> {
  const body = Object.values(kindOf("transfer-notice").fields).map((field) =>
    p(`{{${placeholderOf(field)}}}`),
  );
  const bytes = Buffer.from(docxWith(p(`Mẫu của ${whose}`) + body.join("")));
  const id = newId<"paper template">(at.getTime(), house().noise(10));
  const place = { unit, kind: "transfer-notice" as const, by, at };
  await saveTemplate(db(), {
    ...place,
    id,
    bytes,
    sha256: sha256(bytes),
    ownWords: [],
    reason: "thử mẫu",
  });
  await saveUse(db(), { ...place, template: id, reason: "thử mẫu" });
}

const keep = (paper: MadePaper, id = "kn-1") =>
  keepPaper(house(), db(), { paper, about: { kind: "letter", id }, by, doer: "house", at });

test("a paper without a template of its own is made with the default, and its name says no name", async () => {
  const paper = await made();
  expect(paper.template).toMatchObject({ id: null, unit: null, version: null });
  expect(await paragraphsOf(paper.bytes)).toContain("Bà Trần Thị Ví Dụ");
  expect(paper.name.ascii).toBe("thong-bao-chuyen-don-dt-7k3m-9qxd.docx");
  expect(paper.number).toEqual({ series: "TB", year: 2026, number: 7 });
  expect((await made()).sha256.equals(paper.sha256)).toBe(true);
});

test("what is missing is refused by its names, in both languages", async () => {
  const fields = notice({ reason: "  ", transferredTo: "" });
  const paper = await makePaper(db(), { unit: ward, kind: "transfer-notice", fields });
  expect(paper).toMatchObject({ ok: false, refusal: { because: "missing" } });
  expect(!paper.ok && paperRefusalText(paper.refusal)).toEqual({
    vi: "Chưa lập được văn bản vì còn thiếu: Lý do; Nơi nhận đơn chuyển.",
    en: "The paper cannot be made yet; still missing: Reason; Transferred to.",
  });
});

test("a book is refused, not made", async () => {
  const fields = notice({ content: "a".repeat(1_000_001) });
  expect(await makePaper(db(), { unit: ward, kind: "transfer-notice", fields })).toEqual({
    ok: false,
    refusal: { because: "too-long" },
  });
});

test("what is withheld does not compile, and fails before it is written down", async () => {
  const kept = withhold("Trần Thị Kín");
  // @ts-expect-error -- a withheld text is no text
  await expect(made({ sender: kept })).rejects.toThrow("sender does not take this");
  // @ts-expect-error -- nor a line of a list
  await expect(made({ addressees: [kept] })).rejects.toThrow("addressees does not take this");
});

test("a field the kind does not have, or a day that is none, is an error of ours", async () => {
  // @ts-expect-error -- no such field
  await expect(made({ smell: "x" })).rejects.toThrow("no field smell");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as a caller might cast it
  await expect(made({ receivedOn: "23/11/2026" as never })).rejects.toThrow(
    "receivedOn does not take this",
  );
});

test("a ward without a template uses the province's, then its own, then the province's again", async () => {
  expect(await templateInUse(db(), ward, "transfer-notice")).toBeUndefined();
  await replaced(province, "tỉnh");
  expect(await made()).toMatchObject({ template: { unit: province, version: 1 } });
  await replaced(ward, "phường");
  const own = await made();
  expect(own.template).toMatchObject({ unit: ward, version: 1 });
  expect((await paragraphsOf(own.bytes))[0]).toBe("Mẫu của phường");
  await saveUse(db(), {
    unit: ward,
    kind: "transfer-notice",
    template: null,
    reason: "bỏ mẫu",
    by,
    at,
  });
  expect((await paragraphsOf((await made()).bytes))[0]).toBe("Mẫu của tỉnh");
  expect(await made({}, province)).toMatchObject({ template: { unit: province } });
  // Another kind has nothing to do with it.
  expect(await templateInUse(db(), ward, "receipt")).toBeUndefined();
});

test("a kept paper comes back byte by byte, to who knows what it is about, and lies sealed", async () => {
  const paper = await made({ number: "31/TB-UBND", sender: "Trần Thị Kín" });
  const kept = await keep(paper, "d-31");
  if (!kept.ok) throw new Error("not kept");
  const asked = { id: kept.value, doer: "house" as const };
  const again = await openPaper(house(), db(), { ...asked, about: { kind: "letter", id: "d-31" } });
  expect(Buffer.from(again?.bytes ?? []).equals(Buffer.from(paper.bytes))).toBe(true);
  expect(again?.name.ascii).toBe("thong-bao-chuyen-don-so-31-2026-11-23.docx");
  for (const about of [
    { kind: "letter", id: "d-32" },
    { kind: "visit", id: "d-31" },
  ] as const)
    expect(await openPaper(house(), db(), { ...asked, about })).toBeUndefined();
  const [row] = await db()<
    { sealed: Buffer }[]
  >`select sealed from papers_made where id = ${kept.value}`;
  // Thirty bytes of the plain file: fewer could stand in sealed bytes by chance.
  expect(row?.sealed.includes(Buffer.from(paper.bytes.subarray(0, 30)))).toBe(false);
  expect(row?.sealed.includes(Buffer.from("word/document.xml"))).toBe(false);
  expect(await paperLinesAbout(db(), { kind: "letter", id: "d-31" }, 10)).toMatchObject([
    { id: kept.value, kind: "transfer-notice", number: 31, version: 1 },
  ]);
  const acts = await db.owner()<{ did: string }[]>`
    select did from audit_events where kind = 'paper' and thing = ${kept.value} order by id`;
  expect(acts.map(({ did }) => did)).toEqual(["paper.made", "paper.opened"]);
});

test("a number is given once a year in one row of numbers, and the next one is proposed", async () => {
  const asked = { unit: ward, kind: "acceptance-notice" as const, year: 2026 };
  expect((await keep(await made({ number: "40/TB-UBND" }))).ok).toBe(true);
  expect(await proposeNumber(db(), asked)).toBe("41/TB-UBND");
  const twice = await keep(await made({ number: " 40/TB-UBND-2" }));
  expect(twice).toEqual({ ok: false, refusal: { because: "number-taken", next: 41 } });
  expect(await proposeNumber(db(), { ...asked, year: 2027 })).toBe("1/TB-UBND");
  expect(await proposeNumber(db(), { ...asked, kind: "decision-first" })).toBe("1/QĐ-UBND");
  expect(await proposeNumber(db(), { ...asked, kind: "dialogue-minutes" })).toBeUndefined();
  expect((await made({ number: "không số" })).number).toBeNull();
});

test("a paper that was kept is never changed, and goes with what it is about", async () => {
  const kept = await keep(await made({ number: "50/TB-UBND" }), "d-50");
  expect(kept.ok).toBe(true);
  await expect(db()`update papers_made set number = 51 where about_id = 'd-50'`).rejects.toThrow(
    /permission/,
  );
  await expect(db()`update paper_templates set bytes = 'x'`).rejects.toThrow(/permission/);
  await expect(db()`delete from paper_templates`).rejects.toThrow(/permission/);
  expect(await removePapers(db(), { kind: "letter", id: "d-50" })).toBe(1);
  expect(await paperLinesAbout(db(), { kind: "letter", id: "d-50" }, 10)).toEqual([]);
});

test("a paper somebody changed in the database is noticed", async () => {
  const kept = await keep(await made({ number: "60/TB-UBND" }), "d-60");
  if (!kept.ok) throw new Error("not kept");
  await db.owner()`update papers_made set sha256 = sha256('x') where id = ${kept.value}`;
  const about = { kind: "letter", id: "d-60" } as const;
  await expect(openPaper(house(), db(), { id: kept.value, about, doer: "house" })).rejects.toThrow(
    /not what was made/,
  );
});
