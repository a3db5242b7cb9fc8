import { Hono } from "hono";
import { beforeAll, expect, test } from "vitest";

import { aPortal, haNoi, here } from "#residents/portal.fixture.ts";
import { connect } from "#kernel/sql.ts";
import { receiptKeyOf } from "#register/boxes.ts";
import { judge } from "#register/browser/log-judge.ts";
import { readPolicy } from "#register/browser/log-policy.ts";
import { writeSlip } from "#register/browser/log-statement.ts";
import { openLog, policyOf } from "#register/house-log.ts";
import { publicKeyOf } from "#register/notes.ts";
import { testDatabase } from "#test/database.ts";

import { clientCommands } from "./commands.ts";
import { apiRoutes } from "./routes.ts";

const db = testDatabase();
const app = new Hono();
let world: Awaited<ReturnType<typeof aPortal>>;
let key = "";

beforeAll(async () => {
  await haNoi(db.owner());
  world = await aPortal(db());
  apiRoutes(app, world.portal);
  key = await createClient("Tổng đài 1022");
});

async function run(verb: string, name: string) {
  const command = clientCommands.find((one) => one.verb === verb);
  if (!command) throw new Error(`no command ${verb}`);
  return command.run({ positionals: [name], options: {} }, db());
}

async function createClient(name: string): Promise<string> {
  const answer = await run("create", name);
  if (answer.exit !== 0) throw new Error(answer.reason);
  return String(Reflect.get(Object(answer.json), "key"));
}

const matter = {
  kind: "feedback",
  title: "Đèn đường ngõ 12 hỏng",
  content: "Đèn đường hỏng hai tuần nay, buổi tối rất khó đi.",
  area: "duong-sa",
  unit: "Phường Ba Đình",
};

let nth = 0;
const newKey = () => `khoa-thu-nghiem-${(nth += 1)}`;

const send = (body: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve(
    app.request("/api/v1/matters", {
      method: "POST",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "idempotency-key": newKey(),
        ...headers,
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );

const read = async (response: Response): Promise<Record<string, unknown>> =>
  Object(await response.json());

test("a program with a key files a matter and follows it with the receipt", async () => {
  const filed = await send({ ...matter, phone: "0912 345 678" });
  expect(filed.status).toBe(201);
  const receipt = await read(filed);
  expect(receipt).toMatchObject({
    code: expect.stringMatching(/^DV-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
    answer_by: "2026-12-07",
    accept_by: "2026-11-23T16:00:00+07:00",
    repeated: false,
  });
  expect(filed.headers.get("location")).toBe(`/api/v1/matters/${String(receipt["code"])}`);

  const headers = { authorization: `Bearer ${key}`, "receipt-secret": String(receipt["secret"]) };
  const address = `/api/v1/matters/${String(receipt["code"])}`;
  const followed = await app.request(address, { headers });
  expect(followed.status).toBe(200);
  expect(await read(followed)).toMatchObject({
    stage: "received",
    unit: { name: "Phường Ba Đình" },
    history: [{ type: "filed" }],
  });

  const wrong = { ...headers, "receipt-secret": "0".repeat(24) };
  expect((await app.request(address, { headers: wrong })).status).toBe(404);
  expect((await app.request("/api/v1/matters/DV-0000-0000", { headers })).status).toBe(404);
});

test("a program gets what the log commits to, with the promise of it, also when it asks again", async () => {
  const same = { "idempotency-key": newKey() };
  const before = await read(await send(matter, same));
  expect(before).toMatchObject({ statement: null, promise: null });
  const { signer } = await openLog({ ...world.house, home: { folder: world.root }, origin: here });
  const again = { "idempotency-key": newKey() };
  const [first, second] = [
    await read(await send(matter, again)),
    await read(await send(matter, again)),
  ];
  expect(second).toMatchObject({
    repeated: true,
    statement: first["statement"],
    promise: first["promise"],
  });
  // With the salt the secret gives, anybody checks it without the house.
  const policy = await readPolicy(policyOf([publicKeyOf(signer)], []));
  if (!policy) throw new Error("the policy is not read");
  const slip = writeSlip({
    salt: Uint8Array.from(receiptKeyOf(String(first["secret"])).firstSalt),
    statement: String(first["statement"]),
    said: null,
    promise: String(first["promise"]),
    before: null,
  });
  expect(await judge(Buffer.from(slip).toString("utf8"), policy)).toMatchObject({
    outcome: "promised",
    statement: { act: "filed", about: first["code"], unit: "phuong-ba-dinh" },
  });
});

test("the same Idempotency-Key files once; with other content it is refused", async () => {
  const same = { "idempotency-key": newKey() };
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(matter, same)));
  const receipts = await Promise.all(answers.map(read));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(receipts.map((one) => one["code"])).size).toBe(1);
  expect(new Set(receipts.map((one) => one["secret"])).size).toBe(1);

  const other = await send({ ...matter, title: "Việc khác hẳn" }, same);
  expect(other.status).toBe(409);
  expect(other.headers.get("content-type")).toMatch(/^application\/problem\+json/);

  const elsewhere = await createClient("Ứng dụng thứ hai");
  const theirs = await send(matter, { ...same, authorization: `Bearer ${elsewhere}` });
  expect(theirs.status).toBe(201);
  expect((await read(theirs))["code"]).not.toBe(receipts[0]?.["code"]);
});

test("what cannot be taken is refused with its reason", async () => {
  const cases: readonly (readonly [unknown, Record<string, string>, number])[] = [
    [matter, { "content-type": "text/plain" }, 415],
    [matter, { "content-type": "application/x-www-form-urlencoded" }, 415],
    [matter, { authorization: "Bearer dv_khong-co-khoa-nay-dau-nhe" }, 401],
    [matter, { authorization: "" }, 401],
    [matter, { "idempotency-key": "" }, 400],
    [matter, { "idempotency-key": "ngan" }, 400],
    ["{", {}, 400],
    ["[]", {}, 422],
    [{ ...matter, dan_toc: "Kinh" }, {}, 422],
    [{ ...matter, kind: "to-cao" }, {}, 422],
    [{ ...matter, title: "" }, {}, 422],
    [{ ...matter, title: 5 }, {}, 422],
    [{ ...matter, content: "a".repeat(5001) }, {}, 422],
    [{ ...matter, area: "khong-co" }, {}, 422],
    [{ ...matter, unit: "Phường Không Có Thật" }, {}, 422],
    [{ ...matter, content: "a".repeat(600_000) }, {}, 413],
  ];
  for (const [body, headers, status] of cases) {
    const response = await send(body, headers);
    expect([response.status, body]).toEqual([status, body]);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(await read(response)).toMatchObject({ status, title: expect.any(String) });
  }
});

test("a text that looks like a denunciation is asked about, and nothing is kept", async () => {
  const content =
    "Tôi tố cáo ông Nguyễn Văn A, cán bộ địa chính phường, nhận hối lộ 50 triệu đồng.";
  const before = await count();
  const asked = await send({ ...matter, content });
  expect(asked.status).toBe(409);
  expect(await read(asked)).toMatchObject({ type: "urn:danvan:problem:looks-like-denunciation" });
  expect(await count()).toBe(before);
  expect((await send({ ...matter, content, denunciation: false })).status).toBe(201);
});

test("an ended key opens nothing after a few seconds", async () => {
  const theirs = await createClient("Ứng dụng sẽ dừng");
  const headers = { authorization: `Bearer ${theirs}` };
  expect((await send(matter, headers)).status).toBe(201);
  expect((await run("end", "Ứng dụng sẽ dừng")).exit).toBe(0);
  expect((await run("end", "Ứng dụng sẽ dừng")).exit).toBe(1);
  world.house.setClock("2026-11-20T16:00:05+07:00");
  expect((await send(matter, headers)).status).toBe(401);
});

test("keys given and taken back, wrong keys and what programs read are on record", async () => {
  const { secret, code } = await read(await send(matter, { "idempotency-key": newKey() }));
  const headers = { authorization: `Bearer ${key}`, "receipt-secret": String(secret) };
  for (let i = 0; i < 3; i += 1) {
    const shown = await app.request(`/api/v1/matters/${String(code)}`, { headers });
    expect(shown.status).toBe(200);
  }
  const lines = await db()<{ actor: string; did: string; outcome: string; n: number }[]>`
    select e.actor, e.did, e.outcome, count(*)::int as n from audit_events e
      left join matters m on e.kind = 'matter' and m.id::text = e.thing
     where e.kind <> 'matter' or m.code = ${String(code)}
     group by 1, 2, 3 order by 2`;
  expect(lines).toEqual([
    { actor: "operator", did: "client.created", outcome: "done", n: expect.any(Number) },
    { actor: "operator", did: "client.ended", outcome: "done", n: 1 },
    { actor: "nobody", did: "client.refused", outcome: "refused", n: 1 },
    { actor: "client", did: "matter.opened", outcome: "done", n: 1 },
  ]);
});

test("with the database away it says so, and the same key files afterwards", async () => {
  const away = connect("postgres://nobody@127.0.0.1:1/none");
  const lonely = new Hono();
  apiRoutes(lonely, { ...world.portal, house: { ...world.house, sql: away } });
  const response = await lonely.request("/api/v1/matters", {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "idempotency-key": newKey(),
    },
    body: JSON.stringify(matter),
  });
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("60");
  await away.end({ timeout: 1 });
});

test("the description is OpenAPI 3.1 and knows every field", async () => {
  const response = await app.request("/api/openapi.json");
  expect(response.status).toBe(200);
  const described = await read(response);
  expect(described["openapi"]).toBe("3.1.0");
  const text = JSON.stringify(described);
  for (const field of ["kind", "title", "content", "area", "unit", "place", "publish"]) {
    expect(text).toContain(`"${field}"`);
  }
  expect(text).toContain('"additionalProperties":false');
  expect(Object.keys(Object(described["paths"]))).toEqual([
    "/api/v1/matters",
    "/api/v1/matters/{code}",
    "/api/v1/law/rules",
    "/api/v1/law/deadline",
    "/api/v1/law/calendar/{year}",
  ]);
});

const count = async (): Promise<number> => {
  const [row] = await db()<{ count: number }[]>`select count(*)::int as count from matters`;
  return row?.count ?? 0;
};
