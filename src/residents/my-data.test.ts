import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";

import { takeStep, type StepInput } from "#cases/actions.ts";
import { openIdentity } from "#cases/identity.ts";
import { isMatterCode, type MatterCode } from "#cases/model.ts";
import { matterByCode, recordOf } from "#cases/store.ts";
import { testDatabase } from "#test/database.ts";
import { anOfficer } from "#test/make.ts";
import { insideVault } from "#vault/vault.fixture.ts";

import { aPortal, drawForm, filled, haNoi, hidden, post } from "./portal.fixture.ts";
import { picture } from "./states.fixture.ts";

const db = testDatabase();
let world: Awaited<ReturnType<typeof aPortal>>;
let officer: Awaited<ReturnType<typeof anOfficer>>;

beforeAll(async () => {
  await haNoi(db.owner());
  world = await aPortal(db());
  const [ward] = await db()<{ id: number }[]>`
    select id from units where name = 'Phường Ba Đình' and valid_to is null`;
  officer = await anOfficer(db.owner(), ward?.id ?? 0, "reception", { title: "Tiếp công dân" });
});

const person = { name: "Nguyễn Thị Ưu", phone: "0912345678", email: "uu.nguyen@thu.example" };

async function filed(over: Record<string, string | File[]> = {}) {
  const form = await drawForm(world);
  const page = await (
    await post(world.app, "/phan-anh/moi", { ...filled, ...person, ...form, ...over })
  ).text();
  const code = hidden(page, "code");
  if (!isMatterCode(code)) throw new Error("no receipt");
  return { code, secret: hidden(page, "secret") };
}

async function step(code: MatterCode, input: StepInput) {
  const now = await matterByCode(db(), code);
  expect(await takeStep(world.house)(code, officer.staff, input, now?.seq ?? 0)).toMatchObject({
    ok: true,
  });
}

async function zipOf(pair: { readonly code: string; readonly secret: string }, lang = "") {
  const answer = await post(world.app, `${lang}/tra-cuu/du-lieu`, pair);
  expect(answer.status).toBe(200);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { answer, files, text };
}

test("an archive holds everything: words, person, pictures, who looked; and no internal note", async () => {
  const photo = await picture();
  const pair = await filed({ files: [new File([Uint8Array.from(photo)], "bi-mat-ten-toi.jpg")] });
  await step(pair.code, { step: "accept", officer: officer.officer });
  await step(pair.code, { step: "note", text: "Ghi chú chỉ trong cơ quan." });
  await step(pair.code, { step: "ask", text: "Đèn số mấy, tính từ đầu ngõ?" });
  await openIdentity(world.house)(pair.code, officer.staff, {
    reason: "gọi hẹn xem đèn",
    kinds: ["contact"],
  });

  const { answer, files, text } = await zipOf(pair);
  expect(answer.headers.get("content-type")).toBe("application/zip");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const named = answer.headers.get("content-disposition") ?? "";
  expect(named).toContain("du-lieu-cua-toi");
  expect(named).not.toMatch(new RegExp(pair.secret.slice(0, 6)));
  expect(Object.keys(files).toSorted()).toEqual([
    "anh/1-filed.webp",
    "doc.html",
    "dulieu.json",
    "goc/1-filed.jpg",
  ]);
  expect(Buffer.from(files["goc/1-filed.jpg"] ?? [])).toEqual(photo);

  const data = JSON.parse(text("dulieu.json"));
  expect(data).toMatchObject({
    code: pair.code,
    sender: { contact: person },
    filed: { title: filled.title, content: filled.content, place: filled.place },
    stage: "accepted",
  });
  expect(data.history.map(({ type }: { type: string }) => type)).toEqual([
    "filed",
    "accepted",
    "asked",
  ]);
  expect(data.readings[0]).toMatchObject({ what: "identity", who: "sender" });
  expect(data.readings[1]).toMatchObject({ what: "identity", reason: "gọi hẹn xem đèn" });
  const paper = text("doc.html");
  for (const part of [person.name, person.phone, filled.content, "Đèn số mấy", "gọi hẹn xem đèn"])
    expect(paper).toContain(part);
  for (const all of [paper, text("dulieu.json")]) {
    expect(all).not.toContain("Ghi chú chỉ trong cơ quan");
    expect(all).not.toContain(pair.secret);
  }
  // Readable without a network: nothing points anywhere but into the archive.
  expect(paper).not.toMatch(/(src|href)="(https?:|\/)/);
  expect(paper).not.toContain("<script");
  const english = await zipOf(pair, "/en");
  expect(english.text("doc.html")).toContain("What was sent");
});

test("taking it out is on record, and the list says that it was the sender", async () => {
  const pair = await filed();
  await zipOf(pair);
  const page = await (await post(world.app, "/tra-cuu", pair)).text();
  expect(page).toContain("Chính ông/bà, để tải dữ liệu");
  const [line] = await db.owner()`
    select actor, did from audit_events a join matters m on m.id::text = a.thing
     where m.code = ${pair.code} and did = 'identity.exported'`;
  expect(line).toEqual({ actor: "nobody", did: "identity.exported" });
});

test("a wrong pair gets nothing, and addresses opened as links lead back to the codes", async () => {
  const { code } = await filed();
  for (const address of ["/tra-cuu/du-lieu", "/tra-cuu/xoa-lien-he"]) {
    const wrong = await post(world.app, address, { code, secret: "0".repeat(24), go: "confirm" });
    expect([address, wrong.status]).toEqual([address, 404]);
    expect((await world.app.request(`http://localhost:8080${address}`)).status).toBe(303);
  }
  const [row] = await db()<{ holder: string }[]>`
    select identity_id as holder from matters where code = ${code}`;
  const kept = await insideVault(
    db,
    (sql) => sql`
      select from identity.records where holder = ${row?.holder ?? null} and sealed is not null`,
  );
  expect(kept).toHaveLength(1);
});

test("erasing one's name asks once, then it is gone at once and for good; the matter goes on", async () => {
  const pair = await filed();
  await step(pair.code, { step: "accept", officer: officer.officer });
  const asked = await (await post(world.app, "/tra-cuu/xoa-lien-he", pair)).text();
  expect(asked).toContain("Không còn thông báo qua email");
  expect(asked).toContain("Không khôi phục được");
  const done = await post(world.app, "/tra-cuu/xoa-lien-he", { ...pair, go: "confirm" });
  expect(done.status).toBe(200);
  const page = await done.text();
  expect(page).toContain("Đã xóa hẳn tên và cách liên hệ.");
  expect(page).toContain("Ông/bà đã xóa hẳn tên, cách liên hệ và giấy tờ.");
  expect(page).toContain("không giữ tên hay cách liên hệ nào");

  // Twice changes nothing; nobody opens anything any more; no notice is owed.
  await post(world.app, "/tra-cuu/xoa-lien-he", { ...pair, go: "confirm" });
  const matter = await matterByCode(db(), pair.code);
  const record = await recordOf(db(), matter?.id ?? ("" as never));
  expect(record.filter(({ event }) => event.type === "erased")).toHaveLength(1);
  expect(
    await openIdentity(world.house)(pair.code, officer.staff, {
      reason: "gọi hẹn",
      kinds: ["contact"],
    }),
  ).toEqual({ ok: true, value: null });
  const [row] = await db()<
    { notify: boolean }[]
  >`select notify from matters where code = ${pair.code}`;
  expect(row?.notify).toBe(false);
  expect(await db()`select what from erasures where matter_id = ${matter?.id ?? ""}`).toEqual([
    { what: "identity" },
  ]);
  expect(JSON.parse((await zipOf(pair)).text("dulieu.json"))).toMatchObject({ sender: null });

  await step(pair.code, { step: "answer", text: "Đã thay bóng đèn." });
  const after = await (await post(world.app, "/tra-cuu", pair)).text();
  expect(after).toContain("Đã thay bóng đèn.");
});

test("knocking too often is slowed as on the page itself", async () => {
  const pair = await filed();
  const knock = () =>
    post(
      world.app,
      "/tra-cuu/du-lieu",
      { ...pair, secret: "0".repeat(24) },
      { "x-test-peer": "203.0.113.77" },
    );
  const seen = new Set<number>();
  for (let i = 0; i < 20; i += 1) seen.add((await knock()).status);
  expect([...seen].toSorted((a, b) => a - b)).toEqual([404, 429]);
});
