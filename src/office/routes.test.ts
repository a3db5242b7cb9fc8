import { readdir } from "node:fs/promises";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { halves } from "#files/pictures.fixture.ts";
import { instant } from "#kernel/day.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aFiling } from "#test/make.ts";

import { takeStep } from "#cases/actions.ts";
import { nowOf } from "./due-words.ts";
import { filterOf, readWorkQuery } from "./filter.ts";
import { fileMatter } from "#cases/filing.ts";
import { indexMatter } from "#cases/search.store.ts";
import { aStaffedOffice, anOffice, hidden, type Office } from "./office.fixture.ts";
import { codeTyped } from "#cases/receipt.ts";
import { officerSteps } from "#access/roles.ts";
import { stepNames } from "#cases/steps.ts";
import { matterByCode, readingsOf } from "#cases/store.ts";
import { sightOf } from "#cases/sight.ts";
import { workList, type After, type WorkRow } from "#cases/worklist.store.ts";

const db = testDatabase();

const photo = async (name = "anh.jpg") =>
  new File([new Uint8Array(await halves(640, 480).jpeg().toBuffer())], name, {
    type: "image/jpeg",
  });

const at = (code: string, step = "") => `/can-bo/vu-viec/${code}${step && `/${step}`}`;

async function accepted(
  office: Office,
  who: Awaited<ReturnType<typeof aStaffedOffice>>,
  over = {},
) {
  const filed = await office.filed(who.ward, over);
  const step = { step: "accept", officer: who.people.officer.officer } as const;
  const staff = who.people.reception.staff;
  const taken = await takeStep(office.house)(filed.code, staff, step, 1);
  if (!taken.ok) throw new Error(taken.refusal.because);
  return filed;
}

/** Sends an answer the way an officer does: form, preview, confirmation. */
async function answer(
  office: Office,
  cookie: string,
  code: string,
  text: string,
  files: File[] = [],
) {
  const form = await (await office.get(`${at(code)}?buoc=tra-loi`, cookie)).text();
  const fields = { seq: hidden(form, "seq"), once: hidden(form, "once"), text };
  const preview = await office.post(
    at(code, "tra-loi"),
    { ...fields, after: files, go: "preview" },
    cookie,
  );
  const page = await preview.text();
  const sent = await office.post(
    at(code, "tra-loi"),
    { seq: hidden(page, "seq"), once: hidden(page, "once"), text, go: "send" },
    cookie,
  );
  return { preview: page, sent };
}

test("who may not see a matter finds nothing on any path: list, page, picture, paper, step", async () => {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const { code, id } = await accepted(office, who);
  const answered = await answer(office, who.cookies.officer, code, "Xong.", [await photo()]);
  expect(answered.sent.status).toBe(303);
  const [file] = await db()<{ id: string }[]>`
    select file_id as id from matter_files where matter_id = ${id}`;
  // The accountable officer is named: out with them, at once, everywhere.
  const named = { step: "name", officer: who.people.officer.officer } as const;
  const seq = (await matterByCode(db(), code))?.seq ?? 0;
  expect(await takeStep(office.house)(code, who.people.head.staff, named, seq)).toMatchObject({
    ok: true,
  });

  const before = (await readingsOf(db(), id)).length;
  for (const cookie of [who.cookies.officer, who.cookies.foreign, who.cookies.city]) {
    const paths = [
      at(code),
      at(code, "in"),
      `/can-bo/tep/${file?.id}/view`,
      `/can-bo/tep/${file?.id}/thumb`,
    ];
    for (const path of paths)
      expect([path, (await office.get(path, cookie)).status]).toEqual([path, 404]);
    for (const step of officerSteps) {
      const slug = stepNames[step].slug;
      const sent = await office.post(at(code, slug), { seq: "2", text: "x", go: "send" }, cookie);
      expect([slug, sent.status]).toEqual([slug, 404]);
    }
    for (const slug of ["nguoi-gui", "in"]) {
      const sent = await office.post(at(code, slug), { reason: "cần gọi" }, cookie);
      expect([slug, sent.status]).toEqual([slug, 404]);
    }
    for (const scope of [
      "",
      "?cua=don-vi",
      "?cua=don-vi&tinh-trang=da-tra-loi",
      `?tim=${code}&cua=don-vi`,
    ]) {
      expect(await (await office.get(`/can-bo${scope}`, cookie)).text()).not.toContain(at(code));
    }
  }
  expect((await readingsOf(db(), id)).length).toBe(before);
  const seen = await office.get(`/can-bo/tep/${file?.id}/view`, who.cookies.head);
  expect([seen.status, seen.headers.get("content-type")]).toEqual([200, "image/webp"]);
});

test("two officers at once: the second is told, and loses nothing of what was typed", async () => {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const { code } = await office.filed(who.ward);
  const fields = { seq: "1", ground: "no-content", text: "Không nêu việc gì cụ thể để xem xét." };
  await office.post(
    at(code, "thu-ly"),
    { seq: "1", officer: who.people.officer.officer },
    who.cookies.head,
  );
  const second = await office.post(at(code, "tu-choi"), fields, who.cookies.head);
  const page = await second.text();
  expect(second.status).toBe(409);
  expect(page).toContain("Vụ việc đã sang bước khác");
  expect(page).toContain("Không nêu việc gì cụ thể để xem xét.</textarea>");
  expect(page).toMatch(/value="no-content" checked/);
  // The form now carries the newest line: sent again knowingly, it is taken.
  const again = await office.post(
    at(code, "tu-choi"),
    { ...fields, seq: hidden(page, "seq") },
    who.cookies.head,
  );
  expect(again.status).toBe(303);
});

test("an answer that is not complete keeps its words and its pictures", async () => {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const { code } = await accepted(office, who);
  const form = await (await office.get(`${at(code)}?buoc=tra-loi`, who.cookies.officer)).text();
  const once = hidden(form, "once");
  const seq = hidden(form, "seq");
  const post = (fields: Parameters<Office["post"]>[1]) =>
    office.post(at(code, "tra-loi"), { seq, once, ...fields }, who.cookies.officer);

  const empty = await post({ text: "", before: [await photo()], go: "preview" });
  const page = await empty.text();
  expect(empty.status).toBe(422);
  expect(page).toContain("Hãy viết câu trả lời.");
  expect(page.match(/data:image\/webp/g)).toHaveLength(1);

  const broken = new File(["không phải ảnh"], "b.jpg", { type: "image/jpeg" });
  const bad = await post({ text: "Đã thay nắp.", after: [broken], go: "preview" });
  const badPage = await bad.text();
  expect(bad.status).toBe(422);
  expect(badPage).toContain("Đã thay nắp.</textarea>");
  expect(badPage.match(/data:image\/webp/g)).toHaveLength(1);

  const back = await post({ text: "Đã thay nắp.", go: "edit" });
  expect(await back.text()).toContain("Đã thay nắp.</textarea>");
  const sent = await post({ text: "Đã thay nắp.", go: "send" });
  expect(sent.status).toBe(303);
  const files = await db()<{ purpose: string }[]>`
    select purpose from matter_files f join matters m on m.id = f.matter_id where m.code = ${code}`;
  expect(files.map(({ purpose }) => purpose)).toEqual(["before"]);
});

/** What was answered, without the addresses of its pictures. */
const section = (page: string) =>
  (
    /<section class="card[^"]*"><h2[^>]*>[^<]*<\/h2><p class="preserve">Đã thay[\s\S]*?<\/section>/.exec(
      page,
    )?.[0] ?? "none"
  ).replaceAll(/(src|href)="[^"]*"/g, "");

test("the preview of an answer is what the sender then sees", async () => {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const { code, secret } = await accepted(office, who, { publish: true });
  const text = "Đã thay nắp cống.\nÔng Nguyễn Văn An, 0912345678, đã ký nhận <biên bản>.";
  const { preview, sent } = await answer(office, who.cookies.officer, code, text, [await photo()]);
  expect(sent.status).toBe(303);
  const followed = await office.post("/tra-cuu", { code, secret }, "");
  const seen = await followed.text();
  expect(section(preview)).toContain("ký nhận");
  expect(section(preview)).toBe(section(seen));
  // What the public might read is masked already in the preview.
  expect(preview).toContain("[số điện thoại]");
});

test("a publication goes through a preview, and only ticked pictures go along, as copies", async () => {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const { code, id } = await accepted(office, who, {
    publish: true,
    body: "Gọi tôi số 0912345678, nắp cống vỡ.",
  });
  await answer(office, who.cookies.officer, code, "Đã thay.", [
    await photo(),
    await photo("b.jpg"),
  ]);
  const form = await (await office.get(`${at(code)}?buoc=cong-bo`, who.cookies.officer)).text();
  expect(form).toContain("[số điện thoại]");
  expect(form).toContain("<s>0912345678</s>");
  const own = await db()<{ id: string }[]>`
    select file_id as id from matter_files where matter_id = ${id} and purpose = 'after' order by position`;
  const fields = {
    seq: hidden(form, "seq"),
    once: hidden(form, "once"),
    title: "Nắp cống vỡ",
    content: "Gọi tôi số [số điện thoại], nắp cống vỡ.",
    answer: "Đã thay.",
    photo: [own[0]?.id ?? "", randomUUID()],
  };
  const preview = await office.post(
    at(code, "cong-bo"),
    { ...fields, go: "preview" },
    who.cookies.officer,
  );
  const page = await preview.text();
  expect([preview.status, page.match(/data:image\/webp/g)?.length]).toEqual([200, 1]);
  expect((await matterByCode(db(), code))?.published).toBe(false);
  const sent = await office.post(
    at(code, "cong-bo"),
    { ...fields, go: "send" },
    who.cookies.officer,
  );
  expect(sent.status).toBe(303);
  const published = await db()<{ id: string; by: string }[]>`
    select file_id as id, confirmed_masked_by as by from matter_files
     where matter_id = ${id} and purpose = 'published'`;
  expect(published).toHaveLength(1);
  expect(published[0]?.by).toBe(who.people.officer.officer);
  expect(own.map((one) => one.id)).not.toContain(published[0]?.id);

  const seq = String((await matterByCode(db(), code))?.seq);
  const ended = await office.post(at(code, "ngung-cong-bo"), { seq }, who.cookies.officer);
  expect(ended.status).toBe(303);
  const [left] = await db()<{ n: number }[]>`
    select count(*)::int as n from matter_files
     where matter_id = ${id} and purpose = 'published' and file_id is not null`;
  expect(left?.n).toBe(0);
});

test("every step has a route that takes it", async () => {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const { cookies, people } = who;
  const step = async (
    code: string,
    slug: string,
    cookie: string,
    fields: Record<string, string> = {},
  ) => {
    const seq = String((await matterByCode(db(), codeTyped(code)!))?.seq ?? 0);
    const sent = await office.post(at(code, slug), { seq, ...fields }, cookie);
    expect([slug, sent.status]).toEqual([slug, slug === "cap-lai-ma" ? 200 : 303]);
    return sent;
  };
  const officer = people.officer.officer;
  const second = people.second.officer;
  const text = "Vì việc này thuộc nơi khác.";

  const { code, secret } = await office.filed(who.ward, {
    contact: { name: "Lê Thị Bưởi", phone: "", email: "" },
  });
  await step(code, "khan", cookies.reception);
  await step(code, "thu-ly", cookies.reception, { officer });
  await step(code, "phoi-hop", cookies.officer, { officer: second });
  await step(code, "ghi-chu", cookies.second, { text: "Đã gọi công ty thoát nước." });
  await step(code, "thoi-phoi-hop", cookies.officer, { officer: second });
  await step(code, "hoi-them", cookies.officer, { text: "Nắp ở trước số nhà nào?" });
  await step(code, "giao-nguoi", cookies.head, { officer: second });
  const slip = await (await step(code, "cap-lai-ma", cookies.reception)).text();
  const fresh = /id="secret">([^<]+)</.exec(slip)?.[1] ?? "";
  expect((await office.post("/tra-cuu", { code, secret }, "")).status).not.toBe(200);
  expect((await office.post("/tra-cuu", { code, secret: fresh }, "")).status).toBe(200);

  const opened = await office.post(
    at(code, "nguoi-gui"),
    { reason: "gọi hẹn ngày xuống xem", kinds: "contact" },
    cookies.second,
  );
  expect(await opened.text()).toContain("Lê Thị Bưởi");
  expect(await (await office.get(at(code), cookies.second)).text()).not.toContain("Lê Thị Bưởi");
  expect((await office.post(at(code, "nguoi-gui"), { reason: "" }, cookies.second)).status).toBe(
    422,
  );

  // Elsewhere: offered, returned once, offered again, taken.
  const moved = await office.filed(who.ward);
  const to = { unit: who.other.slug ?? "", text };
  await step(moved.code, "chuyen-don-vi", cookies.reception, to);
  const waiting = await (await office.get("/can-bo", cookies.foreignDesk)).text();
  expect(waiting).toContain("1 vụ việc chuyển đến đang chờ nhận");
  await step(moved.code, "tra-chuyen", cookies.foreignDesk, { text });
  await step(moved.code, "chuyen-don-vi", cookies.reception, to);
  const back = await office.post(
    at(moved.code, "tra-chuyen"),
    { seq: "4", text },
    cookies.foreignDesk,
  );
  expect([back.status, (await back.text()).includes("bị trả lại một lần")]).toEqual([409, true]);
  await step(moved.code, "nhan-chuyen", cookies.foreignDesk);

  const declined = await office.filed(who.ward);
  const bad = await office.post(
    at(declined.code, "tu-choi"),
    { seq: "1", ground: "already-guided", text },
    cookies.reception,
  );
  expect([bad.status, (await bad.text()).includes("chưa kiểm chứng nên chưa dùng được")]).toEqual([
    422,
    true,
  ]);
  await step(declined.code, "tu-choi", cookies.reception, { ground: "no-content", text });
  expect(
    (
      await office.post(
        "/tra-cuu/xem-xet-lai",
        {
          code: declined.code,
          secret: declined.secret,
          appeal: "Tôi đã nêu rõ.",
          text: "Tôi đã nêu rõ.",
        },
        "",
      )
    ).status,
  ).toBeLessThan(400);
  if ((await matterByCode(db(), declined.code))?.progress.stage === "declined") {
    await step(declined.code, "xem-xet-lai", cookies.head, { outcome: "overturned", text });
  }

  const denounced = await office.filed(who.ward);
  await step(denounced.code, "ban-giao-to-cao", cookies.officer);
  expect(await (await office.get(at(denounced.code, "in"), cookies.officer)).text()).toContain(
    "Người nhận bàn giao",
  );
  await step(denounced.code, "huy-ban-giao", cookies.reception);
  await step(denounced.code, "ban-giao-to-cao", cookies.reception);
  const alone = await office.post(
    at(denounced.code, "xac-nhan-ban-giao"),
    { seq: "4" },
    cookies.reception,
  );
  expect(alone.status).toBe(409);
  await step(denounced.code, "xac-nhan-ban-giao", cookies.head);
  expect((await office.get(at(denounced.code), cookies.head)).status).toBe(404);
  const named = await office.filed(who.ward);
  await step(named.code, "nguoi-bi-neu", cookies.reception, { officer: people.head.officer });
  expect((await office.get(at(named.code), cookies.reception)).status).toBe(404);
  expect((await office.get(at(named.code), cookies.city)).status).toBe(200);
});

test("filters live in the address: reloaded they stay, unknown ones count for nothing", async () => {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const sewer = await office.filed(who.ward);
  const noise = await office.filed(who.ward, { title: "Quán mở loa lớn", area: "an-ninh" });
  await Promise.all([sewer, noise].map(({ id }) => indexMatter(db(), id)));
  const list = async (asked: string) =>
    (await office.get(`/can-bo${asked}`, who.cookies.head)).text();

  const words = await list("?cua=don-vi&tim=QUAN+mo");
  expect([words.includes(noise.code), words.includes(sewer.code)]).toEqual([true, false]);
  expect(words).toContain('value="QUAN mo"');
  const area = await list("?cua=don-vi&linh-vuc=duong-sa");
  expect([area.includes(noise.code), area.includes(sewer.code)]).toEqual([false, true]);
  const code = await list(`?cua=don-vi&tim=${sewer.code.toLowerCase()}`);
  expect([code.includes(noise.code), code.includes(at(sewer.code))]).toEqual([false, true]);
  const nonsense =
    "?cua=ai-do&tinh-trang=xyz&linh-vuc=%3Cscript%3E&han=mai&noi=../..&sau=abc&cua=don-vi";
  const whole = await office.get(`/can-bo${nonsense}`, who.cookies.head);
  expect(whole.status).toBe(200);
  await fc.assert(
    fc.asyncProperty(fc.webQueryParameters(), fc.string({ maxLength: 200 }), async (a, b) => {
      const asked = `/can-bo?${a}&tim=${encodeURIComponent(b.toWellFormed())}&sau=${encodeURIComponent(b.toWellFormed())}`;
      expect((await office.get(asked, who.cookies.head)).status).toBe(200);
    }),
    { numRuns: 60 },
  );
});

test("page by page the list shows every matter once, whatever the dates, and its address tells nothing", async () => {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const filed = new Set<string>();
  for (let i = 0; i < 97; i += 1) {
    // Many share a moment: the order has to hold among equals, too.
    office.house.setClock(`2026-11-${10 + (i % 8)}T0${8 + (i % 2)}:00:00+07:00`);
    const result = await fileMatter(office.house)(aFiling(who.ward));
    if (result.ok) filed.add(result.value.code);
  }
  office.house.setClock("2026-11-20T16:00:00+07:00");
  const seen: string[] = [];
  let next: string | undefined = "/can-bo?cua=don-vi";
  for (let pages = 0; next && pages < 9; pages += 1) {
    const page: string = await (await office.get(next, who.cookies.head)).text();
    seen.push(
      ...[...page.matchAll(/class="row-link" href="\/can-bo\/vu-viec\/([^"]+)"/g)].map(
        (m) => m[1] ?? "",
      ),
    );
    next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    if (!next) break;
    const sealed = new URL(`http://x${next}`).searchParams.get("sau") ?? "";
    const raw = Buffer.from(sealed, "base64url").toString("latin1");
    expect(raw).not.toMatch(/2026-|[0-9a-f]{8}-[0-9a-f]{4}/);
    // Another officer, or other filters: the same key opens nothing and the list begins anew.
    const other = await (await office.get(next, who.cookies.reception)).text();
    expect(other).not.toContain('rel="prev"');
  }
  expect(seen).toHaveLength(97);
  expect(new Set(seen)).toEqual(filed);
});

test("whatever is due when, and whatever the size of a page, the keys lead through all of it once", async () => {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const ids: string[] = [];
  for (let i = 0; i < 24; i += 1) ids.push((await office.filed(who.ward)).id);
  const sight = sightOf(who.people.head.staff);
  const when = nowOf(instant(office.house.clock()), office.house.calendar);
  const filter = filterOf(readWorkQuery({ cua: "don-vi" }), null);
  const closed = { ...filter, state: "received" } as const;
  // Few moments, so that many are equal; with microseconds, which JavaScript does not have.
  const moments = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 24, maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(
      moments,
      fc.integer({ min: 1, max: 30 }),
      fc.boolean(),
      async (due, size, open) => {
        const moved = due.map((n) => `2026-11-2${n}T09:00:00.00012${n}+07:00`);
        await db.owner()`
        update matters m set due_at = g.at from unnest(${ids}::uuid[], ${moved}::timestamptz[]) as g (id, at)
         where m.id = g.id`;
        const seen: string[] = [];
        let after: After | null = null;
        for (;;) {
          const page: readonly WorkRow[] = await workList(
            db(),
            sight,
            open ? filter : closed,
            when,
            after,
            size,
          );
          seen.push(...page.map(({ id }) => id));
          const last = page.at(-1);
          if (!last) break;
          after = last.key;
        }
        expect(seen).toHaveLength(ids.length);
        expect(new Set(seen)).toEqual(new Set(ids));
      },
    ),
    { numRuns: 25 },
  );
});

test("a handed-over denunciation leaves a number and nothing else: no row, no word, no object on the disk", async () => {
  const office = await anOffice(db());
  const who = await aStaffedOffice(db.owner(), office);
  const { code, id } = await accepted(office, who, {
    contact: { name: "Lê Thị Bưởi", phone: "", email: "" },
  });
  await answer(office, who.cookies.officer, code, "Đã xem.", [await photo()]);
  const objects = async () =>
    (await readdir(office.root, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    ).length;
  expect(await objects()).toBe(3);
  const step = (slug: string, seq: string, cookie: string) =>
    office.post(at(code, slug), { seq }, cookie);
  expect((await step("ban-giao-to-cao", "3", who.cookies.officer)).status).toBe(303);
  const paper = await office.post(at(code, "in"), { reason: "bàn giao" }, who.cookies.officer);
  expect(await paper.text()).toContain("Lê Thị Bưởi");
  const erased = await step("xac-nhan-ban-giao", "4", who.cookies.head);
  expect([erased.status, erased.headers.get("location")]).toEqual([
    303,
    "/can-bo?xong=xac-nhan-ban-giao",
  ]);
  expect(await objects()).toBe(0);
  for (const table of ["words", "matter_events", "matter_files", "matter_readings"]) {
    const [left] = await db()<{ n: number }[]>`
      select count(*)::int as n from ${db()(table)} where matter_id = ${id}`;
    expect([table, left?.n]).toEqual([table, 0]);
  }
  const [counted] = await db()<{ count: number }[]>`
    select count from denunciations_handed_over where unit_id = ${who.ward}`;
  expect(counted?.count).toBe(1);
});
