import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import { takeStep } from "#cases/actions.ts";
import { readingsOf } from "#cases/store.ts";
import { testDatabase } from "#test/database.ts";

import { aStaffedOffice, anOffice } from "./office.fixture.ts";

const db = testDatabase();

const contact = { name: "Lê Thị Bưởi", phone: "0912345678", email: "buoi@example.org" };

/** The parts of a workbook or document that hold its words. */
async function wordsIn(response: Response): Promise<string> {
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.values(parts)
    .map((bytes) => strFromU8(bytes))
    .join("\n");
}

const acts = (did: string) =>
  db.owner()<{ officer: string; detail: object; thing: string | null }[]>`
    select officer_id as officer, detail, thing from audit_events where did = ${did} order by at`;

test("the list leaves as it is on the page: same filters, same eyes, on record", async () => {
  const office = await anOffice(db());
  const { ward, people, cookies } = await aStaffedOffice(db.owner(), office);
  await office.filed(ward, { title: "=Đèn hỏng", contact });
  const { code } = await office.filed(ward, { title: "Việc về đất", area: "dat-dai" });
  const secret = await office.filed(ward, { title: "Việc hạn chế", place: "ngõ kín" });
  const restricted = await takeStep(office.house)(
    secret.code,
    people.head.staff,
    { step: "restrict", text: "Có nêu tên cán bộ." },
    1,
  );
  expect(restricted.ok).toBe(true);

  const whole = await office.get("/can-bo/danh-sach.csv?cua=don-vi", cookies.head);
  expect(whole.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const csv = await whole.text();
  expect(csv).toContain("'=Đèn hỏng");
  expect(csv).toContain("Vụ việc hạn chế người xem");
  expect(csv).not.toMatch(/Việc hạn chế,|ngõ kín|Bưởi|0912345678|buoi@/);
  expect(csv.trim().split("\r\n")).toHaveLength(4);

  const narrowed = "?cua=don-vi&linh-vuc=dat-dai";
  const xlsx = await office.get(`/can-bo/danh-sach.xlsx${narrowed}`, cookies.head);
  const sheet = await wordsIn(xlsx);
  expect(sheet).toContain(code);
  expect(sheet).toContain("Việc về đất");
  expect(sheet).not.toMatch(/Đèn hỏng|Việc hạn chế|Bưởi/);
  const english = await office.get(`/en/can-bo/danh-sach.csv${narrowed}`, cookies.head);
  expect(await english.text()).toContain("Code,Kind,Matter");

  // Nobody else's: another unit's officer gets a list of their own, which is empty.
  const foreign = await office.get("/can-bo/danh-sach.csv?cua=don-vi", cookies.foreign);
  expect((await foreign.text()).trim().split("\r\n")).toHaveLength(1);
  // A restricted matter is not even a line for who may not know of it.
  const second = await office.get("/can-bo/danh-sach.csv?cua=don-vi", cookies.second);
  expect(await second.text()).not.toContain(secret.code);

  const written = await acts("matter.list-exported");
  expect(written[0]).toEqual({
    officer: people.head.officer,
    detail: { format: "csv", count: 3, scope: "unit", state: "open" },
    thing: null,
  });
  expect(written.map(({ detail }) => detail)).toContainEqual(
    expect.objectContaining({ format: "xlsx", count: 1 }),
  );
});

test("a matter leaves as a document without its sender and without notes, read and on record", async () => {
  const office = await anOffice(db());
  const { ward, people, cookies } = await aStaffedOffice(db.owner(), office);
  const { code, id } = await office.filed(ward, { contact });
  const step = takeStep(office.house);
  const { officer } = people.officer;
  await step(code, people.reception.staff, { step: "accept", officer }, 1);
  await step(code, people.officer.staff, { step: "note", text: "Chỉ cán bộ đọc." }, 2);
  await step(code, people.officer.staff, { step: "answer", text: "Đã thay nắp cống." }, 3);

  const address = `/can-bo/vu-viec/${code}/ho-so.docx`;
  const response = await office.get(address, cookies.head);
  expect(response.headers.get("content-disposition")).toContain(
    `filename="ho-so-vu-viec-${code.toLowerCase()}.docx"`,
  );
  const words = await wordsIn(response);
  for (const part of [code, "buổi tối rất nguy hiểm", "Đã thay nắp cống.", "Phản ánh"]) {
    expect(words).toContain(part);
  }
  expect(words).not.toMatch(/Bưởi|0912345678|buoi@|Chỉ cán bộ đọc/);
  expect((await office.get(address, cookies.foreign)).status).toBe(404);

  expect((await readingsOf(db(), id)).map((one) => one.officer)).toContain(people.head.officer);
  expect(await acts("matter.exported")).toEqual([
    { officer: people.head.officer, detail: { format: "docx" }, thing: id },
  ]);
});
