import { serve } from "@hono/node-server";
import { strFromU8, unzipSync } from "fflate";
import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { sightOf } from "#cases/sight.ts";
import { sourceOf } from "#guard/source.ts";
import { day } from "#kernel/day.ts";
import { lettersBehind } from "#letters/behind.store.ts";
import { countDenunciation } from "#letters/counting.store.ts";
import { columns, type Column } from "#letters/figures.ts";
import { letterFigures } from "#letters/figures.store.ts";
import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";
import { aHouse, anOfficer, aWard } from "#test/make.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { reportRoutes } from "./routes.tsx";

const db = testDatabase();
const opened = browser();
const here = "http://localhost:8080";
const window = { from: day("2026-06-15"), to: day("2026-09-14") };

type Person = Awaited<ReturnType<typeof anOfficer>>;
const world: {
  house?: ReturnType<typeof aHouse>;
  app?: Hono;
  ward: number;
  other: number;
  province: number;
  slugs: Record<number, string>;
  head?: Person;
  city?: Person;
  stranger?: Person;
  cookies: Record<string, string>;
  origin: string;
  close: () => void;
} = { ward: 0, other: 0, province: 0, slugs: {}, cookies: {}, origin: "", close: () => undefined };

beforeAll(async () => {
  const house = aHouse(db(), "2026-11-23T09:00:00+07:00");
  const { ward, province } = await aWard(db.owner());
  const { ward: other } = await aWard(db.owner());
  await db.owner()`update units set parent_id = ${province} where id = ${other}`;
  const head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch phường" });
  const city = await anOfficer(db.owner(), province, "head", { title: "Chủ tịch thành phố" });
  const stranger = await anOfficer(db.owner(), ward, "case-officer", { reportsTo: head.post });
  const accounts = {
    ...house,
    source: () => sourceOf({ peer: undefined, forwardedFor: undefined }, []),
    providers: [],
  };
  const open = doors(enter(accounts, { trial: true, origin: here, province: "01" }));
  reportRoutes(open, house, { trial: true, origin: here, province: "01" });
  open.app.route("/", assets());
  for (const [name, person] of Object.entries({ head, city, stranger })) {
    const id = newSessionId(house.noise(32));
    await saveSession(db(), id, person.officer, house.clock());
    world.cookies[name] = cookieWith(id, here).split(";")[0] ?? "";
  }
  const rows = await db()<{ id: number; slug: string }[]>`
    select id, slug from units where id in (${ward}, ${other}, ${province})`;
  for (const { id, slug } of rows) world.slugs[id] = slug;
  Object.assign(world, { house, app: open.app, ward, other, province, head, city, stranger });
  await new Promise<void>((listening) => {
    const server = serve({ fetch: open.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      world.origin = `http://127.0.0.1:${port}`;
      world.close = () => server.close();
      listening();
    });
  });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.house?.setClock("2026-11-23T09:00:00+07:00");
});

const get = (address: string, who = "head") =>
  Promise.resolve(
    world.app?.request(here + address, { headers: { cookie: world.cookies[who] ?? "" } }) ??
      new Response(),
  );

const post = (fields: Readonly<Record<string, string>>, who = "head") => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return Promise.resolve(
    world.app?.request(`${here}/can-bo/bao-cao`, {
      method: "POST",
      headers: { origin: here, host: "localhost:8080", cookie: world.cookies[who] ?? "" },
      body,
    }) ?? new Response(),
  );
};

const plain = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/&nbsp;|\s+/g, " ");

let letters = 0;
/** One letter of a unit's register, dealt with on a day, or not yet. */
async function aLine(
  unit: number,
  over: Partial<{
    received: string;
    processed: string | null;
    complaints: number;
    feedbacks: number;
    eligible: boolean;
    competent: boolean;
    outcome: string;
    signers: string;
  }> = {},
): Promise<string> {
  letters += 1;
  const code = `DT-0000-${String(letters).padStart(4, "0")}`;
  const line = {
    received: "2026-07-01",
    processed: "2026-07-10" as string | null,
    complaints: 1,
    feedbacks: 0,
    eligible: true,
    competent: true,
    outcome: "accepted",
    signers: "one",
    ...over,
  };
  const desk = await db.owner()<
    { id: number }[]
  >`select id from posts where unit_id = ${unit} limit 1`;
  await db.owner()`
    insert into letters (id, code, channel, signers, has_sender, area, place_unit_id, unit_id, post_id, progress,
                         received_at, received_on, secret_hash, once_hash, content_mark)
    values (gen_random_uuid(), ${code}, 'post', ${line.signers}, false, 'khac', ${unit}, ${unit}, ${desk[0]?.id ?? null},
            '{"stage": "registered"}', now(), ${line.received}, ${Buffer.from(`s${code}`)}, ${Buffer.from(`o${code}`)},
            ${Buffer.from("c")})`;
  await db.owner()`
    insert into letter_entries (letter_id, n, unit_id, received_on, signers, complaints, feedbacks, eligible,
                                competent, settlement, outcome, processed_on)
    select id, 1, ${unit}, ${line.received}, ${line.signers}, ${line.complaints}, ${line.feedbacks}, ${line.eligible},
           ${line.competent}, 'not', ${line.processed === null ? null : line.outcome}, ${line.processed}
      from letters where code = ${code}`;
  return code;
}

const reportOf = (unit: number, more = "") =>
  `?bieu=01-xld&ky=2026-q3&don-vi=${world.slugs[unit]}${more}`;

const handing = (over: Readonly<Record<string, string>> = {}) => ({
  bieu: "01-xld",
  ky: "2026-q3",
  "don-vi": world.slugs[world.ward] ?? "",
  gom: "",
  kqgq: "",
  "ly-do": "",
  ban: "0",
  once: "mot-khoa-cua-bieu-mau-0001",
  ...over,
});

const figure = async (n: number, address: string, who = "head"): Promise<number> => {
  const said = plain(await (await get(address, who)).text());
  return Number(/: (\d+) /.exec(said.slice(said.indexOf(`, cột ${n}`)))?.[1] ?? "NaN");
};

describe("form 01/XLD", () => {
  test("of a ward, its figures with their columns; every one opens to how it was counted, with its letters", async () => {
    const code = await aLine(world.ward);
    await aLine(world.ward, { complaints: 0, feedbacks: 2, signers: "many" });
    await countDenunciation(db(), world.ward, day("2026-08-20"), {
      signers: "one",
      eligible: true,
      settlement: "not",
      handing: "competent",
    });
    const page = await get(`/can-bo/bao-cao${reportOf(world.ward)}`);
    expect(page.status).toBe(200);
    const said = plain(await page.text());
    expect(said).toContain("Từ 15/06/2026 đến hết 14/09/2026");
    expect(said).toContain("Mọi phép cộng của biểu đều khớp");
    expect(said).toContain("biểu kiểm chứng một phần");
    const column = await (
      await get(`/can-bo/bao-cao/cot${reportOf(world.ward, "&cot=11")}`)
    ).text();
    expect(plain(column)).toContain("các nội dung được phân loại là khiếu nại");
    expect(column).toContain(code);
    expect(await figure(9, `/can-bo/bao-cao/cot${reportOf(world.ward, "&cot=9")}`)).toBe(4);
    // Behind a denunciation there is a number and nothing else.
    const counter = plain(
      await (await get(`/can-bo/bao-cao/cot${reportOf(world.ward, "&cot=12")}`)).text(),
    );
    expect(counter).toContain("Còn 1 nữa là đơn mà ông/bà không được xem, hoặc chỉ là số đếm.");
    expect(counter).not.toContain(code);
  });

  test("of the city it is the sum of its wards and itself", async () => {
    const sum = (n: number) =>
      figure(n, `/can-bo/bao-cao/cot${reportOf(world.province, `&gom=1&cot=${n}`)}`, "city");
    const before = await sum(1);
    await aLine(world.other, { received: "2026-09-14", processed: null });
    await aLine(world.province, { received: "2026-09-15", processed: null });
    expect((await sum(1)) - before).toBe(1);
    expect(await sum(8)).toBe(
      (
        await Promise.all(
          [world.ward, world.other, world.province].map(
            async (unit) => (await letterFigures(db(), unit, window)).processed,
          ),
        )
      ).reduce((a, b) => a + b, 0),
    );
  });

  test("the rows behind every figure count what the figure says, as far as they may be seen", async () => {
    await aLine(world.ward, { competent: false, outcome: "transferred", complaints: 2 });
    await aLine(world.ward, {
      eligible: false,
      outcome: "guided",
      signers: "other",
    });
    await aLine(world.ward, { received: "2026-05-01", processed: null });
    if (!world.head) throw new Error("nobody looks");
    const figures = await letterFigures(db(), world.ward, window);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of a constant
    for (const column of Object.keys(columns) as Column[]) {
      const asked = { unit: world.ward, window, column };
      const { seen, counted } = await lettersBehind(db(), sightOf(world.head.staff), asked, 500);
      const denounced = ["denunciations", "competent-denunciations"].includes(column);
      expect([column, seen.reduce((sum, one) => sum + one.counts, 0)]).toEqual([column, counted]);
      const rest = figures[column] - counted;
      expect([column, rest >= 0 && rest <= 1]).toEqual([column, true]);
      if (denounced) expect(seen).toEqual([]);
    }
  });
});

describe("handing in", () => {
  test("is kept as it was, with who, when and by which calendar; a correction is another version with its reason", async () => {
    const first = await post(handing());
    expect(first.status).toBe(303);
    const address = (first.headers.get("location") ?? "").replace(here, "");
    const before = plain(await (await get(address)).text());
    expect(before).toContain("Bản thứ 1");
    expect(before).toContain("Chủ tịch phường");
    expect(before).toContain("vn-2026");
    await aLine(world.ward);
    expect(plain(await (await get(address)).text())).toBe(before);
    // The same form again is the same report.
    expect((await post(handing())).headers.get("location")).toBe(first.headers.get("location"));

    const again = { ban: "1", once: "mot-khoa-cua-bieu-mau-0002" };
    const silent = await post(handing(again));
    expect([silent.status, plain(await silent.text()).includes("Hãy ghi lý do nộp lại")]).toEqual([
      422,
      true,
    ]);
    const second = await post(handing({ ...again, "ly-do": "Sót một đơn gửi qua bưu điện." }));
    expect(second.status).toBe(303);
    const after = plain(await (await get(second.headers.get("location") ?? "")).text());
    expect(after).toContain("Sót một đơn gửi qua bưu điện.");
    const versions = plain(await (await get(`/can-bo/bao-cao${reportOf(world.ward)}`)).text());
    expect(versions.indexOf("Bản thứ 2")).toBeLessThan(versions.indexOf("Bản thứ 1"));
    expect(
      await db.owner()`update report_versions set version = 9 where version = 1`.catch(
        (thrown: unknown) => String(thrown),
      ),
    ).toContain("stays as it is");
  });

  test("is refused before the period is over, from an old page, or half filled; what was typed stays", async () => {
    const early = await post(handing({ ky: "2026-q4", once: "mot-khoa-cua-bieu-mau-0003" }));
    expect([early.status, plain(await early.text()).includes("Kỳ này đến hết 14/12/2026")]).toEqual(
      [409, true],
    );
    const stale = await post(handing({ ban: "0", once: "mot-khoa-cua-bieu-mau-0004" }));
    expect([
      stale.status,
      plain(await stale.text()).includes("Có người vừa nộp bản thứ 2"),
    ]).toEqual([409, true]);
    const wrong = await post(handing({ kqgq: "bảy", once: "mot-khoa-cua-bieu-mau-0005" }));
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="bảy"');
  });

  test("is refused where form 03/KQGQ on paper says another number of denunciations (case 70)", async () => {
    const typed = {
      ban: "2",
      "ly-do": "Đối chiếu với biểu tố cáo.",
      once: "mot-khoa-cua-bieu-mau-0006",
    };
    const differs = await post(handing({ ...typed, kqgq: "8" }));
    expect(differs.status).toBe(409);
    expect(plain(await differs.text())).toContain(
      "Biểu 03/KQGQ cột 1 là 8 nhưng biểu 01/XLD cột 20 là 1; hai bên phải bằng nhau.",
    );
    expect((await post(handing({ ...typed, kqgq: "1" }))).status).toBe(303);
  });
});

describe("taking out", () => {
  test("the workbook and the document carry every column and its figure", async () => {
    const xlsx = await get(`/can-bo/bao-cao.xlsx${reportOf(world.ward)}`);
    expect(xlsx.headers.get("content-disposition")).toContain("bieu-01-xld");
    const sheet = unzipSync(new Uint8Array(await xlsx.arrayBuffer()));
    const strings = strFromU8(sheet["xl/sharedStrings.xml"] ?? new Uint8Array());
    for (const label of ["Tổng số đơn", "Nhận được văn bản phúc đáp", "Thông tư 01/2024/TT-TTCP"])
      expect(strings).toContain(label);
    const docx = await get(`/can-bo/bao-cao.docx${reportOf(world.ward)}`);
    const body = strFromU8(
      unzipSync(new Uint8Array(await docx.arrayBuffer()))["word/document.xml"] ?? new Uint8Array(),
    );
    expect(body).toContain("26. Nhận được văn bản phúc đáp");
    const audited = await db.owner()<{ n: number }[]>`
      select count(*)::int as n from audit_events where did = 'report.exported'`;
    expect(audited).toEqual([{ n: 2 }]);
  });

  test("refuses while a sum does not hold, and says which", async () => {
    // The register cannot hold such a line; an older or damaged one might.
    const code = await aLine(world.other);
    await db
      .owner()
      .unsafe(
        "alter table letter_entries drop constraint if exists fit_goes_the_forms_way; alter table letter_entries drop constraint if exists unfit_is_set_aside",
      );
    await db.owner()`
      update letter_entries set outcome = 'guided' where letter_id = (select id from letters where code = ${code})`;
    const sum = reportOf(world.province, "&gom=1");
    for (const kind of ["xlsx", "docx"]) {
      const refused = await get(`/can-bo/bao-cao.${kind}${sum}`, "city");
      expect(refused.status).toBe(409);
      expect(plain(await refused.text())).toMatch(
        /Biểu 01\/XLD: cột 9 là \d+ nhưng cột 18 \+ 22 là \d+/,
      );
    }
    await db.owner()`
      update letter_entries set outcome = 'accepted' where letter_id = (select id from letters where code = ${code})`;
  });
});

describe("who may", () => {
  test("only who reports for a unit sees its reports; another unit's are as if they were not there", async () => {
    expect((await get("/can-bo/bao-cao", "stranger")).status).toBe(403);
    expect((await get(`/can-bo/bao-cao${reportOf(world.province)}`)).status).toBe(404);
    const [report] = await db.owner()<{ id: number }[]>`select id from report_versions limit 1`;
    expect((await get(`/can-bo/bao-cao/da-nop?so=${report?.id}`, "city")).status).toBe(404);
    expect((await get("/can-bo/bao-cao/da-nop?so=x")).status).toBe(404);
  });
});

test("the figures of reception are a table of our own, and say so", async () => {
  const page = await get(
    `/can-bo/bao-cao?bieu=tiep-dan&ky=2026-q3&don-vi=${world.slugs[world.ward]}`,
  );
  const said = plain(await page.text());
  expect(page.status).toBe(200);
  expect(said).toContain("chưa thấy cột của biểu 01/TCD và 02/TCD");
  expect(said).toContain("bảng của hệ thống");
});

test("every page is sound HTML, and axe finds nothing at 320 and 1280 px", async () => {
  const browsing = await opened();
  const wrong: unknown[] = [];
  const [report] = await db.owner()<{ id: number }[]>`select id from report_versions limit 1`;
  const addresses = [
    `/can-bo/bao-cao${reportOf(world.ward)}`,
    `/can-bo/bao-cao?bieu=tiep-dan&ky=2026-q3`,
    `/can-bo/bao-cao/cot${reportOf(world.ward, "&cot=11")}`,
    `/can-bo/bao-cao/da-nop?so=${report?.id}`,
  ];
  for (const address of addresses)
    wrong.push(
      ...(await htmlFaults(await (await get(address)).text())).map(
        (fault) => `${address}: ${fault}`,
      ),
    );
  for (const width of [320, 1280]) {
    const context = await browsing.newContext({
      viewport: { width, height: 900 },
      extraHTTPHeaders: { cookie: world.cookies["head"] ?? "" },
    });
    const page = await context.newPage();
    for (const address of addresses) {
      await page.goto(world.origin + address);
      const faults = await lookFaults(page);
      if (faults) wrong.push({ address, width, ...faults });
    }
    await context.close();
  }
  expect(wrong).toEqual([]);
});
