import { expect, onTestFinished, test } from "vitest";

import { day } from "#kernel/day.ts";
import { openPost } from "#mail/post.ts";
import { mailServer } from "#mail/server.fixture.ts";
import { mailSettings } from "#mail/settings.ts";
import { testDatabase } from "#test/database.ts";

import { aDesk, aStaffedWard, registered, taken, told, type Desk } from "./desk.fixture.ts";
import { complaintNotice, complaintStepped } from "./jobs.ts";
import { complaintNoticeOf } from "./notice-kinds.ts";

const db = testDatabase();
const email = "vi.du@thu.example";

async function aPost() {
  const server = await mailServer("takes");
  onTestFinished(server.stop);
  const read = mailSettings({
    DANVAN_SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    DANVAN_MAIL_FROM: "Dân Vận <dan-van@ubnd.example>",
  });
  if (!read.ok || !read.value) throw new Error("settings were refused");
  const patience = { connectMs: 1500, silenceMs: 2000, allMs: 3000, restMs: 0 };
  const post = openPost(read.value, patience);
  onTestFinished(() => post.close());
  return { server, post };
}

/** Does what was asked for, as the worker would: owes the notices, then sends them. */
async function worked(desk: Desk, post: Awaited<ReturnType<typeof aPost>>["post"] | null) {
  const work = {
    house: desk.house,
    post,
    origin: "https://dv.example",
    site: { mode: "production" } as const,
  };
  const asked = await db.owner()<{ payload: unknown }[]>`
    delete from job_outbox where task = 'complaint-stepped' returning payload`;
  for (const { payload } of asked) await complaintStepped.run(work, payload, desk.house.clock());
  const queued = await db.owner()<{ complaint: string; seq: number }[]>`
    select complaint_id as complaint, seq from complaint_notices where state = 'queued' order by seq`;
  for (const given of queued) await complaintNotice.run(work, given, desk.house.clock());
  await db.owner()`delete from graphile_worker._private_jobs`;
}

const states = (code: string) =>
  db.owner()<{ kind: string; state: string }[]>`
    select n.kind, n.state from complaint_notices n join complaints c on c.id = n.complaint_id
     where c.code = ${code} order by n.seq`;

test("who left an address gets codes and days by mail, turns it off, and on again", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { server, post } = await aPost();
  const own = await registered(desk, ward, { email });
  await worked(desk, post);
  await taken(desk, ward.cookies.head, own.code, "thu-ly", {
    ...told("2026-11-20", "complainant", "inspectorate"),
  });
  await worked(desk, post);
  expect(server.recipients).toEqual([email, email]);
  const [receipt, accepted] = server.letters;
  expect(receipt?.subject).toContain(own.code);
  expect(receipt?.text).toContain("chậm nhất hết thứ Hai, 30/11/2026");
  expect(accepted?.text).toContain("đã thụ lý");
  expect(accepted?.text).toMatch(/by the end of \w+, \d+ \w+ 202\d/);
  expect(receipt?.text).toContain(`https://dv.example/tra-cuu?ma=${own.code}`);
  const secrets = [own.secret, "Ví Dụ", "20 m2", "giấy phép", "0912", "XPHC"];
  for (const secret of secrets) expect(server.raw.join("")).not.toContain(secret);
  expect(await states(own.code)).toEqual([
    { kind: "receipt", state: "sent" },
    { kind: "accepted", state: "sent" },
  ]);
  const page = await (await desk.post("/tra-cuu", own)).text();
  expect(page).toContain("gửi thông báo");

  const at = "/tra-cuu/khieu-nai/thu-bao";
  expect((await desk.post(at, { ...own, secret: "x", on: "no" })).status).toBe(303);
  const off = await (await desk.post(at, { ...own, on: "no" })).text();
  expect(off).toContain("Đã tắt thông báo");
  await desk.post("/tra-cuu/khieu-nai/rut", { ...own, contents: "1" });
  await worked(desk, post);
  expect(server.letters).toHaveLength(2);
  expect(await (await desk.post(at, { ...own, on: "yes" })).text()).toContain("Tắt thông báo");
  await taken(desk, ward.cookies.head, own.code, "giao-xac-minh", {
    officer: ward.people.officer.officer,
  });
  await taken(desk, ward.cookies.head, own.code, "tinh-chat-vu-viec", {
    circumstance: "complex",
    number: "3/BC",
    text: "Nhiều thửa đất.",
  });
  await worked(desk, post);
  expect(server.letters).toHaveLength(3);
  expect(server.letters[2]?.text).toContain("thêm thời gian");
  expect(server.raw.join("")).not.toContain("thửa đất");
});

test("turned off between the step and the letter, nothing is opened and nothing sent", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { server, post } = await aPost();
  const own = await registered(desk, ward, { email });
  await worked(desk, null);
  expect(await states(own.code)).toEqual([{ kind: "receipt", state: "not-configured" }]);
  await db.owner()`
    update complaint_notices n set state = 'queued' from complaints c
     where c.id = n.complaint_id and c.code = ${own.code}`;
  await desk.post("/tra-cuu/khieu-nai/thu-bao", { ...own, on: "no" });
  await worked(desk, post);
  expect(server.letters).toEqual([]);
  expect(await (await desk.post("/tra-cuu", own)).text()).not.toContain("gửi thông báo");
});

test("no address: no notice, no switch; an address that is none is asked about again", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const own = await registered(desk, ward);
  const { server, post } = await aPost();
  await worked(desk, post);
  expect(await states(own.code)).toEqual([]);
  expect(server.letters).toEqual([]);
  const page = await (await desk.post("/tra-cuu/khieu-nai/thu-bao", { ...own, on: "yes" })).text();
  expect(page).not.toContain("Tắt thông báo");
  await expect(registered(desk, ward, { email: "không phải" })).rejects.toThrow("422");
});

test("everything about a denunciation, and notes, never go through mail", () => {
  for (const event of [
    { type: "handover-proposed", by: "x", n: 1 },
    { type: "content-handed-over", n: 1 },
    { type: "handover-cancelled" },
    { type: "noted", said: { words: "x", hash: "y" } },
    { type: "overdue", limit: "publication", due: day("2026-11-20") },
  ] as never[])
    expect(complaintNoticeOf(event)).toBeNull();
});
