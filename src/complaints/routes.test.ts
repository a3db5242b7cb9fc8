import { expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";

import { aDesk, aLetter, aStaffedWard, codesOn, hidden, type Desk } from "./desk.fixture.ts";

const db = testDatabase();

type Ward = Awaited<ReturnType<typeof aStaffedWard>>;

/** Takes a step through its form, as an officer would; answers where it led. */
async function step(
  desk: Desk,
  cookie: string,
  code: string,
  slug: string,
  fields: Record<string, string | readonly string[]> = {},
): Promise<Response> {
  const page = await (await desk.get(`/can-bo/khieu-nai/${code}?buoc=${slug}`, cookie)).text();
  const seq = hidden(page, "seq");
  return desk.post(`/can-bo/khieu-nai/${code}/${slug}`, { seq, ...fields }, cookie);
}

async function taken(...args: Parameters<typeof step>): Promise<void> {
  const answer = await step(...args);
  if (answer.status !== 303) {
    const page = await answer.text();
    throw new Error(
      `${args[3]}: ${answer.status} ${/class="error-summary[\s\S]*?<\/div>/.exec(page)?.[0] ?? page.slice(0, 300)}`,
    );
  }
}

async function registered(desk: Desk, ward: Ward, over = {}) {
  const letter = aLetter(ward.slug, over);
  const answer = await desk.post("/can-bo/khieu-nai/moi", letter, ward.cookies.reception);
  expect(answer.status).toBe(201);
  return codesOn(await answer.text());
}

const told = (on: string, ...whom: string[]) =>
  Object.fromEntries(
    whom.flatMap((to) => [
      [`${to}_on`, on],
      [`${to}_way`, "handed"],
    ]),
  );

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
  expect(before).not.toContain("12/QĐ-UBND</dd>");
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
  expect(open).not.toMatch(/Ví Dụ|KN-|0912/);

  const own = await (await desk.post("/tra-cuu", { code: code.toLowerCase(), secret })).text();
  expect(own).toContain("Khiếu nại đúng");
  expect(own).toContain("Khiếu nại lần hai");
  expect(own).toContain("Cán bộ Chủ tịch");
});
