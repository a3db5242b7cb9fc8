import { beforeEach, expect, onTestFinished, test } from "vitest";

import { mailServer, silentServer, type Manner } from "#mail/server.fixture.ts";
import { testDatabase } from "#test/database.ts";
import { opened } from "#test/opened.ts";
import { aHouse } from "#test/make.ts";
import { until } from "#test/process.ts";

import { releaseDead } from "../heartbeat.ts";
import { ask, aStaffedWard, filed, hurry, mailOf, settled, step, working } from "./jobs.fixture.ts";
import type { MatterId } from "./model.ts";
import { noticesNotSent } from "./notices.store.ts";
import { takeResidentStep } from "./resident.ts";
import { readingsOf } from "./store.ts";

const db = testDatabase();

beforeEach(async () => {
  await db.owner()`delete from graphile_worker._private_jobs`;
  await db.owner()`delete from notices`;
});

async function server(manner: Manner = "takes") {
  const started = await mailServer(manner);
  onTestFinished(started.stop);
  return started;
}

const noticesOf = (matter: string) =>
  db()<
    { seq: number; kind: string; state: string; error: string | null; tries: number }[]
  >`select seq, kind, state, error, tries from notices where matter_id = ${matter} order by seq`;

const openings = async (matter: MatterId) =>
  (await readingsOf(db(), matter)).filter((reading) => reading.what === "identity");

const findable = async (matter: string, unit: number) =>
  (await db()`select from matter_search where matter_id = ${matter} and unit_id = ${unit}`)
    .length === 1;

/** Everything the queue and the tables of mail keep, as text. */
async function keptAboutMail(): Promise<string> {
  const rows = await db()`
    select (select json_agg(n) from notices n) as notices, (select json_agg(r) from reminders r) as reminders,
           (select json_agg(j) from graphile_worker._private_jobs j) as jobs`;
  return JSON.stringify(rows);
}

test("a filing with an address brings a receipt by mail: both dates, the code, never the secret or the words", async () => {
  const house = aHouse(db());
  const { ward } = await aStaffedWard(db);
  const mail = await server();
  await working(db, house, mail.port);
  const receipt = await filed(house, ward);
  await settled(db);

  expect(await findable(receipt.id, ward)).toBe(true);
  expect(mail.recipients).toEqual(["uu.nguyen@thu.example"]);
  const [letter] = mail.letters;
  const text = letter?.text ?? "";
  expect(letter?.subject).toContain(receipt.code);
  expect(text).toContain("chậm nhất 16:00, thứ Hai, 23/11/2026");
  expect(text).toContain("chậm nhất hết thứ Hai, 07/12/2026");
  expect(text).toContain("by the end of Monday, 7 December 2026");
  expect(text).toContain(`https://dv.example/tra-cuu?ma=${receipt.code}`);
  expect(text).toContain(`https://dv.example/en/tra-cuu?ma=${receipt.code}`);
  expect(text.indexOf("Kính gửi")).toBeLessThan(text.indexOf("Dear"));
  for (const all of [text, String(letter?.html), mail.raw.join("")]) {
    for (const secret of [receipt.secret, "Nắp cống", "Trúc Bạch", "Nguyễn Thị Ưu", "0912345678"]) {
      expect(all).not.toContain(secret);
    }
  }
  expect(await noticesOf(receipt.id)).toEqual([
    { seq: 1, kind: "receipt", state: "sent", error: null, tries: 1 },
  ]);
  const readings = await openings(receipt.id);
  expect(readings).toMatchObject([{ officer: null }]);
  expect(opened(readings[0]?.reason)).toBe("gửi thông báo");
  expect(await keptAboutMail()).not.toMatch(/uu\.nguyen|thu\.example/);
});

test("without an address nothing is sent, and nobody's identity is opened", async () => {
  const house = aHouse(db());
  const { ward } = await aStaffedWard(db);
  const mail = await server();
  await working(db, house, mail.port);
  const nobody = await filed(house, ward, { contact: null });
  const phone = await filed(house, ward, {
    contact: { name: "Lê Văn Tám", phone: "0912345678", email: "" },
  });
  await settled(db);
  for (const { id } of [nobody, phone]) {
    expect(await noticesOf(id)).toEqual([]);
    expect(await openings(id)).toEqual([]);
    expect(await findable(id, ward)).toBe(true);
  }
  expect(mail.letters).toEqual([]);
});

test("each step that concerns the sender brings one letter without its words; notes bring none", async () => {
  const house = aHouse(db());
  const { ward, head, officer } = await aStaffedWard(db);
  const mail = await server();
  await working(db, house, mail.port);
  const { id, code, secret } = await filed(house, ward);
  await step(house, code, head.staff, { step: "accept", officer: officer.officer });
  await step(house, code, officer.staff, { step: "note", text: "Đã gọi điện cho thanh tra." });
  await step(house, code, officer.staff, { step: "ask", text: "Nắp cống nào ạ?" });
  await takeResidentStep(house)(code, secret, { step: "reply", text: "Cái trước số 12." });
  await step(house, code, officer.staff, { step: "answer", text: "Đã thay nắp cống mới." });
  await takeResidentStep(house)(code, secret, {
    step: "rate",
    rating: "unsatisfied",
    text: "Vẫn kêu.",
  });
  await settled(db);

  expect((await noticesOf(id)).map(({ kind, state }) => [kind, state])).toEqual([
    ["receipt", "sent"],
    ["accepted", "sent"],
    ["asked", "sent"],
    ["answered", "sent"],
    ["reopened", "sent"],
  ]);
  expect(mail.letters).toHaveLength(5);
  const all = mail.letters.map((letter) => letter.text).join("\n");
  expect(all).toContain("vì thư điện tử có thể bị người khác đọc");
  expect(all).not.toMatch(/thanh tra|Nắp cống|nắp cống|Vẫn kêu|số 12/);
  expect(new Set(mail.letters.map((letter) => letter.messageId)).size).toBe(5);
  expect(await openings(id)).toHaveLength(5);
});

test("while the mail server hangs, filing is as fast as ever and matters are found and closed; later each letter goes out once", async () => {
  const house = aHouse(db());
  const { ward, head, officer } = await aStaffedWard(db);
  const silent = await silentServer();
  onTestFinished(silent.stop);
  const before = await working(db, house, silent.port);
  const began = performance.now();
  const many = await Promise.all(Array.from({ length: 20 }, () => filed(house, ward)));
  expect(performance.now() - began).toBeLessThan(2_000);
  const [first] = many;
  if (!first) throw new Error("nothing was filed");
  await step(house, first.code, head.staff, { step: "accept", officer: officer.officer });
  await step(house, first.code, officer.staff, { step: "answer", text: "Đã xong." });
  house.setClock("2027-01-15T09:00:00+07:00");
  await ask(db, "close-matters");
  await until(async () => {
    const [row] = await db()`select stage from matters where id = ${first.id}`;
    return row?.["stage"] === "closed" && (await findable(many[19]?.id ?? "", ward));
  });
  const waiting = await noticesNotSent(db(), new Date(0));
  expect(waiting.filter((one) => one.state === "failed")).toEqual([]);
  // The server was never ready, so no address was ever asked for.
  for (const { id } of many) expect(await openings(id)).toEqual([]);
  await before.stop();

  const mail = await server();
  await working(db, house, mail.port);
  await until(async () => {
    await hurry(db, "notice");
    return (await db()`select from notices where state <> 'sent'`).length === 0;
  });
  expect(mail.letters).toHaveLength(23);
  expect(new Set(mail.letters.map((letter) => letter.messageId)).size).toBe(23);
  for (const { id } of many.slice(1)) expect(await openings(id)).toHaveLength(1);
});

test("a permanent refusal ends it, a passing one does not, and neither leaves the address behind", async () => {
  const house = aHouse(db());
  const { ward } = await aStaffedWard(db);
  const mail = await server("refuses");
  await working(db, house, mail.port);
  const refused = await filed(house, ward);
  await settled(db);
  expect(await noticesOf(refused.id)).toEqual([
    { seq: 1, kind: "receipt", state: "failed", error: "smtp-550", tries: 1 },
  ]);
  mail.behave("busy");
  const delayed = await filed(house, ward);
  await until(async () => (await noticesOf(delayed.id))[0]?.error === "smtp-451");
  expect(await keptAboutMail()).not.toMatch(/uu\.nguyen|thu\.example/);
  mail.behave("takes");
  await until(async () => {
    await hurry(db, "notice");
    return (await noticesOf(delayed.id))[0]?.state === "sent";
  });
  expect(mail.letters).toHaveLength(1);
  expect((await noticesOf(refused.id))[0]?.state).toBe("failed");
});

test("a letter sent is never sent again, however often its job runs", async () => {
  const house = aHouse(db());
  const { ward } = await aStaffedWard(db);
  const mail = await server();
  await working(db, house, mail.port);
  const { id } = await filed(house, ward);
  await settled(db);
  for (let i = 0; i < 5; i += 1) {
    await db()`select graphile_worker.add_job('matter-filed', json_build_object('matter', ${id}::text))`;
    await db()`select graphile_worker.add_job('notice', json_build_object('matter', ${id}::text, 'seq', 1))`;
  }
  await settled(db);
  expect(mail.letters).toHaveLength(1);
});

test("a worker that died while sending is followed by another; the second copy has the same name", async () => {
  const house = aHouse(db());
  const { ward } = await aStaffedWard(db);
  const mail = await server("drops-after-data");
  const first = await working(db, house, mail.port);
  const { id } = await filed(house, ward);
  await until(() => mail.letters.length > 0);
  await first.stop();
  mail.behave("takes");
  // As a killed worker leaves it: claimed, and its job locked by nobody alive.
  const claim = async (at: string) => {
    await db.owner()`update notices set state = 'sending', claimed_at = ${at} where matter_id = ${id}`;
  };
  await claim(house.clock().toISOString());
  await db.owner()`
    update graphile_worker._private_jobs
       set locked_by = 'pool-dead', locked_at = now() - interval '2 minutes', run_at = now() - interval '2 minutes'
     where run_at < now() + interval '1 minute'`;
  await working(db, house, mail.port);
  // The start let the job go, and the claim is fresh: somebody may be sending this very moment.
  await until(async () => {
    const [job] =
      await db()`select last_error from graphile_worker.jobs where last_error = 'elsewhere'`;
    return job !== undefined;
  });
  await claim(new Date(house.clock().getTime() - 3 * 60_000).toISOString());
  await until(async () => {
    await hurry(db, "notice");
    return (await noticesOf(id))[0]?.state === "sent";
  });
  expect(mail.letters).toHaveLength(2);
  expect(new Set(mail.letters.map((letter) => letter.messageId)).size).toBe(1);
});

test("jobs of the dead are let go, jobs of the living are not", async () => {
  await db()`select graphile_worker.add_job('nobody-does-this', json_build_object('n', n)) from generate_series(1, 3) n`;
  const lock = (n: number, by: string, ago: string) => db.owner()`
    update graphile_worker._private_jobs set locked_by = ${by}, locked_at = now() - ${ago}::interval
     where payload ->> 'n' = ${String(n)}`;
  await lock(1, "pool-dead", "2 minutes");
  await lock(2, "pool-alive", "2 minutes");
  await lock(3, "pool-new", "2 seconds");
  await db()`insert into workers (name, seen_at) values ('pool-alive', now())`;
  expect(await releaseDead(db())).toBe(1);
  const rows = await db()<{ by: string | null }[]>`
    select locked_by as by from graphile_worker._private_jobs
     where payload ->> 'n' is not null order by payload ->> 'n'`;
  expect(rows.map((row) => row.by)).toEqual([null, "pool-alive", "pool-new"]);
  await db.owner()`delete from graphile_worker._private_jobs where payload ->> 'n' is not null`;
});

test("a matter closes after the last day to confirm, not on it, and once", async () => {
  const house = aHouse(db());
  const { ward, head, officer } = await aStaffedWard(db);
  await working(db, house, null);
  const { id, code } = await filed(house, ward);
  await step(house, code, head.staff, { step: "accept", officer: officer.officer });
  await step(house, code, officer.staff, { step: "answer", text: "Đã xong." });
  const [row] = await db()<
    { until: string }[]
  >`select confirm_until as until from matters where id = ${id}`;
  const closings = async () => {
    await ask(db, "close-matters");
    await settled(db);
    return (
      await db()`select from matter_events where matter_id = ${id} and event ->> 'type' = 'closed'`
    ).length;
  };
  house.setClock(`${row?.until}T23:59:59+07:00`);
  expect(await closings()).toBe(0);
  house.setClock(new Date(Date.parse(`${row?.until}T23:59:59+07:00`) + 2_000).toISOString());
  expect(await closings()).toBe(1);
  expect(await closings()).toBe(1);
});

test("without a mail server notices are written down as such, and nothing else happens", async () => {
  const house = aHouse(db());
  const { ward, reception } = await aStaffedWard(db);
  await working(db, house, null);
  const { id } = await filed(house, ward);
  await ask(db, "remind-officers");
  await settled(db);
  expect(await noticesOf(id)).toEqual([
    { seq: 1, kind: "receipt", state: "not-configured", error: null, tries: 0 },
  ]);
  expect(await openings(id)).toEqual([]);
  expect(await db()`select from reminders where officer_id = ${reception.officer}`).toHaveLength(0);
  expect(await noticesNotSent(db(), new Date(0))).toContainEqual({
    state: "not-configured",
    error: null,
    count: expect.any(Number),
  });
});

test("new matters reach whoever has the post in one letter, and the next one begins where it ended", async () => {
  const house = aHouse(db());
  const { ward, reception } = await aStaffedWard(db);
  const mail = await server();
  await working(db, house, mail.port);
  const anonymous = { contact: null };
  const first = [await filed(house, ward, anonymous), await filed(house, ward, anonymous)];
  await settled(db);
  expect(mail.letters).toEqual([]);
  house.setClock("2026-11-20T16:31:00+07:00");
  await hurry(db, "new-matters");
  await settled(db);
  expect(mail.recipients).toEqual([mailOf(reception.officer)]);
  expect(mail.letters[0]?.to).toMatchObject({
    value: [{ name: expect.stringMatching(/^Bùi Thị Hoà/), address: mailOf(reception.officer) }],
  });
  for (const { code } of first) expect(mail.letters[0]?.text).toContain(code);
  expect(mail.letters[0]?.text).not.toMatch(/Nắp cống|Trúc Bạch/);

  house.setClock("2026-11-20T16:40:00+07:00");
  const next = await filed(house, ward, anonymous);
  await settled(db);
  await hurry(db, "new-matters");
  await settled(db);
  expect(mail.letters).toHaveLength(2);
  expect(mail.letters[1]?.text).toContain(next.code);
  for (const { code } of first) expect(mail.letters[1]?.text).not.toContain(code);
});
