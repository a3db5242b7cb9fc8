import { expect, test, vi } from "vitest";

import { matterFiled, matterStepped } from "#cases/jobs.ts";
import { eraseOwnIdentity } from "#cases/own.ts";
import { requestsOf } from "#vault/store.ts";
import { testDatabase } from "#test/database.ts";

import { aStaffedOffice, anOffice } from "./office.fixture.ts";

const db = testDatabase();

/** Nothing else in the house is called so: wherever one of these is found, it leaked. */
const canaries = {
  name: "Hoàng Thị Chim Yến",
  phone: "0987001122",
  email: "chim.yen@canary.example",
  number: "001199887766",
  address: "số 77 ngõ Canary",
};

test("name, telephone, e-mail, number and address: in no log, job, record, address or table, all the way", async () => {
  const said: string[] = [];
  for (const out of [process.stdout, process.stderr])
    vi.spyOn(out, "write").mockImplementation((chunk) => said.push(String(chunk)) > 0);
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const { cookies } = who;
  const addresses: string[] = [];
  const post = async (path: string, fields: Record<string, string>, cookie = cookies.reception) => {
    const answer = await office.post(path, fields, cookie);
    addresses.push(
      path,
      answer.headers.get("location") ?? "",
      answer.headers.get("content-disposition") ?? "",
    );
    return { status: answer.status, page: await answer.text() };
  };

  const form = await (await office.get("/can-bo/tiep-nhan", cookies.reception)).text();
  const once = /name="once" value="([^"]+)"/.exec(form)?.[1] ?? "";
  const [ward] = await db()<{ name: string; slug: string }[]>`
    select name, slug from units where id = ${who.ward}`;
  const filled = {
    ...canaries,
    once,
    channel: "counter",
    kind: "phan-anh",
    title: "Nắp cống vỡ trước số 12",
    content: "Nắp cống vỡ đã ba ngày, buổi tối rất nguy hiểm.",
    area: "duong-sa",
    unit: ward?.name ?? "",
    unit_choice: ward?.slug ?? "",
    unit_asked: ward?.name ?? "",
  };
  // Refused once for the telephone, then taken.
  expect((await post("/can-bo/tiep-nhan", { ...filled, phone: "123" })).status).toBe(422);
  const filed = await post("/can-bo/tiep-nhan", filled);
  expect(filed.status).toBe(201);
  const code = /DV-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(filed.page)?.[0] ?? "";
  const secret = /id="secret">([^<]+)</.exec(filed.page)?.[1] ?? "";
  const [row] = await db()<
    { id: string; code: string }[]
  >`select id, code from matters where code = ${code}`;
  const id = row?.id ?? "";

  const at = (slug: string) => `/can-bo/vu-viec/${code}/${slug}`;
  const officer = who.people.officer.officer;
  expect((await post(at("thu-ly"), { seq: "1", officer })).status).toBe(303);
  const wanted = { reason: "gọi hẹn khảo sát", kinds: "identity-number" };
  const shown = await post(at("nguoi-gui"), wanted, cookies.officer);
  expect(shown.page).toContain(canaries.number);
  expect(shown.page).toContain(canaries.address);
  // Only what was asked for.
  expect(shown.page).not.toContain(canaries.phone);
  expect((await post(at("nguoi-gui"), wanted, cookies.second)).status).toBe(409);
  expect((await post(at("nguoi-gui-de-nghi"), { ...wanted, kinds: "contact" })).status).toBe(303);
  const [request] = await requestsOf(db(), id);
  const yes = { request: request?.id ?? "", decision: "đồng ý", answer: "yes" };
  expect((await post(at("nguoi-gui-duyet"), yes, cookies.head)).status).toBe(303);
  const opened = await post(at("nguoi-gui-mo"), { request: request?.id ?? "" });
  expect(opened.page).toContain(canaries.name);
  expect((await post(at("nguoi-gui-mo"), { request: "'; drop table --" })).status).toBe(409);
  expect((await post("/tra-cuu/du-lieu", { code, secret }, "")).status).toBe(200);

  const work = {
    house: office.house,
    origin: "http://dv.example",
    site: { mode: "trial" },
    post: null,
  } as const;
  await matterFiled.run(work, { matter: id }, office.house.clock());
  await matterStepped.run(work, { matter: id, seq: 2 }, office.house.clock());
  const everything = async () => {
    const tables = await db.owner()<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('public', 'graphile_worker', 'identity')`;
    const texts: string[] = [];
    for (const { name } of tables) {
      const rows = await db.owner().unsafe(`select to_jsonb(t)::text as row from ${name} t`);
      texts.push(...rows.map(({ row: text }) => `${name} ${String(text)}`));
    }
    return texts;
  };
  const kept = [...said, ...addresses, ...(await everything())];
  vi.restoreAllMocks();
  expect(kept.length).toBeGreaterThan(50);
  const digits = canaries.phone.slice(1);
  for (const canary of [
    ...Object.values(canaries),
    digits,
    "Chim Yến",
    encodeURIComponent(canaries.name),
  ])
    expect(
      kept.filter((text) => text.toLowerCase().includes(canary.toLowerCase())),
      canary,
    ).toEqual([]);
  // And the sealed bytes say nothing either, before or after they are gone.
  await eraseOwnIdentity(office.house)(code as never, secret);
  expect((await everything()).filter((text) => text.includes("Chim Yến"))).toEqual([]);
});
