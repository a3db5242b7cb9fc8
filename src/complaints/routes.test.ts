import sharp from "sharp";
import { expect, test } from "vitest";

import { paragraphsOf } from "#papers/papers.fixture.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults } from "#test/look.ts";

import { publicFigures } from "./decisions.routes.tsx";
import {
  aDesk,
  aLetter,
  aStaffedWard,
  codesOn,
  here,
  hidden,
  registered,
  step,
  taken,
  told,
} from "./desk.fixture.ts";

const db = testDatabase();

test("a complaint goes from the desk to its published decision, and the complainant follows", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head, officer, reception } = ward.cookies;
  const { code, secret } = await registered(desk, ward);
  expect(code).toMatch(/^KN-/);

  const list = await (await desk.get("/can-bo/khieu-nai", head)).text();
  expect(list).toContain(code);
  expect(list).not.toContain("Ví Dụ");

  await taken(desk, head, code, "thu-ly", told("2026-11-20", "complainant", "inspectorate"));
  await taken(desk, head, code, "giao-xac-minh", { officer: ward.people.officer.officer });
  await taken(desk, officer, code, "ket-qua-xac-minh", {
    text: "Diện tích đúng giấy phép.",
    differs: "yes",
  });
  await taken(desk, officer, code, "moi-doi-thoai", {
    on: "2026-11-20",
    ...told("2026-11-20", "complainant", "respondent"),
  });
  await taken(desk, head, code, "bien-ban-doi-thoai", {
    on: "2026-11-20",
    officer: ward.people.head.officer,
    attended: "on",
    text: "Hai bên thống nhất.",
  });
  await taken(desk, head, code, "quyet-dinh", {
    number: "12/QĐ-UBND",
    verified: "Diện tích đúng giấy phép.",
    dialogue: "Hai bên thống nhất.",
    basis: "Giấy phép 15/GPXD",
    conclusion: "Khiếu nại của bà Trần Thị Ví Dụ, số 0912 345 678, là đúng.",
    finding: "right",
    outcome: "annulled",
  });
  const before = await (await desk.post("/tra-cuu", { code, secret })).text();
  expect(before).not.toMatch(/12\/QĐ-UBND|Khiếu nại đúng|Hủy bỏ/);
  await taken(desk, reception, code, "gui-quyet-dinh", told("2026-11-20", "complainant"));
  const form = await (await desk.get(`/can-bo/khieu-nai/${code}?buoc=cong-khai`, reception)).text();
  expect(form).not.toContain("0912 345 678</textarea>");
  await taken(desk, reception, code, "cong-khai", {
    form: "posting",
    from: "2026-11-20",
    masked_title: "Xử phạt xây dựng",
    masked_text: "Khiếu nại đúng; hủy quyết định xử phạt.",
    masked_ok: "on",
  });

  const open = await (await desk.get(`/don-vi/${ward.slug}/khieu-nai`)).text();
  expect(open).toContain("Xử phạt xây dựng");
  expect(open).toContain("05/12/2026");
  expect(open).not.toMatch(/Ví Dụ|KN-\w{4}-\w{4}|0912 345 678/);

  const own = await (await desk.post("/tra-cuu", { code: code.toLowerCase(), secret })).text();
  expect(own).toContain("Khiếu nại đúng");
  expect(own).toContain("Khiếu nại lần hai");
  expect(own).toContain("Cán bộ Chủ tịch");
  // The verification and the minutes are the office's until the decision went out; then they are parts of it.
  expect(own.match(/Hai bên thống nhất\./g)).toHaveLength(1);
});

test("a published decision stays up until the day the law sets, and is gone once it is taken down", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head, officer, reception } = ward.cookies;
  const { code } = await registered(desk, ward);
  await taken(desk, head, code, "thu-ly", told("2026-11-20", "complainant", "inspectorate"));
  await taken(desk, head, code, "giao-xac-minh", { officer: ward.people.officer.officer });
  await taken(desk, officer, code, "ket-qua-xac-minh", { text: "Đúng.", differs: "no" });
  await taken(desk, head, code, "quyet-dinh", {
    number: "15/QĐ-UBND",
    verified: "Đúng.",
    basis: "Điều 31",
    conclusion: "Khiếu nại đúng.",
    finding: "right",
    outcome: "annulled",
  });
  await taken(desk, reception, code, "gui-quyet-dinh", told("2026-11-20", "complainant"));
  const masked = { masked_title: "Việc đã bỏ tên", masked_text: "Khiếu nại đúng." };
  const unread = { form: "online", from: "2026-11-20", ...masked };
  const refused = await step(desk, reception, code, "cong-khai", unread);
  expect(refused.status).toBe(422);
  await taken(desk, reception, code, "cong-khai", { ...unread, masked_ok: "on" });
  const early = await step(desk, reception, code, "ket-thuc-cong-khai");
  expect(early.status).toBe(409);
  expect(await early.text()).toContain("chưa được gỡ");
  const at = `/don-vi/${ward.slug}/khieu-nai`;
  expect(await (await desk.get(at)).text()).toContain("Việc đã bỏ tên");
  desk.house.setClock("2026-12-08T09:00:00+07:00");
  const again = await desk.cookieOf(ward.people.reception.officer);
  await taken(desk, again, code, "ket-thuc-cong-khai");
  const after = await (await desk.get(at)).text();
  expect(after).not.toContain("Việc đã bỏ tên");
  // One decision: counted, and not said.
  expect(after).toContain("dưới 5");
});

test("a mandatory notice cannot be left out, and everything typed stays in the form", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { code } = await registered(desk, ward);
  const fields = { ground: "court", text: "Tòa đã thụ lý <hôm qua>." };
  const refused = await step(desk, ward.cookies.head, code, "khong-thu-ly", fields);
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain("Phải ghi việc thông báo cho người khiếu nại.");
  expect(page).toContain("Tòa đã thụ lý &lt;hôm qua>.");
  expect(page).toMatch(/name="ground" value="court" checked/);

  const accepted = await step(
    desk,
    ward.cookies.head,
    code,
    "thu-ly",
    told("2026-11-20", "complainant"),
  );
  expect(await accepted.text()).toContain("cơ quan thanh tra cùng cấp.");
  const future = await step(
    desk,
    ward.cookies.head,
    code,
    "thu-ly",
    told("2026-11-21", "complainant", "inspectorate"),
  );
  expect(future.status).toBe(422);
  expect(await future.text()).toContain("không thể ở sau ngày hôm nay");
});

test("a page somebody else overtook says so and keeps what was typed", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head } = ward.cookies;
  const { code } = await registered(desk, ward);
  const stale = await (await desk.get(`/can-bo/khieu-nai/${code}?buoc=khong-thu-ly`, head)).text();
  await taken(desk, head, code, "thu-ly", told("2026-11-20", "complainant", "inspectorate"));
  const fields = { ground: "court", text: "Đã có bản án.", ...told("2026-11-20", "complainant") };
  const late = await desk.post(
    `/can-bo/khieu-nai/${code}/khong-thu-ly`,
    { seq: hidden(stale, "seq"), ...fields },
    head,
  );
  expect(late.status).toBe(409);
  const page = await late.text();
  expect(page).toContain("đã có bước mới");
  expect(page).toContain("Đã có bản án.");
});

test("what others will read is shown before it is recorded, with the right form behind it", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head } = ward.cookies;
  const { code } = await registered(desk, ward);
  const fields = {
    go: "",
    ground: "court",
    text: "Tòa án nhân dân <khu vực 1>\nđã thụ lý.",
    ...told("2026-11-20", "complainant"),
  };
  const looked = await step(desk, head, code, "khong-thu-ly", fields);
  expect(looked.status).toBe(200);
  const page = await looked.text();
  expect(page).toContain("Chưa có gì được ghi.");
  expect(page).toContain("&lt;khu vực 1>");
  expect(await htmlFaults(page)).toEqual([]);
  expect(await (await desk.get(`/can-bo/khieu-nai/${code}`, head)).text()).toContain("Chờ thụ lý");
  await taken(desk, head, code, "khong-thu-ly", { ...fields, go: "send" });
  expect(await (await desk.get(`/can-bo/khieu-nai/${code}`, head)).text()).toContain(
    "Không thụ lý",
  );
});

test("the same form of the desk counts once, and its receipt is shown again", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const letter = aLetter(ward.slug);
  const { reception } = ward.cookies;
  const first = codesOn(await (await desk.post("/can-bo/khieu-nai/moi", letter, reception)).text());
  const again = await desk.post("/can-bo/khieu-nai/moi", letter, reception);
  const page = await again.text();
  expect(codesOn(page)).toEqual(first);
  expect(page).toContain("Đơn này đã vào sổ rồi");
  const other = await desk.post(
    "/can-bo/khieu-nai/moi",
    { ...letter, name: "Người Khác" },
    reception,
  );
  expect(other.status).toBe(409);
  expect(await other.text()).toContain('value="Người Khác"');
});

test("what is missing in a letter is said all at once, and nothing typed is lost", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const fields = { ...aLetter(ward.slug), address: "", learned_on: "31/02/2026", court: "" };
  const answer = await desk.post("/can-bo/khieu-nai/moi", fields, ward.cookies.reception);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const said of ["Hãy ghi địa chỉ.", "ngày có thật", "Hãy chọn một câu trả lời."])
    expect(page).toContain(said);
  expect(page).toContain("Quyết định ghi xây quá phép 20 m2");
  const [rows] = await db()<
    { n: number }[]
  >`select count(*)::int as n from complaints where unit_id = ${ward.ward}`;
  expect(rows?.n).toBe(0);
});

test("words of a denunciation are asked about before anything is kept, and one leads away", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const letter = aLetter(ward.slug, {
    content_1: "Tôi tố cáo ông Nguyễn Văn Ví Dụ nhận hối lộ của người dân.",
  });
  const asked = await desk.post("/can-bo/khieu-nai/moi", letter, ward.cookies.reception);
  expect(asked.status).toBe(422);
  expect(await asked.text()).toContain("Chữ trong đơn giống tố cáo");
  const away = await desk.post(
    "/can-bo/khieu-nai/moi",
    { ...letter, legal: "denunciation" },
    ward.cookies.reception,
  );
  expect(away.headers.get("location")).toBe("/phan-anh/dung-lai/to-cao");
  const [rows] = await db()<
    { n: number }[]
  >`select count(*)::int as n from complaints where unit_id = ${ward.ward}`;
  expect(rows?.n).toBe(0);
});

test("who is complained of and everybody under them find nothing; the superior unit settles", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head, reception, officer, cityHead } = ward.cookies;
  const letter = aLetter(ward.slug, { respondent: ward.people.head.officer });
  const receipt = await (await desk.post("/can-bo/khieu-nai/moi", letter, reception)).text();
  const { code } = codesOn(receipt);
  expect(receipt).toContain("Thành phố Thử");
  expect(receipt).not.toContain(`/can-bo/khieu-nai/${code}"`);
  for (const cookie of [head, reception, officer]) {
    expect((await desk.get(`/can-bo/khieu-nai/${code}`, cookie)).status).toBe(404);
    expect((await desk.post(`/can-bo/khieu-nai/${code}/thu-ly`, { seq: "1" }, cookie)).status).toBe(
      404,
    );
    expect(
      (await desk.post(`/can-bo/khieu-nai/${code}/danh-tinh`, { reason: "xem" }, cookie)).status,
    ).toBe(404);
    expect(await (await desk.get("/can-bo/khieu-nai", cookie)).text()).not.toContain(code);
  }
  expect((await desk.get(`/can-bo/khieu-nai/${code}`, cityHead)).status).toBe(200);
});

test("who complains is opened for a reason only, and the complainant reads who did and why", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { reception, head } = ward.cookies;
  const { code, secret } = await registered(desk, ward);
  const closed = await (await desk.get(`/can-bo/khieu-nai/${code}`, reception)).text();
  expect(closed).not.toContain("Trần Thị Ví Dụ");
  const without = await desk.post(`/can-bo/khieu-nai/${code}/danh-tinh`, { reason: "" }, reception);
  expect(without.status).toBe(422);
  const open = await desk.post(
    `/can-bo/khieu-nai/${code}/danh-tinh`,
    { reason: "gọi hẹn đối thoại" },
    reception,
  );
  expect(await open.text()).toContain("Trần Thị Ví Dụ");
  const refused = await desk.post(`/can-bo/khieu-nai/${code}/danh-tinh`, { reason: "tò mò" }, head);
  expect(refused.status).toBe(422);
  expect(await refused.text()).not.toContain("Trần Thị Ví Dụ");
  const own = await (await desk.post("/tra-cuu", { code, secret })).text();
  expect(own).toContain("gọi hẹn đối thoại");
  expect(own).not.toContain("tò mò");
});

test("settling, terminating and opening who complains ask for a proof within the last minutes", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head, reception } = ward.cookies;
  const { code } = await registered(desk, ward);
  desk.house.setClock("2026-11-20T10:30:00+07:00");
  for (const [slug, cookie] of [
    ["quyet-dinh", head],
    ["dinh-chi", head],
    ["danh-tinh", reception],
    ["van-ban/thu-ly", reception],
  ] as const) {
    const answer = await desk.post(`/can-bo/khieu-nai/${code}/${slug}`, { reason: "xem" }, cookie);
    expect(await answer.text(), slug).toContain("Xác nhận lại là chính mình");
  }
});

test("a step’s paper is a document with what was typed; names only where they were opened for it", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head, officer } = ward.cookies;
  const { code, secret } = await registered(desk, ward);
  await taken(desk, head, code, "thu-ly", told("2026-11-20", "complainant", "inspectorate"));
  await taken(desk, head, code, "giao-xac-minh", { officer: ward.people.officer.officer });
  await taken(desk, officer, code, "ket-qua-xac-minh", { text: "Đúng phép.", differs: "yes" });
  const at = `/can-bo/khieu-nai/${code}/van-ban/moi-doi-thoai`;
  const fields = { on: "2026-11-25", paper_number: "3/GM-UBND", paper_keep: "on" };
  const plain = await textOf(await desk.post(at, fields, officer));
  expect(plain).toContain("3/GM-UBND");
  expect(plain).not.toContain("Ví Dụ");
  const taken2 = await desk.post(at, fields, officer);
  expect(taken2.status).toBe(409);
  expect(await taken2.text()).toContain("Số tiếp theo còn trống: 4");
  const named = await textOf(await desk.post(at, { on: "2026-11-25", paper_names: "on" }, officer));
  expect(named).toContain("Trần Thị Ví Dụ");

  const page = await (await desk.get(`/can-bo/khieu-nai/${code}`, officer)).text();
  const kept = /href="([^"]+van-ban\/[0-9a-f-]{36})"/.exec(page)?.[1] ?? "";
  expect(await textOf(await desk.get(kept, officer))).toContain("3/GM-UBND");
  expect((await desk.get(kept, ward.cookies.other)).status).toBe(404);
  const own = await (await desk.post("/tra-cuu", { code, secret })).text();
  // A draft for the complainant, until the dialogue is called with it.
  expect(own).toContain("Chưa có văn bản nào.");
  expect(own).toContain("Soạn văn bản: Giấy mời đối thoại");
});

async function textOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("wordprocessingml");
  return (await paragraphsOf(new Uint8Array(await answer.arrayBuffer()))).join("\n");
}

test("a suspension stops the clock, and the complainant reads why; what is not in the law then is refused", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head } = ward.cookies;
  const { code, secret } = await registered(desk, ward);
  await taken(desk, head, code, "thu-ly", told("2026-11-20", "complainant", "inspectorate"));
  const fields = {
    ground: "awaits-result",
    number: "9/QĐ-UBND",
    text: "Chờ kết quả đo đạc của thành phố.",
    ...told("2026-11-20", "complainant", "respondent"),
  };
  await taken(desk, head, code, "tam-dinh-chi", fields);
  const list = await (await desk.get("/can-bo/khieu-nai?han=tam-dinh-chi", head)).text();
  expect(list).toContain(code);
  const own = await (await desk.post("/tra-cuu", { code, secret })).text();
  expect(own).toContain("Chờ kết quả đo đạc của thành phố.");
  expect(own).toContain("đang dừng");
  const page = await (await desk.get(`/can-bo/khieu-nai/${code}`, head)).text();
  expect(page).toContain("ra quyết định tiếp tục trước đã");
  const resumed = { number: "10/QĐ-UBND", ...told("2026-11-20", "complainant", "respondent") };
  await taken(desk, head, code, "tiep-tuc", resumed);
});

test("scanned pages lie with the complaint for those who may open it, and go with words that were erased", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { reception, head, other } = ward.cookies;
  const { code } = await registered(desk, ward);
  const body = new FormData();
  body.append("files", new File([await smallJpeg()], "don.jpg", { type: "image/jpeg" }));
  const headers = { cookie: reception, origin: here, host: "localhost:8080" };
  const at = `${here}/can-bo/khieu-nai/${code}/trang`;
  const added = await desk.app.request(at, { method: "POST", headers, body });
  expect(added.status).toBe(303);
  const page = await (await desk.get(`/can-bo/khieu-nai/${code}`, head)).text();
  expect(page).toContain(`/can-bo/khieu-nai/${code}/trang/1/thumb`);
  const view = `/can-bo/khieu-nai/${code}/trang/1/view`;
  expect((await desk.get(view, head)).headers.get("content-type")).toBe("image/webp");
  expect((await desk.get(view, other)).status).toBe(404);
  const nothing = await desk.post(`/can-bo/khieu-nai/${code}/trang`, {}, reception);
  expect(nothing.status).toBe(422);

  await taken(desk, reception, code, "ban-giao-to-cao", { contents: "1" });
  await taken(desk, head, code, "xac-nhan-ban-giao");
  const [left] = await db.owner()<{ n: number }[]>`
    select count(*)::int as n from complaint_files f join complaints c on c.id = f.complaint_id where c.code = ${code}`;
  expect(left?.n).toBe(0);
});

const smallJpeg = () =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: "#cfd8d3" } })
    .jpeg()
    .toBuffer();

test("the complainant asks to withdraw a part, and says when the decision arrived", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head, officer, reception } = ward.cookies;
  const letter = { content_2: "Đề nghị trả lại tiền phạt." };
  const { code, secret } = await registered(desk, ward, letter);
  const pair = { code, secret };
  const nothing = await desk.post("/tra-cuu/khieu-nai/rut", pair);
  expect(nothing.status).toBe(422);
  const asked = await desk.post("/tra-cuu/khieu-nai/rut", { ...pair, contents: "2" });
  expect(await asked.text()).toContain("Xin đến ký đơn rút");
  expect(await (await desk.get(`/can-bo/khieu-nai/${code}`, head)).text()).toContain("muốn rút");
  const early = await desk.post("/tra-cuu/khieu-nai/nhan-quyet-dinh", {
    ...pair,
    received_on: "2026-11-20",
  });
  expect(early.status).toBe(409);

  await taken(desk, head, code, "thu-ly", told("2026-11-20", "complainant", "inspectorate"));
  await taken(desk, head, code, "giao-xac-minh", { officer: ward.people.officer.officer });
  await taken(desk, officer, code, "ket-qua-xac-minh", { text: "Đúng phép.", differs: "no" });
  await taken(desk, head, code, "quyet-dinh", {
    number: "13/QĐ-UBND",
    verified: "Đúng phép.",
    basis: "Điều 31",
    conclusion: "Khiếu nại sai.",
    finding: "wrong",
    outcome: "kept",
  });
  const post = { complainant_on: "2026-11-20", complainant_way: "post" };
  await taken(desk, reception, code, "gui-quyet-dinh", post);
  desk.house.setClock("2026-11-25T09:00:00+07:00");
  const wrong = await desk.post("/tra-cuu/khieu-nai/nhan-quyet-dinh", {
    ...pair,
    received_on: "2026-11-31",
  });
  expect(wrong.status).toBe(422);
  const said = await desk.post("/tra-cuu/khieu-nai/nhan-quyet-dinh", {
    ...pair,
    received_on: "24/11/2026",
  });
  const own = await said.text();
  expect(own).toContain("Đã ghi ngày nhận quyết định.");
  // 24/11 and thirty days: Thursday, 24/12/2026.
  expect(own).toContain("24/12/2026");
  expect(own).toContain("Thành phố Thử");
});

test("a second complaint is settled by the superior unit, after a dialogue", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head, officer, reception, cityHead, cityDesk, cityOfficer } = ward.cookies;
  const first = await registered(desk, ward);
  const everybody = told("2026-11-20", "complainant", "inspectorate");
  await taken(desk, head, first.code, "thu-ly", everybody);
  await taken(desk, head, first.code, "giao-xac-minh", { officer: ward.people.officer.officer });
  await taken(desk, officer, first.code, "ket-qua-xac-minh", { text: "Đúng.", differs: "no" });
  const decision = {
    number: "14/QĐ-UBND",
    verified: "Đúng.",
    basis: "Điều 31",
    conclusion: "Khiếu nại sai.",
    finding: "wrong",
    outcome: "kept",
  };
  await taken(desk, head, first.code, "quyet-dinh", decision);
  await taken(desk, reception, first.code, "gui-quyet-dinh", told("2026-11-20", "complainant"));

  const letter = aLetter(ward.slug, { level: "2", first_code: first.code.toLowerCase() });
  const answer = await desk.post("/can-bo/khieu-nai/moi", letter, cityDesk);
  expect(answer.status).toBe(201);
  const { code } = codesOn(await answer.text());
  expect((await desk.get(`/can-bo/khieu-nai/${code}`, head)).status).toBe(404);
  const own = await (await desk.post("/tra-cuu", first)).text();
  expect(own).toContain("Đã có khiếu nại lần hai.");

  await taken(desk, cityHead, code, "thu-ly", everybody);
  await taken(desk, cityHead, code, "giao-xac-minh", { officer: ward.people.cityOfficer.officer });
  await taken(desk, cityOfficer, code, "ket-qua-xac-minh", { text: "Sai.", differs: "no" });
  const page = await (await desk.get(`/can-bo/khieu-nai/${code}`, cityHead)).text();
  expect(page).toContain("Phải tổ chức đối thoại trước khi ra quyết định.");
  const early = await step(desk, cityHead, code, "quyet-dinh", decision);
  expect(early.status).toBe(409);
});

test("the list goes on behind its last line, and leaves as a file with the same rows", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const codes = new Set<string>();
  for (let n = 0; n < 42; n += 1) codes.add((await registered(desk, ward)).code);
  const { head } = ward.cookies;
  const first = await (await desk.get("/can-bo/khieu-nai", head)).text();
  const more = /href="([^"]+sau=[^"]+)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const second = await (await desk.get(more, head)).text();
  const shown = [...codes].filter((code) => first.includes(code));
  expect(shown).toHaveLength(40);
  expect([...codes].filter((code) => second.includes(code))).toHaveLength(2);
  // A place made for somebody else is the top of the list.
  const others = await (await desk.get(more, ward.cookies.reception)).text();
  expect([...codes].filter((code) => others.includes(code))).toHaveLength(40);

  const csv = await (await desk.get("/can-bo/khieu-nai/tai-ve/csv", head)).text();
  expect([...codes].every((code) => csv.includes(code))).toBe(true);
  expect(csv).not.toContain("Ví Dụ");
  const xlsx = await desk.get("/can-bo/khieu-nai/tai-ve/xlsx", head);
  expect(xlsx.headers.get("content-type")).toContain("spreadsheetml");
  expect((await desk.get("/can-bo/khieu-nai/tai-ve/pdf", head)).status).toBe(404);
});

test("counts from 1 to 4 cannot be read from the public figures", async () => {
  const figures = publicFigures({ kept: 7, amended: 2, annulled: 3 });
  expect(figures.get("amended")).toEqual({ kind: "few" });
  expect(figures.get("annulled")).toEqual({ kind: "few" });
  expect(
    [...figures.values()].every((one) => one.kind !== "exact" || one.value === 0 || one.value > 4),
  ).toBe(true);
});
