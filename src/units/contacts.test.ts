import { existsSync, readFileSync } from "node:fs";

import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";
import { anOfficer } from "#test/make.ts";

import { keepContacts } from "./contact.actions.ts";
import { contactsListed, contactTyped, dialled, lineOf, type Typed } from "./contacts.ts";
import { contactsOf, loadContacts } from "./contacts.store.ts";
import { loadProvince } from "./load.ts";
import { readRegister } from "./source.ts";
import { unitBySlug } from "./store.ts";

const list = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/units/hanoi-units-2025-07-01.csv`;
const today = day("2026-11-23");
const db = testDatabase();
let ward = 0;
let head: Awaited<ReturnType<typeof anOfficer>>;

beforeAll(async () => {
  const loaded = await loadProvince(db.owner(), await readRegister(), "01");
  if (!loaded.ok) throw new Error("Hà Nội was not loaded");
  ward = (await unitBySlug(db(), "phuong-ba-dinh"))?.id ?? 0;
  head = await anOfficer(db.owner(), ward, "head");
});

const typed = (value: string | null, over: Partial<Typed> = {}): Typed => ({
  value,
  source: "Trang thông tin của phường",
  checkedOn: today,
  ...over,
});
const nothing = {
  office: typed(null),
  telephone: typed(null),
  email: typed(null),
  hours: typed(null),
};
const doing = () => ({ by: head.officer, post: head.post, at: new Date("2026-11-23T02:00:00Z") });

test.each([
  ["telephone", "024 3733 1234", null],
  ["telephone", "(024) 3733.1234 – 102", null],
  ["telephone", "gọi chị Lan", "telephone-unfit"],
  ["telephone", "--- ---", "telephone-unfit"],
  ["email", "vanphong@vi-du.vn", null],
  ["email", "vanphong@", "email-unfit"],
  ["email", "a@b,c@d.vn", "email-unfit"],
  ["office", "Số", "value-unfit"],
] as const)("a %s written as “%s”", (kind, value, fault) => {
  const read = contactTyped(kind, typed(value), today);
  expect(read.ok ? null : read.refusal).toBe(fault);
});

const asked = (over: Partial<Typed>) => {
  const read = contactTyped("office", typed("Số 2, phố Ví Dụ", over), today);
  return read.ok ? "kept" : read.refusal;
};

test("a line says where it is from and when it was checked, and not by a day to come", () => {
  expect(asked({})).toBe("kept");
  expect(asked({ source: " " })).toBe("source-missing");
  expect(asked({ checkedOn: null })).toBe("checked-missing");
  expect(asked({ checkedOn: day("2026-11-24") })).toBe("checked-ahead");
});

test("the number to dial is the first one written", () => {
  expect(dialled("(024) 3733.1234 – 102")).toBe("02437331234");
  expect(dialled("+84 24 3733 1234, 024 3733 1235")).toBe("+842437331234");
});

test("whatever a list holds, it is read or refused with its line, and never thrown", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom("00004", "21.03", "105.8", '"a, b"'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const text = `code,office_address,telephone,office_lat,office_lon\n${rows.map((row) => row.join(",")).join("\n")}`;
      const read = contactsListed(text);
      if (read.ok) expect(read.value.every(({ code }) => /^\d{2,5}$/.test(code))).toBe(true);
      else expect(["columns-missing", "row-unreadable"]).toContain(read.refusal.because);
    }),
  );
});

test("a list with one unreadable row is refused with that row", () => {
  expect(contactsListed("code,email\n00004,a@b.vn\n00008,không có")).toMatchObject({
    ok: false,
    refusal: { because: "row-unreadable", line: 3, column: "email" },
  });
  expect(contactsListed("code,email\n00004,a@b.vn\n00004,c@d.vn")).toMatchObject({
    ok: false,
    refusal: { line: 3, column: "code" },
  });
  expect(contactsListed("code,office_address,office_lat,office_lon\n00004,Số 2,48.1,11.5").ok).toBe(
    false,
  );
  expect(contactsListed("ma,dia_chi\n1,2").ok).toBe(false);
});

const load = (csv: string, source = "Danh sách thử") => {
  const rows = contactsListed(csv);
  if (!rows.ok) throw new Error(rows.refusal.because);
  const at = new Date("2026-11-20T02:00:00Z");
  return db().begin((tx) =>
    loadContacts(tx, rows.value, { source, checkedOn: day("2026-11-20"), at }),
  );
};

test("a list is taken over once; what a unit keeps itself no list replaces", async () => {
  const csv =
    'code,office_address,telephone,office_lat,office_lon\n00004,"Số 2, phố Ví Dụ",024 000 0001,21.0385,105.838\n99999,Không có,,,';
  expect(await load(csv)).toEqual({ units: 1, left: 0, unknown: ["99999"] });
  expect(await load(csv)).toEqual({ units: 0, left: 0, unknown: ["99999"] });
  const listed = await contactsOf(db(), ward);
  expect(lineOf(listed, "office")).toEqual({
    kind: "office",
    value: "Số 2, phố Ví Dụ",
    source: "Danh sách thử",
    checkedOn: "2026-11-20",
    origin: "list",
    point: { lat: 21.0385, lon: 105.838 },
  });

  const kept = await keepContacts(db())(
    ward,
    {
      ...nothing,
      office: typed("Số 2, phố Ví Dụ", { source: "Danh sách thử", checkedOn: day("2026-11-20") }),
      telephone: typed("024 000 0009"),
    },
    listed.seq,
    today,
    doing(),
  );
  if (!kept.ok) throw new Error("refused");
  // The office was not touched: it stays as the list has it, and where it stands.
  expect(lineOf(kept.value, "office")).toEqual(lineOf(listed, "office"));
  expect(await load(csv)).toMatchObject({ units: 0, left: 1 });
  expect(lineOf(await contactsOf(db(), ward), "telephone")).toMatchObject({
    value: "024 000 0009",
    origin: "kept",
  });
  const [line] = await db()<{ did: string; post: number; detail: object }[]>`
    select did, post_id as post, detail from audit_events where did = 'unit.contacts-kept'`;
  expect(line).toEqual({
    did: "unit.contacts-kept",
    post: head.post,
    detail: { lines: "telephone" },
  });
});

test("two people do not overwrite each other; one of them sees how it stands now", async () => {
  const { seq } = await contactsOf(db(), ward);
  const keep = (value: string) =>
    keepContacts(db())(ward, { ...nothing, hours: typed(value) }, seq, today, doing());
  const both = await Promise.all([keep("Thứ Hai đến thứ Sáu"), keep("Cả tuần")]);
  const refused = both.find((one) => !one.ok);
  const done = both.find((one) => one.ok);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(refused).toMatchObject({ refusal: { because: "changed-meanwhile", now: done?.value } });
});

test("every fault of a sheet is said at once, and nothing of it is kept", async () => {
  const before = await contactsOf(db(), ward);
  const done = await keepContacts(db())(
    ward,
    { ...nothing, telephone: typed("không"), email: typed("không") },
    before.seq,
    today,
    doing(),
  );
  expect(done).toMatchObject({
    refusal: { because: "unfit", faults: { telephone: "telephone-unfit", email: "email-unfit" } },
  });
  expect(await contactsOf(db(), ward)).toEqual(before);
});

test.skipIf(!existsSync(list))(
  "the offices of all 126 units of Hà Nội are taken over from the published list",
  async () => {
    const loaded = await load(readFileSync(list, "utf8"), "sapnhap.bando.com.vn");
    expect(loaded.unknown).toEqual([]);
    const [row] = await db()<{ n: number; placed: number }[]>`
      select count(*)::int as n, count(lat)::int as placed from unit_contact_lines where kind = 'office'`;
    expect(row?.n).toBe(126);
    expect(row?.placed).toBeGreaterThanOrEqual(125);
  },
);
