import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { unsubscribeAddress } from "#accounts/unsubscribe.ts";
import { unsubscribeRoutes } from "#accounts/unsubscribe.routes.tsx";
import { sourceOf } from "#guard/source.ts";
import { day } from "#kernel/day.ts";
import { takeTaskStep } from "#tasks/actions.ts";
import { createTasks } from "#tasks/creating.ts";
import type { TaskDraft } from "#tasks/drafts.ts";
import type { DirectiveId, TaskCode } from "#tasks/model.ts";
import { browser } from "#test/browser.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { aHouse, anOfficer, aWard } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { programmesRoutes } from "./routes.tsx";

const db = testDatabase();
const opened = browser();
const here = "http://localhost:8080";

type Person = Awaited<ReturnType<typeof anOfficer>>;
const world = {
  cookies: {} as Record<string, string>,
  codes: [] as string[],
  origin: "",
  ward: 0,
  far: 0,
  slug: "",
  close: (): void => undefined,
} as {
  cookies: Record<string, string>;
  codes: string[];
  origin: string;
  ward: number;
  far: number;
  slug: string;
  close: () => void;
  app?: Hono;
  house?: ReturnType<typeof aHouse>;
  officer?: Person;
  head?: Person;
};
const directive = "01900000-0000-7000-8000-0000000000d1" as string as DirectiveId;
const code = "VB-0000-00D1";
const secretWords = "Ghi chú nội bộ chưa được công khai";

beforeAll(async () => {
  const house = aHouse(db(), "2026-11-02T09:00:00+07:00");
  const { ward, province } = await aWard(db.owner());
  const { ward: far } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch phường" });
  const officer = await anOfficer(db.owner(), ward, "case-officer", { title: "Chuyên viên" });
  const city = await anOfficer(db.owner(), province, "head", { title: "Chủ tịch thành phố" });
  const stranger = await anOfficer(db.owner(), far, "head", { title: "Chủ tịch nơi khác" });
  await db.owner()`update officers set name = 'Lê Thị Kín Đáo' where id = ${officer.officer}`;
  await db.owner()`
    insert into directives (id, code, unit_id, stage, identity, family, canonical, kind, issuer, dated, term, title,
                            once_hash, imported_by, imported_at, confirmed_by, confirmed_at)
    values (${directive}, ${code}, ${ward}, 'confirmed', 'party 12-TB/TU 2025-2030', 'party', '12-TB/TU', 'thong-bao',
            'Thành ủy', '2026-10-30', '2025-2030', 'Về đổi mới công tác dân vận ở cơ sở', sha256('x'),
            ${head.officer}, now(), ${head.officer}, now())`;
  const draft = (key: string, title: string, over: Partial<TaskDraft> = {}): TaskDraft => ({
    key,
    title,
    product: "Báo cáo",
    unit: ward,
    officer: officer.officer,
    due: day("2026-11-10"),
    source: { from: "directive", directive, span: null },
    ...over,
  });
  const made = await createTasks(house)(
    head.staff,
    [
      draft("a", "Rà soát quy chế dân chủ ở cơ sở", { visibility: "public" }),
      draft("b", "Công khai lịch tiếp công dân", { visibility: "public", due: day("2026-12-20") }),
      draft("c", secretWords),
      draft("d", "Tập huấn cán bộ dân vận", { due: null, source: { from: "office" } }),
    ],
    { once: randomUUID() },
  );
  if (!made.ok) throw new Error(made.refusal.because);
  world.codes = made.value.tasks.map((one) => one.code);
  house.setClock("2026-11-23T09:00:00+07:00");
  const site = { trial: true, origin: here, province: "01" };
  const accounts = {
    ...house,
    source: () => sourceOf({ peer: undefined, forwardedFor: undefined }, []),
    providers: [],
  };
  const open = doors(enter(accounts, site));
  programmesRoutes(open, house, site);
  unsubscribeRoutes({ open, house: accounts, site });
  open.app.route("/", assets());
  for (const [name, person] of Object.entries({ head, officer, city, stranger })) {
    const id = newSessionId(house.noise(32));
    await saveSession(db(), id, person.officer, house.clock());
    world.cookies[name] = cookieWith(id, here).split(";")[0] ?? "";
  }
  const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${ward}`;
  Object.assign(world, { app: open.app, house, ward, far, officer, head, slug: unit?.slug ?? "" });
  const server = serve({ fetch: open.app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  world.origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  world.close = () => void server.close();
});
afterAll(() => world.close());

const get = async (address: string, who: string | null) => {
  const answer = await world.app?.request(here + address, {
    headers: who ? { cookie: world.cookies[who] ?? "" } : {},
  });
  return {
    status: answer?.status ?? 0,
    text: (await answer?.text()) ?? "",
    headers: answer?.headers,
  };
};
const post = async (address: string, who: string | null, fields: Record<string, string>) => {
  const answer = await world.app?.request(here + address, {
    method: "POST",
    headers: who ? { cookie: world.cookies[who] ?? "", origin: here } : {},
    body: new URLSearchParams(fields),
  });
  return {
    status: answer?.status ?? 0,
    text: (await answer?.text()) ?? "",
    to: answer?.headers.get("location") ?? "",
  };
};
const field = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";

/** Everything a page owes: sound HTML, nothing for axe, nothing that overflows a phone. */
async function sound(address: string, who: string | null, picture?: string) {
  const { status, text } = await get(address, who);
  expect(status).toBe(200);
  expect(await htmlFaults(text)).toEqual([]);
  const context = await (await opened()).newContext({ viewport: { width: 1280, height: 900 } });
  const [name = "", value = ""] = (who ? (world.cookies[who] ?? "") : "x=y").split("=");
  await context.addCookies([{ name, value, url: world.origin }]);
  const page = await context.newPage();
  await page.goto(world.origin + address);
  expect(await lookFaults(page)).toBe(null);
  const to = process.env["DANVAN_SCREENSHOTS"];
  if (picture && to) await page.screenshot({ path: `${to}/${picture}.png`, fullPage: true });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await lookFaults(page)).toBe(null);
  await context.close();
}

test("a programme is made once, holds tasks of whoever may see them, and is nobody else's", async () => {
  const blank = await get("/can-bo/chuong-trinh/moi", "head");
  const owner = /<option value="(\d+)"/.exec(blank.text)?.[1] ?? "";
  const typed = {
    kind: "topic",
    name: "Dân vận khéo 2026",
    from: "2026-11-01",
    to: "2026-12-31",
    owner,
  };
  const form = { ...typed, about: "", quality: "Tiến độ khá", once: field(blank.text, "once") };
  const made = await post("/can-bo/chuong-trinh/moi", "head", form);
  expect(made.status).toBe(303);
  expect((await post("/can-bo/chuong-trinh/moi", "head", form)).to).toBe(made.to);
  expect(
    (await post("/can-bo/chuong-trinh/moi", "head", { ...form, to: "2026-01-01" })).status,
  ).toBe(422);
  expect((await post("/can-bo/chuong-trinh/moi", "officer", form)).status).toBe(403);
  const codes = `${code}\n${world.codes[3] ?? ""}\nNV-ZZZZ-ZZZZ`;
  const put = await post(`${made.to}/nhiem-vu`, "head", { codes, way: "in" });
  expect(put.to).toContain("chuyen=4&con=1");
  const board = await get(made.to, "officer");
  expect(board.text).toContain("4 nhiệm vụ");
  expect(board.text).not.toContain("Đưa nhiệm vụ vào hoặc ra");
  expect((await get(made.to, "stranger")).status).toBe(404);
  expect((await post(`${made.to}/nhiem-vu`, "stranger", { codes, way: "out" })).status).toBe(404);
  expect((await get("/can-bo/chuong-trinh", "stranger")).text).not.toContain("Dân vận khéo");
  expect((await get(`${made.to}/tai-ve.xlsx`, "city")).headers?.get("content-type")).toContain(
    "sheet",
  );
  const second = await get(`${made.to}/sua`, "head");
  const change = { ...form, name: "Dân vận khéo", seq: field(second.text, "seq") };
  expect((await post(`${made.to}/sua`, "head", change)).status).toBe(303);
  expect((await post(`${made.to}/sua`, "head", change)).status).toBe(409);
  await sound(made.to, "head", "programme-board");
  await sound("/en/can-bo/chuong-trinh", "city");
});

test("a unit's review counts its own tasks, is frozen when handed in, and is read above", async () => {
  const at = `/can-bo/tu-danh-gia?don-vi=${world.slug}&ky=2026-m11`;
  const shown = await get(at, "head");
  expect(shown.status).toBe(200);
  const said = {
    done: "Đã rà soát xong.",
    undone: "Còn một việc chậm.",
    next: "Làm nốt việc chậm.",
  };
  const form = {
    ...said,
    "don-vi": world.slug,
    ky: "2026-m11",
    seen: "0",
    once: field(shown.text, "once"),
  };
  expect((await post("/can-bo/tu-danh-gia", "officer", form)).status).toBe(403);
  expect((await post("/can-bo/tu-danh-gia", "head", { ...form, ky: "2026-m12" })).status).toBe(409);
  const handed = await post("/can-bo/tu-danh-gia", "head", form);
  expect(handed.status).toBe(303);
  expect((await post("/can-bo/tu-danh-gia", "head", form)).to).toBe(handed.to);
  const again = { ...form, once: `${form.once.slice(1)}A` };
  expect((await post("/can-bo/tu-danh-gia", "head", again)).status).toBe(409);
  expect((await post("/can-bo/tu-danh-gia", "head", { ...again, seen: "1" })).status).toBe(422);
  const [kept] = await db()<{ counts: Record<string, number>; n: number }[]>`
    select record->'counts' as counts, jsonb_array_length(record->'tasks') as n from self_reviews`;
  expect(Object.values(kept?.counts ?? {}).reduce((sum, one) => sum + one, 0)).toBe(kept?.n);
  expect(kept?.counts).toMatchObject({ overdue: 2 });
  expect((await get(handed.to, "city")).text).toContain("Còn một việc chậm.");
  expect((await get(handed.to, "stranger")).status).toBe(404);
  expect((await get("/can-bo/tu-danh-gia/cac-don-vi?ky=2026-m11", "city")).text).toContain(
    "2 chậm trên 4",
  );
  await sound(at, "head", "self-review");
  await sound("/en/can-bo/tu-danh-gia/cac-don-vi?ky=2026-m11", "city");
});

test("nothing of a directive is public by accident: a head previews, publishes, withdraws", async () => {
  const at = `/can-bo/van-ban/${code}/cong-khai`;
  expect((await get("/van-ban", null)).text).not.toContain("12-TB/TU");
  expect((await get(at, "stranger")).status).toBe(404);
  expect((await get(at, "officer")).status).toBe(404);
  const page = await get(at, "head");
  expect(page.text).not.toContain(secretWords);
  const tasks = [...page.text.matchAll(/name="ma-(\d)" value="([^"]+)"/g)].map(
    ([, , id]) => id ?? "",
  );
  const chosen: Record<string, string> = {
    title: "Đổi mới công tác dân vận",
    summary: "",
    allowed: "on",
    seen: "",
  };
  for (const [i, id] of tasks.entries())
    Object.assign(chosen, {
      [`ma-${i + 1}`]: id,
      [`chon-${i + 1}`]: "on",
      [`ten-${i + 1}`]: `Việc ${i + 1}`,
    });
  expect(tasks).toHaveLength(2);
  expect((await post(at, "head", { ...chosen, allowed: "" })).status).toBe(422);
  for (const sentence of ["Bà Lê Thị Kín Đáo đang làm", "Gọi 0912 345 678", "hỏi a@b.vn"])
    expect((await post(at, "head", { ...chosen, "cau-1": sentence, go: "publish" })).status).toBe(
      409,
    );
  const [internal] = await db()<
    { id: string }[]
  >`select id from tasks where title = ${secretWords}`;
  expect(
    (await post(at, "head", { ...chosen, "ma-1": internal?.id ?? "", go: "publish" })).status,
  ).toBe(409);
  const preview = await post(at, "head", { ...chosen, "cau-1": "Đã lấy ý kiến các tổ dân phố." });
  expect(preview.status).toBe(200);
  expect(await htmlFaults(preview.text)).toEqual([]);
  expect((await get("/van-ban", null)).text).not.toContain("12-TB/TU");
  const done = await post(at, "head", {
    ...chosen,
    "cau-1": "Đã lấy ý kiến các tổ dân phố.",
    go: "publish",
  });
  expect(done.status).toBe(303);
  expect((await post(at, "head", { ...chosen, go: "publish" })).status).toBe(409);
  const slug = "/van-ban/12-tb-tu-0000-00d1";
  const shown = await get(slug, null);
  const data = await get(`${slug}/so-lieu.json`, null);
  for (const { text } of [shown, data]) {
    expect(text).toContain("Đã lấy ý kiến các tổ dân phố.");
    expect(text).not.toMatch(/Kín Đáo|Ghi chú nội bộ|NV-\w{4}-\w{4}/);
  }
  expect(data.text).toContain('"standing": "overdue"');

  // Who works along is changed inside; what everybody reads follows.
  const [second] = await db()<{ code: TaskCode; seq: number; along: string }[]>`
    select t.code, t.seq, (select name from units where id = ${world.far}) as along
      from tasks t where t.id = ${tasks[1] ?? ""}`;
  if (!second || !world.house || !world.head) throw new Error("no world");
  const withThem = { step: "cooperate", units: [world.far], text: "Việc ở hai nơi." } as const;
  expect(
    await takeTaskStep(world.house)(second.code, world.head.staff, withThem, second.seq),
  ).toMatchObject({ ok: true });
  const followed = await get(slug, null);
  expect(followed.text).toContain("Phối hợp");
  expect(followed.text).not.toContain("Việc ở hai nơi.");
  const read: unknown = JSON.parse((await get(`${slug}/so-lieu.json`, null)).text);
  expect(read).toMatchObject({ tasks: [{ along: [] }, { along: [second.along] }] });
  await sound(slug, null, "public-directive");
  await sound("/en/van-ban", null);
  await sound(at, "head");
  await db.owner()`update tasks set visibility = 'internal' where id = ${tasks[0] ?? ""}`;
  expect((await get(slug, null)).text).not.toContain("Đã lấy ý kiến");
  expect(
    (await post(`/can-bo/van-ban/${code}/thoi-cong-khai`, "head", { because: "" })).status,
  ).toBe(422);
  expect(
    (await post(`/can-bo/van-ban/${code}/thoi-cong-khai`, "head", { because: "Đã hết hiệu lực" }))
      .status,
  ).toBe(303);
  expect((await get(slug, null)).status).toBe(404);
});

test("a private calendar shows what was chosen, to whoever has the key, until it is revoked", async () => {
  const made = await post("/can-bo/nhiem-vu/lich", "officer", { shows: "plain" });
  const address = /lich-rieng\/[\w-]{43}\/nhiem-vu\.ics/.exec(made.text)?.[0] ?? "";
  const plain = await get(`/${address}`, null);
  expect(plain.headers?.get("cache-control")).toBe("private, no-store");
  expect(plain.text).toContain("SUMMARY:Nhiệm vụ đến hạn");
  expect(plain.text).not.toMatch(/NV-\w{4}-\w{4}|dân chủ|Kín Đáo/);
  const titled = await post("/can-bo/nhiem-vu/lich", "officer", { shows: "titles" });
  const next = /lich-rieng\/[\w-]{43}\/nhiem-vu\.ics/.exec(titled.text)?.[0] ?? "";
  expect((await get(`/${address}`, null)).status).toBe(404);
  expect((await get(`/${next}`, null)).text).toContain("dân chủ");
  const kept = await db()`select * from task_feeds`;
  expect(JSON.stringify(kept)).not.toContain(next.slice(12, 40));
  expect((await post("/can-bo/nhiem-vu/lich/thu-hoi", "officer", {})).status).toBe(303);
  expect((await get(`/${next}`, null)).status).toBe(404);
  await sound("/can-bo/nhiem-vu/lich", "officer");
});

test("the address in a letter switches mail off with one POST from a mail program, never by being looked at", async () => {
  const { house, officer } = world;
  if (!house || !officer) throw new Error("no world");
  const address = unsubscribeAddress(house, "", officer.officer);
  const on = async () => {
    const [row] = await db()`select reminders from officers where id = ${officer.officer}`;
    return row?.["reminders"] as boolean;
  };
  await sound(address, null);
  expect(await on()).toBe(true);
  expect((await post(address, null, { "List-Unsubscribe": "One-Click" })).status).toBe(200);
  expect(await on()).toBe(false);
  expect((await post(`${address}A`, null, {})).status).toBe(404);
});
