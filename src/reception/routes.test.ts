import { unzipSync, strFromU8 } from "fflate";
import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";
import { insideVault } from "#vault/vault.fixture.ts";

import { aDeskOnline, hidden } from "./office.fixture.ts";
import { book } from "./bookings.ts";
import { anAppointment, aSession } from "./reception.fixture.ts";
import { cancelSession } from "./sessions.ts";
import { openBooker } from "./visitors.ts";

const db = testDatabase();
const online = () => aDeskOnline(db(), db.owner());
type Online = Awaited<ReturnType<typeof online>>;

const visit = {
  name: "Trần Văn Mít",
  address: "Số 9 ngõ 12",
  number: "001099000001",
  content: "Xin lắp đèn ở ngõ 12",
  kind: "petition",
  outcome: "needs-check",
};

async function taken(at: Online, over: Readonly<Record<string, string>> = {}): Promise<string> {
  const form = await (await at.get("/can-bo/tiep-dan/luot-moi", at.cookies.desk)).text();
  const fields = { desk: hidden(form, "desk"), once: hidden(form, "once"), ...visit, ...over };
  const done = await at.post("/can-bo/tiep-dan/luot-moi", fields, at.cookies.desk);
  expect(done.status).toBe(303);
  const [row] = await db()<{ id: string }[]>`
    select id from reception_visits where unit_id = ${at.ward} order by number desc limit 1`;
  return row?.id ?? "";
}

test("the schedule is public in both languages, with a feed whose names stay and which takes out what was cancelled", async () => {
  const at = await online();
  const session = await aSession(at);
  const page = await (await at.get(`/don-vi/${at.slug}/tiep-dan`)).text();
  expect(page).toContain("Trụ sở UBND phường");
  expect(page).toContain(`/don-vi/${at.slug}/tiep-dan/${session.id}`);
  expect(await (await at.get(`/en/don-vi/${at.slug}/tiep-dan`)).text()).toContain("in person");
  expect(await (await at.get("/tiep-dan")).text()).toContain(at.slug);
  const feed = async () => (await at.get(`/don-vi/${at.slug}/tiep-dan.ics`)).text();
  const before = await feed();
  const uid = /UID:(.*)/.exec(before)?.[1] ?? "none";
  expect(before).toContain("DTSTART:20261126T010000Z");
  const sequence = Number(/SEQUENCE:(\d+)/.exec(before)?.[1]);
  await cancelSession(at.house)(at.desk.staff, session.id, session.seq, "Bão số 9");
  const after = await feed();
  expect(after).toContain(`UID:${uid}`);
  expect(after).toContain("STATUS:CANCELLED");
  expect(Number(/SEQUENCE:(\d+)/.exec(after)?.[1])).toBe(sequence + 1);
  expect(await (await at.get(`/don-vi/${at.slug}/tiep-dan`)).text()).toContain("Bão số 9");
});

test("the form of an appointment keeps what was typed; a denunciation goes to the stop page and nothing is stored", async () => {
  const at = await online();
  const session = await aSession(at);
  const address = `/don-vi/${at.slug}/tiep-dan/${session.id}`;
  const form = await (await at.get(address)).text();
  const fields = {
    once: hidden(form, "once"),
    token: hidden(form, "token"),
    at: "08-30",
    kind: "complaint",
    people: "2",
    topic: "Bồi thường đất",
    name: "Lê Thị Bưởi",
    phone: "0912345678",
  };
  const wrong = await at.post(address, { ...fields, answer: "không biết" });
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain("Bồi thường đất");
  expect(again).toContain("Lê Thị Bưởi");
  expect((await at.post(address, { ...fields, kind: "to-cao" })).headers.get("location")).toBe(
    "/phan-anh/dung-lai/to-cao",
  );
  const accuses = await at.post(address, {
    ...fields,
    topic: "Tôi tố cáo ông chủ tịch phường nhận hối lộ",
  });
  expect(accuses.status).toBe(422);
  expect(await accuses.text()).toContain("giống một tố cáo");
  expect(await db()`select from reception_bookings where session_id = ${session.id}`).toHaveLength(
    0,
  );
});

test("an appointment is seen with its two codes, says who opened the name, and is given back; a wrong secret is a 404", async () => {
  const at = await online();
  const session = await aSession(at, { first: day("2026-12-10") });
  const booked = await book(at.house)(anAppointment(session.id));
  if (!booked.ok) throw new Error(booked.refusal.because);
  const { code, secret } = booked.value;
  const wrong = await at.post("/tiep-dan/lich-hen", { code, secret: "0".repeat(24) });
  expect(wrong.status).toBe(404);
  expect(await wrong.text()).toContain(code);
  const [row] = await db()<
    { id: string }[]
  >`select id from reception_bookings where code = ${code}`;
  const person = await openBooker(at.house)(at.desk.staff, at.ward, (row?.id ?? "") as never);
  expect(person?.contact?.name).toBe("Lê Thị Bưởi");
  const own = await (await at.post("/tiep-dan/lich-hen", { code, secret })).text();
  expect(own).toContain("Hỏi về ngõ 12");
  expect(own).toContain("Đón tiếp theo lịch hẹn");
  expect(own).not.toContain("Lê Thị Bưởi");
  const gone = await at.post("/tiep-dan/lich-hen/huy", { code, secret });
  expect(await gone.text()).toContain("Đã hủy");
});

test("a visit goes into the register; without an opening the register, its print and its file show nobody", async () => {
  const at = await online();
  const id = await taken(at);
  const register = await at.get("/can-bo/tiep-dan/so", at.cookies.desk);
  const page = await register.text();
  expect(page).toContain("Xin lắp đèn ở ngõ 12");
  for (const secret of ["Trần Văn Mít", "Số 9 ngõ 12", "001099000001"])
    expect(page).not.toContain(secret);
  const file = await sheet(await at.get("/can-bo/tiep-dan/so.xlsx?thang=2026-11", at.cookies.desk));
  expect(file).toContain("Xin lắp đèn");
  expect(file).not.toContain("Mít");
  const opening = { desk: at.slug, thang: "2026-11", as: "page", why: "" };
  expect((await at.post("/can-bo/tiep-dan/so", opening, at.cookies.desk)).status).toBe(422);
  const opened = await at.post(
    "/can-bo/tiep-dan/so",
    { ...opening, why: "In sổ tháng 11" },
    at.cookies.desk,
  );
  expect(await opened.text()).toContain("Trần Văn Mít, Số 9 ngõ 12");
  const workbook = { ...opening, as: "xlsx", why: "Nộp sổ tháng 11" };
  expect(await sheet(await at.post("/can-bo/tiep-dan/so", workbook, at.cookies.desk))).toContain(
    "001099000001",
  );
  const openings = await insideVault(
    db,
    (sql) => sql<{ reason: string }[]>`
    select o.reason from identity.openings o join public.reception_visits v on v.holder = o.holder
     where v.id = ${id} order by o.id`,
  );
  expect(openings.map(({ reason }) => reason)).toEqual(["In sổ tháng 11", "Nộp sổ tháng 11"]);
});

test("the page of a visit opens the person for a reason, records the notice and keeps what was typed when refused", async () => {
  const at = await online();
  const id = await taken(at, { outcome: "accepted" });
  const address = `/can-bo/tiep-dan/luot/${id}`;
  const page = await (await at.get(address, at.cookies.desk)).text();
  expect(page).toContain("08/12/2026");
  expect(page).toContain("Điều 28");
  expect(page).not.toContain("Trần Văn Mít");
  const step = (fields: Readonly<Record<string, string>>, cookie = at.cookies.desk) =>
    at.post(address, { seq: hidden(page, "seq"), ...fields }, cookie);
  expect(await (await step({ go: "open", why: "Gọi lại cho người dân" })).text()).toContain(
    "Trần Văn Mít",
  );
  const late = await step({ go: "notice", paper: "12/TB", sentOn: "2026-12-24" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("12/TB");
  expect((await step({ go: "notice", paper: "12/TB", sentOn: "2026-11-23" })).status).toBe(303);
  expect((await step({ go: "notice", paper: "12/TB", sentOn: "2026-11-23" })).status).toBe(409);
  expect((await step({ go: "open", why: "Tò mò" }, at.cookies.stranger)).status).toBe(404);
  expect((await at.get(address, at.cookies.officer)).status).toBe(404);
});

test("the letter a visitor hands in goes into the register of letters, with the name, once; the letter carries the notice", async () => {
  const at = await online();
  const id = await taken(at);
  const address = `/can-bo/tiep-dan/luot/${id}`;
  const page = await (await at.get(address, at.cookies.desk)).text();
  const fields = {
    seq: hidden(page, "seq"),
    go: "letter",
    letterTitle: "Đơn xin lắp đèn",
    summary: "Xin lắp đèn đường ở ngõ 12",
    area: "duong-sa",
    signers: "one",
  };
  const bare = await at.post(address, { ...fields, area: "" }, at.cookies.desk);
  expect(bare.status).toBe(422);
  expect(await bare.text()).toContain("Đơn xin lắp đèn");
  const done = await at.post(address, fields, at.cookies.desk);
  expect(done.status).toBe(201);
  const code = /DT-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await done.text())?.[0] ?? "";
  const [letter] = await db()<{ kinds: string[] }[]>`
    select identity.kinds_of(identity_id) as kinds from letters where code = ${code}`;
  expect(letter?.kinds).toEqual(["contact", "identity-number"]);
  expect((await at.post(address, { ...fields, seq: "2" }, at.cookies.desk)).status).toBe(409);
  expect(await (await at.get("/can-bo/tiep-dan", at.cookies.desk)).text()).toContain(
    "Không còn thông báo nào phải gửi",
  );
  const reasons = await insideVault(
    db,
    (sql) => sql<{ reason: string }[]>`
    select o.reason from identity.openings o join public.reception_visits v on v.holder = o.holder where v.id = ${id}`,
  );
  expect(reasons).toEqual([{ reason: "Chuyển vào sổ đơn" }]);
});

test("the notice of a visit is a Word file with the person in it, kept as it went out", async () => {
  const at = await online();
  const id = await taken(at, { outcome: "transferred", sentTo: "Công ty Chiếu sáng" });
  const address = `/can-bo/tiep-dan/luot/${id}`;
  const made = await at.post(address, { go: "paper", seq: "1" }, at.cookies.desk);
  expect(made.headers.get("content-type")).toContain("wordprocessingml");
  const document = await sheet(made);
  for (const said of ["Trần Văn Mít", "Xin lắp đèn ở ngõ 12", "Chuyển đơn, Công ty Chiếu sáng"])
    expect(document).toContain(said);
  const kept =
    await db()`select kind from papers_made where about_kind = 'visit' and about_id = ${id}`;
  expect(kept).toEqual([{ kind: "reception-notice" }]);
  expect((await at.post(address, { go: "paper", seq: "1" }, at.cookies.stranger)).status).toBe(404);
});

test("the desk goes from number to number: give, call, record, and the name of an appointment on request", async () => {
  const at = await online();
  const session = await aSession(at, { first: day("2026-11-23"), starts: "09:30", ends: "11:00" });
  const queue = `/can-bo/tiep-dan/hang/${session.id}`;
  const given = await at.post(queue, { go: "issue", code: "" }, at.cookies.desk);
  expect(given.headers.get("location")).toContain("xong=number&so=1");
  expect(await (await at.get(`${queue}/1`, at.cookies.desk)).text()).toContain("Số thứ tự");
  const called = await at.post(queue, { go: "next" }, at.cookies.desk);
  expect(called.headers.get("location")).toMatch(/#ghi$/);
  const twice = await at.post(queue, { go: "next" }, at.cookies.desk);
  expect(twice.status).toBe(409);
  const screen = await (await at.get(`/don-vi/${at.slug}/tiep-dan/${session.id}/so`)).text();
  expect(screen).toMatch(/class="called">1</);
  const form = await (
    await at.get(`/can-bo/tiep-dan/luot-moi?buoi=${session.id}&so=1`, at.cookies.desk)
  ).text();
  const fields = {
    desk: hidden(form, "desk"),
    once: hidden(form, "once"),
    session: hidden(form, "session"),
    ticket: hidden(form, "ticket"),
    ...visit,
  };
  const back = await at.post("/can-bo/tiep-dan/luot-moi", fields, at.cookies.desk);
  expect(back.headers.get("location")).toMatch(/#goi$/);
  const guided = { ...fields, once: "", ticket: "", outcome: "guided" };
  const refused = await at.post("/can-bo/tiep-dan/luot-moi", guided, at.cookies.desk);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("Xin lắp đèn ở ngõ 12");
  // The session remembers what came last.
  const next = await (
    await at.get(`/can-bo/tiep-dan/luot-moi?buoi=${session.id}`, at.cookies.desk)
  ).text();
  expect(next).toMatch(/<option value="petition" selected/);
});

test("a denunciation at the desk is no visit: what was typed is dropped, and the way to the paper is shown", async () => {
  const at = await online();
  const form = await (await at.get("/can-bo/tiep-dan/luot-moi", at.cookies.desk)).text();
  const said = "Tôi tố cáo ông Nguyễn Văn Ổi, chủ tịch phường, nhận hối lộ 50 triệu";
  const fields = {
    desk: hidden(form, "desk"),
    once: hidden(form, "once"),
    ...visit,
    content: said,
  };
  const asked = await at.post("/can-bo/tiep-dan/luot-moi", fields, at.cookies.desk);
  expect(asked.status).toBe(422);
  const away = await at.post(
    "/can-bo/tiep-dan/luot-moi",
    { ...fields, legal: "denunciation" },
    at.cookies.desk,
  );
  expect(away.headers.get("location")).toBe("/can-bo/don/to-cao");
  expect(await db()`select from reception_visits where unit_id = ${at.ward}`).toHaveLength(0);
  const kept = await db.owner()`
    select from reception_words where body like ${"%Nguyễn Văn Ổi%"}
    union all select from audit_events where detail::text like ${"%Ổi%"}`;
  expect(kept).toHaveLength(0);
});

test("the schedule is planned, published and cancelled through its forms", async () => {
  const at = await online();
  const plan = {
    desk: at.slug,
    kind: "duty",
    post: String(at.chair.post),
    duty: "commune-chair",
    first: "2027-01-01",
    until: "",
    repeat: "once",
    whenOff: "refuse",
    starts: "08:00",
    ends: "11:00",
    place: "Trụ sở UBND",
    slotMinutes: "30",
    perSlot: "2",
  };
  const off = await at.post("/can-bo/tiep-dan/lich", plan, at.cookies.desk);
  expect(off.status).toBe(409);
  expect(await off.text()).toContain("Ngày này cơ quan nghỉ");
  const done = await at.post(
    "/can-bo/tiep-dan/lich",
    { ...plan, whenOff: "move" },
    at.cookies.desk,
  );
  expect(done.status).toBe(303);
  expect(
    (await at.post("/can-bo/tiep-dan/lich/cong-bo", { desk: at.slug }, at.cookies.desk)).status,
  ).toBe(303);
  const [session] = await db()<{ id: string; seq: number; day: string }[]>`
    select id, seq, day from reception_sessions where unit_id = ${at.ward} and state = 'published'`;
  expect(session?.day).toBe("2027-01-04");
  const address = `/can-bo/tiep-dan/buoi/${session?.id}`;
  const bare = await at.post(
    address,
    { go: "cancel", seq: String(session?.seq), why: "" },
    at.cookies.desk,
  );
  expect(bare.status).toBe(409);
  const gone = await at.post(
    address,
    { go: "cancel", seq: String(session?.seq), why: "Họp tỉnh" },
    at.cookies.desk,
  );
  expect(gone.status).toBe(303);
  expect((await at.get(address, at.cookies.stranger)).status).toBe(404);
  expect(
    (await at.post(address, { go: "cancel", seq: "9", why: "x" }, at.cookies.stranger)).status,
  ).toBe(404);
});

/** Everything a workbook says, as text. */
const sheet = async (response: Response) =>
  Object.values(unzipSync(new Uint8Array(await response.arrayBuffer())))
    .map((part) => strFromU8(part))
    .join("");
